// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "geo/sheetwriter.h"

#include "geo/atomictarget_p.h"
#include "geo/xlsxlibrary_p.h"

#include <QFile>
#include <QHash>
#include <QSet>

#include <algorithm>
#include <cmath>

namespace om {

namespace {

constexpr int widestColumn = 60;

/// Wide characters count twice, as they do on the screen.
int shownWidth(const QString &text)
{
    int width = 0;
    for (const QChar c : text)
        width += c.unicode() >= 0x2e80 ? 2 : 1;
    return width;
}

QByteArray numberFormat(const SheetCell &cell)
{
    const QByteArray fraction = cell.decimals > 0 ? '.' + QByteArray(cell.decimals, '0') : QByteArray();
    switch (cell.kind) {
    case SheetCell::Kind::Integer: return "0";
    case SheetCell::Kind::Real: return cell.decimals < 0 ? QByteArray("General") : "0" + fraction;
    case SheetCell::Kind::Percent: return "0" + fraction + "%";
    case SheetCell::Kind::Date: return "yyyy-mm-dd";
    case SheetCell::Kind::DateTime: return "yyyy-mm-dd hh:mm:ss";
    default: return {};
    }
}

} // namespace

SheetCell SheetCell::text(const QString &words)
{
    SheetCell cell;
    cell.kind = Kind::Text;
    cell.words = words;
    return cell;
}

SheetCell SheetCell::integer(qint64 value)
{
    if (std::abs(double(value)) >= 1e15)
        return text(QString::number(value));
    SheetCell cell;
    cell.kind = Kind::Integer;
    cell.number = double(value);
    return cell;
}

SheetCell SheetCell::real(double value, int decimals)
{
    if (!std::isfinite(value))
        return {};
    SheetCell cell;
    cell.kind = Kind::Real;
    cell.number = value;
    cell.decimals = decimals;
    return cell;
}

SheetCell SheetCell::percent(double value, int decimals)
{
    SheetCell cell = real(value, decimals);
    if (cell.kind == Kind::Real)
        cell.kind = Kind::Percent;
    return cell;
}

SheetCell SheetCell::date(QDate value)
{
    SheetCell cell = dateTime(value, QTime(0, 0));
    if (cell.kind == Kind::DateTime)
        cell.kind = Kind::Date;
    return cell;
}

SheetCell SheetCell::dateTime(QDate day, QTime time)
{
    SheetCell cell;
    cell.moment = QDateTime(day, time, QTimeZone::UTC);
    if (cell.moment.isValid())
        cell.kind = Kind::DateTime;
    return cell;
}

SheetCell SheetCell::bold() const
{
    SheetCell cell = *this;
    cell.isBold = true;
    return cell;
}

struct SheetWriter::State
{
    std::unique_ptr<AtomicTarget> target;
    lxw_workbook *book = nullptr;
    lxw_worksheet *sheet = nullptr;
    QHash<QByteArray, lxw_format *> formats; ///< by number format and boldness
    QSet<QString> titles;
    std::vector<int> widths; ///< of the present sheet
    lxw_row_t row = 0;
    bool hasHeader = false;
    lxw_error error = LXW_NO_ERROR; ///< the first one

    ~State()
    {
        if (book)
            XlsxLibrary::get()->workbook_close(book); // the only way to free it; the file goes with the target
    }

    lxw_format *format(const QByteArray &code, bool isBold, bool isHeader = false)
    {
        lxw_format *&made = formats[code + (isBold ? "|b" : "|") + (isHeader ? "h" : "")];
        if (!made) {
            made = XlsxLibrary::get()->workbook_add_format(book);
            if (!code.isEmpty())
                XlsxLibrary::get()->format_set_num_format(made, code.constData());
            if (isBold)
                XlsxLibrary::get()->format_set_bold(made);
            if (isHeader) {
                XlsxLibrary::get()->format_set_bg_color(made, 0xE8EEF4);
                XlsxLibrary::get()->format_set_bottom(made, LXW_BORDER_THIN);
            }
        }
        return made;
    }

    void note(lxw_error found)
    {
        if (error == LXW_NO_ERROR)
            error = found;
    }

    void widen(std::size_t column, int width)
    {
        if (widths.size() <= column)
            widths.resize(column + 1, 8);
        widths[column] = std::max(widths[column], std::min(width + 2, widestColumn));
    }

    void finishSheet()
    {
        for (std::size_t i = 0; i < widths.size(); ++i)
            note(XlsxLibrary::get()->worksheet_set_column(sheet, lxw_col_t(i), lxw_col_t(i), widths[i], nullptr));
        widths.clear();
    }

    void write(lxw_col_t column, const SheetCell &cell)
    {
        lxw_format *const look = format(numberFormat(cell), cell.isBold);
        switch (cell.kind) {
        case SheetCell::Kind::Empty: return;
        case SheetCell::Kind::Text:
            note(XlsxLibrary::get()->worksheet_write_string(sheet, row, column, cell.words.toUtf8().constData(), look));
            return widen(column, shownWidth(cell.words));
        case SheetCell::Kind::Integer:
        case SheetCell::Kind::Real:
        case SheetCell::Kind::Percent:
            note(XlsxLibrary::get()->worksheet_write_number(sheet, row, column, cell.number, look));
            return widen(column, int(QByteArray::number(cell.number, 'g', 10).size()));
        case SheetCell::Kind::Date:
        case SheetCell::Kind::DateTime: {
            const QDate d = cell.moment.date();
            const QTime t = cell.moment.time();
            lxw_datetime moment{d.year(), d.month(), d.day(), t.hour(), t.minute(), t.second() + t.msec() / 1000.0};
            note(XlsxLibrary::get()->worksheet_write_datetime(sheet, row, column, &moment, look));
            return widen(column, cell.kind == SheetCell::Kind::Date ? 10 : 19);
        }
        }
    }
};

SheetWriter::SheetWriter(std::unique_ptr<State> state)
    : m_state(std::move(state))
{ }
SheetWriter::~SheetWriter() = default;

Result<std::unique_ptr<SheetWriter>> SheetWriter::create(const QString &path)
{
    if (!XlsxLibrary::get())
        return fail(ErrorCode::Internal, {}, QStringLiteral("libxlsxwriter cannot be loaded"));
    auto target = AtomicTarget::of(path);
    if (!target)
        return fail(target);
    auto state = std::make_unique<State>();
    state->target = *std::move(target);
    const QByteArray file = QFile::encodeName(state->target->temporaryPath());
    const QByteArray folder = file.left(file.lastIndexOf('/'));
    // Constant memory: rows go to disk as they come, beside the file, where there must be room anyway.
    lxw_workbook_options options{};
    options.constant_memory = LXW_TRUE;
    options.tmpdir = folder.constData();
    state->book = XlsxLibrary::get()->workbook_new_opt(file.constData(), &options);
    if (!state->book)
        return fail(ErrorCode::DiskFull, {path});
    return std::unique_ptr<SheetWriter>(new SheetWriter(std::move(state)));
}

void SheetWriter::addSheet(const QString &title)
{
    State &s = *m_state;
    if (s.sheet)
        s.finishSheet();
    QString plain = title;
    plain.removeIf([](QChar c) { return QStringView(u"[]:*?/\\'").contains(c) || c.category() == QChar::Other_Control; });
    plain = plain.trimmed().left(31);
    if (plain.isEmpty())
        plain = QStringLiteral("Sheet");
    QString unique = plain;
    for (int n = 2; s.titles.contains(unique.toLower()); ++n)
        unique = plain.left(27) + QStringLiteral(" (%1)").arg(n);
    s.titles.insert(unique.toLower());
    s.sheet = XlsxLibrary::get()->workbook_add_worksheet(s.book, unique.toUtf8().constData());
    s.row = 0;
    s.hasHeader = false;
}

void SheetWriter::addHeader(const QStringList &titles)
{
    State &s = *m_state;
    for (qsizetype i = 0; i < titles.size(); ++i) {
        s.note(XlsxLibrary::get()->worksheet_write_string(s.sheet, s.row, lxw_col_t(i), titles[i].toUtf8().constData(), s.format({}, true, true)));
        s.widen(std::size_t(i), shownWidth(titles[i]));
    }
    ++s.row;
    if (!s.hasHeader)
        XlsxLibrary::get()->worksheet_freeze_panes(s.sheet, s.row, 0);
    s.hasHeader = true;
}

void SheetWriter::addRow(const std::vector<SheetCell> &cells)
{
    for (std::size_t i = 0; i < cells.size(); ++i)
        m_state->write(lxw_col_t(i), cells[i]);
    ++m_state->row;
}

Result<void> SheetWriter::close()
{
    State &s = *m_state;
    if (s.sheet)
        s.finishSheet();
    const lxw_error closed = XlsxLibrary::get()->workbook_close(s.book);
    s.book = nullptr;
    if (s.error != LXW_NO_ERROR)
        return fail(ErrorCode::FileTooLarge, {s.target->path(), QString::fromUtf8(XlsxLibrary::get()->lxw_strerror(s.error))});
    if (closed != LXW_NO_ERROR)
        return fail(ErrorCode::DiskFull, {s.target->path()}, QString::fromUtf8(XlsxLibrary::get()->lxw_strerror(closed)));
    return s.target->commit();
}

} // namespace om

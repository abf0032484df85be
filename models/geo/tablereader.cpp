// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "geo/tablereader_p.h"

#include "geo/columnguess_p.h"
#include "geo/coordinatecolumns_p.h"
#include "geo/shapes.h"
#include "geo/sourcelimits_p.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

#include <algorithm>
#include <charconv>
#include <future>
#include <limits>

namespace om {

namespace {

QString textOf(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), qsizetype(utf8.size()));
}

bool isBlank(std::span<const TableCell> cells)
{
    return std::ranges::all_of(cells, [](const TableCell &c) { return trimmed(c.text).empty(); });
}

/// Names for every column: as written, but unique and not empty.
QStringList uniqueNames(std::span<const TableCell> header, QStringList &warnings)
{
    QStringList names;
    QSet<QString> taken;
    for (std::size_t i = 0; i < header.size(); ++i) {
        const QString written = textOf(trimmed(header[i].text));
        QString name = written.isEmpty() ? QStringLiteral("column_%1").arg(i + 1) : written;
        for (int n = 2; taken.contains(name.toLower()); ++n)
            name = QStringLiteral("%1_%2").arg(written.isEmpty() ? QStringLiteral("column") : written).arg(n);
        if (written.isEmpty())
            warnings << QStringLiteral("Column %1 has no name and is called “%2”.").arg(i + 1).arg(name);
        else if (name != written)
            warnings << QStringLiteral("The name “%1” of column %2 occurs twice; it is called “%3”.").arg(written).arg(i + 1).arg(name);
        taken.insert(name.toLower());
        names << name;
    }
    return names;
}

QString contentOf(std::span<const TableCell> cells, const QStringList &names)
{
    QJsonObject content;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const QString name = qsizetype(i) < names.size() ? names[qsizetype(i)] : QStringLiteral("column_%1").arg(i + 1);
        content.insert(name, textOf(cells[i].text.substr(0, 10000)));
    }
    return QString::fromUtf8(QJsonDocument(content).toJson(QJsonDocument::Compact));
}

Value valueOf(const TableCell &cell, FieldType type, DayOrder order)
{
    const std::string_view text = trimmed(cell.text);
    if (cell.text.empty())
        return {};
    if (type == FieldType::Text)
        return textOf(cell.text);
    if (text.empty())
        return {};
    if (type == FieldType::Integer) {
        qint64 whole = 0; // the first pass has read every value as one
        std::from_chars(text.data(), text.data() + text.size(), whole);
        return whole;
    }
    if (type == FieldType::Real)
        return numberFrom(text).value_or(0.0); // the first pass has read every value as a number
    auto time = timeFrom(text, order);
    if (type == FieldType::DateTime && time && !time->hasTime)
        time->iso += "T00:00:00";
    return time ? Value(QString::fromStdString(time->iso)) : Value(textOf(text));
}

class TableReading
{
public:
    TableReading(const TableSource &table, const QString &path, SourceDescription description, const ReadOptions &options, SourceSink &sink)
        : m_table(table)
        , m_path(path)
        , m_description(std::move(description))
        , m_options(options)
        , m_sink(sink)
    { }

    Result<SourceSummary> run()
    {
        if (auto found = findTitleRows(); !found)
            return fail(found);
        if (auto learnt = learn(); !learnt)
            return fail(learnt);
        if (auto planned = plan(); !planned)
            return fail(planned);
        if (!m_sink.describe(m_description) || m_options.glanceRows > 0)
            return fail(ErrorCode::Cancelled);
        if (auto given = give(); !given)
            return fail(given);
        m_summary.warnings = m_description.warnings;
        return m_summary;
    }

private:
    bool hasRightLength(std::span<const TableCell> cells) const
    {
        const auto width = std::size_t(m_names.size());
        if (cells.size() <= width)
            return cells.size() == width || m_table.padsShortRecords();
        return m_table.padsShortRecords() && isBlank(cells.subspan(width));
    }

    /// Rows with one filled cell above a row with several that has names: "2021 年统计表", a unit, a date.
    Result<void> findTitleRows()
    {
        constexpr int most = 10;
        int single = 0;
        bool isHeader = false;
        auto looked = m_table.read([&](std::span<const TableCell> cells, qint64) {
            const auto filled = std::ranges::count_if(cells, [](const TableCell &c) { return !trimmed(c.text).empty(); });
            isHeader = filled > 1 && hasName(cells);
            single += filled <= 1;
            return filled <= 1 && single <= most;
        });
        if (!looked)
            return looked;
        if (isHeader && single > 0 && single <= most) {
            m_titleRows = single;
            m_description.warnings << QStringLiteral("The first %1 rows hold one cell only; they are taken for a title.").arg(single);
        }
        return {};
    }

    static bool hasName(std::span<const TableCell> cells)
    {
        return std::ranges::any_of(cells, [](const TableCell &c) { return !trimmed(c.text).empty() && !numberFrom(c.text); });
    }

    /// The header, then what all values of each column have in common. No row can be given before the last one was seen, so two threads
    /// look where the table lets them.
    Result<void> learn()
    {
        if (auto found = findHeader(); !found)
            return found;
        const std::size_t half = m_table.canBeReadAtOnce() ? m_guesses.size() / 2 : 0;
        std::future<Result<void>> beside;
        if (half > 0)
            beside = std::async(std::launch::async, [this, half] {
                return eachRecord([&](std::span<const TableCell> cells) {
                    guess(cells, 0, half);
                    return true;
                });
            });
        auto looked = eachRecord([&](std::span<const TableCell> cells) {
            if (++m_rows > limits::rows)
                return false;
            guess(cells, half, m_guesses.size());
            if (hasRightLength(cells))
                m_coordinates.add(cells);
            return true;
        });
        if (const auto other = half > 0 ? beside.get() : Result<void>(); !other)
            return other;
        if (m_rows > limits::rows)
            return fail(ErrorCode::FileTooLarge, {m_path, QStringLiteral("%1 rows").arg(limits::rows)});
        return looked;
    }

    Result<void> findHeader()
    {
        Result<void> taken;
        int titles = m_titleRows;
        auto read = m_table.read([&](std::span<const TableCell> cells, qint64) {
            if (titles-- > 0)
                return true;
            taken = takeHeader(cells);
            return false;
        });
        if (!read || !taken)
            return read ? taken : read;
        if (m_names.isEmpty())
            return fail(ErrorCode::FormatDamaged, {m_path, QStringLiteral("no header row")});
        return {};
    }

    /// The records below the header.
    template<typename Take>
    Result<void> eachRecord(Take take) const
    {
        const qint64 above = m_titleRows + 1, most = m_options.glanceRows > 0 ? above + m_options.glanceRows : std::numeric_limits<qint64>::max();
        qint64 record = 0;
        return m_table.read([&](std::span<const TableCell> cells, qint64) { return ++record <= above || (record <= most && take(cells)); });
    }

    void guess(std::span<const TableCell> cells, std::size_t from, std::size_t until)
    {
        if (!hasRightLength(cells))
            return;
        for (std::size_t i = from; i < std::min(cells.size(), until); ++i)
            m_guesses[i].add(cells[i]);
    }

    Result<void> takeHeader(std::span<const TableCell> cells)
    {
        if (cells.size() > std::size_t(limits::columns))
            return fail(ErrorCode::FileTooLarge, {m_path, QStringLiteral("%1 columns").arg(limits::columns)});
        if (!hasName(cells))
            return fail(ErrorCode::FormatDamaged, {m_path, QStringLiteral("the first row has no column names")});
        m_names = uniqueNames(cells, m_description.warnings);
        m_guesses.resize(cells.size());
        return m_coordinates.choose(m_names, m_options, m_description.layer);
    }

    Result<void> plan()
    {
        if (m_rows == 0)
            m_description.warnings << QStringLiteral("The file has a header but no rows.");
        if (auto decided = m_coordinates.decide(m_description, m_sink); !decided)
            return decided;
        for (qsizetype i = 0; i < m_names.size(); ++i) {
            if (int(i) == m_coordinates.wktColumn())
                continue;
            FieldSpec field;
            field.name = field.title = m_names[i];
            field.type = m_guesses[std::size_t(i)].type(m_names[i]);
            if (field.type == FieldType::Text && m_guesses[std::size_t(i)].isAmount())
                m_description.amounts << field.name;
            m_description.fields.push_back(field);
            m_columns.push_back(std::size_t(i));
        }
        m_description.rowsClaimed = m_rows;
        return {};
    }

    Result<void> give()
    {
        int above = m_titleRows + 1; // and the header
        bool isStopped = false;
        auto read = m_table.read([&](std::span<const TableCell> cells, qint64 byte) {
            if (above > 0)
                return above-- > 0;
            m_row.sourceByte = byte;
            isStopped = !giveRow(cells);
            return !isStopped;
        });
        if (!read)
            return read;
        if (isStopped)
            return fail(ErrorCode::Cancelled);
        if (m_summary.rowsRead != m_rows)
            return fail(ErrorCode::FormatDamaged, {m_path, QStringLiteral("the file changed while it was read")});
        return {};
    }

    bool reject(RowIssue issue, std::span<const TableCell> cells)
    {
        issue.sourceByte = m_row.sourceByte;
        ++m_summary.rowsRejected;
        return m_sink.rejected(issue, contentOf(cells, m_names));
    }

    bool giveRow(std::span<const TableCell> cells)
    {
        const qint64 number = ++m_summary.rowsRead;
        if (!hasRightLength(cells))
            return reject({number, {}, QStringLiteral("wrong_field_count"), QStringLiteral("%1 cells instead of %2").arg(cells.size()).arg(m_names.size())},
                          cells);
        for (std::size_t i = 0; i < cells.size(); ++i)
            if (cells[i].text.size() > std::size_t(limits::cellBytes))
                return reject({number, m_names.value(qsizetype(i)), QStringLiteral("too_long"), QStringLiteral("a cell of more than 1 MB")}, cells);

        Row &row = m_row;
        row.sourceRow = number;
        auto shape = m_coordinates.shape(cells, number, m_names);
        if (!shape)
            return reject(shape.error(), cells);
        row.geometry = *std::move(shape);
        row.cells.resize(m_columns.size());
        for (std::size_t i = 0; i < m_columns.size(); ++i) {
            const std::size_t column = m_columns[i];
            row.cells[i] = column < cells.size() ? valueOf(cells[column], m_description.fields[i].type, m_guesses[column].dayOrder()) : Value();
        }
        ++m_summary.rowsGiven;
        if (const QString reason = invalidReason(row.geometry); !reason.isEmpty())
            if (!m_sink.noted({number, m_coordinates.name(m_names), QStringLiteral("bad_geometry"), reason}))
                return false;
        return m_sink.row(std::move(row)); // what the sink leaves is used again
    }

    const TableSource &m_table;
    const QString &m_path;
    SourceDescription m_description;
    const ReadOptions &m_options;
    SourceSink &m_sink;
    QStringList m_names;
    std::vector<ColumnGuess> m_guesses;
    std::vector<std::size_t> m_columns; ///< of the source, for each field given
    CoordinateColumns m_coordinates;
    SourceSummary m_summary;
    Row m_row;
    qint64 m_rows = 0;
    int m_titleRows = 0;
};

} // namespace

Result<SourceSummary> readTable(const TableSource &table, const QString &path, SourceDescription description, const ReadOptions &options, SourceSink &sink)
{
    return TableReading(table, path, std::move(description), options, sink).run();
}

} // namespace om

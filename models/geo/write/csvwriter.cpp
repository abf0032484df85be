// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "geo/columnguess_p.h"
#include "geo/ogrgeometry_p.h"
#include "geo/write/rowwriter_p.h"

#include <QFile>
#include <QStringEncoder>

#include <algorithm>

namespace om {

namespace {

/// Spreadsheet programs compute what begins like this (and its full-width forms).
bool looksLikeFormula(const QString &text)
{
    return !text.isEmpty() && QStringView(u"=+-@\t\r＝＋－＠").contains(text.front()) && !numberFrom(text.toStdString());
}

QString cellText(QString text)
{
    if (looksLikeFormula(text))
        text.prepend(u'\'');
    const bool needsQuotes =
        std::ranges::any_of(text, [](QChar c) { return QStringView(u",;\"\t\r\n").contains(c); }) || text.startsWith(u' ') || text.endsWith(u' ');
    if (!needsQuotes)
        return text;
    return u'"' + text.replace(u'"', QStringLiteral("\"\"")) + u'"';
}

class CsvWriter : public RowWriter
{
public:
    CsvWriter(std::unique_ptr<AtomicTarget> target, const DatasetSpec &spec, bool isGbk)
        : m_target(std::move(target))
        , m_spec(spec)
        , m_file(m_target->temporaryPath())
        , m_encode(isGbk ? QStringEncoder("GB18030") : QStringEncoder(QStringEncoder::Utf8))
        , m_isGbk(isGbk)
    { }

    Result<void> begin(const QStringList &headers)
    {
        if (!m_file.open(QIODevice::WriteOnly))
            return fail(ErrorCode::FileNoPermission, {m_target->path()});
        if (!m_encode.isValid())
            return fail(ErrorCode::EncodingInvalid, {m_target->path(), QStringLiteral("GBK"), QStringLiteral("unknown encoding")});
        if (!m_isGbk && m_file.write("\xef\xbb\xbf") != 3)
            return full();
        QString line;
        for (const QString &title : headers)
            line += cellText(title) + u',';
        return writeLine(line);
    }

    Result<void> write(const Row &row) override
    {
        QString line;
        for (std::size_t i = 0; i < m_spec.fields.size(); ++i) {
            const Value value = i < row.cells.size() ? row.cells[i] : Value();
            line += (std::holds_alternative<QString>(value) ? cellText(std::get<QString>(value)) : toText(value)) + u',';
        }
        if (m_spec.geometry == GeometryType::Point) {
            const bool isPlaced = row.geometry.xy.size() >= 2;
            for (std::size_t i = 0; i < 2; ++i)
                line += (isPlaced ? toText(row.geometry.xy[i]) : QString()) + u',';
        } else if (m_spec.geometry != GeometryType::None) {
            line += cellText(wktFrom(row.geometry)) + u',';
        }
        return writeLine(line);
    }

    Result<void> finish() override
    {
        if (!m_file.flush())
            return full();
        m_file.close();
        return m_target->commit();
    }

private:
    std::unexpected<Error> full() const { return fail(ErrorCode::DiskFull, {m_target->path()}, m_file.errorString()); }

    Result<void> writeLine(QString &line)
    {
        line.chop(1);
        line += u"\r\n";
        const QByteArray bytes = m_encode(line);
        if (m_file.write(bytes) != bytes.size())
            return full();
        return {};
    }

    std::unique_ptr<AtomicTarget> m_target;
    const DatasetSpec m_spec;
    QFile m_file;
    QStringEncoder m_encode;
    const bool m_isGbk;
};

} // namespace

QStringList tableHeaders(const DatasetSpec &spec, const ExportOptions &options)
{
    QStringList titles = options.headers;
    if (titles.isEmpty())
        for (const FieldSpec &field : spec.fields)
            titles << field.name;
    const bool isProjected =
        options.crs.startsWith(u"EPSG:", Qt::CaseInsensitive) && options.crs.toUpper() != u"EPSG:4490" && options.crs.toUpper() != u"EPSG:4326";
    const QStringList point = isProjected ? QStringList{QStringLiteral("x"), QStringLiteral("y")} : QStringList{QStringLiteral("lon"), QStringLiteral("lat")};
    const QStringList shape = spec.geometry == GeometryType::None ? QStringList()
        : spec.geometry == GeometryType::Point                    ? point
                                                                  : QStringList{QStringLiteral("WKT")};
    for (QString name : shape) {
        while (titles.contains(name, Qt::CaseInsensitive))
            name += u'_';
        titles << name;
    }
    return titles;
}

OwnedRowWriter makeCsvWriter(std::unique_ptr<AtomicTarget> target, const DatasetSpec &spec, const ExportOptions &options)
{
    auto writer = std::make_unique<CsvWriter>(std::move(target), spec, !options.encoding.isEmpty());
    if (auto begun = writer->begin(tableHeaders(spec, options)); !begun)
        return fail(begun);
    return writer;
}

} // namespace om

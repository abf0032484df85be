// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "geo/ogrgeometry_p.h"
#include "geo/sheetwriter.h"
#include "geo/write/rowwriter_p.h"

#include <QFileInfo>

namespace om {

namespace {

SheetCell cellOf(const Value &value, FieldType type)
{
    if (const auto *whole = std::get_if<qint64>(&value))
        return SheetCell::integer(*whole);
    if (const auto *real = std::get_if<double>(&value))
        return SheetCell::real(*real);
    const auto *text = std::get_if<QString>(&value);
    if (!text || text->isEmpty())
        return SheetCell::empty();
    // A sheet has no time zones: a time in UTC stays text with its Z, a wall clock becomes a date of the sheet.
    if (type == FieldType::Date)
        if (const QDate date = QDate::fromString(*text, Qt::ISODate); date.isValid() && date.year() >= 1900)
            return SheetCell::date(date);
    if (type == FieldType::DateTime && !text->endsWith(u'Z'))
        if (const QDateTime time = QDateTime::fromString(*text, Qt::ISODate); time.isValid() && time.date().year() >= 1900)
            return SheetCell::dateTime(time.date(), time.time());
    return SheetCell::text(*text);
}

class XlsxWriter : public RowWriter
{
public:
    XlsxWriter(std::unique_ptr<SheetWriter> sheets, const DatasetSpec &spec)
        : m_sheets(std::move(sheets))
        , m_spec(spec)
    { }

    Result<void> write(const Row &row) override
    {
        std::vector<SheetCell> cells;
        for (std::size_t i = 0; i < m_spec.fields.size(); ++i)
            cells.push_back(i < row.cells.size() ? cellOf(row.cells[i], m_spec.fields[i].type) : SheetCell::empty());
        if (m_spec.geometry == GeometryType::Point && row.geometry.xy.size() >= 2) {
            cells.push_back(SheetCell::real(row.geometry.xy[0]));
            cells.push_back(SheetCell::real(row.geometry.xy[1]));
        } else if (m_spec.geometry != GeometryType::None && m_spec.geometry != GeometryType::Point) {
            cells.push_back(SheetCell::text(wktFrom(row.geometry)));
        }
        m_sheets->addRow(cells);
        return {};
    }

    Result<void> finish() override { return m_sheets->close(); }

private:
    std::unique_ptr<SheetWriter> m_sheets;
    const DatasetSpec m_spec;
};

} // namespace

OwnedRowWriter makeXlsxWriter(const QString &path, const DatasetSpec &spec, const ExportOptions &options)
{
    auto sheets = SheetWriter::create(path);
    if (!sheets)
        return fail(sheets);
    (*sheets)->addSheet(spec.title.isEmpty() ? QFileInfo(path).completeBaseName() : spec.title);
    (*sheets)->addHeader(tableHeaders(spec, options));
    return std::make_unique<XlsxWriter>(*std::move(sheets), spec);
}

} // namespace om

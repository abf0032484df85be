// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/gpkgfunctions_p.h"
#include "store/rowencoder_p.h"

#include <QStringEncoder>

#include <cmath>

namespace om::store {

namespace {

bool isWhole(double value)
{
    return std::trunc(value) == value && std::abs(value) < 9.2e18;
}

/// Number fields; text that reads as a number is taken as that number, as SQLite's own columns would.
bool encodeNumber(FieldType type, const Value &value, Cell &cell)
{
    const bool isReal = type == FieldType::Real;
    double real = 0;
    if (const auto *integer = std::get_if<qint64>(&value)) {
        cell.type = isReal ? SQLITE_FLOAT : SQLITE_INTEGER;
        cell.integer = *integer;
        cell.real = double(*integer);
        return true;
    }
    if (const auto *number = std::get_if<double>(&value)) {
        real = *number;
    } else {
        const QString &text = std::get<QString>(value);
        bool isNumber = false;
        if (!isReal) {
            cell.integer = text.toLongLong(&isNumber);
            cell.type = SQLITE_INTEGER;
            if (isNumber)
                return true;
        }
        real = text.toDouble(&isNumber);
        if (!isNumber)
            return false;
    }
    if (std::isnan(real)) {
        cell.type = SQLITE_NULL;
        return true;
    }
    if (isReal) {
        cell.type = SQLITE_FLOAT;
        cell.real = real;
        return true;
    }
    cell.type = SQLITE_INTEGER;
    cell.integer = isWhole(real) ? qint64(real) : 0;
    return isWhole(real);
}

bool isNumeric(FieldType type)
{
    return type == FieldType::Integer || type == FieldType::Real || type == FieldType::Boolean;
}

bool isMoment(FieldType type)
{
    return type == FieldType::Date || type == FieldType::DateTime;
}

/// Columns of type DATE and DATETIME would turn text that reads as a number into a number.
bool looksLikeDate(const QString &text)
{
    return text.size() >= 10 && text[4] == u'-' && text[7] == u'-';
}

} // namespace

QByteArray encodedGeometry(const Geometry &geometry)
{
    if (geometry.isNull() || geometry.multi || geometry.type == GeometryType::Point)
        return toGpkg(geometry, storageSrs);
    Geometry multi = geometry;
    multi.multi = true;
    return toGpkg(multi, storageSrs);
}

void RowEncoder::encode(const Row &row)
{
    if (row.cells.size() > m_fields.size())
        raise(ErrorCode::Usage, {QStringLiteral("row")}, QStringLiteral("%1 cells for %2 fields").arg(row.cells.size()).arg(m_fields.size()));
    m_cells.assign(m_fields.size(), Cell{});
    std::size_t room = 0;
    for (const Value &value : row.cells)
        if (const auto *text = std::get_if<QString>(&value))
            room += std::size_t(text->size()) * 3;
        else
            room += 32;
    if (m_text.size() < room)
        m_text.resize(room); // never while texts point into it
    char *end = m_text.data();
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
        const Value &value = row.cells[i];
        if (om::isNull(value))
            continue;
        if (isNumeric(m_fields[i].type)) {
            if (!encodeNumber(m_fields[i].type, value, m_cells[i]))
                raise(ErrorCode::Usage, {m_fields[i].name, toText(value)}, QStringLiteral("not of the field's type"));
            continue;
        }
        const auto *text = std::get_if<QString>(&value);
        if (isMoment(m_fields[i].type) && !(text && looksLikeDate(*text)))
            raise(ErrorCode::Usage, {m_fields[i].name, toText(value)}, QStringLiteral("no date"));
        QStringEncoder utf8(QStringEncoder::Utf8, QStringEncoder::Flag::Stateless);
        const char *start = end;
        end = utf8.appendToBuffer(end, text ? QStringView(*text) : QStringView(toText(value)));
        m_cells[i].type = SQLITE_TEXT;
        m_cells[i].text = std::string_view(start, std::size_t(end - start));
    }
    m_geometry = encodedGeometry(row.geometry);
}

void bindCell(Statement &statement, int parameter, const Cell &cell)
{
    switch (cell.type) {
    case SQLITE_INTEGER: statement.bind(parameter, cell.integer); break;
    case SQLITE_FLOAT: statement.bind(parameter, cell.real); break;
    case SQLITE_TEXT: statement.bind(parameter, cell.text); break;
    default: statement.bindNull(parameter);
    }
}

bool holds(const Statement &statement, int column, const Cell &cell)
{
    if (sqlite3_column_type(statement.handle(), column) != cell.type)
        return false;
    switch (cell.type) {
    case SQLITE_INTEGER: return statement.integer(column) == cell.integer;
    case SQLITE_FLOAT: return statement.real(column) == cell.real;
    case SQLITE_TEXT: return statement.text(column) == cell.text;
    default: return true;
    }
}

Value valueAt(const Statement &statement, int column, FieldType type)
{
    if (statement.isNull(column))
        return {};
    switch (type) {
    case FieldType::Integer:
    case FieldType::Boolean: return statement.integer(column);
    case FieldType::Real: return statement.real(column);
    default: return statement.string(column);
    }
}

} // namespace om::store

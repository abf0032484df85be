// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/row.h"
#include "catalog/specs.h"
#include "store/connection_p.h"

#include <string>

namespace om::store {

/// A cell in the form in which its column holds it; text points into the encoder's buffer.
struct Cell
{
    int type = SQLITE_NULL;
    qint64 integer = 0;
    double real = 0;
    std::string_view text;
};

/// Brings the rows of one dataset into the form in which they are stored, so that "equal" means equal after a round trip: numbers by the
/// field's type, NaN as null, lines and polygons as multi. What it returns is valid until the next encode.
class RowEncoder
{
public:
    /// `fields` = type of each cell of the rows to come.
    explicit RowEncoder(std::vector<FieldSpec> fields)
        : m_fields(std::move(fields))
    { }

    /// Usage with the field's name when a cell does not fit its type; missing cells at the end are null.
    void encode(const Row &row);
    const std::vector<Cell> &cells() const { return m_cells; }
    const QByteArray &geometry() const { return m_geometry; } ///< empty = null

private:
    std::vector<FieldSpec> m_fields;
    std::vector<Cell> m_cells;
    std::string m_text;
    QByteArray m_geometry;
};

QByteArray encodedGeometry(const Geometry &geometry);

void bindCell(Statement &statement, int parameter, const Cell &cell);
/// Whether the present row's column holds exactly the cell.
bool holds(const Statement &statement, int column, const Cell &cell);
/// A column of the present row as a value of the field's type.
Value valueAt(const Statement &statement, int column, FieldType type);

} // namespace om::store

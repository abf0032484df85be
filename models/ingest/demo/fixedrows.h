// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/demo/demoland.h"

namespace om {

/// Rows that are declared one by one (rows/<dataset>.json: {"rows": [{field: value, …}]}): places with `lon`, `lat`, lines with `path`
/// [[lon, lat], …] and `smooth`, areas with `ring` (the same, not closed). Times are local ("2021-06-07T14:06"); the area field, where it is not given, is found by position.
class FixedRows
{
public:
    static Result<FixedRows> read(const DemoFolder &folder, const QString &dataset); ///< no file = no rows
    const std::vector<QJsonObject> &rows() const { return m_rows; }
    template<typename Change>
    void change(Change &&change) ///< of each row
    {
        for (QJsonObject &row : m_rows)
            change(row);
    }
    void writeTo(DemoTable &table, const DemoLand &land) const;

private:
    std::vector<QJsonObject> m_rows;
};

/// All datasets that are nothing but fixed rows: a file below rows/ each.
Result<void> writeFixedDataset(DemoContext &context, const DemoLand &land, const QString &dataset);

} // namespace om

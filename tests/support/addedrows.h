// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/workspace.h"

namespace om::test {

/// A row of texts: "a|b|…", "" = null, digits alone = a whole number.
inline Row rowOf(const QString &line, Geometry geometry = {})
{
    Row row;
    for (const QStringList cells = line.split(u'|'); const QString &cell : cells) {
        bool isNumber = false;
        const qint64 number = cell.toLongLong(&isNumber);
        row.cells.push_back(cell.isEmpty() ? Value() : isNumber ? Value(number) : Value(cell));
    }
    row.geometry = std::move(geometry);
    return row;
}

inline std::vector<Row> rowsOf(const QStringList &lines)
{
    std::vector<Row> rows;
    for (const QString &line : lines)
        rows.push_back(rowOf(line));
    return rows;
}

/// What is to be written to one dataset; `fields` = "a,b,…".
struct AddedRows
{
    QString dataset, fields;
    std::vector<Row> rows;
    WriteMode mode = WriteMode::Append;
};

/// Writes the rows as one batch, as an import would, and has the workspace read them; ends the program when that fails.
inline void addRows(Workspace &workspace, const std::vector<AddedRows> &additions)
{
    const auto must = [](const auto &result) {
        if (!result)
            qFatal("%s", qPrintable(errorText(result.error())));
    };
    {
        const auto cache = Cache::open(workspace.files().cache, Cache::Mode::Write);
        must(cache);
        const auto batch = (*cache)->begin({});
        must(batch);
        for (const AddedRows &addition : additions) {
            must((*batch)->ensureDataset(*workspace.catalog().dataset(addition.dataset)));
            must((*batch)->beginRows(addition.dataset, addition.fields.split(u','), addition.mode));
            for (const Row &row : addition.rows)
                must((*batch)->write(row));
            must((*batch)->endRows());
        }
        must((*batch)->commit());
    }
    must(workspace.refresh());
    must(workspace.load());
}

} // namespace om::test

// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/mendedsource.h"

#include "ingest/mending.h"
#include "ingest/refusedcontent.h"

namespace om {

bool MendedSource::describe(const SourceDescription &description)
{
    SourceDescription rest = description;
    rest.fields.clear();
    bool isFound = false;
    for (std::size_t i = 0; i < description.fields.size(); ++i) {
        const FieldSpec &column = description.fields[i];
        if (column.name == quarantineRowColumn) {
            m_number = i;
            isFound = true;
        } else if (column.name != quarantineReasonColumn) {
            m_kept.push_back(i);
            rest.fields.push_back(column);
        }
    }
    if (!isFound) {
        m_error = Error{ErrorCode::FormatMismatch, {description.layer, QStringLiteral("mended rows"), QStringLiteral("without the column quarantine_row")}, {}};
        return false;
    }
    m_columns = rest.fields;
    return m_target.describe(rest);
}

bool MendedSource::row(Row &&row)
{
    const qint64 number = toText(row.cells[m_number]).toLongLong();
    Row rest;
    for (const std::size_t at : m_kept)
        rest.cells.push_back(std::move(row.cells[at]));
    rest.geometry = std::move(row.geometry);
    rest.sourceRow = number;
    if (!m_refused.contains(number))
        return m_target.rejected(
            {row.sourceRow, QString(quarantineRowColumn), QStringLiteral("unknown_row"), QStringLiteral("no refused row has the number %1").arg(number)},
            refusedText(m_columns, rest));
    return m_target.row(std::move(rest));
}

} // namespace om

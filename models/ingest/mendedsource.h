// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "geo/source.h"
#include "store/cache.h"

#include <QHash>

#include <optional>

namespace om {

/// Stands between the reader of a file of mended rows and an import: takes the columns of exportQuarantine off and gives every row the number that
/// it had in the file it was refused from. A row with a number that is not among `refused` is refused (unknown_row).
class MendedSource : public SourceSink
{
public:
    /// `refused` by row; it and `target` outlive the object.
    MendedSource(const QHash<qint64, QuarantinedRow> &refused, SourceSink &target)
        : m_refused(refused)
        , m_target(target)
    { }
    const std::optional<Error> &error() const { return m_error; } ///< why the file is none of mended rows

    std::optional<Placing> place(const PositionSurvey &survey, const QString &stated) override { return m_target.place(survey, stated); }
    bool describe(const SourceDescription &description) override;
    bool row(Row &&row) override;
    bool rejected(const RowIssue &issue, const QString &content) override { return m_target.rejected(issue, content); }
    bool noted(const RowIssue &issue) override { return m_target.noted(issue); }

private:
    const QHash<qint64, QuarantinedRow> &m_refused;
    SourceSink &m_target;
    std::vector<FieldSpec> m_columns; ///< those left
    std::vector<std::size_t> m_kept; ///< their places
    std::size_t m_number = 0; ///< place of quarantine_row
    std::optional<Error> m_error;
};

} // namespace om

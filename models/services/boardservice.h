// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/boardvalues.h"
#include "services/filterservice.h"
#include "services/themeservice.h"
#include "services/workspace.h"

#include <QTimer>

namespace om {

/// Keeps the values of the window's board, table, slider and layer counts up to date with filter, theme and data. Evaluates on the job
/// pool; an answer to an older question is dropped. GUI thread.
class BoardService : public QObject
{
    Q_OBJECT
public:
    BoardService(Workspace &workspace, FilterService &filter, ThemeService &themes, JobRunner &jobs, QObject *parent = nullptr);
    ~BoardService() override;

    const BoardValues &values() const { return m_values; }

    /// The table lists the rows behind an indicator until the theme changes or `showAllRows` is called. A few rows (at most
    /// `narrowLimit`) narrow the whole window, too; the same call again takes both back.
    void showRows(const QString &kpi, RowsPart part);
    void countRows(const QString &kpi, RowsPart part); ///< the same without narrowing: who calls it sets the filter
    /// The same for a group that the filter is about to be narrowed to: of a rate the rows that it is of. "" = of none any more.
    void countGroup(const QString &kpi);
    bool isOfGroup() const { return m_isOfGroup; } ///< what the table lists came with the filter, and goes with it
    /// The rows that a class of a legend counts; as with a group the filter may be about to be narrowed to it. None = of none any more.
    void countClass(const std::optional<LegendClass> &of, bool isOfFilter = false);
    void showAllRows();
    bool isListing() const { return !m_rowsKpi.isEmpty() || m_rowsClass; } ///< the table lists the rows of a number
    static constexpr std::size_t narrowLimit = 2000;

Q_SIGNALS:
    void valuesChanged();

private:
    void ask(); ///< evaluates once control returns to the event loop
    void evaluate();

    Workspace &m_workspace;
    FilterService &m_filter;
    ThemeService &m_themes;
    JobRunner &m_jobs;
    BoardValues m_values;
    QString m_rowsKpi;
    RowsPart m_rowsPart = RowsPart::Numerator;
    std::optional<LegendClass> m_rowsClass;
    bool m_isOfGroup = false;
    QTimer m_later;
    std::shared_ptr<JobControl> m_running;
};

} // namespace om

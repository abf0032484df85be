// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "panels/desk.h"
#include "report/reportdocument.h"

#include <functional>

class QPrinter;

namespace om {

class BasemapService;
class StatusLine;
class WindowActions;

/// The selected record on one page: on paper, or as a PDF. Drawn on the job pool. GUI thread; everything handed in outlives it.
class RecordActions : public QObject
{
    Q_OBJECT
public:
    RecordActions(const Desk &desk, WindowActions &actions, const BasemapService &basemaps, StatusLine &status, QWidget *window);
    void save(const QString &file); ///< as the action does once a file is chosen
    void print(const std::shared_ptr<QPrinter> &printer); ///< the same for a printer

private:
    void make(const std::function<Result<void>(const ReportDocument &page, const StyleSpec &style)> &write, const QString &done);
    void askAndSave();
    void askAndPrint();

    Desk m_desk;
    const BasemapService &m_basemaps;
    StatusLine &m_status;
    QWidget *m_window;
};

} // namespace om

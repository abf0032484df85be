// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sitesearchactions.h"

#include "actions.h"
#include "map/mapview.h"
#include "panels/centrepanel.h"
#include "panels/sitesearchpanel.h"
#include "panels/statusline.h"
#include "panels/tablepanel.h"
#include "report/reportxlsx.h"
#include "report/sitesreport.h"

#include <QFileDialog>
#include <QStackedWidget>

namespace om {

SiteSearchActions::SiteSearchActions(const Desk &desk, WindowActions &actions, MapView &map, CentrePanel &centre, StatusLine &status, QStackedWidget &right,
                                     QObject *parent)
    : QObject(parent)
    , m_desk(desk)
    , m_map(map)
    , m_centre(centre)
    , m_status(status)
    , m_right(right)
    , m_panel(new SiteSearchPanel(desk))
{
    m_right.addWidget(m_panel);
    actions.on(QStringLiteral("map.sites"), [this] { m_isOpen ? void(leave()) : open(); });
    connect(m_panel, &SiteSearchPanel::closeRequested, this, &SiteSearchActions::leave);
    connect(m_panel, &SiteSearchPanel::rowsRequested, this, &SiteSearchActions::showRows);
    connect(m_panel, &SiteSearchPanel::recordRequested, this, &SiteSearchActions::showRecord);
    connect(m_panel, &SiteSearchPanel::saveRequested, this, &SiteSearchActions::askAndSave);
    connect(m_panel, &SiteSearchPanel::failed, this, [this](const Error &error) { m_status.setMessage(errorText(error)); });
}

QWidget *SiteSearchActions::panel() const
{
    return m_panel;
}

void SiteSearchActions::open()
{
    m_isOpen = true;
    m_desk.selection.clear(); // its card lies over the same place
    m_right.setCurrentWidget(m_panel);
}

bool SiteSearchActions::leave()
{
    if (!m_isOpen)
        return false;
    m_isOpen = false;
    if (m_right.currentWidget() == m_panel)
        m_right.setCurrentIndex(0);
    m_panel->putBack();
    return true;
}

void SiteSearchActions::showRows(const Filter &filter, const QString &kpi)
{
    m_desk.board.countRows(kpi, RowsPart::Numerator);
    m_desk.filter.setFilter(filter);
    m_centre.table().setOpen(true);
}

void SiteSearchActions::showRecord(const QString &dataset, qint64 fid)
{
    const auto frame = m_desk.workspace.frames().frames.value(dataset);
    const std::size_t row = frame ? frame->rowOf(fid) : 0;
    if (!frame || row >= frame->rows())
        return;
    if (const ShapeColumn &shapes = frame->shapes(); !shapes.x.empty())
        m_map.canvas().camera().flyTo(double(shapes.x[row]), double(shapes.y[row]), m_map.canvas().camera().zoom());
    m_desk.selection.select(dataset, fid);
}

void SiteSearchActions::askAndSave()
{
    const QString file = QFileDialog::getSaveFileName(m_panel, tr("Save the shortlist"), QStringLiteral("sites.xlsx"), QStringLiteral("XLSX (*.xlsx)"));
    if (!file.isEmpty())
        save(file);
}

void SiteSearchActions::save(const QString &file)
{
    if (!m_panel->findings())
        return;
    m_status.setMessage(tr("Writing…"));
    m_desk.jobs.run(
        [document = composeSites(m_desk.workspace, m_panel->findings(), m_panel->shortlist()), file](JobControl &) { return writeReportXlsx(document, file); },
        this, [this, file](const Result<int> &sheets) { m_status.setMessage(sheets ? tr("Saved: %1").arg(file) : errorText(sheets.error())); });
}

} // namespace om

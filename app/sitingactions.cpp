// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sitingactions.h"

#include "actions.h"
#include "map/mapview.h"
#include "panels/sitingpanel.h"
#include "panels/statusline.h"
#include "report/reportpdf.h"
#include "report/reportxlsx.h"
#include "report/sitingreport.h"
#include "services/scene/scenebuilder.h"

#include <QFileDialog>
#include <QStackedWidget>

namespace om {

SitingActions::SitingActions(const Desk &desk, WindowActions &actions, MapView &map, StatusLine &status, QStackedWidget &right, QObject *parent)
    : QObject(parent)
    , m_desk(desk)
    , m_actions(actions)
    , m_map(map)
    , m_status(status)
    , m_right(right)
{
    auto kinds = loadCoverageKinds();
    if (!kinds)
        m_status.setMessage(errorText(kinds.error()));
    m_service = std::make_unique<SitingService>(desk.workspace, std::move(kinds).value_or(std::vector<CoverageKindSpec>()), desk.jobs);
    m_panel = new SitingPanel(m_desk, *m_service);
    m_right.addWidget(m_panel);
    m_map.setSiting(*m_service);
    m_actions.action(QStringLiteral("tool.siting")).setEnabled(false); // while there is nothing to place
    m_actions.on(QStringLiteral("map.siting"), [this] { isOpen() ? void(leave()) : open(); });
    connect(m_panel, &SitingPanel::closeRequested, this, &SitingActions::leave);
    connect(m_panel, &SitingPanel::placingRequested, this, [this] { m_actions.action(QStringLiteral("tool.siting")).trigger(); });
    connect(m_panel, &SitingPanel::saveRequested, this, &SitingActions::askAndSave);
    connect(m_panel, &SitingPanel::blockChosen, this, &SitingActions::showBlock);
}

SitingActions::~SitingActions() = default;

QWidget *SitingActions::panel() const
{
    return m_panel;
}

void SitingActions::open()
{
    m_panel->fillKinds(m_desk.themes.theme().id);
    if (!isOpen()) {
        m_status.setMessage(tr("These data have no facilities and communities to reckon with"));
        return;
    }
    m_right.setCurrentWidget(m_panel);
    QAction &tool = m_actions.action(QStringLiteral("tool.siting"));
    tool.setEnabled(true);
    tool.trigger();
}

bool SitingActions::leave()
{
    if (!isOpen())
        return false;
    m_service->setKind({});
    m_actions.action(QStringLiteral("tool.pan")).trigger();
    m_actions.action(QStringLiteral("tool.siting")).setEnabled(false);
    if (m_right.currentWidget() == m_panel)
        m_right.setCurrentIndex(0);
    return true;
}

void SitingActions::showBlock(const QString &dataset, qint64 fid)
{
    const auto frame = m_desk.workspace.frames().frames.value(dataset);
    const std::size_t row = frame ? frame->rowOf(fid) : 0;
    if (!frame || row >= frame->rows() || frame->shapes().boxes.empty())
        return;
    constexpr double margin = 240; // px: what is around it tells where it is
    m_map.canvas().camera().flyToBox(frame->shapes().boxes[row], margin);
    const ShapeColumn &shapes = frame->shapes();
    m_map.canvas().setMark(QPointF(double(shapes.x[row]), double(shapes.y[row])));
}

void SitingActions::askAndSave(bool isPdf)
{
    const QString name = m_service->kind()->id + (isPdf ? QStringLiteral(".pdf") : QStringLiteral(".xlsx"));
    const QString file = QFileDialog::getSaveFileName(m_panel, tr("Save who is served, and who would be"), name,
                                                      isPdf ? QStringLiteral("PDF (*.pdf)") : QStringLiteral("XLSX (*.xlsx)"));
    if (!file.isEmpty())
        save(file);
}

void SitingActions::save(const QString &file)
{
    if (!m_service->state().present)
        return;
    const ThemeSpec *theme = m_desk.workspace.catalog().theme(m_service->kind()->theme);
    m_status.setMessage(tr("Writing…"));
    if (!theme || !file.endsWith(QLatin1String(".pdf"), Qt::CaseInsensitive)) {
        write(file, nullptr);
        return;
    }
    m_desk.jobs.run([&catalog = m_desk.workspace.catalog(), frames = m_desk.workspace.frames(),
                     request = sceneRequest(m_desk.workspace, *theme, Filter(), QStringLiteral("light"))](
                        JobControl &) { return buildScene(catalog, frames, request).scene; },
                    this, [this, file](const std::shared_ptr<const Scene> &scene) { write(file, scene); });
}

void SitingActions::write(const QString &file, const std::shared_ptr<const Scene> &scene)
{
    if (!m_service->state().present)
        return;
    const StyleSpec &style = m_desk.workspace.catalog().style(QStringLiteral("light"));
    const bool isPdf = file.endsWith(QLatin1String(".pdf"), Qt::CaseInsensitive);
    m_desk.jobs.run([document = composeSiting(m_desk.workspace, m_service->state(), scene, style, isPdf ? printedGaps : 0), &style, file,
                     isPdf](JobControl &) { return isPdf ? writeReportPdf(document, style, file) : writeReportXlsx(document, file); },
                    this, [this, file](const Result<int> &pages) { m_status.setMessage(pages ? tr("Saved: %1").arg(file) : errorText(pages.error())); });
}

} // namespace om

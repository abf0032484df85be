// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The scenes of the map: what is asked for, made by a job, and shown alone or beside another date.
#include "map/mapview.h"

#include "map/hovercard.h"
#include "map/mapstatus.h"
#include "map/scenepair.h"
#include "map/swipe.h"
#include "map/tools/sitingtool.h"
#include "services/basemap/basemapservice.h"
#include "services/basemap/imageservice.h"
#include "services/clock/framesatend.h"
#include "services/comparisonservice.h"
#include "services/planning/sitingservice.h"
#include "services/workspace.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace om {

namespace {

constexpr int scenePriority = 3000; // before any tile of the scene that it replaces

std::shared_ptr<const Scene> withLayers(const Scene &scene, std::vector<DrawLayer> layers)
{
    auto more = std::make_shared<Scene>(scene);
    std::ranges::move(layers, std::back_inserter(more->layers));
    return more;
}

} // namespace

/// What a job has made: the scene, and beside it the other date's or background's with the captions of both.
struct MapView::Built
{
    BuiltScene main;
    std::shared_ptr<const Scene> other;
    QString caption, otherCaption;
};

SceneRequest MapView::request() const
{
    using Mode = ComparisonService::Mode;
    SceneRequest request = sceneRequest(m_workspace, m_themes, m_filter.filter());
    const Mode mode = m_comparison ? m_comparison->mode() : Mode::Off;
    request.hasLockedClasses = m_isLocked || mode == Mode::Swipe;
    if (mode == Mode::Difference) {
        showAreas(request, m_workspace.catalog());
        const Filter before = m_comparison->other(request.filter);
        request.difference = SceneDifference{before, m_comparison->isAbsolute(),
                                             QStringLiteral("%1 → %2").arg(m_comparison->caption(before), m_comparison->caption(request.filter))};
    }
    return request;
}

SceneMaker MapView::sceneMaker() const
{
    const bool hasDates = m_comparison && m_comparison->mode() == ComparisonService::Mode::Swipe;
    return [siting = m_siting ? m_siting->state() : SitingState(), rules = hasDates ? m_workspace.clockRules() : nullptr,
            &catalog = m_workspace.catalog()](const FrameSet &frames, const SceneRequest &request) {
        // Two dates: what was open at the end of the one beside what was open at the end of the other.
        BuiltScene built = buildScene(catalog, rules ? framesAtEnd(frames, request.filter, *rules) : frames, request);
        if (siting.present)
            built.scene = withLayers(*built.scene, sitingLayers(siting, catalog.style(request.style), false));
        return built;
    };
}

void MapView::build()
{
    if (m_building)
        m_building->cancel();
    SceneRequest request = this->request();
    if (m_basemaps)
        request.basemap = m_basemaps->basemap(m_themes.style());
    std::optional<SceneRequest> other;
    QString date, otherDate;
    using Mode = ComparisonService::Mode;
    if (const Mode mode = m_comparison ? m_comparison->mode() : Mode::Off; mode != Mode::Off) {
        const Filter before = m_comparison->other(request.filter);
        date = m_comparison->caption(request.filter);
        otherDate = m_comparison->caption(before);
        if (mode == Mode::Swipe) {
            other = request;
            other->filter = before;
        } else if (mode == Mode::Basemaps && m_basemaps) {
            other = request;
            other->basemap = m_basemaps->basemapBeside(m_themes.style());
            date = m_basemaps->title(m_basemaps->chosen());
            otherDate = m_basemaps->title(m_basemaps->beside());
        } else if (mode == Mode::Images && m_images && m_images->isOpen()) {
            hideFills(request, m_workspace.catalog(), m_selection.dataset());
            request.basemap = m_images->after();
            other = request;
            other->basemap = m_images->before();
            date = m_images->pair().after.caption;
            otherDate = m_images->pair().before.caption;
        }
    }
    const bool hasCounts = m_comparison && m_comparison->mode() == Mode::Swipe;
    m_building = m_jobs.run(
        [make = sceneMaker(), &catalog = m_workspace.catalog(), frames = m_workspace.frames(), request = std::move(request), other = std::move(other), date,
         otherDate, hasCounts](JobControl &) {
            Built built{make(frames, request), {}, {}, {}};
            if (other) {
                built.other = make(frames, *other).scene;
                shareAttribution(built.main.scene, built.other);
                built.caption = hasCounts ? captionOf(catalog, frames, request, date) : date;
                built.otherCaption = hasCounts ? captionOf(catalog, frames, *other, otherDate) : otherDate;
            }
            return built;
        },
        this, [this](const Built &built) { showBuilt(built); }, scenePriority);
}

void MapView::showBuilt(const Built &built)
{
    m_building.reset();
    if (built.other)
        showBeside(built);
    else
        m_swipe.reset();
    // The earlier date stands left (or above), as one reads: the map that is always there lies under it.
    const bool isElsewhere = std::exchange(m_area, m_filter.filter().area) != m_filter.filter().area;
    m_canvas->setScene(built.other ? built.other : built.main.scene, isElsewhere);
    m_card->setColors(*scene());
    m_status->setColors(*scene());
    Q_EMIT problemsFound(built.main.problems);
    Q_EMIT sceneChanged();
}

void MapView::showBeside(const Built &built)
{
    if (!m_swipe) {
        m_swipe = std::make_unique<Swipe>(*m_canvas, m_jobs, this);
        connectCanvas(m_swipe->canvas());
        m_swipe->canvas().select(m_selection.dataset(), m_selection.fid());
        m_swipe->canvas().setTool(makeTool(m_swipe->canvas()));
        placeParts();
        m_card->raise();
    }
    m_swipe->setScene(built.main.scene);
    m_swipe->setCaptions(built.otherCaption, built.caption);
}

} // namespace om

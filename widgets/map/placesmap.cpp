// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "map/placesmap.h"

#include "frame/pointframe.h"
#include "services/scene/scenebuilder.h"
#include "services/workspace.h"

#include <QVBoxLayout>

#include <algorithm>

namespace om {

namespace {

constexpr int smallestPx = 160;
constexpr double dotPx = 3;

/// The ground of every theme and the areas, without any theme's own layers.
SceneRequest groundRequest(const Workspace &workspace, const ThemeService &themes)
{
    SceneRequest request = sceneRequest(workspace, themes, Filter());
    for (const ThemeLayer &entry : request.theme->layers)
        request.visible.insert(entry.layer, entry.layer == u"area.communities");
    return request;
}

DrawLayer dots(const QString &title, std::span<const LonLat> places, const QColor &colour)
{
    DrawLayer layer;
    layer.id = QStringLiteral("arrived");
    layer.title = title;
    layer.frame = pointFrame(layer.id, places);
    layer.rows = Bitmap(layer.frame->rows(), true);
    layer.isBase = true; // there is no record to open yet
    layer.symbols = {Symbol{.shape = SymbolShape::Circle, .picture = nullptr, .fill = colour, .stroke = {}, .hatchColor = {}, .size = dotPx}};
    return layer;
}

} // namespace

PlacesMap::PlacesMap(Workspace &workspace, ThemeService &themes, JobRunner &jobs, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_themes(themes)
    , m_jobs(jobs)
    , m_canvas(new MapCanvas(jobs, this))
    , m_places(std::make_shared<std::vector<LonLat>>())
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_canvas);
    m_canvas->setMinimumSize(smallestPx, smallestPx);
    m_canvas->setAccessibleName(tr("Map of where the rows lie"));
    connect(&themes, &ThemeService::styleChanged, this, &PlacesMap::build);
    connect(&workspace, &Workspace::framesChanged, this, &PlacesMap::build);
    build();
}

PlacesMap::~PlacesMap()
{
    if (m_building)
        m_building->cancel();
}

std::size_t PlacesMap::shown() const
{
    return m_canvas->scene() && !m_canvas->scene()->layers.empty() && m_canvas->scene()->layers.back().id == u"arrived"
        ? m_canvas->scene()->layers.back().frame->rows()
        : 0;
}

void PlacesMap::showPlaces(const QString &title, std::vector<LonLat> places)
{
    m_title = title;
    m_places = std::make_shared<const std::vector<LonLat>>(std::move(places));
    build();
}

void PlacesMap::build()
{
    if (m_building)
        m_building->cancel();
    m_building = m_jobs.run(
        [&catalog = m_workspace.catalog(), frames = m_workspace.frames(), request = groundRequest(m_workspace, m_themes), places = m_places, title = m_title,
         colour = m_themes.style().color(QStringLiteral("accent"))](JobControl &) {
            auto scene = std::make_shared<Scene>(*buildScene(catalog, frames, request).scene);
            if (!places->empty()) {
                scene->layers.push_back(dots(title, *places, colour));
                scene->extent = scene->layers.back().frame->index().extent();
            }
            return std::shared_ptr<const Scene>(std::move(scene));
        },
        this,
        [this](const std::shared_ptr<const Scene> &scene) {
            m_building.reset();
            const auto &layers = scene->layers;
            const bool hasPlaces = !layers.empty() && layers.back().id == u"arrived";
            // The first of a file bring the view to where they are; those that follow leave it alone.
            const bool isFirst = hasPlaces && shown() == 0;
            m_canvas->setScene(scene, isFirst);
        });
}

} // namespace om

// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "map/mapview.h"

#include "base/mercator.h"
#include "common/palette.h"
#include "map/hovercard.h"
#include "map/mapstatus.h"
#include "map/maptoolbar.h"
#include "map/penbar.h"
#include "map/swipe.h"
#include "map/tools/maptools.h"
#include "map/tools/sitingtool.h"
#include "services/basemap/basemapservice.h"
#include "services/basemap/imageservice.h"
#include "services/clock/reckoned.h"
#include "services/comparisonservice.h"
#include "services/derived/derivedtitle.h"
#include "services/drawnplace.h"
#include "services/planning/sitingservice.h"
#include "services/recordname.h"
#include "services/symbologyservice.h"
#include "services/workspace.h"
#include "tickets/clockstate.h"

#include <QLabel>

#include <algorithm>
#include <utility>

namespace om {

namespace {

constexpr int edgePx = 16;
constexpr int penBarPx = 36; // below the status line
constexpr int mostFacts = 5;
constexpr double nearZoom = 16;

} // namespace

MapView::MapView(Workspace &workspace, FilterService &filter, SelectionService &selection, ThemeService &themes, JobRunner &jobs, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_filter(filter)
    , m_selection(selection)
    , m_themes(themes)
    , m_jobs(jobs)
    , m_annotations(workspace.files().folder + QStringLiteral("/annotations.json"))
    , m_canvas(new MapCanvas(jobs, this))
    , m_card(new HoverCard(this))
    , m_problem(new QLabel(this))
    , m_caption(new QLabel(this))
    , m_toolbar(new MapToolbar(this))
    , m_status(new MapStatus(this))
    , m_penBar(new PenBar(m_annotations, this))
{
    setFocusProxy(m_canvas);
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->setWordWrap(true);
    m_problem->setAlignment(Qt::AlignCenter);
    m_problem->setMargin(48);
    m_caption->setTextFormat(Qt::PlainText);
    m_caption->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_caption->setProperty("tone", "caption");
    m_caption->setFont(Palette::font(28, true));
    m_caption->hide();

    const auto colour = [this] { m_annotations.setColors([this](const QString &token) { return m_themes.style().color(token); }); };
    colour();
    connect(&themes, &ThemeService::styleChanged, this, colour);
    connect(&themes, &ThemeService::themeChanged, this, &MapView::showAnnotations);
    showAnnotations();
    connectCanvas(*m_canvas);
    m_canvas->setPlan([this](QPainter &painter, const Viewport &view, const Scene &scene) {
        drawPins(painter, view, m_pins, scene);
        if (m_siting)
            drawSiting(painter, view, scene, *m_siting, m_themes.style().color(QStringLiteral("accent")));
    });
    connect(m_canvas, &MapCanvas::scaleChanged, this, &MapView::scaleChanged);
    connect(&workspace, &Workspace::framesChanged, this, &MapView::rebuild);
    connect(&workspace.symbology(), &SymbologyService::layerChanged, this, &MapView::rebuild);
    connect(&filter, &FilterService::filterChanged, this, &MapView::filterChanged);
    connect(&themes, &ThemeService::themeChanged, this, &MapView::rebuild);
    connect(&themes, &ThemeService::layersChanged, this, &MapView::rebuild);
    connect(&themes, &ThemeService::styleChanged, this, &MapView::rebuild);

    const QString problem = m_canvas->problem();
    m_problem->setVisible(!problem.isEmpty());
    m_canvas->setVisible(problem.isEmpty());
    m_problem->setText(tr("The map cannot be shown.\nCheck that the package qt6-location-plugins is installed, then start again.\n\n%1").arg(problem));
    m_area = filter.filter().area;
    m_later.setSingleShot(true);
    m_later.setInterval(0);
    connect(&m_later, &QTimer::timeout, this, &MapView::build);
    rebuild();
}

MapView::~MapView()
{
    if (m_building)
        m_building->cancel();
    delete m_canvas; // shows the annotations, which die before the children
}

void MapView::setBasemaps(BasemapService &basemaps)
{
    m_basemaps = &basemaps;
    connect(&basemaps, &BasemapService::changed, this, &MapView::rebuild);
    connect(&basemaps, &BasemapService::arrived, this, &MapView::refreshTiles);
    rebuild();
}

void MapView::setImages(ImageService &images)
{
    m_images = &images;
    connect(&images, &ImageService::changed, this, &MapView::rebuild);
    connect(&images, &ImageService::arrived, this, &MapView::refreshTiles);
}

void MapView::refreshTiles(const Box &box)
{
    m_canvas->refresh(box);
    if (m_swipe)
        m_swipe->canvas().refresh(box);
}

void MapView::setSiting(SitingService &siting)
{
    m_siting = &siting;
    connect(&siting, &SitingService::presentChanged, this, &MapView::rebuild);
    connect(&siting, &SitingService::candidatesChanged, m_canvas, &MapCanvas::repaintOverlay);
    connect(&siting, &SitingService::plannedChanged, m_canvas, &MapCanvas::repaintOverlay);
}

void MapView::setPins(std::vector<MapPin> pins)
{
    m_pins = std::move(pins);
    m_canvas->repaintOverlay();
}

std::unique_ptr<MapTool> MapView::makeTool(MapCanvas &canvas)
{
    if (m_siting && m_tool == QLatin1String("tool.siting"))
        return std::make_unique<SitingTool>(canvas, *m_siting);
    return makeMapTool(m_tool, canvas, m_annotations);
}

void MapView::rebuild()
{
    m_later.start(); // several changes of one moment make one scene
}

void MapView::connectCanvas(MapCanvas &canvas)
{
    connect(&canvas, &MapCanvas::picked, this, &MapView::picked);
    connect(&canvas, &MapCanvas::areaPicked, this, &MapView::areaPicked);
    connect(&canvas, &MapCanvas::cursorMoved, this, &MapView::cursorMoved);
    connect(&canvas, &MapCanvas::identified, this, &MapView::identified);
    connect(&canvas, &MapCanvas::menuRequested, this, &MapView::menuRequested);
    connect(&canvas, &MapCanvas::shapeDrawn, this, &MapView::shapeDrawn);
    connect(&canvas, &MapCanvas::toolLeft, this, [this, &canvas] { leaveTool(canvas); });
    connect(&canvas, &MapCanvas::toolChanged, this, [this, &canvas] {
        m_status->setText(canvas.tool().status());
        placeParts();
    });
    canvas.setAnnotations(&m_annotations);
    connect(&canvas, &MapCanvas::hovered, this,
            [this, &canvas](const QString &dataset, qint64 fid, const QString &, const QPoint &at) { showCard(canvas, dataset, fid, canvas.mapTo(this, at)); });
    connect(&m_selection, &SelectionService::selectionChanged, &canvas, &MapCanvas::select);
}

MapCanvas &MapView::canvasAt(const QPoint &at)
{
    return m_swipe && m_swipe->holds(at) ? m_swipe->canvas() : *m_canvas;
}

/// Both maps have the same tool.
void MapView::leaveTool(const MapCanvas &left)
{
    m_tool.clear();
    if (&left != m_canvas)
        m_canvas->setTool(nullptr);
    else if (m_swipe)
        m_swipe->canvas().setTool(nullptr);
    m_penBar->hide();
    Q_EMIT toolLeft();
}

void MapView::setComparison(ComparisonService &comparison)
{
    m_comparison = &comparison;
    connect(m_comparison, &ComparisonService::changed, this, &MapView::rebuild);
}

void MapView::setClassesLocked(bool isLocked)
{
    if (isLocked == m_isLocked)
        return;
    m_isLocked = isLocked;
    rebuild();
}

const std::shared_ptr<const Scene> &MapView::scene() const
{
    return m_swipe ? m_swipe->canvas().scene() : m_canvas->scene();
}

const std::shared_ptr<const Renderer> &MapView::renderer() const
{
    return m_swipe ? m_swipe->canvas().renderer() : m_canvas->renderer();
}

void MapView::turnSwipe()
{
    if (m_swipe)
        m_swipe->setOrientation(m_swipe->orientation() == Qt::Vertical ? Qt::Horizontal : Qt::Vertical);
}

void MapView::filterChanged(const Filter &)
{
    setNote({}); // an answer to the filter before
    showAnnotations();
    rebuild();
}

void MapView::setCaption(const QString &text)
{
    m_caption->setText(text);
    m_caption->adjustSize();
    m_caption->setVisible(!text.isEmpty());
}

bool MapView::isShown() const
{
    const auto isDrawn = [](const MapCanvas &canvas) { return canvas.isComplete() || !canvas.problem().isEmpty(); };
    return !m_later.isActive() && !m_building && isDrawn(*m_canvas) && (!m_swipe || isDrawn(m_swipe->canvas()));
}

void MapView::showSelection()
{
    const auto frame = m_workspace.frames().frames.value(m_selection.dataset());
    if (!frame || m_selection.fid() < 0)
        return;
    const std::size_t row = frame->rowOf(m_selection.fid());
    if (row >= frame->rows() || frame->shapes().type == GeometryType::None)
        return;
    const ShapeColumn &shapes = frame->shapes();
    if (!shapes.boxes.empty())
        m_canvas->camera().flyToBox(shapes.boxes[row], 120);
    else if (const double x = double(shapes.x[row]), y = double(shapes.y[row]); x == x)
        m_canvas->camera().flyTo(x, y, std::max(m_canvas->camera().zoom(), nearZoom));
}

void MapView::showCard(const MapCanvas &canvas, const QString &dataset, qint64 fid, const QPoint &at)
{
    if (isDrawnPlace(dataset) && fid >= 0) {
        const PlaceText text = placeText(*canvas.scene(), dataset, fid);
        m_card->showAt(at, text.name, {{text.noteTitle, text.note}});
        return;
    }
    const auto frame = m_workspace.frames().frames.value(dataset);
    const DatasetSpec spec = m_workspace.frames().specs.value(dataset);
    const std::size_t row = frame && fid >= 0 ? frame->rowOf(fid) : 0;
    if (!frame || fid < 0 || row >= frame->rows()) {
        m_card->hide();
        return;
    }
    std::vector<HoverCard::Fact> facts;
    if (const CardSpec *card = m_workspace.catalog().card(dataset)) {
        for (const CardSectionSpec &section : card->sections) {
            for (const QString &name : section.fields) {
                const FieldSpec *field = spec.field(name);
                if (!field || name == spec.label || section.kind != QLatin1String("facts") || int(facts.size()) >= mostFacts)
                    continue;
                const auto reckoned = reckonedCell(m_workspace, *frame, row, name);
                QString value = reckoned ? m_workspace.cellText(dataset, name, *reckoned) : m_workspace.cellText(*frame, name, row);
                if (value.isEmpty())
                    continue;
                if (!field->unit.isEmpty())
                    value += QStringLiteral(" ") + translated(field->unit);
                facts.push_back({translated(field->title), value});
            }
        }
    }
    if (const QString remaining = remainingText(m_workspace, *frame, row); !remaining.isEmpty())
        facts.insert(facts.begin(), {derivedTitle(remainingField), remaining});
    const QString title = recordName(m_workspace, dataset, fid);
    for (const DrawLayer &layer : canvas.scene()->layers) {
        if (layer.dataset != dataset)
            continue;
        if (row < layer.notes.size() && !layer.notes[row].isEmpty())
            facts.insert(facts.begin(), {layer.noteTitle, layer.notes[row]});
        for (const MapLabel &label : layer.labels)
            if (label.row == row && !label.value.isEmpty())
                facts.insert(facts.begin(), {layer.title, label.value + QStringLiteral(" ") + layer.legendTitle});
    }
    if (int(facts.size()) > mostFacts)
        facts.resize(mostFacts);
    m_card->showAt(at, title, facts);
}

void MapView::setToolGroups(const QList<QList<QAction *>> &groups)
{
    m_toolbar->setGroups(groups);
    placeParts();
}

void MapView::showAnnotations()
{
    m_annotations.setScene(m_themes.theme().id + u'/' + m_filter.filter().area);
}

void MapView::chooseTool(const QString &id)
{
    m_tool = id;
    m_canvas->setTool(makeTool(*m_canvas));
    if (m_swipe)
        m_swipe->canvas().setTool(makeTool(m_swipe->canvas()));
    m_penBar->setVisible(usesPen(id));
    m_canvas->setFocus(Qt::OtherFocusReason);
}

void MapView::goTo(LonLat place)
{
    const QPointF world(mercatorX(place.lon), mercatorY(place.lat));
    m_area = m_filter.filter().area;
    m_canvas->setMark(world);
    if (m_swipe)
        m_swipe->canvas().setMark(world);
    m_canvas->camera().flyTo(world.x(), world.y(), std::max(m_canvas->camera().zoom(), nearZoom));
}

void MapView::goTo(const MapPlace &place)
{
    m_area = m_filter.filter().area;
    m_canvas->camera().setBearing(place.bearing);
    m_canvas->camera().flyTo(place.centre.x(), place.centre.y(), place.zoom);
}

void MapView::goTo(const Box &place, double marginPx)
{
    m_area = m_filter.filter().area;
    m_canvas->camera().flyToBox(place, marginPx);
}

void MapView::setNote(const QString &text)
{
    m_status->setText(text.isEmpty() ? m_canvas->tool().status() : text);
    placeParts();
}

bool MapView::cancelTool()
{
    // The sketch on the second map before the tool of both.
    if (m_swipe && m_swipe->canvas().tool().cancel())
        return true;
    return m_canvas->cancelTool();
}

void MapView::placeParts()
{
    m_toolbar->move(width() - m_toolbar->width() - edgePx, edgePx);
    m_toolbar->raise();
    m_status->move((width() - m_status->width()) / 2, edgePx);
    m_status->raise();
    m_caption->move(edgePx, edgePx);
    m_caption->raise();
    m_penBar->move((width() - m_penBar->width()) / 2, edgePx + penBarPx);
    m_penBar->raise();
}

void MapView::resizeEvent(QResizeEvent *)
{
    m_canvas->setGeometry(rect());
    m_problem->setGeometry(rect());
    if (m_swipe)
        m_swipe->place();
    placeParts();
}

} // namespace om

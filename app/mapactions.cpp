// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mapactions.h"

#include "actions.h"
#include "base/mercator.h"
#include "common/recordlist.h"
#include "draw/identify.h"
#include "geo/placetext.h"
#include "map/mapview.h"
#include "map/tools/measuretool.h"
#include "panels/gotopopup.h"
#include "panels/nearpopup.h"
#include "panels/searchbox.h"
#include "panels/statusline.h"
#include "services/drawnplace.h"
#include "services/filtertext.h"
#include "services/measuretext.h"
#include "services/nearest.h"
#include "services/numbertext.h"
#include "services/recordname.h"

#include <QClipboard>
#include <QGuiApplication>

namespace om {

namespace {

constexpr std::size_t nearestOfEach = 3;

Box lonLatBox(const Box &world)
{
    const LonLat northWest = lonLatFromMercator(world.minX, world.minY), southEast = lonLatFromMercator(world.maxX, world.maxY);
    return {northWest.lon, southEast.lat, southEast.lon, northWest.lat};
}

} // namespace

MapActions::MapActions(const Desk &desk, WindowActions &actions, MapView &map, StatusLine &status, SearchBox &search, QObject *parent)
    : QObject(parent)
    , m_desk(desk)
    , m_actions(actions)
    , m_map(map)
    , m_status(status)
    , m_list(new RecordList(desk.palette, &map))
    , m_near(new NearPopup(desk, &map))
    , m_goTo(new GoToPopup(&map))
{
    m_actions.on(QStringLiteral("map.zoom_in"), [this] { m_map.canvas().zoomBy(1); });
    m_actions.on(QStringLiteral("map.zoom_out"), [this] { m_map.canvas().zoomBy(-1); });
    m_actions.on(QStringLiteral("map.home"), [this] { m_map.canvas().fitExtent(); });
    m_actions.on(QStringLiteral("map.north"), [this] { m_map.canvas().turnNorthUp(); });
    hookTools();
    hookPlaces(search);
}

void MapActions::hookTools()
{
    for (const ActionSpec &spec : actionSpecs())
        if (const QString id = QLatin1String(spec.id); id.startsWith(QLatin1String("tool.")))
            m_actions.on(id, [this, id] { m_map.chooseTool(id); });
    QAction &pan = m_actions.action(QStringLiteral("tool.pan"));
    pan.setChecked(true);
    connect(&m_map, &MapView::toolLeft, &pan, [&pan] { pan.setChecked(true); });
    const QStringList groups[] = {
        {QStringLiteral("map.zoom_in")},
        {QStringLiteral("map.zoom_out")},
        {QStringLiteral("map.home")},
        {QStringLiteral("tool.pan")},
        {QStringLiteral("tool.identify")},
        {QStringLiteral("tool.circle"), QStringLiteral("tool.rectangle"), QStringLiteral("tool.lasso"), QStringLiteral("tool.polygon")},
        {QStringLiteral("tool.length"), QStringLiteral("tool.area")},
        {QStringLiteral("tool.pen"), QStringLiteral("tool.arrow"), QStringLiteral("tool.note"), QStringLiteral("tool.eraser"), QStringLiteral("note.show")},
        {QStringLiteral("map.near"), QStringLiteral("map.nearest"), QStringLiteral("map.siting")},
        {QStringLiteral("map.go_to")},
        {QStringLiteral("map.bookmark")},
    };
    QList<QList<QAction *>> buttons;
    for (const QStringList &group : groups) {
        QList<QAction *> button;
        for (const QString &id : group)
            button.append(&m_actions.action(id));
        buttons.append(button);
    }
    m_map.setToolGroups(buttons);
    m_actions.on(QStringLiteral("note.undo"), [this] { m_map.annotations().undo(); });
    m_actions.on(QStringLiteral("note.show"), [this] { m_map.annotations().setVisible(!m_map.annotations().isVisible()); });
    connect(&m_map.annotations(), &AnnotationService::saveFailed, this, [this](const Error &error) { m_status.setMessage(errorText(error)); });
    connect(&m_map, &MapView::shapeDrawn, this, &MapActions::narrowTo);
    connect(&m_map, &MapView::identified, this, &MapActions::listHits);
    connect(&m_map, &MapView::menuRequested, this, &MapActions::showMenu);
}

void MapActions::hookPlaces(SearchBox &search)
{
    connect(m_list, &RecordList::chosen, this, [this](const QString &dataset, qint64 fid) {
        m_desk.selection.select(dataset, fid);
        m_map.showSelection();
    });
    connect(m_near, &NearPopup::accepted, this, &MapActions::narrowNear);
    const auto goTo = [this](double lon, double lat) { m_map.goTo({lon, lat}); };
    connect(m_goTo, &GoToPopup::placeChosen, this, goTo);
    connect(&search, &SearchBox::placeChosen, this, goTo);
    connect(&search, &SearchBox::recordChosen, &m_map, &MapView::showSelection);
    connect(&m_map, &MapView::sceneChanged, this, [this, &search] {
        const Box whole = cityExtent(m_desk.workspace.frames()); // whatever area is chosen
        const Box city = lonLatBox(whole.isEmpty() ? m_map.scene()->extent : whole);
        m_goTo->setCity(city);
        search.setCity(city);
    });
    m_actions.on(QStringLiteral("map.go_to"), [this] { m_goTo->showAt(m_map.mapToGlobal(QPoint(m_map.width() / 2 - 180, 24))); });
    m_actions.on(QStringLiteral("map.near"), [this] { askNearSelection(); });
    m_actions.on(QStringLiteral("map.nearest"), [this] { listNearest(middle()); });
}

LonLat MapActions::placeAt(const QPoint &at) const
{
    const QPointF world = m_map.canvas().camera().viewport().toWorld(at);
    return lonLatFromMercator(world.x(), world.y());
}

QPoint MapActions::middle() const
{
    return m_map.canvas().rect().center();
}

void MapActions::narrowTo(const Condition &within, ShapeMode mode)
{
    const auto filter = withShape(m_desk.filter.filter(), within, mode);
    if (!filter) {
        m_status.setMessage(tr("Nothing is left of the shape; draw another one"));
        return;
    }
    m_desk.filter.setFilter(*filter);
    tellCount(within);
}

void MapActions::narrowNear(const Condition &near)
{
    Filter filter = m_desk.filter.filter();
    filter.conditions.append(near);
    m_desk.filter.setFilter(filter);
    tellCount(near);
}

void MapActions::tellCount(const Condition &within)
{
    if (m_counting)
        m_counting->cancel();
    const QString dataset = m_desk.themes.theme().dataset;
    m_counting = m_desk.jobs.run(
        [frames = m_desk.workspace.frames(), dataset, filter = m_desk.filter.filter()](JobControl &) { return countRows(frames, dataset, filter); }, this,
        [this, dataset, shape = shapeText(within)](qint64 rows) {
            m_map.setNote(tr("%1 %2 · %3").arg(countText(rows, m_desk.locale()), translated(m_desk.workspace.frames().specs.value(dataset).title), shape));
        });
}

void MapActions::listHits(const std::vector<MapHit> &hits, const QPoint &at)
{
    if (hits.empty()) {
        m_map.setNote(tr("Nothing lies here"));
        return;
    }
    if (hits.size() == 1) {
        m_desk.selection.select(hits.front().dataset, hits.front().fid);
        return;
    }
    std::vector<RecordList::Entry> entries;
    for (const MapHit &hit : hits) {
        if (isDrawnPlace(hit.dataset)) {
            const PlaceText text = placeText(*m_map.scene(), hit.dataset, hit.fid);
            entries.push_back({hit.dataset, hit.fid, text.name, text.layerTitle});
            continue;
        }
        entries.push_back(
            {hit.dataset, hit.fid, recordName(m_desk.workspace, hit.dataset, hit.fid), translated(m_desk.workspace.frames().specs.value(hit.dataset).title)});
    }
    m_list->showAt(m_map.canvas().mapToGlobal(at), tr("%1 here").arg(countText(qint64(hits.size()), m_desk.locale())), std::move(entries));
}

void MapActions::listNearest(const QPoint &at)
{
    if (!m_map.scene())
        return;
    if (m_looking)
        m_looking->cancel();
    m_looking = m_desk.jobs.run([scene = m_map.scene(), place = placeAt(at)](JobControl &) { return nearestRecords(*scene, place, nearestOfEach); }, this,
                                [this, at](const std::vector<NearRecord> &found) {
                                    std::vector<RecordList::Entry> entries;
                                    for (const NearRecord &near : found)
                                        entries.push_back({near.dataset, near.fid, recordName(m_desk.workspace, near.dataset, near.fid),
                                                           QStringLiteral("%1 · %2").arg(translated(m_desk.workspace.frames().specs.value(near.dataset).title),
                                                                                         lengthText(near.metres))});
                                    if (entries.empty())
                                        m_status.setMessage(tr("No layer that is on has anything to be near to"));
                                    else
                                        m_list->showAt(m_map.canvas().mapToGlobal(at), tr("Nearest to here"), std::move(entries));
                                });
}

Result<Geometry> MapActions::selectedShape() const
{
    if (m_desk.selection.fid() < 0)
        return fail(ErrorCode::NotFound, {QStringLiteral("record"), QString()});
    const auto rows = m_desk.workspace.cache().rows(m_desk.selection.dataset(), {m_desk.selection.fid()});
    if (!rows)
        return fail(rows);
    if (rows->empty() || rows->front().row.geometry.isNull())
        return fail(ErrorCode::NotFound, {QStringLiteral("record"), QString()});
    return rows->front().row.geometry;
}

void MapActions::askNear(const QPoint &at, const Geometry &what, const QString &name)
{
    m_near->showAt(m_map.canvas().mapToGlobal(at), what, name);
}

void MapActions::askNearSelection()
{
    if (const auto shape = selectedShape()) {
        askNear(middle(), *shape, recordName(m_desk.workspace, m_desk.selection.dataset(), m_desk.selection.fid()));
        return;
    }
    for (const Condition &condition : m_desk.filter.filter().conditions) {
        if (condition.kind == Condition::Kind::Within && !condition.isNegated) {
            askNear(middle(), condition.polygon, shapeText(condition));
            return;
        }
    }
    const LonLat place = placeAt(middle());
    askNear(middle(), Geometry::point(place.lon, place.lat), tr("the middle of the map"));
}

void MapActions::measureFrom(const QPoint &at)
{
    m_actions.action(QStringLiteral("tool.length")).trigger();
    if (auto *tool = qobject_cast<MeasureTool *>(&m_map.canvasAt(at).tool()))
        tool->beginAt(m_map.canvas().camera().viewport().toWorld(at));
}

void MapActions::showMenu(const QPoint &at)
{
    auto *menu = new QMenu(&m_map);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const LonLat place = placeAt(at);
    const auto add = [menu](const char *id, const QString &text, auto run) {
        QAction *action = menu->addAction(text);
        action->setObjectName(QLatin1String(id));
        connect(action, &QAction::triggered, menu, run);
    };
    add("here.identify", tr("What lies here"), [this, at] { m_map.canvasAt(at).identifyAt(at); });
    add("here.nearest", tr("Nearest to here…"), [this, at] { listNearest(at); });
    add("here.near", tr("Within a distance of here…"), [this, at, place] { askNear(at, Geometry::point(place.lon, place.lat), tr("this place")); });
    if (const auto shape = selectedShape()) {
        const QString name = recordName(m_desk.workspace, m_desk.selection.dataset(), m_desk.selection.fid());
        add("here.near_selection", tr("Within a distance of %1…").arg(name), [this, at, shape = *shape, name] { askNear(at, shape, name); });
    }
    if (const QString area = m_map.canvasAt(at).areaAt(at); !area.isEmpty())
        add("here.area", tr("Narrow to %1").arg(m_desk.workspace.areaName(area)), [this, area] { m_desk.filter.toggleArea(area); });
    menu->addSeparator();
    add("here.measure", tr("Measure from here"), [this, at] { measureFrom(at); });
    const QString written = placeText(place, m_status.coordinateSystem()).value_or(QString());
    add("here.copy", tr("Copy %1").arg(written), [written] { QGuiApplication::clipboard()->setText(written); });
    m_actions.addTo(*menu, {QStringLiteral("map.sites"), QStringLiteral("map.bookmark")});
    Q_EMIT menuOpening(menu, place.lon, place.lat);
    menu->popup(m_map.canvas().mapToGlobal(at));
}

} // namespace om

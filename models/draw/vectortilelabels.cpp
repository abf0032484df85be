// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "draw/labelpainter_p.h"
#include "draw/labelsites_p.h"
#include "draw/vectortilepainter_p.h"

#include <QHash>

#include <algorithm>
#include <cmath>
#include <tuple>

namespace om {

namespace {

constexpr double linePitch = 420; // px between repetitions on a long road
constexpr double sameNameDistance = 260; // px between two mentions of a road
constexpr double sideRoom = 6, heightRoom = 3; // px that names of a background keep from each other

/// A name that might be shown: of a place at `at`, or of a road `along` px from the start of its line.
struct Name
{
    QString text;
    QPointF at; // normalised Web Mercator
    std::size_t rule;
    std::int32_t rank;
    std::shared_ptr<const std::vector<LabelLine>> lines; // keeps `line`
    const LabelLine *line = nullptr; // null = of a place
    double along = 0, length = 0; // px
};

/// The named lines of a tile, those of one name joined; `label` is the index of the feature. Lines are not joined from tile to tile: so a
/// name stays where it is while tiles come and go.
std::vector<LabelLine> namedLines(const VectorTile &tile, const Box &box, const std::vector<char> &isNamed)
{
    QHash<QString, std::vector<LabelPiece>> names;
    const double width = box.maxX - box.minX, height = box.maxY - box.minY;
    for (std::size_t i = 0; i < tile.features.size(); ++i) {
        if (!isNamed[i])
            continue;
        const VectorTile::Feature &f = tile.features[i];
        for (std::uint32_t r = f.firstRing; r < f.endRing; ++r) {
            LabelPiece piece{i, {}};
            for (std::size_t p = r == 0 ? 0 : tile.rings[r - 1]; p < tile.rings[r]; ++p) {
                const QPointF at(box.minX + double(tile.xy[2 * p]) * width, box.minY + double(tile.xy[2 * p + 1]) * height);
                if (piece.points.empty() || at != piece.points.back())
                    piece.points.push_back(at);
            }
            if (piece.points.size() > 1)
                names[f.name].push_back(std::move(piece));
        }
    }
    return joinedLines(std::move(names));
}

class Gatherer
{
public:
    Gatherer(const Basemap &basemap, const Viewport &view, LabelSites &sites)
        : m_basemap(basemap)
        , m_view(view)
        , m_sites(sites)
    { }

    /// The most important first, and in the same order however the view lies.
    std::vector<Name> names()
    {
        const auto set = m_basemap.tiles->tileSet();
        if (!set || !set->isVector)
            return {};
        forEachTile(m_basemap, basemapTiles(m_basemap, m_view, 1), [&](const MapTileId &id) {
            if (const auto tile = m_basemap.tiles->tile(id, true); tile && tile->vectors)
                add(id, *tile->vectors);
        });
        // Places by their rules and ranks, then roads, of which the later rules are the larger.
        std::stable_sort(m_names.begin(), m_names.end(), [](const Name &a, const Name &b) {
            const auto key = [](const Name &n) {
                return std::tuple(n.line != nullptr, n.line ? -int(n.rule) : int(n.rule), n.rank, -n.length, n.text, n.at.x(), n.at.y());
            };
            return key(a) < key(b);
        });
        return std::move(m_names);
    }

private:
    void add(const MapTileId &id, const VectorTile &tile)
    {
        const std::vector<int> rules = rulesOf(tile, m_basemap.rules);
        const Box box = id.box();
        std::vector<char> isNamedLine(tile.features.size(), 0);
        bool hasLines = false;
        for (std::size_t i = 0; i < tile.features.size(); ++i) {
            const VectorTile::Feature &f = tile.features[i];
            if (rules[i] < 0 || f.name.isEmpty() || f.type == GeometryType::Polygon)
                continue;
            const VectorRule &rule = m_basemap.rules[std::size_t(rules[i])];
            if (rule.fontPx == 0 || m_view.zoom() < std::max(rule.minZoom, rule.nameZoom))
                continue;
            if (f.type == GeometryType::Line) {
                isNamedLine[i] = 1;
                hasLines = true;
                continue;
            }
            const std::size_t at = f.firstRing == 0 ? 0 : tile.rings[f.firstRing - 1];
            const QPointF world(box.minX + double(tile.xy[2 * at]) * (box.maxX - box.minX), box.minY + double(tile.xy[2 * at + 1]) * (box.maxY - box.minY));
            if (isOwn(box, world))
                m_names.push_back({f.name, world, std::size_t(rules[i]), f.rank, nullptr});
        }
        if (!hasLines)
            return;
        const std::size_t key = qHashMulti(qHashRange(isNamedLine.begin(), isNamedLine.end()), id, &tile, m_basemap.tiles.get());
        const auto lines = m_sites.lines(key, [&] { return namedLines(tile, box, isNamedLine); });
        for (const LabelLine &line : *lines)
            addLine(tile.features[line.label], std::size_t(rules[line.label]), lines, line, box);
    }

    void addLine(const VectorTile::Feature &feature, std::size_t rule, const std::shared_ptr<const std::vector<LabelLine>> &lines, const LabelLine &line,
                 const Box &tile)
    {
        const double length = line.length() * m_view.pixelsPerUnit();
        if (length < m_basemap.rules[rule].fontPx * 2 || !line.box.intersects(m_view.box()))
            return;
        const auto count = std::max<qint64>(1, std::llround(length / linePitch));
        for (qint64 k = 0; k < count; ++k) {
            const double along = (double(k) + 0.5) * length / double(count);
            const QPointF world = line.pointAt(along / m_view.pixelsPerUnit());
            if (isOwn(tile, world) && m_view.box().contains(world.x(), world.y()))
                m_names.push_back({feature.name, world, rule, feature.rank, lines, &line, along, length});
        }
    }

    /// What lies in the margin around a tile is the neighbour's.
    static bool isOwn(const Box &tile, QPointF world)
    {
        return world.x() >= tile.minX && world.y() >= tile.minY && world.x() < tile.maxX && world.y() < tile.maxY;
    }

    const Basemap &m_basemap;
    const Viewport &m_view;
    LabelSites &m_sites;
    std::vector<Name> m_names;
};

/// Puts the name to its place, or to one near by along its road; false where it cannot stand.
bool stand(const Name &name, const Viewport &view, LabelFaces &faces, const std::function<bool(const PlacedLabel &)> &fits, PlacedLabel &label)
{
    if (!name.line) {
        label.centre = view.toPixel(name.at.x(), name.at.y());
        label.size = textSize(faces.width(label.text, label.font), 1, label.font, false);
        return fits(label);
    }
    const auto layout = faces.layout(label.text, label.font);
    for (const double shift : {0.0, 0.12, -0.12, 0.25, -0.25}) {
        const auto place = alongLine(*name.line, view, name.along + shift * std::min(name.length, linePitch), *layout, label.font);
        if (!place)
            continue;
        label.centre = place->centre;
        label.size = place->size;
        label.angle = place->angle;
        label.glyphs = place->glyphs;
        if (fits(label))
            return true;
    }
    return false;
}

} // namespace

std::vector<PlacedLabel> placeBasemapLabels(const Basemap &basemap, const Viewport &view, LabelGrid taken, LabelFaces &faces, LabelSites &sites)
{
    std::vector<PlacedLabel> placed;
    QHash<QString, std::vector<QPointF>> mentions;
    const auto fits = [&](const PlacedLabel &label) {
        return view.rect().contains(label.box()) && std::ranges::all_of(label.shape(), [&](const OrientedBox &box) { return taken.isFree(box); });
    };
    for (const Name &name : Gatherer(basemap, view, sites).names()) {
        const VectorRule &rule = basemap.rules[name.rule];
        PlacedLabel label;
        label.id = qHashMulti(0, name.text, name.at.x(), name.at.y());
        label.layer = -1;
        label.text = name.text;
        label.font = {rule.fontPx, rule.isBold, false};
        label.ink = basemap.ink;
        label.halo = basemap.halo;
        if (!stand(name, view, faces, fits, label))
            continue;
        if (name.line) {
            std::vector<QPointF> &same = mentions[name.text];
            const auto isNear = [&](QPointF at) { return std::hypot(at.x() - label.centre.x(), at.y() - label.centre.y()) < sameNameDistance; };
            if (std::ranges::any_of(same, isNear))
                continue;
            same.push_back(label.centre);
        }
        const QPointF world = view.toWorld(label.centre);
        label.x = world.x();
        label.y = world.y();
        for (OrientedBox box : label.shape()) {
            box.size += QSizeF(2 * sideRoom, 2 * heightRoom);
            taken.add(box);
        }
        placed.push_back(std::move(label));
    }
    return placed;
}

} // namespace om

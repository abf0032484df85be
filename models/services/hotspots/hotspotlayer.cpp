// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/hotspots/hotspotlayer.h"

#include "draw/ramp.h"
#include "draw/symbolpainter.h"
#include "frame/rowshape.h"
#include "services/scene/scenelayer_p.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>

namespace om {

namespace {

/// The shapes of the city's areas by code.
class Areas
{
public:
    explicit Areas(const FrameSet &frames)
        : m_frame(frames.frames.value(QStringLiteral("community")))
    {
        const Column *codes = m_frame ? m_frame->column(QStringLiteral("code")) : nullptr;
        for (std::size_t row = 0; codes && m_frame->shapes().type == GeometryType::Polygon && row < m_frame->rows(); ++row)
            m_rows.insert(codes->text(row), row);
    }
    Geometry shape(const QString &code) const
    {
        const auto found = m_rows.constFind(code);
        return found == m_rows.cend() ? Geometry() : shapeOf(*m_frame, *found);
    }

private:
    std::shared_ptr<const Frame> m_frame;
    QHash<QString, std::size_t> m_rows;
};

/// Communities below, so that a hexagon is seen and pointed at.
std::vector<const Hotspot *> drawOrder(const Hotspots &hotspots)
{
    std::vector<const Hotspot *> out;
    for (const Hotspot &spot : hotspots.spots)
        out.push_back(&spot);
    std::ranges::stable_partition(out, [](const Hotspot *spot) { return spot->kind == Hotspot::Kind::Area; });
    return out;
}

/// Hexagons by significance, then whole communities.
std::size_t classOfSpot(const Hotspot &spot, const std::vector<double> &breaks)
{
    return spot.kind == Hotspot::Kind::Cell ? classOf(spot.significance, breaks) : breaks.size() + 1;
}

/// One polygon a hotspot: its hexagon, or the shape of its area (null where the areas are not loaded).
std::shared_ptr<const Frame> frameOf(const std::vector<const Hotspot *> &spots, const CellGrid &grid, const FrameSet &frames,
                                     const std::function<QString(const Hotspot &)> &nameOf)
{
    const Areas areas(frames);
    std::vector<DrawnPlace> places;
    for (const Hotspot *spot : spots)
        places.push_back(
            {spot->id, nameOf(*spot), spot->kind == Hotspot::Kind::Cell ? cellShape(grid, spot->cell.column, spot->cell.line) : areas.shape(spot->area)});
    return placeFrame(hotspotDataset, places);
}

} // namespace

std::optional<Filter> filterOf(const Hotspots &hotspots, qint64 id, const QString &dataset, const Filter &filter)
{
    const auto spot = std::ranges::find(hotspots.spots, id, &Hotspot::id);
    if (spot == hotspots.spots.end())
        return {};
    Filter out = filter;
    out.conditions.removeIf([](const Condition &c) { return c.kind == Condition::Kind::Rows; });
    Condition rows;
    rows.kind = Condition::Kind::Rows;
    rows.dataset = dataset;
    for (const std::uint32_t row : spot->rows)
        rows.values.append(QString::number(hotspots.frame->fids()[row]));
    out.conditions.append(rows);
    if (out.period.isValid() && (out.period.from() > hotspots.from || out.period.until() < hotspots.until))
        out.period = Period::of(hotspots.from.date(), LocalTime{hotspots.until.seconds - 1}.date());
    return out;
}

Result<void> makeHotspots(const LayerContext &context, DrawLayer &out)
{
    const KpiSpec *kpi = context.catalog.kpi(context.layer.kpi);
    if (!kpi)
        return fail(ErrorCode::KpiUnknown, {context.layer.kpi});
    const auto rules = HotspotRules::load();
    if (!rules)
        return fail(rules);
    const auto found = findHotspots(*kpi, context.frames, context.request.filter, *rules);
    if (!found)
        return fail(found);
    const auto nameOf = [&](const Hotspot &spot) {
        const QString area = context.request.names.areaName(spot.area, true);
        const QString kind = spot.topClass.isEmpty() ? QString() : codeText(context, rules->classField, spot.topClass);
        return kind.isEmpty() ? area : QStringLiteral("%1 · %2").arg(area, kind);
    };
    out.dataset = hotspotDataset;
    const std::vector<const Hotspot *> spots = drawOrder(*found);
    out.frame = frameOf(spots, found->grid, context.frames, nameOf);
    out.rows = Bitmap(out.frame->rows(), true);
    out.areaField.clear();
    // Hexagons by significance; a community has the outline alone, so that the hexagons in it are seen.
    out.breaks = context.layer.breaks;
    const auto colors = rampColors(context.style.ramp(context.layer.ramp.isEmpty() ? QStringLiteral("ramp.bad") : context.layer.ramp), out.breaks.size() + 1);
    std::vector<QString> labels;
    for (std::size_t at = 0; at < colors.size(); ++at) {
        Symbol symbol = context.layer.symbols.empty() ? plainSymbol(GeometryType::Polygon, context.style, {}, nullptr)
                                                      : resolvedSymbol(context.layer.symbols.front(), context.style);
        symbol.fill = colors[at];
        out.symbols.push_back(symbol);
        labels.push_back(out.breaks.empty() ? out.title : QStringLiteral("%1 σ").arg(rangeText(out.breaks, at, false, context.locale)));
    }
    Symbol outline = out.symbols.back();
    outline.stroke = outline.fill;
    outline.fill = QColor();
    outline.size = 3;
    outline.dash = Dash::Dashed;
    out.symbols.push_back(outline);
    labels.push_back(mapText(QT_TRANSLATE_NOOP("Map", "A whole community")));
    const QColor light(Qt::white), dark = context.style.color(QStringLiteral("map.ink_dark"));
    out.noteTitle = mapText(QT_TRANSLATE_NOOP("Map", "Tickets of 7 days"));
    const QString note = mapText(QT_TRANSLATE_NOOP("Map", "%1 · expected %2 · +%3 σ"));
    for (std::size_t row = 0; row < spots.size(); ++row) {
        const Hotspot &spot = *spots[row];
        const bool isCell = spot.kind == Hotspot::Kind::Cell;
        const std::size_t at = classOfSpot(spot, out.breaks);
        out.classes.push_back(std::uint8_t(at));
        const QString count = context.locale.toString(qulonglong(spot.rows.size()));
        out.notes.push_back(note.arg(count, context.locale.toString(spot.expected, 'f', 1), context.locale.toString(spot.significance, 'f', 1)));
        if (!isCell)
            continue;
        MapLabel label;
        label.row = std::uint32_t(row);
        label.text = count;
        label.rank = spot.significance;
        label.halo = seenOnLand(out.symbols[at].fill, out, context.style);
        label.ink = inkOn(label.halo) == QColor(Qt::white) ? light : dark;
        out.labels.push_back(label);
    }
    countLegend(out, labels);
    std::reverse(out.legend.begin(), out.legend.end() - 1); // the most significant first
    out.legendTitle = found->isKnown ? mapText(QT_TRANSLATE_NOOP("Map", "7 days up to %1")).arg(LocalTime{found->until.seconds - 1}.toText())
                                     : mapText(QT_TRANSLATE_NOOP("Map", "the weeks before are not known"));
    return {};
}

Result<Bitmap> hotspotRows(const LayerContext &context, std::size_t at)
{
    const KpiSpec *kpi = context.catalog.kpi(context.layer.kpi);
    const auto rules = HotspotRules::load();
    if (!kpi || !rules)
        return kpi ? fail(rules) : fail(ErrorCode::KpiUnknown, {context.layer.kpi});
    const auto found = findHotspots(*kpi, context.frames, context.request.filter, *rules);
    if (!found)
        return fail(found);
    Bitmap out(found->frame ? found->frame->rows() : 0);
    for (const Hotspot &spot : found->spots)
        if (classOfSpot(spot, context.layer.breaks) == at)
            for (const std::uint32_t row : spot.rows)
                out.set(row);
    return out;
}

} // namespace om

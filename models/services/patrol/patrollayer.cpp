// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "draw/ramp.h"
#include "draw/symbolpainter.h"
#include "services/drawnplace.h"
#include "services/patrol/patroltext.h"
#include "services/scene/scenelayer_p.h"

#include <QCoreApplication>

namespace om {

namespace {

Result<Patrol> patrolOf(const LayerContext &context)
{
    const auto spec = PatrolSpec::load();
    if (!spec)
        return fail(spec);
    JobControl control;
    return reckonPatrol(*spec, context.frames, context.request.filter, control);
}

/// Fills of the classes between `breaks`, with the form of the layer's symbol.
std::vector<QString> addClasses(const LayerContext &context, const char *ramp, DrawLayer &out)
{
    out.breaks = context.layer.breaks;
    const auto colors = rampColors(context.style.ramp(context.layer.ramp.isEmpty() ? QString::fromLatin1(ramp) : context.layer.ramp), out.breaks.size() + 1);
    std::vector<QString> labels;
    for (std::size_t at = 0; at < colors.size(); ++at) {
        Symbol symbol = context.layer.symbols.empty() ? plainSymbol(GeometryType::Polygon, context.style, {}, nullptr)
                                                      : resolvedSymbol(context.layer.symbols.front(), context.style);
        symbol.fill = colors[at];
        out.symbols.push_back(symbol);
        labels.push_back(out.breaks.empty() ? out.title : rangeText(out.breaks, at, true, context.locale));
    }
    return labels;
}

void begin(const QLatin1StringView dataset, const std::vector<DrawnPlace> &places, DrawLayer &out)
{
    out.dataset = dataset;
    out.frame = placeFrame(dataset, places);
    out.rows = Bitmap(out.frame->rows(), true);
    out.areaField.clear();
}

QString until(const Patrol &patrol)
{
    return patrol.until.isNull() ? mapText(QT_TRANSLATE_NOOP("Map", "there is no date to look from"))
                                 : mapText(QT_TRANSLATE_NOOP("Map", "up to %1")).arg(LocalTime{patrol.until.seconds - 1}.toText());
}

} // namespace

Result<void> makeLastLook(const LayerContext &context, DrawLayer &out)
{
    const auto patrol = patrolOf(context);
    if (!patrol)
        return fail(patrol);
    std::vector<DrawnPlace> places;
    for (const SeenCell &cell : patrol->cells) {
        places.push_back({cellId(cell.column, cell.line), context.request.names.areaName(patrol->areas.at(qsizetype(cell.area)), true),
                          cellShape(patrol->grid, cell.column, cell.line)});
        out.notes.push_back(lastLookText(*patrol, cell, context.locale));
    }
    begin(lastLookDataset, places, out);
    std::vector<QString> labels = addClasses(context, "ramp.bad", out);
    Symbol never = noDataSymbol(context.layer, context.style);
    never.hatch = Hatch::Warn;
    out.symbols.push_back(never);
    labels.push_back(mapText(QT_TRANSLATE_NOOP("Map", "Never looked at")));
    for (const SeenCell &cell : patrol->cells) {
        const auto age = patrol->ageDays(cell);
        out.classes.push_back(std::uint8_t(age ? classOf(*age, out.breaks) : out.symbols.size() - 1));
    }
    out.noteTitle = mapText(QT_TRANSLATE_NOOP("Map", "Last look"));
    countLegend(out, labels);
    std::reverse(out.legend.begin(), out.legend.end() - 1); // the longest ago first
    standForNoRows(out);
    out.legendTitle = QStringLiteral("%1 · %2").arg(mapText(QT_TRANSLATE_NOOP("Map", "days ago")), until(*patrol));
    return {};
}

Result<void> makeBlindSpots(const LayerContext &context, DrawLayer &out)
{
    const auto patrol = patrolOf(context);
    if (!patrol)
        return fail(patrol);
    std::vector<DrawnPlace> places;
    for (const BlindSpot &spot : patrol->spots) {
        const SeenCell &cell = patrol->cells[spot.cell];
        places.push_back({cellId(cell.column, cell.line), context.request.names.areaName(patrol->areas.at(qsizetype(cell.area)), true),
                          cellShape(patrol->grid, cell.column, cell.line)});
        out.notes.push_back(QStringLiteral("%1 · %2").arg(complaintText(*patrol, spot, context.locale), lastLookText(*patrol, cell, context.locale)));
    }
    begin(blindSpotDataset, places, out);
    const std::vector<QString> labels = addClasses(context, "ramp.bad", out);
    const QColor light(Qt::white), dark = context.style.color(QStringLiteral("map.ink_dark"));
    for (std::size_t row = 0; row < patrol->spots.size(); ++row) {
        const BlindSpot &spot = patrol->spots[row];
        const std::size_t at = classOf(double(spot.rise()), out.breaks);
        out.classes.push_back(std::uint8_t(at));
        MapLabel label;
        label.row = std::uint32_t(row);
        label.text = context.locale.toString(qulonglong(spot.rows.size()));
        label.rank = double(spot.rise());
        label.halo = seenOnLand(out.symbols[at].fill, out, context.style);
        label.ink = inkOn(label.halo) == QColor(Qt::white) ? light : dark;
        out.labels.push_back(label);
    }
    out.noteTitle = mapText(QT_TRANSLATE_NOOP("Map", "Blind spot"));
    countLegend(out, labels);
    std::reverse(out.legend.begin(), out.legend.end());
    standForNoRows(out);
    out.legendTitle = QStringLiteral("%1 · %2").arg(mapText(QT_TRANSLATE_NOOP("Map", "more complaints than before")), until(*patrol));
    return {};
}

} // namespace om

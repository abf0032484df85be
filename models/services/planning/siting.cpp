// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/planning/siting.h"

#include "catalog/catalog.h"

#include <QCoreApplication>
#include <QElapsedTimer>

#include <algorithm>

namespace om {

namespace {

/// Shapes that are no rows of the cache, as a layer of their own.
DrawLayer layerOf(const QString &id, const QString &title, GeometryType type, const std::vector<Geometry> &shapes, Symbol symbol)
{
    static const ZoneClock clock;
    FrameBuilder builder(id, 1, {}, type, clock);
    qint64 fid = 0;
    for (const Geometry &shape : shapes) {
        builder.begin(++fid);
        builder.setGeometry(toGpkg(shape, 4490));
        builder.end();
    }
    DrawLayer layer;
    layer.id = layer.dataset = id;
    layer.title = title;
    layer.frame = builder.finish();
    layer.rows = Bitmap(layer.frame->rows(), true);
    layer.legend = {{.symbol = symbol, .label = title, .count = qint64(shapes.size())}};
    layer.symbols = {std::move(symbol)};
    layer.isBase = true; // looked at, not picked
    return layer;
}

QString tr(const char *text)
{
    return QCoreApplication::translate("om", text);
}

} // namespace

Result<std::shared_ptr<const SitingPresent>> reckonPresent(const CoverageKindSpec &kind, const FrameSet &frames, JobControl &control)
{
    auto settled = settledGround(frames);
    if (!settled)
        return fail(settled);
    auto facilities = facilitiesOf(kind, frames);
    if (!facilities)
        return fail(facilities);
    auto found = coverage(settled->ground, *facilities, control);
    if (!found)
        return fail(found);
    return std::make_shared<const SitingPresent>(kind, *std::move(settled), *std::move(facilities), *std::move(found));
}

Result<std::shared_ptr<const SitingPlanned>> reckonPlanned(const SitingPresent &present, std::vector<Candidate> candidates)
{
    QElapsedTimer timer;
    timer.start();
    auto siting = sited(present.coverage, present.settled.ground, candidates);
    if (!siting)
        return fail(siting);
    auto ranking = ranked(present.coverage, present.settled.ground, candidates);
    if (!ranking)
        return fail(ranking);
    return std::make_shared<const SitingPlanned>(std::move(candidates), *std::move(siting), *std::move(ranking), double(timer.nsecsElapsed()) / 1e6);
}

QString nextCandidateName(const std::vector<Candidate> &candidates)
{
    for (char16_t letter = u'A'; letter <= u'Z'; ++letter)
        if (std::ranges::none_of(candidates, [letter](const Candidate &c) { return c.name == QChar(letter); }))
            return QString(QChar(letter));
    return QString::number(candidates.size() + 1);
}

Candidate candidateOf(const CoverageKindSpec &kind, const QString &name, LonLat at, std::optional<double> areaM2)
{
    const double size = areaM2.value_or(kind.candidateSize);
    return {name, at, size, kind.metresOf(size)};
}

std::vector<DrawLayer> sitingLayers(const SitingState &state, const StyleSpec &style, bool withCandidates)
{
    const Coverage &coverage = state.present->coverage;
    std::vector<Geometry> rings, gaps;
    for (const Geometry &ring : coverage.rings)
        if (!ring.isNull())
            rings.push_back(ring);
    for (const std::size_t block : coverage.gapsByPeople())
        gaps.push_back(coverage.gap(block));
    Symbol gap;
    gap.stroke = style.color(QStringLiteral("hatch.warn"));
    gap.stroke.setAlphaF(0.4F);
    gap.hatch = Hatch::Warn;
    gap.hatchColor = style.color(QStringLiteral("hatch.warn"));
    Symbol ring;
    ring.stroke = style.color(QStringLiteral("ramp.good.4"));
    ring.fill = style.color(QStringLiteral("ramp.good.3"));
    ring.fill.setAlphaF(0.12F);
    ring.dash = Dash::Dashed;
    std::vector<DrawLayer> layers;
    layers.push_back(layerOf(QStringLiteral("siting.rings"), tr("Service rings"), GeometryType::Polygon, rings, ring));
    layers.push_back(layerOf(QStringLiteral("siting.gaps"), tr("Not served"), GeometryType::Polygon, gaps, gap));
    if (!withCandidates || !state.planned)
        return layers;
    std::vector<Geometry> gained, places;
    for (const SitingGain &gain : state.planned->siting.gains)
        gained.insert(gained.end(), gain.pieces.begin(), gain.pieces.end());
    for (const Candidate &candidate : state.planned->candidates)
        places.push_back(Geometry::point(candidate.at.lon, candidate.at.lat));
    Symbol gain, candidateRing, pin;
    gain.fill = style.color(QStringLiteral("accent"));
    gain.stroke = candidateRing.stroke = pin.fill = style.color(QStringLiteral("selection"));
    candidateRing.size = 2.5;
    pin.shape = SymbolShape::Pin;
    pin.size = 26;
    pin.stroke = style.color(QStringLiteral("map.land"));
    layers.push_back(layerOf(QStringLiteral("siting.gained"), tr("Newly served"), GeometryType::Polygon, gained, gain));
    layers.push_back(
        layerOf(QStringLiteral("siting.candidate_rings"), tr("Rings of the candidates"), GeometryType::Polygon, state.planned->siting.rings, candidateRing));
    DrawLayer pins = layerOf(QStringLiteral("siting.candidates"), tr("Candidates"), GeometryType::Point, places, pin);
    for (std::size_t i = 0; i < places.size(); ++i)
        pins.labels.push_back({.row = std::uint32_t(i),
                               .text = state.planned->candidates[i].name,
                               .value = {},
                               .rank = double(places.size() - i),
                               .ink = style.color(QStringLiteral("text")),
                               .halo = style.color(QStringLiteral("map.land")),
                               .mustShow = true});
    pins.priority = 1000;
    layers.push_back(std::move(pins));
    return layers;
}

} // namespace om

// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/scene/scenebuilder.h"

#include "draw/basemap.h"
#include "draw/bins.h"
#include "frame/expression.h"
#include "ingest/credits.h"
#include "services/countedrows.h"
#include "services/derived/derivedtitle.h"
#include "services/record/fewcompanies.h"
#include "services/scene/scenelayer_p.h"
#include "services/symbologyservice.h"
#include "services/workspace.h"
#include "stats/yearfigures.h"

#include <QSet>

#include <algorithm>

namespace om {

namespace {

LocalTime asOf(const FrameSet &frames, const Filter &filter)
{
    return filter.asOf.isNull() ? frames.asOf : filter.asOf;
}

/// Where a layer lies between those it could hide.
int floorOf(const LayerSpec &spec, const DrawLayer &layer)
{
    enum { Background, Areas, Polygons, Outlines, Lines, Heat, Points, Clusters };
    if (layer.isBase)
        return Background;
    if (layer.kind == LayerKind::Heat || layer.kind == LayerKind::Bins)
        return Heat;
    if (layer.kind == LayerKind::Clusters || layer.kind == LayerKind::Charts)
        return Clusters;
    if (spec.renderer == QLatin1String("choropleth"))
        return Areas;
    const auto &symbols = layer.symbols;
    const bool isMark =
        std::any_of(symbols.begin(), symbols.end(), [](const Symbol &s) { return s.shape != SymbolShape::None && s.shape != SymbolShape::Ring; });
    const bool isFilled = std::any_of(symbols.begin(), symbols.end(), [](const Symbol &s) { return s.fill.isValid() || s.hatch != Hatch::None; });
    switch (layer.geometry()) {
    case GeometryType::Polygon: return isMark ? Points : isFilled ? Polygons : Outlines;
    case GeometryType::Line: return Lines;
    default: return isMark ? Points : Lines;
    }
}

/// Box of the areas that the filter names, or of all of them.
Box extentOf(const FrameSet &frames, const Filter &filter)
{
    Box box;
    const auto areas = frames.frames.value(QStringLiteral("community"));
    const Column *codes = areas ? areas->column(QStringLiteral("code")) : nullptr;
    if (!codes)
        return box;
    QSet<QString> wanted;
    if (!filter.area.isEmpty()) {
        const QStringList leaves = frames.areas.leaves(filter.area);
        wanted = QSet<QString>(leaves.begin(), leaves.end());
    }
    const ShapeColumn &shapes = areas->shapes();
    for (std::size_t row = 0; row < areas->rows() && row < shapes.boxes.size(); ++row)
        if (!shapes.boxes[row].isEmpty() && (wanted.isEmpty() || wanted.contains(codes->text(row))))
            box.add(shapes.boxes[row]);
    if (const auto city = frames.frames.value(QStringLiteral("district")); city && filter.area.isEmpty() && !box.isEmpty())
        box.add(city->index().extent()); // its boundary may reach further
    return box;
}

/// Who is to be named for what the scene shows: its background, the rows of its layers, the city. Each once.
QString attributionOf(const Scene &scene, const SceneRequest &request)
{
    QStringList texts;
    const auto add = [&texts](const QString &text) {
        if (!text.isEmpty() && !texts.contains(text))
            texts.append(text);
    };
    if (scene.basemap)
        add(scene.basemap->attribution);
    for (const DrawLayer &layer : scene.layers)
        for (const QStringList credits = request.credits.value(layer.dataset); const QString &text : credits)
            add(text);
    add(request.city.text(request.city.attribution, request.language));
    return texts.join(QStringLiteral(" · "));
}

/// How a layer lets what lies below show through. The colours of a layer turn with the look, and so must this: to multiply with a dark ground
/// leaves black, as to screen a light one leaves white. Each mode has its mirror image; the one that fits the ground is taken.
Blend blendOf(const QString &name, const StyleSpec &style)
{
    static const QHash<QString, std::pair<Blend, Blend>> blends{// on a light ground, on a dark one
                                                                {QStringLiteral("multiply"), {Blend::Multiply, Blend::Screen}},
                                                                {QStringLiteral("screen"), {Blend::Multiply, Blend::Screen}},
                                                                {QStringLiteral("darken"), {Blend::Darken, Blend::Lighten}},
                                                                {QStringLiteral("lighten"), {Blend::Darken, Blend::Lighten}}};
    const auto [onLight, onDark] = blends.value(name, {Blend::Normal, Blend::Normal});
    return style.color(QStringLiteral("map.ground")).lightnessF() < 0.5F ? onDark : onLight;
}

SceneRequest plainRequest(const Workspace &workspace, const ThemeSpec &theme, const Filter &filter, const QString &style)
{
    SceneRequest request;
    request.theme = &theme;
    request.filter = filter;
    request.style = style;
    request.language = workspace.language();
    request.names = workspace.codes();
    request.city = workspace.city();
    request.credits = datasetCredits(workspace.cache());
    request.symbology = workspace.symbology().changed();
    return request;
}

} // namespace

Result<DrawLayer> makeLayer(const LayerContext &context, const Scene &scene, std::vector<double> &values)
{
    const LayerSpec &spec = context.layer;
    DrawLayer out;
    out.id = spec.id;
    out.title = translated(spec.title);
    out.dataset = spec.dataset;
    out.frame = context.frames.frames[spec.dataset];
    out.isBase = isBaseLayer(spec);
    out.opacity = spec.opacity;
    out.blend = blendOf(spec.blend, context.style);
    out.minScale = spec.minScale;
    out.maxScale = spec.maxScale;
    out.labelMaxScale = spec.labelMaxScale;
    out.priority = spec.priority;
    out.cellPx = spec.cellPx;
    if (context.dataset.key == QStringList{context.dataset.area} && !context.dataset.area.isEmpty())
        out.areaField = context.dataset.area;
    else if (context.dataset.geometry == GeometryType::Polygon && context.dataset.key == QStringList{QStringLiteral("code")})
        out.areaField = QStringLiteral("code");
    auto rows = layerRows(context.catalog, spec, context.frames, context.request.filter);
    if (!rows)
        return fail(rows);
    out.rows = std::move(*rows);
    if (auto ok = classify(context, out, values); !ok)
        return fail(ok);
    // The legend shows a colour through which the land is seen as it looks there.
    if (out.opacity < 1 || out.blend != Blend::Normal)
        for (LegendEntry &entry : out.legend)
            if (entry.symbol.fill.isValid())
                entry.symbol.fill = seenOnLand(entry.symbol.fill, out, context.style);
    if (!spec.labelField.isEmpty())
        addLabels(context, scene, values, out);
    return out;
}

SceneRequest sceneRequest(const Workspace &workspace, const ThemeSpec &theme, const Filter &filter, const QString &style)
{
    return plainRequest(workspace, theme, filter, style);
}

SceneRequest sceneRequest(const Workspace &workspace, const ThemeService &themes, const Filter &filter)
{
    SceneRequest request = plainRequest(workspace, themes.theme(), filter, themes.style().id);
    for (const ThemeLayer &entry : request.theme->layers)
        request.visible.insert(entry.layer, themes.isVisible(entry.layer));
    request.metric = themes.metric();
    return request;
}

Result<Bitmap> layerRows(const Catalog &catalog, const LayerSpec &layer, const FrameSet &frames, const Filter &filter)
{
    const auto frame = frames.frames.value(layer.dataset);
    if (!frame)
        return fail(ErrorCode::DatasetUnknown, {layer.dataset});
    if (layer.renderer == QLatin1String("chart") && !layer.splitDataset.isEmpty())
        return Bitmap(frame->rows(), true); // its condition is on the rows that are counted
    const bool isWhole = isBaseLayer(layer) || layer.renderer == QLatin1String("choropleth");
    auto counted = isWhole ? Result<CountedRows>(CountedRows{Bitmap(frame->rows(), true)}) : countedRows(catalog, frames, layer.dataset, filter);
    if (!counted)
        return fail(counted);
    Bitmap rows = std::move(counted->rows);
    if (layer.where.isEmpty())
        return rows;
    const auto where = Expression::parse(layer.where);
    if (!where)
        return fail(where);
    const auto narrowed = where->rows(*frame, {filter.period, asOf(frames, filter)});
    if (!narrowed)
        return fail(narrowed);
    rows &= *narrowed;
    if (namesConfidential(frames.specs.value(layer.dataset), where->fields())) // a crown would tell what a record of few companies pays
        rows.andNot(rowsOfFew(frames, layer.dataset));
    return rows;
}

Result<ClassedValues> classedValues(const Catalog &catalog, const FrameSet &present, const SceneRequest &request, const LayerSpec &layer, double pixelsPerUnit)
{
    const FrameSet frames = framesOfYear(present, request.filter);
    if (!frames.frames.contains(layer.dataset))
        return fail(ErrorCode::DatasetUnknown, {layer.dataset});
    ClassedValues out;
    std::vector<double> values;
    const DatasetSpec dataset = frames.specs.value(layer.dataset);
    const auto drawn = makeLayer({catalog, frames, request, catalog.style(request.style), QLocale(request.language), layer, dataset}, Scene(), values);
    if (!drawn)
        return fail(drawn);
    if (drawn->kind == LayerKind::Bins) {
        Bins bins = binsOf(*drawn, cellMetres(*drawn, pixelsPerUnit));
        return ClassedValues{std::move(bins.values), std::move(bins.breaks), std::move(bins.colors)};
    }
    if (values.empty())
        return out;
    drawn->rows.forEach([&](std::size_t row) { out.values.push_back(values[row]); });
    out.breaks = drawn->breaks;
    for (std::size_t i = 0; i <= out.breaks.size(); ++i)
        out.colors.push_back(drawn->symbols[i].fill);
    return out;
}

Box cityExtent(const FrameSet &frames)
{
    return extentOf(frames, {});
}

BuiltScene buildScene(const Catalog &catalog, const FrameSet &present, const SceneRequest &request)
{
    const FrameSet frames = framesOfYear(present, request.filter);
    BuiltScene built;
    auto scene = std::make_shared<Scene>();
    const StyleSpec &style = catalog.style(request.style);
    scene->language = request.language;
    scene->ground = style.color(QStringLiteral("map.ground"));
    scene->ink = style.color(QStringLiteral("text"));
    scene->muted = style.color(QStringLiteral("muted"));
    scene->panel = style.color(QStringLiteral("panel"));
    scene->line = style.color(QStringLiteral("line"));
    scene->selection = style.color(QStringLiteral("selection"));
    scene->badge = style.color(QStringLiteral("badge.text"));
    scene->basemap = request.basemap;
    scene->notice = request.city.text(request.city.notice, request.language);

    std::vector<const LayerSpec *> specs;
    const auto isListed = [&](const QString &id) {
        return std::any_of(request.theme->layers.begin(), request.theme->layers.end(), [&](const ThemeLayer &entry) { return entry.layer == id; });
    };
    for (const LayerSpec &layer : catalog.layers())
        if (isBaseLayer(layer) && !isListed(layer.id) && !request.basemap)
            specs.push_back(&layer);
    for (const ThemeLayer &entry : request.theme->layers)
        if (const LayerSpec *layer = catalog.layer(entry.layer); layer && request.visible.value(entry.layer, entry.isVisible))
            specs.push_back(layer);

    std::vector<std::pair<int, DrawLayer>> layers;
    for (const LayerSpec *spec : specs) {
        const auto frame = frames.frames.value(spec->dataset);
        if (!frame || frame->shapes().type == GeometryType::None)
            continue;
        const DatasetSpec dataset = frames.specs.value(spec->dataset);
        const auto changed = request.symbology.constFind(spec->id);
        const LayerSpec &shown = changed == request.symbology.constEnd() ? *spec : *changed;
        std::vector<double> values;
        auto layer = makeLayer({catalog, frames, request, style, QLocale(request.language), shown, dataset}, *scene, values);
        if (!layer) {
            const bool isReckoned = layer.error().code == ErrorCode::FieldUnknown && isDerivedField(layer.error().args.last());
            if (layer.error().code != ErrorCode::DatasetUnknown && !isReckoned) // it comes when its data are loaded, and what hangs on others reckoned
                built.problems.push_back(layer.error());
            continue;
        }
        if (const std::size_t count = frame->repairedShapes())
            built.problems.push_back({ErrorCode::ShapesInvalid, {layer->title, QLocale(request.language).toString(qulonglong(count))}, {}});
        const int floor = floorOf(shown, *layer);
        layers.emplace_back(floor, std::move(*layer));
    }
    std::stable_sort(layers.begin(), layers.end(), [](const auto &a, const auto &b) { return a.first < b.first; });
    for (auto &[floor, layer] : layers)
        scene->layers.push_back(std::move(layer));
    scene->attribution = attributionOf(*scene, request);
    scene->extent = extentOf(frames, request.filter);
    if (scene->extent.isEmpty())
        for (const DrawLayer &layer : scene->layers)
            scene->extent.add(layer.frame->index().extent());
    built.scene = std::move(scene);
    return built;
}

} // namespace om

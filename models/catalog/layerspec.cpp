// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/layerspec.h"

#include "catalog/specreader.h"

namespace om {

namespace {

const QStringList &shapes()
{
    static const QStringList names{QString(),
                                   QStringLiteral("circle"),
                                   QStringLiteral("square"),
                                   QStringLiteral("triangle"),
                                   QStringLiteral("diamond"),
                                   QStringLiteral("hexagon"),
                                   QStringLiteral("crown"),
                                   QStringLiteral("pin"),
                                   QStringLiteral("ring")};
    return names;
}

void demandOneOf(SpecReader &in, const char *key, const QString &value, const QStringList &known)
{
    if (!known.contains(value))
        in.fail(QLatin1String(key), QStringLiteral("is not one of %1").arg(known.join(u' ').trimmed()));
}

void readSymbol(SpecReader &in, SymbolSpec &symbol)
{
    in.text("value", symbol.value);
    in.text("label", symbol.label);
    in.text("shape", symbol.shape);
    demandOneOf(in, "shape", symbol.shape, shapes());
    in.text("icon", symbol.icon);
    in.text("fill", symbol.fill);
    in.text("stroke", symbol.stroke);
    in.number("size", symbol.size);
    in.number("opacity", symbol.opacity);
    in.text("hatch", symbol.hatch);
    demandOneOf(in, "hatch", symbol.hatch, {QString(), QStringLiteral("nodata"), QStringLiteral("warn"), QStringLiteral("vacant")});
    in.text("dash", symbol.dash);
    demandOneOf(in, "dash", symbol.dash, {QString(), QStringLiteral("dash"), QStringLiteral("dot")});
}

QJsonObject symbolToJson(const SymbolSpec &symbol)
{
    QJsonObject json;
    const auto add = [&json](const char *key, const QString &text) {
        if (!text.isEmpty())
            json.insert(QLatin1String(key), text);
    };
    add("value", symbol.value);
    add("label", symbol.label);
    add("shape", symbol.shape);
    add("icon", symbol.icon);
    add("fill", symbol.fill);
    add("stroke", symbol.stroke);
    json.insert(QStringLiteral("size"), symbol.size);
    json.insert(QStringLiteral("opacity"), symbol.opacity);
    add("hatch", symbol.hatch);
    add("dash", symbol.dash);
    return json;
}

/// Keys that are absent leave the layer as it is.
void readSymbology(SpecReader &in, LayerSpec &layer)
{
    in.text("renderer", layer.renderer);
    demandOneOf(in, "renderer", layer.renderer, layerRenderers());
    in.text("field", layer.field);
    in.text("kpi", layer.kpi);
    in.text("ramp", layer.ramp);
    in.text("method", layer.method);
    demandOneOf(in, "method", layer.method, QStringList{QString()} + breakMethods());
    in.integer("classes", layer.classes);
    if (layer.classes < 1 || layer.classes > 9)
        in.fail(QStringLiteral("classes"), QStringLiteral("is not between 1 and 9"));
    in.numbers("breaks", layer.breaks);
    if (!std::is_sorted(layer.breaks.begin(), layer.breaks.end()))
        in.fail(QStringLiteral("breaks"), QStringLiteral("do not ascend"));
    in.boolean("is_locked", layer.isLocked);
    std::vector<SymbolSpec> symbols;
    if (in.list("symbols", [&](SpecReader &s) { readSymbol(s, symbols.emplace_back()); }))
        layer.symbols = std::move(symbols);
    in.text("size_field", layer.sizeField);
    in.number("size_base", layer.sizeBase);
    in.number("size_factor", layer.sizeFactor);
    in.text("ring_field", layer.ringField);
    in.text("glyph_field", layer.glyphField);
    std::vector<GlyphSpec> glyphs;
    const auto readGlyph = [&](SpecReader &g) {
        GlyphSpec &glyph = glyphs.emplace_back();
        g.text("value", glyph.value, true);
        g.text("text", glyph.text, true);
        g.text("label", glyph.label);
    };
    if (in.list("glyphs", readGlyph))
        layer.glyphs = std::move(glyphs);
    in.text("split_dataset", layer.splitDataset);
    in.boolean("is_hollow", layer.isHollow);
    in.integer("small_n", layer.smallN);
    in.text("measure", layer.measure);
    demandOneOf(in, "measure", layer.measure, {QString(), QStringLiteral("count"), QStringLiteral("density"), QStringLiteral("mean")});
    in.integer("cell_px", layer.cellPx);
    if (layer.cellPx < 4)
        in.fail(QStringLiteral("cell_px"), QStringLiteral("is less than 4"));
    in.text("label_field", layer.labelField);
    in.number("label_max_scale", layer.labelMaxScale);
    in.text("label_ink", layer.labelInk);
    in.text("label_style", layer.labelStyle);
    in.integer("label_px", layer.labelPx);
    in.number("min_scale", layer.minScale);
    in.number("max_scale", layer.maxScale);
    in.number("opacity", layer.opacity);
    in.text("blend", layer.blend);
    demandOneOf(in, "blend", layer.blend, QStringList{QString()} + blendModes());
}

} // namespace

const QStringList &layerRenderers()
{
    static const QStringList names{QStringLiteral("single"),       QStringLiteral("category"), QStringLiteral("graduated"), QStringLiteral("choropleth"),
                                   QStringLiteral("proportional"), QStringLiteral("cluster"),  QStringLiteral("heat"),      QStringLiteral("hexbin"),
                                   QStringLiteral("squarebin"),    QStringLiteral("chart"),    QStringLiteral("hotspots"),  QStringLiteral("last_look"),
                                   QStringLiteral("blind_spots")};
    return names;
}

const QStringList &breakMethods()
{
    static const QStringList names{QStringLiteral("equal"), QStringLiteral("quantile"), QStringLiteral("jenks"), QStringLiteral("manual")};
    return names;
}

const QStringList &blendModes()
{
    static const QStringList names{QStringLiteral("normal"), QStringLiteral("multiply"), QStringLiteral("screen"), QStringLiteral("darken"),
                                   QStringLiteral("lighten")};
    return names;
}

Result<std::vector<LayerSpec>> layersFromJson(const QJsonObject &json, const QString &file)
{
    std::vector<LayerSpec> layers;
    SpecReader in(json, file);
    QString id;
    in.text("id", id, true);
    in.list("layers", [&](SpecReader &l) {
        LayerSpec layer;
        l.text("id", layer.id, true);
        l.text("title", layer.title, true);
        l.text("group", layer.group);
        l.text("dataset", layer.dataset, true);
        l.text("where", layer.where);
        l.integer("priority", layer.priority);
        readSymbology(l, layer);
        layers.push_back(layer);
    });
    if (auto ok = in.finish(); !ok)
        return fail(ok);
    return layers;
}

QJsonObject symbologyToJson(const LayerSpec &layer)
{
    QJsonArray breaks, symbols, glyphs;
    for (const double value : layer.breaks)
        breaks.append(value);
    for (const SymbolSpec &symbol : layer.symbols)
        symbols.append(symbolToJson(symbol));
    for (const GlyphSpec &glyph : layer.glyphs)
        glyphs.append(QJsonObject{{QStringLiteral("value"), glyph.value}, {QStringLiteral("text"), glyph.text}, {QStringLiteral("label"), glyph.label}});
    return {{QStringLiteral("renderer"), layer.renderer},
            {QStringLiteral("field"), layer.field},
            {QStringLiteral("kpi"), layer.kpi},
            {QStringLiteral("ramp"), layer.ramp},
            {QStringLiteral("method"), layer.method},
            {QStringLiteral("classes"), layer.classes},
            {QStringLiteral("breaks"), breaks},
            {QStringLiteral("is_locked"), layer.isLocked},
            {QStringLiteral("symbols"), symbols},
            {QStringLiteral("size_field"), layer.sizeField},
            {QStringLiteral("size_base"), layer.sizeBase},
            {QStringLiteral("size_factor"), layer.sizeFactor},
            {QStringLiteral("ring_field"), layer.ringField},
            {QStringLiteral("glyph_field"), layer.glyphField},
            {QStringLiteral("glyphs"), glyphs},
            {QStringLiteral("split_dataset"), layer.splitDataset},
            {QStringLiteral("is_hollow"), layer.isHollow},
            {QStringLiteral("small_n"), layer.smallN},
            {QStringLiteral("measure"), layer.measure},
            {QStringLiteral("cell_px"), layer.cellPx},
            {QStringLiteral("label_field"), layer.labelField},
            {QStringLiteral("label_max_scale"), layer.labelMaxScale},
            {QStringLiteral("label_ink"), layer.labelInk},
            {QStringLiteral("label_style"), layer.labelStyle},
            {QStringLiteral("label_px"), layer.labelPx},
            {QStringLiteral("min_scale"), layer.minScale},
            {QStringLiteral("max_scale"), layer.maxScale},
            {QStringLiteral("opacity"), layer.opacity},
            {QStringLiteral("blend"), layer.blend}};
}

Result<LayerSpec> withSymbology(const LayerSpec &layer, const QJsonObject &changes, const QString &file)
{
    LayerSpec changed = layer;
    SpecReader in(changes, file);
    readSymbology(in, changed);
    if (auto ok = in.finish(); !ok)
        return fail(ok);
    return changed;
}

} // namespace om

// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/basemapspec.h"

#include "catalog/catalog.h"
#include "catalog/specreader.h"

namespace om {

namespace {

Result<void> readRules(const QJsonObject &json, const QString &file, std::vector<VectorRuleSpec> &rules)
{
    SpecReader in(json, file);
    QString id;
    in.text("id", id, true);
    in.list("rules", [&](SpecReader &r) {
        VectorRuleSpec rule;
        QString geometry;
        r.text("geometry", geometry, true);
        if (geometry == u"point")
            rule.geometry = GeometryType::Point;
        else if (geometry == u"line")
            rule.geometry = GeometryType::Line;
        else if (geometry == u"polygon")
            rule.geometry = GeometryType::Polygon;
        else
            r.fail(QStringLiteral("geometry"), QStringLiteral("is not point, line or polygon"));
        r.strings("layers", rule.layers);
        r.strings("kinds", rule.kinds);
        r.text("fill", rule.fill);
        r.text("stroke", rule.stroke);
        r.number("size", rule.size);
        r.text("dash", rule.dash);
        r.number("min_zoom", rule.minZoom);
        r.integer("font", rule.fontPx);
        r.number("name_zoom", rule.nameZoom);
        r.boolean("bold", rule.isBold);
        rules.push_back(rule);
    });
    return in.finish();
}

Result<void> readOnline(const QJsonObject &json, const QString &file, std::vector<OnlineBasemapSpec> &online)
{
    SpecReader in(json, file);
    QString id;
    in.text("id", id, true);
    in.list("basemaps", [&](SpecReader &b) {
        OnlineBasemapSpec spec;
        b.text("id", spec.id, true);
        b.text("title", spec.title, true);
        b.text("url", spec.url, true);
        b.text("over", spec.over);
        b.strings("subdomains", spec.subdomains);
        b.integer("min_zoom", spec.minZoom);
        b.integer("max_zoom", spec.maxZoom);
        b.text("attribution", spec.attribution, true);
        b.text("text", spec.terms);
        online.push_back(spec);
    });
    return in.finish();
}

} // namespace

Result<BasemapSpecs> loadBasemapSpecs(const QString &folder)
{
    BasemapSpecs specs;
    const QString vectorFile = folder + QStringLiteral("/vector.json"), onlineFile = folder + QStringLiteral("/online.json");
    const auto vectors = readJsonObject(vectorFile);
    if (!vectors)
        return fail(vectors);
    const auto online = readJsonObject(onlineFile);
    if (!online)
        return fail(online);
    if (auto read = readRules(*vectors, vectorFile, specs.rules); !read)
        return fail(read);
    if (auto read = readOnline(*online, onlineFile, specs.online); !read)
        return fail(read);
    return specs;
}

} // namespace om

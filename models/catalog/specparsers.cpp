// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/specparsers.h"

#include "catalog/specreader.h"

namespace om {

Result<std::vector<KpiSpec>> kpisFromJson(const QJsonObject &json, const QString &file)
{
    static const QStringList aggregates{
        QStringLiteral("count"),    QStringLiteral("ratio"),        QStringLiteral("sum"),          QStringLiteral("sum_ratio"),
        QStringLiteral("mean"),     QStringLiteral("median"),       QStringLiteral("p90"),          QStringLiteral("growth"),
        QStringLiteral("hotspots"), QStringLiteral("composite"),    QStringLiteral("net"),          QStringLiteral("variation"),
        QStringLiteral("quotient"), QStringLiteral("completeness"), QStringLiteral("ground_share"), QStringLiteral("contribution")};
    std::vector<KpiSpec> kpis;
    SpecReader in(json, file);
    QString id, issuer;
    int last = 0;
    in.text("id", id, true);
    in.text("issuer", issuer); // these two of files that the window writes
    in.integer("last", last);
    in.list("kpis", [&](SpecReader &k) {
        KpiSpec kpi;
        k.text("id", kpi.id, true);
        k.text("number", kpi.number);
        k.text("title", kpi.title, true);
        k.text("dataset", kpi.dataset, true);
        k.text("unit", kpi.unit);
        k.text("aggregate", kpi.aggregate, true);
        if (!aggregates.contains(kpi.aggregate))
            k.fail(QStringLiteral("aggregate"), QStringLiteral("is not one of %1").arg(aggregates.join(u' ')));
        k.text("numerator", kpi.numerator);
        k.text("numerator_sum", kpi.numeratorSum);
        k.text("denominator", kpi.denominator);
        k.text("denominator_sum", kpi.denominatorSum);
        k.text("of", kpi.of);
        k.strings("fields", kpi.fields);
        if (const qsizetype needed = kpi.aggregate == u"quotient" ? 1 : kpi.aggregate == u"completeness" ? 2 : 0; kpi.fields.size() != needed)
            k.fail(QStringLiteral("fields"), QStringLiteral("of aggregate %1 are %2").arg(kpi.aggregate).arg(needed));
        k.number("scale", kpi.scale);
        k.integer("decimals", kpi.decimals);
        k.boolean("is_stock", kpi.isStock);
        k.text("better", kpi.better);
        k.number("target", kpi.target);
        k.integer("small_n", kpi.smallN);
        k.text("definition", kpi.definition, true);
        k.text("basis", kpi.basis);
        k.integer("version", kpi.version);
        kpis.push_back(kpi);
    });
    if (auto ok = in.finish(); !ok)
        return fail(ok);
    return kpis;
}

QJsonObject kpiToJson(const KpiSpec &kpi)
{
    const KpiSpec usual;
    QJsonObject json;
    const auto put = [&json](const char *key, const auto &value, const auto &usually) {
        if (value != usually)
            json.insert(QLatin1StringView(key), value);
    };
    put("id", kpi.id, usual.id);
    put("number", kpi.number, usual.number);
    put("title", kpi.title, usual.title);
    put("dataset", kpi.dataset, usual.dataset);
    put("unit", kpi.unit, usual.unit);
    put("aggregate", kpi.aggregate, usual.aggregate);
    put("numerator", kpi.numerator, usual.numerator);
    put("numerator_sum", kpi.numeratorSum, usual.numeratorSum);
    put("denominator", kpi.denominator, usual.denominator);
    put("denominator_sum", kpi.denominatorSum, usual.denominatorSum);
    put("of", kpi.of, usual.of);
    if (!kpi.fields.isEmpty())
        json.insert(QStringLiteral("fields"), QJsonArray::fromStringList(kpi.fields));
    put("scale", kpi.scale, usual.scale);
    put("decimals", kpi.decimals, usual.decimals);
    put("is_stock", kpi.isStock, usual.isStock);
    put("better", kpi.better, usual.better);
    if (kpi.target)
        json.insert(QStringLiteral("target"), *kpi.target);
    put("small_n", kpi.smallN, usual.smallN);
    put("definition", kpi.definition, usual.definition);
    put("basis", kpi.basis, usual.basis);
    put("version", kpi.version, usual.version);
    return json;
}

Result<ThemeSpec> themeFromJson(const QJsonObject &json, const QString &file)
{
    ThemeSpec theme;
    SpecReader in(json, file);
    in.text("id", theme.id, true);
    in.text("title", theme.title, true);
    in.text("icon", theme.icon);
    in.integer("order", theme.order);
    in.text("dataset", theme.dataset, true);
    in.list("layers", [&](SpecReader &l) {
        ThemeLayer layer;
        l.text("layer", layer.layer, true);
        l.boolean("is_visible", layer.isVisible);
        theme.layers.push_back(layer);
    });
    in.strings("attention", theme.attention);
    in.strings("tiles", theme.tiles);
    in.list("charts", [&](SpecReader &c) {
        ChartSpec chart;
        c.text("id", chart.id, true);
        c.text("title", chart.title, true);
        c.text("type", chart.type, true);
        c.text("kpi", chart.kpi);
        c.text("by", chart.by);
        c.integer("top", chart.top);
        c.free("options", chart.options);
        theme.charts.push_back(chart);
    });
    in.object("table", [&](SpecReader &t) {
        t.text("dataset", theme.table.dataset, true);
        t.strings("columns", theme.table.columns);
        t.text("sort", theme.table.sort);
    });
    in.text("choropleth", theme.choropleth);
    in.strings("metrics", theme.metrics);
    if (auto ok = in.finish(); !ok)
        return fail(ok);
    return theme;
}

Result<CardSpec> cardFromJson(const QJsonObject &json, const QString &file)
{
    CardSpec card;
    SpecReader in(json, file);
    in.text("id", card.id, true);
    in.text("title", card.title, true);
    in.text("subtitle", card.subtitle);
    in.list("sections", [&](SpecReader &s) {
        CardSectionSpec section;
        s.text("title", section.title);
        s.strings("fields", section.fields);
        s.text("kind", section.kind, true);
        card.sections.push_back(section);
    });
    if (auto ok = in.finish(); !ok)
        return fail(ok);
    return card;
}

Result<ReportSpec> reportFromJson(const QJsonObject &json, const QString &file)
{
    ReportSpec report;
    SpecReader in(json, file);
    in.text("id", report.id, true);
    in.text("title", report.title, true);
    in.list("sections", [&](SpecReader &s) {
        ReportSectionSpec section;
        s.text("kind", section.kind, true);
        s.text("title", section.title);
        s.strings("kpis", section.kpis);
        s.text("theme", section.theme);
        s.text("by", section.by);
        s.integer("top", section.top);
        s.free("options", section.options);
        report.sections.push_back(section);
    });
    if (auto ok = in.finish(); !ok)
        return fail(ok);
    return report;
}

Result<StyleSpec> styleFromJson(const QJsonObject &json, const QString &file)
{
    StyleSpec style;
    SpecReader in(json, file);
    in.text("id", style.id, true);
    in.members("colors", [&](const QString &token, const QJsonValue &value) {
        const QColor color(value.toString());
        if (!color.isValid())
            in.fail(QStringLiteral("colors.") + token, QStringLiteral("is not a colour"));
        style.colors.insert(token, color);
    });
    in.members("numbers", [&](const QString &token, const QJsonValue &value) {
        if (!value.isDouble())
            in.fail(QStringLiteral("numbers.") + token, QStringLiteral("is not a number"));
        style.numbers.insert(token, value.toDouble());
    });
    if (auto ok = in.finish(); !ok)
        return fail(ok);
    return style;
}

QColor StyleSpec::color(const QString &token) const
{
    if (token.startsWith(u'#'))
        return QColor(token);
    return colors.value(token, QColor(Qt::magenta));
}

std::vector<QColor> StyleSpec::ramp(const QString &prefix) const
{
    std::vector<QColor> steps;
    for (int i = 1;; ++i) {
        const auto it = colors.find(QStringLiteral("%1.%2").arg(prefix).arg(i));
        if (it == colors.end())
            return steps;
        steps.push_back(*it);
    }
}

} // namespace om

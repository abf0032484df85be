// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/catalog.h"

#include "catalog/specparsers.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

// A resource inside a static library must be named once by code that is linked in; the macro has to stand outside of namespaces.
static void initResources()
{
    Q_INIT_RESOURCE(om);
}

namespace om {

namespace {

/// Calls `read(json, file)` for every *.json of a folder in name order.
template<typename Read>
Result<void> eachFile(const QString &folder, Read read)
{
    const QStringList names = QDir(folder).entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name);
    for (const QString &name : names) {
        const QString file = folder + u'/' + name;
        const auto json = readJsonObject(file);
        if (!json)
            return fail(json);
        if (auto ok = read(*json, file); !ok)
            return fail(ok);
    }
    return {};
}

template<typename T>
Result<void> append(std::vector<T> &all, Result<std::vector<T>> some, const QString &file)
{
    if (!some)
        return fail(some);
    for (T &one : *some) {
        for (const T &other : all)
            if (other.id == one.id)
                return fail(ErrorCode::SpecInvalid, {file, one.id, QStringLiteral("this id stands twice")});
        all.push_back(std::move(one));
    }
    return {};
}

template<typename T>
Result<void> appendOne(std::vector<T> &all, Result<T> one, const QString &file)
{
    if (!one)
        return fail(one);
    return append(all, Result<std::vector<T>>(std::vector<T>{*one}), file);
}

/// Reads the one file of a kind into `out`, which stays as it is where there is none.
template<typename T>
Result<void> oneFile(const QString &file, Result<T> (*parse)(const QJsonObject &, const QString &), T &out)
{
    if (!QFile::exists(file))
        return {};
    const auto json = readJsonObject(file);
    if (!json)
        return fail(json);
    auto parsed = parse(*json, file);
    if (!parsed)
        return fail(parsed);
    out = *std::move(parsed);
    return {};
}

template<typename T>
const T *find(const std::vector<T> &all, const QString &id)
{
    const auto it = std::find_if(all.begin(), all.end(), [&](const T &t) { return t.id == id; });
    return it == all.end() ? nullptr : &*it;
}

} // namespace

Result<QJsonObject> readJsonObject(const QString &file)
{
    initResources();
    QFile in(file);
    if (!in.open(QIODevice::ReadOnly))
        return fail(ErrorCode::FileMissing, {file}, in.errorString());
    QJsonParseError error;
    const auto document = QJsonDocument::fromJson(in.readAll(), &error);
    if (!document.isObject())
        return fail(ErrorCode::SpecInvalid, {file, QStringLiteral("byte %1").arg(error.offset), error.errorString()});
    return document.object();
}

Result<Catalog> Catalog::load(const QString &folder)
{
    initResources();
    Catalog c;
    const auto steps = {
        eachFile(folder + QStringLiteral("/schema"), [&](const QJsonObject &j, const QString &f) { return appendOne(c.m_datasets, datasetFromJson(j, f), f); }),
        eachFile(folder + QStringLiteral("/rules"), [&](const QJsonObject &j, const QString &f) { return appendOne(c.m_rules, rulesFromJson(j, f), f); }),
        eachFile(folder + QStringLiteral("/kpis"), [&](const QJsonObject &j, const QString &f) { return append(c.m_kpis, kpisFromJson(j, f), f); }),
        eachFile(folder + QStringLiteral("/layers"), [&](const QJsonObject &j, const QString &f) { return append(c.m_layers, layersFromJson(j, f), f); }),
        eachFile(folder + QStringLiteral("/themes"), [&](const QJsonObject &j, const QString &f) { return appendOne(c.m_themes, themeFromJson(j, f), f); }),
        eachFile(folder + QStringLiteral("/cards"), [&](const QJsonObject &j, const QString &f) { return appendOne(c.m_cards, cardFromJson(j, f), f); }),
        eachFile(folder + QStringLiteral("/reports"), [&](const QJsonObject &j, const QString &f) { return appendOne(c.m_reports, reportFromJson(j, f), f); }),
        eachFile(folder + QStringLiteral("/styles"),
                 [&](const QJsonObject &j, const QString &f) -> Result<void> {
                     const auto style = styleFromJson(j, f);
                     if (!style)
                         return fail(style);
                     (style->id == QLatin1String("light") ? c.m_light : c.m_dark) = *style;
                     return {};
                 }),
        oneFile(folder + QStringLiteral("/clock/rules.json"), clockFromJson, c.m_clock),
        oneFile(folder + QStringLiteral("/clock/steps.json"), clockWordsFromJson, c.m_clockWords),
        oneFile(folder + QStringLiteral("/clock/feasts.json"), feastsFromJson, c.m_movingFeasts),
        oneFile(folder + QStringLiteral("/codes/limit_unit.json"), limitUnitsFromJson, c.m_limitUnits),
    };
    for (const auto &step : steps)
        if (!step)
            return fail(step);
    if (const QString file = folder + QStringLiteral("/characters/fold.json"); QFile::exists(file)) {
        auto fold = CharacterFold::read(file);
        if (!fold)
            return fail(fold);
        c.m_fold = *std::move(fold);
    }
    if (const QString file = folder + QStringLiteral("/columns/names.json"); QFile::exists(file)) {
        auto names = ColumnNames::read(file);
        if (!names)
            return fail(names);
        c.m_columnNames = *std::move(names);
    }
    std::stable_sort(c.m_themes.begin(), c.m_themes.end(), [](const ThemeSpec &a, const ThemeSpec &b) { return a.order < b.order; });
    return c;
}

const DatasetSpec *Catalog::dataset(const QString &id) const
{
    return find(m_datasets, id);
}
const RuleSpec *Catalog::rules(const QString &dataset) const
{
    return find(m_rules, dataset);
}
const KpiSpec *Catalog::kpi(const QString &id) const
{
    return find(m_kpis, id);
}
const LayerSpec *Catalog::layer(const QString &id) const
{
    return find(m_layers, id);
}
const ThemeSpec *Catalog::theme(const QString &id) const
{
    return find(m_themes, id);
}
const CardSpec *Catalog::card(const QString &dataset) const
{
    return find(m_cards, dataset);
}
const ReportSpec *Catalog::report(const QString &id) const
{
    return find(m_reports, id);
}

const StyleSpec &Catalog::style(const QString &id) const
{
    return id == QLatin1String("light") ? m_light : m_dark;
}

QString translated(const QString &source)
{
    return source.isEmpty() ? source : QCoreApplication::translate("Json", source.toUtf8().constData());
}

} // namespace om

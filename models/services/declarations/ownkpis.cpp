// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/declarations/ownkpis.h"

#include "catalog/catalog.h"
#include "catalog/specparsers.h"
#include "frame/expression.h"
#include "package/durablefile.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace om {

namespace {

QString fileOf(const QString &workspaceFolder)
{
    return workspaceFolder + QStringLiteral("/declarations/kpis/own.json");
}

/// What the file holds.
struct OwnFile
{
    std::vector<KpiSpec> kpis;
    int last = 0; ///< the highest number that was ever given: packages and saved views may name it for ever
};

Result<OwnFile> read(const QString &workspaceFolder)
{
    OwnFile own;
    const QString path = fileOf(workspaceFolder);
    if (!QFile::exists(path))
        return own;
    const auto json = readJsonObject(path);
    if (!json)
        return fail(json);
    auto kpis = kpisFromJson(*json, path);
    if (!kpis)
        return fail(kpis);
    own.kpis = std::move(*kpis);
    own.last = json->value(QLatin1StringView("last")).toInt();
    for (const KpiSpec &kpi : own.kpis)
        own.last = std::max(own.last, kpi.id.section(u'.', -1).toInt());
    return own;
}

Result<void> write(const QString &workspaceFolder, const OwnFile &own)
{
    QJsonArray list;
    for (const KpiSpec &kpi : own.kpis)
        list.append(kpiToJson(kpi));
    QDir().mkpath(workspaceFolder + QStringLiteral("/declarations/kpis"));
    const QJsonObject json{{QStringLiteral("id"), QStringLiteral("kpis.own")}, {QStringLiteral("last"), own.last}, {QStringLiteral("kpis"), list}};
    return writeDurably(fileOf(workspaceFolder), QJsonDocument(json).toJson(), FileAccess::Everyone);
}

} // namespace

Result<std::vector<KpiSpec>> ownKpis(const QString &workspaceFolder)
{
    auto own = read(workspaceFolder);
    if (!own)
        return fail(own);
    return std::move(own->kpis);
}

Result<QString> keepOwnKpi(const QString &workspaceFolder, KpiSpec kpi)
{
    for (const QString &expression : {kpi.numerator, kpi.numeratorSum, kpi.denominator})
        if (!expression.isEmpty())
            if (const auto parsed = Expression::parse(expression); !parsed)
                return fail(parsed);
    auto own = read(workspaceFolder);
    if (!own)
        return fail(own);
    const auto known = std::ranges::find(own->kpis, kpi.id, &KpiSpec::id);
    if (!kpi.id.isEmpty() && known != own->kpis.end()) {
        kpi.version = known->version + 1;
        *known = kpi;
    } else {
        kpi.id = Catalog::ownPrefix + QString::number(++own->last);
        kpi.version = 1;
        own->kpis.push_back(kpi);
    }
    if (auto written = write(workspaceFolder, *own); !written)
        return fail(written);
    return kpi.id;
}

Result<void> removeOwnKpi(const QString &workspaceFolder, const QString &id)
{
    auto own = read(workspaceFolder);
    if (!own)
        return fail(own);
    if (std::erase_if(own->kpis, [&id](const KpiSpec &kpi) { return kpi.id == id; }) == 0)
        return fail(ErrorCode::NotFound, {QStringLiteral("indicator"), id});
    return write(workspaceFolder, *own);
}

} // namespace om

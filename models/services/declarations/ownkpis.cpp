// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/declarations/ownkpis.h"

#include "catalog/catalog.h"
#include "catalog/specparsers.h"
#include "frame/expression.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

#include <algorithm>

namespace om {

namespace {

QString fileOf(const QString &workspaceFolder)
{
    return workspaceFolder + QStringLiteral("/declarations/kpis/own.json");
}

Result<void> write(const QString &workspaceFolder, const std::vector<KpiSpec> &kpis)
{
    QJsonArray list;
    for (const KpiSpec &kpi : kpis)
        list.append(kpiToJson(kpi));
    const QString path = fileOf(workspaceFolder);
    QDir().mkpath(workspaceFolder + QStringLiteral("/declarations/kpis"));
    QSaveFile file(path);
    const QByteArray text = QJsonDocument(QJsonObject{{QStringLiteral("id"), QStringLiteral("kpis.own")}, {QStringLiteral("kpis"), list}}).toJson();
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size() || !file.commit())
        return fail(ErrorCode::FileNoPermission, {path}, file.errorString());
    return {};
}

} // namespace

Result<std::vector<KpiSpec>> ownKpis(const QString &workspaceFolder)
{
    const QString path = fileOf(workspaceFolder);
    if (!QFile::exists(path))
        return std::vector<KpiSpec>();
    const auto json = readJsonObject(path);
    return json ? kpisFromJson(*json, path) : fail(json);
}

Result<QString> keepOwnKpi(const QString &workspaceFolder, KpiSpec kpi)
{
    for (const QString &expression : {kpi.numerator, kpi.numeratorSum, kpi.denominator})
        if (!expression.isEmpty())
            if (const auto parsed = Expression::parse(expression); !parsed)
                return fail(parsed);
    auto kpis = ownKpis(workspaceFolder);
    if (!kpis)
        return fail(kpis);
    const auto known = std::ranges::find(*kpis, kpi.id, &KpiSpec::id);
    if (!kpi.id.isEmpty() && known != kpis->end()) {
        kpi.version = known->version + 1;
        *known = kpi;
    } else {
        int highest = 0;
        for (const KpiSpec &other : *kpis)
            highest = std::max(highest, other.id.section(u'.', -1).toInt());
        kpi.id = Catalog::ownPrefix + QString::number(highest + 1);
        kpis->push_back(kpi);
    }
    if (auto written = write(workspaceFolder, *kpis); !written)
        return fail(written);
    return kpi.id;
}

Result<void> removeOwnKpi(const QString &workspaceFolder, const QString &id)
{
    auto kpis = ownKpis(workspaceFolder);
    if (!kpis)
        return fail(kpis);
    if (std::erase_if(*kpis, [&id](const KpiSpec &kpi) { return kpi.id == id; }) == 0)
        return fail(ErrorCode::NotFound, {QStringLiteral("indicator"), id});
    return write(workspaceFolder, *kpis);
}

} // namespace om

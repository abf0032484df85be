// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/declarations/receivedkpis.h"

#include "catalog/kpicheck.h"
#include "catalog/specparsers.h"
#include "package/durablefile.h"
#include "services/declarations/owncatalog.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>

namespace om {

namespace {

constexpr qsizetype mostBytes = 4 << 20; // that Catalog::extend reads of one declaration

QString folderOf(const QString &workspaceFolder)
{
    return workspaceFolder + QStringLiteral("/declarations/kpis");
}

QString fileOf(const QString &workspaceFolder, const QString &key)
{
    return QStringLiteral("%1/own-%2.json").arg(folderOf(workspaceFolder), key);
}

Result<IssuedKpis> read(const QString &workspaceFolder, const QString &key)
{
    IssuedKpis issued{key, {}, {}};
    const QString path = fileOf(workspaceFolder, key);
    if (!QFile::exists(path))
        return issued;
    const auto json = readJsonObject(path);
    if (!json)
        return fail(json);
    auto kpis = kpisFromJson(*json, path);
    if (!kpis)
        return fail(kpis);
    issued.issuer = json->value(QLatin1StringView("issuer")).toString();
    issued.kpis = std::move(*kpis);
    return issued;
}

Result<void> write(const QString &workspaceFolder, const IssuedKpis &issued)
{
    QJsonArray list;
    for (const KpiSpec &kpi : issued.kpis)
        list.append(kpiToJson(kpi));
    const QJsonObject json{
        {QStringLiteral("id"), QStringLiteral("kpis.") + issued.key}, {QStringLiteral("issuer"), issued.issuer}, {QStringLiteral("kpis"), list}};
    const QByteArray text = QJsonDocument(json).toJson();
    const QString path = fileOf(workspaceFolder, issued.key);
    if (text.size() > mostBytes)
        return fail(ErrorCode::FileTooLarge, {path, QStringLiteral("%1 B").arg(mostBytes)});
    QDir().mkpath(folderOf(workspaceFolder));
    return writeDurably(path, text, FileAccess::Everyone);
}

KpiArrival arrivalOf(KpiSpec kpi, const IssuedKpis &here, const Catalog &catalog, const QString &file)
{
    using State = KpiArrival::State;
    kpi.id = Catalog::ownPrefix + here.key + kpi.id.sliced(Catalog::ownPrefix.size() - 1); // own.1 → own.KEY.1
    if (const auto good = checkKpi(catalog, kpi, checkExpression, checkSums, file); !good)
        return {kpi, State::Refused, good.error().args.value(2)};
    const auto known = std::ranges::find(here.kpis, kpi.id, &KpiSpec::id);
    if (known == here.kpis.end())
        return {kpi, catalog.kpi(kpi.id) ? State::Clash : State::New, {}};
    if (kpi.version != known->version)
        return {kpi, kpi.version > known->version ? State::Newer : State::Older, {}};
    return {kpi, kpiToJson(kpi) == kpiToJson(*known) ? State::Present : State::Clash, {}};
}

std::vector<KpiArrival> judged(const CarriedIndicators &carried, const IssuedKpis &here, const QString &workspaceFolder, const Catalog &catalog)
{
    std::vector<KpiArrival> arrivals;
    for (const KpiSpec &kpi : carried.kpis)
        arrivals.push_back(arrivalOf(kpi, here, catalog, fileOf(workspaceFolder, here.key)));
    return arrivals;
}

} // namespace

QString arrivalText(const KpiArrival &arrival)
{
    const auto tr = [](const char *text) { return QCoreApplication::translate("Arrival", text); };
    switch (arrival.state) {
    case KpiArrival::State::New: return tr(QT_TRANSLATE_NOOP("Arrival", "new"));
    case KpiArrival::State::Newer: return tr(QT_TRANSLATE_NOOP("Arrival", "newer version"));
    case KpiArrival::State::Present: return tr(QT_TRANSLATE_NOOP("Arrival", "is here already"));
    case KpiArrival::State::Older: return tr(QT_TRANSLATE_NOOP("Arrival", "a newer version is here"));
    case KpiArrival::State::Clash: return tr(QT_TRANSLATE_NOOP("Arrival", "another one with its id is here and stays"));
    case KpiArrival::State::Refused: return tr(QT_TRANSLATE_NOOP("Arrival", "not taken: %1")).arg(arrival.reason);
    }
    return {};
}

std::vector<IssuedKpis> receivedKpis(const QString &workspaceFolder)
{
    static const QRegularExpression form(QStringLiteral("^own-([0-9a-f]{16})\\.json$"));
    std::vector<IssuedKpis> all;
    for (const QStringList names = QDir(folderOf(workspaceFolder)).entryList({QStringLiteral("own-*.json")}, QDir::Files, QDir::Name);
         const QString &name : names)
        if (const auto match = form.match(name); match.hasMatch())
            if (auto issued = read(workspaceFolder, match.captured(1)))
                all.push_back(std::move(*issued));
    return all;
}

bool isReceived(const QString &kpiId)
{
    static const QRegularExpression form(QStringLiteral("^own\\.[0-9a-f]{16}\\..+$"));
    return form.match(kpiId).hasMatch();
}

Result<std::vector<KpiArrival>> arrivalsOf(const CarriedIndicators &carried, const QString &workspaceFolder, const Catalog &catalog)
{
    if (carried.kpis.empty())
        return std::vector<KpiArrival>();
    const auto here = read(workspaceFolder, carried.key);
    if (!here)
        return fail(here);
    return judged(carried, *here, workspaceFolder, catalog);
}

Result<std::vector<KpiArrival>> takeKpis(const CarriedIndicators &carried, const QString &workspaceFolder, const Catalog &catalog)
{
    if (carried.kpis.empty())
        return std::vector<KpiArrival>();
    auto here = read(workspaceFolder, carried.key);
    if (!here)
        return fail(here);
    std::vector<KpiArrival> arrivals = judged(carried, *here, workspaceFolder, catalog);
    if (std::ranges::none_of(arrivals, &KpiArrival::isTaken))
        return arrivals;
    here->issuer = carried.issuer;
    for (const KpiArrival &arrival : arrivals) {
        if (!arrival.isTaken())
            continue;
        if (const auto known = std::ranges::find(here->kpis, arrival.kpi.id, &KpiSpec::id); known != here->kpis.end())
            *known = arrival.kpi;
        else
            here->kpis.push_back(arrival.kpi);
    }
    if (auto written = write(workspaceFolder, *here); !written)
        return fail(written);
    return arrivals;
}

Result<void> removeReceivedKpi(const QString &workspaceFolder, const QString &id)
{
    const auto missing = [&id] { return fail(ErrorCode::NotFound, {QStringLiteral("indicator"), id}); };
    if (!isReceived(id))
        return missing();
    auto here = read(workspaceFolder, id.section(u'.', 1, 1));
    if (!here)
        return fail(here);
    if (std::erase_if(here->kpis, [&id](const KpiSpec &kpi) { return kpi.id == id; }) == 0)
        return missing();
    return write(workspaceFolder, *here);
}

} // namespace om

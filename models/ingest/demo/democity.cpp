// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/demo/democity.h"

#include "ingest/demo/codelists.h"
#include "ingest/demo/demoarrivals.h"
#include "ingest/demo/demobase.h"
#include "ingest/demo/democohorts.h"
#include "ingest/demo/demodrones.h"
#include "ingest/demo/demoeconomy.h"
#include "ingest/demo/demoparks.h"
#include "ingest/demo/demoschools.h"
#include "ingest/demo/demoservices.h"
#include "ingest/demo/ticketwriter.h"

#include <QJsonDocument>

namespace om {

namespace {

QString folderOf(const QString &city)
{
    return QStringLiteral(":/om/demo/") + city;
}

Result<void> writeAll(DemoContext &context, const QJsonObject &city)
{
    auto land = makeLand(context.folder, context.seed);
    if (!land)
        return fail(land);
    if (auto ok = context.batch.setSetting(QStringLiteral("city"), QString::fromUtf8(QJsonDocument(city).toJson(QJsonDocument::Compact))); !ok)
        return ok;
    if (auto ok = writeCodeLists(context, {QStringLiteral(":/om/codes"), context.folder.path() + QStringLiteral("/codes")}); !ok)
        return ok;
    for (const auto part :
         {writeLand, writeBase, writeDepartments, writeSchools, writeCohorts, writeParks, writeEconomy, writeDrones, writeServices, writeTickets})
        if (auto ok = part(context, *land); !ok)
            return ok;
    return {};
}

} // namespace

bool isGeneratedCity(const QString &city)
{
    return DemoFolder(folderOf(city)).has(QStringLiteral("land"));
}

Result<DemoReport> writeDemoCity(Cache &cache, const Catalog &catalog, const QString &city, const DemoOptions &options, JobControl &control)
{
    const DemoFolder folder(folderOf(city));
    if (!isGeneratedCity(city))
        return fail(ErrorCode::NotFound, {QStringLiteral("city"), city});
    const auto json = folder.read(QStringLiteral("city"));
    if (!json)
        return fail(json);
    QSet<QString> filled;
    const auto states = cache.datasets();
    if (!states)
        return fail(states);
    for (const DatasetState &s : *states)
        if (s.rows > 0)
            filled.insert(s.spec.id);

    BatchMeta meta;
    meta.kind = QStringLiteral("demo");
    meta.source = city;
    meta.note = QStringLiteral("seed %1, scale %2").arg(options.seed).arg(options.scale);
    auto batch = cache.begin(meta);
    if (!batch)
        return fail(batch);
    DemoContext context{catalog,
                        **batch,
                        folder,
                        ZoneClock(QTimeZone(json->value(QStringLiteral("time_zone")).toString().toLatin1())),
                        ZoneClock().fromUtcText(json->value(QStringLiteral("as_of")).toString().toStdString()),
                        options.seed,
                        options.scale,
                        control,
                        filled,
                        {},
                        options.attachments};
    if (auto ok = writeAll(context, *json); !ok)
        return fail(ok);
    auto number = (*batch)->commit();
    if (!number)
        return fail(number);
    batch->reset(); // one at a time
    if (auto ok = writeArrivals(cache, catalog, folder, context.asOf, options.seed, options.attachments, context.rows); !ok)
        return fail(ok);
    return DemoReport{*number, context.rows};
}

} // namespace om

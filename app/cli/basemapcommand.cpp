// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/basemapcommand.h"

#include "services/basemap/basemapsource.h"
#include "services/basemap/onlinetiles.h"
#include "store/tilecache.h"
#include "sync/secretstore.h"

#include <CLI/CLI.hpp>

#include <QEventLoop>
#include <QFile>
#include <QJsonArray>
#include <QJsonObject>
#include <QTimer>

namespace om {

namespace {

constexpr int keyRingMs = 5000; // a locked key ring asks its owner first

Reply listed(const BasemapList &list)
{
    QJsonArray json;
    QList<QStringList> rows;
    for (const BasemapEntry &entry : list.entries()) {
        const bool isChosen = entry.id == list.chosen;
        json.append(QJsonObject{{QStringLiteral("id"), entry.id},
                                {QStringLiteral("title"), entry.title},
                                {QStringLiteral("file"), entry.file},
                                {QStringLiteral("chosen"), isChosen}});
        rows.append({isChosen ? QStringLiteral("*") : QString(), entry.id, entry.file});
    }
    return {json, textTable(rows)};
}

Result<Reply> kept(CommandContext &context, const BasemapList &list)
{
    if (const auto written = list.write(context.place().folder); !written)
        return fail(written);
    return listed(list);
}

Result<Reply> add(CommandContext &context, const QString &path)
{
    BasemapList list = BasemapList::read(context.place().folder);
    // Opened once, so that what cannot be shown is refused now and not when somebody looks.
    if (const auto opened = openBasemap(context, path); !opened)
        return fail(opened);
    const auto id = list.addFile(path);
    if (!id)
        return fail(id);
    list.chosen = *id;
    return kept(context, list);
}

Result<Reply> remove(CommandContext &context, const QString &id)
{
    BasemapList list = BasemapList::read(context.place().folder);
    if (!list.entry(id))
        return fail(ErrorCode::NotFound, {QStringLiteral("basemap"), id});
    const BasemapEntry gone = *list.entry(id);
    list.remove(id);
    const QString tiles = context.place().folder + QStringLiteral("/tiles.db");
    if (gone.file.isEmpty() && QFile::exists(tiles))
        if (const auto cache = TileCache::open(tiles); !cache || !OnlineTiles::forget(**cache, id))
            return fail(ErrorCode::CacheWrite, {tiles});
    if (const QString key = unusedKey(list, gone); !key.isEmpty()) {
        SecretStore secrets;
        QEventLoop waiting;
        QTimer::singleShot(keyRingMs, &waiting, &QEventLoop::quit);
        secrets.remove(key, [&waiting] { waiting.quit(); });
        waiting.exec();
    }
    return kept(context, list);
}

} // namespace

Result<std::shared_ptr<BasemapTiles>> openBasemap(CommandContext &context, const QString &idOrPath)
{
    const BasemapList list = BasemapList::read(context.place().folder);
    const BasemapEntry *entry = list.entry(idOrPath);
    std::function<std::unique_ptr<TileSupplier>()> make;
    if (entry && entry->file.isEmpty()) {
        OnlineTiles source;
        source.spec = entry->online;
        source.workerProgram = context.workerProgram();
        source.language = context.language();
        source.cache = TileCache::open(context.place().folder + QStringLiteral("/tiles.db")).value_or(nullptr);
        make = [source] { return source.supplier(); };
    } else {
        make = [worker = context.workerProgram(), path = entry ? entry->file : idOrPath, language = context.language()] {
            return makeFileSupplier(worker, path, language);
        };
    }
    auto tiles = std::make_shared<BasemapTiles>(make, 1, BasemapTiles::Listener());
    if (auto opened = tiles->waitOpened(); !opened)
        return fail(opened);
    return tiles;
}

Result<std::shared_ptr<const Basemap>> openBasemap(CommandContext &context, const QString &idOrPath, const StyleSpec &style)
{
    auto tiles = openBasemap(context, idOrPath);
    if (!tiles)
        return fail(tiles);
    const auto specs = loadBasemapSpecs();
    if (!specs)
        return fail(specs);
    return makeBasemap(*specs, style, *std::move(tiles), 1);
}

void addBasemapCommand(CLI::App &app, ChosenCommand &chosen)
{
    CLI::App *command = app.add_subcommand("basemap", "What lies under the map: tile files of this workspace");
    command->require_subcommand(1);
    command->add_subcommand("list", "The basemaps; * = the one shown")->callback([&chosen] {
        chosen.run = [](CommandContext &c) -> Result<Reply> { return listed(BasemapList::read(c.place().folder)); };
    });
    auto argument = std::make_shared<std::string>();
    CLI::App *adds = command->add_subcommand("add", "Adds a file (MBTiles, PMTiles, GeoPackage, GeoTIFF) and shows it");
    adds->add_option("file", *argument, "Tile file")->required();
    adds->callback([=, &chosen] { chosen.run = [=](CommandContext &c) { return add(c, QString::fromStdString(*argument)); }; });
    CLI::App *removes = command->add_subcommand("remove", "Takes one off the list; the file stays");
    removes->add_option("id", *argument, "Id of a basemap")->required();
    removes->callback([=, &chosen] { chosen.run = [=](CommandContext &c) { return remove(c, QString::fromStdString(*argument)); }; });
}

} // namespace om

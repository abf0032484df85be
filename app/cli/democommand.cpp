// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"
#include "cli/datasetlist.h"
#include "ingest/demo/democity.h"
#include "ingest/holdings/keepfigures.h"
#include "ingest/recipecity.h"

#include <CLI/CLI.hpp>

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>

namespace om {

namespace {

struct DemoArguments
{
    std::string city = "guicheng", data;
    quint64 seed = 1;
    int scale = 1;
    bool hasNoWindow = false;
};

/// What the demo was made from: when the cache says the same, it is used as it is.
QString stampOf(const DemoArguments &a)
{
    const QJsonObject stamp{{QStringLiteral("city"), QString::fromStdString(a.city)},
                            {QStringLiteral("seed"), qint64(a.seed)},
                            {QStringLiteral("scale"), a.scale},
                            {QStringLiteral("program"), QCoreApplication::applicationVersion()}};
    return QString::fromUtf8(QJsonDocument(stamp).toJson(QJsonDocument::Compact));
}

Result<void> writeCity(CommandContext &context, Cache &cache, const DemoArguments &a)
{
    const auto catalog = context.catalog();
    if (!catalog)
        return fail(catalog);
    const QString city = QString::fromStdString(a.city);
    if (isGeneratedCity(city)) {
        DemoOptions options;
        options.seed = a.seed;
        options.scale = a.scale;
        options.workerProgram = context.workerProgram();
        options.attachments = context.place().attachments();
        if (auto ok = writeDemoCity(cache, **catalog, city, options, context.control()); !ok)
            return fail(ok);
    } else {
        if (a.data.empty())
            return fail(ErrorCode::Usage, {QStringLiteral("demo --city %1 needs --data FOLDER").arg(city)});
        if (auto ok = writeRecipeCity(cache, **catalog, city, QString::fromStdString(a.data), context.workerProgram(), context.control()); !ok)
            return fail(ok);
    }
    BatchMeta meta;
    meta.kind = QStringLiteral("demo");
    meta.note = QStringLiteral("demo stamp");
    meta.operatorName = CommandContext::operatorName();
    auto batch = cache.begin(meta);
    if (!batch)
        return fail(batch);
    if (auto ok = (*batch)->setSetting(QStringLiteral("demo"), stampOf(a)); !ok)
        return fail(ok);
    if (auto ok = (*batch)->commit(); !ok)
        return fail(ok);
    batch->reset(); // one at a time
    const QJsonObject declared = QJsonDocument::fromJson(cache.setting(QStringLiteral("city")).toUtf8()).object();
    const ZoneClock clock(QTimeZone(declared.value(QStringLiteral("time_zone")).toString().toLatin1()));
    const auto figures = dataFigures(cache, clock, figuresMoment(cache, clock, QDateTime::currentDateTimeUtc()), context.control());
    if (!figures)
        return fail(figures);
    const auto kept = keepFigures(cache, **catalog, *figures, QStringLiteral("demo"), CommandContext::operatorName());
    return kept ? Result<void>() : fail(kept);
}

/// Makes the demo beside its place and moves it there when it is whole, so that a stopped run leaves nothing half.
Result<void> build(CommandContext &context, const DemoArguments &a)
{
    const QString target = context.place().cache;
    const QString aside = target + QStringLiteral(".new");
    const auto removeAll = [](const QString &path) {
        for (const char *suffix : {"", "-wal", "-shm", "-journal", ".lock"})
            QFile::remove(path + QLatin1String(suffix));
    };
    if (!QDir().mkpath(QFileInfo(target).absolutePath()))
        return fail(ErrorCode::FileNoPermission, {QFileInfo(target).absolutePath()});
    removeAll(aside);
    {
        auto cache = Cache::open(aside, Cache::Mode::Create);
        if (!cache)
            return fail(cache);
        if (auto ok = writeCity(context, **cache, a); !ok) {
            cache->reset();
            removeAll(aside);
            return fail(ok);
        }
    }
    removeAll(target);
    QFile::remove(aside + QStringLiteral(".lock"));
    if (!QFile::rename(aside, target))
        return fail(ErrorCode::FileNoPermission, {target});
    return {};
}

Result<Reply> demo(CommandContext &context, const DemoArguments &a)
{
    const QString path = context.place().cache;
    bool isMade = false;
    if (QFileInfo::exists(path)) {
        const auto workspace = context.workspace();
        if (!workspace)
            return fail(workspace);
        const QString stamp = (*workspace)->cache().setting(QStringLiteral("demo"));
        if (stamp.isEmpty() && (*workspace)->version() > 0)
            return fail(ErrorCode::Usage, {QStringLiteral("%1 holds data of its own; give another --workspace").arg(path)});
        isMade = stamp == stampOf(a);
    }
    if (!isMade) {
        context.closeWorkspace();
        if (auto ok = build(context, a); !ok)
            return fail(ok);
    }
    const auto workspace = context.workspace();
    if (!workspace)
        return fail(workspace);
    const auto datasets = (*workspace)->cache().datasets();
    if (!datasets)
        return fail(datasets);
    return Reply{QJsonObject{{QStringLiteral("workspace"), context.place().folder},
                             {QStringLiteral("cache"), path},
                             {QStringLiteral("made"), !isMade},
                             {QStringLiteral("datasets"), datasetsToJson(*datasets)}},
                 datasetsToText(*datasets)};
}

} // namespace

void addDemoCommand(CLI::App &app, ChosenCommand &chosen)
{
    auto a = std::make_shared<DemoArguments>();
    CLI::App *command = app.add_subcommand("demo", "Makes the demo workspace and opens it");
    command->add_option("--city", a->city, "Demo city (guicheng, washington, boston, nanhai) or a recipe folder");
    command->add_option("--data", a->data, "Folder with the files of a city made from files");
    command->add_option("--seed", a->seed, "Seed of the generator");
    command->add_option("--scale", a->scale, "Multiplies tickets and enterprises")->check(CLI::Range(1, 100));
    command->add_flag("--no-window", a->hasNoWindow, "Only make it");
    command->callback([=, &chosen] {
        chosen.run = [=](CommandContext &c) { return demo(c, *a); };
        chosen.opensWindow = !a->hasNoWindow;
    });
}

} // namespace om

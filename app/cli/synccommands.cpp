// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"
#include "package/keystore.h"
#include "services/declarations/ownkpis.h"
#include "services/declarations/receivedkpis.h"
#include "sync/packages.h"
#include "sync/source.h"

#include <CLI/CLI.hpp>

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>

namespace om {

namespace {

SyncPlace placeOf(const CommandContext &context)
{
    return {context.place().folder, context.place().attachments()};
}

QString keyFolder(const CommandContext &context)
{
    return context.place().folder + QStringLiteral("/keys");
}

/// "new", "newer", … for machines.
QString stateId(KpiArrival::State state)
{
    switch (state) {
    case KpiArrival::State::New: return QStringLiteral("new");
    case KpiArrival::State::Newer: return QStringLiteral("newer");
    case KpiArrival::State::Present: return QStringLiteral("present");
    case KpiArrival::State::Older: return QStringLiteral("older");
    case KpiArrival::State::Clash: return QStringLiteral("clash");
    case KpiArrival::State::Refused: return QStringLiteral("refused");
    }
    return {};
}

QJsonObject kpiJson(const KpiSpec &kpi)
{
    return {{QStringLiteral("id"), kpi.id}, {QStringLiteral("title"), kpi.title}, {QStringLiteral("version"), kpi.version}};
}

Reply replyOf(const PackageReport &report, const QString &file)
{
    QJsonArray datasets;
    QString names;
    for (const auto &[id, rows] : report.datasets) {
        datasets.append(QJsonObject{{QStringLiteral("id"), id}, {QStringLiteral("rows"), rows}});
        names += QStringLiteral("  %1  %2\n").arg(id).arg(rows);
    }
    const Manifest &m = report.manifest;
    const QJsonObject json{{QStringLiteral("ok"), report.isTrusted},
                           {QStringLiteral("file"), file},
                           {QStringLiteral("issuer"), m.issuer},
                           {QStringLiteral("key"), m.key},
                           {QStringLiteral("id"), m.id},
                           {QStringLiteral("created"), m.created},
                           {QStringLiteral("sequence"), m.sequence},
                           {QStringLiteral("from"), m.from},
                           {QStringLiteral("to"), m.to},
                           {QStringLiteral("datasets"), datasets},
                           {QStringLiteral("rows"), report.rows},
                           {QStringLiteral("changed"), report.changed},
                           {QStringLiteral("conflicts"), report.conflicts},
                           {QStringLiteral("contained"), report.isContained},
                           {QStringLiteral("attachments"), report.attachments},
                           {QStringLiteral("attachments_added"), report.taken.added.size()},
                           {QStringLiteral("attachment_clashes"), QJsonArray::fromStringList(report.taken.clashes)},
                           {QStringLiteral("indicators"), QJsonArray()}};
    const QString contained =
        report.isContained ? QCoreApplication::translate("Command", "The cache had that version already; nothing was changed.") + u'\n' : QString();
    if (report.attachments > 0)
        names += QStringLiteral("  attachments  %1\n").arg(report.attachments);
    for (const QString &clash : report.taken.clashes)
        names += QCoreApplication::translate("Command", "Attachment “%1”: another file has that name here; it stays.").arg(clash) + u'\n';
    return {json, QStringLiteral("%1  %2 (%3)  %4 → %5\n%6%7").arg(file, m.issuer, m.key).arg(m.from).arg(m.to).arg(names, contained),
            !report.isTrusted                    ? 1
                : report.taken.clashes.isEmpty() ? 0
                                                 : 3};
}

/// What is done with the indicators that a package carries.
enum class Indicators { AreOwn, AreLookedAt, AreTaken };

Result<Reply> answer(CommandContext &context, const QString &file, const Result<PackageReport> &report, Indicators what)
{
    if (!report)
        return fail(report);
    Reply reply = replyOf(*report, file);
    if (report->indicators.kpis.empty())
        return reply;
    QJsonArray indicators;
    if (what == Indicators::AreOwn) {
        for (const KpiSpec &kpi : report->indicators.kpis) {
            indicators.append(kpiJson(kpi));
            reply.text += QStringLiteral("  %1  %2\n").arg(kpi.id, kpi.title);
        }
    } else {
        const auto catalog = context.catalog();
        if (!catalog)
            return fail(catalog);
        const auto arrivals = (what == Indicators::AreTaken ? takeKpis : arrivalsOf)(report->indicators, context.place().folder, **catalog);
        if (!arrivals)
            return fail(arrivals);
        for (const KpiArrival &arrival : *arrivals) {
            QJsonObject json = kpiJson(arrival.kpi);
            json.insert(QStringLiteral("state"), stateId(arrival.state));
            json.insert(QStringLiteral("reason"), arrival.reason);
            indicators.append(json);
            reply.text += QStringLiteral("  %1  %2  %3\n").arg(arrival.kpi.id, arrival.kpi.title, arrivalText(arrival));
            if (what == Indicators::AreTaken && (arrival.state == KpiArrival::State::Clash || arrival.state == KpiArrival::State::Refused))
                reply.exitCode = 3;
        }
    }
    QJsonObject json = reply.json.toObject();
    json.insert(QStringLiteral("indicators"), indicators);
    reply.json = json;
    return reply;
}

/// What `package create` is asked for.
struct CreateOrder
{
    std::string out;
    qint64 from = 0;
    bool withIndicators = false, isIndicatorsOnly = false, withAttachments = false;
};

Result<Reply> create(CommandContext &context, const CreateOrder &order)
{
    const QString file = QString::fromStdString(order.out);
    std::vector<KpiSpec> indicators;
    if (order.withIndicators || order.isIndicatorsOnly) {
        auto own = ownKpis(context.place().folder);
        if (!own)
            return fail(own);
        indicators = std::move(*own);
    }
    const auto cache = context.writer();
    if (!cache)
        return fail(cache);
    return answer(context, file,
                  order.isIndicatorsOnly ? createIndicatorPackage(**cache, file, indicators, placeOf(context))
                                         : createPackage(**cache, file, order.from, placeOf(context), context.control(), {indicators, order.withAttachments}),
                  Indicators::AreOwn);
}

Result<Reply> apply(CommandContext &context, const std::string &in)
{
    const QString file = QString::fromStdString(in);
    const auto cache = context.writer();
    if (!cache)
        return fail(cache);
    return answer(context, file, applyPackageFile(**cache, file, placeOf(context), context.control()), Indicators::AreTaken);
}

QJsonObject keyJson(const PublicKey &key)
{
    return {{QStringLiteral("id"), key.id}, {QStringLiteral("issuer"), key.issuer}, {QStringLiteral("own"), key.isOwn}};
}

Result<Reply> keysList(CommandContext &context)
{
    const KeyStore store(keyFolder(context));
    if (auto own = store.own(); !own) // made at first use, so that a new workstation has one to show
        return fail(own);
    const auto keys = store.trusted();
    if (!keys)
        return fail(keys);
    QJsonArray json;
    QList<QStringList> table;
    for (const PublicKey &key : *keys) {
        json.append(keyJson(key));
        table.append({key.isOwn ? QStringLiteral("own") : QStringLiteral("trusted"), key.id, key.issuer});
    }
    return Reply{QJsonObject{{QStringLiteral("keys"), json}}, textTable(table)};
}

Result<Reply> keysExport(CommandContext &context, const std::string &out)
{
    const auto own = KeyStore(keyFolder(context)).exportOwn(QString::fromStdString(out));
    if (!own)
        return fail(own);
    return Reply{keyJson(*own), own->id + u'\n'};
}

Result<Reply> keysTrust(CommandContext &context, const std::string &in)
{
    const auto key = publicKeyFromFile(QString::fromStdString(in));
    if (!key)
        return fail(key);
    const auto trusted = KeyStore(keyFolder(context)).trust(*key);
    if (!trusted)
        return fail(trusted);
    return Reply{keyJson(*trusted), trusted->id + u'\n'};
}

Result<Reply> publishTo(CommandContext &context, const std::string &hub)
{
    const auto source = openSource(QString::fromStdString(hub));
    if (!source)
        return fail(source);
    const auto cache = context.writer();
    if (!cache)
        return fail(cache);
    const auto report = publish(**cache, **source, placeOf(context), context.control());
    if (!report)
        return fail(report);
    return Reply{QJsonObject{{QStringLiteral("pulled"), 0},
                             {QStringLiteral("pushed"), report->rows},
                             {QStringLiteral("conflicts"), 0},
                             {QStringLiteral("version"), report->version},
                             {QStringLiteral("from"), report->from},
                             {QStringLiteral("file"), report->file}},
                 report->file.isEmpty() ? QStringLiteral("version %1, nothing new\n").arg(report->version)
                                        : QStringLiteral("%1  %2 → %3  %4\n").arg(report->file).arg(report->from).arg(report->version).arg(report->rows)};
}

Result<Reply> syncFrom(CommandContext &context, const std::string &address, bool isStrict)
{
    const auto source = openSource(QString::fromStdString(address));
    if (!source)
        return fail(source);
    const auto cache = context.writer(DataChange::Sync);
    if (!cache)
        return fail(cache);
    const auto report = pull(**cache, **source, placeOf(context), !isStrict, context.control());
    if (!report)
        return fail(report);
    Reply reply{QJsonObject{{QStringLiteral("pulled"), report->pulled},
                            {QStringLiteral("pushed"), report->pushed},
                            {QStringLiteral("conflicts"), report->conflicts},
                            {QStringLiteral("version"), report->version},
                            {QStringLiteral("issuer"), report->issuer}},
                QStringLiteral("%1  version %2  %3 rows\n").arg(report->issuer).arg(report->version).arg(report->pulled)};
    reply.exitCode = report->conflicts > 0 ? 3 : 0;
    return reply;
}

void addPackageCommands(CLI::App &app, ChosenCommand &chosen)
{
    CLI::App *package = app.add_subcommand("package", "Signed data packages");
    package->require_subcommand(1);
    auto file = std::make_shared<std::string>();
    auto order = std::make_shared<CreateOrder>();
    CLI::App *make = package->add_subcommand("create", "A base, or with --from a delta, as one file");
    make->add_option("--out", order->out, "Package to write")->required();
    CLI::Option *from = make->add_option("--from", order->from, "Version that the delta starts from")->check(CLI::NonNegativeNumber);
    make->add_flag("--indicators", order->withIndicators, "Take the workspace's own indicators along");
    make->add_flag("--indicators-only", order->isIndicatorsOnly, "The workspace's own indicators without any data")->excludes(from);
    make->add_flag("--attachments", order->withAttachments, "Take the files along that its rows name (below the workspace's attachments)");
    make->callback([=, &chosen] { chosen.run = [=](CommandContext &c) { return create(c, *order); }; });

    const auto onFile = [&](const char *name, const char *help, auto work) {
        CLI::App *command = package->add_subcommand(name, help);
        command->add_option("file", *file, "Package")->required();
        command->callback([=, &chosen] { chosen.run = [=](CommandContext &c) { return work(c, *file); }; });
    };
    onFile("verify", "All checks: layout, issuer, signature, hashes", [](CommandContext &c, const std::string &f) {
        return answer(c, QString::fromStdString(f), verifyPackage(QString::fromStdString(f), placeOf(c)), Indicators::AreLookedAt);
    });
    onFile("info", "What it says of itself, trusted or not", [](CommandContext &c, const std::string &f) -> Result<Reply> {
        auto reply = answer(c, QString::fromStdString(f), describePackage(QString::fromStdString(f), placeOf(c)), Indicators::AreLookedAt);
        if (reply)
            reply->exitCode = 0; // asking is no failure
        return reply;
    });
    onFile("apply", "Verifies it and applies it in one recorded change", [](CommandContext &c, const std::string &f) { return apply(c, f); });
}

void addKeyCommands(CLI::App &app, ChosenCommand &chosen)
{
    CLI::App *keys = app.add_subcommand("keys", "Keys that packages are signed and trusted with");
    keys->require_subcommand(1);
    keys->add_subcommand("list", "The own key and the trusted ones")->callback([&chosen] { chosen.run = keysList; });
    auto path = std::make_shared<std::string>();
    CLI::App *give = keys->add_subcommand("export", "The own public key as a file to hand out");
    give->add_option("--out", *path, "File to write")->required();
    give->callback([=, &chosen] { chosen.run = [=](CommandContext &c) { return keysExport(c, *path); }; });
    CLI::App *trust = keys->add_subcommand("trust", "Trusts the issuer of a public key file");
    trust->add_option("file", *path, "Public key file")->required();
    trust->callback([=, &chosen] { chosen.run = [=](CommandContext &c) { return keysTrust(c, *path); }; });
}

} // namespace

void addSyncCommands(CLI::App &app, ChosenCommand &chosen)
{
    addPackageCommands(app, chosen);
    addKeyCommands(app, chosen);
    auto address = std::make_shared<std::string>();
    CLI::App *publishCommand = app.add_subcommand("publish", "Publishes what is new to a hub folder");
    publishCommand->add_option("--hub", *address, "Folder")->required();
    publishCommand->callback([=, &chosen] { chosen.run = [=](CommandContext &c) { return publishTo(c, *address); }; });

    auto isStrict = std::make_shared<bool>(false);
    CLI::App *sync = app.add_subcommand("sync", "Takes what is new from a hub");
    sync->add_option("--source", *address, "Folder of the hub")->required();
    sync->add_flag("--strict", *isStrict, "Refuse an issuer that was not trusted beforehand with “keys trust”");
    sync->callback([=, &chosen] { chosen.run = [=](CommandContext &c) { return syncFrom(c, *address, *isStrict); }; });
}

} // namespace om

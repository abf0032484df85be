// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/ledger/reasons.h"

#include "catalog/catalog.h"
#include "catalog/specreader.h"
#include "catalog/ticketactionspec.h"
#include "services/action/workstationrole.h"

#include <QCoreApplication>

#include <algorithm>

namespace om {

namespace {

constexpr qsizetype longestNote = 500;

QString say(const char *text)
{
    return QCoreApplication::translate("Ledger", text);
}

QString localFile(const QString &folder)
{
    return folder + QStringLiteral("/local.db");
}

Result<std::pair<WorkstationRole, QString>> roleHere(const QString &folder)
{
    auto role = readWorkstationRole(folder);
    const auto table = TicketActions::load();
    if (!role || !table)
        return role ? fail(table) : fail(role);
    QString refusal;
    if (!table->mayDo(role->role, QStringLiteral("explain"), false)) {
        const RoleSpec *spec = table->role(role->role);
        refusal = say(QT_TRANSLATE_NOOP("Ledger", "The role “%1” may not explain differences.")).arg(spec ? translated(spec->title) : role->role);
    }
    return std::pair(*std::move(role), refusal);
}

} // namespace

Result<std::vector<LedgerReason>> loadLedgerReasons(const QString &file)
{
    const auto json = readJsonObject(file);
    if (!json)
        return fail(json);
    SpecReader in(*json, file);
    QString id, note; // for who edits it
    std::vector<LedgerReason> out;
    in.text("id", id, true);
    in.text("note", note);
    in.list("reasons", [&](SpecReader &r) {
        LedgerReason reason;
        r.text("id", reason.id, true);
        r.text("title", reason.title, true);
        r.text("definition", reason.definition, true);
        if (std::ranges::contains(out, reason.id, &LedgerReason::id))
            r.fail(QStringLiteral("id"), QStringLiteral("stands there twice"));
        out.push_back(std::move(reason));
    });
    if (auto ok = in.finish(); !ok)
        return fail(ok);
    return out;
}

Result<QString> refusalOfExplaining(const QString &workspaceFolder)
{
    const auto role = roleHere(workspaceFolder);
    return role ? Result<QString>(role->second) : fail(role);
}

Result<QString> explainFigure(const QString &workspaceFolder, const QString &figure, double computed, const QString &reason, const QString &note,
                              const QString &actor, const QDateTime &now)
{
    const auto known = loadLedgerReasons();
    if (!known)
        return fail(known);
    if (!reason.isEmpty() && !std::ranges::contains(*known, reason, &LedgerReason::id))
        return fail(ErrorCode::Usage, {QStringLiteral("reason %1").arg(reason)});
    const auto role = roleHere(workspaceFolder);
    if (!role)
        return fail(role);
    if (!role->second.isEmpty())
        return role->second;
    if (note.size() > longestNote)
        return say(QT_TRANSLATE_NOOP("Ledger", "The note is longer than %1 characters.")).arg(longestNote);
    const auto local = LocalData::open(localFile(workspaceFolder));
    if (!local)
        return fail(local);
    const auto kept = (*local)->add(FigureReason{.figure = figure,
                                                 .computed = computed,
                                                 .reason = reason,
                                                 .note = note.trimmed(),
                                                 .made = now.toUTC().toString(QStringLiteral("yyyy-MM-ddTHH:mm:ss.zzz'Z'")),
                                                 .actor = actor,
                                                 .role = role->first.role});
    return kept ? Result<QString>(QString()) : fail(kept);
}

Result<QHash<QString, FigureReason>> figureReasons(const QString &workspaceFolder)
{
    const auto all = reasonsInForce(localFile(workspaceFolder));
    if (!all)
        return fail(all);
    QHash<QString, FigureReason> out;
    for (const FigureReason &reason : *all)
        out.insert(reason.figure, reason);
    return out;
}

} // namespace om

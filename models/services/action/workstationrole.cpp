// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/action/workstationrole.h"

#include "package/durablefile.h"
#include "package/keystore.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace om {

namespace {

constexpr qint64 mostBytes = 4096;
constexpr auto format = QLatin1StringView("onemap-role");

KeyStore keysOfFolder(const QString &folder)
{
    return KeyStore(folder + QStringLiteral("/keys"));
}

QString say(const char *text)
{
    return QCoreApplication::translate("Role", text);
}

} // namespace

QString roleGrantFile(const QString &workspaceFolder)
{
    return workspaceFolder + QStringLiteral("/role.grant");
}

Result<WorkstationRole> readWorkstationRole(const QString &workspaceFolder, QDate today)
{
    WorkstationRole role;
    const KeyStore keys = keysOfFolder(workspaceFolder);
    const auto trusted = keys.trusted();
    if (!trusted)
        return fail(trusted);
    role.isAlone = std::ranges::all_of(*trusted, &PublicKey::isOwn);
    const QString file = roleGrantFile(workspaceFolder);
    if (!QFileInfo::exists(file))
        return role;
    const auto refuse = [&role](const QString &why) {
        role.refusal = why;
        return role;
    };
    const auto bytes = readPlain(file, mostBytes);
    if (!bytes)
        return refuse(errorText(bytes.error()));
    const auto own = keys.own();
    if (!own)
        return fail(own);
    const qsizetype end = bytes->indexOf('\n');
    const QByteArray json = bytes->first(std::max<qsizetype>(end, 0)), signature = bytes->sliced(end + 1);
    const auto signer = keys.verify(SignDomain::Role, json, signature, file);
    if (!signer)
        return refuse(errorText(signer.error()));
    const QJsonObject grant = QJsonDocument::fromJson(json).object();
    if (grant.value(u"format").toString() != format || grant.value(u"holder").toString() != own->id)
        return refuse(say(QT_TRANSLATE_NOOP("Role", "The role was granted to another workstation.")));
    if (signer->isOwn && !role.isAlone)
        return refuse(say(QT_TRANSLATE_NOOP("Role", "This workstation follows a centre; only the centre can grant it a role.")));
    const QJsonValue last = grant.value(u"until");
    role.until = QDate::fromString(last.toString(), Qt::ISODate);
    if (!last.isUndefined() && !(today <= role.until)) // a date that cannot be read is over, too
        return refuse(say(QT_TRANSLATE_NOOP("Role", "The role was granted until %1.")).arg(last.toString()));
    role.role = grant.value(u"role").toString();
    role.org = grant.value(u"org").toString();
    role.issuer = signer->issuer;
    role.isFromCentre = !signer->isOwn;
    return role;
}

Result<void> grantRole(const QString &workspaceFolder, const QString &role, const QString &org, const QString &holder, const QString &file, QDate until)
{
    const KeyStore keys = keysOfFolder(workspaceFolder);
    const auto own = keys.own();
    if (!own)
        return fail(own);
    const QString to = holder.isEmpty() ? own->id : holder;
    const bool isKeyId = to.size() == 16 && std::ranges::all_of(to, [](QChar c) { return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f'); });
    if (!isKeyId)
        return fail(ErrorCode::Usage, {holder});
    QJsonObject grant{{"format", format}, {"role", role}, {"org", org}, {"holder", to}};
    if (until.isValid())
        grant.insert("until", until.toString(Qt::ISODate));
    const QByteArray json = QJsonDocument(grant).toJson(QJsonDocument::Compact);
    const auto signature = keys.sign(SignDomain::Role, json);
    if (!signature)
        return fail(signature);
    return writeDurably(file, json + '\n' + *signature, FileAccess::Everyone);
}

} // namespace om

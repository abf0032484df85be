// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/basemap/basemaplist.h"

#include "geo/basemap/tileprocess.h"
#include "sync/tilefetcher.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSaveFile>
#include <QUrl>

#include <algorithm>

namespace om {

namespace {

QString fileOf(const QString &folder)
{
    return folder + QStringLiteral("/basemaps.json");
}

QJsonObject toJson(const OnlineBasemapSpec &spec)
{
    return {{QStringLiteral("url"), spec.url},
            {QStringLiteral("over"), spec.over},
            {QStringLiteral("subdomains"), QJsonArray::fromStringList(spec.subdomains)},
            {QStringLiteral("min_zoom"), spec.minZoom},
            {QStringLiteral("max_zoom"), spec.maxZoom},
            {QStringLiteral("attribution"), spec.attribution}};
}

OnlineBasemapSpec serverFromJson(const QJsonObject &json, const QString &id, const QString &title)
{
    OnlineBasemapSpec spec;
    spec.id = id;
    spec.title = title;
    spec.url = json[QLatin1StringView("url")].toString();
    spec.over = json[QLatin1StringView("over")].toString();
    for (const QJsonArray entries = json[QLatin1StringView("subdomains")].toArray(); const auto value : entries)
        spec.subdomains.append(value.toString());
    spec.minZoom = std::clamp(json[QLatin1StringView("min_zoom")].toInt(), 0, MapTileId::mostZoom);
    spec.maxZoom = std::clamp(json[QLatin1StringView("max_zoom")].toInt(18), spec.minZoom, MapTileId::mostZoom);
    spec.attribution = json[QLatin1StringView("attribution")].toString();
    return spec;
}

} // namespace

BasemapList BasemapList::read(const QString &folder)
{
    BasemapList list;
    QFile file(fileOf(folder));
    if (!file.open(QIODevice::ReadOnly))
        return list;
    const QJsonObject json = QJsonDocument::fromJson(file.readAll()).object();
    for (const QJsonArray all = json[QLatin1StringView("entries")].toArray(); const auto value : all) {
        const QJsonObject entry = value.toObject();
        BasemapEntry read{
            entry[QLatin1StringView("id")].toString(), entry[QLatin1StringView("title")].toString(), entry[QLatin1StringView("file")].toString(), {}};
        if (const QJsonObject server = entry[QLatin1StringView("server")].toObject(); !server.isEmpty())
            read.online = serverFromJson(server, read.id, read.title);
        list.m_entries.push_back(std::move(read));
    }
    list.chosen = json[QLatin1StringView("chosen")].toString();
    list.beside = json[QLatin1StringView("beside")].toString();
    list.opacity = std::clamp(json[QLatin1StringView("opacity")].toDouble(1), 0.0, 1.0);
    return list;
}

Result<void> BasemapList::write(const QString &folder) const
{
    QJsonArray entries;
    for (const BasemapEntry &entry : m_entries) {
        QJsonObject object{{QStringLiteral("id"), entry.id}, {QStringLiteral("title"), entry.title}};
        if (entry.file.isEmpty())
            object.insert(QStringLiteral("server"), toJson(entry.online));
        else
            object.insert(QStringLiteral("file"), entry.file);
        entries.append(object);
    }
    const QJsonObject json{
        {QStringLiteral("chosen"), chosen}, {QStringLiteral("beside"), beside}, {QStringLiteral("opacity"), opacity}, {QStringLiteral("entries"), entries}};
    QSaveFile file(fileOf(folder));
    if (!file.open(QIODevice::WriteOnly) || file.write(QJsonDocument(json).toJson()) < 0 || !file.commit())
        return fail(ErrorCode::FileNoPermission, {fileOf(folder)}, file.errorString());
    return {};
}

const BasemapEntry *BasemapList::entry(const QString &id) const
{
    const auto it = std::find_if(m_entries.begin(), m_entries.end(), [&](const BasemapEntry &e) { return e.id == id; });
    return it == m_entries.end() ? nullptr : &*it;
}

Result<QString> BasemapList::addFile(const QString &path)
{
    const QString absolute = QFileInfo(path).absoluteFilePath();
    if (auto checked = checkTilePath(absolute); !checked)
        return fail(checked);
    for (const BasemapEntry &entry : m_entries)
        if (entry.file == absolute)
            return entry.id;
    const QString name = QFileInfo(path).completeBaseName();
    QString id = name;
    for (int n = 2; entry(id); ++n)
        id = name + u'-' + QString::number(n);
    m_entries.push_back({id, name, absolute, {}});
    return id;
}

Result<QString> BasemapList::addServer(const OnlineBasemapSpec &spec)
{
    if (auto checked = checkTileTemplate(spec.url); !checked)
        return fail(checked);
    OnlineBasemapSpec added = spec;
    if (added.id.isEmpty()) // no dots: what stands before one is shared by the basemaps of a service (basemapKeyName)
        added.id = QUrl(spec.url).host().replace(u'.', u'-') + u'-' +
            QString::fromLatin1(QCryptographicHash::hash(spec.url.toUtf8(), QCryptographicHash::Sha256).toHex().first(12));
    const auto known = std::ranges::find(m_entries, added.id, &BasemapEntry::id);
    if (known == m_entries.end())
        m_entries.push_back({added.id, added.title, {}, added});
    else
        *known = {added.id, added.title, {}, added};
    return added.id;
}

void BasemapList::remove(const QString &id)
{
    std::erase_if(m_entries, [&](const BasemapEntry &e) { return e.id == id; });
    for (QString *use : {&chosen, &beside})
        if (*use == id)
            use->clear();
}

} // namespace om

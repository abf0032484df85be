// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/bookmarkservice.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSaveFile>

#include <algorithm>

namespace om {

BookmarkService::BookmarkService(QString file, QObject *parent)
    : QObject(parent)
    , m_file(std::move(file))
{
    QFile source(m_file);
    if (!source.open(QIODevice::ReadOnly))
        return;
    for (const QJsonArray all = QJsonDocument::fromJson(source.readAll()).array(); const auto value : all) {
        const QJsonObject json = value.toObject();
        const QString name = json.value(QLatin1String("name")).toString();
        if (const auto view = viewStateFromJson(json.value(QLatin1String("view")).toObject()); view && !name.isEmpty())
            m_bookmarks.push_back({name, *view});
    }
}

void BookmarkService::add(const QString &name, const ViewState &view)
{
    m_bookmarks.push_back({name, view});
    save();
}

void BookmarkService::rename(int index, const QString &name)
{
    if (index < 0 || std::size_t(index) >= m_bookmarks.size() || name.trimmed().isEmpty() || m_bookmarks[std::size_t(index)].name == name.trimmed())
        return;
    m_bookmarks[std::size_t(index)].name = name.trimmed();
    save();
}

void BookmarkService::remove(int index)
{
    if (index < 0 || std::size_t(index) >= m_bookmarks.size())
        return;
    m_bookmarks.erase(m_bookmarks.begin() + index);
    save();
}

void BookmarkService::move(int from, int to)
{
    const int count = int(m_bookmarks.size());
    if (from < 0 || to < 0 || from >= count || to >= count || from == to)
        return;
    const auto first = m_bookmarks.begin() + std::min(from, to), last = m_bookmarks.begin() + std::max(from, to) + 1;
    std::rotate(first, from < to ? first + 1 : last - 1, last);
    save();
}

void BookmarkService::save()
{
    QJsonArray list;
    for (const Bookmark &bookmark : m_bookmarks)
        list.append(QJsonObject{{QStringLiteral("name"), bookmark.name}, {QStringLiteral("view"), toJson(bookmark.view)}});
    QSaveFile target(m_file);
    const QByteArray text = QJsonDocument(list).toJson();
    if (!target.open(QIODevice::WriteOnly) || target.write(text) != text.size() || !target.commit())
        Q_EMIT saveFailed({ErrorCode::FileNoPermission, {m_file}, target.errorString()});
    Q_EMIT bookmarksChanged();
}

} // namespace om

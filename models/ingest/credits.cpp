// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/credits.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace om {

namespace {

constexpr QLatin1StringView prefix("credit.");

QStringList textsOf(const Cache &cache, const QString &key)
{
    QStringList texts;
    for (const QJsonArray all = QJsonDocument::fromJson(cache.setting(key).toUtf8()).array(); const auto value : all)
        if (value.isString())
            texts.append(value.toString());
    return texts;
}

} // namespace

QHash<QString, QStringList> datasetCredits(const Cache &cache)
{
    QHash<QString, QStringList> credits;
    for (const QStringList keys = cache.settingKeys(); const QString &key : keys)
        if (key.startsWith(prefix))
            credits.insert(key.sliced(prefix.size()), textsOf(cache, key));
    return credits;
}

Result<void> addCredit(BatchWriter &writer, const Cache &cache, const QString &dataset, const QString &text, bool isAlone)
{
    const QString key = prefix + dataset;
    QStringList texts = isAlone ? QStringList() : textsOf(cache, key);
    if (texts.contains(text))
        return {};
    texts.append(text);
    return writer.setSetting(key, QString::fromUtf8(QJsonDocument(QJsonArray::fromStringList(texts)).toJson(QJsonDocument::Compact)));
}

} // namespace om

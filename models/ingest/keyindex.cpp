// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/keyindex.h"

#include "ingest/cachereading.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>

namespace om {

Result<KeyIndex> KeyIndex::of(const Cache &cache, const QString &dataset, const CharacterFold &fold, const QStringList &suffixes)
{
    static const QRegularExpression separators(QStringLiteral("[、,，;；/]"));
    KeyIndex index;
    index.m_fold = fold;
    for (const QString &suffix : suffixes)
        if (const QString folded = fold.folded(suffix); !folded.isEmpty())
            index.m_suffixes << folded;
    std::sort(index.m_suffixes.begin(), index.m_suffixes.end(), [](const QString &a, const QString &b) { return a.size() > b.size(); });
    const auto state = cache.dataset(dataset);
    if (!state || state->spec.key.size() != 1)
        return index;
    QStringList columns{state->spec.key.front()};
    for (const QString &field : {state->spec.label, QStringLiteral("name_en"), QStringLiteral("alias")})
        if (state->spec.field(field) && !columns.contains(field))
            columns << field;
    const auto read = eachRow(cache, dataset, columns, false, [&](qint64, const std::vector<Value> &cells, QByteArrayView) {
        const QString key = toText(cells.front());
        index.m_keys.insert(fold.folded(key), key);
        for (std::size_t i = 1; i < cells.size(); ++i)
            for (const QStringList names = toText(cells[i]).split(separators, Qt::SkipEmptyParts); const QString &name : names)
                index.addName(name, key);
    });
    if (!read)
        return fail(read);
    return index;
}

void KeyIndex::addName(const QString &name, const QString &key)
{
    const QString whole = m_fold.folded(name);
    for (const QString &form : {whole, withoutSuffix(whole)}) {
        if (form.isEmpty())
            continue;
        const auto known = m_names.find(form);
        if (known == m_names.end())
            m_names.insert(form, key);
        else if (*known != key)
            known->clear();
    }
}

std::optional<QString> KeyIndex::keyOf(const QString &text) const
{
    const QString whole = m_fold.folded(text);
    if (const auto key = m_keys.constFind(whole); key != m_keys.constEnd())
        return *key;
    for (const QString &form : {whole, withoutSuffix(whole)})
        if (const auto key = m_names.constFind(form); key != m_names.constEnd() && !key->isEmpty())
            return *key;
    return std::nullopt;
}

QString KeyIndex::withoutSuffix(const QString &folded) const
{
    for (const QString &suffix : m_suffixes)
        if (folded.size() > suffix.size() && folded.endsWith(suffix))
            return folded.chopped(suffix.size());
    return folded;
}

QStringList droppedSuffixes(const Cache &cache)
{
    const QJsonObject city = QJsonDocument::fromJson(cache.setting(QStringLiteral("city")).toUtf8()).object();
    const QJsonObject texts = city.value(QStringLiteral("drop_suffix")).toObject();
    QStringList suffixes;
    for (auto it = texts.begin(); it != texts.end(); ++it)
        if (!it->toString().isEmpty())
            suffixes << it->toString();
    return suffixes;
}

} // namespace om

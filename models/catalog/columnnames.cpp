// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/columnnames.h"

#include "catalog/catalog.h"
#include "catalog/specreader.h"

#include <QJsonArray>

namespace om {

Result<ColumnNames> ColumnNames::read(const QString &file)
{
    const auto json = readJsonObject(file);
    if (!json)
        return fail(json);
    ColumnNames names;
    SpecReader in(*json, file);
    const auto take = [&in](Names &target, const QString &field, const QJsonValue &value) {
        QStringList texts;
        for (const QJsonArray list = value.toArray(); const auto text : list)
            texts << folded(text.toString());
        if (texts.isEmpty() || texts.contains(QString()))
            in.fail(field, QStringLiteral("must be a list of names"));
        target.insert(field, texts);
    };
    QString note;
    in.text("note", note);
    in.members("key_from", [&](const QString &dataset, const QJsonValue &value) {
        for (const QJsonArray list = value.toArray(); const auto field : list)
            names.m_keyFrom[dataset] << field.toString();
    });
    in.members("any", [&](const QString &field, const QJsonValue &value) { take(names.m_any, field, value); });
    in.members("datasets", [&](const QString &dataset, const QJsonValue &value) {
        if (!value.isObject())
            in.fail(dataset, QStringLiteral("must be an object"));
        const QJsonObject fields = value.toObject();
        for (auto it = fields.begin(); it != fields.end(); ++it)
            take(names.m_datasets[dataset], it.key(), it.value());
    });
    if (auto ok = in.finish(); !ok)
        return fail(ok);
    return names;
}

QStringList ColumnNames::of(const QString &dataset, const QString &field) const
{
    return m_datasets.value(dataset).value(field) + m_any.value(field);
}

QString ColumnNames::folded(const QString &name)
{
    QString out;
    int depth = 0;
    const QString whole = name.normalized(QString::NormalizationForm_KC).toCaseFolded(); // wide brackets become plain ones
    for (const QChar c : whole) {
        if (c == u'(' || c == u'[' || c == u'【')
            ++depth;
        else if ((c == u')' || c == u']' || c == u'】') && depth > 0)
            --depth;
        else if (depth == 0 && !c.isSpace() && c != u'_' && c != u'-')
            out += c;
    }
    return out;
}

} // namespace om

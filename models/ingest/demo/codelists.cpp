// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/demo/codelists.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QMap>

namespace om {

namespace {

Value textOrNull(const QJsonObject &json, const QString &key)
{
    const QString text = json.value(key).toString();
    return text.isEmpty() ? Value() : Value(text);
}

} // namespace

Result<void> writeCodeLists(DemoContext &context, const QStringList &folders)
{
    QMap<QString, QJsonObject> lists;
    for (const QString &folder : folders) {
        const QStringList names = QDir(folder).entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name);
        for (const QString &name : names) {
            const auto json = readJsonObject(folder + u'/' + name);
            if (!json)
                return fail(json);
            lists.insert(json->value(QStringLiteral("list")).toString(), *json);
        }
    }
    DemoTable table(context, QStringLiteral("code"));
    for (auto it = lists.cbegin(); it != lists.cend(); ++it) {
        const bool unverified = it->value(QStringLiteral("is_unverified")).toBool();
        const QJsonArray codes = it->value(QStringLiteral("codes")).toArray();
        for (qint64 i = 0; i < codes.size(); ++i) {
            const QJsonObject code = codes.at(i).toObject();
            table.set(QStringLiteral("list"), it.key());
            for (const auto &field : {QStringLiteral("code"), QStringLiteral("parent"), QStringLiteral("name"), QStringLiteral("name_en"),
                                      QStringLiteral("valid_from"), QStringLiteral("valid_to")})
                table.set(field, textOrNull(code, field));
            if (const auto attributes = code.value(QStringLiteral("attributes")).toObject(); !attributes.isEmpty())
                table.set(QStringLiteral("attributes"), QString::fromUtf8(QJsonDocument(attributes).toJson(QJsonDocument::Compact)));
            table.set(QStringLiteral("is_unverified"), qint64(unverified || code.value(QStringLiteral("is_unverified")).toBool()));
            table.set(QStringLiteral("position"), i);
            table.write();
        }
    }
    return table.finish();
}

} // namespace om

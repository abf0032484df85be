// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/citycodes.h"

#include "catalog/catalog.h"

#include <QDir>
#include <QJsonArray>
#include <QMap>

namespace om {

Result<std::vector<CodeEntry>> cityCodes(const QString &folder, const QStringList &generic, const QStringList &languages)
{
    QStringList files;
    for (const QString &list : generic)
        files << QStringLiteral(":/om/codes/%1.json").arg(list);
    const QDir own(folder + QStringLiteral("/codes"));
    for (const QStringList entries = own.entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name); const QString &name : entries)
        files << own.filePath(name);
    QMap<QString, QJsonArray> lists;
    for (const QString &file : std::as_const(files)) {
        const auto json = readJsonObject(file);
        if (!json)
            return fail(json);
        const QString list = json->value(QStringLiteral("list")).toString();
        if (list.isEmpty())
            return fail(ErrorCode::SpecInvalid, {file, QStringLiteral("list"), QStringLiteral("it is missing")});
        lists.insert(list, json->value(QStringLiteral("codes")).toArray());
    }
    const bool isChinese = languages.contains(QStringLiteral("zh_CN"));
    std::vector<CodeEntry> codes;
    for (auto it = lists.cbegin(); it != lists.cend(); ++it) {
        qint64 position = 0;
        for (const auto value : *it) {
            const auto text = [object = value.toObject()](const char *key) { return object.value(QLatin1String(key)).toString(); };
            CodeEntry entry{it.key(), text("code"), text("parent"), text("name"), text("name_en"), ++position};
            if (!isChinese && !entry.nameEn.isEmpty())
                entry.name = entry.nameEn;
            codes.push_back(std::move(entry));
        }
    }
    return codes;
}

Result<void> writeCodes(BatchWriter &writer, const DatasetSpec &codeSpec, const std::vector<CodeEntry> &codes)
{
    const QStringList fields{QStringLiteral("list"), QStringLiteral("code"),    QStringLiteral("parent"),
                             QStringLiteral("name"), QStringLiteral("name_en"), QStringLiteral("position")};
    if (const auto begun = writer.beginRows(codeSpec.id, fields, WriteMode::Upsert); !begun)
        return fail(begun);
    const auto cell = [](const QString &text) { return text.isEmpty() ? Value() : Value(text); };
    for (const CodeEntry &c : codes) {
        const Row row{{c.list, c.code, cell(c.parent), cell(c.name), cell(c.nameEn), c.position}, {}, 0};
        if (const auto written = writer.write(row); !written)
            return fail(written);
    }
    return writer.endRows();
}

} // namespace om

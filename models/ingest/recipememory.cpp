// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/recipememory.h"

#include "ingest/owndataset.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QSaveFile>
#include <QSet>

namespace om {

namespace {

/// Columns that the recipe cannot do without.
QStringList columnsUsed(const Recipe &recipe)
{
    static const QRegularExpression braces(QStringLiteral("\\{([^}]*)\\}"));
    QStringList used;
    for (const FieldRule &rule : recipe.fields) {
        used << rule.column << rule.otherColumns << rule.sum;
        for (auto names = braces.globalMatch(rule.text); names.hasNext();)
            used << names.next().captured(1);
    }
    used << recipe.lonField << recipe.latField << recipe.crsColumn;
    used.removeAll(QString());
    return used;
}

} // namespace

std::optional<RememberedRecipe> rememberedRecipe(const QString &folder, const SourceDescription &source)
{
    QSet<QString> present;
    for (const FieldSpec &field : source.fields)
        present.insert(field.name);
    std::optional<RememberedRecipe> best;
    const QFileInfoList files = QDir(folder).entryInfoList({QStringLiteral("*.json")}, QDir::Files, QDir::Time); // newest first
    for (const QFileInfo &file : files) {
        const auto recipe = readRecipe(file.filePath());
        if (!recipe || recipe->columns.isEmpty() || recipe->format != source.format)
            continue;
        const QStringList used = columnsUsed(*recipe);
        if (!std::all_of(used.begin(), used.end(), [&present](const QString &column) { return present.contains(column); }))
            continue;
        const qsizetype same = std::count_if(recipe->columns.begin(), recipe->columns.end(), [&present](const QString &c) { return present.contains(c); });
        if (5 * same >= 4 * recipe->columns.size() && (!best || same > best->columnsSame))
            best = RememberedRecipe{*recipe, file.filePath(), same, present.size() - same};
    }
    return best;
}

Result<QString> rememberRecipe(const QString &folder, const Recipe &recipe)
{
    static const QRegularExpression plain(QStringLiteral("^[\\w\\-. ]{1,80}$"), QRegularExpression::UseUnicodePropertiesOption);
    if (!plain.match(recipe.id).hasMatch() || recipe.id.startsWith(u'.'))
        return fail(ErrorCode::RecipeInvalid, {recipe.id, QStringLiteral("its name must be letters and digits")});
    const QString path = QDir(folder).filePath(recipe.id + QStringLiteral(".json"));
    QSaveFile file(path);
    if (!QDir().mkpath(folder) || !file.open(QIODevice::WriteOnly) || file.write(QJsonDocument(toJson(recipe)).toJson()) < 0 || !file.commit())
        return fail(ErrorCode::FileNoPermission, {path}, file.errorString());
    return path;
}

QString recipeIdFor(const QString &filePath)
{
    static const QRegularExpression dateAtEnd(QStringLiteral("[\\d_\\-. 年月日()（）]+$"));
    const QString name = QFileInfo(filePath).completeBaseName();
    const QString stem = QString(name).remove(dateAtEnd);
    return asciiId(stem.isEmpty() ? name : stem);
}

} // namespace om

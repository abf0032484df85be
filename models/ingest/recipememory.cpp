// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/recipememory.h"

#include "ingest/owndataset.h"

#include <QDir>
#include <QDirIterator>
#include <QFileInfo>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QSaveFile>
#include <QSet>

#include <algorithm>

namespace om {

namespace {

/// Columns that a rule names, without those of its template.
QStringList named(const FieldRule &rule)
{
    QStringList columns = QStringList{rule.column} + rule.otherColumns;
    columns.removeAll(QString());
    return columns;
}

QStringList inBraces(const QString &text)
{
    static const QRegularExpression braces(QStringLiteral("\\{([^}]*)\\}"));
    QStringList columns;
    for (auto names = braces.globalMatch(text); names.hasNext();)
        columns << names.next().captured(1);
    return columns;
}

QSet<QString> columnsOf(const SourceDescription &source)
{
    QSet<QString> columns;
    for (const FieldSpec &field : source.fields)
        columns.insert(field.name);
    return columns;
}

/// Whether a file of these columns has what the recipe cannot do without.
bool isReadable(const Recipe &recipe, const QSet<QString> &present)
{
    const auto isThere = [&present](const QString &column) { return column.isEmpty() || present.contains(column); };
    if (!isThere(recipe.lonField) || !isThere(recipe.latField) || !isThere(recipe.crsColumn))
        return false;
    return std::ranges::all_of(
        recipe.fields, [&](const FieldRule &rule) { return rule.isOptional || std::ranges::all_of(named(rule) + rule.sum + inBraces(rule.text), isThere); });
}

/// How many of `columns` are present.
qsizetype countOf(const QStringList &columns, const QSet<QString> &present)
{
    return std::ranges::count_if(columns, [&present](const QString &column) { return present.contains(column); });
}

} // namespace

std::optional<RememberedRecipe> rememberedRecipe(const QString &folder, const SourceDescription &source)
{
    const QSet<QString> present = columnsOf(source);
    std::optional<RememberedRecipe> best;
    const QFileInfoList files = QDir(folder).entryInfoList({QStringLiteral("*.json")}, QDir::Files, QDir::Time); // newest first
    for (const QFileInfo &file : files) {
        const auto recipe = readRecipe(file.filePath());
        if (!recipe || recipe->columns.isEmpty() || recipe->format != source.format)
            continue;
        if (!isReadable(*recipe, present))
            continue;
        const qsizetype same = countOf(recipe->columns, present);
        if (5 * same >= 4 * recipe->columns.size() && (!best || same > best->columnsSame))
            best = RememberedRecipe{*recipe, file.filePath(), same, present.size() - same};
    }
    return best;
}

std::optional<RememberedRecipe> shippedRecipe(const SourceDescription &source)
{
    const QSet<QString> present = columnsOf(source);
    std::optional<RememberedRecipe> best;
    for (QDirIterator files(QStringLiteral(":/om/recipes"), {QStringLiteral("*.json")}, QDir::Files, QDirIterator::Subdirectories); files.hasNext();) {
        const QString path = files.next();
        const auto recipe = readRecipe(path);
        if (!recipe || recipe->columns.isEmpty() || countOf(recipe->columns, present) < recipe->columns.size() || !isReadable(*recipe, present))
            continue;
        QSet<QString> used;
        for (const FieldRule &rule : recipe->fields)
            for (const QStringList columns = named(rule); const QString &column : columns)
                if (present.contains(column))
                    used.insert(column);
        if (!best || used.size() > best->columnsSame)
            best = RememberedRecipe{*recipe, path, used.size(), present.size() - used.size(), true};
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

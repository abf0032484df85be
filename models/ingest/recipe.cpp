// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/recipe.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>

namespace om {

namespace {

/// Takes the keys of one JSON object by type and remembers the first thing that is wrong, with its place.
class Taker
{
public:
    Taker(const QJsonObject &json, QString place, QString &problem)
        : m_json(json)
        , m_place(std::move(place))
        , m_problem(problem)
    { }

    QString text(const QString &key)
    {
        const QJsonValue v = value(key);
        if (!v.isUndefined() && !v.isString())
            wrong(key, QStringLiteral("a text is expected"));
        return v.toString();
    }
    QString oneOf(const QString &key, const QStringList &allowed)
    {
        const QString v = text(key);
        if (!v.isEmpty() && !allowed.contains(v))
            wrong(key, QStringLiteral("“%1” is none of: %2").arg(v, allowed.join(QStringLiteral(", "))));
        return v;
    }
    double number(const QString &key, double otherwise)
    {
        const QJsonValue v = value(key);
        if (!v.isUndefined() && !v.isDouble())
            wrong(key, QStringLiteral("a number is expected"));
        return v.toDouble(otherwise);
    }
    QStringList texts(const QString &key) ///< one text or a list of texts
    {
        const QJsonValue v = value(key);
        QStringList out;
        if (v.isString())
            return {v.toString()};
        if (!v.isUndefined() && !v.isArray())
            wrong(key, QStringLiteral("a text or a list of texts is expected"));
        const QJsonArray items = v.toArray();
        for (const auto item : items) {
            if (!item.isString())
                wrong(key, QStringLiteral("a list of texts is expected"));
            out << item.toString();
        }
        return out;
    }
    bool flag(const QString &key)
    {
        const QJsonValue v = value(key);
        if (!v.isUndefined() && !v.isBool())
            wrong(key, QStringLiteral("true or false is expected"));
        return v.toBool();
    }
    QJsonObject object(const QString &key)
    {
        const QJsonValue v = value(key);
        if (!v.isUndefined() && !v.isObject())
            wrong(key, QStringLiteral("an object is expected"));
        return v.toObject();
    }
    void need(const QString &key)
    {
        if (!m_json.contains(key))
            wrong(key, QStringLiteral("it is missing"));
    }
    void refuseOthers()
    {
        for (const QStringList entries = m_json.keys(); const QString &key : entries)
            if (!m_taken.contains(key))
                wrong(key, QStringLiteral("no such key"));
    }
    void wrong(const QString &key, const QString &reason)
    {
        if (m_problem.isEmpty())
            m_problem = m_place + key + QStringLiteral(": ") + reason;
    }

private:
    QJsonValue value(const QString &key)
    {
        m_taken << key;
        return m_json.value(key);
    }
    const QJsonObject &m_json;
    QString m_place;
    QString &m_problem;
    QStringList m_taken;
};

FieldRule ruleFromJson(const QString &field, const QJsonValue &json, QString &problem)
{
    FieldRule rule;
    rule.field = field;
    if (json.isString()) {
        rule.column = json.toString();
        return rule;
    }
    const QJsonObject object = json.toObject();
    Taker t(object, QStringLiteral("fields.%1.").arg(field), problem);
    if (!json.isObject())
        t.wrong({}, QStringLiteral("a column name or an object is expected"));
    QStringList columns = t.texts(QStringLiteral("column"));
    if (!columns.isEmpty())
        rule.column = columns.takeFirst();
    rule.otherColumns = columns;
    rule.sum = t.texts(QStringLiteral("sum"));
    rule.text = t.text(QStringLiteral("text"));
    rule.within = t.text(QStringLiteral("within"));
    rule.measure = t.oneOf(QStringLiteral("measure"), {QStringLiteral("area"), QStringLiteral("length")});
    rule.constant = t.text(QStringLiteral("constant"));
    rule.isCrossed = t.flag(QStringLiteral("crosswalk"));
    rule.keyOf = t.text(QStringLiteral("keyOf"));
    if (const QString otherwise = t.text(QStringLiteral("otherwise")); object.contains(QStringLiteral("otherwise")))
        rule.otherwise = otherwise;
    rule.factor = t.number(QStringLiteral("factor"), 1);
    rule.part = t.oneOf(QStringLiteral("part"), {QStringLiteral("amount"), QStringLiteral("currency")});
    rule.date = t.text(QStringLiteral("date"));
    rule.zone = t.oneOf(QStringLiteral("zone"), {QStringLiteral("local"), QStringLiteral("utc")});
    rule.nullValues = t.texts(QStringLiteral("null"));
    rule.when = t.text(QStringLiteral("when"));
    if (!rule.when.isEmpty() && rule.when.indexOf(u'=') < 1)
        t.wrong(QStringLiteral("when"), QStringLiteral("it has the form column=value"));
    rule.isOptional = t.flag(QStringLiteral("optional"));
    const QJsonObject map = t.object(QStringLiteral("map"));
    for (auto it = map.begin(); it != map.end(); ++it) {
        if (!it->isString())
            t.wrong(QStringLiteral("map.") + it.key(), QStringLiteral("a text is expected"));
        rule.map.insert(foldedValue(it.key()), it->toString());
    }
    if (rule.otherwise && rule.map.isEmpty() && rule.keyOf.isEmpty() && !rule.isCrossed)
        t.wrong(QStringLiteral("otherwise"), QStringLiteral("it needs a map, crosswalk or keyOf"));
    if (rule.isCrossed && field != u"object_kind" && field != u"class_big" && field != u"class_small")
        t.wrong(QStringLiteral("crosswalk"), QStringLiteral("it leads to object_kind, class_big and class_small"));
    if (rule.isCrossed && rule.otherwise && !rule.otherwise->isEmpty())
        t.wrong(QStringLiteral("otherwise"), QStringLiteral("with crosswalk it is empty"));
    if (rule.column.isEmpty() && rule.sum.isEmpty() && rule.text.isEmpty() && rule.within.isEmpty() && rule.measure.isEmpty() && rule.constant.isEmpty())
        t.wrong({}, QStringLiteral("it names no source (column, sum, text, within, measure or constant)"));
    t.refuseOthers();
    return rule;
}

void put(QJsonObject &json, const char *key, const QString &text)
{
    if (!text.isEmpty())
        json.insert(QLatin1String(key), text);
}

void put(QJsonObject &json, const char *key, const QStringList &texts)
{
    if (texts.size() == 1)
        json.insert(QLatin1String(key), texts.front());
    else if (!texts.isEmpty())
        json.insert(QLatin1String(key), QJsonArray::fromStringList(texts));
}

void put(QJsonObject &json, const char *key, const QHash<QString, QString> &map)
{
    QJsonObject object;
    for (auto it = map.begin(); it != map.end(); ++it)
        object.insert(it.key(), it.value());
    if (!map.isEmpty())
        json.insert(QLatin1String(key), object);
}

QJsonValue ruleToJson(const FieldRule &rule)
{
    QJsonObject json;
    put(json, "column", rule.column.isEmpty() ? QStringList() : QStringList{rule.column} + rule.otherColumns);
    put(json, "sum", rule.sum);
    put(json, "text", rule.text);
    put(json, "within", rule.within);
    put(json, "measure", rule.measure);
    put(json, "constant", rule.constant);
    put(json, "map", rule.map);
    if (rule.isCrossed)
        json.insert(QStringLiteral("crosswalk"), true);
    put(json, "keyOf", rule.keyOf);
    if (rule.otherwise)
        json.insert(QStringLiteral("otherwise"), *rule.otherwise);
    if (rule.factor != 1)
        json.insert(QStringLiteral("factor"), rule.factor);
    put(json, "part", rule.part);
    put(json, "date", rule.date);
    put(json, "zone", rule.zone);
    put(json, "null", rule.nullValues);
    put(json, "when", rule.when);
    if (rule.isOptional)
        json.insert(QStringLiteral("optional"), true);
    const bool isColumn = json.size() == 1 && json.contains(QStringLiteral("column")) && rule.otherColumns.isEmpty();
    return isColumn ? QJsonValue(rule.column) : QJsonValue(json);
}

} // namespace

QString foldedValue(const QString &text)
{
    return text.trimmed().toCaseFolded();
}

namespace {

Result<Recipe> parsed(const QJsonObject &json, const QString &file, bool needsFields)
{
    QString problem;
    Taker t(json, {}, problem);
    Recipe recipe;
    for (const auto key : {"id", "dataset", "fields"})
        t.need(QLatin1StringView(key));
    recipe.id = t.text(QStringLiteral("id"));
    recipe.dataset = t.text(QStringLiteral("dataset"));
    recipe.encoding = t.text(QStringLiteral("encoding"));
    recipe.crs = t.text(QStringLiteral("crs"));
    recipe.layer = t.text(QStringLiteral("layer"));
    recipe.mode = t.oneOf(QStringLiteral("mode"), {QStringLiteral("append"), QStringLiteral("replace"), QStringLiteral("upsert")});
    recipe.lonField = t.text(QStringLiteral("lon"));
    recipe.latField = t.text(QStringLiteral("lat"));
    if (recipe.lonField.isEmpty() != recipe.latField.isEmpty())
        t.wrong(QStringLiteral("lon"), QStringLiteral("lon and lat go together"));
    if (const QJsonObject by = t.object(QStringLiteral("crs_by")); json.contains(QStringLiteral("crs_by"))) {
        Taker c(by, QStringLiteral("crs_by."), problem);
        c.need(QStringLiteral("column"));
        recipe.crsColumn = c.text(QStringLiteral("column"));
        const QJsonObject map = c.object(QStringLiteral("map"));
        for (auto it = map.begin(); it != map.end(); ++it) {
            if (!it->isString())
                c.wrong(QStringLiteral("map.") + it.key(), QStringLiteral("a text is expected"));
            recipe.crsOf.insert(it.key().trimmed(), it->toString());
        }
        if (recipe.crsOf.isEmpty())
            c.wrong(QStringLiteral("map"), QStringLiteral("it is empty"));
        c.refuseOthers();
    }
    recipe.skipWhere = t.text(QStringLiteral("skipWhere"));
    if (!recipe.skipWhere.isEmpty() && recipe.skipWhere.indexOf(u'=') < 1)
        t.wrong(QStringLiteral("skipWhere"), QStringLiteral("it has the form column=value"));
    recipe.areaFrom = t.oneOf(QStringLiteral("areaFrom"), {QStringLiteral("position")});
    recipe.codesFrom = t.texts(QStringLiteral("codesFrom")).join(u',');
    recipe.attribution = t.text(QStringLiteral("attribution"));
    if (const QJsonObject made = t.object(QStringLiteral("made_for")); json.contains(QStringLiteral("made_for"))) {
        Taker m(made, QStringLiteral("made_for."), problem);
        recipe.format = m.text(QStringLiteral("format"));
        recipe.columns = m.texts(QStringLiteral("columns"));
        m.refuseOthers();
    }
    t.text(QStringLiteral("note")); // for people who read the file
    const QJsonObject fields = t.object(QStringLiteral("fields"));
    for (auto it = fields.begin(); it != fields.end(); ++it)
        recipe.fields.push_back(ruleFromJson(it.key(), it.value(), problem));
    if (needsFields && recipe.fields.empty())
        t.wrong(QStringLiteral("fields"), QStringLiteral("it is empty"));
    t.refuseOthers();
    if (!problem.isEmpty())
        return fail(ErrorCode::RecipeInvalid, {file, problem});
    return recipe;
}

} // namespace

Result<Recipe> recipeFromJson(const QJsonObject &json, const QString &file)
{
    return parsed(json, file, true);
}

Result<Recipe> readingFromNote(const QString &note)
{
    const QJsonObject json = QJsonDocument::fromJson(note.toUtf8()).object();
    return parsed(json.value(QStringLiteral("reading")).toObject(), QStringLiteral("note"), false);
}

QJsonObject toJson(const Recipe &recipe)
{
    QJsonObject json{{QStringLiteral("id"), recipe.id}, {QStringLiteral("dataset"), recipe.dataset}};
    put(json, "encoding", recipe.encoding);
    put(json, "crs", recipe.crs);
    put(json, "layer", recipe.layer);
    put(json, "mode", recipe.mode);
    put(json, "lon", recipe.lonField);
    put(json, "lat", recipe.latField);
    if (!recipe.crsColumn.isEmpty()) {
        QJsonObject by{{QStringLiteral("column"), recipe.crsColumn}};
        put(by, "map", recipe.crsOf);
        json.insert(QStringLiteral("crs_by"), by);
    }
    put(json, "skipWhere", recipe.skipWhere);
    put(json, "areaFrom", recipe.areaFrom);
    put(json, "codesFrom", recipe.codesFrom.split(u',', Qt::SkipEmptyParts));
    put(json, "attribution", recipe.attribution);
    if (!recipe.format.isEmpty() || !recipe.columns.isEmpty()) {
        QJsonObject made{{QStringLiteral("columns"), QJsonArray::fromStringList(recipe.columns)}};
        put(made, "format", recipe.format);
        json.insert(QStringLiteral("made_for"), made);
    }
    QJsonObject fields;
    for (const FieldRule &rule : recipe.fields)
        fields.insert(rule.field, ruleToJson(rule));
    json.insert(QStringLiteral("fields"), fields);
    return json;
}

Result<Recipe> readRecipe(const QString &path)
{
    const QFileInfo place(path);
    if (!place.exists())
        return fail(ErrorCode::FileMissing, {path});
    if (place.isDir())
        return fail(ErrorCode::FileIsDirectory, {path});
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::FileNoPermission, {path}, file.errorString());
    const QByteArray bytes = file.readAll();
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &error);
    if (error.error != QJsonParseError::NoError) {
        const qsizetype line = bytes.left(error.offset).count('\n') + 1;
        return fail(ErrorCode::RecipeInvalid, {path, QStringLiteral("line %1: %2").arg(line).arg(error.errorString())});
    }
    if (!document.isObject())
        return fail(ErrorCode::RecipeInvalid, {path, QStringLiteral("line 1: an object is expected")});
    return recipeFromJson(document.object(), path);
}

} // namespace om

// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/specreader.h"
#include "catalog/specs.h"

#include <array>

namespace om {

namespace {

constexpr std::array fieldTypes{
    std::pair{FieldType::Text, "text"},       std::pair{FieldType::Integer, "integer"}, std::pair{FieldType::Real, "real"},
    std::pair{FieldType::Boolean, "boolean"}, std::pair{FieldType::Date, "date"},       std::pair{FieldType::DateTime, "datetime"},
    std::pair{FieldType::Code, "code"},
};
constexpr std::array geometryTypes{
    std::pair{GeometryType::None, "none"},
    std::pair{GeometryType::Point, "point"},
    std::pair{GeometryType::Line, "line"},
    std::pair{GeometryType::Polygon, "polygon"},
};

template<typename Table, typename T>
QString nameOf(const Table &table, T value)
{
    for (const auto &[v, name] : table)
        if (v == value)
            return QString::fromLatin1(name);
    return {};
}

template<typename Table, typename T>
bool valueOf(const Table &table, const QString &name, T &value)
{
    for (const auto &[v, n] : table) {
        if (name == QLatin1String(n)) {
            value = v;
            return true;
        }
    }
    return false;
}

} // namespace

int DatasetSpec::fieldIndex(const QString &name) const
{
    for (std::size_t i = 0; i < fields.size(); ++i)
        if (fields[i].name == name)
            return int(i);
    return -1;
}

const FieldSpec *DatasetSpec::field(const QString &name) const
{
    const int i = fieldIndex(name);
    return i < 0 ? nullptr : &fields[std::size_t(i)];
}

QJsonObject toJson(const DatasetSpec &spec)
{
    QJsonObject json{
        {QStringLiteral("id"), spec.id}, {QStringLiteral("title"), spec.title}, {QStringLiteral("geometry"), nameOf(geometryTypes, spec.geometry)}};
    const auto put = [](QJsonObject &object, const char *key, const QString &text) {
        if (!text.isEmpty())
            object.insert(QLatin1String(key), text);
    };
    json.insert(QStringLiteral("key"), QJsonArray::fromStringList(spec.key));
    put(json, "label", spec.label);
    put(json, "area", spec.area);
    put(json, "time", spec.time);
    put(json, "parent", spec.parent);
    put(json, "series", spec.series);
    put(json, "units", spec.units);
    QJsonArray fields;
    for (const FieldSpec &f : spec.fields) {
        QJsonObject field{{QStringLiteral("name"), f.name}, {QStringLiteral("title"), f.title}, {QStringLiteral("type"), nameOf(fieldTypes, f.type)}};
        put(field, "codes", f.codes);
        put(field, "unit", f.unit);
        put(field, "scope", f.scope);
        if (f.isRequired)
            field.insert(QStringLiteral("required"), true);
        if (f.isPersonal)
            field.insert(QStringLiteral("personal"), true);
        if (f.isConfidential)
            field.insert(QStringLiteral("confidential"), true);
        fields.append(field);
    }
    json.insert(QStringLiteral("fields"), fields);
    return json;
}

Result<DatasetSpec> datasetFromJson(const QJsonObject &json, const QString &file)
{
    DatasetSpec spec;
    SpecReader in(json, file);
    QString geometry = QStringLiteral("none");
    in.text("id", spec.id, true);
    in.text("title", spec.title, true);
    in.text("geometry", geometry);
    if (!valueOf(geometryTypes, geometry, spec.geometry))
        in.fail(QStringLiteral("geometry"), QStringLiteral("must be none, point, line or polygon"));
    in.strings("key", spec.key);
    in.text("label", spec.label);
    in.text("area", spec.area);
    in.text("time", spec.time);
    in.text("parent", spec.parent);
    in.text("series", spec.series);
    in.text("units", spec.units);
    in.list("fields", [&](SpecReader &f) {
        FieldSpec field;
        QString type = QStringLiteral("text");
        f.text("name", field.name, true);
        f.text("title", field.title, true);
        f.text("type", type);
        if (!valueOf(fieldTypes, type, field.type))
            f.fail(QStringLiteral("type"), QStringLiteral("is not a field type"));
        f.text("codes", field.codes);
        f.text("unit", field.unit);
        f.text("scope", field.scope);
        f.boolean("required", field.isRequired);
        f.boolean("personal", field.isPersonal);
        f.boolean("confidential", field.isConfidential);
        if (spec.field(field.name))
            f.fail(QStringLiteral("name"), QStringLiteral("stands twice"));
        spec.fields.push_back(field);
    });
    const QStringList named = spec.key + QStringList{spec.label, spec.area, spec.time, spec.series, spec.units};
    for (const QString &name : named)
        if (!name.isEmpty() && spec.fieldIndex(name) < 0)
            in.fail(QStringLiteral("fields"), QStringLiteral("lacks “%1”").arg(name));
    if (auto ok = in.finish(); !ok)
        return fail(ok);
    return spec;
}

} // namespace om

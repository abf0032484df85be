// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/conflicts.h"

#include "base/geometry.h"
#include "sync/operation.h"

#include <QHash>
#include <QJsonDocument>

namespace om {

namespace {

Value valueOf(const QJsonValue &json, FieldType type)
{
    if (json.isDouble())
        return type == FieldType::Real ? Value(json.toDouble()) : Value(json.toInteger());
    return json.isString() ? Value(json.toString()) : Value();
}

/// The inverse of rowObject; nothing of what is no object.
std::optional<Row> rowOf(const QJsonValue &json, const DatasetSpec &spec)
{
    if (!json.isObject())
        return std::nullopt;
    Row row;
    for (const FieldSpec &field : spec.fields)
        row.cells.push_back(valueOf(json[field.name], field.type));
    if (auto shape = fromWkb(QByteArray::fromBase64(json[rowShapeKey].toString().toLatin1())))
        row.geometry = *std::move(shape);
    return row;
}

} // namespace

Result<std::vector<SyncConflict>> conflictsOf(const Cache &cache, qint64 batch)
{
    const auto refused = cache.quarantine(batch);
    if (!refused)
        return fail(refused);
    std::vector<SyncConflict> conflicts;
    QHash<QString, DatasetSpec> specs;
    for (const QuarantinedRow &refusal : *refused) {
        if (refusal.code != syncConflictCode)
            continue;
        const QJsonObject content = QJsonDocument::fromJson(refusal.content.toUtf8()).object();
        const QString dataset = content[u"dataset"].toString();
        if (!specs.contains(dataset)) {
            const auto state = cache.dataset(dataset);
            if (!state)
                return fail(state);
            specs.insert(dataset, state->spec);
        }
        SyncConflict conflict{specs.value(dataset), {}, {}, {}, {}};
        conflict.base = rowOf(content[u"base"], conflict.spec);
        conflict.ours = rowOf(content[u"ours"], conflict.spec);
        conflict.theirs = rowOf(content[u"theirs"], conflict.spec);
        for (const std::optional<Row> *side : {&conflict.ours, &conflict.theirs, &conflict.base})
            if (*side && conflict.key.empty())
                for (const QString &name : std::as_const(conflict.spec.key))
                    conflict.key.push_back((*side)->cells[std::size_t(conflict.spec.fieldIndex(name))]);
        conflicts.push_back(std::move(conflict));
    }
    return conflicts;
}

} // namespace om

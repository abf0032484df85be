// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/datasetlist.h"

#include "catalog/catalog.h"
#include "cli/command.h"

#include <QJsonObject>

namespace om {

QJsonArray datasetsToJson(const std::vector<DatasetState> &datasets)
{
    QJsonArray json;
    for (const DatasetState &d : datasets) {
        const QString geometry = toJson(d.spec).value(QStringLiteral("geometry")).toString();
        const bool hasShape = d.spec.geometry != GeometryType::None;
        json.append(QJsonObject{{QStringLiteral("id"), d.spec.id},
                                {QStringLiteral("title"), translated(d.spec.title)},
                                {QStringLiteral("rows"), d.rows},
                                {QStringLiteral("geometry"), geometry},
                                {QStringLiteral("crs"), hasShape ? QJsonValue(QStringLiteral("EPSG:4490")) : QJsonValue()},
                                {QStringLiteral("version"), d.version},
                                {QStringLiteral("batch"), d.version},
                                {QStringLiteral("updated"), d.updated}});
    }
    return json;
}

QString datasetsToText(const std::vector<DatasetState> &datasets)
{
    QList<QStringList> table;
    for (const DatasetState &d : datasets)
        table.append({d.spec.id, QString::number(d.rows), translated(d.spec.title), d.updated});
    return textTable(table);
}

} // namespace om

// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/demo/fixedrows.h"

namespace om {

namespace {

Value valueOf(const QJsonValue &json, FieldType type)
{
    if (json.isNull() || json.isUndefined())
        return {};
    switch (type) {
    case FieldType::Integer: return json.toInteger();
    case FieldType::Real: return json.toDouble();
    case FieldType::Boolean: return qint64(json.toBool());
    default: return json.toString();
    }
}

} // namespace

Result<FixedRows> FixedRows::read(const DemoFolder &folder, const QString &dataset)
{
    FixedRows fixed;
    const QString name = QStringLiteral("rows/") + dataset;
    if (!folder.has(name))
        return fixed;
    const auto json = folder.read(name);
    if (!json)
        return fail(json);
    for (const QJsonArray entries = json->value(QStringLiteral("rows")).toArray(); const auto &r : entries)
        fixed.m_rows.push_back(r.toObject());
    return fixed;
}

void FixedRows::writeTo(DemoTable &table, const DemoLand &land) const
{
    if (!table.spec())
        return;
    const ZoneClock wallClock; // texts in the file are local already
    for (const QJsonObject &row : m_rows) {
        for (const FieldSpec &f : table.spec()->fields) {
            const QJsonValue json = row.value(f.name);
            if (json.isUndefined())
                continue;
            if (f.type == FieldType::DateTime)
                table.setTime(f.name, wallClock.fromUtcText((json.toString() + QStringLiteral(":00")).left(19).toStdString()));
            else
                table.set(f.name, valueOf(json, f.type));
        }
        if (row.contains(QStringLiteral("lon"))) {
            const LonLat p{row.value(QStringLiteral("lon")).toDouble(), row.value(QStringLiteral("lat")).toDouble()};
            table.setPoint(p);
            const QString area = table.spec()->area;
            if (const QString code = land.communityCode(p); !area.isEmpty() && !row.contains(area) && !code.isEmpty())
                table.set(area, code);
            if (const QString grid = QStringLiteral("grid_code"); table.column(grid) >= 0 && !row.contains(grid))
                table.set(grid, land.gridCode(p));
        } else if (row.contains(QStringLiteral("path"))) {
            const auto line = pointsOf(row.value(QStringLiteral("path")).toArray());
            table.setGeometry(lineOf(row.value(QStringLiteral("smooth")).toBool() ? smoothLine(line, 8) : line));
        } else if (row.contains(QStringLiteral("ring"))) {
            table.setGeometry(polygonOf(pointsOf(row.value(QStringLiteral("ring")).toArray())));
        }
        table.write();
    }
}

Result<void> writeFixedDataset(DemoContext &context, const DemoLand &land, const QString &dataset)
{
    const auto rows = FixedRows::read(context.folder, dataset);
    if (!rows)
        return fail(rows);
    DemoTable table(context, dataset);
    rows->writeTo(table, land);
    return table.finish();
}

} // namespace om

// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/datasettable_p.h"
#include "store/gpkgfunctions_p.h"

#include <QJsonDocument>
#include <QSet>

namespace om::store {

namespace {

constexpr const char *columns = "SELECT d.number, d.spec, d.next_fid, d.row_count, d.version, d.is_searchable, c.min_x, c.min_y, c.max_x, c.max_y, "
                                "c.last_change FROM om_dataset d JOIN gpkg_contents c ON c.table_name = d.id ";

DatasetTable tableOf(Connection &connection, const Statement &row)
{
    DatasetTable table;
    table.number = row.integer(0);
    Result<DatasetSpec> spec = datasetFromJson(QJsonDocument::fromJson(row.string(1).toUtf8()).object(), connection.path());
    if (!spec)
        raise(ErrorCode::CacheDamaged, {connection.path(), QStringLiteral("om_dataset")}, spec.error().args.join(QLatin1Char(' ')));
    table.spec = std::move(*spec);
    table.nextFid = row.integer(2);
    table.rows = row.integer(3);
    table.version = row.integer(4);
    table.isSearchable = row.integer(5) != 0;
    if (!row.isNull(6))
        table.extent = {row.real(6), row.real(7), row.real(8), row.real(9)};
    table.lastChange = row.string(10);
    return table;
}

QByteArray jsonOf(const DatasetSpec &spec)
{
    return QJsonDocument(toJson(spec)).toJson(QJsonDocument::Compact);
}

const char *sqlType(FieldType type)
{
    switch (type) {
    case FieldType::Integer: return "INTEGER";
    case FieldType::Real: return "DOUBLE";
    case FieldType::Boolean: return "BOOLEAN";
    case FieldType::Date: return "DATE";
    case FieldType::DateTime: return "DATETIME";
    case FieldType::Text:
    case FieldType::Code: break;
    }
    return "TEXT";
}

const char *geometryTypeName(GeometryType type)
{
    switch (type) {
    case GeometryType::Point: return "POINT";
    case GeometryType::Line: return "MULTILINESTRING";
    case GeometryType::Polygon: return "MULTIPOLYGON";
    case GeometryType::None: break;
    }
    return "GEOMETRY";
}

void checkNames(const DatasetSpec &spec)
{
    const auto refuse = [&](const QString &reason) { raise(ErrorCode::SpecInvalid, {spec.id, spec.id, reason}); };
    static const QStringList systemPrefixes{QStringLiteral("om_"), QStringLiteral("gpkg_"), QStringLiteral("rtree_"), QStringLiteral("sqlite_")};
    if (!isIdentifier(spec.id))
        refuse(QStringLiteral("the id is no identifier"));
    for (const QString &prefix : systemPrefixes)
        if (spec.id.startsWith(prefix))
            refuse(QStringLiteral("the id is reserved"));
    static const QSet<QString> reserved{QStringLiteral("fid"),     QStringLiteral("geom"),  QStringLiteral("src_batch"),
                                        QStringLiteral("src_row"), QStringLiteral("rowid"), QStringLiteral("oid")};
    QSet<QString> seen;
    for (const FieldSpec &field : spec.fields) {
        if (!isIdentifier(field.name) || reserved.contains(field.name) || seen.contains(field.name))
            refuse(QStringLiteral("unusable field name: ") + field.name);
        seen.insert(field.name);
    }
    for (const QString &name : spec.key)
        if (!seen.contains(name))
            refuse(QStringLiteral("unknown key field: ") + name);
    if (!spec.label.isEmpty() && !seen.contains(spec.label))
        refuse(QStringLiteral("unknown label field: ") + spec.label);
}

/// A declaration without titles (a file's own dataset) shows its names.
DatasetSpec withTitles(DatasetSpec spec)
{
    if (spec.title.isEmpty())
        spec.title = spec.id;
    for (FieldSpec &field : spec.fields)
        if (field.title.isEmpty())
            field.title = field.name;
    return spec;
}

void insertContents(Connection &connection, const DatasetTable &table)
{
    const DatasetSpec &spec = table.spec;
    connection.prepare("INSERT INTO gpkg_contents (table_name, data_type, identifier, description, last_change, srs_id) VALUES (?1, ?2, ?1, ?3, ?4, ?5)")
        .bind(1, spec.id)
        .bind(2, std::string_view(table.hasGeometry() ? "features" : "attributes"))
        .bind(3, spec.title)
        .bind(4, table.lastChange)
        .bind(5, qint64(table.hasGeometry() ? storageSrs : 0))
        .run();
    if (!table.hasGeometry())
        return;
    connection.prepare("INSERT INTO gpkg_geometry_columns VALUES (?1, 'geom', ?2, ?3, 0, 0)")
        .bind(1, spec.id)
        .bind(2, std::string_view(geometryTypeName(spec.geometry)))
        .bind(3, qint64(storageSrs))
        .run();
    connection
        .prepare("INSERT INTO gpkg_extensions VALUES (?1, 'geom', 'gpkg_rtree_index', 'http://www.geopackage.org/spec120/#extension_rtree', 'write-only')")
        .bind(1, spec.id)
        .run();
    resetRtree(connection, table);
}

void saveSpec(Connection &connection, const DatasetSpec &spec)
{
    connection.prepare("UPDATE om_dataset SET spec = ?2 WHERE id = ?1").bind(1, spec.id).bind(2, QString::fromUtf8(jsonOf(spec))).run();
    connection.prepare("UPDATE gpkg_contents SET description = ?2 WHERE table_name = ?1").bind(1, spec.id).bind(2, spec.title).run();
}

} // namespace

DatasetTable DatasetTable::load(Connection &connection, const QString &id)
{
    std::optional<DatasetTable> table = find(connection, id);
    if (!table)
        raise(ErrorCode::DatasetUnknown, {id});
    return std::move(*table);
}

std::optional<DatasetTable> DatasetTable::find(Connection &connection, const QString &id)
{
    Statement row = connection.prepare(QByteArray(columns) + "WHERE d.id = ?1");
    row.bind(1, id);
    if (!row.step())
        return std::nullopt;
    return tableOf(connection, row);
}

std::vector<DatasetTable> DatasetTable::all(Connection &connection)
{
    std::vector<DatasetTable> tables;
    Statement row = connection.prepare(QByteArray(columns) + "ORDER BY d.id");
    while (row.step())
        tables.push_back(tableOf(connection, row));
    return tables;
}

DatasetTable DatasetTable::create(Connection &connection, const DatasetSpec &wanted)
{
    checkNames(wanted);
    DatasetTable table;
    table.spec = withTitles(wanted);
    const DatasetSpec &spec = table.spec;
    table.lastChange = nowUtc();
    QByteArray sql = "CREATE TABLE " + table.table() + " (fid INTEGER PRIMARY KEY NOT NULL";
    if (table.hasGeometry())
        sql += ", geom " + QByteArray(geometryTypeName(spec.geometry));
    for (const FieldSpec &field : spec.fields)
        sql += ", " + quoted(field.name) + ' ' + sqlType(field.type);
    connection.execute(sql + ", src_batch INTEGER, src_row INTEGER)");
    if (!spec.key.isEmpty()) {
        QByteArrayList key;
        for (const QString &name : spec.key)
            key << quoted(name);
        connection.execute("CREATE UNIQUE INDEX \"" + spec.id.toLatin1() + "_key\" ON " + table.table() + " (" + key.join(", ") + ")");
    }
    insertContents(connection, table);
    connection.prepare("INSERT INTO om_dataset (id, spec) VALUES (?1, ?2)").bind(1, spec.id).bind(2, QString::fromUtf8(jsonOf(spec))).run();
    table.number = sqlite3_last_insert_rowid(connection.handle());
    return table;
}

bool DatasetTable::adapt(Connection &connection, DatasetSpec wanted)
{
    checkNames(wanted);
    wanted = withTitles(std::move(wanted));
    if (wanted.id != spec.id || wanted.geometry != spec.geometry || wanted.key != spec.key)
        raise(ErrorCode::SpecInvalid, {spec.id, spec.id, QStringLiteral("geometry and key of a dataset cannot change")});
    for (FieldSpec &field : wanted.fields) // an older declaration does not make public what is confidential, nor let be added what is not
        if (const FieldSpec *same = spec.field(field.name)) {
            field.isConfidential = field.isConfidential || same->isConfidential;
            field.scope = field.scope.isEmpty() ? same->scope : field.scope;
        }
    if (wanted.series.isEmpty())
        wanted.series = spec.series;
    if (wanted.units.isEmpty())
        wanted.units = spec.units;
    for (const FieldSpec &field : spec.fields) {
        const FieldSpec *same = wanted.field(field.name);
        if (!same)
            wanted.fields.push_back(field);
        else if (qstrcmp(sqlType(same->type), sqlType(field.type)) != 0)
            raise(ErrorCode::SpecInvalid, {spec.id, field.name, QStringLiteral("the type of a field cannot change")});
    }
    if (wanted == spec)
        return false;
    for (const FieldSpec &field : wanted.fields)
        if (!spec.field(field.name))
            connection.execute("ALTER TABLE " + table() + " ADD COLUMN " + quoted(field.name) + ' ' + sqlType(field.type));
    spec = std::move(wanted);
    saveSpec(connection, spec);
    return true;
}

void DatasetTable::revert(Connection &connection, const DatasetSpec &earlier)
{
    for (const FieldSpec &field : spec.fields)
        if (!earlier.field(field.name))
            connection.execute("ALTER TABLE " + table() + " DROP COLUMN " + quoted(field.name));
    spec = earlier;
    saveSpec(connection, spec);
}

void DatasetTable::drop(Connection &connection)
{
    if (hasGeometry())
        connection.execute("DROP TABLE " + rtree());
    for (const char *sql : {"DELETE FROM gpkg_extensions WHERE table_name = ?1", "DELETE FROM gpkg_geometry_columns WHERE table_name = ?1",
                            "DELETE FROM gpkg_contents WHERE table_name = ?1", "DELETE FROM om_dataset WHERE id = ?1"})
        connection.prepare(sql).bind(1, spec.id).run();
    connection.execute("DROP TABLE " + table());
}

void DatasetTable::save(Connection &connection) const
{
    connection.prepare("UPDATE om_dataset SET next_fid = ?2, row_count = ?3, version = ?4, is_searchable = ?5 WHERE id = ?1")
        .bind(1, spec.id)
        .bind(2, nextFid)
        .bind(3, rows)
        .bind(4, version)
        .bind(5, qint64(isSearchable))
        .run();
    Statement contents = connection.prepare("UPDATE gpkg_contents SET last_change = ?2, min_x = ?3, min_y = ?4, max_x = ?5, max_y = ?6 WHERE table_name = ?1");
    contents.bind(1, spec.id).bind(2, lastChange);
    if (!extent.isEmpty())
        contents.bind(3, extent.minX).bind(4, extent.minY).bind(5, extent.maxX).bind(6, extent.maxY);
    contents.run();
}

QByteArray DatasetTable::fieldList() const
{
    QByteArrayList names;
    for (const FieldSpec &field : spec.fields)
        names << quoted(field.name);
    return names.join(", ");
}

QStringList DatasetTable::storedColumns(Connection &connection) const
{
    QStringList names;
    Statement row = connection.prepare("SELECT name FROM pragma_table_info(?1) ORDER BY cid");
    row.bind(1, spec.id);
    while (row.step())
        names << row.string(0);
    return names;
}

void resetRtree(Connection &connection, const DatasetTable &table)
{
    connection.execute("DROP TABLE IF EXISTS " + table.rtree());
    connection.execute("CREATE VIRTUAL TABLE " + table.rtree() + " USING rtree(id, minx, maxx, miny, maxy)");
    createRtreeTriggers(connection, table);
}

void createRtreeTriggers(Connection &connection, const DatasetTable &table)
{
    const QByteArray t = table.table(), r = table.rtree();
    const auto name = [&](const char *suffix) { return "\"rtree_" + table.spec.id.toLatin1() + "_geom_" + suffix + '"'; };
    const QByteArray put = "INSERT OR REPLACE INTO " + r + " VALUES (NEW.fid, ST_MinX(NEW.geom), ST_MaxX(NEW.geom), ST_MinY(NEW.geom), ST_MaxY(NEW.geom)); ";
    const QByteArray removeOld = "DELETE FROM " + r + " WHERE id = OLD.fid; ";
    const QByteArray filled = "(NEW.geom NOTNULL AND NOT ST_IsEmpty(NEW.geom))", empty = "(NEW.geom ISNULL OR ST_IsEmpty(NEW.geom))";
    const auto make = [&](const char *suffix, const QByteArray &event, const QByteArray &condition, const QByteArray &body) {
        connection.execute("CREATE TRIGGER " + name(suffix) + " AFTER " + event + " ON " + t + " WHEN " + condition + " BEGIN " + body + "END");
    };
    make("insert", "INSERT", filled, put);
    make("update1", "UPDATE OF geom", "OLD.fid = NEW.fid AND " + filled, put);
    make("update2", "UPDATE OF geom", "OLD.fid = NEW.fid AND " + empty, removeOld);
    make("update3", "UPDATE", "OLD.fid != NEW.fid AND " + filled, removeOld + put);
    make("update4", "UPDATE", "OLD.fid != NEW.fid AND " + empty, "DELETE FROM " + r + " WHERE id IN (OLD.fid, NEW.fid); ");
    make("delete", "DELETE", "OLD.geom NOT NULL", removeOld);
}

void dropRtreeTriggers(Connection &connection, const DatasetTable &table)
{
    for (const char *suffix : {"insert", "update1", "update2", "update3", "update4", "delete"})
        connection.execute("DROP TRIGGER \"rtree_" + table.spec.id.toLatin1() + "_geom_" + suffix + '"');
}

} // namespace om::store

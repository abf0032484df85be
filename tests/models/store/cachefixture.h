// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/cache.h"

#include <QFile>
#include <QTest>

#include <sqlite3.h>

#include <map>

/// Fails the test with the error's name and detail.
#define OM_OK(result)                                                                                                                                          \
    do {                                                                                                                                                       \
        if (!(result))                                                                                                                                         \
            QFAIL(qPrintable(om::errorCodeName((result).error().code) + QLatin1Char(' ') + (result).error().args.join(QLatin1Char('|')) +                      \
                             QStringLiteral(" — ") + (result).error().detail));                                                                                \
    } while (false)

/// Fails the test unless the result is this error.
#define OM_FAILS(result, expected)                                                                                                                             \
    do {                                                                                                                                                       \
        QVERIFY2(!(result), "it succeeded");                                                                                                                   \
        QCOMPARE(om::errorCodeName((result).error().code), om::errorCodeName(expected));                                                                       \
    } while (false)

namespace fixture {

inline om::FieldSpec field(const char *name, om::FieldType type)
{
    om::FieldSpec spec;
    spec.name = QString::fromLatin1(name);
    spec.title = spec.name;
    spec.type = type;
    return spec;
}

/// Shops: points with a key, a label and one field of each type.
inline om::DatasetSpec shops()
{
    om::DatasetSpec spec;
    spec.id = QStringLiteral("shop");
    spec.title = QStringLiteral("Shops");
    spec.geometry = om::GeometryType::Point;
    spec.key = {QStringLiteral("code")};
    spec.label = QStringLiteral("name");
    spec.fields = {field("code", om::FieldType::Text),     field("name", om::FieldType::Text),       field("staff", om::FieldType::Integer),
                   field("area", om::FieldType::Real),     field("is_open", om::FieldType::Boolean), field("since", om::FieldType::Date),
                   field("seen", om::FieldType::DateTime), field("kind", om::FieldType::Code)};
    return spec;
}

inline QStringList names(const om::DatasetSpec &spec)
{
    QStringList list;
    for (const om::FieldSpec &f : spec.fields)
        list << f.name;
    return list;
}

inline om::Value text(const QString &t)
{
    return t;
}

inline om::Row shop(const QString &code, const QString &name, qint64 staff, double lon = 113.15, double lat = 23.03, qint64 sourceRow = 1)
{
    return {{code, name, staff, 12.5, qint64(1), QStringLiteral("2021-12-31"), QStringLiteral("2021-12-31T06:05:00.000Z"), QStringLiteral("food")},
            om::Geometry::point(lon, lat),
            sourceRow};
}

/// Writes rows in a batch of their own and gives its number.
inline om::Result<qint64> store(om::Cache &cache, const om::DatasetSpec &spec, const std::vector<om::Row> &rows, om::WriteMode mode,
                                const QStringList &fields = {})
{
    om::BatchMeta meta;
    meta.kind = QStringLiteral("import");
    meta.dataset = spec.id;
    auto writer = cache.begin(meta);
    if (!writer)
        return om::fail(writer);
    if (auto made = (*writer)->ensureDataset(spec); !made)
        return om::fail(made);
    if (auto begun = (*writer)->beginRows(spec.id, fields.isEmpty() ? names(spec) : fields, mode); !begun)
        return om::fail(begun);
    for (const om::Row &row : rows)
        if (auto written = (*writer)->write(row); !written)
            return om::fail(written);
    if (auto ended = (*writer)->endRows(); !ended)
        return om::fail(ended);
    return (*writer)->commit();
}

/// All rows with fid, batch and source row as text lines; shapes as they are stored.
class LineSink : public om::RowSink
{
public:
    explicit LineSink(QStringList names)
        : m_names(std::move(names))
    { }
    QStringList lines;

    void begin(qint64 fid) override
    {
        m_cells.clear();
        m_shape.clear();
        m_fid = fid;
    }
    void setInteger(int column, qint64 value) override { m_cells[column] = QString::number(value); }
    void setReal(int column, double value) override { m_cells[column] = QString::number(value, 'g', 17); }
    void setText(int column, std::string_view utf8) override { m_cells[column] = u'\'' + QString::fromUtf8(utf8.data(), qsizetype(utf8.size())) + u'\''; }
    void setGeometry(QByteArrayView gpkg) override { m_shape = QString::fromLatin1(gpkg.toByteArray().toHex()); }
    void end() override
    {
        QStringList parts{QString::number(m_fid)};
        for (const auto &[column, value] : m_cells)
            parts << m_names[column] + u'=' + value;
        lines << parts.join(u' ') + u' ' + m_shape;
    }

private:
    QStringList m_names;
    std::map<int, QString> m_cells;
    QString m_shape;
    qint64 m_fid = 0;
};

/// Everything stored of a dataset: exact rows, extent and time of the last change.
inline QStringList exactly(const om::Cache &cache, const om::DatasetSpec &spec)
{
    const auto state = cache.dataset(spec.id);
    if (!state)
        return {om::errorCodeName(state.error().code)};
    const QStringList columns = names(state->spec) + QStringList{QStringLiteral("src_batch"), QStringLiteral("src_row")};
    LineSink sink(columns);
    if (const auto read = cache.read(spec.id, columns, true, sink); !read)
        return {om::errorCodeName(read.error().code)};
    const om::Box &box = state->extent;
    sink.lines << QStringLiteral("%1 rows, %2 %3 %4 %5")
                      .arg(state->rows)
                      .arg(box.minX, 0, 'g', 17)
                      .arg(box.minY, 0, 'g', 17)
                      .arg(box.maxX, 0, 'g', 17)
                      .arg(box.maxY, 0, 'g', 17);
    return sink.lines;
}

/// First value of a statement run by a connection of our own, behind the cache's back; statements that give none do their work.
inline QString rawText(const QString &path, const char *sql)
{
    sqlite3 *db = nullptr;
    sqlite3_stmt *statement = nullptr;
    QString text = QStringLiteral("cannot open");
    if (sqlite3_open(QFile::encodeName(path).constData(), &db) == SQLITE_OK) {
        sqlite3_prepare_v2(db, sql, -1, &statement, nullptr);
        const int code = sqlite3_step(statement);
        text = code == SQLITE_ROW ? QString::fromUtf8(reinterpret_cast<const char *>(sqlite3_column_text(statement, 0)))
            : code == SQLITE_DONE ? QString()
                                  : QString::fromUtf8(sqlite3_errmsg(db));
    }
    sqlite3_finalize(statement);
    sqlite3_close(db);
    return text;
}

} // namespace fixture

// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/cache.h"
#include "sync/source.h"

#include <QBuffer>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

/// Fails the test with the error's name and detail.
#define OM_OK(result)                                                                                                                                          \
    do {                                                                                                                                                       \
        if (!(result))                                                                                                                                         \
            QFAIL(qPrintable(om::errorCodeName((result).error().code) + QLatin1Char(' ') + (result).error().args.join(QLatin1Char('|')) +                      \
                             QStringLiteral(" — ") + (result).error().detail));                                                                                \
    } while (false)

/// Fails the test unless the result is this error and one of its arguments holds the text.
#define OM_FAILS(result, expected, text)                                                                                                                       \
    do {                                                                                                                                                       \
        QVERIFY2(!(result), "it succeeded");                                                                                                                   \
        QCOMPARE(om::errorCodeName((result).error().code), om::errorCodeName(expected));                                                                       \
        QVERIFY2((result).error().args.join(QLatin1Char('|')).contains(QStringLiteral(text)), qPrintable((result).error().args.join(QLatin1Char('|'))));       \
    } while (false)

namespace fixture {

inline om::FieldSpec field(const QString &name, om::FieldType type = om::FieldType::Text)
{
    om::FieldSpec spec;
    spec.name = spec.title = name;
    spec.type = type;
    return spec;
}

inline om::DatasetSpec dataset(const QString &id, om::GeometryType geometry, const QStringList &key, const std::vector<om::FieldSpec> &fields)
{
    om::DatasetSpec spec;
    spec.id = spec.title = id;
    spec.geometry = geometry;
    spec.key = key;
    spec.fields = fields;
    return spec;
}

inline om::DatasetSpec schools()
{
    return dataset(QStringLiteral("school"), om::GeometryType::Point, {QStringLiteral("no")},
                   {field(QStringLiteral("no")), field(QStringLiteral("name")), field(QStringLiteral("pupils"), om::FieldType::Integer),
                    field(QStringLiteral("share"), om::FieldType::Real)});
}

inline om::DatasetSpec areas()
{
    return dataset(QStringLiteral("community"), om::GeometryType::Polygon, {QStringLiteral("code")},
                   {field(QStringLiteral("code")), field(QStringLiteral("name"))});
}

/// Rows without a key: named by fid and content.
inline om::DatasetSpec notes()
{
    return dataset(QStringLiteral("note"), om::GeometryType::None, {}, {field(QStringLiteral("text")), field(QStringLiteral("n"), om::FieldType::Integer)});
}

inline om::Row school(int no, qint64 pupils)
{
    return {{QStringLiteral("S%1").arg(no, 3, 10, QLatin1Char('0')), QStringLiteral("学校%1").arg(no), pupils, double(no) / 4},
            om::Geometry::point(113.1 + no * 0.001, 23.03),
            no};
}

inline om::Row area(const QString &code)
{
    om::Geometry square;
    square.type = om::GeometryType::Polygon;
    square.multi = true;
    square.xy = {113, 23, 113.1, 23, 113.1, 23.1, 113, 23};
    square.rings = {4};
    square.parts = {1};
    return {{code, QStringLiteral("社区") + code}, square, 1};
}

inline om::Row note(const QString &text, qint64 n)
{
    return {{text, n}, {}, 0};
}

inline om::Result<qint64> write(om::Cache &cache, const om::DatasetSpec &spec, const std::vector<om::Row> &rows, om::WriteMode mode)
{
    om::BatchMeta meta;
    meta.kind = QStringLiteral("import");
    meta.dataset = spec.id;
    auto writer = cache.begin(meta);
    if (!writer)
        return om::fail(writer);
    QStringList fields;
    for (const om::FieldSpec &f : spec.fields)
        fields.append(f.name);
    if (auto made = (*writer)->ensureDataset(spec); !made)
        return om::fail(made);
    if (auto begun = (*writer)->beginRows(spec.id, fields, mode); !begun)
        return om::fail(begun);
    for (const om::Row &row : rows) {
        if (auto written = (*writer)->write(row); !written)
            return om::fail(written);
    }
    if (auto ended = (*writer)->endRows(); !ended)
        return om::fail(ended);
    return (*writer)->commit();
}

inline om::Result<qint64> set(om::Cache &cache, const QString &key, const QString &json)
{
    auto writer = cache.begin({QStringLiteral("edit"), {}, {}, {}, {}, {}, {}});
    if (!writer)
        return om::fail(writer);
    if (auto done = (*writer)->setSetting(key, json); !done)
        return om::fail(done);
    return (*writer)->commit();
}

/// The dump without the settings that speak of one cache only.
inline QByteArray dump(const om::Cache &cache)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    if (!cache.dump(buffer))
        return "failed";
    QByteArrayList lines = buffer.data().split('\n');
    lines.removeIf([](const QByteArray &line) { return line.startsWith("[\"setting\",\"sync.") || line.startsWith("[\"setting\",\"cache."); });
    return lines.join('\n');
}

inline QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

inline bool putContent(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

/// Names and contents of a folder's files.
inline QMap<QString, QByteArray> filesOf(const QString &folder)
{
    QMap<QString, QByteArray> files;
    QDirIterator names(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (names.hasNext()) {
        const QString path = names.next();
        files[QDir(folder).relativeFilePath(path)] = contentOf(path);
    }
    return files;
}

inline bool restore(const QString &folder, const QMap<QString, QByteArray> &files)
{
    const auto present = filesOf(folder);
    for (auto it = present.begin(); it != present.end(); ++it) {
        if (!files.contains(it.key()))
            QFile::remove(folder + u'/' + it.key());
    }
    for (auto it = files.begin(); it != files.end(); ++it) {
        if (!putContent(folder + u'/' + it.key(), it.value()))
            return false;
    }
    return true;
}

/// A workspace folder with its cache.
struct Station
{
    explicit Station(const QString &folder)
        : place{folder}
    {
        QDir().mkpath(folder);
        if (auto opened = om::Cache::open(folder + QLatin1String("/cache.gpkg"), om::Cache::Mode::Create))
            cache = std::move(*opened);
    }
    om::SyncPlace place;
    std::unique_ptr<om::Cache> cache;
};

} // namespace fixture

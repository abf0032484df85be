// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/localtime.h"
#include "catalog/catalog.h"
#include "ingest/demo/foundticket.h"
#include "jobs/jobrunner.h"
#include "store/cache.h"

#include <QHash>
#include <QJsonObject>
#include <QSet>

namespace om {

/// The folder of a city's declarations: one JSON file per matter.
class DemoFolder
{
public:
    explicit DemoFolder(QString path)
        : m_path(std::move(path))
    { }
    QString path() const { return m_path; }
    bool has(const QString &name) const;
    Result<QJsonObject> read(const QString &name) const; ///< "tickets" → tickets.json

private:
    QString m_path;
};

/// What every part of the generator needs; lives while one city is written.
struct DemoContext
{
    const Catalog &catalog;
    BatchWriter &batch;
    DemoFolder folder;
    ZoneClock clock;
    LocalTime asOf;
    quint64 seed = 1;
    int scale = 1;
    JobControl &control;
    QSet<QString> filled; ///< datasets that held rows before
    QHash<QString, qint64> rows; ///< written so far, by dataset
    QString attachments = {}; ///< folder for files that rows name; "" = none are made
    FoundTickets found = {}; ///< of the drones, for the tickets
};

/// Writes the rows of one dataset. The first error is kept and returned by finish(); until then later writes do nothing.
class DemoTable
{
public:
    /// Opens the dataset for the named fields (all of its fields when empty) and makes it in the cache if it is not there.
    DemoTable(DemoContext &context, const QString &dataset, const QStringList &fields = {});

    const DatasetSpec *spec() const { return m_spec; }
    int column(const QString &field) const; ///< −1 = not among the fields written

    void set(const QString &field, Value value); ///< an unknown field is an error of the declarations: Internal
    void set(int column, Value value) { m_row.cells[std::size_t(column)] = std::move(value); }
    qint64 integer(const QString &field) const; ///< of the row so far; 0 where none was set
    void setTime(const QString &field, LocalTime t);
    void setPoint(LonLat p) { m_row.geometry = Geometry::point(p.lon, p.lat); }
    void setGeometry(Geometry geometry) { m_row.geometry = std::move(geometry); }
    bool write(); ///< and clears the row; false after an error or a cancel
    Result<void> finish();

private:
    void keep(const Error &error);

    DemoContext &m_context;
    const DatasetSpec *m_spec = nullptr;
    QHash<QString, int> m_columns;
    Row m_row;
    qint64 m_written = 0;
    std::optional<Error> m_error;
};

} // namespace om

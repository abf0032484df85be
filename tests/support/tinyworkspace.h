// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/workspace.h"

#include <QTemporaryDir>

namespace om::test {

/// A workspace of two communities, one school and six tickets, small enough to count by hand:
///
///   no  community  department  source  accepted    deadline    disposed
///   T1  A01        D1          11      2021-01-10  2021-01-20  2021-01-15   done on time
///   T2  A01        D1          11      2021-02-10  2021-02-20  2021-02-25   done late
///   T3  A01        D2          21      2021-02-11  2021-02-20  –            overdue
///   T4  A02        D1          11      2021-03-01  2022-03-01  –            on track
///   T5  A02        D2          21      2021-12-01  2021-12-10  2021-12-05   done on time
///   T6  A01        D1          11      2020-05-05  2020-05-15  2020-05-06   done on time, the year before
///
/// T1 has a trace of two steps. Data date 2021-12-31, first period 2021, UTC, English. `more` adds so many tickets X1, X2, … spread evenly
/// over both communities and both years, for tests that need a crowd. `withCase` adds C1, the case that the city is known for: accepted and solved
/// within two hours of 2021-06-07 by JF together with YJ, SZ and JJ, marked, in A01 at 113.05° E 23.05° N.
class TinyWorkspace
{
public:
    explicit TinyWorkspace(const Catalog &catalog, JobRunner &jobs, int more = 0, bool withCase = false)
    {
        const QString file = m_folder.filePath(QStringLiteral("cache.gpkg"));
        if (auto made = fill(catalog, file, more, withCase); !made) {
            error = made.error();
            return;
        }
        auto opened = Workspace::open(Workspace::place(m_folder.path(), {}), catalog, jobs, QStringLiteral("en"));
        if (!opened) {
            error = opened.error();
            return;
        }
        workspace = std::move(*opened);
        if (auto loaded = workspace->load(); !loaded)
            error = loaded.error();
    }

    std::unique_ptr<Workspace> workspace;
    std::optional<Error> error;

private:
    static Result<void> rows(BatchWriter &batch, const Catalog &catalog, const QString &dataset, const QStringList &fields, const std::vector<Row> &rows)
    {
        const DatasetSpec *spec = catalog.dataset(dataset);
        if (!spec)
            return fail(ErrorCode::DatasetUnknown, {dataset});
        if (auto ok = batch.ensureDataset(*spec); !ok)
            return ok;
        if (auto ok = batch.beginRows(dataset, fields, WriteMode::Append); !ok)
            return ok;
        for (const Row &row : rows)
            if (auto ok = batch.write(row); !ok)
                return ok;
        return batch.endRows();
    }

    static Value text(const char *value) { return *value ? Value(QString::fromUtf8(value)) : Value(); }

    static Row ticket(const char *no, const char *area, const char *department, const char *source, const char *accepted, const char *deadline,
                      const char *disposed, double lon)
    {
        return {{text(no), text(no), text(area), text(department), text(source), text(accepted), text(deadline), text(disposed), qint64(0), qint64(0)},
                Geometry::point(lon, 23.0),
                0};
    }

    static Geometry square(double lon)
    {
        Geometry geometry;
        geometry.type = GeometryType::Polygon;
        geometry.xy = {lon, 22.9, lon + 0.1, 22.9, lon + 0.1, 23.1, lon, 23.1, lon, 22.9};
        geometry.rings = {5};
        geometry.parts = {1};
        return geometry;
    }

    static Result<void> fill(const Catalog &catalog, const QString &file, int more, bool withCase)
    {
        const auto cache = Cache::open(file, Cache::Mode::Create);
        if (!cache)
            return fail(cache);
        BatchMeta meta;
        meta.kind = QStringLiteral("demo");
        const auto batch = (*cache)->begin(meta);
        if (!batch)
            return fail(batch);
        BatchWriter &writer = **batch;
        const auto s = [](const char *name) { return QString::fromLatin1(name); };
        const QString city =
            s(R"({"id":"tiny","name":{"en":"Tiny"},"languages":["en"],"time_zone":"UTC","as_of":"2021-12-31T23:59:59","period":"2021","population":15000})");
        std::vector<Row> tickets{ticket("T1", "A01", "D1", "11", "2021-01-10T08:00:00.000Z", "2021-01-20T08:00:00.000Z", "2021-01-15T08:00:00.000Z", 113.01),
                                 ticket("T2", "A01", "D1", "11", "2021-02-10T08:00:00.000Z", "2021-02-20T08:00:00.000Z", "2021-02-25T08:00:00.000Z", 113.02),
                                 ticket("T3", "A01", "D2", "21", "2021-02-11T08:00:00.000Z", "2021-02-20T08:00:00.000Z", "", 113.03),
                                 ticket("T4", "A02", "D1", "11", "2021-03-01T08:00:00.000Z", "2022-03-01T08:00:00.000Z", "", 113.12),
                                 ticket("T5", "A02", "D2", "21", "2021-12-01T08:00:00.000Z", "2021-12-10T08:00:00.000Z", "2021-12-05T08:00:00.000Z", 113.13),
                                 ticket("T6", "A01", "D1", "11", "2020-05-05T08:00:00.000Z", "2020-05-15T08:00:00.000Z", "2020-05-06T08:00:00.000Z", 113.04)};
        for (int i = 0; i < more; ++i) {
            const QByteArray no = "X" + QByteArray::number(i + 1);
            const QByteArray day = QDate(2020, 1, 1).addDays(i % 731).toString(Qt::ISODate).toLatin1();
            const QByteArray accepted = day + "T08:00:00.000Z", deadline = day + "T20:00:00.000Z", disposed = i % 5 ? day + "T18:00:00.000Z" : QByteArray("");
            const double lon = 113.0 + 0.2 * double((qint64(i) * 7919) % 10007) / 10007;
            Row row = ticket(no.constData(), lon < 113.1 ? "A01" : "A02", i % 3 ? "D1" : "D2", i % 2 ? "11" : "21", accepted.constData(), deadline.constData(),
                             disposed.constData(), lon);
            row.geometry.xy[1] += 0.09 * double((qint64(i) * 104729) % 9973) / 9973;
            tickets.push_back(std::move(row));
        }
        const std::vector<Result<void>> steps{
            writer.setSetting(s("city"), city),
            rows(writer, catalog, s("community"), {s("code"), s("name"), s("population")},
                 {{{text("A01"), text("North"), qint64(10000)}, square(113.0), 0}, {{text("A02"), text("South"), qint64(5000)}, square(113.1), 0}}),
            rows(writer, catalog, s("ticket"),
                 {s("ticket_no"), s("title"), s("community_code"), s("lead_dept"), s("source_channel"), s("t_accept"), s("deadline"), s("t_dispose"),
                  s("is_test"), s("is_revoked")},
                 tickets),
            rows(writer, catalog, s("ticket_trace"), {s("ticket_no"), s("seq"), s("action"), s("org"), s("t"), s("work_minutes"), s("limit_minutes")},
                 {{{text("T1"), qint64(1), text("accepted"), text("D1"), text("2021-01-10T08:00:00.000Z"), qint64(5), qint64(15)}, {}, 0},
                  {{text("T1"), qint64(2), text("solved"), text("D1"), text("2021-01-15T08:00:00.000Z"), qint64(120), qint64(240)}, {}, 0}}),
            rows(writer, catalog, s("school"), {s("school_code"), s("name"), s("community_code"), s("students"), s("capacity")},
                 {{{text("S1"), text("North School"), text("A01"), qint64(950), qint64(1000)}, Geometry::point(113.05, 23.0), 0}}),
        };
        for (const auto &step : steps)
            if (!step)
                return step;
        if (withCase)
            if (const auto added = rows(writer, catalog, s("ticket"),
                                        {s("ticket_no"), s("title"), s("community_code"), s("lead_dept"), s("co_dept"), s("t_report"), s("t_accept"),
                                         s("deadline"), s("t_dispose"), s("t_close"), s("tag"), s("is_test"), s("is_revoked")},
                                        {{{text("C1"), text("Oil van"), text("A01"), text("JF"), text("YJ,SZ,JJ"), text("2021-06-07T14:06:00.000Z"),
                                           text("2021-06-07T14:09:00.000Z"), text("2021-06-07T18:09:00.000Z"), text("2021-06-07T15:52:00.000Z"),
                                           text("2021-06-07T16:06:00.000Z"), text("Best case of the year"), qint64(0), qint64(0)},
                                          Geometry::point(113.05, 23.05),
                                          0}});
                !added)
                return added;
        if (const auto done = writer.commit(); !done)
            return fail(done);
        return {};
    }

    QTemporaryDir m_folder;
};

} // namespace om::test

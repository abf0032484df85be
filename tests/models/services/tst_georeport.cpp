// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/exchange/georeport.h"

#include "ingest/importer.h"
#include "ingest/recipefolder.h"
#include "models/sync/syncfixture.h"
#include "services/workspace.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QXmlStreamReader>

using namespace om;

/// Open311 GeoReport v2. A, B and C are three tickets of a city eight hours ahead of UTC: A done, B open with a deadline, C without a place or a class.
class TestGeoReport : public QObject
{
    Q_OBJECT

    Catalog m_catalog = Catalog::load().value();
    JobRunner m_jobs{0};
    JobControl m_control;
    QTemporaryDir m_dir;
    std::unique_ptr<Workspace> m_workspace;

    QString file(const char *name) const { return m_dir.filePath(QLatin1String(name)); }

    Result<void> makeCache() const
    {
        auto cache = Cache::open(file("cache.gpkg"), Cache::Mode::Create);
        if (!cache)
            return fail(cache);
        if (auto set = fixture::set(
                **cache, QStringLiteral("city"),
                QStringLiteral(R"({"id":"c","name":{"en":"C"},"languages":["en"],"time_zone":"Asia/Shanghai","as_of":"2021-12-31T00:00:00","period":"2021"})"));
            !set)
            return fail(set);
        const DatasetSpec &codes = *m_catalog.dataset(QStringLiteral("code"));
        Row code;
        code.cells.resize(codes.fields.size());
        code.cells.at(0) = QStringLiteral("class_small");
        code.cells.at(1) = QStringLiteral("E0101");
        code.cells.at(3) = QStringLiteral("暴露垃圾");
        code.cells.at(4) = QStringLiteral("Litter, <loose> & \"bulky\"");
        Row line;
        line.cells.resize(codes.fields.size());
        line.cells.at(0) = QStringLiteral("class_crosswalk");
        line.cells.at(1) = QStringLiteral("event-0102");
        line.cells.at(2) = QStringLiteral("E0101");
        line.cells.at(3) = QStringLiteral("x");
        if (auto written = fixture::write(**cache, codes, {code, line}, WriteMode::Append); !written)
            return fail(written);
        const DatasetSpec &spec = *m_catalog.dataset(QStringLiteral("ticket"));
        std::vector<Row> rows;
        const auto ticket = [&](const char *no, const std::vector<std::pair<const char *, const char *>> &cells, std::optional<LonLat> place) {
            Row row;
            row.cells.resize(spec.fields.size());
            row.cells.at(0) = QString::fromLatin1(no);
            for (const auto &[field, text] : cells)
                row.cells.at(std::size_t(spec.fieldIndex(QLatin1String(field)))) = QString::fromUtf8(text);
            if (place)
                row.geometry = Geometry::point(place->lon, place->lat);
            rows.push_back(std::move(row));
        };
        ticket("A",
               {{"class_small", "E0101"},
                {"title", "=SUM(1) 一袋垃圾,\n“门口”"},
                {"address", "桂澜路12号"},
                {"lead_dept", "D1"},
                {"t_report", "2021-06-07T00:00:00.000Z"},
                {"t_accept", "2021-06-07T00:10:00.000Z"},
                {"t_dispatch", "2021-06-07T00:20:00.000Z"},
                {"deadline", "2021-06-08T00:00:00.000Z"},
                {"t_dispose", "2021-06-07T02:00:00.000Z"},
                {"t_close", "2021-06-07T03:00:00.000Z"},
                {"close_reason", "cleaned"}},
               LonLat{113.15, 23.03});
        ticket("B",
               {{"class_small", "E0101"},
                {"title", "Bin"},
                {"t_accept", "2021-12-30T00:00:00.000Z"},
                {"t_dispatch", "2021-12-30T01:00:00.000Z"},
                {"deadline", "2022-01-05T09:30:00.000Z"}},
               LonLat{113.16, 23.04});
        ticket("C", {{"title", "Noise"}, {"t_accept", "2021-12-30T16:00:00.000Z"}}, {});
        if (auto written = fixture::write(**cache, spec, rows, WriteMode::Append); !written)
            return fail(written);
        DatasetSpec trace = *m_catalog.dataset(QStringLiteral("ticket_trace"));
        std::vector<Row> steps;
        for (const auto &[seq, url] : {std::pair(1, "scan.pdf"), std::pair(2, "https://example.org/1.jpg,https://example.org/2.jpg")}) {
            Row step;
            step.cells.resize(trace.fields.size());
            step.cells.at(0) = QStringLiteral("A");
            step.cells.at(1) = qint64(seq);
            step.cells.at(std::size_t(trace.fieldIndex(QStringLiteral("attachment")))) = QLatin1String(url);
            steps.push_back(step);
        }
        if (auto written = fixture::write(**cache, trace, steps, WriteMode::Append); !written)
            return fail(written);
        return {};
    }

    GeoReportOrder order() const
    {
        return {m_workspace->frames().frames[QStringLiteral("ticket")], {0, 1, 2}, m_workspace->codes(), m_workspace->clock(), m_workspace->files().cache};
    }

    /// What must stand in the file, by request and member; "" = null or empty.
    static QList<QMap<QString, QString>> expected()
    {
        const auto map = [](std::initializer_list<std::pair<const char *, const char *>> cells) {
            QMap<QString, QString> out;
            for (const auto &[name, text] : cells)
                out.insert(QLatin1String(name), QString::fromUtf8(text));
            return out;
        };
        return {map({{"service_request_id", "A"},
                     {"status", "closed"},
                     {"status_notes", "cleaned"},
                     {"service_name", "Litter, <loose> & \"bulky\""},
                     {"service_code", "E0101"},
                     {"description", "=SUM(1) 一袋垃圾,\n“门口”"},
                     {"agency_responsible", "D1"},
                     {"requested_datetime", "2021-06-07T00:00:00Z"}, // as reported, in UTC
                     {"updated_datetime", "2021-06-07T02:00:00Z"}, // when it was disposed of
                     {"expected_datetime", "2021-06-08T00:00:00Z"},
                     {"address", "桂澜路12号"},
                     {"lat", "23.03"},
                     {"long", "113.15"},
                     {"media_url", "https://example.org/1.jpg"}}),
                map({{"service_request_id", "B"},
                     {"status", "open"},
                     {"status_notes", ""},
                     {"service_name", "Litter, <loose> & \"bulky\""},
                     {"service_code", "E0101"},
                     {"description", "Bin"},
                     {"agency_responsible", ""},
                     {"requested_datetime", "2021-12-30T00:00:00Z"},
                     {"updated_datetime", "2021-12-30T01:00:00Z"}, // dispatched
                     {"expected_datetime", "2022-01-05T09:30:00Z"},
                     {"address", ""},
                     {"lat", "23.04"},
                     {"long", "113.16"},
                     {"media_url", ""}}),
                map({{"service_request_id", "C"},
                     {"status", "open"},
                     {"status_notes", ""},
                     {"service_name", ""},
                     {"service_code", ""},
                     {"description", "Noise"},
                     {"agency_responsible", ""},
                     {"requested_datetime", "2021-12-30T16:00:00Z"},
                     {"updated_datetime", "2021-12-30T16:00:00Z"},
                     {"expected_datetime", ""},
                     {"address", ""},
                     {"lat", ""},
                     {"long", ""},
                     {"media_url", ""}})};
    }

private Q_SLOTS:
    void initTestCase()
    {
        OM_OK(makeCache());
        auto opened = Workspace::open(Workspace::place(m_dir.path(), {}), m_catalog, m_jobs, QStringLiteral("en"));
        OM_OK(opened);
        m_workspace = *std::move(opened);
        OM_OK(m_workspace->load({QStringLiteral("ticket")}));
    }

    /// One more member when it is asked for; A and B are of the class that the cross-walk calls event 0102, C has none.
    void classCodes()
    {
        GeoReportOrder wanted = order();
        wanted.classCodeField = QStringLiteral("gbt_code");
        OM_OK(writeGeoReport(file("codes.json"), wanted, m_control));
        QStringList codes;
        for (const QJsonArray all = QJsonDocument::fromJson(fixture::contentOf(file("codes.json"))).array(); const auto item : all) {
            QCOMPARE(item.toObject().size(), 15);
            codes << item.toObject().value(u"gbt_code").toString(QStringLiteral("null"));
        }
        QCOMPARE(codes, (QStringList{QStringLiteral("0102"), QStringLiteral("0102"), QStringLiteral("null")}));
        OM_OK(writeGeoReport(file("codes.csv"), wanted, m_control));
        QVERIFY(fixture::contentOf(file("codes.csv")).split('\n').first().trimmed().endsWith(",media_url,gbt_code"));
        OM_OK(writeGeoReport(file("codes.xml"), wanted, m_control));
        QVERIFY(fixture::contentOf(file("codes.xml")).contains("<gbt_code>0102</gbt_code>"));
        wanted.classCodeField = QStringLiteral("status");
        QCOMPARE(writeGeoReport(file("no.json"), wanted, m_control).error().code, ErrorCode::Usage);
        QVERIFY(!QFile::exists(file("no.json")));
    }

    void json()
    {
        const auto written = writeGeoReport(file("r.json"), order(), m_control);
        OM_OK(written);
        QCOMPARE(*written, 3);
        QList<QMap<QString, QString>> found;
        for (const QJsonArray all = QJsonDocument::fromJson(fixture::contentOf(file("r.json"))).array(); const auto item : all) {
            QMap<QString, QString> request;
            const QJsonObject object = item.toObject();
            for (auto it = object.begin(); it != object.end(); ++it)
                request.insert(it.key(), it->toVariant().toString());
            QVERIFY(object.value(u"lat").isDouble() || object.value(u"lat").isNull());
            found.append(request);
        }
        QCOMPARE(found, expected());
        GeoReportOrder none = order();
        none.rows.clear();
        OM_OK(writeGeoReport(file("none.json"), none, m_control));
        QVERIFY(QJsonDocument::fromJson(fixture::contentOf(file("none.json"))).isArray());
    }

    void xml()
    {
        OM_OK(writeGeoReport(file("r.xml"), order(), m_control));
        QXmlStreamReader xml(fixture::contentOf(file("r.xml")));
        QList<QMap<QString, QString>> found;
        QVERIFY(xml.readNextStartElement());
        QCOMPARE(xml.name(), u"service_requests");
        while (xml.readNextStartElement()) {
            QCOMPARE(xml.name(), u"request");
            QMap<QString, QString> request;
            while (xml.readNextStartElement()) {
                const QString name = xml.name().toString();
                request.insert(name, xml.readElementText());
            }
            found.append(request);
        }
        QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
        QCOMPARE(found, expected());
    }

    /// What was written is read in its three forms and gives the tickets again, as far as the form can say them.
    void comesBackAsItWas_data()
    {
        QTest::addColumn<QString>("name");
        for (const char *name : {"back.json", "back.xml", "back.csv"})
            QTest::newRow(name) << QString::fromLatin1(name);
    }
    void comesBackAsItWas()
    {
        QFETCH(QString, name);
        const QString path = m_dir.filePath(name);
        OM_OK(writeGeoReport(path, order(), m_control));
        QTemporaryDir other;
        auto cache = Cache::open(other.filePath(QStringLiteral("cache.gpkg")), Cache::Mode::Create);
        OM_OK(cache);
        const auto recipes = readRecipes(QStringLiteral("open311"));
        OM_OK(recipes);
        QCOMPARE(recipes->size(), std::size_t(1));
        ImportOptions options;
        options.recipe = recipes->front();
        options.mode = WriteMode::Upsert;
        options.workerProgram = QStringLiteral(OM_BIN "/onemap-worker");
        const ImportReport report = importFile(**cache, m_catalog, path, options, m_control);
        QVERIFY2(!report.error, report.error ? qPrintable(errorText(*report.error)) : "");
        QCOMPARE(report.rowsAccepted, 3);
        const DatasetSpec &spec = *m_catalog.dataset(QStringLiteral("ticket"));
        const auto rows = (*cache)->rows(QStringLiteral("ticket"), {1, 2, 3});
        OM_OK(rows);
        QCOMPARE(rows->size(), std::size_t(3));
        const auto cell = [&](std::size_t row, const char *field) {
            return toText((*rows)[row].row.cells[std::size_t(spec.fieldIndex(QLatin1String(field)))]);
        };
        QCOMPARE(cell(0, "ticket_no") + cell(1, "ticket_no") + cell(2, "ticket_no"), QStringLiteral("ABC"));
        const QString mark = name.endsWith(u"csv") ? QStringLiteral("'") : QString(); // what a sheet would take for a formula
        QCOMPARE(cell(0, "title"), mark + QStringLiteral("=SUM(1) 一袋垃圾,\n“门口”"));
        QCOMPARE(cell(0, "class_small"), QStringLiteral("Litter, <loose> & \"bulky\"")); // a code of its own where the list is not known
        QCOMPARE(cell(0, "address"), QStringLiteral("桂澜路12号"));
        QCOMPARE(cell(0, "t_report"), QStringLiteral("2021-06-07T00:00:00.000Z"));
        QCOMPARE(cell(0, "t_dispose"), QStringLiteral("2021-06-07T02:00:00.000Z"));
        QCOMPARE(cell(0, "deadline"), QStringLiteral("2021-06-08T00:00:00.000Z"));
        QCOMPARE(cell(0, "close_reason"), QStringLiteral("cleaned"));
        QCOMPARE(cell(0, "stage") + cell(1, "stage"), QStringLiteral("51"));
        QCOMPARE(cell(1, "t_dispose") + cell(1, "t_close") + cell(2, "t_dispose"), QString()); // open
        QCOMPARE(cell(1, "deadline"), QStringLiteral("2022-01-05T09:30:00.000Z"));
        QCOMPARE((*rows)[0].row.geometry.xy, (std::vector<double>{113.15, 23.03}));
        QVERIFY((*rows)[2].row.geometry.isNull());
    }

    /// As the specification shows it: fields that others leave out, a zone of its own, no expected time.
    void theExampleOfTheSpecification()
    {
        QVERIFY(fixture::putContent(file("spec.xml"), R"(<?xml version="1.0" encoding="utf-8"?>
<service_requests>
 <request>
  <service_request_id>638344</service_request_id>
  <status>closed</status>
  <status_notes>Duplicate request.</status_notes>
  <service_name>Sidewalk and Curb Issues</service_name>
  <service_code>006</service_code>
  <description></description>
  <agency_responsible></agency_responsible>
  <service_notice></service_notice>
  <requested_datetime>2010-04-14T06:37:38-08:00</requested_datetime>
  <updated_datetime>2010-04-14T06:37:38-08:00</updated_datetime>
  <address>8TH AVE and JUDAH ST</address>
  <address_id>545483</address_id>
  <zipcode>94122</zipcode>
  <lat>37.762221815</lat>
  <long>-122.4651145</long>
  <media_url>http://city.gov.s3.amazonaws.com/requests/media/638344.jpg </media_url>
 </request>
</service_requests>)"));
        QTemporaryDir other;
        auto cache = Cache::open(other.filePath(QStringLiteral("cache.gpkg")), Cache::Mode::Create);
        OM_OK(cache);
        ImportOptions options;
        options.recipe = readRecipes(QStringLiteral("open311"))->front();
        options.workerProgram = QStringLiteral(OM_BIN "/onemap-worker");
        const ImportReport report = importFile(**cache, m_catalog, file("spec.xml"), options, m_control);
        QVERIFY2(!report.error, report.error ? qPrintable(errorText(*report.error)) : "");
        QCOMPARE(report.rowsAccepted, 1);
        const DatasetSpec &spec = *m_catalog.dataset(QStringLiteral("ticket"));
        const auto rows = (*cache)->rowsWhere(QStringLiteral("ticket"), QStringLiteral("ticket_no"), Value(QStringLiteral("638344")));
        OM_OK(rows);
        QCOMPARE(rows->size(), std::size_t(1));
        const auto cell = [&](const char *field) { return toText(rows->front().row.cells[std::size_t(spec.fieldIndex(QLatin1String(field)))]); };
        QCOMPARE(cell("title"), QStringLiteral("Sidewalk and Curb Issues")); // nobody described it
        QCOMPARE(cell("class_code"), QStringLiteral("006"));
        QCOMPARE(cell("t_close"), QStringLiteral("2010-04-14T14:37:38.000Z"));
        QCOMPARE(rows->front().row.geometry.xy, (std::vector<double>{-122.4651145, 37.762221815}));
    }

    void whatCannotBeWrittenIsSaid()
    {
        OM_FAILS(writeGeoReport(file("r.pdf"), order(), m_control), ErrorCode::Usage, "r.pdf");
        OM_FAILS(writeGeoReport(file("missing/r.json"), order(), m_control), ErrorCode::FileNoPermission, "r.json");
        JobControl cancelled;
        cancelled.cancel();
        for (const char *name : {"c.json", "c.xml", "c.csv"}) {
            QCOMPARE(writeGeoReport(file(name), order(), cancelled).error().code, ErrorCode::Cancelled);
            QVERIFY(!QFile::exists(file(name)));
        }
    }
};

QTEST_GUILESS_MAIN(TestGeoReport)
#include "tst_georeport.moc"

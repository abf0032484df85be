// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workbench.h"

#include "ingest/cachereading.h"
#include "ingest/recipecity.h"

#include <QElapsedTimer>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QTest>

using namespace om;

/// The cities that are made from real files: what arrives in the cache is compared with the files themselves.
class TestRecipeCity : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_data = QStringLiteral(OM_SHARED "/data/");
        if (!QFileInfo::exists(m_data + QStringLiteral("city/dc_tickets_311_part1.csv")))
            QSKIP("the real files are not here");
        QVERIFY(m_bench.isSound());
        QElapsedTimer timer;
        timer.start();
        m_empty = m_bench.dump();
        const auto report = write(QStringLiteral("washington"), QStringLiteral("city"));
        QVERIFY2(report, report ? "" : qPrintable(errorText(report.error()) + report.error().detail));
        m_report = *report;
        qInfo("Washington written in %lld ms", timer.elapsed());
    }

    void takesEveryRow()
    {
        // rows of the files, counted by data/SOURCES.md
        const QHash<QString, qint64> wanted{{QStringLiteral("district"), 8},           {QStringLiteral("community"), 39},
                                            {QStringLiteral("school"), 122 + 131},     {QStringLiteral("park"), 242},
                                            {QStringLiteral("carrier"), 10},           {QStringLiteral("enterprise"), 2928 + 2012 + 1402},
                                            {QStringLiteral("ticket"), 12966},         {QStringLiteral("dc_recreation_facilities"), 134},
                                            {QStringLiteral("base_road"), 1823 + 963}, {QStringLiteral("metro_line"), 8}};
        for (auto it = wanted.begin(); it != wanted.end(); ++it)
            QCOMPARE(std::pair(it.key(), m_bench.rows(it.key())), std::pair(it.key(), it.value()));
        for (const auto &step : m_report.steps) {
            QString first = step.report.issues.empty() ? QString() : step.report.issues.front().code + step.report.issues.front().message;
            QVERIFY2(step.report.rowsRejected == 0, qPrintable(step.file + u' ' + first));
            QVERIFY(step.report.batch > 0);
        }
        QVERIFY(m_report.skipped.isEmpty());
        QVERIFY(m_bench.cache().check()->isEmpty());
    }

    void keepsThePositions()
    {
        const QList<QByteArrayList> lines = csv(m_data + QStringLiteral("city/dc_tickets_311_part1.csv"));
        const qsizetype id = lines[0].indexOf("SERVICEREQUESTID"), lon = lines[0].indexOf("GEOM_LON"), lat = lines[0].indexOf("GEOM_LAT");
        QHash<QString, LonLat> wanted;
        for (qsizetype i = 1; i < lines.size(); ++i)
            wanted.insert(QString::fromUtf8(lines[i][id]), {lines[i][lon].toDouble(), lines[i][lat].toDouble()});
        QCOMPARE(wanted.size(), 12966);
        int compared = 0, far = 0;
        const auto read = eachRow(m_bench.cache(), QStringLiteral("ticket"), {QStringLiteral("ticket_no")}, true,
                                  [&](qint64, const std::vector<Value> &cells, QByteArrayView gpkg) {
                                      const auto shape = fromGpkg(gpkg);
                                      const LonLat at = wanted.value(toText(cells[0]), {999, 999});
                                      ++compared;
                                      if (!shape || shape->isNull() || std::abs(shape->xy[0] - at.lon) > 1e-7 || std::abs(shape->xy[1] - at.lat) > 1e-7)
                                          ++far;
                                  });
        QVERIFY(read);
        QCOMPARE(compared, 12966);
        QCOMPARE(far, 0);
    }

    void readsATicketRight()
    {
        // 16-00579652: ADDDATE 2016-07-08T00:19:28.000Z, due 2016-07-11T17:00, resolved 2016-07-19T13:28:07, all wall clock of Washington
        // in summer (UTC-4); Ward 8; agency DDOT; no other ticket has this number
        const auto cell = [this](const char *field) {
            return toText(m_bench.cell(QStringLiteral("ticket"), QStringLiteral("ticket_no"), QStringLiteral("16-00579652"), QString::fromLatin1(field)));
        };
        QCOMPARE(cell("t_accept"), QStringLiteral("2016-07-08T04:19:28.000Z"));
        QCOMPARE(cell("deadline"), QStringLiteral("2016-07-11T21:00:00.000Z"));
        QCOMPARE(cell("t_dispose"), QStringLiteral("2016-07-19T17:28:07.000Z"));
        QCOMPARE(cell("class_small"), QStringLiteral("Streetlight Repair Investigation"));
        QCOMPARE(cell("lead_dept"), QStringLiteral("DDOT"));
        QCOMPARE(cell("district_code"), QStringLiteral("Ward 8"));
        QCOMPARE(cell("stage"), QStringLiteral("5"));
        QCOMPARE(cell("is_revoked"), QStringLiteral("0"));
        // 2350 Pitts Place SE lies in Historic Anacostia (looked up on a map of the clusters)
        QCOMPARE(cell("community_code"), QStringLiteral("Cluster 28"));
        // 117 DUPLICATE (OPENED) + 82 DUPLICATE (CLOSED) + 75 VOIDED
        QCOMPARE(count(QStringLiteral("ticket"), QStringLiteral("is_revoked"), qint64(1)), 274);
        QCOMPARE(count(QStringLiteral("code"), QStringLiteral("list"), QStringLiteral("class_small")), 48);
        QCOMPARE(count(QStringLiteral("code"), QStringLiteral("list"), QStringLiteral("department")), 6);
        QCOMPARE(count(QStringLiteral("code"), QStringLiteral("list"), QStringLiteral("class_big")), 14);
        QCOMPARE(count(QStringLiteral("ticket"), QStringLiteral("lead_dept"), QStringLiteral("DPW")), 7803);
        QCOMPARE(count(QStringLiteral("ticket"), QStringLiteral("district_code"), QStringLiteral("Ward 4")), 2298);
    }

    void readsTheOtherLayers()
    {
        // sum of TOTAL_STUD of the public schools; the zeros of both school files are no counts
        qint64 pupils = 0, known = 0;
        QVERIFY(
            eachRow(m_bench.cache(), QStringLiteral("school"), {QStringLiteral("students")}, false, [&](qint64, const std::vector<Value> &c, QByteArrayView) {
                known += isNull(c[0]) ? 0 : 1;
                pupils += isNull(c[0]) ? 0 : std::get<qint64>(c[0]);
            }));
        QCOMPARE(pupils, 42316);
        QCOMPARE(known, 122 - 11);
        QCOMPARE(count(QStringLiteral("school"), QStringLiteral("status"), QStringLiteral("not_open")), 4);
        QCOMPARE(count(QStringLiteral("school"), QStringLiteral("run_by"), QStringLiteral("charter")), 131);
        QCOMPARE(count(QStringLiteral("park"), QStringLiteral("class"), QStringLiteral("triangle")), 89);
        QCOMPARE(count(QStringLiteral("enterprise"), QStringLiteral("status"), QStringLiteral("active")), 1876 + 1402); // 'Active' and 'ACTIVE'
        QCOMPARE(toText(m_bench.cell(QStringLiteral("community"), QStringLiteral("code"), QStringLiteral("Cluster 39"), QStringLiteral("parent_code"))),
                 QStringLiteral("Ward 8"));
        for (const auto &step : m_report.steps)
            if (step.file == u"dc_business_improvement_districts.geojson") {
                QCOMPARE(step.report.issues.size(), std::size_t(1)); // one invalid polygon, FID 8 = row 9
                QCOMPARE(step.report.issues.front().row, 9);
            }
    }

    void holdsOneLanguage()
    {
        const QString text = QString::fromUtf8(m_bench.dump());
        static const QRegularExpression chinese(QStringLiteral("\\p{Han}")), broken(QStringLiteral("\\x{FFFD}"));
        QVERIFY2(!chinese.match(text).hasMatch(), qPrintable(text.mid(std::max<qsizetype>(0, chinese.match(text).capturedStart() - 60), 120)));
        QVERIFY(!broken.match(text).hasMatch());
        const QJsonObject city = QJsonDocument::fromJson(m_bench.cache().setting(QStringLiteral("city")).toUtf8()).object();
        QCOMPARE(city.value(QStringLiteral("id")).toString(), QStringLiteral("washington"));
    }

    void changesNothingTheSecondTime()
    {
        const QByteArray before = m_bench.dump();
        const auto again = write(QStringLiteral("washington"), QStringLiteral("city"));
        QVERIFY(again);
        for (const auto &step : again->steps) {
            QCOMPARE(std::pair(step.file, step.report.inserted + step.report.updated + step.report.deleted), std::pair(step.file, qint64(0)));
            QCOMPARE(step.report.unchanged, step.report.rowsIn);
        }
        QCOMPARE(m_bench.dump(), before);
    }

    void isTakenBackBatchByBatch()
    {
        const auto history = m_bench.cache().history();
        QVERIFY(history);
        for (auto batch = history->rbegin(); batch != history->rend(); ++batch) {
            const auto undone = m_bench.cache().undo(batch->id, {});
            QVERIFY2(undone, undone ? "" : qPrintable(errorText(undone.error())));
        }
        QCOMPARE(m_bench.dump(), m_empty);
    }

    void makesNanhai()
    {
        Workbench bench;
        QVERIFY(bench.isSound());
        JobControl control;
        const auto report =
            writeRecipeCity(bench.cache(), *bench.catalog, QStringLiteral("nanhai"), m_data + QStringLiteral("china"), bench.options().workerProgram, control);
        QVERIFY2(report, report ? "" : qPrintable(errorText(report.error()) + report.error().detail));
        QCOMPARE(bench.rows(QStringLiteral("district")), 7);
        QCOMPARE(bench.rows(QStringLiteral("community")), 45);
        const auto cell = [&bench](const char *dataset, const char *code, const char *field) {
            return bench.cell(QString::fromLatin1(dataset), QStringLiteral("code"), QString::fromLatin1(code), QString::fromLatin1(field));
        };
        QCOMPARE(cell("community", "440605011001", "name"), Value(QStringLiteral("桂一社区居委会")));
        QCOMPARE(cell("community", "440605011001", "parent_code"), Value(QStringLiteral("440605011")));
        QCOMPARE(cell("district", "440605011", "name"), Value(QStringLiteral("桂城街道")));
        QVERIFY(std::abs(std::get<double>(cell("district", "440605011", "area_m2")) - 83.72e6) < 0.02e6); // data/SOURCES.md
        QVERIFY(!bench.dump().contains("\xEF\xBF\xBD"));
        // the same names from the GBK table of the Shapefile that does not say so
        ImportOptions options = bench.options();
        options.read.encoding = QStringLiteral("GBK");
        const ImportReport shape = bench.import(m_data + QStringLiteral("china/nanhai_towns_gbk_shp/nanhai_towns_gbk.shp"), options);
        QVERIFY2(!shape.error, shape.error ? qPrintable(errorText(*shape.error) + shape.error->detail) : "");
        QCOMPARE(shape.rowsAccepted, 7);
        QVERIFY(bench.dump().contains("里水镇"));
    }

    void refusesBeforeItWrites()
    {
        Workbench bench;
        JobControl control;
        const QString worker = bench.options().workerProgram;
        const auto unknown = writeRecipeCity(bench.cache(), *bench.catalog, QStringLiteral("atlantis"), m_data, worker, control);
        QCOMPARE(unknown.error().code, ErrorCode::NotFound);
        const auto elsewhere = writeRecipeCity(bench.cache(), *bench.catalog, QStringLiteral("washington"), bench.folder.path(), worker, control);
        QCOMPARE(elsewhere.error().code, ErrorCode::FileMissing);
        QVERIFY(bench.cache().history()->empty());
    }

private:
    Result<CityReport> write(const QString &city, const QString &folder)
    {
        JobControl control;
        return writeRecipeCity(m_bench.cache(), *m_bench.catalog, city, m_data + folder, m_bench.options().workerProgram, control);
    }
    qint64 count(const QString &dataset, const QString &field, const Value &value)
    {
        const auto rows = m_bench.cache().rowsWhere(dataset, field, value);
        return rows ? qint64(rows->size()) : -1;
    }
    /// Splits a CSV file into cells; quotes may enclose commas but no line ends.
    static QList<QByteArrayList> csv(const QString &path)
    {
        QFile file(path);
        QList<QByteArrayList> lines;
        if (!file.open(QIODevice::ReadOnly))
            return lines;
        while (!file.atEnd()) {
            QByteArrayList cells{QByteArray()};
            bool quoted = false;
            for (const char c : file.readLine().trimmed()) {
                if (c == '"')
                    quoted = !quoted;
                else if (c == ',' && !quoted)
                    cells << QByteArray();
                else
                    cells.back() += c;
            }
            lines << cells;
        }
        return lines;
    }
    Workbench m_bench;
    CityReport m_report;
    QByteArray m_empty;
    QString m_data;
};

QTEST_GUILESS_MAIN(TestRecipeCity)
#include "tst_recipecity.moc"

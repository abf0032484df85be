// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/recipecity.h"
#include "services/workspace.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace om;

namespace {

/// Tickets of one agency that were due.
struct Due
{
    int onTime = 0, lateClosed = 0, lateOpen = 0;
    bool operator==(const Due &) const = default;
};

/// What a file itself says, and why rows of it are in none of the three numbers.
struct Truth
{
    QMap<QString, Due> byAgency;
    QMap<QString, int> leftOut;
};

/// The rows of a CSV file by the names of its columns; quotes may enclose commas and line ends.
QList<QHash<QString, QString>> rowsOf(const QString &path)
{
    QFile file(path);
    QList<QHash<QString, QString>> rows;
    if (!file.open(QIODevice::ReadOnly))
        return rows;
    QStringList names, cells{QString()};
    bool isQuoted = false;
    const QString text = QString::fromUtf8(file.readAll());
    for (const QChar c : text) {
        if (c == u'"') {
            isQuoted = !isQuoted;
        } else if (c == u',' && !isQuoted) {
            cells.append(QString());
        } else if (c == u'\n' && !isQuoted) {
            if (cells.last().endsWith(u'\r'))
                cells.last().chop(1);
            if (names.isEmpty()) {
                names = cells;
            } else {
                QHash<QString, QString> row;
                for (qsizetype i = 0; i < std::min(names.size(), cells.size()); ++i)
                    row.insert(names[i], cells[i]);
                rows.append(row);
            }
            cells = {QString()};
        } else {
            cells.last() += c;
        }
    }
    return rows;
}

} // namespace

/// Two cities' tickets by their own recipes: who was on time, by agency, is what the files' own status columns say; every difference has its reason.
class TestOnTimeByAgency : public QObject
{
    Q_OBJECT

    Result<Catalog> m_catalog = fail(ErrorCode::Internal);
    QString m_data;

    void compare(const QString &city, const QString &folder, const Truth &truth)
    {
        const QTemporaryDir place;
        const QString file = place.filePath(QStringLiteral("cache.gpkg"));
        {
            const auto cache = Cache::open(file, Cache::Mode::Create);
            QVERIFY(cache);
            JobControl control;
            const auto written = writeRecipeCity(**cache, *m_catalog, city, folder, QStringLiteral(OM_BIN "/onemap-worker"), control);
            QVERIFY2(written, written ? "" : qPrintable(errorText(written.error()) + written.error().detail));
        }
        JobRunner jobs(0);
        const auto workspace = Workspace::open(Workspace::place(place.path(), {}), *m_catalog, jobs, QStringLiteral("en"));
        QVERIFY(workspace && (*workspace)->load());
        const auto groups = [&](const char *id) {
            const KpiSpec *kpi = m_catalog->kpi(QLatin1StringView(id));
            const auto found = kpi ? evaluateBy(*m_catalog, *kpi, (*workspace)->frames(), Filter(), QStringLiteral("lead_dept"))
                                   : Result<std::vector<KpiGroup>>(fail(ErrorCode::NotFound));
            return found ? *found : std::vector<KpiGroup>();
        };
        QMap<QString, Due> shown;
        for (const KpiGroup &group : groups("ticket.on_time_closed"))
            shown[group.code].onTime = int(group.numerator);
        for (const KpiGroup &group : groups("ticket.late_closed"))
            shown[group.code].lateClosed = int(group.numerator);
        for (const KpiGroup &group : groups("ticket.late_open"))
            shown[group.code].lateOpen = int(group.numerator);
        shown.removeIf([](const auto &entry) { return *entry == Due(); });
        QCOMPARE(shown.keys(), truth.byAgency.keys());
        for (const QString &agency : shown.keys()) {
            const Due is = shown[agency], wanted = truth.byAgency[agency];
            QVERIFY2(is == wanted,
                     qPrintable(QStringLiteral("%1: %2 %3 %4, the file says %5 %6 %7")
                                    .arg(agency)
                                    .arg(is.onTime)
                                    .arg(is.lateClosed)
                                    .arg(is.lateOpen)
                                    .arg(wanted.onTime)
                                    .arg(wanted.lateClosed)
                                    .arg(wanted.lateOpen)));
        }
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_data = QStringLiteral(OM_SHARED "/data/city/");
        if (!QFileInfo::exists(m_data + QStringLiteral("boston_tickets_311_2015-02.csv")))
            QSKIP("the real files are not here");
        m_catalog = Catalog::load();
        QVERIFY(m_catalog);
    }

    /// OnTime_Status of February 2015, as it stood on 2016-01-07.
    void boston()
    {
        Truth truth;
        const auto time = [](const QString &text) { return QDateTime::fromString(text, QStringLiteral("MM/dd/yyyy hh:mm:ss AP")); };
        const QDateTime asOf(QDate(2016, 1, 7), QTime(23, 59, 59));
        const auto rows = rowsOf(m_data + QStringLiteral("boston_tickets_311_2015-02.csv"));
        QCOMPARE(rows.size(), 9052);
        for (const auto &row : rows) {
            const QString said = row[QStringLiteral("OnTime_Status")], target = row[QStringLiteral("TARGET_DT")];
            const bool isClosed = row[QStringLiteral("CASE_STATUS")] == u"Closed";
            if (target.isEmpty()) { // the file calls all of these on time
                QCOMPARE(said, QStringLiteral("ONTIME"));
                ++truth.leftOut[QStringLiteral("no deadline")];
                continue;
            }
            if (time(target) > asOf) {
                QCOMPARE(said, QStringLiteral("ONTIME"));
                ++truth.leftOut[QStringLiteral("not due yet")];
                continue;
            }
            Due &due = truth.byAgency[row[QStringLiteral("Department")]];
            if (said.isEmpty()) { // of these the dates decide: all are late
                QVERIFY(!isClosed || time(row[QStringLiteral("CLOSED_DT")]) > time(target));
                ++truth.leftOut[QStringLiteral("no status, late by its dates")];
            }
            ++(said == u"ONTIME" ? due.onTime : isClosed ? due.lateClosed : due.lateOpen);
        }
        QCOMPARE(truth.leftOut,
                 (QMap<QString, int>{
                     {QStringLiteral("no deadline"), 3550}, {QStringLiteral("not due yet"), 66}, {QStringLiteral("no status, late by its dates"), 15}}));
        QCOMPARE(truth.byAgency[QStringLiteral("INFO")].lateOpen, 678);
        compare(QStringLiteral("boston"), m_data, truth);
    }

    /// SERVICEORDERSTATUS and the dates of July 2016. What was resolved after the data's date was open on it.
    void washington()
    {
        Truth truth;
        const QString asOf = QStringLiteral("2016-07-27T23:59:59");
        const auto rows = rowsOf(m_data + QStringLiteral("dc_tickets_311_part1.csv"));
        QCOMPARE(rows.size(), 12966);
        for (const auto &row : rows) {
            const QString status = row[QStringLiteral("SERVICEORDERSTATUS")];
            const QString due = row[QStringLiteral("SERVICEDUEDATE")].left(19), resolved = row[QStringLiteral("RESOLUTIONDATE")].left(19);
            QCOMPARE(row[QStringLiteral("STATUS_CODE")] == u"CLOSED", !resolved.isEmpty());
            const bool isClosed = !resolved.isEmpty() && resolved <= asOf;
            if (status == u"VOIDED" || status.startsWith(u"DUPLICATE"))
                ++truth.leftOut[QStringLiteral("voided or duplicate")];
            else if (due.isEmpty())
                ++truth.leftOut[QStringLiteral("no deadline")];
            else if (due > asOf)
                ++truth.leftOut[QStringLiteral("not due yet")];
            else {
                Due &agency = truth.byAgency[row[QStringLiteral("ORGANIZATIONACRONYM")]];
                ++(!isClosed ? agency.lateOpen : resolved <= due ? agency.onTime : agency.lateClosed);
            }
        }
        QCOMPARE(truth.leftOut,
                 (QMap<QString, int>{{QStringLiteral("voided or duplicate"), 274}, {QStringLiteral("no deadline"), 1}, {QStringLiteral("not due yet"), 7947}}));
        compare(QStringLiteral("washington"), m_data, truth);
    }
};

QTEST_GUILESS_MAIN(TestOnTimeByAgency)
#include "tst_ontimebyagency.moc"

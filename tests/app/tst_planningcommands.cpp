// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What planners ask of the command line on the demo city: where a company could settle, what the drones have seen.
#include "support/program.h"

#include <QFileInfo>
#include <QTest>

#include <cmath>

using om::test::Answer;

class TestPlanningCommands : public QObject
{
    Q_OBJECT

    om::test::Program m_program;

    Answer run(const QStringList &arguments) const { return m_program.run(arguments); }
    QJsonObject kpi(const QString &id, const QStringList &filter) const { return m_program.kpi(id, filter); }

private Q_SLOTS:
    void initTestCase() { QCOMPARE(run({QStringLiteral("demo"), QStringLiteral("--no-window")}).exitCode, 0); }

    void sitesAgreeWithTheIndicators()
    {
        const QStringList area{QStringLiteral("--area"), QStringLiteral("灯湖")};
        const QJsonObject all = run(QStringList{QStringLiteral("sites")} + area).object();
        const int companies = all.value(QStringLiteral("companies")).toInt();
        QCOMPARE(companies, kpi(QStringLiteral("enterprise.count"), area).value(QStringLiteral("value")).toInt());
        QVERIFY(companies > 0);
        const QJsonArray industries = all.value(QStringLiteral("industries")).toArray();
        int sum = 0;
        for (qsizetype i = 0; i + 1 < industries.size(); ++i)
            sum += industries[i].toObject().value(QStringLiteral("companies")).toInt();
        QCOMPARE(sum, companies);
        QCOMPARE(industries.last().toObject().value(QStringLiteral("companies")).toInt(), companies);
        QCOMPARE(industries.last().toObject().value(QStringLiteral("tax")).toDouble(),
                 std::round(kpi(QStringLiteral("enterprise.tax"), area).value(QStringLiteral("value")).toDouble()));
        const QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("sites.xlsx"));
        const QJsonObject near =
            run(QStringList{QStringLiteral("sites"), QStringLiteral("--metro"), QStringLiteral("500"), QStringLiteral("--out"), file} + area).object();
        QCOMPARE(near.value(QStringLiteral("premises")), all.value(QStringLiteral("premises")));
        const QJsonArray sites = near.value(QStringLiteral("sites")).toArray();
        QVERIFY(!sites.isEmpty() && sites.size() < all.value(QStringLiteral("sites")).toArray().size());
        for (const QJsonValue &site : sites)
            QVERIFY(site.toObject().value(QStringLiteral("metro")).toDouble() <= 500 && site.toObject().value(QStringLiteral("vacant")).toDouble() > 0);
        QVERIFY(QFileInfo(file).size() > 3000);
        QCOMPARE(run({QStringLiteral("sites"), QStringLiteral("--out"), QStringLiteral("sites.pdf")}).exitCode, 2);
    }

    /// Through each of the four economies: fewer than all, and exactly the rows that are listed. A lens that does not exist is no condition.
    void lensesOfTheDemo()
    {
        for (const char *kpiId : {"enterprise.count", "building.count"}) {
            const QString id = QLatin1String(kpiId);
            const double all = kpi(id, {}).value(QStringLiteral("value")).toDouble();
            for (const char *lens : {"headquarters", "building", "metro", "platform"}) {
                const QStringList through{QStringLiteral("--filter"), QStringLiteral("lens_%1=1").arg(QLatin1String(lens))};
                const double value = kpi(id, through).value(QStringLiteral("value")).toDouble();
                QVERIFY2(value > 0 && value < all, lens);
                const QJsonObject rows =
                    run(QStringList{QStringLiteral("rows"), QStringLiteral("--kpi"), id, QStringLiteral("--part"), QStringLiteral("numerator")} + through)
                        .object();
                QCOMPARE(rows.value(QStringLiteral("count")).toDouble(), value);
            }
        }
        QCOMPARE(run({QStringLiteral("kpi"), QStringLiteral("enterprise.count"), QStringLiteral("--filter"), QStringLiteral("lens_none=1")}).exitCode, 1);
    }

    /// The patrol of the demo: the share that was photographed, whole and by community; its blind spots and exactly the complaints of one.
    void patrolOfTheDemo()
    {
        const QStringList january{QStringLiteral("--as-of"), QStringLiteral("2022-01-26")};
        const QString coverage = QStringLiteral("drone.patrol_coverage");
        const QJsonObject whole = kpi(coverage, january);
        const double value = whole.value(QStringLiteral("value")).toDouble(), ground = whole.value(QStringLiteral("denominator")).toDouble();
        QVERIFY(value > 20 && value < 70);
        QVERIFY(qAbs(ground / 84.16e6 - 1) < 0.005);
        QVERIFY(qAbs(100 * whole.value(QStringLiteral("numerator")).toDouble() / ground - value) < 1e-9);
        const int images =
            run(QStringList{QStringLiteral("rows"), QStringLiteral("--kpi"), coverage} + january).object().value(QStringLiteral("count")).toInt();
        QVERIFY(images > 200 && images < 400);
        const QJsonObject one = kpi(coverage, january + QStringList{QStringLiteral("--area"), QStringLiteral("440605011020")});
        QVERIFY(one.value(QStringLiteral("denominator")).toDouble() < ground / 10 && one.value(QStringLiteral("value")).toDouble() <= 100);

        const QJsonObject patrol = run({QStringLiteral("blindspots")}).object();
        QCOMPARE(patrol.value(QStringLiteral("days")).toInt(), 30);
        const QJsonObject cells = patrol.value(QStringLiteral("cells")).toObject();
        for (const char *state : {"seen", "stale", "never"})
            QVERIFY(cells.value(QLatin1String(state)).toInt() > 0);
        const QJsonArray spots = patrol.value(QStringLiteral("spots")).toArray();
        QVERIFY(spots.size() > 3);
        for (const auto &entry : spots) {
            const QJsonObject spot = entry.toObject();
            const int complaints = spot.value(QStringLiteral("complaints")).toInt();
            QVERIFY(complaints >= 3 && complaints >= spot.value(QStringLiteral("before")).toInt() + 2);
            QCOMPARE(spot.value(QStringLiteral("ids")).toArray().size(), complaints);
            QVERIFY(spot.value(QStringLiteral("days")).isNull() || spot.value(QStringLiteral("days")).toDouble() > 30);
        }
        const QString community = spots[0].toObject().value(QStringLiteral("community")).toString();
        for (const QJsonArray there =
                 run({QStringLiteral("blindspots"), QStringLiteral("--area"), community}).object().value(QStringLiteral("spots")).toArray();
             const auto &spot : there)
            QCOMPARE(spot.toObject().value(QStringLiteral("community")).toString(), community);
    }
};

QTEST_GUILESS_MAIN(TestPlanningCommands)
#include "tst_planningcommands.moc"

// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The contract of the command line on the demo city, as scripts use it: the program is run, its one JSON document is read.
#include "support/program.h"

#include <QDir>
#include <QFile>
#include <QImage>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>

using om::test::Answer;

class TestCommandLine : public QObject
{
    Q_OBJECT

    om::test::Program m_program;

    QString path(const QString &name) const { return m_program.path(name); }
    Answer run(const QStringList &arguments, const QString &workspace = QStringLiteral("city")) const { return m_program.run(arguments, workspace); }
    QJsonObject kpi(const QString &id, const QStringList &filter) const { return m_program.kpi(id, filter); }

    void write(const QString &file, const QByteArray &bytes) const
    {
        QFile out(file);
        QVERIFY(out.open(QIODevice::WriteOnly));
        out.write(bytes);
    }

private Q_SLOTS:
    void initTestCase()
    {
        const Answer demo = run({QStringLiteral("demo"), QStringLiteral("--no-window")});
        QCOMPARE(demo.exitCode, 0);
        QVERIFY(demo.object().value(QStringLiteral("made")).toBool());
        QVERIFY(demo.object().value(QStringLiteral("datasets")).toArray().size() >= 20);
        const Answer again = run({QStringLiteral("demo"), QStringLiteral("--no-window")});
        QVERIFY(!again.object().value(QStringLiteral("made")).toBool());
    }

    void publishedFiguresOfThePeriod_data()
    {
        QTest::addColumn<QString>("source");
        QTest::addColumn<double>("value");
        QTest::addColumn<double>("change"); // in per cent, as printed in the article; NaN where it prints none
        QTest::newRow("all") << "" << 68500.0 << 45.2;
        QTest::newRow("mayor") << "11" << 41000.0 << 61.0;
        QTest::newRow("district") << "12" << 10000.0 << qQNaN();
        QTest::newRow("other hotlines") << "13" << 1000.0 << qQNaN();
        QTest::newRow("grid workers") << "21" << 15000.0 << 51.0;
        QTest::newRow("party grid workers") << "22" << 1500.0 << 34.0;
    }
    void publishedFiguresOfThePeriod()
    {
        QFETCH(QString, source);
        QFETCH(double, value);
        QFETCH(double, change);
        QStringList filter{QStringLiteral("--period"), QStringLiteral("2021")};
        if (!source.isEmpty())
            filter << QStringLiteral("--filter") << QStringLiteral("source_channel=") + source;
        const QJsonObject answer = kpi(QStringLiteral("ticket.accepted"), filter);
        QCOMPARE(answer.value(QStringLiteral("value")).toDouble(), value);
        QVERIFY(answer.value(QStringLiteral("denominator")).isNull());
        if (!qIsNaN(change))
            QVERIFY(qAbs(answer.value(QStringLiteral("change")).toDouble() - change) < 0.05);
    }

    void everyPublishedFigureIsReproduced()
    {
        const QJsonArray entries = run({QStringLiteral("ledger")}).array();
        int computed = 0;
        for (const auto &entry : entries) {
            const QJsonObject e = entry.toObject();
            if (e.value(QStringLiteral("ok")).isNull())
                continue;
            ++computed;
            QVERIFY2(e.value(QStringLiteral("ok")).toBool(), qPrintable(e.value(QStringLiteral("id")).toString()));
        }
        QVERIFY(computed >= 30);
    }

    /// Only figures that count the changed ticket differ afterwards; taken back, all agree again.
    void oneChangedTicketTurnsItsFigureAmber()
    {
        const auto differing = [this] {
            QStringList ids;
            for (const QJsonArray entries = run({QStringLiteral("ledger")}).array(); const auto &entry : entries)
                if (entry.toObject().value(QStringLiteral("ok")) == QJsonValue(false))
                    ids << entry.toObject().value(QStringLiteral("id")).toString();
            return ids;
        };
        const QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("change.csv")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("ticket_no,tag\n210607-0612,none\n");
        file.close();
        const Answer changed = run({QStringLiteral("import"), file.fileName(), QStringLiteral("--dataset"), QStringLiteral("ticket"), QStringLiteral("--mode"),
                                    QStringLiteral("upsert")});
        QCOMPARE(changed.exitCode, 0);
        QCOMPARE(differing(), QStringList(QStringLiteral("17"))); // the best case of the year
        const QJsonArray batches = run({QStringLiteral("history")}).object().value(QStringLiteral("batches")).toArray();
        QCOMPARE(run({QStringLiteral("undo"), QString::number(batches.last().toObject().value(QStringLiteral("batch")).toInt())}).exitCode, 0);
        QCOMPARE(differing(), QStringList());
    }

    /// +45.2 % in all = 32.9 + 0.8 + 10.7 + 0.8 points (domain.md F3, from the figures of the ledger: 68,500 against 47,164). The district mayor's line
    /// continues the other hotlines and is counted with them.
    void growthOfTheYearInParts()
    {
        const QJsonObject answer = run({QStringLiteral("why"), QStringLiteral("ticket.accepted"), QStringLiteral("--by"), QStringLiteral("source_channel"),
                                        QStringLiteral("--period"), QStringLiteral("2021")})
                                       .object();
        QCOMPARE(answer.value(QStringLiteral("before")).toDouble(), 47164.0);
        QCOMPARE(answer.value(QStringLiteral("now")).toDouble(), 68500.0);
        QHash<QString, double> points;
        double sum = 0;
        for (const QJsonArray parts = answer.value(QStringLiteral("parts")).toArray(); const auto &part : parts) {
            points.insert(part.toObject().value(QStringLiteral("code")).toString(), part.toObject().value(QStringLiteral("points")).toDouble());
            sum += part.toObject().value(QStringLiteral("points")).toDouble();
        }
        QCOMPARE(points.size(), 5);
        QCOMPARE(points.value(QStringLiteral("23")), 0.0); // of drones: there are none before 2022
        QCOMPARE(points.value(QStringLiteral("11")), (41000 - 25466) * 100 / 47164.0); // 32.9
        QCOMPARE(points.value(QStringLiteral("13")), (10000 + 1000 - 10645) * 100 / 47164.0); // 0.8
        QCOMPARE(points.value(QStringLiteral("21")), (15000 - 9934) * 100 / 47164.0); // 10.7
        QCOMPARE(points.value(QStringLiteral("22")), (1500 - 1119) * 100 / 47164.0); // 0.8
        QVERIFY(qAbs(sum - answer.value(QStringLiteral("change")).toDouble()) < 1e-9);
        QVERIFY(qAbs(sum - 45.2) < 0.05);
    }

    /// The six rates of the data (domain.md §2.7): each is what it divides, each part opens as many rows as it says, and keeping the figures again changes nothing.
    void theDataOfTheDemo()
    {
        const QStringList year{QStringLiteral("--period"), QStringLiteral("2021")};
        const auto count = [&](const QString &id, const char *part) {
            return run({QStringLiteral("rows"), QStringLiteral("--kpi"), id, QStringLiteral("--part"), QLatin1String(part), QStringLiteral("--period"),
                        QStringLiteral("2021")})
                .object()
                .value(QStringLiteral("count"))
                .toInteger();
        };
        for (const char *name : {"delivered_rate", "on_time_rate", "completeness", "pass_rate", "match_rate", "shared_rate"}) {
            const QString id = QStringLiteral("data.") + QLatin1String(name);
            const QJsonObject answer = kpi(id, year);
            const double above = answer.value(QStringLiteral("numerator")).toDouble(), below = answer.value(QStringLiteral("denominator")).toDouble();
            const double value = answer.value(QStringLiteral("value")).toDouble();
            QVERIFY2(below > 0 && above <= below && value > 0 && value <= 100, name);
            QVERIFY2(qAbs(value - 100 * above / below) < 1e-9, name);
            const qint64 opened = count(id, "denominator");
            QVERIFY2(opened > 0, name);
            if (id.endsWith(QLatin1String("_rate")) && !id.contains(QLatin1String("pass")) && !id.contains(QLatin1String("match"))) { // those that count rows
                QCOMPARE(double(opened), below);
                QCOMPARE(double(count(id, "numerator")), above);
            }
        }
        QCOMPARE(kpi(QStringLiteral("data.delivered_rate"), year).value(QStringLiteral("value")).toDouble(), 90.0); // 18 of 20 that were promised
        const QJsonObject exchange = run({QStringLiteral("quality"), QStringLiteral("--exchange")}).object();
        const QJsonObject kept = kpi(QStringLiteral("data.on_time_rate"), {});
        QCOMPARE(exchange.value(QStringLiteral("on_time")).toDouble(), kept.value(QStringLiteral("numerator")).toDouble());
        QCOMPARE(exchange.value(QStringLiteral("expected")).toDouble(), kept.value(QStringLiteral("denominator")).toDouble());
        QCOMPARE(exchange.value(QStringLiteral("shared_rate")).toDouble() * 100,
                 kpi(QStringLiteral("data.shared_rate"), year).value(QStringLiteral("value")).toDouble());
        const Answer again = run({QStringLiteral("quality"), QStringLiteral("--keep")});
        QCOMPARE(again.exitCode, 0);
        QVERIFY(again.object().value(QStringLiteral("batch")).isNull());
        QVERIFY(again.object().value(QStringLiteral("arrivals")).toInteger() > 700);
    }

    /// K01, K05–K09, K13, K14 and K17 of the indicators' list, in turn under ten filters drawn at random (fixed seed).
    void rowsAreExactlyTheNumber()
    {
        const QStringList ids{QStringLiteral("ticket.accepted"),        QStringLiteral("ticket.due"),
                              QStringLiteral("ticket.on_time_rate"),    QStringLiteral("ticket.overdue_open"),
                              QStringLiteral("ticket.resolution_rate"), QStringLiteral("ticket.satisfaction_rate"),
                              QStringLiteral("ticket.handling_time"),   QStringLiteral("ticket.growth"),
                              QStringLiteral("ticket.proactive_rate")};
        const QStringList periods{QStringLiteral("2020"), QStringLiteral("2021"), QStringLiteral("2021-Q4"), QStringLiteral("2021-06"),
                                  QStringLiteral("2021-W23")};
        const QStringList areas{QStringLiteral("440605011020"), QString::fromUtf8("夏东"), QStringLiteral("440605011")};
        const QStringList sources{QStringLiteral("11"), QStringLiteral("12"), QString::fromUtf8("网格员")};
        QRandomGenerator random(20211231);
        const auto oneOf = [&](const QStringList &list) { return list[random.bounded(list.size())]; };
        qint64 compared = 0;
        for (int i = 0; i < 10; ++i) {
            QStringList filter{QStringLiteral("--period"), oneOf(periods)};
            if (random.bounded(2))
                filter << QStringLiteral("--area") << oneOf(areas);
            if (random.bounded(2))
                filter << QStringLiteral("--filter") << QStringLiteral("source_channel=") + oneOf(sources);
            const QString id = ids[i % ids.size()];
            const QJsonObject number = kpi(id, filter);
            for (const QString &part : {QStringLiteral("numerator"), QStringLiteral("denominator")}) {
                if (number.value(part).isNull())
                    continue;
                const QJsonObject rows =
                    run(QStringList{QStringLiteral("rows"), QStringLiteral("--kpi"), id, QStringLiteral("--part"), part} + filter).object();
                const QByteArray where = (id + u' ' + part + u' ' + filter.join(u' ')).toUtf8();
                QVERIFY2(rows.value(QStringLiteral("count")).toInt(-1) == number.value(part).toInt(-2), where.constData());
                QVERIFY2(rows.value(QStringLiteral("ids")).toArray().size() == number.value(part).toInt(-2), where.constData());
                compared += number.value(part).toInt();
            }
        }
        QVERIFY(compared > 10'000); // the filters left something to compare
    }

    void whatAFilterNamesMustExist()
    {
        const auto code = [this](const QStringList &filter) {
            return run(QStringList{QStringLiteral("kpi"), QStringLiteral("ticket.accepted")} + filter)
                .object()
                .value(QStringLiteral("error"))
                .toObject()
                .value(QStringLiteral("code"))
                .toString();
        };
        for (const QStringList &filter :
             {QStringList{QStringLiteral("--area"), QStringLiteral("nowhere")}, QStringList{QStringLiteral("--filter"), QStringLiteral("source_channel=999")},
              QStringList{QStringLiteral("--filter"), QStringLiteral("clock_state=late")},
              QStringList{QStringLiteral("--filter"), QStringLiteral("colour=red")}})
            QCOMPARE(code(filter), QStringLiteral("not_found"));
        const QStringList june{QStringLiteral("--period"), QStringLiteral("2021-06"), QStringLiteral("--area")};
        const double denghu =
            kpi(QStringLiteral("ticket.accepted"), june + QStringList{QStringLiteral("440605011020")}).value(QStringLiteral("value")).toDouble();
        QVERIFY(denghu > 0);
        for (const QString &name : {QString::fromUtf8("灯湖"), QString::fromUtf8("灯湖社区"), QStringLiteral("Denghu")})
            QCOMPARE(kpi(QStringLiteral("ticket.accepted"), june + QStringList{name}).value(QStringLiteral("value")).toDouble(), denghu);
    }

    void theDutyBoardAgreesWithItsIndicators()
    {
        const QJsonObject board = run({QStringLiteral("duty")}).object();
        const auto sum = [&](const char *list, const char *key) {
            int all = 0;
            for (const QJsonArray rows = board.value(QLatin1StringView(list)).toArray(); const auto &row : rows)
                all += row.toObject().value(QLatin1StringView(key)).toInt();
            return all;
        };
        const auto value = [this](const char *id) { return kpi(QLatin1StringView(id), {}).value(QStringLiteral("value")).toInt(); };
        QCOMPARE(sum("holders", "overdue"), value("ticket.overdue_open"));
        QCOMPARE(sum("holders", "supervised") <= value("ticket.supervised"), true); // urged ones need not be overdue
        const QJsonArray due = board.value(QStringLiteral("due")).toArray();
        QCOMPARE(due.size(), 2); // the data stand on New Year's Eve: 17:00 of Tuesday 4 January, then Friday
        QCOMPARE(due[0].toObject().value(QStringLiteral("by")).toString(), QStringLiteral("2022-01-04 17:00"));
        QCOMPARE(due[1].toObject().value(QStringLiteral("by")).toString(), QStringLiteral("2022-01-08 00:00"));
        const QJsonObject noon =
            run({QStringLiteral("duty"), QStringLiteral("--by"), QStringLiteral("2022-01-04 12:00")}).object().value(QStringLiteral("due"))[0].toObject();
        QCOMPARE(noon.value(QStringLiteral("count")).toInt(), noon.value(QStringLiteral("tickets")).toArray().size());
        QVERIFY(noon.value(QStringLiteral("count")).toInt() < due[0].toObject().value(QStringLiteral("count")).toInt());
        QCOMPARE(run({QStringLiteral("duty"), QStringLiteral("--by"), QStringLiteral("soon")}).exitCode, 2);
        const QJsonArray hotspots = board.value(QStringLiteral("hotspots")).toArray();
        QCOMPARE(hotspots.size(), value("ticket.hotspots"));
        QVERIFY(hotspots.size() >= 7); // so many are planted in the last week
        for (const auto &entry : hotspots) {
            const QJsonObject spot = entry.toObject();
            QCOMPARE(spot.value(QStringLiteral("tickets")).toArray().size(), spot.value(QStringLiteral("count")).toInt());
            QVERIFY(spot.value(QStringLiteral("count")).toInt() >= 5 && spot.value(QStringLiteral("significance")).toDouble() >= 3);
        }
        const QJsonArray flows = board.value(QStringLiteral("flows")).toArray();
        QCOMPARE(flows.size(), 2);
        for (const auto &entry : flows) {
            const QJsonObject flow = entry.toObject();
            const QJsonArray columns = flow.value(QStringLiteral("columns")).toArray(), ribbons = flow.value(QStringLiteral("ribbons")).toArray();
            QCOMPARE(columns.size(), 3);
            for (qsizetype at = 0; at < columns.size(); ++at) {
                int inGroups = 0, inRibbons = 0;
                for (const QJsonArray groups = columns[at].toObject().value(QStringLiteral("groups")).toArray(); const auto &group : groups)
                    inGroups += group.toObject().value(QStringLiteral("count")).toInt();
                for (const auto &ribbon : ribbons)
                    inRibbons += ribbon.toObject().value(QStringLiteral("column")).toInt() == at ? ribbon.toObject().value(QStringLiteral("count")).toInt() : 0;
                const int all = kpi(flow.value(QStringLiteral("kpi")).toString(), {}).value(QStringLiteral("value")).toInt();
                QCOMPARE(inGroups, all);
                QCOMPARE(inRibbons, at + 1 < columns.size() ? all : 0);
            }
        }
        for (const QJsonArray repeats = board.value(QStringLiteral("repeats")).toArray(); const auto &entry : repeats)
            QCOMPARE(entry.toObject().value(QStringLiteral("tickets")).toArray().size(), entry.toObject().value(QStringLiteral("count")).toInt());
    }

    void theCaseIsTracedStepByStep()
    {
        const QJsonObject answer = run({QStringLiteral("tickets"), QStringLiteral("show"), QStringLiteral("210607-0612")}).object();
        QCOMPARE(answer.value(QStringLiteral("ticket")).toObject().value(QStringLiteral("co_dept")).toString().split(u',').size(), 3);
        QVERIFY(answer.value(QStringLiteral("trace")).toArray().size() >= 7);
        QCOMPARE(answer.value(QStringLiteral("ticket")).toObject().value(QStringLiteral("clock_state")).toString(), QStringLiteral("done_on_time"));
        QVERIFY(!answer.value(QStringLiteral("ticket")).toObject().contains(QStringLiteral("remaining_min"))); // nothing runs any more
        QCOMPARE(run({QStringLiteral("tickets"), QStringLiteral("show"), QStringLiteral("nowhere")}).exitCode, 1);
    }

    void importUpsertAndUndo()
    {
        const QString file = path(QStringLiteral("schools.csv"));
        const QString workspace = QStringLiteral("import");
        write(file, "school_code,name,students\nA,Alpha,100\nB,Beta,200\n");
        const QStringList command{QStringLiteral("import"), file, QStringLiteral("--mode"), QStringLiteral("upsert")};
        const QJsonObject first = run(command, workspace).object();
        QCOMPARE(first.value(QStringLiteral("rows_in")).toInt(), 2);
        QCOMPARE(first.value(QStringLiteral("inserted")).toInt(), 2);
        const QJsonObject second = run(command, workspace).object();
        QCOMPARE(second.value(QStringLiteral("inserted")).toInt() + second.value(QStringLiteral("updated")).toInt(), 0);
        QCOMPARE(run({QStringLiteral("undo"), QString::number(first.value(QStringLiteral("batch")).toInt())}, workspace).exitCode, 0);
        QVERIFY(run({QStringLiteral("info")}, workspace).object().value(QStringLiteral("datasets")).toArray().isEmpty());
        QCOMPARE(run({QStringLiteral("check")}, workspace).object().value(QStringLiteral("ok")).toBool(), true);
    }

    /// The rows of a filter, with the columns asked for, names in place of codes, and what the format loses.
    void exportIsWhatWasAskedFor()
    {
        const Answer month =
            run({QStringLiteral("export"), QStringLiteral("--dataset"), QStringLiteral("ticket"), QStringLiteral("--period"), QStringLiteral("2021-12"),
                 QStringLiteral("--format"), QStringLiteral("csv"), QStringLiteral("--columns"), QStringLiteral("ticket_no,source_channel,community_code"),
                 QStringLiteral("--names"), QStringLiteral("--out"), path(QStringLiteral("t.csv"))});
        QCOMPARE(month.exitCode, 0);
        QFile file(path(QStringLiteral("t.csv")));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readLine(), QByteArray("\xef\xbb\xbfticket_no,source_channel,community_code,lon,lat\r\n"));
        const QList<QByteArray> first = file.readLine().split(',');
        QVERIFY2(first[1].contains("line") || first[1].contains("Grid") || first[1].contains("Drone"), first[1].constData()); // a name, no number
        QVERIFY2(!first[2].startsWith("4406"), first[2].constData());
        const int rows = month.object().value(QStringLiteral("rows")).toInt();
        QCOMPARE(rows, int(file.readAll().count('\n')) + 1); // and the one read above
        // The indicator leaves merged cases out, the export has every row of the month.
        const double accepted =
            kpi(QStringLiteral("ticket.accepted"), {QStringLiteral("--period"), QStringLiteral("2021-12")}).value(QStringLiteral("value")).toDouble();
        QVERIFY(accepted > 6000 && rows > accepted && rows < accepted * 1.01);

        const Answer drawing = run({QStringLiteral("export"), QStringLiteral("--dataset"), QStringLiteral("park"), QStringLiteral("--format"),
                                    QStringLiteral("dxf"), QStringLiteral("--out"), path(QStringLiteral("p.dxf"))});
        QCOMPARE(drawing.exitCode, 0);
        QVERIFY(!drawing.object().value(QStringLiteral("losses")).toArray().isEmpty());
        const Answer unknown =
            run({QStringLiteral("export"), QStringLiteral("--dataset"), QStringLiteral("park"), QStringLiteral("--format"), QStringLiteral("csv"),
                 QStringLiteral("--columns"), QStringLiteral("nothing"), QStringLiteral("--out"), path(QStringLiteral("n.csv"))});
        QCOMPARE(unknown.exitCode, 1);
        QVERIFY(!QFile::exists(path(QStringLiteral("n.csv"))));
    }

    void refusedRowsAreMended()
    {
        const auto open = [this] { return run({QStringLiteral("quarantine"), QStringLiteral("list")}).object().value(QStringLiteral("count")).toInt(); };
        const int before = open(); // of the demo's deliveries
        write(path(QStringLiteral("m.csv")), "spot_id,name\nQ1,First\n,Second\n");
        const Answer first = run({QStringLiteral("import"), path(QStringLiteral("m.csv")), QStringLiteral("--dataset"), QStringLiteral("checkin_spot")});
        QCOMPARE(first.exitCode, 3);
        const QString batch = QString::number(first.object().value(QStringLiteral("batch")).toInt());
        const QString table = path(QStringLiteral("mend.csv"));
        QCOMPARE(run({QStringLiteral("quarantine"), QStringLiteral("export"), QStringLiteral("--batch"), batch, QStringLiteral("--out"), table})
                     .object()
                     .value(QStringLiteral("rows"))
                     .toInt(),
                 1);
        QFile file(table);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QByteArray text = file.readAll();
        QVERIFY2(text.contains("Second,\r\n"), text.constData()); // the empty code is the last column
        write(table, text.replace("Second,\r\n", "Second,Q2\r\n"));
        const Answer retry = run({QStringLiteral("quarantine"), QStringLiteral("retry"), QStringLiteral("--batch"), batch, QStringLiteral("--file"), table});
        QCOMPARE(retry.exitCode, 0);
        QCOMPARE(retry.object().value(QStringLiteral("inserted")).toInt(), 1);
        QCOMPARE(open(), before);
        for (const QJsonValue &undone : {retry.object().value(QStringLiteral("batch")), first.object().value(QStringLiteral("batch"))})
            QCOMPARE(run({QStringLiteral("undo"), QString::number(undone.toInt())}).exitCode, 0);
    }

    void aRecipeIsRemembered()
    {
        const QString here = QStringLiteral("remembered");
        const auto import = [&](const QString &file, const QStringList &more) { return run(QStringList{QStringLiteral("import"), file} + more, here); };
        write(path(QStringLiteral("spots_1.csv")), "打卡点编号,打卡点名称,备注\n1,Tower,a\n");
        write(path(QStringLiteral("spots_2.csv")), "打卡点编号,打卡点名称,备注\n2,Lake,b\n");
        const QStringList remembered{QStringLiteral("--recipe"), QStringLiteral("remembered")};
        QCOMPARE(import(path(QStringLiteral("spots_2.csv")), remembered).exitCode, 1); // none is kept yet
        const QStringList first{QStringLiteral("--dataset"), QStringLiteral("checkin_spot"), QStringLiteral("--remember"), QStringLiteral("spots")};
        QCOMPARE(import(path(QStringLiteral("spots_1.csv")), first).object().value(QStringLiteral("rows_accepted")).toInt(), 1);
        const QJsonObject next = import(path(QStringLiteral("spots_2.csv")), remembered).object();
        QCOMPARE(next.value(QStringLiteral("dataset")).toString(), QStringLiteral("checkin_spot"));
        QCOMPARE(next.value(QStringLiteral("rows_accepted")).toInt(), 1);
    }

    void malformedFilesAreRefusedClearly_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("code");
        QTest::newRow("empty") << "e.csv" << QByteArray() << "file_empty";
        QTest::newRow("binary") << "b.geojson" << QByteArray("\x00\x01\x02\xff\xfe\x00garbage", 13) << "format_mismatch";
        QTest::newRow("truncated") << "t.geojson" << QByteArray("{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Fea") << "format_damaged";
        QTest::newRow("unknown kind") << "x.docx" << QByteArray("PK\x03\x04 something") << "format_unknown";
    }
    void malformedFilesAreRefusedClearly()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, content);
        QFETCH(QString, code);
        write(path(name), content);
        const Answer answer = run({QStringLiteral("import"), path(name)}, QStringLiteral("bad"));
        QCOMPARE(answer.exitCode, 1);
        QCOMPARE(answer.object().value(QStringLiteral("outcome")).toString(), QStringLiteral("reject"));
        QCOMPARE(answer.object().value(QStringLiteral("error")).toObject().value(QStringLiteral("code")).toString(), code);
        QVERIFY(run({QStringLiteral("history")}, QStringLiteral("bad")).object().value(QStringLiteral("batches")).toArray().isEmpty());
    }

    void everyThemeIsDrawn()
    {
        for (const QString &theme : {QStringLiteral("overview"), QStringLiteral("economy"), QStringLiteral("education"), QStringLiteral("parks"),
                                     QStringLiteral("tickets"), QStringLiteral("drone"), QStringLiteral("services")}) {
            const QString file = path(theme + QStringLiteral(".png"));
            const Answer answer = run({QStringLiteral("render"), QStringLiteral("--theme"), theme, QStringLiteral("--size"), QStringLiteral("960x540"),
                                       QStringLiteral("--out"), file});
            QVERIFY2(answer.exitCode == 0, qPrintable(theme));
            QVERIFY(answer.object().value(QStringLiteral("features")).toInt() > 0);
            const QImage image(file);
            QCOMPARE(image.size(), QSize(960, 540));
            QSet<QRgb> colours;
            for (int y = 0; y < image.height(); y += 3)
                for (int x = 0; x < image.width(); x += 3)
                    colours.insert(image.pixel(x, y));
            QVERIFY2(colours.size() > 50, qPrintable(theme));
        }
    }

    void reportIsWrittenBothWays()
    {
        const QString pdf = path(QStringLiteral("r.pdf")), xlsx = path(QStringLiteral("r.xlsx"));
        const QStringList command{QStringLiteral("report"), QStringLiteral("monthly"), QStringLiteral("--period"), QStringLiteral("2021-12"),
                                  QStringLiteral("--out")};
        const Answer asPdf = run(command + QStringList{pdf}), asSheet = run(command + QStringList{xlsx});
        QCOMPARE(asPdf.exitCode, 0);
        QVERIFY(asPdf.object().value(QStringLiteral("pages")).toInt() >= 2);
        QCOMPARE(asSheet.object().value(QStringLiteral("check")), asPdf.object().value(QStringLiteral("check")));
        QFile file(pdf);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        QVERIFY(bytes.startsWith("%PDF-"));
        QVERIFY(bytes.contains("/FontFile")); // embedded
        QVERIFY(QFile(xlsx).size() > 4000);
        QCOMPARE(run(command + QStringList{path(QStringLiteral("r.docx"))}).exitCode, 2);
    }

    void whatIsPublishedIsSyncedAndTamperingIsRefused()
    {
        const QString file = path(QStringLiteral("table.csv")), hub = path(QStringLiteral("hub"));
        const QString here = QStringLiteral("publisher"), there = QStringLiteral("receiver");
        write(file, "list,code,name\nl,a,A\nl,b,B\nl,c,C\nl,d,D\n");
        const QStringList import{QStringLiteral("import"), file, QStringLiteral("--dataset"), QStringLiteral("code"), QStringLiteral("--mode"),
                                 QStringLiteral("upsert")};
        const QStringList publish{QStringLiteral("publish"), QStringLiteral("--hub"), hub}, sync{QStringLiteral("sync"), QStringLiteral("--source"), hub};
        QCOMPARE(run(import, here).object().value(QStringLiteral("rows_accepted")).toInt(), 4);
        QCOMPARE(run(publish, here).exitCode, 0);
        QCOMPARE(run(sync, there).exitCode, 0);
        write(file, "list,code,name\nl,a,A2\nl,b,B2\nl,c,C2\nl,d,D\n");
        QCOMPARE(run(import, here).object().value(QStringLiteral("updated")).toInt(), 3);
        QCOMPARE(run(publish, here).object().value(QStringLiteral("pushed")).toInt(), 3);

        const QString package = hub + u'/' + QDir(hub).entryList({QStringLiteral("delta*")}).value(0);
        QFile delta(package);
        QVERIFY(delta.open(QIODevice::ReadWrite));
        const QByteArray good = delta.readAll();
        QByteArray bad = good;
        bad[bad.size() / 2] = char(bad[bad.size() / 2] ^ 1);
        delta.seek(0);
        delta.write(bad);
        delta.close();
        QCOMPARE(run(sync, there).exitCode, 1);
        QCOMPARE(run({QStringLiteral("history")}, there).object().value(QStringLiteral("batches")).toArray().size(), 1);
        write(package, good);
        QCOMPARE(run(sync, there).object().value(QStringLiteral("pulled")).toInt(), 3);
        QCOMPARE(run(sync, there).object().value(QStringLiteral("pulled")).toInt(), 0);
    }

    void wrongUsageIsTwo()
    {
        QCOMPARE(run({QStringLiteral("nonsense")}).exitCode, 2);
        QCOMPARE(run({QStringLiteral("kpi"), QStringLiteral("ticket.accepted"), QStringLiteral("--period"), QStringLiteral("21")}).exitCode, 2);
        const Answer unknown = run({QStringLiteral("kpi"), QStringLiteral("no.such")});
        QCOMPARE(unknown.exitCode, 1);
        QCOMPARE(unknown.object().value(QStringLiteral("error")).toObject().value(QStringLiteral("code")).toString(), QStringLiteral("kpi_unknown"));
    }
};

QTEST_MAIN(TestCommandLine)
#include "tst_commandline.moc"

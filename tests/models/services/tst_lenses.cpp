// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/lenses/lenscolumns.h"
#include "services/lenses/lensfilter.h"

#include "services/filtertext.h"
#include "services/symbologyservice.h"
#include "stats/kpi.h"
#include "support/economy.h"
#include "support/tinyworkspace.h"

#include <QJsonDocument>
#include <QTest>

using namespace om;

/// The four economies over the economy of support/economy.h, which gets what they ask for:
///
///        industry_code  headquarters  economy       building   metres to the station Lake (113.021)
///   E1   6511           0                           B1            51
///   E2   6511           1                                          0
///   E3   6432           0                                        103
///   E4   6511           0             headquarters  B2        13,225
///
///   B1 Tower pays 10,000,000, at 113.020: 103 m · B2 Full 9,999,999, 1,112 m north of it · B3 South has no tax, 13 km away
class TestLenses : public QObject
{
    Q_OBJECT

    Result<Catalog> m_catalog = fail(ErrorCode::Internal);
    JobRunner m_jobs{0};
    const std::vector<LensSet> m_lenses = loadLenses().value();
    std::unique_ptr<test::TinyWorkspace> m_tiny;

    static QString s(const char *text) { return QString::fromUtf8(text); }
    Workspace &workspace() const { return *m_tiny->workspace; }
    const LensSet &economies() const { return m_lenses.front(); }
    /// Keys of the rows that a filter leaves, "E1 E2".
    QString left(const char *dataset, const char *key, const Filter &filter) const
    {
        const FrameSet &frames = workspace().frames();
        const auto frame = frames.frames.value(s(dataset));
        QStringList out;
        filterRows(*frame, frames.specs.value(s(dataset)), filter, frames.areas, true).forEach([&](std::size_t row) {
            out.append(frame->column(s(key))->text(row));
        });
        out.sort();
        return out.join(u' ');
    }
    /// What is seen through a lens: companies | buildings.
    QString seen(const char *lens) const
    {
        const Filter filter = throughLens({}, economies(), s("lens_") + s(lens));
        return left("enterprise", "enterprise_id", filter) + s(" | ") + left("building", "building_id", filter);
    }

private Q_SLOTS:
    void init()
    {
        m_catalog = Catalog::load();
        QVERIFY(m_catalog);
        m_tiny = std::make_unique<test::TinyWorkspace>(*m_catalog, m_jobs);
        QVERIFY(!m_tiny->error);
        test::addEconomy(workspace());
        test::addRows(workspace(),
                      {{s("enterprise"), s("enterprise_id,industry_code,is_headquarters,economy,building_id"),
                        test::rowsOf({s("E1|6511|0||B1"), s("E2|6511|1||"), s("E3|6432|0||"), s("E4|6511|0|headquarters|B2")}), WriteMode::Upsert},
                       {s("building"), s("building_id,tax_total"), test::rowsOf({s("B1|10000000"), s("B2|9999999")}), WriteMode::Upsert}});
    }
    void cleanup() { m_tiny.reset(); }

    void eachHasItsRows()
    {
        QCOMPARE(seen("headquarters"), s("E2 E4 | B2"));
        QCOMPARE(seen("building"), s("E1 | B1")); // 10 million are enough, a yuan less is not
        QCOMPARE(seen("metro"), s("E1 E2 E3 | B1"));
        QCOMPARE(seen("platform"), s("E3 | ")); // sits in no building
        QCOMPARE(left("enterprise", "enterprise_id", {}), s("E1 E2 E3 E4")); // none: all
    }

    /// Every number through a lens is that of its rows.
    void numbersAreTheirRows()
    {
        for (const LensSpec &lens : economies().lenses) {
            const Filter filter = throughLens({}, economies(), lens.field());
            for (const char *dataset : {"enterprise", "building"}) {
                const KpiSpec *spec = m_catalog->kpi(s(dataset) + s(".count"));
                QVERIFY2(spec, dataset);
                const auto value = evaluate(*m_catalog, *spec, workspace().frames(), filter);
                QVERIFY(value);
                const QString rows = left(dataset, spec->dataset == u"building" ? "building_id" : "enterprise_id", filter);
                QCOMPARE(value->value.value_or(0), double(rows.isEmpty() ? 0 : rows.count(u' ') + 1));
            }
        }
    }

    void atTheEdgeOfTheRing()
    {
        // North of the station a degree is 110,744 m long: 499.5 m and 500.5 m.
        test::addRows(workspace(),
                      {{s("enterprise"),
                        s("enterprise_id,name"),
                        {test::rowOf(s("IN|In"), Geometry::point(113.021, 23.0 + 499.5 / 110744)),
                         test::rowOf(s("OUT|Out"), Geometry::point(113.021, 23.0 + 500.5 / 110744)), test::rowOf(s("NO|Nowhere"))}}});
        QCOMPARE(seen("metro"), s("E1 E2 E3 IN | B1"));
    }

    /// What it hangs on has changed: it is told anew.
    void followsTheData()
    {
        test::addRows(workspace(), {{s("building"), s("building_id,tax_total"), {test::rowOf(s("B2|20000000"))}, WriteMode::Upsert}});
        QCOMPARE(seen("building"), s("E1 E4 | B1 B2"));
        test::addRows(workspace(), {{s("metro_station"), s("station_id,kind"), {test::rowOf(s("M1|tram"))}, WriteMode::Upsert}}); // trams are left out
        QCOMPARE(seen("metro"), s(" | "));
        test::addRows(workspace(), {{s("enterprise"), s("enterprise_id,name"), {}, WriteMode::Replace}}); // no company is left
        QCOMPARE(seen("headquarters"), s(" | "));
        QCOMPARE(seen("building"), s(" | B1 B2"));
    }

    /// Without stations nothing can be told of the metro, and nothing is claimed; without a field that a condition asks for neither.
    void onlyWhatTheDataCanTell()
    {
        test::TinyWorkspace plain(*m_catalog, m_jobs);
        test::addRows(*plain.workspace, {{s("enterprise"), s("enterprise_id,name"), test::rowsOf({s("E1|One")})}});
        const FrameSet &frames = plain.workspace->frames();
        const auto column = [&](const char *lens) { return frames.frames.value(s("enterprise"))->column(s("lens_") + s(lens)); };
        QVERIFY(column("headquarters") && column("platform"));
        QCOMPARE(column("headquarters")->integers[0], 0);
        QVERIFY(!column("metro") && !column("building"));
        const auto datasets = [&](const char *lens) { return lensDatasets(*lensOf(m_lenses, s("lens_") + s(lens)), frames).join(u' '); };
        QCOMPARE(datasets("headquarters"), s("enterprise"));
        QCOMPARE(datasets("metro"), QString());
        FrameSet poor = frames;
        std::erase_if(poor.specs[s("enterprise")].fields, [](const FieldSpec &f) { return f.name == u"economy"; });
        QCOMPARE(lensDatasets(*lensOf(m_lenses, s("lens_platform")), poor), QStringList());
        QVERIFY(!lacksLenses(m_lenses, frames, s("enterprise")));
    }

    void oneAtATime()
    {
        Filter filter;
        filter.area = s("A01");
        filter.toggle(s("industry"), s("C"));
        QCOMPARE(lensIn(filter, economies()), QString());
        const Filter metro = throughLens(filter, economies(), s("lens_metro"));
        QCOMPARE(lensIn(metro, economies()), s("lens_metro"));
        QCOMPARE(metro.conditions.size(), 2);
        const Filter other = throughLens(metro, economies(), s("lens_platform"));
        QCOMPARE(lensIn(other, economies()), s("lens_platform"));
        QCOMPARE(other.conditions.size(), 2);
        QCOMPARE(throughLens(other, economies(), {}), filter);
        QCOMPARE(filterText(metro, filterNames(workspace())).section(s(" · "), -1), s("Metro economy Yes"));
    }

    void broken_data()
    {
        QTest::addColumn<QByteArray>("rows");
        QTest::newRow("nothing") << QByteArray("[]");
        QTest::newRow("twice") << QByteArray(R"([{"dataset":"a"},{"dataset":"a"}])");
        QTest::newRow("near without metres") << QByteArray(R"([{"dataset":"a","near":"b"}])");
        QTest::newRow("metres without near") << QByteArray(R"([{"dataset":"a","metres":5}])");
        QTest::newRow("with without by") << QByteArray(R"([{"dataset":"a"},{"dataset":"b","with":"a"}])");
        QTest::newRow("with a later one") << QByteArray(R"([{"dataset":"a","with":"b","by":"x"},{"dataset":"b"}])");
        QTest::newRow("unknown key") << QByteArray(R"([{"dataset":"a","nearby":"b"}])");
    }
    void broken()
    {
        QFETCH(QByteArray, rows);
        const QTemporaryDir folder;
        const auto load = [&](const QByteArray &of) {
            QFile file(folder.filePath(s("x.json")));
            if (!file.open(QIODevice::WriteOnly))
                qFatal("no file");
            file.write(R"({"id":"x","title":"X","themes":["t"],"lenses":[{"id":"l","title":"L","label":"L","definition":"d","rows":)" + of + "}]}");
            file.close();
            return loadLenses(folder.path());
        };
        QVERIFY(load(R"([{"dataset":"a"}])"));
        const auto broken = load(rows);
        QVERIFY(!broken && broken.error().code == ErrorCode::SpecInvalid);
    }
};

QTEST_MAIN(TestLenses)
#include "tst_lenses.moc"

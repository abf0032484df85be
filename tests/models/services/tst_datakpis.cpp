// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stats/kpi.h"

#include "support/frametable.h"

#include <QTest>

using namespace om;
using om::test::frameOf;
using om::test::rowNumbers;

/// The six indicators of the data (domain.md §2.7) by hand, as of 2021-12-31 23:59:59 in the year 2021: over several rows, one, and none.
class TestDataKpis : public QObject
{
    Q_OBJECT

    Result<Catalog> m_catalog = fail(ErrorCode::Internal);

    static QString s(const char *text) { return QString::fromUtf8(text); }
    std::shared_ptr<const Frame> frame(const QString &dataset, const QStringList &fields, const QList<QStringList> &rows) const
    {
        const DatasetSpec *spec = m_catalog->dataset(dataset);
        std::vector<FrameBuilder::ColumnPlan> plan;
        for (const QString &name : fields) {
            const FieldType type = spec->field(name)->type;
            plan.push_back({name,
                            type == FieldType::Code       ? ColumnType::Category
                                : type == FieldType::Date ? ColumnType::Time
                                : type == FieldType::Real ? ColumnType::Real
                                : type == FieldType::Text ? ColumnType::Text
                                                          : ColumnType::Integer});
        }
        return frameOf(dataset, plan, rows);
    }
    KpiValue value(const char *id, const std::shared_ptr<const Frame> &frame, const Filter &filter) const
    {
        FrameSet frames;
        frames.frames.insert(frame->dataset(), frame);
        frames.specs.insert(frame->dataset(), *m_catalog->dataset(frame->dataset()));
        frames.asOf = LocalTime::of({2021, 12, 31}, {23, 59, 59});
        auto found = evaluate(*m_catalog, *m_catalog->kpi(s(id)), frames, filter, Comparison::None);
        if (!found)
            qFatal("%s: %s", id, qPrintable(errorText(found.error())));
        return *std::move(found);
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_catalog = Catalog::load();
        QVERIFY(m_catalog);
    }

    void byHand_data()
    {
        QTest::addColumn<QString>("kpi");
        QTest::addColumn<QString>("dataset");
        QTest::addColumn<QStringList>("fields");
        QTest::addColumn<QList<QStringList>>("rows");
        QTest::addColumn<double>("expected"); // NaN = no value
        QTest::addColumn<QList<int>>("above");
        QTest::addColumn<QList<int>>("below");
        const QString holding = s("data_holding"), arrival = s("data_arrival");
        const auto add = [](const char *name, const char *kpi, const QString &dataset, const char *fields, const QList<QStringList> &rows, double expected,
                            const QList<int> &above, const QList<int> &below) {
            QTest::newRow(name) << s(kpi) << dataset << s(fields).split(u',') << rows << expected << above << below;
        };
        // 挂接率: three are committed, of which two are here; what nobody committed itself to is no matter
        const char *delivered = "dataset,is_committed,is_delivered";
        add("delivered", "data.delivered_rate", holding, delivered,
            {{s("a"), s("1"), s("1")}, {s("b"), s("1"), s("0")}, {s("c"), s("1"), s("1")}, {s("d"), s("0"), s("1")}}, 200.0 / 3, {1, 3}, {1, 2, 3});
        add("delivered, one", "data.delivered_rate", holding, delivered, {{s("a"), s("1"), s("0")}}, 0, {}, {1});
        add("delivered, none committed", "data.delivered_rate", holding, delivered, {{s("a"), s("0"), s("1")}}, qQNaN(), {}, {});
        add("delivered, empty", "data.delivered_rate", holding, delivered, {}, qQNaN(), {}, {});
        // 及时率: on its day is on time (1, 2), a day later is not (3), what has not come is not (4); due next year (5) and last year (6), and not asked for (7), are not asked here
        const char *due = "arrival_id,due,received";
        add("on time", "data.on_time_rate", arrival, due,
            {{s("1"), s("2021-01-31"), s("2021-01-31")},
             {s("2"), s("2021-12-31"), s("2021-12-01")},
             {s("3"), s("2021-02-28"), s("2021-03-01")},
             {s("4"), s("2021-03-31"), {}},
             {s("5"), s("2022-01-31"), s("2021-12-30")},
             {s("6"), s("2020-12-31"), s("2020-12-31")},
             {s("7"), {}, s("2021-06-01")}},
            50, {1, 2}, {1, 2, 3, 4});
        add("on time, one", "data.on_time_rate", arrival, due, {{s("1"), s("2021-01-31"), s("2021-01-30")}}, 100, {1}, {1});
        add("on time, none due", "data.on_time_rate", arrival, due, {{s("1"), {}, s("2021-01-30")}}, qQNaN(), {}, {});
        add("on time, empty", "data.on_time_rate", arrival, due, {}, qQNaN(), {}, {});
        // 完整率: 30 + 7 of 30 + 10 cells; a dataset without rows has none
        const char *cells = "dataset,required_cells,required_filled";
        add("complete", "data.completeness", holding, cells,
            {{s("a"), s("30"), s("30")}, {s("b"), s("10"), s("7")}, {s("c"), s("0"), s("0")}, {s("d"), {}, {}}}, 92.5, {1, 2}, {1, 2});
        add("complete, one", "data.completeness", holding, cells, {{s("a"), s("4"), s("1")}}, 25, {1}, {1});
        add("complete, empty", "data.completeness", holding, cells, {}, qQNaN(), {}, {});
        // 合格率: 8 + 90 of 10 + 90 rows; received before the year (3), of unknown size (4) and not received (5) are not in it
        const char *passed = "arrival_id,received,rows_in,rows_passed";
        add("passed", "data.pass_rate", arrival, passed,
            {{s("1"), s("2021-01-31"), s("10"), s("8")},
             {s("2"), s("2021-12-31"), s("90"), s("90")},
             {s("3"), s("2020-12-31"), s("50"), s("1")},
             {s("4"), s("2021-05-01"), {}, {}},
             {s("5"), {}, {}, {}}},
            98, {1, 2}, {1, 2});
        add("passed, one", "data.pass_rate", arrival, passed, {{s("1"), s("2021-01-31"), s("3"), s("0")}}, 0, {1}, {1});
        add("passed, empty", "data.pass_rate", arrival, passed, {}, qQNaN(), {}, {});
        // 匹配率: 9 + 0 of 10 + 5 rows; tables without positions are not in it
        const char *located = "dataset,is_spatial,rows,located";
        add("located", "data.match_rate", holding, located,
            {{s("a"), s("1"), s("10"), s("9")}, {s("b"), s("1"), s("5"), s("0")}, {s("c"), s("0"), s("100"), {}}, {s("d"), s("1"), s("0"), s("0")}}, 60, {1, 2},
            {1, 2});
        add("located, one", "data.match_rate", holding, located, {{s("a"), s("1"), s("8"), s("2")}}, 25, {1}, {1});
        add("located, empty", "data.match_rate", holding, located, {}, qQNaN(), {}, {});
        // 共享率: two departments or more at one of three datasets
        const char *shared = "dataset,departments";
        add("shared", "data.shared_rate", holding, shared, {{s("a"), s("2")}, {s("b"), s("1")}, {s("c"), s("0")}}, 100.0 / 3, {1}, {1, 2, 3});
        add("shared, one", "data.shared_rate", holding, shared, {{s("a"), s("5")}}, 100, {1}, {1});
        add("shared, empty", "data.shared_rate", holding, shared, {}, qQNaN(), {}, {});
        // the attention strip: of seven deliveries as above one is missing, one was late
        add("missing", "data.missing", arrival, due, {{s("1"), s("2021-01-31"), {}}, {s("2"), s("2021-02-28"), s("2021-03-01")}, {s("3"), s("2022-02-28"), {}}},
            1, {1}, {});
        add("late", "data.late", arrival, due,
            {{s("1"), s("2021-01-31"), {}}, {s("2"), s("2021-02-28"), s("2021-03-01")}, {s("3"), s("2021-04-30"), s("2021-04-30")}}, 1, {2}, {});
        // age: 31 days (with the day itself) and 1 day, mean 16; what is on no day is not in the mean
        add("age", "data.area_age", s("data_coverage"), "dataset,community_code,rows,newest",
            {{s("a"), s("C1"), s("5"), s("2021-12-01")}, {s("b"), s("C1"), s("1"), s("2021-12-31")}, {s("c"), s("C1"), s("1"), {}}}, 16 - 1 / 86400.0, {1, 2},
            {1, 2});
    }
    void byHand()
    {
        QFETCH(QString, kpi);
        QFETCH(QString, dataset);
        QFETCH(QStringList, fields);
        QFETCH(QList<QStringList>, rows);
        QFETCH(double, expected);
        QFETCH(QList<int>, above);
        QFETCH(QList<int>, below);
        Filter filter;
        filter.period = Period::year(2021);
        const KpiValue found = value(qPrintable(kpi), frame(dataset, fields, rows), filter);
        QCOMPARE(found.value.has_value(), !qIsNaN(expected));
        if (found.value)
            QVERIFY2(std::abs(*found.value - expected) < 1e-9, qPrintable(QString::number(*found.value, 'g', 12)));
        QCOMPARE(rowNumbers(found.numerator), above);
        const QString aggregate = m_catalog->kpi(kpi)->aggregate;
        QCOMPARE(found.denominator.has_value(), aggregate != u"count");
        if (found.denominator)
            QCOMPARE(rowNumbers(*found.denominator), below);
    }

    /// What is due today is due until the day is over.
    void dueUntilTheEndOfTheDay()
    {
        const auto arrivals = frame(s("data_arrival"), {s("arrival_id"), s("due"), s("received")}, {{s("1"), s("2021-06-30"), {}}});
        Filter filter;
        filter.period = Period::year(2021);
        filter.asOf = LocalTime::of({2021, 6, 30}, {18, 0});
        QVERIFY(value("data.on_time_rate", arrivals, filter).denominator->isEmpty());
        filter.asOf = LocalTime::of({2021, 6, 30}, {23, 59, 59});
        QCOMPARE(rowNumbers(*value("data.on_time_rate", arrivals, filter).denominator), QList<int>{1});
    }
};

QTEST_GUILESS_MAIN(TestDataKpis)
#include "tst_datakpis.moc"

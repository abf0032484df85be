// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "frame/query.h"

#include "support/frametable.h"

#include <QTest>

#include <algorithm>

using namespace om;
using om::test::frameOf;
using om::test::rowNumbers;

class TestQuery : public QObject
{
    Q_OBJECT

    std::shared_ptr<const Frame> m_frame;
    DatasetSpec m_spec;
    AreaTree m_areas;

    static Condition in(const QString &field, const QStringList &values, bool isNegated = false)
    {
        Condition c;
        c.field = field;
        c.values = values;
        c.isNegated = isNegated;
        return c;
    }
    QList<int> rows(const Filter &filter, bool withPeriod = true) const { return rowNumbers(filterRows(*m_frame, m_spec, filter, m_areas, withPeriod)); }
    QList<int> rows(const Condition &condition) const
    {
        Filter filter;
        filter.conditions = {condition};
        return rows(filter);
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_spec.id = QStringLiteral("d");
        m_spec.area = QStringLiteral("area");
        m_spec.time = QStringLiteral("t");
        m_areas.add(QStringLiteral("a1"), QStringLiteral("A"));
        m_areas.add(QStringLiteral("a2"), QStringLiteral("A"));
        m_areas.add(QStringLiteral("b1"), QStringLiteral("B"));
        m_areas.add(QStringLiteral("A"), QStringLiteral("city"));
        m_areas.add(QStringLiteral("B"), QStringLiteral("city"));
        const auto s = [](const char *text) { return QString::fromUtf8(text); };
        m_frame = frameOf(QStringLiteral("d"),
                          {{s("area"), ColumnType::Category},
                           {s("n"), ColumnType::Integer},
                           {s("r"), ColumnType::Real},
                           {s("t"), ColumnType::Time},
                           {s("name"), ColumnType::Text}},
                          {{s("a1"), s("1"), s("0.5"), s("2021-01-31T23:59:59Z"), s("x")},
                           {s("a2"), s("2"), s("1.5"), s("2021-02-01T00:00:00Z"), s("5")},
                           {s("b1"), s("3"), {}, s("2021-02-28T12:00:00Z"), {}},
                           {{}, {}, s("2.5"), {}, s("x")},
                           {s("b1"), s("1"), s("-1"), s("2022-01-01T00:00:00Z"), s("y")}},
                          {{113.0, 23.0}, {113.1, 23.0}, {113.2, 23.0}, {113.0, 23.0}});
    }

    void areasAndTheirLeaves()
    {
        QCOMPARE(m_areas.leaves(QStringLiteral("A")), (QStringList{QStringLiteral("a1"), QStringLiteral("a2")}));
        QCOMPARE(m_areas.leaves(QStringLiteral("city")).size(), 3);
        QCOMPARE(m_areas.leaves(QStringLiteral("gone")), QStringList{QStringLiteral("gone")});
        AreaTree ring;
        ring.add(QStringLiteral("x"), QStringLiteral("y"));
        ring.add(QStringLiteral("y"), QStringLiteral("x"));
        QVERIFY(ring.leaves(QStringLiteral("x")).isEmpty()); // and it ends
        Filter filter;
        filter.area = QStringLiteral("A");
        QCOMPARE(rows(filter), (QList<int>{1, 2}));
        filter.area = QStringLiteral("gone");
        QCOMPARE(rows(filter), QList<int>());
    }

    void period()
    {
        Filter filter;
        filter.period = Period::month(2021, 2);
        QCOMPARE(rows(filter), (QList<int>{2, 3}));
        QCOMPARE(rows(filter, false), (QList<int>{1, 2, 3, 4, 5}));
    }

    void valuesOfEachType()
    {
        QCOMPARE(rows(in(QStringLiteral("area"), {QStringLiteral("b1"), QStringLiteral("a1")})), (QList<int>{1, 3, 5}));
        QCOMPARE(rows(in(QStringLiteral("area"), {QString()})), QList<int>{4});
        QCOMPARE(rows(in(QStringLiteral("area"), {QStringLiteral("zz")})), QList<int>());
        QCOMPARE(rows(in(QStringLiteral("n"), {QStringLiteral("1"), QString()})), (QList<int>{1, 4, 5}));
        QCOMPARE(rows(in(QStringLiteral("n"), {QStringLiteral("1.5"), QStringLiteral("x")})), QList<int>());
        QCOMPARE(rows(in(QStringLiteral("r"), {QStringLiteral("1.5")})), QList<int>{2});
        QCOMPARE(rows(in(QStringLiteral("t"), {QStringLiteral("2021-02")})), (QList<int>{2, 3}));
        QCOMPARE(rows(in(QStringLiteral("t"), {QStringLiteral("2021-01-31")})), QList<int>{1});
        QCOMPARE(rows(in(QStringLiteral("name"), {QStringLiteral("x"), QString()})), (QList<int>{1, 3, 4}));
        QCOMPARE(rows(in(QStringLiteral("area"), {QStringLiteral("b1")}, true)), (QList<int>{1, 2, 4})); // all the others
    }

    void ranges()
    {
        Condition c;
        c.kind = Condition::Kind::Range;
        c.field = QStringLiteral("n");
        c.min = 1;
        c.max = 3;
        QCOMPARE(rows(c), (QList<int>{1, 2, 5}));
        c.max.reset();
        c.min = 1.5;
        QCOMPARE(rows(c), (QList<int>{2, 3}));
        c.field = QStringLiteral("r");
        c.min.reset();
        c.max = 1.5;
        QCOMPARE(rows(c), (QList<int>{1, 5}));
        c.field = QStringLiteral("name");
        c.min = 5;
        c.max.reset();
        QCOMPARE(rows(c), QList<int>{2});
    }

    void placesAndRows()
    {
        Condition c;
        c.kind = Condition::Kind::Within;
        c.polygon.type = GeometryType::Polygon;
        c.polygon.xy = {112.9, 22.9, 113.15, 22.9, 113.15, 23.1, 112.9, 23.1, 112.9, 22.9};
        c.polygon.rings = {5};
        c.polygon.parts = {1};
        QCOMPARE(rows(c), (QList<int>{1, 2, 4})); // row 5 has no position
        Condition fids;
        fids.kind = Condition::Kind::Rows;
        fids.values = {QStringLiteral("5"), QStringLiteral("2"), QStringLiteral("77")};
        QCOMPARE(rows(fids), (QList<int>{2, 5}));
    }

    void otherDatasetsStayWhole()
    {
        Condition foreign = in(QStringLiteral("area"), {QStringLiteral("b1")});
        foreign.dataset = QStringLiteral("other");
        QCOMPARE(rows(foreign).size(), 5);
        QCOMPARE(rows(in(QStringLiteral("no_such_field"), {QStringLiteral("b1")})).size(), 5);
    }

    void groups()
    {
        Bitmap all(5, true);
        const auto counts = groupBy(*m_frame->column(QStringLiteral("area")), all).counts;
        QCOMPARE(counts, (std::vector<std::uint32_t>{1, 1, 1, 2})); // null, a1, a2, b1
        const std::vector<double> values{1, 2, 3, 4, std::nan("")};
        QCOMPARE(groupBy(*m_frame->column(QStringLiteral("area")), all, values).sums, (std::vector<double>{4, 1, 2, 3}));
    }

    void rowsAreCountedByDay()
    {
        const Bitmap all(5, true);
        const Column &t = *m_frame->column(QStringLiteral("t"));
        QCOMPARE(countByDay(t, all, QDate(2021, 1, 31), 3), (std::vector<std::uint32_t>{1, 1, 0}));
    }
};

QTEST_GUILESS_MAIN(TestQuery)
#include "tst_query.moc"

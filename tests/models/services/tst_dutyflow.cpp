// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/duty/dutyflow.h"

#include "frame/query.h"
#include "support/frametable.h"

#include <QTest>

using namespace om;

class TestDutyFlow : public QObject
{
    Q_OBJECT

    std::shared_ptr<const Frame> m_frame;
    Bitmap m_rows; ///< all but the eighth

    static QString s(const char *text) { return QString::fromUtf8(text); }
    FieldFlow flow(const QStringList &fields, std::size_t most) const { return flowOf(*m_frame, m_rows, fields, most); }
    static QString text(const FieldFlow::Column &column)
    {
        QStringList out;
        for (const FieldFlow::Group &group : column.groups)
            out.append(group.codes.join(u',') + u' ' + QString::number(group.count));
        return column.field + s(": ") + out.join(s(" | "));
    }
    static QString text(const std::vector<FieldFlow::Ribbon> &ribbons)
    {
        QStringList out;
        for (const FieldFlow::Ribbon &r : ribbons)
            out.append(s("%1-%2 %3").arg(r.from).arg(r.to).arg(r.count));
        return out.join(s(" | "));
    }
    Bitmap under(const Filter &filter) const
    {
        DatasetSpec spec;
        spec.id = s("ticket");
        return filterRows(*m_frame, spec, filter, {}, false);
    }

private Q_SLOTS:
    void initTestCase()
    {
        using enum ColumnType;
        m_frame = om::test::frameOf(s("ticket"),
                                    {{s("source"), Category}, {s("dept"), Category}, {s("state"), Category}, {s("urges"), Integer}, {s("card"), Category}},
                                    {
                                        {s("a"), s("D1"), s("x"), s("1"), {}},
                                        {s("a"), s("D1"), s("y"), s("1"), {}},
                                        {s("a"), s("D2"), s("x"), s("1"), {}},
                                        {s("b"), s("D2"), s("x"), s("1"), {}},
                                        {s("b"), {}, s("y"), s("1"), {}},
                                        {{}, s("D3"), s("x"), s("1"), {}},
                                        {s("a"), s("D4"), {}, s("1"), {}},
                                        {s("b"), s("D1"), s("x"), s("1"), {}},
                                    });
        m_rows = Bitmap(8, true);
        m_rows.reset(7);
    }

    void rowsRunFromFieldToField()
    {
        const FieldFlow f = flow({s("source"), s("dept"), s("state")}, 3);
        QCOMPARE(f.columns.size(), std::size_t(3));
        QCOMPARE(text(f.columns[0]), s("source: a 4 | b 2 |  1"));
        QCOMPARE(text(f.columns[1]), s("dept: D1 2 | D2 2 | ,D3,D4 3")); // five values: the last of three groups is the rest
        QCOMPARE(text(f.columns[2]), s("state: x 4 | y 2 |  1"));
        QCOMPARE(f.ribbons.size(), std::size_t(2));
        QCOMPARE(text(f.ribbons[0]), s("0-0 2 | 0-1 1 | 0-2 1 | 1-1 1 | 1-2 1 | 2-2 1"));
        QCOMPARE(text(f.ribbons[1]), s("0-0 1 | 0-1 1 | 1-0 2 | 2-0 1 | 2-1 1 | 2-2 1"));
    }

    void noRestWhereAllHaveAPlace()
    {
        QCOMPARE(text(flow({s("dept"), s("state")}, 5).columns[0]), s("dept: D1 2 | D2 2 |  1 | D3 1 | D4 1"));
        QCOMPARE(text(flow({s("dept"), s("state")}, 4).columns[0]), s("dept: D1 2 | D2 2 |  1 | D3,D4 2"));
    }

    void whatIsNotFilledIsLeftOut()
    {
        const FieldFlow f = flow({s("source"), s("nothing"), s("urges"), s("card"), s("state")}, 9); // absent, no category, all null
        QCOMPARE(f.columns.size(), std::size_t(2));
        QCOMPARE(f.columns[1].field, s("state"));
        QCOMPARE(text(f.ribbons[0]), s("0-0 2 | 0-1 1 | 0-2 1 | 1-0 1 | 1-1 1 | 2-0 1"));
        QVERIFY(flow({s("source"), s("card")}, 9).columns.empty());
        QVERIFY(flow({}, 9).columns.empty());
        QVERIFY(flowOf(*m_frame, Bitmap(8), {s("source"), s("state")}, 9).columns.empty());
    }

    /// The window's filter already chooses among sources and shuts one department out: rows 1, 2, 3, 4, 5 and 8.
    void groupsAndRibbonsOpenTheirRows()
    {
        Filter filter;
        filter.toggle(s("source"), s("a"));
        filter.conditions.first().values.append(s("b"));
        filter.toggle(s("dept"), s("D4"));
        filter.conditions.last().isNegated = true;
        const Bitmap rows = under(filter);
        QCOMPARE(rows.count(), std::size_t(6));
        const FieldFlow f = flowOf(*m_frame, rows, {s("source"), s("dept"), s("state")}, 2);
        QCOMPARE(text(f.columns[1]), s("dept: D1 3 | D2, 3")); // the rest holds those of no department
        const auto within = [&](const Filter &of, std::size_t column, std::size_t group) {
            return narrowed(of, f.columns[column].field, f.columns[column].groups[group].codes, s("ticket"));
        };
        for (std::size_t c = 0; c < f.columns.size(); ++c)
            for (std::size_t g = 0; g < f.columns[c].groups.size(); ++g)
                QCOMPARE(under(within(filter, c, g)).count(), f.columns[c].groups[g].count);
        for (std::size_t c = 0; c < f.ribbons.size(); ++c)
            for (const FieldFlow::Ribbon &r : f.ribbons[c])
                QCOMPARE(under(within(within(filter, c, r.from), c + 1, r.to)).count(), r.count);
        QCOMPARE(om::test::rowNumbers(under(within(within(filter, 0, 1), 1, 1))), (QList<int>{4, 5})); // b with D2 or nobody
        QCOMPARE(within(filter, 0, 0).conditions.size(), 2); // in place of the choice among sources
        QCOMPARE(within(filter, 1, 0).conditions.size(), 3); // beside what is shut out
    }
};

QTEST_GUILESS_MAIN(TestDutyFlow)
#include "tst_dutyflow.moc"

// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/filtertext.h"
#include "services/lenses/lensfilter.h"
#include "services/opening/openingcolumns.h"
#include "services/record/record.h"
#include "support/addedrows.h"
#include "support/tinyworkspace.h"

#include <QTest>

using namespace om;

/// Who is open at the moment looked at. P1 keeps office hours, P2 never closes, P3 writes what nobody understands, P4 writes nothing. Monday 2021-12-06 is
/// an ordinary day, the 15th a public holiday, Saturday the 18th is worked for it.
class TestOpening : public QObject
{
    Q_OBJECT

    Result<Catalog> m_catalog = fail(ErrorCode::Internal);
    JobRunner m_jobs{0};
    std::unique_ptr<test::TinyWorkspace> m_tiny;

    static QString s(const char *text) { return QString::fromUtf8(text); }
    Workspace &workspace() const { return *m_tiny->workspace; }
    void lookAt(int day, int hour) const { workspace().setMoment(LocalTime::of(QDate(2021, 12, day), QTime(hour, 0))); }
    /// "P1 1" for each row, in the order of the frame; "-" = not known.
    QStringList column(const char *dataset) const
    {
        const auto frame = workspace().frames().frames.value(s(dataset));
        const Column *open = frame->column(isOpenField), *point = frame->column(s("point_id"));
        QStringList out;
        for (std::size_t row = 0; open && row < frame->rows(); ++row)
            out.append(point->text(row) + u' ' + (open->isNull(row) ? s("-") : QString::number(open->integers[row])));
        return out;
    }
    double counted(const char *kpi, const Filter &filter) const
    {
        return evaluate(*m_catalog, *m_catalog->kpi(s(kpi)), workspace().frames(), filter)->value.value_or(-1);
    }
    QString saidOnCard(qint64 fid) const
    {
        const auto record = readRecord(workspace(), s("service_point"), fid);
        for (const CardSection &section : record ? record->sections : std::vector<CardSection>())
            for (const Fact &fact : section.facts)
                if (fact.label == u"Open now")
                    return fact.value;
        return {};
    }

private Q_SLOTS:
    void init()
    {
        m_catalog = Catalog::load();
        QVERIFY(m_catalog);
        m_tiny = std::make_unique<test::TinyWorkspace>(*m_catalog, m_jobs);
        QVERIFY(!m_tiny->error);
        test::addRows(
            workspace(),
            {{s("service_point"),
              s("point_id,name,community_code,open_hours,terminals"),
              {test::rowOf(s("P1|Hall|A01|周一至周五 09:00–17:00|0"), Geometry::point(113.05, 23.0)),
               test::rowOf(s("P2|Zone|A01|24小时|8"), Geometry::point(113.06, 23.0)), test::rowOf(s("P3|Odd|A02|早晚|1"), Geometry::point(113.15, 23.0)),
               test::rowOf(s("P4|Mute|A02||1"), Geometry::point(113.16, 23.0))}},
             {s("service_stat"), s("point_id,month,item,community_code,level,accepted"),
              test::rowsOf({s("P1|2021-12-01|social|A01|street|100"), s("P2|2021-12-01|social|A01|street|10"), s("P3|2021-12-01|social|A02|street|1")})},
             {s("calendar_day"), s("day,kind,name"), test::rowsOf({s("2021-12-15|public_holiday|Feast"), s("2021-12-18|makeup_workday|Make-up")})}});
    }
    void cleanup() { m_tiny.reset(); }

    void byTheMoment_data()
    {
        QTest::addColumn<int>("day");
        QTest::addColumn<int>("hour");
        QTest::addColumn<int>("office");
        QTest::newRow("Monday at 10") << 6 << 10 << 1;
        QTest::newRow("Monday at 17") << 6 << 17 << 0;
        QTest::newRow("Sunday at 10") << 12 << 10 << 0;
        QTest::newRow("a holiday at 10") << 15 << 10 << 0;
        QTest::newRow("a make-up Saturday at 10") << 18 << 10 << 1;
    }
    void byTheMoment()
    {
        QFETCH(int, day);
        QFETCH(int, hour);
        QFETCH(int, office);
        lookAt(day, hour);
        const QString first = s("P1 ") + QString::number(office);
        QCOMPARE(column("service_point"), (QStringList{first, s("P2 1"), s("P3 -"), s("P4 -")})); // not understood is never closed
        QCOMPARE(column("service_stat"), (QStringList{first, s("P2 1"), s("P3 -")}));
    }

    /// The lens is a condition as any: tiles count what it leaves, of the places and of their figures.
    void theLensCounts()
    {
        lookAt(6, 10);
        const std::vector<LensSet> sets = loadLenses().value();
        const auto set = std::ranges::find(sets, s("opening"), &LensSet::id);
        QVERIFY(set != sets.end() && set->themes.contains(s("services")));
        Filter filter;
        filter.period = Period::year(2021);
        QCOMPARE(counted("service.points", filter), 4.0);
        QCOMPARE(counted("service.accepted_street", filter), 111.0);
        filter = throughLens(filter, *set, isOpenField);
        QCOMPARE(lensIn(filter, *set), isOpenField);
        QCOMPARE(counted("service.points", filter), 2.0);
        QCOMPARE(counted("service.accepted_street", filter), 110.0);
        QCOMPARE(filterText(filter, filterNames(workspace())).section(s(" · "), -1), s("Open now Yes"));
        lookAt(6, 20);
        QCOMPARE(counted("service.points", filter), 1.0);
        QCOMPARE(counted("service.accepted_street", filter), 10.0);
    }

    void theCardSaysUntilWhen()
    {
        lookAt(6, 10);
        QCOMPARE(saidOnCard(1), s("open until 17:00"));
        QCOMPARE(saidOnCard(2), s("open all the time"));
        QCOMPARE(saidOnCard(3), s("not known: the opening hours are not understood"));
        QCOMPARE(saidOnCard(4), QString());
        lookAt(14, 18);
        QCOMPARE(saidOnCard(1), s("closed, opens 2021-12-16 Thu 09:00")); // the 15th is a holiday
    }

    /// Without a calendar the days of the week hold alone.
    void withoutACalendar()
    {
        test::addRows(workspace(), {{s("calendar_day"), s("day,kind,name"), {}, WriteMode::Replace}});
        lookAt(15, 10);
        QCOMPARE(column("service_point").value(0), s("P1 1"));
    }

    void emptyAndOne()
    {
        test::addRows(workspace(), {{s("service_point"), s("point_id,name,open_hours"), {}, WriteMode::Replace}});
        lookAt(6, 10);
        QCOMPARE(column("service_point"), QStringList());
        QCOMPARE(column("service_stat"), (QStringList{s("P1 -"), s("P2 -"), s("P3 -")})); // of no place that is known
        test::addRows(workspace(), {{s("service_point"), s("point_id,name,open_hours"), test::rowsOf({s("P1|Hall|09:00-17:00")}), WriteMode::Replace}});
        QCOMPARE(column("service_point"), QStringList{s("P1 1")});
    }
};

QTEST_GUILESS_MAIN(TestOpening)
#include "tst_opening.moc"

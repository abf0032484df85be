// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/clock/clockrules.h"

#include "support/tinyworkspace.h"
#include "support/workdays.h"
#include "tickets/calendarrows.h"

#include <QJsonDocument>
#include <QTest>

using namespace om;
using om::test::at;

class TestClockRules : public QObject
{
    Q_OBJECT

    Result<Catalog> m_catalog = fail(ErrorCode::Internal);

    static QString s(const char *text) { return QString::fromUtf8(text); }
    Result<void> add(const Workspace &workspace, const char *dataset, const QStringList &fields, const QList<QStringList> &rows) const
    {
        const auto cache = Cache::open(workspace.files().cache, Cache::Mode::Write);
        if (!cache)
            return fail(cache);
        BatchMeta meta;
        meta.kind = s("import");
        const auto batch = (*cache)->begin(meta);
        if (!batch)
            return fail(batch);
        if (auto ok = (*batch)->ensureDataset(*m_catalog->dataset(s(dataset))); !ok)
            return ok;
        if (auto ok = (*batch)->beginRows(s(dataset), fields, WriteMode::Append); !ok)
            return ok;
        for (const QStringList &cells : rows) {
            Row row;
            for (const QString &cell : cells)
                row.cells.push_back(cell.isEmpty() ? Value() : Value(cell));
            if (auto ok = (*batch)->write(row); !ok)
                return ok;
        }
        if (auto ok = (*batch)->endRows(); !ok)
            return ok;
        if (const auto done = (*batch)->commit(); !done)
            return fail(done);
        return {};
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_catalog = Catalog::load();
        QVERIFY(m_catalog);
    }

    void aCityWithoutHoursKeepsNaturalTime()
    {
        JobRunner jobs(0);
        const test::TinyWorkspace tiny(*m_catalog, jobs);
        QVERIFY(!tiny.error);
        const ClockRules &rules = *tiny.workspace->clockRules();
        QVERIFY(rules.calendar.isEmpty());
        QCOMPARE(rules.units.size(), std::size_t(4)); // as shipped
        QCOMPARE(rules.spec.rules.size(), std::size_t(4));
    }

    /// Tables that come in later change the state of the tickets that are loaded already.
    void tablesOfTheCacheCount()
    {
        JobRunner jobs(0);
        const test::TinyWorkspace tiny(*m_catalog, jobs);
        QVERIFY(!tiny.error);
        Workspace &workspace = *tiny.workspace;
        const auto minutes = [&] { return workspace.frames().frames[s("ticket")]->column(remainingField)->integers[3]; };
        // T4 at 2021-12-31 23:59:59: until 2022-03-01 08:00:00 are 31 + 28 days and 8 hours, 1 second
        QCOMPARE(minutes(), (59 * 24 + 8) * 60);
        QVERIFY(add(workspace, "office_hours", officeFields(),
                    {{s("am"), {}, s("12345"), s("08:30"), s("12:00"), {}, {}},
                     {s("pm"), {}, s("12345"), s("14:00"), s("17:30"), {}, {}},
                     {s("wrong"), {}, s("12345"), s("noon"), s("17:30"), {}, {}}}));
        QTest::ignoreMessage(QtWarningMsg, "office_hours row left out:  12345 noon 17:30  ");
        QVERIFY(workspace.refresh());
        QVERIFY(workspace.load());
        // 1 January 2022 is a Saturday. Monday 3 January to Monday 28 February: 8 weeks of 35 h and a day of 7 h; Tuesday 1 March opens at 08:30.
        QCOMPARE(minutes(), 287 * 60);
        QList<QStringList> holidays;
        for (const CalendarDay &day : om::test::festivals())
            holidays.append({day.date.toString(Qt::ISODate), day.kind == DayKind::PublicHoliday ? s("public_holiday") : s("makeup_workday"), day.name});
        QVERIFY(add(workspace, "calendar_day", {s("day"), s("kind"), s("name")}, holidays));
        QTest::ignoreMessage(QtWarningMsg, "office_hours row left out:  12345 noon 17:30  ");
        QVERIFY(workspace.refresh());
        QVERIFY(workspace.load());
        // 31 January to 6 February off (5 days of 7 h), Saturday 29 and Sunday 30 January worked (2 days)
        QCOMPARE(minutes(), (287 - 21) * 60);
        QCOMPARE(workspace.clockRules()->calendar.name({2022, 2, 1}), s("春节"));
    }

    void theCitysOwnUnitsReplaceThoseShipped()
    {
        JobRunner jobs(0);
        const test::TinyWorkspace tiny(*m_catalog, jobs);
        QVERIFY(!tiny.error);
        QVERIFY(add(*tiny.workspace, "code", {s("list"), s("code"), s("name"), s("attributes")},
                    {{s("limit_unit"), s("work_day"), s("工作日"), s(R"({"work_days":1})")}, {s("limit_unit"), s("moon"), s("月"), s("{}")}}));
        QTest::ignoreMessage(QtWarningMsg, "limit_unit left out: moon limit_unit minutes a unit is so many minutes or so many work_days");
        QVERIFY(tiny.workspace->refresh());
        const auto &units = tiny.workspace->clockRules()->units;
        QCOMPARE(units.size(), std::size_t(1));
        QCOMPARE(units[0].code, s("work_day"));
        QCOMPARE(units[0].end, LimitUnitSpec::End::SameMoment);
    }

    void hoursOfTheCitySettings()
    {
        const auto city = [](const char *hours) {
            const QByteArray json = R"({"id":"x","languages":["en"],"time_zone":"UTC","as_of":"2021-12-31","office_hours":)" + QByteArray(hours) + "}";
            return cityFromJson(QJsonDocument::fromJson(json).object(), QStringLiteral("city.json"));
        };
        const auto good = city(R"([{"weekdays":"12345","from":"08:30","to":"12:00"}])");
        QVERIFY(good);
        QCOMPARE(good->officeHours.size(), std::size_t(1));
        QCOMPARE(WorkCalendar({}, good->officeHours).standard().workSecondsBetween(at(2021, 6, 7), at(2021, 6, 14)), 5 * 12600);
        const auto bad = city(R"([{"weekdays":"12345","from":"12:00","to":"08:30"}])");
        QVERIFY(!bad);
        QCOMPARE(bad.error().args[1], s("office_hours[0].from"));
    }

private:
    static QStringList officeFields() { return QStringList(s("hours_id")) + officeHoursFields; }
};

QTEST_GUILESS_MAIN(TestClockRules)
#include "tst_clockrules.moc"

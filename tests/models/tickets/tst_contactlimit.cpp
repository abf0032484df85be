// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tickets/contactlimit.h"

#include "catalog/catalog.h"
#include "support/frametable.h"
#include "support/workdays.h"
#include "tickets/clockstate.h"

#include <QTest>

using namespace om;

/// Sources A: 2 h around the clock, B: 24 h, C: 7 days, D: 15 days, W: 4 work hours (08:30–12:00, 14:00–17:30), X: none. All dispatched on Friday 2021-06-04 16:00.
class TestContactLimit : public QObject
{
    Q_OBJECT

    static QString s(const char *text) { return QString::fromUtf8(text); }
    static ClockRules rules()
    {
        const auto catalog = Catalog::load();
        return {.calendar = WorkCalendar(om::test::festivals(), om::test::sevenHours()),
                .units = catalog->limitUnits(),
                .spec = catalog->clock(),
                .contacts = {{s("A"), {2, s("urgent_hour")}},
                             {s("B"), {24, s("urgent_hour")}},
                             {s("C"), {7, s("day")}},
                             {s("D"), {15, s("day")}},
                             {s("W"), {4, s("work_hour")}},
                             {s("U"), {4, s("fortnight")}}}};
    }
    static std::shared_ptr<const Frame> tickets(const QList<QStringList> &rows)
    {
        return om::test::frameOf(
            s("ticket"), {{s("source_channel"), ColumnType::Category}, {s("t_dispatch"), ColumnType::Time}, {s("contact_limit"), ColumnType::Time}}, rows);
    }

private Q_SLOTS:
    void missingLimitsAreThoseOfTheSource()
    {
        const QString dispatched = s("2021-06-04T16:00:00Z"), own = s("2021-06-05T00:00:00Z");
        const auto stored = tickets({{s("A"), dispatched, {}},
                                     {s("B"), dispatched, {}},
                                     {s("C"), dispatched, {}},
                                     {s("D"), dispatched, {}},
                                     {s("W"), dispatched, {}},
                                     {s("X"), dispatched, {}}, // its source has none
                                     {s("U"), dispatched, {}}, // a unit that nobody knows
                                     {{}, dispatched, {}},
                                     {s("A"), {}, {}}, // not dispatched
                                     {s("A"), dispatched, own}}); // its own stands
        const auto frame = withContactLimits(stored, rules());
        QStringList limits;
        for (const qint64 t : frame->column(s("contact_limit"))->integers)
            limits.append(LocalTime{t}.isNull() ? s("-") : LocalTime{t}.toText().mid(5));
        QCOMPARE(limits,
                 (QStringList{s("06-04 18:00"), s("06-05 16:00"), s("06-11 16:00"), s("06-19 16:00"), s("06-07 11:00"), s("-"), s("-"), s("-"), s("-"),
                              s("06-05 00:00")}));
        QCOMPARE(withContactLimits(frame, rules()), frame); // all is filled
    }

    void nothingToFill()
    {
        const auto none = tickets({});
        QCOMPARE(withContactLimits(none, rules()), none);
        ClockRules without = rules();
        without.contacts.clear();
        const auto one = tickets({{s("A"), s("2021-06-04T16:00:00Z"), {}}});
        QCOMPARE(withContactLimits(one, without), one);
        const auto other = om::test::frameOf(s("ticket"), {{s("source_channel"), ColumnType::Category}}, {{s("A")}});
        QCOMPARE(withContactLimits(other, rules()), other); // no such columns
    }
};

QTEST_GUILESS_MAIN(TestContactLimit)
#include "tst_contactlimit.moc"

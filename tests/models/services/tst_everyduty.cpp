// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/duty/dutyboard.h"

#include "support/everynumber.h"

#include <QTest>

using namespace om;
using om::test::EveryNumber;

/// Every number opens (domain.md F1): under 1,000 random filters each number of the duty board, its calendar, leagues and flows included, opens what it shows.
class TestEveryDuty : public QObject
{
    Q_OBJECT

    EveryNumber m;
    std::optional<DutySpec> m_spec;
    std::size_t m_spots = 0, m_repeats = 0, m_places = 0, m_ribbons = 0, m_days = 0, m_due = 0, m_cards = 0, m_stages = 0;

    /// One state: the filter, the frames as Workspace::setMoment has them, and the board.
    struct State
    {
        Filter standing;
        FrameSet frames;
        DutyBoard board;
        Bitmap counted;
    };
    static QString ticket() { return QStringLiteral("ticket"); }
    Result<KpiValue> asked(const State &at, const KpiSpec &kpi, const Filter &filter) const
    {
        return evaluate(m.catalog, kpi, at.frames, filter, Comparison::None);
    }
    Bitmap stock(const State &at, const char *id, Filter filter) const
    {
        filter.period = Period();
        return asked(at, m.kpi(id), filter)->numerator;
    }
    /// Every other one looks at 90 days of cards and of what will be overdue, for a day and a week hold few.
    State next(bool isWide) const
    {
        State at;
        at.standing = m.city->filter();
        at.standing.conditions.removeIf([](const Condition &c) { return c.kind == Condition::Kind::Rows; }); // as the window does
        at.frames = m.frames();
        if (!at.standing.asOf.isNull()) {
            at.frames.asOf = at.standing.asOf;
            at.frames.frames[ticket()] = withClockState(at.frames.frames[ticket()], at.frames.asOf, m.clock);
        }
        DutyRequest request{.filter = at.standing};
        if (isWide) {
            constexpr qint64 days = 90 * 86400;
            request.cardsFrom = {at.frames.asOf.seconds - days};
            request.due = LocalTime{at.frames.asOf.seconds + days};
        }
        at.board = evaluateDuty(m.catalog, at.frames, m.clock, *m_spec, request, JobControl());
        at.counted = stock(at, "ticket.accepted", at.standing);
        return at;
    }
    qint64 at(const State &state, const char *field, std::size_t row) const { return state.board.tickets->column(QLatin1String(field))->integers[row]; }

    void checkTiles(const State &at)
    {
        for (const auto *tiles : {&at.board.numbers, &at.board.rates})
            for (const TileValue &tile : *tiles) {
                Filter filter = at.standing;
                if (tiles == &at.board.numbers && !tile.spec->isStock) // today's
                    filter.period = Period::containing(Period::Kind::Day, at.board.asOf.date());
                const auto opened = asked(at, *tile.spec, filter);
                QVERIFY2(m.isSame(opened->value, tile.value.value), qPrintable(m.tell(tile.spec->id, filter)));
                QVERIFY(opened->numerator == tile.value.numerator);
            }
    }
    void checkHolders(const State &at)
    {
        const Bitmap overdue = stock(at, "ticket.overdue_open", at.standing);
        Bitmap held(overdue.size());
        std::size_t sum = 0;
        for (const DutyHolder &holder : at.board.holders) {
            const Filter own = groupFilter(at.frames, ticket(), at.standing, QStringLiteral("lead_dept"), {holder.code});
            QVERIFY2(stock(at, "ticket.overdue_open", own) == holder.overdue, qPrintable(m.tell(holder.code, at.standing)));
            QCOMPARE(holder.overdue.count(), holder.count);
            QCOMPARE(holder.supervisedRows.count(), holder.supervised);
            Bitmap supervised = stock(at, "ticket.supervised", at.standing);
            supervised &= holder.overdue;
            QVERIFY(supervised == holder.supervisedRows);
            held |= holder.overdue;
            sum += holder.count;
        }
        QVERIFY2(held == overdue && sum == overdue.count(), qPrintable(m.tell(QStringLiteral("holders"), at.standing)));
    }
    void checkStages(const State &at)
    {
        const Column *stage = at.board.tickets->column(QStringLiteral("stage"));
        for (const DutyStage &one : at.board.stages) {
            QCOMPARE(one.reached.count(), one.reachedCount);
            QCOMPARE(one.here.count(), one.hereCount);
            QCOMPARE(one.overdueRows.count(), one.overdue);
            QCOMPARE(one.dueSoonRows.count(), one.dueSoon);
            QVERIFY(m.isSubset(one.overdueRows, one.here) && m.isSubset(one.dueSoonRows, one.here) && m.isSubset(one.here, at.counted));
            std::size_t here = 0, reached = 0;
            at.counted.forEach([&](std::size_t row) {
                if (stage->isNull(row))
                    return;
                const qint64 closed = this->at(at, "t_close", row), accepted = this->at(at, "t_accept", row);
                here += stage->text(row) == one.code && (closed == nullInteger || closed > at.board.asOf.seconds);
                reached += stage->text(row) >= one.code && accepted > at.board.asOf.seconds - 7 * 86400;
            });
            QVERIFY2(here == one.hereCount && reached == one.reachedCount, qPrintable(m.tell(one.code, at.standing)));
            m_stages += here > 0;
        }
    }
    void checkLists(const State &at)
    {
        for (const DutyDue &due : at.board.due) {
            std::size_t expected = 0; // counted, the clock running, the deadline before the moment
            const Column *left = at.board.tickets->column(remainingField);
            at.counted.forEach([&](std::size_t row) {
                const qint64 deadline = this->at(at, "deadline", row);
                expected += !left->isNull(row) && deadline >= at.board.asOf.seconds && deadline < due.by.seconds;
            });
            QVERIFY2(due.tickets.size() == expected, qPrintable(m.tell(QStringLiteral("due"), at.standing)));
            for (const DueTicket &t : due.tickets)
                QVERIFY(at.counted.test(t.row));
            m_due += expected;
        }
        for (const IssuedCard &card : at.board.cards)
            QVERIFY(at.counted.test(card.row) && card.moment >= at.board.cardsFrom && card.moment <= at.board.cardsUntil);
        m_cards += at.board.cards.size();
        for (const DeadlineDifference &difference : at.board.differences)
            QVERIFY(at.counted.test(difference.row) && difference.stored != difference.computed);
    }
    void checkPlaces(const State &at)
    {
        QVERIFY(at.board.hotspots);
        Filter week = at.standing;
        week.period = Period();
        QCOMPARE(at.board.hotspots->spots.size(), std::size_t(asked(at, m.kpi("ticket.hotspots"), week)->value.value_or(0)));
        for (const Hotspot &spot : at.board.hotspots->spots) {
            QCOMPARE(spot.rows.size(), spot.count);
            QVERIFY(double(spot.count) >= 5 && (double(spot.count) - spot.expected) / std::sqrt(spot.expected) >= 3);
            for (const std::uint32_t row : spot.rows) {
                const qint64 accepted = this->at(at, "t_accept", row);
                QVERIFY(at.counted.test(row) && accepted >= at.board.hotspots->from.seconds && accepted < at.board.hotspots->until.seconds);
            }
            ++m_spots;
        }
        for (const RepeatPlace &place : at.board.repeats) {
            QVERIFY(place.rows.size() >= 3 && std::ranges::all_of(place.rows, [&](std::uint32_t row) { return at.counted.test(row); }));
            ++m_repeats;
        }
    }
    void checkDays(const State &at)
    {
        std::size_t all = 0;
        for (std::size_t day = 0; day < at.board.days.counts.size(); ++day) {
            const std::uint32_t count = at.board.days.counts[day];
            all += count;
            if (count == 0 && day % 53 > 0)
                continue; // of the empty ones some; all of them by the sum below
            Filter opened = at.standing;
            opened.period = Period::containing(Period::Kind::Day, at.board.days.first.addDays(qint64(day)));
            QVERIFY2(asked(at, m.kpi("ticket.accepted"), opened)->numerator.count() == count, qPrintable(m.tell(QStringLiteral("day"), opened)));
            ++m_days;
        }
        Filter year = at.standing;
        year.period = Period::span(at.board.days.first, at.board.days.last());
        QCOMPARE(asked(at, m.kpi("ticket.accepted"), year)->numerator.count(), all);
    }
    void checkLeagues(const State &at)
    {
        for (const League &league : at.board.leagues)
            for (const LeagueRow &row : league.rows) {
                const Filter one = groupFilter(at.frames, ticket(), at.standing, league.by, {row.code});
                QVERIFY2(m.isSame(asked(at, *league.kpi, one)->value, row.value), qPrintable(m.tell(league.by + u' ' + row.code, at.standing)));
                ++m_places;
            }
    }
    void checkFlows(const State &at)
    {
        for (const DutyFlow &of : at.board.flows) {
            const auto &columns = of.flow.columns;
            const auto within = [&](const Filter &f, std::size_t column, std::size_t group) {
                return groupFilter(at.frames, ticket(), f, columns[column].field, columns[column].groups[group].codes);
            };
            const auto opened = [&](const Filter &f) { return asked(at, *of.kpi, f)->numerator.count(); };
            const std::size_t whole = opened(at.standing);
            for (std::size_t column = 0; column < columns.size(); ++column) {
                std::size_t all = 0;
                for (std::size_t group = 0; group < columns[column].groups.size(); ++group) {
                    QVERIFY2(opened(within(at.standing, column, group)) == columns[column].groups[group].count, qPrintable(m.tell(of.kpi->id, at.standing)));
                    all += columns[column].groups[group].count;
                }
                QCOMPARE(all, whole);
            }
            for (std::size_t column = 0; column < of.flow.ribbons.size(); ++column) {
                std::size_t all = 0;
                for (const FieldFlow::Ribbon &one : of.flow.ribbons[column]) {
                    QVERIFY2(opened(within(within(at.standing, column, one.from), column + 1, one.to)) == one.count,
                             qPrintable(m.tell(of.kpi->id, at.standing)));
                    all += one.count;
                    ++m_ribbons;
                }
                QCOMPARE(all, whole);
            }
        }
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m.load(20220103u));
        auto spec = DutySpec::load(m.catalog);
        QVERIFY(spec);
        m_spec = *std::move(spec);
    }

    void theDutyBoardOpensWhatItShows()
    {
        for (int state = 0; state < EveryNumber::states; ++state) {
            const State at = next(state % 2 == 1);
            for (const auto check : {&TestEveryDuty::checkTiles, &TestEveryDuty::checkHolders, &TestEveryDuty::checkStages, &TestEveryDuty::checkLists,
                                     &TestEveryDuty::checkPlaces, &TestEveryDuty::checkDays, &TestEveryDuty::checkLeagues, &TestEveryDuty::checkFlows}) {
                (this->*check)(at);
                if (QTest::currentTestFailed())
                    return;
            }
        }
        qInfo() << m_spots << "hotspots," << m_repeats << "repeat places," << m_places << "places in leagues," << m_ribbons << "ribbons," << m_days << "days,"
                << m_due << "due," << m_cards << "cards," << m_stages << "stages";
        QVERIFY(m_spots > 500 && m_repeats > 200 && m_places > 3'000 && m_ribbons > 10'000 && m_days > 10'000 && m_due > 400 && m_cards > 300 &&
                m_stages > 1'000);
    }
};

QTEST_GUILESS_MAIN(TestEveryDuty)
#include "tst_everyduty.moc"

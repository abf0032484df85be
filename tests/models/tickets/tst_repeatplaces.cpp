// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tickets/repeatplaces.h"

#include "support/frametable.h"

#include <QTest>

using namespace om;

/// As shipped: the same place is 100 m and 180 days; named from the third ticket on. The data stand on 30 June 2021, 12:00.
class TestRepeatPlaces : public QObject
{
    Q_OBJECT

    struct Ticket
    {
        const char *day, *kind = "E0101";
        double east = 0; ///< metres
        const char *revoked = "";
    };
    static std::vector<RepeatPlace> places(const std::vector<Ticket> &tickets, const QList<int> &filtered = {})
    {
        const auto s = [](const char *text) { return QString::fromUtf8(text); };
        QList<QStringList> rows;
        std::vector<LonLat> lonLats;
        for (const Ticket &t : tickets) {
            rows.append({s("2021-") + s(t.day) + s("T12:00:00Z"), s(t.kind), s(t.revoked)});
            lonLats.push_back({113 + t.east / (111195.0802 * 0.920505), 23}); // a degree of the mean sphere, cos 23°
        }
        const auto rules = DuplicateRules::load();
        const auto frame = withDuplicates(
            om::test::frameOf(s("ticket"),
                              {{s("t_accept"), ColumnType::Time}, {s("class_small"), ColumnType::Category}, {s("is_revoked"), ColumnType::Integer}}, rows,
                              lonLats),
            *rules);
        Bitmap counted(frame->rows(), true);
        for (std::size_t row = 0; row < tickets.size(); ++row)
            if (*tickets[row].revoked || filtered.contains(int(row)))
                counted.reset(row);
        return repeatPlaces(*frame, counted, LocalTime::of(QDate(2021, 6, 23), QTime(12, 0)), LocalTime::of(QDate(2021, 6, 30), QTime(12, 0)), *rules);
    }
    using Rows = std::vector<std::uint32_t>;

private Q_SLOTS:
    void aPlaceHasItsTickets()
    {
        const auto found = places({
            {.day = "01-01"}, // exactly 180 days before row 4
            {.day = "05-01", .east = 99},
            {.day = "06-24", .east = 101}, // too far from 0, 2 and 4 m from the others: second there
            {.day = "06-25", .kind = "E0102"}, // another class
            {.day = "06-30"}, // the third within 100 m: rows 0, 1
            {.day = "06-29", .east = 5000},
        });
        QCOMPARE(found.size(), std::size_t(1));
        QCOMPARE(found[0].latest, std::size_t(4));
        QCOMPARE(found[0].rows, (Rows{0, 1, 4}));
    }
    void whatCameBeforeOrIsLongAgoDoesNotCount()
    {
        QVERIFY(places({{.day = "01-01"}, {.day = "05-01"}, {.day = "06-23"}}).empty()); // the third came before these seven days
        QVERIFY(places({{.day = "01-01"}, {.day = "05-01"}, {.day = "06-29", .revoked = "1"}}).empty());
        const auto rowsOf = [](const char *first) { return places({{.day = first}, {.day = "05-01"}, {.day = "05-02"}, {.day = "06-30"}})[0].rows; };
        QCOMPARE(rowsOf("01-01"), (Rows{0, 1, 2, 3})); // 180 days
        QVERIFY(places({{.day = "01-01"}, {.day = "01-02"}, {.day = "06-30"}}).size() == 1);
        QVERIFY(places({{.day = "01-01"}, {.day = "05-02"}, {.day = "06-30", .east = 101}}).empty());
    }
    /// A place is named once, by its last ticket; the most tickets first.
    void onePlaceIsNamedOnce()
    {
        const auto found = places({
            {.day = "06-01", .east = 3000},
            {.day = "06-02", .east = 3000},
            {.day = "06-24", .east = 3000}, // three
            {.day = "06-01"},
            {.day = "06-02"},
            {.day = "06-25"},
            {.day = "06-26"}, // four, and the third also in these days
        });
        QCOMPARE(found.size(), std::size_t(2));
        QCOMPARE(found[0].rows, (Rows{3, 4, 5, 6}));
        QCOMPARE(found[1].rows, (Rows{0, 1, 2}));
    }
    void theFilterNarrowsAPlace()
    {
        const std::vector<Ticket> four{{.day = "06-01"}, {.day = "06-02"}, {.day = "06-25"}, {.day = "06-26"}};
        QCOMPARE(places(four, {0})[0].rows, (Rows{1, 2, 3}));
        QVERIFY(places(four, {0, 1}).empty());
    }
    void withoutTheColumnsThereAreNone()
    {
        const auto bare =
            om::test::frameOf(QStringLiteral("ticket"), {{QStringLiteral("t_accept"), ColumnType::Time}}, {{QStringLiteral("2021-06-30T08:00:00Z")}});
        QVERIFY(repeatPlaces(*bare, Bitmap(1, true), {}, {}, *DuplicateRules::load()).empty());
    }
};

QTEST_GUILESS_MAIN(TestRepeatPlaces)
#include "tst_repeatplaces.moc"

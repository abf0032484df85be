// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tickets/neighbours.h"

#include "base/geometry.h"
#include "base/localtime.h"

#include <QTest>
#include <QTimeZone>

#include <map>
#include <random>
#include <set>

using namespace om;

/// The rules as shipped: 50 m within 72 h; one address within 300 m and 72 h; one reporter within 100 m and 168 h; all of one class.
class TestDuplicates : public QObject
{
    Q_OBJECT

    struct Ticket
    {
        const char *accept, *close = "", *kind = "E0101", *reporter = "", *address = "";
        double east = 0, north = 0; ///< metres from a point at 23°
        bool hasPlace = true, isRevoked = false;
    };
    static std::shared_ptr<const Frame> frame(const std::vector<Ticket> &tickets)
    {
        static const ZoneClock clock;
        FrameBuilder builder(QStringLiteral("ticket"), 1,
                             {{QStringLiteral("class_small"), ColumnType::Category},
                              {QStringLiteral("t_accept"), ColumnType::Time},
                              {QStringLiteral("t_close"), ColumnType::Time},
                              {QStringLiteral("reporter_hash"), ColumnType::Text},
                              {QStringLiteral("address"), ColumnType::Text},
                              {QStringLiteral("is_revoked"), ColumnType::Integer},
                              {QStringLiteral("ticket_no"), ColumnType::Text}},
                             GeometryType::Point, clock);
        qint64 fid = 100;
        for (const Ticket &t : tickets) {
            builder.begin(++fid);
            builder.setText(0, t.kind);
            if (*t.accept)
                builder.setText(1, "2021-" + std::string(t.accept) + ":00Z");
            if (*t.close)
                builder.setText(2, "2021-" + std::string(t.close) + ":00Z");
            builder.setText(3, t.reporter);
            builder.setText(4, t.address);
            builder.setInteger(5, t.isRevoked);
            builder.setText(6, "T" + std::to_string(fid));
            constexpr double degree = 111195.0802; // π/180 · 6,371,008.8 m
            if (t.hasPlace)
                builder.setGeometry(toGpkg(Geometry::point(113 + t.east / (degree * 0.920505), 23 + t.north / degree), 4490)); // cos 23°
            builder.end();
        }
        return builder.finish();
    }
    static DuplicateRules rules() { return *DuplicateRules::load(); }
    static QList<qint64> column(const std::vector<Ticket> &tickets, const QString &name)
    {
        const auto with = withDuplicates(frame(tickets), rules());
        const auto values = with->column(name)->integers;
        return {values.begin(), values.end()};
    }

private Q_SLOTS:
    /// 50 of 52 tickets at one point: it stands for no place, and a distance that is not known is too far. The two 60 m beside it are one matter.
    void aPileIsNoPlace()
    {
        std::vector<Ticket> tickets(50, {.accept = "06-01T08:00"});
        tickets.push_back({.accept = "06-01T08:00", .north = 60});
        tickets.push_back({.accept = "06-01T09:00", .north = 61});
        const QList<qint64> first = column(tickets, firstOfGroupField), times = column(tickets, placeTimeField);
        QCOMPARE(std::set(first.begin(), first.end()).size(), std::size_t(51));
        QCOMPARE(first[51], first[50]);
        QCOMPARE(times[0], nullInteger);
        QCOMPARE(times[51], 2);
        // A revoked ticket is none of the 50; 50 of 1,001 are less than a twentieth.
        tickets[0].isRevoked = true;
        QCOMPARE(column(tickets, firstOfGroupField)[1], column(tickets, firstOfGroupField)[2]);
        tickets[0].isRevoked = false;
        std::vector<Ticket> many = tickets;
        for (int i = 0; i < 949; ++i)
            many.push_back({.accept = "06-01T08:00", .east = 1000.0 + 100 * i});
        QCOMPARE(column(many, firstOfGroupField)[1], column(many, firstOfGroupField)[0]);
        tickets.erase(tickets.begin()); // 49 are tickets of one place
        const QList<qint64> one = column(tickets, firstOfGroupField);
        QCOMPARE(std::set(one.begin(), one.end()).size(), std::size_t(2));
    }

    void nearInPlaceAndTime()
    {
        QCOMPARE(column({{.accept = "06-01T08:00"},
                         {.accept = "06-04T08:00", .east = 49}, // 72 h and 49 m: joins the first
                         {.accept = "06-04T08:01", .east = -20}, // too late for the first, but 69 m from the second: alone
                         {.accept = "06-02T08:00", .north = 51}, // too far north
                         {.accept = "06-02T08:00", .kind = "E0102"}, // another class
                         {.accept = "06-05T08:00", .east = 90}, // 41 m from the second: a chain
                         {.accept = "06-01T09:00", .hasPlace = false},
                         {.accept = "06-01T09:00", .isRevoked = true},
                         {.accept = ""}},
                        firstOfGroupField),
                 (QList<qint64>{101, 101, 103, 104, 105, 101, 107, nullInteger, nullInteger}));
    }

    void oneAddressOneReporter()
    {
        const std::vector<Ticket> tickets{
            {.accept = "06-01T08:00", .address = "桂澜路 １２号（北）"},        {.accept = "06-02T08:00", .address = "桂澜路12号北", .east = 290},
            {.accept = "06-02T09:00", .address = "桂澜路12号北", .east = -20}, // 310 m from the second, 20 m from the first
            {.accept = "06-02T09:00", .address = "桂澜路112号北", .east = 600}, {.accept = "06-10T08:00", .reporter = "r", .north = 1000},
            {.accept = "06-17T08:00", .reporter = "r", .north = 1099}, // 168 h
            {.accept = "06-17T08:01", .reporter = "q", .north = 1000}};
        QCOMPARE(column(tickets, firstOfGroupField), (QList<qint64>{101, 101, 101, 104, 105, 105, 107}));
        QCOMPARE(column(tickets, isDuplicateField), (QList<qint64>{0, 1, 1, 0, 0, 1, 0}));
        QVERIFY(addressKey("A-1 楼") == addressKey("ａ１楼") && addressKey("A1楼") != addressKey("A2楼"));
        QCOMPARE(addressKey(" ，（）-"), std::uint64_t(0));
    }

    void comingAgainAfterTheClosing()
    {
        QCOMPARE(column({{.accept = "06-01T08:00", .close = "06-03T08:00", .reporter = "r"},
                         {.accept = "07-03T08:00", .close = "07-04T08:00", .reporter = "r", .east = 99}, // 30 days after the closing
                         {.accept = "08-03T08:01", .reporter = "r", .east = 99}, // 30 days and a minute after the next
                         {.accept = "06-02T08:00", .reporter = "r"}, // before it was closed
                         {.accept = "06-04T08:00", .reporter = "s"}, // another reporter
                         {.accept = "06-04T08:00", .kind = "E0102", .reporter = "r"},
                         {.accept = "06-04T08:00", .reporter = "r", .east = 101},
                         {.accept = "06-04T08:00"}},
                        isRepeatField),
                 (QList<qint64>{0, 1, 0, 0, 0, 0, 0, 0}));
    }

    void theNthTimeAtAPlace()
    {
        // In order of acceptance: the second is the first there; 180 days later it is forgotten, the one of March not.
        QCOMPARE(column({{.accept = "03-01T08:00", .east = 60},
                         {.accept = "01-10T08:00"},
                         {.accept = "07-09T08:00"}, // 180 days after 10 January, and of 1 March
                         {.accept = "07-09T08:01", .east = 10},
                         {.accept = "07-09T09:00", .east = 161.5}, // 101.5 m from the first
                         {.accept = "07-09T09:00", .hasPlace = false}},
                        placeTimeField),
                 (QList<qint64>{2, 1, 3, 3, 1, nullInteger}));
    }

    /// 200 groups of two to five tickets within 30 m and a day of their first, among 5,000 others strewn over 15 km × 10 km, two years and 20 classes.
    void plantedGroupsAreFound()
    {
        std::mt19937 random(11);
        const auto between = [&](double a, double b) { return a + (b - a) * double(random() % 100000) / 100000; };
        const auto time = [&](double days) { return LocalTime{LocalTime::of(QDate(2021, 1, 1)).seconds + qint64(days * 86400)}; };
        std::vector<Ticket> tickets;
        std::vector<std::string> texts; // own what the rows point to
        texts.reserve(20000);
        std::vector<int> planted;
        const auto add = [&](double days, int kind, double east, double north, int group) {
            const LocalTime t = time(days);
            texts.push_back((t.date().toString(QStringLiteral("MM-dd")) + t.time().toString(QStringLiteral("'T'HH:mm"))).toStdString());
            texts.push_back("E" + std::to_string(kind));
            tickets.push_back({.accept = texts[texts.size() - 2].c_str(), .kind = texts.back().c_str(), .east = east, .north = north});
            planted.push_back(group);
        };
        for (int group = 0; group < 200; ++group) {
            const double days = between(0, 360), east = between(0, 15000), north = between(0, 10000);
            const int kind = int(random() % 20), size = 2 + int(random() % 4);
            for (int i = 0; i < size; ++i)
                add(days + (i ? between(0, 1) : 0), kind, east + (i ? between(-20, 20) : 0), north + (i ? between(-20, 20) : 0), group);
        }
        for (int i = 0; i < 5000; ++i)
            add(between(0, 360), int(random() % 20), between(0, 15000), between(0, 10000), -1 - i);
        const auto found = column(tickets, firstOfGroupField);
        qint64 together = 0, right = 0, wanted = 0; // pairs
        for (std::size_t i = 0; i < tickets.size(); ++i)
            for (std::size_t j = 0; j < i; ++j) {
                const bool isFound = found[qsizetype(i)] == found[qsizetype(j)], isPlanted = planted[i] == planted[j];
                together += isFound;
                wanted += isPlanted;
                right += isFound && isPlanted;
            }
        const double precision = double(right) / double(together), recall = double(right) / double(wanted);
        qInfo() << "precision" << precision << "recall" << recall << "of" << wanted << "pairs";
        // 40 m × 40 m boxes and a day: within 50 m of each other or by way of the first, so all are found; a stranger of the same class within 50 m and 3 days
        // is to be expected about once: 5,000² / 2 / 20 classes · (π · 50² / 1.5e8) · (6 / 360) ≈ 0.5 pairs.
        QCOMPARE(recall, 1.0);
        QVERIFY(precision > 0.99);
    }

    void theOrderOfRowsDoesNotMatter()
    {
        std::vector<Ticket> tickets{
            {.accept = "06-01T08:00"}, {.accept = "06-02T08:00", .east = 40}, {.accept = "06-03T08:00", .east = 80}, {.accept = "06-01T08:00", .east = 2000}};
        QCOMPARE(column(tickets, isDuplicateField), (QList<qint64>{0, 1, 1, 0}));
        std::swap(tickets[0], tickets[2]);
        QCOMPARE(column(tickets, isDuplicateField), (QList<qint64>{1, 1, 0, 0})); // the earliest stands for all
    }

    /// 101, 102, 103 are a chain, 104 and 105 a pair, 106 stands alone.
    void decidedByHand_data()
    {
        QTest::addColumn<QStringList>("decisions"); // "T101" = on its own, "T101=T104" = one matter
        QTest::addColumn<QList<qint64>>("groups");
        const auto t = [](const char *text) { return QString::fromLatin1(text); };
        QTest::newRow("none") << QStringList() << QList<qint64>{101, 101, 101, 104, 104, 106};
        QTest::newRow("the first leaves") << QStringList{t("T101")} << QList<qint64>{101, 102, 102, 104, 104, 106};
        QTest::newRow("the middle leaves") << QStringList{t("T102")} << QList<qint64>{101, 102, 101, 104, 104, 106};
        QTest::newRow("two groups become one") << QStringList{t("T105=T102")} << QList<qint64>{101, 101, 101, 101, 101, 106};
        QTest::newRow("one that stood alone") << QStringList{t("T106=T104")} << QList<qint64>{101, 101, 101, 104, 104, 104};
        QTest::newRow("in order: joined, then parted")
            << QStringList{t("T106=T101"), t("T101")} << QList<qint64>{101, 106, 106, 104, 104, 106}; // 106 came before 102
        QTest::newRow("in order: parted, then joined") << QStringList{t("T101"), t("T106=T101")} << QList<qint64>{101, 102, 102, 104, 104, 101};
        QTest::newRow("alone already, and unknown") << QStringList{t("T106"), t("T999"), t("T101=T999")} << QList<qint64>{101, 101, 101, 104, 104, 106};
    }
    void decidedByHand()
    {
        QFETCH(QStringList, decisions);
        QFETCH(QList<qint64>, groups);
        DuplicateRules rules = *DuplicateRules::load();
        const QByteArray plain = rules.fingerprint();
        for (const QString &decision : std::as_const(decisions))
            rules.byHand.push_back({decision.section(u'=', 0, 0), decision.section(u'=', 1, 1)});
        QCOMPARE(rules.fingerprint() == plain, decisions.isEmpty());
        const auto with = withDuplicates(frame({{.accept = "06-01T08:00"},
                                                {.accept = "06-02T08:00", .east = 40},
                                                {.accept = "06-03T08:00", .east = 80},
                                                {.accept = "06-01T08:00", .east = 2000},
                                                {.accept = "06-01T09:00", .east = 2010},
                                                {.accept = "06-01T09:00", .east = 4000}}),
                                         rules);
        const auto found = with->column(firstOfGroupField)->integers, others = with->column(isDuplicateField)->integers;
        QCOMPARE(QList<qint64>(found.begin(), found.end()), groups);
        for (qsizetype i = 0; i < groups.size(); ++i)
            QCOMPARE(others[std::size_t(i)], qint64(groups[i] != 101 + i));
    }

    void neighboursAreThoseThatAreCounted()
    {
        const std::vector<Ticket> tickets{{.accept = "03-01T08:00", .east = 60},
                                          {.accept = "01-10T08:00"},
                                          {.accept = "07-09T08:00"}, // 180 days after 10 January
                                          {.accept = "07-09T08:01", .east = 10},
                                          {.accept = "07-09T09:00", .east = 161.5},
                                          {.accept = "07-09T09:00", .hasPlace = false},
                                          {.accept = "07-09T09:00", .isRevoked = true}};
        const auto with = withDuplicates(frame(tickets), rules());
        const auto of = [&](std::size_t row) { return neighboursOf(*with, row, rules()); };
        QCOMPARE(of(0).samePlace, (std::vector<std::size_t>{1, 0, 2, 3})); // the fifth is 101.5 m away
        QCOMPARE(of(3).samePlace, (std::vector<std::size_t>{0, 2, 3})); // January is 180 days and a minute ago
        QCOMPARE(of(2).sameMatter, (std::vector<std::size_t>{2, 3}));
        QCOMPARE(of(5).samePlace.size(), std::size_t(0));
        QCOMPARE(of(6).sameMatter.size(), std::size_t(0));
        const auto times = with->column(placeTimeField)->integers;
        for (std::size_t row = 0; row < 5; ++row)
            QCOMPARE(qint64(of(row).time), times[row]);
    }

    void wrongRulesAreRefused()
    {
        QVERIFY(DuplicateRules::load());
        QCOMPARE(DuplicateRules::load(QStringLiteral(":/om/clock/rules.json")).error().code, ErrorCode::SpecInvalid);
    }
};

QTEST_GUILESS_MAIN(TestDuplicates)
#include "tst_duplicates.moc"

// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/pilefinder.h"
#include "ingest/valuechecks.h"

#include <QJsonDocument>
#include <QTest>

using namespace om;

namespace {

RuleSpec rules(const char *json)
{
    const auto read = rulesFromJson(QJsonDocument::fromJson(json).object(), QStringLiteral("rules.json"));
    return read ? *read : RuleSpec{};
}

QStringList refused(ValueChecks &checks, std::vector<Value> cells)
{
    RowFindings findings;
    checks.check({std::move(cells), {}, 7}, findings);
    QStringList codes;
    for (const RowIssue &issue : findings.refusals) {
        if (issue.row != 7)
            codes << QStringLiteral("wrong row");
        codes << issue.column + u':' + issue.code;
    }
    return codes;
}

} // namespace

/// The rules of resources/rules, and the places at which too many points lie.
class TestValueChecks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void socialCreditCode_data()
    {
        QTest::addColumn<QString>("code");
        QTest::addColumn<bool>("isRight");
        // Weights 3^i mod 31: 1, 3, 9 … ; 1·1 + 1·3 = 4, 31 − 4 = 27 = U (0–9, then A–Y without I, O, S, V, Z)
        QTest::newRow("worked by hand") << QStringLiteral("11000000000000000U") << true;
        QTest::newRow("sum 0") << QStringLiteral("000000000000000000") << true;
        // X = 29 at the 17th place, weight 3^16 mod 31 = 28 (3^5 = 26, 3^15 = 30, 3^16 = 90 − 62); 812 mod 31 = 6, 31 − 6 = 25 = R
        QTest::newRow("last weight") << QStringLiteral("0000000000000000XR") << true;
        QTest::newRow("another check character") << QStringLiteral("11000000000000000W") << false;
        QTest::newRow("two digits exchanged") << QStringLiteral("10100000000000000U") << false;
        QTest::newRow("small letter") << QStringLiteral("11000000000000000u") << false;
        QTest::newRow("letter that is never used") << QStringLiteral("1100000000000000IU") << false;
        QTest::newRow("too short") << QStringLiteral("1100000000000000U") << false;
        QTest::newRow("empty") << QString() << false;
    }
    void socialCreditCode()
    {
        QFETCH(QString, code);
        QFETCH(bool, isRight);
        QCOMPARE(isSocialCreditCode(code), isRight);
    }

    void holdsValuesAgainstTheirRules()
    {
        const RuleSpec given = rules(R"({"dataset": "d", "values": [{"field": "n", "min": 0, "max": 5}, {"field": "m", "min": -1.5},
            {"field": "p", "pattern": "[0-9]{3}"}, {"field": "u", "unique": true}, {"field": "c", "check": "uscc"}, {"field": "absent", "min": 1}]})");
        QCOMPARE(given.values.size(), std::size_t(6));
        ValueChecks checks(given, {QStringLiteral("n"), QStringLiteral("m"), QStringLiteral("p"), QStringLiteral("u"), QStringLiteral("c")});
        const Value none;
        QCOMPARE(refused(checks, {qint64(0), -1.5, QStringLiteral("123"), QStringLiteral("a"), QStringLiteral("11000000000000000U")}), QStringList());
        QCOMPARE(refused(checks, {qint64(5), none, none, QStringLiteral("b"), none}), QStringList());
        QCOMPARE(refused(checks, {qint64(6), -1.75, QStringLiteral("1234"), QStringLiteral("a"), QStringLiteral("11000000000000000W")}),
                 QStringList({QStringLiteral("n:out_of_range"), QStringLiteral("m:out_of_range"), QStringLiteral("p:bad_pattern"),
                              QStringLiteral("u:duplicate_value"), QStringLiteral("c:bad_check_character")}));
        QCOMPARE(refused(checks, {qint64(-1), none, none, none, none}), QStringList(QStringLiteral("n:out_of_range")));
        QCOMPARE(refused(checks, {none, none, none, none, none}), QStringList()); // empty cells are nobody's twin
        QCOMPARE(refused(checks, {none, none, none, none, none}), QStringList());
    }

    void keepsTimesInOrder()
    {
        ValueChecks checks(rules(R"({"dataset": "d", "orders": [{"fields": ["a", "b", "c"]}, {"fields": ["a", "d"]}]})"),
                           {QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c"), QStringLiteral("d")});
        const Value none, one = QStringLiteral("2021-01-01"), two = QStringLiteral("2021-01-02"), three = QStringLiteral("2021-01-03");
        QCOMPARE(refused(checks, {one, two, three, one}), QStringList());
        QCOMPARE(refused(checks, {two, none, one, none}), QStringList(QStringLiteral("c:bad_order"))); // over a gap
        QCOMPARE(refused(checks, {two, three, two, one}), QStringList({QStringLiteral("c:bad_order"), QStringLiteral("d:bad_order")}));
    }

    void refusesWrongRules_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::newRow("no dataset") << QByteArray("{'values': []}");
        QTest::newRow("no field") << QByteArray("{'dataset': 'd', 'values': [{'min': 1}]}");
        QTest::newRow("no pattern") << QByteArray("{'dataset': 'd', 'values': [{'field': 'a', 'pattern': '['}]}");
        QTest::newRow("unknown check") << QByteArray("{'dataset': 'd', 'values': [{'field': 'a', 'check': 'luhn'}]}");
        QTest::newRow("order of one") << QByteArray("{'dataset': 'd', 'orders': [{'fields': ['a']}]}");
        QTest::newRow("unknown key") << QByteArray("{'dataset': 'd', 'ranges': []}");
    }
    void refusesWrongRules()
    {
        QFETCH(QByteArray, json);
        const QJsonObject object = QJsonDocument::fromJson(json.replace('\'', '"')).object();
        QVERIFY(!object.isEmpty());
        QVERIFY(!rulesFromJson(object, QStringLiteral("f")));
    }

    void findsPiles()
    {
        // 1,000 points of which 50 lie at one place: a twentieth; 49 at another are no pile
        PileFinder finder;
        for (int i = 0; i < 1000; ++i)
            finder.add(i % 20 == 3 ? Geometry::point(-71.0587, 42.3594) : i % 20 == 4 && i > 19 ? Geometry::point(1, 2) : Geometry::point(i, 0.5));
        QVERIFY(finder.isPile(50));
        QVERIFY(!finder.isPile(49));
        const std::vector<LonLat> places = finder.candidates();
        QVERIFY(std::any_of(places.begin(), places.end(), [](const LonLat &p) { return p.lon == -71.0587 && p.lat == 42.3594; }));
    }

    void findsNoPilesWherePointsDiffer()
    {
        PileFinder few, many;
        for (int i = 0; i < 49; ++i)
            few.add(Geometry::point(1, 2));
        QVERIFY(few.candidates().empty()); // fewer than fifty rows say nothing
        for (int i = 0; i < 100000; ++i)
            many.add(Geometry::point(i % 997, i % 991));
        QVERIFY(many.candidates().empty());
    }
};

QTEST_APPLESS_MAIN(TestValueChecks)
#include "tst_valuechecks.moc"

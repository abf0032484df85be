// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/placedemand.h"

#include <QTest>

#include <cmath>

using namespace om;

/// The outlook of places on two areas, a and b; a first stage of grades 1 and 2 from the age of 6 and a second one of grade 3 from the age of 8; now is 2021.
class TestPlaceDemand : public QObject
{
    Q_OBJECT

    using Expected = std::vector<std::optional<double>>;

    static PlaceGround ground()
    {
        PlaceGround out;
        out.now = 2021;
        out.stages = {{QStringLiteral("first"), 1, 2, 6}, {QStringLiteral("second"), 3, 3, 8}};
        out.areas = {QStringLiteral("a"), QStringLiteral("b")};
        out.of.resize(2);
        out.of[0].places = {80, 10};
        out.of[1].places = {40, 20};
        out.of[0].planned = {0, 0};
        out.of[1].planned = {30, 0};
        out.of[0].pupils = {63, 5};
        out.of[1].pupils = {14, 0};
        return out;
    }
    static PlaceGround withChildren()
    {
        PlaceGround out = ground();
        out.of[0].children = {{2013, 8}, {2014, 20}, {2015, 30}, {2016, 40}, {2017, 50}};
        out.of[1].children = {{2013, 2}, {2014, 10}, {2015, 10}, {2016, 10}, {2017, 20}};
        return out;
    }
    static PlaceGround withGrades()
    {
        PlaceGround out = ground();
        out.of[0].grades = {{1, 40}, {2, 30}, {3, 12}};
        out.of[1].grades = {{1, 20}, {2, 10}, {3, 8}};
        out.of[0].entrants = {{0, 40}, {1, 44}, {2, 36}, {3, 1000}}; // 40 on the mean of three years
        out.of[1].entrants = {{0, 20}};
        out.leaversBefore = {{1, 99}, {2, 25}};
        return out;
    }
    static bool isNear(const Expected &a, const Expected &b)
    {
        if (a.size() != b.size())
            return false;
        for (std::size_t i = 0; i < a.size(); ++i)
            if (a[i].has_value() != b[i].has_value() || (a[i] && std::abs(*a[i] - *b[i]) > 1e-9))
                return false;
        return true;
    }

private Q_SLOTS:
    void byChildren()
    {
        const PlaceGround known = withChildren();
        QCOMPARE(placeMethod(known), PlaceMethod::Cohorts);
        const PlaceOutlook out = placeOutlook(known, PlaceMethod::Cohorts, 3);
        QCOMPARE(out.now, 2021);
        const StageOutlook &first = out.stages[0];
        QVERIFY(std::abs(*first.rate - 1.1) < 1e-12); // 77 pupils for the 50 + 20 born in 2015 and 2014
        QVERIFY(isNear(first.areas[0].expected, {77.0, 99.0, std::nullopt})); // 70, 90; who is born in 2018 is not known
        QVERIFY(isNear(first.areas[1].expected, {22.0, 33.0, std::nullopt}));
        QVERIFY(isNear(first.total.expected, {99.0, 132.0, std::nullopt}));
        QCOMPARE(first.total.places, 120.0);
        QCOMPARE(first.total.planned, 30.0);
        QCOMPARE(first.total.pupils, 77.0);
        QVERIFY(std::abs(*first.areas[0].gap(0) + 3) < 1e-9);
        QVERIFY(std::abs(*first.areas[0].gap(1) - 19) < 1e-9);
        QCOMPARE(first.areas[0].worst(), std::size_t(1));
        QVERIFY(!first.areas[0].gap(2) && !first.areas[0].gap(9));
        const StageOutlook &second = out.stages[1];
        QCOMPARE(second.rate, 0.5); // 5 of the 10 born in 2013
        QVERIFY(isNear(second.areas[0].expected, {10.0, 15.0, 20.0}));
        QVERIFY(isNear(second.areas[1].expected, {5.0, 5.0, 5.0}));
        QCOMPARE(second.areas[1].worst(), std::size_t(0)); // the first of equals
    }

    void anAreaWithoutChildren()
    {
        PlaceGround known = withChildren();
        known.of[1].children.clear();
        const PlaceOutlook out = placeOutlook(known, PlaceMethod::Cohorts, 1);
        const StageOutlook &first = out.stages[0], &second = out.stages[1];
        QVERIFY(std::abs(*first.rate - 1.26) <
                1e-12); // a alone: its 63 pupils for its 20 + 30 born in 2014 and 2015; the 14 of b count no more than its children
        QVERIFY(!first.areas[1].expected[0] && !first.areas[1].worst());
        QCOMPARE(first.areas[1].places, 40.0);
        QVERIFY(isNear(first.total.expected, {88.2})); // 30 + 40 born in 2015 and 2016, × 1.26
        QCOMPARE(first.total.places, 80.0); // of a, as the pupils expected are
        QCOMPARE(first.total.planned, 0.0);
        QCOMPARE(first.total.pupils, 63.0);
        QVERIFY(std::abs(*first.total.gap(0) - 8.2) < 1e-9);
        QCOMPARE(first.leftOut, std::size_t(1));
        QCOMPARE(second.rate, 0.625); // 5 of a's 8 born in 2013
        QVERIFY(isNear(second.total.expected, {12.5})); // 20 × 0.625
        known.of[1].children = {{2015, 10}}; // some of it is known: the whole is not, and the rate is a's as before
        const StageOutlook some = placeOutlook(known, PlaceMethod::Cohorts, 1).stages[0];
        QVERIFY(!some.total.expected[0]);
        QCOMPARE(some.total.places, 120.0);
        QCOMPARE(some.leftOut, std::size_t(0));
        QVERIFY(std::abs(*some.rate - 1.26) < 1e-12);
        for (PlaceGround::Area &area : known.of)
            area.children = {{2016, 1}, {2017, 1}}; // but nobody who is at school now: no rate
        const StageOutlook none = placeOutlook(known, PlaceMethod::Cohorts, 2).stages[0];
        QVERIFY(!none.rate && !none.areas[0].expected[1] && !none.total.expected[1]);
        for (PlaceGround::Area &area : known.of)
            area.children.clear();
        const StageOutlook unknown = placeOutlook(known, PlaceMethod::Cohorts, 1).stages[0];
        QVERIFY(!unknown.rate && !unknown.total.expected[0]); // not 0
        QCOMPARE(unknown.leftOut, std::size_t(2));
    }

    void childrenOfSomeAreasDoNotChooseTheMethod()
    {
        PlaceGround known = withChildren();
        known.of[1].children.clear(); // b has 14 pupils of the first stage
        QCOMPARE(placeMethod(known), PlaceMethod::Grades);
        known.of[1].pupils = {0, 0}; // nobody there
        QCOMPARE(placeMethod(known), PlaceMethod::Cohorts);
        known.of[0].children.erase(2013); // the age of the second stage now, of which a has 5 pupils
        QCOMPARE(placeMethod(known), PlaceMethod::Grades);
        known.of[0].pupils = {63, 0};
        QCOMPARE(placeMethod(known), PlaceMethod::Cohorts);
        known.of[0].pupils = {0, 0}; // no pupils at all: there is no rate
        QCOMPARE(placeMethod(known), PlaceMethod::Grades);
    }

    void byGrades()
    {
        const PlaceGround known = withGrades();
        QCOMPARE(placeMethod(known), PlaceMethod::Grades);
        const PlaceOutlook out = placeOutlook(known, PlaceMethod::Grades, 3);
        const StageOutlook &first = out.stages[0], &second = out.stages[1];
        QVERIFY(!first.rate);
        QVERIFY(isNear(first.areas[0].expected, {80.0, 80.0, 80.0})); // 40 come, 40 move up
        QVERIFY(isNear(first.areas[1].expected, {40.0, 40.0, 40.0}));
        QCOMPARE(second.rate, 0.8); // 20 of the 25 who left
        // 30 + 10 leave now, 40 + 20 from then on; a has 12 of 20.
        QVERIFY(isNear(second.areas[0].expected, {0.6 * 0.8 * 40, 0.6 * 0.8 * 60, 0.6 * 0.8 * 60}));
        QVERIFY(isNear(second.areas[1].expected, {0.4 * 0.8 * 40, 0.4 * 0.8 * 60, 0.4 * 0.8 * 60}));
        QVERIFY(isNear(second.total.expected, {32.0, 48.0, 48.0}));
    }

    void gradesWithoutAYearBefore()
    {
        PlaceGround known = withGrades();
        known.leaversBefore.clear();
        QCOMPARE(placeOutlook(known, PlaceMethod::Grades, 1).stages[1].rate, 1.0);
        known.of[0].grades = {{1, 7}};
        known.of[1].grades.clear();
        known.of[1].entrants.clear();
        known.of[0].entrants = {{0, 7}};
        const PlaceOutlook out = placeOutlook(known, PlaceMethod::Grades, 1);
        QVERIFY(isNear(out.stages[0].areas[0].expected, {14.0}));
        QVERIFY(isNear(out.stages[0].areas[1].expected, {0.0}));
        QVERIFY(isNear(out.stages[1].total.expected, {0.0})); // nobody is there to deal them to
    }

    void nothing()
    {
        PlaceGround known = ground();
        known.areas.clear();
        known.of.clear();
        for (const PlaceMethod method : {PlaceMethod::Cohorts, PlaceMethod::Grades}) {
            const PlaceOutlook out = placeOutlook(known, method, 2);
            QCOMPARE(out.stages.size(), std::size_t(2));
            QVERIFY(out.stages[0].areas.empty());
            QCOMPARE(out.stages[0].total.places, 0.0);
            QCOMPARE(out.stages[0].total.expected[1].has_value(), method == PlaceMethod::Grades); // nobody; without a rate it is not known
        }
        QCOMPARE(placeMethod(known), PlaceMethod::Grades);
    }
};

QTEST_GUILESS_MAIN(TestPlaceDemand)
#include "tst_placedemand.moc"

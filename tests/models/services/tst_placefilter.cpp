// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/filtertext.h"
#include "services/measuretext.h"
#include "services/placefilter.h"

#include <QTest>

using namespace om;

namespace {

Condition square(double lon, double lat, double side)
{
    Condition within;
    within.kind = Condition::Kind::Within;
    within.shape = Condition::Shape::Rectangle;
    within.polygon.type = GeometryType::Polygon;
    within.polygon.xy = {lon, lat, lon + side, lat, lon + side, lat + side, lon, lat + side, lon, lat};
    within.polygon.rings = {5};
    within.polygon.parts = {1};
    return within;
}

bool holds(const Filter &filter, double lon, double lat)
{
    for (const Condition &c : filter.conditions)
        if (c.kind == Condition::Kind::Within && contains(c.polygon, lon, lat) == c.isNegated)
            return false;
    return true;
}

} // namespace

class PlaceFilterTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void replacesAddsAndTakesAway()
    {
        Filter filter;
        filter.toggle(QStringLiteral("source"), QStringLiteral("11"));
        const Condition a = square(113, 23, 2), b = square(114, 23, 2), c = square(120, 30, 1);
        const auto first = withShape(filter, a, ShapeMode::Replace);
        QVERIFY(first.has_value());
        QCOMPARE(first->conditions.size(), 2); // the other condition stays
        const auto both = withShape(*first, b, ShapeMode::Add);
        QVERIFY(holds(*both, 113.5, 24) && holds(*both, 115.5, 24) && !holds(*both, 116.5, 24));
        QCOMPARE(both->conditions.size(), 2);
        const auto left = withShape(*both, b, ShapeMode::Subtract);
        QVERIFY(holds(*left, 113.5, 24) && !holds(*left, 114.5, 24) && !holds(*left, 115.5, 24));
        const auto other = withShape(*both, c, ShapeMode::Replace);
        QVERIFY(holds(*other, 120.5, 30.5) && !holds(*other, 113.5, 24));
        QVERIFY(!withShape(*first, square(112, 22, 9), ShapeMode::Subtract).has_value()); // nothing is left
    }

    void takesAwayFromEverything()
    {
        const auto without = withShape({}, square(113, 23, 2), ShapeMode::Subtract);
        QVERIFY(!holds(*without, 114, 24) && holds(*without, 116, 24));
        const auto less = withShape(*without, square(115, 23, 2), ShapeMode::Subtract);
        QVERIFY(!holds(*less, 116, 24) && holds(*less, 118, 24));
        const auto again = withShape(*less, square(112, 22, 9), ShapeMode::Add);
        QVERIFY(again->conditions.isEmpty()); // everything again
    }

    void nearStaysBesideADrawnShape()
    {
        Condition near = square(113, 23, 1);
        near.shape = Condition::Shape::Near;
        near.metres = 500;
        near.values = {QStringLiteral("School 1")};
        Filter filter;
        filter.conditions = {near};
        const auto both = withShape(filter, square(113, 23, 2), ShapeMode::Replace);
        QCOMPARE(both->conditions.size(), 2);
        const auto replaced = withShape(*both, square(114, 23, 2), ShapeMode::Replace);
        QCOMPARE(replaced->conditions.size(), 2);
        QCOMPARE(replaced->conditions[0], near);
    }

    void chipsSayHowTheShapeCameAbout()
    {
        Condition circle = square(113, 23, 1);
        circle.shape = Condition::Shape::Circle;
        circle.metres = 480.2;
        Condition near = circle;
        near.shape = Condition::Shape::Near;
        near.metres = 1500;
        near.values = {QStringLiteral("School 1")};
        Filter filter;
        filter.conditions = {circle, near};
        const auto chips = chipsOf(filter, {});
        QCOMPARE(chips[0].value, QStringLiteral("circle of 480 m"));
        QCOMPARE(chips[1].value, QStringLiteral("1.50 km of School 1"));
        QCOMPARE(*filterFromJson(toJson(filter)), filter); // it travels with a copied view
    }

    void measuresAsPeopleReadThem()
    {
        QCOMPARE(lengthText(7.239), QStringLiteral("7.24 m"));
        QCOMPARE(lengthText(999.7), QStringLiteral("1.00 km"));
        QCOMPARE(lengthText(12345), QStringLiteral("12.3 km"));
        QCOMPARE(areaText(860.4), QStringLiteral("860 m²"));
        QCOMPARE(areaText(12500), QStringLiteral("1.25 ha"));
        QCOMPARE(areaText(3'600'000), QStringLiteral("3.60 km²"));
    }
};

QTEST_GUILESS_MAIN(PlaceFilterTest)
#include "tst_placefilter.moc"

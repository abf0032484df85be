// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "frame/filter.h"

#include <QJsonArray>
#include <QTest>

using namespace om;

class TestFilter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sameClickUndoes()
    {
        const QString field = QStringLiteral("source_channel");
        Filter f;
        f.toggle(field, QStringLiteral("11"));
        QCOMPARE(f.condition(field)->values, QStringList{QStringLiteral("11")});
        f.toggle(field, QStringLiteral("12")); // another value replaces
        QCOMPARE(f.conditions.size(), 1);
        QCOMPARE(f.condition(field)->values, QStringList{QStringLiteral("12")});
        f.toggle(field, QStringLiteral("12"));
        QVERIFY(f.conditions.isEmpty());
        f.toggle(field, QString()); // null is a value, too
        f.toggle(field, QStringLiteral("11"), QStringLiteral("ticket")); // of one dataset only: another condition
        QCOMPARE(f.conditions.size(), 2);
        f.remove(7);
        f.remove(0);
        QCOMPARE(f.conditions.size(), 1);
        QVERIFY(!f.condition(QStringLiteral("nothing")));
    }

    void commandLine()
    {
        Filter f;
        QVERIFY(addFilterText(f, QStringLiteral("source_channel=11|12")));
        QVERIFY(addFilterText(f, QStringLiteral("name != 桂城=1")));
        QVERIFY(addFilterText(f, QStringLiteral("n>=2")));
        QVERIFY(addFilterText(f, QStringLiteral("n<4.5")));
        QVERIFY(addFilterText(f, QStringLiteral("note=")));
        QCOMPARE(f.conditions.size(), 4);
        QCOMPARE(f.conditions[0].values, (QStringList{QStringLiteral("11"), QStringLiteral("12")}));
        QVERIFY(f.conditions[1].isNegated);
        QCOMPARE(f.conditions[1].values, QStringList{QStringLiteral("桂城=1")});
        QCOMPARE(f.conditions[2].min, std::optional(2.0));
        QCOMPARE(f.conditions[2].max, std::optional(4.5));
        QCOMPARE(f.conditions[3].values, QStringList{QString()});
        for (const char *wrong : {"", "source", "=11", "n>=x", "n<", "n>3"})
            QCOMPARE(addFilterText(f, QString::fromUtf8(wrong)).error().code, ErrorCode::Usage);
        QCOMPARE(f.conditions.size(), 4);
    }

    void jsonComesBackTheSame()
    {
        Filter f;
        f.period = *Period::parse(QStringLiteral("2021-Q4"));
        f.area = QStringLiteral("440605011020");
        f.asOf = LocalTime::of(QDate(2021, 12, 31), QTime(23, 59, 59));
        f.toggle(QStringLiteral("class_big"), QStringLiteral("E01"), QStringLiteral("ticket"));
        f.conditions[0].isNegated = true;
        Condition range;
        range.kind = Condition::Kind::Range;
        range.field = QStringLiteral("n");
        range.min = -0.5;
        Condition place;
        place.kind = Condition::Kind::Within;
        place.polygon.type = GeometryType::Polygon;
        place.polygon.multi = true;
        place.polygon.xy = {0, 0, 2, 0, 2, 2, 0, 0, 0.5, 0.5, 1, 0.5, 1, 1, 0.5, 0.5, 10, 10, 11, 10, 11, 11, 10, 10};
        place.polygon.rings = {4, 8, 12};
        place.polygon.parts = {2, 3};
        Condition fids;
        fids.kind = Condition::Kind::Rows;
        fids.values = {QStringLiteral("7")};
        f.conditions += {range, place, fids};
        const auto back = filterFromJson(toJson(f));
        QVERIFY(back);
        QCOMPARE(*back, f);
        QCOMPARE(*filterFromJson(toJson(Filter())), Filter());
    }

    void wrongJsonIsRefused()
    {
        const auto one = [](const QJsonObject &condition) { return QJsonObject{{QStringLiteral("conditions"), QJsonArray{condition}}}; };
        QVERIFY(!filterFromJson({{QStringLiteral("period"), QStringLiteral("soon")}}));
        QVERIFY(!filterFromJson({{QStringLiteral("as_of"), QStringLiteral("soon")}}));
        QVERIFY(!filterFromJson(one({{QStringLiteral("kind"), QStringLiteral("magic")}})));
        QVERIFY(!filterFromJson(one({{QStringLiteral("kind"), QStringLiteral("in")}})));
        QVERIFY(!filterFromJson(one({{QStringLiteral("kind"), QStringLiteral("within")}})));
        QVERIFY(!filterFromJson(
            one({{QStringLiteral("kind"), QStringLiteral("within")}, {QStringLiteral("polygon"), QJsonArray{QJsonArray{QJsonArray{1, 2, 3}}}}})));
    }
};

QTEST_GUILESS_MAIN(TestFilter)
#include "tst_filter.moc"

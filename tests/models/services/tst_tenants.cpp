// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/planning/tenants.h"
#include "support/frametable.h"

#include <QTest>

using namespace om;
using enum om::ColumnType;

class TestTenants : public QObject
{
    Q_OBJECT

    static FrameSet frames()
    {
        FrameSet set;
        set.frames.insert(QStringLiteral("building"),
                          test::frameOf(QStringLiteral("building"), {{QStringLiteral("building_id"), Text}, {QStringLiteral("floors"), Integer}},
                                        {{QStringLiteral("B1"), QStringLiteral("3")}, {QStringLiteral("B2"), QStringLiteral("2")}}));
        const auto row = [](const char *building, const char *floor, const char *room, const char *name, const char *industry, const char *status) {
            QStringList cells;
            for (const char *cell : {building, floor, room, name, industry, status})
                cells.append(QString::fromLatin1(cell));
            return cells;
        };
        set.frames.insert(QStringLiteral("enterprise"),
                          test::frameOf(QStringLiteral("enterprise"),
                                        {{QStringLiteral("building_id"), Category},
                                         {QStringLiteral("floor"), Integer},
                                         {QStringLiteral("room"), Text},
                                         {QStringLiteral("name"), Text},
                                         {QStringLiteral("industry"), Category},
                                         {QStringLiteral("status"), Category}},
                                        {row("B1", "3", "302", "Beta", "J", "active"), row("B1", "3", "301", "Alpha", "J", ""),
                                         row("B1", "1", "101", "Gone", "F", "moved"), row("B1", "9", "901", "Above", "F", "active"),
                                         row("B1", "", "", "Somewhere", "", "active"), row("B2", "1", "101", "Other", "L", "active")}));
        return set;
    }

private Q_SLOTS:
    void floorByFloor()
    {
        const TenantStack stack = tenantStack(frames(), 1);
        QCOMPARE(stack.floors.size(), std::size_t(3));
        QCOMPARE(stack.floors[0].floor, 3); // the topmost first
        QCOMPARE(stack.floors[0].tenants.size(), std::size_t(2));
        QCOMPARE(stack.floors[0].tenants[0].name, QStringLiteral("Alpha")); // by room
        QCOMPARE(stack.floors[0].tenants[0].fid, qint64(2));
        QVERIFY(stack.floors[1].tenants.empty());
        QVERIFY(stack.floors[2].tenants.empty()); // who has moved away is no tenant
        QCOMPARE(stack.elsewhere.size(), std::size_t(2)); // a floor that the building has not, and none at all
        QCOMPARE(stack.tenants(), 4);
        QCOMPARE(stack.mix, (std::vector<std::pair<QString, int>>{{QStringLiteral("J"), 2}, {QString(), 1}, {QStringLiteral("F"), 1}}));
    }

    void otherRecordsHaveNone()
    {
        QCOMPARE(tenantStack(frames(), 2).tenants(), 1);
        QCOMPARE(tenantStack(frames(), 99).floors.size(), std::size_t(0));
        QCOMPARE(tenantStack(FrameSet(), 1).tenants(), 0);
    }
};

QTEST_MAIN(TestTenants)
#include "tst_tenants.moc"

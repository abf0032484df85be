// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tickets/family.h"

#include <QTest>

using namespace om;

/// Rows: 0 C2 → P, 1 P, 2 C1 → P, 3 alone, 4 merged into itself, 5 and 6 into a ticket that is not here.
class TestFamily : public QObject
{
    Q_OBJECT

    using Rows = std::vector<std::size_t>;
    std::shared_ptr<const Frame> m_tickets;

    static std::shared_ptr<const Frame> tickets(const std::vector<std::pair<std::string, std::string>> &rows)
    {
        static const ZoneClock clock;
        FrameBuilder builder(QStringLiteral("ticket"), 1, {{QStringLiteral("ticket_no"), ColumnType::Text}, {QStringLiteral("parent_no"), ColumnType::Text}},
                             GeometryType::None, clock);
        qint64 fid = 0;
        for (const auto &[number, parent] : rows) {
            builder.begin(++fid);
            builder.setText(0, number);
            builder.setText(1, parent);
            builder.end();
        }
        return builder.finish();
    }

private Q_SLOTS:
    void initTestCase() { m_tickets = tickets({{"C2", "P"}, {"P", ""}, {"C1", "P"}, {"A", ""}, {"S", "S"}, {"L1", "gone"}, {"L2", "gone"}}); }

    void parentHasItsChildrenByNumber()
    {
        const TicketFamily family = familyOf(*m_tickets, 1);
        QVERIFY(family.parentNo.isEmpty());
        QCOMPARE(family.rows, (Rows{1, 2, 0}));
        QCOMPARE(family.children, std::size_t(2));
    }

    void childHasItsParentAndSiblings()
    {
        const TicketFamily family = familyOf(*m_tickets, 0);
        QCOMPARE(family.parentNo, QStringLiteral("P"));
        QCOMPARE(family.rows, (Rows{1, 2, 0}));
    }

    void parentThatIsNotHereIsNamed()
    {
        const TicketFamily family = familyOf(*m_tickets, 5);
        QCOMPARE(family.parentNo, QStringLiteral("gone"));
        QCOMPARE(family.rows, (Rows{5, 6}));
        QCOMPARE(family.children, std::size_t(2));
    }

    void othersHaveNone()
    {
        for (const std::size_t row : {3U, 4U, 99U}) {
            const TicketFamily family = familyOf(*m_tickets, row);
            QVERIFY(family.parentNo.isEmpty() && family.rows.empty() && family.children == 0);
        }
        QVERIFY(familyOf(*tickets({}), 0).rows.empty());
        QVERIFY(familyOf(*tickets({{"one", ""}}), 0).rows.empty());
    }
};

QTEST_GUILESS_MAIN(TestFamily)
#include "tst_family.moc"

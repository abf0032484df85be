// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/computable.h"

#include "support/frametable.h"

#include <QTest>

using namespace om;
using om::test::frameOf;

/// What a workspace can answer, on four tickets without a visit and without a rework count.
class TestComputable : public QObject
{
    Q_OBJECT

    FrameSet m_frames;
    Catalog m_catalog;

    static KpiSpec kpi(const char *aggregate, const char *numerator, const char *denominator = "", const char *numeratorSum = "")
    {
        KpiSpec spec;
        spec.dataset = QStringLiteral("ticket");
        spec.aggregate = QString::fromLatin1(aggregate);
        spec.numerator = QString::fromLatin1(numerator);
        spec.denominator = QString::fromLatin1(denominator);
        spec.numeratorSum = QString::fromLatin1(numeratorSum);
        return spec;
    }

private Q_SLOTS:
    void initTestCase()
    {
        DatasetSpec ticket;
        ticket.id = QStringLiteral("ticket");
        m_frames.specs.insert(ticket.id, ticket);
        const QString day = QStringLiteral("2021-06-01T08:00:00Z");
        m_frames.frames.insert(ticket.id,
                               frameOf(ticket.id,
                                       {{QStringLiteral("t_accept"), ColumnType::Time},
                                        {QStringLiteral("t_visit"), ColumnType::Time},
                                        {QStringLiteral("rework_cnt"), ColumnType::Integer},
                                        {QStringLiteral("resolved"), ColumnType::Category}},
                                       {{day, {}, {}, {}}, {day, {}, {}, {}}, {{}, {}, {}, {}}, {day, {}, {}, {}}}));
    }

    void fieldsThatNobodyFilled()
    {
        QVERIFY(isComputable(m_catalog, kpi("count", "t_accept in P"), m_frames));
        QVERIFY(isComputable(m_catalog, kpi("count", "t_accept in P and not rework_cnt >= 1"), m_frames)); // holds without a count
        QVERIFY(!isComputable(m_catalog, kpi("count", "t_accept in P and rework_cnt >= 1"), m_frames));
        QVERIFY(!isComputable(m_catalog, kpi("ratio", "t_accept in P and resolved = 'Y'", "t_accept in P"), m_frames));
        QVERIFY(!isComputable(m_catalog, kpi("ratio", "t_accept in P", "t_visit in P"), m_frames));
        QVERIFY(!isComputable(m_catalog, kpi("sum", "", "", "rework_cnt"), m_frames));
        QVERIFY(isComputable(m_catalog, kpi("sum", "", "", "ifnull(rework_cnt, 0)"), m_frames));
        QVERIFY(!isComputable(m_catalog, kpi("count", "no_such_field = 1"), m_frames));
    }

    void beforeTheFrameIsThere()
    {
        FrameSet waiting = m_frames;
        waiting.frames.clear();
        QVERIFY(isComputable(m_catalog, kpi("count", "t_visit in P"), waiting));
        waiting.specs.clear();
        QVERIFY(!isComputable(m_catalog, kpi("count", "t_accept in P"), waiting));
    }
};

QTEST_GUILESS_MAIN(TestComputable)
#include "tst_computable.moc"

// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/codebook.h"

#include "support/tinyworkspace.h"

#include <QTest>

using namespace om;

class TestCodeBook : public QObject
{
    Q_OBJECT

    Result<Catalog> m_catalog = fail(ErrorCode::Internal);

private Q_SLOTS:
    void initTestCase()
    {
        m_catalog = Catalog::load();
        QVERIFY(m_catalog);
    }

    void areasAreFoundByCodeAndName()
    {
        JobRunner jobs(0);
        const test::TinyWorkspace tiny(*m_catalog, jobs);
        QVERIFY(!tiny.error);
        const CodeBook &codes = tiny.workspace->codes();
        QCOMPARE(codes.areaCode(QStringLiteral("A01")), QStringLiteral("A01"));
        QCOMPARE(codes.areaCode(QStringLiteral("South")), QStringLiteral("A02"));
        QVERIFY(codes.knowsArea(QStringLiteral("South")) && codes.knowsArea(QStringLiteral("A02")));
        QVERIFY(!codes.knowsArea(QStringLiteral("nowhere")));
        QCOMPARE(codes.areaCode(QStringLiteral("nowhere")), QStringLiteral("nowhere"));
        QVERIFY(!codes.knows(QStringLiteral("no such list"), QStringLiteral("x")));
    }
};

QTEST_GUILESS_MAIN(TestCodeBook)
#include "tst_codebook.moc"

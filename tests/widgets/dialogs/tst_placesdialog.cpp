// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/planning/placesdialog.h"

#include "common/segments.h"
#include "support/dialogbench.h"

#include <QSignalSpy>
#include <QTest>

using namespace om;

/// Two communities, North with a primary school of 100 places and South with a nine-year school of 90, and children of 2006 … 2016; now is 2021. Ten children a year
/// live in each; from 2016 on it is 40 in South.
class TestPlacesDialog : public QObject
{
    Q_OBJECT

    std::unique_ptr<test::DialogBench> m_bench;
    std::unique_ptr<PlacesDialog> m_dialog;

    static QString s(const char *text) { return QString::fromUtf8(text); }
    void write(const QStringList &children)
    {
        using test::rowsOf;
        test::addRows(
            m_bench->workspace,
            {{s("school"), s("school_code,name,stage,status,community_code,capacity,students"),
              rowsOf({s("P|One|primary|open|A01|100|90"), s("N|Two|nine_year|open|A02|90|90"), s("F|Three|primary|planned|A02|50|")}), WriteMode::Replace},
             {s("population_cohort"), s("community_code,birth_year,children"), rowsOf(children), WriteMode::Replace}});
    }
    LinedTable *table() const { return m_dialog->findChild<LinedTable *>(); }
    QStringList line(int row) const { return test::lineOf(*m_dialog, row); }
    QPushButton *button(const char *text) const { return test::buttonOf(*m_dialog, text); }
    bool says(const char *text) const { return test::says(*m_dialog, text); }

private Q_SLOTS:
    void init()
    {
        m_bench = std::make_unique<test::DialogBench>();
        QVERIFY(!m_bench->tiny.error);
        QStringList children;
        for (int year = 2006; year <= 2016; ++year) {
            children.append(s("A01|%1|10").arg(year));
            children.append(s("A02|%1|%2").arg(year).arg(year < 2016 ? 10 : 40));
        }
        write(children);
        m_dialog = std::make_unique<PlacesDialog>(m_bench->workspace, *loadPlacesSpec(), m_bench->palette, m_bench->jobs, nullptr);
        m_dialog->show();
        QVERIFY(table());
    }
    void cleanup()
    {
        m_dialog.reset();
        m_bench.reset();
    }

    void primaryPlaces()
    {
        // Of primary age 120 children now, and 90 + 60 pupils: 1.25 each. 2022: born 2011 … 2016, 60 in North and 90 in South.
        QCOMPARE(table()->model()->rowCount(), 3);
        QCOMPARE(line(0).first(5), QStringList({s("All"), s("160"), s("50"), s("150"), s("188")}));
        QCOMPARE(line(1).first(6), QStringList({s("South"), s("60"), s("50"), s("60"), s("113"), s("—")}));
        QCOMPARE(line(1).last(2), QStringList({s("+53"), s("2022/23")}));
        QCOMPARE(line(2).first(5), QStringList({s("North"), s("100"), s("0"), s("90"), s("75")}));
        QCOMPARE(line(2).last(2), QStringList({s("−25"), s("2022/23")}));
        QVERIFY(says("1.250"));
        QVERIFY(!button("Show the community")->isEnabled()); // the whole is chosen
    }

    void theOtherStageByKey()
    {
        auto *stages = m_dialog->findChild<Segments *>();
        auto *first = stages->findChild<QAbstractButton *>();
        QVERIFY(first);
        m_dialog->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_dialog.get()));
        first->setFocus();
        QTest::keyClick(first, Qt::Key_Right);
        // Of junior age 60 now (2007 … 2009), and 30 pupils: 0.5 each; 30 children in each, so 15, until 2016 comes in 2028.
        QCOMPARE(line(0).first(5), QStringList({s("All"), s("30"), s("0"), s("30"), s("30")}));
        QVERIFY(says("0.500"));
    }

    void aCommunityIsShown()
    {
        QSignalSpy chosen(m_dialog.get(), &PlacesDialog::areaChosen);
        table()->setCurrentIndex(table()->model()->index(1, 0));
        QVERIFY(button("Show the community")->isEnabled());
        button("Show the community")->click();
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen.first().first().toString(), s("A02"));
    }

    void theChosenCommunityStays()
    {
        table()->setCurrentIndex(table()->model()->index(2, 0));
        QCOMPARE(line(2).value(0), s("North"));
        QStringList children; // now North has most of them: of primary age 240 and 60, 0.5 pupils each
        for (int year = 2006; year <= 2016; ++year)
            children << s("A01|%1|40").arg(year) << s("A02|%1|10").arg(year);
        write(children);
        QCOMPARE(line(1).first(5), QStringList({s("North"), s("100"), s("0"), s("90"), s("120")}));
        QCOMPARE(table()->currentIndex().row(), 1); // where it is now
        QVERIFY(button("Show the community")->isEnabled());
        auto *first = m_dialog->findChild<Segments *>()->findChild<QAbstractButton *>();
        QVERIFY(first);
        first->setFocus();
        QTest::keyClick(first, Qt::Key_Right); // junior: in North 120 × 0.2 expected, born 2008 … 2010, and no places
        QCOMPARE(line(table()->currentIndex().row()).value(0), s("North"));
    }

    void withoutChildrenItGoesByPupils()
    {
        write({});
        QVERIFY(says("By pupils"));
        QCOMPARE(line(0).first(4), QStringList({s("All"), s("160"), s("50"), s("150")}));
    }

    void itIsSaved()
    {
        const QTemporaryDir folder;
        const QString file = folder.filePath(s("places.xlsx"));
        m_dialog->save(file);
        QVERIFY(says("Saved"));
        QVERIFY(QFileInfo(file).size() > 3000);
    }
};

QTEST_MAIN(TestPlacesDialog)
#include "tst_placesdialog.moc"

// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/company/policydialog.h"

#include "services/record/record.h"
#include "support/dialogbench.h"

#include <QSignalSpy>
#include <QTest>

using namespace om;

/// Five companies in two communities and three policies, by mouse and keyboard. As of 2021-12-31:
///   E1 North, high-tech, has applied · E2 North, high-tech · E3 South, high-tech · E4 South · E5 South, high-tech, cancelled
class TestPolicyDialog : public QObject
{
    Q_OBJECT

    std::unique_ptr<test::DialogBench> m_bench;
    std::unique_ptr<FilterService> m_filter;
    std::unique_ptr<PolicyDialog> m_dialog;

    static QString s(const char *text) { return QString::fromUtf8(text); }
    QString cell(int row, int column) const { return table()->model()->index(row, column).data().toString(); }
    LinedTable *table() const { return m_dialog->findChild<LinedTable *>(); }
    QPushButton *button(const char *text) const { return test::buttonOf(*m_dialog, text); }
    bool says(const char *text) const { return test::says(*m_dialog, text); }

private Q_SLOTS:
    void init()
    {
        using test::rowsOf;
        m_bench = std::make_unique<test::DialogBench>();
        QVERIFY(!m_bench->tiny.error);
        test::addRows(
            m_bench->workspace,
            {{s("enterprise"), s("enterprise_id,name,community_code,is_high_tech,status"),
              rowsOf({s("E1|One|A01|1|active"), s("E2|Two|A01|1|active"), s("E3|Three|A02|1|"), s("E4|Four|A02|0|active"), s("E5|Five|A02|1|cancelled")})},
             {s("policy"), s("policy_id,name,rule,conditions,valid_from,valid_to,amount"),
              rowsOf({s("P1|High-tech|is_high_tech = 1|High-tech companies|2021-01-01|2022-06-30|1000"),
                      s("P2|Closed|is_high_tech = 1||2020-01-01|2020-12-31|500"), s("P3|Broken|is_high_tech =||||")})},
             {s("policy_claim"), s("claim_no,policy_id,enterprise_id,t_applied,t_paid,amount_paid"), rowsOf({s("C1|P1|E1|2021-03-01|2021-06-01|900")})},
             {s("company_visit"), s("visit_no,enterprise_id,visited,topic"), rowsOf({s("V1|E2|2021-05-05|Staff"), s("V2|E2|2021-10-01|Power")})}});
        m_filter = std::make_unique<FilterService>(Filter());
        m_dialog = std::make_unique<PolicyDialog>(m_bench->workspace, *m_filter, m_bench->palette, m_bench->jobs, nullptr);
        m_dialog->show();
        QVERIFY(table());
    }
    void cleanup()
    {
        m_dialog.reset();
        m_bench.reset();
    }

    void everyPolicyIsCounted()
    {
        QCOMPARE(table()->model()->rowCount(), 3);
        QCOMPARE(cell(0, 0), s("High-tech"));
        QCOMPARE(cell(0, 4), s("open"));
        QCOMPARE(cell(0, 6), s("3")); // E1, E2, E3
        QCOMPARE(cell(0, 7), s("1"));
        QCOMPARE(cell(0, 8), s("2"));
        QCOMPARE(cell(1, 4), s("closed"));
        QCOMPARE(cell(1, 6), s("3"));
        QCOMPARE(cell(1, 8), s("0")); // nothing can be applied for any more
        QCOMPARE(cell(2, 6), s("—"));
        QVERIFY(says("High-tech companies · rule: is_high_tech = 1"));
    }

    void enterShowsWhoHasNotApplied()
    {
        QSignalSpy chosen(m_dialog.get(), &PolicyDialog::companiesChosen);
        table()->setFocus();
        QTest::keyClick(table(), Qt::Key_Return);
        QTRY_COMPARE(chosen.count(), 1);
        QCOMPARE(chosen.takeFirst().at(0).value<QList<qint64>>(), QList<qint64>({2, 3}));
        QTest::mouseClick(button("Show all who are entitled"), Qt::LeftButton);
        QCOMPARE(chosen.takeFirst().at(0).value<QList<qint64>>(), QList<qint64>({1, 2, 3}));
        QTest::keyClick(table(), Qt::Key_Down); // the closed one
        QVERIFY(!button("Show who has not applied")->isEnabled());
        QTest::keyClick(table(), Qt::Key_Return);
        QCOMPARE(chosen.count(), 0);
        QTest::keyClick(table(), Qt::Key_Down);
        QVERIFY(!button("Show all who are entitled")->isEnabled());
        QVERIFY(says("The rule “is_high_tech =” cannot be read"));
    }

    void theWindowsAreaIsCounted()
    {
        Filter filter;
        filter.area = s("A02");
        m_filter->setFilter(filter);
        QTRY_COMPARE(cell(0, 6), s("1"));
        QCOMPARE(cell(0, 7), s("0"));
        QCOMPARE(cell(0, 8), s("1"));
        QVERIFY(says("South"));
    }

    void theCardOfACompanyTellsThem()
    {
        const auto sections = [this](qint64 fid) {
            QStringList out;
            const auto record = readRecord(m_bench->workspace, companyDataset, fid);
            for (const CardSection &section : record ? record->sections : std::vector<CardSection>())
                if (section.title == u"Policies" || section.title == u"Visits")
                    for (const Fact &fact : section.facts)
                        out.append(section.title + s(": ") + fact.label + s(" = ") + fact.value);
            return out;
        };
        QCOMPARE(sections(1), QStringList({s("Policies: High-tech = paid: 900 yuan")}));
        QCOMPARE(sections(2),
                 QStringList({s("Policies: High-tech = entitled, not applied: 1,000 yuan · until 2022-06-30"), s("Visits: 2021-10-01 = Power"),
                              s("Visits: 2021-05-05 = Staff")}));
        QVERIFY(sections(4).isEmpty());
    }
};

QTEST_MAIN(TestPolicyDialog)
#include "tst_policydialog.moc"

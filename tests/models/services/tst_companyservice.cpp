// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/company/companycolumns.h"
#include "services/derived/derivation.h"

#include "support/frametable.h"

#include <QTest>

using namespace om;
using om::test::frameOf;
using om::test::rowNumbers;

/// As of 2021-12-31 12:00. Companies 1 … 6:
///   E1 high-tech · E2 high-tech · E3 high-tech, moved away · E4 four-up, founded 2020 · E5 four-up, founded 2010 · E6 nothing known
class CompanyServiceTest : public QObject
{
    Q_OBJECT

    FrameSet m_frames;

    static QString s(const char *text) { return QString::fromUtf8(text); }
    void add(const char *dataset, const std::vector<FrameBuilder::ColumnPlan> &plan, const QList<QStringList> &rows)
    {
        m_frames.frames.insert(s(dataset), frameOf(s(dataset), plan, rows));
        DatasetSpec spec;
        spec.id = s(dataset);
        for (const auto &column : plan) {
            spec.fields.emplace_back();
            spec.fields.back().name = column.name;
        }
        m_frames.specs.insert(spec.id, spec);
    }
    PolicyStanding standing(const char *id, LocalTime asOf) const
    {
        for (PolicyStanding &standing : policyStandings(m_frames, asOf))
            if (standing.id == s(id))
                return std::move(standing);
        qFatal("no policy %s", id);
    }
    QList<qint64> column(const QString &field) const
    {
        const auto frame = withCompanyColumns(m_frames);
        if (!frame || !(*frame)->column(field))
            qFatal("no column %s", qPrintable(field));
        const auto values = (*frame)->column(field)->integers;
        return QList<qint64>(values.begin(), values.end());
    }

private Q_SLOTS:
    void init()
    {
        m_frames = {};
        m_frames.asOf = LocalTime::of(QDate(2021, 12, 31), QTime(12, 0));
        add("enterprise",
            {{s("enterprise_id"), ColumnType::Text},
             {s("status"), ColumnType::Category},
             {s("is_high_tech"), ColumnType::Integer},
             {s("is_four_up"), ColumnType::Integer},
             {s("founded"), ColumnType::Time}},
            {{s("E1"), s("active"), s("1"), s("0"), s("2015-01-01")},
             {s("E2"), s("active"), s("1"), s("0"), s("2016-01-01")},
             {s("E3"), s("moved"), s("1"), s("0"), s("2016-01-01")},
             {s("E4"), s("active"), s("0"), s("1"), s("2020-06-01")},
             {s("E5"), {}, s("0"), s("1"), s("2010-06-01")},
             {s("E6"), {}, {}, {}, {}}});
        add("policy",
            {{s("policy_id"), ColumnType::Text},
             {s("name"), ColumnType::Text},
             {s("rule"), ColumnType::Text},
             {s("valid_from"), ColumnType::Time},
             {s("valid_to"), ColumnType::Time},
             {s("amount"), ColumnType::Real}},
            {{s("P1"), s("High-tech"), s("is_high_tech = 1"), s("2021-01-01"), s("2021-12-31"), s("1000")},
             {s("P2"), s("Young four-up"), s("is_four_up = 1 and founded >= T - 1095d"), s("2021-06-01"), {}, s("500")},
             {s("P3"), s("Closed"), s("is_four_up = 1"), s("2020-01-01"), s("2020-12-31"), s("300")},
             {s("P4"), s("Broken"), s("is_four_up ="), {}, {}, {}},
             {s("P5"), s("Without a rule"), {}, {}, {}, {}},
             {s("P6"), s("Of itself"), s("policies_unclaimed = 0"), {}, {}, {}}});
        add("policy_claim",
            {{s("policy_id"), ColumnType::Category},
             {s("enterprise_id"), ColumnType::Category},
             {s("t_applied"), ColumnType::Time},
             {s("t_paid"), ColumnType::Time},
             {s("amount_paid"), ColumnType::Real}},
            {{s("P1"), s("E1"), s("2021-03-01"), s("2021-05-01"), s("900")},
             {s("P1"), s("E2"), s("2022-01-02"), {}, {}}, // after the data's date
             {s("P1"), s("E5"), s("2021-03-01"), {}, {}}, // not entitled
             {s("P1"), s("nobody"), s("2021-03-01"), {}, {}},
             {s("P9"), s("E4"), s("2021-03-01"), {}, {}}}); // of no policy that is known
        add("company_issue", {{s("enterprise_id"), ColumnType::Category}, {s("t_accept"), ColumnType::Time}, {s("t_dispose"), ColumnType::Time}},
            {{s("E1"), s("2021-12-01"), {}},
             {s("E1"), s("2021-12-02"), s("2021-12-20")},
             {s("E1"), s("2021-12-03"), s("2022-01-05")}, // still open then
             {s("E2"), s("2022-01-01"), {}}, // not yet raised
             {{}, s("2021-12-01"), {}}});
        add("company_visit", {{s("enterprise_id"), ColumnType::Category}, {s("visited"), ColumnType::Time}},
            {{s("E4"), s("2021-12-31T12:00:00Z")}, {s("E4"), s("2020-12-31T12:00:00Z")}, {s("E4"), s("2020-12-31T12:00:01Z")}, {s("E5"), s("2022-01-01")}});
    }

    void rulesSayWhoIsEntitled()
    {
        const PolicyStanding highTech = standing("P1", m_frames.asOf);
        QCOMPARE(rowNumbers(highTech.eligible), QList<int>({1, 2})); // E3 has moved away
        QCOMPARE(rowNumbers(highTech.applied), QList<int>({1, 5}));
        QCOMPARE(rowNumbers(highTech.unclaimed()), QList<int>({2}));
        QVERIFY(highTech.isOpen);
        const PolicyStanding young = standing("P2", m_frames.asOf);
        QCOMPARE(rowNumbers(young.eligible), QList<int>({4}));
        QVERIFY(young.isOpen);
        QVERIFY(young.applied.isEmpty());
    }

    void theLastDayCounts()
    {
        QVERIFY(standing("P1", LocalTime::of(QDate(2021, 12, 31), QTime(23, 59))).isOpen);
        QVERIFY(!standing("P1", LocalTime::of(QDate(2022, 1, 1))).isOpen);
        QVERIFY(standing("P1", LocalTime::of(QDate(2021, 1, 1))).isOpen);
        QVERIFY(!standing("P1", LocalTime::of(QDate(2020, 12, 31), QTime(23, 59))).isOpen);
        QVERIFY(!standing("P3", m_frames.asOf).isOpen);
        QVERIFY(!standing("P1", LocalTime::null()).isOpen); // the end of time
        QVERIFY(standing("P2", LocalTime::null()).isOpen);
    }

    void aBrokenRuleIsTold()
    {
        const PolicyStanding broken = standing("P4", m_frames.asOf);
        QVERIFY(broken.error);
        QCOMPARE(broken.error->code, ErrorCode::ExpressionInvalid);
        QVERIFY(broken.eligible.isEmpty());
        QCOMPARE(standing("P6", m_frames.asOf).error->code, ErrorCode::FieldUnknown); // no field of a company, but what hangs on the rules
        const PolicyStanding without = standing("P5", m_frames.asOf);
        QVERIFY(!without.error);
        QVERIFY(without.eligible.isEmpty());
    }

    void columnsOfCompanies()
    {
        QCOMPARE(column(openIssuesField), QList<qint64>({2, 0, 0, 0, 0, 0}));
        QCOMPARE(column(visitsField), QList<qint64>({0, 0, 0, 2, 0, 0})); // the year up to 31 December, 12:00, begins after that moment a year before
        QCOMPARE(column(unclaimedField), QList<qint64>({0, 1, 0, 1, 0, 0}));
    }

    void onlyWhatTheDataHave()
    {
        for (const char *gone : {"policy", "company_visit"}) {
            m_frames.frames.remove(s(gone));
            m_frames.specs.remove(s(gone));
        }
        const auto frame = withCompanyColumns(m_frames);
        QVERIFY(frame);
        QVERIFY((*frame)->column(openIssuesField));
        QVERIFY(!(*frame)->column(visitsField));
        QVERIFY(!(*frame)->column(unclaimedField));
        QCOMPARE(companySources(m_frames), QStringList({s("enterprise"), s("company_issue"), s("policy_claim")}));
        m_frames.specs.remove(s("enterprise"));
        QVERIFY(companySources(m_frames).isEmpty());
    }

    void derivedOnceAllHasCome()
    {
        const auto issues = m_frames.frames.take(s("company_issue"));
        auto found = derivations({}, m_frames);
        QCOMPARE(found.size(), std::size_t(1));
        QCOMPARE(found.front().dataset, companyDataset);
        QVERIFY(found.front().isMissing);
        QVERIFY(!found.front().isDue(m_frames));
        m_frames.frames.insert(s("company_issue"), issues);
        found = derivations({}, m_frames);
        QVERIFY(found.front().isDue(m_frames));
        JobControl control;
        m_frames.frames[companyDataset] = *found.front().make(m_frames, control);
        QVERIFY(!derivations({}, m_frames).front().isMissing);
    }

    void whatACompanyMayHave()
    {
        const auto first = policiesOf(m_frames, 1, m_frames.asOf); // has applied and was paid
        QCOMPARE(first.size(), std::size_t(1));
        QCOMPARE(first[0].id, s("P1"));
        QVERIFY(!first[0].isUnclaimed);
        QCOMPARE(first[0].amount, 900.0);
        const auto second = policiesOf(m_frames, 2, m_frames.asOf);
        QCOMPARE(second.size(), std::size_t(1));
        QVERIFY(second[0].isUnclaimed);
        QCOMPARE(second[0].amount, 1000.0);
        QCOMPARE(second[0].until, QDate(2021, 12, 31));
        QVERIFY(policiesOf(m_frames, 6, m_frames.asOf).empty());
        QVERIFY(policiesOf(m_frames, 99, m_frames.asOf).empty());
    }
};

QTEST_GUILESS_MAIN(CompanyServiceTest)
#include "tst_companyservice.moc"

// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stats/kpi.h"

#include "support/frametable.h"
#include "tickets/clockstate.h"

#include <QTest>

using namespace om;
using om::test::frameOf;
using om::test::rowNumbers;

/// The shipped indicators of what is done for companies, on small tables; June 2021, as of 30 June 12:00 UTC, natural time (no calendar).
class TestCompanyKpis : public QObject
{
    Q_OBJECT

    Result<Catalog> m_catalog = fail(ErrorCode::Internal);
    FrameSet m_frames;
    Filter m_filter;

    static QString s(const char *text) { return QString::fromUtf8(text); }
    static QString at(const char *text) { return *text ? s("2021-") + s(text).replace(u' ', u'T') + s(":00:00Z") : QString(); }
    KpiValue value(const char *id) const
    {
        const auto v = evaluate(*m_catalog, *m_catalog->kpi(s(id)), m_frames, m_filter, Comparison::None);
        if (!v)
            qFatal("%s: %s", id, qPrintable(v.error().args.join(u' ')));
        return *v;
    }
    void setIssues(const QList<QStringList> &rows)
    {
        const auto stored = frameOf(s("company_issue"),
                                    {{s("t_accept"), ColumnType::Time},
                                     {s("t_response"), ColumnType::Time},
                                     {s("deadline"), ColumnType::Time},
                                     {s("t_dispose"), ColumnType::Time},
                                     {s("satisfaction"), ColumnType::Integer}},
                                    rows);
        const ClockRules natural{.calendar = {}, .units = m_catalog->limitUnits(), .spec = m_catalog->clock()};
        m_frames.frames.insert(s("company_issue"), withClockState(stored, m_frames.asOf, natural));
        m_frames.specs.insert(s("company_issue"), *m_catalog->dataset(s("company_issue")));
    }
    static QStringList issue(const char *raised, const char *answered, const char *promised, const char *done, const char *mark)
    {
        return {at(raised), at(answered), at(promised), at(done), s(mark)};
    }
    void setCompanies(const QList<QStringList> &rows)
    {
        m_frames.frames.insert(s("enterprise"),
                               frameOf(s("enterprise"),
                                       {{s("is_four_up"), ColumnType::Integer},
                                        {s("visits_year"), ColumnType::Integer},
                                        {s("policies_unclaimed"), ColumnType::Integer},
                                        {s("status"), ColumnType::Category}},
                                       rows));
        m_frames.specs.insert(s("enterprise"), *m_catalog->dataset(s("enterprise")));
    }
    void setClaims(const QList<QStringList> &rows)
    {
        m_frames.frames.insert(s("policy_claim"),
                               frameOf(s("policy_claim"),
                                       {{s("t_approved"), ColumnType::Time},
                                        {s("amount_approved"), ColumnType::Real},
                                        {s("t_paid"), ColumnType::Time},
                                        {s("amount_paid"), ColumnType::Real}},
                                       rows));
        m_frames.specs.insert(s("policy_claim"), *m_catalog->dataset(s("policy_claim")));
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_catalog = Catalog::load();
        QVERIFY(m_catalog);
        m_frames.asOf = LocalTime::of(QDate(2021, 6, 30), QTime(12, 0));
        m_filter.period = Period::month(2021, 6);
        setIssues({
            issue("06-01 08", "06-01 10", "06-05 08", "06-04 08", "5"), // 1 on time, 2 h
            issue("06-02 08", "06-02 14", "06-06 08", "06-07 08", "3"), // 2 late, 6 h
            issue("06-10 08", "06-10 12", "06-20 08", "", ""), // 3 overdue, 4 h
            issue("06-29 08", "", "07-10 08", "", ""), // 4 open
            issue("05-20 08", "05-20 09", "06-08 08", "06-08 08", "4"), // 5 of May; promised for June, done on the dot
            issue("06-15 08", "07-01 08", "06-25 08", "07-01 09", "5"), // 6 answered and done after the moment: open and overdue
            issue("07-01 08", "", "07-02 08", "", ""), // 7 not yet raised
        });
    }

    void painPoints()
    {
        QCOMPARE(rowNumbers(value("company.issues").numerator), QList<int>({1, 2, 3, 4, 6}));
        QCOMPARE(rowNumbers(value("company.issues_open").numerator), QList<int>({3, 4, 6}));
        QCOMPARE(rowNumbers(value("company.issues_overdue").numerator), QList<int>({3, 6}));
        QCOMPARE(value("company.issue_done_rate").value, 40.0); // 1, 2 of five
        QCOMPARE(rowNumbers(*value("company.issue_on_time_rate").denominator), QList<int>({1, 2, 3, 5, 6}));
        QCOMPARE(value("company.issue_on_time_rate").value, 40.0); // 1, 5 of five
        QCOMPARE(value("company.issue_response").value, 4.0); // (2 + 6 + 4) / 3
        QCOMPARE(rowNumbers(value("company.issue_response").numerator), QList<int>({1, 2, 3}));
        QCOMPARE(rowNumbers(*value("company.issue_satisfied").denominator), QList<int>({1, 2, 5}));
        QVERIFY(std::abs(*value("company.issue_satisfied").value - 200.0 / 3) < 1e-9);
    }

    void nothingRaised()
    {
        const auto before = m_frames;
        setIssues({});
        QCOMPARE(value("company.issues").value, 0.0);
        QCOMPARE(value("company.issues_overdue").value, 0.0);
        for (const char *id : {"company.issue_done_rate", "company.issue_on_time_rate", "company.issue_response", "company.issue_satisfied"})
            QVERIFY2(!value(id).value, id);
        setIssues({issue("06-01 08", "06-01 09", "06-05 08", "06-02 08", "1")});
        QCOMPARE(value("company.issue_done_rate").value, 100.0);
        QCOMPARE(value("company.issue_response").value, 1.0);
        QCOMPARE(value("company.issue_satisfied").value, 0.0);
        m_frames = before;
    }

    void payments()
    {
        setClaims({{at("06-01 00"), s("100"), at("06-20 00"), s("100")},
                   {at("06-02 00"), s("300"), at("07-20 00"), s("300")}, // paid after the moment
                   {at("05-02 00"), s("500"), at("06-20 00"), s("500")}, // approved in May
                   {{}, {}, {}, {}}});
        QVERIFY(value("company.payment_rate").isWithheld); // one company was paid
        const QStringList hundred{at("06-01 00"), s("100"), at("06-20 00"), s("80")}; // paid less than was approved
        const QStringList open{at("06-02 00"), s("200"), at("07-20 00"), s("200")}; // paid after the moment
        const QStringList may{at("05-02 00"), s("500"), at("06-20 00"), s("500")};
        setClaims({hundred, hundred, hundred, open, open, open, may});
        QCOMPARE(value("company.payment_rate").value, 240.0 / 9); // 3 × 80 of 3 × 100 and 3 × 200
        setClaims({hundred, hundred, open, open, open});
        const KpiValue few = value("company.payment_rate");
        QVERIFY(few.isWithheld && !few.value && few.numeratorValue == 0 && !few.denominatorValue); // two companies were paid
        setClaims({hundred, hundred, hundred, open, open});
        QVERIFY(value("company.payment_rate").isWithheld); // with all that was approved this would tell of the two that were not
        setClaims({});
        QVERIFY(!value("company.payment_rate").value);
        setClaims({hundred});
        QVERIFY(value("company.payment_rate").isWithheld);
    }

    void companies()
    {
        setCompanies({{s("1"), s("2"), s("0")}, {s("1"), s("0"), s("3")}, {s("0"), s("1"), s("1")}, {s("1"), s("1"), {}}, {{}, {}, {}}});
        QVERIFY(std::abs(*value("company.visit_coverage").value - 200.0 / 3) < 1e-9); // 1, 4 of 1, 2, 4
        QCOMPARE(value("company.unclaimed").value, 4.0);
        QCOMPARE(rowNumbers(value("company.unclaimed").numerator), QList<int>({2, 3}));
        QCOMPARE(value("company.unclaimed_companies").value, 2.0);
        setCompanies({});
        QVERIFY(!value("company.visit_coverage").value);
        QCOMPARE(value("company.unclaimed").value, 0.0);
        setCompanies({{s("1"), s("0"), s("0")}});
        QCOMPARE(value("company.visit_coverage").value, 0.0);
        QCOMPARE(value("company.unclaimed_companies").value, 0.0);
    }
};

QTEST_GUILESS_MAIN(TestCompanyKpis)
#include "tst_companykpis.moc"

// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/action/workstationrole.h"
#include "services/ledger/ledger.h"

#include "support/tickettable.h"

#include <QTemporaryDir>
#include <QTest>

using namespace om;
using om::test::TicketTable;

/// Published figures against computed ones, and the reasons of differences: red without one, amber with one.
class TestLedger : public QObject
{
    Q_OBJECT

    Result<Catalog> m_catalog = fail(ErrorCode::Internal);
    std::optional<FrameSet> m_frames;
    std::unique_ptr<QTemporaryDir> m_dir;
    const QDateTime m_now{QDate(2022, 1, 5), QTime(9, 30), QTimeZone::utc()};

    static QString s(const char *text) { return QString::fromUtf8(text); }
    QString folder() const { return m_dir->path(); }
    void take(const char *role) { QVERIFY(grantRole(folder(), QLatin1String(role), s("D1"), {}, roleGrantFile(folder()))); }
    Result<QString> explain(const char *figure, double computed, const char *reason, const char *note = "")
    {
        return explainFigure(folder(), s(figure), computed, s(reason), s(note), s("li"), m_now);
    }
    /// "F1 ok 2" for each entry under the reasons of the folder.
    QStringList states() const
    {
        static constexpr const char *names[] = {"agrees", "explained", "unexplained", "quoted", "no data"};
        const auto reasons = figureReasons(folder());
        const auto entries = readLedger(*m_catalog, *m_frames, s("en"), *reasons);
        QStringList out;
        for (const LedgerEntry &entry : *entries)
            out.append(entry.id + u' ' + QLatin1String(names[int(stateOf(entry))]) + (entry.computed ? u' ' + QString::number(*entry.computed) : QString()));
        return out;
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_catalog = Catalog::load();
        QVERIFY(m_catalog);
        m_frames = TicketTable(*m_catalog, R"(
            t_accept    | is_test
            06-01 08:00 |
            06-02 08:00 |
            06-03 08:00 | 1
        )")
                       .frames;
        const DatasetSpec &spec = *m_catalog->dataset(s("published_figure"));
        std::vector<FrameBuilder::ColumnPlan> plan = om::test::columnPlan(spec);
        const auto row = [&](std::initializer_list<std::pair<const char *, const char *>> cells) {
            QStringList out(qsizetype(spec.fields.size()));
            for (const auto &[field, text] : cells)
                out[spec.fieldIndex(s(field))] = s(text);
            return out;
        };
        m_frames->specs.insert(spec.id, spec);
        m_frames->frames.insert(
            spec.id,
            om::test::frameOf(
                spec.id, plan,
                {row({{"figure_id", "F1"}, {"title", "Right"}, {"published", "2"}, {"kpi", "ticket.accepted"}, {"period", "2021-06"}}),
                 row({{"figure_id", "F2"}, {"title", "Wrong"}, {"published", "5"}, {"tolerance", "1"}, {"kpi", "ticket.accepted"}, {"period", "2021-06"}}),
                 row({{"figure_id", "F3"}, {"title", "Near"}, {"published", "3"}, {"tolerance", "1"}, {"kpi", "ticket.accepted"}, {"period", "2021-06"}}),
                 row({{"figure_id", "F4"}, {"title", "Quoted"}, {"published", "7"}}),
                 row({{"figure_id", "F5"}, {"title", "Without data"}, {"published", "7"}, {"kpi", "park.count"}})}));
    }
    void init() { m_dir = std::make_unique<QTemporaryDir>(); }

    void aDifferenceWithoutAReasonIsUnexplained()
    {
        QCOMPARE(states(), (QStringList{s("F1 agrees 2"), s("F2 unexplained 2"), s("F3 agrees 2"), s("F4 quoted"), s("F5 no data")}));
    }

    void aReasonSpeaksOfTheNumberOfThen()
    {
        QCOMPARE(explain("F2", 2, "late_arrival", " three came in January ").value_or(s("error")), QString());
        QCOMPARE(states()[1], s("F2 explained 2"));
        const FigureReason kept = figureReasons(folder())->value(s("F2"));
        QCOMPARE(kept, (FigureReason{s("F2"), 2, s("late_arrival"), s("three came in January"), s("2022-01-05T09:30:00.000Z"), s("li"), s("data_staff")}));
        // Of another number it says nothing; nor does one of a figure that agrees make a difference of it.
        QCOMPARE(explain("F2", 3, "scope").value_or(s("error")), QString());
        QCOMPARE(explain("F1", 2, "scope").value_or(s("error")), QString());
        QCOMPARE(states()[1], s("F2 unexplained 2"));
        QCOMPARE(states()[0], s("F1 agrees 2"));
        QCOMPARE(explain("F2", 2, "scope").value_or(s("error")), QString());
        QCOMPARE(states()[1], s("F2 explained 2"));
        QCOMPARE(explain("F2", 2, "").value_or(s("error")), QString()); // taken back
        QCOMPARE(states()[1], s("F2 unexplained 2"));
    }

    void onlyWhoMayExplains()
    {
        const auto refusalAs = [&](const char *role) {
            take(role);
            return !refusalOfExplaining(folder())->isEmpty();
        };
        for (const char *role : {"leader", "duty_chief", "handler"}) {
            QVERIFY2(refusalAs(role), role);
            QVERIFY(!explain("F2", 2, "scope")->isEmpty());
        }
        QVERIFY(figureReasons(folder())->isEmpty());
        for (const char *role : {"analyst", "data_staff", "administrator"}) {
            QVERIFY2(!refusalAs(role), role);
            QVERIFY(explain("F2", 2, "scope")->isEmpty());
            QCOMPARE(figureReasons(folder())->value(s("F2")).role, s(role));
        }
    }

    void whatNobodyDeclaredIsNoReason()
    {
        const auto answer = explain("F2", 2, "because");
        QVERIFY(!answer && answer.error().code == ErrorCode::Usage);
        QVERIFY(!explain("F2", 2, "scope", QByteArray(501, 'x').constData())->isEmpty());
        QVERIFY(figureReasons(folder())->isEmpty());
        const auto reasons = loadLedgerReasons();
        QVERIFY(reasons && reasons->size() >= 4);
        QVERIFY(!loadLedgerReasons(s(":/om/actions/ticket.json"))); // another kind of file
    }
};

QTEST_GUILESS_MAIN(TestLedger)
#include "tst_ledger.moc"

// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/boardvalues.h"
#include "services/countedrows.h"
#include "services/legend/classrows.h"

#include "support/tickettable.h"

#include <QTest>

#include <numeric>

using namespace om;
using om::test::TicketTable;

/// What counts is one rule for numbers, map, list and days: tickets without tests, without revoked ones, accepted by the moment. Known at 2021-07-10 00:00.
class TestCountedRows : public QObject
{
    Q_OBJECT

    Result<Catalog> m_catalog = fail(ErrorCode::Internal);
    std::optional<TicketTable> m_table;

    static QString ticket() { return QStringLiteral("ticket"); }
    static QString rowsOf(const Bitmap &rows)
    {
        QStringList out;
        for (const QList<int> numbers = om::test::rowNumbers(rows); const int row : numbers)
            out.append(QString::number(row));
        return out.join(u' ');
    }
    SceneRequest request(const ThemeSpec &theme) const
    {
        SceneRequest out;
        out.theme = &theme;
        out.filter = m_table->filter;
        out.style = QStringLiteral("dark");
        out.language = QStringLiteral("en");
        return out;
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_catalog = Catalog::load();
        QVERIFY(m_catalog);
        m_table.emplace(*m_catalog, R"(
            t_accept    | deadline    | t_dispose   | source_channel | is_test | is_revoked | east
            06-01 08:00 | 06-10 08:00 |             | 11             |         |            | 0      # overdue
            06-02 08:00 | 06-10 08:00 |             | 11             | 1       |            | 10     # a test
            06-03 08:00 | 06-10 08:00 | 06-09 08:00 | 21             |         | 1          | 20     # revoked
            06-04 08:00 | 06-10 08:00 | 06-09 08:00 | 21             |         |            | 30     # done on time
            05-04 08:00 | 06-10 08:00 |             | 11             |         |            | 40     # of May
            07-20 08:00 | 07-25 08:00 |             | 11             |         |            | 50     # after the moment
                        | 06-10 08:00 |             | 11             |         |            | 60     # not accepted
        )");
    }

    void oneIndicatorOfADatasetSaysWhatCounts()
    {
        QCOMPARE(countingKpi(*m_catalog, ticket())->id, QStringLiteral("ticket.accepted"));
        QVERIFY(!countingKpi(*m_catalog, QStringLiteral("school")));
        for (const auto &[dataset, kpi] : {std::pair("company_issue", "company.issues"),
                                           {"drone_flight", "drone.flights"},
                                           {"drone_finding", "drone.findings"},
                                           {"data_arrival", "data.arrivals"}})
            QCOMPARE(countingKpi(*m_catalog, QLatin1String(dataset))->id, QLatin1String(kpi));
        for (const ThemeSpec &theme : m_catalog->themes()) // what a theme counts is what all themes count
            for (const QString &id : theme.tiles)
                if (const KpiSpec *kpi = m_catalog->kpi(id); kpi->dataset == theme.table.dataset && kpi->aggregate == u"count" && !kpi->isStock) {
                    QCOMPARE(countingKpi(*m_catalog, kpi->dataset)->id, id);
                    break;
                }
    }

    void testsAndRevokedOnesCountNowhere()
    {
        const auto june = countedRows(*m_catalog, m_table->frames, ticket(), m_table->filter);
        QVERIFY(june && june->by);
        QCOMPARE(rowsOf(june->rows), QStringLiteral("1 4"));
        Filter always = m_table->filter;
        always.period = Period();
        QCOMPARE(rowsOf(countedRows(*m_catalog, m_table->frames, ticket(), always)->rows), QStringLiteral("1 4 5")); // 6 is not known yet
        QVERIFY(!countedRows(*m_catalog, m_table->frames, QStringLiteral("park"), always));
    }

    /// A city without the field `is_test` shows what the filter leaves.
    void withoutTheFieldsAllRowsCount()
    {
        FrameSet bare = m_table->frames;
        bare.frames[ticket()] =
            om::test::frameOf(ticket(), {{QStringLiteral("ticket_no"), ColumnType::Text}, {QStringLiteral("t_accept"), ColumnType::Time}},
                              {{QStringLiteral("a"), QStringLiteral("2021-06-01T08:00:00Z")}, {QStringLiteral("b"), QStringLiteral("2021-05-01T08:00:00Z")}});
        const auto all = countedRows(*m_catalog, bare, ticket(), m_table->filter);
        QVERIFY(all && !all->by);
        QCOMPARE(rowsOf(all->rows), QStringLiteral("1"));
    }

    /// The legend counts what its click opens, which is what the tile and the chart count.
    void aClassOfTheLegendOpensWhatItCounts()
    {
        ThemeSpec theme;
        theme.layers = {{QStringLiteral("tickets.all"), true}, {QStringLiteral("tickets.points"), true}};
        const BuiltScene built = buildScene(*m_catalog, m_table->frames, request(theme));
        QVERIFY(built.problems.empty());
        QStringList said;
        for (const DrawLayer &layer : built.scene->layers)
            for (const LegendEntry &entry : layer.legend) {
                const auto opened = classRows(*m_catalog, m_table->frames, request(theme), legendClass(layer.id, entry.label, entry));
                QVERIFY(opened);
                QCOMPARE(qint64(opened->rows.count()), entry.count);
                if (entry.count > 0)
                    said.append(layer.id + u' ' + entry.label + u' ' + rowsOf(opened->rows));
            }
        said.sort();
        // The letter of a source belongs to the open ones that the layer draws, not to all of the source.
        QCOMPARE(said,
                 (QStringList{QStringLiteral("tickets.all Done on time 4"), QStringLiteral("tickets.all Overdue 1"), QStringLiteral("tickets.points 11 1"),
                              QStringLiteral("tickets.points Overdue 1")}));
        const auto none = classRows(*m_catalog, m_table->frames, request(theme), LegendClass{.layer = QStringLiteral("tickets.all"), .title = {}});
        QVERIFY(!none && none.error().code == ErrorCode::NotFound); // stands for no rows
    }

    void tableAndDaysShowTheSame()
    {
        const BoardRequest request{m_catalog->theme(QStringLiteral("tickets")), m_table->filter, {}, RowsPart::Numerator, QStringLiteral("en")};
        const BoardValues values = evaluateBoard(*m_catalog, m_table->frames, request, JobControl());
        QCOMPARE(rowsOf(values.table.rows), QStringLiteral("1 4"));
        QCOMPARE(std::accumulate(values.days.counts.begin(), values.days.counts.end(), 0U), 3U); // 1, 4, 5: whatever the period
        BoardRequest classed = request;
        ThemeSpec theme;
        theme.layers = {{QStringLiteral("tickets.all"), true}};
        LegendClass overdue{.layer = QStringLiteral("tickets.all"), .title = QStringLiteral("Overdue"), .part = LegendEntry::Part::Class, .at = 0};
        classed.rowsClass = {overdue, this->request(theme)};
        const BoardValues listed = evaluateBoard(*m_catalog, m_table->frames, classed, JobControl());
        QCOMPARE(listed.table.legend, QStringLiteral("Overdue"));
        QCOMPARE(rowsOf(listed.table.rows), QStringLiteral("1"));
    }
};

QTEST_GUILESS_MAIN(TestCountedRows)
#include "tst_countedrows.moc"

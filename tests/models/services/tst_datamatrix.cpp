// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/boardvalues.h"
#include "support/addedrows.h"
#include "support/tinyworkspace.h"

#include <QTest>

#include <algorithm>

using namespace om;

/// Datasets by departments on the board of the tab “Data”: what a cell shows are the agreements that it opens, and figures say when they were kept.
class TestDataMatrix : public QObject
{
    Q_OBJECT

    Catalog m_catalog = Catalog::load().value();
    JobRunner m_jobs{0};
    test::TinyWorkspace m_tiny{m_catalog, m_jobs};

    Workspace &workspace() { return *m_tiny.workspace; }
    BoardValues board(const Filter &filter)
    {
        BoardRequest request;
        request.theme = m_catalog.theme(QStringLiteral("data"));
        request.filter = filter;
        request.language = QStringLiteral("en");
        return evaluateBoard(m_catalog, workspace().frames(), request, JobControl());
    }
    ChartValue matrixOf(const Filter &filter)
    {
        const BoardValues values = board(filter);
        for (const ChartValue &chart : values.charts)
            if (chart.spec.type == u"matrix")
                return chart;
        return {};
    }
    static QString parts(const DataMatrix::Line &line)
    {
        QString out;
        for (const DataMatrix::Part part : line.parts)
            out += QStringLiteral(".pub")[int(part)];
        return out;
    }

private Q_SLOTS:
    void nothingKept()
    {
        QVERIFY(!m_tiny.error);
        QVERIFY(!workspace().frames().kept);
        QVERIFY(dataMatrix(workspace().frames(), Bitmap(0)).lines.empty());
    }

    void linesAndCells()
    {
        test::addRows(workspace(),
                      {{QStringLiteral("data_delivery"), QStringLiteral("dataset,department,role"),
                        test::rowsOf({QStringLiteral("school|D2|provides"), QStringLiteral("ticket|D1|provides"), QStringLiteral("ticket|D2|uses"),
                                      QStringLiteral("ticket|D1|uses"), QStringLiteral("park|D3|provides")})}});
        test::addRows(
            workspace(),
            {{QStringLiteral("data_holding"), QStringLiteral("dataset,is_committed,is_delivered,rows,rows_refused,lamp,score"),
              test::rowsOf({QStringLiteral("ticket|1|1|6|1|fresh|90"), QStringLiteral("park|1|0|0||stale|"), QStringLiteral("community|0|1|2||fresh|100")})},
             {QStringLiteral("data_arrival"), QStringLiteral("arrival_id,dataset"), test::rowsOf({QStringLiteral("ticket/1|ticket")})}});
        const ChartValue chart = matrixOf({});
        QVERIFY(!chart.error);
        QVERIFY(chart.matrix);
        const DataMatrix &m = *chart.matrix;
        QCOMPARE(m.departments, QStringList({QStringLiteral("D1"), QStringLiteral("D2"), QStringLiteral("D3")}));
        QCOMPARE(m.lines.size(), std::size_t(3)); // community was agreed with nobody
        QCOMPARE(m.lines[0].dataset, QStringLiteral("ticket")); // of two departments
        QCOMPARE(parts(m.lines[0]), QStringLiteral("bu."));
        QCOMPARE(m.lines[0].rows, qint64(6));
        QCOMPARE(m.lines[0].refused, qint64(1));
        QCOMPARE(m.lines[0].score, 90.0);
        QCOMPARE(m.lines[1].dataset, QStringLiteral("park"));
        QCOMPARE(parts(m.lines[1]), QStringLiteral("..p"));
        QVERIFY(m.lines[1].isMissing && m.lines[1].lamp == u"stale" && !m.lines[1].score && !m.lines[0].isMissing);
        QCOMPARE(parts(m.lines[2]), QStringLiteral(".p."));
        QCOMPARE(m.lines[2].holding, qint64(-1)); // nothing is kept of the schools
        QVERIFY(!m.lines[2].rows);
    }

    /// Each mark is the agreements that its two conditions leave.
    void everyCellOpens()
    {
        const KpiSpec &kpi = *m_catalog.kpi(QStringLiteral("data.agreements"));
        const DataMatrix m = *matrixOf({}).matrix;
        double sum = 0;
        for (const DataMatrix::Line &line : m.lines)
            for (qsizetype i = 0; i < m.departments.size(); ++i) {
                Filter cell;
                cell.toggle(QStringLiteral("dataset"), line.dataset);
                cell.toggle(QStringLiteral("department"), m.departments[i]);
                const auto opened = evaluate(m_catalog, kpi, workspace().frames(), cell, Comparison::None);
                QVERIFY(opened);
                const DataMatrix::Part part = line.parts[std::size_t(i)];
                QCOMPARE(opened->value, part == DataMatrix::Part::None ? 0.0 : part == DataMatrix::Part::Both ? 2.0 : 1.0);
                sum += *opened->value;
                const ChartValue chosen = matrixOf(cell); // the matrix stays whole, and says what is chosen
                QCOMPARE(chosen.matrix->lines.size(), std::size_t(3));
                QCOMPARE(chosen.selected, line.dataset);
                QCOMPARE(chosen.selectedColumn, m.departments[i]);
            }
        QCOMPARE(sum, 5.0);
    }

    void figuresSayWhenTheyWereKept()
    {
        const auto tiles = board({}).tiles;
        const auto kept = std::ranges::find_if(tiles, [](const TileValue &t) { return t.spec->id == u"data.datasets"; });
        QVERIFY(kept != tiles.end() && kept->kept && !kept->kept->isOutdated);
        QVERIFY(!kept->kept->at.isNull());
        QTest::qWait(2); // batches are told apart by the millisecond
        test::addRows(workspace(), {{QStringLiteral("school"), QStringLiteral("school_code,name"), test::rowsOf({QStringLiteral("S9|Ninth")})}});
        QVERIFY(workspace().frames().kept && workspace().frames().kept->isOutdated);
        const auto later = board({}).tiles;
        QVERIFY(std::ranges::any_of(later, [](const TileValue &t) { return t.spec->id == u"data.datasets" && t.kept && t.kept->isOutdated; }));
    }
};

QTEST_GUILESS_MAIN(TestDataMatrix)
#include "tst_datamatrix.moc"

// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/boardvalues.h"
#include "services/countedrows.h"

#include "support/everynumber.h"

#include <QTest>

#include <numeric>
#include <set>

using namespace om;
using om::test::EveryNumber;

/// Every number opens (domain.md F1): under 1,000 random filters each tile, each group and month of each chart, each table and each day of the boards of all themes
/// opens what it shows. What a place opens is asked as its menu asks it (services/number/shownnumber.h).
class TestEveryBoard : public QObject
{
    Q_OBJECT

    EveryNumber m;
    int m_groups = 0, m_months = 0, m_days = 0, m_tables = 0;

    BoardValues board(const ThemeSpec &theme, const Filter &filter, const QString &rowsKpi = {}, RowsPart part = RowsPart::Numerator) const
    {
        return evaluateBoard(m.catalog, m.frames(), {&theme, filter, rowsKpi, part, QStringLiteral("en")}, JobControl());
    }
    bool isShown(const KpiSpec &kpi, const Filter &opened, const std::optional<double> &shown, const QString &what) const
    {
        const auto value = m.valueOf(kpi, opened);
        const bool isRight =
            value && m.isSame(value->value, shown) && (kpi.aggregate != u"count" || !shown || value->numerator.count() == std::size_t(std::llround(*shown)));
        if (!isRight)
            qWarning().noquote() << m.tell(what, opened) << (shown ? *shown : -1) << (value && value->value ? *value->value : -1);
        return isRight;
    }

    void checkTables(const ThemeSpec &theme, const BoardValues &values, const Filter &filter, int state)
    {
        QVERIFY(values.table.frame);
        QCOMPARE(values.table.rows.count(), values.table.count);
        if (values.table.counted)
            QCOMPARE(double(values.table.count), *m.valueOf(*values.table.counted, filter)->value);
        if (values.tiles.empty())
            return;
        ThemeSpec bare = theme; // the table alone
        bare.attention.clear();
        bare.tiles.clear();
        bare.charts.clear();
        const TileValue &tile = values.tiles[std::size_t(state) % values.tiles.size()];
        for (const RowsPart part : {RowsPart::Numerator, RowsPart::Denominator}) {
            if (part == RowsPart::Denominator && !tile.value.denominator)
                continue;
            QVERIFY2(board(bare, filter, tile.spec->id, part).table.rows == (part == RowsPart::Numerator ? tile.value.numerator : *tile.value.denominator),
                     qPrintable(m.tell(tile.spec->id, filter)));
            ++m_tables;
        }
    }
    /// The slider's histogram shows what counts, all of it, and a day of it opens as many.
    void checkDays(const ThemeSpec &theme, const BoardValues &values, const Filter &filter, int state)
    {
        const KpiSpec *kpi = countingKpi(m.catalog, theme.dataset);
        if (!kpi || values.days.counts.empty())
            return;
        Filter of = filter;
        of.period = Period();
        const auto all = std::accumulate(values.days.counts.begin(), values.days.counts.end(), std::size_t(0));
        QVERIFY2(all == m.valueOf(*kpi, of)->numerator.count(), qPrintable(m.tell(theme.id, filter)));
        const std::size_t day = std::size_t(state) * 7 % values.days.counts.size();
        of.period = Period::containing(Period::Kind::Day, values.days.first.addDays(qint64(day)));
        QVERIFY(isShown(*kpi, of, values.days.counts[day], theme.id + QStringLiteral(" by day")));
        ++m_days;
    }
    void checkChart(const ChartValue &chart, const Filter &filter)
    {
        QVERIFY2(!chart.error, qPrintable(m.tell(chart.spec.id, filter)));
        for (const KpiGroup &group : chart.groups) {
            QVERIFY(isShown(*chart.kpi, groupFilter(m.frames(), chart.kpi->dataset, filter, chart.spec.by, {group.code}), group.value,
                            chart.spec.id + u' ' + group.code));
            ++m_groups;
        }
        for (std::size_t at = 0; at < chart.months.size(); ++at) {
            if (!chart.months[at])
                continue;
            QVERIFY(isShown(*chart.kpi, monthFilter(m.frames(), *chart.kpi, filter, chart.first.addMonths(int(at))), chart.months[at], chart.spec.id));
            ++m_months;
        }
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY(m.load(20220101u)); }

    void everyBoardOpensWhatItShows()
    {
        for (int state = 0; state < EveryNumber::states && !QTest::currentTestFailed(); ++state) {
            const Filter filter = m.city->filter();
            std::set<QString> done; // several themes show the same chart
            for (const ThemeSpec &theme : m.catalog.themes()) {
                const BoardValues values = board(theme, filter);
                for (const auto *tiles : {&values.attention, &values.tiles})
                    for (const TileValue &tile : *tiles)
                        if (done.insert(tile.spec->id).second) {
                            QVERIFY2(!tile.error && !tile.isLoading, qPrintable(m.tell(tile.spec->id, filter)));
                            QVERIFY(isShown(*tile.spec, filter, tile.value.value, tile.spec->id));
                        }
                checkTables(theme, values, filter, state);
                if (done.insert(QStringLiteral("days ") + theme.dataset).second)
                    checkDays(theme, values, filter, state);
                for (const ChartValue &chart : values.charts)
                    if (done.insert(chart.spec.kpi + QStringLiteral(" by ") + chart.spec.by + chart.spec.type).second)
                        checkChart(chart, filter);
            }
        }
        qInfo() << m_groups << "groups," << m_months << "months," << m_days << "days," << m_tables << "tables";
        QVERIFY(m_groups > 50'000 && m_months > 10'000 && m_days > 1'000 && m_tables > 5'000);
    }
};

QTEST_GUILESS_MAIN(TestEveryBoard)
#include "tst_everyboard.moc"

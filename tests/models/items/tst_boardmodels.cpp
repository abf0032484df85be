// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/compositionmodel.h"
#include "items/rankingmodel.h"
#include "items/seriesmodel.h"
#include "items/tilemodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include <cmath>

using namespace om;

namespace {

KpiSpec countSpec()
{
    KpiSpec spec;
    spec.id = QStringLiteral("t.count");
    spec.title = QStringLiteral("Things");
    spec.dataset = QStringLiteral("ticket");
    spec.unit = QStringLiteral("things");
    spec.aggregate = QStringLiteral("count");
    spec.better = QStringLiteral("lower");
    return spec;
}

KpiSpec rateSpec()
{
    KpiSpec spec;
    spec.id = QStringLiteral("t.rate");
    spec.title = QStringLiteral("Rate");
    spec.dataset = QStringLiteral("ticket");
    spec.unit = QStringLiteral("%");
    spec.aggregate = QStringLiteral("ratio");
    spec.decimals = 1;
    spec.better = QStringLiteral("higher");
    spec.target = 97.0;
    return spec;
}

TileValue tileOf(const KpiSpec &spec, std::optional<double> value, std::optional<double> change)
{
    TileValue tile;
    tile.spec = &spec;
    tile.value.value = value;
    tile.value.change = change;
    return tile;
}

KpiGroup group(const char *code, double value, double rows)
{
    return {QLatin1String(code), value, rows, std::nullopt, false};
}

const GroupName upper = [](const QString &code) { return code.toUpper(); };
const QLocale english(QLocale::English);

} // namespace

class BoardModelsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void tileShowsNumberChangeAndLamp();
    void tileWithoutDataSaysWhat();
    void tilesOfTheSameIndicatorsStayInPlace();
    void rankingKeepsTheChosenGroupBelowTheTop();
    void rankingNumbersShareOneScale();
    void rankingHasNoOverallLineForSums();
    void compositionFoldsTheRest();
    void compositionUsesStateColours();
    void seriesComparesWithTheYearBefore();
};

void BoardModelsTest::tileShowsNumberChangeAndLamp()
{
    const KpiSpec count = countSpec();
    const KpiSpec rate = rateSpec();
    TileModel model;
    QAbstractItemModelTester tester(&model);
    TileValue first = tileOf(count, 68500, 0.452);
    first.months = {1.0, std::nullopt, 3.0};
    TileValue second = tileOf(rate, 96.0, -0.4);
    second.value.denominatorValue = 67422;
    TileValue third = tileOf(rate, 97.4, 0.3);
    model.setTiles({first, second, third}, english);
    QCOMPARE(model.rowCount(), 3);

    const QModelIndex a = model.index(0);
    QCOMPARE(a.data(TileModel::ValueRole).toString(), QStringLiteral("68,500"));
    QCOMPARE(a.data(TileModel::UnitRole).toString(), QStringLiteral("things"));
    QVERIFY(a.data(TileModel::ChangeRole).toString().contains(QStringLiteral("▲ 45.2 %")));
    QCOMPARE(a.data(TileModel::VerdictRole).value<TileModel::Verdict>(), TileModel::Verdict::Worse); // more, and lower is better
    QCOMPARE(a.data(TileModel::LampRole).value<TileModel::Lamp>(), TileModel::Lamp::None); // no target
    const auto months = a.data(TileModel::MonthsRole).value<QList<double>>();
    QCOMPARE(months.size(), 3);
    QVERIFY(std::isnan(months[1]));

    const QModelIndex b = model.index(1); // 96.0 misses 97 by 1.03 %
    QVERIFY(b.data(TileModel::ChangeRole).toString().contains(QStringLiteral("▼ 0.4")));
    QCOMPARE(b.data(TileModel::LampRole).value<TileModel::Lamp>(), TileModel::Lamp::Warn);
    QVERIFY(b.data(TileModel::BasisRole).toString().contains(QStringLiteral("67,422")));
    QCOMPARE(model.index(2).data(TileModel::LampRole).value<TileModel::Lamp>(), TileModel::Lamp::Good);
    QCOMPARE(lampOf(rate, 90.0), TileModel::Lamp::Bad); // misses it by 7.2 %
    QVERIFY(a.data(Qt::AccessibleTextRole).toString().contains(QStringLiteral("68,500")));
}

void BoardModelsTest::tileWithoutDataSaysWhat()
{
    const KpiSpec count = countSpec();
    TileValue tile;
    tile.spec = &count;
    tile.error = Error{ErrorCode::DatasetUnknown, {QStringLiteral("ticket")}, {}};
    TileModel model;
    model.setTiles({tile}, english);
    QCOMPARE(model.index(0).data(TileModel::ValueRole).toString(), QStringLiteral("—"));
    QVERIFY(!model.index(0).data(TileModel::ErrorRole).toString().isEmpty());
    QVERIFY(model.index(0).data(TileModel::ChangeRole).toString().isEmpty());
}

void BoardModelsTest::tilesOfTheSameIndicatorsStayInPlace()
{
    const KpiSpec count = countSpec();
    const KpiSpec rate = rateSpec();
    TileModel model;
    QAbstractItemModelTester tester(&model);
    model.setTiles({tileOf(count, 1, {})}, english);
    QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
    model.setTiles({tileOf(count, 2, {})}, english);
    QCOMPARE(resets.count(), 0);
    QCOMPARE(changes.count(), 1);
    QCOMPARE(model.index(0).data(TileModel::ValueRole).toString(), QStringLiteral("2"));
    model.setTiles({tileOf(count, 2, {}), tileOf(rate, 50, {})}, english);
    QCOMPARE(resets.count(), 1);
    QCOMPARE(model.rowOf(QStringLiteral("t.rate")), 1);
    QCOMPARE(model.rowOf(QStringLiteral("t.other")), -1);
}

void BoardModelsTest::rankingKeepsTheChosenGroupBelowTheTop()
{
    const KpiSpec rate = rateSpec();
    ChartValue chart;
    chart.spec.top = 2;
    chart.kpi = &rate;
    chart.groups = {group("a", 80, 8), group("b", 60, 6), group("c", 40, 4), group("d", 20, 2)};
    chart.groups[0].denominator = 10;
    chart.before = {group("b", 70, 7), group("a", 65, 6), group("d", 30, 3)};
    chart.overall = 50;
    chart.selected = QStringLiteral("d");
    RankingModel model;
    QAbstractItemModelTester tester(&model);
    model.setRanking(chart, upper, english);
    QCOMPARE(model.rowCount(), 3); // two of the top and the chosen one
    QCOMPARE(model.groupCount(), 4);
    const auto text = [&](int row, int column) { return model.index(row, column).data().toString(); };
    QCOMPARE(text(0, RankingModel::NameColumn), QStringLiteral("A"));
    QCOMPARE(text(0, RankingModel::ValueColumn), QStringLiteral("80.0"));
    QCOMPARE(text(0, RankingModel::CountColumn), QStringLiteral("10"));
    QCOMPARE(text(0, RankingModel::ChangeColumn), QStringLiteral("▲ 1"));
    QCOMPARE(text(1, RankingModel::ChangeColumn), QStringLiteral("▼ 1"));
    QCOMPARE(text(2, RankingModel::PlaceColumn), QStringLiteral("4"));
    QCOMPARE(model.index(2, 0).data(RankingModel::PlaceChangeRole).toInt(), -1);
    QVERIFY(model.index(2, 0).data(RankingModel::IsSelectedRole).toBool());
    QVERIFY(!model.index(0, 0).data(RankingModel::IsSelectedRole).toBool());
    QCOMPARE(model.index(1, 0).data(RankingModel::ShareRole).toDouble(), 0.75); // 60 / 80
    QCOMPARE(*model.overallShare(), 0.625); // 50 / 80
    QCOMPARE(model.codeAt(2), QStringLiteral("d"));
}

void BoardModelsTest::rankingNumbersShareOneScale()
{
    KpiSpec tax = countSpec();
    tax.aggregate = QStringLiteral("sum");
    tax.unit = QStringLiteral("yuan");
    ChartValue chart;
    chart.kpi = &tax;
    chart.groups = {group("a", 1.68e9, 1.68e9), group("b", 7.6068e8, 7.6068e8)};
    RankingModel model;
    model.setRanking(chart, upper, english);
    QCOMPARE(model.index(0, RankingModel::ValueColumn).data().toString(), QStringLiteral("1.68"));
    QCOMPARE(model.index(1, RankingModel::ValueColumn).data().toString(), QStringLiteral("0.76"));
    QCOMPARE(model.headerData(RankingModel::ValueColumn, Qt::Horizontal).toString(), QStringLiteral("B yuan"));
}

void BoardModelsTest::rankingHasNoOverallLineForSums()
{
    const KpiSpec count = countSpec();
    ChartValue chart;
    chart.kpi = &count;
    chart.groups = {group("a", 7, 7), group("b", 3, 3)};
    chart.overall = 10;
    RankingModel model;
    model.setRanking(chart, upper, english);
    QCOMPARE(model.rowCount(), 2);
    QVERIFY(!model.overallShare());
    QVERIFY(model.index(0, RankingModel::CountColumn).data().toString().isEmpty()); // it would repeat the value
    QVERIFY(!model.index(0, 0).data(RankingModel::PlaceChangeRole).isValid());
}

void BoardModelsTest::compositionFoldsTheRest()
{
    const KpiSpec count = countSpec();
    ChartValue chart;
    chart.kpi = &count;
    chart.spec.by = QStringLiteral("kind");
    chart.groups = {group("a", 40, 40), group("b", 20, 20), group("c", 10, 10), group("d", 10, 10), group("e", 8, 8),
                    group("f", 6, 6),   group("g", 4, 4),   group("h", 2, 2),   group("i", 0, 0)};
    chart.selected = QStringLiteral("b");
    CompositionModel model;
    QAbstractItemModelTester tester(&model);
    model.setParts(chart, upper, english);
    QCOMPARE(model.rowCount(), 7); // six and the rest
    QCOMPARE(model.index(0).data().toString(), QStringLiteral("A"));
    QCOMPARE(model.index(0).data(CompositionModel::ShareRole).toDouble(), 0.4);
    QCOMPARE(model.index(0).data(CompositionModel::ShareTextRole).toString(), QStringLiteral("40.0 %"));
    QVERIFY(model.index(1).data(CompositionModel::IsSelectedRole).toBool());
    const QModelIndex rest = model.index(6);
    QCOMPARE(rest.data(CompositionModel::CodeRole).toString(), QString());
    QCOMPARE(rest.data(CompositionModel::ValueRole).toString(), QStringLiteral("6")); // 4 + 2
    QCOMPARE(rest.data(CompositionModel::ColorRole).toString(), QStringLiteral("category.other"));
    double whole = 0;
    for (int row = 0; row < model.rowCount(); ++row)
        whole += model.index(row).data(CompositionModel::ShareRole).toDouble();
    QVERIFY(std::abs(whole - 1) < 1e-12);
}

void BoardModelsTest::compositionUsesStateColours()
{
    const KpiSpec count = countSpec();
    ChartValue chart;
    chart.kpi = &count;
    chart.spec.by = QStringLiteral("clock_state");
    chart.groups = {group("done_on_time", 5, 5), group("overdue", 3, 3)};
    CompositionModel model;
    model.setParts(chart, upper, english);
    QCOMPARE(model.index(0).data(CompositionModel::ColorRole).toString(), QStringLiteral("state.done"));
    QCOMPARE(model.index(1).data(CompositionModel::ColorRole).toString(), QStringLiteral("state.overdue"));
}

void BoardModelsTest::seriesComparesWithTheYearBefore()
{
    const KpiSpec count = countSpec();
    ChartValue chart;
    chart.kpi = &count;
    chart.first = QDate(2021, 1, 1);
    chart.months = {10.0, 20.0, std::nullopt};
    chart.yearBefore = {10.0, 10.0, 5.0};
    SeriesModel model;
    QAbstractItemModelTester tester(&model);
    model.setSeries(
        chart, {{QDate(2020, 12, 31), QStringLiteral("before")}, {QDate(2021, 2, 3), QStringLiteral("within")}, {QDate(2021, 4, 1), QStringLiteral("after")}},
        english);
    QCOMPARE(model.rowCount(), 3);
    QCOMPARE(model.index(1, 0).data(SeriesModel::MonthRole).toDate(), QDate(2021, 2, 1));
    QCOMPARE(model.index(1, SeriesModel::ValueColumn).data(SeriesModel::NumberRole).toDouble(), 20.0);
    QVERIFY(!model.index(2, SeriesModel::ValueColumn).data(SeriesModel::NumberRole).isValid());
    QCOMPARE(model.headerData(SeriesModel::ValueColumn, Qt::Horizontal).toString(), QStringLiteral("2021"));
    QCOMPARE(model.headerData(SeriesModel::YearBeforeColumn, Qt::Horizontal).toString(), QStringLiteral("2020"));
    QCOMPARE(model.events().size(), std::size_t(1));
    QVERIFY(model.lastChange().contains(QStringLiteral("50.0"))); // (30 − 20) / 20, months that both years have
}

QTEST_GUILESS_MAIN(BoardModelsTest)
#include "tst_boardmodels.moc"

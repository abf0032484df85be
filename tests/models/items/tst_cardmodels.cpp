// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/cardmodel.h"
#include "items/chipmodel.h"
#include "items/layermodel.h"
#include "items/legendmodel.h"
#include "items/searchmodel.h"
#include "items/tracemodel.h"
#include "support/frametable.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace om;

namespace {
const QLocale english(QLocale::English);
}

class CardModelsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void cardHasSectionsOfFacts();
    void traceAddsItsMinutes();
    void traceShowsMarksAndAttachments();
    void chipsTellEveryCondition();
    void chipTakesItsConditionAway();
    void layersFollowTheTheme();
    void legendClassesKnowTheirValue();
    void searchTellsDatasets();
};

void CardModelsTest::cardHasSectionsOfFacts()
{
    CardModel model;
    QAbstractItemModelTester tester(&model);
    model.setSections({{QStringLiteral("Facts"), QStringLiteral("facts"), {{QStringLiteral("Name"), QStringLiteral("North"), std::nullopt}}},
                       {QStringLiteral("Area"),
                        QStringLiteral("bars"),
                        {{QStringLiteral("Green"), QStringLiteral("30"), 30.0}, {QStringLiteral("Water"), QStringLiteral("15"), 15.0}}}});
    QCOMPARE(model.rowCount(), 2);
    const QModelIndex area = model.index(1, 0);
    QCOMPARE(area.data().toString(), QStringLiteral("Area"));
    QCOMPARE(model.rowCount(area), 2);
    QCOMPARE(model.index(1, CardModel::ValueColumn, area).data().toString(), QStringLiteral("15"));
    QCOMPARE(model.index(1, 0, area).data(CardModel::ShareRole).toDouble(), 0.5);
    QVERIFY(!model.index(0, 0, model.index(0, 0)).data(CardModel::ShareRole).isValid());
    QCOMPARE(model.index(0, 0, area).data(CardModel::KindRole).toString(), QStringLiteral("bars"));
}

void CardModelsTest::traceAddsItsMinutes()
{
    TraceModel model;
    QAbstractItemModelTester tester(&model);
    TraceStep report{1, QStringLiteral("Report"), QStringLiteral("call"), QStringLiteral("Hotline"), QStringLiteral("14:06"), std::nullopt, std::nullopt, {},
                     {}};
    TraceStep dispatch{
        2, QStringLiteral("Dispatch"), QStringLiteral("to A"), QStringLiteral("Centre"), QStringLiteral("14:14"), 5.0, 15.0, QStringLiteral("urgent"), {}};
    TraceStep handle{3, QStringLiteral("Handle"), {}, QStringLiteral("A"), QStringLiteral("15:52"), 300.0, 150.0, QStringLiteral("done"), {}};
    model.setSteps({report, dispatch, handle}, english);
    QCOMPARE(model.rowCount(), 3);
    QCOMPARE(model.totalMinutes(), 305.0);
    QCOMPARE(model.index(1, TraceModel::UsedColumn).data().toString(), QStringLiteral("5 / 15"));
    QCOMPARE(model.index(2, 0).data(TraceModel::UsedShareRole).toDouble(), 2.0);
    QVERIFY(!model.index(0, 0).data(TraceModel::UsedShareRole).isValid());
    QCOMPARE(model.index(1, TraceModel::ActionColumn).data().toString(), QStringLiteral("to A · urgent"));
    QCOMPARE(model.index(2, TraceModel::ActionColumn).data().toString(), QStringLiteral("done"));
}

void CardModelsTest::traceShowsMarksAndAttachments()
{
    TraceModel model;
    QAbstractItemModelTester tester(&model);
    TraceStep step{1, QStringLiteral("Handle"), {}, QStringLiteral("A"), QStringLiteral("15:52"), 29.6, 20.0, {}, {}};
    step.isReckoned = step.isLate = step.isBack = true;
    step.isAllowed = false;
    step.attachments = {{QStringLiteral("a.png"), Attachment::Kind::Document, QStringLiteral("/x/a.png")}, {QStringLiteral("b.png")}};
    model.setSteps({step, TraceStep()}, english);
    QCOMPARE(model.index(0, TraceModel::UsedColumn).data().toString(), QStringLiteral("30 / 20 reckoned"));
    QCOMPARE(model.reckonedSteps(), 1);
    const QString marks = QStringLiteral("▲ late · ◀ sent back · ✗ not a move of the workflow");
    QCOMPARE(model.index(0, 0).data(TraceModel::MarksRole).toString(), marks);
    QCOMPARE(model.index(1, 0).data(TraceModel::MarksRole).toString(), QString());
    QCOMPARE(model.index(0, TraceModel::AttachmentColumn).data().toString(), QStringLiteral("a.png · b.png (no file of it here)"));
    const QString spoken = model.index(0, 0).data(Qt::AccessibleTextRole).toString();
    QVERIFY2(spoken.contains(marks) && spoken.endsWith(QStringLiteral("attachment: a.png · b.png (no file of it here)")), qPrintable(spoken));
    QVERIFY(model.index(1, TraceModel::AttachmentColumn).data().toString().isEmpty());
}

void CardModelsTest::chipsTellEveryCondition()
{
    FilterNames names;
    names.field = [](const QString &, const QString &field) { return field.toUpper(); };
    names.value = [](const QString &, const QString &, const QString &value) { return QStringLiteral("<%1>").arg(value); };
    names.area = [](const QString &code) { return QStringLiteral("Area ") + code; };
    Filter filter;
    filter.period = Period::year(2021);
    filter.area = QStringLiteral("07");
    filter.toggle(QStringLiteral("kind"), QStringLiteral("a"));
    Condition rows;
    rows.kind = Condition::Kind::Rows;
    rows.values = {QStringLiteral("1"), QStringLiteral("2")};
    filter.conditions.append(rows);
    ChipModel model;
    QAbstractItemModelTester tester(&model);
    model.setChips(chipsOf(filter, names));
    QCOMPARE(model.rowCount(), 4);
    QCOMPARE(model.index(0).data(ChipModel::ValueRole).toString(), QStringLiteral("2021"));
    QCOMPARE(model.index(1).data(ChipModel::ValueRole).toString(), QStringLiteral("Area 07"));
    QCOMPARE(model.index(2).data(ChipModel::TitleRole).toString(), QStringLiteral("KIND"));
    QCOMPARE(model.index(2).data(ChipModel::ValueRole).toString(), QStringLiteral("<a>"));
    QVERIFY(model.index(3).data(ChipModel::ValueRole).toString().contains(QLatin1Char('2')));
    QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    model.setChips(chipsOf(filter, names));
    QCOMPARE(resets.count(), 0); // nothing changed, nothing flickers
}

void CardModelsTest::chipTakesItsConditionAway()
{
    const FilterNames names{[](const QString &, const QString &f) { return f; }, [](const QString &, const QString &, const QString &v) { return v; },
                            [](const QString &c) { return c; }};
    Filter filter;
    filter.period = Period::year(2021);
    filter.toggle(QStringLiteral("kind"), QStringLiteral("a"));
    filter.toggle(QStringLiteral("size"), QStringLiteral("b"));
    const auto chips = chipsOf(filter, names);
    const Filter rest = without(filter, chips[1]);
    QCOMPARE(rest.conditions.size(), 1);
    QCOMPARE(rest.conditions[0].field, QStringLiteral("size"));
    QVERIFY(!without(filter, chips[0]).period.isValid());
}

void CardModelsTest::layersFollowTheTheme()
{
    const auto catalog = Catalog::load();
    QVERIFY2(catalog, catalog ? "" : qPrintable(catalog.error().args.join(QLatin1Char(' '))));
    SymbologyService symbology(*catalog, QString());
    ThemeService themes(*catalog, symbology, {QStringLiteral("tickets"), QStringLiteral("parks")}, QStringLiteral("dark"));
    LayerModel model(*catalog, themes, symbology);
    QAbstractItemModelTester tester(&model);
    const auto layer = [&](const QString &id) {
        for (int g = 0; g < model.rowCount(); ++g)
            for (int l = 0; l < model.rowCount(model.index(g, 0)); ++l)
                if (const QModelIndex index = model.index(l, 0, model.index(g, 0)); index.data(LayerModel::LayerIdRole).toString() == id)
                    return index;
        return QModelIndex();
    };
    int layers = 0;
    for (int g = 0; g < model.rowCount(); ++g)
        layers += model.rowCount(model.index(g, 0));
    QCOMPARE(layers, int(catalog->theme(QStringLiteral("tickets"))->layers.size())); // every declared layer exists
    const QModelIndex heat = layer(QStringLiteral("tickets.heat"));
    QVERIFY(heat.isValid());
    QCOMPARE(heat.data(Qt::CheckStateRole).toInt(), int(Qt::Unchecked));
    QVERIFY(model.setData(heat, Qt::Checked, Qt::CheckStateRole));
    QVERIFY(themes.isVisible(QStringLiteral("tickets.heat")));
    QCOMPARE(heat.data(LayerModel::CountRole).toString(), QStringLiteral("—"));
    model.setCounts({.rows = {{QStringLiteral("tickets.heat"), 68500}}, .repairs = {}}, english);
    QCOMPARE(heat.data(LayerModel::CountRole).toString(), QStringLiteral("68,500"));
    themes.setTheme(QStringLiteral("parks"));
    const QModelIndex parks = layer(QStringLiteral("parks.parks"));
    QVERIFY(parks.isValid());
    QVERIFY(parks.data(Qt::ToolTipRole).toString().isEmpty());
    model.setCounts({.rows = {}, .repairs = {{QStringLiteral("parks.parks"), 3}}}, english);
    QVERIFY(parks.data(Qt::ToolTipRole).toString().contains(QStringLiteral(": 3.")));
    QVERIFY(!layer(QStringLiteral("tickets.heat")).isValid());
}

void CardModelsTest::legendClassesKnowTheirValue()
{
    LegendGroup parks{
        QStringLiteral("parks.parks"), QStringLiteral("park"), QStringLiteral("Parks"), QStringLiteral("locked"), true, GeometryType::Polygon, {}, {}, {}};
    parks.entries = {{{}, QStringLiteral("Pocket park"), 4, QStringLiteral("class"), QStringLiteral("G14"), {}, {}, {}, {}},
                     {{}, QStringLiteral("something else"), 31, {}, {}, {}, {}, {}, {}}};
    LegendModel model;
    QAbstractItemModelTester tester(&model);
    model.setLegend({parks}, {}, english);
    QCOMPARE(model.rowCount(), 3);
    QVERIFY(model.index(0).data(LegendModel::IsTitleRole).toBool());
    QCOMPARE(model.index(0).data(Qt::AccessibleTextRole).toString(), QStringLiteral("Parks: locked"));
    QVERIFY(model.row(0).isLocked);
    QCOMPARE(model.index(1).data(LegendModel::FieldRole).toString(), QStringLiteral("class"));
    QCOMPARE(model.index(1).data(LegendModel::ValueRole).toString(), QStringLiteral("G14"));
    QCOMPARE(model.index(2).data(LegendModel::CountRole).toString(), QStringLiteral("31"));
    QVERIFY(model.index(2).data(LegendModel::FieldRole).toString().isEmpty());
}

void CardModelsTest::searchTellsDatasets()
{
    SearchModel model;
    QAbstractItemModelTester tester(&model);
    model.setFound({{QStringLiteral("school"), QStringLiteral("Schools"), 7, QStringLiteral("North School")}});
    QCOMPARE(model.index(0).data(SearchModel::FidRole).toLongLong(), 7);
    QVERIFY(model.index(0).data(Qt::AccessibleTextRole).toString().contains(QStringLiteral("Schools")));
}

QTEST_GUILESS_MAIN(CardModelsTest)
#include "tst_cardmodels.moc"

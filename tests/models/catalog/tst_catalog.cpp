// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/catalog.h"
#include "catalog/specparsers.h"

#include <QJsonDocument>
#include <QTest>

using namespace om;

namespace {

QJsonObject json(const char *text)
{
    return QJsonDocument::fromJson(text).object();
}

} // namespace

class TestCatalog : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyDeclarationIsReadAndRefersToWhatExists()
    {
        const auto catalog = Catalog::load();
        QVERIFY2(catalog, catalog ? "" : qPrintable(catalog.error().args.join(u' ')));
        QVERIFY(catalog->datasets().size() >= 20);
        for (const KpiSpec &kpi : catalog->kpis()) {
            QVERIFY2(catalog->dataset(kpi.dataset), qPrintable(kpi.id));
            QVERIFY2(kpi.of.isEmpty() || catalog->kpi(kpi.of), qPrintable(kpi.id));
        }
        for (const LayerSpec &layer : catalog->layers()) {
            QVERIFY2(catalog->dataset(layer.dataset), qPrintable(layer.id));
            QVERIFY2(layer.kpi.isEmpty() || catalog->kpi(layer.kpi), qPrintable(layer.id + u' ' + layer.kpi));
        }
        for (const ThemeSpec &theme : catalog->themes()) {
            for (const ThemeLayer &layer : theme.layers)
                QVERIFY2(catalog->layer(layer.layer), qPrintable(theme.id + u' ' + layer.layer));
            for (const QString &kpi : theme.attention + theme.tiles + theme.metrics)
                QVERIFY2(catalog->kpi(kpi), qPrintable(theme.id + u' ' + kpi));
            for (const ChartSpec &chart : theme.charts)
                QVERIFY2(chart.kpi.isEmpty() || catalog->kpi(chart.kpi), qPrintable(theme.id + u' ' + chart.kpi));
            const DatasetSpec *table = catalog->dataset(theme.table.dataset);
            QVERIFY2(table, qPrintable(theme.id));
            const QStringList derived{QStringLiteral("clock_state"), QStringLiteral("supervise_level"), QStringLiteral("items_met"),
                                      QStringLiteral("zone_conflict"), QStringLiteral("zones_crossed")}; // of tickets, of schools, of flights
            for (const QString &column : theme.table.columns)
                QVERIFY2(table->field(column) || derived.contains(column), qPrintable(theme.id + u' ' + column));
        }
        for (const CardSpec &card : catalog->cards())
            QVERIFY2(catalog->dataset(card.id), qPrintable(card.id));
        for (const ReportSpec &report : catalog->reports())
            for (const ReportSectionSpec &section : report.sections)
                for (const QString &kpi : section.kpis)
                    QVERIFY2(catalog->kpi(kpi), qPrintable(report.id + u' ' + kpi));
    }
    void datasetRoundTrip()
    {
        const auto catalog = Catalog::load();
        QVERIFY(catalog);
        for (const DatasetSpec &spec : catalog->datasets())
            QCOMPARE(datasetFromJson(toJson(spec), spec.id), Result<DatasetSpec>(spec));
    }
    void errorsNameThePlace_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("place");
        QTest::newRow("unknown key") << QByteArray(
                                            R"({"id":"a","kpis":[{"id":"x","title":"X","dataset":"d","aggregate":"count","definition":"…","colour":1}]})")
                                     << "kpis[0].colour";
        QTest::newRow("wrong type") << QByteArray(
                                           R"({"id":"a","kpis":[{"id":"x","title":"X","dataset":"d","aggregate":"count","definition":"…","target":"97"}]})")
                                    << "kpis[0].target";
        QTest::newRow("missing") << QByteArray(R"({"id":"a","kpis":[{"id":"x","dataset":"d","aggregate":"count","definition":"…"}]})") << "kpis[0].title";
        QTest::newRow("no such aggregate") << QByteArray(R"({"id":"a","kpis":[{"id":"x","title":"X","dataset":"d","aggregate":"maximum","definition":"…"}]})")
                                           << "kpis[0].aggregate";
    }
    void errorsNameThePlace()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, place);
        const auto kpis = kpisFromJson(json(text.constData()), QStringLiteral("f.json"));
        QVERIFY(!kpis);
        QCOMPARE(kpis.error().code, ErrorCode::SpecInvalid);
        QCOMPARE(kpis.error().args.value(0), QStringLiteral("f.json"));
        QCOMPARE(kpis.error().args.value(1), place);
    }
    void keyFieldMustExist()
    {
        QVERIFY(!datasetFromJson(json(R"({"id":"a","title":"A","key":["no"],"fields":[{"name":"yes","title":"Yes"}]})"), QStringLiteral("f")));
    }
};

QTEST_APPLESS_MAIN(TestCatalog)
#include "tst_catalog.moc"

// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/demo/democity.h"
#include "services/numbertext.h"
#include "services/record/fewcompanies.h"
#include "services/workspace.h"

#include <QTemporaryDir>
#include <QTest>

using namespace om;

/// The demo's published figures as people read them on a tile (domain.md §2.2, §2.5, §2.8), from the rows of its cache: as Chinese
/// reads numbers (亿, 万), the words as their English sources. And one building whose tax is not shown.
class TestDemoTexts : public QObject
{
    Q_OBJECT

    QTemporaryDir m_dir;
    Result<Catalog> m_catalog = fail(ErrorCode::Internal);
    JobRunner m_jobs{0};
    std::unique_ptr<Workspace> m_workspace;

private Q_SLOTS:
    void initTestCase()
    {
        m_catalog = Catalog::load();
        QVERIFY(m_catalog);
        const QString file = m_dir.filePath(QStringLiteral("cache.gpkg"));
        {
            auto cache = Cache::open(file, Cache::Mode::Create);
            QVERIFY(cache);
            JobControl control;
            QVERIFY(writeDemoCity(**cache, *m_catalog, QStringLiteral("guicheng"), {}, control));
        }
        auto workspace = Workspace::open(Workspace::place(m_dir.path(), {}), *m_catalog, m_jobs, QStringLiteral("zh_CN"));
        QVERIFY(workspace);
        m_workspace = std::move(*workspace);
        QVERIFY(
            m_workspace->load({QStringLiteral("building"), QStringLiteral("drone_flight"), QStringLiteral("service_stat"), QStringLiteral("service_point")}));
    }

    void publishedAsTheyAreShown_data()
    {
        QTest::addColumn<QString>("period");
        QTest::addColumn<QString>("shown");
        const auto row = [](const char *kpi, const char *period, const char *shown) {
            QTest::newRow(kpi) << QString::fromUtf8(period) << QString::fromUtf8(shown);
        };
        row("building.yi_count", "2020", "23 buildings");
        row("building.yi_count_previous", "2020", "19 buildings");
        row("building.tax", "2020", "162.36 ×100 millionyuan");
        row("building.yi_tax_share", "2020", "52.4 %");
        row("building.yi_area", "2020", "3.66 km²");
        row("drone.flights", "2021-12-31..2022-01-26", "358 flights");
        row("drone.minutes_per_flight", "2021-12-31..2022-01-26", "27.2 min");
        row("drone.km_per_flight", "2021-12-31..2022-01-26", "7.12 km");
        row("service.citizen_window_share", "2021", "78.0 %");
        row("service.self_service", "2021", "40 ×10,000cases");
        row("service.accepted_street", "2021", "33 ×10,000cases");
        row("service.accepted_community", "2021", "23 ×10,000cases");
        row("service.terminals", "2021", "125 terminals");
        row("service.terminal_daily", "2021", "8.77 cases");
    }
    void publishedAsTheyAreShown()
    {
        QFETCH(QString, period);
        QFETCH(QString, shown);
        const KpiSpec *kpi = m_catalog->kpi(QLatin1StringView(QTest::currentDataTag()));
        QVERIFY(kpi);
        Filter filter;
        filter.period = *Period::parse(period);
        filter.asOf = LocalTime::of(filter.period.last(), QTime(23, 59, 59)); // as the ledger looks at it
        const auto value = evaluate(*m_catalog, *kpi, m_workspace->frames(), filter);
        QVERIFY(value);
        const NumberText text = kpiText(*kpi, value->value, QLocale(QStringLiteral("zh_CN")));
        QCOMPARE(QStringLiteral("%1 %2").arg(text.text, text.unit), shown);
    }

    /// One building is let to two companies; its tax is in the sums of the city and stands nowhere by itself.
    void oneBuildingOfTwo()
    {
        const auto frame = m_workspace->frames().frames.value(QStringLiteral("building"));
        const Bitmap few = rowsOfFew(m_workspace->frames(), QStringLiteral("building"));
        QCOMPARE(few.count(), std::size_t(1));
        few.forEach([&](std::size_t row) {
            QCOMPARE(frame->column(QStringLiteral("companies"))->number(row), 2.0);
            QVERIFY(frame->column(QStringLiteral("tax_total"))->number(row) > 0);
            QCOMPARE(m_workspace->cellText(*frame, QStringLiteral("tax_total"), row), QStringLiteral("•••"));
        });
    }
};

QTEST_GUILESS_MAIN(TestDemoTexts)
#include "tst_demotexts.moc"

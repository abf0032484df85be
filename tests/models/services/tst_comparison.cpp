// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/comparisonservice.h"
#include "services/scene/scenebuilder.h"
#include "stats/difference.h"
#include "support/tinyworkspace.h"

#include <QSignalSpy>
#include <QTest>

using namespace om;

/// Two dates against each other on the workspace of support/tinyworkspace.h.
class ComparisonTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void otherDate();
    void differenceIsThatOfTheRows();
    void kindsOfChange();
    void breaksAreSymmetric();
    void differenceMapHasClassesNotesAndLegend();

private:
    Filter during(const char *period) const
    {
        Filter filter;
        filter.period = Period::parse(QString::fromLatin1(period)).value();
        return filter;
    }
    std::vector<KpiDifference> difference(const char *kpi, const Filter &before, const Filter &now, ChangeKind kind) const
    {
        const auto result = evaluateDifference(*m_catalog, *m_catalog->kpi(QLatin1String(kpi)), m_tiny->workspace->frames(), before, now,
                                               QStringLiteral("community_code"), kind);
        return result ? *result : std::vector<KpiDifference>();
    }

    JobRunner m_jobs{0};
    std::optional<Catalog> m_catalog;
    std::unique_ptr<test::TinyWorkspace> m_tiny;
};

void ComparisonTest::initTestCase()
{
    auto catalog = Catalog::load();
    QVERIFY(catalog.has_value());
    m_catalog = std::move(*catalog);
    m_tiny = std::make_unique<test::TinyWorkspace>(*m_catalog, m_jobs);
    QVERIFY2(!m_tiny->error, m_tiny->error ? qPrintable(errorText(*m_tiny->error)) : "");
}

void ComparisonTest::otherDate()
{
    ComparisonService comparison(LocalTime::of(QDate(2021, 12, 31), QTime(12, 0)));
    Filter now = during("2021-03");
    now.area = QStringLiteral("A01");
    QCOMPARE(comparison.other(now).period, Period::month(2020, 3));
    QCOMPARE(comparison.other(now).area, QStringLiteral("A01"));
    comparison.compareWith(ComparisonService::With::PeriodBefore);
    QCOMPARE(comparison.other(now).period, Period::month(2021, 2));
    comparison.compareWith(Period::year(2019));
    QCOMPARE(comparison.other(now).period, Period::year(2019));
    const LocalTime moment = LocalTime::of(QDate(2021, 6, 30));
    comparison.compareWith(moment);
    QCOMPARE(comparison.other(now).period, now.period);
    QCOMPARE(comparison.other(now).asOf, moment);
    QVERIFY(comparison.caption(comparison.other(now)).contains(QStringLiteral("2021-06-30")));
    comparison.compareWith(ComparisonService::With::YearBefore);
    QCOMPARE(comparison.other(Filter()).asOf, LocalTime::of(QDate(2020, 12, 31), QTime(12, 0))); // no period: the moment goes back
    QSignalSpy changed(&comparison, &ComparisonService::changed);
    comparison.setMode(ComparisonService::Mode::Swipe);
    comparison.setMode(ComparisonService::Mode::Swipe);
    QCOMPARE(changed.count(), 1);
}

void ComparisonTest::differenceIsThatOfTheRows()
{
    // Accepted: A01 3 (T1, T2, T3) after 1 (T6); A02 2 (T4, T5) after 0.
    const auto absolute = difference("ticket.accepted", during("2020"), during("2021"), ChangeKind::Absolute);
    QCOMPARE(absolute.size(), std::size_t(2));
    QCOMPARE(absolute[0].code, QStringLiteral("A01"));
    QCOMPARE(absolute[0].before, 1.0);
    QCOMPARE(absolute[0].now, 3.0);
    QCOMPARE(absolute[0].change, 2.0);
    QCOMPARE(absolute[1].change, 2.0);
    const auto percent = difference("ticket.accepted", during("2020"), during("2021"), ChangeKind::Percent);
    QCOMPARE(percent[0].change, 200.0);
    QVERIFY(!percent[1].change);
    QVERIFY(percent[1].isBaseZero);
    // Both filters hold: hotline only, A01 has T1 and T2 against T6.
    Filter before = during("2020"), now = during("2021");
    before.toggle(QStringLiteral("source_channel"), QStringLiteral("11"));
    now.toggle(QStringLiteral("source_channel"), QStringLiteral("11"));
    QCOMPARE(difference("ticket.accepted", before, now, ChangeKind::Absolute)[0].change, 1.0);
    // The rows behind both values, counted one by one.
    const KpiSpec &kpi = *m_catalog->kpi(QStringLiteral("ticket.accepted"));
    for (const auto &[filter, expected] : {std::pair(during("2020"), 1), std::pair(during("2021"), 3)}) {
        Filter area = filter;
        area.area = QStringLiteral("A01");
        const auto value = evaluate(*m_catalog, kpi, m_tiny->workspace->frames(), area, Comparison::None);
        QVERIFY(value.has_value());
        QCOMPARE(value->numerator.count(), std::size_t(expected));
    }
}

void ComparisonTest::kindsOfChange()
{
    KpiSpec kpi;
    kpi.aggregate = QStringLiteral("count");
    QCOMPARE(changeKind(kpi, false), ChangeKind::Percent);
    QCOMPARE(changeKind(kpi, true), ChangeKind::Absolute);
    kpi.aggregate = QStringLiteral("ratio");
    QCOMPARE(changeKind(kpi, true), ChangeKind::Points);
    kpi.aggregate = QStringLiteral("growth");
    kpi.unit = QStringLiteral("%");
    QCOMPARE(changeKind(kpi, false), ChangeKind::Points);
}

void ComparisonTest::breaksAreSymmetric()
{
    // Sorted without sign 1 3 4 9 12: the one at 3/5 is 9, nearest of 1, 2, 5, 10 is 10.
    QCOMPARE(symmetricBreaks({-12, 1, 9, -4, 3}), (std::vector<double>{-10, -2, 2, 10}));
    QCOMPARE(symmetricBreaks({0.2, 0, -0.22}), (std::vector<double>{-0.2, -0.04, 0.04, 0.2}));
    QCOMPARE(symmetricBreaks({0, 0}), symmetricBreaks({}));
}

void ComparisonTest::differenceMapHasClassesNotesAndLegend()
{
    const ThemeSpec &theme = *m_catalog->theme(QStringLiteral("overview"));
    SceneRequest request = sceneRequest(*m_tiny->workspace, theme, during("2021"), QStringLiteral("dark"));
    request.metric = QStringLiteral("ticket.accepted");
    request.difference = SceneDifference{during("2020"), false, QStringLiteral("2020 → 2021")};
    const BuiltScene built = buildScene(*m_catalog, m_tiny->workspace->frames(), request);
    const auto layer = std::ranges::find_if(built.scene->layers, [&](const DrawLayer &l) { return l.id == theme.choropleth; });
    QVERIFY(layer != built.scene->layers.end());
    // A01 +200 % in the highest class, A02 from 0 in the one without a value.
    QCOMPARE(layer->classes, (std::vector<std::uint8_t>{4, 5}));
    QCOMPARE(layer->notes[0], QStringLiteral("1 → 3 tickets"));
    QCOMPARE(layer->noteTitle, QStringLiteral("2020 → 2021"));
    QCOMPARE(layer->symbols[4].fill, m_catalog->style(QStringLiteral("dark")).color(QStringLiteral("ramp.diverging.5")));
    QCOMPARE(layer->symbols[5].hatch, Hatch::NoData);
    QCOMPARE(layer->legend.size(), std::size_t(6));
    QCOMPARE(layer->legend.front().label, QStringLiteral("≥ +200"));
    qint64 counted = 0;
    for (const LegendEntry &entry : layer->legend)
        counted += entry.count;
    QCOMPARE(counted, 2);
    QCOMPARE(layer->legend.back().count, 1);
    const auto label = std::ranges::find_if(layer->labels, [](const MapLabel &l) { return l.row == 0; });
    QVERIFY(label != layer->labels.end() && label->value.startsWith(QLatin1Char('+')));
}

QTEST_GUILESS_MAIN(ComparisonTest)
#include "tst_comparison.moc"

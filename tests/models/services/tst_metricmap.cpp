// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/numbertext.h"
#include "services/scene/scenebuilder.h"
#include "support/addedrows.h"
#include "support/tinyworkspace.h"

#include <QTest>

using namespace om;

/// Areas without a value say why: what is withheld, and what needs a choice first, are no missing data. Buildings of 2 companies in A01, 5 in A02, 9 in A03.
class TestMetricMap : public QObject
{
    Q_OBJECT

    Result<Catalog> m_catalog = fail(ErrorCode::Internal);
    JobRunner m_jobs{0};
    std::unique_ptr<test::TinyWorkspace> m_tiny;

    static QString s(const char *text) { return QString::fromUtf8(text); }
    BuiltScene built(const char *metric, const Filter &filter = {}) const
    {
        SceneRequest request = sceneRequest(*m_tiny->workspace, *m_catalog->theme(s("economy")), filter, s("light"));
        request.metric = s(metric);
        request.visible.insert(s("economy.areas"), true);
        return buildScene(*m_catalog, m_tiny->workspace->frames(), request);
    }
    static const DrawLayer &areas(const BuiltScene &scene) { return *std::ranges::find(scene.scene->layers, s("economy.areas"), &DrawLayer::id); }
    static QStringList legend(const DrawLayer &layer)
    {
        QStringList out;
        for (const LegendEntry &entry : layer.legend)
            if (entry.count > 0)
                out.append(QStringLiteral("%1: %2").arg(entry.label).arg(entry.count));
        return out;
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_catalog = Catalog::load();
        QVERIFY(m_catalog);
        m_tiny = std::make_unique<test::TinyWorkspace>(*m_catalog, m_jobs);
        QVERIFY(m_tiny->workspace && !m_tiny->error);
        Geometry square;
        square.type = GeometryType::Polygon;
        square.xy = {113.2, 22.9, 113.3, 22.9, 113.3, 23.1, 113.2, 23.1, 113.2, 22.9};
        square.rings = {5};
        square.parts = {1};
        test::addRows(*m_tiny->workspace,
                      {{s("community"), s("code,name,population"), {test::rowOf(s("A03|East|7000"), square)}},
                       {s("building"),
                        s("building_id,name,community_code,companies,tax_total"),
                        {test::rowOf(s("B1|One|A01|2|100"), Geometry()), test::rowOf(s("B2|Two|A02|5|200"), Geometry()),
                         test::rowOf(s("B3|Three|A03|9|900"), Geometry())}},
                       {s("enterprise"), s("enterprise_id,name,community_code,industry,staff,status"),
                        test::rowsOf({s("E1|a|A01|C|30|active"), s("E2|b|A01|F|10|active"), s("E3|c|A02|C|10|active"), s("E4|d|A02|F|50|active")})}});
    }

    /// A01 stands for two; A02 with it, or the sum of all would tell A01. East is told.
    void whatIsWithheldIsNotMissing()
    {
        const BuiltScene scene = built("building.tax");
        const DrawLayer &layer = areas(scene);
        QCOMPARE(legend(layer).last(), s("Withheld (fewer than 3 companies): 2"));
        QVERIFY(!legend(layer).join(u' ').contains(u"No data"));
        QCOMPARE(layer.symbols[std::size_t(layer.symbolOf(0))].hatch, Hatch::Withheld);
        QCOMPARE(layer.symbols[std::size_t(layer.symbolOf(1))].hatch, Hatch::Withheld);
        QCOMPARE(layer.symbols[std::size_t(layer.symbolOf(2))].hatch, Hatch::None);
        QCOMPARE(layer.noteTitle, s("Tax"));
        QCOMPARE(layer.notes, std::vector<QString>({withheldText(), withheldText(), QString()}));
    }

    /// Without an industry every area would be 1.00.
    void aLocationQuotientNeedsAnIndustry()
    {
        const BuiltScene scene = built("enterprise.location_quotient");
        const DrawLayer &layer = areas(scene);
        QCOMPARE(legend(layer), QStringList(s("choose first: Industry: 3")));
        QCOMPARE(layer.notes, std::vector<QString>(3, s("choose first: Industry")));
        Filter industry;
        industry.toggle(s("industry"), s("C"));
        const BuiltScene chosen = built("enterprise.location_quotient", industry);
        QVERIFY(!legend(areas(chosen)).join(u' ').contains(u"choose"));
        QVERIFY(areas(chosen).notes.empty());
    }
};

QTEST_GUILESS_MAIN(TestMetricMap)
#include "tst_metricmap.moc"

// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "frame/query.h"
#include "services/record/fewcompanies.h"

#include "services/action/workstationrole.h"
#include "services/numbertext.h"
#include "services/record/record.h"
#include "services/scene/scenebuilder.h"
#include "support/addedrows.h"
#include "support/tinyworkspace.h"

#include <QSignalSpy>
#include <QTest>

#include <cmath>

using namespace om;

/// Tax of a building of one or two companies stands nowhere: four buildings of 5, 2, an unknown number and 3 companies, each with a year of its own.
class TestFewCompanies : public QObject
{
    Q_OBJECT

    Result<Catalog> m_catalog = fail(ErrorCode::Internal);
    JobRunner m_jobs{0};
    std::unique_ptr<test::TinyWorkspace> m_tiny;

    static QString s(const char *text) { return QString::fromUtf8(text); }
    static Geometry square(double lon)
    {
        Geometry g;
        g.type = GeometryType::Polygon;
        g.xy = {lon, 23, lon + 0.001, 23, lon + 0.001, 23.001, lon, 23.001, lon, 23};
        g.rings = {5};
        g.parts = {1};
        return g;
    }
    Workspace &workspace() const { return *m_tiny->workspace; }
    const Frame &frame(const char *dataset) const { return *workspace().frames().frames.value(s(dataset)); }
    static QList<int> numbers(const Bitmap &rows)
    {
        QList<int> out;
        rows.forEach([&](std::size_t row) { out.append(int(row) + 1); });
        return out;
    }
    SceneRequest request() const { return sceneRequest(workspace(), *m_catalog->theme(s("economy")), Filter(), s("dark")); }
    static const DrawLayer *layer(const Scene &scene, const char *id)
    {
        const auto found = std::ranges::find(scene.layers, s(id), &DrawLayer::id);
        return found == scene.layers.end() ? nullptr : &*found;
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_catalog = Catalog::load();
        QVERIFY(m_catalog);
        m_tiny = std::make_unique<test::TinyWorkspace>(*m_catalog, m_jobs);
        QVERIFY(m_tiny->workspace && !m_tiny->error);
        const auto row = [](const char *line, double lon) { return test::rowOf(QString::fromUtf8(line), square(lon)); };
        test::addRows(
            workspace(),
            {{s("building"),
              s("building_id,name,community_code,companies,tax_total,tax_local,tax_previous,gfa_m2"),
              {row("B1|Five|A01|5|150000000|60000000|90000000|1000", 113.01), row("B2|Two|A01|2|120000000|50000000|80000000|1000", 113.02),
               row("B3|Unknown|A02||60000000|||1000", 113.12), row("B4|Three|A02|3|70000000|30000000|5000000|1000", 113.13),
               row("B5|Empty|A02|1||||1000", 113.14)}},
             {s("building_year"), s("building_id,year,community_code,tax_total"),
              test::rowsOf({s("B1|2021|A01|150000000"), s("B2|2021|A01|120000000"), s("B4|2021|A02|70000000"), s("B9|2021|A02|1"), s("B3|2021|A02|60000000")})},
             {s("enterprise"), s("enterprise_id,name,community_code,tax"), test::rowsOf({s("E1|One|A01|9")})}});
    }

    void whoIsMeant()
    {
        const FrameSet &frames = workspace().frames();
        QCOMPARE(numbers(rowsOfFew(frames, s("building"))), QList<int>({2, 3, 5}));
        QCOMPARE(numbers(rowsOfFew(frames, s("building_year"))), QList<int>({2, 4, 5})); // of B2, and of one that nobody knows
        QVERIFY(rowsOfFew(frames, s("enterprise")).isEmpty()); // each is one: roles, not sums
        QVERIFY(rowsOfFew(frames, s("school")).isEmpty());
        QVERIFY(namesConfidential(frames.specs[s("building")], {s("name"), s("tax_local")}));
        QVERIFY(!namesConfidential(frames.specs[s("building")], {s("name"), s("companies")}));
        FrameSet alone = frames;
        alone.frames.remove(s("building"));
        QCOMPARE(numbers(rowsOfFew(alone, s("building_year"))), QList<int>({1, 2, 3, 4, 5})); // nobody knows how many they are
    }

    void cells()
    {
        for (const char *field : {"tax_total", "tax_local", "tax_previous"})
            QCOMPARE(workspace().cellText(frame("building"), s(field), 1), s("•••"));
        QCOMPARE(workspace().cellText(frame("building"), s("tax_total"), 0), s("150,000,000"));
        QCOMPARE(workspace().cellText(frame("building"), s("tax_total"), 3), s("70,000,000"));
        QCOMPARE(workspace().cellText(frame("building"), s("tax_total"), 4), QString()); // there is nothing to hide
        QCOMPARE(workspace().cellText(frame("building"), s("gfa_m2"), 1), s("1,000"));
        QCOMPARE(workspace().cellText(frame("building_year"), s("tax_total"), 1), s("•••"));
        QCOMPARE(workspace().cellText(frame("building_year"), s("tax_total"), 0), s("150,000,000"));
        QCOMPARE(workspace().cellText(frame("enterprise"), s("tax"), 0), s("9"));
    }

    void cards()
    {
        const auto tax = [&](qint64 fid) {
            const auto record = readRecord(workspace(), s("building"), fid);
            QStringList out;
            for (const CardSection &section : record->sections)
                if (section.title.startsWith(u"Tax"))
                    for (const Fact &fact : section.facts)
                        out.append(fact.number ? QString::number(*fact.number, 'f', 0) : fact.value);
            return out;
        };
        QCOMPARE(tax(frame("building").fids()[0]), QStringList({s("150000000"), s("60000000"), s("90000000"), s("150000000")}));
        QCOMPARE(tax(frame("building").fids()[1]), QStringList({withheldText(), withheldText(), withheldText(), withheldText()}));
        QCOMPARE(tax(frame("building").fids()[4]), QStringList({s("—"), s("—"), s("—")}));
    }

    /// One company is shown to roles that may see it: without a grant the workstation is of the data staff; a handling unit may not.
    void oneCompanyByRole()
    {
        const auto taxOf = [](const Workspace &from) {
            const auto record = readRecord(from, s("enterprise"), from.frames().frames.value(s("enterprise"))->fids()[0]);
            for (const CardSection &section : record->sections)
                for (const Fact &fact : section.facts)
                    if (fact.label.startsWith(u"Tax"))
                        return fact.value;
            return QString();
        };
        QVERIFY(workspace().showsCompanies());
        QCOMPARE(taxOf(workspace()), s("9"));
        QSignalSpy told(&workspace(), &Workspace::framesChanged);
        workspace().setShowsCompanies(false); // somebody who only looks
        QCOMPARE(told.size(), 1);
        QCOMPARE(workspace().cellText(frame("enterprise"), s("tax"), 0), s("•••"));
        QCOMPARE(workspace().cellText(frame("enterprise"), s("name"), 0), s("One"));
        QCOMPARE(taxOf(workspace()), s("not for this role"));
        QCOMPARE(workspace().cellText(frame("building"), s("tax_total"), 0), s("150,000,000")); // five of them are no one company
        workspace().setShowsCompanies(true);
        QCOMPARE(workspace().cellText(frame("enterprise"), s("tax"), 0), s("9"));
        const QString folder = workspace().files().folder;
        QVERIFY(grantRole(folder, s("handler"), s("D1"), {}, roleGrantFile(folder)));
        const auto again = Workspace::open(Workspace::place(folder, {}), *m_catalog, m_jobs, s("en"));
        QVERIFY(again && (*again)->load({s("enterprise")}));
        QVERIFY(!(*again)->showsCompanies());
        QCOMPARE(taxOf(**again), s("not for this role"));
    }

    /// As a stored row the history and the command line have it.
    void storedRows()
    {
        const DatasetSpec &spec = workspace().frames().specs[s("building")];
        const auto stored = workspace().cache().rows(s("building"), {frame("building").fids()[0], frame("building").fids()[1]});
        QVERIFY(stored && stored->size() == 2);
        const auto at = std::size_t(spec.fieldIndex(s("tax_total"))), name = std::size_t(spec.fieldIndex(s("name")));
        QCOMPARE(withoutFew(workspace().frames(), spec, (*stored)[0].row).cells, (*stored)[0].row.cells);
        const Row few = withoutFew(workspace().frames(), spec, (*stored)[1].row);
        QVERIFY(isNull(few.cells[at]) && !isNull((*stored)[1].row.cells[at]));
        QCOMPARE(toText(few.cells[name]), s("Two"));
    }

    /// Neither those that pay more than so much nor the others.
    void conditionsNameNone()
    {
        Filter filter;
        Condition more;
        more.kind = Condition::Kind::Range;
        more.field = s("tax_total");
        more.min = 1e8;
        const auto named = [&] {
            filter.conditions = {more};
            return numbers(filterRows(frame("building"), workspace().frames().specs[s("building")], filter, workspace().frames().areas, false));
        };
        QCOMPARE(named(), QList<int>({1})); // not B2
        more.isNegated = true;
        QCOMPARE(named(), QList<int>({4})); // not B3 and B5
        more.field = s("gfa_m2");
        QCOMPARE(named(), QList<int>({1, 2, 3, 4, 5}));
    }

    /// No colour, no crown: a class of its own, told in the legend and under the pointer.
    void onTheMap()
    {
        const BuiltScene built = buildScene(*m_catalog, workspace().frames(), request());
        QVERIFY(built.scene && built.problems.empty());
        const DrawLayer *buildings = layer(*built.scene, "economy.buildings"), *crowns = layer(*built.scene, "economy.landmarks");
        QVERIFY(buildings && crowns);
        QCOMPARE(numbers(crowns->rows), QList<int>({1})); // not B2, although it pays more than a hundred million
        QStringList legend;
        for (const LegendEntry &entry : buildings->legend)
            legend.append(QStringLiteral("%1: %2").arg(entry.label).arg(entry.count));
        QCOMPARE(legend.last(), s("Withheld (fewer than 3 companies): 2"));
        QVERIFY(legend.contains(s("No data: 1")));
        const Symbol &withheld = buildings->symbols[std::size_t(buildings->symbolOf(1))];
        QCOMPARE(withheld.hatch, Hatch::Withheld);
        QVERIFY(buildings->symbols[std::size_t(buildings->symbolOf(4))].hatch == Hatch::NoData);
        QCOMPARE(buildings->notes[1], withheldText());
        QVERIFY(buildings->notes[0].isEmpty() && buildings->notes[4].isEmpty());
        // What the chooser's histogram shows.
        const auto classed = classedValues(*m_catalog, workspace().frames(), request(), *m_catalog->layer(s("economy.buildings")), 1);
        QVERIFY(classed);
        std::vector<double> values = classed->values;
        std::erase_if(values, [](double v) { return std::isnan(v); });
        std::ranges::sort(values);
        QCOMPARE(values, std::vector<double>({70'000'000, 150'000'000}));
    }
};

QTEST_GUILESS_MAIN(TestFewCompanies)
#include "tst_fewcompanies.moc"

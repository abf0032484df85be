// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "draw/bins.h"
#include "frame/expression.h"
#include "services/countedrows.h"
#include "services/legend/classrows.h"

#include "services/record/fewcompanies.h"
#include "stats/yearfigures.h"
#include "support/everynumber.h"

#include <QTest>

#include <map>
#include <set>

using namespace om;
using om::test::EveryNumber;

/// Every number opens (domain.md F1): under 1,000 random filters each class of the legend of each layer of each theme opens as many rows as it says, and a
/// click on it leaves the window with exactly these: what the indicator that counts the dataset counts under the new filter.
class TestEveryClass : public QObject
{
    Q_OBJECT

    EveryNumber m;
    std::vector<LayerSpec> m_layers; ///< of all themes, each once
    ThemeSpec m_all; ///< shows all of them
    std::map<QString, int> m_opened, m_clicked, m_areas; ///< by layer: classes with rows

    static constexpr double cellMetres = 1000;

    SceneRequest request(const Filter &filter) const
    {
        SceneRequest out;
        out.theme = &m_all;
        out.filter = filter;
        out.style = QStringLiteral("dark");
        out.language = QStringLiteral("en");
        return out;
    }
    const LayerSpec &spec(const DrawLayer &layer) const { return *m.catalog.layer(layer.id); }

    /// The rows of a dataset that the window shows under a filter, by the indicator that says what counts; of them those of the layer's own condition.
    Bitmap shown(const QString &dataset, const QString &where, const Filter &filter) const
    {
        const KpiSpec *kpi = countingKpi(m.catalog, dataset);
        const auto frame = yearView(m.frames(), dataset, filter).frame;
        Bitmap rows = kpi ? m.valueOf(*kpi, filter)->numerator : filterRows(*frame, m.frames().specs[dataset], filter, m.frames().areas, true);
        if (where.isEmpty())
            return rows;
        const auto condition = Expression::parse(where);
        rows &= *condition->rows(*frame, {filter.period, filter.asOf.isNull() ? m.frames().asOf : filter.asOf});
        if (namesConfidential(m.frames().specs[dataset], condition->fields())) // which of them it names would tell it
            rows.andNot(rowsOfFew(m.frames(), dataset));
        return rows;
    }
    static bool hasConditionOn(const Filter &filter, const QString &field)
    {
        return std::ranges::any_of(filter.conditions, [&](const Condition &c) { return c.field == field && !c.isNegated; });
    }

    void checkClick(const LayerSpec &layer, const LegendEntry &entry, const ClassRows &opened, const Filter &filter)
    {
        if (entry.field.isEmpty() || hasConditionOn(filter, entry.field))
            return; // a click changes what is chosen already
        const QString dataset = entry.dataset.isEmpty() ? layer.dataset : entry.dataset;
        QVERIFY2(shown(dataset, layer.where, toggled(filter, entry, dataset)) == opened.rows, qPrintable(m.tell(layer.id + u' ' + entry.label, filter)));
        m_clicked[layer.id] += entry.count > 0;
    }
    /// An area is in the class of the value that its own click opens.
    void checkAreas(const DrawLayer &drawn, const Filter &filter)
    {
        const LayerSpec &layer = spec(drawn);
        const KpiSpec &kpi = *m.catalog.kpi(layer.kpi);
        std::size_t known = 0;
        for (std::size_t row = 0; row < drawn.frame->rows(); ++row) {
            Filter one = filter;
            one.area = drawn.frame->column(QStringLiteral("code"))->text(row);
            const auto value = m.valueOf(kpi, one);
            const bool isCount = kpi.aggregate == u"count";
            const std::size_t at = value->isSmall ? drawn.breaks.size() + 2
                : value->value || isCount         ? classOf(value->value.value_or(0), drawn.breaks)
                                                  : drawn.breaks.size() + 1;
            QVERIFY2(std::size_t(drawn.symbolOf(row)) == at, qPrintable(m.tell(layer.id + u' ' + one.area, filter)));
            known += value->value.has_value();
        }
        m_areas[layer.id] += known > 0;
    }
    void checkLayer(const DrawLayer &drawn, const Filter &filter)
    {
        const LayerSpec &layer = spec(drawn);
        const bool isBins = drawn.kind == LayerKind::Bins;
        std::vector<LegendEntry> entries = isBins ? binLegend(drawn, binsOf(drawn, cellMetres)) : drawn.legend;
        std::erase_if(entries, [](const LegendEntry &e) { return e.part == LegendEntry::Part::None; });
        std::vector<LegendClass> classes;
        for (const LegendEntry &entry : entries)
            classes.push_back(legendClass(layer.id, entry.label, entry));
        const auto opened = classRows(m.catalog, m.frames(), request(filter), classes);
        QVERIFY2(opened, qPrintable(m.tell(layer.id, filter)));
        const bool isHotspots = layer.renderer == u"hotspots", isSum = layer.renderer == u"chart" && layer.splitDataset.isEmpty();
        std::size_t sum = 0;
        Bitmap together(opened->empty() ? 0 : opened->front().frame->rows());
        for (std::size_t i = 0; i < entries.size(); ++i) {
            const std::size_t count = (*opened)[i].rows.count();
            if (isHotspots || isSum)
                QCOMPARE(entries[i].count > 0, count > 0); // the number of hotspots, or a sum over the rows
            else
                QVERIFY2(qint64(count) == entries[i].count,
                         qPrintable(m.tell(QStringLiteral("%1 %2: %3 of %4").arg(layer.id, entries[i].label).arg(count).arg(entries[i].count), filter)));
            m_opened[layer.id] += count > 0;
            checkClick(layer, entries[i], (*opened)[i], filter);
            if (entries[i].part == LegendEntry::Part::Class || isBins) {
                sum += count;
                together |= (*opened)[i].rows;
            }
        }
        if (isHotspots)
            QVERIFY2(together == m.valueOf(*m.catalog.kpi(layer.kpi), filter)->numerator, qPrintable(m.tell(layer.id, filter)));
        else if (!isBins && layer.renderer != u"chart" && layer.renderer != u"choropleth" && !entries.empty()) // each row is in one class
            QVERIFY2(together == shown(layer.dataset, layer.where, filter) && sum == together.count(), qPrintable(m.tell(layer.id, filter)));
        if (layer.renderer == u"choropleth")
            checkAreas(drawn, filter);
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m.load(20220102u));
        std::set<QString> known;
        for (const ThemeSpec &theme : m.catalog.themes())
            for (const ThemeLayer &layer : theme.layers)
                if (known.insert(layer.layer).second)
                    m_all.layers.push_back({layer.layer, true});
    }

    void everyClassOpensWhatItCounts()
    {
        std::set<QString> drawn;
        for (int state = 0; state < EveryNumber::states && !QTest::currentTestFailed(); ++state) {
            const Filter filter = m.city->filter();
            const BuiltScene built = buildScene(m.catalog, m.frames(), request(filter));
            for (const Error &problem : built.problems)
                QVERIFY2(problem.code == ErrorCode::ShapesInvalid, qPrintable(errorText(problem)));
            for (const DrawLayer &layer : built.scene->layers) {
                if (layer.isBase)
                    continue;
                drawn.insert(layer.id);
                checkLayer(layer, filter);
                if (QTest::currentTestFailed())
                    return;
            }
        }
        QStringList missing;
        for (const ThemeLayer &layer : m_all.layers)
            if (!drawn.contains(layer.layer))
                missing.append(layer.layer);
        QVERIFY2(missing.isEmpty(), qPrintable(missing.join(u' ')));
        int opened = 0, clicked = 0;
        for (const auto &[layer, count] : m_opened)
            opened += count;
        for (const auto &[layer, count] : m_clicked)
            clicked += count;
        qInfo() << drawn.size() << "layers," << opened << "classes with rows," << clicked << "clicked";
        for (const char *layer :
             {"tickets.clusters", "tickets.points", "tickets.hexagons", "tickets.sources", "economy.enterprises", "parks.parks", "area.communities"})
            QVERIFY2(m_opened[QLatin1String(layer)] > 300, layer);
        for (const char *layer : {"tickets.clusters", "tickets.all", "tickets.sources", "economy.buildings", "drone.findings", "company.issues"})
            QVERIFY2(m_clicked[QLatin1String(layer)] > 300, layer);
        for (const char *layer : {"tickets.areas", "parks.areas", "company.areas"})
            QVERIFY2(m_areas[QLatin1String(layer)] > 300, layer);
    }
};

QTEST_GUILESS_MAIN(TestEveryClass)
#include "tst_everyclass.moc"

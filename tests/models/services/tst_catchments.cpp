// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/education/catchmentcolumns.h"

#include "services/record/record.h"
#include "support/addedrows.h"
#include "support/tinyworkspace.h"

#include <QTest>

using namespace om;

/// Children and places of catchments by hand. Communities A01 (113.0° to 113.1° E) and A02 (113.1° to 113.2°) of the tiny city at the end of 2021, so that the
/// primary grades are the births of 2010 to 2015 and the junior ones those of 2007 to 2009:
///
///   A01  100 born in 2015, 20 in 2010, 500 in 2009          A02  60 born in 2012
///   S1  primary, 600 places   K1 = 113.0° to 113.15°
///   S2  nine years, 900       K2 = 113.15° to 113.2°, junior: all of both
class TestCatchments : public QObject
{
    Q_OBJECT

    Result<Catalog> m_catalog = fail(ErrorCode::Internal);
    JobRunner m_jobs{0};
    std::unique_ptr<test::TinyWorkspace> m_tiny;

    static QString s(const char *text) { return QString::fromUtf8(text); }
    Workspace &workspace() const { return *m_tiny->workspace; }
    static Geometry between(double west, double east)
    {
        Geometry g;
        g.type = GeometryType::Polygon;
        g.xy = {west, 22.9, east, 22.9, east, 23.1, west, 23.1, west, 22.9};
        g.rings = {5};
        g.parts = {1};
        return g;
    }
    /// "children/places" of each catchment in order; "-" = not known.
    QString columns() const
    {
        const auto frame = workspace().frames().frames.value(catchmentDataset);
        QStringList out;
        for (std::size_t row = 0; row < frame->rows(); ++row) {
            const auto text = [&](const QString &field) {
                const Column *column = frame->column(field);
                return !column || column->isNull(row) ? s("-") : QString::number(column->integers[row]);
            };
            out.append(text(catchmentChildrenField) + u'/' + text(catchmentPlacesField));
        }
        return out.join(u' ');
    }
    double children() const { return evaluate(*m_catalog, *m_catalog->kpi(s("community.children")), workspace().frames(), Filter())->value.value_or(-1); }

private Q_SLOTS:
    void init()
    {
        m_catalog = Catalog::load();
        QVERIFY(m_catalog);
        m_tiny = std::make_unique<test::TinyWorkspace>(*m_catalog, m_jobs);
        QVERIFY(!m_tiny->error);
        test::addRows(workspace(),
                      {{s("school"), s("school_code,name,stage,status,community_code,capacity"),
                        test::rowsOf({s("S1|One|primary|open|A01|600"), s("S2|Two|nine_year|open|A02|900")}), WriteMode::Upsert},
                       {s("school_catchment"),
                        s("school_code,name,stage,year,community_code"),
                        {test::rowOf(s("S1|K1|primary|2021|A01"), between(113.0, 113.15)), test::rowOf(s("S2|K2|primary|2021|A02"), between(113.15, 113.2)),
                         test::rowOf(s("S2|K3|junior|2021|A02"), between(113.0, 113.2))}},
                       {s("population_cohort"), s("community_code,birth_year,children"),
                        test::rowsOf({s("A01|2015|100"), s("A01|2010|20"), s("A01|2009|500"), s("A02|2012|60")})}});
    }
    void cleanup() { m_tiny.reset(); }

    /// Without blocks by area: A02 is cut in halves. 100 + 20 + 30; 30; 500. Of nine grades six are primary, three junior.
    void byArea() { QCOMPARE(columns(), s("150/600 30/600 500/300")); }

    /// With residents: of the 60 people of A02 40 live in K2.
    void byResidents()
    {
        test::addRows(workspace(),
                      {{s("residential_block"),
                        s("block_id,community_code,population"),
                        {test::rowOf(s("R1|A02|40"), between(113.16, 113.18)), test::rowOf(s("R2|A02|20"), between(113.11, 113.12)),
                         test::rowOf(s("R3|A02|"), between(113.12, 113.13))}}}); // nobody knows how many
        QCOMPARE(columns(), s("140/600 40/600 500/300")); // A01 has no block: by its area
    }

    /// The children who live in catchments that share out a community are those of the community, whichever the border.
    void sharesAddUp()
    {
        for (const double border : {113.03, 113.1, 113.17}) {
            test::addRows(
                workspace(),
                {{s("school_catchment"),
                  s("school_code,name,stage,year,community_code"),
                  {test::rowOf(s("S1|K1|primary|2021|A01"), between(113.0, border)), test::rowOf(s("S2|K2|primary|2021|A02"), between(border, 113.2))},
                  WriteMode::Replace}});
            const auto frame = workspace().frames().frames.value(catchmentDataset);
            const auto values = frame->column(catchmentChildrenField)->integers;
            QCOMPARE(values[0] + values[1], 180);
        }
    }

    void theSchoolYearMovesOn()
    {
        workspace().setMoment(LocalTime::of(QDate(2021, 8, 31), QTime(12, 0))); // still the school year of 2020: births of 2009 to 2014
        QCOMPARE(columns(), s("550/600 30/600 0/300"));
    }

    void emptyAndUnknown()
    {
        test::addRows(workspace(), {{s("population_cohort"), s("community_code,birth_year,children"), {}, WriteMode::Replace}});
        QCOMPARE(columns(), s("0/600 0/600 0/300"));
        test::addRows(workspace(),
                      {{s("school_catchment"),
                        s("school_code,name,stage,year"),
                        {test::rowOf(s("S9|K9|primary|2021"), between(113.0, 113.2)), test::rowOf(s("S1|K8|senior|2021"))},
                        WriteMode::Replace}});
        QCOMPARE(columns(), s("0/- -/-")); // a school that is not known; a stage that is not looked at
    }

    void childrenByAge()
    {
        QCOMPARE(children(), 680.0);
        workspace().setMoment(LocalTime::of(QDate(2009, 12, 31), QTime(12, 0)));
        QCOMPARE(children(), 500.0); // the others are not born
        workspace().setMoment(LocalTime::of(QDate(2024, 6, 30), QTime(12, 0)));
        QCOMPARE(children(), 680.0 - 500); // those of 2009 turn 15, those of 2010 turn 14
    }

    void theCardOfTheSchoolNamesIt()
    {
        const auto frame = workspace().frames().frames.value(s("school"));
        QStringList said;
        for (std::size_t row = 0; row < frame->rows(); ++row)
            if (frame->column(s("school_code"))->text(row) == u"S2")
                for (const auto record = readRecord(workspace(), s("school"), frame->fids()[row]); const CardSection &section : record->sections)
                    if (section.title == u"Catchment")
                        for (const Fact &fact : section.facts)
                            said.append(fact.label + s(": ") + fact.value);
        said.sort();
        QCOMPARE(said.size(), 2);
        QVERIFY2(said[0].contains(s("Children of the stage's age 30 · Places of the school 600")) ||
                     said[1].contains(s("Children of the stage's age 30 · Places of the school 600")),
                 qPrintable(said.join(u'\n')));
    }
};

QTEST_GUILESS_MAIN(TestCatchments)
#include "tst_catchments.moc"

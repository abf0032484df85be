// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/planning/placeground.h"

#include "support/frametable.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace om;
using om::test::frameOf;

/// What a cache with two communities knows of places, pupils and children; as of 2022-03-01.
class PlaceGroundTest : public QObject
{
    Q_OBJECT

    Result<Catalog> m_catalog = fail(ErrorCode::Internal);
    Result<PlacesSpec> m_spec = fail(ErrorCode::Internal);
    FrameSet m_frames;

    static QString s(const char *text) { return QString::fromUtf8(text); }
    void set(const QString &dataset, const std::vector<FrameBuilder::ColumnPlan> &plan, const QList<QStringList> &rows)
    {
        m_frames.frames.insert(dataset, frameOf(dataset, plan, rows));
        m_frames.specs.insert(dataset, *m_catalog->dataset(dataset));
    }
    PlaceGround ground() const
    {
        auto out = placeGround(*m_spec, m_frames);
        if (!out)
            qFatal("%s", qPrintable(out.error().args.join(u' ')));
        return *std::move(out);
    }

private Q_SLOTS:
    void init()
    {
        m_catalog = Catalog::load();
        m_spec = loadPlacesSpec();
        QVERIFY2(m_catalog && m_spec, m_spec ? "" : qPrintable(m_spec.error().args.join(u' ')));
        m_frames = {};
        m_frames.asOf = LocalTime::of(QDate(2022, 3, 1));
        set(communityDataset, {{s("code"), ColumnType::Category}}, {{s("A")}, {s("B")}});
        set(schoolDataset,
            {{s("school_code"), ColumnType::Text},
             {s("stage"), ColumnType::Category},
             {s("status"), ColumnType::Category},
             {s("community_code"), ColumnType::Category},
             {s("capacity"), ColumnType::Integer},
             {s("students"), ColumnType::Integer}},
            {{s("P"), s("primary"), s("open"), s("A"), s("600"), s("590")},
             {s("N"), s("nine_year"), s("open"), s("B"), s("900"), s("450")}, // 600 places and 300 pupils of its first six grades
             {s("J"), s("junior"), s("open"), s("B"), s("300"), s("310")},
             {s("F"), s("primary"), s("planned"), s("B"), s("120"), {}},
             {s("C"), s("primary"), s("closed"), s("A"), s("999"), s("999")},
             {s("S"), s("senior"), s("open"), s("A"), s("999"), s("999")},
             {s("T"), s("twelve_year"), s("open"), s("A"), s("1200"), s("600")}}); // half and a quarter of it
    }

    void placesAndPupils()
    {
        const PlaceGround g = ground();
        QCOMPARE(g.now, 2021); // the school year of March 2022 began in September 2021
        QCOMPARE(g.areas, QStringList({s("A"), s("B")}));
        QCOMPARE(g.of[0].places, std::vector<double>({600 + 600, 300}));
        QCOMPARE(g.of[1].places, std::vector<double>({600, 300 + 300}));
        QCOMPARE(g.of[1].planned, std::vector<double>({120, 0}));
        QCOMPARE(g.of[0].pupils, std::vector<double>({590 + 300, 150}));
        QCOMPARE(g.of[1].pupils, std::vector<double>({300, 150 + 310}));
        QCOMPARE(placeMethod(g), PlaceMethod::Grades);
    }

    void pupilsByGrade()
    {
        set(schoolYearDataset,
            {{s("school_code"), ColumnType::Text},
             {s("year"), ColumnType::Integer},
             {s("community_code"), ColumnType::Category},
             {s("grade_1"), ColumnType::Integer},
             {s("grade_6"), ColumnType::Integer},
             {s("grade_7"), ColumnType::Integer}},
            {{s("N"), s("2020"), s("B"), s("50"), s("60"), s("70")},
             {s("N"), s("2018"), s("B"), s("40"), s("60"), s("70")},
             {s("P"), s("2020"), s("A"), s("90"), s("95"), {}},
             {s("P"), s("2019"), s("A"), s("80"), s("85"), {}},
             {s("P"), {}, s("A"), s("1"), s("1"), {}}});
        const PlaceGround g = ground();
        QCOMPARE(g.now, 2020); // of 2021, which runs, there is no row
        QCOMPARE(g.of[1].pupils, std::vector<double>({110, 70 + 310})); // of N by its grades
        QCOMPARE(g.of[0].grades, (std::map<int, double>{{1, 90}, {6, 95}}));
        QCOMPARE(g.of[0].entrants, (std::map<int, double>{{0, 90}, {1, 80}}));
        QCOMPARE(g.of[1].entrants, (std::map<int, double>{{0, 50}, {2, 40}}));
        QCOMPARE(g.leaversBefore, (std::map<int, double>{{1, 80}, {6, 85}}));
    }

    /// Five primary schools of 100 pupils each in A, and in years 2019 to `lastOf[school]` 10 in the first grade of each, 20 in 2021 and 30 in 2022.
    PlaceGround groundOfYears(const QList<int> &lastOf)
    {
        QList<QStringList> schools, rows;
        for (qsizetype i = 0; i < lastOf.size(); ++i) {
            const QString code = QStringLiteral("P%1").arg(i);
            schools.append(QStringList{code, s("primary"), s("open"), s("A"), s("600"), s("100")});
            for (int year = 2019; year <= lastOf[i]; ++year)
                rows.append(QStringList{code, QString::number(year), s("A"), s(year < 2021 ? "10" : year == 2021 ? "20" : "30")});
        }
        schools.append(QStringList{s("C"), s("primary"), s("closed"), s("A"), s("600"), {}}); // whose old rows do not count among the schools
        schools.append(QStringList{s("F"), s("primary"), s("planned"), s("A"), s("600"), {}});
        rows.append(QStringList{s("C"), s("2018"), s("A"), s("10")});
        rows.append(QStringList{s("F"), s("2018"), s("A"), s("10")});
        set(schoolDataset,
            {{s("school_code"), ColumnType::Text},
             {s("stage"), ColumnType::Category},
             {s("status"), ColumnType::Category},
             {s("community_code"), ColumnType::Category},
             {s("capacity"), ColumnType::Integer},
             {s("students"), ColumnType::Integer}},
            schools);
        set(schoolYearDataset,
            {{s("school_code"), ColumnType::Text},
             {s("year"), ColumnType::Integer},
             {s("community_code"), ColumnType::Category},
             {s("grade_1"), ColumnType::Integer}},
            rows);
        return ground();
    }

    void theFirstRowsOfANewYear()
    {
        PlaceGround g = groundOfYears({2021, 2021, 2021, 2020, 2020}); // three of five are less than four fifths
        QCOMPARE(g.now, 2020);
        QCOMPARE(g.of[0].pupils[0], 50.0); // 5 × 10, not 3 × 20 and 2 × 100
        QCOMPARE(g.of[0].grades, (std::map<int, double>{{1, 50}}));
        QCOMPARE(g.of[0].entrants, (std::map<int, double>{{0, 50}, {1, 50}, {2, 20}})); // those of 2021 are left out; 2018 has C and F
        QCOMPARE(g.leaversBefore, (std::map<int, double>{{1, 50}}));
        g = groundOfYears({2021, 2021, 2021, 2021, 2020}); // four of five are enough
        QCOMPARE(g.now, 2021);
        QCOMPARE(g.of[0].pupils[0], 180.0); // 4 × 20, and the 100 of the school that has not reported
        QCOMPARE(g.of[0].grades, (std::map<int, double>{{1, 80}}));
        g = groundOfYears({2022, 2022, 2022, 2022, 2022}); // all have 2022, but in March 2022 the school year of 2021 runs
        QCOMPARE(g.now, 2021);
        QCOMPARE(g.of[0].grades, (std::map<int, double>{{1, 100}}));
        m_frames.asOf = LocalTime::null();
        g = groundOfYears({2022, 2022, 2022, 2022, 2021}); // when nobody knows which year runs
        QCOMPARE(g.now, 2022);
    }

    void noYearOfMostSchools()
    {
        const auto years = [this](const QList<QStringList> &rows) {
            set(schoolYearDataset,
                {{s("school_code"), ColumnType::Text},
                 {s("year"), ColumnType::Integer},
                 {s("community_code"), ColumnType::Category},
                 {s("grade_1"), ColumnType::Integer}},
                rows);
            return ground().now;
        };
        // Of P, N and J each has another year, one in three: that with most rows, the closed school's among them, then the latest.
        QCOMPARE(years({{s("P"), s("2019"), s("A"), s("9")},
                        {s("C"), s("2019"), s("A"), s("9")},
                        {s("N"), s("2020"), s("B"), s("9")},
                        {s("J"), s("2018"), s("B"), {}}}),
                 2019);
        QCOMPARE(years({{s("P"), s("2019"), s("A"), s("9")}, {s("N"), s("2020"), s("B"), s("9")}, {s("J"), s("2018"), s("B"), {}}}), 2020);
        QCOMPARE(years({{s("P"), s("2023"), s("A"), s("9")}}), 2023); // there is no other
        QCOMPARE(years({{s("P"), {}, s("A"), s("9")}}), 2021); // no year at all: the one that runs
    }

    void children()
    {
        set(cohortDataset, {{s("community_code"), ColumnType::Category}, {s("birth_year"), ColumnType::Integer}, {s("children"), ColumnType::Integer}},
            {{s("A"), s("2015"), s("70")}, {s("A"), s("2016"), {}}, {s("elsewhere"), s("2015"), s("5")}, {{}, s("2015"), s("2")}});
        const PlaceGround g = ground();
        QCOMPARE(placeMethod(g), PlaceMethod::Grades); // A has pupils of all ages, and one year of birth
        QCOMPARE(g.areas, QStringList({s("A"), s("B"), QString()}));
        QCOMPARE(g.of[0].children, (std::map<int, double>{{2015, 70}})); // not known is not none
        QCOMPARE(g.of[2].children, (std::map<int, double>{{2015, 7}}));
        QList<QStringList> all; // in 2021 those born in 2010 … 2015 are of primary age, those of 2007 … 2009 of junior age
        for (const char *community : {"A", "B"})
            for (int year = 2007; year <= 2015; ++year)
                all.append(QStringList{s(community), QString::number(year), s("50")});
        const std::vector<FrameBuilder::ColumnPlan> plan{
            {s("community_code"), ColumnType::Category}, {s("birth_year"), ColumnType::Integer}, {s("children"), ColumnType::Integer}};
        set(cohortDataset, plan, all);
        QCOMPARE(placeMethod(ground()), PlaceMethod::Cohorts);
        all.removeLast();
        set(cohortDataset, plan, all);
        QCOMPARE(placeMethod(ground()), PlaceMethod::Grades);
    }

    void stagesAreNeeded()
    {
        const QTemporaryDir folder;
        QFile file(folder.filePath(s("places.json")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(R"({"id":"places","stages":[],"schools":[]})");
        file.close();
        const auto spec = loadPlacesSpec(folder.path());
        QVERIFY(!spec);
        QCOMPARE(spec.error().code, ErrorCode::SpecInvalid);
        QCOMPARE(spec.error().args.value(1), s("stages"));
    }

    void whatIsMissing()
    {
        QCOMPARE(placeDatasets(m_frames), QStringList({schoolDataset, communityDataset}));
        m_frames.frames.remove(schoolDataset);
        QCOMPARE(placeGround(*m_spec, m_frames).error().code, ErrorCode::DatasetUnknown);
        set(schoolDataset, {{s("name"), ColumnType::Text}}, {});
        QCOMPARE(ground().of[0].places, std::vector<double>({0, 0}));
    }
};

QTEST_GUILESS_MAIN(PlaceGroundTest)
#include "tst_placeground.moc"

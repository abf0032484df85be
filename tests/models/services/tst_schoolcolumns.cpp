// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/derived/derivation.h"
#include "services/education/schoolcolumns.h"

#include "support/frametable.h"

#include <QTest>

#include <cmath>

using namespace om;
using om::test::frameOf;
using om::test::rowNumbers;

/// What the standard asks of schools, by the shipped limits; as of 2021-12-31. All of them but the last have 1,000 pupils, and the same of everything: 42 teachers
/// above the required degree, 10 backbone ones, 9 of PE and art, 4,500 m² of rooms, 7,499 m² of sports ground, 2,000,000 yuan of equipment, 23 rooms, 60 of staff.
class SchoolColumnsTest : public QObject
{
    Q_OBJECT

    Result<Catalog> m_catalog = fail(ErrorCode::Internal);
    FrameSet m_frames;

    static QString s(const char *text) { return QString::fromUtf8(text); }
    static QStringList school(const char *stage, const char *status = "open")
    {
        return {s(stage), s(status), s("1000"), s("42"), {}, s("4"), s("6"), s("9"), s("4500"), s("7499"), s("2000000"), s("23"), s("60"), s("20")};
    }
    static std::vector<FrameBuilder::ColumnPlan> plan()
    {
        std::vector<FrameBuilder::ColumnPlan> out{{s("stage"), ColumnType::Category}, {s("status"), ColumnType::Category}};
        for (const char *name : {"students", "high_degree", "backbone_province", "backbone_city", "backbone_district", "pe_art"})
            out.push_back({s(name), ColumnType::Integer});
        for (const char *name : {"teaching_m2", "sports_m2", "equipment_yuan"})
            out.push_back({s(name), ColumnType::Real});
        for (const char *name : {"multimedia_rooms", "staff", "classes"})
            out.push_back({s(name), ColumnType::Integer});
        return out;
    }
    void setSchools(const QList<QStringList> &rows)
    {
        m_frames.frames.insert(schoolDataset, frameOf(schoolDataset, plan(), rows));
        m_frames.specs.insert(schoolDataset, *m_catalog->dataset(schoolDataset));
    }
    void setLimits(const QList<QStringList> &rows)
    {
        m_frames.frames.insert(schoolLimitDataset,
                               frameOf(schoolLimitDataset,
                                       {{s("item"), ColumnType::Text},
                                        {s("stage"), ColumnType::Category},
                                        {s("limit_value"), ColumnType::Real},
                                        {s("valid_from"), ColumnType::Time},
                                        {s("valid_to"), ColumnType::Time}},
                                       rows));
        m_frames.specs.insert(schoolLimitDataset, *m_catalog->dataset(schoolLimitDataset));
    }
    std::shared_ptr<const Frame> made() const
    {
        const auto frame = withSchoolColumns(m_frames);
        if (!frame)
            qFatal("%s", qPrintable(frame.error().args.join(u' ')));
        return *frame;
    }
    static double number(const Frame &frame, const QString &field, int school) { return frame.column(field)->number(std::size_t(school) - 1); }
    static bool isNear(double a, double b) { return std::abs(a - b) < 1e-9; }
    KpiValue value(const char *id) const
    {
        FrameSet frames = m_frames;
        frames.frames.insert(schoolDataset, made());
        const auto v = evaluate(*m_catalog, *m_catalog->kpi(s(id)), frames, {}, Comparison::None);
        if (!v)
            qFatal("%s", qPrintable(v.error().args.join(u' ')));
        return *v;
    }

private Q_SLOTS:
    void init()
    {
        m_catalog = Catalog::load();
        QVERIFY(m_catalog);
        m_frames = {};
        m_frames.asOf = LocalTime::of(QDate(2021, 12, 31), QTime(12, 0));
        QStringList someKnown = school("primary"), nothingKnown(someKnown.size()), nobody = school("primary");
        someKnown[3].clear(); // two of seven are not known, and sports is too little
        someKnown[7].clear();
        nothingKnown[0] = s("primary");
        nothingKnown[2] = s("1000");
        nobody[2] = s("0");
        setSchools({school("primary"), school("junior"), school("nine_year"), school("primary", "planned"), school("senior"), someKnown, nothingKnown, nobody});
    }

    void itemsOfEachSchool()
    {
        const auto frame = made();
        QVERIFY(isNear(number(*frame, itemField(s("high_degree")), 1), 4.2));
        QVERIFY(isNear(number(*frame, itemField(s("backbone")), 1), 1.0)); // 4 + 6, the province's not known
        QVERIFY(isNear(number(*frame, itemField(s("sports")), 1), 7.499));
        QVERIFY(isNear(number(*frame, itemField(s("equipment")), 1), 2000));
        QVERIFY(isNear(number(*frame, itemField(s("staff_ratio")), 1), 1000.0 / 60));
        QVERIFY(isNear(number(*frame, itemField(s("class_size")), 1), 50));
        QVERIFY(isNear(number(*frame, limitField(s("sports")), 1), 7.5));
        QVERIFY(isNear(number(*frame, limitField(s("sports")), 2), 10.2));
        QVERIFY(isNear(number(*frame, limitField(s("sports")), 3), (6 * 7.5 + 3 * 10.2) / 9)); // by the years of each stage
        QVERIFY(isNear(number(*frame, limitField(s("staff_ratio")), 5), 12.5)); // of a senior school there is this one only
        QVERIFY(std::isnan(number(*frame, limitField(s("sports")), 5)));
        QVERIFY(std::isnan(number(*frame, itemField(s("sports")), 4))); // planned
        QVERIFY(std::isnan(number(*frame, itemField(s("sports")), 8))); // nobody there
    }

    void itemsMet()
    {
        const auto frame = made();
        const auto column = [&](const QString &field) {
            const auto values = frame->column(field)->integers;
            return QList<qint64>(values.begin(), values.end());
        };
        constexpr qint64 none = nullInteger;
        // 1: all but sports, each exactly at its limit. 2: backbone, PE and art. 3: the same, by the limits in between. 6: four of five.
        QCOMPARE(column(itemsMetField), QList<qint64>({6, 2, 2, none, none, 4, none, none}));
        QCOMPARE(column(itemsKnownField), QList<qint64>({7, 7, 7, none, none, 5, none, none}));
        QCOMPARE(column(balancedField), QList<qint64>({1, 0, 0, none, none, 0, none, none}));
    }

    void indicators()
    {
        QCOMPARE(rowNumbers(value("school.balanced").numerator), QList<int>({1}));
        QCOMPARE(rowNumbers(*value("school.balanced_rate").denominator), QList<int>({1, 2, 3, 6}));
        QCOMPARE(value("school.balanced_rate").value, 25.0);
        QCOMPARE(value("school.items_met").value, 3.5); // (6 + 2 + 2 + 4) / 4
        // 16.7 pupils for each of staff: above 13.5, 12.5 but not above 19 or 17.2
        QCOMPARE(rowNumbers(value("school.understaffed").numerator), QList<int>({2, 5}));
        QCOMPARE(rowNumbers(value("school.class_above_limit").numerator), QList<int>({1, 3, 6})); // 50: junior schools may
        setSchools({});
        QCOMPARE(value("school.balanced").value, 0.0);
        QVERIFY(!value("school.balanced_rate").value);
        setSchools({school("primary")});
        QCOMPARE(value("school.balanced_rate").value, 100.0);
    }

    void ownLimits()
    {
        setLimits({{s("sports"), s("primary"), s("7"), s("2021-01-01"), s("2021-12-31")},
                   {s("sports"), s("primary"), s("9"), s("2022-01-01"), {}}, // not yet
                   {s("sports"), s("junior"), s("7.2"), s("2020-01-01"), {}},
                   {s("sports"), s("junior"), s("8"), s("2021-06-01"), {}}, // the later one counts
                   {s("teaching"), s("nine_year"), s("4.4"), s("2021-01-01"), {}}, // of the stage itself
                   {s("teaching"), s("primary"), {}, s("2021-01-01"), {}}}); // says nothing
        const auto frame = made();
        QVERIFY(isNear(number(*frame, limitField(s("sports")), 1), 7));
        QVERIFY(isNear(number(*frame, limitField(s("sports")), 2), 8));
        QVERIFY(isNear(number(*frame, limitField(s("sports")), 3), (6 * 7.0 + 3 * 8) / 9));
        QVERIFY(isNear(number(*frame, limitField(s("teaching")), 3), 4.4));
        QVERIFY(std::isnan(number(*frame, limitField(s("teaching")), 1))); // own limits of an item are all that it has
        QVERIFY(isNear(number(*frame, limitField(s("high_degree")), 1), 4.2)); // of others those shipped hold
        QCOMPARE(number(*frame, itemsMetField, 1), 6.0); // sports now, teaching no more
        QCOMPARE(number(*frame, itemsKnownField, 1), 6.0);
    }

    void schoolsOfSeveralStages()
    {
        setSchools({school("twelve_year"), school("nine_year")});
        const auto frame = made();
        QVERIFY(isNear(number(*frame, limitField(s("staff_ratio")), 1), 16.0)); // (6 × 19 + 3 × 13.5 + 3 × 12.5) / 12 = 192 / 12
        QVERIFY(isNear(number(*frame, limitField(s("staff_ratio")), 2), 154.5 / 9)); // (6 × 19 + 3 × 13.5) / 9
        QVERIFY(isNear(number(*frame, limitField(s("sports")), 1), 8.4)); // senior schools have none: (6 × 7.5 + 3 × 10.2) / 9 = 75.6 / 9
        QVERIFY(isNear(number(*frame, limitField(s("sports")), 2), 8.4));
        QCOMPARE(rowNumbers(value("school.understaffed").numerator), QList<int>({1})); // 16.7 for each of staff: above 16.0, not above 17.2
        setLimits({{s("sports"), s("junior"), s("8"), {}, {}}, // the only part that has one
                   {s("teaching"), s("senior"), s("6"), {}, {}},
                   {s("class_size"), s("kindergarten"), s("30"), {}, {}}});
        const auto own = made();
        QVERIFY(isNear(number(*own, limitField(s("sports")), 1), 8));
        QVERIFY(isNear(number(*own, limitField(s("sports")), 2), 8));
        QVERIFY(isNear(number(*own, limitField(s("teaching")), 1), 6));
        QVERIFY(std::isnan(number(*own, limitField(s("teaching")), 2))); // no part of a nine-year school has one
        QVERIFY(std::isnan(number(*own, limitField(s("class_size")), 1)));
    }

    void derivedWithItsSources()
    {
        auto found = derivations({}, m_frames);
        QCOMPARE(found.size(), std::size_t(1));
        QCOMPARE(found.front().dataset, schoolDataset);
        QCOMPARE(found.front().sources, QStringList{schoolDataset});
        QVERIFY(found.front().isDue(m_frames));
        m_frames.specs.insert(schoolLimitDataset, *m_catalog->dataset(schoolLimitDataset));
        found = derivations({}, m_frames);
        QCOMPARE(found.front().sources, QStringList({schoolDataset, schoolLimitDataset}));
        QVERIFY(!found.front().isDue(m_frames)); // the limits are not loaded
        m_frames.frames.insert(schoolDataset, made());
        QVERIFY(!derivations({}, m_frames).front().isMissing);
        m_frames.specs.remove(schoolDataset);
        QVERIFY(derivations({}, m_frames).empty());
    }

    void schoolsOfAnotherShape()
    {
        m_frames.frames.insert(schoolDataset, frameOf(schoolDataset, {{s("name"), ColumnType::Text}}, {{s("One")}}));
        const auto frame = made();
        QVERIFY(frame->column(itemsMetField)->isNull(0));
        QVERIFY(frame->column(itemField(s("sports")))->isNull(0));
    }
};

QTEST_GUILESS_MAIN(SchoolColumnsTest)
#include "tst_schoolcolumns.moc"

// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/kpitable.h"

#include <QTest>

using namespace om;
using om::test::KpiTable;

/// Indicators of education (domain.md §2.3) as shipped, by hand: on many rows, on one and on none.
class TestSchoolKpis : public QObject
{
    Q_OBJECT

    Result<Catalog> m_catalog = fail(ErrorCode::Internal);

    KpiTable schools(const char *table) const { return KpiTable(*m_catalog, "school", table); }
    static constexpr const char *none = "status | students";

private Q_SLOTS:
    void initTestCase()
    {
        m_catalog = Catalog::load();
        QVERIFY2(m_catalog, m_catalog ? "" : qPrintable(m_catalog.error().args.join(u' ')));
    }

    /// The two denominators are never mixed: 60 full-time teachers, 75 staff.
    void pupilsPerTeacherAndStaff()
    {
        const KpiTable some = schools(R"(
            status  | students | full_time | staff
            open    | 900      | 40        | 50
                    | 300      | 20        | 25      # without a status it is open
            planned | 100      | 1         | 1
            closed  | 100      | 1         | 1
            open    |          | 9         | 9       # pupils not known
            open    | 500      | 0         |         # no teachers known
        )");
        OM_SAYS(some, "school.pupil_teacher_ratio", "1 2 (1200) / 1 2 (60) = 20");
        OM_SAYS(some, "school.pupil_staff_ratio", "1 2 (1200) / 1 2 (75) = 16");
        const KpiTable one = schools("students | full_time | staff \n 190 | 9 | 10");
        OM_SAYS(one, "school.pupil_teacher_ratio", "1 (190) / 1 (9) = 21.11");
        OM_SAYS(one, "school.pupil_staff_ratio", "1 (190) / 1 (10) = 19");
        OM_SAYS(schools(none), "school.pupil_teacher_ratio", "- / - = none");
        OM_SAYS(schools(none), "school.pupil_staff_ratio", "- / - = none");
    }

    void classes()
    {
        const KpiTable some = schools(R"(
            status | students | classes
            open   | 560      | 10       # 56: large
            open   | 1110     | 20       # 55.5: not yet
            open   | 100      | 0
            closed | 600      | 10
        )");
        OM_SAYS(some, "school.class_size", "1 2 (1670) / 1 2 (30) = 55.67");
        OM_SAYS(some, "school.large_class_count", "1 = 1");
        OM_SAYS(schools("students|classes\n45|1"), "school.class_size", "1 (45) / 1 = 45");
        OM_SAYS(schools("students|classes\n45|1"), "school.large_class_count", "- = 0");
        OM_SAYS(schools(none), "school.class_size", "- / - = none");
        OM_SAYS(schools(none), "school.large_class_count", "- = 0");
    }

    void places()
    {
        const KpiTable some = schools(R"(
            status  | students | capacity
            open    | 1100     | 1000
            open    | 500      | 600
            planned | 0        | 900
        )");
        OM_SAYS(some, "school.saturation", "1 2 (1600) / 1 2 (1600) = 100");
        OM_SAYS(some, "school.over_capacity", "1 = 1");
        OM_SAYS(schools("students|capacity\n90|120"), "school.saturation", "1 (90) / 1 (120) = 75");
        OM_SAYS(schools("students|capacity\n120|120"), "school.over_capacity", "- = 0"); // full is not above
        OM_SAYS(schools(none), "school.saturation", "- / - = none");
        OM_SAYS(schools(none), "school.over_capacity", "- = 0");
    }

    void seniorTitles()
    {
        const KpiTable some = schools(R"(
            status | full_time | senior_professor | senior
            open   | 40        | 2                | 10
            open   | 60        |                  | 8       # no professor is known
            open   | 50        | 9                |         # does not say how many senior teachers
            closed | 10        | 1                | 1
        )");
        OM_SAYS(some, "school.senior_title_share", "1 2 (20) / 1 2 (100) = 20");
        OM_SAYS(schools("full_time|senior\n8|2"), "school.senior_title_share", "1 (2) / 1 (8) = 25");
        OM_SAYS(schools(none), "school.senior_title_share", "- / - = none");
    }

    /// The seven items of balanced education per pupil, or per hundred of them.
    void balanceItems_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<double>("first");
        QTest::addColumn<double>("second");
        QTest::addColumn<QString>("wanted");
        QTest::addColumn<QString>("one");
        // 1,000 + 500 pupils; the third school does not say, the fourth is closed
        QTest::newRow("school.backbone_per_100") << QStringLiteral("backbone_district") << 12. << 3. << QStringLiteral("1 2 (15) / 1 2 (1500) = 1")
                                                 << QStringLiteral("1 (12) / 1 (1000) = 1.2");
        QTest::newRow("school.high_degree_per_100") << QStringLiteral("high_degree") << 42. << 24. << QStringLiteral("1 2 (66) / 1 2 (1500) = 4.4")
                                                    << QStringLiteral("1 (42) / 1 (1000) = 4.2");
        QTest::newRow("school.pe_art_per_100") << QStringLiteral("pe_art") << 9. << 6. << QStringLiteral("1 2 (15) / 1 2 (1500) = 1")
                                               << QStringLiteral("1 (9) / 1 (1000) = 0.9");
        QTest::newRow("school.teaching_area_per_pupil")
            << QStringLiteral("teaching_m2") << 4500. << 3000. << QStringLiteral("1 2 (7500) / 1 2 (1500) = 5") << QStringLiteral("1 (4500) / 1 (1000) = 4.5");
        QTest::newRow("school.sports_area_per_pupil") << QStringLiteral("sports_m2") << 7500. << 6000. << QStringLiteral("1 2 (13500) / 1 2 (1500) = 9")
                                                      << QStringLiteral("1 (7500) / 1 (1000) = 7.5");
        QTest::newRow("school.equipment_per_pupil") << QStringLiteral("equipment_yuan") << 2e6 << 1.3e6 << QStringLiteral("1 2 (3300000) / 1 2 (1500) = 2200")
                                                    << QStringLiteral("1 (2000000) / 1 (1000) = 2000");
        QTest::newRow("school.multimedia_per_100") << QStringLiteral("multimedia_rooms") << 23. << 13. << QStringLiteral("1 2 (36) / 1 2 (1500) = 2.4")
                                                   << QStringLiteral("1 (23) / 1 (1000) = 2.3");
    }
    void balanceItems()
    {
        QFETCH(QString, field);
        QFETCH(double, first);
        QFETCH(double, second);
        QFETCH(QString, wanted);
        QFETCH(QString, one);
        const char *id = QTest::currentDataTag();
        const QString head = QStringLiteral("status|students|%1\n").arg(field), row = QStringLiteral("open|1000|%1\n").arg(first, 0, 'f', 0);
        const QString others = QStringLiteral("|500|%1\n open|700| \n closed|100|50\n open|0|3").arg(second, 0, 'f', 0);
        QCOMPARE(schools((head + row + others).toUtf8().constData()).said(id), wanted);
        QCOMPARE(schools((head + row).toUtf8().constData()).said(id), one);
        QCOMPARE(schools(head.toUtf8().constData()).said(id), QStringLiteral("- / - = none"));
    }
    /// A backbone teacher of the province or the city counts as one of the district.
    void backboneOfAllLevels()
    {
        OM_SAYS(schools("students|backbone_province|backbone_city|backbone_district\n500|1|2|3"), "school.backbone_per_100", "1 (6) / 1 (500) = 1.2");
    }

    /// 差异系数 of the primary schools with 100 and 300 pupils and 5 and 3 of something per hundred of them: mean 14 / 400 = 0.035, spread
    /// √(¼ (0.05 − 0.035)² + ¾ (0.03 − 0.035)²) = √(0.00005625 + 0.00001875) = √0.000075 = 0.0086603; divided by the mean 0.2474. All alike: 0.
    void variation_data()
    {
        QTest::addColumn<QString>("field");
        for (const auto &[item, field] : std::initializer_list<std::pair<const char *, const char *>>{{"high_degree", "high_degree"},
                                                                                                      {"backbone", "backbone_district"},
                                                                                                      {"pe_art", "pe_art"},
                                                                                                      {"teaching", "teaching_m2"},
                                                                                                      {"sports", "sports_m2"},
                                                                                                      {"equipment", "equipment_yuan"},
                                                                                                      {"multimedia", "multimedia_rooms"}})
            for (const char *stage : {"primary", "junior"})
                QTest::addRow("school.variation_%s_%s", item, stage) << QString::fromLatin1(field);
    }
    void variation()
    {
        QFETCH(QString, field);
        const char *id = QTest::currentDataTag();
        const QString stage = QString::fromLatin1(id).section(u'_', -1), other = stage == u"junior" ? QStringLiteral("primary") : QStringLiteral("junior");
        const QString head = QStringLiteral("stage|status|students|%1\n").arg(field);
        const QString row = QStringLiteral("%1|open|100|5\n").arg(stage);
        const QString more = QStringLiteral("%1||300|9\n %1|closed|100|50\n %2|open|100|50\n nine_year|open|100|50\n %1|open|100|").arg(stage, other);
        const KpiValue two = schools((head + row + more).toUtf8().constData()).value(id);
        QCOMPARE(om::test::rowNumbers(two.numerator), QList<int>({1, 2}));
        QVERIFY(two.value && std::abs(*two.value - std::sqrt(0.000075) / 0.035) < 1e-12);
        QVERIFY(std::abs(*two.value - 0.2474) < 1e-4);
        QCOMPARE(schools((head + row).toUtf8().constData()).value(id).value, 0.0); // one alone
        QVERIFY(!schools(head.toUtf8().constData()).value(id).value);
    }
};

QTEST_GUILESS_MAIN(TestSchoolKpis)
#include "tst_schoolkpis.moc"

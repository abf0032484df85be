// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/record/record.h"

#include "support/addedrows.h"
#include "support/tinyworkspace.h"

#include <QTest>

using namespace om;

/// What the card of a school says of the standard: a primary school that has too little sports ground and too few of staff, one that misses the teaching area
/// by 4 m² in all, and one that is planned.
class StandardSectionTest : public QObject
{
    Q_OBJECT

    Result<Catalog> m_catalog = fail(ErrorCode::Internal);
    JobRunner m_jobs{0};
    std::unique_ptr<test::TinyWorkspace> m_tiny;

    static QString s(const char *text) { return QString::fromUtf8(text); }
    QStringList section(const char *code) const
    {
        const Frame &schools = *m_tiny->workspace->frames().frames[s("school")];
        for (std::size_t row = 0; row < schools.rows(); ++row) {
            if (schools.column(s("school_code"))->text(row) != s(code))
                continue;
            const auto record = readRecord(*m_tiny->workspace, s("school"), schools.fids()[row]);
            for (const CardSection &found : record ? record->sections : std::vector<CardSection>())
                if (found.title == u"Standard") {
                    QStringList out;
                    for (const Fact &fact : found.facts)
                        out.append(fact.label + s(": ") + fact.value);
                    return out;
                }
        }
        return {};
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_catalog = Catalog::load();
        QVERIFY(m_catalog);
        m_tiny = std::make_unique<test::TinyWorkspace>(*m_catalog, m_jobs);
        QVERIFY(m_tiny->workspace && !m_tiny->error);
        const auto school = [](const char *code, const char *status, int teachingM2) {
            return test::rowOf(QStringLiteral("%1|%1|primary|%2|1000|50|25|43|10|%3|7000|2100000|24").arg(s(code), s(status)).arg(teachingM2),
                               Geometry::point(113.05, 23.0));
        };
        test::addRows(
            *m_tiny->workspace,
            {{s("school"),
              s("school_code,name,stage,status,students,staff,classes,high_degree,backbone_district,teaching_m2,sports_m2,equipment_yuan,multimedia_rooms"),
              {school("P", "open", 4600), school("R", "open", 4496), school("F", "planned", 4600)},
              WriteMode::Replace}});
    }

    void everyItemWithItsLimit()
    {
        const QStringList facts = section("P");
        QCOMPARE(facts.value(0), s("Items met: 5 of 7 · 6 are asked for: too few")); // sports is too little, PE and art not known
        QCOMPARE(facts.size(), 11);
        QCOMPARE(facts.value(1), s("Teachers above the required degree (per 100 pupils): ✓ 4.30 · limit ≥ 4.20 · met"));
        QCOMPARE(facts.value(3), s("PE and art teachers (per 100 pupils): not known · limit ≥ 0.90"));
        QCOMPARE(facts.value(5), s("Sports area per pupil (m²): ✗ 7.0 · limit ≥ 7.5 · not met"));
        QCOMPARE(facts.value(6), s("Equipment per pupil (yuan): ✓ 2,100 · limit ≥ 2,000 · met"));
        QCOMPARE(facts.value(8), s("Pupils per member of staff (pupils): ✗ 20.0 · limit ≤ 19.0 · not met"));
        QCOMPARE(facts.value(9), s("Class size (pupils): ✓ 40.0 · limit ≤ 45.0 · met"));
        QVERIFY(facts.value(10).startsWith(s("Basis: Assessment of balanced compulsory education, 2017 (to be verified)")));
    }

    void aValueThatMissesItsLimitByLittle()
    {
        const QStringList facts = section("R");
        // 4,496 m² for 1,000 pupils: 4.5 and 4.50 would read as the limit.
        QCOMPARE(facts.value(4), s("Teaching area per pupil (m²): ✗ 4.496 · limit ≥ 4.500 · not met"));
        QCOMPARE(facts.value(5), s("Sports area per pupil (m²): ✗ 7.0 · limit ≥ 7.5 · not met")); // differs as it is
        QCOMPARE(section("P").value(4), s("Teaching area per pupil (m²): ✓ 4.6 · limit ≥ 4.5 · met"));
    }

    void whoIsNotJudgedHasNone() { QVERIFY(section("F").isEmpty()); }
};

QTEST_GUILESS_MAIN(StandardSectionTest)
#include "tst_standardsection.moc"

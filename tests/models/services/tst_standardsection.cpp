// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/record/record.h"

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
        {
            const auto cache = Cache::open(m_tiny->workspace->files().cache, Cache::Mode::Write);
            QVERIFY(cache);
            const auto batch = (*cache)->begin({});
            QVERIFY(batch);
            QVERIFY((*batch)->ensureDataset(*m_catalog->dataset(s("school"))));
            QVERIFY((*batch)->beginRows(s("school"),
                                        {s("school_code"), s("name"), s("stage"), s("status"), s("students"), s("staff"), s("classes"), s("high_degree"),
                                         s("backbone_district"), s("teaching_m2"), s("sports_m2"), s("equipment_yuan"), s("multimedia_rooms")},
                                        WriteMode::Replace));
            const auto school = [](const char *code, const char *status, double teachingM2) {
                return Row{{Value(s(code)), Value(s(code)), Value(s("primary")), Value(s(status)), Value(qint64(1000)), Value(qint64(50)), Value(qint64(25)),
                            Value(qint64(43)), Value(qint64(10)), Value(teachingM2), Value(7000.0), Value(2'100'000.0), Value(qint64(24))},
                           Geometry::point(113.05, 23.0),
                           0};
            };
            QVERIFY((*batch)->write(school("P", "open", 4600)));
            QVERIFY((*batch)->write(school("R", "open", 4496)));
            QVERIFY((*batch)->write(school("F", "planned", 4600)));
            QVERIFY((*batch)->endRows());
            QVERIFY((*batch)->commit());
        }
        QVERIFY(m_tiny->workspace->refresh());
        QVERIFY(m_tiny->workspace->load());
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

// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stats/kpi.h"

#include "support/frametable.h"
#include "tickets/clockstate.h"
#include "tickets/duplicates.h"

#include <QTest>

#include <numeric>
#include <random>

using namespace om;

/// What must hold for every filter: a shown count is the number of its rows, groups and months add up, the classes of the due tickets
/// are disjoint and complete.
class TestProperties : public QObject
{
    Q_OBJECT

    Result<Catalog> m_catalog = fail(ErrorCode::Internal);
    FrameSet m_frames;
    std::mt19937 m_random{20211231};

    int below(int n) { return int(m_random() % unsigned(n)); }
    QString moment() { return QDateTime(QDate(2020, 1, 1).addDays(below(731)), QTime(below(24), below(60)), QTimeZone::utc()).toString(Qt::ISODate); }
    QString maybe(const QString &v) { return below(6) == 0 ? QString() : v; }

    Filter randomFilter()
    {
        Filter f;
        static const QStringList periods{
            QString(), QStringLiteral("2020"), QStringLiteral("2021"), QStringLiteral("2021-Q2"), QStringLiteral("2021-12"), QStringLiteral("2020-02-29")};
        if (const QString p = periods[below(6)]; !p.isEmpty())
            f.period = *Period::parse(p);
        if (below(3) == 0)
            f.area = QStringLiteral("c%1").arg(below(8));
        if (below(3) == 0)
            f.toggle(QStringLiteral("source_channel"), QString::number(11 + below(4)));
        if (below(4) == 0) {
            f.toggle(QStringLiteral("class_big"), QStringLiteral("E0%1").arg(below(4)));
            f.conditions.last().isNegated = below(2) == 0;
        }
        if (below(2) == 0)
            f.asOf = LocalTime::of(QDate(2020, 6, 1).addDays(below(580)), QTime(below(24), 0));
        return f;
    }
    KpiValue value(const char *id, const Filter &filter) const
    {
        const auto v = evaluate(*m_catalog, *m_catalog->kpi(QString::fromUtf8(id)), m_frames, filter, Comparison::None);
        return v ? *v : KpiValue();
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_catalog = Catalog::load();
        QVERIFY(m_catalog);
        const DatasetSpec *spec = m_catalog->dataset(QStringLiteral("ticket"));
        std::vector<FrameBuilder::ColumnPlan> plan;
        for (const FieldSpec &f : spec->fields)
            plan.push_back({f.name,
                            f.type == FieldType::Code || f.name == spec->area                  ? ColumnType::Category
                                : f.type == FieldType::Integer || f.type == FieldType::Boolean ? ColumnType::Integer
                                : f.type == FieldType::DateTime                                ? ColumnType::Time
                                                                                               : ColumnType::Text});
        QList<QStringList> rows;
        for (int i = 0; i < 1500; ++i) {
            QStringList row(qsizetype(spec->fields.size()));
            const auto set = [&](const char *field, const QString &v) { row[spec->fieldIndex(QString::fromUtf8(field))] = v; };
            for (const char *t : {"t_accept", "deadline", "t_dispose", "t_dispatch", "t_visit", "t_close"})
                set(t, maybe(moment()));
            set("community_code", maybe(QStringLiteral("c%1").arg(below(8))));
            set("source_channel", maybe(QString::number(11 + below(4))));
            set("class_big", maybe(QStringLiteral("E0%1").arg(below(4))));
            set("discovery_mode", maybe(below(2) ? QStringLiteral("active") : QStringLiteral("passive")));
            set("satisfaction", maybe(QString::number(1 + below(5))));
            set("is_test", below(20) ? QString() : QStringLiteral("1"));
            set("is_revoked", below(20) ? QStringLiteral("0") : QStringLiteral("1"));
            rows.append(row);
        }
        m_frames.asOf = LocalTime::of(QDate(2021, 12, 31), QTime(23, 59, 59));
        // With the columns that a workspace derives: clock, cards, duplicates.
        const auto duplicates = DuplicateRules::load();
        QVERIFY(duplicates);
        const ClockRules clock{.calendar = {}, .units = m_catalog->limitUnits(), .spec = m_catalog->clock()};
        m_frames.frames.insert(spec->id, withClockState(withDuplicates(om::test::frameOf(spec->id, plan, rows), *duplicates), m_frames.asOf, clock));
        m_frames.specs.insert(spec->id, *spec);
    }

    void numbersAreTheirRows()
    {
        for (int i = 0; i < 200; ++i) {
            const Filter filter = randomFilter();
            for (const KpiSpec &kpi : m_catalog->kpis()) {
                if (kpi.dataset != u"ticket" || (kpi.aggregate != u"count" && kpi.aggregate != u"ratio"))
                    continue;
                const auto v = evaluate(*m_catalog, kpi, m_frames, filter, Comparison::None);
                QVERIFY2(v, qPrintable(kpi.id));
                QCOMPARE(v->numeratorValue, double(v->numerator.count()));
                const Bitmap base = filterRows(*v->frame, m_frames.specs[kpi.dataset], filter, m_frames.areas, false);
                Bitmap outside = v->numerator;
                outside.andNot(base);
                QVERIFY2(outside.isEmpty(), "no row from outside of the filter");
                if (kpi.aggregate == u"count") {
                    QCOMPARE(v->value, std::optional(double(v->numerator.count())));
                    continue;
                }
                QCOMPARE(*v->denominatorValue, double(v->denominator->count()));
                Bitmap beyond = v->numerator;
                beyond.andNot(*v->denominator);
                QVERIFY2(beyond.isEmpty(), qPrintable(kpi.id + QStringLiteral(": a share is of its own rows")));
                QCOMPARE(v->value.has_value(), !v->denominator->isEmpty());
            }
        }
    }

    void dueTicketsFallIntoOneClassEach()
    {
        for (int i = 0; i < 300; ++i) {
            const Filter filter = randomFilter();
            const Bitmap due = value("ticket.due", filter).numerator;
            const Bitmap classes[] = {value("ticket.on_time_closed", filter).numerator, value("ticket.late_closed", filter).numerator,
                                      value("ticket.late_open", filter).numerator};
            Bitmap all(due.size());
            std::size_t sum = 0;
            for (const Bitmap &one : classes) {
                all |= one;
                sum += one.count();
            }
            QCOMPARE(sum, due.count()); // no ticket twice …
            QVERIFY(all == due); // … and none left out
        }
    }

    void groupsAndMonthsAddUp()
    {
        for (int i = 0; i < 100; ++i) {
            Filter filter = randomFilter();
            const KpiSpec &kpi = *m_catalog->kpi(QStringLiteral("ticket.accepted"));
            const double total = *value("ticket.accepted", filter).value;
            for (const char *field : {"community_code", "source_channel", "satisfaction"}) {
                const auto groups = evaluateBy(*m_catalog, kpi, m_frames, filter, QString::fromUtf8(field));
                QVERIFY(groups);
                QCOMPARE(std::accumulate(groups->begin(), groups->end(), 0.0, [](double n, const KpiGroup &g) { return n + *g.value; }), total);
            }
            filter.period = Period::year(2021);
            const auto months = evaluateByMonth(*m_catalog, kpi, m_frames, filter, QDate(2021, 1, 1), 12);
            QCOMPARE(std::accumulate(months->begin(), months->end(), 0.0, [](double n, const auto &v) { return n + v.value_or(0); }),
                     *value("ticket.accepted", filter).value);
        }
    }
};

QTEST_GUILESS_MAIN(TestProperties)
#include "tst_properties.moc"

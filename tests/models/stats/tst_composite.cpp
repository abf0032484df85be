// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stats/composite.h"

#include "support/frametable.h"

#include <QTemporaryFile>
#include <QTest>

using namespace om;

/// K19 as shipped: 0.4 × response + 0.3 × resolution + 0.3 × satisfaction. Ten tickets of June 2021 in two areas:
///   a: contact limits 4, kept 3 = 75 %; visits 4, of which Y Y N ?, marks 5 4 3 1: resolved 2 of 3, satisfied 2 of 4
///   b: contact limits 2, kept 2 = 100 %; no visits
class TestComposite : public QObject
{
    Q_OBJECT

    Result<Catalog> m_catalog = fail(ErrorCode::Internal);
    FrameSet m_frames;

    static QString s(const char *text) { return QString::fromUtf8(text); }
    const KpiSpec &kpi() const { return *m_catalog->kpi(s("ticket.three_rates")); }
    /// Rows of the workspace's own table: indicator|component|weight|from|to.
    FrameSet withWeights(const QStringList &lines) const
    {
        FrameSet out = m_frames;
        QList<QStringList> rows;
        for (const QString &line : lines)
            rows.append(line.split(u'|'));
        const std::vector<FrameBuilder::ColumnPlan> plan{{s("indicator"), ColumnType::Text},
                                                         {s("component"), ColumnType::Text},
                                                         {s("weight"), ColumnType::Real},
                                                         {s("valid_from"), ColumnType::Time},
                                                         {s("valid_to"), ColumnType::Time}};
        out.frames.insert(weightDataset, om::test::frameOf(weightDataset, plan, rows));
        out.specs.insert(weightDataset, *m_catalog->dataset(weightDataset));
        return out;
    }
    static QString textOf(const std::vector<ComponentWeight> &weights)
    {
        QStringList out;
        for (const ComponentWeight &w : weights)
            out.append(w.component.section(u'.', 1) + u' ' + QString::number(w.weight));
        return out.join(u',');
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_catalog = Catalog::load();
        QVERIFY(m_catalog);
        const QString in = s("2021-06-02T10:00:00Z"), limit = s("2021-06-02T12:00:00Z"), late = s("2021-06-03T08:00:00Z"), visit = s("2021-06-20T09:00:00Z");
        QList<QStringList> rows; // community, contact, limit, visit, resolved, satisfaction
        for (const QString &contact : {in, in, in, late})
            rows.append({s("a"), contact, limit, {}, {}, {}});
        rows.append({s("a"), {}, {}, visit, s("Y"), s("5")});
        rows.append({s("a"), {}, {}, visit, s("Y"), s("4")});
        rows.append({s("a"), {}, {}, visit, s("N"), s("3")});
        rows.append({s("a"), {}, {}, visit, s("U"), s("1")});
        rows.append({s("b"), in, limit, {}, {}, {}});
        rows.append({s("b"), in, limit, {}, {}, {}});
        for (QStringList &row : rows)
            row += {s("0"), s("0")};
        const DatasetSpec &spec = *m_catalog->dataset(s("ticket"));
        m_frames.frames.insert(spec.id,
                               om::test::frameOf(spec.id,
                                                 {{s("community_code"), ColumnType::Category},
                                                  {s("t_contact"), ColumnType::Time},
                                                  {s("contact_limit"), ColumnType::Time},
                                                  {s("t_visit"), ColumnType::Time},
                                                  {s("resolved"), ColumnType::Category},
                                                  {s("satisfaction"), ColumnType::Integer},
                                                  {s("is_test"), ColumnType::Integer},
                                                  {s("is_revoked"), ColumnType::Integer}},
                                                 rows));
        m_frames.specs.insert(spec.id, spec);
        m_frames.asOf = LocalTime::of(QDate(2021, 6, 30), QTime(23, 59, 59));
    }

    void theWeightedMeanOfItsRates()
    {
        Filter a;
        a.area = s("a");
        a.period = *Period::parse(s("2021-06"));
        const auto value = evaluate(*m_catalog, kpi(), m_frames, a, Comparison::None);
        QVERIFY(value && value->value);
        QCOMPARE(*value->value, 0.4 * 75 + 0.3 * 200 / 3 + 0.3 * 50); // 30 + 20 + 15 = 65
        QCOMPARE(om::test::rowNumbers(value->numerator), (QList<int>{1, 2, 3, 4, 5, 6, 7, 8})); // whatever counts in one of them
        QVERIFY(value->isSmall); // fewer than 30
        const auto parts = compositeParts(*m_catalog, kpi(), m_frames, a);
        QVERIFY(parts);
        QCOMPARE(parts->size(), std::size_t(3));
        QCOMPARE((*parts)[1].kpi->id, s("ticket.resolution_rate"));
        QCOMPARE((*parts)[1].weight, 0.3);
        QCOMPARE((*parts)[1].value.denominator->count(), std::size_t(3)); // each opens its own rows
    }

    void withoutARateThereIsNoValue()
    {
        Filter b;
        b.area = s("b");
        const auto value = evaluate(*m_catalog, kpi(), m_frames, b, Comparison::None);
        QVERIFY(value && !value->value);
        QCOMPARE(value->numerator.count(), std::size_t(2));
        QVERIFY(!(*compositeParts(*m_catalog, kpi(), m_frames, b))[2].value.value); // and it is said which
        Filter before; // nothing at all
        before.period = Period::year(2020);
        QVERIFY(!evaluate(*m_catalog, kpi(), m_frames, before, Comparison::None)->value);
        FrameSet none = m_frames;
        none.frames[s("ticket")] = om::test::frameOf(s("ticket"), {{s("community_code"), ColumnType::Category}}, {});
        QCOMPARE(evaluate(*m_catalog, kpi(), none, {}).error().code, ErrorCode::FieldUnknown);
    }

    void groupsAreTheSameUnderTheirFilter()
    {
        const auto groups = evaluateBy(*m_catalog, kpi(), m_frames, {}, s("community_code"));
        QVERIFY(groups);
        QCOMPARE(groups->size(), std::size_t(2));
        QCOMPARE(*(*groups)[0].value, 65.0);
        QCOMPARE(*(*groups)[0].denominator, 3.0); // the rate that rests on the fewest
        QVERIFY(!(*groups)[1].value);
        const auto months = evaluateByMonth(*m_catalog, kpi(), m_frames, {}, QDate(2021, 5, 1), 3);
        QVERIFY(months && !(*months)[0] && !(*months)[2]);
        QCOMPARE(*(*months)[1], 0.4 * 500 / 6 + 20 + 15); // 5 of 6 contacts of both
    }

    void ownWeightsHoldInTheirTime()
    {
        const FrameSet own = withWeights({s("ticket.three_rates|ticket.response_rate|0.5|2020-01-01|2021-06-30"),
                                          s("ticket.three_rates|ticket.resolution_rate|0.5|2020-01-01|2021-06-30"),
                                          s("ticket.three_rates|ticket.satisfaction_rate|1|2021-07-01|")});
        Filter f;
        f.period = *Period::parse(s("2021-06"));
        QCOMPARE(textOf(*weightsOf(*m_catalog, kpi(), own, f)), s("response_rate 0.5,resolution_rate 0.5"));
        f.asOf = LocalTime::of(QDate(2022, 1, 1));
        QCOMPARE(textOf(*weightsOf(*m_catalog, kpi(), own, f)), s("response_rate 0.5,resolution_rate 0.5")); // the period's last day
        f.period = Period();
        QCOMPARE(textOf(*weightsOf(*m_catalog, kpi(), own, f)), s("satisfaction_rate 1")); // the moment's
        QCOMPARE(textOf(*weightsOf(*m_catalog, kpi(), withWeights({s("ticket.other|ticket.due|1|2020-01-01|")}), f)),
                 s("response_rate 0.4,resolution_rate 0.3,satisfaction_rate 0.3")); // none for this indicator: those shipped
        FrameSet waiting = own;
        waiting.frames.remove(weightDataset);
        QCOMPARE(weightsOf(*m_catalog, kpi(), waiting, f).error().code, ErrorCode::DatasetUnknown);
    }

    void wrongWeightsAreRefused_data()
    {
        QTest::addColumn<QStringList>("lines");
        QTest::addColumn<QString>("place");
        QTest::addColumn<QString>("reason");
        const QString half = s("ticket.three_rates|ticket.response_rate|0.5|2020-01-01|");
        QTest::newRow("sum") << QStringList{half, s("ticket.three_rates|ticket.resolution_rate|0.4|2020-01-01|")} << "ticket.three_rates" << "0.9";
        QTest::newRow("unknown id") << QStringList{half, s("ticket.three_rates|ticket.resolved|0.5|2020-01-01|")} << "row 2" << "ticket.resolved";
        QTest::newRow("another dataset") << QStringList{half, s("ticket.three_rates|school.saturation|0.5|2020-01-01|")} << "row 2" << "school.saturation";
        QTest::newRow("made of itself") << QStringList{half, s("ticket.three_rates|ticket.three_rates|0.5|2020-01-01|")} << "row 2" << "ticket.three_rates";
        QTest::newRow("twice") << QStringList{half, half} << "row 2" << "ticket.response_rate";
        QTest::newRow("negative") << QStringList{s("ticket.three_rates|ticket.response_rate|-0.5|2020-01-01|")} << "row 1" << "above 0";
        QTest::newRow("not yet") << QStringList{s("ticket.three_rates|ticket.response_rate|1|2030-01-01|")} << "ticket.three_rates"
                                 << "no weights for 2021-06-30";
    }
    void wrongWeightsAreRefused()
    {
        QFETCH(QStringList, lines);
        QFETCH(QString, place);
        QFETCH(QString, reason);
        const auto value = evaluate(*m_catalog, kpi(), withWeights(lines), {});
        QVERIFY(!value);
        QCOMPARE(value.error().code, ErrorCode::SpecInvalid);
        QCOMPARE(value.error().args.value(0), s("indicator_weight"));
        QCOMPARE(value.error().args.value(1), place);
        QVERIFY2(value.error().args.value(2).contains(reason), qPrintable(value.error().args.value(2)));
    }

    void thoseShippedAreRight()
    {
        for (const KpiSpec &composite : m_catalog->kpis())
            if (composite.aggregate == u"composite") {
                const auto table = WeightTable::of(composite, m_frames);
                QVERIFY(table && !table->rows.empty());
                const auto weights = table->on(QDate(2021, 6, 30), *m_catalog, composite);
                QVERIFY2(weights, weights ? "" : qPrintable(weights.error().args.join(u' ')));
            }
        QTemporaryFile file;
        QVERIFY(file.open());
        file.write(R"({"weights":[{"indicator":"a","component":"b","weight":1},{"indicator":"a","component":"c","weight":1,"valid_from":"June"}]})");
        file.close();
        const auto wrong = WeightTable::load(file.fileName());
        QVERIFY(!wrong);
        QCOMPARE(wrong.error().args.value(0), file.fileName());
        QCOMPARE(wrong.error().args.value(1), s("weights[1].valid_from"));
    }
};

QTEST_GUILESS_MAIN(TestComposite)
#include "tst_composite.moc"

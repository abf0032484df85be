// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/patrolspec.h"

#include "catalog/catalog.h"
#include "frame/expression.h"

#include <QTemporaryFile>
#include <QTest>

#include <algorithm>

using namespace om;

class TestPatrolSpec : public QObject
{
    Q_OBJECT

    static Result<PatrolSpec> read(QByteArray text, const char *from = "", const char *to = "")
    {
        QTemporaryFile file;
        if (!file.open())
            return fail(ErrorCode::FileMissing, {file.fileName()});
        file.write(text.replace(from, to));
        file.close();
        return PatrolSpec::load(file.fileName());
    }
    static QByteArray text()
    {
        return R"({"id": "patrol", "cell_metres": 300, "days": 30, "least_count": 3, "least_rise": 2,
                   "looks": [{"id": "a", "title": "A", "dataset": "d", "time": "t", "metres": 50}],
                   "complaints": {"dataset": "c", "where": "x = 1", "time": "u"}})";
    }

private Q_SLOTS:
    void shippedRulesNameWhatExists()
    {
        const auto catalog = Catalog::load();
        const auto spec = PatrolSpec::load();
        QVERIFY(catalog && spec);
        QVERIFY(spec->looks.size() >= 3);
        std::vector<PatrolRows> all = spec->looks;
        all.push_back(spec->complaints);
        for (const PatrolRows &rows : all) {
            const DatasetSpec *dataset = catalog->dataset(rows.dataset);
            QVERIFY2(dataset, qPrintable(rows.dataset));
            QVERIFY2(dataset->field(rows.time) && dataset->field(rows.time)->type == FieldType::DateTime, qPrintable(rows.time));
            if (rows.where.isEmpty())
                continue;
            const auto condition = Expression::parse(rows.where);
            QVERIFY(condition);
            for (const QStringList fields = condition->fields(); const QString &field : fields)
                QVERIFY2(dataset->field(field), qPrintable(rows.dataset + u'.' + field));
        }
        // The layer of footprints, the indicator and these rules speak of the same N.
        const KpiSpec *kpi = catalog->kpi(QStringLiteral("drone.patrol_coverage"));
        const LayerSpec *layer = catalog->layer(QStringLiteral("drone.footprints"));
        QVERIFY(kpi && kpi->numerator.contains(QStringLiteral("T - %1d").arg(spec->days)));
        QVERIFY(layer && !layer->breaks.empty() && layer->breaks.back() == spec->days);
    }
    void isReadStrictly()
    {
        const auto spec = read(text());
        QVERIFY(spec);
        QCOMPARE(spec->looks.front().metres, 50.0);
        QCOMPARE(spec->complaints.where, QStringLiteral("x = 1"));
        const auto place = [](const char *from, const char *to) {
            const auto wrong = read(text(), from, to);
            return wrong || wrong.error().code != ErrorCode::SpecInvalid ? QString() : wrong.error().args.value(1);
        };
        QCOMPARE(place("\"days\": 30", "\"days\": 0"), QStringLiteral("days"));
        QCOMPARE(place("\"least_rise\": 2", "\"least_rise\": -1"), QStringLiteral("least_rise"));
        QCOMPARE(place("300", "3"), QStringLiteral("cell_metres"));
        QCOMPARE(place("\"metres\": 50", "\"metres\": -1"), QStringLiteral("looks[0].metres"));
        QCOMPARE(place("\"title\": \"A\"", "\"colour\": \"A\""), QStringLiteral("looks[0].title"));
        QCOMPARE(place("\"complaints\"", "\"complaint\""), QStringLiteral("complaints"));
    }
};

QTEST_GUILESS_MAIN(TestPatrolSpec)
#include "tst_patrolspec.moc"

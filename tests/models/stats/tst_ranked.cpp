// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stats/kpi.h"

#include "support/frametable.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <random>

using namespace om;

/// Median and 90th percentile against sorted values, few and many.
class TestRanked : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void agreesWithSorting_data()
    {
        QTest::addColumn<int>("rows");
        QTest::addColumn<int>("every"); // 0, or each such row holds the least of all: what is taken as a sample may mislead
        for (const int rows : {1, 2, 3, 10, 4095, 4096, 4097, 65'535, 65'536, 70'001, 100'000})
            QTest::addRow("%d", rows) << rows << 0;
        QTest::addRow("misleading") << 65'536 << 16;
        QTest::addRow("half misleading") << 131'072 << 2;
    }
    void agreesWithSorting()
    {
        QFETCH(int, rows);
        QFETCH(int, every);
        std::mt19937 random(static_cast<unsigned>(rows));
        std::vector<double> values;
        QList<QStringList> table;
        for (int i = 0; i < rows; ++i) { // of all sizes and both signs, many of them equal, now and then none
            const double some = (random() % 3 ? 1 : -1) * std::floor(std::exp(double(random() % 1000) / 100)) / (random() % 2 ? 1 : 8);
            const double value = every && i % every == 0 ? -1e9 : some;
            const bool isKnown = i == 0 || every || random() % 20;
            table.append({isKnown ? QString::number(value, 'g', 17) : QString()});
            if (isKnown)
                values.push_back(value);
        }
        std::ranges::sort(values);
        const QString id = QStringLiteral("d");
        FrameSet frames;
        frames.frames.insert(id, test::frameOf(id, {{QStringLiteral("r"), ColumnType::Real}}, table));
        DatasetSpec dataset;
        dataset.id = id;
        frames.specs.insert(id, dataset);
        KpiSpec kpi;
        kpi.id = QStringLiteral("d.ranked");
        kpi.dataset = id;
        kpi.numeratorSum = QStringLiteral("r");
        kpi.scale = 1;
        const auto value = [&](const char *aggregate) {
            kpi.aggregate = QString::fromLatin1(aggregate);
            return evaluate(Catalog(), kpi, frames, {}, Comparison::None).value().value;
        };
        const std::size_t n = values.size();
        QCOMPARE(value("median"), std::optional(n % 2 ? values[n / 2] : (values[n / 2] + values[n / 2 - 1]) / 2));
        QCOMPARE(value("p90"), std::optional(values[std::size_t(std::ceil(0.9 * double(n) - 1e-9)) - 1]));
    }
};

QTEST_GUILESS_MAIN(TestRanked)
#include "tst_ranked.moc"

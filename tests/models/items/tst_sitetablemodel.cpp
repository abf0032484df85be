// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/sitetablemodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace om;

class SiteTableModelTest : public QObject
{
    Q_OBJECT

    static QString s(const char *text) { return QString::fromUtf8(text); }
    /// Names and numbers; the last is their sum.
    static SiteTable table(const std::vector<std::pair<QString, std::optional<double>>> &rows, int totals = 0)
    {
        return {
            {{s("name"), s("Name"), {}, false}, {s("number"), s("Number"), s("tip"), true}}, int(rows.size()), totals, [rows](int row, int column) -> SiteCell {
                const auto &[name, number] = rows[std::size_t(row)];
                return column == 0 ? SiteCell{name} : SiteCell{number ? QString::number(*number) : s("—"), number, 0, number && *number < 0};
            }};
    }
    static QStringList names(const SiteTableModel &model)
    {
        QStringList out;
        for (int row = 0; row < model.rowCount(); ++row)
            out.append(model.index(row, 0).data().toString());
        return out;
    }

private Q_SLOTS:
    void sortsByNumber()
    {
        SiteTableModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(model.rowCount(), 0);
        model.setTable(table({{s("b"), 10}, {s("c"), {}}, {s("a"), 9}, {s("all"), 19}}, 1));
        QCOMPARE(names(model), QStringList({s("b"), s("c"), s("a"), s("all")}));
        model.sort(1, Qt::AscendingOrder);
        QCOMPARE(names(model), QStringList({s("a"), s("b"), s("c"), s("all")})); // as numbers; without one last; the sum last of all
        model.sort(1, Qt::DescendingOrder);
        QCOMPARE(names(model), QStringList({s("b"), s("a"), s("c"), s("all")}));
        model.sort(0, Qt::DescendingOrder);
        QCOMPARE(names(model), QStringList({s("c"), s("b"), s("a"), s("all")}));
        QCOMPARE(model.entry(0), 1);
        model.setTable(table({{s("y"), 1}, {s("z"), 2}, {s("all"), 3}}, 1)); // stays sorted
        QCOMPARE(names(model), QStringList({s("z"), s("y"), s("all")}));
        model.sort(-1, Qt::AscendingOrder);
        QCOMPARE(names(model), QStringList({s("y"), s("z"), s("all")}));
        model.setTable(table({{s("one"), -1}}));
        QVERIFY(model.index(0, 1).data(SiteTableModel::IsMutedRole).toBool());
        QVERIFY(!model.index(0, 0).data(Qt::CheckStateRole).isValid());
    }

    void ticksStayWithTheirKeys()
    {
        SiteTableModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QSignalSpy changed(&model, &SiteTableModel::ticksChanged);
        model.setTable(table({{s("a"), 1}, {s("b"), 2}, {s("c"), 3}}), {s("A"), s("B"), s("C")});
        QVERIFY(model.setData(model.index(1, 0), Qt::Checked, Qt::CheckStateRole));
        QVERIFY(!model.setData(model.index(1, 1), Qt::Checked, Qt::CheckStateRole));
        QCOMPARE(model.tickedEntries(), std::vector<int>({1}));
        model.sort(1, Qt::DescendingOrder);
        QVERIFY(model.setData(model.index(0, 0), Qt::Checked, Qt::CheckStateRole)); // c
        QCOMPARE(model.tickedEntries(), std::vector<int>({2, 1})); // as shown
        model.setTable(table({{s("b"), 2}}), {s("B")});
        QCOMPARE(model.tickedEntries(), std::vector<int>({0}));
        QCOMPARE(model.ticks(), qsizetype(2)); // C is kept
        QVERIFY(model.setData(model.index(0, 0), Qt::Unchecked, Qt::CheckStateRole));
        QCOMPARE(model.ticks(), qsizetype(1));
        model.tickAll(true);
        QCOMPARE(model.ticks(), qsizetype(2));
        model.tickAll(false);
        QCOMPARE(model.ticks(), qsizetype(0));
        QVERIFY(changed.count() > 0);
    }
};

QTEST_MAIN(SiteTableModelTest)
#include "tst_sitetablemodel.moc"

// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/recordtablemodel.h"
#include "support/frametable.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace om;

namespace {

std::shared_ptr<const Frame> shops()
{
    return test::frameOf(QStringLiteral("shop"),
                         {{QStringLiteral("name"), ColumnType::Text},
                          {QStringLiteral("kind"), ColumnType::Category},
                          {QStringLiteral("staff"), ColumnType::Integer},
                          {QStringLiteral("clock_state"), ColumnType::Category}},
                         {{QStringLiteral("delta"), QStringLiteral("tea"), QStringLiteral("5"), QStringLiteral("overdue")},
                          {QStringLiteral("alpha"), QStringLiteral("wine"), QString(), QString()},
                          {QStringLiteral("charlie"), QStringLiteral("books"), QStringLiteral("12"), QStringLiteral("normal")},
                          {QStringLiteral("bravo"), QStringLiteral("tea"), QStringLiteral("5"), QStringLiteral("normal")}});
}

const RecordTableModel::CellText plain = [](const Frame &frame, const QString &field, std::size_t row) { return frame.column(field)->text(row); };
const std::vector<RecordTableModel::Column> columns{{QStringLiteral("name"), QStringLiteral("Name")},
                                                    {QStringLiteral("staff"), QStringLiteral("Staff")},
                                                    {QStringLiteral("missing"), QStringLiteral("Missing")},
                                                    {QStringLiteral("clock_state"), QStringLiteral("State")}};

} // namespace

class RecordTableTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void sortsByEveryKindOfColumn();
    void showsExactlyTheRowsOfTheBitmap();
    void keepsTheReadersOrderUnderANewFilter();
    void holdsAMillionRows();
};

void RecordTableTest::sortsByEveryKindOfColumn()
{
    const auto frame = shops();
    const Bitmap all(4, true);
    using Order = std::vector<std::uint32_t>;
    QCOMPARE(sortedRows(*frame, all, {}, Qt::AscendingOrder), (Order{0, 1, 2, 3}));
    QCOMPARE(sortedRows(*frame, all, QStringLiteral("name"), Qt::AscendingOrder), (Order{1, 3, 2, 0}));
    QCOMPARE(sortedRows(*frame, all, QStringLiteral("kind"), Qt::AscendingOrder), (Order{2, 0, 3, 1})); // books, tea, tea, wine
    QCOMPARE(sortedRows(*frame, all, QStringLiteral("staff"), Qt::AscendingOrder), (Order{0, 3, 2, 1})); // 5, 5, 12, null
    QCOMPARE(sortedRows(*frame, all, QStringLiteral("staff"), Qt::DescendingOrder), (Order{2, 0, 3, 1})); // null stays last
}

void RecordTableTest::showsExactlyTheRowsOfTheBitmap()
{
    JobRunner jobs(0);
    RecordTableModel model(jobs, plain);
    QAbstractItemModelTester tester(&model);
    Bitmap rows(4);
    rows.set(0);
    rows.set(2);
    model.setRows(shops(), rows, columns, QStringLiteral("-staff"));
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.columnCount(), 3); // the frame lacks one
    QCOMPARE(model.index(0, 0).data().toString(), QStringLiteral("charlie"));
    QCOMPARE(model.index(1, 0).data().toString(), QStringLiteral("delta"));
    QCOMPARE(model.fid(0), qint64(3));
    QCOMPARE(model.rowOf(1), 1);
    QCOMPARE(model.rowOf(2), -1); // not in the bitmap
    QCOMPARE(model.rowOf(99), -1);
    QCOMPARE(model.index(1, 2).data(RecordTableModel::StateRole).toString(), QStringLiteral("overdue"));
    QVERIFY(model.index(0, 1).data(RecordTableModel::IsNumberRole).toBool());
    QCOMPARE(model.headerData(1, Qt::Horizontal).toString(), QStringLiteral("Staff"));
    model.setRows(nullptr, {}, columns, {});
    QCOMPARE(model.rowCount(), 0);
}

void RecordTableTest::keepsTheReadersOrderUnderANewFilter()
{
    JobRunner jobs(0);
    RecordTableModel model(jobs, plain);
    QAbstractItemModelTester tester(&model);
    const auto frame = shops();
    model.setRows(frame, Bitmap(4, true), columns, QStringLiteral("-staff"));
    const QPersistentModelIndex kept = model.index(model.rowOf(1), 0);
    model.sort(0, Qt::AscendingOrder);
    QCOMPARE(model.index(0, 0).data().toString(), QStringLiteral("alpha"));
    QCOMPARE(kept.data().toString(), QStringLiteral("delta")); // the row moved, the index went with it
    Bitmap fewer(4, true);
    fewer.reset(1);
    model.setRows(frame, fewer, columns, QStringLiteral("-staff"));
    QCOMPARE(model.index(0, 0).data().toString(), QStringLiteral("bravo"));
    QCOMPARE(model.sortColumn(), 0);
}

void RecordTableTest::holdsAMillionRows()
{
    constexpr int count = 1'000'000;
    FrameBuilder builder(QStringLiteral("big"), 1, {{QStringLiteral("n"), ColumnType::Integer}}, GeometryType::None, ZoneClock());
    builder.reserve(count);
    for (int i = 0; i < count; ++i) {
        builder.begin(i + 1);
        builder.setInteger(0, (qint64(i) * 7919) % count);
        builder.end();
    }
    JobRunner jobs(0);
    RecordTableModel model(jobs, plain);
    model.setRows(builder.finish(), Bitmap(count, true), {{QStringLiteral("n"), QStringLiteral("N")}}, QStringLiteral("n"));
    QCOMPARE(model.rowCount(), count);
    QCOMPARE(model.index(0, 0).data().toString(), QStringLiteral("0")); // 7919 is prime to 10⁶, so every number occurs once
    QCOMPARE(model.index(count - 1, 0).data().toString(), QStringLiteral("999999"));
}

QTEST_GUILESS_MAIN(RecordTableTest)
#include "tst_recordtable.moc"

// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "frame/rowsmemo.h"

#include "frame/expression.h"
#include "frame/query.h"
#include "support/frametable.h"

#include <QTest>

#include <thread>

using namespace om;
using om::test::frameOf;
using om::test::rowNumbers;

namespace {

/// A set of `rows` rows with one in it.
RowsMemo::Rows one(std::size_t rows, std::size_t row)
{
    Bitmap out(rows);
    out.set(row);
    return std::make_shared<const Bitmap>(out);
}

/// What a memo counts for one set of `rows` rows.
std::size_t bytesOfOne(std::size_t rows)
{
    RowsMemo memo;
    memo.keep("x", one(rows, 0));
    return memo.bytes();
}

} // namespace

class TestRowsMemo : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void staysWithinItsBound()
    {
        const std::size_t each = bytesOfOne(64);
        QVERIFY(each > 64 / 8 + 1); // what keeps it is counted, too
        RowsMemo memo(3 * each); // three sets of 64 rows under keys of one byte
        memo.keep("a", one(64, 0));
        memo.keep("b", one(64, 1));
        memo.keep("c", one(64, 2));
        QVERIFY(memo.find("a")); // now b is what was asked for longest ago
        memo.keep("d", one(64, 3));
        QVERIFY(!memo.find("b"));
        QVERIFY(memo.find("a")->test(0) && memo.find("c")->test(2) && memo.find("d")->test(3));
        QCOMPARE(memo.bytes(), 3 * each);
        memo.keep("e", one(64 * 200, 0)); // larger than all of it
        QVERIFY(!memo.find("e"));
        QVERIFY(memo.find("a"));
        memo.keep("a", one(64, 9)); // what is known stays
        QVERIFY(memo.find("a")->test(0));
    }

    void isAskedOnce()
    {
        RowsMemo memo;
        int made = 0;
        const auto make = [&made] {
            ++made;
            return Bitmap(10, true);
        };
        QCOMPARE(memo.of("x", make)->count(), std::size_t(10));
        QCOMPARE(memo.of("x", make)->count(), std::size_t(10));
        QCOMPARE(made, 1);
    }

    void aReplacedColumnIsAskedAnew()
    {
        const auto frame =
            frameOf(QStringLiteral("d"), {{QStringLiteral("n"), ColumnType::Integer}}, {{QStringLiteral("1")}, {QStringLiteral("2")}, {QStringLiteral("3")}});
        const auto expression = *Expression::parse(QStringLiteral("n >= 2"));
        QCOMPARE(rowNumbers(*expression.rows(*frame, {})), (QList<int>{2, 3}));
        const auto values = std::make_shared<const std::vector<qint64>>(std::vector<qint64>{5, 0, 0});
        Column column;
        column.name = QStringLiteral("n");
        column.type = ColumnType::Integer;
        column.integers = *values;
        const auto changed = frame->with(std::move(column), values);
        QCOMPARE(rowNumbers(*expression.rows(*changed, {})), QList<int>{1});
        QCOMPARE(rowNumbers(*expression.rows(*frame, {})), (QList<int>{2, 3}));
    }

    void alikeConditionsAreNotTakenForEachOther()
    {
        const auto row = [](const char *code, const char *time) { return QStringList{QString::fromLatin1(code), QString::fromLatin1(time)}; };
        const auto frame = frameOf(QStringLiteral("d"), {{QStringLiteral("code"), ColumnType::Category}, {QStringLiteral("t"), ColumnType::Time}},
                                   {row("1", "2021-01-05T00:00:00Z"), row("1,2", "2021-02-05T00:00:00Z"), row("2", "2020-01-05T00:00:00Z")});
        const auto rows = [&](const char *text, const Expression::Context &context = {}) {
            return rowNumbers(*Expression::parse(QString::fromLatin1(text))->rows(*frame, context));
        };
        using Rows = QList<int>;
        for (int round = 0; round < 2; ++round) { // made, then from the memo
            QCOMPARE(rows("code in ('1', '2')"), (Rows{1, 3}));
            QCOMPARE(rows("code in ('1,2')"), (Rows{2}));
            QCOMPARE(rows("code = 1"), (Rows{1}));
            QCOMPARE(rows("code = '1'"), (Rows{1}));
            QCOMPARE(rows("not code = '1'"), (Rows{2, 3}));
            QCOMPARE(rows("t in P", {Period::month(2021, 1), {}}), (Rows{1}));
            QCOMPARE(rows("t in P", {Period::month(2021, 2), {}}), (Rows{2}));
            QCOMPARE(rows("t in P"), (Rows{1, 2, 3}));
            QCOMPARE(rows("t < T", {{}, LocalTime::of(QDate(2021, 1, 1))}), (Rows{3}));
            QCOMPARE(rows("t < T", {{}, LocalTime::of(QDate(2021, 2, 1))}), (Rows{1, 3}));
        }
        DatasetSpec spec;
        const auto filtered = [&](const QStringList &values, bool isNegated) {
            Filter filter;
            filter.conditions.append(Condition());
            filter.conditions[0].field = QStringLiteral("code");
            filter.conditions[0].values = values;
            filter.conditions[0].isNegated = isNegated;
            return rowNumbers(filterRows(*frame, spec, filter, {}, false));
        };
        for (int round = 0; round < 2; ++round) {
            QCOMPARE(filtered({QStringLiteral("1"), QStringLiteral("2")}, false), (Rows{1, 3}));
            QCOMPARE(filtered({QStringLiteral("1"), QStringLiteral("2")}, true), (Rows{2}));
            QCOMPARE(filtered({QStringLiteral("1,2")}, false), (Rows{2}));
        }
    }

    void threadsShareIt()
    {
        const std::size_t limit = 10 * bytesOfOne(128);
        RowsMemo memo(limit);
        const auto work = [&memo](unsigned seed) {
            for (unsigned i = 0; i < 4000; ++i) {
                const std::size_t row = (i * 7 + seed) % 40;
                const auto rows = memo.of(QByteArray::number(qulonglong(row)), [row] { return *one(128, row); });
                if (!rows->test(row) || rows->count() != 1)
                    return false;
            }
            return true;
        };
        bool other = false;
        std::thread second([&] { other = work(3); });
        const bool mine = work(0);
        second.join();
        QVERIFY(mine && other);
        QVERIFY(memo.bytes() <= limit);
    }
};

QTEST_GUILESS_MAIN(TestRowsMemo)
#include "tst_rowsmemo.moc"

// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/cachefixture.h"
#include "store/undopreview.h"

#include <QBuffer>
#include <QTemporaryDir>

using namespace om;
using namespace fixture;

/// What stands in the way of taking a batch back, and taking back only what nothing built on.
class TestPartialUndo : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        auto cache = Cache::open(m_dir->filePath(QStringLiteral("cache.gpkg")), Cache::Mode::Create);
        OM_OK(cache);
        m_cache = std::move(*cache);
    }

    void cleanup()
    {
        const auto problems = m_cache->check();
        OM_OK(problems);
        QCOMPARE(*problems, QStringList());
        m_cache.reset();
    }

    void aClearPreviewCountsOnly()
    {
        OM_OK(store(*m_cache, shops(), three(), WriteMode::Append));
        OM_OK(store(*m_cache, shops(), {named("a", "A2")}, WriteMode::Upsert));
        const auto preview = m_cache->undoPreview(2, 10);
        OM_OK(preview);
        QVERIFY(preview->isClear());
        QCOMPARE(preview->rowCount(), 1);
        QCOMPARE(preview->conflictCount(), 0);
        QCOMPARE(preview->parts.size(), std::size_t(1));
        QCOMPARE(preview->parts[0].spec.id, QStringLiteral("shop"));
        OM_FAILS(m_cache->undoPreview(7, 10), ErrorCode::NotFound);
        OM_OK(m_cache->undo(2, {}));
        OM_FAILS(m_cache->undoPreview(2, 10), ErrorCode::UndoConflict);
        QVERIFY(m_cache->undoPreview(3, 10)->isClear());
    }

    void theThreeSidesOfARow()
    {
        OM_OK(store(*m_cache, shops(), three(), WriteMode::Append)); // 1
        OM_OK(store(*m_cache, shops(), {named("a", "A2"), named("b", "B2"), named("d", "D2")}, WriteMode::Upsert)); // 2
        OM_OK(store(*m_cache, shops(), {named("a", "A3")}, WriteMode::Upsert)); // 3
        OM_OK(store(*m_cache, shops(), {named("a", "A3"), named("b", "B2"), three()[2]}, WriteMode::Replace)); // 4: d goes
        OM_OK(store(*m_cache, shops(), {named("a", "A5")}, WriteMode::Upsert)); // 5
        const auto preview = m_cache->undoPreview(2, 10);
        OM_OK(preview);
        QCOMPARE(preview->rowCount(), 3);
        QCOMPARE(preview->conflictCount(), 2);
        QVERIFY(preview->others.empty());
        QCOMPARE(sidesOf(*preview), (QStringList{QStringLiteral("a 5: A > A2 > A5"), QStringLiteral("d 4: - > D2 > -")}));
        QCOMPARE(m_cache->undoPreview(2, 1)->conflicts.size(), std::size_t(1)); // bounded, but counted
        QCOMPARE(m_cache->undoPreview(2, 1)->conflictCount(), 2);
        OM_OK(m_cache->undo(5, {})); // 6: cancels 5, so that 3 is the last one to touch a
        QCOMPARE(sidesOf(*m_cache->undoPreview(2, 10)).first(), QStringLiteral("a 3: A > A2 > A3"));
    }

    void theRestIsTakenBackAndComesBack()
    {
        OM_OK(store(*m_cache, shops(), three(), WriteMode::Append)); // 1
        OM_OK(store(*m_cache, shops(), {named("a", "A2"), named("b", "B2"), named("d", "D2"), named("e", "E2"), named("f", "F2")},
                    WriteMode::Replace)); // 2: c goes
        OM_OK(store(*m_cache, shops(), {named("a", "A3"), named("e", "E3")}, WriteMode::Upsert)); // 3
        const QByteArray before = dump();
        const QStringList exact = exactly(*m_cache, shops());
        OM_FAILS(m_cache->undo(2, {}), ErrorCode::UndoConflict);
        const auto partial = m_cache->undo(2, QStringLiteral("me"), UndoScope::KeepLater);
        OM_OK(partial);
        QCOMPARE(*partial, 4);
        QCOMPARE(names(), QStringLiteral("a A3, b B, c C, e E3")); // a and e as batch 3 left them, d and f gone, b and c as they were
        const auto history = m_cache->history();
        QCOMPARE((*history)[1].undoneBy, 0); // still in force
        QCOMPARE((*history)[3].undoes, 2);
        QCOMPARE((*history)[3].meta.kind, QStringLiteral("undo"));
        QCOMPARE((*history)[3].meta.operatorName, QStringLiteral("me"));
        QCOMPARE((*history)[3].updated, 1);
        QCOMPARE((*history)[3].inserted, 1);
        QCOMPARE((*history)[3].deleted, 2);
        const auto again = m_cache->undo(2, {}, UndoScope::KeepLater); // nothing is left
        OM_FAILS(again, ErrorCode::UndoConflict);
        QCOMPARE(again.error().args, (QStringList{QStringLiteral("2"), QStringLiteral("4")}));

        OM_OK(m_cache->undo(4, {})); // the part itself is taken back exactly
        QCOMPARE(dump(), before);
        QCOMPARE(exactly(*m_cache, shops()), exact);
        QCOMPARE((*m_cache->history())[3].undoneBy, 5);
        OM_OK(m_cache->undo(3, {}));
        OM_OK(m_cache->undo(2, {})); // and then nothing stands in the way any more
        QCOMPARE(names(), QStringLiteral("a A, b B, c C"));
    }

    void aBatchWithoutConflictsIsTakenBackWhole()
    {
        OM_OK(store(*m_cache, shops(), three(), WriteMode::Append));
        OM_OK(store(*m_cache, shops(), {named("a", "A2")}, WriteMode::Upsert));
        OM_OK(m_cache->undo(2, {}, UndoScope::KeepLater));
        QCOMPARE((*m_cache->history())[1].undoneBy, 3);
    }

    /// A deleted row cannot come back while another one has its key; two that swapped their keys stay together.
    void takenKeysStay()
    {
        OM_OK(store(*m_cache, shops(), three(), WriteMode::Append)); // 1: a b c
        OM_OK(store(*m_cache, shops(), {three()[0]}, WriteMode::Replace)); // 2: b and c go
        OM_OK(store(*m_cache, shops(), {named("b", "new B")}, WriteMode::Append)); // 3
        const auto preview = m_cache->undoPreview(2, 10);
        OM_OK(preview);
        QCOMPARE(preview->rowCount(), 2);
        QCOMPARE(sidesOf(*preview), QStringList{QStringLiteral("b 3: B > - > new B")});
        OM_OK(m_cache->undo(2, {}, UndoScope::KeepLater));
        QCOMPARE(names(), QStringLiteral("a A, b new B, c C"));
    }

    void settingsAndFieldsStayWhereLaterOnesNeedThem()
    {
        OM_OK(store(*m_cache, shops(), three(), WriteMode::Append)); // 1
        DatasetSpec wider = shops();
        wider.fields.push_back(field("phone", FieldType::Text));
        auto writer = m_cache->begin({}); // 2: a new field, b gets a number, two settings
        OM_OK(writer);
        OM_OK((*writer)->ensureDataset(wider));
        OM_OK((*writer)->setSetting(QStringLiteral("lang"), QStringLiteral("\"en\"")));
        OM_OK((*writer)->setSetting(QStringLiteral("date"), QStringLiteral("\"2021-12-31\"")));
        OM_OK((*writer)->beginRows(QStringLiteral("shop"), {QStringLiteral("code"), QStringLiteral("phone")}, WriteMode::Upsert));
        OM_OK((*writer)->write(Row{{QStringLiteral("b"), QStringLiteral("0757")}, {}, 1}));
        OM_OK((*writer)->endRows());
        OM_OK((*writer)->commit());
        writer->reset();
        writer = m_cache->begin({}); // 3
        OM_OK(writer);
        OM_OK((*writer)->setSetting(QStringLiteral("lang"), QStringLiteral("\"zh\"")));
        OM_OK((*writer)->commit());
        writer->reset();
        OM_OK(store(*m_cache, shops(), {named("c", "C4")}, WriteMode::Upsert)); // 4: the same dataset, another row
        const auto preview = m_cache->undoPreview(2, 10);
        OM_OK(preview);
        QCOMPARE(preview->settings, 2);
        QCOMPARE(preview->conflictCount(), 0);
        QCOMPARE(preview->others.size(), std::size_t(2));
        QCOMPARE(preview->others[0].subject, QStringLiteral("shop"));
        QVERIFY(!preview->others[0].isSetting);
        QCOMPARE(preview->others[0].later, 4);
        QCOMPARE(preview->others[1].subject, QStringLiteral("lang"));
        QVERIFY(preview->others[1].isSetting);
        QCOMPARE(preview->others[1].later, 3);
        const QByteArray before = dump();
        OM_OK(m_cache->undo(2, {}, UndoScope::KeepLater)); // 5
        QVERIFY(m_cache->dataset(QStringLiteral("shop"))->spec.field(QStringLiteral("phone"))); // the field stays
        QVERIFY(isNull(m_cache->rows(QStringLiteral("shop"), {2})->front().row.cells[8])); // the number does not
        QCOMPARE(m_cache->setting(QStringLiteral("lang")), QStringLiteral("\"zh\""));
        QCOMPARE(m_cache->setting(QStringLiteral("date")), QString());
        OM_OK(m_cache->undo(5, {}));
        QCOMPARE(dump(), before);
    }

    /// The import that made a dataset: rows that nothing touched go, the dataset stays.
    void theDatasetStaysWhereItsRowsAreNeeded()
    {
        OM_OK(store(*m_cache, shops(), three(), WriteMode::Append));
        OM_OK(store(*m_cache, shops(), {named("b", "B2")}, WriteMode::Upsert));
        const QStringList exact = exactly(*m_cache, shops());
        OM_OK(m_cache->undo(1, {}, UndoScope::KeepLater));
        QCOMPARE(names(), QStringLiteral("b B2"));
        OM_OK(m_cache->undo(3, {}));
        QCOMPARE(exactly(*m_cache, shops()), exact);
    }

    void historyOfOneDataset()
    {
        OM_OK(store(*m_cache, shops(), three(), WriteMode::Append)); // 1
        DatasetSpec other = shops();
        other.id = QStringLiteral("other");
        OM_OK(store(*m_cache, other, {}, WriteMode::Append)); // 2
        OM_OK(m_cache->undo(1, {})); // 3
        const auto ids = [&](const QString &dataset) {
            QList<qint64> list;
            const auto history = m_cache->history(dataset);
            for (const BatchState &batch : *history)
                list << batch.id;
            return list;
        };
        QCOMPARE(ids(QStringLiteral("shop")), (QList<qint64>{1, 3}));
        QCOMPARE(ids(QStringLiteral("other")), QList<qint64>{2});
        QCOMPARE(ids({}), (QList<qint64>{1, 2, 3}));
        QCOMPARE(ids(QStringLiteral("none")), QList<qint64>{});
    }

private:
    static std::vector<Row> three()
    {
        return {shop(QStringLiteral("a"), QStringLiteral("A"), 1, 113.10, 23.01, 1), shop(QStringLiteral("b"), QStringLiteral("B"), 2, 113.25, 23.05, 2),
                shop(QStringLiteral("c"), QStringLiteral("C"), 3, 113.15, 23.03, 3)};
    }
    static Row named(const char *code, const char *name) { return shop(QString::fromLatin1(code), QString::fromLatin1(name), 9); }

    static QString nameOf(const std::optional<Row> &row) { return row ? toText(row->cells[1]) : QStringLiteral("-"); }
    static QStringList sidesOf(const UndoPreview &preview)
    {
        QStringList sides;
        for (const UndoPreview::Conflict &c : preview.conflicts)
            sides << QStringLiteral("%1 %2: %3 > %4 > %5").arg(toText(c.key[0])).arg(c.later).arg(nameOf(c.before), nameOf(c.written), nameOf(c.now));
        return sides;
    }

    QByteArray dump() const
    {
        QBuffer out;
        out.open(QIODevice::WriteOnly);
        return m_cache->dump(out) ? out.data() : QByteArray("dump failed");
    }

    QString names() const
    {
        QStringList list;
        const auto rows = m_cache->rows(QStringLiteral("shop"), {1, 2, 3, 4, 5, 6, 7, 8, 9});
        for (const Cache::StoredRow &row : *rows)
            list << toText(row.row.cells[0]) + QLatin1Char(' ') + toText(row.row.cells[1]);
        list.sort();
        return list.join(QStringLiteral(", "));
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<Cache> m_cache;
};

QTEST_GUILESS_MAIN(TestPartialUndo)
#include "tst_partialundo.moc"

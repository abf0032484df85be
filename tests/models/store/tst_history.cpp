// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/cachefixture.h"

#include <QBuffer>
#include <QTemporaryDir>

using namespace om;
using namespace fixture;

/// Batches, what they did, and taking them back.
class TestHistory : public QObject
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

    void upsertAgainChangesNothing()
    {
        OM_OK(store(*m_cache, shops(), three(), WriteMode::Upsert));
        const QStringList before = exactly(*m_cache, shops());
        OM_OK(store(*m_cache, shops(), three(), WriteMode::Upsert));
        QCOMPARE(exactly(*m_cache, shops()), before);
        const BatchState last = m_cache->history()->back();
        QCOMPARE(last.unchanged, 3);
        QCOMPARE(last.inserted + last.updated + last.deleted, 0);
        QCOMPARE(m_cache->dataset(QStringLiteral("shop"))->version, 1); // not changed by batch 2
        QVERIFY(m_cache->changes(2)->empty());
    }

    void rowsWithoutKeyAreComparedByContent()
    {
        DatasetSpec spec;
        spec.id = QStringLiteral("my_file");
        spec.geometry = GeometryType::Point;
        spec.fields = {field("name", FieldType::Text), field("n", FieldType::Integer)};
        const auto row = [](const char *name, qint64 n) { return Row{{QString::fromLatin1(name), n}, Geometry::point(1, 2), 1}; };
        OM_OK(store(*m_cache, spec, {row("a", 1), row("a", 1), row("b", 2)}, WriteMode::Append));
        OM_OK(store(*m_cache, spec, {row("a", 1), row("a", 1), row("a", 1), row("c", 3)}, WriteMode::Upsert));
        QCOMPARE(m_cache->history()->back().unchanged, 2);
        QCOMPARE(m_cache->history()->back().inserted, 2);
        OM_OK(store(*m_cache, spec, {row("c", 3), row("a", 1)}, WriteMode::Replace));
        const BatchState last = m_cache->history()->back();
        QCOMPARE(last.unchanged, 2);
        QCOMPARE(last.deleted, 3);
        QCOMPARE(m_cache->dataset(spec.id)->rows, 2);
        OM_OK(m_cache->undo(3, {}));
        QCOMPARE(m_cache->dataset(spec.id)->rows, 5);
    }

    void replaceLeavesEqualRowsUntouched()
    {
        OM_OK(store(*m_cache, shops(), three(), WriteMode::Append));
        OM_OK(store(*m_cache, shops(), {shop(QStringLiteral("c"), QStringLiteral("C"), 3), shop(QStringLiteral("a"), QStringLiteral("A2"), 1)},
                    WriteMode::Replace));
        const BatchState last = m_cache->history()->back();
        QCOMPARE(last.unchanged, 1);
        QCOMPARE(last.updated, 1);
        QCOMPARE(last.deleted, 1);
        const auto rows = m_cache->rows(QStringLiteral("shop"), {1, 2, 3});
        OM_OK(rows);
        QCOMPARE(rows->size(), std::size_t(2));
        QCOMPARE((*rows)[0].batch, 2);
        QCOMPARE((*rows)[1].batch, 1);
        const auto state = m_cache->dataset(QStringLiteral("shop"));
        QCOMPARE(state->extent.maxX, 113.15); // b, the easternmost, is gone
        QCOMPARE(state->rows, 2);
    }

    /// Updates, inserts and deletes of one batch are taken back to the exact rows, fids, batches, extent and time.
    void undoRestoresExactly_data()
    {
        QTest::addColumn<WriteMode>("mode");
        QTest::newRow("replace") << WriteMode::Replace;
        QTest::newRow("upsert") << WriteMode::Upsert;
    }
    void undoRestoresExactly()
    {
        QFETCH(WriteMode, mode);
        OM_OK(store(*m_cache, shops(), three(), WriteMode::Append));
        const QStringList before = exactly(*m_cache, shops());
        const QByteArray dumpBefore = dump();
        const QString contentsBefore = contents();
        OM_OK(store(
            *m_cache, shops(),
            {three()[0], shop(QStringLiteral("c"), QStringLiteral("C changed"), 9, 120, 30, 8), shop(QStringLiteral("d"), QStringLiteral("D"), 4, 100, 20, 9)},
            mode));
        QVERIFY(dump() != dumpBefore);
        QVERIFY(contents() != contentsBefore);
        const QStringList after = exactly(*m_cache, shops());
        const QByteArray dumpAfter = dump();
        const auto undone = m_cache->undo(2, QStringLiteral("me"));
        OM_OK(undone);
        QCOMPARE(*undone, 3);
        QCOMPARE(dump(), dumpBefore);
        QCOMPARE(exactly(*m_cache, shops()), before);
        QCOMPARE(contents(), contentsBefore);
        const auto history = m_cache->history();
        QCOMPARE((*history)[1].undoneBy, 3);
        QCOMPARE((*history)[2].meta.kind, QStringLiteral("undo"));
        QCOMPARE((*history)[2].meta.operatorName, QStringLiteral("me"));
        QCOMPARE((*history)[2].updated, 1);
        QCOMPARE((*history)[2].deleted, 1);
        QCOMPARE((*history)[2].inserted, mode == WriteMode::Replace ? 1 : 0);
        OM_FAILS(m_cache->undo(2, {}), ErrorCode::UndoConflict);

        OM_OK(m_cache->undo(3, {})); // and forward again
        QCOMPARE(dump(), dumpAfter);
        QCOMPARE(exactly(*m_cache, shops()), after);
        QCOMPARE((*m_cache->history())[1].undoneBy, 0);
        OM_OK(m_cache->undo(2, {}));
        QCOMPARE(dump(), dumpBefore);
        QCOMPARE(exactly(*m_cache, shops()), before);
    }

    void undoDropsTheDatasetThatTheBatchMade()
    {
        const QByteArray empty = dump();
        OM_OK(store(*m_cache, shops(), three(), WriteMode::Append));
        const QByteArray full = dump();
        const QStringList rows = exactly(*m_cache, shops());
        OM_OK(m_cache->undo(1, {}));
        QCOMPARE(dump(), empty);
        QVERIFY(m_cache->datasets()->empty());
        QVERIFY(m_cache->search(QStringLiteral("A"), 9)->empty());
        QCOMPARE(m_cache->history()->back().deleted, 3);
        OM_OK(m_cache->undo(2, {}));
        QCOMPARE(dump(), full);
        QCOMPARE(exactly(*m_cache, shops()), rows);
        QCOMPARE(m_cache->search(QStringLiteral("A"), 9)->size(), std::size_t(1));
    }

    void undoTakesAddedFieldsAndSettingsBack()
    {
        OM_OK(store(*m_cache, shops(), three(), WriteMode::Append));
        auto writer = m_cache->begin({});
        OM_OK(writer);
        OM_OK((*writer)->setSetting(QStringLiteral("lang"), QStringLiteral("\"zh\"")));
        OM_OK((*writer)->commit());
        writer->reset();
        const QByteArray before = dump();
        const QStringList rows = exactly(*m_cache, shops());

        DatasetSpec wider = shops();
        wider.fields.push_back(field("phone", FieldType::Text));
        writer = m_cache->begin({});
        OM_OK(writer);
        OM_OK((*writer)->ensureDataset(wider));
        OM_OK((*writer)->setSetting(QStringLiteral("lang"), QStringLiteral("\"en\"")));
        OM_OK((*writer)->setSetting(QStringLiteral("date"), QStringLiteral("\"2021-12-31\"")));
        OM_OK((*writer)->beginRows(QStringLiteral("shop"), {QStringLiteral("code"), QStringLiteral("phone")}, WriteMode::Upsert));
        OM_OK((*writer)->write(Row{{QStringLiteral("b"), QStringLiteral("0757")}, {}, 1}));
        OM_OK((*writer)->endRows());
        OM_OK((*writer)->commit());
        writer->reset();
        const QByteArray after = dump();
        QCOMPARE(m_cache->setting(QStringLiteral("lang")), QStringLiteral("\"en\""));
        OM_FAILS(m_cache->undo(1, {}), ErrorCode::UndoConflict);

        OM_OK(m_cache->undo(3, {}));
        QCOMPARE(dump(), before);
        QCOMPARE(exactly(*m_cache, shops()), rows);
        QCOMPARE(m_cache->setting(QStringLiteral("date")), QString());
        OM_OK(m_cache->undo(4, {}));
        QCOMPARE(dump(), after);
    }

    void undoIsRefusedWhenALaterBatchTouchedARow()
    {
        OM_OK(store(*m_cache, shops(), three(), WriteMode::Append));
        OM_OK(store(*m_cache, shops(), {shop(QStringLiteral("a"), QStringLiteral("A2"), 1)}, WriteMode::Upsert)); // 2
        OM_OK(store(*m_cache, shops(), {shop(QStringLiteral("b"), QStringLiteral("B2"), 1)}, WriteMode::Upsert)); // 3
        OM_OK(store(*m_cache, shops(), {shop(QStringLiteral("a"), QStringLiteral("A3"), 1)}, WriteMode::Upsert)); // 4
        const auto refused = m_cache->undo(2, {});
        OM_FAILS(refused, ErrorCode::UndoConflict);
        QCOMPARE(refused.error().args, (QStringList{QStringLiteral("2"), QStringLiteral("4")}));
        QCOMPARE(m_cache->version(), 4);
        OM_OK(m_cache->undo(3, {})); // another row: 5
        QCOMPARE(name("b"), QStringLiteral("B"));
        OM_OK(m_cache->undo(4, {})); // 6
        OM_OK(m_cache->undo(2, {})); // now nothing in force touches it
        QCOMPARE(name("a"), QStringLiteral("A"));
        OM_FAILS(m_cache->undo(99, {}), ErrorCode::NotFound);
    }

    void undoOfADeleteIsRefusedWhenTheKeyIsTakenAgain()
    {
        OM_OK(store(*m_cache, shops(), three(), WriteMode::Append));
        OM_OK(store(*m_cache, shops(), {shop(QStringLiteral("a"), QStringLiteral("A"), 1)}, WriteMode::Replace));
        OM_OK(store(*m_cache, shops(), {shop(QStringLiteral("b"), QStringLiteral("new B"), 1)}, WriteMode::Append));
        const QByteArray before = dump();
        const auto refused = m_cache->undo(2, {});
        OM_FAILS(refused, ErrorCode::UndoConflict);
        QCOMPARE(refused.error().args, (QStringList{QStringLiteral("2"), QStringLiteral("3")}));
        QCOMPARE(dump(), before);
    }

    /// Each batch tells its own rows, also when later ones changed, deleted or undid them.
    void changesTellWholeRows()
    {
        OM_OK(store(*m_cache, shops(), three(), WriteMode::Append));
        OM_OK(store(*m_cache, shops(), {shop(QStringLiteral("a"), QStringLiteral("A2"), 1), shop(QStringLiteral("c"), QStringLiteral("C"), 3)},
                    WriteMode::Replace));
        OM_OK(store(*m_cache, shops(), {shop(QStringLiteral("a"), QStringLiteral("A3"), 7)}, WriteMode::Upsert));
        for (int round = 0; round < 2; ++round) {
            const auto first = m_cache->changes(1);
            OM_OK(first);
            QCOMPARE(first->size(), std::size_t(3));
            for (std::size_t i = 0; i < 3; ++i) {
                QVERIFY((*first)[i].kind == RowChange::Kind::Insert);
                QVERIFY(!(*first)[i].before);
                QVERIFY(*(*first)[i].after == three()[i]);
            }
            const auto second = m_cache->changes(2);
            OM_OK(second);
            QCOMPARE(second->size(), std::size_t(2));
            QVERIFY((*second)[0].kind == RowChange::Kind::Update);
            QVERIFY(*(*second)[0].before == three()[0]);
            QVERIFY(*(*second)[0].after == shop(QStringLiteral("a"), QStringLiteral("A2"), 1));
            QVERIFY((*second)[1].kind == RowChange::Kind::Delete);
            QVERIFY(*(*second)[1].before == three()[1]);
            QCOMPARE(toText((*second)[1].key[0]), QStringLiteral("b"));
            if (round == 0)
                for (const qint64 batch : {3, 2, 1}) // the dataset itself goes, too
                    OM_OK(m_cache->undo(batch, {}));
        }
        const auto undone = m_cache->changes(6); // the undo of batch 1
        OM_OK(undone);
        QCOMPARE(undone->size(), std::size_t(3));
        QVERIFY((*undone)[1].kind == RowChange::Kind::Delete);
        QVERIFY(*(*undone)[1].before == three()[1]);
    }

    void changesApplyElsewhere()
    {
        OM_OK(store(*m_cache, shops(), three(), WriteMode::Append));
        OM_OK(store(*m_cache, shops(), {shop(QStringLiteral("a"), QStringLiteral("A2"), 1), shop(QStringLiteral("d"), QStringLiteral("D"), 3)},
                    WriteMode::Replace));
        auto other = Cache::open(m_dir->filePath(QStringLiteral("other.gpkg")), Cache::Mode::Create);
        OM_OK(other);
        OM_OK(store(**other, shops(), {three()[2], three()[1], three()[0]}, WriteMode::Append));
        auto writer = (*other)->begin({});
        OM_OK(writer);
        const auto second = m_cache->changes(2);
        OM_OK(second);
        QCOMPARE(second->size(), std::size_t(4)); // a updated, b and c deleted, d new
        for (const RowChange &change : *second) {
            const auto applied = (*writer)->apply(change);
            OM_OK(applied);
            QVERIFY(*applied);
        }
        for (const RowChange &change : *second) { // once more: only the new row is there as expected
            const auto applied = (*writer)->apply(change);
            OM_OK(applied);
            QCOMPARE(*applied, change.kind == RowChange::Kind::Insert);
        }
        QCOMPARE((*writer)->state().unchanged, 1);
        OM_OK((*writer)->commit());
        writer->reset();
        QBuffer here, there;
        here.open(QIODevice::WriteOnly);
        there.open(QIODevice::WriteOnly);
        OM_OK(m_cache->dump(here));
        OM_OK((*other)->dump(there));
        QCOMPARE(there.data(), here.data());
        QCOMPARE(*(*other)->check(), QStringList());
    }

    void quarantineIsKeptUntilMended()
    {
        auto writer = m_cache->begin({});
        OM_OK(writer);
        const QuarantinedRow row{
            1, QStringLiteral("a.csv"), 7, QStringLiteral("lon"), QStringLiteral("not_a_number"), QStringLiteral("no number"), QStringLiteral("{}")};
        OM_OK((*writer)->quarantine(row));
        OM_OK((*writer)->commit());
        writer->reset();
        QCOMPARE(m_cache->history()->back().quarantined, 1);
        QCOMPARE(m_cache->quarantine()->size(), std::size_t(1));
        QCOMPARE(m_cache->quarantine()->front().code, QStringLiteral("not_a_number"));
        writer = m_cache->begin({});
        OM_OK(writer);
        OM_OK((*writer)->mend(row));
        OM_OK((*writer)->commit());
        writer->reset();
        QVERIFY(m_cache->quarantine()->empty());
        QCOMPARE(m_cache->quarantine(1)->size(), std::size_t(1));
        OM_OK(m_cache->undo(2, {}));
        QCOMPARE(m_cache->quarantine()->size(), std::size_t(1));
    }

private:
    static std::vector<Row> three()
    {
        return {shop(QStringLiteral("a"), QStringLiteral("A"), 1, 113.10, 23.01, 1), shop(QStringLiteral("b"), QStringLiteral("B"), 2, 113.25, 23.05, 2),
                shop(QStringLiteral("c"), QStringLiteral("C"), 3, 113.15, 23.03, 3)};
    }

    QByteArray dump() const
    {
        QBuffer out;
        out.open(QIODevice::WriteOnly);
        return m_cache->dump(out) ? out.data() : QByteArray("dump failed");
    }

    /// The dataset's row of gpkg_contents (extent, last change) and the next fid.
    QString contents() const
    {
        return rawText(m_cache->path(),
                       "SELECT last_change || ' ' || min_x || ' ' || min_y || ' ' || max_x || ' ' || max_y || ' ' || next_fid "
                       "FROM gpkg_contents JOIN om_dataset ON id = table_name WHERE id = 'shop'");
    }

    QString name(const char *code) const
    {
        const auto rows = m_cache->rowsWhere(QStringLiteral("shop"), QStringLiteral("code"), text(QString::fromLatin1(code)));
        return rows && !rows->empty() ? toText(rows->front().row.cells[1]) : QString();
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<Cache> m_cache;
};

QTEST_GUILESS_MAIN(TestHistory)
#include "tst_history.moc"

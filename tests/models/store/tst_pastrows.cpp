// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/cachefixture.h"
#include "store/batchchanges.h"
#include "store/pastrows.h"

#include <QRandomGenerator>
#include <QTemporaryDir>

using namespace om;
using namespace fixture;

namespace {

/// A row with everything that is kept of it; equal texts = the same row.
QString textOf(const DatasetSpec &spec, const Cache::StoredRow &stored)
{
    QStringList parts{QString::number(stored.fid), QString::number(stored.batch), QString::number(stored.sourceRow)};
    for (std::size_t i = 0; i < spec.fields.size(); ++i)
        parts << spec.fields[i].name + QLatin1Char('=') + QString::number(stored.row.cells.at(i).index()) + QLatin1Char(':') + toText(stored.row.cells.at(i));
    for (const double number : stored.row.geometry.xy)
        parts << QString::number(number, 'g', 17);
    return parts.join(QLatin1Char(' '));
}

/// All rows of the present, as they are read in the ordinary way.
QStringList presentTexts(const Cache &cache, const QString &dataset)
{
    class Fids : public RowSink
    {
    public:
        std::vector<qint64> fids;
        void begin(qint64 fid) override { fids.push_back(fid); }
        void setInteger(int, qint64) override { }
        void setReal(int, double) override { }
        void setText(int, std::string_view) override { }
        void setGeometry(QByteArrayView) override { }
        void end() override { }
    } sink;
    const auto state = cache.dataset(dataset);
    if (!state)
        return {errorCodeName(state.error().code)};
    if (!cache.read(dataset, {}, false, sink))
        return {QStringLiteral("read failed")};
    QStringList texts;
    const auto rows = cache.rows(dataset, sink.fids);
    for (const Cache::StoredRow &row : *rows)
        texts << textOf(state->spec, row);
    return texts;
}

QStringList pastTexts(const Cache &cache, const QString &dataset, qint64 batch, int atOnce, qint64 budget = 64 << 20)
{
    const auto past = PastRows::open(cache, dataset, batch, budget);
    if (!past)
        return {errorCodeName(past.error().code)};
    QStringList texts;
    while (true) {
        const auto rows = (*past)->read(atOnce);
        if (!rows)
            return texts << errorCodeName(rows.error().code) + rows.error().args.join(QLatin1Char('|'));
        if (rows->empty())
            return texts;
        for (const Cache::StoredRow &row : *rows)
            texts << textOf((*past)->spec(), row);
    }
}

DatasetSpec notes(int fields)
{
    DatasetSpec spec;
    spec.id = QStringLiteral("note"); // no key, no shape
    for (int i = 0; i < fields; ++i)
        spec.fields.push_back(field(qPrintable(QStringLiteral("f%1").arg(i)), i % 2 ? FieldType::Integer : FieldType::Text));
    return spec;
}

} // namespace

/// Rows as they stood after an earlier batch.
class TestPastRows : public QObject
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

    void everyStateOfARowComesBack()
    {
        const auto named = [](const char *name, qint64 staff) { return shop(QStringLiteral("a"), QString::fromLatin1(name), staff); };
        OM_OK(store(*m_cache, shops(), {named("one", 1), shop(QStringLiteral("b"), QStringLiteral("B"), 2)}, WriteMode::Append));
        OM_OK(store(*m_cache, shops(), {named("two", 1)}, WriteMode::Upsert));
        OM_OK(store(*m_cache, shops(), {shop(QStringLiteral("b"), QStringLiteral("B"), 2)}, WriteMode::Replace)); // a goes
        OM_OK(store(*m_cache, shops(), {named("four", 4)}, WriteMode::Append)); // and comes as a new row
        QCOMPARE(namesAfter(1), QStringLiteral("1 one, 2 B"));
        QCOMPARE(namesAfter(2), QStringLiteral("1 two, 2 B"));
        QCOMPARE(namesAfter(3), QStringLiteral("2 B"));
        QCOMPARE(namesAfter(4), QStringLiteral("2 B, 3 four"));
    }

    void whatWasNotThereIsAnError()
    {
        OM_OK(store(*m_cache, notes(2), {Row{{QStringLiteral("x"), qint64(1)}, {}, 1}}, WriteMode::Append)); // 1
        OM_OK(store(*m_cache, shops(), {shop(QStringLiteral("a"), QStringLiteral("A"), 1)}, WriteMode::Append)); // 2
        OM_OK(m_cache->undo(2, {})); // 3: the shops are gone again
        OM_FAILS(PastRows::open(*m_cache, QStringLiteral("shop"), 1), ErrorCode::DatasetUnknown);
        OM_FAILS(PastRows::open(*m_cache, QStringLiteral("shop"), 3), ErrorCode::DatasetUnknown);
        OM_FAILS(PastRows::open(*m_cache, QStringLiteral("shop"), 4), ErrorCode::NotFound);
        OM_FAILS(PastRows::open(*m_cache, QStringLiteral("nothing"), 2), ErrorCode::DatasetUnknown);
        QCOMPARE(namesAfter(2), QStringLiteral("1 A"));
    }

    void aDamagedHistoryIsFound()
    {
        OM_OK(store(*m_cache, shops(), {shop(QStringLiteral("a"), QStringLiteral("A"), 1)}, WriteMode::Append));
        OM_OK(store(*m_cache, shops(), {shop(QStringLiteral("a"), QStringLiteral("A2"), 1)}, WriteMode::Upsert));
        const QString path = m_cache->path();
        rawText(path, "UPDATE om_change SET content = x'00000009deadbeef' WHERE kind = 'rows'");
        const QStringList damaged = pastTexts(*m_cache, QStringLiteral("shop"), 1, 9);
        QVERIFY2(damaged.size() == 1 && damaged.first().startsWith(QLatin1String("cache_damaged")), qPrintable(damaged.join(QLatin1Char('\n'))));
        QCOMPARE(pastTexts(*m_cache, QStringLiteral("shop"), 2, 9).size(), 1); // what it does not need cannot mislead it
    }

    /// More differences than the budget: several passes, the same rows.
    void theBudgetChangesNothing()
    {
        std::vector<Row> rows;
        for (int i = 0; i < 9000; ++i)
            rows.push_back(shop(QStringLiteral("c%1").arg(i), QStringLiteral("first"), i));
        OM_OK(store(*m_cache, shops(), rows, WriteMode::Append));
        const QStringList before = presentTexts(*m_cache, QStringLiteral("shop"));
        QCOMPARE(before.size(), 9000);
        for (int i = 0; i < 9000; ++i)
            rows[std::size_t(i)].cells[1] = QStringLiteral("second");
        rows.resize(8000);
        OM_OK(store(*m_cache, shops(), rows, WriteMode::Replace));
        for (const qint64 budget : {qint64(1), qint64(300'000), qint64(64) << 20})
            QVERIFY2(pastTexts(*m_cache, QStringLiteral("shop"), 1, 777, budget) == before, qPrintable(QString::number(budget)));
    }

    /// While a reader is half-way, others write: it still gives the moment it was opened for.
    void laterWritingDoesNotDisturb()
    {
        std::vector<Row> rows;
        for (int i = 0; i < 40; ++i)
            rows.push_back(shop(QStringLiteral("c%1").arg(i), QStringLiteral("first"), i));
        OM_OK(store(*m_cache, shops(), rows, WriteMode::Append));
        const QStringList before = presentTexts(*m_cache, QStringLiteral("shop"));
        const auto reading = Cache::open(m_cache->path(), Cache::Mode::Read);
        OM_OK(reading);
        const auto past = PastRows::open(**reading, QStringLiteral("shop"), 1);
        OM_OK(past);
        QStringList texts;
        for (int turn = 0; turn < 5; ++turn) {
            const auto some = (*past)->read(10);
            OM_OK(some);
            for (const Cache::StoredRow &row : *some)
                texts << textOf((*past)->spec(), row);
            rows.pop_back();
            DatasetSpec wider = shops();
            wider.fields.push_back(field(qPrintable(QStringLiteral("extra%1").arg(turn)), FieldType::Text));
            OM_OK(store(*m_cache, wider, {rows.begin() + turn, rows.end()}, WriteMode::Replace, names(shops())));
        }
        QCOMPARE(texts, before);
    }

    /// Appends, updates, deletes, added fields, undo, undo of undo and partial undo in random order: after each batch everything is noted
    /// down, and in the end every version must be given exactly as it was, and what each batch did must be the difference of two versions.
    void everyVersionIsExact_data()
    {
        QTest::addColumn<quint32>("seed");
        for (quint32 seed = 1; seed <= 12; ++seed)
            QTest::addRow("seed %u", seed) << seed;
    }
    void everyVersionIsExact()
    {
        QFETCH(quint32, seed);
        QRandomGenerator random(seed);
        const QStringList datasets{QStringLiteral("shop"), QStringLiteral("note")};
        std::vector<QHash<QString, QStringList>> versions(1);
        int fields = 2, partial = 0, undone = 0;
        for (int step = 0; step < 40; ++step) {
            const qint64 version = m_cache->version();
            const int what = random.bounded(10);
            if (what < 3 && version > 0) {
                const qint64 batch = 1 + random.bounded(int(version));
                const auto whole = m_cache->undo(batch, {});
                undone += whole.has_value();
                if (!whole) {
                    OM_FAILS(whole, ErrorCode::UndoConflict);
                    partial += m_cache->undo(batch, {}, UndoScope::KeepLater).has_value();
                }
            } else if (what < 7) {
                DatasetSpec spec = shops();
                if (fields > 3)
                    spec.fields.push_back(field("phone", FieldType::Text));
                QMap<QString, Row> rows; // a key once only
                for (int i = 0; i < 1 + random.bounded(8); ++i) {
                    const QString code = QStringLiteral("k%1").arg(random.bounded(12));
                    rows[code] = shop(code, QStringLiteral("n%1").arg(random.bounded(5)), random.bounded(3), 113 + random.bounded(9) / 10.0, 23, i + 1);
                    if (fields > 3)
                        rows[code].cells.push_back(QStringLiteral("p%1").arg(random.bounded(3)));
                }
                const QList<Row> list = rows.values();
                OM_OK(store(*m_cache, spec, {list.begin(), list.end()}, random.bounded(3) ? WriteMode::Upsert : WriteMode::Replace));
            } else {
                fields += random.bounded(6) == 0;
                std::vector<Row> rows;
                for (int i = 0; i < random.bounded(6); ++i) {
                    Row row{{}, {}, i + 1};
                    for (int f = 0; f < fields; ++f)
                        row.cells.push_back(f % 2 ? Value(qint64(random.bounded(3))) : Value(QStringLiteral("t%1").arg(random.bounded(3))));
                    rows.push_back(row);
                }
                const WriteMode modes[] = {WriteMode::Append, WriteMode::Upsert, WriteMode::Replace};
                OM_OK(store(*m_cache, notes(fields), rows, modes[random.bounded(3)]));
            }
            if (m_cache->version() == version)
                continue;
            QCOMPARE(m_cache->version(), qint64(versions.size()));
            QHash<QString, QStringList> &now = versions.emplace_back();
            for (const QString &dataset : datasets)
                now[dataset] = presentTexts(*m_cache, dataset);
        }
        const auto problems = m_cache->check();
        OM_OK(problems);
        QCOMPARE(*problems, QStringList());
        QVERIFY(undone + partial > 0);
        for (qint64 version = 1; version < qint64(versions.size()); ++version) {
            for (const QString &dataset : datasets) {
                const int atOnce = 1 + random.bounded(5);
                const QStringList past = pastTexts(*m_cache, dataset, version, atOnce);
                QVERIFY2(past == versions[std::size_t(version)][dataset],
                         qPrintable(QStringLiteral("%1 after %2:\n%3\nwas\n%4")
                                        .arg(dataset)
                                        .arg(version)
                                        .arg(past.join(QLatin1Char('\n')), versions[std::size_t(version)][dataset].join(QLatin1Char('\n')))));
            }
            compareChanges(version, random.bounded(1, 6));
        }
    }

private:
    /// What the batch did, read so many rows at once, leads from the version before to its own: by key for shops.
    void compareChanges(qint64 version, int atOnce) const
    {
        const auto reader = BatchChanges::open(*m_cache, version);
        OM_OK(reader);
        QMap<QString, QString> names = namesByCode(version - 1);
        while (true) {
            const auto some = (*reader)->read(atOnce);
            OM_OK(some);
            if (some->empty())
                break;
            for (const RowChange &change : *some) {
                if (change.dataset != QLatin1String("shop"))
                    continue;
                const QString code = toText(change.key[0]);
                QCOMPARE(names.contains(code), change.before.has_value());
                if (change.before)
                    QCOMPARE(toText(change.before->cells[1]), names[code]);
                if (change.after)
                    names[code] = toText(change.after->cells[1]);
                else
                    names.remove(code);
            }
        }
        QCOMPARE(names, namesByCode(version));
    }

    QMap<QString, QString> namesByCode(qint64 version) const
    {
        QMap<QString, QString> names;
        const auto past = PastRows::open(*m_cache, QStringLiteral("shop"), version);
        if (!past)
            return names;
        const auto rows = (*past)->read(1000);
        for (const Cache::StoredRow &row : *rows)
            names.insert(toText(row.row.cells[0]), toText(row.row.cells[1]));
        return names;
    }

    QString namesAfter(qint64 batch) const
    {
        const auto past = PastRows::open(*m_cache, QStringLiteral("shop"), batch);
        if (!past)
            return errorCodeName(past.error().code);
        QStringList names;
        const auto rows = (*past)->read(100);
        if (!rows)
            return errorCodeName(rows.error().code);
        for (const Cache::StoredRow &row : *rows)
            names << QString::number(row.fid) + QLatin1Char(' ') + toText(row.row.cells[1]);
        return names.join(QStringLiteral(", "));
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<Cache> m_cache;
};

QTEST_GUILESS_MAIN(TestPastRows)
#include "tst_pastrows.moc"

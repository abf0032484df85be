// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Storing, reading, changing and taking back one million tickets with points. usage: bench-store [--rows N]
#include "benchmarks/measure.h"
#include "catalog/catalog.h"
#include "store/cache.h"

#include <QTemporaryDir>

#include <cstdio>
#include <random>

using namespace om;

namespace {

class CountSink : public RowSink
{
public:
    qint64 sum = 0;
    void begin(qint64 fid) override { sum += fid; }
    void setInteger(int, qint64 value) override { sum += value; }
    void setReal(int, double) override { ++sum; }
    void setText(int, std::string_view utf8) override { sum += qint64(utf8.size()); }
    void setGeometry(QByteArrayView gpkg) override { sum += gpkg.size(); }
    void end() override { }
};

/// The n-th ticket: every field filled by its type, places at random over the city.
Row ticket(const DatasetSpec &spec, qint64 n, std::mt19937_64 &random)
{
    Row row;
    for (const FieldSpec &field : spec.fields) {
        switch (field.type) {
        case FieldType::Integer: row.cells.emplace_back(qint64(random() % 100)); break;
        case FieldType::Boolean: row.cells.emplace_back(qint64(random() % 2)); break;
        case FieldType::Real: row.cells.emplace_back(double(random() % 1000) / 8); break;
        case FieldType::Date: row.cells.emplace_back(QStringLiteral("2021-06-07")); break;
        case FieldType::DateTime:
            row.cells.emplace_back(
                QStringLiteral("2021-06-%1T08:%2:00.000Z").arg(1 + random() % 28, 2, 10, QLatin1Char('0')).arg(random() % 60, 2, 10, QLatin1Char('0')));
            break;
        case FieldType::Code: row.cells.emplace_back(QString::number(random() % 40)); break;
        case FieldType::Text: row.cells.emplace_back(QStringLiteral("text %1").arg(random() % 5000)); break;
        }
    }
    row.cells[std::size_t(spec.fieldIndex(spec.key[0]))] = QStringLiteral("GC%1").arg(n, 9, 10, QLatin1Char('0'));
    row.geometry = Geometry::point(113.1 + double(random() % 100000) * 1e-6, 23.0 + double(random() % 100000) * 1e-6);
    row.sourceRow = n;
    return row;
}

bool write(Cache &cache, const DatasetSpec &spec, const std::vector<Row> &rows, qint64 times, WriteMode mode)
{
    QStringList fields;
    for (const FieldSpec &field : spec.fields)
        fields << field.name;
    const auto writer = cache.begin({});
    if (!writer || !(*writer)->ensureDataset(spec) || !(*writer)->beginRows(spec.id, fields, mode))
        return false;
    // A few rows over and over under new keys, so that the giver costs nothing.
    Row row;
    const std::size_t key = std::size_t(spec.fieldIndex(spec.key[0]));
    for (qint64 n = 0; n < times; ++n) {
        row = rows[std::size_t(n) % rows.size()];
        row.cells[key] = QStringLiteral("GC%1").arg(n, 9, 10, QLatin1Char('0'));
        row.geometry.xy[0] += double(n % 977) * 1e-5;
        if (!(*writer)->write(row))
            return false;
    }
    return (*writer)->endRows() && (*writer)->commit();
}

/// One run without a warm-up: the work changes the cache.
template<typename Work>
void once(bench::Report &report, const char *id, Work &&work)
{
    const auto start = std::chrono::steady_clock::now();
    work();
    report.add(id, "ms", {std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count()});
}

} // namespace

int main(int argc, char **argv)
{
    const qint64 count = argc == 3 && qstrcmp(argv[1], "--rows") == 0 ? QByteArray(argv[2]).toLongLong() : 1'000'000;
    const auto catalog = Catalog::load();
    const DatasetSpec *spec = catalog ? catalog->dataset(QStringLiteral("ticket")) : nullptr;
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("cache.gpkg"));
    const auto cache = Cache::open(path, Cache::Mode::Create);
    if (!spec || !cache) {
        std::fputs("no catalogue or no cache\n", stderr);
        return 1;
    }
    std::mt19937_64 random(1);
    std::vector<Row> rows, changed;
    for (qint64 n = 0; n < 1000; ++n) {
        rows.push_back(ticket(*spec, n, random));
        changed.push_back(ticket(*spec, n, random));
    }
    bench::Report report;
    bool isGood = true;
    once(report, "store.append", [&] { isGood = isGood && write(**cache, *spec, rows, count, WriteMode::Append); });
    const auto reader = Cache::open(path, Cache::Mode::Read);
    isGood = isGood && reader;
    const auto read = [&](const QStringList &columns, bool withGeometry) {
        CountSink sink;
        isGood = isGood && (*reader)->read(spec->id, columns, withGeometry, sink) && sink.sum > 0;
    };
    report.time("store.read.three_columns", 3,
                [&] { read({QStringLiteral("source_channel"), QStringLiteral("t_accept"), QStringLiteral("community_code")}, false); });
    QStringList all;
    for (const FieldSpec &field : spec->fields)
        all << field.name;
    report.time("store.read.all_columns", 3, [&] { read(all, true); });
    once(report, "store.upsert.same", [&] { isGood = isGood && write(**cache, *spec, rows, count / 10, WriteMode::Upsert); });
    once(report, "store.upsert.one_percent_changed", [&] { isGood = isGood && write(**cache, *spec, changed, count / 100, WriteMode::Upsert); });
    once(report, "store.undo.one_percent", [&] { isGood = isGood && (*cache)->undo((*cache)->version(), {}); });
    once(report, "store.check", [&] {
        const auto problems = (*cache)->check();
        isGood = isGood && problems && problems->isEmpty();
    });
    once(report, "store.undo.all", [&] { isGood = isGood && (*cache)->undo(1, {}); });
    report.print();
    return isGood ? 0 : 1;
}

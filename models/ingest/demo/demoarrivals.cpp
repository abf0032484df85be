// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/demo/demoarrivals.h"

#include "ingest/cachereading.h"
#include "ingest/demo/demowords.h"
#include "ingest/demo/fixedrows.h"
#include "ingest/holdings/arrival.h"

#include <QCryptographicHash>
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSaveFile>

#include <algorithm>

namespace om {

namespace {

QString textOf(const QJsonObject &json, const char *key)
{
    return json.value(QLatin1StringView(key)).toString();
}

/// A table as text that grows row by row, and knows where each begins.
class CsvText
{
public:
    /// Returns the byte at which the row begins.
    qint64 add(const QStringList &cells)
    {
        const qint64 begin = m_bytes.size();
        QStringList written;
        for (const QString &cell : cells) {
            const bool isPlain = !cell.contains(u',') && !cell.contains(u'"') && !cell.contains(u'\n');
            written << (isPlain ? cell : u'"' + QString(cell).replace(u'"', QStringLiteral("\"\"")) + u'"');
        }
        m_bytes += written.join(u',').toUtf8() + '\n';
        return begin;
    }
    const QByteArray &bytes() const { return m_bytes; }

private:
    QByteArray m_bytes;
};

/// A file that came, with the rows of it that were refused.
struct DeliveredFile
{
    QByteArray content;
    std::vector<QuarantinedRow> refused;
};

/// The city's own rows of the dataset; every so many of them once more under a key of its own, with one cell spoilt.
Result<DeliveredFile> makeFile(const Cache &cache, const DatasetSpec &spec, const QJsonObject &declared)
{
    DeliveredFile file;
    QStringList columns;
    for (const FieldSpec &field : spec.fields)
        columns << field.name;
    CsvText csv;
    csv.add(columns);
    const QJsonArray spoilt = declared.value(QStringLiteral("spoilt")).toArray();
    const auto every = std::max<qint64>(1, declared.value(QStringLiteral("every")).toInteger());
    qint64 seen = 0, row = 0;
    const auto read = eachRow(cache, spec.id, columns, false, [&](qint64, const std::vector<Value> &cells, QByteArrayView) {
        QStringList texts;
        for (const Value &cell : cells)
            texts << toText(cell);
        csv.add(texts);
        ++row;
        if (++seen % every != 0 || spoilt.isEmpty())
            return;
        const QJsonObject how = spoilt.at(qsizetype(seen / every - 1) % spoilt.size()).toObject();
        const QString column = textOf(how, "field"), value = textOf(how, "value");
        texts[spec.fieldIndex(spec.key.first())] += QStringLiteral("-2");
        texts[spec.fieldIndex(column)] = value;
        QJsonObject content;
        for (qsizetype i = 0; i < columns.size(); ++i)
            content.insert(columns[i], texts[i].isEmpty() ? QJsonValue() : QJsonValue(texts[i]));
        QuarantinedRow refused;
        refused.row = ++row;
        refused.column = column;
        refused.code = textOf(how, "code");
        refused.message = column + QStringLiteral(": ") + textOf(how, "message").arg(value);
        refused.content = QString::fromUtf8(QJsonDocument(content).toJson(QJsonDocument::Compact));
        refused.byte = csv.add(texts);
        file.refused.push_back(std::move(refused));
    });
    if (!read)
        return fail(read);
    file.content = csv.bytes();
    return file;
}

Result<void> save(const QString &folder, const QString &name, const QByteArray &content)
{
    if (folder.isEmpty())
        return {};
    const QString path = folder + QStringLiteral("/deliveries/") + name;
    QSaveFile out(path);
    if (!QDir().mkpath(folder + QStringLiteral("/deliveries")) || !out.open(QIODevice::WriteOnly) || out.write(content) != content.size() || !out.commit())
        return fail(ErrorCode::FileNoPermission, {path}, out.errorString());
    return {};
}

/// The deliveries of one dataset over the year.
class Course
{
public:
    Course(const QJsonObject &declared, const QJsonObject &provider, qint64 rows, LocalTime asOf, Prng &prng)
        : m_declared(declared)
        , m_rows(rows)
        , m_isWhole(textOf(declared, "comes") == u"whole")
    {
        const QString frequency = textOf(provider, "frequency");
        for (const auto known :
             {DeliveryFrequency::Daily, DeliveryFrequency::Weekly, DeliveryFrequency::Monthly, DeliveryFrequency::Quarterly, DeliveryFrequency::Yearly})
            if (frequencyCode(known) == frequency)
                plan(known, asOf.date(), prng);
        const auto isHere = [](const DataArrival &arrival) { return arrival.received.isValid(); };
        std::vector<double> weights;
        for (const DataArrival &arrival : arrivals)
            weights.push_back(isHere(arrival) ? prng.between(0.8, 1.2) : 0);
        const auto parts = apportion(m_rows, weights); // what comes in parts comes to all that is here
        for (std::size_t i = 0; i < arrivals.size(); ++i) {
            DataArrival &arrival = arrivals[i];
            arrival.dataset = textOf(declared, "dataset");
            arrival.department = textOf(provider, "department");
            arrival.id = QStringLiteral("%1/%2").arg(arrival.dataset, arrival.due.toString(Qt::ISODate));
            arrival.isRegistered = true;
            if (!isHere(arrival))
                continue;
            arrival.rowsIn = arrival.rowsPassed = m_isWhole ? m_rows : qint64(parts[i]);
            arrival.rowsChanged = m_isWhole ? qint64(std::lround(double(m_rows) * prng.between(0.005, 0.04))) : *arrival.rowsPassed;
            arrival.rowsRefused = 0;
        }
    }
    std::vector<DataArrival> arrivals;

private:
    void plan(DeliveryFrequency frequency, QDate asOf, Prng &prng)
    {
        const double late = m_declared.value(QStringLiteral("late")).toDouble(), missing = m_declared.value(QStringLiteral("missing")).toDouble();
        constexpr int leadDays[] = {0, 0, 1, 4, 8, 40}, lateDays[] = {0, 1, 3, 9, 15, 20}; // at most, by frequency
        for (const DuePeriod &period : duePeriods(frequency, QDate(asOf.year(), 1, 1), asOf)) {
            DataArrival arrival;
            arrival.due = period.due;
            const double fate = prng.unit();
            if (fate >= missing) {
                const qint64 lead = prng.whole(0, leadDays[int(frequency)]), delay = prng.whole(1, lateDays[int(frequency)]);
                arrival.received = period.due.addDays(fate < missing + late ? delay : -lead);
            }
            if (arrival.received > asOf) // is still on its way
                arrival.received = {};
            arrivals.push_back(std::move(arrival));
        }
    }

    const QJsonObject &m_declared;
    qint64 m_rows;
    bool m_isWhole; ///< each delivery is the whole dataset, else a part of it
};

/// Makes the file of a delivery, and a batch that has its refused rows.
Result<void> deliver(Cache &cache, const DatasetSpec &spec, const QJsonObject &declared, const QString &attachments, DataArrival &arrival)
{
    auto file = makeFile(cache, spec, declared);
    if (!file)
        return fail(file);
    arrival.file = textOf(declared, "file");
    arrival.sha256 = QString::fromLatin1(QCryptographicHash::hash(file->content, QCryptographicHash::Sha256).toHex());
    arrival.rowsRefused = qint64(file->refused.size());
    arrival.rowsIn = *arrival.rowsPassed + *arrival.rowsRefused;
    if (const auto saved = save(attachments, arrival.file, file->content); !saved)
        return saved;
    BatchMeta meta;
    meta.kind = QStringLiteral("demo");
    meta.dataset = spec.id;
    meta.source = arrival.file;
    meta.sha256 = arrival.sha256;
    meta.note = QStringLiteral("delivery of %1").arg(arrival.received.toString(Qt::ISODate));
    auto batch = cache.begin(meta);
    if (!batch)
        return fail(batch);
    for (QuarantinedRow &row : file->refused) {
        row.batch = (*batch)->batch();
        row.file = arrival.file;
        if (const auto kept = (*batch)->quarantine(row); !kept)
            return kept;
    }
    const auto number = (*batch)->commit();
    if (!number)
        return fail(number);
    arrival.batch = *number;
    return {};
}

Result<void> write(Cache &cache, const DatasetSpec &spec, const std::vector<DataArrival> &arrivals)
{
    BatchMeta meta;
    meta.kind = QStringLiteral("demo");
    meta.dataset = spec.id;
    meta.note = QStringLiteral("register of deliveries");
    auto batch = cache.begin(meta);
    if (!batch)
        return fail(batch);
    if (const auto made = (*batch)->ensureDataset(spec); !made)
        return made;
    const QStringList fields{QStringLiteral("arrival_id"),   QStringLiteral("dataset"), QStringLiteral("department"),  QStringLiteral("due"),
                             QStringLiteral("received"),     QStringLiteral("rows_in"), QStringLiteral("rows_passed"), QStringLiteral("rows_changed"),
                             QStringLiteral("rows_refused"), QStringLiteral("batch"),   QStringLiteral("file"),        QStringLiteral("sha256")};
    if (const auto begun = (*batch)->beginRows(spec.id, fields, WriteMode::Replace); !begun)
        return begun;
    const auto number = [](const std::optional<qint64> &value) { return value ? Value(*value) : Value(); };
    const auto text = [](const QString &value) { return value.isEmpty() ? Value() : Value(value); };
    Row row;
    for (const DataArrival &a : arrivals) {
        row.cells = {a.id,
                     a.dataset,
                     a.department,
                     a.due.toString(Qt::ISODate),
                     text(a.received.toString(Qt::ISODate)),
                     number(a.rowsIn),
                     number(a.rowsPassed),
                     number(a.rowsChanged),
                     number(a.rowsRefused),
                     a.batch > 0 ? Value(a.batch) : Value(),
                     text(a.file),
                     text(a.sha256)};
        ++row.sourceRow;
        if (const auto written = (*batch)->write(row); !written)
            return written;
    }
    if (const auto ended = (*batch)->endRows(); !ended)
        return ended;
    const auto committed = (*batch)->commit();
    return committed ? Result<void>() : fail(committed);
}

} // namespace

Result<void> writeArrivals(Cache &cache, const Catalog &catalog, const DemoFolder &folder, LocalTime asOf, quint64 seed, const QString &attachments,
                           QHash<QString, qint64> &rows)
{
    if (!folder.has(QStringLiteral("arrivals")))
        return {};
    const auto json = folder.read(QStringLiteral("arrivals"));
    if (!json)
        return fail(json);
    const auto agreed = FixedRows::read(folder, QStringLiteral("data_delivery"));
    if (!agreed)
        return fail(agreed);
    const DatasetSpec *arrivalSpec = catalog.dataset(arrivalDataset);
    if (!arrivalSpec)
        return fail(ErrorCode::DatasetUnknown, {arrivalDataset});
    const QJsonArray files = json->value(QStringLiteral("files")).toArray();
    std::vector<DataArrival> all;
    for (const QJsonArray deliveries = json->value(QStringLiteral("deliveries")).toArray(); const auto &entry : deliveries) {
        const QJsonObject declared = entry.toObject();
        const QString dataset = textOf(declared, "dataset");
        const auto provider = std::ranges::find_if(
            agreed->rows(), [&](const QJsonObject &row) { return textOf(row, "dataset") == dataset && textOf(row, "role") == u"provides"; });
        const DatasetSpec *spec = catalog.dataset(dataset);
        if (provider == agreed->rows().end() || !spec)
            return fail(ErrorCode::DatasetUnknown, {dataset});
        Prng prng(seed, ("deliveries of " + dataset).toStdString());
        Course course(declared, *provider, rows.value(dataset), asOf, prng);
        for (const auto &given : files) {
            const QJsonObject file = given.toObject();
            const auto arrival = std::ranges::find_if(course.arrivals, [&](const DataArrival &a) {
                return a.received.isValid() && textOf(file, "dataset") == dataset && textOf(file, "due") == a.due.toString(Qt::ISODate);
            });
            if (arrival == course.arrivals.end())
                continue;
            if (const auto delivered = deliver(cache, *spec, file, attachments, *arrival); !delivered)
                return delivered;
        }
        std::ranges::move(course.arrivals, std::back_inserter(all));
    }
    rows[arrivalDataset] = qint64(all.size());
    return write(cache, *arrivalSpec, all);
}

} // namespace om

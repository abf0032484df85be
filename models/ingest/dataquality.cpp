// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/dataquality.h"

#include <QJsonArray>
#include <QSet>

#include <algorithm>

namespace om {

namespace {

/// Counts the cells that have a value.
class CountingSink : public RowSink
{
public:
    CountingSink(std::size_t columns, JobControl &control)
        : filled(columns)
        , m_control(control)
    { }
    std::vector<qint64> filled;
    qint64 located = 0;

    void begin(qint64) override { }
    void setInteger(int column, qint64) override { ++filled[std::size_t(column)]; }
    void setReal(int column, double) override { ++filled[std::size_t(column)]; }
    void setText(int column, std::string_view utf8) override { filled[std::size_t(column)] += !utf8.empty(); }
    void setGeometry(QByteArrayView gpkg) override { located += !gpkg.isEmpty(); }
    void end() override { m_control.report(m_control.done() + 1, m_control.total()); }

private:
    JobControl &m_control;
};

/// Imports in force: what they brought to each dataset.
struct Deliveries
{
    qint64 received = 0, refused = 0;
    int batches = 0;
};

} // namespace

std::optional<double> DatasetQuality::completeness() const
{
    return requiredCells > 0 ? std::optional(double(requiredFilled) / double(requiredCells)) : std::nullopt;
}

std::optional<double> DatasetQuality::passRate() const
{
    return received > 0 ? std::optional(double(received - refused) / double(received)) : std::nullopt;
}

std::optional<double> DatasetQuality::matchRate() const
{
    return hasShapes && rows > 0 ? std::optional(double(located) / double(rows)) : std::nullopt;
}

double DatasetQuality::freshness() const
{
    return lamp == Lamp::Fresh ? 1 : lamp == Lamp::Aging ? 0.5 : 0;
}

double DatasetQuality::score() const
{
    double sum = freshness();
    int count = 1;
    for (const std::optional<double> &share : {completeness(), passRate(), matchRate()})
        if (share) {
            sum += *share;
            ++count;
        }
    return 100 * sum / count;
}

Result<std::vector<DatasetQuality>> dataQuality(const Cache &cache, const QDateTime &now, const FreshnessLimits &limits, JobControl &control)
{
    const auto datasets = cache.datasets();
    if (!datasets)
        return fail(datasets);
    const auto history = cache.history();
    if (!history)
        return fail(history);
    const auto refused = cache.quarantine();
    if (!refused)
        return fail(refused);
    QHash<QString, Deliveries> deliveries;
    QHash<qint64, QString> datasetOf;
    for (const BatchState &batch : *history)
        if (batch.undoneBy == 0 && batch.meta.kind == u"import") {
            Deliveries &to = deliveries[batch.meta.dataset];
            to.received += batch.inserted + batch.updated + batch.unchanged + batch.quarantined;
            ++to.batches;
            datasetOf.insert(batch.id, batch.meta.dataset);
        }
    QSet<QString> counted; // several reasons may stand for one row
    for (const QuarantinedRow &row : *refused)
        if (row.mendedBy == 0 && datasetOf.contains(row.batch)) {
            const QString id = QStringLiteral("%1/%2").arg(row.batch).arg(row.row);
            deliveries[datasetOf.value(row.batch)].refused += !counted.contains(id);
            counted.insert(id);
        }
    qint64 total = 0;
    for (const DatasetState &state : *datasets)
        total += state.rows;
    control.report(0, total);

    std::vector<DatasetQuality> all;
    for (const DatasetState &state : *datasets) {
        if (control.isCancelled())
            return fail(ErrorCode::Cancelled);
        const DatasetSpec &spec = state.spec;
        DatasetQuality quality;
        quality.dataset = spec.id;
        quality.rows = state.rows;
        quality.hasShapes = spec.geometry != GeometryType::None;
        QStringList columns;
        for (const FieldSpec &field : spec.fields)
            columns << field.name;
        CountingSink sink(spec.fields.size(), control);
        if (const auto read = cache.read(spec.id, columns, quality.hasShapes, sink); !read)
            return fail(read);
        for (std::size_t i = 0; i < spec.fields.size(); ++i) {
            const FieldSpec &field = spec.fields[i];
            const bool isRequired = field.isRequired || spec.key.contains(field.name);
            quality.fields.push_back({field.name, sink.filled[i], isRequired});
            quality.requiredCells += isRequired ? state.rows : 0;
            quality.requiredFilled += isRequired ? sink.filled[i] : 0;
        }
        quality.located = sink.located;
        const Deliveries brought = deliveries.value(spec.id);
        quality.received = brought.received;
        quality.refused = brought.refused;
        quality.batches = brought.batches;
        quality.updated = state.updated;
        if (const QDateTime updated = QDateTime::fromString(state.updated, Qt::ISODateWithMs); updated.isValid())
            quality.ageDays = std::max<qint64>(0, updated.daysTo(now));
        quality.lamp = quality.ageDays <= limits.fresh ? DatasetQuality::Lamp::Fresh
            : quality.ageDays < limits.stale           ? DatasetQuality::Lamp::Aging
                                                       : DatasetQuality::Lamp::Stale;
        all.push_back(std::move(quality));
    }
    return all;
}

QJsonObject toJson(const DatasetQuality &quality)
{
    const auto share = [](const std::optional<double> &value) { return value ? QJsonValue(*value) : QJsonValue(); };
    QJsonArray fields;
    for (const FieldQuality &field : quality.fields)
        fields.append(
            QJsonObject{{QStringLiteral("field"), field.field}, {QStringLiteral("filled"), field.filled}, {QStringLiteral("required"), field.isRequired}});
    return {{QStringLiteral("dataset"), quality.dataset},
            {QStringLiteral("rows"), quality.rows},
            {QStringLiteral("score"), quality.score()},
            {QStringLiteral("completeness"), share(quality.completeness())},
            {QStringLiteral("pass_rate"), share(quality.passRate())},
            {QStringLiteral("match_rate"), share(quality.matchRate())},
            {QStringLiteral("freshness"), quality.freshness()},
            {QStringLiteral("updated"), quality.updated},
            {QStringLiteral("age_days"), quality.ageDays},
            {QStringLiteral("received"), quality.received},
            {QStringLiteral("refused"), quality.refused},
            {QStringLiteral("located"), quality.located},
            {QStringLiteral("batches"), quality.batches},
            {QStringLiteral("fields"), fields}};
}

} // namespace om

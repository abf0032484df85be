// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/dataquality.h"

#include <QJsonArray>

#include <algorithm>

namespace om {

namespace {

/// Counts the cells that have a value, and the rows of each area with their newest date.
class CountingSink : public RowSink
{
public:
    struct Area
    {
        qint64 rows = 0;
        std::string newest; ///< as stored: texts of one form, which sort as their dates do
    };
    CountingSink(const DatasetSpec &spec, JobControl &control)
        : filled(spec.fields.size())
        , m_areaColumn(spec.fieldIndex(spec.area))
        , m_timeColumn(spec.fieldIndex(spec.time))
        , m_control(control)
    { }
    std::vector<qint64> filled;
    qint64 located = 0;
    std::map<std::string, Area, std::less<>> areas;

    void begin(qint64) override
    {
        m_area.clear();
        m_time.clear();
    }
    void setInteger(int column, qint64) override { ++filled[std::size_t(column)]; }
    void setReal(int column, double) override { ++filled[std::size_t(column)]; }
    void setText(int column, std::string_view utf8) override
    {
        filled[std::size_t(column)] += !utf8.empty();
        if (column == m_areaColumn)
            m_area.assign(utf8);
        else if (column == m_timeColumn)
            m_time.assign(utf8);
    }
    void setGeometry(QByteArrayView gpkg) override { located += !gpkg.isEmpty(); }
    void end() override
    {
        m_control.report(m_control.done() + 1, m_control.total());
        if (m_area.empty())
            return;
        Area &area = areas[m_area];
        ++area.rows;
        area.newest = std::max(area.newest, m_time);
    }

private:
    const int m_areaColumn, m_timeColumn; ///< −1 = it has none
    std::string m_area, m_time;
    JobControl &m_control;
};

/// What came of a dataset.
struct Deliveries
{
    qint64 received = 0, refused = 0;
    int batches = 0;
    QDate last;
};

QHash<QString, Deliveries> sumsOf(const std::vector<DataArrival> &arrivals, QDate today)
{
    QHash<QString, Deliveries> all;
    for (const DataArrival &arrival : arrivals) {
        if (!arrival.received.isValid() || arrival.received > today)
            continue;
        Deliveries &to = all[arrival.dataset];
        to.received += arrival.rowsIn.value_or(0);
        to.refused += arrival.rowsIn ? arrival.rowsRefused.value_or(0) : 0;
        ++to.batches;
        to.last = to.last.isValid() ? std::max(to.last, arrival.received) : arrival.received;
    }
    return all;
}

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

Result<std::vector<DatasetQuality>> dataQuality(const Cache &cache, const std::vector<DataArrival> &arrivals, const ZoneClock &clock, LocalTime moment,
                                                const FreshnessLimits &limits, JobControl &control)
{
    const auto datasets = cache.datasets();
    if (!datasets)
        return fail(datasets);
    const QDate today = moment.date();
    const QHash<QString, Deliveries> deliveries = sumsOf(arrivals, today);
    qint64 total = 0;
    for (const DatasetState &state : *datasets)
        total += isFigureDataset(state.spec.id) ? 0 : state.rows;
    control.report(0, total);

    std::vector<DatasetQuality> all;
    for (const DatasetState &state : *datasets) {
        if (control.isCancelled())
            return fail(ErrorCode::Cancelled);
        const DatasetSpec &spec = state.spec;
        if (isFigureDataset(spec.id))
            continue;
        DatasetQuality quality;
        quality.dataset = spec.id;
        quality.rows = state.rows;
        quality.hasShapes = spec.geometry != GeometryType::None;
        QStringList columns;
        for (const FieldSpec &field : spec.fields)
            columns << field.name;
        CountingSink sink(spec, control);
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
        const QDate updated = clock.fromUtcText(state.updated.toStdString()).date();
        QDate newest = brought.last;
        if (updated.isValid() && updated <= today && (!newest.isValid() || updated > newest))
            newest = updated;
        quality.ageDays = newest.isValid() ? newest.daysTo(today) : 0;
        quality.lamp = quality.ageDays <= limits.fresh ? DatasetQuality::Lamp::Fresh
            : quality.ageDays < limits.stale           ? DatasetQuality::Lamp::Aging
                                                       : DatasetQuality::Lamp::Stale;
        for (const auto &[code, area] : sink.areas) {
            const QDate day = area.newest.empty() ? QDate() : clock.fromUtcText(area.newest).date();
            quality.areas.emplace(QString::fromStdString(code), AreaCoverage{area.rows, day.isValid() ? std::min(day, today) : day});
        }
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

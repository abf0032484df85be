// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/drones/zonecolumns.h"

#include "base/meeting.h"
#include "frame/rowshape.h"
#include "services/derived/derivedcolumns.h"

#include <algorithm>
#include <cmath>

namespace om {

namespace {

constexpr QLatin1StringView zoneDataset("flight_zone"), flightDataset("drone_flight"), imageDataset("drone_media");
constexpr double unknown = std::numeric_limits<double>::quiet_NaN();
constexpr qint64 daySeconds = 86400;

/// From harmless to worst; the codes of list zone_conflict in this order.
enum class Conflict : std::uint32_t { Clear = 1, Permitted, Limited, Above, NoFly };
QStringList conflictCodes()
{
    return {QStringLiteral("clear"), QStringLiteral("permitted"), QStringLiteral("limited"), QStringLiteral("above"), QStringLiteral("no_fly")};
}

struct Zone
{
    QString name;
    Geometry outline;
    bool isLimited = false;
    double maxHeight = unknown;
    qint64 from = nullInteger, until = nullInteger; ///< seconds, null = open

    bool holdsAt(qint64 t) const { return t == nullInteger || ((from == nullInteger || from <= t) && (until == nullInteger || t < until)); }
};

qint64 timeAt(const Column *column, std::size_t row)
{
    return column && column->type == ColumnType::Time ? column->integers[row] : nullInteger;
}

std::vector<Zone> zonesOf(const Frame &frame)
{
    const auto column = [&frame](const char *name) { return frame.column(QLatin1StringView(name)); };
    const Column *kind = column("kind"), *name = column("name"), *height = column("max_height_m"), *from = column("valid_from"), *to = column("valid_to");
    std::vector<Zone> out;
    for (std::size_t row = 0; kind && row < frame.rows(); ++row) {
        const QString code = kind->text(row);
        Geometry outline = code == u"no_fly" || code == u"limited" ? shapeOf(frame, row) : Geometry();
        if (outline.isNull())
            continue;
        const qint64 last = timeAt(to, row);
        out.push_back({name ? name->text(row) : QString(), std::move(outline), code == u"limited", height ? height->number(row) : unknown, timeAt(from, row),
                       last == nullInteger ? last : last + daySeconds});
    }
    return out;
}

Conflict conflictOf(const Zone &zone, double height)
{
    if (!zone.isLimited)
        return Conflict::NoFly;
    if (std::isnan(height) || std::isnan(zone.maxHeight))
        return Conflict::Limited;
    return height > zone.maxHeight ? Conflict::Above : Conflict::Permitted;
}

/// The images of each flight: their rows, and the height of the highest.
struct ImagesOf
{
    std::vector<std::size_t> rows;
    double height = unknown;
};

QHash<QString, ImagesOf> imagesByFlight(const Frame *images)
{
    QHash<QString, ImagesOf> out;
    const Column *flight = images ? images->column(QStringLiteral("flight_id")) : nullptr;
    const Column *height = flight ? images->column(QStringLiteral("height_m")) : nullptr;
    for (std::size_t row = 0; flight && row < images->rows(); ++row) {
        if (flight->isNull(row))
            continue;
        ImagesOf &of = out[flight->text(row)];
        of.rows.push_back(row);
        if (const double h = height ? height->number(row) : unknown; !std::isnan(h))
            of.height = std::isnan(of.height) ? h : std::max(of.height, h);
    }
    return out;
}

} // namespace

QStringList zoneSources(const FrameSet &frames, const QString &dataset)
{
    if (!frames.specs.contains(dataset) || !frames.specs.contains(zoneDataset))
        return {};
    if (dataset == flightDataset && frames.specs.contains(imageDataset))
        return {dataset, zoneDataset, imageDataset};
    return {dataset, zoneDataset};
}

bool lacksZoneColumns(const FrameSet &frames, const QString &dataset)
{
    const auto frame = frames.frames.value(dataset);
    return frame && !frame->column(zoneConflictField);
}

Result<std::shared_ptr<const Frame>> withZoneColumns(const FrameSet &frames, const QString &dataset)
{
    const auto frame = frames.frames.value(dataset), zoneFrame = frames.frames.value(zoneDataset);
    if (!frame || !zoneFrame)
        return fail(ErrorCode::DatasetUnknown, {frame ? QString(zoneDataset) : dataset});
    const std::vector<Zone> zones = zonesOf(*zoneFrame);
    const auto images = dataset == flightDataset ? frames.frames.value(imageDataset) : nullptr;
    const QHash<QString, ImagesOf> ofFlight = imagesByFlight(images.get());
    const DatasetSpec spec = frames.specs.value(dataset);
    const Column *time = frame->column(spec.time), *height = frame->column(QStringLiteral("height_m")), *key = frame->column(spec.key.value(0));

    std::vector<std::uint32_t> conflicts(frame->rows(), 0), named(frame->rows(), 0);
    QStringList dictionary;
    for (std::size_t row = 0; row < frame->rows(); ++row) {
        const ImagesOf own = images && key ? ofFlight.value(key->text(row)) : ImagesOf();
        std::vector<Geometry> shapes{shapeOf(*frame, row)};
        for (const std::size_t image : shapes.front().isNull() ? own.rows : std::vector<std::size_t>())
            shapes.push_back(shapeOf(*images, image));
        std::erase_if(shapes, [](const Geometry &g) { return g.isNull(); });
        if (shapes.empty())
            continue;
        const double high = height ? height->number(row) : own.height;
        const qint64 t = timeAt(time, row);
        Conflict worst = Conflict::Clear;
        QStringList names;
        for (const Zone &zone : zones)
            if (zone.holdsAt(t) && std::ranges::any_of(shapes, [&](const Geometry &g) { return meet(g, zone.outline); })) {
                worst = std::max(worst, conflictOf(zone, high));
                names.append(zone.name);
            }
        conflicts[row] = std::uint32_t(worst);
        if (const QString text = names.join(QStringLiteral(", ")); !text.isEmpty()) {
            if (!dictionary.contains(text))
                dictionary.append(text);
            named[row] = std::uint32_t(dictionary.indexOf(text) + 1);
        }
    }
    return withCodes(*withCodes(*frame, zoneConflictField, conflictCodes(), std::move(conflicts)), zonesField, dictionary, std::move(named));
}

} // namespace om

// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/servicepoints/volumecolumns.h"

#include "services/derived/derivedcolumns.h"

#include <cmath>

namespace om {

QStringList volumeSources(const FrameSet &frames)
{
    const bool hasBoth = frames.specs.contains(servicePointDataset) && frames.specs.contains(serviceStatDataset);
    return hasBoth ? QStringList{servicePointDataset, serviceStatDataset} : QStringList();
}

bool lacksVolume(const FrameSet &frames)
{
    const auto points = frames.frames.value(servicePointDataset);
    return points && frames.specs.contains(serviceStatDataset) && !points->column(yearVolumeField);
}

Result<std::shared_ptr<const Frame>> withVolume(const FrameSet &frames)
{
    const auto points = frames.frames.value(servicePointDataset), stats = frames.frames.value(serviceStatDataset);
    if (!points || !stats)
        return fail(ErrorCode::DatasetUnknown, {points ? serviceStatDataset : servicePointDataset});
    const Column *own = points->column(QStringLiteral("point_id")), *point = stats->column(QStringLiteral("point_id")),
                 *month = stats->column(QStringLiteral("month"));
    const qint64 until = frames.asOf.isNull() ? std::numeric_limits<qint64>::max() : frames.asOf.seconds;
    const qint64 after = frames.asOf.isNull() ? nullInteger : LocalTime::of(frames.asOf.date().addYears(-1), frames.asOf.time()).seconds;
    QHash<QString, double> accepted, selfService;
    const auto add = [&](const char *field, QHash<QString, double> &to) {
        const Column *values = stats->column(QLatin1StringView(field));
        for (std::size_t row = 0; values && point && month && row < stats->rows(); ++row)
            if (const double value = values->number(row);
                !std::isnan(value) && !month->isNull(row) && month->integers[row] > after && month->integers[row] <= until)
                to[point->text(row)] += value;
    };
    add("accepted", accepted);
    add("self_service", selfService);
    std::vector<qint64> volumes(points->rows(), nullInteger);
    for (std::size_t row = 0; own && row < volumes.size(); ++row) {
        const QString id = own->text(row);
        if (accepted.contains(id))
            volumes[row] = qint64(accepted.value(id));
        else if (selfService.contains(id))
            volumes[row] = qint64(selfService.value(id));
    }
    return withIntegers(*points, yearVolumeField, std::move(volumes));
}

} // namespace om

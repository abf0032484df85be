// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/holdings/datafigures.h"

#include <QDateTime>
#include <QJsonDocument>

namespace om {

LocalTime figuresMoment(const Cache &cache, const ZoneClock &clock, const QDateTime &now)
{
    if (!cache.setting(QStringLiteral("demo")).isEmpty()) {
        const QJsonObject city = QJsonDocument::fromJson(cache.setting(QStringLiteral("city")).toUtf8()).object();
        const LocalTime asOf = ZoneClock().fromUtcText(city.value(QStringLiteral("as_of")).toString().toStdString()); // written as wall-clock time
        if (!asOf.isNull())
            return asOf;
    }
    return clock.fromUtcSeconds(now.toSecsSinceEpoch());
}

Result<DataFigures> dataFigures(const Cache &cache, const ZoneClock &clock, LocalTime moment, JobControl &control)
{
    const QDate today = moment.date();
    const auto agreements = agreementsOn(cache, today);
    if (!agreements)
        return fail(agreements);
    auto arrivals = arrivalsOf(cache, clock, *agreements, today);
    if (!arrivals)
        return fail(arrivals);
    auto quality = dataQuality(cache, *arrivals, clock, moment, {}, control);
    if (!quality)
        return fail(quality);
    const auto present = cache.datasets();
    if (!present)
        return fail(present);
    const QDate notYet = LocalTime{moment.seconds + 1}.date(); // a day is over with its last second
    Exchange exchanged = exchange(*present, *agreements, *arrivals, notYet);
    return DataFigures{moment, *std::move(arrivals), *std::move(quality), std::move(exchanged)};
}

} // namespace om

// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/localtime.h"
#include "jobs/jobrunner.h"
#include "store/cache.h"

#include <QDate>
#include <QJsonObject>

#include <optional>
#include <set>

namespace om {

enum class DeliveryFrequency { Once, Daily, Weekly, Monthly, Quarterly, Yearly };
QString frequencyCode(DeliveryFrequency frequency); ///< of list `delivery_frequency`

/// The whole calendar periods (weeks from Monday) that begin on or after `from` and ended before `today`, and in how many of them something came.
/// Once: one period from `from` to the end of time, counted as soon as it began.
struct Punctuality
{
    qint64 expected = 0, onTime = 0;
};
Punctuality punctuality(DeliveryFrequency frequency, QDate from, QDate today, const std::set<QDate> &deliveries);

/// What was agreed about one dataset, and what came.
struct DatasetExchange
{
    QString dataset;
    QStringList providers, users; ///< codes of departments, sorted
    std::optional<DeliveryFrequency> frequency; ///< agreed with the provider; the most frequent of several
    QString legalClass; ///< code of list `legal_class`, "" = not said
    qint64 rows = 0; ///< here now
    qint64 batches = 0; ///< imports and packages in force that brought some of it
    QDate last; ///< the newest of them, by the city's calendar
    Punctuality periods; ///< of what was agreed; nothing is expected of data without an agreement
    bool isDelivered() const { return rows > 0; }
};

/// The exchange of data between departments (domain.md §2.7), by the dataset `data_delivery` of what was agreed.
struct Exchange
{
    QStringList departments; ///< that provide or use anything, sorted
    std::vector<DatasetExchange> datasets; ///< agreed ones first, in the order of their ids
    qint64 committed = 0, delivered = 0; ///< datasets that a department is to provide; of them here
    qint64 expected = 0, onTime = 0; ///< periods
    qint64 shared = 0; ///< datasets that two departments or more have to do with

    std::optional<double> deliveredRate() const; ///< 挂接率 = delivered / committed; none when nothing was agreed
    std::optional<double> onTimeRate() const; ///< 及时率 = on-time / expected periods; none before the first has ended
    std::optional<double> sharedRate() const; ///< 共享率 = shared / all datasets; none without datasets
};

/// Blocks; thread of `cache`. `clock` = of the city, whose days bound the periods. A cache without `data_delivery` has an exchange without departments.
Result<Exchange> exchange(const Cache &cache, const ZoneClock &clock, const QDateTime &now);

/// {departments, committed, delivered, delivered_rate, expected, on_time, on_time_rate, shared, shared_rate, datasets: [{…}]}
QJsonObject toJson(const Exchange &exchange);

} // namespace om

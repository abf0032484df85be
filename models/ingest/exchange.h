// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/holdings/arrival.h"

#include <QJsonObject>

#include <optional>

namespace om {

/// Deliveries that were due, and that came by the end of the day on which they were (matchDeliveries of holdings/arrival.h).
struct Punctuality
{
    qint64 expected = 0, onTime = 0;
};

/// What was agreed about one dataset, and what came.
struct DatasetExchange
{
    QString dataset;
    QStringList providers, users; ///< codes of departments, sorted
    std::optional<DeliveryFrequency> frequency; ///< agreed with the provider; the most frequent of several
    QString legalClass; ///< code of list `legal_class`, "" = not said
    int departments = 0; ///< that provide or use it
    qint64 rows = 0; ///< here now
    qint64 batches = 0; ///< deliveries received
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

/// `present`: the datasets of a cache, of which those that tell of the data (isFigureDataset) are left out. `today`: deliveries due that day or later are not counted
/// yet. A pure function; any thread.
Exchange exchange(const std::vector<DatasetState> &present, const std::map<QString, DataAgreement> &agreements, const std::vector<DataArrival> &arrivals,
                  QDate today);

/// {departments, committed, delivered, delivered_rate, expected, on_time, on_time_rate, shared, shared_rate, datasets: [{…}]}
QJsonObject toJson(const Exchange &exchange);

} // namespace om

// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/cache.h"

#include <QDate>

#include <map>
#include <optional>

namespace om {

enum class DeliveryFrequency { Once, Daily, Weekly, Monthly, Quarterly, Yearly };
QString frequencyCode(DeliveryFrequency frequency); ///< of list `delivery_frequency`

/// What was agreed about one dataset (dataset `data_delivery`).
struct DataAgreement
{
    QStringList providers, users; ///< codes of departments, sorted
    std::optional<DeliveryFrequency> frequency; ///< agreed with the provider; the most frequent of several
    QDate from; ///< of that frequency; invalid = since the first delivery
    QString legalClass; ///< code of list `legal_class`, "" = not said
};

/// The agreements in force on a day, by dataset; none where the cache has no `data_delivery`. Thread of `cache`.
Result<std::map<QString, DataAgreement>> agreementsOn(const Cache &cache, QDate day);

/// A calendar period (weeks from Monday) for which a delivery is due, at the end of day `due`.
struct DuePeriod
{
    QDate first;
    QDate last; ///< invalid = open: whatever comes later is for it
    QDate due;
};

/// The whole periods that begin on or after `from` and on or before `until`; the last one may still run then. A single delivery (Once) has one open
/// period from `from` on, and is due that day. None where `from` is invalid.
std::vector<DuePeriod> duePeriods(DeliveryFrequency frequency, QDate from, QDate until);

} // namespace om

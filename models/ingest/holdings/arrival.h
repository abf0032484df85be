// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/localtime.h"
#include "ingest/holdings/agreement.h"

namespace om {

inline const QString arrivalDataset = QStringLiteral("data_arrival");
inline const QString holdingDataset = QStringLiteral("data_holding");
inline const QString coverageDataset = QStringLiteral("data_coverage");
bool isFigureDataset(const QString &dataset); ///< one of these three: they tell of the data and are not counted among them

/// A delivery of a dataset that was due, or that came (dataset `data_arrival`).
struct DataArrival
{
    QString id; ///< "school/2021-12-31" where it was due that day, "school/b12" where batch 12 brought it besides; any text of a registered one
    QString dataset, department; ///< department = the first that provides it
    QDate due; ///< at the end of that day; invalid = it was not asked for
    QDate received; ///< invalid = it has not come
    std::optional<qint64> rowsIn, rowsPassed, rowsChanged, rowsRefused; ///< none = not known; refused = still refused
    qint64 batch = 0; ///< of this cache, 0 = none
    QString file, sha256, recipe, operatorName;
    bool isRegistered = false; ///< stands in the cache as people or a file brought it; keeping figures leaves it as it is
};

/// Which delivery was for which period.
struct DeliveryMatch
{
    std::vector<qsizetype> ofPeriod; ///< for each period the place of its delivery, −1 = it has not come
    std::vector<qsizetype> others; ///< deliveries that were for none
};

/// The rule of punctuality. `days` in ascending order. A delivery is for the period in which it comes, and so on time. Where several come within one period
/// and nothing came in the one before, the first of them is that one's, late. Of several otherwise the first counts, and the others were not asked for.
DeliveryMatch matchDeliveries(const std::vector<DuePeriod> &periods, const std::vector<QDate> &days);

/// Every delivery that is registered, that imports and packages in force brought, or that was due up to `today` or in the period that runs then;
/// in the order of datasets and days. A batch that only mends refused rows of another is no delivery: what it brought counts with that one. A batch that a registered delivery names
/// is that delivery, and a day for which one is registered is not asked for again. Demo data were delivered by nobody. Thread of `cache`.
Result<std::vector<DataArrival>> arrivalsOf(const Cache &cache, const ZoneClock &clock, const std::map<QString, DataAgreement> &agreements, QDate today);

} // namespace om

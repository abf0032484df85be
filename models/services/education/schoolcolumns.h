// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/standardspec.h"
#include "stats/kpi.h"

namespace om {

inline const QString schoolDataset = QStringLiteral("school");
/// The workspace's own limits (item, stage, limit_value, valid_from, valid_to); optional.
inline const QString schoolLimitDataset = QStringLiteral("school_limit");

// Derived columns of schools, so that what the standard asks of them is filtered, counted and drawn as any field. For each item of the standard what the
// school has (item_<id>) and its limit (limit_<id>), Real; of the counted items how many are known and met (Integer), and whether these are enough (0, 1). Null
// for schools that are not judged or whose stage has no limits; what is not known is not met.
inline const QString itemsMetField = QStringLiteral("items_met");
inline const QString itemsKnownField = QStringLiteral("items_known");
inline const QString balancedField = QStringLiteral("is_balanced");
QString itemField(const QString &item);
QString limitField(const QString &item);

/// Whether a value keeps a limit; equal does, within 10⁻⁹ of it.
bool isMet(const StandardSpec::Item &item, double value, double limit);

/// The limits of a day: the workspace's own rows where it has any for an item, else those shipped.
class SchoolLimits
{
public:
    SchoolLimits(const StandardSpec &standard, const FrameSet &frames, QDate day);
    /// That of the stage itself, else the mean of those of its parts by their weights. Parts without a limit of the item are passed over: what is asked of
    /// teaching area ends with the junior stage. None where no part has one.
    std::optional<double> of(const QString &item, const QString &stage) const;

private:
    const StandardSpec &m_standard;
    QHash<QString, QHash<QString, double>> m_limits; ///< item → stage → limit
};

/// The datasets that they are reckoned from, of those that the cache has; empty where it has no schools.
QStringList schoolSources(const FrameSet &frames);

/// Whether the loaded frame of the schools has not got them yet.
bool lacksSchoolColumns(const FrameSet &frames);

/// The frame of the schools with the columns, as of the data's date. Any thread. DatasetUnknown without schools; errors of loadSchoolStandard; a school
/// dataset without one of the fields has no value of that item.
Result<std::shared_ptr<const Frame>> withSchoolColumns(const FrameSet &frames);

} // namespace om

// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/company/policystanding.h"

namespace om {

inline const QString issueDataset = QStringLiteral("company_issue");
inline const QString visitDataset = QStringLiteral("company_visit");

// Derived columns (Integer) of companies, so that what is known of them elsewhere is filtered, counted and drawn as any field of theirs. As of the data's date.
inline const QString openIssuesField = QStringLiteral("open_issues"); ///< pain points raised and not done
inline const QString visitsField = QStringLiteral("visits_year"); ///< visits in the year up to then
inline const QString unclaimedField = QStringLiteral("policies_unclaimed"); ///< policies open to it for which it has not applied

/// The datasets that they are reckoned from, of those that the cache has, companies among them; empty where there is nothing to reckon.
QStringList companySources(const FrameSet &frames);

/// Whether the loaded frame of the companies has not got them yet.
bool lacksCompanyColumns(const FrameSet &frames);

/// The frame of the companies with the columns whose datasets are among `frames`. Any thread. DatasetUnknown without companies.
Result<std::shared_ptr<const Frame>> withCompanyColumns(const FrameSet &frames);

} // namespace om

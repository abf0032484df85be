// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stats/kpi.h"

namespace om {

inline const QString companyDataset = QStringLiteral("enterprise");
inline const QString policyDataset = QStringLiteral("policy");
inline const QString claimDataset = QStringLiteral("policy_claim");

/// The companies that have not moved away, been cancelled or revoked.
Bitmap companiesInBusiness(const Frame &companies);

/// For each code of a Category column (0 = null) the row of the company whose number it is; companies.rows() = there is none.
std::vector<std::size_t> companyRows(const Column &numbers, const Frame &companies);

/// Whom a policy is for and who has asked for it. Bitmaps over the rows of enterprise.
struct PolicyStanding
{
    std::size_t row = 0; ///< of the policy
    QString id;
    bool isOpen = false; ///< applications may be made on that day
    Bitmap eligible; ///< in business, and its `rule` (frame/expression.h over the fields of enterprise) holds
    Bitmap applied; ///< have applied by then, eligible or not
    std::optional<Error> error = {}; ///< the rule cannot be read; nobody is eligible then

    Bitmap unclaimed() const; ///< eligible and not applied: 应享未享 (domain.md §2.6)
};

/// All policies as of a moment (null = the end of time), in the order of their rows. Nothing where companies or policies are not loaded; nobody has
/// applied where the claims are not. Any thread.
std::vector<PolicyStanding> policyStandings(const FrameSet &frames, LocalTime asOf);

/// What one company may still apply for, and what became of what it applied for.
struct CompanyPolicy
{
    QString id, name;
    bool isUnclaimed = false;
    double amount = 0; ///< yuan: offered while unclaimed, then paid
    QDate until; ///< null = no end
};
std::vector<CompanyPolicy> policiesOf(const FrameSet &frames, qint64 companyFid, LocalTime asOf);

} // namespace om

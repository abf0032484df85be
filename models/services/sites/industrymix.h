// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stats/kpi.h"

namespace om {

/// Location quotient 区位商 LQ = (e_ij/e_j)/(E_i/E) (domain.md §2.2): how much larger a part is here than in the whole city; 1 = as large. None
/// where nothing can be divided.
std::optional<double> locationQuotient(double part, double whole, double cityPart, double cityWhole);

inline constexpr std::size_t leastForQuotient = 30; ///< companies below which a quotient is shown grey with its n (domain.md §7.6)

/// A sum over companies that may be confidential (docs/decisions/0033).
struct CompanySum
{
    std::optional<double> value = {}; ///< none: nobody's is known, or it is withheld
    bool isWithheld = false;
};

/// One industry in an area. Companies in business only.
struct IndustryShare
{
    QString industry = {}; ///< code of list industry, "" = not known
    std::size_t companies = 0, cityCompanies = 0;
    std::optional<double> lq = {}; ///< by number of companies, of all as the indicators have it
    std::optional<double> staffLq = {}; ///< by staff, where it is known
    std::size_t n = 0; ///< that both quotients rest on: companies of the area, or of the industry in the city, whichever are fewer
    CompanySum staff = {}, tax = {};

    bool isSmall() const { return n < leastForQuotient; }
};

struct IndustryMix
{
    std::vector<IndustryShare> shares; ///< by quotient, the highest first; then those of a small n, then without one; ties by code
    IndustryShare total; ///< of all, no quotients
};

/// Companies that `filter` leaves (`inside`, in business) against those of `cityFilter` (`city`). Pure function, any thread. FieldUnknown without the
/// column industry; a workspace without staff or tax has no such sums.
Result<IndustryMix> industryMix(const Catalog &catalog, const FrameSet &frames, const Filter &filter, const Bitmap &inside, const Filter &cityFilter,
                                const Bitmap &city);

} // namespace om

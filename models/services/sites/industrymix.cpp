// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/sites/industrymix.h"

#include "services/company/policystanding.h"

#include <algorithm>

namespace om {

namespace {

const QString &industryField()
{
    static const QString name = QStringLiteral("industry");
    return name;
}

/// The sum of a field over companies in business, as the indicators have it, so that what is withheld there is withheld here.
KpiSpec sumOf(const Frame &companies, const QString &field)
{
    KpiSpec spec;
    spec.id = QStringLiteral("sites.") + field;
    spec.dataset = companyDataset;
    spec.aggregate = QStringLiteral("sum");
    spec.numerator = companies.column(QStringLiteral("status")) ? QStringLiteral("not status in ('moved', 'revoked', 'cancelled')") : QString();
    spec.numeratorSum = field;
    spec.isStock = true;
    return spec;
}

using Sums = QHash<QString, CompanySum>;

/// By industry, and of all under a name that no code has.
const QString &allKey()
{
    static const QString key(QChar(u'\0'));
    return key;
}

Result<Sums> sumsBy(const Catalog &catalog, const FrameSet &frames, const Filter &filter, const QString &field)
{
    Sums out;
    const Frame &companies = *frames.frames[companyDataset];
    if (!companies.column(field))
        return out;
    const KpiSpec spec = sumOf(companies, field);
    const auto groups = evaluateBy(catalog, spec, frames, filter, industryField());
    if (!groups)
        return fail(groups);
    for (const KpiGroup &group : *groups)
        out.insert(group.code, {group.value, group.isWithheld});
    const auto all = evaluate(catalog, spec, frames, filter, Comparison::None);
    if (!all)
        return fail(all);
    out.insert(allKey(), {all->value, all->isWithheld});
    return out;
}

} // namespace

std::optional<double> locationQuotient(double part, double whole, double cityPart, double cityWhole)
{
    if (whole <= 0 || cityPart <= 0 || cityWhole <= 0)
        return {};
    return part / whole / (cityPart / cityWhole);
}

Result<IndustryMix> industryMix(const Catalog &catalog, const FrameSet &frames, const Filter &filter, const Bitmap &inside, const Filter &cityFilter,
                                const Bitmap &city)
{
    const auto companies = frames.frames.value(companyDataset);
    const Column *industry = companies ? companies->column(industryField()) : nullptr;
    if (!industry || industry->type != ColumnType::Category)
        return fail(ErrorCode::FieldUnknown, {companyDataset, industryField()});
    const std::vector<std::uint32_t> here = groupBy(*industry, inside).counts, there = groupBy(*industry, city).counts;
    const auto staff = sumsBy(catalog, frames, filter, QStringLiteral("staff")), cityStaff = sumsBy(catalog, frames, cityFilter, QStringLiteral("staff"));
    const auto tax = sumsBy(catalog, frames, filter, QStringLiteral("tax"));
    for (const auto *sums : {&staff, &cityStaff, &tax})
        if (!*sums)
            return fail(*sums);
    const std::optional<double> allStaff = staff->value(allKey()).value, allCityStaff = cityStaff->value(allKey()).value;

    IndustryMix out;
    out.total = {.companies = inside.count(), .cityCompanies = city.count(), .staff = staff->value(allKey()), .tax = tax->value(allKey())};
    const std::size_t all = out.total.companies, cityAll = out.total.cityCompanies;
    for (std::size_t code = 0; code < here.size(); ++code) {
        if (here[code] == 0 && there[code] == 0)
            continue;
        IndustryShare share;
        share.industry = code == 0 ? QString() : industry->dictionary[qsizetype(code) - 1];
        share.companies = here[code];
        share.cityCompanies = there[code];
        share.staff = staff->value(share.industry);
        share.tax = tax->value(share.industry);
        if (code > 0) {
            share.n = std::min(all, share.cityCompanies);
            share.lq = locationQuotient(double(share.companies), double(all), double(share.cityCompanies), double(cityAll));
            const CompanySum cityPart = cityStaff->value(share.industry);
            if (allStaff && allCityStaff && (share.staff.value || share.companies == 0) && cityPart.value)
                share.staffLq = locationQuotient(share.staff.value.value_or(0), *allStaff, *cityPart.value, *allCityStaff);
        }
        out.shares.push_back(std::move(share));
    }
    const auto rank = [](const IndustryShare &s) { return !s.lq ? 2 : s.isSmall() ? 1 : 0; };
    std::ranges::sort(out.shares, [&](const IndustryShare &a, const IndustryShare &b) {
        return std::tuple(rank(a), -a.lq.value_or(0), a.industry) < std::tuple(rank(b), -b.lq.value_or(0), b.industry);
    });
    return out;
}

} // namespace om

// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/company/policystanding.h"

#include "frame/expression.h"

#include <algorithm>
#include <unordered_map>

namespace om {

namespace {

QString s(const char *text)
{
    return QString::fromLatin1(text);
}

const Column *columnOf(const Frame &frame, const char *name, ColumnType type)
{
    const Column *column = frame.column(s(name));
    return column && column->type == type ? column : nullptr;
}

/// Whether something happened by a moment.
bool isBy(const Column *time, std::size_t row, LocalTime moment)
{
    return time && !time->isNull(row) && time->integers[row] <= moment.seconds;
}

bool isOpenOn(const Frame &policies, std::size_t row, LocalTime moment)
{
    const Column *from = columnOf(policies, "valid_from", ColumnType::Time), *until = columnOf(policies, "valid_to", ColumnType::Time);
    const bool hasBegun = !from || from->isNull(row) || from->integers[row] <= moment.seconds;
    const bool hasEnded = until && !until->isNull(row) && LocalTime::of(LocalTime{until->integers[row]}.date().addDays(1)) <= moment; // its last day counts
    return hasBegun && !hasEnded;
}

/// What was applied for, added to the standings of the policies.
void addClaims(const Frame &claims, const Frame &companies, LocalTime moment, std::vector<PolicyStanding> &standings)
{
    const Column *policy = columnOf(claims, "policy_id", ColumnType::Category), *company = columnOf(claims, "enterprise_id", ColumnType::Category);
    if (!policy || !company)
        return;
    const Column *applied = columnOf(claims, "t_applied", ColumnType::Time);
    std::vector<PolicyStanding *> standingOf(std::size_t(policy->dictionary.size()) + 1, nullptr);
    for (PolicyStanding &standing : standings)
        if (const std::uint32_t code = policy->codeOf(standing.id))
            standingOf[code] = &standing;
    const std::vector<std::size_t> rowOf = companyRows(*company, companies);
    for (std::size_t row = 0; row < claims.rows(); ++row) {
        PolicyStanding *standing = standingOf[policy->codes[row]];
        if (!standing || !isBy(applied, row, moment))
            continue;
        if (const std::size_t at = rowOf[company->codes[row]]; at < companies.rows())
            standing->applied.set(at);
    }
}

LocalTime momentOf(LocalTime asOf)
{
    return asOf.isNull() ? LocalTime{std::numeric_limits<qint64>::max()} : asOf;
}

/// A rule asks for the fields that are declared, not for what hangs on policies itself.
Result<Expression> ruleOf(const QString &text, const DatasetSpec &companies)
{
    auto expression = Expression::parse(text);
    if (!expression)
        return expression;
    for (const QStringList fields = expression->fields(); const QString &field : fields)
        if (!companies.field(field))
            return fail(ErrorCode::FieldUnknown, {companies.id, field});
    return expression;
}

/// Who is entitled. `within`: the companies that are asked for.
std::vector<PolicyStanding> standingsOf(const FrameSet &frames, LocalTime asOf, const Bitmap *within)
{
    const auto companies = frames.frames.value(companyDataset), policies = frames.frames.value(policyDataset);
    std::vector<PolicyStanding> out;
    if (!companies || !policies)
        return out;
    const Column *id = policies->column(s("policy_id")), *rule = policies->column(s("rule"));
    Bitmap counted = companiesInBusiness(*companies);
    if (within)
        counted &= *within;
    for (std::size_t row = 0; id && row < policies->rows(); ++row) {
        PolicyStanding standing{.row = row, .id = id->text(row), .eligible = Bitmap(companies->rows()), .applied = Bitmap(companies->rows())};
        standing.isOpen = isOpenOn(*policies, row, momentOf(asOf));
        const QString text = rule ? rule->text(row).trimmed() : QString();
        // A policy without a rule is for nobody in particular: who may have it is not known.
        if (!text.isEmpty()) {
            const auto expression = ruleOf(text, frames.specs.value(companyDataset));
            const auto rows = expression ? expression->rows(*companies, {{}, asOf}, &counted) : Result<Bitmap>(fail(expression));
            if (rows)
                standing.eligible = *rows;
            else
                standing.error = rows.error();
        }
        out.push_back(std::move(standing));
    }
    return out;
}

} // namespace

Bitmap companiesInBusiness(const Frame &companies)
{
    Bitmap out(companies.rows(), true);
    const Column *status = columnOf(companies, "status", ColumnType::Category);
    if (!status)
        return out;
    for (const char *gone : {"moved", "revoked", "cancelled"})
        if (const std::uint32_t code = status->codeOf(s(gone)))
            for (std::size_t row = 0; row < companies.rows(); ++row)
                if (status->codes[row] == code)
                    out.reset(row);
    return out;
}

std::vector<std::size_t> companyRows(const Column &numbers, const Frame &companies)
{
    std::vector<std::size_t> out(std::size_t(numbers.dictionary.size()) + 1, companies.rows());
    const Column *number = companies.column(s("enterprise_id"));
    if (!number)
        return out;
    QHash<QString, std::size_t> codeOf;
    for (qsizetype i = 0; i < numbers.dictionary.size(); ++i)
        codeOf.insert(numbers.dictionary[i], std::size_t(i) + 1);
    for (std::size_t row = 0; row < companies.rows(); ++row)
        if (const auto found = codeOf.constFind(number->text(row)); found != codeOf.cend())
            out[*found] = row;
    return out;
}

Bitmap PolicyStanding::unclaimed() const
{
    Bitmap out = eligible;
    out.andNot(applied);
    return out;
}

std::vector<PolicyStanding> policyStandings(const FrameSet &frames, LocalTime asOf)
{
    std::vector<PolicyStanding> out = standingsOf(frames, asOf, nullptr);
    const auto claims = frames.frames.value(claimDataset), companies = frames.frames.value(companyDataset);
    if (claims && companies)
        addClaims(*claims, *companies, momentOf(asOf), out);
    return out;
}

std::vector<CompanyPolicy> policiesOf(const FrameSet &frames, qint64 companyFid, LocalTime asOf)
{
    std::vector<CompanyPolicy> out;
    const auto companies = frames.frames.value(companyDataset), policies = frames.frames.value(policyDataset), claims = frames.frames.value(claimDataset);
    const std::size_t company = companies ? companies->rowOf(companyFid) : 0;
    if (!companies || !policies || company >= companies->rows())
        return out;
    Bitmap only(companies->rows());
    only.set(company);
    const Column *name = policies->column(s("name")), *amount = columnOf(*policies, "amount", ColumnType::Real),
                 *until = columnOf(*policies, "valid_to", ColumnType::Time);
    // What this company alone has applied for and was paid.
    const Column *number = companies->column(s("enterprise_id")), *who = claims ? columnOf(*claims, "enterprise_id", ColumnType::Category) : nullptr,
                 *what = claims ? columnOf(*claims, "policy_id", ColumnType::Category) : nullptr,
                 *applied = claims ? columnOf(*claims, "t_applied", ColumnType::Time) : nullptr,
                 *paid = claims ? columnOf(*claims, "t_paid", ColumnType::Time) : nullptr,
                 *sum = claims ? columnOf(*claims, "amount_paid", ColumnType::Real) : nullptr;
    const std::uint32_t self = who && number ? who->codeOf(number->text(company)) : 0;
    QHash<QString, double> paidFor;
    for (std::size_t row = 0; self && what && row < claims->rows(); ++row)
        if (who->codes[row] == self && isBy(applied, row, momentOf(asOf)))
            paidFor[what->text(row)] += sum && isBy(paid, row, momentOf(asOf)) && !sum->isNull(row) ? sum->reals[row] : 0;
    for (const PolicyStanding &standing : standingsOf(frames, asOf, &only)) {
        const auto claim = paidFor.constFind(standing.id);
        const bool hasApplied = claim != paidFor.cend(), isUnclaimed = !hasApplied && standing.isOpen && standing.eligible.test(company);
        if (!isUnclaimed && !hasApplied)
            continue;
        CompanyPolicy policy{standing.id, name ? name->text(standing.row) : standing.id, isUnclaimed, hasApplied ? *claim : 0, {}};
        if (until && !until->isNull(standing.row))
            policy.until = LocalTime{until->integers[standing.row]}.date();
        if (isUnclaimed && amount && !amount->isNull(standing.row))
            policy.amount = amount->reals[standing.row];
        out.push_back(std::move(policy));
    }
    return out;
}

} // namespace om

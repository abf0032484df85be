// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/company/companycolumns.h"

#include "services/derived/derivedcolumns.h"

#include <algorithm>

namespace om {

namespace {

using Counts = std::vector<qint64>;

const Column *timeOf(const Frame &frame, const char *name)
{
    const Column *column = frame.column(QString::fromLatin1(name));
    return column && column->type == ColumnType::Time ? column : nullptr;
}

/// Rows of a dataset for which `counts(row)` holds, by company.
template<typename Condition>
Counts countsOf(const Frame &frame, const Frame &companies, Condition &&isCounted)
{
    Counts out(companies.rows(), 0);
    const Column *company = frame.column(QStringLiteral("enterprise_id"));
    if (!company || company->type != ColumnType::Category)
        return out;
    const std::vector<std::size_t> rowOf = companyRows(*company, companies);
    for (std::size_t row = 0; row < frame.rows(); ++row)
        if (const std::size_t at = rowOf[company->codes[row]]; at < out.size() && isCounted(row))
            ++out[at];
    return out;
}

} // namespace

QStringList companySources(const FrameSet &frames)
{
    QStringList sources;
    for (const QString &id : {companyDataset, issueDataset, visitDataset, policyDataset, claimDataset})
        if (frames.specs.contains(id))
            sources.append(id);
    return sources.size() > 1 && sources.first() == companyDataset ? sources : QStringList();
}

bool lacksCompanyColumns(const FrameSet &frames)
{
    const auto companies = frames.frames.value(companyDataset);
    const auto lacks = [&](const QString &dataset, const QString &field) { return frames.specs.contains(dataset) && !companies->column(field); };
    return companies && (lacks(issueDataset, openIssuesField) || lacks(visitDataset, visitsField) || lacks(policyDataset, unclaimedField));
}

Result<std::shared_ptr<const Frame>> withCompanyColumns(const FrameSet &frames)
{
    std::shared_ptr<const Frame> out = frames.frames.value(companyDataset);
    if (!out)
        return fail(ErrorCode::DatasetUnknown, {companyDataset});
    const LocalTime asOf = frames.asOf.isNull() ? LocalTime{std::numeric_limits<qint64>::max()} : frames.asOf;
    if (const auto issues = frames.frames.value(issueDataset)) {
        const Column *raised = timeOf(*issues, "t_accept"), *done = timeOf(*issues, "t_dispose");
        out = withIntegers(*out, openIssuesField, countsOf(*issues, *out, [&](std::size_t row) {
            return raised && !raised->isNull(row) && raised->integers[row] <= asOf.seconds &&
                (!done || done->isNull(row) || done->integers[row] > asOf.seconds);
        }));
    }
    if (const auto visits = frames.frames.value(visitDataset)) {
        const Column *visited = timeOf(*visits, "visited");
        const LocalTime yearBefore = frames.asOf.isNull() ? LocalTime::null() : LocalTime::of(asOf.date().addYears(-1), asOf.time());
        out = withIntegers(*out, visitsField, countsOf(*visits, *out, [&](std::size_t row) {
            return visited && !visited->isNull(row) && visited->integers[row] > yearBefore.seconds && visited->integers[row] <= asOf.seconds;
        }));
    }
    if (frames.frames.contains(policyDataset)) {
        Counts unclaimed(out->rows(), 0);
        for (const PolicyStanding &standing : policyStandings(frames, frames.asOf))
            if (standing.isOpen)
                standing.unclaimed().forEach([&](std::size_t row) { ++unclaimed[row]; });
        out = withIntegers(*out, unclaimedField, std::move(unclaimed));
    }
    return out;
}

} // namespace om

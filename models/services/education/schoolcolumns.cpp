// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/education/schoolcolumns.h"

#include "frame/expression.h"
#include "services/derived/derivedcolumns.h"

#include <cmath>

namespace om {

namespace {

constexpr double nothing = std::numeric_limits<double>::quiet_NaN();

std::vector<double> valuesOf(const Frame &schools, const QString &expression, const Expression::Context &context)
{
    const auto parsed = Expression::parse(expression);
    auto values = parsed ? parsed->numbers(schools, context) : fail(parsed);
    return values ? *std::move(values) : std::vector<double>(schools.rows(), nothing);
}

bool holdsOn(QDate day, QDate from, QDate to)
{
    return !day.isValid() || ((!from.isValid() || from <= day) && (!to.isValid() || day <= to));
}

/// The workspace's own limits, with their days.
std::vector<StandardSpec::Limit> ownLimits(const FrameSet &frames)
{
    std::vector<StandardSpec::Limit> out;
    const auto table = frames.frames.value(schoolLimitDataset);
    const auto column = [&](const char *name) { return table ? table->column(QString::fromLatin1(name)) : nullptr; };
    const Column *item = column("item"), *stage = column("stage"), *limit = column("limit_value"), *from = column("valid_from"), *to = column("valid_to");
    const auto day = [](const Column *dates, std::size_t row) {
        return dates && dates->type == ColumnType::Time && !dates->isNull(row) ? LocalTime{dates->integers[row]}.date() : QDate();
    };
    for (std::size_t row = 0; item && stage && limit && row < table->rows(); ++row)
        if (const double value = limit->number(row); !std::isnan(value))
            out.push_back({item->text(row), stage->text(row), value, day(from, row), day(to, row)});
    return out;
}

} // namespace

QString itemField(const QString &item)
{
    return QStringLiteral("item_") + item;
}

QString limitField(const QString &item)
{
    return QStringLiteral("limit_") + item;
}

bool isMet(const StandardSpec::Item &item, double value, double limit)
{
    const double slack = 1e-9 * std::max(1.0, std::abs(limit)); // a mean of limits is not exact
    return item.isMost ? value <= limit + slack : value >= limit - slack;
}

SchoolLimits::SchoolLimits(const StandardSpec &standard, const FrameSet &frames, QDate day)
    : m_standard(standard)
{
    const std::vector<StandardSpec::Limit> own = ownLimits(frames);
    QHash<QPair<QString, QString>, QDate> since; // of several that hold, the last one counts
    for (const StandardSpec::Item &item : standard.items) {
        const bool isOwn = std::ranges::any_of(own, [&](const StandardSpec::Limit &l) { return l.item == item.id; });
        for (const StandardSpec::Limit &l : isOwn ? own : standard.limits) {
            if (l.item != item.id || !holdsOn(day, l.from, l.to))
                continue;
            QDate &last = since[{l.item, l.stage}];
            if (m_limits[l.item].contains(l.stage) && l.from < last)
                continue;
            last = l.from;
            m_limits[l.item].insert(l.stage, l.limit);
        }
    }
}

std::optional<double> SchoolLimits::of(const QString &item, const QString &stage) const
{
    const QHash<QString, double> byStage = m_limits.value(item);
    if (const auto own = byStage.constFind(stage); own != byStage.cend())
        return *own;
    double sum = 0, weights = 0;
    for (const StandardSpec::Part &part : m_standard.parts) {
        if (part.stage != stage)
            continue;
        const auto limit = byStage.constFind(part.of);
        if (limit == byStage.cend())
            continue;
        sum += part.weight * *limit;
        weights += part.weight;
    }
    return weights > 0 ? std::optional(sum / weights) : std::nullopt;
}

QStringList schoolSources(const FrameSet &frames)
{
    QStringList sources;
    for (const QString &id : {schoolDataset, schoolLimitDataset})
        if (frames.specs.contains(id))
            sources.append(id);
    return sources.value(0) == schoolDataset ? sources : QStringList();
}

bool lacksSchoolColumns(const FrameSet &frames)
{
    const auto schools = frames.frames.value(schoolDataset);
    return schools && !schools->column(itemsMetField);
}

Result<std::shared_ptr<const Frame>> withSchoolColumns(const FrameSet &frames)
{
    const std::shared_ptr<const Frame> schools = frames.frames.value(schoolDataset);
    if (!schools)
        return fail(ErrorCode::DatasetUnknown, {schoolDataset});
    const auto standard = loadSchoolStandard();
    if (!standard)
        return fail(standard);
    const Expression::Context now{{}, frames.asOf};
    const auto judging = Expression::parse(standard->judged);
    if (!judging)
        return fail(judging);
    const auto judged = judging->rows(*schools, now);
    const Bitmap rows = judged ? *judged : Bitmap(schools->rows()); // without their fields nothing can be said
    const Column *stage = schools->column(QStringLiteral("stage"));
    const SchoolLimits limits(*standard, frames, frames.asOf.isNull() ? QDate() : frames.asOf.date());
    std::vector<qint64> known(schools->rows(), nullInteger), met = known, balanced = known;
    std::shared_ptr<const Frame> out = schools;
    for (const StandardSpec::Item &item : standard->items) {
        const std::vector<double> all = valuesOf(*schools, item.value, now);
        std::vector<double> values(schools->rows(), nothing), least(schools->rows(), nothing);
        QHash<QString, std::optional<double>> ofStage;
        rows.forEach([&](std::size_t row) {
            values[row] = all[row];
            const QString code = stage ? stage->text(row) : QString();
            if (!ofStage.contains(code))
                ofStage.insert(code, limits.of(item.id, code));
            const std::optional<double> limit = ofStage.value(code);
            if (!limit)
                return;
            least[row] = *limit;
            if (!item.isCounted)
                return;
            if (known[row] == nullInteger)
                known[row] = met[row] = 0;
            known[row] += !std::isnan(all[row]);
            met[row] += !std::isnan(all[row]) && isMet(item, all[row], *limit);
        });
        out = withReals(*out, itemField(item.id), std::move(values));
        out = withReals(*out, limitField(item.id), std::move(least));
    }
    for (std::size_t row = 0; row < schools->rows(); ++row) {
        if (known[row] == 0) // nothing is known of it: it is not judged
            known[row] = met[row] = nullInteger;
        if (met[row] != nullInteger)
            balanced[row] = met[row] >= standard->leastMet;
    }
    out = withIntegers(*out, itemsKnownField, std::move(known));
    out = withIntegers(*out, balancedField, std::move(balanced));
    return withIntegers(*out, itemsMetField, std::move(met));
}

} // namespace om

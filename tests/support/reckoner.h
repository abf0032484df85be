// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "frame/expression.h"
#include "frame/rowshape.h"
#include "geo/equalarea.h"
#include "geo/shapes.h"
#include "stats/composite.h"
#include "stats/hotspots.h"
#include "stats/yearfigures.h"

#include "support/everynumber.h"

#include <numeric>
#include <set>

namespace om::test {

/// Reckons the value of an indicator again from the rows that it opens, in another way than the program does.
struct Reckoner : EveryNumber
{
    /// What `numeratorSum` and the like say of a row; NaN = nothing. "" = 1.
    std::vector<double> numbers(const KpiSpec &kpi, const QString &expression, const Filter &filter) const
    {
        const auto seen = yearView(frames(), kpi.dataset, filter).frame;
        const Frame &frame = *seen;
        if (expression.isEmpty())
            return std::vector<double>(frame.rows(), 1);
        const auto parsed = Expression::parse(expression);
        const auto values = parsed ? parsed->numbers(frame, {filter.period, filter.asOf.isNull() ? frames().asOf : filter.asOf}) : fail(parsed);
        return values ? *values : std::vector<double>();
    }
    static double sumOver(const Bitmap &rows, const std::vector<double> &values)
    {
        double sum = 0;
        rows.forEach([&](std::size_t row) { sum += std::isnan(values[row]) ? 0 : values[row]; });
        return sum;
    }
    static bool isFigure(const QString &sum) { return sum.contains(u'.') && !sum.startsWith(u"P.") && !sum.contains(u' '); }
    /// What area and outlines leave of each community, in the plane of toEqualArea.
    void eachPlot(const Filter &filter, const std::function<void(const Geometry &)> &each) const
    {
        const Frame &communities = *frames().frames[QStringLiteral("community")];
        const QStringList leaves = filter.area.isEmpty() ? QStringList() : frames().areas.leaves(filter.area);
        for (std::size_t row = 0; row < communities.rows(); ++row) {
            Geometry plot = toEqualArea(shapeOf(communities, row));
            if (plot.isNull() || !(filter.area.isEmpty() || leaves.contains(communities.column(QStringLiteral("code"))->text(row))))
                continue;
            for (const Condition &c : filter.conditions)
                if (c.kind == Condition::Kind::Within && !plot.isNull())
                    plot = (c.isNegated ? difference(plot, toEqualArea(madeValid(c.polygon))) : intersection(plot, toEqualArea(madeValid(c.polygon))))
                               .value_or(Geometry());
            if (!plot.isNull())
                each(plot);
        }
    }
    /// A figure of the city where somebody drew: people of the blocks there, km² of the communities there.
    double figureInOutline(const QString &name, const Filter &filter, const Condition &outline) const
    {
        Filter where;
        where.area = filter.area;
        where.conditions = {outline};
        if (name == u"city.population") {
            const Frame &blocks = *frames().frames[QStringLiteral("residential_block")];
            const Column &code = *blocks.column(QStringLiteral("community_code")), &people = *blocks.column(QStringLiteral("population"));
            double sum = 0;
            for (std::size_t row = 0; row < blocks.rows(); ++row) {
                const bool isThere = contains(outline.polygon, blocks.shapes().lon[row], blocks.shapes().lat[row]) != outline.isNegated;
                const bool isOfArea = filter.area.isEmpty() || frames().areas.leaves(filter.area).contains(code.text(row));
                sum += isThere && isOfArea && !people.isNull(row) ? people.number(row) : 0;
            }
            return sum;
        }
        double m2 = 0;
        eachPlot(where, [&](const Geometry &plot) { m2 += planeAreaM2(plot); });
        return m2 / 1e6;
    }
    /// A figure of the city or of another dataset under the same filter.
    double figure(const KpiSpec &kpi, const QString &name, const Filter &filter) const
    {
        const QStringList leaves = frames().areas.leaves(filter.area);
        if (name.startsWith(u"city.")) {
            for (const Condition &c : filter.conditions)
                if (c.kind == Condition::Kind::Rows && c.dataset == kpi.dataset)
                    return NAN;
            for (const Condition &c : filter.conditions)
                if (c.kind == Condition::Kind::Within && frames().frames[kpi.dataset]->shapes().type != GeometryType::None)
                    return figureInOutline(name, filter, c);
            double sum = filter.area.isEmpty() ? frames().figures.value(name) : 0;
            for (const QString &leaf : filter.area.isEmpty() ? QStringList() : leaves) {
                if (!frames().figures.contains(name + u'@' + leaf))
                    return NAN;
                sum += frames().figures.value(name + u'@' + leaf);
            }
            return sum;
        }
        const QString dataset = name.section(u'.', 0, 0);
        const auto frame = frames().frames[dataset];
        double sum = 0;
        Bitmap rows = filterRows(*frame, frames().specs[dataset], filter, frames().areas, false);
        if (!kpi.denominator.isEmpty())
            rows &= Expression::parse(kpi.denominator)->rows(*frame, {filter.period, filter.asOf.isNull() ? frames().asOf : filter.asOf}).value();
        rows.forEach([&](std::size_t row) {
            const double value = frame->column(name.section(u'.', 1))->number(row);
            sum += std::isnan(value) ? 0 : value;
        });
        return sum;
    }
    static std::optional<double> ratio(double above, double below, double scale)
    {
        return below == 0 || std::isnan(below) || std::isnan(above) ? std::nullopt : std::optional(scale * above / below);
    }

    std::optional<double> variation(const KpiSpec &kpi, const KpiValue &value, const Filter &filter) const
    {
        const auto items = numbers(kpi, kpi.numeratorSum, filter), pupils = numbers(kpi, kpi.denominatorSum, filter);
        const double all = sumOver(value.numerator, pupils), mean = sumOver(value.numerator, items) / all;
        if (value.numerator.isEmpty() || mean <= 0)
            return {};
        double squares = 0; // over pairs, ½ Σ Pᵢ·Pⱼ·(Xᵢ − Xⱼ)²: another way to the same number
        value.numerator.forEach([&](std::size_t i) {
            value.numerator.forEach([&](std::size_t j) { squares += pupils[i] * pupils[j] * std::pow(items[i] / pupils[i] - items[j] / pupils[j], 2) / 2; });
        });
        return kpi.scale * std::sqrt(squares) / all / mean;
    }
    /// The rows of an indicator's numerator in the whole city, wherever the filter looks.
    Bitmap cityRows(const KpiSpec &kpi, Filter filter) const
    {
        filter.area.clear();
        filter.conditions.removeIf([](const Condition &c) { return c.kind == Condition::Kind::Within || c.kind == Condition::Kind::Rows; });
        const Bitmap base = within(kpi, filter);
        const LocalTime asOf = filter.asOf.isNull() ? frames().asOf : filter.asOf;
        return Expression::parse(kpi.numerator)->rows(*yearView(frames(), kpi.dataset, filter).frame, {filter.period, asOf}, &base).value();
    }
    std::optional<double> completeness(const KpiSpec &kpi, const KpiValue &value, const Filter &filter) const
    {
        const Column &chain = *value.frame->column(kpi.fields[0]), &segment = *value.frame->column(kpi.fields[1]);
        std::set<std::pair<QString, QString>> pairs;
        std::set<QString> chains, segments;
        value.numerator.forEach([&](std::size_t row) { pairs.insert({chain.text(row), segment.text(row)}); });
        cityRows(kpi, filter).forEach([&](std::size_t row) {
            if (chain.isNull(row) || segment.isNull(row))
                return;
            chains.insert(chain.text(row));
            segments.insert(segment.text(row));
        });
        return ratio(double(pairs.size()), double(chains.size() * segments.size()), kpi.scale);
    }
    /// The union of all that is opened, cut once for each community.
    std::optional<double> groundShare(const KpiSpec &kpi, const KpiValue &value, const Filter &filter) const
    {
        std::vector<Geometry> shapes;
        value.numerator.forEach([&](std::size_t row) { shapes.push_back(toEqualArea(shapeOf(*value.frame, row))); });
        const Geometry all = shapes.empty() ? Geometry() : united(shapes).value_or(Geometry());
        double seen = 0, ground = 0;
        eachPlot(filter, [&](const Geometry &plot) {
            ground += planeAreaM2(plot);
            seen += all.isNull() ? 0 : planeAreaM2(intersection(plot, all).value_or(Geometry()));
        });
        return ratio(seen, ground, kpi.scale);
    }

    /// Pieces that are cut and joined in another order have corners that are rounded otherwise.
    static bool isReckoned(const KpiSpec &kpi, const std::optional<double> &a, const std::optional<double> &b)
    {
        return isSame(a, b) ||
            ((kpi.aggregate == u"ground_share" || kpi.numeratorSum == u"city.area_km2") && a && b && std::abs(*a - *b) <= 1e-7 * std::max(1.0, std::abs(*a)));
    }

    /// The value as the rows that the indicator opens give it.
    std::optional<double> reckoned(const KpiSpec &kpi, const KpiValue &value, const Filter &filter) const
    {
        const QString &how = kpi.aggregate;
        if (isSecret(kpi, value, filter))
            return {};
        if (how == u"count")
            return kpi.scale * double(value.numerator.count());
        if (how == u"ratio")
            return ratio(double(value.numerator.count()), double(value.denominator->count()), kpi.scale);
        if (how == u"growth" || how == u"contribution") {
            const KpiSpec &of = *catalog.kpi(kpi.of);
            if (!value.denominator || of.aggregate != u"count")
                return {};
            return ratio(double(value.numerator.count()) - double(value.denominator->count()), double(value.denominator->count()), kpi.scale);
        }
        if (how == u"composite") {
            const auto parts = compositeParts(catalog, kpi, frames(), filter);
            std::optional<double> sum = parts ? std::optional(0.0) : std::nullopt;
            for (const CompositePart &part : parts ? *parts : std::vector<CompositePart>()) {
                const auto one = reckoned(*part.kpi, part.value, filter);
                sum = sum && one ? std::optional(*sum + part.weight * *one) : std::nullopt;
            }
            return sum;
        }
        if (how == u"hotspots") {
            const auto found = findHotspots(kpi, frames(), filter, *HotspotRules::load());
            if (!found || !found->isKnown)
                return {};
            double spots = 0;
            for (const Hotspot &spot : found->spots) // of the tickets that are opened, those of this place
                spots += !spot.rows.empty() && std::ranges::all_of(spot.rows, [&](std::uint32_t row) { return value.numerator.test(row); });
            return kpi.scale * spots;
        }
        if (how == u"net")
            return kpi.scale * (double(value.numerator.count()) - double(value.denominator->count()));
        if (how == u"variation")
            return variation(kpi, value, filter);
        if (how == u"quotient")
            return {}; // the filters of this test choose no industries
        if (how == u"completeness")
            return completeness(kpi, value, filter);
        if (how == u"ground_share")
            return groundShare(kpi, value, filter);
        const bool isFigureAbove = isFigure(kpi.numeratorSum), isFigureBelow = isFigure(kpi.denominatorSum);
        const std::vector<double> values = isFigureAbove ? std::vector<double>() : numbers(kpi, kpi.numeratorSum, filter);
        if (how == u"mean" || how == u"median" || how == u"p90") {
            std::vector<double> all;
            value.numerator.forEach([&](std::size_t row) { all.push_back(values[row]); });
            if (all.empty())
                return {};
            std::ranges::sort(all);
            const std::size_t n = all.size();
            if (how == u"mean")
                return kpi.scale * std::accumulate(all.begin(), all.end(), 0.0) / double(n);
            if (how == u"median")
                return kpi.scale * (all[(n - 1) / 2] + all[n / 2]) / 2;
            return kpi.scale * all[std::size_t(std::ceil(0.9 * double(n) - 1e-9)) - 1];
        }
        const double above = isFigureAbove ? figure(kpi, kpi.numeratorSum, filter) : sumOver(value.numerator, values);
        if (how == u"sum") {
            bool isKnown = value.numerator.isEmpty();
            value.numerator.forEach([&](std::size_t row) { isKnown = isKnown || !std::isnan(values[row]); });
            return isKnown ? std::optional(kpi.scale * above) : std::nullopt;
        }
        const double below = isFigureBelow ? figure(kpi, kpi.denominatorSum, filter) : sumOver(*value.denominator, numbers(kpi, kpi.denominatorSum, filter));
        return ratio(above, below, kpi.scale);
    }

    /// Sums of tax that rest on one or two companies above or below the line, or on all below it but one or two, are not told; nor is an area or code that is
    /// not told among all.
    bool isSecret(const KpiSpec &kpi, const KpiValue &value, const Filter &filter) const
    {
        const auto isOfSecrets = [](const QString &sum) { return sum.contains(u"tax") || sum.contains(u"amount_"); };
        const bool isAbove = isOfSecrets(kpi.numeratorSum), isBelow = isOfSecrets(kpi.denominatorSum);
        if (!isAbove && !isBelow)
            return false;
        constexpr double nobody = std::numeric_limits<double>::infinity(); // has a value: nothing to hide
        const auto companiesOf = [&](const Bitmap &rows, const QString &sum) {
            const Column *companies = value.frame->column(QStringLiteral("companies"));
            const auto values = numbers(kpi, sum, filter);
            double count = 0;
            bool isKnown = false;
            rows.forEach([&](std::size_t row) {
                if (std::isnan(values[row]))
                    return;
                isKnown = true;
                count += companies && !companies->isNull(row) ? companies->number(row) : 1;
            });
            return isKnown ? count : nobody;
        };
        const double above = isAbove ? companiesOf(value.numerator, kpi.numeratorSum) : nobody;
        const double below = isBelow ? companiesOf(*value.denominator, kpi.denominatorSum) : nobody;
        if (above < 3 || below < 3)
            return true;
        const double others = below - (std::isinf(above) ? 0 : above);
        if (isAbove && isBelow && others > 0 && others < 3)
            return true;
        const auto isSecretGroup = [&](const Filter &wider, const QString &field, const QString &code) {
            const auto groups = evaluateBy(catalog, kpi, frames(), wider, field);
            return groups && std::ranges::any_of(*groups, [&](const KpiGroup &g) { return g.code == code && g.isWithheld; });
        };
        if (!filter.area.isEmpty()) {
            Filter wider = filter;
            wider.area.clear();
            if (isSecretGroup(wider, frames().specs[kpi.dataset].area, filter.area))
                return true;
        }
        for (qsizetype i = 0; i < filter.conditions.size(); ++i)
            if (const Condition &c = filter.conditions[i]; c.kind == Condition::Kind::In && !c.isNegated && c.values.size() == 1) {
                Filter wider = filter;
                wider.conditions.removeAt(i);
                if ((c.dataset.isEmpty() || c.dataset == kpi.dataset) && isSecretGroup(wider, c.field, c.values.first()))
                    return true;
            }
        return false;
    }
};

} // namespace om::test

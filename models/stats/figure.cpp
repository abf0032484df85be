// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stats/figure_p.h"

#include "stats/ground_p.h"

#include <QRegularExpression>

#include <algorithm>
#include <cmath>

namespace om {

namespace {

constexpr QLatin1StringView blockDataset("residential_block");
constexpr double m2PerKm2 = 1e6;

QString datasetOf(const QString &figure)
{
    return figure.section(u'.', 0, 0);
}

/// The codes of communities that a condition on the area field names.
QStringList namedAreas(const Condition &condition, const AreaTree &areas)
{
    QStringList out;
    for (const QString &code : condition.values)
        out += areas.present(code);
    return out;
}

} // namespace

bool isFigure(const QString &text)
{
    static const QRegularExpression form(QStringLiteral("^[a-z_]+\\.[a-z][a-z_0-9]*$"));
    return form.match(text).hasMatch();
}

QStringList placeDatasetsOf(const KpiSpec &kpi)
{
    QStringList out;
    for (const QString &sum : {kpi.numeratorSum, kpi.denominatorSum})
        if (sum == u"city.population")
            out.append(blockDataset);
        else if (sum == u"city.area_km2")
            out.append(groundDataset);
    return out;
}

Result<Figure> Figure::prepare(const QString &name, const QString &condition, bool isAbove, const DatasetSpec &counted, const FrameSet &frames,
                               const Filter &filter)
{
    Figure out;
    out.m_frames = &frames;
    out.m_filter = &filter;
    out.m_name = name;
    out.m_isAbove = isAbove;
    if (datasetOf(name) != u"city") {
        const auto frame = frames.frames.value(datasetOf(name));
        if (condition.trimmed().isEmpty() || isAbove || !frame)
            return out;
        auto expression = Expression::parse(condition);
        if (!expression)
            return fail(expression);
        if (auto rows = expression->rows(*frame, {filter.period, frames.asOf}); !rows) // of a field that is not there
            return fail(rows);
        out.m_condition = *std::move(expression);
        return out;
    }
    const auto frame = frames.frames.value(counted.id);
    for (const Condition &c : filter.conditions) {
        if (!c.dataset.isEmpty() && c.dataset != counted.id)
            continue;
        const bool isOnArea = !counted.area.isEmpty() && c.field == counted.area;
        const bool narrows = frame && frame->column(c.field);
        if (c.kind == Condition::Kind::Within) {
            out.m_hasOutlines = out.m_hasOutlines || (frame && frame->shapes().type != GeometryType::None); // else it narrows no row of the indicator either
        } else if (c.kind == Condition::Kind::Rows || (narrows && isOnArea && (c.isNegated || c.kind != Condition::Kind::In))) {
            out.m_gap = Gap::Place;
        } else if (narrows && isOnArea) {
            QStringList named = namedAreas(c, frames.areas);
            if (out.m_areas)
                named.removeIf([&](const QString &code) { return !out.m_areas->contains(code); });
            named.removeDuplicates();
            out.m_areas = named;
        } else if (narrows && isAbove) {
            out.m_gap = Gap::Part;
        }
    }
    return out;
}

FigureValue Figure::of(const QString &area, const Expression::Context &context) const
{
    if (datasetOf(m_name) != u"city")
        return {ofDataset(area, context), Gap::None};
    if (m_gap != Gap::None)
        return {{}, m_gap};
    return m_hasOutlines ? inOutlines(area) : ofCity(area);
}

std::optional<double> Figure::known(const QString &area) const
{
    const auto found = m_frames->figures.constFind(area.isEmpty() ? m_name : m_name + u'@' + area);
    return found == m_frames->figures.cend() || *found == 0 ? std::nullopt : std::optional(*found);
}

FigureValue Figure::ofCity(const QString &area) const
{
    if (!m_areas) {
        if (area.isEmpty())
            return {known({}), Gap::None};
        if (const auto own = known(area))
            return {own, Gap::None};
    }
    QStringList leaves = area.isEmpty() ? *m_areas : m_frames->areas.present(area);
    if (m_areas)
        leaves.removeIf([this](const QString &leaf) { return !m_areas->contains(leaf); });
    double sum = 0;
    for (const QString &leaf : std::as_const(leaves)) {
        const auto one = known(leaf);
        if (!one)
            return {};
        sum += *one;
    }
    return {sum, Gap::None};
}

FigureValue Figure::inOutlines(const QString &area) const
{
    Filter where;
    where.area = area;
    for (const Condition &c : m_filter->conditions)
        if (c.kind == Condition::Kind::Within)
            where.conditions.append(c);
    const auto isOutside = [this](const QString &code) { return m_areas && !m_areas->contains(code); };
    double sum = 0;
    if (m_name == u"city.area_km2") {
        const auto plots = plotsOf(*m_frames, where);
        if (!plots)
            return {{}, Gap::Place};
        for (const Plot &plot : *plots)
            sum += isOutside(plot.code) ? 0 : plot.m2 / m2PerKm2;
        return {sum, Gap::None};
    }
    const auto blocks = m_frames->frames.value(blockDataset);
    const DatasetSpec spec = m_frames->specs.value(blockDataset);
    const Column *people = blocks ? blocks->column(QStringLiteral("population")) : nullptr, *code = blocks ? blocks->column(spec.area) : nullptr;
    if (m_name != u"city.population" || !people || !code || blocks->shapes().type == GeometryType::None)
        return {{}, Gap::Place};
    filterRows(*blocks, spec, where, m_frames->areas, false).forEach([&](std::size_t row) {
        sum += people->isNull(row) || isOutside(code->text(row)) ? 0 : people->number(row);
    });
    return {sum, Gap::None};
}

std::optional<double> Figure::ofDataset(const QString &area, const Expression::Context &context) const
{
    const QString dataset = datasetOf(m_name);
    const auto frame = m_frames->frames.value(dataset);
    const auto spec = m_frames->specs.constFind(dataset);
    const Column *values = frame ? frame->column(m_name.section(u'.', 1)) : nullptr;
    if (!values || spec == m_frames->specs.cend())
        return {};
    Filter within = *m_filter;
    within.area = area;
    Bitmap rows = filterRows(*frame, *spec, within, m_frames->areas, false);
    if (m_condition) {
        auto kept = m_condition->rows(*frame, context, &rows);
        if (!kept)
            return {};
        rows = *std::move(kept);
    }
    const FieldSpec *field = spec->field(values->name);
    const Column *companies = spec->units.isEmpty() ? nullptr : frame->column(spec->units);
    double sum = 0, units = 0;
    rows.forEach([&](std::size_t row) {
        const double value = values->number(row);
        if (std::isnan(value))
            return;
        sum += value;
        units += companies && !companies->isNull(row) ? companies->number(row) : 1;
    });
    if (field && field->isConfidential && units > 0 && units < leastCompanies)
        return {};
    return sum;
}

} // namespace om

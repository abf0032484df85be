// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/profile.h"

#include "services/areas/areatext.h"
#include "services/computable.h"
#include "services/filtertext.h"
#include "services/numbertext.h"

#include <QCoreApplication>

#include <algorithm>

namespace om {

namespace {

constexpr auto departmentField = "lead_dept";

ReportCell words(const QString &text, bool isStrong = false)
{
    return {text, {}, 0, isStrong, ReportMark::None};
}

/// The number alone, its unit stands beside the indicator's name; a scale (万, M) stays.
ReportCell numberOf(const KpiSpec &kpi, const std::optional<double> &value, const QLocale &locale, bool isStrong = false)
{
    const NumberText shown = kpiText(kpi, value, locale);
    QString scale = shown.unit;
    scale.remove(translated(kpi.unit));
    scale = scale.trimmed();
    return {scale.isEmpty() || !value ? shown.text : shown.text + u' ' + scale, value, kpi.decimals, isStrong, ReportMark::None};
}

QString titleOf(const KpiSpec &kpi)
{
    const QString title = translated(kpi.title), unit = translated(kpi.unit);
    return unit.isEmpty() || title.contains(unit, Qt::CaseInsensitive) ? title : QStringLiteral("%1 · %2").arg(title, unit);
}

/// The field of the indicator's dataset that names whose row it is; "" = it cannot be told apart.
QString fieldOf(const ProfileRequest &request, const KpiSpec &kpi)
{
    const DatasetSpec spec = request.frames.specs.value(kpi.dataset);
    if (request.of == ProfileRequest::Of::Community)
        return spec.area;
    return spec.field(QLatin1String(departmentField)) ? QString::fromLatin1(departmentField) : QString();
}

} // namespace

Result<ProfileRequest> profileRequest(const Workspace &workspace, ProfileRequest::Of of, const Filter &filter, std::shared_ptr<const Basemap> basemap)
{
    const QString id = of == ProfileRequest::Of::Community ? QStringLiteral("page_community") : QStringLiteral("page_department");
    ProfileRequest request;
    request.of = of;
    request.catalog = &workspace.catalog();
    request.spec = workspace.catalog().report(id);
    if (!request.spec)
        return fail(ErrorCode::NotFound, {QStringLiteral("report"), id});
    request.frames = workspace.frames();
    request.codes = workspace.codes();
    request.city = workspace.city();
    request.language = workspace.language();
    request.version = workspace.version();
    request.filter = filter;
    if (!request.filter.period.isValid())
        request.filter.period = request.city.period;
    request.filter.area.clear();
    request.conditions = filterText(request.filter, filterNames(workspace));
    for (const ReportSectionSpec &section : request.spec->sections) {
        const ThemeSpec *theme = section.kind == QLatin1String("map") ? workspace.catalog().theme(section.theme) : nullptr;
        if (!theme)
            continue;
        request.scene = sceneRequest(workspace, *theme, request.filter, QStringLiteral("light"));
        request.scene.basemap = std::move(basemap);
        if (!section.kpis.isEmpty())
            request.scene.metric = section.kpis.first();
        break;
    }
    return request;
}

Result<ProfileSeries> ProfileSeries::reckon(ProfileRequest request, JobControl &control)
{
    ProfileSeries series;
    for (const ReportSectionSpec &section : request.spec->sections) {
        for (const QString &id : section.kind == QLatin1String("domain") ? section.kpis : QStringList()) {
            if (control.isCancelled())
                return fail(ErrorCode::Cancelled);
            const KpiSpec *kpi = request.catalog->kpi(id);
            if (!kpi)
                return fail(ErrorCode::KpiUnknown, {id});
            const QString field = fieldOf(request, *kpi);
            if (field.isEmpty() || !request.frames.frames.contains(kpi->dataset) || !isComputable(*request.catalog, *kpi, request.frames))
                continue; // the workspace has no such data: no row rather than an empty one
            const auto whole = evaluate(*request.catalog, *kpi, request.frames, request.filter, Comparison::None);
            auto groups = evaluateBy(*request.catalog, *kpi, request.frames, request.filter, field);
            if (whole && groups)
                series.m_indicators.push_back({kpi, translated(section.title), whole->value, *std::move(groups)});
        }
    }
    if (request.of == ProfileRequest::Of::Community) {
        const auto frame = request.frames.frames.value(QStringLiteral("community"));
        const Column *code = frame ? frame->column(QStringLiteral("code")) : nullptr;
        for (std::size_t row = 0; code && row < frame->rows(); ++row)
            series.m_codes.append(code->text(row));
    } else if (!series.m_indicators.empty()) {
        auto groups = series.m_indicators.front().groups;
        std::ranges::stable_sort(groups, std::greater<>(), [](const KpiGroup &g) { return g.value.value_or(0); });
        for (const KpiGroup &group : groups)
            if (!group.code.isEmpty() && group.value.value_or(0) > 0)
                series.m_codes.append(group.code);
    }
    series.m_request = std::move(request);
    return series;
}

QString ProfileSeries::name(const QString &code) const
{
    return m_request.of == ProfileRequest::Of::Community ? m_request.codes.areaName(code, false) : m_request.codes.name(QStringLiteral("department"), code);
}

Filter ProfileSeries::filterOf(const QString &code) const
{
    Filter filter = m_request.filter;
    if (m_request.of == ProfileRequest::Of::Community) {
        filter.area = code;
    } else {
        Condition condition;
        condition.field = QString::fromLatin1(departmentField);
        condition.values = {code};
        filter.conditions.append(condition);
    }
    return filter;
}

QString ProfileSeries::groupName(const KpiSpec &kpi, const QString &field, const QString &code) const
{
    const DatasetSpec spec = m_request.frames.specs.value(kpi.dataset);
    if (code.isEmpty())
        return tr("(none)");
    const FieldSpec *declared = spec.field(field);
    return field == spec.area ? m_request.codes.areaName(code, true) : declared ? m_request.codes.name(declared->codes, code) : code;
}

QString ProfileSeries::rankText(const Indicator &indicator, const QString &code) const
{
    const auto own = std::ranges::find(indicator.groups, code, &KpiGroup::code);
    if (own == indicator.groups.end() || !own->value || own->isSmall)
        return QStringLiteral("—");
    const bool isLowBetter = indicator.kpi->better == QLatin1String("lower");
    int rank = 1, count = 0;
    for (const KpiGroup &group : indicator.groups) {
        if (group.code.isEmpty() || !group.value || group.isSmall)
            continue;
        ++count;
        rank += isLowBetter ? *group.value < *own->value : *group.value > *own->value; // equal values share a rank
    }
    return QStringLiteral("%1 / %2").arg(rank).arg(count);
}

ReportTable ProfileSeries::figures(const QString &code) const
{
    const QLocale locale(m_request.language);
    ReportTable table;
    table.columns = {
        {tr("Indicator"), 2.6, false}, {name(code), 0.95, true}, {tr("Whole"), 0.95, true}, {tr("Rank"), 0.75, true}, {tr("vs. year before"), 1.4, true}};
    const Filter filter = filterOf(code);
    QString domain;
    QList<AreaChange> changes;
    for (const Indicator &indicator : m_indicators) {
        const auto value = evaluate(*m_request.catalog, *indicator.kpi, m_request.frames, filter, Comparison::YearBefore);
        if (!value)
            continue;
        if (domain != indicator.domain) {
            domain = indicator.domain;
            table.rows.push_back({words(domain, true)});
        }
        ReportCell own = numberOf(*indicator.kpi, value->value, locale, true);
        if (value->isSmall && value->value)
            own.text += tr(" (n = %1)").arg(value->denominator ? value->denominator->count() : value->numerator.count());
        table.rows.push_back({words(titleOf(*indicator.kpi)),
                              std::move(own),
                              numberOf(*indicator.kpi, indicator.whole, locale),
                              words(rankText(indicator, code)),
                              {changeText(*indicator.kpi, value->change, locale) + (value->basisChanges.isEmpty() ? QString() : QStringLiteral(" *")),
                               value->change, 3, false, ReportMark::None}});
        for (const AreaChange &change : value->basisChanges)
            if (!changes.contains(change))
                changes.append(change);
    }
    if (!changes.isEmpty())
        table.rows.push_back({words(QStringLiteral("* ") + basisChangeText(changes))});
    return table;
}

ReportBars ProfileSeries::bars(const KpiSpec &kpi, const ReportSectionSpec &spec, const Filter &filter) const
{
    const QLocale locale(m_request.language);
    ReportBars bars;
    auto groups = evaluateBy(*m_request.catalog, kpi, m_request.frames, filter, spec.by);
    if (!groups)
        return bars;
    double all = 0;
    for (const KpiGroup &group : *groups)
        all += group.value.value_or(0);
    std::ranges::stable_sort(*groups, std::greater<>(), [](const KpiGroup &g) { return g.value.value_or(0); });
    for (const KpiGroup &group : *groups) {
        if (!(group.value.value_or(0) > 0) || (spec.top > 0 && bars.bars.size() >= std::size_t(spec.top)))
            break;
        bars.bars.push_back({groupName(kpi, spec.by, group.code), *group.value, numberOf(kpi, group.value, locale).text,
                             locale.toString(*group.value * 100 / all, 'f', 1) + QStringLiteral(" %")});
    }
    return bars;
}

QString ProfileSeries::mapBasis() const
{
    const KpiSpec *kpi = m_request.catalog->kpi(m_request.scene.metric);
    return kpi ? titleOf(*kpi) : QString();
}

std::vector<std::pair<QString, qint64>> ProfileSeries::outlined(const QString &code) const
{
    const QString dataset = QStringLiteral("community");
    const auto frame = m_request.frames.frames.value(dataset);
    const Column *codes = frame && m_request.of == ProfileRequest::Of::Community ? frame->column(QStringLiteral("code")) : nullptr;
    for (std::size_t row = 0; codes && row < frame->rows(); ++row)
        if (codes->text(row) == code)
            return {{dataset, frame->fids()[row]}};
    return {};
}

ReportDocument ProfileSeries::page(const QString &code) const
{
    const LocalTime asOf = m_request.filter.asOf.isNull() ? m_request.city.asOf : m_request.filter.asOf;
    const Filter filter = filterOf(code);
    ReportDocument document;
    document.title = name(code);
    document.subtitle = translated(m_request.spec->title);
    document.place = m_request.city.text(m_request.city.name, m_request.language);
    document.notice = m_request.city.text(m_request.city.notice, m_request.language);
    document.asOf = asOf.toText();
    document.version = QStringLiteral("%1#%2").arg(asOf.date().toString(Qt::ISODate)).arg(m_request.version);
    document.conditions = m_request.conditions;
    document.sections.push_back({tr("Indicators"), tr("rank among all, the better first; n too small is not ranked"), figures(code)});
    for (const ReportSectionSpec &section : m_request.spec->sections) {
        if (section.kind == QLatin1String("map") && m_request.scene.theme) {
            SceneRequest scene = m_request.scene;
            scene.filter = filter;
            document.sections.push_back(
                {translated(section.title), mapBasis(), ReportMap{buildScene(*m_request.catalog, m_request.frames, scene).scene, outlined(code)}});
            continue;
        }
        const KpiSpec *kpi = section.kpis.isEmpty() ? nullptr : m_request.catalog->kpi(section.kpis.first());
        if (!kpi || !m_request.frames.frames.contains(kpi->dataset))
            continue;
        if (section.kind == QLatin1String("trend")) {
            ReportTrend trend;
            trend.first = QDate(m_request.filter.period.last().year(), 1, 1);
            trend.unit = translated(kpi->unit);
            trend.decimals = kpi->decimals;
            trend.values = evaluateByMonth(*m_request.catalog, *kpi, m_request.frames, filter, trend.first, 12).value_or(std::vector<std::optional<double>>());
            trend.yearBefore = evaluateByMonth(*m_request.catalog, *kpi, m_request.frames, filter, trend.first.addYears(-1), 12)
                                   .value_or(std::vector<std::optional<double>>());
            document.sections.push_back(
                {translated(section.title), tr("bars %1, ticks %2").arg(trend.first.year()).arg(trend.first.year() - 1), std::move(trend)});
        } else if (section.kind == QLatin1String("composition")) {
            document.sections.push_back({translated(section.title), titleOf(*kpi), bars(*kpi, section, filter)});
        }
    }
    document.check = checkOf(document);
    return document;
}

} // namespace om

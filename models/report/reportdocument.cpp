// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/reportdocument.h"

#include "services/areas/areatext.h"
#include "services/filtertext.h"
#include "services/numbertext.h"
#include "services/scene/scenebuilder.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace om {

namespace {

/// Composes the sections of one report; holds what they all need.
class Composer
{
    Q_DECLARE_TR_FUNCTIONS(Report)
public:
    Composer(const Workspace &workspace, const Filter &filter, std::shared_ptr<const Basemap> basemap)
        : m_workspace(workspace)
        , m_catalog(workspace.catalog())
        , m_frames(workspace.frames())
        , m_filter(filter)
        , m_basemap(std::move(basemap))
        , m_locale(workspace.language())
    {
        m_year = filter;
        m_year.period = Period::year(filter.period.first().year());
    }

    /// Nothing when the workspace has no data for the section.
    Result<std::optional<ReportSection>> section(const ReportSectionSpec &spec) const
    {
        for (const QString &id : spec.kpis)
            if (!m_catalog.kpi(id))
                return fail(ErrorCode::KpiUnknown, {id});
        if (spec.kind == QLatin1String("map"))
            return map(spec);
        std::vector<const KpiSpec *> kpis;
        for (const QString &id : spec.kpis)
            if (m_frames.frames.contains(m_catalog.kpi(id)->dataset))
                kpis.push_back(m_catalog.kpi(id));
        if (kpis.empty())
            return std::optional<ReportSection>();
        ReportSection section;
        section.title = translated(spec.title);
        if (spec.kind == QLatin1String("tiles"))
            section.body = figures(kpis, section.basis);
        else if (spec.kind == QLatin1String("trend"))
            section.body = trend(*kpis.front(), section.basis);
        else if (spec.kind == QLatin1String("composition"))
            section.body = bars(*kpis.front(), spec, section.basis);
        else if (spec.kind == QLatin1String("ranking"))
            section.body = ranking(*kpis.front(), spec, section.basis);
        else
            return fail(ErrorCode::SpecInvalid, {spec.title, QStringLiteral("kind"), spec.kind});
        return section;
    }

private:
    ReportCell cell(const KpiSpec &kpi, const std::optional<double> &value, bool isStrong = false) const
    {
        const NumberText shown = kpiText(kpi, value, m_locale);
        return {shown.unit.isEmpty() || !value ? shown.text : shown.text + u' ' + shown.unit, value, kpi.decimals, isStrong, ReportMark::None};
    }

    static ReportMark markOf(const KpiSpec &kpi, const std::optional<double> &value)
    {
        if (!kpi.target || !value)
            return ReportMark::None;
        const double target = *kpi.target;
        const double missing = kpi.better == QLatin1String("lower") ? *value - target : target - *value;
        if (missing <= 0)
            return ReportMark::Good;
        return missing <= std::abs(target) * 0.05 ? ReportMark::Near : ReportMark::Missed;
    }

    ReportTable figures(const std::vector<const KpiSpec *> &kpis, QString &basis) const
    {
        QList<AreaChange> changes;
        ReportTable table;
        const bool isYear = m_filter.period.kind() == Period::Kind::Year;
        table.columns = {{tr("Indicator"), 2.2, false}, {m_filter.period.text(), 1.2, true}};
        if (!isYear)
            table.columns.push_back({tr("vs. period before"), 1.1, true});
        table.columns.push_back({tr("vs. year before"), 1.1, true});
        table.columns.push_back({tr("Target"), 1, true});
        if (!isYear)
            table.columns.push_back({tr("Whole year"), 1.2, true});
        for (const KpiSpec *kpi : kpis) {
            const auto year = evaluate(m_catalog, *kpi, m_frames, m_filter, Comparison::YearBefore);
            if (!year)
                continue; // the workspace lacks a field: the row is left out rather than shown empty
            std::vector<ReportCell> row{{translated(kpi->title), {}, 0, false, ReportMark::None}, cell(*kpi, year->value, true)};
            row.back().mark = markOf(*kpi, year->value);
            if (!isYear) {
                const auto before = evaluate(m_catalog, *kpi, m_frames, m_filter, Comparison::Previous);
                row.push_back(change(*kpi, before ? before->change : std::nullopt));
            }
            row.push_back(change(*kpi, year->change));
            if (!year->basisChanges.isEmpty())
                row.back().text += QStringLiteral(" *");
            for (const AreaChange &c : year->basisChanges)
                if (!changes.contains(c))
                    changes.append(c);
            row.push_back(cell(*kpi, kpi->target));
            if (!isYear) {
                const auto whole = evaluate(m_catalog, *kpi, m_frames, m_year, Comparison::None);
                row.push_back(cell(*kpi, whole ? whole->value : std::nullopt));
            }
            table.rows.push_back(std::move(row));
        }
        if (!changes.isEmpty())
            basis = QStringLiteral("* ") + basisChangeText(changes);
        return table;
    }

    ReportCell change(const KpiSpec &kpi, const std::optional<double> &value) const
    {
        return {changeText(kpi, value, m_locale), value, 3, false, ReportMark::None};
    }

    ReportTrend trend(const KpiSpec &kpi, QString &basis) const
    {
        ReportTrend trend;
        trend.first = QDate(m_filter.period.last().year(), 1, 1);
        trend.unit = translated(kpi.unit);
        trend.decimals = kpi.decimals;
        if (auto values = evaluateByMonth(m_catalog, kpi, m_frames, m_filter, trend.first, 12))
            trend.values = *values;
        if (auto values = evaluateByMonth(m_catalog, kpi, m_frames, m_filter, trend.first.addYears(-1), 12))
            trend.yearBefore = *values;
        if (const auto frame = m_frames.frames.value(QStringLiteral("event_marker"))) {
            const bool isEnglish = m_workspace.language() == QLatin1String("en");
            const Column *day = frame->column(QStringLiteral("day"));
            const Column *title = frame->column(isEnglish ? QStringLiteral("title_en") : QStringLiteral("title"));
            for (std::size_t row = 0; day && title && row < frame->rows(); ++row) {
                const QDate date = LocalTime{day->integers[row]}.date();
                if (date.year() == trend.first.year())
                    trend.events.push_back({date, title->text(row)});
            }
        }
        basis = translated(kpi.title) + QStringLiteral(" · ") + trend.unit;
        QStringList events;
        for (std::size_t i = 0; i < trend.events.size(); ++i)
            events.append(QStringLiteral("%1 %2 %3").arg(QString::number(i + 1), trend.events[i].title, trend.events[i].day.toString(QStringLiteral("MM-dd"))));
        if (!events.isEmpty())
            basis += QStringLiteral(" · ") + events.join(QStringLiteral("; "));
        return trend;
    }

    QString nameOf(const KpiSpec &kpi, const QString &field, const QString &code) const
    {
        return code.isEmpty() ? tr("(none)") : groupName(m_workspace, kpi.dataset, field, code);
    }

    std::vector<KpiGroup> sortedGroups(const KpiSpec &kpi, const QString &field) const
    {
        auto groups = evaluateBy(m_catalog, kpi, m_frames, m_filter, field);
        if (!groups)
            return {};
        std::stable_sort(groups->begin(), groups->end(), [](const KpiGroup &a, const KpiGroup &b) { return a.value.value_or(-1) > b.value.value_or(-1); });
        return *groups;
    }

    ReportBars bars(const KpiSpec &kpi, const ReportSectionSpec &spec, QString &basis) const
    {
        ReportBars bars;
        double total = 0;
        const auto groups = sortedGroups(kpi, spec.by);
        for (const KpiGroup &group : groups)
            total += group.value.value_or(0);
        for (const KpiGroup &group : groups) {
            if (spec.top > 0 && bars.bars.size() >= std::size_t(spec.top))
                break;
            const double value = group.value.value_or(0);
            if (value <= 0)
                continue;
            bars.bars.push_back({nameOf(kpi, spec.by, group.code), value, cell(kpi, group.value).text,
                                 m_locale.toString(total > 0 ? value * 100 / total : 0, 'f', 1) + QStringLiteral(" %")});
        }
        basis = tr("share of %1").arg(translated(kpi.title));
        return bars;
    }

    ReportTable ranking(const KpiSpec &kpi, const ReportSectionSpec &spec, QString &basis) const
    {
        ReportTable table;
        const bool hasN = !kpi.denominator.isEmpty() || !kpi.denominatorSum.isEmpty();
        table.columns = {{tr("Rank"), 0.5, true}, {tr("Name"), 2, false}, {translated(kpi.title), 1.4, true}, {hasN ? tr("n") : tr("Rows"), 1, true}};
        QStringList small, withheld;
        int rank = 0, shown = 0;
        std::optional<double> last;
        for (const KpiGroup &group : sortedGroups(kpi, spec.by)) {
            if (group.isWithheld)
                withheld.append(nameOf(kpi, spec.by, group.code));
            if (group.code.isEmpty() || !group.value)
                continue;
            if (group.isSmall) {
                small.append(nameOf(kpi, spec.by, group.code));
                continue;
            }
            ++shown;
            if (!last || *last != *group.value)
                rank = shown; // equal values share a rank
            last = group.value;
            if (spec.top > 0 && shown > spec.top)
                continue;
            const double n = group.denominator.value_or(group.numerator);
            ReportCell value = cell(kpi, group.value, true);
            value.mark = markOf(kpi, group.value);
            table.rows.push_back({{QString::number(rank), double(rank), 0, false, ReportMark::None},
                                  {nameOf(kpi, spec.by, group.code), {}, 0, false, ReportMark::None},
                                  value,
                                  {m_locale.toString(n, 'f', 0), n, 0, false, ReportMark::None}});
        }
        if (spec.top > 0 && shown > spec.top)
            basis = tr("first %1 of %2").arg(spec.top).arg(shown);
        if (!small.isEmpty())
            basis += (basis.isEmpty() ? QString() : QStringLiteral(" · ")) +
                tr("n < %1, not ranked: %2").arg(QString::number(kpi.smallN), small.join(QStringLiteral(", ")));
        if (!withheld.isEmpty())
            basis += (basis.isEmpty() ? QString() : QStringLiteral(" · ")) + withheldText() + QStringLiteral(": ") + withheld.join(QStringLiteral(", "));
        return table;
    }

    Result<std::optional<ReportSection>> map(const ReportSectionSpec &spec) const
    {
        const ThemeSpec *theme = m_catalog.theme(spec.theme);
        if (!theme)
            return fail(ErrorCode::NotFound, {QStringLiteral("theme"), spec.theme});
        ReportSection section;
        section.title = translated(spec.title);
        SceneRequest request = sceneRequest(m_workspace, *theme, m_filter, QStringLiteral("light"));
        if (!spec.kpis.isEmpty())
            request.metric = spec.kpis.first();
        if (const KpiSpec *kpi = m_catalog.kpi(request.metric))
            section.basis = translated(kpi->title) + (kpi->unit.isEmpty() ? QString() : QStringLiteral(" · ") + translated(kpi->unit));
        request.basemap = m_basemap;
        section.body = ReportMap{buildScene(m_catalog, m_frames, request).scene, {}};
        return std::optional(std::move(section));
    }

    const Workspace &m_workspace;
    const Catalog &m_catalog;
    const FrameSet &m_frames;
    Filter m_filter, m_year;
    std::shared_ptr<const Basemap> m_basemap;
    QLocale m_locale;
};

} // namespace

QString checkOf(const ReportDocument &document)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    const auto add = [&](const QString &text) { hash.addData(text.toUtf8() + '\n'); };
    for (const ReportSection &section : document.sections) {
        add(section.title);
        if (const auto *table = std::get_if<ReportTable>(&section.body))
            for (const auto &row : table->rows)
                for (const ReportCell &c : row)
                    add(c.text);
        if (const auto *trend = std::get_if<ReportTrend>(&section.body))
            for (const auto &value : trend->values)
                add(value ? QString::number(*value, 'g', 12) : QString());
        if (const auto *bars = std::get_if<ReportBars>(&section.body))
            for (const auto &bar : bars->bars)
                add(bar.label + u' ' + bar.text);
        if (const auto *facts = std::get_if<ReportFacts>(&section.body))
            for (const auto &[name, value] : facts->facts)
                add(name + u' ' + value);
    }
    const QString hex = QString::fromLatin1(hash.result().toHex().left(16));
    return QStringList{hex.mid(0, 4), hex.mid(4, 4), hex.mid(8, 4), hex.mid(12, 4)}.join(u' ');
}

Result<ReportDocument> composeReport(const Workspace &workspace, const ReportSpec &spec, const Filter &filter, std::shared_ptr<const Basemap> basemap)
{
    if (!filter.period.isValid())
        return fail(ErrorCode::Usage, {QStringLiteral("--period")});
    const City &city = workspace.city();
    ReportDocument document;
    document.title = translated(spec.title);
    document.subtitle = filter.period.text();
    document.place = filter.area.isEmpty() ? city.text(city.name, workspace.language()) : workspace.areaName(filter.area);
    document.notice = city.text(city.notice, workspace.language());
    const LocalTime asOf = filter.asOf.isNull() ? city.asOf : filter.asOf;
    document.asOf = asOf.toText();
    document.version = QStringLiteral("%1#%2").arg(asOf.date().toString(Qt::ISODate)).arg(workspace.version());
    document.conditions = filterText(filter, filterNames(workspace));
    const Composer composer(workspace, filter, std::move(basemap));
    for (const ReportSectionSpec &section : spec.sections) {
        auto composed = composer.section(section);
        if (!composed)
            return fail(composed);
        if (*composed)
            document.sections.push_back(std::move(**composed));
    }
    document.check = checkOf(document);
    return document;
}

} // namespace om

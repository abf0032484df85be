// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/placesreport.h"

#include "services/numbertext.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace om {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("om", text);
}

ReportCell words(const QString &text)
{
    return {text, {}, 0, false, ReportMark::None};
}

/// People and places, whole; "—" = not known.
ReportCell whole(const std::optional<double> &value, const QLocale &locale)
{
    return value ? ReportCell{countText(qint64(std::llround(*value)), locale), std::round(*value), 0, false, ReportMark::None} : words(QStringLiteral("—"));
}

std::optional<double> largestGap(const PlaceRow &row)
{
    const auto worst = row.worst();
    return worst ? row.gap(*worst) : std::nullopt;
}

/// The school year that begins in 2022: "2022/23".
QString yearText(int year)
{
    return QStringLiteral("%1/%2").arg(year).arg((year + 1) % 100, 2, 10, QLatin1Char('0'));
}

bool concernsAnybody(const PlaceRow &row)
{
    return row.places > 0 || row.planned > 0 || row.pupils > 0 || std::ranges::any_of(row.expected, [](const auto &pupils) { return pupils.value_or(0) > 0; });
}

std::vector<ReportCell> cells(const QString &name, const PlaceRow &row, int now, const QLocale &locale)
{
    std::vector<ReportCell> out{words(name), whole(row.places, locale), whole(row.planned, locale), whole(row.pupils, locale)};
    for (const auto &expected : row.expected)
        out.push_back(whole(expected, locale));
    const auto gap = largestGap(row);
    ReportCell cell = whole(gap, locale);
    cell.isStrong = true;
    if (gap) {
        const bool isShort = std::round(*gap) > 0;
        cell.text.prepend(isShort ? QStringLiteral("+") : QString());
        cell.mark = isShort ? ReportMark::Missed : ReportMark::Good;
    }
    out.push_back(cell);
    out.push_back(words(row.worst() ? yearText(now + 1 + int(*row.worst())) : QString()));
    return out;
}

} // namespace

PlacesTable placesTable(const Workspace &workspace, const PlaceGround &ground, const PlaceOutlook &outlook, std::size_t stage)
{
    const QLocale locale(workspace.language());
    const StageOutlook &of = outlook.stages.at(stage);
    PlacesTable out;
    out.table.columns = {{workspace.city().text(workspace.city().communityTerm, workspace.language()), 1.6, false},
                         {tr("School places"), 1, true},
                         {tr("Planned places"), 1, true},
                         {tr("Pupils now"), 1, true}};
    for (std::size_t year = 0; year < of.total.expected.size(); ++year)
        out.table.columns.push_back({yearText(outlook.now + 1 + int(year)), 1, true});
    out.table.columns.push_back({tr("Most short"), 1, true});
    out.table.columns.push_back({tr("In the school year"), 1, false});
    for (std::size_t i = 0; i < of.areas.size(); ++i)
        if (concernsAnybody(of.areas[i]))
            out.areas.push_back(i);
    const auto gapOf = [&](std::size_t i) { return largestGap(of.areas[i]).value_or(-std::numeric_limits<double>::infinity()); };
    std::ranges::stable_sort(out.areas, std::ranges::greater(), gapOf);
    out.table.rows.push_back(cells(tr("All"), of.total, outlook.now, locale));
    for (const std::size_t i : out.areas) {
        const QString &code = ground.areas.at(qsizetype(i));
        out.table.rows.push_back(cells(code.isEmpty() ? tr("(no community)") : workspace.areaName(code, true), of.areas[i], outlook.now, locale));
    }
    return out;
}

QString placesMethod(const Workspace &workspace, const PlaceOutlook &outlook, std::size_t stage)
{
    const QLocale locale(workspace.language());
    const StageOutlook &of = outlook.stages.at(stage);
    const auto &rate = of.rate;
    const QString shown = rate ? numberText(*rate, {}, 3, locale).text : QStringLiteral("—");
    const QString gaps = tr("Most short: expected pupils less places of open schools in the worst year; planned places are not counted.");
    QString text;
    if (outlook.method == PlaceMethod::Cohorts) {
        text = tr("By the children who live there: children of the stage's ages in each year × %1, the pupils now for each child of these ages now in all "
                  "communities where these are known. This ratio stands for all who come from elsewhere or go elsewhere, and is taken to stay.")
                   .arg(shown);
        if (of.leftOut > 0)
            text += u' ' + tr("Communities of which no children are known are left out of the whole: %1.").arg(countText(qint64(of.leftOut), locale));
        return text + u' ' + gaps;
    }
    text = tr("By pupils: each grade moves up by one a year in the schools where it is; first grades as on the mean of the last three years. By children it "
              "goes where those of all communities with pupils are known.");
    if (rate)
        text += u' ' + tr("Of those who leave the stage before, the share %1 goes on, dealt to the communities as the first grade is now.").arg(shown);
    return text + u' ' + gaps;
}

ReportDocument composePlaces(const Workspace &workspace, const PlaceGround &ground, const PlaceOutlook &outlook, const QStringList &titles)
{
    const City &city = workspace.city();
    ReportDocument document;
    document.title = tr("Outlook of school places");
    const std::size_t years = outlook.stages.empty() ? 0 : outlook.stages.front().total.expected.size();
    if (years > 0)
        document.subtitle = tr("School years %1 to %2").arg(yearText(outlook.now + 1), yearText(outlook.now + int(years)));
    document.place = city.text(city.name, workspace.language());
    document.notice = city.text(city.notice, workspace.language());
    document.asOf = city.asOf.isNull() ? QString() : city.asOf.date().toString(Qt::ISODate);
    document.version = QStringLiteral("%1#%2").arg(document.asOf).arg(workspace.version());
    for (std::size_t stage = 0; stage < outlook.stages.size(); ++stage) {
        const QString title = translated(titles.value(qsizetype(stage)));
        document.sections.push_back({title, tr("pupils and places"), placesTable(workspace, ground, outlook, stage).table});
        document.sections.push_back({tr("How it is reckoned: %1").arg(title), {}, ReportText{placesMethod(workspace, outlook, stage)}});
    }
    document.check = checkOf(document);
    return document;
}

} // namespace om

// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/crsdecision.h"

#include <QJsonArray>

#include <algorithm>
#include <cmath>

namespace om {

namespace {

constexpr auto wgs84 = QLatin1StringView("EPSG:4326");

QString percent(double share)
{
    return QString::number(std::floor(share * 1000) / 10, 'g', 4); // never rounded up to certainty
}

/// "99.9 % sure, 120 points, median residual 45 m, 98.3 % inside the city"
QString grounds(const CrsVerdict &verdict)
{
    const CrsCandidate &best = verdict.candidates.front();
    QString text = QStringLiteral("%1 % sure by %2 points").arg(percent(best.sureness)).arg(verdict.points);
    if (best.residualM)
        text += QStringLiteral(", median residual %1 m").arg(std::llround(*best.residualM));
    if (best.overlap)
        text += QStringLiteral(", overlap %1").arg(*best.overlap, 0, 'f', 3);
    else if (best.inside)
        text += QStringLiteral(", %1 % inside the city").arg(percent(*best.inside));
    return text;
}

QString doubtName(CrsVerdict::Doubt doubt)
{
    switch (doubt) {
    case CrsVerdict::Doubt::None: break;
    case CrsVerdict::Doubt::NoReference: return QStringLiteral("no_reference");
    case CrsVerdict::Doubt::NothingFits: return QStringLiteral("nothing_fits");
    case CrsVerdict::Doubt::TooFewPoints: return QStringLiteral("too_few_points");
    case CrsVerdict::Doubt::TooClose: return QStringLiteral("too_close");
    }
    return {};
}

bool isInDegrees(const PositionSurvey &survey)
{
    const auto degrees = std::ranges::count_if(survey.points, [](const PositionSurvey::Point &p) { return std::abs(p.x) <= 180 && std::abs(p.y) <= 180; });
    return 2 * degrees > std::ptrdiff_t(survey.points.size());
}

QJsonObject verdictJson(const CrsVerdict &verdict)
{
    QJsonArray candidates;
    for (const CrsCandidate &c : verdict.candidates) {
        if (candidates.size() == 6)
            break;
        const auto optional = [](const std::optional<double> &value, double unit) {
            return value ? QJsonValue(std::round(*value * unit) / unit) : QJsonValue();
        };
        candidates.append(QJsonObject{{QStringLiteral("crs"), c.crs},
                                      {QStringLiteral("sureness"), std::floor(c.sureness * 1e4) / 1e4},
                                      {QStringLiteral("median_residual_m"), optional(c.residualM, 10)},
                                      {QStringLiteral("inside"), optional(c.inside, 1e4)},
                                      {QStringLiteral("overlap"), optional(c.overlap, 1e4)}});
    }
    return {{QStringLiteral("verdict"), verdict.crs.isEmpty() ? QStringLiteral("unsure") : verdict.crs},
            {QStringLiteral("reason"), doubtName(verdict.doubt)},
            {QStringLiteral("points"), verdict.points},
            {QStringLiteral("candidates"), candidates}};
}

} // namespace

CrsDecision decideCrs(const CrsFinding &finding, const PositionSurvey &survey, const QString &stated)
{
    CrsDecision decision;
    const CrsVerdict &whole = finding.whole;
    if (!stated.isEmpty()) {
        if (!finding.column.isEmpty())
            decision.warnings
                << QStringLiteral("The file names %1, but its positions look like several systems, told apart by “%2”.").arg(stated, finding.column);
        else if (!whole.crs.isEmpty() && whole.crs != wgs84 && whole.crs != stated)
            decision.warnings << QStringLiteral("The file names %1, but its positions look like %2 (%3). It is read as it says; if the map shows it shifted, "
                                                "name the system and import again.")
                                     .arg(stated, whole.crs, grounds(whole));
        return decision;
    }
    const QString otherwise = isInDegrees(survey) ? QString(wgs84) : QString();
    if (!finding.column.isEmpty()) {
        Placing placing{otherwise, finding.column, {}};
        for (const CrsFinding::Group &group : finding.groups) {
            const QString crs = group.verdict.crs.isEmpty() ? otherwise : group.verdict.crs;
            if (!crs.isEmpty())
                placing.crsOf.insert(group.value, crs);
            decision.warnings
                << (group.verdict.crs.isEmpty()
                        ? QStringLiteral("%1 “%2”: the coordinate system is unsure; the positions stay as written.").arg(finding.column, group.value)
                        : QStringLiteral("%1 “%2”: the positions are read as %3 (%4).")
                              .arg(finding.column, group.value, group.verdict.crs, grounds(group.verdict)));
        }
        decision.placing = std::move(placing);
    } else if (!whole.crs.isEmpty()) {
        decision.placing = Placing{whole.crs, {}, {}};
        if (whole.crs != wgs84)
            decision.warnings << QStringLiteral("The file names no coordinate system; its positions are read as %1 (%2).").arg(whole.crs, grounds(whole));
    } else if (whole.doubt == CrsVerdict::Doubt::NothingFits) {
        decision.warnings << QStringLiteral("In no coordinate system do the positions lie near the city; they stay as written.");
    } else if (whole.doubt != CrsVerdict::Doubt::NoReference && whole.candidates.size() > 1) {
        QStringList systems;
        for (const CrsCandidate &candidate : whole.candidates)
            if (systems.size() < 4 && candidate.sureness > 0.01)
                systems << candidate.crs;
        decision.warnings << QStringLiteral("The coordinate system is unsure (%1 points tell something, %2): %3; the positions stay as written.")
                                 .arg(QString::number(whole.points),
                                      whole.doubt == CrsVerdict::Doubt::TooFewPoints ? QStringLiteral("20 are needed")
                                                                                     : QStringLiteral("several systems fit about equally well"),
                                      systems.join(QStringLiteral(", ")));
    }
    return decision;
}

QJsonObject toJson(const CrsFinding &finding, const QString &stated)
{
    QJsonObject json = verdictJson(finding.whole);
    json.insert(QStringLiteral("stated"), stated);
    if (finding.column.isEmpty())
        return json;
    QJsonArray groups;
    for (const CrsFinding::Group &group : finding.groups) {
        QJsonObject one = verdictJson(group.verdict);
        one.insert(QStringLiteral("value"), group.value);
        groups.append(one);
    }
    json.insert(QStringLiteral("verdict"), QStringLiteral("by_column"));
    json.insert(QStringLiteral("column"), finding.column);
    json.insert(QStringLiteral("groups"), groups);
    return json;
}

} // namespace om

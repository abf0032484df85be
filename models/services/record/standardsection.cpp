// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/record/standardsection.h"

#include "services/education/schoolcolumns.h"
#include "services/numbertext.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace om {

namespace {

constexpr int mostDecimals = 6;

QString text(const char *source)
{
    return QCoreApplication::translate("Record", source);
}

} // namespace

CardSection standardSection(const Workspace &workspace, const QString &dataset, qint64 fid, const CardSectionSpec &declared)
{
    CardSection section{translated(declared.title), QStringLiteral("facts"), {}};
    const auto schools = dataset == schoolDataset ? workspace.frames().frames.value(dataset) : nullptr;
    const std::size_t row = schools ? schools->rowOf(fid) : 0;
    const auto standard = loadSchoolStandard();
    if (!schools || row >= schools->rows() || !schools->column(itemsMetField) || !standard)
        return section;
    const QLocale locale(workspace.language());
    const auto number = [&](const QString &field) {
        const Column *column = schools->column(field);
        return column ? column->number(row) : std::numeric_limits<double>::quiet_NaN();
    };
    if (const double met = number(itemsMetField); !std::isnan(met)) {
        const auto counted = std::ranges::count_if(standard->items, &StandardSpec::Item::isCounted);
        const QString verdict = number(balancedField) == 1 ? text(QT_TRANSLATE_NOOP("Record", "enough")) : text(QT_TRANSLATE_NOOP("Record", "too few"));
        section.facts.push_back({text(QT_TRANSLATE_NOOP("Record", "Items met")),
                                 text(QT_TRANSLATE_NOOP("Record", "%1 of %2 · %3 are asked for: %4"))
                                     .arg(QString::number(met), QString::number(counted), QString::number(standard->leastMet), verdict),
                                 {}});
    }
    for (const StandardSpec::Item &item : standard->items) {
        const double value = number(itemField(item.id)), limit = number(limitField(item.id));
        if (std::isnan(limit))
            continue;
        const bool isKept = isMet(item, value, limit);
        int decimals = item.decimals;
        const auto told = [&](double one) { return numberText(one, item.unit, decimals, locale); };
        while (!isKept && decimals < mostDecimals && told(value).text == told(limit).text)
            ++decimals; // or it would read as if it were met
        const NumberText shown = told(value), least = told(limit);
        const QString label = shown.unit.isEmpty() ? translated(item.title) : QStringLiteral("%1 (%2)").arg(translated(item.title), shown.unit);
        const QString bound = (item.isMost ? QStringLiteral("≤ ") : QStringLiteral("≥ ")) + least.text;
        if (std::isnan(value)) {
            section.facts.push_back({label, text(QT_TRANSLATE_NOOP("Record", "not known · limit %1")).arg(bound), {}});
            continue;
        }
        const QString verdict =
            isKept ? text(QT_TRANSLATE_NOOP("Record", "✓ %1 · limit %2 · met")) : text(QT_TRANSLATE_NOOP("Record", "✗ %1 · limit %2 · not met"));
        section.facts.push_back({label, verdict.arg(shown.text, bound), {}});
    }
    if (!section.facts.empty())
        section.facts.push_back({text(QT_TRANSLATE_NOOP("Record", "Basis")), translated(standard->basis), {}});
    return section;
}

} // namespace om

// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/areas/areatext.h"

#include "services/derived/derivedtitle.h"

#include <QCoreApplication>

namespace om {

namespace {

QString said(const char *text)
{
    return QCoreApplication::translate("Areas", text);
}

/// Both codes of a row that a change touched.
struct Touched
{
    QString recorded, today, placing;
};

std::optional<Touched> touched(const Frame &frame, std::size_t row)
{
    const Column *recorded = frame.column(recordedAreaField), *today = frame.column(todaysAreaField), *placing = frame.column(areaPlacingField);
    if (row >= frame.rows() || !recorded || !today || !placing || placing->isNull(row))
        return {};
    return Touched{recorded->text(row), today->text(row), placing->text(row)};
}

} // namespace

QString areaChangeText(const AreaChange &change)
{
    return QStringLiteral("%1 %2 → %3").arg(change.effective.toString(Qt::ISODate), change.oldName, change.newName);
}

QString basisChangeText(const QList<AreaChange> &changes)
{
    QStringList parts;
    for (const AreaChange &change : changes)
        parts.append(areaChangeText(change));
    return parts.isEmpty() ? QString() : said(QT_TRANSLATE_NOOP("Areas", "Basis changed: %1")).arg(parts.join(QStringLiteral("; ")));
}

QString areaCellText(const Workspace &workspace, const Frame &frame, std::size_t row)
{
    const QString field = workspace.frames().specs.value(frame.dataset()).area;
    const Column *now = frame.column(field);
    const QString name = now ? workspace.areaName(now->text(row)) : QString();
    const auto both = touched(frame, row);
    if (!both)
        return name;
    if (both->placing == notPlaced)
        return said(QT_TRANSLATE_NOOP("Areas", "%1 (not placed)")).arg(name);
    return workspace.frames().basis == AreaBasis::Today ? said(QT_TRANSLATE_NOOP("Areas", "%1 (recorded: %2)")).arg(name, workspace.areaName(both->recorded))
                                                        : said(QT_TRANSLATE_NOOP("Areas", "%1 (today: %2)")).arg(name, workspace.areaName(both->today));
}

std::vector<std::pair<QString, QString>> areaFacts(const Workspace &workspace, const Frame &frame, std::size_t row)
{
    const auto both = touched(frame, row);
    if (!both)
        return {};
    const auto named = [&](const QString &code) { return QStringLiteral("%1 · %2").arg(workspace.areaName(code), code); };
    return {{derivedTitle(recordedAreaField), named(both->recorded)},
            {derivedTitle(todaysAreaField), both->placing == notPlaced ? QStringLiteral("—") : named(both->today)},
            {derivedTitle(areaPlacingField), workspace.codeName(areaPlacingField, both->placing)}};
}

} // namespace om

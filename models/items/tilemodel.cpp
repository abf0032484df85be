// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/tilemodel.h"

#include "catalog/catalog.h"
#include "services/areas/areatext.h"
#include "services/numbertext.h"

#include <cmath>
#include <limits>

namespace om {
namespace {

/// A whole number with its scale word: "70.45 万".
QString wholeText(double value, const QLocale &locale)
{
    const NumberText shown = numberText(value, {}, 0, locale);
    return shown.unit.isEmpty() ? shown.text : shown.text + u' ' + shown.unit;
}

} // namespace

TileModel::Lamp lampOf(const KpiSpec &spec, const std::optional<double> &value)
{
    if (!value || !spec.target || spec.better.isEmpty())
        return TileModel::Lamp::None;
    const double missed = spec.better == QLatin1String("lower") ? *value - *spec.target : *spec.target - *value;
    if (missed <= 0)
        return TileModel::Lamp::Good;
    return missed <= std::abs(*spec.target) * 0.05 ? TileModel::Lamp::Warn : TileModel::Lamp::Bad;
}

/// A change that sets days of a feast against ordinary days says so.
QString withShift(const QString &change, bool isShifted)
{
    return isShifted ? TileModel::tr("%1 (Spring Festival shift)").arg(change) : change;
}

TileModel::Verdict verdictOf(const KpiSpec &spec, const std::optional<double> &change)
{
    // What is shown as ±0.0 is neither.
    if (!change || std::abs(*change) < (isRate(spec) ? 0.05 : 0.0005) || spec.better.isEmpty())
        return TileModel::Verdict::None;
    return (*change > 0) == (spec.better == QLatin1String("higher")) ? TileModel::Verdict::Better : TileModel::Verdict::Worse;
}

QString iconOf(const KpiSpec &spec)
{
    return QLatin1String("dataset-") + spec.dataset;
}

void TileModel::setTiles(std::vector<TileValue> tiles, const QLocale &locale)
{
    const auto same = [](const TileValue &a, const TileValue &b) { return a.spec == b.spec; };
    const bool isSame = std::equal(tiles.begin(), tiles.end(), m_tiles.begin(), m_tiles.end(), same);
    if (!isSame)
        beginResetModel();
    m_tiles = std::move(tiles);
    m_locale = locale;
    if (!isSame)
        endResetModel();
    else if (!m_tiles.empty())
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

int TileModel::rowOf(const QString &kpi) const
{
    for (std::size_t row = 0; row < m_tiles.size(); ++row)
        if (m_tiles[row].spec->id == kpi)
            return int(row);
    return -1;
}

int TileModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_tiles.size());
}

QString TileModel::changeLine(const TileValue &tile) const
{
    if (tile.error || !tile.value.value)
        return {};
    QStringList parts;
    if (tile.value.change)
        parts.append(withShift(tr("YoY %1").arg(changeText(*tile.spec, tile.value.change, m_locale)), tile.value.isFeastShifted));
    if (tile.previousChange)
        parts.append(withShift(tr("prev. %1").arg(changeText(*tile.spec, tile.previousChange, m_locale)), tile.isPreviousShifted));
    return parts.join(QStringLiteral(" · "));
}

QString TileModel::basisLine(const TileValue &tile) const
{
    if (tile.isLoading)
        return tr("loading…");
    if (tile.error)
        return {};
    if (tile.value.isWithheld)
        return withheldText();
    if (tile.value.gap != Gap::None)
        return gapText(tile.value.gap, translated(tile.value.chosen));
    QStringList parts;
    if (!tile.value.basisChanges.isEmpty())
        parts.append(tr("basis changed"));
    if (tile.kept)
        parts.append(tile.kept->isOutdated ? tr("kept %1, changed since").arg(tile.kept->at.date().toString(Qt::ISODate))
                                           : tr("as of %1").arg(tile.kept->at.date().toString(Qt::ISODate)));
    if (tile.spec->target) {
        const NumberText target = kpiText(*tile.spec, tile.spec->target, m_locale);
        parts.append(tr("target %1 %2").arg(target.text, target.unit).trimmed());
    }
    if (tile.value.denominatorValue && tile.spec->aggregate == QLatin1String("ratio"))
        parts.append(tr("of %1").arg(wholeText(*tile.value.denominatorValue, m_locale)));
    if (parts.isEmpty() && !tile.spec->basis.isEmpty())
        parts.append(translated(tile.spec->basis));
    return parts.join(QStringLiteral(" · "));
}

QVariant TileModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const TileValue &tile = m_tiles[std::size_t(index.row())];
    const NumberText value = kpiText(*tile.spec, tile.error ? std::nullopt : tile.value.value, m_locale);
    switch (role) {
    case Qt::DisplayRole: return translated(tile.spec->title);
    case Qt::ToolTipRole: return (translated(tile.spec->definition) + QLatin1Char('\n') + basisChangeText(tile.value.basisChanges)).trimmed();
    case Qt::AccessibleTextRole: return translated(tile.spec->title) + QStringLiteral(": ") + value.text + QLatin1Char(' ') + value.unit;
    case Qt::AccessibleDescriptionRole: return tile.error ? errorText(*tile.error) : changeLine(tile) + QLatin1Char(' ') + basisLine(tile);
    case IdRole: return tile.spec->id;
    case IconRole: return iconOf(*tile.spec);
    case ValueRole: return value.text;
    case UnitRole: return value.unit;
    case ChangeRole: return changeLine(tile);
    case VerdictRole: return QVariant::fromValue(verdictOf(*tile.spec, tile.value.change));
    case LampRole: return QVariant::fromValue(tile.error ? Lamp::None : lampOf(*tile.spec, tile.value.value));
    case BasisRole: return basisLine(tile);
    case MonthsRole: {
        QList<double> months;
        for (const auto &month : tile.months)
            months.append(month.value_or(std::numeric_limits<double>::quiet_NaN()));
        return QVariant::fromValue(months);
    }
    case IsSmallRole: return tile.value.isSmall;
    case ErrorRole: return tile.error ? errorText(*tile.error) : QString();
    case RowCountRole: return qint64(tile.value.numerator.count());
    default: return {};
    }
}

QHash<int, QByteArray> TileModel::roleNames() const
{
    return {{Qt::DisplayRole, "title"}, {IdRole, "id"},           {IconRole, "icon"},        {ValueRole, "value"}, {UnitRole, "unit"},
            {ChangeRole, "change"},     {VerdictRole, "verdict"}, {LampRole, "lamp"},        {BasisRole, "basis"}, {MonthsRole, "months"},
            {IsSmallRole, "isSmall"},   {ErrorRole, "error"},     {RowCountRole, "rowCount"}};
}

} // namespace om

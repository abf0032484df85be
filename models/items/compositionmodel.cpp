// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/compositionmodel.h"

#include "catalog/catalog.h"
#include "items/statetoken.h"
#include "services/numbertext.h"

namespace om {

void CompositionModel::setParts(const ChartValue &chart, const GroupName &name, const QLocale &locale)
{
    beginResetModel();
    m_spec = chart.spec;
    m_locale = locale;
    m_parts.clear();
    double whole = 0;
    for (const KpiGroup &group : chart.groups)
        whole += group.value.value_or(0);
    // States have colours of their own, which mean the same everywhere.
    const bool isState = chart.spec.by == QLatin1String("clock_state");
    for (const KpiGroup &group : chart.groups) {
        const double value = group.value.value_or(0);
        if (value <= 0)
            continue;
        if (m_parts.size() < std::size_t(maxParts) || isState) {
            const QString color = isState ? stateToken(group.code) : QStringLiteral("category.%1").arg(m_parts.size() + 1);
            m_parts.push_back({group.code, name(group.code), value, 0, color, group.code == chart.selected, {group.code}});
        } else {
            if (!m_parts.back().code.isEmpty())
                m_parts.push_back({{}, tr("other"), 0, 0, QStringLiteral("category.other"), false});
            m_parts.back().value += value;
            m_parts.back().codes.append(group.code);
        }
    }
    m_greatest = 0;
    m_decimals = chart.kpi ? chart.kpi->decimals : 0;
    for (const Part &part : m_parts)
        m_greatest = std::max(m_greatest, part.value);
    m_unit = chart.kpi ? columnText(m_greatest, m_greatest, chart.kpi->unit, 0, locale).unit : QString();
    for (Part &part : m_parts)
        part.share = whole > 0 ? part.value / whole : 0;
    endResetModel();
}

int CompositionModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_parts.size());
}

QVariant CompositionModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Part &part = m_parts[std::size_t(index.row())];
    const QString value = columnText(part.value, m_greatest, {}, m_decimals, m_locale).text;
    const NumberText share = numberText(part.share * 100, QStringLiteral("%"), 1, m_locale);
    const QString shareText = share.text + QLatin1Char(' ') + share.unit;
    switch (role) {
    case Qt::DisplayRole: return part.name;
    case Qt::AccessibleTextRole: return tr("%1: %2, %3").arg(part.name, value, shareText);
    case CodeRole: return part.code;
    case CodesRole: return part.codes;
    case ValueRole: return value;
    case ShareRole: return part.share;
    case ShareTextRole: return shareText;
    case ColorRole: return part.color;
    case IsSelectedRole: return part.isSelected;
    default: return {};
    }
}

} // namespace om

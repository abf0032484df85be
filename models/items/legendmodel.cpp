// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/legendmodel.h"

#include "services/numbertext.h"

#include <algorithm>

namespace om {
void LegendModel::setLegend(const std::vector<LegendGroup> &legend, const QString &first, const QLocale &locale)
{
    beginResetModel();
    m_rows.clear();
    std::vector<const LegendGroup *> groups;
    for (const LegendGroup &group : legend)
        groups.push_back(&group);
    // What the map is about, then what has classes, then the rest.
    std::stable_sort(groups.begin(), groups.end(), [&](const LegendGroup *a, const LegendGroup *b) {
        const auto rank = [&](const LegendGroup *group) { return group->layer == first ? 0 : group->hasTitle() ? 1 : 2; };
        return rank(a) < rank(b);
    });
    for (const LegendGroup *group : groups) {
        Row plain;
        plain.dataset = group->dataset;
        plain.layer = group->layer;
        plain.group = group->title;
        plain.geometry = group->geometry;
        const auto add = [&](Row::Kind kind, const QString &text) -> Row & {
            Row &row = m_rows.emplace_back(plain);
            row.kind = kind;
            row.text = text;
            return row;
        };
        if (group->hasTitle()) {
            Row &title = add(Row::Kind::Title, group->title);
            title.basis = group->basis;
            title.isLocked = group->isLocked;
        }
        for (const LegendEntry &entry : group->entries) {
            Row &row = add(Row::Kind::Class, group->entries.size() == 1 ? group->title : entry.label);
            row.entry = entry;
            row.count = countText(entry.count, locale);
            if (!entry.dataset.isEmpty())
                row.dataset = entry.dataset;
        }
        if (group->sizes) {
            QStringList values;
            for (const auto &[radius, text] : group->sizes->radii)
                values.append(text);
            add(Row::Kind::Sizes, tr("Sizes: %1").arg(values.join(QStringLiteral(", ")))).sizes = *group->sizes;
        }
        if (!group->ramp.colors.empty())
            add(Row::Kind::Ramp, tr("From %1 to %2").arg(group->ramp.low, group->ramp.high)).ramp = group->ramp;
    }
    endResetModel();
}

int LegendModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant LegendModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows[std::size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole: return row.text;
    case Qt::AccessibleTextRole: {
        const QString &more = row.kind == Row::Kind::Title ? row.basis : row.count;
        return more.isEmpty() ? row.text : tr("%1: %2").arg(row.text, more);
    }
    case IsTitleRole: return row.kind == Row::Kind::Title;
    case BasisRole: return row.basis;
    case CountRole: return row.count;
    case FieldRole: return row.entry.field;
    case ValueRole: return row.entry.value;
    case DatasetRole: return row.dataset;
    default: return {};
    }
}

} // namespace om

// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/chipmodel.h"

namespace om {

void ChipModel::setChips(std::vector<Chip> chips)
{
    if (chips == m_chips)
        return;
    beginResetModel();
    m_chips = std::move(chips);
    endResetModel();
}

int ChipModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_chips.size());
}

QVariant ChipModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Chip &chip = m_chips[std::size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole: return chip.title + QLatin1Char(' ') + chip.value;
    case Qt::AccessibleTextRole: return tr("Filter: %1 %2").arg(chip.title, chip.value);
    case TitleRole: return chip.title;
    case ValueRole: return chip.value;
    default: return {};
    }
}

} // namespace om

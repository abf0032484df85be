// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/cardmodel.h"

#include <algorithm>
#include <cmath>

namespace om {
namespace {
// A fact's internal id is its section's row + 1; a section's is 0.
constexpr quintptr sectionId = 0;
} // namespace

void CardModel::setSections(std::vector<CardSection> sections)
{
    beginResetModel();
    m_sections = std::move(sections);
    endResetModel();
}

QModelIndex CardModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, parent.isValid() ? quintptr(parent.row()) + 1 : sectionId);
}

QModelIndex CardModel::parent(const QModelIndex &child) const
{
    if (!child.isValid() || child.internalId() == sectionId)
        return {};
    return createIndex(int(child.internalId()) - 1, 0, sectionId);
}

int CardModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return int(m_sections.size());
    if (parent.internalId() != sectionId || parent.column() != 0)
        return 0;
    return int(m_sections[std::size_t(parent.row())].facts.size());
}

int CardModel::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

QVariant CardModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (index.internalId() == sectionId) {
        const CardSection &section = m_sections[std::size_t(index.row())];
        if (role == KindRole)
            return section.kind;
        return role == Qt::DisplayRole && index.column() == LabelColumn ? QVariant(section.title) : QVariant();
    }
    const CardSection &section = m_sections[std::size_t(index.internalId()) - 1];
    const Fact &fact = section.facts[std::size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole: return index.column() == LabelColumn ? fact.label : fact.value;
    case Qt::AccessibleTextRole: return fact.label + QStringLiteral(": ") + fact.value;
    case KindRole: return section.kind;
    case ShareRole: {
        if (!fact.number)
            return {};
        double greatest = 0;
        for (const Fact &other : section.facts)
            greatest = std::max(greatest, std::abs(other.number.value_or(0)));
        return greatest > 0 ? std::abs(*fact.number) / greatest : 0.0;
    }
    default: return {};
    }
}

} // namespace om

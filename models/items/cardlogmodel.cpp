// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/cardlogmodel.h"

#include <algorithm>

namespace om {

CardLogModel::CardLogModel(const Workspace &workspace, QObject *parent)
    : QAbstractTableModel(parent)
    , m_workspace(workspace)
{ }

void CardLogModel::setCards(std::vector<KeptCard> cards)
{
    beginResetModel();
    m_cards = std::move(cards);
    std::ranges::reverse(m_cards);
    choose();
    endResetModel();
}

void CardLogModel::setShown(const Shown &shown)
{
    beginResetModel();
    m_shown = shown;
    choose();
    endResetModel();
}

void CardLogModel::choose()
{
    m_rows.clear();
    for (std::size_t i = 0; i < m_cards.size(); ++i) {
        const KeptCard &card = m_cards[i];
        const bool isKind = m_shown.kind.isEmpty() || m_shown.kind == card.field + u'/' + card.code;
        const auto has = [this](const QString &text) { return text.contains(m_shown.text, Qt::CaseInsensitive); };
        if (isKind && !(m_shown.withdrawnOnly && card.withdrawn.isEmpty()) && (m_shown.text.isEmpty() || has(card.ticket) || has(text(card, HolderColumn))))
            m_rows.push_back(i);
    }
}

QStringList CardLogModel::kinds() const
{
    QStringList out;
    for (const KeptCard &card : m_cards)
        if (const QString kind = card.field + u'/' + card.code; !out.contains(kind))
            out.append(kind);
    out.sort();
    return out;
}

QString CardLogModel::kindName(const QString &kind) const
{
    return m_workspace.codeName(kind.startsWith(u"card/") ? QStringLiteral("card") : QStringLiteral("supervise_level"), kind.section(u'/', 1));
}

QString CardLogModel::text(const KeptCard &card, int column) const
{
    switch (column) {
    case MomentColumn: return card.moment;
    case CardColumn: return kindName(card.field + u'/' + card.code);
    case TicketColumn: return card.ticket;
    case HolderColumn: return card.holder.isEmpty() ? tr("(nobody)") : m_workspace.codeName(QStringLiteral("department"), card.holder);
    case RulesColumn: return QString::number(card.rules);
    case WithdrawnColumn: return card.withdrawn.isEmpty() ? QString() : m_workspace.clock().fromUtcText(card.withdrawn.toStdString()).toText();
    default: return {};
    }
}

QByteArray CardLogModel::asCsv() const
{
    QByteArray out("\xEF\xBB\xBF");
    const auto line = [&out](const auto &cellOf) {
        for (int column = 0; column < ColumnCount; ++column) {
            QString cell = cellOf(column);
            out += column > 0 ? "," : "";
            out += '"' + cell.replace(u'"', QStringLiteral("\"\"")).toUtf8() + '"';
        }
        out += "\r\n";
    };
    line([this](int column) { return headerData(column, Qt::Horizontal).toString(); });
    for (const std::size_t row : m_rows)
        line([&](int column) { return text(m_cards[row], column); });
    return out;
}

int CardLogModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int CardLogModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant CardLogModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || (role != Qt::DisplayRole && role != Qt::AccessibleTextRole))
        return {};
    const KeptCard &one = card(index.row());
    const QString shown = text(one, index.column());
    if (role == Qt::DisplayRole && index.column() == CardColumn)
        return (one.field == u"card" && one.code == u"yellow" ? QStringLiteral("▲ ") : QStringLiteral("■ ")) + shown;
    return shown;
}

QVariant CardLogModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case MomentColumn: return tr("Fell due");
    case CardColumn: return tr("Card");
    case TicketColumn: return tr("Ticket");
    case HolderColumn: return tr("Holder then");
    case RulesColumn: return tr("Rules no.");
    case WithdrawnColumn: return tr("Withdrawn");
    default: return {};
    }
}

} // namespace om

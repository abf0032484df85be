// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/workspace.h"
#include "store/cardstore.h"

#include <QAbstractTableModel>

namespace om {

/// The card log, newest first, or what a filter leaves of it. GUI thread; the workspace outlives it.
class CardLogModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { MomentColumn, CardColumn, TicketColumn, HolderColumn, RulesColumn, WithdrawnColumn, ColumnCount };
    struct Shown
    {
        QString text; ///< in the number of the ticket or the name of the holder; "" = all
        QString kind; ///< "card/yellow", "supervise/1"; "" = all
        bool withdrawnOnly = false;
    };

    explicit CardLogModel(const Workspace &workspace, QObject *parent = nullptr);

    void setCards(std::vector<KeptCard> cards); ///< as keptCards gives them
    void setShown(const Shown &shown);
    const KeptCard &card(int row) const { return m_cards[m_rows[std::size_t(row)]]; }
    qsizetype all() const { return qsizetype(m_cards.size()); }
    QStringList kinds() const; ///< that occur, as in Shown
    QString kindName(const QString &kind) const;
    QByteArray asCsv() const; ///< what is shown, with a head; UTF-8 with a byte order mark, RFC 4180

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    void choose();
    QString text(const KeptCard &card, int column) const;

    const Workspace &m_workspace;
    std::vector<KeptCard> m_cards;
    std::vector<std::size_t> m_rows;
    Shown m_shown;
};

} // namespace om

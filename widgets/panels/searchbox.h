// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "items/searchmodel.h"
#include "panels/desk.h"

#include <QLineEdit>
#include <QTimer>

class QCompleter;

namespace om {

/// Finds records by name, pinyin or initials while one types; choosing one selects it.
class SearchBox : public QLineEdit
{
    Q_OBJECT
public:
    explicit SearchBox(const Desk &desk, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void find();
    void choose(const QModelIndex &index);

    Desk m_desk;
    SearchModel m_found;
    QCompleter *m_completer;
    QTimer m_pause; ///< asks once one stops typing
};

} // namespace om

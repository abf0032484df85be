// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "items/chipmodel.h"
#include "panels/desk.h"

#include <QWidget>

class QHBoxLayout;
class QMenu;
class QToolButton;

namespace om {

/// The state of the window in one line of 40 px: back and forward, the path of areas, a chip for each condition, and what can be done
/// with the whole state.
class FilterBar : public QWidget
{
    Q_OBJECT
public:
    explicit FilterBar(const Desk &desk, QWidget *parent = nullptr);
    void setExportMenu(QMenu *menu);

Q_SIGNALS:
    void shareRequested();

private:
    void chooseAsOf();
    void show();
    void addBasis(QMenu &menu) const; ///< on which communities rows of former ones stand
    void fillConditions(QMenu &menu) const;
    void fillValues(QMenu &menu, const Frame &frame, const FieldSpec &field) const;
    QToolButton *button(const QString &icon, const QString &text, const QString &name);
    void paintIcons();

    Desk m_desk;
    ChipModel m_chips;
    QToolButton *m_back;
    QToolButton *m_forward;
    QToolButton *m_path;
    QToolButton *m_clear;
    QToolButton *m_asOf;
    QToolButton *m_export;
    QWidget *m_chipArea;
    QHBoxLayout *m_chipRow;
    QList<std::pair<QToolButton *, QString>> m_icons;
};

} // namespace om

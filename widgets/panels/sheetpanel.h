// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "panels/desk.h"

#include <QWidget>

class QFormLayout;
class QHBoxLayout;
class QLabel;
class QToolButton;

namespace om {

/// Where a number comes from: definition, formula, rows of numerator and denominator, filter, moment, data version. Lies over the map
/// beside the board, is not modal, and follows the filter while it is open.
class SheetPanel : public QWidget
{
    Q_OBJECT
public:
    explicit SheetPanel(const Desk &desk, QWidget *parent = nullptr);
    void showKpi(const QString &kpi);

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void refresh();
    void addComponents(const KpiSpec &spec, const BoardValues &values); ///< of a composite: each opens its rows
    void addLine(const QString &label, const QString &text);

    Desk m_desk;
    QString m_kpi;
    QLabel *m_title;
    QLabel *m_value;
    QToolButton *m_close;
    QFormLayout *m_lines;
    QHBoxLayout *m_actions;
};

} // namespace om

// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QHBoxLayout;
class QLabel;

namespace om {

/// The head of a panel, 32 px: title in bold, basis (unit, period, denominator) muted on the same line, controls at the right end.
class Heading : public QWidget
{
    Q_OBJECT
public:
    explicit Heading(const QString &title, QWidget *parent = nullptr);
    void setTitle(const QString &title);
    void setBasis(const QString &basis);
    void addControl(QWidget *control);

private:
    QLabel *m_title;
    QLabel *m_basis;
    QHBoxLayout *m_row;
};

/// A label that never reads its text as markup.
QLabel *plainLabel(const QString &text, int px, bool isBold = false, const char *tone = nullptr);

} // namespace om

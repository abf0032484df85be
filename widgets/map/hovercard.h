// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "draw/scene.h"

#include <QWidget>

namespace om {

/// The small card beside the pointer: what the thing under it is called and a few facts. Lets the mouse through. Plain text only.
class HoverCard : public QWidget
{
    Q_OBJECT
public:
    struct Fact
    {
        QString name, value;
    };

    explicit HoverCard(QWidget *parent);
    void setColors(const Scene &scene);
    /// Shows the card near `at` (in the parent), where it does not leave the parent.
    void showAt(const QPoint &at, const QString &title, const std::vector<Fact> &facts);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_title;
    std::vector<Fact> m_facts;
    QColor m_panel, m_line, m_ink, m_muted;
};

} // namespace om

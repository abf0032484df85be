// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "draw/scene.h"

#include <QWidget>

namespace om {

/// The line at the upper edge of the map: what the tool measures or waits for. Hidden while there is nothing to say. Screen readers are
/// told of every change. Plain text only.
class MapStatus : public QWidget
{
    Q_OBJECT
public:
    explicit MapStatus(QWidget *parent);
    void setColors(const Scene &scene);
    void setText(const QString &text);
    const QString &text() const { return m_text; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_text;
    QColor m_panel, m_line, m_ink;
};

} // namespace om

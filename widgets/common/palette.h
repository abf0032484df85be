// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/specs.h"

#include <QFont>
#include <QIcon>
#include <QObject>
#include <QPalette>
#include <QPixmap>

namespace om {

/// The colours, fonts and icons of the present look (dark or light), from the declared style. Widgets keep a reference and paint with what
/// it says at that moment; a change of look repaints everything through `changed`. GUI thread.
class Palette : public QObject
{
    Q_OBJECT
public:
    explicit Palette(const StyleSpec &style, QObject *parent = nullptr);
    void setStyle(const StyleSpec &style); ///< `style` must outlive the palette

    QColor color(const QString &token) const { return m_style->color(token); }
    QColor color(const char *token) const { return m_style->color(QLatin1String(token)); }
    const StyleSpec &style() const { return *m_style; }
    bool isDark() const;

    QPalette widgetPalette() const;
    QString styleSheet() const; ///< for the standard widgets: buttons, fields, menus, scroll bars

    /// Noto Sans CJK SC with tabular figures; `px` is one of 12, 14, 18, 28, 40.
    static QFont font(int px, bool isBold = false);

    /// The icon `id` of resources/icons in one colour; an unknown one is drawn as a plain dot.
    QPixmap icon(const QString &id, int px, const QColor &color, qreal ratio) const;
    QIcon icon(const QString &id, const char *token = "text", int px = 16) const;

Q_SIGNALS:
    void changed();

private:
    const StyleSpec *m_style;
    mutable QHash<QString, QPixmap> m_icons;
};

} // namespace om

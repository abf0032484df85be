// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "map/maptoolbar.h"

#include <QContextMenuEvent>
#include <QMenu>
#include <QPainter>
#include <QToolButton>
#include <QVBoxLayout>

namespace om {

namespace {

constexpr int buttonPx = 32;
constexpr int iconPx = 20;

/// A button that stands for several actions: a small corner tells of its menu, which a long press, the right button and the menu key open.
class GroupButton : public QToolButton
{
public:
    using QToolButton::QToolButton;

protected:
    void paintEvent(QPaintEvent *event) override
    {
        QToolButton::paintEvent(event);
        if (!menu())
            return;
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(palette().color(QPalette::ButtonText));
        const QPointF corner(width() - 3, height() - 3);
        painter.drawPolygon(QPolygonF{corner, corner - QPointF(5, 0), corner - QPointF(0, 5)});
    }
    void contextMenuEvent(QContextMenuEvent *) override
    {
        if (menu())
            showMenu();
    }
};

/// The button looks, is named and acts like the action.
void stand(QToolButton *button, QAction *action)
{
    button->setDefaultAction(action);
    const QString shortcut = action->shortcut().toString(QKeySequence::NativeText);
    button->setToolTip(shortcut.isEmpty() ? action->text() : QStringLiteral("%1 (%2)").arg(action->text(), shortcut));
    button->setAccessibleName(action->text());
}

} // namespace

MapToolbar::MapToolbar(QWidget *parent)
    : QWidget(parent)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    setAccessibleName(tr("Map tools"));
}

void MapToolbar::setGroups(const QList<QList<QAction *>> &groups)
{
    qDeleteAll(findChildren<QToolButton *>(Qt::FindDirectChildrenOnly));
    for (const QList<QAction *> &group : groups)
        layout()->addWidget(addButton(group));
    adjustSize();
}

QToolButton *MapToolbar::addButton(const QList<QAction *> &group)
{
    auto *button = new GroupButton(this);
    button->setProperty("tone", "map");
    button->setToolButtonStyle(Qt::ToolButtonIconOnly);
    button->setIconSize({iconPx, iconPx});
    button->setFixedSize(buttonPx, buttonPx);
    button->setFocusPolicy(Qt::TabFocus);
    stand(button, group.first());
    if (group.size() == 1)
        return button;
    auto *menu = new QMenu(button);
    for (QAction *action : group) {
        menu->addAction(action);
        if (action->isCheckable())
            connect(action, &QAction::triggered, button, [button, action] { stand(button, action); });
    }
    button->setMenu(menu);
    button->setPopupMode(QToolButton::DelayedPopup);
    return button;
}

} // namespace om

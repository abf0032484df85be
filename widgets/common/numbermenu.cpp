// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/numbermenu.h"

#include "services/numbertext.h"

#include <QAbstractItemView>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QCoreApplication>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMenu>

namespace om {

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("NumberMenu", text);
}

bool isMenuKey(const QKeyEvent &key)
{
    return (key.key() == Qt::Key_F10 && key.modifiers() == Qt::ShiftModifier) ||
        ((key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter) && (key.modifiers() & ~Qt::KeypadModifier) == Qt::AltModifier);
}

class MenuFilter : public QObject
{
public:
    MenuFilter(QWidget &widget, std::function<void(const std::optional<QPoint> &)> ask)
        : QObject(&widget)
        , m_ask(std::move(ask))
    { }

    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() == QEvent::ContextMenu) {
            const auto &menu = *static_cast<QContextMenuEvent *>(event);
            m_ask(menu.reason() == QContextMenuEvent::Keyboard ? std::nullopt : std::optional(menu.pos()));
            return true;
        }
        if (event->type() != QEvent::KeyPress || !isMenuKey(*static_cast<QKeyEvent *>(event)))
            return false;
        m_ask(std::nullopt);
        return true;
    }

private:
    std::function<void(const std::optional<QPoint> &)> m_ask;
};

} // namespace

void fillNumberMenu(QMenu &menu, const NumberActions &actions, const QLocale &locale)
{
    const auto add = [&menu](const QString &text, const std::function<void()> &act) {
        if (act)
            QObject::connect(menu.addAction(text), &QAction::triggered, &menu, act);
    };
    const auto counted = [&locale](const char *some, const char *plain, const std::optional<qint64> &rows) {
        return rows ? say(some).arg(countText(*rows, locale)) : say(plain);
    };
    add(say(QT_TRANSLATE_NOOP("NumberMenu", "Where this number comes from")), actions.explain);
    if (actions.openDenominator)
        add(counted(QT_TRANSLATE_NOOP("NumberMenu", "Open %1 rows of the numerator"), QT_TRANSLATE_NOOP("NumberMenu", "Open its rows of the numerator"),
                    actions.rows),
            actions.open);
    else
        add(counted(QT_TRANSLATE_NOOP("NumberMenu", "Open %1 rows"), QT_TRANSLATE_NOOP("NumberMenu", "Open its rows"), actions.rows), actions.open);
    add(counted(QT_TRANSLATE_NOOP("NumberMenu", "Open %1 rows of the denominator"), QT_TRANSLATE_NOOP("NumberMenu", "Open its rows of the denominator"),
                actions.denominatorRows),
        actions.openDenominator);
    add(say(QT_TRANSLATE_NOOP("NumberMenu", "Why did it change?…")), actions.why);
    for (const auto &[text, act] : actions.more)
        add(text, act);
    if (!actions.copy.isEmpty())
        add(say(QT_TRANSLATE_NOOP("NumberMenu", "Copy number and definition")), [text = actions.copy] { QGuiApplication::clipboard()->setText(text); });
}

void showNumberMenu(QWidget &parent, const QPoint &global, const NumberActions &actions)
{
    QMenu menu(&parent);
    menu.setAccessibleName(say(QT_TRANSLATE_NOOP("NumberMenu", "What this number rests on")));
    fillNumberMenu(menu, actions, parent.locale());
    if (menu.isEmpty())
        return;
    menu.setActiveAction(menu.actions().constFirst()); // Return takes the first, as a screen reader says
    menu.exec(global);
}

void onMenu(QWidget &widget, std::function<void(const std::optional<QPoint> &at)> ask)
{
    widget.installEventFilter(new MenuFilter(widget, std::move(ask)));
}

void onItemMenu(QAbstractItemView &view, std::function<void(const QModelIndex &index, const QPoint &global)> ask)
{
    const auto show = [&view, ask = std::move(ask)](const std::optional<QPoint> &at) {
        const QModelIndex index = at ? view.indexAt(*at) : view.currentIndex();
        if (index.isValid())
            ask(index, view.viewport()->mapToGlobal(at ? *at : view.visualRect(index).center()));
    };
    onMenu(*view.viewport(), show); // the mouse
    onMenu(view, show); // the keyboard
}

} // namespace om

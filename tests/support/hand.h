// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractItemView>
#include <QApplication>
#include <QContextMenuEvent>
#include <QElapsedTimer>
#include <QFileDialog>
#include <QLineEdit>
#include <QMenu>
#include <QPointer>
#include <QTest>
#include <QTimer>

#include <algorithm>
#include <functional>

namespace om::test {

/// A widget that is shown, by its type and the name that a screen reader says (or its object name, or its text); null = none or several.
template<typename W>
W *named(const QWidget &within, const QString &name)
{
    W *found = nullptr;
    for (W *widget : within.findChildren<W *>()) {
        const bool isIt = widget->accessibleName() == name || widget->objectName() == name || widget->property("text").toString() == name;
        if (!isIt || !widget->isVisible())
            continue;
        if (found)
            return nullptr;
        found = widget;
    }
    return found;
}

/// The dialog of that type which is open; null = none.
template<typename Dialog>
Dialog *opened(const QWidget &window)
{
    for (Dialog *dialog : window.findChildren<Dialog *>())
        if (dialog->isVisible())
            return dialog;
    return nullptr;
}

/// A hand at the window: every press of a mouse button and of a key is counted, and how long the window took to answer is measured. It only presses what
/// can be seen and is enabled; what cannot be pressed ends the test.
class Hand
{
public:
    int clicks() const { return m_clicks; }
    int keys() const { return m_keys; }
    double slowestSeconds() const { return double(m_slowestMs) / 1000; }

    void click(QWidget *widget, QPoint at = {}, Qt::MouseButton button = Qt::LeftButton)
    {
        if (!isPressable(widget))
            return;
        ++m_clicks;
        if (at.isNull())
            at = widget->rect().center();
        QTest::mousePress(widget, button, {}, at);
        if (button == Qt::RightButton) {
            QContextMenuEvent menu(QContextMenuEvent::Mouse, at, widget->mapToGlobal(at));
            QCoreApplication::sendEvent(widget, &menu);
        }
        QTest::mouseRelease(widget, button, {}, at);
    }
    void click(QAbstractItemView *view, const QModelIndex &index)
    {
        view->scrollTo(index);
        click(view->viewport(), view->visualRect(index).center());
    }
    /// Pressed at the first place, moved over the others, released at the last: as one click.
    void drag(QWidget *widget, const QList<QPoint> &places)
    {
        if (!isPressable(widget))
            return;
        ++m_clicks;
        QTest::mousePress(widget, Qt::LeftButton, {}, places.first());
        for (const QPoint &place : places)
            QTest::mouseMove(widget, place);
        QTest::mouseRelease(widget, Qt::LeftButton, {}, places.last());
    }
    void key(QWidget *widget, Qt::Key pressed, Qt::KeyboardModifiers modifiers = {})
    {
        if (!isPressable(widget))
            return;
        ++m_keys;
        QTest::keyClick(widget, pressed, modifiers);
    }
    /// Tab, again and again, until the keyboard is where `isThere` says; false = it does not come there.
    bool tabTo(const std::function<bool(const QWidget &)> &isThere)
    {
        constexpr int most = 60;
        for (int i = 0; i < most; ++i) {
            QWidget *focus = QApplication::focusWidget();
            if (!focus || isThere(*focus))
                return focus;
            key(focus, Qt::Key_Tab);
        }
        return false;
    }
    /// A key where the keyboard is.
    void key(Qt::Key pressed, Qt::KeyboardModifiers modifiers = {})
    {
        key(QApplication::focusWidget() ? QApplication::focusWidget() : QApplication::activeWindow(), pressed, modifiers);
    }
    /// Of the button that opens it (a click), and of its entry (another).
    void choose(QWidget *button, const QString &entry)
    {
        chooseNext(entry);
        click(button);
    }
    /// A right click, and one on an entry of the menu that it opens.
    void chooseFor(QWidget *widget, const QString &entry, QPoint at = {})
    {
        chooseNext(entry);
        click(widget, at, Qt::RightButton);
    }
    /// What the file dialog that comes next is answered with, and Enter: typing a name is no click.
    static void answerFile(const QString &path)
    {
        whenever([] { return qobject_cast<QFileDialog *>(QApplication::activeModalWidget()) != nullptr; },
                 [path] {
                     auto *dialog = qobject_cast<QFileDialog *>(QApplication::activeModalWidget());
                     auto *name = dialog->findChild<QLineEdit *>(QStringLiteral("fileNameEdit"));
                     name->setText(path);
                     QTest::keyClick(name, Qt::Key_Return);
                 });
    }
    /// Until `isThere`, which the window has `seconds` for; false = it never was.
    bool sees(const std::function<bool()> &isThere, double seconds = 2)
    {
        QElapsedTimer clock;
        clock.start();
        const bool isSeen = QTest::qWaitFor(isThere, std::max(30000, int(seconds * 1000)));
        m_slowestMs = std::max(m_slowestMs, clock.elapsed());
        return isSeen && double(clock.elapsed()) <= seconds * 1000;
    }

private:
    static bool isPressable(const QWidget *widget)
    {
        const bool isIt = widget && widget->isVisible() && widget->isEnabled();
        if (!isIt)
            QTest::qFail(qPrintable(QStringLiteral("cannot be pressed: %1").arg(widget ? widget->accessibleName() + u' ' + widget->objectName() : QString())),
                         __FILE__, __LINE__);
        return isIt;
    }
    /// The menu blocks whoever opened it: its entry is pressed from a timer.
    void chooseNext(const QString &entry)
    {
        whenever([] { return qobject_cast<QMenu *>(QApplication::activePopupWidget()) != nullptr; },
                 [this, entry] {
                     QPointer<QMenu> menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
                     QStringList entries;
                     for (QAction *action : menu->actions()) {
                         entries.append(action->text());
                         if (QString(action->text()).remove(u'&') == entry && action->isEnabled()) {
                             ++m_clicks;
                             const QPoint at = menu->actionGeometry(action).center();
                             for (int step = -8; step <= 0; ++step) { // a menu takes no release of a hand that has not moved
                                 const QPointF here = at + QPoint(step, 0);
                                 QMouseEvent move(QEvent::MouseMove, here, menu->mapToGlobal(here), Qt::NoButton, Qt::NoButton, Qt::NoModifier);
                                 QCoreApplication::sendEvent(menu, &move);
                             }
                             QTest::mouseClick(menu, Qt::LeftButton, {}, at);
                             return;
                         }
                     }
                     QTest::qFail(qPrintable(QStringLiteral("no entry “%1” in the menu: %2").arg(entry, entries.join(u'|'))), __FILE__, __LINE__);
                     menu->close();
                 });
    }
    static void whenever(const std::function<bool()> &isThere, const std::function<void()> &act)
    {
        auto *timer = new QTimer(qApp);
        QObject::connect(timer, &QTimer::timeout, timer, [timer, isThere, act] {
            if (!isThere())
                return;
            timer->stop();
            timer->deleteLater();
            act();
        });
        timer->start(5);
    }

    int m_clicks = 0, m_keys = 0;
    qint64 m_slowestMs = 0;
};

} // namespace om::test

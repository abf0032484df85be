// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "actions.h"

#include "common/palette.h"

#include <QCoreApplication>
#include <QWidget>

namespace om {
namespace {

constexpr ActionSpec specs[] = {
    {"data.import", QT_TRANSLATE_NOOP("Actions", "Import a file…"), "Ctrl+I", "import", "data", true},
    {"data.sync", QT_TRANSLATE_NOOP("Actions", "Synchronise…"), "Ctrl+Shift+S", "sync", "data", true},
    {"data.undo", QT_TRANSLATE_NOOP("Actions", "Take the last change of the data back"), "", "undo", "data", true},
    {"data.refresh", QT_TRANSLATE_NOOP("Actions", "Read the data again"), "F5", "reset", "data", false},
    {"export.rows", QT_TRANSLATE_NOOP("Actions", "Export the table's rows…"), "Ctrl+E", "table", "export", false},
    {"export.report", QT_TRANSLATE_NOOP("Actions", "Save a report of this period…"), "Ctrl+R", "export", "export", false},
    {"export.map", QT_TRANSLATE_NOOP("Actions", "Save the map…"), "Ctrl+Shift+P", "map", "export", false},
    {"export.picture", QT_TRANSLATE_NOOP("Actions", "Save a picture of the window…"), "Ctrl+P", "picture", "export", false},
    {"view.copy", QT_TRANSLATE_NOOP("Actions", "Copy this view as text"), "Ctrl+Shift+C", "share", "view", false},
    {"view.paste", QT_TRANSLATE_NOOP("Actions", "Go to a copied view"), "Ctrl+Shift+V", "copy", "view", false},
    {"compare.swipe", QT_TRANSLATE_NOOP("Actions", "Compare two dates"), "F7", "compare", "compare", false},
    {"compare.difference", QT_TRANSLATE_NOOP("Actions", "Show the change"), "F8", "difference", "compare", false},
    {"compare.turn", QT_TRANSLATE_NOOP("Actions", "Divider upright or lying"), "Shift+F7", "compare", "compare", false},
    {"compare.absolute", QT_TRANSLATE_NOOP("Actions", "Change in numbers instead of %"), "Shift+F8", "difference", "compare", false},
    {"compare.year_before", QT_TRANSLATE_NOOP("Actions", "With the year before"), "", "clock", "compare", false},
    {"compare.period_before", QT_TRANSLATE_NOOP("Actions", "With the period before"), "", "clock", "compare", false},
    {"compare.period", QT_TRANSLATE_NOOP("Actions", "With another period…"), "", "clock", "compare", false},
    {"compare.moment", QT_TRANSLATE_NOOP("Actions", "With another moment…"), "", "clock", "compare", false},
    {"filter.search", QT_TRANSLATE_NOOP("Actions", "Search"), "Ctrl+K", "search", "filter", false},
    {"filter.back", QT_TRANSLATE_NOOP("Actions", "Back"), "Alt+Left", "back", "filter", false},
    {"filter.forward", QT_TRANSLATE_NOOP("Actions", "Forward"), "Alt+Right", "forward", "filter", false},
    {"filter.step_back", QT_TRANSLATE_NOOP("Actions", "One step back"), "Esc", "close", "filter", false},
    {"filter.clear", QT_TRANSLATE_NOOP("Actions", "Clear all conditions"), "Ctrl+Backspace", "reset", "filter", false},
    {"window.table", QT_TRANSLATE_NOOP("Actions", "Open or close the table"), "Ctrl+T", "table", "window", false},
    {"window.layers", QT_TRANSLATE_NOOP("Actions", "Show or hide the layers"), "Ctrl+L", "layers", "window", false},
    {"window.board", QT_TRANSLATE_NOOP("Actions", "Show or hide the indicators"), "Ctrl+B", "overview", "window", false},
    {"window.look", QT_TRANSLATE_NOOP("Actions", "Dark or light"), "Ctrl+D", "look", "window", false},
    {"window.full", QT_TRANSLATE_NOOP("Actions", "Full screen"), "F11", "fullscreen", "window", false},
    {"window.reset", QT_TRANSLATE_NOOP("Actions", "Arrange the panels as at first"), "", "reset", "window", false},
    {"window.menu", QT_TRANSLATE_NOOP("Actions", "Menu"), "Alt+M", "menu", "window", false},
    {"help.guide", QT_TRANSLATE_NOOP("Actions", "User guide"), "F1", "help", "help", false},
    {"help.about", QT_TRANSLATE_NOOP("Actions", "About OneMap"), "", "about", "help", false},
};

} // namespace

std::span<const ActionSpec> actionSpecs()
{
    return specs;
}

WindowActions::WindowActions(const Palette &palette, QWidget *window)
    : QObject(window)
    , m_palette(palette)
{
    const char *group = specs[0].group;
    for (const ActionSpec &spec : specs) {
        auto *action = new QAction(QCoreApplication::translate("Actions", spec.text), this);
        action->setObjectName(QLatin1String(spec.id));
        action->setShortcut(QKeySequence::fromString(QLatin1String(spec.shortcut), QKeySequence::PortableText));
        window->addAction(action); // shortcuts work while the menu is closed
        m_actions.insert(QLatin1String(spec.id), action);
        if (QLatin1String(group) != QLatin1String(spec.group))
            m_menu.addSeparator();
        group = spec.group;
        m_menu.addAction(action);
    }
    const auto paint = [this] {
        for (const ActionSpec &spec : specs)
            action(QLatin1String(spec.id)).setIcon(m_palette.icon(QLatin1String(spec.icon)));
    };
    connect(&m_palette, &Palette::changed, this, paint);
    paint();
}

QAction &WindowActions::action(const QString &id) const
{
    Q_ASSERT(m_actions.contains(id));
    return *m_actions.value(id);
}

void WindowActions::on(const QString &id, const std::function<void()> &run)
{
    connect(&action(id), &QAction::triggered, this, run);
}

void WindowActions::setChangesAllowed(bool isAllowed)
{
    for (const ActionSpec &spec : specs)
        if (spec.changesData)
            action(QLatin1String(spec.id)).setEnabled(isAllowed);
}

void WindowActions::addTo(QMenu &menu, const QStringList &ids) const
{
    for (const QString &id : ids)
        menu.addAction(&action(id));
}

} // namespace om

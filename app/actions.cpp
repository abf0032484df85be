// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "actions.h"

#include "common/palette.h"

#include <QActionGroup>
#include <QCoreApplication>
#include <QWidget>

namespace om {
namespace {

constexpr ActionSpec specs[] = {
    {"data.import", QT_TRANSLATE_NOOP("Actions", "Import a file…"), "Ctrl+I", "import", "data", "data"},
    {"data.mend", QT_TRANSLATE_NOOP("Actions", "Refused rows…"), "Ctrl+Shift+X", "table", "data", "data"},
    {"data.quality", QT_TRANSLATE_NOOP("Actions", "Quality of the data…"), "Ctrl+Shift+Q", "overview", "data", ""},
    {"data.ledger", QT_TRANSLATE_NOOP("Actions", "Published figures…"), "Ctrl+Shift+F", "table", "data", ""},
    {"data.indicators", QT_TRANSLATE_NOOP("Actions", "Own indicators…"), "Ctrl+Alt+K", "overview", "data", "data"},
    {"data.cards", QT_TRANSLATE_NOOP("Actions", "Cards and supervision…"), "", "clock", "data", "data"},
    {"data.sync", QT_TRANSLATE_NOOP("Actions", "Synchronise…"), "Ctrl+Shift+S", "sync", "data", "sync"},
    {"data.packages", QT_TRANSLATE_NOOP("Actions", "Data packages…"), "Ctrl+Shift+K", "package", "data", "data"},
    {"data.changes", QT_TRANSLATE_NOOP("Actions", "Changes of the data…"), "Ctrl+H", "history", "data", "data"},
    {"data.undo", QT_TRANSLATE_NOOP("Actions", "Take the last change of the data back"), "", "undo", "data", "data"},
    {"data.refresh", QT_TRANSLATE_NOOP("Actions", "Read the data again"), "F5", "reset", "data", ""},
    {"export.rows", QT_TRANSLATE_NOOP("Actions", "Export the table's rows…"), "Ctrl+E", "table", "export", ""},
    {"export.open311", QT_TRANSLATE_NOOP("Actions", "Save tickets for Open311…"), "", "export", "export", ""},
    {"export.report", QT_TRANSLATE_NOOP("Actions", "Save a report of this period…"), "Ctrl+R", "export", "export", ""},
    {"export.profile", QT_TRANSLATE_NOOP("Actions", "A community on one page…"), "Ctrl+Shift+U", "overview", "export", ""},
    {"record.print", QT_TRANSLATE_NOOP("Actions", "Print the card…"), "Ctrl+Alt+P", "print", "export", ""},
    {"record.save", QT_TRANSLATE_NOOP("Actions", "Save the card as a page…"), "Ctrl+Alt+S", "export", "export", ""},
    {"export.map", QT_TRANSLATE_NOOP("Actions", "Save the map…"), "Ctrl+Shift+P", "map", "export", ""},
    {"export.picture", QT_TRANSLATE_NOOP("Actions", "Save a picture of the window…"), "Ctrl+P", "picture", "export", ""},
    {"view.copy", QT_TRANSLATE_NOOP("Actions", "Copy this view as text"), "Ctrl+Shift+C", "share", "view", ""},
    {"view.paste", QT_TRANSLATE_NOOP("Actions", "Go to a copied view"), "Ctrl+Shift+V", "copy", "view", ""},
    {"compare.swipe", QT_TRANSLATE_NOOP("Actions", "Compare two dates"), "F7", "compare", "compare", ""},
    {"compare.difference", QT_TRANSLATE_NOOP("Actions", "Show the change"), "F8", "difference", "compare", ""},
    {"compare.turn", QT_TRANSLATE_NOOP("Actions", "Divider upright or lying"), "Shift+F7", "compare", "compare", ""},
    {"compare.basemaps", QT_TRANSLATE_NOOP("Actions", "Compare two basemaps"), "Ctrl+F7", "compare", "compare", ""},
    {"compare.absolute", QT_TRANSLATE_NOOP("Actions", "Change in numbers instead of %"), "Shift+F8", "difference", "compare", ""},
    {"compare.year_before", QT_TRANSLATE_NOOP("Actions", "With the year before"), "", "clock", "compare", ""},
    {"compare.period_before", QT_TRANSLATE_NOOP("Actions", "With the period before"), "", "clock", "compare", ""},
    {"compare.period", QT_TRANSLATE_NOOP("Actions", "With another period…"), "", "clock", "compare", ""},
    {"compare.moment", QT_TRANSLATE_NOOP("Actions", "With another moment…"), "", "clock", "compare", ""},
    {"filter.search", QT_TRANSLATE_NOOP("Actions", "Search"), "Ctrl+K", "search", "filter", ""},
    {"filter.back", QT_TRANSLATE_NOOP("Actions", "Back"), "Alt+Left", "back", "filter", ""},
    {"filter.forward", QT_TRANSLATE_NOOP("Actions", "Forward"), "Alt+Right", "forward", "filter", ""},
    {"filter.step_back", QT_TRANSLATE_NOOP("Actions", "One step back"), "Esc", "close", "filter", ""},
    {"filter.clear", QT_TRANSLATE_NOOP("Actions", "Clear all conditions"), "Ctrl+Backspace", "reset", "filter", ""},
    {"map.zoom_in", QT_TRANSLATE_NOOP("Actions", "Zoom in"), "Ctrl++", "zoom-in", "map.move", ""},
    {"map.zoom_out", QT_TRANSLATE_NOOP("Actions", "Zoom out"), "Ctrl+-", "zoom-out", "map.move", ""},
    {"map.home", QT_TRANSLATE_NOOP("Actions", "Whole area"), "Ctrl+Home", "home", "map.move", ""},
    {"map.north", QT_TRANSLATE_NOOP("Actions", "North up"), "Ctrl+Shift+Up", "north", "map.move", ""},
    {"tool.pan", QT_TRANSLATE_NOOP("Actions", "Pan"), "Ctrl+Shift+H", "pan", "map.tool", ""},
    {"tool.identify", QT_TRANSLATE_NOOP("Actions", "Identify: what lies here"), "Ctrl+Shift+I", "identify", "map.tool", ""},
    {"tool.rectangle", QT_TRANSLATE_NOOP("Actions", "Select by rectangle"), "Ctrl+Shift+R", "select-rectangle", "map.tool", ""},
    {"tool.circle", QT_TRANSLATE_NOOP("Actions", "Select by circle"), "Ctrl+Shift+O", "select-circle", "map.tool", ""},
    {"tool.lasso", QT_TRANSLATE_NOOP("Actions", "Select by lasso"), "Ctrl+Shift+L", "select-lasso", "map.tool", ""},
    {"tool.polygon", QT_TRANSLATE_NOOP("Actions", "Select by polygon"), "Ctrl+Shift+G", "select-polygon", "map.tool", ""},
    {"tool.length", QT_TRANSLATE_NOOP("Actions", "Measure a length"), "Ctrl+Shift+M", "measure-length", "map.tool", ""},
    {"tool.area", QT_TRANSLATE_NOOP("Actions", "Measure an area"), "Ctrl+Shift+J", "measure-area", "map.tool", ""},
    {"tool.siting", QT_TRANSLATE_NOOP("Actions", "Place candidates of a what-if"), "", "go-to", "map.tool", ""},
    {"tool.pen", QT_TRANSLATE_NOOP("Actions", "Draw on the map"), "Ctrl+Shift+D", "pen", "map.note", ""},
    {"tool.arrow", QT_TRANSLATE_NOOP("Actions", "Draw an arrow"), "Ctrl+Shift+A", "pen-arrow", "map.note", ""},
    {"tool.note", QT_TRANSLATE_NOOP("Actions", "Write a note"), "Ctrl+Shift+T", "pen-text", "map.note", ""},
    {"tool.eraser", QT_TRANSLATE_NOOP("Actions", "Rub annotations out"), "Ctrl+Shift+E", "eraser", "map.note", ""},
    {"note.undo", QT_TRANSLATE_NOOP("Actions", "Take the last annotation back"), "Ctrl+Z", "undo", "map.note", ""},
    {"note.show", QT_TRANSLATE_NOOP("Actions", "Show or hide annotations"), "F9", "annotations", "map.note", ""},
    {"layer.symbols", QT_TRANSLATE_NOOP("Actions", "Symbols and classes of the layer…"), "Ctrl+Shift+Y", "symbols", "map.layer", ""},
    {"map.near", QT_TRANSLATE_NOOP("Actions", "Within a distance of the selection…"), "Ctrl+Shift+W", "within", "map.find", ""},
    {"map.nearest", QT_TRANSLATE_NOOP("Actions", "Nearest to the middle of the map…"), "Ctrl+Shift+N", "nearest", "map.find", ""},
    {"map.siting", QT_TRANSLATE_NOOP("Actions", "Who is served, and where to build…"), "Ctrl+U", "within", "map.find", ""},
    {"map.sites", QT_TRANSLATE_NOOP("Actions", "Where a company could settle…"), "Ctrl+Alt+G", "dataset-building", "map.find", ""},
    {"map.go_to", QT_TRANSLATE_NOOP("Actions", "Go to a coordinate…"), "Ctrl+G", "go-to", "map.find", ""},
    {"map.bookmark", QT_TRANSLATE_NOOP("Actions", "Bookmark this view"), "Ctrl+Shift+B", "bookmark", "map.mark", ""},
    {"bookmark.1", QT_TRANSLATE_NOOP("Actions", "Bookmark 1"), "Alt+1", "bookmark", "map.mark", ""},
    {"bookmark.2", QT_TRANSLATE_NOOP("Actions", "Bookmark 2"), "Alt+2", "bookmark", "map.mark", ""},
    {"bookmark.3", QT_TRANSLATE_NOOP("Actions", "Bookmark 3"), "Alt+3", "bookmark", "map.mark", ""},
    {"bookmark.4", QT_TRANSLATE_NOOP("Actions", "Bookmark 4"), "Alt+4", "bookmark", "map.mark", ""},
    {"bookmark.5", QT_TRANSLATE_NOOP("Actions", "Bookmark 5"), "Alt+5", "bookmark", "map.mark", ""},
    {"bookmark.6", QT_TRANSLATE_NOOP("Actions", "Bookmark 6"), "Alt+6", "bookmark", "map.mark", ""},
    {"bookmark.7", QT_TRANSLATE_NOOP("Actions", "Bookmark 7"), "Alt+7", "bookmark", "map.mark", ""},
    {"bookmark.8", QT_TRANSLATE_NOOP("Actions", "Bookmark 8"), "Alt+8", "bookmark", "map.mark", ""},
    {"bookmark.9", QT_TRANSLATE_NOOP("Actions", "Bookmark 9"), "Alt+9", "bookmark", "map.mark", ""},
    {"ticket.new", QT_TRANSLATE_NOOP("Actions", "New ticket at the middle of the map…"), "", "add", "ticket", ""},
    {"record.new_ticket", QT_TRANSLATE_NOOP("Actions", "New ticket about the record…"), "Ctrl+Alt+O", "add", "ticket", ""},
    {"ticket.outbox", QT_TRANSLATE_NOOP("Actions", "Outbox…"), "Ctrl+O", "export", "ticket", ""},
    {"record.images", QT_TRANSLATE_NOOP("Actions", "Images before and after"), "Ctrl+Alt+B", "compare", "compare", ""},
    {"record.ticket", QT_TRANSLATE_NOOP("Actions", "The ticket of the record"), "Ctrl+Alt+J", "tickets", "ticket", ""},
    {"record.refused", QT_TRANSLATE_NOOP("Actions", "Refused rows of the delivery…"), "Ctrl+Alt+X", "table", "data", ""},
    {"window.duty", QT_TRANSLATE_NOOP("Actions", "Duty board"), "F6", "tickets", "window", ""},
    {"window.cards", QT_TRANSLATE_NOOP("Actions", "Card log"), "", "tickets", "window", ""},
    {"window.policies", QT_TRANSLATE_NOOP("Actions", "Policies for companies"), "Ctrl+Alt+Y", "dataset-policy", "window", ""},
    {"window.places", QT_TRANSLATE_NOOP("Actions", "Outlook of school places"), "Ctrl+Alt+W", "education", "window", ""},
    {"record.pair", QT_TRANSLATE_NOOP("Actions", "Put two records side by side…"), "Ctrl+Alt+C", "compare", "window", ""},
    {"window.blind_spots", QT_TRANSLATE_NOOP("Actions", "Blind spots of the patrol"), "Ctrl+Alt+N", "drone", "window", ""},
    {"window.table", QT_TRANSLATE_NOOP("Actions", "Open or close the table"), "Ctrl+T", "table", "window", ""},
    {"window.layers", QT_TRANSLATE_NOOP("Actions", "Show or hide the layers"), "Ctrl+L", "layers", "window", ""},
    {"window.board", QT_TRANSLATE_NOOP("Actions", "Show or hide the indicators"), "Ctrl+B", "overview", "window", ""},
    {"window.look", QT_TRANSLATE_NOOP("Actions", "Dark or light"), "Ctrl+D", "look", "window", ""},
    {"window.full", QT_TRANSLATE_NOOP("Actions", "Full screen"), "F11", "fullscreen", "window", ""},
    {"window.reset", QT_TRANSLATE_NOOP("Actions", "Arrange the panels as at first"), "", "reset", "window", ""},
    {"window.menu", QT_TRANSLATE_NOOP("Actions", "Menu"), "Alt+M", "menu", "window", ""},
    {"help.guide", QT_TRANSLATE_NOOP("Actions", "User guide"), "F1", "help", "help", ""},
    {"help.about", QT_TRANSLATE_NOOP("Actions", "About OneMap"), "", "about", "help", ""},
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
    auto *tools = new QActionGroup(this);
    m_mapMenu.setTitle(QCoreApplication::translate("Actions", "Map"));
    const char *group = specs[0].group;
    for (const ActionSpec &spec : specs) {
        auto *action = new QAction(QCoreApplication::translate("Actions", spec.text), this);
        action->setObjectName(QLatin1String(spec.id));
        action->setShortcut(QKeySequence::fromString(QLatin1String(spec.shortcut), QKeySequence::PortableText));
        window->addAction(action); // shortcuts work while the menu is closed
        m_actions.insert(QLatin1String(spec.id), action);
        QMenu *own = QLatin1String(spec.group).startsWith(QLatin1String("map.")) ? &m_mapMenu : &m_menu;
        if (own == &m_mapMenu && own->isEmpty())
            m_menu.addMenu(own);
        else if (QLatin1String(group) != QLatin1String(spec.group))
            own->addSeparator();
        group = spec.group;
        own->addAction(action);
        if (action->objectName().startsWith(QLatin1String("tool."))) {
            action->setCheckable(true);
            tools->addAction(action);
        }
    }
    const auto paint = [this] {
        for (const ActionSpec &spec : specs)
            action(QLatin1String(spec.id)).setIcon(m_palette.icon(QLatin1String(spec.icon), "text", 20));
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

void WindowActions::setAllowed(const std::function<bool(const QString &)> &may)
{
    for (const ActionSpec &spec : specs)
        if (*spec.right)
            action(QLatin1String(spec.id)).setEnabled(may(QLatin1String(spec.right)));
}

void WindowActions::addTo(QMenu &menu, const QStringList &ids) const
{
    for (const QString &id : ids)
        menu.addAction(&action(id));
}

} // namespace om

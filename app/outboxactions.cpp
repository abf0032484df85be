// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "outboxactions.h"

#include "actions.h"
#include "base/mercator.h"
#include "cli/command.h"
#include "dialogs/action/actiondialog.h"
#include "dialogs/action/outboxdialog.h"
#include "map/mapview.h"
#include "mapactions.h"
#include "panels/appbar.h"
#include "panels/cardpanel.h"
#include "panels/statusline.h"
#include "panels/ticketsection.h"
#include "services/codebook.h"
#include "services/recordname.h"

#include <QMenu>
#include <QSettings>

#include <algorithm>
#include <cmath>

namespace om {

namespace {

constexpr auto roleSetting = QLatin1StringView("role");
constexpr auto look = QLatin1StringView("look");

/// Where a record lies, a point within what is no point; none for one without a place.
std::optional<LonLat> placeOfRecord(const Workspace &workspace, const QString &dataset, qint64 fid)
{
    const auto frame = workspace.frames().frames.value(dataset);
    const std::size_t row = frame ? frame->rowOf(fid) : 0;
    if (!frame || row >= frame->rows() || frame->shapes().type == GeometryType::None || std::isnan(frame->shapes().lon[row]))
        return {};
    return LonLat{frame->shapes().lon[row], frame->shapes().lat[row]};
}

} // namespace

OutboxActions::OutboxActions(const Desk &desk, WindowActions &actions, const Parts &parts, QWidget *window)
    : QObject(window)
    , m_desk(desk)
    , m_actions(actions)
    , m_parts(parts)
    , m_window(window)
    , m_roles(new QMenu(window))
{
    auto outbox = OutboxService::open(desk.workspace, CommandContext::operatorName());
    if (!outbox) {
        m_parts.status.setMessage(errorText(outbox.error()));
        for (const char *id : {"ticket.new", "record.new_ticket", "ticket.outbox"})
            m_actions.action(QLatin1String(id)).setEnabled(false);
        m_parts.bar.setRole(tr("Look only"), nullptr);
        m_actions.setAllowed([](const QString &) { return false; });
        return;
    }
    m_outbox = *std::move(outbox);
    hookCard();
    m_actions.on(QStringLiteral("ticket.outbox"), [this] { showOutbox(); });
    m_actions.on(QStringLiteral("ticket.new"), [this] {
        const QPointF middle = m_parts.map.canvas().camera().viewport().centre();
        const LonLat place = lonLatFromMercator(middle.x(), middle.y());
        askNew(place.lon, place.lat);
    });
    m_actions.on(QStringLiteral("record.new_ticket"), [this] {
        const QString dataset = m_desk.selection.dataset();
        const qint64 fid = m_desk.selection.fid();
        const DatasetSpec *spec = m_desk.workspace.catalog().dataset(dataset);
        if (const auto place = placeOfRecord(m_desk.workspace, dataset, fid))
            askNew(place->lon, place->lat, tr("%1 “%2”: ").arg(spec ? translated(spec->title) : dataset, recordName(m_desk.workspace, dataset, fid)));
    });
    connect(&m_desk.selection, &SelectionService::selectionChanged, this, &OutboxActions::offerNew);
    connect(&m_parts.places, &MapActions::menuOpening, this, [this](QMenu *menu, double lon, double lat) {
        QAction *here = menu->addAction(m_desk.palette.icon(QStringLiteral("add"), "text", 20), tr("New ticket here…"));
        here->setObjectName(QStringLiteral("here.ticket"));
        here->setEnabled(m_outbox->refusalOfNew().isEmpty());
        connect(here, &QAction::triggered, this, [this, lon, lat] { askNew(lon, lat); });
    });
    if (m_parts.settings.value(roleSetting).toString() == look)
        m_outbox->lower();
    m_parts.bar.setRole({}, m_roles);
    connect(m_roles, &QMenu::aboutToShow, this, &OutboxActions::fillRoles);
    connect(m_outbox.get(), &OutboxService::changed, this, &OutboxActions::showRole);
    connect(m_outbox.get(), &OutboxService::decisionsChanged, this, [this] {
        if (const auto refreshed = m_desk.workspace.refresh(); !refreshed)
            m_parts.status.setMessage(errorText(refreshed.error()));
    });
    connect(m_outbox.get(), &OutboxService::changed, this, &OutboxActions::showNew);
    showRole();
    showNew();
    if (!m_outbox->role().refusal.isEmpty())
        m_parts.status.setMessage(m_outbox->role().refusal);
}

void OutboxActions::hookCard()
{
    TicketSection &section = m_parts.card.showOutbox(*m_outbox);
    connect(&section, &TicketSection::actionRequested, this, [this](const QString &ticketNo, const QString &action) {
        auto *dialog = new ActionDialog(m_desk.workspace, *m_outbox, *m_outbox->table().action(action), ticketNo, {}, m_window);
        connect(dialog, &ActionDialog::acted, &m_parts.status, &StatusLine::setMessage);
        dialog->show();
    });
    connect(&section, &TicketSection::partRequested, this, [this](const QString &ticketNo) {
        askReason(tr("On its own"), tr("%1 is a matter of its own; the other tickets of the group stay together.").arg(ticketNo), false,
                  [this, ticketNo](const QString &, const QString &why) { return m_outbox->group(ticketNo, {}, why); });
    });
    connect(&section, &TicketSection::joinRequested, this, [this](const QString &ticketNo) {
        askReason(tr("Join another"), tr("%1 is about the same matter as:").arg(ticketNo), true,
                  [this, ticketNo](const QString &other, const QString &why) { return m_outbox->group(ticketNo, other, why); });
    });
    connect(&section, &TicketSection::takeBackRequested, this, [this](const QString &id) {
        askReason(tr("Take back"), tr("The tickets are grouped as they were before."), false,
                  [this, id](const QString &, const QString &why) { return m_outbox->ungroup(id, why); });
    });
}

void OutboxActions::askNew(double lon, double lat, const QString &text)
{
    if (const auto no = m_outbox->refusalOfNew(); !no.isEmpty()) {
        m_parts.status.setMessage(no);
        return;
    }
    auto *dialog =
        new ActionDialog(m_desk.workspace, *m_outbox, *m_outbox->table().action(QStringLiteral("new")), {}, TicketEvent::Place{lon, lat}, m_window, text);
    connect(dialog, &ActionDialog::acted, &m_parts.status, &StatusLine::setMessage);
    dialog->show();
}

void OutboxActions::askReason(const QString &title, const QString &text, bool asksTicket,
                              const std::function<Result<OutboxService::Refusal>(const QString &, const QString &)> &take)
{
    (new ReasonDialog(title, text, asksTicket, take, m_window))->show();
}

void OutboxActions::showOutbox()
{
    if (!m_dialog) {
        m_dialog = new OutboxDialog(m_desk.workspace, *m_outbox, m_desk.palette, m_desk.jobs, m_window);
        connect(m_dialog, &OutboxDialog::ticketChosen, this, &OutboxActions::select);
    }
    m_dialog->show();
    m_dialog->raise();
}

void OutboxActions::showNew()
{
    std::vector<MapPin> pins;
    for (const TicketEvent &event : m_outbox->events())
        if (event.place && (event.state == TicketEvent::State::Pending || event.state == TicketEvent::State::Packed))
            pins.push_back(
                {{event.place->lon, event.place->lat}, tr("%1, not sent yet").arg(m_desk.workspace.codeName(QStringLiteral("class_small"), event.classSmall))});
    m_parts.map.setPins(std::move(pins));
}

void OutboxActions::select(const QString &ticketNo)
{
    const QString dataset = QStringLiteral("ticket");
    const auto found = m_desk.workspace.cache().rowsWhere(dataset, QStringLiteral("ticket_no"), ticketNo, 1);
    if (found && !found->empty()) {
        m_desk.selection.select(dataset, found->front().fid);
        m_parts.map.showSelection();
        return;
    }
    const auto made = std::ranges::find_if(m_outbox->events(), [&](const TicketEvent &e) { return e.ticket == ticketNo && e.place; });
    if (made != m_outbox->events().end()) // a new one: the map goes to its place
        m_parts.map.goTo({made->place->lon, made->place->lat});
    else
        m_parts.status.setMessage(tr("The data hold no ticket %1").arg(ticketNo));
}

void OutboxActions::fillRoles()
{
    m_roles->clear();
    const WorkstationRole &now = m_outbox->role();
    const auto mark = [&now](QAction *action, const QString &role) {
        action->setCheckable(true);
        action->setChecked(now.role == role);
    };
    mark(m_roles->addAction(tr("Look only"), this, &OutboxActions::lookOnly), {});
    for (const RoleSpec &role : m_outbox->table().roles) {
        const QString title = translated(role.title);
        const QStringList orgs = m_desk.workspace.codes().codes(QStringLiteral("department"));
        if (now.isAlone && role.id == u"handler" && !orgs.isEmpty()) {
            QMenu *units = m_roles->addMenu(title);
            for (const QString &org : orgs) {
                QAction *unit =
                    units->addAction(m_desk.workspace.codeName(QStringLiteral("department"), org), this, [this, id = role.id, org] { take(id, org); });
                mark(unit, role.id);
                unit->setChecked(now.role == role.id && now.org == org);
            }
            continue;
        }
        QAction *action = m_roles->addAction(title, this, [this, id = role.id] { take(id, {}); });
        mark(action, role.id);
        // With a centre above only what it granted can be taken up again.
        const auto granted = now.isAlone ? Result<WorkstationRole>(now) : readWorkstationRole(m_desk.workspace.files().folder);
        action->setEnabled(now.isAlone || (granted && granted->role == role.id));
    }
}

void OutboxActions::take(const QString &role, const QString &org)
{
    m_parts.settings.setValue(roleSetting, role);
    const QString folder = m_desk.workspace.files().folder;
    auto done = m_outbox->role().isAlone ? grantRole(folder, role, org, {}, roleGrantFile(folder)) : Result<void>();
    if (done)
        done = m_outbox->readRole();
    if (!done)
        m_parts.status.setMessage(errorText(done.error()));
}

void OutboxActions::lookOnly()
{
    m_parts.settings.setValue(roleSetting, look);
    m_outbox->lower();
}

void OutboxActions::showRole()
{
    const WorkstationRole &role = m_outbox->role();
    const QString name = m_outbox->roleName(role.role);
    m_parts.bar.setRole(role.org.isEmpty() ? name : QStringLiteral("%1 · %2").arg(name, m_desk.workspace.codeName(QStringLiteral("department"), role.org)),
                        nullptr);
    m_desk.workspace.setShowsCompanies(m_outbox->table().mayDo(role.role, QStringLiteral("company_tax"), false));
    m_actions.setAllowed([&](const QString &right) { return m_outbox->table().mayDo(role.role, right, false); });
    offerNew();
}

void OutboxActions::offerNew()
{
    const bool mayMake = m_outbox->refusalOfNew().isEmpty();
    const QString dataset = m_desk.selection.dataset();
    m_actions.action(QStringLiteral("ticket.new")).setEnabled(mayMake);
    m_actions.action(QStringLiteral("record.new_ticket"))
        .setEnabled(mayMake && dataset != u"ticket" && placeOfRecord(m_desk.workspace, dataset, m_desk.selection.fid()));
}

} // namespace om

// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "findingactions.h"

#include "actions.h"
#include "map/mapview.h"
#include "panels/statusline.h"
#include "services/comparisonservice.h"
#include "services/record/record.h"

namespace om {

namespace {

constexpr double marginPx = 24;

} // namespace

using Mode = ComparisonService::Mode;

FindingActions::FindingActions(const Desk &desk, WindowActions &actions, ComparisonService &comparison, MapView &map, StatusLine &status,
                               const QString &workerProgram, QObject *parent)
    : QObject(parent)
    , m_desk(desk)
    , m_actions(actions)
    , m_comparison(comparison)
    , m_map(map)
    , m_status(status)
    , m_images(desk.workspace.files().folder, workerProgram, desk.workspace.language(), desk.jobs)
{
    m_actions.action(QStringLiteral("record.images")).setCheckable(true);
    m_actions.on(QStringLiteral("record.images"), [this] { toggleImages(); });
    m_actions.on(QStringLiteral("record.ticket"), [this] { openTicket(); });
    m_map.setImages(m_images);
    connect(&m_desk.selection, &SelectionService::selectionChanged, this, [this] {
        choose();
        followImages();
    });
    connect(&m_desk.workspace, &Workspace::framesChanged, this, &FindingActions::choose); // the record may have got a ticket or images
    connect(&m_comparison, &ComparisonService::changed, this, [this] {
        const bool isShown = m_comparison.mode() == Mode::Images;
        m_actions.action(QStringLiteral("record.images")).setChecked(isShown);
        if (isShown)
            return;
        m_place = Box();
        m_images.close();
    });
    connect(&m_images, &ImageService::ready, this, [this](const Box &box) { m_place = box; });
    // With the scene that shows them: a window that has just been opened is fitted to the city by its first one.
    connect(&m_map, &MapView::sceneChanged, this, [this] {
        if (m_place.isEmpty() || !m_map.swipe() || m_map.scene()->extent.isEmpty())
            return;
        m_map.goTo(m_place, marginPx);
        m_place = Box();
    });
    connect(&m_images, &ImageService::failed, this, [this](const Error &error) {
        if (m_comparison.mode() == Mode::Images)
            m_comparison.setMode(Mode::Off);
        m_status.setMessage(errorText(error));
    });
    choose();
}

void FindingActions::choose()
{
    const QString dataset = m_desk.selection.dataset();
    const qint64 fid = m_desk.selection.fid();
    const bool hasImages = hasImagePair(m_desk.workspace, dataset, fid);
    m_ticket = ticketOf(m_desk.workspace, dataset, fid);
    m_actions.action(QStringLiteral("record.images")).setEnabled(hasImages);
    m_actions.action(QStringLiteral("record.ticket")).setEnabled(m_ticket >= 0);
}

void FindingActions::followImages()
{
    if (m_comparison.mode() != Mode::Images)
        return;
    if (m_actions.action(QStringLiteral("record.images")).isEnabled())
        show();
    else
        m_comparison.setMode(Mode::Off);
}

void FindingActions::toggleImages()
{
    if (m_comparison.mode() == Mode::Images)
        m_comparison.setMode(Mode::Off);
    else
        show();
}

void FindingActions::show()
{
    const auto pair = imagePairOf(m_desk.workspace, m_desk.selection.dataset(), m_desk.selection.fid());
    if (!pair) {
        m_actions.action(QStringLiteral("record.images")).setChecked(false);
        m_comparison.setMode(Mode::Off);
        m_status.setMessage(errorText(pair.error()));
        return;
    }
    m_images.open(*pair);
    m_comparison.setMode(Mode::Images);
}

void FindingActions::openTicket()
{
    if (m_ticket >= 0)
        m_desk.selection.select(QStringLiteral("ticket"), m_ticket);
}

} // namespace om

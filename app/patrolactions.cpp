// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "patrolactions.h"

#include "actions.h"
#include "dialogs/patrol/blindspotdialog.h"
#include "dutyaction.h"
#include "map/mapview.h"
#include "services/drawnplace.h"

#include <QPointer>

namespace om {

namespace {

constexpr double marginPx = 160;

std::optional<Filter> complaintsOf(qint64 id, const FrameSet &frames, const Filter &filter, JobControl &control)
{
    const auto spec = PatrolSpec::load();
    const auto patrol = spec ? reckonPatrol(*spec, frames, filter, control) : fail(spec);
    const BlindSpot *spot = patrol ? spotOf(*patrol, id) : nullptr;
    return spot ? std::optional(filterOf(*patrol, {spot}, filter)) : std::nullopt;
}

} // namespace

void hookPatrol(const Desk &desk, WindowActions &actions, CentrePanel &centre, MapView &map, QWidget *window)
{
    hookDrawnPlaces(desk, centre, blindSpotDataset, complaintsOf, window);
    // A cell of the surface of looks says all that there is in its hover card.
    QObject::connect(&desk.selection, &SelectionService::selectionChanged, window, [&selection = desk.selection](const QString &dataset) {
        if (dataset == lastLookDataset)
            selection.clear();
    });
    actions.on(QStringLiteral("window.blind_spots"), [desk, &centre, &map, window, dialog = QPointer<BlindSpotDialog>()]() mutable {
        BlindSpotDialog *spots = dialog.data();
        if (!spots) {
            dialog = spots = new BlindSpotDialog(desk.workspace, desk.filter, desk.palette, desk.jobs, window);
            QObject::connect(spots, &BlindSpotDialog::complaintsChosen, spots, [desk, &centre, &map, spots](const Filter &filter, const Box &place) {
                showTickets(desk, centre, filter);
                map.goTo(place, marginPx);
                spots->hide();
            });
        }
        spots->setVisible(!spots->isVisible());
    });
}

} // namespace om

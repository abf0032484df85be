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

/// A blind spot that is selected on the map lists its complaints; a cell of the surface of looks says all that there is in its card.
void hookPlaces(const Desk &desk, CentrePanel &centre, QObject *context)
{
    QObject::connect(&desk.selection, &SelectionService::selectionChanged, context, [desk, &centre, context](const QString &dataset, qint64 id) {
        if (dataset == lastLookDataset)
            desk.selection.clear();
        if (dataset != blindSpotDataset)
            return;
        desk.jobs.run(
            [id, frames = desk.workspace.frames(), filter = desk.filter.filter()](JobControl &control) -> std::optional<Filter> {
                const auto spec = PatrolSpec::load();
                const auto patrol = spec ? reckonPatrol(*spec, frames, filter, control) : fail(spec);
                const BlindSpot *spot = patrol ? spotOf(*patrol, id) : nullptr;
                return spot ? std::optional(filterOf(*patrol, {spot}, filter)) : std::nullopt;
            },
            context,
            [desk, &centre](const std::optional<Filter> &filter) {
                desk.selection.clear(); // it is no record, and can be chosen again
                if (filter)
                    showTickets(desk, centre, *filter);
            });
    });
}

} // namespace

void hookPatrol(const Desk &desk, WindowActions &actions, CentrePanel &centre, MapView &map, QWidget *window)
{
    hookPlaces(desk, centre, window);
    actions.on(QStringLiteral("window.blind_spots"), [desk, &centre, &map, window, dialog = QPointer<BlindSpotDialog>()]() mutable {
        BlindSpotDialog *spots = dialog.data();
        if (!spots) {
            dialog = spots = new BlindSpotDialog(desk.workspace, desk.filter, desk.palette, desk.jobs, window);
            QObject::connect(spots, &BlindSpotDialog::complaintsChosen, spots, [desk, &centre, &map, spots](const Filter &filter, const Box &place) {
                showTickets(desk, centre, filter);
                map.canvas().camera().flyToBox(place, marginPx);
                spots->hide();
            });
        }
        spots->setVisible(!spots->isVisible());
    });
}

} // namespace om

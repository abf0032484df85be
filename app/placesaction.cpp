// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "placesaction.h"

#include "actions.h"
#include "dialogs/planning/placesdialog.h"
#include "panels/statusline.h"

#include <QPointer>

namespace om {

void hookPlaces(const Desk &desk, WindowActions &actions, StatusLine &status, QWidget *window)
{
    actions.on(QStringLiteral("window.places"), [desk, &status, window, dialog = QPointer<PlacesDialog>()]() mutable {
        PlacesDialog *places = dialog.data();
        if (!places) {
            auto spec = loadPlacesSpec();
            if (!spec) {
                status.setMessage(errorText(spec.error()));
                return;
            }
            dialog = places = new PlacesDialog(desk.workspace, *std::move(spec), desk.palette, desk.jobs, window);
            QObject::connect(places, &PlacesDialog::areaChosen, places, [desk](const QString &code) {
                desk.themes.setTheme(QStringLiteral("education"));
                Filter filter = desk.filter.filter();
                filter.area = code;
                desk.filter.setFilter(filter);
            });
        }
        places->setVisible(!places->isVisible());
    });
}

} // namespace om

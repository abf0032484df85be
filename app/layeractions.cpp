// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "layeractions.h"

#include "actions.h"
#include "dialogs/symbologydialog.h"
#include "map/mapview.h"
#include "panels/layerpanel.h"

namespace om {

void hookLayers(const Desk &desk, WindowActions &actions, LayerPanel &layers, MapView &map, QWidget *window)
{
    layers.addTool(actions.action(QStringLiteral("layer.symbols")));
    actions.on(QStringLiteral("layer.symbols"), [&layers] { layers.askForSymbols(); });
    QObject::connect(&layers, &LayerPanel::symbologyRequested, window, [desk, &map, window](const QString &layer) {
        (new SymbologyDialog(desk.workspace, desk.filter, desk.themes, desk.jobs, desk.palette, layer, map.canvas().camera().viewport().pixelsPerUnit(),
                             window))
            ->show();
    });
}

} // namespace om

// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mapexporting.h"

#include "dialogs/mapexportdialog.h"
#include "map/mapview.h"
#include "services/computable.h"

namespace om {

MapExportDialog *showMapExport(const Desk &desk, const BasemapService &basemaps, MapView &map, QWidget *parent)
{
    const SceneRequest request = map.request();
    const ThemeSpec &theme = *request.theme;
    const Catalog &catalog = desk.workspace.catalog();
    MapFurniture furniture;
    furniture.title = translated(theme.title);
    const KpiSpec *metric = catalog.kpi(computableMetric(catalog, theme, desk.workspace.frames(), request.metric));
    if (metric && !theme.choropleth.isEmpty() && (request.difference || desk.themes.isVisible(theme.choropleth)))
        furniture.title += QStringLiteral(" · ") + translated(metric->title);
    furniture.facts = mapFacts(desk.workspace, request.filter);
    if (request.difference)
        furniture.facts.prepend(request.difference->dates);
    if (desk.selection.fid() >= 0)
        furniture.selection = {{desk.selection.dataset(), desk.selection.fid()}};
    if (map.annotations().isVisible())
        for (Annotation annotation : map.annotations().annotations()) {
            annotation.color = desk.themes.style().color(annotation.color).name();
            furniture.annotations.push_back(std::move(annotation));
        }
    auto *dialog = new MapExportDialog(desk.workspace, basemaps, request, map.sceneMaker(), map.canvas().camera().viewport(), furniture, desk.jobs, parent);
    dialog->show();
    return dialog;
}

} // namespace om

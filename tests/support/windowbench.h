// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/mercator.h"
#include "geo/crs.h"
#include "mainwindow.h"
#include "map/mapview.h"
#include "support/tinyworkspace.h"

#include <QTest>

namespace om::test {

/// A whole window on the tiny workspace, at the year 2021 and the first of `themes`. With 0 `threads` jobs run at once, inside the call.
struct WindowBench
{
    explicit WindowBench(const QStringList &themeIds = {QStringLiteral("tickets"), QStringLiteral("overview")}, int threads = 0, int moreTickets = 0,
                         bool withCase = false)
        : jobs(threads)
        , tiny(catalog, jobs, moreTickets, withCase)
        , themes(catalog, tiny.workspace->symbology(), themeIds, QStringLiteral("dark"))
    { }

    Catalog catalog = Catalog::load().value();
    JobRunner jobs;
    TinyWorkspace tiny;
    FilterService filter{Filter{Period::year(2021), {}, {}, {}}};
    SelectionService selection;
    ThemeService themes;
    MainWindow window{*tiny.workspace, filter, selection, themes, jobs};
    MapView *map = window.findChild<MapView *>();

    void show(QSize size = {1600, 900})
    {
        window.resize(size);
        window.show();
        QTRY_VERIFY_WITH_TIMEOUT(map->scene() && !map->scene()->extent.isEmpty(), 30000);
    }
    MapCanvas &canvas() { return map->canvas(); }
    QPoint pixelOf(double lon, double lat) { return canvas().camera().viewport().toPixel(mercatorX(lon), mercatorY(lat)).toPoint(); }
    double distanceFromMiddle(double lon, double lat)
    {
        const QPointF c = canvas().camera().viewport().centre();
        return distanceM(lonLatFromMercator(c.x(), c.y()), {lon, lat});
    }
    void run(const char *action) { window.actions().action(QLatin1String(action)).trigger(); }
};

} // namespace om::test

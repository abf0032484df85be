// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "frame/filter.h"

#include <QPointF>

#include <optional>

namespace om {

/// Where the map of a view is looked at from.
struct MapPlace
{
    QPointF centre; ///< normalised Web Mercator
    double zoom = 0; ///< the world is 256·2^zoom px wide
    double bearing = 0; ///< degrees clockwise from north
    bool operator==(const MapPlace &) const = default;
};

/// What a window shows, as it is bookmarked and copied from one workstation to another: one line of JSON.
struct ViewState
{
    QString theme;
    QString metric; ///< KPI of the choropleth, "" = the theme's own
    Filter filter;
    std::optional<MapPlace> place; ///< empty = as the filter's area is fitted
};
QJsonObject toJson(const ViewState &state);
Result<ViewState> viewStateFromJson(const QJsonObject &json); ///< Usage when it is no view
QString toText(const ViewState &state);
Result<ViewState> viewStateFromText(const QString &text); ///< Usage when it is no such text

} // namespace om

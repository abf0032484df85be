// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/viewstate.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <cmath>

namespace om {

namespace {

std::optional<MapPlace> placeFromJson(const QJsonArray &json)
{
    if (json.size() != 4)
        return {};
    const MapPlace place{{json[0].toDouble(NAN), json[1].toDouble(NAN)}, json[2].toDouble(NAN), json[3].toDouble(NAN)};
    const bool isInWorld = place.centre.x() >= 0 && place.centre.x() <= 1 && place.centre.y() >= 0 && place.centre.y() <= 1;
    return isInWorld && std::isfinite(place.zoom) && std::isfinite(place.bearing) ? std::optional(place) : std::nullopt;
}

} // namespace

QJsonObject toJson(const ViewState &state)
{
    QJsonObject json{{QStringLiteral("onemap_view"), 1},
                     {QStringLiteral("theme"), state.theme},
                     {QStringLiteral("metric"), state.metric},
                     {QStringLiteral("filter"), toJson(state.filter)}};
    if (const auto &place = state.place)
        json[QStringLiteral("place")] = QJsonArray{place->centre.x(), place->centre.y(), place->zoom, place->bearing};
    return json;
}

Result<ViewState> viewStateFromJson(const QJsonObject &json)
{
    if (json.value(QLatin1String("onemap_view")).toInt() != 1)
        return fail(ErrorCode::Usage, {QStringLiteral("view")});
    const auto filter = filterFromJson(json.value(QLatin1String("filter")).toObject());
    if (!filter)
        return fail(filter);
    return ViewState{json.value(QLatin1String("theme")).toString(), json.value(QLatin1String("metric")).toString(), *filter,
                     placeFromJson(json.value(QLatin1String("place")).toArray())};
}

QString toText(const ViewState &state)
{
    return QString::fromUtf8(QJsonDocument(toJson(state)).toJson(QJsonDocument::Compact));
}

Result<ViewState> viewStateFromText(const QString &text)
{
    return viewStateFromJson(QJsonDocument::fromJson(text.trimmed().toUtf8()).object());
}

} // namespace om

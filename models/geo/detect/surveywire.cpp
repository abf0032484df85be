// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "geo/wire_p.h"

#include <cmath>

namespace om {

namespace {

constexpr std::uint32_t mostPoints = 5000, mostColumns = 64; ///< a sound worker sends fewer
constexpr std::size_t mostShapePoints = 100'000;

} // namespace

QByteArray toWire(const PositionSurvey &survey, const QString &stated)
{
    WireWriter out;
    out.text(stated);
    out.i64(survey.positions);
    out.u32(std::uint32_t(survey.columns.size()));
    for (const PositionSurvey::Column &column : survey.columns) {
        out.text(column.name);
        out.texts(column.values);
    }
    out.u32(std::uint32_t(survey.points.size()));
    for (const PositionSurvey::Point &point : survey.points) {
        out.real(point.x);
        out.real(point.y);
        out.text(point.name);
        for (const int group : point.groups)
            out.u32(std::uint32_t(group + 1));
    }
    out.u32(std::uint32_t(survey.shapes.size()));
    for (const Geometry &shape : survey.shapes)
        out.bytes(toWkb(shape));
    return out.message(WireKind::Survey);
}

std::optional<WireSurvey> surveyFromWire(QByteArrayView content)
{
    WireReader in(content);
    WireSurvey taken;
    taken.stated = in.text();
    PositionSurvey &survey = taken.survey;
    survey.positions = in.i64();
    const std::uint32_t columns = in.u32();
    if (columns > mostColumns)
        return std::nullopt;
    for (std::uint32_t i = 0; i < columns; ++i) {
        const QString name = in.text();
        survey.columns.push_back({name, in.texts()});
    }
    const std::uint32_t points = in.u32();
    if (points > mostPoints)
        return std::nullopt;
    for (std::uint32_t i = 0; i < points && in.isGood(); ++i) {
        PositionSurvey::Point point;
        point.x = in.real();
        point.y = in.real();
        point.name = in.text();
        for (const PositionSurvey::Column &column : survey.columns) {
            const std::uint32_t group = in.u32();
            if (group > std::uint32_t(column.values.size()))
                return std::nullopt;
            point.groups.push_back(int(group) - 1);
        }
        if (!std::isfinite(point.x) || !std::isfinite(point.y))
            return std::nullopt;
        survey.points.push_back(std::move(point));
    }
    const std::uint32_t shapes = in.u32();
    std::size_t shapePoints = 0;
    for (std::uint32_t i = 0; i < shapes && in.isGood(); ++i) {
        auto shape = fromWkb(in.bytes());
        if (!shape || (shapePoints += shape->pointCount()) > mostShapePoints)
            return std::nullopt;
        survey.shapes.push_back(*std::move(shape));
    }
    return in.isDone() ? std::optional(std::move(taken)) : std::nullopt;
}

QByteArray toWire(const std::optional<Placing> &placing)
{
    WireWriter out;
    out.u8(placing.has_value());
    if (placing) {
        out.text(placing->crs);
        out.text(placing->column);
        out.texts(placing->crsOf.keys());
        out.texts(placing->crsOf.values());
    }
    return out.message(WireKind::Placed);
}

std::optional<std::optional<Placing>> placingFromWire(QByteArrayView content)
{
    WireReader in(content);
    std::optional<Placing> placing;
    if (in.u8() != 0) {
        placing.emplace();
        placing->crs = in.text();
        placing->column = in.text();
        const QStringList values = in.texts(), systems = in.texts();
        if (values.size() != systems.size())
            return std::nullopt;
        for (qsizetype i = 0; i < values.size(); ++i)
            placing->crsOf.insert(values[i], systems[i]);
    }
    return in.isDone() ? std::optional(placing) : std::nullopt;
}

} // namespace om

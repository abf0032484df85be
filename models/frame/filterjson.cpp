// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "frame/filter.h"

#include <QDateTime>
#include <QJsonArray>

#include <algorithm>
#include <array>
#include <cmath>

namespace om {

namespace {

// The written form of a filter is what a shared scene and the clipboard carry: unknown keys are passed over, wrong values are refused.

constexpr std::array kinds{"in", "range", "within", "rows"}; // in the order of Condition::Kind
constexpr std::array shapes{"drawn", "rectangle", "circle", "lasso", "polygon", "near"}; // in the order of Condition::Shape

QJsonArray coordinates(const Geometry &polygon)
{
    QJsonArray parts;
    std::size_t ring = 0, point = 0;
    for (const std::uint32_t partEnd : polygon.parts) {
        QJsonArray rings;
        for (; ring < partEnd; ++ring) {
            QJsonArray points;
            for (; point < polygon.rings[ring]; ++point)
                points.append(QJsonArray{polygon.xy[2 * point], polygon.xy[2 * point + 1]});
            rings.append(points);
        }
        parts.append(rings);
    }
    return parts;
}

bool readPolygon(const QJsonArray &parts, Geometry &out)
{
    for (const auto part : parts) {
        const QJsonArray rings = part.toArray();
        for (const auto ring : rings) {
            const QJsonArray points = ring.toArray();
            if (points.size() < 3)
                return false;
            for (const auto point : points) {
                const double lon = point.toArray().at(0).toDouble(NAN), lat = point.toArray().at(1).toDouble(NAN);
                if (!std::isfinite(lon) || !std::isfinite(lat))
                    return false;
                out.xy.insert(out.xy.end(), {lon, lat});
            }
            out.rings.push_back(std::uint32_t(out.pointCount()));
        }
        out.parts.push_back(std::uint32_t(out.rings.size()));
    }
    out.type = GeometryType::Polygon;
    out.multi = out.parts.size() > 1;
    return !out.rings.empty();
}

QJsonObject toJson(const Condition &c)
{
    QJsonObject json{{QStringLiteral("kind"), QString::fromLatin1(kinds[std::size_t(c.kind)])}};
    if (!c.dataset.isEmpty())
        json[QStringLiteral("dataset")] = c.dataset;
    if (!c.field.isEmpty())
        json[QStringLiteral("field")] = c.field;
    if (!c.values.isEmpty())
        json[QStringLiteral("values")] = QJsonArray::fromStringList(c.values);
    if (c.min)
        json[QStringLiteral("min")] = *c.min;
    if (c.max)
        json[QStringLiteral("max")] = *c.max;
    if (!c.polygon.isNull())
        json[QStringLiteral("polygon")] = coordinates(c.polygon);
    if (c.shape != Condition::Shape::Drawn)
        json[QStringLiteral("shape")] = QString::fromLatin1(shapes[std::size_t(c.shape)]);
    if (c.metres > 0)
        json[QStringLiteral("metres")] = c.metres;
    if (c.isNegated)
        json[QStringLiteral("not")] = true;
    return json;
}

Result<Condition> conditionFromJson(const QJsonObject &json)
{
    const auto wrong = [](const char *what) { return fail(ErrorCode::Usage, {QStringLiteral("filter: %1").arg(QLatin1StringView(what))}); };
    Condition c;
    const QString kind = json[u"kind"].toString();
    const auto found = std::ranges::find_if(kinds, [&](const char *k) { return kind == QLatin1StringView(k); });
    if (found == kinds.end())
        return wrong("kind");
    c.kind = Condition::Kind(found - kinds.begin());
    c.dataset = json[u"dataset"].toString();
    c.field = json[u"field"].toString();
    const QJsonArray values = json[u"values"].toArray();
    for (const auto value : values)
        c.values.append(value.toString());
    if (json.contains(u"min"))
        c.min = json[u"min"].toDouble();
    if (json.contains(u"max"))
        c.max = json[u"max"].toDouble();
    c.isNegated = json[u"not"].toBool();
    const QString shape = json[u"shape"].toString();
    if (const auto known = std::ranges::find_if(shapes, [&](const char *s) { return shape == QLatin1StringView(s); }); known != shapes.end())
        c.shape = Condition::Shape(known - shapes.begin());
    c.metres = std::max(0.0, json[u"metres"].toDouble());
    if ((c.kind == Condition::Kind::In || c.kind == Condition::Kind::Range) && c.field.isEmpty())
        return wrong("field");
    if (c.kind == Condition::Kind::Within && !readPolygon(json[u"polygon"].toArray(), c.polygon))
        return wrong("polygon");
    return c;
}

} // namespace

QJsonObject toJson(const Filter &filter)
{
    QJsonObject json;
    if (filter.period.isValid())
        json[QStringLiteral("period")] = filter.period.text();
    if (!filter.area.isEmpty())
        json[QStringLiteral("area")] = filter.area;
    if (!filter.asOf.isNull())
        json[QStringLiteral("as_of")] = filter.asOf.date().toString(Qt::ISODate) + u'T' + filter.asOf.time().toString(Qt::ISODate);
    if (filter.basis == AreaBasis::Recorded)
        json[QStringLiteral("basis")] = QStringLiteral("recorded");
    QJsonArray conditions;
    for (const Condition &c : filter.conditions)
        conditions.append(toJson(c));
    if (!conditions.isEmpty())
        json[QStringLiteral("conditions")] = conditions;
    return json;
}

Result<Filter> filterFromJson(const QJsonObject &json)
{
    Filter out;
    if (json.contains(u"period")) {
        const auto period = Period::parse(json[u"period"].toString());
        if (!period)
            return fail(period);
        out.period = *period;
    }
    out.area = json[u"area"].toString();
    if (json.contains(u"as_of")) {
        const QDateTime moment = QDateTime::fromString(json[u"as_of"].toString(), Qt::ISODate);
        if (!moment.isValid())
            return fail(ErrorCode::Usage, {QStringLiteral("filter: as_of")});
        out.asOf = LocalTime::of(moment.date(), moment.time());
    }
    if (json[u"basis"].toString() == u"recorded")
        out.basis = AreaBasis::Recorded;
    const QJsonArray conditions = json[u"conditions"].toArray();
    for (const auto value : conditions) {
        auto condition = conditionFromJson(value.toObject());
        if (!condition)
            return fail(condition);
        out.conditions.append(std::move(*condition));
    }
    return out;
}

} // namespace om

// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "geo/placetext.h"

#include "geo/crs.h"
#include "geo/detect/placefigures_p.h"

#include <QRegularExpression>

#include <algorithm>
#include <cmath>

namespace om {

namespace {

/// Takes the name of a system from the front of the text; "" = there is none.
QString takeSystem(QString &text)
{
    struct Name
    {
        const char16_t *form;
        const char *crs;
    };
    static constexpr Name names[] = {
        {u"^(gcj-?(02)?|高德|火星)\\b", "GCJ02"},
        {u"^(bd-?(09)?|百度)\\b", "BD09"},
        {u"^wgs ?-?84\\b", "EPSG:4326"},
        {u"^cgcs ?2000\\b", "EPSG:4490"},
    };
    const auto take = [&text](const QRegularExpressionMatch &match) {
        static const QRegularExpression separators(QStringLiteral("^[\\s:：,，]+"));
        text = text.mid(match.capturedEnd()).remove(separators);
    };
    for (const Name &name : names) {
        const QRegularExpression form(QString::fromUtf16(name.form),
                                      QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
        if (const auto match = form.match(text); match.hasMatch()) {
            take(match);
            return QLatin1String(name.crs);
        }
    }
    // A bare code only where two more figures follow it.
    static const QRegularExpression code(QStringLiteral("^(?:epsg:?\\s*(\\d{4,5})|(\\d{4,5})(?=[\\s:：]+[-+\\d.]+[\\s,，;；]+[-+\\d.]+$))"),
                                         QRegularExpression::CaseInsensitiveOption);
    if (const auto match = code.match(text); match.hasMatch()) {
        const QString number = match.captured(1) + match.captured(2);
        take(match);
        return QStringLiteral("EPSG:") + number;
    }
    return {};
}

/// x before y: by the letters, else by what only one order can mean.
bool areSwapped(const PlaceFigure &a, const PlaceFigure &b)
{
    if (a.axis || b.axis)
        return a.axis == 'y' || b.axis == 'x';
    if (a.isMetres) // of a Gauss-Kruger pair in China the northing has seven digits, the easting six, or eight with its zone
        return a.value >= 1e6 && a.value < 1e7 && (b.value < 1e6 || b.value >= 1e7);
    return std::abs(b.value) > 90 && std::abs(a.value) <= 90;
}

/// The Gauss-Kruger system of CGCS2000 that a zone number in front of an easting names; "" = none.
QString zoneCrs(double easting)
{
    const int zone = int(easting / 1e6);
    return gaussKrugerCrs(zone >= 25 ? 3 : 6, zone, true);
}

} // namespace

QString planeCrsAt(LonLat place)
{
    if (isInChina(place))
        return gaussKrugerCrs(3, std::clamp(int(std::lround(place.lon / 3)), 25, 45), false);
    const int zone = std::clamp(int((place.lon + 180) / 6) + 1, 1, 60);
    return QStringLiteral("EPSG:%1").arg((place.lat < 0 ? 32700 : 32600) + zone);
}

QStringList placeSystems(LonLat place)
{
    QStringList systems{QStringLiteral("EPSG:4490"), QStringLiteral("EPSG:4326"), planeCrsAt(place)};
    if (isInChina(place))
        systems += {QStringLiteral("GCJ02"), QStringLiteral("BD09")};
    return systems;
}

Result<WrittenPlace> readPlace(const QString &text, LonLat city, const QString &crs)
{
    const auto wrong = [&text] { return fail(ErrorCode::Usage, {QStringLiteral("place"), text}); };
    QString rest = text.trimmed();
    QString system = takeSystem(rest);
    const auto figures = placeFigures(rest);
    if (!figures || figures->size() != 2 || figures->front().isMetres != figures->back().isMetres)
        return wrong();
    PlaceFigure x = figures->front(), y = figures->back();
    if (areSwapped(x, y))
        std::swap(x, y);
    if (system.isEmpty())
        system = crs;
    if (const QString zone = x.isMetres ? zoneCrs(x.value) : QString(); !zone.isEmpty())
        system = zone;
    if (system.isEmpty())
        system = x.isMetres ? planeCrsAt(city) : QStringLiteral("EPSG:4490");
    const auto transformation = ToCgcs2000::from(system);
    if (!transformation)
        return fail(transformation);
    Geometry point = Geometry::point(x.value, y.value);
    if (!transformation->apply(point))
        return wrong();
    return WrittenPlace{{point.xy[0], point.xy[1]}, system};
}

Result<QString> placeText(LonLat place, const QString &crs)
{
    const auto transformation = FromCgcs2000::to(crs);
    if (!transformation)
        return fail(transformation);
    return placeText(place, *transformation);
}

Result<QString> placeText(LonLat place, const FromCgcs2000 &system)
{
    const auto at = system.at(place);
    if (!at)
        return fail(at);
    const bool isDegrees = std::abs(at->lon) <= 360 && std::abs(at->lat) <= 90;
    const int decimals = isDegrees ? 5 : 1;
    return QStringLiteral("%1, %2").arg(at->lon, 0, 'f', decimals).arg(at->lat, 0, 'f', decimals);
}

QString systemName(const QString &crs)
{
    if (crs == u"EPSG:4490")
        return QStringLiteral("CGCS2000");
    if (crs == u"EPSG:4326")
        return QStringLiteral("WGS 84");
    if (crs == u"GCJ02")
        return QStringLiteral("GCJ-02");
    return crs == u"BD09" ? QStringLiteral("BD-09") : crs;
}

} // namespace om

// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "geo/placetext.h"

#include "geo/crs.h"

#include <QRegularExpression>

#include <cmath>
#include <optional>

namespace om {

namespace {

bool isInChina(LonLat p)
{
    return p.lon >= 73.66 && p.lon <= 135.05 && p.lat >= 3.86 && p.lat <= 53.55;
}

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
        text = text.mid(match.capturedEnd()).remove(QRegularExpression(QStringLiteral("^[\\s:：,，]+")));
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

/// One figure of a place: its value and the axis that its letter names (E, W → x; N, S → y; 0 = none).
struct Figure
{
    double value = 0;
    char axis = 0;
    bool isMetres = false;
};

/// Degrees with minutes and seconds, or a plain number, with a letter before or after.
std::optional<std::vector<Figure>> figuresOf(const QString &text)
{
    static const QRegularExpression form(
        QStringLiteral("\\s*([EWNS东西南北])?[经纬]?\\s*([-+−]?\\d+(?:\\.\\d+)?)\\s*"
                       "(?:(?:[°º度d:])\\s*(?:(\\d+(?:\\.\\d+)?)\\s*(?:['′’分m:])?\\s*(?:(\\d+(?:\\.\\d+)?)\\s*(?:[\"″”秒s]|'')?)?)?)?"
                       "(?(1)|(?:\\s*([EWNS东西南北]))?)\\s*[,，;；]?"), // a letter before a figure rules out one after it
        QRegularExpression::CaseInsensitiveOption);
    std::vector<Figure> figures;
    qsizetype at = 0;
    while (at < text.size()) {
        const auto match = form.matchView(QStringView(text).mid(at), 0, QRegularExpression::NormalMatch, QRegularExpression::AnchorAtOffsetMatchOption);
        if (!match.hasMatch() || match.capturedLength() == 0)
            return {};
        at += match.capturedLength();
        const QString number = match.captured(2);
        Figure figure;
        figure.value = QString(number).replace(QChar(0x2212), u'-').toDouble();
        const double minutes = match.captured(3).toDouble(), seconds = match.captured(4).toDouble();
        if (minutes >= 60 || seconds >= 60)
            return {};
        const double part = minutes / 60 + seconds / 3600;
        figure.value += std::signbit(figure.value) ? -part : part;
        const QString letter = (match.captured(1) + match.captured(5)).toUpper();
        if (letter.size() > 1)
            return {};
        if (!letter.isEmpty()) {
            figure.axis = QStringLiteral("EW东西").contains(letter) ? 'x' : 'y';
            if (QStringLiteral("WS西南").contains(letter))
                figure.value = -figure.value;
        }
        figure.isMetres = std::abs(figure.value) > 360;
        figures.push_back(figure);
    }
    return figures;
}

/// x before y: by the letters, else by what only one order can mean.
bool areSwapped(const Figure &a, const Figure &b)
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
    if (zone >= 25 && zone <= 45)
        return QStringLiteral("EPSG:%1").arg(4513 + zone - 25); // 3-degree zones 25–45: EPSG:4513–4533
    if (zone >= 13 && zone <= 23)
        return QStringLiteral("EPSG:%1").arg(4491 + zone - 13); // 6-degree zones 13–23: EPSG:4491–4501
    return {};
}

} // namespace

QString planeCrsAt(LonLat place)
{
    if (isInChina(place))
        return QStringLiteral("EPSG:%1").arg(4534 + (std::lround(place.lon / 3) * 3 - 75) / 3);
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
    const auto figures = figuresOf(rest);
    if (!figures || figures->size() != 2 || figures->front().isMetres != figures->back().isMetres)
        return wrong();
    Figure x = figures->front(), y = figures->back();
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

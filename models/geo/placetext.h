// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/geometry.h"

#include <QStringList>

namespace om {

class FromCgcs2000;

/// The plane system that surveyors use at a place: in mainland China's range CGCS2000 / 3-degree Gauss-Kruger about the nearest central
/// meridian (EPSG:4534 + (CM − 75) / 3; Guicheng: EPSG:4547), elsewhere WGS 84 / UTM (EPSG:326zz, 327zz).
QString planeCrsAt(LonLat place);

/// The systems that coordinates near `place` are written in: EPSG:4490, EPSG:4326, the plane system, and in China GCJ02 and BD09.
QStringList placeSystems(LonLat place);

/// A place that was written as text.
struct WrittenPlace
{
    LonLat place; ///< EPSG:4490
    QString crs; ///< the system that the text was understood in ("EPSG:4490", "GCJ02")
};

/// Reads a place in one of the ways that people write one, near `city` (which says what bare figures may mean):
///   113.15,23.03 · 23.03N 113.15E · 113°09'00"E 23°01'48"N · 113度9分0秒 23度1分48秒     degrees, lon before lat unless letters or range say other
///   gcj 113.15,23.03 · bd09 113.15 23.03 · wgs84 … · 4547 515366 2548100 · EPSG:4547 …   the system named first
///   515366, 2548100 · 38515366, 2548100            metres of the city's plane system; a leading zone number (25–45: 3°, 13–23: 6°) names its own
/// `crs` is the system of figures that name none; "" = EPSG:4490 or the plane system, by their size. Usage error when it is no place; args
/// are "place" and the text. CrsUnknown for a system that does not exist.
Result<WrittenPlace> readPlace(const QString &text, LonLat city, const QString &crs = {});

/// A place as it is written in `crs`, ready to be read by readPlace and other programs: "113.15000, 23.03000" (five decimals: 1 m),
/// "515366.1, 2548100.4". CrsUnknown.
Result<QString> placeText(LonLat place, const QString &crs);
Result<QString> placeText(LonLat place, const FromCgcs2000 &system); ///< the same for many places
/// What people call a system: "CGCS2000", "WGS 84", "GCJ-02", "BD-09", "EPSG:4547".
QString systemName(const QString &crs);

} // namespace om

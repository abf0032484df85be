// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "geo/ogrcells_p.h"

#include <QDateTime>
#include <QTimeZone>

#include <cmath>

namespace om {

GeometryType geometryTypeOf(OGRwkbGeometryType type)
{
    switch (OGR_GT_Flatten(type)) {
    case wkbPoint:
    case wkbMultiPoint: return GeometryType::Point;
    case wkbLineString:
    case wkbMultiLineString: return GeometryType::Line;
    case wkbPolygon:
    case wkbMultiPolygon: return GeometryType::Polygon;
    default: return GeometryType::None;
    }
}

FieldType fieldTypeOf(OGRFieldDefnH field)
{
    switch (OGR_Fld_GetType(field)) {
    case OFTInteger: return OGR_Fld_GetSubType(field) == OFSTBoolean ? FieldType::Boolean : FieldType::Integer;
    case OFTInteger64: return FieldType::Integer;
    case OFTReal: return FieldType::Real;
    case OFTDate: return FieldType::Date;
    case OFTDateTime: return FieldType::DateTime;
    default: return FieldType::Text;
    }
}

Value timeFromOgr(OGRFeatureH feature, int column)
{
    int year = 0, month = 0, day = 0, hour = 0, minute = 0, zone = 0;
    float second = 0;
    OGR_F_GetFieldAsDateTimeEx(feature, column, &year, &month, &day, &hour, &minute, &second, &zone);
    const QDate date(year, month, day);
    if (OGR_Fld_GetType(OGR_F_GetFieldDefnRef(feature, column)) == OFTDate)
        return date.isValid() ? Value(date.toString(Qt::ISODate)) : Value();
    const int msecs = int(std::lround(double(second) * 1000));
    const QDateTime moment = QDateTime(date, QTime(hour, minute), QTimeZone::UTC).addMSecs(msecs);
    if (!moment.isValid())
        return {};
    const Qt::DateFormat form = msecs % 1000 ? Qt::ISODateWithMs : Qt::ISODate;
    if (zone >= 100) // GDAL counts quarters of an hour from 100 = UTC
        return moment.addSecs(-(zone - 100) * 15 * 60).toString(form);
    QString local = moment.toString(form); // unknown or "local": no zone is said
    local.chop(1);
    return local;
}

bool isKmlPresentation(const QString &name)
{
    static const QStringList names{QStringLiteral("timestamp"),  QStringLiteral("begin"),   QStringLiteral("end"),        QStringLiteral("altitudeMode"),
                                   QStringLiteral("tessellate"), QStringLiteral("extrude"), QStringLiteral("visibility"), QStringLiteral("drawOrder"),
                                   QStringLiteral("icon"),       QStringLiteral("snippet")};
    return names.contains(name);
}

} // namespace om

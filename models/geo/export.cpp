// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "geo/export.h"

#include "geo/crs.h"
#include "geo/write/rowwriter_p.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace om {

namespace {

bool isDegrees(const QString &crs)
{
    const QString upper = crs.toUpper();
    return upper.isEmpty() || upper == u"EPSG:4490" || upper == u"EPSG:4326";
}

bool hasOffset(const QString &crs)
{
    return crs.startsWith(u"GCJ", Qt::CaseInsensitive) || crs.startsWith(u"BD", Qt::CaseInsensitive);
}

OwnedRowWriter makeWriter(const QString &path, const DatasetSpec &spec, const ExportOptions &options)
{
    if (options.format == u"xlsx")
        return makeXlsxWriter(path, spec, options);
    auto target = AtomicTarget::of(path);
    if (!target)
        return fail(target);
    if (options.format == u"csv")
        return makeCsvWriter(*std::move(target), spec, options);
    return options.format == u"dxf" ? makeDxfWriter(*std::move(target), spec) : makeOgrWriter(*std::move(target), spec, options);
}

Result<void> checkOptions(const DatasetSpec &spec, const ExportOptions &options)
{
    const ExportFormat *format = exportFormat(options.format);
    if (!format)
        return fail(ErrorCode::Usage, {QStringLiteral("export format “%1”").arg(options.format)});
    if (!format->hasTables && spec.geometry == GeometryType::None)
        return fail(ErrorCode::Usage, {QStringLiteral("%1 of a table without shapes").arg(options.format)});
    if (!format->hasCrs && !isDegrees(options.crs))
        return fail(ErrorCode::Usage, {QStringLiteral("%1 in %2; it has WGS 84 only").arg(options.format, options.crs)});
    if (!format->hasEncoding && !options.encoding.isEmpty())
        return fail(ErrorCode::Usage, {QStringLiteral("%1 in %2; it has UTF-8 only").arg(options.format, options.encoding)});
    if (!options.encoding.isEmpty() && options.encoding.compare(u"GBK", Qt::CaseInsensitive) != 0)
        return fail(ErrorCode::Usage, {QStringLiteral("encoding “%1”; UTF-8 or GBK").arg(options.encoding)});
    return {};
}

} // namespace

const std::vector<ExportFormat> &exportFormats()
{
    static const std::vector<ExportFormat> formats{{"csv", true, true, true, true},       {"xlsx", true, true, true, false}, {"gpkg", true, true, true, false},
                                                   {"geojson", true, true, false, false}, {"shp", true, false, true, true},  {"kml", true, true, false, false},
                                                   {"fgb", true, false, true, false},     {"dxf", false, false, true, false}};
    return formats;
}

const ExportFormat *exportFormat(const QString &id)
{
    const auto it = std::ranges::find_if(exportFormats(), [&](const ExportFormat &format) { return id == QLatin1StringView(format.id); });
    return it == exportFormats().end() ? nullptr : &*it;
}

QString metricCrs(LonLat place)
{
    constexpr int firstMeridian = 75, lastMeridian = 135, firstCode = 4534, utmNorth = 32600, utmSouth = 32700;
    const int meridian = 3 * int(std::lround(place.lon / 3));
    if (place.lat > 0 && place.lat < 55 && meridian >= firstMeridian && meridian <= lastMeridian)
        return QStringLiteral("EPSG:%1").arg(firstCode + (meridian - firstMeridian) / 3);
    const int zone = std::clamp(int(std::floor((place.lon + 180) / 6)) + 1, 1, 60);
    return QStringLiteral("EPSG:%1").arg((place.lat < 0 ? utmSouth : utmNorth) + zone);
}

bool hasChineseOffset(LonLat place)
{
    return gcj02FromWgs84(place).lon != place.lon;
}

QStringList exportLosses(const DatasetSpec &spec, const ExportOptions &options)
{
    QStringList losses;
    const QString &format = options.format;
    const auto isTime = [](const FieldSpec &field) { return field.type == FieldType::DateTime; };
    const auto isDay = [](const FieldSpec &field) { return field.type == FieldType::Date; };
    const bool hasTimes = std::ranges::any_of(spec.fields, isTime), hasDays = std::ranges::any_of(spec.fields, isDay);
    if (format == u"dxf") {
        losses << QCoreApplication::translate("Export",
                                              "A DXF drawing holds shapes and the names of points only, no other field; polygons are their outlines.");
        if (options.crs.isEmpty())
            losses << QCoreApplication::translate("Export",
                                                  "Its coordinates are metres of the Gauss–Krüger or UTM zone of the first shape; the file cannot say which.");
    }
    if (format == u"shp") {
        QStringList cut;
        for (const FieldSpec &field : spec.fields)
            if (field.name.toUtf8().size() > shapefileNameBytes)
                cut << field.name;
        if (!cut.isEmpty())
            losses << QCoreApplication::translate("Export", "Names of fields are cut to ten bytes (%1); the whole names stand in a file beside it.")
                          .arg(cut.join(QStringLiteral(", ")));
        if (hasTimes)
            losses << QCoreApplication::translate("Export", "Times become text: a Shapefile has days only.");
        losses << QCoreApplication::translate("Export", "A cell holds 254 bytes at most; a longer one stops the export.");
    }
    if ((format == u"geojson" || format == u"kml" || format == u"fgb") && (hasTimes || hasDays))
        losses << QCoreApplication::translate("Export", "Days and times become text.");
    if (format == u"kml" || format == u"geojson")
        losses << QCoreApplication::translate("Export", "Coordinates are WGS 84, the same as CGCS2000 within a metre.");
    if (hasOffset(options.crs) && format != u"csv" && format != u"xlsx")
        losses << QCoreApplication::translate("Export", "%1 is no registered coordinate system: the file will not say which it is in.").arg(options.crs);
    if (!options.encoding.isEmpty() && format == u"shp")
        losses << QCoreApplication::translate("Export", "A character that GBK lacks, such as 𬒔, stops the export.");
    if (!options.encoding.isEmpty() && format == u"csv")
        losses << QCoreApplication::translate("Export", "Characters that GBK lacks, such as 𬒔, are written as GB 18030; old programs show them wrongly.");
    return losses;
}

Result<qint64> writeFile(const QString &path, const DatasetSpec &spec, const ExportOptions &given, const RowGiver &next)
{
    if (auto ok = checkOptions(spec, given); !ok)
        return fail(ok);
    ExportOptions options = given;
    auto row = next();
    if (!row)
        return fail(row);
    if (options.format == u"dxf" && options.crs.isEmpty() && *row && (*row)->geometry.xy.size() >= 2)
        options.crs = metricCrs({(*row)->geometry.xy[0], (*row)->geometry.xy[1]});
    const bool isShifted = !isDegrees(options.crs);
    auto system = FromCgcs2000::to(isShifted ? options.crs : QStringLiteral("EPSG:4490"));
    if (!system)
        return fail(system);
    auto writer = makeWriter(path, spec, options);
    if (!writer)
        return fail(writer);
    qint64 rows = 0;
    for (; row && *row; row = next()) {
        if (isShifted)
            if (auto shifted = system->apply((*row)->geometry); !shifted)
                return fail(shifted);
        if (auto written = (*writer)->write(**row); !written)
            return fail(written);
        ++rows;
    }
    if (!row)
        return fail(row);
    if (auto finished = (*writer)->finish(); !finished)
        return fail(finished);
    return rows;
}

} // namespace om

// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "geo/ogrdataset_p.h"

#include <cpl_conv.h>
#include <gdal_frmts.h>
#include <ogr_api.h>
#include <ogr_srs_api.h>
#include <ogrsf_frmts.h>

#include <array>

namespace om {

OgrMessages::OgrMessages()
{
    CPLErrorReset();
    CPLPushErrorHandlerEx(&OgrMessages::hear, this);
}

OgrMessages::~OgrMessages()
{
    CPLPopErrorHandler();
}

void OgrMessages::hear(CPLErr kind, CPLErrorNum, const char *text)
{
    auto *self = static_cast<OgrMessages *>(CPLGetErrorHandlerUserData());
    const QString message = QString::fromUtf8(text);
    if (kind >= CE_Failure) {
        if (self->m_failure.isEmpty())
            self->m_failure = message;
    } else if (kind == CE_Warning && !self->m_warnings.contains(message) && self->m_warnings.size() < 20) {
        self->m_warnings << message;
    }
}

namespace {

void setOptions()
{
    constexpr std::array options{
        std::pair{"GDAL_DRIVER_PATH", "disable"},
        std::pair{"OGR_SQLITE_PRAGMA", "trusted_schema=OFF,cell_size_check=ON"},
        std::pair{"GML_DOWNLOAD_SCHEMA", "NO"},
        std::pair{"OGR_GEOMETRY_ACCEPT_UNCLOSED_RING", "NO"},
        std::pair{"OSR_DEFAULT_AXIS_MAPPING_STRATEGY", "TRADITIONAL_GIS_ORDER"},
        std::pair{"SHAPE_ENCODING", ""}, // raw bytes: we decide on the encoding by the whole table
        std::pair{"SHAPE_RESTORE_SHX", "NO"},
        std::pair{"GDAL_DISABLE_READDIR_ON_OPEN", "TRUE"},
        std::pair{"CPL_CURL_ENABLE_VSIMEM", "NO"},
        std::pair{"LIBKML_RESOLVE_STYLE", "NO"},
        std::pair{"LIBKML_READ_GROUND_OVERLAY", "NO"},
    };
    for (const auto &[name, value] : options)
        CPLSetConfigOption(name, value);
    OSRSetPROJEnableNetwork(0);
}

} // namespace

void prepareOgr(SourceFormat format)
{
    setOptions();
    switch (format) {
    case SourceFormat::Shapefile: RegisterOGRShape(); break;
    case SourceFormat::GeoPackage: RegisterOGRGeoPackage(); break;
    case SourceFormat::Kml: RegisterOGRLIBKML(); break;
    case SourceFormat::Osm: RegisterOGROSM(); break;
    case SourceFormat::FlatGeobuf: RegisterOGRFlatGeobuf(); break;
    case SourceFormat::Csv:
    case SourceFormat::GeoJson:
    case SourceFormat::Xlsx:
    case SourceFormat::Xml: break;
    }
}

void prepareTileDrivers()
{
    setOptions();
    CPLSetConfigOption("GDAL_CACHEMAX", "64"); // MB
    CPLSetConfigOption("GDAL_PAM_ENABLED", "NO"); // neither reads nor writes files beside
    RegisterOGRSQLite();
    RegisterOGRGeoPackage();
    GDALRegister_GTiff();
    GDALRegister_PNG();
    GDALRegister_JPEG();
    GDALRegister_WEBP();
    GDALRegister_MEM(); // what tiles are warped into
    GDALRegister_VRT(); // how colours are changed on the way; never opened from a file
}

OgrDataset openOgr(const QString &path, SourceFormat format)
{
    const char *driver = format == SourceFormat::Shapefile ? "ESRI Shapefile"
        : format == SourceFormat::GeoPackage               ? "GPKG"
        : format == SourceFormat::Osm                      ? "OSM"
        : format == SourceFormat::FlatGeobuf               ? "FlatGeobuf"
                                                           : "LIBKML";
    const std::array<const char *, 2> drivers{driver, nullptr};
    std::array<const char *, 3> options{};
    if (format == SourceFormat::GeoPackage)
        options = {"IMMUTABLE=YES", "LIST_ALL_TABLES=NO", nullptr};
    return OgrDataset(
        GDALOpenEx(path.toUtf8().constData(), GDAL_OF_VECTOR | GDAL_OF_READONLY | GDAL_OF_VERBOSE_ERROR, drivers.data(), options.data(), nullptr));
}

QString ogrQuery(const OgrDataset &dataset, const QString &sql)
{
    OGRLayerH rows = GDALDatasetExecuteSQL(dataset.get(), sql.toUtf8().constData(), nullptr, nullptr);
    if (!rows)
        return {};
    QString value;
    if (OGRFeatureH row = OGR_L_GetNextFeature(rows)) {
        if (OGR_F_GetFieldCount(row) > 0)
            value = QString::fromUtf8(OGR_F_GetFieldAsString(row, 0));
        OGR_F_Destroy(row);
    }
    GDALDatasetReleaseResultSet(dataset.get(), rows);
    return value;
}

Result<void> gateGeoPackageLayer(const OgrDataset &dataset, const QString &path, const QString &layer)
{
    QString quoted = layer;
    quoted.replace(u'\'', QStringLiteral("''"));
    const QString kind = ogrQuery(dataset,
                                  QStringLiteral("SELECT CASE WHEN type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%' THEN 'plain' ELSE type END "
                                                 "FROM sqlite_master WHERE name = '%1' AND type IN ('table', 'view')")
                                      .arg(quoted));
    if (kind != u"plain")
        return fail(ErrorCode::FormatUnsafe, {path, QStringLiteral("“%1” is no plain table").arg(layer)});
    if (ogrQuery(dataset, QStringLiteral("SELECT count(*) FROM pragma_table_xinfo('%1') WHERE hidden <> 0").arg(quoted)) != u"0")
        return fail(ErrorCode::FormatUnsafe, {path, QStringLiteral("“%1” has computed columns").arg(layer)});
    if (const QString check = ogrQuery(dataset, QStringLiteral("PRAGMA quick_check(1)")); check != u"ok")
        return fail(ErrorCode::FormatDamaged, {path, check.isEmpty() ? QStringLiteral("the database cannot be checked") : check});
    return {};
}

} // namespace om

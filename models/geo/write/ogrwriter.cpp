// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "geo/ogrdataset_p.h"
#include "geo/ogrgeometry_p.h"
#include "geo/write/rowwriter_p.h"

#include <cpl_conv.h>
#include <cpl_string.h>
#include <ogr_srs_api.h>
#include <ogrsf_frmts.h>

#include <QFile>
#include <QFileInfo>
#include <QSet>
#include <QStringEncoder>

#include <mutex>

namespace om {

namespace {

constexpr int shapefileTextBytes = 254;

/// At most ten bytes of UTF-8, cut between characters, unique without regard to case.
QString shortName(const QString &name, QSet<QString> &taken)
{
    const auto cut = [](QString text, qsizetype most) {
        while (text.toUtf8().size() > most)
            text.chop(text.back().isLowSurrogate() ? 2 : 1);
        return text;
    };
    QString result = cut(name, shapefileNameBytes);
    for (int n = 2; taken.contains(result.toLower()); ++n) {
        const QString tail = u'_' + QString::number(n);
        result = cut(name, shapefileNameBytes - tail.size()) + tail;
    }
    taken.insert(result.toLower());
    return result;
}

/// Only GeoPackage tells one shape from many of a kind; the other formats take both alike.
OGRwkbGeometryType layerType(GeometryType type, const QString &format)
{
    switch (type) {
    case GeometryType::None: return wkbNone;
    case GeometryType::Point: return wkbPoint;
    case GeometryType::Line: return format == u"gpkg" ? wkbMultiLineString : format == u"shp" ? wkbLineString : wkbUnknown;
    case GeometryType::Polygon: return format == u"gpkg" ? wkbMultiPolygon : format == u"shp" ? wkbPolygon : wkbUnknown;
    }
    return wkbNone;
}

class OgrWriter : public RowWriter
{
public:
    OgrWriter(std::unique_ptr<AtomicTarget> target, const DatasetSpec &spec, const ExportOptions &options)
        : m_target(std::move(target))
        , m_format(options.format)
        , m_crs(options.crs)
        , m_spec(spec)
    {
        if (!options.encoding.isEmpty())
            m_encode.emplace("GBK");
    }

    Result<void> begin()
    {
        static std::once_flag registered;
        std::call_once(registered, [] {
            RegisterOGRShape();
            RegisterOGRGeoJSON();
            RegisterOGRGeoPackage();
            RegisterOGRLIBKML();
            RegisterOGRFlatGeobuf();
        });
        if (m_encode && !m_encode->isValid())
            return fail(ErrorCode::EncodingInvalid, {m_target->path(), QStringLiteral("GBK"), QStringLiteral("unknown encoding")});
        const OgrMessages messages;
        const char *driverName = m_format == u"gpkg" ? "GPKG"
            : m_format == u"geojson"                 ? "GeoJSON"
            : m_format == u"shp"                     ? "ESRI Shapefile"
            : m_format == u"fgb"                     ? "FlatGeobuf"
                                                     : "LIBKML";
        m_dataset.reset(GDALCreate(GDALGetDriverByName(driverName), m_target->temporaryPath().toUtf8().constData(), 0, 0, 0, GDT_Unknown, nullptr));
        if (!m_dataset)
            return failed(messages);
        // GeoJSON and KML know WGS 84 only, which is the same within a metre; an offset system has no number, so nothing is said of it.
        const bool isWgs84 = m_format == u"geojson" || m_format == u"kml";
        const int code = isWgs84 ? 4326 : m_crs.isEmpty() ? 4490 : m_crs.startsWith(u"EPSG:", Qt::CaseInsensitive) ? m_crs.sliced(5).toInt() : 0;
        OGRSpatialReferenceH system = nullptr;
        if (code > 0 && m_spec.geometry != GeometryType::None) {
            system = OSRNewSpatialReference(nullptr);
            OSRImportFromEPSG(system, code);
            OSRSetAxisMappingStrategy(system, OAMS_TRADITIONAL_GIS_ORDER);
        }
        CPLStringList options;
        if (m_format == u"geojson") {
            options.AddNameValue("RFC7946", "YES");
            options.AddNameValue("COORDINATE_PRECISION", "8"); // a millimetre
        } else if (m_format == u"shp") {
            options.AddNameValue("ENCODING", m_encode ? "CP936" : "UTF-8");
        } else if (m_format == u"fgb") {
            options.AddNameValue("SPATIAL_INDEX", "NO"); // with one, rows without a shape are refused and the others change their order
        } else if (m_format == u"kml") {
            CPLSetThreadLocalConfigOption("LIBKML_NAME_FIELD", m_spec.label.isEmpty() ? nullptr : m_spec.label.toUtf8().constData());
        }
        const QString layer = m_spec.id.isEmpty() ? QFileInfo(m_target->path()).completeBaseName() : m_spec.id;
        m_layer = GDALDatasetCreateLayer(m_dataset.get(), layer.toUtf8().constData(), system, layerType(m_spec.geometry, m_format), options.List());
        OSRDestroySpatialReference(system);
        if (!m_layer)
            return failed(messages);
        QSet<QString> taken;
        for (const FieldSpec &field : m_spec.fields) {
            const QString name = m_format == u"shp" ? shortName(field.name, taken) : field.name;
            if (name != field.name)
                m_renamed << name + u',' + field.name;
            createField(name, field.type);
        }
        GDALDatasetStartTransaction(m_dataset.get(), FALSE);
        return messages.failure().isEmpty() ? Result<void>() : failed(messages);
    }

    Result<void> write(const Row &row) override
    {
        const OgrMessages messages;
        OGRFeatureH feature = OGR_F_Create(OGR_L_GetLayerDefn(m_layer));
        for (int i = 0; i < int(std::min(row.cells.size(), m_spec.fields.size())); ++i) {
            const Value &cell = row.cells[std::size_t(i)];
            if (const auto *whole = std::get_if<qint64>(&cell)) {
                OGR_F_SetFieldInteger64(feature, i, *whole);
            } else if (const auto *real = std::get_if<double>(&cell)) {
                OGR_F_SetFieldDouble(feature, i, *real);
            } else if (const auto *text = std::get_if<QString>(&cell)) {
                const QByteArray utf8 = text->toUtf8();
                const QByteArray written = m_encode ? QByteArray((*m_encode)(*text)) : utf8;
                if (m_encode && m_encode->hasError()) {
                    OGR_F_Destroy(feature);
                    m_encode->resetState();
                    return fail(ErrorCode::EncodingInvalid, {m_target->path(), QStringLiteral("GBK"), *text});
                }
                if (m_format == u"shp" && written.size() > shapefileTextBytes) {
                    OGR_F_Destroy(feature);
                    return fail(ErrorCode::FileTooLarge,
                                {m_target->path(),
                                 QStringLiteral("%1 bytes in a cell of a Shapefile (%2)").arg(shapefileTextBytes).arg(m_spec.fields[std::size_t(i)].name)});
                }
                OGR_F_SetFieldString(feature, i, utf8.constData());
            }
        }
        Geometry shape = row.geometry;
        shape.multi = shape.multi || (shape.type != GeometryType::Point && !shape.isNull() && m_format == u"gpkg");
        if (OGRGeometryH ogr = ogrFrom(shape))
            OGR_F_SetGeometryDirectly(feature, ogr);
        const OGRErr error = OGR_L_CreateFeature(m_layer, feature);
        OGR_F_Destroy(feature);
        return error == OGRERR_NONE && messages.failure().isEmpty() ? Result<void>() : failed(messages);
    }

    Result<void> finish() override
    {
        const OgrMessages messages;
        GDALDatasetCommitTransaction(m_dataset.get());
        m_dataset.reset();
        if (!messages.failure().isEmpty())
            return failed(messages);
        if (!m_renamed.isEmpty()) {
            const QFileInfo place(m_target->temporaryPath());
            QFile note(place.path() + u'/' + place.completeBaseName() + QStringLiteral(".fields.csv"));
            const QByteArray text = QByteArray("\xef\xbb\xbf") + "short,full\r\n" + m_renamed.join(QStringLiteral("\r\n")).toUtf8() + "\r\n";
            if (!note.open(QIODevice::WriteOnly) || note.write(text) != text.size())
                return fail(ErrorCode::DiskFull, {m_target->path()});
        }
        return m_target->commit();
    }

private:
    std::unexpected<Error> failed(const OgrMessages &messages) const { return fail(ErrorCode::DiskFull, {m_target->path()}, messages.failure()); }

    void createField(const QString &name, FieldType type)
    {
        // Dates keep their text where the format has no type for them.
        const bool hasDates = m_format == u"gpkg" || (m_format == u"shp" && type == FieldType::Date);
        OGRFieldType ogr = OFTString;
        switch (type) {
        case FieldType::Integer: ogr = OFTInteger64; break;
        case FieldType::Boolean: ogr = OFTInteger; break;
        case FieldType::Real: ogr = OFTReal; break;
        case FieldType::Date: ogr = hasDates ? OFTDate : OFTString; break;
        case FieldType::DateTime: ogr = hasDates ? OFTDateTime : OFTString; break;
        case FieldType::Text:
        case FieldType::Code: break;
        }
        OGRFieldDefnH field = OGR_Fld_Create(name.toUtf8().constData(), ogr);
        if (type == FieldType::Boolean && m_format != u"shp")
            OGR_Fld_SetSubType(field, OFSTBoolean);
        if (m_format == u"shp" && ogr == OFTString)
            OGR_Fld_SetWidth(field, shapefileTextBytes);
        OGR_L_CreateField(m_layer, field, FALSE);
        OGR_Fld_Destroy(field);
    }

    std::unique_ptr<AtomicTarget> m_target;
    const QString m_format, m_crs;
    const DatasetSpec m_spec;
    std::optional<QStringEncoder> m_encode; ///< none = UTF-8
    OgrDataset m_dataset;
    OGRLayerH m_layer = nullptr;
    QStringList m_renamed; ///< "short,full"
};

} // namespace

OwnedRowWriter makeOgrWriter(std::unique_ptr<AtomicTarget> target, const DatasetSpec &spec, const ExportOptions &options)
{
    auto writer = std::make_unique<OgrWriter>(std::move(target), spec, options);
    if (auto begun = writer->begin(); !begun)
        return fail(begun);
    return writer;
}

} // namespace om

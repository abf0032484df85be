// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "geo/basemap/osmsource_p.h"

#include "geo/crs.h"
#include "geo/ogrdataset_p.h"
#include "geo/ogrgeometry_p.h"
#include "geo/shapes.h"
#include "geo/sourcelimits_p.h"

#include <cpl_conv.h>
#include <ogr_api.h>

#include <algorithm>
#include <array>

namespace om {

namespace {

/// A theme: the driver's layer and which of its features belong to it. `tags` are tried in order for the class.
struct Theme
{
    const char *name;
    const char *layer;
    GeometryType geometry;
    const char *filter;
    std::array<const char *, 3> tags;
};
constexpr std::array themes{
    Theme{"roads",
          "lines",
          GeometryType::Line,
          "highway IN ('motorway','motorway_link','trunk','trunk_link','primary','primary_link','secondary','secondary_link','tertiary','tertiary_link',"
          "'unclassified','residential','living_street','pedestrian','service','track') OR railway IN ('rail','light_rail','subway','tram')",
          {"highway", "railway", nullptr}},
    Theme{"water", "multipolygons", GeometryType::Polygon, "natural IN ('water','bay') OR landuse IN ('reservoir','basin')", {"natural", "landuse", nullptr}},
    Theme{"green",
          "multipolygons",
          GeometryType::Polygon,
          "leisure IN ('park','garden','golf_course','nature_reserve','pitch') OR landuse IN ('grass','forest','meadow','recreation_ground','cemetery',"
          "'village_green','orchard') OR natural IN ('wood','grassland','scrub','heath')",
          {"leisure", "landuse", "natural"}},
    Theme{"buildings", "multipolygons", GeometryType::Polygon, "building IS NOT NULL", {"building", nullptr, nullptr}},
};

/// One walk over the file.
class OsmReading
{
public:
    OsmReading(const QString &path, const Theme &theme, SourceSink &sink)
        : m_path(path)
        , m_theme(theme)
        , m_sink(sink)
    { }

    Result<SourceSummary> run()
    {
        const OgrMessages messages;
        const auto damaged = [&](const QString &why) {
            return fail(ErrorCode::FormatDamaged, {m_path, messages.failure().isEmpty() ? why : messages.failure()});
        };
        prepareOgr(SourceFormat::Osm);
        CPLSetConfigOption("OSM_MAX_TMPFILE_SIZE", "1024"); // MB in memory: there is no disk to write to
        const OgrDataset dataset = openOgr(m_path, SourceFormat::Osm);
        OGRLayerH layer = dataset ? GDALDatasetGetLayerByName(dataset.get(), m_theme.layer) : nullptr;
        auto transformation = ToCgcs2000::from(QStringLiteral("EPSG:4326"));
        if (!transformation)
            return fail(transformation);
        if (!layer)
            return damaged(QStringLiteral("it cannot be opened"));
        // The others are not even assembled.
        GDALDatasetExecuteSQL(dataset.get(), ("SET interest_layers = " + QByteArray(m_theme.layer)).constData(), nullptr, nullptr);
        if (OGR_L_SetAttributeFilter(layer, m_theme.filter) != OGRERR_NONE)
            return damaged(QStringLiteral("its layers are not those of the driver's configuration"));
        if (!describe())
            return fail(ErrorCode::Cancelled);
        while (OGRFeatureH feature = OGR_L_GetNextFeature(layer)) {
            const bool goesOn = give(feature, *transformation);
            OGR_F_Destroy(feature);
            if (!goesOn)
                return fail(ErrorCode::Cancelled);
            if (m_summary.rowsRead > limits::rows)
                return fail(ErrorCode::FileTooLarge, {m_path, QStringLiteral("%1 rows").arg(limits::rows)});
        }
        if (!messages.failure().isEmpty())
            return damaged({});
        m_summary.warnings = messages.warnings();
        return m_summary;
    }

private:
    bool describe()
    {
        SourceDescription description;
        description.format = formatName(SourceFormat::Osm);
        for (const Theme &theme : themes)
            description.layers << QLatin1StringView(theme.name);
        description.layer = QLatin1StringView(m_theme.name);
        description.encoding = QStringLiteral("UTF-8");
        description.crs = QStringLiteral("EPSG:4326");
        description.geometry = m_theme.geometry;
        for (const char *name : {"osm_id", "name", "class"}) {
            FieldSpec field;
            field.name = field.title = QLatin1StringView(name);
            description.fields.push_back(field);
        }
        return m_sink.describe(description);
    }

    static QString text(OGRFeatureH feature, const char *field)
    {
        const int column = field ? OGR_F_GetFieldIndex(feature, field) : -1;
        return column < 0 ? QString() : QString::fromUtf8(OGR_F_GetFieldAsString(feature, column));
    }

    bool give(OGRFeatureH feature, const ToCgcs2000 &transformation)
    {
        ++m_summary.rowsRead;
        Row row;
        row.sourceRow = m_summary.rowsRead;
        const QString way = m_theme.geometry == GeometryType::Polygon ? text(feature, "osm_way_id") : text(feature, "osm_id");
        const QString id = way.isEmpty() ? QStringLiteral("relation/") + text(feature, "osm_id") : QStringLiteral("way/") + way;
        OGRGeometryH shape = OGR_F_GetGeometryRef(feature);
        auto geometry = shape ? geometryFromOgr(shape) : Result<Geometry>(Geometry());
        if (!geometry || geometry->type != m_theme.geometry || !transformation.apply(*geometry)) {
            ++m_summary.rowsRejected;
            return m_sink.rejected({row.sourceRow, {}, QStringLiteral("bad_geometry"), QStringLiteral("the shape of %1 cannot be made").arg(id)},
                                   QStringLiteral("{}"));
        }
        row.geometry = *std::move(geometry);
        QString kind;
        for (const char *tag : m_theme.tags)
            if (kind.isEmpty())
                kind = text(feature, tag);
        if (m_theme.geometry == GeometryType::Line && text(feature, "highway").isEmpty())
            kind = QStringLiteral("rail");
        kind.remove(QStringLiteral("_link")); // drawn as the road that they lead to
        row.cells = {Value(id), Value(text(feature, "name")), Value(kind)};
        ++m_summary.rowsGiven;
        if (const QString reason = invalidReason(row.geometry); !reason.isEmpty())
            if (!m_sink.noted({row.sourceRow, {}, QStringLiteral("bad_geometry"), reason}))
                return false;
        return m_sink.row(std::move(row));
    }

    const QString &m_path;
    const Theme &m_theme;
    SourceSink &m_sink;
    SourceSummary m_summary;
};

} // namespace

Result<SourceSummary> readOsm(const QString &path, const ReadOptions &options, SourceSink &sink)
{
    const auto theme =
        std::find_if(themes.begin(), themes.end(), [&](const Theme &t) { return options.layer.isEmpty() || options.layer == QLatin1StringView(t.name); });
    if (theme == themes.end())
        return fail(ErrorCode::NotFound, {QStringLiteral("layer"), options.layer});
    return OsmReading(path, *theme, sink).run();
}

} // namespace om

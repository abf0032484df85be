// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "geo/ogrreader_p.h"

#include "geo/columnguess_p.h"
#include "geo/detect/positionsampler_p.h"
#include "geo/detect/rowsystems_p.h"
#include "geo/kmlgate_p.h"
#include "geo/ogrcells_p.h"
#include "geo/ogrdataset_p.h"
#include "geo/ogrgeometry_p.h"
#include "geo/shapefilegate_p.h"
#include "geo/shapes.h"
#include "geo/sourcelimits_p.h"
#include "geo/textdecoding_p.h"

#include <cpl_conv.h>
#include <ogr_srs_api.h>

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <array>
#include <cmath>

namespace om {

namespace {

struct DestroyFeature
{
    void operator()(void *f) const { OGR_F_Destroy(f); }
};
using Feature = std::unique_ptr<void, DestroyFeature>;

class OgrReading
{
public:
    OgrReading(const QString &path, SourceFormat format, const ReadOptions &options, SourceSink &sink)
        : m_path(path)
        , m_format(format)
        , m_options(options)
        , m_sink(sink)
    {
        m_description.format = formatName(format);
        m_isAuto = options.crs.compare(u"auto", Qt::CaseInsensitive) == 0 && options.crsColumn.isEmpty();
    }
    Result<SourceSummary> run()
    {
        const OgrMessages messages;
        m_messages = &messages;
        prepareOgr(m_format);
        using Step = Result<void> (OgrReading::*)();
        for (const Step step : {&OgrReading::gate, &OgrReading::open, &OgrReading::learn, &OgrReading::decideCrs, &OgrReading::describe, &OgrReading::give}) {
            if (auto done = (this->*step)(); !done)
                return fail(done);
            if (!messages.failure().isEmpty())
                return damaged(messages.failure());
        }
        m_summary.warnings = m_description.warnings + messages.warnings();
        return m_summary;
    }

private:
    std::unexpected<Error> damaged(const QString &where) const { return fail(ErrorCode::FormatDamaged, {m_path, where}); }

    bool isAutoEncoding() const { return m_options.encoding.compare(u"auto", Qt::CaseInsensitive) == 0; }

    /// Our own look at the file before GDAL's.
    Result<void> gate()
    {
        m_description.encoding = QStringLiteral("UTF-8");
        if (m_format == SourceFormat::Shapefile) {
            auto gated = gateShapefile(m_path);
            if (!gated)
                return fail(gated);
            m_expected = gated->records - gated->deleted;
            m_description.encoding = gated->encoding;
            m_firstRecord = gated->firstRecord;
            m_recordBytes = gated->recordBytes;
            if (!gated->warning.isEmpty())
                m_description.warnings << gated->warning;
            if (gated->deleted > 0)
                m_description.warnings << QStringLiteral("%1 records are marked as deleted and left out.").arg(gated->deleted);
        } else if (m_format == SourceFormat::Kml) {
            QFile file(m_path);
            if (!file.open(QIODevice::ReadOnly))
                return fail(ErrorCode::FileUnreadable, {m_path});
            return gateKmlText(file.readAll());
        }
        return {};
    }

    Result<void> gateKmlText(const QByteArray &raw)
    {
        const auto gated = gateKml(raw, m_path);
        if (!gated)
            return fail(gated);
        m_placemarks = gated->placemarks;
        m_description.warnings << gated->warnings;
        return {};
    }

    Result<void> open()
    {
        m_dataset = openOgr(m_path, m_format);
        if (!m_dataset)
            return damaged(m_messages->failure().isEmpty() ? QStringLiteral("it cannot be opened") : m_messages->failure());
        const int count = GDALDatasetGetLayerCount(m_dataset.get());
        qint64 inAllLayers = 0;
        for (int i = 0; i < count; ++i) {
            OGRLayerH layer = GDALDatasetGetLayer(m_dataset.get(), i);
            m_description.layers << QString::fromUtf8(OGR_L_GetName(layer));
            if (m_format == SourceFormat::Kml)
                inAllLayers += OGR_L_GetFeatureCount(layer, TRUE);
        }
        if (count == 0)
            return damaged(QStringLiteral("it holds no layer"));
        if (m_format == SourceFormat::Kml && inAllLayers != m_placemarks)
            return damaged(QStringLiteral("%1 placemarks, but only %2 can be read").arg(m_placemarks).arg(inAllLayers));
        const qsizetype chosen = m_options.layer.isEmpty() ? 0 : m_description.layers.indexOf(m_options.layer);
        if (chosen < 0)
            return fail(ErrorCode::NotFound, {QStringLiteral("layer"), m_options.layer});
        m_description.layer = m_description.layers[chosen];
        if (count > 1 && m_options.layer.isEmpty())
            m_description.warnings
                << QStringLiteral("The file has %1 layers (%2); only “%3” is read.").arg(count).arg(m_description.layers.join(u", "), m_description.layer);
        m_layer = GDALDatasetGetLayer(m_dataset.get(), int(chosen));
        if (OGR_FD_GetFieldCount(OGR_L_GetLayerDefn(m_layer)) > limits::columns)
            return fail(ErrorCode::FileTooLarge, {m_path, QStringLiteral("%1 columns").arg(limits::columns)});
        if (m_format == SourceFormat::GeoPackage) {
            if (auto gated = gateGeoPackageLayer(m_dataset, m_path, m_description.layer); !gated)
                return gated;
            QString quoted = m_description.layer;
            m_expected = ogrQuery(m_dataset, QStringLiteral("SELECT count(*) FROM \"%1\"").arg(quoted.replace(u'"', QStringLiteral("\"\"")))).toLongLong();
        }
        return {};
    }

    template<typename Take>
    qint64 eachFeature(Take take) const
    {
        qint64 count = 0;
        OGR_L_ResetReading(m_layer);
        while (const Feature feature{OGR_L_GetNextFeature(m_layer)}) {
            if (++count > limits::rows || !take(feature.get(), count))
                break;
        }
        return count;
    }

    /// First walk: what the shapes and the texts have in common.
    Result<void> learn()
    {
        OGRFeatureDefnH definition = OGR_L_GetLayerDefn(m_layer);
        const int fields = OGR_FD_GetFieldCount(definition);
        std::vector<ColumnGuess> guesses(static_cast<std::size_t>(fields));
        std::array<qint64, 4> shapes{};
        bool isUtf8 = true;
        std::vector<std::string> names;
        for (int i = 0; i < fields; ++i)
            names.emplace_back(OGR_Fld_GetNameRef(OGR_FD_GetFieldDefn(definition, i)));
        m_sampler = PositionSampler(std::move(names));
        const bool guessesTimes = m_format == SourceFormat::Kml;
        const qint64 count = eachFeature([&](OGRFeatureH feature, qint64) {
            if (OGRGeometryH shape = OGR_F_GetGeometryRef(feature); shape && !OGR_G_IsEmpty(shape)) {
                ++shapes[std::size_t(geometryTypeOf(OGR_G_GetGeometryType(shape)))];
                OGREnvelope envelope;
                OGR_G_GetEnvelope(shape, &envelope);
                m_extent.add({envelope.MinX, envelope.MinY, envelope.MaxX, envelope.MaxY});
                sample(feature, shape);
            }
            for (int i = 0; i < fields; ++i) {
                if (OGR_Fld_GetType(OGR_FD_GetFieldDefn(definition, i)) != OFTString || !OGR_F_IsFieldSetAndNotNull(feature, i))
                    continue;
                const char *text = OGR_F_GetFieldAsString(feature, i);
                isUtf8 = isUtf8 && firstBadUtf8Line(text) == 0;
                if (m_format == SourceFormat::Shapefile && m_texts.size() < textSample)
                    m_texts.append(text).append('\n');
                if (guessesTimes)
                    guesses[std::size_t(i)].add({text, TableCell::Kind::Date});
            }
            return true;
        });
        if (count > limits::rows)
            return fail(ErrorCode::FileTooLarge, {m_path, QStringLiteral("%1 rows").arg(limits::rows)});
        if (!m_messages->failure().isEmpty())
            return damaged(m_messages->failure());
        if (m_expected >= 0 && count != m_expected)
            return damaged(QStringLiteral("%1 rows are there, but only %2 can be read").arg(m_expected).arg(count));
        m_expected = count;
        m_description.rowsClaimed = count;
        for (std::size_t i = 1; i < shapes.size(); ++i)
            if (shapes[i] > shapes[std::size_t(m_description.geometry)] || (m_description.geometry == GeometryType::None && shapes[i] > 0))
                m_description.geometry = GeometryType(i);

        for (int i = 0; i < fields; ++i)
            m_names.append(OGR_Fld_GetNameRef(OGR_FD_GetFieldDefn(definition, i))).append('\n');
        isUtf8 = isUtf8 && firstBadUtf8Line(m_names) == 0;
        if (m_format == SourceFormat::Shapefile)
            if (auto decided = decideEncoding(isUtf8); !decided)
                return decided;
        takeFields(guesses);
        return {};
    }

    void sample(OGRFeatureH feature, OGRGeometryH shape)
    {
        if (!m_isAuto)
            return;
        const bool isPolygon = geometryTypeOf(OGR_G_GetGeometryType(shape)) == GeometryType::Polygon;
        const bool isWanted = m_sampler.wantsNext();
        if (!isWanted && !(isPolygon && m_sampler.keepsShapes()))
            return;
        const auto geometry = geometryFromOgr(shape);
        if (!geometry)
            return;
        if (isPolygon)
            m_sampler.addShape(*geometry);
        const LonLat at = anchor(*geometry);
        if (isWanted)
            m_sampler.add(at.lon, at.lat, [feature](int column) {
                return OGR_F_IsFieldSetAndNotNull(feature, column) ? std::string_view(OGR_F_GetFieldAsString(feature, column)) : std::string_view();
            });
    }

    Result<void> decideEncoding(bool isUtf8)
    {
        QString &encoding = m_description.encoding;
        if (!isAutoEncoding())
            encoding = m_options.encoding.toUpper();
        if (encoding == u"UTF-8" && !isUtf8)
            return fail(ErrorCode::EncodingInvalid, {m_path, encoding, QStringLiteral(".dbf")});
        // Texts of GBK may happen to be valid UTF-8, as 学校 is; then the names of the fields tell.
        if (isAutoEncoding())
            judgeTableEncoding(firstBadUtf8Line(m_names) != 0 && firstBadUtf8Line(m_texts) == 0 ? m_names : m_texts, isUtf8, m_description);
        auto decoder = CellDecoder::of(encoding, m_path);
        if (!decoder)
            return fail(decoder);
        m_decoder = *std::move(decoder);
        // Field names that do not decode refuse the file; a cell that does not rejects its row.
        OGRFeatureDefnH definition = OGR_L_GetLayerDefn(m_layer);
        for (int i = 0; i < OGR_FD_GetFieldCount(definition); ++i)
            if (!text(OGR_Fld_GetNameRef(OGR_FD_GetFieldDefn(definition, i))))
                return fail(ErrorCode::EncodingInvalid, {m_path, encoding, QStringLiteral(".dbf")});
        return {};
    }

    /// Nothing when the bytes are not of the table's encoding.
    std::optional<QString> text(const char *bytes)
    {
        // Only the table of a Shapefile comes as raw bytes; GDAL gives everything else in UTF-8.
        return m_format == SourceFormat::Shapefile ? m_decoder.decode(bytes) : QString::fromUtf8(bytes);
    }

    void takeFields(const std::vector<ColumnGuess> &guesses)
    {
        OGRFeatureDefnH definition = OGR_L_GetLayerDefn(m_layer);
        const QString key = QString::fromUtf8(OGR_L_GetFIDColumn(m_layer));
        const std::array technical{QString(), QStringLiteral("fid"), QStringLiteral("ogc_fid")};
        if (std::ranges::find(technical, key.toLower()) == technical.end() && m_format == SourceFormat::GeoPackage) {
            m_hasKeyField = true; // a key with a name of its own may mean something
            m_description.fields.push_back({.name = key, .title = key, .type = FieldType::Integer, .codes = {}, .unit = {}, .scope = {}});
        }
        for (int i = 0; i < OGR_FD_GetFieldCount(definition); ++i) {
            OGRFieldDefnH column = OGR_FD_GetFieldDefn(definition, i);
            FieldSpec field;
            field.name = field.title = text(OGR_Fld_GetNameRef(column)).value_or(QString());
            field.type = fieldTypeOf(column);
            if (field.type == FieldType::Text && OGR_Fld_GetType(column) == OFTString)
                field.type = guesses[std::size_t(i)].type(field.name);
            if (m_format == SourceFormat::Kml && isKmlPresentation(field.name))
                continue;
            if (OGR_Fld_GetType(column) == OFTBinary) {
                m_description.warnings << QStringLiteral("The binary column “%1” is left out.").arg(field.name);
                continue;
            }
            m_columns.push_back(i);
            m_description.fields.push_back(field);
        }
    }

    Result<void> decideCrs()
    {
        if (m_description.geometry == GeometryType::None)
            return {};
        StatedCrs stated;
        if (OGRSpatialReferenceH system = OGR_L_GetSpatialRef(m_layer))
            stated = statedCrs(system);
        const bool isStandard = m_format == SourceFormat::Kml; // WGS 84 by its standard, whatever is in it
        if (isStandard && stated.crs == u"EPSG:4326")
            stated = {};
        const bool isInDegrees =
            std::max(std::abs(m_extent.minX), std::abs(m_extent.maxX)) <= 180 && std::max(std::abs(m_extent.minY), std::abs(m_extent.maxY)) <= 180;
        const bool isNamed = m_options.crs.compare(u"auto", Qt::CaseInsensitive) != 0;
        Placing placing{isNamed ? m_options.crs.trimmed().toUpper() : QString(), m_options.crsColumn, m_options.crsOf};
        if (m_isAuto) {
            // Lengths in a system that the file names leave nothing to find out.
            const auto decode = [this](const std::string &bytes) { return text(bytes.c_str()).value_or(QString()); };
            const auto found = stated.crs.isEmpty() || isInDegrees ? m_sink.place(m_sampler.survey(decode), stated.crs) : std::nullopt;
            if (found) {
                placing = *found;
                if (placing.crs == stated.crs && placing.column.isEmpty() && !stated.definition.isEmpty())
                    placing.crs = stated.definition;
            } else if (!stated.crs.isEmpty()) {
                placing.crs = stated.definition.isEmpty() ? stated.crs : stated.definition;
            } else if (isStandard || (isInDegrees && std::max(std::abs(m_extent.minY), std::abs(m_extent.maxY)) <= 90)) {
                placing.crs = QStringLiteral("EPSG:4326");
                if (!isStandard)
                    m_description.warnings << QStringLiteral("The file names no coordinate system (.prj); WGS 84 (EPSG:4326) is assumed.");
            } else {
                return fail(ErrorCode::CrsUnknown, {QStringLiteral("auto")},
                            QStringLiteral("the file names no coordinate system (.prj), and its coordinates look like metres"));
            }
        } else if (!stated.crs.isEmpty() && placing.column.isEmpty() && stated.crs != placing.crs) {
            m_description.warnings << QStringLiteral("The file names %1; it is read as %2 as asked.").arg(stated.crs, placing.crs);
        }
        auto systems = RowSystems::of(placing);
        if (!systems)
            return fail(systems);
        m_systems = *std::move(systems);
        m_description.crs = placing.crs == stated.definition && !stated.definition.isEmpty() ? stated.crs : m_systems->title();
        if (m_systems->column().isEmpty())
            return {};
        const auto column = std::ranges::find(m_description.fields, m_systems->column(), &FieldSpec::name);
        if (column == m_description.fields.end())
            return fail(ErrorCode::FieldUnknown, {m_description.layer, m_systems->column()});
        m_crsColumn = m_columns.at(std::size_t(column - m_description.fields.begin()) - m_hasKeyField);
        return {};
    }

    Result<void> describe()
    {
        if (!m_sink.describe(m_description))
            return fail(ErrorCode::Cancelled);
        return {};
    }

    Result<void> give()
    {
        bool isStopped = false;
        const qint64 count = eachFeature([&](OGRFeatureH feature, qint64 number) {
            isStopped = !giveRow(feature, number);
            return !isStopped;
        });
        if (isStopped)
            return fail(ErrorCode::Cancelled);
        if (count != m_expected)
            return damaged(QStringLiteral("%1 rows are there, but only %2 can be read").arg(m_expected).arg(count));
        m_summary.rowsRead = count;
        return {};
    }

    /// Of a Shapefile's table, where a feature is numbered by its record.
    qint64 byteOf(OGRFeatureH feature) const { return m_recordBytes > 0 ? m_firstRecord + OGR_F_GetFID(feature) * m_recordBytes : -1; }

    bool reject(RowIssue issue, OGRFeatureH feature)
    {
        issue.sourceByte = byteOf(feature);
        QJsonObject content;
        OGRFeatureDefnH definition = OGR_L_GetLayerDefn(m_layer);
        for (const int i : m_columns)
            if (OGR_F_IsFieldSetAndNotNull(feature, i))
                content.insert(text(OGR_Fld_GetNameRef(OGR_FD_GetFieldDefn(definition, i))).value_or(QString()),
                               text(OGR_F_GetFieldAsString(feature, i)).value_or(QString()).left(10000));
        ++m_summary.rowsRejected;
        return m_sink.rejected(issue, QString::fromUtf8(QJsonDocument(content).toJson(QJsonDocument::Compact)));
    }

    bool giveRow(OGRFeatureH feature, qint64 number)
    {
        const auto issue = [number](const char *code, const QString &message) { return RowIssue{number, {}, QString::fromLatin1(code), message}; };
        Row row;
        row.sourceRow = number;
        row.sourceByte = byteOf(feature);
        if (OGRGeometryH shape = OGR_F_GetGeometryRef(feature); shape && !OGR_G_IsEmpty(shape)) {
            auto geometry = geometryFromOgr(shape);
            if (!geometry || geometry->type != m_description.geometry)
                return reject(
                    issue("bad_geometry", QStringLiteral("a shape of another kind (%1) than the layer's").arg(QString::fromUtf8(OGR_G_GetGeometryName(shape)))),
                    feature);
            if (geometry->type == GeometryType::Polygon && !hasClosedRings(*geometry))
                return reject(issue("bad_geometry", QStringLiteral("a ring that is not closed")), feature);
            row.geometry = *std::move(geometry);
            const QString value = m_crsColumn < 0 ? QString() : text(OGR_F_GetFieldAsString(feature, m_crsColumn)).value_or(QString());
            const RowSystems::System *system = m_systems->system(value);
            if (!system)
                return reject({number, m_systems->column(), QStringLiteral("crs_unknown"), QStringLiteral("no coordinate system is named for “%1”").arg(value)},
                              feature);
            if (!system->toCgcs2000.apply(row.geometry))
                return reject(issue("out_of_range", QStringLiteral("no place on earth in %1").arg(m_description.crs)), feature);
        }
        if (m_hasKeyField)
            row.cells.emplace_back(qint64(OGR_F_GetFID(feature)));
        for (std::size_t i = 0; i < m_columns.size(); ++i) {
            auto cell = value(feature, m_columns[i], m_description.fields[i + m_hasKeyField]);
            if (!cell)
                return reject(cell.error(), feature);
            row.cells.push_back(*std::move(cell));
        }
        ++m_summary.rowsGiven;
        if (const QString reason = invalidReason(row.geometry); !reason.isEmpty())
            if (!m_sink.noted(issue("bad_geometry", reason)))
                return false;
        return m_sink.row(std::move(row));
    }

    std::expected<Value, RowIssue> value(OGRFeatureH feature, int column, const FieldSpec &field)
    {
        if (!OGR_F_IsFieldSetAndNotNull(feature, column))
            return Value();
        const auto issue = [&](const char *code, const QString &message) {
            return std::unexpected(RowIssue{m_summary.rowsGiven + m_summary.rowsRejected + 1, field.name, QString::fromLatin1(code), message});
        };
        switch (OGR_Fld_GetType(OGR_F_GetFieldDefnRef(feature, column))) {
        case OFTInteger:
        case OFTInteger64: return Value(qint64(OGR_F_GetFieldAsInteger64(feature, column)));
        case OFTReal: {
            const double number = OGR_F_GetFieldAsDouble(feature, column);
            if (!std::isfinite(number))
                return issue("bad_number", QStringLiteral("not a finite number"));
            return Value(number);
        }
        case OFTDate:
        case OFTDateTime: return timeFromOgr(feature, column);
        case OFTStringList: {
            QJsonArray list;
            for (char **item = OGR_F_GetFieldAsStringList(feature, column); item && *item; ++item)
                list.append(QString::fromUtf8(*item));
            return Value(QString::fromUtf8(QJsonDocument(list).toJson(QJsonDocument::Compact)));
        }
        default: break;
        }
        const char *bytes = OGR_F_GetFieldAsString(feature, column);
        if (qstrlen(bytes) > limits::cellBytes)
            return issue("too_long", QStringLiteral("a cell of more than 1 MB"));
        auto decoded = text(bytes);
        if (!decoded)
            return issue("bad_encoding", QStringLiteral("text that is not %1").arg(m_description.encoding));
        if (field.type == FieldType::Date || field.type == FieldType::DateTime) {
            auto time = timeFrom(bytes);
            if (time && field.type == FieldType::DateTime && !time->hasTime)
                time->iso += "T00:00:00";
            return time ? Value(QString::fromStdString(time->iso)) : Value();
        }
        return Value(*std::move(decoded));
    }

    const QString &m_path;
    SourceFormat m_format;
    const ReadOptions &m_options;
    SourceSink &m_sink;
    const OgrMessages *m_messages = nullptr;
    static constexpr qsizetype textSample = 256 << 10;
    CellDecoder m_decoder; ///< of a Shapefile's table
    QByteArray m_texts; ///< a Shapefile's first texts, a line each
    QByteArray m_names; ///< of its fields, likewise
    OgrDataset m_dataset;
    OGRLayerH m_layer = nullptr;
    qint64 m_expected = -1; ///< rows that must come, counted by other means; −1 = not known yet
    qint64 m_placemarks = 0;
    qint64 m_firstRecord = 0, m_recordBytes = 0; ///< of a Shapefile's table
    Box m_extent;
    bool m_hasKeyField = false;
    std::vector<int> m_columns; ///< of the layer, for each field given
    bool m_isAuto = true; ///< the system is to be found out
    PositionSampler m_sampler;
    std::optional<RowSystems> m_systems;
    int m_crsColumn = -1; ///< of the layer
    SourceDescription m_description;
    SourceSummary m_summary;
};

} // namespace

Result<SourceSummary> readOgr(const QString &path, SourceFormat format, const ReadOptions &options, SourceSink &sink)
{
    return OgrReading(path, format, options, sink).run();
}

} // namespace om

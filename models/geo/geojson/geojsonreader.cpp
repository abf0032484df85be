// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "geo/geojson/geojsonreader_p.h"

#include "geo/columnguess_p.h"
#include "geo/detect/positionsampler_p.h"
#include "geo/detect/rowsystems_p.h"
#include "geo/geojson/geojsongate_p.h"
#include "geo/geojson/geojsonshape_p.h"
#include "geo/shapes.h"
#include "geo/sourceformat_p.h"
#include "geo/sourcelimits_p.h"
#include "geo/textdecoding_p.h"

#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>

#include <array>
#include <charconv>
#include <cmath>
#include <unordered_map>

namespace om {

namespace {

using Kind = JsonValue::Kind;
using Feature = GatedGeoJson::Feature;

/// What the values of one member of "properties" have in common.
struct Column
{
    QString name;
    bool hasInteger = false, hasReal = false, hasBoolean = false, hasOther = false;
    ColumnGuess guess; ///< of its texts

    FieldType type() const
    {
        const bool hasFigures = hasInteger || hasReal || hasBoolean;
        if (hasOther && hasFigures)
            return FieldType::Text;
        if (!hasFigures)
            return guess.type(name);
        return hasReal ? FieldType::Real : hasInteger ? FieldType::Integer : FieldType::Boolean;
    }
};

std::optional<qint64> integerFrom(std::string_view number)
{
    qint64 value = 0;
    const char *const begin = number.data(), *const end = begin + number.size();
    const auto [rest, error] = std::from_chars(begin, end, value);
    return error == std::errc() && rest == end ? std::optional(value) : std::nullopt;
}

class GeoJsonReading
{
public:
    GeoJsonReading(const QString &path, const ReadOptions &options, SourceSink &sink)
        : m_path(path)
        , m_options(options)
        , m_sink(sink)
        , m_isAuto(options.crs.compare(u"auto", Qt::CaseInsensitive) == 0 && options.crsColumn.isEmpty())
    { }

    Result<SourceSummary> run(const QByteArray &raw)
    {
        const bool isAutoEncoding = m_options.encoding.compare(u"auto", Qt::CaseInsensitive) == 0;
        const auto text = decodeText(raw, isAutoEncoding ? QStringLiteral("UTF-8") : m_options.encoding, m_path);
        if (!text)
            return fail(text);
        auto gated = gateGeoJson(text->utf8, m_path);
        if (!gated)
            return fail(gated);
        m_gated = *std::move(gated);
        m_text = text->utf8.constData();
        m_isUtf8 = text->encoding == u"UTF-8";
        m_mark = m_isUtf8 ? raw.size() - text->utf8.size() : 0;
        m_description.format = formatName(SourceFormat::GeoJson);
        m_description.layer = QFileInfo(m_path).completeBaseName();
        m_description.layers = {m_description.layer};
        m_description.encoding = text->encoding;
        if (!m_options.layer.isEmpty() && m_options.layer != m_description.layer)
            return fail(ErrorCode::NotFound, {QStringLiteral("layer"), m_options.layer});
        for (const auto step : {&GeoJsonReading::learn, &GeoJsonReading::decideCrs, &GeoJsonReading::give})
            if (auto done = (this->*step)(); !done)
                return fail(done);
        m_summary.warnings = m_description.warnings;
        return m_summary;
    }

private:
    JsonValue valueAt(std::uint32_t place) const { return place == 0 ? JsonValue() : JsonCursor(m_text + place).next(); }

    /// Calls `take(column, value)` for each member of "properties", and for an id that is text.
    template<typename Take>
    void eachMember(const Feature &feature, Take take)
    {
        if (m_hasIds && feature.id != 0)
            if (const JsonValue id = valueAt(feature.id); id.kind == Kind::Text)
                take(std::size_t(0), id);
        if (feature.properties == 0 || m_text[feature.properties] != '{')
            return;
        JsonCursor in(m_text + feature.properties);
        if (!in.enter())
            return;
        std::size_t next = 0; // features mostly have the same members in the same order
        do {
            const std::string_view key = in.key();
            if (next >= m_usual.size() || m_usual[next].first != key)
                next = placeOf(key);
            take(m_usual[next++].second, in.next());
        } while (in.andSoOn());
    }

    /// Place of a key in m_usual.
    std::size_t placeOf(std::string_view key)
    {
        const auto [known, isNew] = m_byKey.try_emplace(key, m_usual.size());
        if (!isNew)
            return known->second;
        const QString name = jsonText(key);
        auto column = std::size_t(std::ranges::find(m_columns, name, &Column::name) - m_columns.begin());
        if (column == m_columns.size())
            m_columns.push_back({.name = name, .guess = {}});
        m_usual.emplace_back(key, column);
        return known->second;
    }

    /// First walk: the columns and what their values have in common, the shapes and where they lie.
    Result<void> learn()
    {
        m_hasIds = std::ranges::any_of(m_gated.features, [this](const Feature &f) { return valueAt(f.id).kind == Kind::Text; });
        if (m_hasIds)
            m_columns.push_back({.name = QStringLiteral("id"), .guess = {}});
        std::array<qint64, 4> shapes{};
        Geometry shape;
        std::string_view type;
        for (const Feature &feature : m_gated.features) {
            eachMember(feature, [this](std::size_t column, const JsonValue &value) { learn(m_columns[column], value); });
            if (m_columns.size() > std::size_t(limits::columns))
                return fail(ErrorCode::FileTooLarge, {m_path, QStringLiteral("%1 columns").arg(limits::columns)});
            if (readJsonShape(valueAt(feature.geometry), shape, type) != JsonShape::Good)
                continue;
            ++shapes[std::size_t(shape.type)];
            m_extent.add(shape.box());
        }
        for (std::size_t i = 1; i < shapes.size(); ++i)
            if (shapes[i] > shapes[std::size_t(m_description.geometry)] || (m_description.geometry == GeometryType::None && shapes[i] > 0))
                m_description.geometry = GeometryType(i);
        for (const Column &column : m_columns) {
            FieldSpec field;
            field.name = field.title = column.name;
            field.type = column.type();
            m_description.fields.push_back(field);
        }
        m_description.rowsClaimed = qint64(m_gated.features.size() + m_gated.rejected.size());
        return {};
    }

    static void learn(Column &column, const JsonValue &value)
    {
        switch (value.kind) {
        case Kind::Null: break;
        case Kind::True:
        case Kind::False: column.hasBoolean = true; break;
        case Kind::Number:
            if (!column.hasReal)
                (integerFrom(value.raw) ? column.hasInteger : column.hasReal) = true;
            break;
        case Kind::Text:
            column.guess.add({value.raw, TableCell::Kind::Date});
            column.hasOther = true;
            break;
        case Kind::List:
        case Kind::Object:
            column.guess.add({"{}", TableCell::Kind::Text}); // no time
            column.hasOther = true;
            break;
        }
    }

    PositionSurvey survey()
    {
        std::vector<std::string> names;
        for (const Column &column : m_columns)
            names.push_back(column.name.toStdString());
        PositionSampler sampler(std::move(names));
        Geometry shape;
        std::string_view type;
        std::vector<std::string> cells(m_columns.size());
        for (const Feature &feature : m_gated.features) {
            if (readJsonShape(valueAt(feature.geometry), shape, type) != JsonShape::Good)
                continue;
            if (shape.type == GeometryType::Polygon && sampler.keepsShapes())
                sampler.addShape(shape);
            if (!sampler.wantsNext())
                continue;
            std::ranges::fill(cells, std::string());
            eachMember(feature, [&cells](std::size_t column, const JsonValue &value) {
                if (value.kind != Kind::Null)
                    cells[column] = value.kind == Kind::Text ? jsonText(value.raw).toStdString() : std::string(value.raw);
            });
            const LonLat at = anchor(shape);
            sampler.add(at.lon, at.lat, [&cells](int column) { return std::string_view(cells[std::size_t(column)]); });
        }
        return sampler.survey([](const std::string &utf8) { return QString::fromStdString(utf8); });
    }

    /// WGS 84 by the standard, whatever an older file names or its figures show.
    Result<void> decideCrs()
    {
        if (m_description.geometry == GeometryType::None)
            return {};
        const QString stated = m_gated.crs == u"EPSG:4326" ? QString() : m_gated.crs;
        const auto isDegree = [](double a, double b) { return std::max(std::abs(a), std::abs(b)) <= 180; };
        const bool isInDegrees = isDegree(m_extent.minX, m_extent.maxX) && isDegree(m_extent.minY, m_extent.maxY);
        const bool isNamed = m_options.crs.compare(u"auto", Qt::CaseInsensitive) != 0;
        Placing placing{isNamed ? m_options.crs.trimmed().toUpper() : QString(), m_options.crsColumn, m_options.crsOf};
        if (m_isAuto) {
            // Lengths in a system that the file names leave nothing to find out.
            if (const auto found = stated.isEmpty() || isInDegrees ? m_sink.place(survey(), stated) : std::nullopt)
                placing = *found;
            else
                placing.crs = stated.isEmpty() ? QStringLiteral("EPSG:4326") : stated;
        } else if (!stated.isEmpty() && placing.column.isEmpty() && stated != placing.crs) {
            m_description.warnings << QStringLiteral("The file names %1; it is read as %2 as asked.").arg(stated, placing.crs);
        }
        auto systems = RowSystems::of(placing);
        if (!systems)
            return fail(systems);
        m_systems = *std::move(systems);
        m_description.crs = m_systems->title();
        if (m_systems->column().isEmpty())
            return {};
        const auto column = std::ranges::find(m_columns, m_systems->column(), &Column::name);
        if (column == m_columns.end())
            return fail(ErrorCode::FieldUnknown, {m_description.layer, m_systems->column()});
        m_crsColumn = int(column - m_columns.begin());
        return {};
    }

    Result<void> give()
    {
        if (!m_sink.describe(m_description))
            return fail(ErrorCode::Cancelled);
        auto aside = m_gated.rejected.cbegin();
        const auto setAside = [&](qint64 before) { // keeps the rows in the order of the file
            for (; aside != m_gated.rejected.cend() && aside->issue.row < before; ++aside) {
                ++m_summary.rowsRejected;
                RowIssue issue = aside->issue;
                issue.sourceByte = byteOf(issue.sourceByte);
                if (!m_sink.rejected(issue, aside->content))
                    return false;
            }
            return true;
        };
        for (const Feature &feature : m_gated.features)
            if (!setAside(feature.row) || !giveRow(feature))
                return fail(ErrorCode::Cancelled);
        if (!setAside(limits::rows + 1))
            return fail(ErrorCode::Cancelled);
        m_summary.rowsRead = qint64(m_gated.features.size() + m_gated.rejected.size());
        return {};
    }

    qint64 byteOf(qint64 place) const { return m_isUtf8 ? m_mark + place : -1; }

    bool reject(RowIssue issue, const Feature &feature)
    {
        issue.sourceByte = byteOf(feature.start);
        QJsonObject content;
        eachMember(feature, [&](std::size_t column, const JsonValue &value) {
            if (value.kind != Kind::Null)
                content.insert(m_columns[column].name, jsonText(value.raw).left(10000));
        });
        ++m_summary.rowsRejected;
        return m_sink.rejected(issue, QString::fromUtf8(QJsonDocument(content).toJson(QJsonDocument::Compact)));
    }

    bool giveRow(const Feature &feature)
    {
        Row &row = m_row;
        row.sourceRow = feature.row;
        row.sourceByte = byteOf(feature.start);
        row.cells.assign(m_columns.size(), Value());
        std::optional<RowIssue> problem;
        const auto issue = [&](const char *code, const QString &message, const QString &column = {}) {
            problem = RowIssue{row.sourceRow, column, QString::fromLatin1(code), message};
        };
        eachMember(feature, [&](std::size_t column, const JsonValue &value) {
            const char *code = problem ? nullptr : setCell(row.cells[column], value, m_description.fields[column].type);
            if (code)
                issue(code, code == tooLong ? QStringLiteral("a cell of more than 1 MB") : QStringLiteral("not a finite number"), m_columns[column].name);
        });
        std::string_view type;
        const JsonShape shape = readJsonShape(valueAt(feature.geometry), row.geometry, type);
        if (shape == JsonShape::Damaged) {
            issue("bad_geometry", QStringLiteral("its coordinates are none of a %1").arg(jsonText(type.substr(0, 100))));
        } else if (shape == JsonShape::Unknown || (shape == JsonShape::Good && row.geometry.type != m_description.geometry)) {
            issue("bad_geometry", QStringLiteral("a shape of another kind (%1) than the layer's").arg(jsonText(type.substr(0, 100))));
        } else if (shape == JsonShape::Good && row.geometry.type == GeometryType::Polygon && !hasClosedRings(row.geometry)) {
            issue("bad_geometry", QStringLiteral("a ring that is not closed"));
        } else if (shape == JsonShape::Good) {
            const QString value = m_crsColumn < 0 ? QString() : toText(row.cells[std::size_t(m_crsColumn)]);
            const RowSystems::System *system = m_systems->system(value);
            if (!system)
                issue("crs_unknown", QStringLiteral("no coordinate system is named for “%1”").arg(value), m_systems->column());
            else if (!system->toCgcs2000.apply(row.geometry))
                issue("out_of_range", QStringLiteral("no place on earth in %1").arg(m_description.crs));
        }
        if (problem)
            return reject(*problem, feature);
        ++m_summary.rowsGiven;
        if (const QString reason = invalidReason(row.geometry); !reason.isEmpty())
            if (!m_sink.noted({row.sourceRow, {}, QStringLiteral("bad_geometry"), reason}))
                return false;
        return m_sink.row(std::move(row)); // what the sink leaves is used again
    }

    static constexpr const char *tooLong = "too_long";

    /// Fills the cell; returns the code of what is wrong, null = nothing.
    static const char *setCell(Value &cell, const JsonValue &value, FieldType type)
    {
        if (value.kind == Kind::Null) {
            cell = {};
            return nullptr;
        }
        if (value.raw.size() > std::size_t(limits::cellBytes))
            return tooLong;
        const bool isTrue = value.kind == Kind::True, isNumber = value.kind == Kind::Number;
        switch (type) {
        case FieldType::Integer:
        case FieldType::Boolean: cell = isNumber ? integerFrom(value.raw).value_or(0) : qint64(isTrue); return nullptr;
        case FieldType::Real: {
            const auto number = isNumber ? numberFrom(value.raw) : std::optional(double(isTrue)); // none = larger than a number can be
            cell = number.value_or(0);
            return number ? nullptr : "bad_number";
        }
        case FieldType::Date:
        case FieldType::DateTime: {
            auto time = timeFrom(value.raw);
            if (time && type == FieldType::DateTime && !time->hasTime)
                time->iso += "T00:00:00";
            cell = time ? Value(QString::fromStdString(time->iso)) : Value();
            return nullptr;
        }
        default: break;
        }
        cell = value.kind == Kind::Text ? jsonText(value.raw) : QString::fromUtf8(value.raw.data(), qsizetype(value.raw.size()));
        return nullptr;
    }

    const QString &m_path;
    const ReadOptions &m_options;
    SourceSink &m_sink;
    const bool m_isAuto; ///< the system is to be found out
    GatedGeoJson m_gated;
    const char *m_text = nullptr;
    bool m_isUtf8 = true; ///< the text is the file's own bytes, from m_mark on
    qint64 m_mark = 0;
    bool m_hasIds = false;
    std::vector<Column> m_columns;
    std::vector<std::pair<std::string_view, std::size_t>> m_usual; ///< keys as written with their columns, as they came up
    std::unordered_map<std::string_view, std::size_t> m_byKey; ///< places in m_usual
    Box m_extent;
    std::optional<RowSystems> m_systems;
    int m_crsColumn = -1;
    SourceDescription m_description;
    SourceSummary m_summary;
    Row m_row;
};

} // namespace

Result<SourceSummary> readGeoJson(const QByteArray &raw, const QString &path, const ReadOptions &options, SourceSink &sink)
{
    return GeoJsonReading(path, options, sink).run(raw);
}

} // namespace om

// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/mercator.h"
#include "frame/frame.h"
#include "frame/framedata_p.h"

#include <QtEndian>

#include <algorithm>
#include <bit>
#include <charconv>
#include <cstring>

namespace om {

namespace {

/// Reads the point of a GeoPackage blob where it lies (OGC 12-128r15 §2.1.3: header, WKB point); false for anything else.
bool readPoint(QByteArrayView blob, double &lon, double &lat)
{
    if (blob.size() < 29 || blob[0] != 'G' || blob[1] != 'P')
        return false;
    const auto flags = quint8(blob[3]);
    static constexpr qsizetype envelope[] = {0, 32, 48, 48, 64, -1, -1, -1};
    const qsizetype head = envelope[flags >> 1 & 7];
    if (head < 0 || (flags & 0x10) || blob.size() < 8 + head + 21)
        return false;
    const char *wkb = blob.data() + 8 + head;
    if (wkb[0] > 1)
        return false;
    const bool isLittle = wkb[0] == 1;
    quint32 type;
    quint64 bits[2];
    std::memcpy(&type, wkb + 1, 4);
    std::memcpy(bits, wkb + 5, 16);
    if ((isLittle ? qFromLittleEndian(type) : qFromBigEndian(type)) != 1)
        return false;
    lon = std::bit_cast<double>(isLittle ? qFromLittleEndian(bits[0]) : qFromBigEndian(bits[0]));
    lat = std::bit_cast<double>(isLittle ? qFromLittleEndian(bits[1]) : qFromBigEndian(bits[1]));
    return std::isfinite(lon) && std::isfinite(lat);
}

constexpr std::size_t orderedFrom = 65536; ///< rows: the columns of fewer are soon read

template<typename T>
void addAll(std::vector<T> &to, const std::vector<T> &from, T shift = {})
{
    to.reserve(to.size() + from.size());
    for (const T &v : from)
        to.push_back(T(v + shift));
}

} // namespace

struct FrameBuilder::State
{
    QString dataset;
    qint64 version = 0;
    std::vector<ColumnPlan> plan;
    GeometryType geometry = GeometryType::None;
    const ZoneClock &clock;
    std::vector<qint64> fids;
    std::vector<ColumnData> columns;
    ShapeData shapes;
    Repair repair;
    std::size_t repaired = 0;

    std::size_t row() const { return fids.size() - 1; }
    bool has(int column) const { return column >= 0 && std::size_t(column) < plan.size(); }
    void pad()
    {
        for (std::size_t c = 0; c < columns.size(); ++c)
            columns[c].padTo(plan[c].type, fids.size());
        shapes.padTo(geometry, fids.size());
    }
    void setCategory(ColumnData &data, std::string_view utf8)
    {
        data.padTo(ColumnType::Category, row());
        data.codes.push_back(data.dictionary.code(utf8));
    }
    void setNumber(ColumnData &data, ColumnType type, qint64 value)
    {
        data.padTo(type, row());
        data.integers.push_back(value);
    }
    void setShape(const Geometry &g);
    void appendShapes(const ShapeData &later);
};

FrameBuilder::FrameBuilder(QString dataset, qint64 version, std::vector<ColumnPlan> columns, GeometryType geometry, const ZoneClock &clock)
    : m_state(new State{std::move(dataset), version, std::move(columns), geometry, clock, {}, {}, {}, {}, 0})
{
    m_state->columns.resize(m_state->plan.size());
}

FrameBuilder::~FrameBuilder() = default;

void FrameBuilder::setRepair(Repair repair)
{
    m_state->repair = std::move(repair);
}

void FrameBuilder::reserve(std::size_t rows)
{
    State &s = *m_state;
    s.fids.reserve(rows);
    for (std::size_t c = 0; c < s.columns.size(); ++c) {
        switch (s.plan[c].type) {
        case ColumnType::Category: s.columns[c].codes.reserve(rows); break;
        case ColumnType::Integer:
        case ColumnType::Time: s.columns[c].integers.reserve(rows); break;
        case ColumnType::Real: s.columns[c].reals.reserve(rows); break;
        case ColumnType::Text: s.columns[c].offsets.reserve(rows + 1); break;
        }
    }
}

void FrameBuilder::begin(qint64 fid)
{
    m_state->fids.push_back(fid);
}

void FrameBuilder::setInteger(int column, qint64 value)
{
    State &s = *m_state;
    if (!s.has(column))
        return;
    ColumnData &data = s.columns[std::size_t(column)];
    switch (const ColumnType type = s.plan[std::size_t(column)].type) {
    case ColumnType::Integer:
    case ColumnType::Time: s.setNumber(data, type, value); break;
    case ColumnType::Real: setReal(column, double(value)); break;
    case ColumnType::Category:
    case ColumnType::Text: {
        char digits[24];
        const auto end = std::to_chars(digits, digits + sizeof digits, value).ptr;
        setText(column, {digits, std::size_t(end - digits)});
        break;
    }
    }
}

void FrameBuilder::setReal(int column, double value)
{
    State &s = *m_state;
    if (!s.has(column) || !std::isfinite(value))
        return;
    ColumnData &data = s.columns[std::size_t(column)];
    switch (const ColumnType type = s.plan[std::size_t(column)].type) {
    case ColumnType::Real:
        data.padTo(type, s.row());
        data.reals.push_back(value);
        break;
    case ColumnType::Integer:
    case ColumnType::Time:
        if (value == std::trunc(value) && std::abs(value) < 9.0e15)
            s.setNumber(data, type, qint64(value));
        break;
    case ColumnType::Category:
    case ColumnType::Text: {
        char digits[32];
        const auto end = std::to_chars(digits, digits + sizeof digits, value).ptr;
        setText(column, {digits, std::size_t(end - digits)});
        break;
    }
    }
}

void FrameBuilder::setText(int column, std::string_view utf8)
{
    State &s = *m_state;
    if (!s.has(column) || utf8.empty())
        return;
    ColumnData &data = s.columns[std::size_t(column)];
    switch (s.plan[std::size_t(column)].type) {
    case ColumnType::Category: s.setCategory(data, utf8); break;
    case ColumnType::Time:
        if (const LocalTime t = s.clock.fromUtcText(utf8); !t.isNull())
            s.setNumber(data, ColumnType::Time, t.seconds);
        break;
    case ColumnType::Text:
        data.padTo(ColumnType::Text, s.row());
        data.bytes.insert(data.bytes.end(), utf8.begin(), utf8.end());
        break;
    case ColumnType::Integer: {
        qint64 value = 0;
        const auto read = std::from_chars(utf8.data(), utf8.data() + utf8.size(), value);
        if (read.ec == std::errc() && read.ptr == utf8.data() + utf8.size())
            s.setNumber(data, ColumnType::Integer, value);
        break;
    }
    case ColumnType::Real: {
        double value = 0;
        const auto read = std::from_chars(utf8.data(), utf8.data() + utf8.size(), value);
        if (read.ec == std::errc() && read.ptr == utf8.data() + utf8.size())
            setReal(column, value);
        break;
    }
    }
}

void FrameBuilder::setGeometry(QByteArrayView gpkg)
{
    State &s = *m_state;
    if (s.geometry == GeometryType::None || gpkg.isEmpty())
        return;
    double lon = 0, lat = 0;
    if (s.geometry == GeometryType::Point && readPoint(gpkg, lon, lat)) {
        s.shapes.padTo(s.geometry, s.row() + 1);
        s.shapes.setAnchor(s.row(), lon, lat);
        return;
    }
    const auto geometry = fromGpkg(gpkg);
    if (!geometry || geometry->type != s.geometry || geometry->pointCount() == 0)
        return;
    const auto valid = s.repair && s.geometry != GeometryType::Point ? s.repair(*geometry) : std::nullopt;
    s.repaired += valid.has_value();
    s.setShape(valid ? *valid : *geometry);
}

void FrameBuilder::State::setShape(const Geometry &g)
{
    shapes.padTo(geometry, row());
    const auto firstPoint = std::uint32_t(shapes.coords.size() / 2);
    const auto firstRing = std::uint32_t(shapes.rings.size());
    Box box;
    if (geometry != GeometryType::Point) {
        for (std::size_t i = 0; i + 1 < g.xy.size(); i += 2) {
            const double x = mercatorX(g.xy[i]), y = mercatorY(g.xy[i + 1]);
            shapes.coords.push_back(x);
            shapes.coords.push_back(y);
            box.add(x, y);
        }
        addAll(shapes.rings, g.rings, firstPoint);
        addAll(shapes.parts, g.parts, firstRing);
    }
    shapes.padTo(geometry, row() + 1);
    if (geometry != GeometryType::Point)
        shapes.boxes[row()] = box;
    const LonLat at = geometry == GeometryType::Point ? LonLat{g.xy[0], g.xy[1]} : anchor(g);
    shapes.setAnchor(row(), at.lon, at.lat);
}

void FrameBuilder::end()
{
    // Nothing: cells left out are filled in by the next value of their column or by finish.
}

void FrameBuilder::append(FrameBuilder &&later)
{
    State &s = *m_state;
    State &l = *later.m_state;
    s.pad();
    l.pad();
    for (std::size_t c = 0; c < s.columns.size(); ++c) {
        ColumnData &to = s.columns[c];
        const ColumnData &from = l.columns[c];
        std::vector<std::uint32_t> codes{0};
        for (const std::string &value : from.dictionary.values())
            codes.push_back(to.dictionary.code(value));
        to.codes.reserve(to.codes.size() + from.codes.size());
        for (const std::uint32_t code : from.codes)
            to.codes.push_back(codes[code]);
        addAll(to.integers, from.integers);
        addAll(to.reals, from.reals);
        if (s.plan[c].type == ColumnType::Text) {
            to.offsets.pop_back(); // its last one is the first of the later builder
            addAll(to.offsets, from.offsets, std::uint64_t(to.bytes.size()));
            to.bytes.insert(to.bytes.end(), from.bytes.begin(), from.bytes.end());
        }
    }
    addAll(s.fids, l.fids);
    s.repaired += l.repaired;
    l.repaired = 0;
    s.appendShapes(l.shapes);
    l.fids.clear();
    l.columns = std::vector<ColumnData>(l.plan.size());
    l.shapes = {};
}

void FrameBuilder::State::appendShapes(const ShapeData &later)
{
    const auto points = std::uint32_t(shapes.coords.size() / 2);
    const auto ringCount = std::uint32_t(shapes.rings.size());
    const auto partCount = std::uint32_t(geometry == GeometryType::Line ? ringCount : shapes.parts.size());
    addAll(shapes.lon, later.lon);
    addAll(shapes.lat, later.lat);
    addAll(shapes.x, later.x);
    addAll(shapes.y, later.y);
    addAll(shapes.coords, later.coords);
    addAll(shapes.rings, later.rings, points);
    addAll(shapes.parts, later.parts, ringCount);
    if (!shapes.rowParts.empty())
        shapes.rowParts.pop_back();
    addAll(shapes.rowParts, later.rowParts, partCount);
    shapes.boxes.insert(shapes.boxes.end(), later.boxes.begin(), later.boxes.end());
}

std::shared_ptr<const Frame> FrameBuilder::finish()
{
    State &s = *m_state;
    s.pad();
    auto storage = std::make_shared<FrameData>(std::move(s.fids), std::move(s.columns), std::move(s.shapes));
    s.fids.clear();
    s.columns = std::vector<ColumnData>(s.plan.size());
    s.shapes = {};

    SpatialOrder order(storage->shapes.view(s.geometry));
    if (s.geometry == GeometryType::Point && storage->fids.size() >= orderedFrom)
        storage->reorder(order);
    storage->sortFids();

    auto frame = std::make_shared<Frame>();
    frame->m_dataset = s.dataset;
    frame->m_version = s.version;
    frame->m_fids = storage->fids;
    frame->m_byFid = storage->byFid;
    frame->m_repairedShapes = s.repaired;
    for (std::size_t c = 0; c < s.plan.size(); ++c) {
        const ColumnData &data = storage->columns[c];
        frame->m_columns.push_back({s.plan[c].name, s.plan[c].type, data.codes, data.dictionary.texts(), data.integers, data.reals, data.offsets, data.bytes});
    }
    frame->m_shapes = storage->shapes.view(s.geometry);
    const auto index = std::make_shared<const SpatialOrder>(std::move(order));
    frame->m_index = index->index();
    frame->m_storage.push_back(std::move(storage));
    frame->m_storage.push_back(index);
    return frame;
}

} // namespace om

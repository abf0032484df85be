// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/geometry.h"

#include <QtEndian>

#include <bit>
#include <cmath>
#include <cstring>

namespace om {

namespace {

// OGC 06-103r4 §8: geometry type codes; ISO adds 1000 (Z), 2000 (M), 3000 (ZM); EWKB sets high bits instead.
constexpr quint32 wkbPoint = 1, wkbLine = 2, wkbPolygon = 3, wkbMultiPoint = 4, wkbMultiLine = 5, wkbMultiPolygon = 6;
constexpr quint32 ewkbZ = 0x80000000, ewkbM = 0x40000000, ewkbSrid = 0x20000000;

class Writer
{
public:
    QByteArray bytes;
    void u8(quint8 v) { bytes.append(char(v)); }
    void u32(quint32 v)
    {
        const quint32 le = qToLittleEndian(v);
        bytes.append(reinterpret_cast<const char *>(&le), 4);
    }
    void f64(double v)
    {
        const quint64 le = qToLittleEndian(std::bit_cast<quint64>(v));
        bytes.append(reinterpret_cast<const char *>(&le), 8);
    }
    void head(quint32 type)
    {
        u8(1);
        u32(type);
    }
    void points(const Geometry &g, std::size_t from, std::size_t until)
    {
        u32(quint32(until - from));
        for (std::size_t i = 2 * from; i < 2 * until; ++i)
            f64(g.xy[i]);
    }
    void polygon(const Geometry &g, std::size_t firstRing, std::size_t endRing)
    {
        u32(quint32(endRing - firstRing));
        for (std::size_t r = firstRing; r < endRing; ++r)
            points(g, r == 0 ? 0 : g.rings[r - 1], g.rings[r]);
    }
};

class Reader
{
public:
    explicit Reader(QByteArrayView view)
        : m_at(view.data())
        , m_end(view.data() + view.size())
    { }
    bool isBad() const { return m_bad; }
    bool isAtEnd() const { return m_at == m_end; }
    qsizetype left() const { return m_end - m_at; }
    quint8 u8()
    {
        if (!take(1))
            return 0;
        return quint8(m_at[-1]);
    }
    quint32 u32()
    {
        if (!take(4))
            return 0;
        quint32 v;
        std::memcpy(&v, m_at - 4, 4);
        return m_isBig ? qFromBigEndian(v) : qFromLittleEndian(v);
    }
    double f64()
    {
        if (!take(8))
            return 0;
        quint64 v;
        std::memcpy(&v, m_at - 8, 8);
        return std::bit_cast<double>(m_isBig ? qFromBigEndian(v) : qFromLittleEndian(v));
    }
    /// Byte order and type; `extra` = number of ordinates beyond x, y.
    quint32 head(int &extra)
    {
        const quint8 order = u8();
        if (order > 1)
            m_bad = true;
        m_isBig = order == 0;
        quint32 type = u32();
        extra = ((type & ewkbZ) != 0) + ((type & ewkbM) != 0);
        if (type & ewkbSrid)
            u32();
        type &= 0x1fffffff;
        if (type >= 1000) {
            extra = type / 1000 == 3 ? 2 : 1;
            type %= 1000;
        }
        return type;
    }
    void fail() { m_bad = true; }
    void point(Geometry &g, int extra)
    {
        const double x = f64(), y = f64();
        for (int i = 0; i < extra; ++i)
            f64();
        if (!std::isfinite(x) || !std::isfinite(y))
            m_bad = true;
        g.xy.insert(g.xy.end(), {x, y}); // one allocation for a single point
    }
    void points(Geometry &g, int extra)
    {
        const quint32 n = count(qsizetype(16 + 8 * extra));
        g.xy.reserve(g.xy.size() + 2 * n);
        for (quint32 i = 0; i < n && !m_bad; ++i)
            point(g, extra);
        g.rings.push_back(quint32(g.pointCount()));
    }
    void polygon(Geometry &g, int extra)
    {
        const quint32 n = count(4);
        for (quint32 i = 0; i < n && !m_bad; ++i)
            points(g, extra);
        g.parts.push_back(quint32(g.rings.size()));
    }
    /// A count that cannot be larger than the bytes left allow.
    quint32 count(qsizetype each)
    {
        const quint32 n = u32();
        if (qsizetype(n) > left() / each)
            m_bad = true;
        return m_bad ? 0 : n;
    }

private:
    bool take(qsizetype n)
    {
        if (m_bad || left() < n) {
            m_bad = true;
            return false;
        }
        m_at += n;
        return true;
    }
    const char *m_at;
    const char *m_end;
    bool m_bad = false;
    bool m_isBig = false;
};

void readOne(Reader &in, Geometry &g, quint32 type, int extra)
{
    if (type == wkbPoint)
        in.point(g, extra);
    else if (type == wkbLine)
        in.points(g, extra);
    else
        in.polygon(g, extra);
}

/// Room for what putWkb writes, never less.
qsizetype wkbRoom(const Geometry &g)
{
    return qsizetype(9 + g.xy.size() * sizeof(double) + 9 * (g.rings.size() + g.parts.size()) + (g.type == GeometryType::Point ? 5 * g.pointCount() : 0));
}

void putWkb(Writer &out, const Geometry &g)
{
    switch (g.type) {
    case GeometryType::None: break;
    case GeometryType::Point:
        if (g.multi || g.pointCount() != 1) {
            out.head(wkbMultiPoint);
            out.u32(quint32(g.pointCount()));
        }
        for (std::size_t i = 0; i < g.pointCount(); ++i) {
            out.head(wkbPoint);
            out.f64(g.xy[2 * i]);
            out.f64(g.xy[2 * i + 1]);
        }
        break;
    case GeometryType::Line:
        if (g.multi || g.rings.size() != 1) {
            out.head(wkbMultiLine);
            out.u32(quint32(g.rings.size()));
        }
        for (std::size_t r = 0; r < g.rings.size(); ++r) {
            out.head(wkbLine);
            out.points(g, r == 0 ? 0 : g.rings[r - 1], g.rings[r]);
        }
        break;
    case GeometryType::Polygon:
        if (g.multi || g.parts.size() != 1) {
            out.head(wkbMultiPolygon);
            out.u32(quint32(g.parts.size()));
        }
        for (std::size_t p = 0; p < g.parts.size(); ++p) {
            out.head(wkbPolygon);
            out.polygon(g, p == 0 ? 0 : g.parts[p - 1], g.parts[p]);
        }
        break;
    }
}

} // namespace

QByteArray toWkb(const Geometry &g)
{
    Writer out;
    out.bytes.reserve(wkbRoom(g));
    putWkb(out, g);
    return out.bytes;
}

void appendWkb(QByteArray &bytes, const Geometry &g)
{
    Writer out{std::move(bytes)};
    putWkb(out, g);
    bytes = std::move(out.bytes);
}

Result<Geometry> fromWkb(QByteArrayView wkb, Geometry emptied)
{
    const auto damaged = [] { return om::fail(ErrorCode::FormatDamaged, {QStringLiteral("WKB")}); };
    Reader in(wkb);
    Geometry g = std::move(emptied);
    g.xy.clear();
    g.rings.clear();
    g.parts.clear();
    int extra = 0;
    const quint32 type = in.head(extra);
    switch (type) {
    case wkbPoint:
    case wkbMultiPoint: g.type = GeometryType::Point; break;
    case wkbLine:
    case wkbMultiLine: g.type = GeometryType::Line; break;
    case wkbPolygon:
    case wkbMultiPolygon: g.type = GeometryType::Polygon; break;
    default: return damaged();
    }
    g.multi = type >= wkbMultiPoint;
    if (!g.multi) {
        readOne(in, g, type, extra);
    } else {
        const quint32 n = in.count(9);
        for (quint32 i = 0; i < n && !in.isBad(); ++i) {
            int partExtra = 0;
            if (in.head(partExtra) != type - 3)
                in.fail();
            else
                readOne(in, g, type - 3, partExtra);
        }
    }
    if (in.isBad() || !in.isAtEnd())
        return damaged();
    return g;
}

QByteArray toGpkg(const Geometry &g, int srsId)
{
    if (g.isNull())
        return {};
    const bool hasEnvelope = g.type != GeometryType::Point || g.pointCount() != 1;
    Writer out;
    out.bytes.reserve(8 + 32 + wkbRoom(g));
    out.u8('G');
    out.u8('P');
    out.u8(0); // version 1
    out.u8(quint8(1 | (hasEnvelope ? 2 : 0))); // little endian, envelope kind 1 = XY
    out.u32(quint32(srsId));
    if (hasEnvelope) {
        const Box b = g.box();
        for (const double v : {b.minX, b.maxX, b.minY, b.maxY})
            out.f64(v);
    }
    putWkb(out, g);
    return out.bytes;
}

Result<Geometry> fromGpkg(QByteArrayView blob)
{
    const auto damaged = [] { return om::fail(ErrorCode::FormatDamaged, {QStringLiteral("GeoPackage geometry")}); };
    if (blob.isEmpty())
        return Geometry{};
    if (blob.size() < 8 || blob[0] != 'G' || blob[1] != 'P')
        return damaged();
    const auto flags = quint8(blob[3]);
    static constexpr int envelopeBytes[] = {0, 32, 48, 48, 64};
    const int kind = flags >> 1 & 7;
    if (kind > 4 || blob.size() < 8 + envelopeBytes[kind])
        return damaged();
    if (flags & 0x10) // empty geometry
        return Geometry{};
    return fromWkb(blob.sliced(8 + envelopeBytes[kind]));
}

} // namespace om

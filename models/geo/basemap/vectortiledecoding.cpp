// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "geo/basemap/tilereader_p.h"

#include <QHash>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstring>
#include <limits>

namespace om {

namespace {

// What one tile may cost; real ones stay far below.
constexpr std::size_t mostLayers = 256;
constexpr std::size_t mostFeatures = 200'000;
constexpr std::size_t mostPoints = 2'000'000;
constexpr std::size_t mostKinds = 4096;
constexpr qsizetype mostName = 200; // characters
constexpr double mostReach = 8; // tile widths that a shape may stick out

/// Protocol buffers' wire format (protobuf.dev/programming-guides/encoding). After the first thing that does not fit it is at its end
/// and not good.
class Proto
{
public:
    explicit Proto(QByteArrayView bytes)
        : m_p(bytes.data())
        , m_end(bytes.data() + bytes.size())
    { }

    bool isGood() const { return m_isGood; }
    bool atEnd() const { return m_p == m_end; }

    std::uint64_t varint()
    {
        std::uint64_t value = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            if (m_p == m_end)
                break;
            const auto byte = std::uint8_t(*m_p++);
            value |= std::uint64_t(byte & 0x7f) << shift;
            if (!(byte & 0x80))
                return value;
        }
        stop();
        return 0;
    }
    QByteArrayView bytes() { return take(varint()); }
    template<typename T>
    T fixed()
    {
        T value{};
        const QByteArrayView raw = take(sizeof(T));
        if (raw.size() == sizeof(T))
            std::memcpy(&value, raw.data(), sizeof(T)); // little endian, as every machine this runs on
        return value;
    }
    /// The next field: its number, and its wire type in `type`; 0 = the end.
    std::uint32_t field(std::uint32_t &type)
    {
        if (atEnd())
            return 0;
        const std::uint64_t key = varint();
        type = std::uint32_t(key & 7);
        const std::uint64_t number = key >> 3;
        if (number == 0 || number > 0x1fffffff)
            stop();
        return m_isGood ? std::uint32_t(number) : 0;
    }
    void skip(std::uint32_t type)
    {
        switch (type) {
        case 0: varint(); break;
        case 1: take(8); break;
        case 2: bytes(); break;
        case 5: take(4); break;
        default: stop();
        }
    }
    void stop()
    {
        m_isGood = false;
        m_p = m_end;
    }

private:
    QByteArrayView take(std::uint64_t size)
    {
        if (size > std::uint64_t(m_end - m_p)) {
            stop();
            return {};
        }
        const QByteArrayView taken(m_p, qsizetype(size));
        m_p += size;
        return taken;
    }
    const char *m_p;
    const char *m_end;
    bool m_isGood = true;
};

std::int64_t unzigzag(std::uint64_t v)
{
    return std::int64_t(v >> 1) ^ -std::int64_t(v & 1);
}

struct Attribute
{
    QString text;
    double number = std::numeric_limits<double>::quiet_NaN();
};

Attribute attributeOf(QByteArrayView bytes, bool &isGood)
{
    Proto in(bytes);
    Attribute value;
    std::uint32_t type = 0;
    while (const std::uint32_t number = in.field(type)) {
        if (number == 1 && type == 2)
            value.text = QString::fromUtf8(in.bytes()).left(mostName);
        else if (number == 2 && type == 5)
            value.number = double(in.fixed<float>());
        else if (number == 3 && type == 1)
            value.number = in.fixed<double>();
        else if ((number == 4 || number == 5) && type == 0)
            value.number = double(std::int64_t(in.varint()));
        else if (number == 6 && type == 0)
            value.number = double(unzigzag(in.varint()));
        else
            in.skip(type);
    }
    isGood = isGood && in.isGood();
    return value;
}

/// Key numbers of one layer that are looked at, in the order in which the first one found is taken.
struct Wanted
{
    std::vector<std::uint64_t> kind, rank, name;
};

class Decoder
{
public:
    explicit Decoder(const QString &language)
        : m_nameKeys{QByteArray("name:") + language.left(2).toLatin1(),
                     language.startsWith(u"zh") ? QByteArray("name:zh-Hans") : QByteArray("name_") + language.left(2).toLatin1(), QByteArray("name"),
                     QByteArray("name:latin")}
        , m_tile(std::make_shared<VectorTile>())
    {
        m_tile->kinds.append(QString());
    }

    std::shared_ptr<const VectorTile> run(QByteArrayView bytes)
    {
        Proto in(bytes);
        std::uint32_t type = 0;
        while (const std::uint32_t number = in.field(type)) {
            if (number != 3 || type != 2)
                in.skip(type);
            else if (!layer(in.bytes()))
                return nullptr;
        }
        return in.isGood() ? m_tile : nullptr;
    }

private:
    bool layer(QByteArrayView bytes)
    {
        Proto in(bytes);
        QString name;
        std::uint64_t extent = 4096;
        std::vector<QByteArrayView> keys, values, features;
        std::uint32_t type = 0;
        while (const std::uint32_t number = in.field(type)) {
            if (number == 1 && type == 2)
                name = QString::fromUtf8(in.bytes()).left(mostName);
            else if (number == 2 && type == 2)
                features.push_back(in.bytes());
            else if (number == 3 && type == 2)
                keys.push_back(in.bytes());
            else if (number == 4 && type == 2)
                values.push_back(in.bytes());
            else if (number == 5 && type == 0)
                extent = in.varint();
            else
                in.skip(type);
        }
        if (!in.isGood() || extent == 0 || extent > (1 << 20) || m_tile->layers.size() >= qsizetype(mostLayers) ||
            m_tile->features.size() + features.size() > mostFeatures)
            return false;
        m_extent = double(extent);
        m_values = std::move(values);
        m_read.assign(m_values.size(), std::nullopt);
        const auto numbers = [&keys](auto names) {
            std::vector<std::uint64_t> found;
            for (const auto &wanted : names)
                for (std::size_t i = 0; i < keys.size(); ++i)
                    if (keys[i] == QByteArrayView(wanted))
                        found.push_back(i);
            return found;
        };
        const Wanted wanted{numbers(std::array<const char *, 4>{"class", "kind", "pmap:kind", "type"}),
                            numbers(std::array<const char *, 4>{"rank", "scalerank", "admin_level", "pmap:rank"}), numbers(m_nameKeys)};
        m_tile->layers.append(name);
        for (const QByteArrayView feature : features)
            if (!this->feature(feature, wanted))
                return false;
        return true;
    }

    bool feature(QByteArrayView bytes, const Wanted &wanted)
    {
        Proto in(bytes);
        QByteArrayView tags, geometry;
        std::uint64_t shape = 0;
        std::uint32_t type = 0;
        while (const std::uint32_t number = in.field(type)) {
            if (number == 2 && type == 2)
                tags = in.bytes();
            else if (number == 3 && type == 0)
                shape = in.varint();
            else if (number == 4 && type == 2)
                geometry = in.bytes();
            else
                in.skip(type);
        }
        if (!in.isGood())
            return false;
        if (shape < 1 || shape > 3)
            return true; // of unknown type: allowed, and not drawn
        VectorTile::Feature out;
        out.layer = std::uint16_t(m_tile->layers.size() - 1);
        out.type = shape == 1 ? GeometryType::Point : shape == 2 ? GeometryType::Line : GeometryType::Polygon;
        out.firstRing = std::uint32_t(m_tile->rings.size());
        if (!this->geometry(geometry, out.type) || !attributes(tags, wanted, out))
            return false;
        out.endRing = std::uint32_t(m_tile->rings.size());
        if (out.endRing > out.firstRing)
            m_tile->features.push_back(std::move(out));
        return true;
    }

    bool attributes(QByteArrayView bytes, const Wanted &wanted, VectorTile::Feature &out)
    {
        m_tags.clear();
        Proto in(bytes);
        while (!in.atEnd()) {
            const std::uint64_t key = in.varint();
            if (in.atEnd() && in.isGood())
                return false; // a key without a value
            const std::uint64_t value = in.varint();
            if (!in.isGood() || value >= m_values.size())
                return false;
            m_tags.push_back({key, value});
        }
        bool isGood = in.isGood();
        const auto first = [&](const std::vector<std::uint64_t> &keys) -> const Attribute * {
            for (const std::uint64_t key : keys)
                for (const auto &[k, v] : m_tags)
                    if (k == key) {
                        auto &read = m_read[std::size_t(v)];
                        if (!read)
                            read = attributeOf(m_values[std::size_t(v)], isGood);
                        if (!read->text.isEmpty() || !std::isnan(read->number))
                            return &*read;
                    }
            return nullptr;
        };
        if (const Attribute *kind = first(wanted.kind))
            out.kind = kindNumber(kind->text);
        if (const Attribute *rank = first(wanted.rank); rank && std::abs(rank->number) < 1e6)
            out.rank = std::int32_t(rank->number);
        if (const Attribute *name = first(wanted.name))
            out.name = name->text;
        return isGood;
    }

    std::uint16_t kindNumber(const QString &kind)
    {
        const auto known = m_kindNumbers.constFind(kind);
        if (known != m_kindNumbers.cend())
            return *known;
        if (m_tile->kinds.size() >= qsizetype(mostKinds) || kind.isEmpty())
            return 0;
        m_tile->kinds.append(kind);
        return *m_kindNumbers.insert(kind, std::uint16_t(m_tile->kinds.size() - 1));
    }

    /// Commands of section 4.3 of the specification.
    bool geometry(QByteArrayView bytes, GeometryType type)
    {
        Proto in(bytes);
        std::int64_t x = 0, y = 0;
        std::size_t open = 0; // points of the ring that is being read
        const auto endRing = [&] {
            const std::size_t least = type == GeometryType::Polygon ? 3 : type == GeometryType::Line ? 2 : 1;
            if (open >= least)
                m_tile->rings.push_back(std::uint32_t(m_tile->xy.size() / 2));
            else
                m_tile->xy.resize(m_tile->xy.size() - 2 * open);
            open = 0;
        };
        while (!in.atEnd()) {
            const std::uint64_t command = in.varint();
            std::uint64_t count = command >> 3;
            switch (command & 7) {
            case 1: // MoveTo
            case 2: // LineTo
                if ((command & 7) == 1 && type != GeometryType::Point)
                    endRing();
                for (; count > 0 && in.isGood() && !in.atEnd(); --count) {
                    x += std::int32_t(unzigzag(in.varint())); // 32 bits by the specification, so that no sum overflows
                    y += std::int32_t(unzigzag(in.varint()));
                    const double px = double(x) / m_extent, py = double(y) / m_extent;
                    if (!in.isGood() || std::abs(px - 0.5) > mostReach || std::abs(py - 0.5) > mostReach || m_tile->xy.size() >= 2 * mostPoints)
                        return false;
                    m_tile->xy.push_back(float(px));
                    m_tile->xy.push_back(float(py));
                    ++open;
                }
                if (count > 0)
                    return false;
                break;
            case 7: // ClosePath: rings are closed by whoever draws them
                break;
            default: return false;
            }
        }
        endRing();
        return in.isGood();
    }

    std::array<QByteArray, 4> m_nameKeys;
    std::shared_ptr<VectorTile> m_tile;
    QHash<QString, std::uint16_t> m_kindNumbers;
    double m_extent = 4096;
    std::vector<QByteArrayView> m_values; // of the layer
    std::vector<std::optional<Attribute>> m_read;
    std::vector<std::pair<std::uint64_t, std::uint64_t>> m_tags; // of the feature
};

} // namespace

std::shared_ptr<const VectorTile> decodeVectorTile(QByteArrayView bytes, const QString &language)
{
    return Decoder(language).run(bytes);
}

} // namespace om

// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/mercator.h"
#include "geo/basemap/gunzip_p.h"
#include "geo/basemap/tilereader_p.h"
#include "geo/sourcelimits_p.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtEndian>

#include <array>
#include <map>

namespace om {

namespace {

// PMTiles version 3: github.com/protomaps/PMTiles/blob/main/spec/v3/spec.md.
constexpr qsizetype headSize = 127;
constexpr int mostDepth = 4; // directories one below another
constexpr std::size_t mostLeaves = 64; // kept
enum Packing : std::uint8_t { Unknown, None, Gzip, Brotli, Zstd };
enum TileType : std::uint8_t { UnknownType, Mvt, Png, Jpeg, Webp, Avif };

struct Section
{
    quint64 offset = 0, length = 0;
};

struct Entry
{
    quint64 tile = 0, offset = 0;
    quint64 run = 0; ///< tiles in a row that share this content; 0 = the content is a directory
    quint64 length = 0;
};
using Directory = std::vector<Entry>;

/// Position on the Hilbert curve, counted through all zooms.
quint64 curveNumber(const MapTileId &id)
{
    quint64 number = ((quint64(1) << (2 * id.z)) - 1) / 3;
    auto x = quint32(id.x), y = quint32(id.y);
    for (int level = id.z - 1; level >= 0; --level) {
        const quint32 s = 1U << level;
        const quint32 rx = (x & s) ? 1 : 0;
        const quint32 ry = (y & s) ? 1 : 0;
        number += quint64(s) * s * ((3 * rx) ^ ry);
        if (ry == 0) { // turn the quarter
            if (rx == 1) {
                x = s - 1 - (x & (s - 1));
                y = s - 1 - (y & (s - 1));
            }
            std::swap(x, y);
        }
    }
    return number;
}

std::optional<quint64> takeVarint(QByteArrayView &rest)
{
    quint64 value = 0;
    for (int shift = 0; shift < 64 && !rest.isEmpty(); shift += 7) {
        const auto byte = std::uint8_t(rest.front());
        rest = rest.sliced(1);
        value |= quint64(byte & 0x7f) << shift;
        if (!(byte & 0x80))
            return value;
    }
    return std::nullopt;
}

/// Section 4.2 of the specification: numbers of entries, then ids, runs, lengths and offsets in columns.
std::optional<Directory> directoryOf(QByteArrayView bytes)
{
    const auto count = takeVarint(bytes);
    if (!count || *count > quint64(bytes.size()) / 4) // each entry takes at least a byte in each column
        return std::nullopt;
    Directory entries(std::size_t(*count), Entry{});
    bool isGood = true;
    const auto next = [&] {
        const auto value = takeVarint(bytes);
        isGood = isGood && value;
        return value.value_or(0);
    };
    quint64 tile = 0;
    for (Entry &entry : entries)
        entry.tile = tile += next();
    for (Entry &entry : entries)
        entry.run = next();
    for (Entry &entry : entries)
        entry.length = next();
    for (std::size_t i = 0; i < entries.size(); ++i) {
        const quint64 value = next();
        if (value == 0 && i == 0)
            return std::nullopt;
        entries[i].offset = value == 0 ? entries[i - 1].offset + entries[i - 1].length : value - 1;
        if (i > 0 && entries[i].tile < entries[i - 1].tile)
            return std::nullopt; // a sum that ran over
    }
    return isGood ? std::optional(std::move(entries)) : std::nullopt;
}

class PmTiles : public TileReader
{
public:
    PmTiles(const QString &path, const QString &language)
        : m_path(path)
        , m_language(language)
        , m_file(path)
    { }

    Result<void> open()
    {
        if (!m_file.open(QIODevice::ReadOnly))
            return fail(ErrorCode::FileUnreadable, {m_path});
        const QByteArray head = m_file.read(headSize);
        if (head.size() < headSize)
            return damaged("it ends in the head");
        const auto number = [&head](qsizetype at) { return qFromLittleEndian<quint64>(head.constData() + at); };
        const auto degrees = [&head](qsizetype at) { return qFromLittleEndian<qint32>(head.constData() + at) / 1e7; };
        if (head[7] != 3)
            return fail(ErrorCode::FormatUnsafe, {m_path, QStringLiteral("version %1 of PMTiles; version 3 is read").arg(int(head[7]))});
        const Section root{number(8), number(16)}, metadata{number(24), number(32)};
        m_leaves = {number(40), number(48)};
        m_data = {number(56), number(64)};
        m_directoryPacking = Packing(head[97]);
        const auto tilePacking = Packing(head[98]);
        const auto type = TileType(head[99]);
        if ((m_directoryPacking != None && m_directoryPacking != Gzip) || (tilePacking != None && tilePacking != Gzip && tilePacking != Unknown))
            return fail(ErrorCode::FormatUnsafe, {m_path, QStringLiteral("it is packed otherwise than with gzip")});
        if (type < Mvt || type > Webp)
            return fail(ErrorCode::FormatUnsafe, {m_path, QStringLiteral("its tiles are neither MVT, PNG, JPEG nor WebP")});
        m_set.format = QStringLiteral("PMTiles");
        m_set.isVector = type == Mvt;
        m_set.tilePx = m_set.isVector ? 512 : 256;
        m_set.minZoom = std::uint8_t(head[100]);
        m_set.maxZoom = std::uint8_t(head[101]);
        if (m_set.minZoom > m_set.maxZoom || m_set.maxZoom > MapTileId::mostZoom)
            return damaged("its zooms are impossible");
        const double west = degrees(102), south = degrees(106), east = degrees(110), north = degrees(114);
        if (west < east && south < north && west >= -180 && east <= 180 && south >= -90 && north <= 90)
            m_set.box = mercatorBoxOf(west, south, east, north);
        const auto bytes = directoryBytes(root);
        const auto entries = bytes ? directoryOf(*bytes) : std::nullopt;
        if (!entries)
            return damaged("its directory cannot be read");
        m_root = *entries;
        readMetadata(metadata);
        if (!m_set.isVector)
            measure();
        return {};
    }

    MapTileSet tileSet() const override { return m_set; }

    Result<MapTile> tile(const MapTileId &id) override
    {
        const quint64 number = curveNumber(id);
        const Directory *directory = &m_root;
        for (int depth = 0; depth < mostDepth; ++depth) {
            auto it = std::upper_bound(directory->begin(), directory->end(), number, [](quint64 n, const Entry &e) { return n < e.tile; });
            if (it == directory->begin())
                return MapTile();
            const Entry &entry = *--it;
            if (entry.run > 0) {
                if (number - entry.tile >= entry.run)
                    return MapTile();
                const auto bytes = read(m_data, {entry.offset, entry.length});
                if (!bytes)
                    return damagedTile(m_path, id, QStringLiteral("it lies beyond the end of the file"));
                auto decoded = decodeTile(*bytes, m_set.isVector, m_language);
                if (!decoded)
                    return damagedTile(m_path, id, decoded.error());
                return *std::move(decoded);
            }
            directory = leaf({entry.offset, entry.length});
            if (!directory)
                return damagedTile(m_path, id, QStringLiteral("its directory cannot be read"));
        }
        return damagedTile(m_path, id, QStringLiteral("its directories go round in circles"));
    }

private:
    std::unexpected<Error> damaged(const char *why) const { return fail(ErrorCode::FormatDamaged, {m_path, QLatin1StringView(why)}); }

    /// A part of a section, checked against the file's size.
    std::optional<QByteArray> read(const Section &section, const Section &part)
    {
        const auto size = quint64(m_file.size());
        if (part.length > quint64(limits::tileBytes) || section.offset > size || part.offset > size - section.offset ||
            part.length > size - section.offset - part.offset)
            return std::nullopt;
        if (!m_file.seek(qint64(section.offset + part.offset)))
            return std::nullopt;
        QByteArray bytes = m_file.read(qint64(part.length));
        return bytes.size() == qsizetype(part.length) ? std::optional(std::move(bytes)) : std::nullopt;
    }

    std::optional<QByteArray> directoryBytes(const Section &part, quint64 base = 0)
    {
        auto bytes = read({base, 0}, part);
        if (bytes && m_directoryPacking == Gzip)
            return gunzip(*bytes, limits::tileBytes);
        return bytes;
    }

    const Directory *leaf(const Section &part)
    {
        const auto known = m_leafCache.find(part.offset);
        if (known != m_leafCache.end())
            return &known->second;
        const auto bytes = directoryBytes(part, m_leaves.offset);
        auto entries = bytes ? directoryOf(*bytes) : std::nullopt;
        if (!entries)
            return nullptr;
        if (m_leafCache.size() >= mostLeaves)
            m_leafCache.clear();
        return &m_leafCache.emplace(part.offset, *std::move(entries)).first->second;
    }

    void readMetadata(const Section &part)
    {
        const auto bytes = directoryBytes(part);
        const QJsonObject json = bytes ? QJsonDocument::fromJson(*bytes).object() : QJsonObject();
        m_set.title = json[QLatin1StringView("name")].toString().simplified().left(120);
        m_set.attribution = plainCredit(json[QLatin1StringView("attribution")].toString());
    }

    /// Pictures may be of 256 or 512 px: the first tile tells.
    void measure()
    {
        if (m_root.empty() || m_root.front().run == 0)
            return;
        const auto bytes = read(m_data, {m_root.front().offset, m_root.front().length});
        if (const auto first = bytes ? decodeTile(*bytes, false, m_language) : std::unexpected(QString()); first && first->px > 0)
            m_set.tilePx = first->px;
    }

    QString m_path, m_language;
    QFile m_file;
    MapTileSet m_set;
    Section m_leaves, m_data;
    Packing m_directoryPacking = Unknown;
    Directory m_root;
    std::map<quint64, Directory> m_leafCache; // by offset
};

} // namespace

Result<std::unique_ptr<TileReader>> openPmTiles(const QString &path, const QString &language)
{
    auto reader = std::make_unique<PmTiles>(path, language);
    if (auto opened = reader->open(); !opened)
        return fail(opened);
    return reader;
}

} // namespace om

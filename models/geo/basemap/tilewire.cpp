// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "geo/wire_p.h"

#include <algorithm>
#include <cmath>
#include <cstring>

namespace om {

namespace {

enum class Form : std::uint8_t { Empty, Picture, Vectors };
constexpr float mostReach = 16; // tile widths; twice what the decoder lets through

template<typename T>
QByteArrayView rawOf(const std::vector<T> &values)
{
    return {reinterpret_cast<const char *>(values.data()), qsizetype(values.size() * sizeof(T))};
}

template<typename T>
bool takeRaw(WireReader &in, std::vector<T> &values)
{
    const QByteArrayView bytes = in.bytes();
    if (!in.isGood() || bytes.size() % qsizetype(sizeof(T)) != 0)
        return false;
    values.resize(std::size_t(bytes.size()) / sizeof(T));
    if (!bytes.isEmpty())
        std::memcpy(values.data(), bytes.data(), std::size_t(bytes.size()));
    return true;
}

/// No colour is stronger than its alpha, as painters rely on.
bool isPremultiplied(const QByteArray &pixels)
{
    const auto *words = reinterpret_cast<const std::uint32_t *>(pixels.constData());
    return std::all_of(words, words + pixels.size() / qsizetype(sizeof(std::uint32_t)), [](std::uint32_t p) {
        const std::uint32_t a = p >> 24;
        return (p >> 16 & 0xff) <= a && (p >> 8 & 0xff) <= a && (p & 0xff) <= a;
    });
}

bool isSound(const VectorTile &tile)
{
    const std::size_t points = tile.xy.size() / 2;
    if (tile.xy.size() % 2 != 0 || !std::is_sorted(tile.rings.begin(), tile.rings.end()) || (!tile.rings.empty() && tile.rings.back() > points))
        return false;
    if (!std::all_of(tile.xy.begin(), tile.xy.end(), [](float v) { return std::abs(v) <= mostReach; })) // NaN fails too
        return false;
    return std::all_of(tile.features.begin(), tile.features.end(), [&](const VectorTile::Feature &f) {
        return f.layer < tile.layers.size() && f.kind < tile.kinds.size() && f.firstRing < f.endRing && f.endRing <= tile.rings.size();
    });
}

std::shared_ptr<const VectorTile> takeVectors(WireReader &in)
{
    auto tile = std::make_shared<VectorTile>();
    tile->layers = in.texts();
    tile->kinds = in.texts();
    for (std::uint32_t left = in.u32(); left > 0 && in.isGood(); --left) {
        VectorTile::Feature feature;
        const std::uint32_t layer = in.u32(), kind = in.u32();
        const std::uint8_t type = in.u8();
        if (layer > 0xffff || kind > 0xffff || type < std::uint8_t(GeometryType::Point) || type > std::uint8_t(GeometryType::Polygon))
            return nullptr;
        feature.layer = std::uint16_t(layer);
        feature.kind = std::uint16_t(kind);
        feature.type = GeometryType(type);
        feature.rank = std::int32_t(in.u32());
        feature.firstRing = in.u32();
        feature.endRing = in.u32();
        feature.name = in.text();
        tile->features.push_back(std::move(feature));
    }
    return takeRaw(in, tile->rings) && takeRaw(in, tile->xy) && isSound(*tile) ? tile : nullptr;
}

} // namespace

QByteArray toWire(const MapTileSet &set)
{
    WireWriter out;
    out.text(set.format);
    out.text(set.title);
    out.text(set.attribution);
    out.u8(set.isVector ? 1 : 0);
    out.u32(std::uint32_t(set.minZoom));
    out.u32(std::uint32_t(set.maxZoom));
    out.u32(std::uint32_t(set.tilePx));
    for (const double v : {set.box.minX, set.box.minY, set.box.maxX, set.box.maxY})
        out.real(v);
    return out.message(WireKind::TileSet);
}

QByteArray toWire(const MapTile &tile)
{
    WireWriter out;
    if (tile.px > 0) {
        out.u8(std::uint8_t(Form::Picture));
        out.u32(std::uint32_t(tile.px));
        out.bytes(tile.pixels);
    } else if (tile.vectors) {
        const VectorTile &vectors = *tile.vectors;
        out.u8(std::uint8_t(Form::Vectors));
        out.texts(vectors.layers);
        out.texts(vectors.kinds);
        out.u32(std::uint32_t(vectors.features.size()));
        for (const VectorTile::Feature &f : vectors.features) {
            out.u32(f.layer);
            out.u32(f.kind);
            out.u8(std::uint8_t(f.type));
            out.u32(std::uint32_t(f.rank));
            out.u32(f.firstRing);
            out.u32(f.endRing);
            out.text(f.name);
        }
        out.bytes(rawOf(vectors.rings)); // both ends are the same machine
        out.bytes(rawOf(vectors.xy));
    } else {
        out.u8(std::uint8_t(Form::Empty));
    }
    return out.message(WireKind::Tile);
}

QByteArray askTile(const MapTileId &id)
{
    WireWriter out;
    for (const int v : {id.z, id.x, id.y})
        out.u32(std::uint32_t(v));
    return out.message(WireKind::AskTile);
}

QByteArray askDecode(QByteArrayView bytes, bool isVector)
{
    WireWriter out;
    out.u8(isVector ? 1 : 0);
    out.bytes(bytes);
    return out.message(WireKind::AskDecode);
}

std::optional<MapTileSet> tileSetFromWire(QByteArrayView content)
{
    WireReader in(content);
    MapTileSet set;
    set.format = in.text();
    set.title = in.text();
    set.attribution = in.text();
    set.isVector = in.u8() == 1;
    const std::uint32_t minZoom = in.u32(), maxZoom = in.u32(), px = in.u32();
    set.box.minX = in.real();
    set.box.minY = in.real();
    set.box.maxX = in.real();
    set.box.maxY = in.real();
    const auto isInside = [](double v) { return v >= 0 && v <= 1; };
    if (!in.isDone() || minZoom > maxZoom || maxZoom > std::uint32_t(MapTileId::mostZoom) || px < 1 || px > std::uint32_t(MapTile::mostPx) ||
        !isInside(set.box.minX) || !isInside(set.box.minY) || !isInside(set.box.maxX) || !isInside(set.box.maxY) || set.box.isEmpty())
        return std::nullopt;
    set.minZoom = int(minZoom);
    set.maxZoom = int(maxZoom);
    set.tilePx = int(px);
    return set;
}

std::optional<MapTile> tileFromWire(QByteArrayView content)
{
    WireReader in(content);
    MapTile tile;
    switch (Form(in.u8())) {
    case Form::Empty: break;
    case Form::Picture: {
        const std::uint32_t px = in.u32();
        const QByteArrayView pixels = in.bytes();
        if (px < 1 || px > std::uint32_t(MapTile::mostPx) || pixels.size() != qsizetype(px) * qsizetype(px) * 4)
            return std::nullopt;
        tile.px = int(px);
        tile.pixels = pixels.toByteArray();
        if (!isPremultiplied(tile.pixels))
            return std::nullopt;
        break;
    }
    case Form::Vectors:
        tile.vectors = takeVectors(in);
        if (!tile.vectors)
            return std::nullopt;
        break;
    default: return std::nullopt;
    }
    return in.isDone() ? std::optional(std::move(tile)) : std::nullopt;
}

std::optional<MapTileId> askedTile(QByteArrayView content)
{
    WireReader in(content);
    const auto next = [&in] { return int(std::min<std::uint32_t>(in.u32(), 1U << 30)); };
    MapTileId id;
    id.z = next();
    id.x = next();
    id.y = next();
    return in.isDone() && id.isValid() ? std::optional(id) : std::nullopt;
}

std::optional<WireEncodedTile> askedDecode(QByteArrayView content)
{
    WireReader in(content);
    WireEncodedTile tile;
    tile.isVector = in.u8() == 1;
    tile.bytes = in.bytes().toByteArray();
    return in.isDone() ? std::optional(std::move(tile)) : std::nullopt;
}

} // namespace om

// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "frame/frame.h"

#include <QDataStream>
#include <QFile>
#include <QSaveFile>

#include <algorithm>
#include <cstring>
#include <numeric>

#ifdef Q_OS_LINUX
#include <sys/mman.h>
#endif

namespace om {

namespace {

// Layout, in the byte order of the machine (the file never leaves it): head of 64 bytes · flat arrays, each on a multiple of 64 · the
// table (QDataStream): dataset, columns with dictionaries, and where each array lies. The checksum covers head and table; arrays that could
// lead out of bounds (codes, ends, rows; not the order by fid, which is looked at with care) are checked whole when the file is mapped. These lie together at the end, so that a file that
// is not in memory is read up to there in one go, and the rest only where it is looked at.
struct Head
{
    char magic[8];
    quint32 byteOrder;
    quint32 format;
    qint64 version;
    quint64 rows;
    quint64 tableAt;
    quint64 tableSize;
    quint64 fileSize;
    quint64 checksum; ///< FNV-1a of the head with 0 here, then of the table
};
static_assert(sizeof(Head) == 64);

constexpr char magic[8] = {'O', 'M', 'F', 'R', 'A', 'M', 'E', '\n'};
constexpr quint32 byteOrderMark = 0x01020304;
constexpr quint32 formatVersion = 5;
constexpr quint64 alignment = 64;
constexpr quint64 pageBytes = 4096; // a multiple of it on machines with larger ones does no harm: advice may be refused

quint64 checksumOf(Head head, QByteArrayView table)
{
    quint64 hash = 0xcbf29ce484222325;
    const auto add = [&hash](QByteArrayView bytes) {
        for (const char c : bytes)
            hash = (hash ^ quint8(c)) * 0x100000001b3;
    };
    head.checksum = 0;
    add(QByteArrayView(reinterpret_cast<const char *>(&head), sizeof head));
    add(table);
    return hash;
}

quint64 aligned(quint64 at)
{
    return (at + alignment - 1) / alignment * alignment;
}

/// Calls `visit(array, isChecked)` for all arrays of a frame but its fids and their order, in the order of the table.
template<typename Columns, typename Shapes, typename Index, typename Visit>
void visitArrays(Columns &columns, Shapes &shapes, Index &index, Visit visit)
{
    for (auto &c : columns) {
        visit(c.codes, true);
        visit(c.integers, false);
        visit(c.reals, false);
        visit(c.offsets, true);
        visit(c.bytes, false);
    }
    visit(shapes.lon, false);
    visit(shapes.lat, false);
    visit(shapes.x, false);
    visit(shapes.y, false);
    visit(shapes.coords, false);
    visit(shapes.rings, true);
    visit(shapes.parts, true);
    visit(shapes.rowParts, true);
    visit(shapes.boxes, false);
    visit(index.rows, true);
    visit(index.x, false);
    visit(index.y, false);
    visit(index.boxes, false);
}

struct Piece
{
    QByteArrayView bytes;
    quint64 count = 0; ///< of its elements
    bool isChecked = false;
    quint64 at = 0;
};

/// Places the pieces one after the other, checked ones last. Returns where they end and where the checked ones begin.
std::pair<quint64, quint64> place(std::vector<Piece> &pieces)
{
    quint64 end = sizeof(Head), checkedAt = 0;
    for (const bool isChecked : {false, true}) {
        checkedAt = end;
        for (Piece &piece : pieces) {
            if (piece.isChecked != isChecked)
                continue;
            piece.at = aligned(end);
            end = piece.at + quint64(piece.bytes.size());
        }
    }
    return {end, checkedAt};
}

bool write(QIODevice &out, const std::vector<Piece> &pieces)
{
    for (const bool isChecked : {false, true}) {
        for (const Piece &piece : pieces) {
            if (piece.isChecked != isChecked)
                continue;
            const QByteArray gap(qsizetype(piece.at) - qsizetype(out.pos()), '\0');
            if (out.write(gap) != gap.size() || out.write(piece.bytes.data(), piece.bytes.size()) != piece.bytes.size())
                return false;
        }
    }
    return true;
}

template<typename T>
bool areEnds(std::span<const T> ends, std::size_t limit)
{
    return std::ranges::is_sorted(ends) && (ends.empty() || ends.back() <= limit);
}

bool areRows(std::span<const std::uint32_t> values, std::size_t rows)
{
    return std::ranges::none_of(values, [rows](std::uint32_t row) { return row >= rows; });
}

bool isSound(const Column &c, std::size_t rows)
{
    switch (c.type) {
    case ColumnType::Category: {
        const auto limit = std::uint64_t(c.dictionary.size());
        return c.codes.size() == rows && std::ranges::none_of(c.codes, [limit](std::uint32_t code) { return code > limit; });
    }
    case ColumnType::Integer:
    case ColumnType::Time: return c.integers.size() == rows;
    case ColumnType::Real: return c.reals.size() == rows;
    case ColumnType::Text: return c.offsets.size() == rows + 1 && c.offsets[0] == 0 && areEnds(c.offsets, c.bytes.size());
    }
    return false;
}

bool isSound(const ShapeColumn &s, std::size_t rows)
{
    if (s.type == GeometryType::None)
        return true;
    if (s.lon.size() != rows || s.lat.size() != rows || s.x.size() != rows || s.y.size() != rows)
        return false;
    if (s.type == GeometryType::Point)
        return true;
    const std::size_t units = s.type == GeometryType::Line ? s.rings.size() : s.parts.size();
    return s.boxes.size() == rows && s.rowParts.size() == rows + 1 && areEnds(s.rowParts, units) && areEnds(s.parts, s.rings.size()) &&
        areEnds(s.rings, s.coords.size() / 2);
}

bool isSound(const SpatialIndex &index, std::size_t rows)
{
    return index.size() <= rows && index.x.size() == index.size() && index.y.size() == index.size() &&
        index.boxes.size() == (index.size() + SpatialIndex::chunkRows - 1) / SpatialIndex::chunkRows && areRows(index.rows, rows);
}

bool isRunThrough(std::span<const std::uint32_t> rows)
{
    for (std::size_t at = 0; at < rows.size(); ++at)
        if (rows[at] != at)
            return false;
    return true;
}

/// What the system is to do with pages of a mapping.
enum class Pages {
    ReadAhead, ///< they will be looked at from end to end: all at once instead of a fault after the other
    LetGo ///< they leave the process' memory (and stay in the system's): a frame of a million rows has a gigabyte of them, of which a map
    ///< and its indicators need a tenth
};
void advise([[maybe_unused]] const uchar *base, [[maybe_unused]] quint64 from, [[maybe_unused]] quint64 to, [[maybe_unused]] Pages pages)
{
#ifdef Q_OS_LINUX
    const quint64 first = from / pageBytes * pageBytes;
    madvise(const_cast<uchar *>(base + first), to - first, pages == Pages::LetGo ? MADV_DONTNEED : MADV_WILLNEED); // a mapping that is only read
#endif
}

} // namespace

Result<void> Frame::save(const QString &file) const
{
    std::vector<Piece> pieces;
    const auto add = [&pieces]<typename T>(std::span<const T> values, bool isChecked) {
        pieces.push_back({{reinterpret_cast<const char *>(values.data()), qsizetype(values.size_bytes())}, values.size(), isChecked, 0});
    };
    add(m_fids, false);
    add(m_byFid, false);
    SpatialIndex index = m_index;
    if (isRunThrough(index.rows)) // of rows that lie in this order themselves: made anew when the file is mapped
        index.rows = {};
    visitArrays(m_columns, m_shapes, index, add);
    const auto [end, checkedAt] = place(pieces);

    QByteArray table;
    QDataStream stream(&table, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_8);
    stream << m_dataset << quint64(m_repairedShapes) << checkedAt << quint8(m_shapes.type) << quint32(m_columns.size());
    for (const Column &c : m_columns)
        stream << c.name << quint8(c.type) << c.dictionary;
    for (const Piece &piece : pieces)
        stream << piece.at << piece.count;

    Head head{};
    std::memcpy(head.magic, magic, sizeof magic);
    head.byteOrder = byteOrderMark;
    head.format = formatVersion;
    head.version = m_version;
    head.rows = rows();
    head.tableAt = end;
    head.tableSize = quint64(table.size());
    head.fileSize = head.tableAt + head.tableSize;
    head.checksum = checksumOf(head, table);

    QSaveFile out(file);
    const bool written = out.open(QIODevice::WriteOnly) && out.write(reinterpret_cast<const char *>(&head), sizeof head) == sizeof head &&
        om::write(out, pieces) && out.write(table) == table.size() && out.commit();
    if (!written)
        return fail(ErrorCode::CacheWrite, {file}, out.errorString());
    return {};
}

Result<std::shared_ptr<const Frame>> Frame::map(const QString &file)
{
    const auto damaged = [&file](const char *reason) { return fail(ErrorCode::CacheDamaged, {file, QString::fromLatin1(reason)}); };
    auto in = std::make_shared<QFile>(file);
    if (!in->exists())
        return fail(ErrorCode::FileMissing, {file});
    if (!in->open(QIODevice::ReadOnly))
        return fail(ErrorCode::FileUnreadable, {file}, in->errorString());
    const auto size = quint64(in->size());
    if (size < sizeof(Head))
        return damaged("too short");
    const uchar *base = in->map(0, qint64(size));
    if (!base)
        return fail(ErrorCode::FileUnreadable, {file}, in->errorString());

    Head head;
    if (in->read(reinterpret_cast<char *>(&head), sizeof head) != sizeof head)
        return damaged("too short");
    if (std::memcmp(head.magic, magic, sizeof magic) != 0 || head.byteOrder != byteOrderMark)
        return damaged("not a frame");
    if (head.format != formatVersion)
        return damaged("another format version");
    if (head.fileSize != size || head.tableAt > size || head.tableSize != size - head.tableAt)
        return damaged("cut");
    const QByteArray table = in->seek(qint64(head.tableAt)) ? in->read(qint64(head.tableSize)) : QByteArray();
    if (checksumOf(head, table) != head.checksum)
        return damaged("checksum");

    QDataStream stream(table);
    stream.setVersion(QDataStream::Qt_6_8);
    auto frame = std::make_shared<Frame>();
    frame->m_version = head.version;
    quint32 columns = 0;
    quint64 repaired = 0, checkedAt = 0;
    quint8 shapeType = 0;
    stream >> frame->m_dataset >> repaired >> checkedAt >> shapeType >> columns;
    frame->m_repairedShapes = std::size_t(repaired);
    for (quint32 i = 0; i < columns && stream.status() == QDataStream::Ok; ++i) {
        Column c;
        quint8 type = 0;
        stream >> c.name >> type >> c.dictionary;
        c.type = ColumnType(type);
        frame->m_columns.push_back(std::move(c));
    }
    bool isGood = true;
    const auto take = [&]<typename T>(std::span<const T> &out, bool) {
        quint64 at = 0, count = 0;
        stream >> at >> count;
        isGood = isGood && stream.status() == QDataStream::Ok && at % alignment == 0 && at <= head.tableAt && count <= (head.tableAt - at) / sizeof(T);
        if (isGood)
            out = {reinterpret_cast<const T *>(base + at), std::size_t(count)};
    };
    take(frame->m_fids, false);
    take(frame->m_byFid, false);
    visitArrays(frame->m_columns, frame->m_shapes, frame->m_index, take);
    if (isGood && frame->m_index.rows.empty() && !frame->m_index.x.empty()) {
        const auto rows = std::make_shared<std::vector<std::uint32_t>>(frame->m_index.x.size());
        std::ranges::iota(*rows, 0U);
        frame->m_index.rows = *rows;
        frame->m_storage.push_back(rows);
    }
    if (!isGood || frame->rows() != head.rows || checkedAt > head.tableAt || shapeType > quint8(GeometryType::Polygon))
        return damaged("the table");
    frame->m_shapes.type = GeometryType(shapeType);

    advise(base, checkedAt, head.tableAt, Pages::ReadAhead);
    for (const Column &c : frame->m_columns) {
        if (!isSound(c, frame->rows()))
            return damaged("a column");
        advise(base, 0, size, Pages::LetGo);
    }
    if (!frame->m_byFid.empty() && frame->m_byFid.size() != frame->rows())
        return damaged("the order");
    if (!isSound(frame->m_shapes, frame->rows()) || !isSound(frame->m_index, frame->rows()))
        return damaged("the shapes");
    advise(base, 0, size, Pages::LetGo);
    frame->m_storage.push_back(std::move(in)); // the mapping lives as long as its QFile
    return frame;
}

} // namespace om

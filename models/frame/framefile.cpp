// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "frame/frame.h"

#include <QDataStream>
#include <QFile>
#include <QSaveFile>

#include <algorithm>
#include <cstring>

#ifdef Q_OS_LINUX
#include <sys/mman.h>
#endif

namespace om {

namespace {

// Layout, in the byte order of the machine (the file never leaves it): head of 64 bytes · flat arrays, each on a multiple of 64 · the
// table (QDataStream): dataset, columns with dictionaries, and where each array lies. The checksum covers head and table; the arrays are
// checked for what could lead out of bounds (codes, ends) when they are mapped.
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
constexpr quint32 formatVersion = 2;
constexpr quint64 alignment = 64;

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

/// Lays the arrays out one after the other and notes their places in the table.
class Layout
{
public:
    explicit Layout(QDataStream &table)
        : m_table(table)
    { }
    template<typename T>
    void add(std::span<const T> values)
    {
        m_at = aligned(m_at);
        m_table << m_at << quint64(values.size());
        m_pieces.push_back({m_at, QByteArrayView(reinterpret_cast<const char *>(values.data()), qsizetype(values.size_bytes()))});
        m_at += values.size_bytes();
    }
    quint64 end() const { return m_at; }
    bool write(QIODevice &out) const
    {
        for (const Piece &piece : m_pieces) {
            const QByteArray gap(qsizetype(piece.at) - qsizetype(out.pos()), '\0');
            if (out.write(gap) != gap.size() || out.write(piece.bytes.data(), piece.bytes.size()) != piece.bytes.size())
                return false;
        }
        return true;
    }

private:
    struct Piece
    {
        quint64 at;
        QByteArrayView bytes;
    };
    QDataStream &m_table;
    quint64 m_at = sizeof(Head);
    std::vector<Piece> m_pieces;
};

/// Hands the arrays of a mapped file out again, never past its end.
class Arrays
{
public:
    Arrays(QDataStream &table, const uchar *base, quint64 size)
        : m_table(table)
        , m_base(base)
        , m_size(size)
    { }
    bool isGood() const { return m_isGood && m_table.status() == QDataStream::Ok; }
    template<typename T>
    void take(std::span<const T> &out)
    {
        quint64 at = 0, count = 0;
        m_table >> at >> count;
        if (!isGood() || at % alignment != 0 || at > m_size || count > (m_size - at) / sizeof(T))
            m_isGood = false;
        else
            out = {reinterpret_cast<const T *>(m_base + at), std::size_t(count)};
    }

private:
    QDataStream &m_table;
    const uchar *m_base;
    quint64 m_size;
    bool m_isGood = true;
};

template<typename T>
bool areEnds(std::span<const T> ends, std::size_t limit)
{
    return std::ranges::is_sorted(ends) && (ends.empty() || ends.back() <= limit);
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
        index.boxes.size() == (index.size() + SpatialIndex::chunkRows - 1) / SpatialIndex::chunkRows &&
        std::ranges::none_of(index.rows, [rows](std::uint32_t row) { return row >= rows; });
}

/// Pages that were only looked at once leave the process' memory (they stay in the system's cache): a frame of a million rows has a
/// gigabyte of them, of which a map and its indicators need a tenth.
void letGo([[maybe_unused]] const uchar *base, [[maybe_unused]] quint64 size)
{
#ifdef Q_OS_LINUX
    madvise(const_cast<uchar *>(base), size, MADV_DONTNEED); // a mapping that is only read: comes back from the file
#endif
}

} // namespace

Result<void> Frame::save(const QString &file) const
{
    QByteArray table;
    QDataStream stream(&table, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_8);
    Layout layout(stream);
    stream << m_dataset << m_isSorted << quint64(m_repairedShapes) << quint32(m_columns.size());
    layout.add(m_fids);
    for (const Column &c : m_columns) {
        stream << c.name << quint8(c.type) << c.dictionary;
        layout.add(c.codes);
        layout.add(c.integers);
        layout.add(c.reals);
        layout.add(c.offsets);
        layout.add(c.bytes);
    }
    stream << quint8(m_shapes.type);
    layout.add(m_shapes.lon);
    layout.add(m_shapes.lat);
    layout.add(m_shapes.x);
    layout.add(m_shapes.y);
    layout.add(m_shapes.coords);
    layout.add(m_shapes.rings);
    layout.add(m_shapes.parts);
    layout.add(m_shapes.rowParts);
    layout.add(m_shapes.boxes);
    layout.add(m_index.rows);
    layout.add(m_index.x);
    layout.add(m_index.y);
    layout.add(m_index.boxes);

    Head head{};
    std::memcpy(head.magic, magic, sizeof magic);
    head.byteOrder = byteOrderMark;
    head.format = formatVersion;
    head.version = m_version;
    head.rows = rows();
    head.tableAt = layout.end();
    head.tableSize = quint64(table.size());
    head.fileSize = head.tableAt + head.tableSize;
    head.checksum = checksumOf(head, table);

    QSaveFile out(file);
    const bool written = out.open(QIODevice::WriteOnly) && out.write(reinterpret_cast<const char *>(&head), sizeof head) == sizeof head && layout.write(out) &&
        out.write(table) == table.size() && out.commit();
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
    std::memcpy(&head, base, sizeof head);
    if (std::memcmp(head.magic, magic, sizeof magic) != 0 || head.byteOrder != byteOrderMark)
        return damaged("not a frame");
    if (head.format != formatVersion)
        return damaged("another format version");
    if (head.fileSize != size || head.tableAt > size || head.tableSize != size - head.tableAt)
        return damaged("cut");
    const QByteArray table = QByteArray::fromRawData(reinterpret_cast<const char *>(base + head.tableAt), qsizetype(head.tableSize));
    if (checksumOf(head, table) != head.checksum)
        return damaged("checksum");

    QDataStream stream(table);
    stream.setVersion(QDataStream::Qt_6_8);
    Arrays arrays(stream, base, head.tableAt);
    auto frame = std::make_shared<Frame>();
    frame->m_version = head.version;
    quint32 columns = 0;
    quint64 repaired = 0;
    stream >> frame->m_dataset >> frame->m_isSorted >> repaired >> columns;
    frame->m_repairedShapes = std::size_t(repaired);
    arrays.take(frame->m_fids);
    if (!arrays.isGood() || frame->rows() != head.rows)
        return damaged("the table");
    for (quint32 i = 0; i < columns; ++i) {
        Column c;
        quint8 type = 0;
        stream >> c.name >> type >> c.dictionary;
        arrays.take(c.codes);
        arrays.take(c.integers);
        arrays.take(c.reals);
        arrays.take(c.offsets);
        arrays.take(c.bytes);
        c.type = ColumnType(type);
        if (!arrays.isGood() || !isSound(c, frame->rows()))
            return damaged("a column");
        letGo(base, size);
        frame->m_columns.push_back(std::move(c));
    }
    quint8 shapeType = 0;
    stream >> shapeType;
    ShapeColumn &s = frame->m_shapes;
    arrays.take(s.lon);
    arrays.take(s.lat);
    arrays.take(s.x);
    arrays.take(s.y);
    arrays.take(s.coords);
    arrays.take(s.rings);
    arrays.take(s.parts);
    arrays.take(s.rowParts);
    arrays.take(s.boxes);
    s.type = GeometryType(shapeType);
    arrays.take(frame->m_index.rows);
    arrays.take(frame->m_index.x);
    arrays.take(frame->m_index.y);
    arrays.take(frame->m_index.boxes);
    if (!arrays.isGood() || shapeType > quint8(GeometryType::Polygon) || !isSound(s, frame->rows()) || !isSound(frame->m_index, frame->rows()))
        return damaged("the shapes");
    letGo(base, size);
    frame->m_storage.push_back(std::move(in)); // the mapping lives as long as its QFile
    return frame;
}

} // namespace om

// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QtEndian>

#include <array>
#include <vector>

namespace om::test {

/// CRC-32 of zip (polynomial 0xEDB88320), so that damaged content can carry a right checksum.
inline quint32 crc32Of(const QByteArray &bytes)
{
    quint32 crc = 0xffffffff;
    for (const char byte : bytes) {
        crc ^= uchar(byte);
        for (int bit = 0; bit < 8; ++bit)
            crc = (crc >> 1) ^ ((crc & 1) ? 0xedb88320u : 0u);
    }
    return ~crc;
}

/// The header members of an entry; the local and the central header may be made to differ.
struct RawHeader
{
    quint16 needed = 20, flags = 0x0800, method = 0, time = 0, date = 0x21;
    quint32 crc = 0, packed = 0, unpacked = 0;
    QByteArray name, extra;
};

struct RawEntry
{
    RawHeader local, central;
    quint32 attributes = 0100644u << 16;
    quint16 madeBy = 0x0314;
    QByteArray comment;
    QByteArray body; ///< packed bytes
    qint64 headerAt = -1; ///< as the directory says; -1 = where it is
    bool isInDirectory = true, isInFile = true;

    void both(void (*change)(RawHeader &))
    {
        change(local);
        change(central);
    }
    void setName(const QByteArray &name) { local.name = central.name = name; }
};

inline RawEntry rawEntry(const QByteArray &name, const QByteArray &content, bool isDeflated = false)
{
    RawEntry entry;
    RawHeader header;
    header.name = name;
    header.crc = crc32Of(content);
    header.unpacked = quint32(content.size());
    entry.body = content;
    if (isDeflated && !content.isEmpty()) { // qCompress makes nothing of nothing
        // qCompress: 4 bytes of size, 2 of zlib header, the deflated bytes, 4 of Adler-32.
        const QByteArray zlib = qCompress(content);
        entry.body = zlib.sliced(6, zlib.size() - 10);
        header.method = 8;
    }
    header.packed = quint32(entry.body.size());
    entry.local = entry.central = header;
    return entry;
}

struct RawZip
{
    std::vector<RawEntry> entries;
    QByteArray before, beforeDirectory, afterDirectory, after, comment;
    int countError = 0;

    QByteArray bytes() const
    {
        QByteArray out = before;
        std::vector<qint64> places;
        for (const RawEntry &e : entries) {
            places.push_back(e.headerAt >= 0 ? e.headerAt : out.size());
            if (!e.isInFile)
                continue;
            put32(out, 0x04034b50);
            putCommon(out, e.local);
            out += e.local.name + e.local.extra + e.body;
        }
        out += beforeDirectory;
        const qint64 directory = out.size();
        int count = 0;
        for (std::size_t i = 0; i < entries.size(); ++i) {
            const RawEntry &e = entries[i];
            if (!e.isInDirectory)
                continue;
            ++count;
            put32(out, 0x02014b50);
            put16(out, e.madeBy);
            putCommon(out, e.central);
            put16(out, quint16(e.comment.size()));
            put16(out, 0);
            put16(out, 0);
            put32(out, e.attributes);
            put32(out, quint32(places[i]));
            out += e.central.name + e.central.extra + e.comment;
        }
        const qint64 directoryBytes = out.size() - directory;
        out += afterDirectory;
        put32(out, 0x06054b50);
        put16(out, 0);
        put16(out, 0);
        put16(out, quint16(count + countError));
        put16(out, quint16(count + countError));
        put32(out, quint32(directoryBytes));
        put32(out, quint32(directory));
        put16(out, quint16(comment.size()));
        return out + comment + after;
    }

private:
    template<typename T>
    static void put(QByteArray &out, T value)
    {
        std::array<char, sizeof(T)> raw;
        qToLittleEndian(value, raw.data());
        out.append(raw.data(), raw.size());
    }
    static void put16(QByteArray &out, quint16 value) { put(out, value); }
    static void put32(QByteArray &out, quint32 value) { put(out, value); }
    static void putCommon(QByteArray &out, const RawHeader &h)
    {
        for (const quint16 v : {h.needed, h.flags, h.method, h.time, h.date})
            put16(out, v);
        for (const quint32 v : {h.crc, h.packed, h.unpacked})
            put32(out, v);
        put16(out, quint16(h.name.size()));
        put16(out, quint16(h.extra.size()));
    }
};

} // namespace om::test

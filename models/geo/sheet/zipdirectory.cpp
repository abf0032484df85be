// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "geo/sheet/zipdirectory_p.h"

#include "geo/sourcelimits_p.h"

#include <QtEndian>

#include <algorithm>
#include <vector>

namespace om {

namespace {

quint16 u16(QByteArrayView b, qsizetype at)
{
    return qFromLittleEndian<quint16>(b.data() + at);
}
quint32 u32(QByteArrayView b, qsizetype at)
{
    return qFromLittleEndian<quint32>(b.data() + at);
}

constexpr qsizetype endSize = 22, centralSize = 46, localSize = 30;

/// Place of the end record: it is followed by a comment of at most 64 KiB.
qsizetype endRecord(QByteArrayView b)
{
    const qsizetype lowest = std::max<qsizetype>(0, b.size() - endSize - 0xffff);
    for (qsizetype at = b.size() - endSize; at >= lowest; --at)
        if (u32(b, at) == 0x06054b50 && at + endSize + u16(b, at + 20) == b.size())
            return at;
    return -1;
}

bool isSafeName(const QString &name)
{
    return !name.isEmpty() && !name.startsWith(u'/') && !name.contains(u'\\') && !name.contains(u':') && !name.split(u'/').contains(u"..") &&
        std::ranges::none_of(name, [](QChar c) { return c.category() == QChar::Other_Control || c.category() == QChar::Other_Format; });
}

} // namespace

Result<ZipDirectory> ZipDirectory::of(QByteArrayView b, const QString &path)
{
    const auto damaged = [&](const char *what) { return fail(ErrorCode::FormatDamaged, {path, QString::fromLatin1(what)}); };
    const auto unsafe = [&](const QString &rule) { return fail(ErrorCode::FormatUnsafe, {path, rule}); };
    const qsizetype end = b.size() < endSize ? -1 : endRecord(b);
    if (end < 0)
        return damaged("the zip directory is missing; the file is cut");
    const int count = u16(b, end + 10);
    qsizetype at = u32(b, end + 16);
    if (u16(b, end + 8) != count || qint64(at) + u32(b, end + 12) != end)
        return damaged("the zip directory does not fit the file");
    if (count > limits::zipEntries)
        return unsafe(QStringLiteral("more than %1 parts").arg(limits::zipEntries));

    ZipDirectory directory;
    directory.m_bytes = b;
    directory.m_path = path;
    qint64 total = 0;
    std::vector<std::pair<qsizetype, qsizetype>> ranges;
    for (int i = 0; i < count; ++i) {
        if (at + centralSize > end || u32(b, at) != 0x02014b50)
            return damaged("the zip directory is cut");
        const quint16 flags = u16(b, at + 8);
        const auto nameSize = qsizetype(u16(b, at + 28));
        ZipMember entry{0, u32(b, at + 20), u32(b, at + 24), u32(b, at + 16), u16(b, at + 10)};
        const auto local = qsizetype(u32(b, at + 42));
        if (at + centralSize + nameSize > end || local + localSize > end || u32(b, local) != 0x04034b50)
            return damaged("an entry of the zip directory points nowhere");
        const QByteArrayView rawName = b.sliced(at + centralSize, nameSize);
        if (u16(b, local + 26) != nameSize || local + localSize + nameSize > end || b.sliced(local + localSize, nameSize) != rawName)
            return damaged("the zip directory and its entries disagree");
        entry.dataAt = local + localSize + nameSize + u16(b, local + 28);
        if (entry.dataAt + qint64(entry.packed) > end)
            return damaged("a part is cut");
        const QString name = QString::fromUtf8(rawName);
        if (!isSafeName(name))
            return unsafe(QStringLiteral("a part with an unsafe name"));
        if (flags & 0x1)
            return unsafe(QStringLiteral("it is encrypted"));
        if (entry.method != 0 && entry.method != 8)
            return unsafe(QStringLiteral("a part is packed by an unknown method"));
        if (directory.m_entries.contains(name))
            return unsafe(QStringLiteral("a part occurs twice"));
        total += entry.unpacked;
        if (total > limits::unpackedBytes || (entry.unpacked > limits::packRatioFrom && entry.unpacked > limits::packRatio * qint64(entry.packed)))
            return unsafe(QStringLiteral("it would unpack to an unreasonable size"));
        directory.m_entries.insert(name, entry);
        ranges.emplace_back(local, entry.dataAt + entry.packed);
        at += centralSize + nameSize + u16(b, at + 30) + u16(b, at + 32);
    }
    std::ranges::sort(ranges);
    for (std::size_t i = 1; i < ranges.size(); ++i)
        if (ranges[i].first < ranges[i - 1].second)
            return unsafe(QStringLiteral("its parts overlap"));
    return directory;
}

Result<std::unique_ptr<ZipPieces>> ZipDirectory::part(const QString &name, std::size_t pieceBytes) const
{
    const auto found = m_entries.constFind(name);
    if (found == m_entries.cend())
        return fail(ErrorCode::FormatDamaged, {m_path, QStringLiteral("%1: this part is missing").arg(name)});
    return std::make_unique<ZipPieces>(m_bytes.sliced(found->dataAt, found->packed), *found, m_path, name, pieceBytes);
}

} // namespace om

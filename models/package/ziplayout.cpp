// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "package/ziplayout_p.h"

#include <QCoreApplication>
#include <QIODevice>
#include <QSet>
#include <QStringDecoder>
#include <QtEndian>

#include <algorithm>

namespace om {

namespace {

// PKWARE APPNOTE 6.3.10, sections 4.3.7 (local header), 4.3.12 (central directory), 4.3.16 (end record).
constexpr quint32 LocalMark = 0x04034b50;
constexpr quint32 CentralMark = 0x02014b50;
constexpr quint32 EndMark = 0x06054b50;
constexpr qsizetype LocalBytes = 30;
constexpr qsizetype CentralBytes = 46;
constexpr qsizetype EndBytes = 22;
constexpr int MaxNameBytes = 255;

constexpr quint16 FlagEncrypted = 1 << 0;
constexpr quint16 FlagLevel = (1 << 1) | (1 << 2);
constexpr quint16 FlagDescriptor = 1 << 3;
constexpr quint16 FlagUtf8 = 1 << 11;
constexpr quint16 MethodStored = 0;
constexpr quint16 MethodDeflated = 8;
constexpr quint16 NeededVersion = 20;
constexpr quint16 QuaZipNeededVersion = 63; // what QuaZip 1.4 writes into local headers (and 20 into the directory)

constexpr quint32 UnixTypeMask = 0170000;
constexpr quint32 UnixRegular = 0100000;
constexpr quint32 DosFolderOrVolume = 0x18;

class Fields
{
public:
    explicit Fields(QByteArrayView bytes)
        : m_at(bytes.data())
    { }
    quint16 u16() { return take<quint16>(); }
    quint32 u32() { return take<quint32>(); }

private:
    template<typename T>
    T take()
    {
        const T value = qFromLittleEndian<T>(m_at);
        m_at += sizeof(T);
        return value;
    }
    const char *m_at;
};

/// The members that both headers have, in their common order.
struct Common
{
    quint16 needed = 0, flags = 0, method = 0, time = 0, date = 0;
    quint32 crc = 0, packed = 0, unpacked = 0;
    quint16 nameBytes = 0, extraBytes = 0;
    bool operator==(const Common &) const = default;
};

Common readCommon(Fields &fields)
{
    Common c;
    c.needed = fields.u16();
    c.flags = fields.u16();
    c.method = fields.u16();
    c.time = fields.u16();
    c.date = fields.u16();
    c.crc = fields.u32();
    c.packed = fields.u32();
    c.unpacked = fields.u32();
    c.nameBytes = fields.u16();
    c.extraBytes = fields.u16();
    return c;
}

QString headerFault(const Common &c)
{
    if (c.flags & FlagEncrypted)
        return QCoreApplication::translate("Package", "is encrypted");
    if (c.flags & FlagDescriptor)
        return QCoreApplication::translate("Package", "does not say its size in its header");
    if (c.flags & ~(FlagLevel | FlagUtf8))
        return QCoreApplication::translate("Package", "has flags 0x%1").arg(c.flags, 0, 16);
    if (c.method != MethodStored && c.method != MethodDeflated)
        return QCoreApplication::translate("Package", "is packed by method %1").arg(c.method);
    if (c.needed > NeededVersion)
        return QCoreApplication::translate("Package", "needs version %1").arg(c.needed);
    if (c.extraBytes != 0)
        return QCoreApplication::translate("Package", "has extra fields");
    if (c.method == MethodStored && c.packed != c.unpacked)
        return QCoreApplication::translate("Package", "is stored, but its sizes differ");
    if (c.unpacked > RatioFreeBytes && qint64(c.unpacked) / std::max<qint64>(c.packed, 1) >= MaxRatio)
        return QCoreApplication::translate("Package", "unpacks to more than %1 times its size").arg(MaxRatio);
    return {};
}

QString attributeFault(quint32 attributes)
{
    const quint32 type = (attributes >> 16) & UnixTypeMask;
    if (type != 0 && type != UnixRegular)
        return QCoreApplication::translate("Package", "is a link, folder or device");
    if (attributes & DosFolderOrVolume)
        return QCoreApplication::translate("Package", "is a folder or volume");
    return {};
}

bool isDirectionMark(char32_t c)
{
    return c == 0x061c || c == 0x200e || c == 0x200f || (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069);
}

/// Reads the layout and holds what its steps share.
class LayoutReader
{
public:
    LayoutReader(QIODevice &device, const QString &path)
        : m_device(device)
        , m_path(path)
    { }

    Result<std::vector<ZipEntry>> read()
    {
        if (auto end = readEnd(); !end)
            return fail(end);
        if (auto central = readCentral(); !central)
            return fail(central);
        if (auto local = checkLocal(); !local)
            return fail(local);
        std::vector<ZipEntry> entries;
        for (const Central &c : m_central)
            entries.push_back({c.name, c.headerAt, c.common.packed, c.common.unpacked});
        return entries;
    }

private:
    struct Central
    {
        Common common;
        QByteArray name;
        qint64 headerAt = 0;
    };

    std::unexpected<Error> bad(const QString &reason) const { return fail(ErrorCode::PackageInvalid, {m_path, reason}); }
    std::unexpected<Error> bad(const QByteArray &name, const QString &reason) const
    {
        // The name may be made to deceive: it is shown as escaped ASCII.
        return bad(QCoreApplication::translate("Package", "entry \"%1\" %2").arg(QString::fromLatin1(name.toPercentEncoding("/ ")), reason));
    }

    Result<QByteArray> bytes(qint64 at, qint64 count)
    {
        if (at < 0 || count < 0 || at + count > m_device.size() || !m_device.seek(at))
            return bad(QCoreApplication::translate("Package", "cut short"));
        QByteArray read = m_device.read(count);
        if (read.size() != count)
            return fail(ErrorCode::FileUnreadable, {m_path}, m_device.errorString());
        return read;
    }

    Result<void> readEnd()
    {
        // The end record must be the very end, without a comment: nothing can hide behind it and no second one can be meant.
        const qint64 size = m_device.size();
        if (size < EndBytes)
            return bad(QCoreApplication::translate("Package", "too short for a package"));
        const auto record = bytes(size - EndBytes, EndBytes);
        if (!record)
            return fail(record);
        Fields fields(*record);
        if (fields.u32() != EndMark)
            return bad(QCoreApplication::translate("Package", "cut short, or something follows the archive"));
        const quint16 disk = fields.u16(), firstDisk = fields.u16(), here = fields.u16();
        m_count = fields.u16();
        const quint32 directoryBytes = fields.u32();
        m_directoryAt = fields.u32();
        const quint16 comment = fields.u16();
        m_directoryEnd = size - EndBytes;
        if (disk != 0 || firstDisk != 0 || here != m_count || comment != 0)
            return bad(QCoreApplication::translate("Package", "the end record is not that of a plain archive"));
        if (m_count > MaxEntries)
            return bad(QCoreApplication::translate("Package", "more than %1 entries").arg(MaxEntries));
        if (m_directoryAt + directoryBytes != m_directoryEnd || directoryBytes > qint64(MaxEntries) * (CentralBytes + MaxNameBytes))
            return bad(QCoreApplication::translate("Package", "the directory does not lie where the end record says"));
        return {};
    }

    Result<void> readCentral()
    {
        const auto directory = bytes(m_directoryAt, m_directoryEnd - m_directoryAt);
        if (!directory)
            return fail(directory);
        QByteArrayView rest(*directory);
        QSet<QByteArray> names;
        qint64 sum = 0;
        for (int i = 0; i < m_count; ++i) {
            if (rest.size() < CentralBytes)
                return bad(QCoreApplication::translate("Package", "the directory is cut short"));
            Fields fields(rest);
            if (fields.u32() != CentralMark)
                return bad(QCoreApplication::translate("Package", "the directory is damaged"));
            fields.u16(); // who made it
            Central entry;
            entry.common = readCommon(fields);
            const quint16 comment = fields.u16(), disk = fields.u16();
            fields.u16(); // internal attributes
            const quint32 attributes = fields.u32();
            entry.headerAt = fields.u32();
            rest = rest.sliced(CentralBytes);
            if (rest.size() < entry.common.nameBytes)
                return bad(QCoreApplication::translate("Package", "the directory is cut short"));
            entry.name = rest.first(entry.common.nameBytes).toByteArray();
            rest = rest.sliced(entry.common.nameBytes);
            for (const QString &fault : {nameFault(entry.name), headerFault(entry.common), attributeFault(attributes),
                                         comment != 0 || disk != 0 ? QStringLiteral("has a comment or lies on another disk") : QString()}) {
                if (!fault.isEmpty())
                    return bad(entry.name, fault);
            }
            if (names.contains(entry.name))
                return bad(entry.name, QCoreApplication::translate("Package", "is there twice"));
            names.insert(entry.name);
            sum += entry.common.unpacked;
            m_central.push_back(std::move(entry));
        }
        if (!rest.isEmpty())
            return bad(QCoreApplication::translate("Package", "the directory holds more than its entries"));
        if (sum > MaxUnpackedBytes)
            return bad(QCoreApplication::translate("Package", "unpacks to more than %1 bytes").arg(MaxUnpackedBytes));
        if (sum > RatioFreeBytes && sum / std::max<qint64>(m_directoryAt, 1) >= MaxRatio)
            return bad(QCoreApplication::translate("Package", "unpacks to more than %1 times its size").arg(MaxRatio));
        return {};
    }

    Result<void> checkLocal()
    {
        // In the order of the file each entry must begin where the one before ends: no overlap, no gap, nothing in front.
        std::vector<const Central *> byPlace;
        for (const Central &entry : m_central)
            byPlace.push_back(&entry);
        std::sort(byPlace.begin(), byPlace.end(), [](const Central *a, const Central *b) { return a->headerAt < b->headerAt; });
        qint64 at = 0;
        for (const Central *entry : byPlace) {
            if (entry->headerAt != at)
                return bad(entry->name, QCoreApplication::translate("Package", "overlaps another or leaves a gap"));
            const auto header = bytes(at, LocalBytes + entry->common.nameBytes);
            if (!header)
                return fail(header);
            Fields fields(*header);
            const quint32 mark = fields.u32();
            Common local = readCommon(fields);
            if (local.needed == QuaZipNeededVersion)
                local.needed = entry->common.needed;
            if (mark != LocalMark || local != entry->common || header->sliced(LocalBytes) != entry->name)
                return bad(entry->name, QCoreApplication::translate("Package", "has two headers that differ"));
            at += header->size() + entry->common.packed;
        }
        if (at != m_directoryAt)
            return bad(QCoreApplication::translate("Package", "something lies between the entries and the directory"));
        return {};
    }

    QIODevice &m_device;
    const QString &m_path;
    quint16 m_count = 0;
    qint64 m_directoryAt = 0, m_directoryEnd = 0;
    std::vector<Central> m_central;
};

} // namespace

QString nameFault(QByteArrayView name)
{
    if (name.isEmpty() || name.size() > MaxNameBytes)
        return QCoreApplication::translate("Package", "has no name or a too long one");
    QStringDecoder decoder(QStringDecoder::Utf8);
    const QString text = decoder.decode(name);
    if (decoder.hasError())
        return QCoreApplication::translate("Package", "has a name that is not UTF-8");
    for (const auto all = text.toUcs4(); const char32_t c : all) {
        if (isDirectionMark(c))
            return QCoreApplication::translate("Package", "has direction marks in its name");
        if (c < 0x20 || (c >= 0x7f && c < 0xa0))
            return QCoreApplication::translate("Package", "has control characters in its name");
    }
    if (text.contains(u'\\') || text.contains(u':'))
        return QCoreApplication::translate("Package", "has a backslash or drive in its name");
    if (text.startsWith(u'/'))
        return QCoreApplication::translate("Package", "has an absolute path");
    for (const QStringList entries = text.split(u'/'); const QString &part : entries) {
        if (part == u"..")
            return QCoreApplication::translate("Package", "climbs out of its folder");
        const bool isPlain = !part.isEmpty() && std::all_of(part.begin(), part.end(), [](QChar c) {
            return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || c == u'_' || c == u'-' || c == u'.';
        });
        if (!isPlain || part.startsWith(u'.') || part.startsWith(u'-') || part.endsWith(u'.'))
            return QCoreApplication::translate("Package", "has a name outside the plain form");
    }
    if (text.endsWith(u".zip"))
        return QCoreApplication::translate("Package", "is an archive in the archive");
    return {};
}

Result<std::vector<ZipEntry>> readZipLayout(QIODevice &device, const QString &path)
{
    return LayoutReader(device, path).read();
}

} // namespace om

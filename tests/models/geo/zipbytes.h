// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QtEndian>

#include <array>

/// Makes zip files by hand, so that a test can make wrong ones.
struct ZipPart
{
    QByteArray name, content;
    bool isDeflated = false;
    quint32 claimedSize = 0; ///< 0 = the truth
};

inline quint32 zipCrc(const QByteArray &bytes)
{
    quint32 crc = 0xffffffff;
    for (const char c : bytes) {
        crc ^= std::uint8_t(c);
        for (int i = 0; i < 8; ++i)
            crc = (crc >> 1) ^ (0xedb88320 & (0 - (crc & 1)));
    }
    return ~crc;
}

inline QByteArray zipBytes(const QList<ZipPart> &parts)
{
    const auto u16 = [](quint32 v) {
        const quint16 l = qToLittleEndian(quint16(v));
        return QByteArray(reinterpret_cast<const char *>(&l), 2);
    };
    const auto u32 = [](quint32 v) {
        const quint32 l = qToLittleEndian(v);
        return QByteArray(reinterpret_cast<const char *>(&l), 4);
    };
    QByteArray file, directory;
    for (const ZipPart &part : parts) {
        QByteArray packed = part.content;
        if (part.isDeflated) {
            packed = qCompress(part.content, 9); // 4 bytes of size, 2 of zlib header, deflate, 4 of checksum
            packed = packed.sliced(6, packed.size() - 10);
        }
        const QByteArray common = u16(part.isDeflated ? 8 : 0) + u32(0x21 << 16) + u32(zipCrc(part.content)) + u32(quint32(packed.size())) +
            u32(part.claimedSize ? part.claimedSize : quint32(part.content.size())) + u16(quint32(part.name.size())) + u16(0);
        directory += "PK\x01\x02" + u16(20) + u16(20) + u16(0) + common + u16(0) + u16(0) + u16(0) + u32(0) + u32(quint32(file.size())) + part.name;
        file += "PK\x03\x04" + u16(20) + u16(0) + common + part.name + packed;
    }
    const quint32 at = quint32(file.size());
    file += directory + "PK\x05\x06" + u16(0) + u16(0) + u16(quint32(parts.size())) + u16(quint32(parts.size())) + u32(quint32(directory.size())) + u32(at) +
        u16(0);
    return file;
}

/// A workbook of one sheet with the given rows XML.
inline QList<ZipPart> workbookParts(const QByteArray &sheetData, const QByteArray &sheetHead = "<?xml version=\"1.0\"?>")
{
    const QByteArray ns = "http://schemas.openxmlformats.org/";
    return {{"[Content_Types].xml", "<Types xmlns=\"" + ns + "package/2006/content-types\"/>"},
            {"xl/workbook.xml",
             "<workbook xmlns=\"" + ns + "spreadsheetml/2006/main\" xmlns:r=\"" + ns +
                 "officeDocument/2006/relationships\">"
                 "<sheets><sheet name=\"S\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>"},
            {"xl/_rels/workbook.xml.rels",
             "<Relationships xmlns=\"" + ns + "package/2006/relationships\"><Relationship Id=\"r1\" Target=\"worksheets/sheet1.xml\"/></Relationships>"},
            {"xl/worksheets/sheet1.xml",
             sheetHead + "<worksheet xmlns=\"" + ns + "spreadsheetml/2006/main\"><sheetData>" + sheetData + "</sheetData></worksheet>", true}};
}

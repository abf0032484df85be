// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "geo/sourceformat_p.h"

#include <QFileInfo>

#include <algorithm>
#include <array>
#include <utility>

namespace om {

namespace {

struct Signature
{
    QByteArrayView bytes;
    const char *name;
};
constexpr std::array foreignSignatures{
    Signature{"%PDF", "PDF"},
    Signature{"\x89PNG", "PNG"},
    Signature{"\xff\xd8\xff", "JPEG"},
    Signature{"GIF8", "GIF"},
    Signature{"Rar!", "RAR"},
    Signature{"7z\xbc\xaf", "7z"},
    Signature{"\x1f\x8b", "gzip"},
    Signature{"\xd0\xcf\x11\xe0", "an old Office file (xls, doc)"},
    Signature{"\x7f"
              "ELF",
              "a program"},
    Signature{"MZ\x90", "a program"},
};

/// UTF-16 shows itself by a mark, or by zero bytes that all lie on the same side of each pair.
bool looksLikeUtf16(QByteArrayView head)
{
    if (head.startsWith("\xff\xfe") || head.startsWith("\xfe\xff"))
        return true;
    std::array<qsizetype, 2> zeros{};
    for (qsizetype i = 0; i < head.size(); ++i)
        zeros[std::size_t(i & 1)] += head[i] == '\0';
    return (zeros[0] == 0) != (zeros[1] == 0);
}

QString contentName(const QByteArray &head)
{
    if (head.startsWith(QByteArrayView("SQLite format 3\0", 16)))
        return QStringLiteral("GeoPackage");
    if (head.startsWith("fgb\x03") && head.size() >= 8 && head.sliced(4, 3) == "fgb")
        return QStringLiteral("FlatGeobuf");
    if (head.startsWith("PK\x03\x04") || head.startsWith("PK\x05\x06"))
        return QStringLiteral("XLSX");
    if (head.startsWith(QByteArrayView("\x00\x00\x27\x0a", 4)))
        return QStringLiteral("Shapefile");
    if (head.sliced(std::min<qsizetype>(4, head.size())).startsWith("\x0a\x09OSMHeader")) // length of the first blob's head, then its type
        return QStringLiteral("OSM PBF");
    for (const Signature &signature : foreignSignatures)
        if (head.startsWith(signature.bytes))
            return QString::fromLatin1(signature.name);

    QByteArray text = head;
    if (looksLikeUtf16(head))
        text.removeIf([](char c) { return c == '\0' || c == '\xff' || c == '\xfe'; });
    else if (text.contains('\0'))
        return QStringLiteral("binary");
    if (text.startsWith("\xef\xbb\xbf"))
        text.remove(0, 3);
    text = text.trimmed();
    const QByteArray lower = text.toLower();
    const QByteArray inList = text.startsWith('[') ? text.sliced(1).trimmed() : QByteArray();
    if (text.startsWith('{') || text.startsWith('\x1e') || inList.startsWith('{') || inList.startsWith('['))
        return QStringLiteral("GeoJSON");
    if (lower.startsWith("<kml") || (lower.startsWith("<?xml") && lower.contains("<kml")))
        return QStringLiteral("KML");
    for (const char *start : {"<?xml", "<!doctype", "<html", "<service_requests", "<ogrvrt", "<gpx", "<gml", "<svg"})
        if (lower.startsWith(start))
            return QStringLiteral("XML");
    return QStringLiteral("CSV");
}

} // namespace

QString formatName(SourceFormat format)
{
    switch (format) {
    case SourceFormat::Csv: return QStringLiteral("CSV");
    case SourceFormat::GeoJson: return QStringLiteral("GeoJSON");
    case SourceFormat::Shapefile: return QStringLiteral("Shapefile");
    case SourceFormat::GeoPackage: return QStringLiteral("GeoPackage");
    case SourceFormat::Xlsx: return QStringLiteral("XLSX");
    case SourceFormat::Kml: return QStringLiteral("KML");
    case SourceFormat::Osm: return QStringLiteral("OSM PBF");
    case SourceFormat::FlatGeobuf: return QStringLiteral("FlatGeobuf");
    case SourceFormat::Xml: return QStringLiteral("XML");
    }
    std::unreachable();
}

Result<SourceFormat> formatOfName(const QString &path)
{
    static const std::array<std::pair<QLatin1StringView, SourceFormat>, 16> known{{{QLatin1StringView("csv"), SourceFormat::Csv},
                                                                                   {QLatin1StringView("tsv"), SourceFormat::Csv},
                                                                                   {QLatin1StringView("txt"), SourceFormat::Csv},
                                                                                   {QLatin1StringView("geojson"), SourceFormat::GeoJson},
                                                                                   {QLatin1StringView("json"), SourceFormat::GeoJson},
                                                                                   {QLatin1StringView("geojsonl"), SourceFormat::GeoJson},
                                                                                   {QLatin1StringView("geojsons"), SourceFormat::GeoJson},
                                                                                   {QLatin1StringView("jsonl"), SourceFormat::GeoJson},
                                                                                   {QLatin1StringView("ndjson"), SourceFormat::GeoJson},
                                                                                   {QLatin1StringView("shp"), SourceFormat::Shapefile},
                                                                                   {QLatin1StringView("gpkg"), SourceFormat::GeoPackage},
                                                                                   {QLatin1StringView("xlsx"), SourceFormat::Xlsx},
                                                                                   {QLatin1StringView("kml"), SourceFormat::Kml},
                                                                                   {QLatin1StringView("fgb"), SourceFormat::FlatGeobuf},
                                                                                   {QLatin1StringView("xml"), SourceFormat::Xml},
                                                                                   {QLatin1StringView("pbf"), SourceFormat::Osm}}};
    const QString suffix = QFileInfo(path).suffix();
    for (const auto &[name, format] : known)
        if (suffix.compare(name, Qt::CaseInsensitive) == 0)
            return format;
    return fail(ErrorCode::FormatUnknown, {path});
}

Result<void> checkMagic(const QString &path, SourceFormat format, const QByteArray &head)
{
    const QString found = contentName(head);
    if (found == formatName(format))
        return {};
    return fail(ErrorCode::FormatMismatch, {path, formatName(format), found});
}

} // namespace om

// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "geo/source.h"

#include "geo/basemap/osmsource_p.h"
#include "geo/csvsource_p.h"
#include "geo/geojson/geojsonreader_p.h"
#include "geo/jsontable_p.h"
#include "geo/ogrreader_p.h"
#include "geo/sheet/xlsxsource_p.h"
#include "geo/sourceformat_p.h"
#include "geo/tablereader_p.h"
#include "geo/textdecoding_p.h"
#include "geo/xmltable_p.h"

#include <QFile>
#include <QFileInfo>

namespace om {

namespace {

Result<SourceSummary> readCsv(const QByteArray &raw, const QString &path, const ReadOptions &options, SourceSink &sink)
{
    const auto text = decodeText(raw, options.encoding, path);
    if (!text)
        return fail(text);
    SourceDescription description;
    description.format = formatName(SourceFormat::Csv);
    description.layer = QFileInfo(path).completeBaseName();
    description.layers = {description.layer};
    description.encoding = text->encoding;
    if (text->isGuess) {
        description.encodings = text->candidates;
        description.warnings << guessedEncodingWarning(*text);
    }
    return readTable(CsvSource(text->utf8, path, raw, text->encoding), path, description, options, sink);
}

Result<SourceSummary> readXlsx(const QByteArray &raw, const QString &path, const ReadOptions &options, SourceSink &sink)
{
    const auto book = XlsxSource::open(raw, path, options.layer);
    if (!book)
        return fail(book);
    SourceDescription description;
    description.format = formatName(SourceFormat::Xlsx);
    description.layer = (*book)->sheet();
    description.layers = (*book)->sheets();
    description.encoding = QStringLiteral("UTF-8");
    description.warnings = (*book)->warnings();
    return readTable(**book, path, description, options, sink);
}

Result<SourceSummary> readRecordList(const QByteArray &raw, SourceFormat format, const QString &path, const ReadOptions &options, SourceSink &sink)
{
    const bool isXml = format == SourceFormat::Xml;
    const auto table = isXml ? openXmlTable(raw, path, options.layer) : JsonTable::open(raw, path, options.layer);
    if (!table)
        return fail(table);
    SourceDescription description;
    description.format = isXml ? formatName(format) : QStringLiteral("JSON");
    description.layer = (*table)->layer();
    description.layers = (*table)->layers();
    description.encoding = QStringLiteral("UTF-8");
    if (description.layers.size() > 1)
        description.warnings << QStringLiteral("The file has %1 layers (%2); only “%3” is read.")
                                    .arg(description.layers.size())
                                    .arg(description.layers.join(u", "), description.layer);
    return readTable(**table, path, description, options, sink);
}

} // namespace

Result<SourceSummary> readSourceHere(const QString &path, const ReadOptions &options, SourceSink &sink)
{
    const auto format = formatOfName(path);
    if (!format)
        return fail(format);
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::FileUnreadable, {path});
    if (auto matching = checkMagic(path, *format, file.peek(4096)); !matching)
        return fail(matching);
    if (*format != SourceFormat::Csv && *format != SourceFormat::Xlsx && *format != SourceFormat::GeoJson && *format != SourceFormat::Xml) {
        file.close();
        return *format == SourceFormat::Osm ? readOsm(path, options, sink) : readOgr(path, *format, options, sink);
    }
    // Mapped, not read: a large file costs no memory of its own.
    const uchar *bytes = file.map(0, file.size());
    if (!bytes)
        return fail(ErrorCode::FileUnreadable, {path});
    const auto raw = QByteArray::fromRawData(reinterpret_cast<const char *>(bytes), file.size());
    if (*format == SourceFormat::Xml)
        return readRecordList(raw, *format, path, options, sink);
    if (*format == SourceFormat::GeoJson && QFileInfo(path).suffix().toLower() == u"json" &&
        JsonTable::isTable(raw.first(std::min<qsizetype>(raw.size(), 65536)), raw.size()))
        return readRecordList(raw, *format, path, options, sink);
    if (*format == SourceFormat::GeoJson)
        return readGeoJson(raw, path, options, sink);
    return *format == SourceFormat::Csv ? readCsv(raw, path, options, sink) : readXlsx(raw, path, options, sink);
}

} // namespace om

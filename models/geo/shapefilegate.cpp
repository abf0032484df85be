// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "geo/shapefilegate_p.h"

#include "geo/textdecoding_p.h"

#include <QFile>
#include <QFileInfo>
#include <QtEndian>

#include <algorithm>

namespace om {

namespace {

QByteArray bytesOf(const QString &path, qsizetype most)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.read(most) : QByteArray();
}

/// dBASE language byte of the code pages that are met with; others are left to the text itself.
QString languageEncoding(std::uint8_t byte)
{
    switch (byte) {
    case 0x4d:
    case 0x7a: return QStringLiteral("GBK");
    case 0x4f:
    case 0x78: return QStringLiteral("Big5");
    case 0x03:
    case 0x57: return {}; // "ANSI": what programs write that do not know
    default: return {};
    }
}

QString cpgEncoding(const QString &path)
{
    QString name = QString::fromLatin1(bytesOf(path, 64)).trimmed().toUpper();
    for (const char *prefix : {"ANSI ", "OEM ", "CP", "MS"}) // "ANSI 936", "CP936" and "936" are one
        if (name.startsWith(QLatin1StringView(prefix)))
            name = name.mid(qsizetype(qstrlen(prefix)));
    bool isNumber = false;
    switch (const int page = name.toInt(&isNumber); page) {
    case 65001: return QStringLiteral("UTF-8");
    case 936: return QStringLiteral("GBK");
    case 54936: return QStringLiteral("GB18030");
    case 88591: return QStringLiteral("ISO-8859-1");
    default:
        if (isNumber)
            return QStringLiteral("CP%1").arg(page);
    }
    if (name == u"UTF8")
        return QStringLiteral("UTF-8");
    return name;
}

} // namespace

Result<ShapefileGate> gateShapefile(const QString &path)
{
    const QString stem = path.left(path.size() - QFileInfo(path).suffix().size());
    const auto damaged = [&](const QString &where) { return fail(ErrorCode::FormatDamaged, {path, where}); };

    qint64 indexRecords = 0;
    for (const bool isIndex : {false, true}) {
        const QString part = isIndex ? stem + QStringLiteral("shx") : path;
        const QByteArray head = bytesOf(part, 100);
        const QString name = isIndex ? QStringLiteral(".shx") : QStringLiteral(".shp");
        if (head.size() < 100 || qFromBigEndian<qint32>(head.constData()) != 9994)
            return damaged(name + QStringLiteral(" has no header"));
        const qint64 claimed = 2 * qint64(qFromBigEndian<qint32>(head.constData() + 24)); // counted in 16-bit words
        if (claimed < 100 || claimed > QFileInfo(part).size())
            return damaged(QStringLiteral("%1 is cut: %2 bytes of %3").arg(name).arg(QFileInfo(part).size()).arg(claimed));
        if (isIndex)
            indexRecords = (claimed - 100) / 8;
    }

    ShapefileGate gate;
    QFile table(stem + QStringLiteral("dbf"));
    const QByteArray head = table.open(QIODevice::ReadOnly) ? table.read(32) : QByteArray();
    if (head.size() < 32)
        return damaged(QStringLiteral(".dbf has no header"));
    gate.records = qFromLittleEndian<quint32>(head.constData() + 4);
    const auto headerSize = qFromLittleEndian<quint16>(head.constData() + 8);
    const auto recordSize = qFromLittleEndian<quint16>(head.constData() + 10);
    if (gate.records != indexRecords)
        return damaged(QStringLiteral("%1 shapes but %2 records in the table").arg(indexRecords).arg(gate.records));
    if (recordSize == 0 || headerSize + gate.records * recordSize > table.size())
        return damaged(QStringLiteral(".dbf is cut"));
    for (qint64 i = 0; i < gate.records; ++i) {
        table.seek(headerSize + i * recordSize);
        char flag = 0;
        table.getChar(&flag);
        gate.deleted += flag == '*';
    }
    gate.firstRecord = headerSize;
    gate.recordBytes = recordSize;
    gate.encoding = cpgEncoding(stem + QStringLiteral("cpg"));
    const QString language = languageEncoding(std::uint8_t(head[29]));
    if (gate.encoding.isEmpty()) {
        gate.encoding = language;
    } else if (!language.isEmpty() && language != gate.encoding && !(language == u"GBK" && gate.encoding == u"GB18030")) {
        gate.warning = QStringLiteral("The .cpg names %1, the language byte of the table (0x%2) %3; it is read as %1.")
                           .arg(gate.encoding, QString::number(std::uint8_t(head[29]), 16), language);
    }
    return gate;
}

void judgeTableEncoding(const QByteArray &texts, bool isUtf8, SourceDescription &description)
{
    const EncodingVerdict verdict = findEncoding(texts);
    const bool isAscii = std::ranges::all_of(texts, [](char c) { return std::uint8_t(c) < 0x80; });
    const QString likely = verdict.candidates.empty() || isUtf8 ? QStringLiteral("UTF-8") : verdict.candidates.front().encoding;
    QString &encoding = description.encoding;
    if (encoding.isEmpty()) {
        encoding = likely;
        if (verdict.isGuess && !isUtf8) {
            description.encodings = verdict.candidates;
            description.warnings << QStringLiteral("The Shapefile names no encoding.")
                                 << guessedEncodingWarning({{}, likely, true, verdict.isSure, verdict.candidates});
        }
    } else if (verdict.isSure && !isAscii && likely != encoding && !(likely == u"GB18030" && encoding == u"GBK")) {
        description.encodings = verdict.candidates;
        description.warnings
            << QStringLiteral("The Shapefile names %1, but its text looks like %2. If names are unreadable, name the encoding.").arg(encoding, likely);
    }
}

} // namespace om

// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "geo/xlsxsource_p.h"

#include "geo/columnguess_p.h"
#include "geo/sourcelimits_p.h"
#include "geo/zipdirectory_p.h"

#include <QDateTime>
#include <QTimeZone>
#include <QXmlStreamReader>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <deque>

namespace om {

namespace {

using Kind = TableCell::Kind;

/// Walks all elements of a part; `start` may read on to the end of its element. The refusal, if any, names the part.
template<typename Start>
Result<void> eachElement(const QByteArray &text, const QString &path, const QString &part, Start start)
{
    QXmlStreamReader xml(text);
    while (!xml.atEnd()) {
        const auto token = xml.readNext();
        if (token == QXmlStreamReader::DTD)
            return fail(ErrorCode::FormatUnsafe, {path, QStringLiteral("%1 has a document type (<!DOCTYPE)").arg(part)});
        if (token == QXmlStreamReader::StartElement && !start(xml))
            return {};
    }
    if (xml.hasError())
        return fail(ErrorCode::FormatDamaged, {path, QStringLiteral("%1 line %2: %3").arg(part).arg(xml.lineNumber()).arg(xml.errorString())});
    return {};
}

/// The text of a string item: its runs joined, without the phonetic readings.
QString itemText(QXmlStreamReader &xml)
{
    QString text;
    while (xml.readNextStartElement()) {
        if (xml.name() == u"t")
            text += xml.readElementText();
        else if (xml.name() == u"r")
            text += itemText(xml);
        else
            xml.skipCurrentElement();
    }
    return text;
}

/// What numbers of a format code are: dates have y or d, times h or s, outside quotes, brackets and escapes.
Kind kindOfCode(const QString &code)
{
    bool hasDay = false, hasTime = false, isQuoted = false;
    for (qsizetype i = 0; i < code.size(); ++i) {
        const QChar c = code[i].toLower();
        if (c == u'"')
            isQuoted = !isQuoted;
        else if (isQuoted)
            continue;
        else if (c == u'\\' || c == u'_' || c == u'*')
            ++i;
        else if (c == u'[')
            i = std::max(i, code.indexOf(u']', i));
        else if (c == u';')
            break;
        hasDay = hasDay || c == u'y' || c == u'd';
        hasTime = hasTime || c == u'h' || c == u's';
    }
    if (!hasDay)
        return Kind::Number; // a bare time of day stays the fraction it is
    return hasTime ? Kind::DateTime : Kind::Date;
}

Kind kindOfBuiltIn(int id)
{
    if (id == 22)
        return Kind::DateTime;
    return (id >= 14 && id <= 17) || (id >= 27 && id <= 31) || id == 36 || (id >= 50 && id <= 54) || id == 57 || id == 58 ? Kind::Date : Kind::Number;
}

/// Days since 1899-12-30 (or 1904-01-01) as ISO text; "" when it is no date of ours.
std::string timeText(double serial, bool is1904, Kind &kind)
{
    if (!(serial >= 0 && serial < 2958466)) // 9999-12-31
        return {};
    const QDate epoch = is1904 ? QDate(1904, 1, 1) : QDate(1899, 12, 30);
    const qint64 seconds = std::llround(serial * 86400.0);
    const QDateTime moment = QDateTime(epoch, QTime(0, 0), QTimeZone::UTC).addSecs(seconds);
    kind = seconds % 86400 ? Kind::DateTime : kind;
    if (kind == Kind::Date)
        return moment.date().toString(Qt::ISODate).toStdString();
    return moment.toString(QStringLiteral("yyyy-MM-ddTHH:mm:ss")).toStdString();
}

/// "BC12" → 54; −1 when it is no cell name.
int columnOf(QStringView reference)
{
    int column = 0;
    for (const QChar c : reference) {
        if (c < u'A' || c > u'Z')
            break;
        column = column * 26 + (c.unicode() - u'A' + 1);
        if (column > 16384)
            return -1;
    }
    return column - 1;
}

/// The shortest text of a stored number: 440605011 rather than 440605011.0, 0.1 rather than 0.10000000000000001.
std::string numberText(const QString &stored)
{
    const auto number = numberFrom(stored.toStdString());
    if (!number)
        return stored.toStdString();
    char text[40];
    const bool isWhole = std::abs(*number) < 1e15 && *number == std::floor(*number);
    const auto end = isWhole ? std::to_chars(text, text + sizeof text, qint64(*number)).ptr : std::to_chars(text, text + sizeof text, *number).ptr;
    return std::string(text, end);
}

} // namespace

Result<std::unique_ptr<XlsxSource>> XlsxSource::open(const QByteArray &raw, const QString &path, const QString &sheet)
{
    const auto zip = ZipDirectory::of(raw, path);
    if (!zip)
        return fail(zip);
    const QString workbook = QStringLiteral("xl/workbook.xml");
    if (!zip->contains(workbook))
        return fail(ErrorCode::FormatMismatch, {path, QStringLiteral("XLSX"), QStringLiteral("another zip file")});
    std::unique_ptr<XlsxSource> book(new XlsxSource);
    book->m_path = path;
    const auto walk = [&](const QString &part, auto start) -> Result<void> {
        const auto text = zip->content(part);
        if (!text)
            return fail(text);
        return eachElement(*text, path, part, start);
    };

    QStringList ids;
    auto done = walk(workbook, [&](QXmlStreamReader &xml) {
        if (xml.name() == u"sheet") {
            book->m_sheets << xml.attributes().value(u"name").toString();
            for (const auto all = xml.attributes(); const QXmlStreamAttribute &a : all)
                if (a.name() == u"id" && a.namespaceUri().contains(u"relationships"))
                    ids << a.value().toString();
        } else if (xml.name() == u"workbookPr") {
            const auto flag = xml.attributes().value(u"date1904");
            book->m_is1904 = flag == u"1" || flag == u"true";
        }
        return true;
    });
    if (!done)
        return fail(done);
    if (book->m_sheets.isEmpty() || ids.size() != book->m_sheets.size())
        return fail(ErrorCode::FormatDamaged, {path, QStringLiteral("the workbook has no sheets")});
    const qsizetype chosen = sheet.isEmpty() ? 0 : book->m_sheets.indexOf(sheet);
    if (chosen < 0)
        return fail(ErrorCode::NotFound, {QStringLiteral("layer"), sheet});
    book->m_sheet = book->m_sheets[chosen];
    if (book->m_sheets.size() > 1 && sheet.isEmpty())
        book->m_warnings
            << QStringLiteral("The workbook has %1 sheets (%2); only “%3” is read.").arg(book->m_sheets.size()).arg(book->m_sheets.join(u", "), book->m_sheet);

    done = walk(QStringLiteral("xl/_rels/workbook.xml.rels"), [&](QXmlStreamReader &xml) {
        if (xml.attributes().value(u"Id") == ids[chosen])
            book->m_part = xml.attributes().value(u"Target").toString();
        return true;
    });
    if (!done)
        return fail(done);
    book->m_part = book->m_part.startsWith(u'/') ? book->m_part.mid(1) : QStringLiteral("xl/") + book->m_part;

    if (const QString part = QStringLiteral("xl/sharedStrings.xml"); zip->contains(part)) {
        done = walk(part, [&](QXmlStreamReader &xml) {
            if (xml.name() == u"si")
                book->m_shared.push_back(itemText(xml).toStdString());
            return true;
        });
        if (!done)
            return fail(done);
    }
    if (const QString part = QStringLiteral("xl/styles.xml"); zip->contains(part)) {
        QHash<int, Kind> custom;
        bool isInCells = false;
        done = walk(part, [&](QXmlStreamReader &xml) {
            const auto id = [&] { return xml.attributes().value(u"numFmtId").toInt(); };
            if (xml.name() == u"numFmt")
                custom.insert(id(), kindOfCode(xml.attributes().value(u"formatCode").toString()));
            else if (xml.name() == u"cellXfs" || xml.name() == u"cellStyles" || xml.name() == u"dxfs")
                isInCells = xml.name() == u"cellXfs";
            else if (xml.name() == u"xf" && isInCells)
                book->m_styles.push_back(custom.contains(id()) ? custom[id()] : kindOfBuiltIn(id()));
            return true;
        });
        if (!done)
            return fail(done);
    }
    auto text = zip->content(book->m_part);
    if (!text)
        return fail(text);
    book->m_xml = *std::move(text);
    if (book->m_xml.contains("<mergeCell "))
        book->m_warnings << QStringLiteral("The sheet has merged cells; only the first cell of each holds the value.");
    return book;
}

Result<void> XlsxSource::read(const RecordTaker &take) const
{
    std::vector<TableCell> cells;
    std::deque<std::string> texts; // of this row
    Result<void> refusal;
    const auto damaged = [&](const QString &cell, const char *what) {
        refusal = fail(ErrorCode::FormatDamaged, {m_path, QStringLiteral("%1, cell %2: %3").arg(m_sheet, cell, QLatin1StringView(what))});
        return false;
    };
    const auto takeCell = [&](QXmlStreamReader &xml) {
        const QString place = xml.attributes().value(u"r").toString();
        const QString type = xml.attributes().value(u"t").toString();
        const auto style = std::size_t(xml.attributes().value(u"s").toUInt());
        const int column = place.isEmpty() ? int(cells.size()) : columnOf(place);
        if (column < 0 || column < int(cells.size()))
            return damaged(place, "cells are not in order");
        QString value;
        while (xml.readNextStartElement()) {
            if (xml.name() == u"v")
                value = xml.readElementText();
            else if (xml.name() == u"is")
                value = itemText(xml);
            else
                xml.skipCurrentElement();
        }
        if (value.isEmpty())
            return true;
        TableCell cell{{}, Kind::Text};
        if (type == u"s") {
            bool isNumber = false;
            const uint index = value.toUInt(&isNumber);
            if (!isNumber || index >= m_shared.size())
                return damaged(place, "it refers to a text that does not exist");
            cell.text = m_shared[index];
        } else if (type.isEmpty() || type == u"n") {
            cell.kind = style < m_styles.size() ? m_styles[style] : Kind::Number;
            std::string time;
            if (cell.kind != Kind::Number)
                time = timeText(value.toDouble(), m_is1904, cell.kind);
            if (time.empty())
                cell.kind = Kind::Number;
            cell.text = texts.emplace_back(time.empty() ? numberText(value) : time);
        } else {
            if (type == u"b")
                cell.kind = Kind::Number;
            else if (type == u"d")
                cell.kind = Kind::DateTime;
            cell.text = texts.emplace_back(value.toStdString());
        }
        if (column > limits::columns + 100)
            return damaged(place, "too many columns");
        cells.resize(std::size_t(column));
        cells.push_back(cell);
        return true;
    };
    auto walked = eachElement(m_xml, m_path, m_part, [&](QXmlStreamReader &xml) {
        if (xml.name() != u"row")
            return true;
        cells.clear();
        texts.clear();
        while (xml.readNextStartElement()) {
            if (xml.name() != u"c")
                xml.skipCurrentElement();
            else if (!takeCell(xml))
                return false;
        }
        if (xml.hasError() || std::ranges::all_of(cells, [](const TableCell &c) { return trimmed(c.text).empty(); }))
            return true;
        return take(cells, -1);
    });
    return refusal ? walked : refusal;
}

} // namespace om

// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "geo/sheet/workbook_p.h"

#include "geo/sheet/sheetvalues_p.h"

#include <QHash>

#include <charconv>

namespace om {

namespace {

using Event = XmlCursor::Event;

/// Calls `start` at every element of a part.
template<typename Start>
Result<void> eachElement(XmlCursor &xml, Start start)
{
    for (Event event = xml.next(); event != Event::Finished && event != Event::Failed; event = xml.next())
        if (event == Event::Start)
            start();
    return xml.verdict();
}

QString textOf(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), qsizetype(utf8.size()));
}

} // namespace

Result<std::unique_ptr<XmlCursor>> openPart(const ZipDirectory &zip, const QString &part, std::size_t pieceBytes)
{
    auto packed = zip.part(part, pieceBytes);
    if (!packed)
        return fail(packed);
    return std::make_unique<XmlCursor>([source = *std::move(packed)] { return source->next(); }, zip.path(), part);
}

Result<QString> Workbook::readSheets(XmlCursor &xml, const QString &asked)
{
    QStringList ids;
    const auto done = eachElement(xml, [&] {
        if (xml.name() == "sheet") {
            sheets << textOf(xml.attribute("name"));
            ids << textOf(xml.prefixedAttribute("id"));
        } else if (xml.name() == "workbookPr") {
            const std::string_view flag = xml.attribute("date1904");
            is1904 = flag == "1" || flag == "true";
        }
    });
    if (!done)
        return fail(done);
    const qsizetype chosen = asked.isEmpty() ? 0 : sheets.indexOf(asked);
    if (chosen < 0)
        return fail(ErrorCode::NotFound, {QStringLiteral("layer"), asked});
    sheet = sheets.value(chosen);
    return ids.value(chosen);
}

Result<void> Workbook::readStyles(XmlCursor &xml)
{
    QHash<int, TableCell::Kind> custom;
    bool isInCells = false;
    const auto id = [&xml] {
        const std::string_view text = xml.attribute("numFmtId");
        int number = 0;
        std::from_chars(text.data(), text.data() + text.size(), number);
        return number;
    };
    return eachElement(xml, [&] {
        const std::string_view name = xml.name();
        if (name == "numFmt")
            custom.insert(id(), kindOfFormat(xml.attribute("formatCode")));
        else if (name == "cellXfs" || name == "cellStyles" || name == "dxfs")
            isInCells = name == "cellXfs";
        else if (name == "xf" && isInCells)
            styles.push_back(custom.contains(id()) ? custom[id()] : kindOfBuiltInFormat(id()));
    });
}

Result<Workbook> Workbook::of(const ZipDirectory &zip, const QString &sheet, std::size_t pieceBytes)
{
    Workbook book;
    const QString main = QStringLiteral("xl/workbook.xml");
    if (!zip.contains(main))
        return fail(ErrorCode::FormatMismatch, {zip.path(), QStringLiteral("XLSX"), QStringLiteral("another zip file")});
    auto xml = openPart(zip, main, pieceBytes);
    if (!xml)
        return fail(xml);
    const auto id = book.readSheets(**xml, sheet);
    if (!id)
        return fail(id);
    if (id->isEmpty())
        return fail(ErrorCode::FormatDamaged, {zip.path(), QStringLiteral("the workbook has no sheets")});

    xml = openPart(zip, QStringLiteral("xl/_rels/workbook.xml.rels"), pieceBytes);
    if (!xml)
        return fail(xml);
    auto done = eachElement(**xml, [&] {
        if (textOf((*xml)->attribute("Id")) == *id)
            book.part = textOf((*xml)->attribute("Target"));
    });
    if (!done)
        return fail(done);
    book.part = book.part.startsWith(u'/') ? book.part.mid(1) : QStringLiteral("xl/") + book.part;

    if (const QString part = QStringLiteral("xl/sharedStrings.xml"); zip.contains(part)) {
        xml = openPart(zip, part, pieceBytes);
        if (!xml)
            return fail(xml);
        auto shared = SharedTexts::of(**xml, zip.unpackedSize(part));
        if (!shared)
            return fail(shared);
        book.shared = *std::move(shared);
    }
    if (const QString part = QStringLiteral("xl/styles.xml"); zip.contains(part)) {
        xml = openPart(zip, part, pieceBytes);
        if (!xml)
            return fail(xml);
        done = book.readStyles(**xml);
        if (!done)
            return fail(done);
    }
    return book;
}

} // namespace om

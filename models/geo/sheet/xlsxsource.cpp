// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "geo/sheet/xlsxsource_p.h"

#include "geo/columnguess_p.h"

#include <algorithm>

namespace om {

XlsxSource::XlsxSource(ZipDirectory zip, Workbook book, const Buffers &buffers)
    : m_zip(std::move(zip))
    , m_book(std::move(book))
    , m_buffers(buffers)
    , m_tape(buffers.tapeBytes, m_book.shared.all())
{ }

Result<std::unique_ptr<XlsxSource>> XlsxSource::open(const QByteArray &raw, const QString &path, const QString &sheet, const Buffers &buffers)
{
    auto zip = ZipDirectory::of(raw, path);
    if (!zip)
        return fail(zip);
    auto book = Workbook::of(*zip, sheet, buffers.pieceBytes);
    if (!book)
        return fail(book);
    std::unique_ptr<XlsxSource> source(new XlsxSource(*std::move(zip), *std::move(book), buffers));
    if (const QStringList &all = source->sheets(); all.size() > 1 && sheet.isEmpty())
        source->m_warnings << QStringLiteral("The workbook has %1 sheets (%2); only “%3” is read.").arg(all.size()).arg(all.join(u", "), source->sheet());
    if (auto surveyed = source->survey(); !surveyed)
        return fail(surveyed);
    return source;
}

Result<void> XlsxSource::walk(const SheetRowTaker &take, MergedCells &merged) const
{
    auto xml = openPart(m_zip, m_book.part, m_buffers.pieceBytes);
    if (!xml)
        return fail(xml);
    return SheetWalk(**xml, m_book).run(take, merged);
}

/// Looks for what must be known before the first row can be given, and keeps the rows if they are not too many.
Result<void> XlsxSource::survey()
{
    qint64 headerRow = 0;
    auto walked = walk(
        [&](qint64 number, std::span<const TableCell> cells) {
            if (headerRow == 0 && std::ranges::count_if(cells, [](const TableCell &cell) { return !trimmed(cell.text).empty(); }) > 1)
                headerRow = number;
            m_tape.add(number, cells);
            return true;
        },
        m_merged);
    if (!walked)
        return walked;
    m_merged.finish(headerRow);
    if (const qint64 rows = m_merged.headerEnd() - headerRow + 1; rows > 1)
        m_warnings << QStringLiteral("Merged cells make %1 rows one header; they are read as one.").arg(rows);
    if (m_merged.areBelowHeader())
        m_warnings << QStringLiteral("The sheet has merged cells; the value of each is repeated in every row that it covers, in its first column.");
    return {};
}

Result<void> XlsxSource::read(const RecordTaker &take) const
{
    const SheetRowTaker give = [&take](qint64, std::span<const TableCell> cells) { return take(cells, -1); };
    MergedReading merged(m_merged, give);
    bool isStopped = false;
    const SheetRowTaker add = [&](qint64 number, std::span<const TableCell> cells) {
        isStopped = !merged.add(number, cells);
        return !isStopped;
    };
    if (m_tape.isFull()) {
        MergedCells again;
        if (auto walked = walk(add, again); !walked)
            return walked;
    } else {
        m_tape.read(add);
    }
    if (!isStopped)
        merged.end();
    return {};
}

} // namespace om

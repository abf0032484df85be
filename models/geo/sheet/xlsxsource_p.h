// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "geo/sheet/sheetwalk_p.h"

namespace om {

/// One sheet of a workbook (ECMA-376) as a table: the first row with anything in it is the header, but rows of a single cell above a
/// wider one are taken for a title and left out with a warning; wholly empty rows are no records. Merged cells: see MergedReading.
/// Formulas count with the value that was stored with them. Our own reader, because a cut or damaged sheet must be refused as a whole
/// and every row be accounted for (docs/decisions/0002).
class XlsxSource : public TableSource
{
public:
    /// What it may hold in memory, besides the texts that the cells of a workbook share.
    struct Buffers
    {
        std::size_t pieceBytes = 128 << 10; ///< unpacked at a time
        std::size_t tapeBytes = 96 << 20; ///< of rows; a larger sheet is unpacked again each time it is read
    };

    /// `raw` must outlive the source. `sheet` "" = the first. Goes once through the whole sheet. FormatDamaged, FormatUnsafe (caps, DTD),
    /// FormatMismatch (another zip), NotFound (sheet).
    static Result<std::unique_ptr<XlsxSource>> open(const QByteArray &raw, const QString &path, const QString &sheet, const Buffers &buffers);
    static Result<std::unique_ptr<XlsxSource>> open(const QByteArray &raw, const QString &path, const QString &sheet)
    {
        return open(raw, path, sheet, Buffers());
    }

    const QString &sheet() const { return m_book.sheet; }
    const QStringList &sheets() const { return m_book.sheets; }
    const QStringList &warnings() const { return m_warnings; }

    Result<void> read(const RecordTaker &take) const override;
    bool padsShortRecords() const override { return true; }

private:
    XlsxSource(ZipDirectory zip, Workbook book, const Buffers &buffers);
    Result<void> walk(const SheetRowTaker &take, MergedCells &merged) const;
    Result<void> survey();

    ZipDirectory m_zip;
    Workbook m_book;
    Buffers m_buffers;
    MergedCells m_merged;
    RowTape m_tape;
    QStringList m_warnings;
};

} // namespace om

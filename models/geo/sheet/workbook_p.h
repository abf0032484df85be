// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "geo/sheet/sharedtexts_p.h"
#include "geo/sheet/zipdirectory_p.h"
#include "geo/tablesource_p.h"

#include <QStringList>

#include <memory>

namespace om {

/// What the parts of a workbook around its sheets say.
struct Workbook
{
    /// `sheet` "" = the first. FormatMismatch (another zip), FormatDamaged, FormatUnsafe, NotFound (sheet).
    static Result<Workbook> of(const ZipDirectory &zip, const QString &sheet, std::size_t pieceBytes);

    QStringList sheets;
    QString sheet, part; ///< the chosen one
    SharedTexts shared;
    std::vector<TableCell::Kind> styles; ///< what a number of this style is
    bool is1904 = false; ///< days are counted from 1904-01-01

private:
    Result<QString> readSheets(XmlCursor &xml, const QString &asked); ///< id of the chosen one
    Result<void> readStyles(XmlCursor &xml);
};

/// A part of a workbook from its beginning; `zip` must outlive it no longer than this call, its bytes must.
Result<std::unique_ptr<XmlCursor>> openPart(const ZipDirectory &zip, const QString &part, std::size_t pieceBytes);

} // namespace om

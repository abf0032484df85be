// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "geo/source.h"

namespace om {

/// What the headers of a Shapefile's parts say when they agree with each other and with the sizes of the files.
struct ShapefileGate
{
    qint64 records = 0;
    qint64 deleted = 0; ///< marked as deleted in the table; readers leave them out
    qint64 firstRecord = 0, recordBytes = 0; ///< where the first record of the table begins, and how long each is
    QString encoding; ///< named by the .cpg, else by the table's language byte, "" = by neither
    QString warning; ///< when the two disagree
};

/// FormatDamaged when a part is cut or the parts hold different numbers of records.
Result<ShapefileGate> gateShapefile(const QString &path);

/// Judges the encoding that the parts name (`description.encoding`, "" = none) by some texts of the table: sets it when none is named, and warns
/// when the text looks like another. `isUtf8`: all texts and names of the table are valid UTF-8.
void judgeTableEncoding(const QByteArray &texts, bool isUtf8, SourceDescription &description);

} // namespace om

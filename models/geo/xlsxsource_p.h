// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "geo/tablesource_p.h"

#include <QByteArray>
#include <QHash>
#include <QStringList>

#include <memory>
#include <string>
#include <vector>

namespace om {

/// One sheet of a workbook (ECMA-376) as a table: the first row with anything in it is the header, but rows of a single cell above a
/// wider one are taken for a title and left out with a warning; wholly empty rows are no records.
/// Formulas count with the value that was stored with them. Our own reader, because a cut or damaged sheet must be refused as a whole
/// and every row be accounted for.
class XlsxSource : public TableSource
{
public:
    /// `raw` must outlive the source. `sheet` "" = the first. FormatDamaged, FormatUnsafe (caps, DTD), FormatMismatch (another zip),
    /// NotFound (sheet).
    static Result<std::unique_ptr<XlsxSource>> open(const QByteArray &raw, const QString &path, const QString &sheet);

    const QString &sheet() const { return m_sheet; }
    const QStringList &sheets() const { return m_sheets; }
    const QStringList &warnings() const { return m_warnings; }

    Result<void> read(const RecordTaker &take) const override;
    bool padsShortRecords() const override { return true; }

private:
    XlsxSource() = default;
    QString m_path, m_sheet, m_part;
    QStringList m_sheets, m_warnings;
    QByteArray m_xml; ///< of the sheet
    std::vector<std::string> m_shared; ///< texts that cells refer to
    std::vector<TableCell::Kind> m_styles; ///< what a number of this style is
    bool m_is1904 = false;
};

} // namespace om

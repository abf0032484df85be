// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "geo/tablesource_p.h"

#include <QByteArray>

namespace om {

/// Text separated by commas, semicolons, tabs or bars, after RFC 4180. Lines may end with LF, CR LF or CR; wholly empty lines are no records. A
/// quote inside a cell that does not begin with one is an ordinary character.
class CsvSource : public TableSource
{
public:
    /// `text` is UTF-8 without mark, `raw` the file's bytes that it was decoded from by `encoding`; both must outlive the source. `path` is named in
    /// errors. A ".tsv" is always separated by tabs.
    CsvSource(QByteArrayView text, QString path, QByteArrayView raw = {}, QString encoding = {});
    char delimiter() const { return m_delimiter; }

    /// FormatDamaged: a quoted cell without its end (with the line where it began), or text behind its end.
    Result<void> read(const RecordTaker &take) const override;
    bool padsShortRecords() const override { return false; }
    bool canBeReadAtOnce() const override { return true; }

private:
    QByteArrayView m_text;
    QString m_path;
    QByteArrayView m_raw;
    QString m_encoding;
    char m_delimiter = ',';
};

} // namespace om

// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "geo/source.h"

#include <QtGlobal>

namespace om::test {

/// The rows of one sheet, as texts.
struct SheetRows : SourceSink
{
    QStringList fields;
    QList<QStringList> rows;
    bool describe(const SourceDescription &description) override
    {
        for (const FieldSpec &field : description.fields)
            fields.append(field.name);
        return true;
    }
    bool row(Row &&row) override
    {
        QStringList texts;
        for (const Value &cell : row.cells)
            texts.append(textOf(cell));
        rows.append(texts);
        return true;
    }
    bool rejected(const RowIssue &, const QString &) override { return true; }

    static QString textOf(const Value &value)
    {
        if (const auto *text = std::get_if<QString>(&value))
            return *text;
        if (const auto *number = std::get_if<double>(&value))
            return QString::number(*number);
        if (const auto *number = std::get_if<qint64>(&value))
            return QString::number(*number);
        return {};
    }
};

inline SheetRows sheetOf(const QString &path, const char *sheet)
{
    SheetRows rows;
    ReadOptions options;
    options.layer = QString::fromUtf8(sheet);
    const auto summary = readSourceHere(path, options, rows);
    if (!summary)
        qFatal("%s", qPrintable(errorText(summary.error())));
    return rows;
}

} // namespace om::test

// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QDateTime>

#include <memory>
#include <vector>

namespace om {

/// One typed cell of a sheet. Text is always written as text: nothing in it becomes a formula or a link (reliability.md rule 20).
struct SheetCell
{
    enum class Kind { Empty, Text, Integer, Real, Percent, Date, DateTime };
    Kind kind = Kind::Empty;
    QString words;
    double number = 0; ///< of Percent: 0.953 is shown as 95.3 %
    int decimals = 0;
    QDateTime moment; ///< a wall clock; its zone does not matter
    bool isBold = false;

    static SheetCell empty() { return {}; }
    static SheetCell text(const QString &words);
    static SheetCell integer(qint64 value); ///< above 15 digits a sheet cannot hold it, so it becomes text
    static SheetCell real(double value, int decimals = -1); ///< −1 = as many as it has; NaN = empty
    static SheetCell percent(double value, int decimals = 1);
    static SheetCell date(QDate value);
    static SheetCell dateTime(QDate day, QTime time);
    SheetCell bold() const;
};

/// Writes one XLSX workbook, sheet by sheet and row by row. The file appears whole, at close(), or not at all. Not thread-safe.
class SheetWriter
{
public:
    static Result<std::unique_ptr<SheetWriter>> create(const QString &path); ///< FileNoPermission, DiskFull
    ~SheetWriter(); ///< without close(): nothing is left behind

    /// Starts the next sheet. Characters that a title may not have are taken out, it is cut to 31 and made unique.
    void addSheet(const QString &title);
    /// A bold row with a background; the first one of a sheet stays in sight when it scrolls, as do the rows above it.
    void addHeader(const QStringList &titles);
    void addRow(const std::vector<SheetCell> &cells);

    /// FileTooLarge when there were more than 1 048 576 rows, 16 384 columns or 32 767 characters in a cell; DiskFull.
    Result<void> close();

private:
    struct State;
    explicit SheetWriter(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

} // namespace om

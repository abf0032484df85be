// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/localtime.h"
#include "base/result.h"

namespace om {

/// A span of whole days [first, last], usually a calendar year, quarter, month, week (from Monday) or day; written as on the command
/// line: 2021, 2021-Q4, 2021-12, 2021-W23, 2021-06-07, or 2021-01-15..2021-03-31.
class Period
{
public:
    enum class Kind { Year, Quarter, Month, Week, Day, Span };

    Period() = default; ///< invalid
    static Result<Period> parse(const QString &text); ///< Usage error with the text when it is none of the forms
    static Period year(int y);
    static Period month(int y, int m);
    static Period span(QDate first, QDate last);
    static Period containing(Kind kind, QDate day); ///< the year, quarter, month, week or day that holds `day`; a Span is that day
    static Period of(QDate first, QDate last); ///< [first, last] in its simplest form: a year, quarter, month, week or day where it is one

    bool isValid() const { return m_first.isValid(); }
    Kind kind() const { return m_kind; }
    QDate first() const { return m_first; }
    QDate last() const { return m_last; }
    LocalTime from() const; ///< first second
    LocalTime until() const; ///< first second after it (half-open)
    QString text() const; ///< inverse of parse

    Period previous() const; ///< 环比: the span of the same kind just before
    Period next() const; ///< the span of the same kind just after
    Period yearBefore() const; ///< 同比: the same span one year earlier (29 February → 28)

    bool operator==(const Period &) const = default;

private:
    Period(Kind kind, QDate first, QDate last)
        : m_kind(kind)
        , m_first(first)
        , m_last(last)
    { }
    Kind m_kind = Kind::Span;
    QDate m_first, m_last;
};

} // namespace om

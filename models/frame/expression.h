// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/period.h"
#include "base/result.h"
#include "frame/bitmap.h"
#include "frame/frame.h"

#include <algorithm>
#include <memory>
#include <vector>

namespace om {

/// A small language over the columns of one frame, used by indicators and layers. It cannot loop or change anything.
///
///   condition := or;  or := and ("or" and)*;  and := not ("and" not)*;  not := "not" not | comparison | "(" or ")"
///   comparison := sum ( ("=" | "!=" | "<" | "<=" | ">" | ">=") sum | "in" "P" | "in" "(" literal ("," literal)* ")"
///                       | "is" "null" | "is" "not" "null" )?          // a bare boolean field is true when it is 1
///   sum := product (("+" | "-") product)*;  product := atom (("*" | "/") atom)*
///   atom := field | "field" | ["-"] number | 'text' | "T" | "P.from" | "P.until" | "P.days" | "P.elapsed" | duration | "ifnull" "(" sum "," sum ")" | "(" or ")"
///   duration := number ("h" | "d" | "min")                            // in seconds, the unit of times
///
/// Null compares false with everything, also by `!=`; `not` of that is true (so `not is_test` holds where is_test is null). Division by
/// zero is null. A quote inside a text is doubled. A category compares with a text as text, with a number by the number that its code
/// spells. `T` is the as-of moment (later than all times when null), `P` the period (an invalid one contains every time that is not null). `P.days` is how
/// many days it has, `P.elapsed` how many of them have begun at T.
class Expression
{
public:
    struct Context
    {
        Period period;
        LocalTime asOf;
    };

    static Result<Expression> parse(const QString &text); ///< ExpressionInvalid with the place
    QStringList fields() const; ///< names used
    bool usesPeriod() const;
    bool usesAsOf() const;
    QString periodField() const; ///< the time field when `field in P`, as one of the and-ed conditions, is the only use of the period; else ""

    QString onlyValue(const QString &field) const; ///< the one value that a condition asks of a field (`field = 'x'` among and-ed conditions); null = none

    /// Rows for which the condition holds, of those in `within` (nullptr = all). FieldUnknown, ExpressionInvalid.
    Result<Bitmap> rows(const Frame &frame, const Context &context, const Bitmap *within = nullptr) const;
    /// Value of a number expression for each row of `frame` (NaN = null); rows outside of `within` may be left NaN.
    Result<std::vector<double>> numbers(const Frame &frame, const Context &context, const Bitmap *within = nullptr) const;

    struct Node;

private:
    std::shared_ptr<const Node> m_root;
    QString m_text;
};

} // namespace om

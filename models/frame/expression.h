// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/period.h"
#include "base/result.h"
#include "frame/bitmap.h"
#include "frame/frame.h"

#include <memory>
#include <vector>

namespace om {

/// A small language over the columns of one frame, used by indicators and layers. It cannot loop or change anything.
///
///   condition := or;  or := and ("or" and)*;  and := not ("and" not)*;  not := "not" not | comparison | "(" or ")"
///   comparison := sum ( ("=" | "!=" | "<" | "<=" | ">" | ">=") sum | "in" "P" | "in" "(" literal ("," literal)* ")"
///                       | "is" "null" | "is" "not" "null" )?          // a bare boolean field is true when it is 1
///   sum := product (("+" | "-") product)*;  product := atom (("*" | "/") atom)*
///   atom := field | number | 'text' | "T" | "P.from" | "P.until" | duration | "(" sum ")"
///   duration := number ("h" | "d" | "min")                            // in seconds, the unit of times
///
/// Null compares false with everything (as in SQL); `!=` with null is false too. `T` is the as-of moment, `P` the period (an invalid
/// period contains every time that is not null).
class Expression
{
public:
    struct Context
    {
        Period period;
        LocalTime asOf;
    };

    static Result<Expression> parse(const QString &text); ///< ExpressionInvalid with the place
    QStringList fields() const;                           ///< names used

    Result<Bitmap> rows(const Frame &frame, const Context &context) const; ///< FieldUnknown, ExpressionInvalid
    /// Value of a number expression for each row of `frame` (NaN = null).
    Result<std::vector<double>> numbers(const Frame &frame, const Context &context) const;

    struct Node;
private:
    std::shared_ptr<const Node> m_root;
    QString m_text;
};

} // namespace om

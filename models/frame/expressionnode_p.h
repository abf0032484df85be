// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "frame/expression.h"

#include <memory>
#include <vector>

namespace om {

/// A parsed expression. And, Or and InList have any number of children, the others the one or two that their operator takes.
struct Expression::Node
{
    enum class Kind {
        Or,
        And,
        Not,
        Equal,
        NotEqual,
        Less,
        LessEqual,
        Greater,
        GreaterEqual,
        InPeriod,
        InList,
        IsNull,
        Add,
        Subtract,
        Multiply,
        Divide,
        IfNull,
        Field,
        Number,
        Text,
        AsOf,
        PeriodFrom,
        PeriodUntil,
        PeriodDays,
        PeriodElapsed
    };
    Kind kind = Kind::Number;
    QString text; ///< Field, Text
    double number = 0; ///< Number
    int depth = 1;
    std::vector<std::unique_ptr<Node>> children;

    bool isComparison() const { return kind >= Kind::Equal && kind <= Kind::GreaterEqual; }
    bool isCondition() const { return kind <= Kind::IsNull; }
};

} // namespace om

// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "frame/expressionnode_p.h"

#include <array>

namespace om {

/// A number expression bound to the columns of a frame, evaluated for blocks of rows (NaN = null).
class BoundNumber
{
public:
    static constexpr std::size_t blockRows = 256;
    using Block = std::array<double, blockRows>;

    /// FieldUnknown, or ExpressionInvalid for a text column or literal.
    static Result<BoundNumber> bind(const Expression::Node &node, const Frame &frame, const Expression::Context &context);

    bool isConstant() const { return m_kind == Kind::Number; }
    double constant() const { return m_number; }
    /// The whole-number column when the expression is nothing else; else nullptr.
    const Column *integerColumn() const { return m_kind == Kind::Integers ? m_column : nullptr; }
    /// Values of rows [first, first + count), count ≤ blockRows.
    void evaluate(std::size_t first, std::size_t count, Block &out) const;

private:
    enum class Kind { Number, Integers, Reals, Codes, Add, Subtract, Multiply, Divide, IfNull };
    static double apply(Kind kind, double a, double b);

    Kind m_kind = Kind::Number;
    double m_number = 0;
    const Column *m_column = nullptr;
    std::vector<double> m_codeNumbers; ///< Codes: the number that each code spells, NaN for null
    std::vector<BoundNumber> m_operands;
};

} // namespace om

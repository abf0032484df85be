// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "frame/numbers_p.h"

#include <algorithm>
#include <cmath>

namespace om {

namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();
constexpr double notANumber = std::numeric_limits<double>::quiet_NaN();

/// Days of the period that have begun at the moment.
double elapsedDays(const Expression::Context &context)
{
    constexpr qint64 day = 86400;
    const qint64 from = context.period.from().seconds, until = context.period.until().seconds;
    const qint64 end = context.asOf.isNull() ? until : std::clamp(context.asOf.seconds, from, until);
    const qint64 begun = (end - from + day - 1) / day; // whole ones
    return double(begun);
}

} // namespace

Result<BoundNumber> BoundNumber::bind(const Expression::Node &node, const Frame &frame, const Expression::Context &context)
{
    using NodeKind = Expression::Node::Kind;
    BoundNumber out;
    switch (node.kind) {
    case NodeKind::Number: out.m_number = node.number; return out;
    case NodeKind::AsOf: out.m_number = context.asOf.isNull() ? infinity : double(context.asOf.seconds); return out;
    case NodeKind::PeriodFrom: out.m_number = context.period.isValid() ? double(context.period.from().seconds) : -infinity; return out;
    case NodeKind::PeriodUntil: out.m_number = context.period.isValid() ? double(context.period.until().seconds) : infinity; return out;
    case NodeKind::PeriodDays:
        out.m_number = context.period.isValid() ? double(context.period.first().daysTo(context.period.last()) + 1) : notANumber;
        return out;
    case NodeKind::PeriodElapsed: out.m_number = context.period.isValid() ? elapsedDays(context) : notANumber; return out;
    case NodeKind::Field: {
        out.m_column = frame.column(node.text);
        if (!out.m_column)
            return fail(ErrorCode::FieldUnknown, {frame.dataset(), node.text});
        if (out.m_column->type == ColumnType::Text)
            return fail(ErrorCode::ExpressionInvalid, {node.text, QStringLiteral("a text cannot be reckoned with")});
        out.m_kind = out.m_column->type == ColumnType::Real ? Kind::Reals : out.m_column->type == ColumnType::Category ? Kind::Codes : Kind::Integers;
        if (out.m_kind == Kind::Codes) {
            out.m_codeNumbers.push_back(notANumber);
            for (const QString &code : out.m_column->dictionary) {
                bool isNumber = false;
                const double value = code.toDouble(&isNumber);
                out.m_codeNumbers.push_back(isNumber ? value : notANumber);
            }
        }
        return out;
    }
    case NodeKind::Add: out.m_kind = Kind::Add; break;
    case NodeKind::Subtract: out.m_kind = Kind::Subtract; break;
    case NodeKind::Multiply: out.m_kind = Kind::Multiply; break;
    case NodeKind::Divide: out.m_kind = Kind::Divide; break;
    case NodeKind::IfNull: out.m_kind = Kind::IfNull; break;
    default: return fail(ErrorCode::ExpressionInvalid, {node.text, QStringLiteral("not a number")});
    }
    for (const auto &child : node.children) {
        auto operand = bind(*child, frame, context);
        if (!operand)
            return operand;
        out.m_operands.push_back(std::move(*operand));
    }
    if (out.m_operands[0].isConstant() && out.m_operands[1].isConstant()) {
        BoundNumber folded;
        folded.m_number = apply(out.m_kind, out.m_operands[0].constant(), out.m_operands[1].constant());
        return folded;
    }
    return out;
}

double BoundNumber::apply(Kind kind, double a, double b)
{
    switch (kind) {
    case Kind::Add: return a + b;
    case Kind::Subtract: return a - b;
    case Kind::Multiply: return a * b;
    case Kind::Divide: return b == 0 ? notANumber : a / b;
    case Kind::IfNull: return std::isnan(a) ? b : a;
    default: return notANumber;
    }
}

void BoundNumber::evaluate(std::size_t first, std::size_t count, Block &out) const
{
    switch (m_kind) {
    case Kind::Number: std::fill_n(out.begin(), count, m_number); return;
    case Kind::Integers:
        for (std::size_t i = 0; i < count; ++i) {
            const qint64 v = m_column->integers[first + i];
            out[i] = v == nullInteger ? notANumber : double(v);
        }
        return;
    case Kind::Reals: std::copy_n(m_column->reals.begin() + std::ptrdiff_t(first), count, out.begin()); return;
    case Kind::Codes:
        for (std::size_t i = 0; i < count; ++i)
            out[i] = m_codeNumbers[m_column->codes[first + i]];
        return;
    default: break;
    }
    m_operands[0].evaluate(first, count, out);
    const auto end = out.begin() + std::ptrdiff_t(count);
    if (m_operands[1].isConstant()) {
        const double c = m_operands[1].constant();
        const auto each = [&](auto f) { std::transform(out.begin(), end, out.begin(), f); };
        switch (m_kind) { // one loop each, so that the compiler can vectorise it
        case Kind::Add: each([c](double v) { return v + c; }); break;
        case Kind::Subtract: each([c](double v) { return v - c; }); break;
        case Kind::Multiply: each([c](double v) { return v * c; }); break;
        case Kind::Divide:
            if (c == 0)
                std::fill(out.begin(), end, notANumber);
            else
                each([c](double v) { return v / c; });
            break;
        default: each([this, c](double v) { return apply(m_kind, v, c); });
        }
        return;
    }
    Block right;
    m_operands[1].evaluate(first, count, right);
    const auto both = [&](auto f) { std::transform(out.begin(), end, right.begin(), out.begin(), f); };
    switch (m_kind) {
    case Kind::Add: both(std::plus<>()); break;
    case Kind::Subtract: both(std::minus<>()); break;
    case Kind::Multiply: both(std::multiplies<>()); break;
    default: both([this](double a, double b) { return apply(m_kind, a, b); });
    }
}

} // namespace om

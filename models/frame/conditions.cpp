// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "frame/numbers_p.h"
#include "frame/scan_p.h"

#include <algorithm>

namespace om {

namespace {

using Node = Expression::Node;
using Kind = Node::Kind;

std::unexpected<Error> invalid(const QString &what, const char *reason)
{
    return fail(ErrorCode::ExpressionInvalid, {what, QString::fromLatin1(reason)});
}

template<typename T>
bool compares(Kind kind, const T &a, const T &b)
{
    switch (kind) {
    case Kind::Equal: return a == b;
    case Kind::NotEqual: return a < b || a > b; // false with NaN, unlike !=
    case Kind::Less: return a < b;
    case Kind::LessEqual: return a <= b;
    case Kind::Greater: return a > b;
    case Kind::GreaterEqual: return a >= b;
    default: return false;
    }
}

/// `kind` with its operands exchanged.
Kind mirrored(Kind kind)
{
    switch (kind) {
    case Kind::Less: return Kind::Greater;
    case Kind::LessEqual: return Kind::GreaterEqual;
    case Kind::Greater: return Kind::Less;
    case Kind::GreaterEqual: return Kind::LessEqual;
    default: return kind;
    }
}

/// Evaluates conditions of one expression over whole columns of one frame.
class Conditions
{
public:
    /// Results are right for the rows of `within` (nullptr = all) and arbitrary for others.
    Conditions(const Frame &frame, const Expression::Context &context, const Bitmap *within)
        : m_frame(frame)
        , m_context(context)
        , m_within(within)
    { }
    Result<Bitmap> rows(const Node &node) const;

private:
    Result<Bitmap> joined(const Node &node) const;
    Result<Bitmap> flag(const Node &field) const;
    Result<Bitmap> comparison(const Node &node) const;
    Result<Bitmap> numbers(Kind kind, const BoundNumber &left, const BoundNumber &right) const;
    Bitmap withConstant(Kind kind, std::span<const qint64> values, double constant) const;
    Result<Bitmap> texts(Kind kind, const Column &column, const QString &literal) const;
    Result<Bitmap> texts(Kind kind, const Column &left, const Column &right) const;
    Result<Bitmap> inPeriod(const Node &node) const;
    Result<Bitmap> inList(const Node &node) const;
    Result<Bitmap> isNull(const Node &node) const;

    Result<const Column *> column(const Node &field) const
    {
        const Column *found = m_frame.column(field.text);
        return found ? Result<const Column *>(found) : fail(ErrorCode::FieldUnknown, {m_frame.dataset(), field.text});
    }
    Result<BoundNumber> bound(const Node &node) const { return BoundNumber::bind(node, m_frame, m_context); }
    /// The rows whose number fulfils `matches`, block by block.
    template<typename F>
    Bitmap byBlocks(const BoundNumber &number, F &&matches) const;
    template<typename F>
    Bitmap byCode(const Column &column, F &&matches) const;
    template<typename F>
    Bitmap byRow(F &&matches) const
    {
        return scan(m_frame.rows(), m_within, std::forward<F>(matches));
    }
    bool isLeftOut(std::size_t first, std::size_t count) const; ///< whether no row of the block is asked for

    const Frame &m_frame;
    const Expression::Context &m_context;
    const Bitmap *m_within;
};

bool Conditions::isLeftOut(std::size_t first, std::size_t count) const
{
    const auto words = m_within ? std::span(m_within->words()).subspan(first / 64, (count + 63) / 64) : std::span<const std::uint64_t>();
    return m_within && std::ranges::all_of(words, [](std::uint64_t w) { return w == 0; });
}

template<typename F>
Bitmap Conditions::byBlocks(const BoundNumber &number, F &&matches) const
{
    Bitmap out(m_frame.rows());
    BoundNumber::Block block;
    for (std::size_t first = 0; first < m_frame.rows(); first += block.size()) {
        const std::size_t count = std::min(block.size(), m_frame.rows() - first);
        if (isLeftOut(first, count))
            continue;
        number.evaluate(first, count, block);
        const Bitmap bits = scan(count, nullptr, [&](std::size_t i) { return matches(block[i]); });
        std::ranges::copy(bits.words(), out.words().begin() + std::ptrdiff_t(first / 64));
    }
    return out;
}

template<typename F>
Bitmap Conditions::byCode(const Column &column, F &&matches) const
{
    std::vector<std::uint8_t> mask{0};
    for (const QString &value : column.dictionary)
        mask.push_back(matches(value));
    return scanMask(column.codes, mask, m_within);
}

Result<Bitmap> Conditions::rows(const Node &node) const
{
    switch (node.kind) {
    case Kind::And:
    case Kind::Or: return joined(node);
    case Kind::Not: {
        auto inner = rows(*node.children[0]);
        if (inner)
            inner->invert();
        return inner;
    }
    case Kind::InPeriod: return inPeriod(node);
    case Kind::InList: return inList(node);
    case Kind::IsNull: return isNull(node);
    case Kind::Field: return flag(node);
    default: return node.isComparison() ? comparison(node) : Result<Bitmap>(invalid(node.text, "not a condition"));
    }
}

Result<Bitmap> Conditions::joined(const Node &node) const
{
    auto all = rows(*node.children[0]);
    for (std::size_t i = 1; all && i < node.children.size(); ++i) {
        const bool isAnd = node.kind == Kind::And;
        if (isAnd && m_within)
            *all &= *m_within;
        // Only what the conditions so far leave is looked at: rows come in order of time, so a period alone spares most words.
        const auto next = Conditions(m_frame, m_context, isAnd ? &*all : m_within).rows(*node.children[i]);
        if (!next)
            return next;
        if (isAnd)
            *all &= *next;
        else
            *all |= *next;
    }
    return all;
}

Result<Bitmap> Conditions::flag(const Node &field) const
{
    const auto c = column(field);
    if (!c)
        return fail(c);
    switch ((*c)->type) {
    case ColumnType::Integer: return scanRange((*c)->integers, 1, 2, m_within);
    case ColumnType::Category: return byCode(**c, [](const QString &value) { return value == u"1"; });
    case ColumnType::Real: return byRow([r = (*c)->reals](std::size_t i) { return r[i] == 1; });
    default: return invalid(field.text, "not a yes-or-no field");
    }
}

Result<Bitmap> Conditions::comparison(const Node &node) const
{
    const Node &left = *node.children[0];
    const Node &right = *node.children[1];
    const auto columnOf = [this](const Node &n) { return n.kind == Kind::Field ? m_frame.column(n.text) : nullptr; };
    const auto isTextual = [](const Column *c) { return c && (c->type == ColumnType::Text || c->type == ColumnType::Category); };
    if (left.kind == Kind::Text || right.kind == Kind::Text) {
        const Node &field = left.kind == Kind::Text ? right : left;
        if (field.kind != Kind::Field)
            return invalid(left.kind == Kind::Text ? left.text : right.text, "a text is compared with a field only");
        const auto c = column(field);
        if (!c)
            return fail(c);
        return left.kind == Kind::Text ? texts(mirrored(node.kind), **c, left.text) : texts(node.kind, **c, right.text);
    }
    if (isTextual(columnOf(left)) && isTextual(columnOf(right)))
        return texts(node.kind, *columnOf(left), *columnOf(right));
    const auto a = bound(left);
    if (!a)
        return fail(a);
    const auto b = bound(right);
    if (!b)
        return fail(b);
    return numbers(node.kind, *a, *b);
}

Result<Bitmap> Conditions::numbers(Kind kind, const BoundNumber &left, const BoundNumber &right) const
{
    if (left.isConstant() && !right.isConstant())
        return numbers(mirrored(kind), right, left);
    if (right.isConstant()) {
        if (left.integerColumn())
            return withConstant(kind, left.integerColumn()->integers, right.constant());
        return byBlocks(left, [kind, c = right.constant()](double v) { return compares(kind, v, c); });
    }
    if (left.integerColumn() && right.integerColumn()) {
        const auto a = left.integerColumn()->integers, b = right.integerColumn()->integers;
        const auto both = [&](auto compare) {
            return byRow([&](std::size_t i) { return bool(int(a[i] != nullInteger) & int(b[i] != nullInteger) & int(compare(a[i], b[i]))); }); // no branches
        };
        switch (kind) { // the comparison outside the loop
        case Kind::Equal: return both(std::equal_to<>());
        case Kind::NotEqual: return both(std::not_equal_to<>());
        case Kind::Less: return both(std::less<>());
        case Kind::LessEqual: return both(std::less_equal<>());
        case Kind::Greater: return both(std::greater<>());
        default: return both(std::greater_equal<>());
        }
    }
    Bitmap out(m_frame.rows());
    BoundNumber::Block a, b;
    for (std::size_t first = 0; first < m_frame.rows(); first += a.size()) {
        const std::size_t count = std::min(a.size(), m_frame.rows() - first);
        if (isLeftOut(first, count))
            continue;
        left.evaluate(first, count, a);
        right.evaluate(first, count, b);
        const Bitmap bits = scan(count, nullptr, [&](std::size_t i) { return compares(kind, a[i], b[i]); });
        std::ranges::copy(bits.words(), out.words().begin() + std::ptrdiff_t(first / 64));
    }
    return out;
}

Bitmap Conditions::withConstant(Kind kind, std::span<const qint64> values, double constant) const
{
    constexpr qint64 lowest = nullInteger + 1, highest = std::numeric_limits<qint64>::max();
    if (std::isnan(constant))
        return Bitmap(values.size());
    const qint64 from = ceilInteger(constant);
    const qint64 after = from == highest ? highest : from + (double(from) == constant ? 1 : 0); // smallest whole number > constant
    switch (kind) {
    case Kind::Equal: return scanRange(values, from, after, m_within);
    case Kind::Less: return scanRange(values, lowest, from, m_within);
    case Kind::LessEqual: return scanRange(values, lowest, after, m_within);
    case Kind::Greater: return scanRange(values, after, highest, m_within);
    case Kind::GreaterEqual: return scanRange(values, from, highest, m_within);
    default: {
        Bitmap known = scanRange(values, lowest, highest, m_within);
        known.andNot(scanRange(values, from, after, m_within));
        return known;
    }
    }
}

Result<Bitmap> Conditions::texts(Kind kind, const Column &c, const QString &literal) const
{
    if (c.type == ColumnType::Category)
        return byCode(c, [&](const QString &value) { return compares(kind, value, literal); });
    if (c.type != ColumnType::Text)
        return invalid(literal, "a text is compared with a number");
    const QByteArray utf8 = literal.toUtf8();
    const std::string_view wanted(utf8.data(), std::size_t(utf8.size()));
    return byRow([&](std::size_t i) {
        const std::string_view value = textView(c, i);
        return !value.empty() && compares(kind, value, wanted);
    });
}

Result<Bitmap> Conditions::texts(Kind kind, const Column &left, const Column &right) const
{
    const auto reader = [](const Column &c) {
        std::vector<QByteArray> values;
        for (const QString &value : c.dictionary)
            values.push_back(value.toUtf8());
        return [&c, values = std::move(values)](std::size_t i) -> std::string_view {
            if (c.type == ColumnType::Text)
                return textView(c, i);
            const std::uint32_t code = c.codes[i];
            return code == 0 ? std::string_view() : std::string_view(values[code - 1].data(), std::size_t(values[code - 1].size()));
        };
    };
    return byRow([&, a = reader(left), b = reader(right)](std::size_t i) {
        const std::string_view x = a(i), y = b(i);
        return !x.empty() && !y.empty() && compares(kind, x, y);
    });
}

Result<Bitmap> Conditions::inPeriod(const Node &node) const
{
    const auto time = bound(*node.children[0]);
    if (!time)
        return fail(time);
    const Period &p = m_context.period;
    if (const Column *c = time->integerColumn())
        return scanRange(c->integers, p.isValid() ? p.from().seconds : nullInteger + 1, p.isValid() ? p.until().seconds : std::numeric_limits<qint64>::max(),
                         m_within);
    if (!p.isValid())
        return byBlocks(*time, [](double v) { return !std::isnan(v); });
    return byBlocks(*time, [from = double(p.from().seconds), until = double(p.until().seconds)](double v) { return v >= from && v < until; });
}

Result<Bitmap> Conditions::inList(const Node &node) const
{
    const Node &left = *node.children[0];
    const std::span list(node.children.begin() + 1, node.children.end());
    Bitmap out(m_frame.rows());
    for (const auto &literal : list) {
        const auto one = [&]() -> Result<Bitmap> {
            if (literal->kind == Kind::Text) {
                if (left.kind != Kind::Field)
                    return invalid(literal->text, "a text is compared with a field only");
                const auto c = column(left);
                return c ? texts(Kind::Equal, **c, literal->text) : Result<Bitmap>(fail(c));
            }
            const auto a = bound(left);
            const auto b = bound(*literal);
            return a ? numbers(Kind::Equal, *a, *b) : Result<Bitmap>(fail(a));
        }();
        if (!one)
            return one;
        out |= *one;
    }
    return out;
}

Result<Bitmap> Conditions::isNull(const Node &node) const
{
    const Node &left = *node.children[0];
    if (left.kind == Kind::Field) {
        const auto c = column(left);
        if (!c)
            return fail(c);
        const Column &col = **c;
        switch (col.type) {
        case ColumnType::Category: return byRow([&](std::size_t i) { return col.codes[i] == 0; });
        case ColumnType::Integer:
        case ColumnType::Time: return byRow([&](std::size_t i) { return col.integers[i] == nullInteger; });
        case ColumnType::Text: return byRow([&](std::size_t i) { return col.offsets[i] == col.offsets[i + 1]; });
        case ColumnType::Real: break;
        }
    }
    const auto number = bound(left);
    if (!number)
        return fail(number);
    return byBlocks(*number, [](double v) { return std::isnan(v); });
}

} // namespace

Result<Bitmap> Expression::rows(const Frame &frame, const Context &context, const Bitmap *within) const
{
    auto out = Conditions(frame, context, within).rows(*m_root);
    if (out && within)
        *out &= *within;
    if (!out && out.error().code == ErrorCode::ExpressionInvalid)
        out.error() = {ErrorCode::ExpressionInvalid, {m_text, out.error().args.value(0) + QStringLiteral(": ") + out.error().args.value(1)}, {}};
    return out;
}

Result<std::vector<double>> Expression::numbers(const Frame &frame, const Context &context, const Bitmap *within) const
{
    const auto number = BoundNumber::bind(*m_root, frame, context);
    if (!number)
        return fail(number);
    std::vector<double> out(frame.rows(), std::numeric_limits<double>::quiet_NaN());
    BoundNumber::Block block;
    for (std::size_t first = 0; first < out.size(); first += block.size()) {
        const std::size_t count = std::min(block.size(), out.size() - first);
        const auto isEmpty = [&](std::size_t word) { return within && within->words()[first / 64 + word] == 0; };
        bool isAsked = false;
        for (std::size_t word = 0; word * 64 < count; ++word)
            isAsked = isAsked || !isEmpty(word);
        if (!isAsked)
            continue;
        number->evaluate(first, count, block);
        std::copy_n(block.begin(), count, out.begin() + std::ptrdiff_t(first));
    }
    return out;
}

} // namespace om

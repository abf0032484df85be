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

/// Appends what a condition asks, under its period and moment, in a form that no other condition has.
void appendKey(QByteArray &key, const Node &node, const Expression::Context &context)
{
    const auto append = [&key](const auto &value) { key.append(reinterpret_cast<const char *>(&value), sizeof value); };
    append(std::uint8_t(node.kind));
    switch (node.kind) {
    case Kind::Field:
    case Kind::Text: {
        const QByteArray text = node.text.toUtf8();
        append(text.size());
        key.append(text);
        break;
    }
    case Kind::Number: append(node.number); break;
    case Kind::AsOf: append(context.asOf.seconds); break;
    case Kind::InPeriod:
    case Kind::PeriodFrom:
    case Kind::PeriodUntil:
    case Kind::PeriodDays:
        append(context.period.isValid() ? context.period.from().seconds : nullInteger);
        append(context.period.isValid() ? context.period.until().seconds : nullInteger);
        break;
    case Kind::PeriodElapsed:
        append(context.period.isValid() ? context.period.from().seconds : nullInteger);
        append(context.period.isValid() ? context.period.until().seconds : nullInteger);
        append(context.asOf.seconds);
        break;
    default: break;
    }
    append(node.children.size());
    for (const auto &child : node.children)
        appendKey(key, *child, context);
}

/// Evaluates conditions of one expression over whole columns of one frame.
class Conditions
{
public:
    Conditions(const Frame &frame, const Expression::Context &context)
        : m_frame(frame)
        , m_context(context)
    { }
    Result<Bitmap> rows(const Node &node) const;

private:
    Result<RowsMemo::Rows> shared(const Node &node) const; ///< a single condition by the frame's memo
    Result<Bitmap> joined(const Node &node) const;
    Result<Bitmap> single(const Node &node) const;
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
        return scan(m_frame.rows(), std::forward<F>(matches));
    }

    const Frame &m_frame;
    const Expression::Context &m_context;
};

template<typename F>
Bitmap Conditions::byBlocks(const BoundNumber &number, F &&matches) const
{
    Bitmap out(m_frame.rows());
    BoundNumber::Block block;
    for (std::size_t first = 0; first < m_frame.rows(); first += block.size()) {
        const std::size_t count = std::min(block.size(), m_frame.rows() - first);
        number.evaluate(first, count, block);
        const Bitmap bits = scan(count, [&](std::size_t i) { return matches(block[i]); });
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
    return scanMask(column.codes, mask);
}

Result<RowsMemo::Rows> Conditions::shared(const Node &node) const
{
    const bool isSingle = node.kind != Kind::And && node.kind != Kind::Or && node.kind != Kind::Not;
    QByteArray key;
    if (isSingle) {
        appendKey(key, node, m_context);
        if (RowsMemo::Rows known = m_frame.memo().find(key))
            return known;
    }
    auto found = isSingle ? single(node) : rows(node);
    if (!found)
        return fail(found);
    auto made = std::make_shared<const Bitmap>(*std::move(found));
    if (isSingle)
        m_frame.memo().keep(key, made);
    return made;
}

Result<Bitmap> Conditions::rows(const Node &node) const
{
    if (node.kind == Kind::And || node.kind == Kind::Or)
        return joined(node);
    const auto found = shared(node.kind == Kind::Not ? *node.children[0] : node);
    if (!found)
        return fail(found);
    Bitmap out = **found;
    if (node.kind == Kind::Not)
        out.invert();
    return out;
}

Result<Bitmap> Conditions::joined(const Node &node) const
{
    auto all = rows(*node.children[0]);
    for (std::size_t i = 1; all && i < node.children.size(); ++i) {
        const Node &child = *node.children[i];
        const bool isAndNot = node.kind == Kind::And && child.kind == Kind::Not;
        const auto next = shared(isAndNot ? *child.children[0] : child);
        if (!next)
            return fail(next);
        if (isAndNot)
            all->andNot(**next);
        else if (node.kind == Kind::And)
            *all &= **next;
        else
            *all |= **next;
    }
    return all;
}

Result<Bitmap> Conditions::single(const Node &node) const
{
    switch (node.kind) {
    case Kind::InPeriod: return inPeriod(node);
    case Kind::InList: return inList(node);
    case Kind::IsNull: return isNull(node);
    case Kind::Field: return flag(node);
    default: return node.isComparison() ? comparison(node) : Result<Bitmap>(invalid(node.text, "not a condition"));
    }
}

Result<Bitmap> Conditions::flag(const Node &field) const
{
    const auto c = column(field);
    if (!c)
        return fail(c);
    switch ((*c)->type) {
    case ColumnType::Integer: return scanRange((*c)->integers, 1, 2);
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
        left.evaluate(first, count, a);
        right.evaluate(first, count, b);
        const Bitmap bits = scan(count, [&](std::size_t i) { return compares(kind, a[i], b[i]); });
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
    case Kind::Equal: return scanRange(values, from, after);
    case Kind::Less: return scanRange(values, lowest, from);
    case Kind::LessEqual: return scanRange(values, lowest, after);
    case Kind::Greater: return scanRange(values, after, highest);
    case Kind::GreaterEqual: return scanRange(values, from, highest);
    default: {
        Bitmap known = scanRange(values, lowest, highest);
        known.andNot(scanRange(values, from, after));
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
        return scanRange(c->integers, p.isValid() ? p.from().seconds : nullInteger + 1, p.isValid() ? p.until().seconds : std::numeric_limits<qint64>::max());
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
    auto out = Conditions(frame, context).rows(*m_root);
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
    const std::size_t rows = frame.rows();
    std::vector<double> out;
    out.reserve(rows);
    BoundNumber::Block block;
    for (std::size_t first = 0; first < rows; first += block.size()) {
        const std::size_t count = std::min(block.size(), rows - first);
        const auto words = within ? std::span(within->words()).subspan(first / 64, (count + 63) / 64) : std::span<const std::uint64_t>();
        if (within && std::ranges::all_of(words, [](std::uint64_t w) { return w == 0; })) {
            out.insert(out.end(), count, std::numeric_limits<double>::quiet_NaN());
            continue;
        }
        number->evaluate(first, count, block);
        out.insert(out.end(), block.begin(), block.begin() + count);
    }
    return out;
}

} // namespace om

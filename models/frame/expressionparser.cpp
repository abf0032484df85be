// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "frame/expressionparser_p.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace om {

namespace {

constexpr qsizetype maxLength = 8192;
constexpr int maxNesting = 48; ///< brackets and "not"
constexpr int maxDepth = 100; ///< of the tree, where long sums nest

bool isWordStart(QChar c)
{
    return c.isLetter() || c.isSurrogate() || c == u'_';
}

bool isWordPart(QChar c)
{
    return isWordStart(c) || c.isDigit();
}

} // namespace

Result<std::unique_ptr<Expression::Node>> ExpressionParser::parse()
{
    NodePtr root = m_text.size() > maxLength ? failed(tr("too long")) : disjunction();
    skipSpace();
    if (root && !isFailed() && m_at < m_text.size())
        root = failed(tr("unexpected '%1'").arg(m_text.mid(m_at, 12)));
    if (isFailed())
        return fail(ErrorCode::ExpressionInvalid, {m_text.left(200), tr("%1 at character %2").arg(m_reason).arg(m_failedAt + 1)});
    return root;
}

ExpressionParser::NodePtr ExpressionParser::disjunction()
{
    NodePtr first = conjunction();
    if (!first || peekWord() != u"or")
        return first;
    NodePtr all = node(Node::Kind::Or, condition(std::move(first)));
    while (!isFailed() && takeWord(u"or"))
        adopt(*all, condition(conjunction()));
    return isFailed() ? nullptr : std::move(all);
}

ExpressionParser::NodePtr ExpressionParser::conjunction()
{
    NodePtr first = negation();
    if (!first || peekWord() != u"and")
        return first;
    NodePtr all = node(Node::Kind::And, condition(std::move(first)));
    while (!isFailed() && takeWord(u"and"))
        adopt(*all, condition(negation()));
    return isFailed() ? nullptr : std::move(all);
}

ExpressionParser::NodePtr ExpressionParser::negation()
{
    if (!takeWord(u"not"))
        return comparison();
    if (++m_nesting > maxNesting)
        return failed(QStringLiteral("nested too deeply"));
    NodePtr inner = condition(negation());
    --m_nesting;
    return isFailed() ? nullptr : node(Node::Kind::Not, std::move(inner));
}

ExpressionParser::NodePtr ExpressionParser::comparison()
{
    NodePtr left = sum();
    if (!left)
        return nullptr;
    struct Sign
    {
        QStringView text;
        Node::Kind kind;
    };
    static constexpr std::array signs{Sign{u"!=", Node::Kind::NotEqual}, Sign{u"<=", Node::Kind::LessEqual}, Sign{u">=", Node::Kind::GreaterEqual},
                                      Sign{u"=", Node::Kind::Equal},     Sign{u"<", Node::Kind::Less},       Sign{u">", Node::Kind::Greater}};
    for (const Sign &sign : signs) {
        if (take(sign.text)) {
            left = value(std::move(left));
            NodePtr right = isFailed() ? nullptr : value(sum());
            return isFailed() ? nullptr : node(sign.kind, std::move(left), std::move(right));
        }
    }
    if (takeWord(u"in"))
        return membership(value(std::move(left)));
    if (takeWord(u"is"))
        return nullTest(value(std::move(left)));
    return left;
}

ExpressionParser::NodePtr ExpressionParser::membership(NodePtr left)
{
    if (isFailed())
        return nullptr;
    if (takeWord(u"P"))
        return node(Node::Kind::InPeriod, std::move(left));
    if (!take(u"("))
        return failed(tr("expected P or ( after in"));
    NodePtr list = node(Node::Kind::InList, std::move(left));
    do {
        NodePtr one = literal();
        if (!one)
            return nullptr;
        adopt(*list, std::move(one));
    } while (take(u","));
    return take(u")") ? std::move(list) : failed(tr("expected , or )"));
}

ExpressionParser::NodePtr ExpressionParser::nullTest(NodePtr left)
{
    if (isFailed())
        return nullptr;
    const bool isNegated = takeWord(u"not");
    if (!takeWord(u"null"))
        return failed(tr("expected null"));
    NodePtr test = node(Node::Kind::IsNull, std::move(left));
    return isNegated ? node(Node::Kind::Not, std::move(test)) : std::move(test);
}

ExpressionParser::NodePtr ExpressionParser::sum()
{
    NodePtr left = product();
    while (left) {
        const bool isPlus = take(u"+");
        if (!isPlus && !take(u"-"))
            return left;
        left = value(std::move(left));
        NodePtr right = isFailed() ? nullptr : value(product());
        left = isFailed() ? nullptr : node(isPlus ? Node::Kind::Add : Node::Kind::Subtract, std::move(left), std::move(right));
    }
    return nullptr;
}

ExpressionParser::NodePtr ExpressionParser::product()
{
    NodePtr left = atom();
    while (left) {
        const bool isTimes = take(u"*");
        if (!isTimes && !take(u"/"))
            return left;
        left = value(std::move(left));
        NodePtr right = isFailed() ? nullptr : value(atom());
        left = isFailed() ? nullptr : node(isTimes ? Node::Kind::Multiply : Node::Kind::Divide, std::move(left), std::move(right));
    }
    return nullptr;
}

ExpressionParser::NodePtr ExpressionParser::atom()
{
    skipSpace();
    if (m_at >= m_text.size())
        return failed(QStringLiteral("ends too early"));
    const QChar c = m_text[m_at];
    if (take(u"(")) {
        if (++m_nesting > maxNesting)
            return failed(QStringLiteral("nested too deeply"));
        NodePtr inner = disjunction();
        --m_nesting;
        if (!inner)
            return nullptr;
        return take(u")") ? std::move(inner) : failed(tr("expected )"));
    }
    if (c == u'\'')
        return quoted(c, Node::Kind::Text);
    if (c == u'"')
        return quoted(c, Node::Kind::Field);
    if (c == u'-' || (c >= u'0' && c <= u'9'))
        return number();
    return isWordStart(c) ? named() : failed(tr("unexpected '%1'").arg(c));
}

ExpressionParser::NodePtr ExpressionParser::literal()
{
    skipSpace();
    if (m_at < m_text.size() && m_text[m_at] == u'\'')
        return quoted(u'\'', Node::Kind::Text);
    return number();
}

ExpressionParser::NodePtr ExpressionParser::number()
{
    const bool isNegative = take(u"-");
    skipSpace();
    const qsizetype start = m_at;
    const auto isDigit = [this] { return m_at < m_text.size() && m_text[m_at] >= u'0' && m_text[m_at] <= u'9'; };
    while (isDigit())
        ++m_at;
    if (m_at > start && m_at < m_text.size() && m_text[m_at] == u'.') {
        ++m_at;
        while (isDigit())
            ++m_at;
    }
    if (m_at > start && m_at < m_text.size() && (m_text[m_at] == u'e' || m_text[m_at] == u'E')) {
        const qsizetype exponent = m_at++;
        if (m_at < m_text.size() && (m_text[m_at] == u'-' || m_text[m_at] == u'+'))
            ++m_at;
        if (!isDigit())
            m_at = exponent;
        while (isDigit())
            ++m_at;
    }
    bool isNumber = false;
    double number = QStringView(m_text).sliced(start, m_at - start).toDouble(&isNumber);
    if (!isNumber || !std::isfinite(number))
        return failed(tr("expected a number"));
    if (m_at < m_text.size() && isWordPart(m_text[m_at])) { // a duration: the unit follows without a space
        const QString unit = peekWord();
        const double seconds = unit == u"d" ? 86400 : unit == u"h" ? 3600 : unit == u"min" ? 60 : 0;
        if (seconds == 0)
            return failed(QStringLiteral("unknown unit '%1'").arg(unit));
        m_at += unit.size();
        number *= seconds;
    }
    NodePtr out = node(Node::Kind::Number);
    out->number = isNegative ? -number : number;
    return out;
}

ExpressionParser::NodePtr ExpressionParser::quoted(QChar quote, Node::Kind kind)
{
    const qsizetype start = m_at++;
    QString text;
    for (; m_at < m_text.size(); ++m_at) {
        if (m_text[m_at] != quote) {
            text += m_text[m_at];
        } else if (m_at + 1 < m_text.size() && m_text[m_at + 1] == quote) { // doubled = the sign itself, as in SQL
            text += quote;
            ++m_at;
        } else {
            ++m_at;
            NodePtr out = node(kind);
            out->text = text;
            return out;
        }
    }
    m_at = start;
    return failed(QStringLiteral("unclosed quote"));
}

ExpressionParser::NodePtr ExpressionParser::named()
{
    const QString word = peekWord();
    for (const QStringView reserved : {u"and", u"or", u"not", u"in", u"is", u"null"})
        if (word == reserved)
            return failed(tr("unexpected '%1'").arg(word));
    if (takeWord(u"T"))
        return node(Node::Kind::AsOf);
    if (takeWord(u"P")) {
        if (!take(u"."))
            return failed(tr("expected P.from, P.until, P.days or P.elapsed"));
        return takeWord(u"from")   ? node(Node::Kind::PeriodFrom)
            : takeWord(u"until")   ? node(Node::Kind::PeriodUntil)
            : takeWord(u"days")    ? node(Node::Kind::PeriodDays)
            : takeWord(u"elapsed") ? node(Node::Kind::PeriodElapsed)
                                   : failed(tr("expected P.from, P.until, P.days or P.elapsed"));
    }
    m_at += word.size();
    if (word == u"ifnull" && take(u"(")) {
        if (++m_nesting > maxNesting)
            return failed(QStringLiteral("nested too deeply"));
        NodePtr first = value(sum());
        if (isFailed() || !take(u","))
            return failed(tr("expected ,"));
        NodePtr second = value(sum());
        if (isFailed() || !take(u")"))
            return failed(tr("expected )"));
        --m_nesting;
        return node(Node::Kind::IfNull, std::move(first), std::move(second));
    }
    NodePtr out = node(Node::Kind::Field);
    out->text = word;
    return out;
}

ExpressionParser::NodePtr ExpressionParser::node(Node::Kind kind, NodePtr first, NodePtr second)
{
    auto out = std::make_unique<Node>();
    out->kind = kind;
    if (first)
        adopt(*out, std::move(first));
    if (second)
        adopt(*out, std::move(second));
    return out;
}

void ExpressionParser::adopt(Node &parent, NodePtr child)
{
    if (!child)
        return;
    parent.depth = std::max(parent.depth, child->depth + 1);
    parent.children.push_back(std::move(child));
    if (parent.depth > maxDepth)
        failed(QStringLiteral("nested too deeply"));
}

ExpressionParser::NodePtr ExpressionParser::condition(NodePtr operand)
{
    if (operand && !operand->isCondition() && operand->kind != Node::Kind::Field)
        return failed(tr("expected a condition"));
    return operand;
}

ExpressionParser::NodePtr ExpressionParser::value(NodePtr operand)
{
    if (operand && operand->isCondition())
        return failed(tr("expected a value, not a condition"));
    return operand;
}

void ExpressionParser::skipSpace()
{
    while (m_at < m_text.size() && m_text[m_at].isSpace())
        ++m_at;
}

bool ExpressionParser::take(QStringView sign)
{
    skipSpace();
    if (!QStringView(m_text).sliced(m_at).startsWith(sign))
        return false;
    m_at += sign.size();
    return true;
}

/// The word at the place, after white space; "" when none is there.
QString ExpressionParser::peekWord() const
{
    qsizetype start = m_at;
    while (start < m_text.size() && m_text[start].isSpace())
        ++start;
    qsizetype end = start;
    if (end < m_text.size() && isWordStart(m_text[end]))
        while (end < m_text.size() && isWordPart(m_text[end]))
            ++end;
    return m_text.mid(start, end - start);
}

bool ExpressionParser::takeWord(QStringView keyword)
{
    if (peekWord() != keyword)
        return false;
    skipSpace();
    m_at += keyword.size();
    return true;
}

ExpressionParser::NodePtr ExpressionParser::failed(const QString &reason)
{
    if (m_reason.isEmpty()) { // the first failure is the cause of the others
        m_reason = reason;
        m_failedAt = std::min(m_at, m_text.size());
    }
    return nullptr;
}

} // namespace om

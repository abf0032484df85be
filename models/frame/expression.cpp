// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "frame/expression.h"

#include "frame/expressionparser_p.h"

#include <algorithm>
#include <functional>

namespace om {

namespace {

using Node = Expression::Node;
using Kind = Node::Kind;

void visit(const Node &node, const std::function<void(const Node &)> &f)
{
    f(node);
    for (const auto &child : node.children)
        visit(*child, f);
}

bool contains(const Node &root, std::initializer_list<Kind> kinds)
{
    bool found = false;
    visit(root, [&](const Node &n) { found = found || std::ranges::find(kinds, n.kind) != kinds.end(); });
    return found;
}

} // namespace

Result<Expression> Expression::parse(const QString &text)
{
    auto root = ExpressionParser(text).parse();
    if (!root)
        return fail(root);
    Expression out;
    out.m_root = std::move(*root);
    out.m_text = text;
    return out;
}

QStringList Expression::fields() const
{
    QStringList names;
    visit(*m_root, [&names](const Node &n) {
        if (n.kind == Kind::Field && !names.contains(n.text))
            names.append(n.text);
    });
    return names;
}

bool Expression::usesPeriod() const
{
    return contains(*m_root, {Kind::InPeriod, Kind::PeriodFrom, Kind::PeriodUntil, Kind::PeriodDays, Kind::PeriodElapsed});
}

bool Expression::usesAsOf() const
{
    return contains(*m_root, {Kind::AsOf, Kind::PeriodElapsed});
}

QString Expression::periodField() const
{
    int uses = 0;
    visit(*m_root, [&uses](const Node &n) {
        uses += n.kind == Kind::InPeriod || n.kind == Kind::PeriodFrom || n.kind == Kind::PeriodUntil || n.kind == Kind::PeriodDays ||
            n.kind == Kind::PeriodElapsed;
    });
    if (uses != 1)
        return {};
    const auto fieldOf = [](const Node &n) { return n.kind == Kind::InPeriod && n.children[0]->kind == Kind::Field ? n.children[0]->text : QString(); };
    if (m_root->kind != Kind::And)
        return fieldOf(*m_root);
    for (const auto &child : m_root->children)
        if (const QString field = fieldOf(*child); !field.isEmpty())
            return field;
    return {};
}

QString Expression::onlyValue(const QString &field) const
{
    const auto valueOf = [&field](const Node &n) {
        const bool isOne = (n.kind == Kind::Equal || n.kind == Kind::InList) && n.children.size() == 2 && n.children[0]->kind == Kind::Field &&
            n.children[0]->text == field && n.children[1]->kind == Kind::Text;
        return isOne ? n.children[1]->text : QString();
    };
    if (m_root->kind != Kind::And)
        return valueOf(*m_root);
    for (const auto &child : m_root->children)
        if (const QString value = valueOf(*child); !value.isNull())
            return value;
    return {};
}

} // namespace om

// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "frame/requiredfields.h"

#include "frame/expressionparser_p.h"

namespace om {

namespace {

using Node = Expression::Node;
using Kind = Node::Kind;

QStringList requiredBy(const Node &node)
{
    QStringList names;
    const auto add = [&names](const QStringList &more) {
        for (const QString &name : more)
            if (!names.contains(name))
                names.append(name);
    };
    switch (node.kind) {
    case Kind::Field: names.append(node.text); break;
    case Kind::Not: // "is not null" is a negated "is null"
        if (node.children[0]->kind == Kind::IsNull)
            names = requiredBy(*node.children[0]->children[0]);
        break;
    case Kind::Or: // what every branch requires
        names = requiredBy(*node.children[0]);
        for (const auto &child : node.children)
            names.removeIf([branch = requiredBy(*child)](const QString &name) { return !branch.contains(name); });
        break;
    case Kind::IsNull:
    case Kind::IfNull: break;
    default:
        for (const auto &child : node.children)
            add(requiredBy(*child));
    }
    return names;
}

} // namespace

Result<QStringList> requiredFields(const QString &expression)
{
    const auto root = ExpressionParser(expression).parse();
    if (!root)
        return fail(root);
    return requiredBy(**root);
}

} // namespace om

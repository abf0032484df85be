// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "frame/expressionnode_p.h"

#include <QCoreApplication>

namespace om {

/// Recursive descent over the grammar of expression.h without backtracking: brackets may hold a condition or a sum, what is allowed where
/// is decided by the kind of the node. Depth and length are limited, so no text can exhaust the stack.
class ExpressionParser
{
    Q_DECLARE_TR_FUNCTIONS(Expression)
public:
    explicit ExpressionParser(const QString &text)
        : m_text(text)
    { }
    Result<std::unique_ptr<Expression::Node>> parse();

private:
    using Node = Expression::Node;
    using NodePtr = std::unique_ptr<Node>;

    NodePtr disjunction();
    NodePtr conjunction();
    NodePtr negation();
    NodePtr comparison();
    NodePtr membership(NodePtr left);
    NodePtr nullTest(NodePtr left);
    NodePtr sum();
    NodePtr product();
    NodePtr atom();
    NodePtr number();
    NodePtr quoted(QChar quote, Node::Kind kind);
    NodePtr named();
    NodePtr literal();

    NodePtr node(Node::Kind kind, NodePtr first = {}, NodePtr second = {});
    NodePtr condition(NodePtr operand); ///< fails unless it can be true or false
    NodePtr value(NodePtr operand); ///< fails unless it is a value
    void adopt(Node &parent, NodePtr child);

    void skipSpace();
    bool take(QStringView sign);
    QString peekWord() const;
    bool takeWord(QStringView keyword);
    NodePtr failed(const QString &reason);
    bool isFailed() const { return !m_reason.isEmpty(); }

    QString m_text;
    qsizetype m_at = 0;
    int m_nesting = 0;
    QString m_reason;
    qsizetype m_failedAt = 0;
};

} // namespace om

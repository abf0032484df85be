// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/rulespec.h"
#include "ingest/rowmapper.h"

#include <QRegularExpression>

namespace om {

/// Whether a text is a unified social credit code whose check character is right (GB 32100-2015 §5.1.2: weights 3^i mod 31). Old
/// registration numbers of 15 digits have another rule and are none.
bool isSocialCreditCode(const QString &text);

/// Holds mapped rows of one file against the rules of their dataset (resources/rules). Codes: out_of_range, bad_pattern, bad_check_character,
/// duplicate_value, bad_order.
class ValueChecks
{
public:
    /// `fields` = names of the cells to come; rules of other fields rest.
    ValueChecks(const RuleSpec &rules, const QStringList &fields);
    void check(const Row &row, RowFindings &findings);

private:
    struct Rule
    {
        int cell;
        ValueRule given;
        QRegularExpression pattern;
        QSet<QString> seen;
    };
    void checkValue(Rule &rule, const Row &row, RowFindings &findings) const;
    void checkOrder(const std::vector<int> &order, const Row &row, RowFindings &findings) const;

    QStringList m_fields;
    std::vector<Rule> m_rules;
    std::vector<std::vector<int>> m_orders; ///< cells
};

} // namespace om

// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/valuechecks.h"

namespace om {

namespace {

QString rangeText(const ValueRule &rule)
{
    if (!rule.maximum)
        return QStringLiteral("%1 or more").arg(*rule.minimum);
    return rule.minimum ? QStringLiteral("%1 to %2").arg(*rule.minimum).arg(*rule.maximum) : QStringLiteral("%1 or less").arg(*rule.maximum);
}

} // namespace

bool isSocialCreditCode(const QString &text)
{
    constexpr QStringView alphabet = u"0123456789ABCDEFGHJKLMNPQRTUWXY"; // without I, O, S, V, Z
    if (text.size() != 18)
        return false;
    qsizetype sum = 0;
    int weight = 1;
    for (qsizetype i = 0; i < 17; ++i) {
        const qsizetype value = alphabet.indexOf(text[i]);
        if (value < 0)
            return false;
        sum += value * weight;
        weight = weight * 3 % 31;
    }
    return alphabet[(31 - sum % 31) % 31] == text[17];
}

ValueChecks::ValueChecks(const RuleSpec &rules, const QStringList &fields)
    : m_fields(fields)
{
    for (const ValueRule &rule : rules.values)
        if (const qsizetype cell = fields.indexOf(rule.field); cell >= 0)
            m_rules.push_back({int(cell), rule, QRegularExpression(QRegularExpression::anchoredPattern(rule.pattern)), {}});
    for (const QStringList &order : rules.orders) {
        std::vector<int> cells;
        for (const QString &field : order)
            if (const qsizetype cell = fields.indexOf(field); cell >= 0)
                cells.push_back(int(cell));
        m_orders.push_back(std::move(cells));
    }
}

void ValueChecks::check(const Row &row, RowFindings &findings)
{
    for (Rule &rule : m_rules)
        if (!isNull(row.cells[std::size_t(rule.cell)]))
            checkValue(rule, row, findings);
    for (const std::vector<int> &order : m_orders)
        checkOrder(order, row, findings);
}

void ValueChecks::checkValue(Rule &rule, const Row &row, RowFindings &findings) const
{
    const Value &value = row.cells[std::size_t(rule.cell)];
    const QString text = toText(value);
    const auto refuse = [&](const char *code, const QString &message) {
        findings.refusals.push_back({row.sourceRow, rule.given.field, QString::fromLatin1(code), message});
    };
    if (rule.given.minimum || rule.given.maximum) {
        const double number = text.toDouble();
        if ((rule.given.minimum && number < *rule.given.minimum) || (rule.given.maximum && number > *rule.given.maximum))
            refuse("out_of_range", QStringLiteral("“%1” is not %2").arg(text, rangeText(rule.given)));
    }
    if (!rule.given.pattern.isEmpty() && !rule.pattern.match(text).hasMatch())
        refuse("bad_pattern", QStringLiteral("“%1” has not the form that is asked for").arg(text));
    if (rule.given.check == u"uscc" && !isSocialCreditCode(text))
        refuse("bad_check_character", QStringLiteral("“%1” is no unified social credit code: its check character does not fit").arg(text));
    if (rule.given.isUnique) {
        if (rule.seen.contains(text))
            refuse("duplicate_value", QStringLiteral("“%1” stands in an earlier row of the file").arg(text));
        else
            rule.seen.insert(text);
    }
}

void ValueChecks::checkOrder(const std::vector<int> &order, const Row &row, RowFindings &findings) const
{
    int last = -1;
    for (const int cell : order) {
        const Value &after = row.cells[std::size_t(cell)];
        if (isNull(after))
            continue;
        // times are UTC text of one form here, so they compare as text
        if (last >= 0 && std::get<QString>(after) < std::get<QString>(row.cells[std::size_t(last)]))
            findings.refusals.push_back(
                {row.sourceRow, m_fields[cell], QStringLiteral("bad_order"), QStringLiteral("%1 is before %2").arg(m_fields[cell], m_fields[last])});
        last = cell;
    }
}

} // namespace om

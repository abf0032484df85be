// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/rulespec.h"

#include "catalog/specreader.h"

#include <QRegularExpression>

namespace om {

Result<RuleSpec> rulesFromJson(const QJsonObject &json, const QString &file)
{
    RuleSpec rules;
    SpecReader in(json, file);
    in.text("dataset", rules.id, true);
    in.list("values", [&](SpecReader &v) {
        ValueRule rule;
        v.text("field", rule.field, true);
        v.number("min", rule.minimum);
        v.number("max", rule.maximum);
        v.text("pattern", rule.pattern);
        v.text("check", rule.check);
        v.boolean("unique", rule.isUnique);
        if (!rule.pattern.isEmpty() && !QRegularExpression(rule.pattern).isValid())
            v.fail(QStringLiteral("pattern"), QStringLiteral("is no regular expression"));
        if (!rule.check.isEmpty() && rule.check != u"uscc")
            v.fail(QStringLiteral("check"), QStringLiteral("must be uscc"));
        rules.values.push_back(rule);
    });
    in.list("orders", [&](SpecReader &o) {
        QStringList order;
        o.strings("fields", order);
        if (order.size() < 2)
            o.fail(QStringLiteral("fields"), QStringLiteral("must name two fields at least"));
        rules.orders.push_back(order);
    });
    if (auto ok = in.finish(); !ok)
        return fail(ok);
    return rules;
}

} // namespace om

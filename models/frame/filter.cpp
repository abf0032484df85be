// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "frame/filter.h"

#include <QRegularExpression>

#include <algorithm>

namespace om {

namespace {

bool isPlainIn(const Condition &c, const QString &field, const QString &dataset)
{
    return c.kind == Condition::Kind::In && !c.isNegated && c.field == field && c.dataset == dataset;
}

} // namespace

void Filter::toggle(const QString &field, const QString &value, const QString &dataset)
{
    const auto found = std::ranges::find_if(conditions, [&](const Condition &c) { return isPlainIn(c, field, dataset); });
    if (found == conditions.end()) {
        Condition added;
        added.dataset = dataset;
        added.field = field;
        added.values = {value};
        conditions.append(added);
    } else if (found->values == QStringList{value}) {
        conditions.erase(found);
    } else {
        found->values = {value};
    }
}

void Filter::toggleRange(const QString &field, const std::optional<double> &min, const std::optional<double> &max, const QString &dataset)
{
    Condition wanted;
    wanted.kind = Condition::Kind::Range;
    wanted.field = field;
    wanted.dataset = dataset;
    wanted.min = min;
    wanted.max = max;
    const bool hadIt = conditions.contains(wanted);
    conditions.removeIf([&](const Condition &c) { return c.field == field && c.dataset == dataset && !field.isEmpty(); });
    if (!hadIt)
        conditions.append(wanted);
}

void Filter::remove(int condition)
{
    if (condition >= 0 && condition < conditions.size())
        conditions.removeAt(condition);
}

const Condition *Filter::condition(const QString &field) const
{
    const auto found = std::ranges::find(conditions, field, &Condition::field);
    return found == conditions.end() ? nullptr : &*found;
}

Result<void> addFilterText(Filter &filter, const QString &text)
{
    static const QRegularExpression form(QStringLiteral("^\\s*([^=!<>]+?)\\s*(!=|>=|=|<)(.*)$"), QRegularExpression::DotMatchesEverythingOption);
    const auto match = form.match(text);
    const auto wrong = [&] { return fail(ErrorCode::Usage, {QStringLiteral("filter %1").arg(text)}); };
    if (!match.hasMatch())
        return wrong();
    const QString sign = match.captured(2);
    Condition c;
    c.field = match.captured(1);
    if (sign == u">=" || sign == u"<") {
        bool isNumber = false;
        const double limit = match.captured(3).trimmed().toDouble(&isNumber);
        if (!isNumber)
            return wrong();
        c.kind = Condition::Kind::Range;
        (sign == u"<" ? c.max : c.min) = limit;
        const auto open = std::ranges::find_if(filter.conditions, [&](const Condition &other) { // field>=1 and field<9 make one condition
            return other.kind == Condition::Kind::Range && other.field == c.field && !other.isNegated && other.dataset.isEmpty() &&
                !(sign == u"<" ? other.max : other.min);
        });
        if (open != filter.conditions.end()) {
            (sign == u"<" ? open->max : open->min) = limit;
            return {};
        }
    } else {
        c.values = match.captured(3).split(u'|');
        for (QString &value : c.values)
            value = value.trimmed();
        c.isNegated = sign == u"!=";
    }
    filter.conditions.append(c);
    return {};
}

} // namespace om

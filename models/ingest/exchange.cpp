// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/exchange.h"

#include "ingest/cachereading.h"

#include <QJsonArray>

#include <algorithm>
#include <map>

namespace om {

namespace {

constexpr QLatin1StringView agreements("data_delivery");

constexpr const char *frequencyCodes[] = {"once", "daily", "weekly", "monthly", "quarterly", "yearly"}; // in the order of the enumeration

std::optional<DeliveryFrequency> frequencyOf(const QString &code)
{
    const auto found = std::ranges::find(frequencyCodes, code, [](const char *known) { return QString::fromLatin1(known); });
    return found == std::end(frequencyCodes) ? std::nullopt : std::optional(DeliveryFrequency(found - std::begin(frequencyCodes)));
}

/// First day of the period that holds `day`.
QDate periodStart(DeliveryFrequency frequency, QDate day)
{
    switch (frequency) {
    case DeliveryFrequency::Once:
    case DeliveryFrequency::Daily: break;
    case DeliveryFrequency::Weekly: return day.addDays(1 - day.dayOfWeek());
    case DeliveryFrequency::Monthly: return {day.year(), day.month(), 1};
    case DeliveryFrequency::Quarterly: return {day.year(), (day.month() - 1) / 3 * 3 + 1, 1};
    case DeliveryFrequency::Yearly: return {day.year(), 1, 1};
    }
    return day;
}

QDate nextPeriod(DeliveryFrequency frequency, QDate start)
{
    switch (frequency) {
    case DeliveryFrequency::Once:
    case DeliveryFrequency::Daily: break;
    case DeliveryFrequency::Weekly: return start.addDays(7);
    case DeliveryFrequency::Monthly: return start.addMonths(1);
    case DeliveryFrequency::Quarterly: return start.addMonths(3);
    case DeliveryFrequency::Yearly: return start.addYears(1);
    }
    return start.addDays(1);
}

bool isMoreFrequent(DeliveryFrequency a, DeliveryFrequency b)
{
    return a != DeliveryFrequency::Once && (b == DeliveryFrequency::Once || a < b);
}

/// What one provider agreed to.
struct Agreement
{
    DeliveryFrequency frequency;
    QDate from; ///< invalid = since the first delivery
};

std::optional<double> share(qint64 part, qint64 whole)
{
    return whole > 0 ? std::optional(double(part) / double(whole)) : std::nullopt;
}

} // namespace

QString frequencyCode(DeliveryFrequency frequency)
{
    return QString::fromLatin1(frequencyCodes[std::size_t(frequency)]);
}

Punctuality punctuality(DeliveryFrequency frequency, QDate from, QDate today, const std::set<QDate> &deliveries)
{
    Punctuality result;
    if (!from.isValid() || from > today)
        return result;
    if (frequency == DeliveryFrequency::Once)
        return {1, deliveries.lower_bound(from) != deliveries.end()};
    QDate start = periodStart(frequency, from);
    if (start < from)
        start = nextPeriod(frequency, start);
    for (QDate next = nextPeriod(frequency, start); next <= today; start = next, next = nextPeriod(frequency, start)) {
        const auto first = deliveries.lower_bound(start);
        ++result.expected;
        result.onTime += first != deliveries.end() && *first < next;
    }
    return result;
}

std::optional<double> Exchange::deliveredRate() const
{
    return share(delivered, committed);
}

std::optional<double> Exchange::onTimeRate() const
{
    return share(onTime, expected);
}

std::optional<double> Exchange::sharedRate() const
{
    return share(shared, qint64(datasets.size()));
}

Result<Exchange> exchange(const Cache &cache, const ZoneClock &clock, const QDateTime &now)
{
    const auto present = cache.datasets();
    if (!present)
        return fail(present);
    const QDate today = clock.fromUtcSeconds(now.toSecsSinceEpoch()).date();
    std::map<QString, DatasetExchange> agreed, others;
    std::map<QString, Agreement> plans;
    std::set<QString> departments;
    if (hasDataset(cache, agreements)) {
        const QStringList columns{QStringLiteral("dataset"),     QStringLiteral("department"), QStringLiteral("role"),    QStringLiteral("frequency"),
                                  QStringLiteral("legal_class"), QStringLiteral("valid_from"), QStringLiteral("valid_to")};
        const auto read = eachRow(cache, agreements, columns, false, [&](qint64, const std::vector<Value> &cells, QByteArrayView) {
            const QDate from = QDate::fromString(toText(cells[5]), Qt::ISODate), to = QDate::fromString(toText(cells[6]), Qt::ISODate);
            if ((from.isValid() && from > today) || (to.isValid() && to < today))
                return;
            DatasetExchange &entry = agreed[toText(cells[0])];
            entry.dataset = toText(cells[0]);
            const QString department = toText(cells[1]);
            departments.insert(department);
            const bool provides = toText(cells[2]) == u"provides";
            (provides ? entry.providers : entry.users) << department;
            if (entry.legalClass.isEmpty())
                entry.legalClass = toText(cells[4]);
            const auto frequency = frequencyOf(toText(cells[3]));
            if (!provides || !frequency || (entry.frequency && !isMoreFrequent(*frequency, *entry.frequency)))
                return;
            entry.frequency = frequency;
            plans[entry.dataset] = {*frequency, from};
        });
        if (!read)
            return fail(read);
    }
    Exchange result;
    for (const DatasetState &state : *present) {
        const auto known = agreed.find(state.spec.id);
        DatasetExchange &entry = known == agreed.end() ? others[state.spec.id] : known->second;
        entry.dataset = state.spec.id;
        entry.rows = state.rows;
        const auto history = cache.history(state.spec.id);
        if (!history)
            return fail(history);
        std::set<QDate> deliveries;
        for (const BatchState &batch : *history)
            if (batch.undoneBy == 0 && (batch.meta.kind == u"import" || batch.meta.kind == u"sync" || batch.meta.kind == u"demo")) {
                deliveries.insert(clock.fromUtcText(batch.committed.toStdString()).date());
                ++entry.batches;
            }
        if (deliveries.empty())
            continue;
        entry.last = *deliveries.rbegin();
        if (const auto agreement = plans.find(entry.dataset); agreement != plans.end())
            entry.periods =
                punctuality(agreement->second.frequency, agreement->second.from.isValid() ? agreement->second.from : *deliveries.begin(), today, deliveries);
    }
    for (auto &[id, entry] : agreed) {
        if (entry.batches == 0) // nothing has come, yet something was due
            if (const auto agreement = plans.find(id); agreement != plans.end())
                entry.periods = punctuality(agreement->second.frequency, agreement->second.from, today, {});
        std::ranges::sort(entry.providers);
        std::ranges::sort(entry.users);
        result.committed += !entry.providers.isEmpty();
        result.delivered += !entry.providers.isEmpty() && entry.isDelivered();
        result.expected += entry.periods.expected;
        result.onTime += entry.periods.onTime;
        std::set<QString> concerned(entry.providers.begin(), entry.providers.end());
        concerned.insert(entry.users.begin(), entry.users.end());
        result.shared += concerned.size() >= 2;
        result.datasets.push_back(std::move(entry));
    }
    for (auto &[id, entry] : others)
        result.datasets.push_back(std::move(entry));
    result.departments = QStringList(departments.begin(), departments.end());
    return result;
}

QJsonObject toJson(const Exchange &exchange)
{
    const auto number = [](const std::optional<double> &value) { return value ? QJsonValue(*value) : QJsonValue(); };
    QJsonArray datasets;
    for (const DatasetExchange &entry : exchange.datasets)
        datasets.append(QJsonObject{{QStringLiteral("dataset"), entry.dataset},
                                    {QStringLiteral("providers"), QJsonArray::fromStringList(entry.providers)},
                                    {QStringLiteral("users"), QJsonArray::fromStringList(entry.users)},
                                    {QStringLiteral("frequency"), entry.frequency ? QJsonValue(frequencyCode(*entry.frequency)) : QJsonValue()},
                                    {QStringLiteral("legal_class"), entry.legalClass},
                                    {QStringLiteral("rows"), entry.rows},
                                    {QStringLiteral("batches"), entry.batches},
                                    {QStringLiteral("last"), entry.last.toString(Qt::ISODate)},
                                    {QStringLiteral("expected"), entry.periods.expected},
                                    {QStringLiteral("on_time"), entry.periods.onTime}});
    return {{QStringLiteral("departments"), QJsonArray::fromStringList(exchange.departments)},
            {QStringLiteral("committed"), exchange.committed},
            {QStringLiteral("delivered"), exchange.delivered},
            {QStringLiteral("delivered_rate"), number(exchange.deliveredRate())},
            {QStringLiteral("expected"), exchange.expected},
            {QStringLiteral("on_time"), exchange.onTime},
            {QStringLiteral("on_time_rate"), number(exchange.onTimeRate())},
            {QStringLiteral("shared"), exchange.shared},
            {QStringLiteral("shared_rate"), number(exchange.sharedRate())},
            {QStringLiteral("datasets"), datasets}};
}

} // namespace om

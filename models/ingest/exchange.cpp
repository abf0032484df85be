// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/exchange.h"

#include <QJsonArray>

#include <set>

namespace om {

namespace {

std::optional<double> share(qint64 part, qint64 whole)
{
    return whole > 0 ? std::optional(double(part) / double(whole)) : std::nullopt;
}

} // namespace

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

Exchange exchange(const std::vector<DatasetState> &present, const std::map<QString, DataAgreement> &agreements, const std::vector<DataArrival> &arrivals,
                  QDate today)
{
    std::map<QString, DatasetExchange> agreed, others;
    std::set<QString> departments;
    for (const auto &[id, agreement] : agreements) {
        DatasetExchange &entry = agreed[id];
        entry.dataset = id;
        entry.providers = agreement.providers;
        entry.users = agreement.users;
        entry.frequency = agreement.frequency;
        entry.legalClass = agreement.legalClass;
    }
    for (const DatasetState &state : present)
        if (!isFigureDataset(state.spec.id)) {
            DatasetExchange &entry = (agreed.contains(state.spec.id) ? agreed : others)[state.spec.id];
            entry.dataset = state.spec.id;
            entry.rows = state.rows;
        }
    for (const DataArrival &arrival : arrivals) {
        DatasetExchange &entry = (agreed.contains(arrival.dataset) ? agreed : others)[arrival.dataset];
        entry.dataset = arrival.dataset;
        if (arrival.received.isValid()) {
            ++entry.batches;
            entry.last = entry.last.isValid() ? std::max(entry.last, arrival.received) : arrival.received;
        }
        if (arrival.due.isValid() && arrival.due < today) {
            ++entry.periods.expected;
            entry.periods.onTime += arrival.received.isValid() && arrival.received <= arrival.due;
        }
    }
    Exchange result;
    for (auto &[id, entry] : agreed) {
        result.committed += !entry.providers.isEmpty();
        result.delivered += !entry.providers.isEmpty() && entry.isDelivered();
        std::set<QString> concerned(entry.providers.begin(), entry.providers.end());
        concerned.insert(entry.users.begin(), entry.users.end());
        entry.departments = int(concerned.size());
        departments.merge(concerned);
        result.shared += entry.departments >= 2;
        result.datasets.push_back(std::move(entry));
    }
    for (auto &[id, entry] : others)
        result.datasets.push_back(std::move(entry));
    for (const DatasetExchange &entry : result.datasets) {
        result.expected += entry.periods.expected;
        result.onTime += entry.periods.onTime;
    }
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

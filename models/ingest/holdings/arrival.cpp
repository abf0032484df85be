// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/holdings/arrival.h"

#include "ingest/cachereading.h"

#include <QSet>

#include <algorithm>

namespace om {

namespace {

std::optional<qint64> whole(const Value &value)
{
    const auto *number = std::get_if<qint64>(&value);
    return number ? std::optional(*number) : std::nullopt;
}

Result<std::vector<DataArrival>> registered(const Cache &cache)
{
    std::vector<DataArrival> all;
    const QStringList columns{QStringLiteral("arrival_id"),   QStringLiteral("dataset"),  QStringLiteral("department"),  QStringLiteral("due"),
                              QStringLiteral("received"),     QStringLiteral("rows_in"),  QStringLiteral("rows_passed"), QStringLiteral("rows_changed"),
                              QStringLiteral("rows_refused"), QStringLiteral("batch"),    QStringLiteral("file"),        QStringLiteral("sha256"),
                              QStringLiteral("recipe"),       QStringLiteral("operator"), QStringLiteral("is_computed")};
    const auto read = eachRow(cache, arrivalDataset, columns, false, [&all](qint64, const std::vector<Value> &c, QByteArrayView) {
        if (whole(c[14]).value_or(0) == 1)
            return;
        const auto day = [](const Value &value) { return QDate::fromString(toText(value).left(10), Qt::ISODate); };
        all.push_back({toText(c[0]), toText(c[1]), toText(c[2]), day(c[3]), day(c[4]), whole(c[5]), whole(c[6]), whole(c[7]), whole(c[8]),
                       whole(c[9]).value_or(0), toText(c[10]), toText(c[11]), toText(c[12]), toText(c[13]), true});
    });
    if (!read)
        return fail(read);
    return all;
}

/// What each batch brought, and which ones only mend others.
class Brought
{
public:
    static Result<Brought> of(const Cache &cache)
    {
        Brought brought;
        const auto history = cache.history();
        if (!history)
            return fail(history);
        for (const BatchState &batch : *history) {
            if (batch.undoneBy != 0 || batch.meta.kind != u"import" || batch.quarantined == 0)
                continue;
            const auto refused = cache.quarantine(batch.id);
            if (!refused)
                return fail(refused);
            QSet<qint64> rows, still; // several reasons may stand for one row
            for (const QuarantinedRow &row : *refused) {
                rows.insert(row.row);
                if (row.mendedBy == 0)
                    still.insert(row.row);
                else
                    brought.m_mendOf.insert(row.mendedBy, batch.id);
            }
            brought.m_refused.insert(batch.id, rows.size());
            const qint64 root = brought.rootOf(batch.id); // of a mend: batches are in order, so its own is known
            brought.m_stillRefused[root] += still.size();
        }
        return brought;
    }
    bool isMend(qint64 batch) const { return m_mendOf.contains(batch); }
    void fill(DataArrival &arrival, const BatchState &batch) const
    {
        arrival.batch = batch.id;
        arrival.file = batch.meta.source;
        arrival.sha256 = batch.meta.sha256;
        arrival.recipe = batch.meta.recipe;
        arrival.operatorName = batch.meta.operatorName;
        if (batch.meta.dataset != arrival.dataset) // one of several datasets that it brought: how much of each is not known
            return;
        arrival.rowsIn = batch.inserted + batch.updated + batch.unchanged + m_refused.value(batch.id);
        arrival.rowsRefused = m_stillRefused.value(batch.id);
        arrival.rowsPassed = *arrival.rowsIn - *arrival.rowsRefused;
        arrival.rowsChanged = batch.inserted + batch.updated + batch.deleted;
    }

private:
    qint64 rootOf(qint64 batch) const
    {
        while (m_mendOf.contains(batch))
            batch = m_mendOf.value(batch);
        return batch;
    }
    QHash<qint64, qint64> m_mendOf; ///< mending batch → the one that it mends
    QHash<qint64, qint64> m_refused, m_stillRefused; ///< rows, by batch; still refused also counts those of its mends
};

} // namespace

bool isFigureDataset(const QString &dataset)
{
    return dataset == arrivalDataset || dataset == holdingDataset || dataset == coverageDataset;
}

DeliveryMatch matchDeliveries(const std::vector<DuePeriod> &periods, const std::vector<QDate> &days)
{
    DeliveryMatch match;
    match.ofPeriod.assign(periods.size(), -1);
    auto next = qsizetype(0);
    for (std::size_t i = 0; i < periods.size(); ++i) {
        for (; next < qsizetype(days.size()) && days[std::size_t(next)] < periods[i].first; ++next)
            match.others.push_back(next);
        const qsizetype begin = next;
        while (next < qsizetype(days.size()) && (!periods[i].last.isValid() || days[std::size_t(next)] <= periods[i].last))
            ++next;
        qsizetype own = begin;
        const bool isLate = i > 0 && match.ofPeriod[i - 1] < 0 && periods[i - 1].last.addDays(1) == periods[i].first;
        if (isLate && next - begin >= 2)
            match.ofPeriod[i - 1] = own++;
        if (own < next)
            match.ofPeriod[i] = own++;
        for (; own < next; ++own)
            match.others.push_back(own);
    }
    for (; next < qsizetype(days.size()); ++next)
        match.others.push_back(next);
    return match;
}

Result<std::vector<DataArrival>> arrivalsOf(const Cache &cache, const ZoneClock &clock, const std::map<QString, DataAgreement> &agreements, QDate today)
{
    auto all = registered(cache);
    if (!all)
        return fail(all);
    const auto brought = Brought::of(cache);
    if (!brought)
        return fail(brought);
    const auto present = cache.datasets();
    if (!present)
        return fail(present);
    std::map<QString, std::vector<BatchState>> batches; // of every dataset that is here or was agreed
    for (const auto &[id, agreement] : agreements)
        batches[id];
    for (const DatasetState &state : *present) {
        if (isFigureDataset(state.spec.id))
            continue;
        const auto history = cache.history(state.spec.id);
        if (!history)
            return fail(history);
        for (const BatchState &batch : *history)
            if (batch.undoneBy == 0 && (batch.meta.kind == u"import" || batch.meta.kind == u"sync") && !brought->isMend(batch.id))
                batches[state.spec.id].push_back(batch);
    }
    QHash<QString, QSet<QDate>> knownDue;
    QHash<QString, QDate> first; // day of the first delivery
    QSet<std::pair<QString, qint64>> knownBatch;
    for (const DataArrival &arrival : std::as_const(*all)) {
        knownDue[arrival.dataset].insert(arrival.due);
        knownBatch.insert({arrival.dataset, arrival.batch});
        if (arrival.received.isValid() && (!first.contains(arrival.dataset) || arrival.received < first.value(arrival.dataset)))
            first.insert(arrival.dataset, arrival.received);
    }
    for (auto &[id, deliveries] : batches) {
        std::erase_if(deliveries, [&](const BatchState &batch) { return knownBatch.contains({id, batch.id}); });
        const auto agreed = agreements.find(id);
        std::ranges::stable_sort(deliveries, {}, &BatchState::committed); // a clock may have been set back
        std::vector<QDate> days;
        for (const BatchState &batch : deliveries)
            days.push_back(clock.fromUtcText(batch.committed.toStdString()).date());
        if (!days.empty() && (!first.contains(id) || days.front() < first.value(id)))
            first.insert(id, days.front());
        std::vector<DuePeriod> periods;
        if (agreed != agreements.end() && agreed->second.frequency)
            periods = duePeriods(*agreed->second.frequency, agreed->second.from.isValid() ? agreed->second.from : first.value(id), today);
        std::erase_if(periods, [&](const DuePeriod &period) { return knownDue.value(id).contains(period.due); });
        const DeliveryMatch match = matchDeliveries(periods, days);
        const auto add = [&](QDate due, qsizetype delivery) {
            DataArrival arrival;
            arrival.dataset = id;
            arrival.department = agreed == agreements.end() ? QString() : agreed->second.providers.value(0);
            arrival.due = due;
            if (delivery >= 0) {
                brought->fill(arrival, deliveries[std::size_t(delivery)]);
                arrival.received = days[std::size_t(delivery)];
            }
            arrival.id = due.isValid() ? id + u'/' + due.toString(Qt::ISODate) : QStringLiteral("%1/b%2").arg(id).arg(arrival.batch);
            all->push_back(std::move(arrival));
        };
        for (std::size_t i = 0; i < periods.size(); ++i) {
            const qsizetype delivery = match.ofPeriod[i];
            const bool isOpen = !periods[i].last.isValid(); // a single delivery is on time whenever it comes
            add(isOpen && delivery >= 0 ? days[std::size_t(delivery)] : periods[i].due, delivery);
        }
        for (const qsizetype delivery : match.others)
            add({}, delivery);
    }
    std::ranges::stable_sort(*all, {}, [](const DataArrival &a) { return std::tuple(a.dataset, a.due.isValid() ? a.due : a.received, a.id); });
    return all;
}

} // namespace om

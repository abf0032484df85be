// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/holdings/agreement.h"

#include "ingest/cachereading.h"

#include <algorithm>

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

} // namespace

QString frequencyCode(DeliveryFrequency frequency)
{
    return QString::fromLatin1(frequencyCodes[std::size_t(frequency)]);
}

Result<std::map<QString, DataAgreement>> agreementsOn(const Cache &cache, QDate day)
{
    std::map<QString, DataAgreement> all;
    const QStringList columns{QStringLiteral("dataset"),     QStringLiteral("department"), QStringLiteral("role"),    QStringLiteral("frequency"),
                              QStringLiteral("legal_class"), QStringLiteral("valid_from"), QStringLiteral("valid_to")};
    const auto read = eachRow(cache, agreements, columns, false, [&](qint64, const std::vector<Value> &cells, QByteArrayView) {
        const QDate from = QDate::fromString(toText(cells[5]), Qt::ISODate), to = QDate::fromString(toText(cells[6]), Qt::ISODate);
        if ((from.isValid() && from > day) || (to.isValid() && to < day))
            return;
        DataAgreement &agreement = all[toText(cells[0])];
        const bool provides = toText(cells[2]) == u"provides";
        (provides ? agreement.providers : agreement.users) << toText(cells[1]);
        if (agreement.legalClass.isEmpty())
            agreement.legalClass = toText(cells[4]);
        const auto frequency = frequencyOf(toText(cells[3]));
        if (!provides || !frequency || (agreement.frequency && !isMoreFrequent(*frequency, *agreement.frequency)))
            return;
        agreement.frequency = frequency;
        agreement.from = from;
    });
    if (!read)
        return fail(read);
    for (auto &[id, agreement] : all) {
        std::ranges::sort(agreement.providers);
        std::ranges::sort(agreement.users);
    }
    return all;
}

std::vector<DuePeriod> duePeriods(DeliveryFrequency frequency, QDate from, QDate until)
{
    std::vector<DuePeriod> periods;
    if (!from.isValid() || from > until)
        return periods;
    if (frequency == DeliveryFrequency::Once)
        return {{from, {}, from}};
    QDate start = periodStart(frequency, from);
    if (start < from)
        start = nextPeriod(frequency, start);
    for (; start <= until; start = nextPeriod(frequency, start)) {
        const QDate last = nextPeriod(frequency, start).addDays(-1);
        periods.push_back({start, last, last});
    }
    return periods;
}

} // namespace om

// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tickets/workcalendar.h"

#include <algorithm>
#include <iterator>
#include <limits>

namespace om {

namespace {

constexpr qint64 daySeconds = 86400;
constexpr int openYear = 9000; ///< a validity up to 9999-12-31 has no end; it must not make a table of eight thousand years

constexpr qint64 floorDiv(qint64 a, qint64 b)
{
    return a / b - (a % b < 0 ? 1 : 0);
}

qint64 dayNumber(QDate date)
{
    return QDate(1970, 1, 1).daysTo(date);
}

int weekday(qint64 day) ///< 0 = Monday; 1970-01-01 was a Thursday
{
    return int(day + 3 - floorDiv(day + 3, 7) * 7);
}

/// An office_hours row with its validity as numbers of days, inclusive.
struct Hours
{
    int from, to;
    std::uint8_t weekdays;
    qint64 first, last;

    explicit Hours(const OfficeHours &row)
        : from(std::max(row.from, 0))
        , to(std::min(row.to, int(daySeconds)))
        , weekdays(row.weekdays)
        , first(row.validFrom.isValid() ? dayNumber(row.validFrom) : std::numeric_limits<qint64>::min())
        , last(row.validTo.isValid() && row.validTo.year() < openYear ? dayNumber(row.validTo) : std::numeric_limits<qint64>::max())
    { }
    bool isValidOn(qint64 day) const { return first <= day && day <= last; }
};

std::vector<Hours> usable(const std::vector<OfficeHours> &rows)
{
    std::vector<Hours> out;
    for (const OfficeHours &row : rows)
        if (const Hours hours(row); hours.from < hours.to && hours.first <= hours.last)
            out.push_back(hours);
    return out;
}

/// The hours that hold on one date: those of the organisation, or the standard ones where none of its own is valid.
class HoursInForce
{
public:
    HoursInForce(const std::vector<OfficeHours> &own, const std::vector<OfficeHours> &standard)
        : m_own(usable(own))
        , m_standard(usable(standard))
    { }

    /// Days at which other hours come into force.
    void addBorders(std::vector<qint64> &out) const
    {
        for (const auto *rows : {&m_own, &m_standard})
            for (const Hours &h : *rows) {
                if (h.first != std::numeric_limits<qint64>::min())
                    out.push_back(h.first);
                if (h.last != std::numeric_limits<qint64>::max())
                    out.push_back(h.last + 1);
            }
    }

    template<typename Span>
    std::vector<Span> on(qint64 day, int weekday) const
    {
        const bool hasOwn = std::ranges::any_of(m_own, [day](const Hours &h) { return h.isValidOn(day); });
        std::vector<Span> spans;
        for (const Hours &h : hasOwn ? m_own : m_standard)
            if (h.isValidOn(day) && (h.weekdays >> weekday & 1))
                spans.push_back({h.from, h.to});
        std::ranges::sort(spans, {}, &Span::from);
        std::vector<Span> joined;
        for (const Span &s : spans) {
            if (!joined.empty() && s.from <= joined.back().to)
                joined.back().to = std::max(joined.back().to, s.to);
            else
                joined.push_back(s);
        }
        return joined;
    }

    /// Hours of the first day of the week that is worked: those of a Saturday or Sunday that is worked for once, too.
    template<typename Span>
    std::vector<Span> ordinary(qint64 day) const
    {
        for (int i = 0; i < 7; ++i)
            if (auto spans = on<Span>(day, i); !spans.empty())
                return spans;
        return {};
    }

private:
    std::vector<Hours> m_own, m_standard;
};

} // namespace

WorkSchedule::WorkSchedule()
    : m_isAroundTheClock(true)
{
    m_ordinaryBefore = m_ordinaryAfter = patternId({{0, int(daySeconds)}});
    for (Week *week : {&m_before, &m_after})
        for (std::size_t i = 0; i < 7; ++i) {
            week->patterns[i] = m_ordinaryAfter;
            week->sums[i + 1] = qint64(i + 1) * daySeconds;
        }
}

WorkSchedule::WorkSchedule(const std::vector<CalendarDay> &days, const std::vector<OfficeHours> &hours, const std::vector<OfficeHours> &standard)
{
    const HoursInForce inForce(hours, standard);
    QHash<qint64, DayKind> kinds;
    std::vector<qint64> borders;
    for (const CalendarDay &d : days) {
        const qint64 day = dayNumber(d.date);
        kinds.insert(day, d.kind);
        borders.push_back(day);
        borders.push_back(day + 1);
    }
    inForce.addBorders(borders);
    // The table has at least one day, so that each edge has hours in force.
    const auto [least, most] = std::ranges::minmax_element(borders);
    m_first = borders.empty() ? 0 : *least;
    const qint64 end = borders.empty() ? 1 : std::max(*most, m_first + 1);

    for (qint64 day = m_first; day < end; ++day) {
        const auto kind = kinds.constFind(day);
        const std::uint16_t ordinary = patternId(inForce.ordinary<Span>(day));
        std::uint16_t pattern = patternId(inForce.on<Span>(day, weekday(day)));
        if (kind != kinds.cend())
            pattern = *kind == DayKind::RestDay || *kind == DayKind::PublicHoliday ? 0 : pattern != 0 ? pattern : ordinary;
        m_days.push_back(pattern);
        m_ordinary.push_back(ordinary);
        m_sums.push_back(m_sums.back() + m_patterns[pattern].seconds);
    }
    const auto fill = [&](Week &week, qint64 edge, qint64 inForceOn) {
        for (std::size_t i = 0; i < 7; ++i) {
            week.patterns[i] = patternId(inForce.on<Span>(inForceOn, weekday(edge + qint64(i))));
            week.sums[i + 1] = week.sums[i] + m_patterns[week.patterns[i]].seconds;
        }
        return patternId(inForce.ordinary<Span>(inForceOn));
    };
    m_ordinaryBefore = fill(m_before, m_first, m_first - 1);
    m_ordinaryAfter = fill(m_after, end, end);
}

std::uint16_t WorkSchedule::patternId(std::vector<Span> spans)
{
    Pattern pattern{std::move(spans), 0};
    for (const Span &s : pattern.spans)
        pattern.seconds += s.to - s.from;
    const auto same = [](const Span &a, const Span &b) { return a.from == b.from && a.to == b.to; };
    const auto known = std::ranges::find_if(m_patterns, [&](const Pattern &p) { return std::ranges::equal(p.spans, pattern.spans, same); });
    const auto id = std::uint16_t(known - m_patterns.begin());
    if (known == m_patterns.end())
        m_patterns.push_back(std::move(pattern));
    return id;
}

const WorkSchedule::Pattern &WorkSchedule::patternOf(qint64 day) const
{
    const qint64 end = m_first + qint64(m_days.size());
    if (day >= m_first && day < end)
        return m_patterns[m_days[std::size_t(day - m_first)]];
    const qint64 edge = day < m_first ? m_first : end;
    const qint64 since = day - edge;
    return m_patterns[(day < m_first ? m_before : m_after).patterns[std::size_t(since - floorDiv(since, 7) * 7)]];
}

bool WorkSchedule::isWorkDay(QDate date) const
{
    return workSeconds(date) > 0;
}

qint64 WorkSchedule::workSeconds(QDate date) const
{
    return patternOf(dayNumber(date)).seconds;
}

qint64 WorkSchedule::ordinaryDaySeconds(QDate date) const
{
    const qint64 since = dayNumber(date) - m_first;
    return m_patterns[since < 0 ? m_ordinaryBefore : since >= qint64(m_ordinary.size()) ? m_ordinaryAfter : m_ordinary[std::size_t(since)]].seconds;
}

QDate WorkSchedule::workDayAfter(QDate date, int n) const
{
    const qint64 start = dayNumber(date);
    qint64 day = start, last = start;
    while (n > 0 && day - last <= 366)
        if (patternOf(++day).seconds > 0) {
            last = day;
            --n;
        }
    return n > 0 ? QDate() : QDate(1970, 1, 1).addDays(day);
}

LocalTime WorkSchedule::officeEnd(QDate date) const
{
    if (!date.isValid())
        return LocalTime::null();
    const qint64 day = dayNumber(date);
    const Pattern &pattern = patternOf(day);
    return pattern.spans.empty() ? LocalTime::null() : LocalTime{day * daySeconds + pattern.spans.back().to};
}

qint64 WorkSchedule::until(qint64 seconds) const
{
    const qint64 day = floorDiv(seconds, daySeconds);
    const qint64 end = m_first + qint64(m_days.size());
    qint64 work = 0;
    if (day >= m_first && day < end) {
        work = m_sums[std::size_t(day - m_first)];
    } else {
        const Week &week = day < m_first ? m_before : m_after;
        const qint64 since = day - (day < m_first ? m_first : end);
        const qint64 weeks = floorDiv(since, 7);
        work = (day < m_first ? 0 : m_sums.back()) + weeks * week.sums[7] + week.sums[std::size_t(since - weeks * 7)];
    }
    const int ofDay = int(seconds - day * daySeconds);
    for (const Span &s : patternOf(day).spans)
        work += std::clamp(ofDay - s.from, 0, s.to - s.from);
    return work;
}

LocalTime WorkSchedule::inDay(qint64 day, qint64 work) const
{
    for (const Span &s : patternOf(day).spans) {
        if (work <= s.to - s.from)
            return {day * daySeconds + s.from + work};
        work -= s.to - s.from;
    }
    return LocalTime::null();
}

/// `work` seconds on from the edge in whole weeks; before the first day of the table it is ≤ 0.
LocalTime WorkSchedule::inWeeks(const Week &week, qint64 edge, qint64 work) const
{
    if (week.sums[7] == 0)
        return LocalTime::null();
    const qint64 weeks = floorDiv(work - 1, week.sums[7]);
    const qint64 rest = work - weeks * week.sums[7]; // 1 … a whole week
    const auto day = std::lower_bound(week.sums.begin() + 1, week.sums.end(), rest) - week.sums.begin() - 1;
    return inDay(edge + weeks * 7 + day, rest - week.sums[std::size_t(day)]);
}

LocalTime WorkSchedule::at(qint64 work) const
{
    if (work > 0 && work <= m_sums.back()) {
        const auto day = std::lower_bound(m_sums.begin() + 1, m_sums.end(), work) - m_sums.begin() - 1;
        return inDay(m_first + day, work - m_sums[std::size_t(day)]);
    }
    return work <= 0 ? inWeeks(m_before, m_first, work) : inWeeks(m_after, m_first + qint64(m_days.size()), work - m_sums.back());
}

qint64 WorkSchedule::workSecondsBetween(LocalTime a, LocalTime b) const
{
    if (a.isNull() || b.isNull())
        return 0;
    return m_isAroundTheClock ? b.seconds - a.seconds : until(b.seconds) - until(a.seconds);
}

LocalTime WorkSchedule::addWorkTime(LocalTime a, qint64 seconds) const
{
    if (a.isNull() || seconds == 0)
        return a;
    return m_isAroundTheClock ? LocalTime{a.seconds + seconds} : at(until(a.seconds) + seconds);
}

WorkCalendar::WorkCalendar(std::vector<CalendarDay> days, const std::vector<OfficeHours> &hours)
{
    std::erase_if(days, [](const CalendarDay &d) { return !d.date.isValid(); });
    for (const CalendarDay &d : days) {
        m_days.insert(d.date, d);
        if (d.kind == DayKind::PublicHoliday)
            m_years.push_back(d.date.year());
    }
    std::ranges::sort(m_years);
    m_years.erase(std::ranges::unique(m_years).begin(), m_years.end());

    QHash<QString, std::vector<OfficeHours>> byOrg;
    for (const OfficeHours &row : hours)
        if (row.from < row.to)
            byOrg[row.org].push_back(row);
    const std::vector<OfficeHours> standard = byOrg.take(QString());
    if (!standard.empty())
        m_standard = WorkSchedule(days, standard, standard);
    for (auto it = byOrg.cbegin(); it != byOrg.cend(); ++it)
        m_own.insert(it.key(), WorkSchedule(days, it.value(), standard));
}

DayKind WorkCalendar::kind(QDate date) const
{
    const auto found = m_days.constFind(date);
    return found != m_days.cend() ? found->kind : m_standard.isWorkDay(date) ? DayKind::WorkDay : DayKind::RestDay;
}

QString WorkCalendar::name(QDate date) const
{
    return m_days.value(date).name;
}

std::vector<std::pair<QDate, QDate>> WorkCalendar::holidays(const QStringList &names) const
{
    std::vector<QDate> days;
    for (const CalendarDay &day : m_days)
        if (day.kind == DayKind::PublicHoliday && names.contains(day.name.trimmed(), Qt::CaseInsensitive))
            days.push_back(day.date);
    std::ranges::sort(days);
    std::vector<std::pair<QDate, QDate>> out;
    for (const QDate day : days)
        if (!out.empty() && out.back().second.addDays(1) == day)
            out.back().second = day;
        else
            out.emplace_back(day, day);
    return out;
}

bool WorkCalendar::isCovered(QDate date) const
{
    return std::ranges::binary_search(m_years, date.year());
}

const WorkSchedule &WorkCalendar::of(const QString &org) const
{
    const auto own = m_own.constFind(org);
    return own == m_own.cend() ? m_standard : *own;
}

} // namespace om

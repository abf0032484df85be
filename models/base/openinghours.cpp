// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/openinghours.h"

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>

namespace om {

namespace {

constexpr int daySeconds = 86400;
constexpr std::uint8_t everyDay = 0x7f, workdays = 0x1f;

/// One way to write what can be written in several.
QString plain(QString text)
{
    static const std::pair<QRegularExpression, QString> folds[]{
        {QRegularExpression(QStringLiteral("[（）()]")), QStringLiteral(" ")},
        {QRegularExpression(QStringLiteral("[：﹕]")), QStringLiteral(":")},
        {QRegularExpression(QStringLiteral("[，、,]|\\band\\b|&")), QStringLiteral(",")},
        {QRegularExpression(QStringLiteral("[；;\n]")), QStringLiteral(";")},
        {QRegularExpression(QStringLiteral("[–—―‐‑−～~至到]|\\bto\\b")), QStringLiteral("-")},
        {QRegularExpression(QStringLiteral("\\s*([-,:;])\\s*")), QStringLiteral("\\1")},
    };
    text = text.toLower();
    for (const auto &[from, to] : folds)
        text.replace(from, to);
    return text.simplified();
}

/// 0 = Monday; −1 = no day of the week. `isBare` takes 五 for 周五, as in 周一至五.
int weekdayOf(QString text, bool isBare)
{
    static const QString chinese = QStringLiteral("一二三四五六日");
    static const QStringList english{QStringLiteral("monday"), QStringLiteral("tuesday"),  QStringLiteral("wednesday"), QStringLiteral("thursday"),
                                     QStringLiteral("friday"), QStringLiteral("saturday"), QStringLiteral("sunday")};
    for (qsizetype i = 0; i < english.size(); ++i)
        if (text == english[i] || text == english[i].left(3) || (text.size() > 3 && english[i].startsWith(text.chopped(text.endsWith(u'.') ? 1 : 0))))
            return int(i);
    const bool hasPrefix = text.startsWith(u'周') || text.startsWith(QStringLiteral("星期"));
    if (hasPrefix)
        text.remove(0, text.startsWith(u'周') ? 1 : 2);
    if (text.size() != 1 || (!hasPrefix && !isBare))
        return -1;
    return text[0] == u'天' ? 6 : int(chinese.indexOf(text[0]));
}

/// Bits of "mon-fri,sun"; 0 = they are none.
std::uint8_t weekdaysOf(const QString &text)
{
    static const QStringList all{QStringLiteral("每天"), QStringLiteral("每日"), QStringLiteral("daily"), QStringLiteral("every day")};
    static const QStringList weekdays{QStringLiteral("工作日"), QStringLiteral("weekdays"), QStringLiteral("workdays")};
    static const QStringList weekend{QStringLiteral("周末"), QStringLiteral("双休日"), QStringLiteral("weekends")};
    if (all.contains(text))
        return everyDay;
    if (weekdays.contains(text))
        return workdays;
    if (weekend.contains(text))
        return everyDay & ~workdays;
    std::uint8_t days = 0;
    bool isBare = false;
    for (const QStringList parts = text.split(u','); const QString &part : parts) {
        const QStringList ends = part.split(u'-');
        const int first = weekdayOf(ends[0], isBare), last = weekdayOf(ends.last(), true);
        if (ends.size() > 2 || first < 0 || last < 0)
            return 0;
        for (int day = first;; day = (day + 1) % 7) { // 周六至周一 goes over the end of the week
            days |= std::uint8_t(1U << day);
            if (day == last)
                break;
        }
        isBare = true;
    }
    return days;
}

/// Nothing unless the text is spans and nothing else.
std::optional<std::vector<OpeningHours::Span>> spansOf(const QString &text)
{
    static const QStringList always{QStringLiteral("全天"),    QStringLiteral("全天开放"),   QStringLiteral("全天候"),  QStringLiteral("24小时"),
                                    QStringLiteral("24 小时"), QStringLiteral("24小时开放"), QStringLiteral("24h"),     QStringLiteral("24 h"),
                                    QStringLiteral("24/7"),    QStringLiteral("24 hours"),   QStringLiteral("all day"), QStringLiteral("around the clock")};
    static const QStringList never{QStringLiteral("休息"), QStringLiteral("不开放"), QStringLiteral("闭馆"), QStringLiteral("closed")};
    static const QRegularExpression form(QStringLiteral("^(\\d{1,2}):(\\d{2})-(\\d{1,2}):(\\d{2})$"));
    if (always.contains(text))
        return std::vector{OpeningHours::Span{0, daySeconds}};
    if (never.contains(text))
        return std::vector<OpeningHours::Span>();
    std::vector<OpeningHours::Span> spans;
    for (const QStringList parts = text.split(u','); const QString &part : parts) {
        const auto match = form.match(part);
        if (!match.hasMatch())
            return {};
        const auto second = [&](int at) -> int { // −1 = no time of the day
            const int hour = match.captured(at).toInt(), minute = match.captured(at + 1).toInt();
            return minute > 59 || hour * 60 + minute > 24 * 60 ? -1 : (hour * 60 + minute) * 60;
        };
        const int from = second(1), to = second(3);
        if (from < 0 || to < 0 || from == to || from == daySeconds)
            return {};
        spans.push_back({from, to < from ? to + daySeconds : to});
    }
    return spans;
}

std::optional<OpeningHours::Group> groupOf(const QString &text)
{
    if (const auto spans = spansOf(text))
        return OpeningHours::Group{everyDay, *spans};
    // The days end before the first figure, or before the word: what follows them must be spans.
    static const QRegularExpression form(QStringLiteral("^(.+?)[ :]?((?:\\d|全天|休息|不开放|闭馆|closed|all day|around the clock).*)$"));
    const auto match = form.match(text);
    if (!match.hasMatch())
        return {};
    const std::uint8_t days = weekdaysOf(match.captured(1).trimmed());
    const auto spans = spansOf(match.captured(2));
    return days != 0 && spans ? std::optional(OpeningHours::Group{days, *spans}) : std::nullopt;
}

} // namespace

std::optional<OpeningHours> openingHours(const QString &text)
{
    static const QRegularExpression exception(QStringLiteral(" ?,?(法定节假日除外|节假日除外|法定节假日休息|节假日休息|except (public )?holidays)$"));
    OpeningHours hours;
    QString all = plain(text);
    if (const auto found = exception.match(all); found.hasMatch()) {
        hours.isClosedOnHolidays = true;
        all = all.left(found.capturedStart()).trimmed();
    }
    std::uint8_t named = 0;
    for (const QStringList groups = all.split(u';', Qt::SkipEmptyParts); const QString &part : groups) {
        const auto group = groupOf(part.trimmed());
        if (!group || (named & group->weekdays) != 0) // a day has one group
            return {};
        named |= group->weekdays;
        hours.groups.push_back(*group);
    }
    return hours.groups.empty() ? std::nullopt : std::optional(hours);
}

void OpeningTimes::add(const OpeningHours &hours, QDate date, OpeningDay day)
{
    const int weekday = day == OpeningDay::MakeUp ? 0 : date.dayOfWeek() - 1;
    std::uint8_t named = 0;
    for (const OpeningHours::Group &group : hours.groups)
        named |= group.spans.empty() ? 0 : group.weekdays;
    const bool isEveryDay = named == everyDay && !hours.isClosedOnHolidays;
    if (day == OpeningDay::Closed && !isEveryDay)
        return;
    const qint64 start = LocalTime::of(date).seconds;
    for (const OpeningHours::Group &group : hours.groups)
        if (group.weekdays & (1U << weekday))
            for (const OpeningHours::Span &span : group.spans)
                m_spans.emplace_back(start + span.from, start + span.to);
}

OpeningState OpeningTimes::at(LocalTime moment, LocalTime end) const
{
    auto spans = m_spans;
    std::ranges::sort(spans);
    OpeningState state;
    qint64 until = moment.seconds;
    for (const auto &[from, to] : spans) {
        if (from <= until && to > until) { // the next one may begin where this ends
            state.isOpen = true;
            until = to;
        } else if (from > until) {
            state.until = LocalTime{state.isOpen ? until : from};
            return state;
        }
    }
    state.until = state.isOpen && until < end.seconds ? LocalTime{until} : LocalTime::null();
    return state;
}

} // namespace om

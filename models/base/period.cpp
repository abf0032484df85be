// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/period.h"

#include <QRegularExpression>

namespace om {

namespace {

QDate mondayOf(int year, int week)
{
    const QDate fourth(year, 1, 4); // always in week 1 (ISO 8601)
    return fourth.addDays(1 - fourth.dayOfWeek() + (week - 1) * 7);
}

int isoWeeks(int year)
{
    return QDate(year, 12, 28).weekNumber();
}

QDate lastOfMonth(QDate day)
{
    return QDate(day.year(), day.month(), day.daysInMonth());
}

} // namespace

Period Period::year(int y)
{
    return {Kind::Year, QDate(y, 1, 1), QDate(y, 12, 31)};
}

Period Period::month(int y, int m)
{
    const QDate first(y, m, 1);
    return {Kind::Month, first, lastOfMonth(first)};
}

Period Period::span(QDate first, QDate last)
{
    return {Kind::Span, first, last};
}

Period Period::containing(Kind kind, QDate day)
{
    switch (kind) {
    case Kind::Year: return year(day.year());
    case Kind::Quarter: {
        const QDate first(day.year(), (day.month() - 1) / 3 * 3 + 1, 1);
        return {Kind::Quarter, first, lastOfMonth(first.addMonths(2))};
    }
    case Kind::Month: return month(day.year(), day.month());
    case Kind::Week: {
        const QDate monday = day.addDays(1 - day.dayOfWeek());
        return {Kind::Week, monday, monday.addDays(6)};
    }
    case Kind::Day:
    case Kind::Span: break;
    }
    return {Kind::Day, day, day};
}

Period Period::of(QDate first, QDate last)
{
    for (const Kind kind : {Kind::Year, Kind::Quarter, Kind::Month, Kind::Week, Kind::Day})
        if (const Period simple = containing(kind, first); simple.m_first == first && simple.m_last == last)
            return simple;
    return span(first, last);
}

Result<Period> Period::parse(const QString &text)
{
    static const QRegularExpression form(QStringLiteral(
        "^(?:(?<y>\\d{4})(?:-(?:Q(?<q>[1-4])|W(?<w>\\d{2})|(?<m>\\d{2})(?:-(?<d>\\d{2}))?))?|(?<a>\\d{4}-\\d{2}-\\d{2})\\.\\.(?<b>\\d{4}-\\d{2}-\\d{2}))$"));
    const auto match = form.match(text.trimmed());
    const auto wrong = [&] { return fail(ErrorCode::Usage, {QStringLiteral("period %1").arg(text)}); };
    if (!match.hasMatch())
        return wrong();
    Period p;
    if (match.hasCaptured(u"a")) {
        p = span(QDate::fromString(match.captured(u"a"), Qt::ISODate), QDate::fromString(match.captured(u"b"), Qt::ISODate));
        return p.m_first.isValid() && p.m_last.isValid() && p.m_first <= p.m_last ? Result<Period>(p) : wrong();
    }
    const int y = match.captured(u"y").toInt();
    if (match.hasCaptured(u"q")) {
        const QDate first(y, match.captured(u"q").toInt() * 3 - 2, 1);
        p = {Kind::Quarter, first, lastOfMonth(first.addMonths(2))};
    } else if (match.hasCaptured(u"w")) {
        const int week = match.captured(u"w").toInt();
        if (week < 1 || week > isoWeeks(y))
            return wrong();
        p = {Kind::Week, mondayOf(y, week), mondayOf(y, week).addDays(6)};
    } else if (match.hasCaptured(u"d")) {
        const QDate day(y, match.captured(u"m").toInt(), match.captured(u"d").toInt());
        p = {Kind::Day, day, day};
    } else if (match.hasCaptured(u"m")) {
        p = month(y, match.captured(u"m").toInt());
    } else {
        p = year(y);
    }
    return p.m_first.isValid() ? Result<Period>(p) : wrong();
}

LocalTime Period::from() const
{
    return LocalTime::of(m_first);
}

LocalTime Period::until() const
{
    return isValid() ? LocalTime::of(m_last.addDays(1)) : LocalTime::null();
}

QString Period::text() const
{
    if (!isValid())
        return {};
    const QString y = QStringLiteral("%1").arg(m_first.year(), 4, 10, QLatin1Char('0'));
    switch (m_kind) {
    case Kind::Year: return y;
    case Kind::Quarter: return y + QStringLiteral("-Q%1").arg((m_first.month() + 2) / 3);
    case Kind::Month: return m_first.toString(QStringLiteral("yyyy-MM"));
    case Kind::Week: {
        int year = 0;
        const int week = m_first.weekNumber(&year);
        return QStringLiteral("%1-W%2").arg(year, 4, 10, QLatin1Char('0')).arg(week, 2, 10, QLatin1Char('0'));
    }
    case Kind::Day: return m_first.toString(Qt::ISODate);
    case Kind::Span: break;
    }
    return m_first.toString(Qt::ISODate) + QStringLiteral("..") + m_last.toString(Qt::ISODate);
}

Period Period::previous() const
{
    if (!isValid())
        return {};
    switch (m_kind) {
    case Kind::Year: return year(m_first.year() - 1);
    case Kind::Quarter: return {Kind::Quarter, m_first.addMonths(-3), m_first.addDays(-1)};
    case Kind::Month: return {Kind::Month, m_first.addMonths(-1), m_first.addDays(-1)};
    default: break;
    }
    const qint64 days = m_first.daysTo(m_last) + 1;
    return {m_kind, m_first.addDays(-days), m_first.addDays(-1)};
}

Period Period::next() const
{
    if (!isValid())
        return {};
    const QDate first = m_last.addDays(1);
    if (m_kind == Kind::Span)
        return span(first, first.addDays(m_first.daysTo(m_last)));
    return containing(m_kind, first);
}

Period Period::yearBefore() const
{
    if (!isValid())
        return {};
    if (m_kind == Kind::Week) { // the same ISO week, so that weekdays stay comparable
        int year = 0;
        const int week = m_first.weekNumber(&year);
        const QDate monday = mondayOf(year - 1, qMin(week, isoWeeks(year - 1)));
        return {Kind::Week, monday, monday.addDays(6)};
    }
    const QDate first = m_first.addYears(-1);
    const bool wholeMonths = m_kind == Kind::Month || m_kind == Kind::Quarter || m_kind == Kind::Year;
    return {m_kind, first, wholeMonths ? lastOfMonth(m_last.addYears(-1)) : m_last.addYears(-1)};
}

} // namespace om

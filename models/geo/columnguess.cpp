// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "geo/columnguess_p.h"

#include "geo/detect/amounttext.h"

#include <QDateTime>
#include <QRegularExpression>
#include <QTimeZone>

#include <algorithm>
#include <charconv>
#include <cmath>

namespace om {

namespace {

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// Takes digits from the front of `text`; −1 when there are fewer than `least`.
int takeNumber(std::string_view &text, std::size_t least, std::size_t most)
{
    std::size_t n = 0;
    int value = 0;
    while (n < most && n < text.size() && isDigit(text[n]))
        value = value * 10 + (text[n++] - '0');
    if (n < least)
        return -1;
    text.remove_prefix(n);
    return value;
}

bool takeChar(std::string_view &text, char c)
{
    if (!text.starts_with(c))
        return false;
    text.remove_prefix(1);
    return true;
}

/// A whole number as a program would write it, of at most 15 digits.
bool isPlainInteger(std::string_view text)
{
    takeChar(text, '-');
    if (text.empty() || text.size() > 15 || (text.front() == '0' && text.size() > 1))
        return false;
    return std::ranges::all_of(text, isDigit);
}

/// A decimal number as a program would write it; its digits before the point obey the rule of whole numbers.
bool isPlainReal(std::string_view text)
{
    if (!numberFrom(text))
        return false;
    takeChar(text, '-');
    const std::size_t whole = std::size_t(std::ranges::find_if_not(text, isDigit) - text.begin());
    return whole >= 1 && whole <= 15 && (whole == 1 || text.front() != '0');
}

bool namesACode(const QString &name)
{
    static const QRegularExpression codes(
        QStringLiteral("(^|_|[^a-z])(id|code|no|number|zip|zipcode|tel|phone|mobile|fax|ssn|pin|uscc|adcode|gid|fid)$|(id|code|phone)$"
                       "|编码|代码|编号|号码|电话|手机|邮编|证号|单号|身份证|信用代码"),
        QRegularExpression::CaseInsensitiveOption);
    return codes.match(name.trimmed()).hasMatch();
}

} // namespace

std::string_view trimmed(std::string_view text)
{
    constexpr std::string_view blanks = " \t\r\n";
    const std::size_t first = text.find_first_not_of(blanks);
    if (first == std::string_view::npos)
        return {};
    return text.substr(first, text.find_last_not_of(blanks) - first + 1);
}

std::optional<double> numberFrom(std::string_view text)
{
    text = trimmed(text);
    double value = 0;
    const auto [rest, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || rest != text.data() + text.size() || !std::isfinite(value))
        return std::nullopt;
    return value;
}

namespace {

bool takeWord(std::string_view &text, std::string_view word)
{
    if (!text.starts_with(word))
        return false;
    text.remove_prefix(word.size());
    return true;
}

/// Takes the date from the front of the text; invalid when there is none.
QDate takeDate(std::string_view &text, DayOrder order)
{
    if (order != DayOrder::YearFirst) {
        const int first = takeNumber(text, 1, 2);
        const char separator = text.empty() ? '\0' : text.front();
        if (first < 1 || (separator != '/' && separator != '-' && separator != '.'))
            return {};
        text.remove_prefix(1);
        const int second = takeNumber(text, 1, 2);
        if (second < 1 || !takeChar(text, separator))
            return {};
        const int year = takeNumber(text, 4, 4);
        return order == DayOrder::MonthFirst ? QDate(year, first, second) : QDate(year, second, first);
    }
    const int year = takeNumber(text, 4, 4);
    if (year < 1)
        return {};
    if (takeWord(text, "年")) {
        const int month = takeNumber(text, 1, 2);
        if (!takeWord(text, "月"))
            return {};
        const int day = takeNumber(text, 1, 2);
        return takeWord(text, "日") ? QDate(year, month, day) : QDate();
    }
    if (text.empty() || (text.front() != '-' && text.front() != '/' && text.front() != '.'))
        return {};
    const char separator = text.front();
    text.remove_prefix(1);
    const int month = takeNumber(text, 1, 2);
    return month >= 1 && takeChar(text, separator) ? QDate(year, month, takeNumber(text, 1, 2)) : QDate();
}

/// Takes "AM" or "PM" and returns the hour of the day; −1 when a clock of twelve hours cannot show it.
int hourOfDay(std::string_view &text, int hour)
{
    std::string_view rest = trimmed(text);
    const bool isPm = rest.starts_with("PM") || rest.starts_with("pm");
    if (!isPm && !rest.starts_with("AM") && !rest.starts_with("am"))
        return hour;
    text = rest.substr(2);
    return hour < 1 || hour > 12 ? -1 : hour % 12 + (isPm ? 12 : 0);
}

} // namespace

std::optional<IsoTime> timeFrom(std::string_view text, DayOrder order)
{
    text = trimmed(text);
    const QDate date = takeDate(text, order);
    if (!date.isValid())
        return std::nullopt;
    if (text.empty())
        return IsoTime{date.toString(Qt::ISODate).toStdString(), false};

    if (!takeChar(text, 'T'))
        if (!takeChar(text, ' '))
            return std::nullopt;
    text = trimmed(text);
    int hour = takeNumber(text, 1, 2);
    if (!takeChar(text, ':'))
        return std::nullopt;
    const int minute = takeNumber(text, 2, 2);
    int second = 0, msec = 0;
    if (takeChar(text, ':')) {
        second = takeNumber(text, 2, 2);
        if (takeChar(text, '.')) {
            const std::size_t digits = std::size_t(std::ranges::find_if_not(text, isDigit) - text.begin());
            msec = takeNumber(text, 1, 3);
            if (msec < 0)
                return std::nullopt;
            for (std::size_t i = digits; i < 3; ++i)
                msec *= 10;
            text.remove_prefix(digits > 3 ? digits - 3 : 0);
        }
    }
    hour = hourOfDay(text, hour);
    const QTime time(hour, minute, second, msec);
    if (!time.isValid())
        return std::nullopt;
    QDateTime moment(date, time, QTimeZone::UTC);
    const Qt::DateFormat form = msec ? Qt::ISODateWithMs : Qt::ISODate;
    if (text.empty()) {
        QString local = moment.toString(form);
        local.chop(1); // the Z that the file did not say
        return IsoTime{local.toStdString(), true};
    }
    if (!takeChar(text, 'Z')) {
        const int sign = text.front() == '-' ? -1 : 1;
        if (!takeChar(text, '+') && !takeChar(text, '-'))
            return std::nullopt;
        const int hours = takeNumber(text, 2, 2);
        takeChar(text, ':');
        const int minutes = text.empty() ? 0 : takeNumber(text, 2, 2);
        if (hours < 0 || hours > 14 || minutes < 0 || minutes > 59)
            return std::nullopt;
        moment = moment.addSecs(-sign * (hours * 3600 + minutes * 60));
    }
    if (!text.empty())
        return std::nullopt;
    return IsoTime{moment.toString(form).toStdString(), true};
}

void ColumnGuess::add(const TableCell &cell)
{
    const std::string_view text = trimmed(cell.text);
    if (text.empty())
        return;
    ++m_filled;
    using Kind = TableCell::Kind;
    const bool mayBeNumber = cell.kind == Kind::Unknown || cell.kind == Kind::Number;
    const bool mayBeTime = cell.kind != Kind::Number && cell.kind != Kind::Text;
    m_shortest = std::min(m_shortest, text.size());
    m_longest = std::max(m_longest, text.size());
    bool isNumber = m_isReal && mayBeNumber && isPlainInteger(text); // every plain integer is a plain real
    m_isInteger = m_isInteger && isNumber;
    isNumber = isNumber || (m_isReal && mayBeNumber && isPlainReal(text));
    m_isReal = isNumber;
    if (m_isTime) {
        const auto time = mayBeTime ? timeFrom(text) : std::nullopt;
        const auto monthFirst = mayBeTime && !time && m_isMonthFirst ? timeFrom(text, DayOrder::MonthFirst) : std::nullopt;
        const auto dayFirst = mayBeTime && !time && m_isDayFirst ? timeFrom(text, DayOrder::DayFirst) : std::nullopt;
        m_isYearFirst = m_isYearFirst && time;
        m_isMonthFirst = monthFirst.has_value();
        m_isDayFirst = dayFirst.has_value();
        m_isTime = m_isYearFirst || m_isMonthFirst || m_isDayFirst;
        const auto &any = time ? time : monthFirst ? monthFirst : dayFirst;
        m_isDate = m_isDate && any && !any->hasTime;
    }
    if (m_isAmount && !isNumber && !numberFrom(text)) {
        const QString sum = QString::fromUtf8(text.substr(0, 200));
        const auto amount = amountFrom(sum);
        m_hasUnit = m_hasUnit || (amount && amount->hasUnit);
        m_isAmount = cell.kind != Kind::Date && cell.kind != Kind::DateTime && (amount || isNoAmount(sum));
    }
}

DayOrder ColumnGuess::dayOrder() const
{
    if (m_isYearFirst || m_isMonthFirst == m_isDayFirst)
        return DayOrder::YearFirst;
    return m_isMonthFirst ? DayOrder::MonthFirst : DayOrder::DayFirst;
}

FieldType ColumnGuess::type(const QString &name) const
{
    if (m_filled == 0)
        return FieldType::Text;
    if (m_isTime && (m_isYearFirst || m_isMonthFirst != m_isDayFirst)) // "3/5/2021" alone may be the third or the fifth month
        return m_isDate ? FieldType::Date : FieldType::DateTime;
    const bool isCode = namesACode(name) || (m_shortest == m_longest && m_shortest >= 9);
    if (m_isInteger && !isCode)
        return FieldType::Integer;
    if (m_isReal && !m_isInteger)
        return FieldType::Real;
    return FieldType::Text;
}

} // namespace om

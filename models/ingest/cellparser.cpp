// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/cellparser.h"

#include <QDateTime>
#include <QLocale>

#include <cmath>
#include <optional>

namespace om {

namespace {

/// A date or moment as written.
struct Moment
{
    QDate date;
    QTime time = QTime(0, 0);
    bool hasTime = false;
    std::optional<int> offset; ///< seconds east of UTC
};

/// Reads a text from its beginning, piece by piece.
class Scanner
{
public:
    explicit Scanner(QStringView text)
        : m_rest(text)
    { }
    bool atEnd() const { return m_rest.isEmpty(); }
    bool take(QStringView anyOf)
    {
        if (m_rest.isEmpty() || !anyOf.contains(m_rest.front()))
            return false;
        m_rest = m_rest.sliced(1);
        return true;
    }
    std::optional<int> digits(int least, int most)
    {
        int value = 0, count = 0;
        while (count < most && count < m_rest.size() && m_rest[count] >= u'0' && m_rest[count] <= u'9')
            value = value * 10 + (m_rest[count++].unicode() - u'0');
        if (count < least)
            return std::nullopt;
        m_rest = m_rest.sliced(count);
        return value;
    }
    void blanks()
    {
        while (take(u" \t"))
            ;
    }

private:
    QStringView m_rest;
};

bool takeTime(Scanner &s, Moment &m)
{
    const auto h = s.digits(1, 2);
    if (!h || !s.take(u":时"))
        return false;
    const auto min = s.digits(1, 2);
    if (!min)
        return false;
    int sec = 0, ms = 0;
    if (s.take(u":分")) {
        if (const auto v = s.digits(1, 2))
            sec = *v;
        s.take(u"秒");
        if (s.take(u".,")) {
            const auto fraction = s.digits(1, 9);
            if (!fraction)
                return false;
            ms = 0; // the cache keeps whole seconds
        }
    }
    m.time = QTime(*h, *min, sec, ms);
    m.hasTime = true;
    return m.time.isValid();
}

bool takeOffset(Scanner &s, Moment &m)
{
    s.blanks();
    if (s.atEnd())
        return true;
    if (s.take(u"Zz")) {
        m.offset = 0;
        return s.atEnd();
    }
    const bool west = s.take(u"-");
    if (!west && !s.take(u"+"))
        return false;
    const auto h = s.digits(2, 2);
    s.take(u":");
    const auto min = s.digits(2, 2);
    if (!h || *h > 14 || min.value_or(0) > 59)
        return false;
    m.offset = (west ? -1 : 1) * (*h * 3600 + min.value_or(0) * 60);
    return s.atEnd();
}

std::optional<Moment> usualMoment(QStringView text)
{
    Scanner s(text);
    Moment m;
    const auto year = s.digits(4, 4);
    if (!year)
        return std::nullopt;
    std::optional<int> month, day;
    if (s.take(u"-/.年")) {
        month = s.digits(1, 2);
        if (month && s.take(u"-/.月"))
            day = s.digits(1, 2);
        s.take(u"日");
    } else {
        month = s.digits(2, 2);
        day = s.digits(2, 2);
        if (!day)
            return std::nullopt;
    }
    if (!month)
        return std::nullopt;
    m.date = QDate(*year, *month, day.value_or(1));
    if (!m.date.isValid())
        return std::nullopt;
    if (s.atEnd())
        return m;
    if (!day)
        return std::nullopt;
    if (!s.take(u"Tt"))
        s.blanks();
    if (!takeTime(s, m) || !takeOffset(s, m))
        return std::nullopt;
    return m;
}

std::optional<Moment> formattedMoment(const QString &text, const QString &format)
{
    const QLocale plain = QLocale::c();
    Moment m;
    const QDateTime moment = plain.toDateTime(text, format);
    m.date = moment.date();
    m.time = moment.time();
    m.hasTime = true;
    if (!m.date.isValid())
        return std::nullopt;
    return m;
}

/// Days since 1899-12-30 with the time as their fraction, as sheets store them.
std::optional<Moment> serialMoment(const QString &text)
{
    bool isNumber = false;
    const double serial = QLocale::c().toDouble(text, &isNumber);
    if (!isNumber || !(serial >= 1 && serial < 2958466)) // 9999-12-31
        return std::nullopt;
    const auto seconds = qint64(std::llround(serial * 86400));
    Moment m;
    m.date = QDate(1899, 12, 30).addDays(seconds / 86400);
    m.time = QTime::fromMSecsSinceStartOfDay(int(seconds % 86400) * 1000);
    m.hasTime = true;
    return m;
}

std::expected<Value, CellProblem> asTime(const QString &text, FieldType type, const TimeForm &form, const ZoneClock &clock)
{
    auto moment = form.format.isEmpty() ? usualMoment(text) : form.format == u"excel" ? serialMoment(text) : formattedMoment(text, form.format);
    if (!moment && text.size() >= 10 && text[4] == u'-' && (text.size() == 10 || text[10] == u'T'))
        moment = usualMoment(text); // the reader has recognised the column's form already
    if (!moment)
        return std::unexpected(CellProblem{QStringLiteral("bad_date"), QStringLiteral("“%1” is no date").arg(text)});
    LocalTime local = LocalTime::of(moment->date, moment->time);
    const bool isUtc = form.zone == TimeForm::Zone::Utc && moment->hasTime;
    if (form.zone != TimeForm::Zone::Local && (moment->offset || isUtc))
        local = clock.fromUtcSeconds(local.seconds - moment->offset.value_or(0));
    if (type == FieldType::Date)
        return Value(local.date().toString(Qt::ISODate));
    return Value(clock.toUtcText(local));
}

std::optional<double> plainReal(const QString &text)
{
    for (const QChar c : text)
        if (!(c >= u'0' && c <= u'9') && c != u'.' && c != u'-' && c != u'+' && c != u'e' && c != u'E')
            return std::nullopt; // keeps out nan, inf, hexadecimal and separators
    bool ok = false;
    const double v = QLocale::c().toDouble(text, &ok);
    return ok && std::isfinite(v) ? std::optional(v) : std::nullopt;
}

std::expected<Value, CellProblem> asInteger(const Value &cell, const QString &text)
{
    constexpr double exact = 9007199254740992.0; // 2^53
    bool ok = false;
    const qint64 whole = text.toLongLong(&ok);
    if (ok)
        return Value(whole);
    const auto real = cell.index() == 2 ? std::optional(std::get<double>(cell)) : plainReal(text);
    if (real && std::isfinite(*real) && *real == std::floor(*real) && std::abs(*real) < exact && !text.contains(u'e', Qt::CaseInsensitive))
        return Value(qint64(*real));
    return std::unexpected(CellProblem{QStringLiteral("bad_number"), QStringLiteral("“%1” is no whole number").arg(text)});
}

std::expected<Value, CellProblem> asBoolean(const QString &text)
{
    static const QStringList yes{QStringLiteral("y"), QStringLiteral("yes"), QStringLiteral("true"),
                                 QStringLiteral("t"), QStringLiteral("1"),   QStringLiteral("是")};
    static const QStringList no{QStringLiteral("n"), QStringLiteral("no"), QStringLiteral("false"),
                                QStringLiteral("f"), QStringLiteral("0"),  QStringLiteral("否")};
    const QString folded = text.toCaseFolded();
    if (yes.contains(folded))
        return Value(qint64(1));
    if (no.contains(folded))
        return Value(qint64(0));
    return std::unexpected(CellProblem{QStringLiteral("bad_boolean"), QStringLiteral("“%1” is neither yes nor no").arg(text)});
}

} // namespace

std::expected<Value, CellProblem> parseCell(const Value &cell, FieldType type, const TimeForm &form, const ZoneClock &clock)
{
    // A number that the reader has recognised need not become text first.
    if (const auto *whole = std::get_if<qint64>(&cell); whole && type == FieldType::Integer)
        return cell;
    else if (whole && type == FieldType::Real)
        return Value(double(*whole));
    if (const auto *real = std::get_if<double>(&cell); real && type == FieldType::Real && std::isfinite(*real))
        return cell;
    const QString text = toText(cell).trimmed();
    if (text.isEmpty())
        return Value();
    switch (type) {
    case FieldType::Integer: return asInteger(cell, text);
    case FieldType::Boolean: return asBoolean(text);
    case FieldType::Date:
    case FieldType::DateTime: return asTime(text, type, form, clock);
    case FieldType::Real:
        if (const auto real = plainReal(text))
            return Value(*real);
        return std::unexpected(CellProblem{QStringLiteral("bad_number"), QStringLiteral("“%1” is no number").arg(text)});
    case FieldType::Text:
    case FieldType::Code: break;
    }
    return Value(text);
}

} // namespace om

// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/comparisonservice.h"

#include "services/playbackservice.h"

namespace om {

ComparisonService::ComparisonService(LocalTime dataDate, QObject *parent)
    : QObject(parent)
    , m_dataDate(dataDate)
{ }

void ComparisonService::setMode(Mode mode)
{
    if (mode == m_mode)
        return;
    m_mode = mode;
    Q_EMIT changed();
}

void ComparisonService::compareWith(With with)
{
    m_with = with;
    Q_EMIT changed();
}

void ComparisonService::compareWith(const Period &period)
{
    m_period = period;
    m_moment = LocalTime::null();
    compareWith(With::Chosen);
}

void ComparisonService::compareWith(LocalTime moment)
{
    m_moment = moment;
    m_period = {};
    compareWith(With::Chosen);
}

void ComparisonService::setAbsolute(bool isAbsolute)
{
    m_isAbsolute = isAbsolute;
    Q_EMIT changed();
}

Filter ComparisonService::other(const Filter &now) const
{
    Filter other = now;
    if (m_with == With::Chosen && m_period.isValid()) {
        other.period = m_period;
    } else if (m_with == With::Chosen && !m_moment.isNull()) {
        other.asOf = m_moment;
    } else if (now.period.isValid()) {
        other.period = m_with == With::PeriodBefore ? now.period.previous() : now.period.yearBefore();
    } else {
        const LocalTime moment = now.asOf.isNull() ? m_dataDate : now.asOf;
        if (!moment.isNull())
            other.asOf = LocalTime::of(m_with == With::PeriodBefore ? moment.date().addMonths(-1) : moment.date().addYears(-1), moment.time());
    }
    return other;
}

QString ComparisonService::caption(const Filter &side) const
{
    QStringList parts;
    if (side.period.isValid())
        parts.append(captionOf(side.period));
    if (!side.asOf.isNull() || parts.isEmpty())
        if (const LocalTime moment = side.asOf.isNull() ? m_dataDate : side.asOf; !moment.isNull())
            parts.append(tr("as of %1").arg(moment.date().toString(Qt::ISODate)));
    return parts.join(QStringLiteral(" · "));
}

} // namespace om

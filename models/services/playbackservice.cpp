// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/playbackservice.h"

#include <algorithm>

namespace om {

namespace {

constexpr int lateMs = 10; // until a step that waits for the screen is tried again

/// The step just before `period`.
Period stepBefore(const Period &period)
{
    return Period::containing(period.kind(), period.first().addDays(-1));
}

} // namespace

Period Course::start(const Period &present) const
{
    const Period begin = Period::containing(step, first);
    if (window != Window::Range || !present.isValid())
        return window == Window::Growing ? Period::of(first, begin.last()) : begin;
    Period end = begin;
    for (Period at = Period::containing(step, present.first()); at.last() < present.last() && end.next().last() <= last; at = at.next())
        end = end.next();
    return Period::of(begin.first(), end.last());
}

std::optional<Period> Course::after(const Period &shown) const
{
    if (shown.last() >= last)
        return {};
    const Period next = Period::containing(step, shown.last().addDays(1));
    switch (window) {
    case Window::Step: return next;
    case Window::Growing: return Period::of(first, std::min(next.last(), last));
    case Window::Range: break;
    }
    return Period::of(Period::containing(step, shown.first()).next().first(), next.last());
}

std::optional<Period> Course::before(const Period &shown) const
{
    const Period dropped = Period::containing(step, shown.last());
    if (window == Window::Growing) {
        const QDate end = stepBefore(dropped).last();
        return end < first ? std::nullopt : std::optional(Period::of(first, end));
    }
    const Period begin = stepBefore(Period::containing(step, shown.first()));
    if (begin.last() < first)
        return {};
    return window == Window::Step ? begin : Period::of(begin.first(), stepBefore(dropped).last());
}

PlaybackService::PlaybackService(FilterService &filter, QObject *parent)
    : QObject(parent)
    , m_filter(filter)
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &PlaybackService::tick);
    connect(&m_filter, &FilterService::filterChanged, this, &PlaybackService::follow);
}

void PlaybackService::setDays(QDate first, QDate last)
{
    m_first = first;
    m_last = last;
}

void PlaybackService::setStep(Period::Kind step)
{
    m_step = step;
    setCourse({});
}

void PlaybackService::setWindow(Course::Window window)
{
    m_window = window;
    setCourse({});
}

void PlaybackService::setSpeed(double stepsPerSecond)
{
    m_speed = stepsPerSecond;
    Q_EMIT changed();
}

void PlaybackService::setLooping(bool isLooping)
{
    m_isLooping = isLooping;
    Q_EMIT changed();
}

Course PlaybackService::newCourse() const
{
    const Period &present = m_filter.filter().period;
    Course course{m_step, m_window, m_first, m_last};
    const bool isLonger = present.isValid() && Period::containing(m_step, present.first()).last() < present.last();
    if (isLonger && m_window != Course::Window::Range && present.first() <= m_last && present.last() >= m_first) {
        course.first = std::max(present.first(), m_first);
        course.last = std::min(present.last(), m_last);
    }
    return course;
}

void PlaybackService::setCourse(std::optional<Course> course)
{
    m_course = std::move(course);
    if (!m_course) {
        m_isPlaying = false;
        m_timer.stop();
    }
    Q_EMIT changed();
}

void PlaybackService::show(const Period &period)
{
    m_isOwnChange = true;
    if (m_course)
        m_filter.replacePeriod(period);
    else
        m_filter.setPeriod(period);
    m_isOwnChange = false;
}

void PlaybackService::follow(const Filter &)
{
    // Another period than the walk's ends it; other conditions do not.
    if (m_isOwnChange || !m_course)
        return;
    const Period &period = m_filter.filter().period;
    const bool isOnIt = period.isValid() && period.first() >= Period::containing(m_course->step, m_course->first).first() &&
        period.last() <= Period::containing(m_course->step, m_course->last).last() &&
        (m_course->window != Course::Window::Step || period.kind() == m_course->step);
    if (!isOnIt)
        setCourse({});
}

bool PlaybackService::advance()
{
    const Period present = m_filter.filter().period;
    if (!m_course) {
        if (!m_first.isValid())
            return false;
        const Course course = newCourse();
        // A period that is itself one step is gone on from.
        const bool isStep = course.window == Course::Window::Step && present.isValid() && present.kind() == course.step;
        const auto next = isStep ? course.after(present) : std::nullopt;
        show(next ? *next : course.start(present));
        setCourse(course);
        return true;
    }
    if (const auto next = m_course->after(present))
        show(*next);
    else if (m_isLooping)
        show(m_course->start(present));
    else
        return false;
    return true;
}

void PlaybackService::play()
{
    if (m_isPlaying)
        return;
    if (m_course && !m_course->after(m_filter.filter().period))
        show(m_course->start(m_filter.filter().period)); // from the beginning once more
    else if (!advance())
        return;
    m_isPlaying = true;
    m_clock.start();
    m_due = 0;
    schedule();
    Q_EMIT changed();
}

void PlaybackService::pause()
{
    m_isPlaying = false;
    m_timer.stop();
    Q_EMIT changed();
}

void PlaybackService::stepBy(int steps)
{
    if (m_isPlaying)
        pause();
    if (steps > 0) {
        advance();
    } else if (!m_course) {
        if (!advance()) // begins a walk at its first step
            return;
    } else if (const auto earlier = m_course->before(m_filter.filter().period)) {
        show(*earlier);
    }
}

void PlaybackService::schedule()
{
    // A step that was a little late does not delay those after it; a long wait is not made up for.
    const qint64 interval = qint64(1000 / m_speed);
    const qint64 now = m_clock.elapsed();
    m_due = std::max(m_due + interval, now);
    m_timer.start(int(m_due - now));
}

void PlaybackService::tick()
{
    if (m_isShown && !m_isShown()) {
        m_timer.start(lateMs);
        return;
    }
    if (!advance()) {
        pause();
        return;
    }
    schedule();
}

QString captionOf(const Period &period)
{
    const auto days = [&] { return QStringLiteral("%1 – %2").arg(period.first().toString(Qt::ISODate), period.last().toString(Qt::ISODate)); };
    switch (period.kind()) {
    case Period::Kind::Week: return QStringLiteral("%1 · %2").arg(period.text(), days());
    case Period::Kind::Span: return period.isValid() ? days() : QString();
    default: return period.text();
    }
}

} // namespace om

// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/filterservice.h"

#include <QElapsedTimer>
#include <QTimer>

#include <functional>
#include <optional>

namespace om {

/// How time is walked through. A step is a whole day, week, month or quarter.
struct Course
{
    enum class Window {
        Step, ///< one step at a time
        Range, ///< as many steps as the present period has, moved by one
        Growing ///< from the start to the end of a step
    };
    Period::Kind step = Period::Kind::Month;
    Window window = Window::Step;
    QDate first, last; ///< days walked through, both included

    Period start(const Period &present) const; ///< where a walk begins; a Range keeps the number of steps of `present`
    /// The period one step on (or back); none beyond the end. `shown` is a period of this course.
    std::optional<Period> after(const Period &shown) const;
    std::optional<Period> before(const Period &shown) const;
    bool operator==(const Course &) const = default;
};

/// Moves the period of a window's filter through time: by hand, or by itself at some steps a second. It never runs ahead of what is seen:
/// a step waits until the one before is shown. A walk is one step of the filter's history. It goes through the period that was chosen
/// before it where that is longer than a step, else through all days that have data. GUI thread.
class PlaybackService : public QObject
{
    Q_OBJECT
public:
    explicit PlaybackService(FilterService &filter, QObject *parent = nullptr);

    void setDays(QDate first, QDate last); ///< that have data
    void waitFor(std::function<bool()> isShown) { m_isShown = std::move(isShown); } ///< whether the present filter is on the screen

    Period::Kind step() const { return m_step; }
    Course::Window window() const { return m_window; }
    double speed() const { return m_speed; } ///< steps a second
    bool isLooping() const { return m_isLooping; }
    void setStep(Period::Kind step);
    void setWindow(Course::Window window);
    void setSpeed(double stepsPerSecond);
    void setLooping(bool isLooping);

    bool isPlaying() const { return m_isPlaying; }
    /// The walk under way, playing or paused; none once the period was set by other means.
    const std::optional<Course> &course() const { return m_course; }
    void play();
    void pause();
    void stepBy(int steps); ///< −1 back, +1 on; pauses

Q_SIGNALS:
    void changed(); ///< settings, playing or the course

private:
    void follow(const Filter &filter);
    void show(const Period &period);
    bool advance();
    void schedule();
    void tick();
    Course newCourse() const;
    void setCourse(std::optional<Course> course);

    FilterService &m_filter;
    std::function<bool()> m_isShown;
    QDate m_first, m_last;
    Period::Kind m_step = Period::Kind::Month;
    Course::Window m_window = Course::Window::Step;
    double m_speed = 2;
    bool m_isLooping = false, m_isPlaying = false, m_isOwnChange = false;
    std::optional<Course> m_course;
    QTimer m_timer;
    QElapsedTimer m_clock; ///< since playing began
    qint64 m_due = 0; ///< of the next step, ms on the clock
};

/// A period as it stands on the map: "2021-06", a week with its days, a span "2021-01-01 – 2021-06-30".
QString captionOf(const Period &period);

} // namespace om

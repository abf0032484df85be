// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/filterservice.h"

namespace om {

/// What the map of a window is compared with, and how. GUI thread.
class ComparisonService : public QObject
{
    Q_OBJECT
public:
    enum class Mode { Off, Swipe, Difference, Basemaps, Images }; ///< two dates side by side, their change, two backgrounds, two images of a record
    enum class With { YearBefore, PeriodBefore, Chosen };

    /// `dataDate` = the moment that a filter without one stands for.
    explicit ComparisonService(LocalTime dataDate, QObject *parent = nullptr);

    Mode mode() const { return m_mode; }
    void setMode(Mode mode);
    With with() const { return m_with; }
    void compareWith(With with); ///< Chosen: what was chosen last
    void compareWith(const Period &period);
    void compareWith(LocalTime moment); ///< the same period as known at another moment
    bool isAbsolute() const { return m_isAbsolute; }
    void setAbsolute(bool isAbsolute); ///< plain differences instead of %

    /// `now` at the other date: the same conditions, an earlier period; without a period an earlier moment.
    Filter other(const Filter &now) const;
    /// The date of one side as it stands on the map.
    QString caption(const Filter &side) const;

Q_SIGNALS:
    void changed();

private:
    LocalTime m_dataDate;
    Mode m_mode = Mode::Off;
    With m_with = With::YearBefore;
    Period m_period;
    LocalTime m_moment;
    bool m_isAbsolute = false;
};

} // namespace om

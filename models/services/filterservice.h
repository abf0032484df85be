// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "frame/filter.h"

#include <QObject>
#include <QString>

#include <vector>

namespace om {

/// The one filter of a window, with a browser's back and forward. Every view writes it here and listens here.
class FilterService : public QObject
{
    Q_OBJECT
public:
    explicit FilterService(Filter home, QObject *parent = nullptr);

    const Filter &filter() const { return m_states[m_at]; }
    void setFilter(const Filter &filter); ///< a new step; nothing when equal
    void toggle(const QString &field, const QString &value, const QString &dataset = {});
    void toggleRange(const QString &field, const std::optional<double> &min, const std::optional<double> &max, const QString &dataset = {});
    void toggleArea(const QString &code);
    void setPeriod(const Period &period);
    /// The same without a step of its own: takes the place of the present one, so that Back leads past a whole playback.
    void replacePeriod(const Period &period);
    void removeCondition(int index);
    void clear(); ///< back to the filter of the start, as a new step
    void stepBack(); ///< Esc: takes the last condition, then the area
    bool canGoBack() const { return m_at > 0; }
    bool canGoForward() const { return m_at + 1 < m_states.size(); }
    void back();
    void forward();

Q_SIGNALS:
    void filterChanged(const om::Filter &filter);

private:
    Filter m_home;
    std::vector<Filter> m_states;
    std::size_t m_at = 0;
};

/// The one selected record of a window: what the card shows and the map outlines. fid −1 = none.
class SelectionService : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;
    const QString &dataset() const { return m_dataset; }
    qint64 fid() const { return m_fid; }
    void select(const QString &dataset, qint64 fid);
    void clear() { select({}, -1); }

Q_SIGNALS:
    void selectionChanged(const QString &dataset, qint64 fid);

private:
    QString m_dataset;
    qint64 m_fid = -1;
};

} // namespace om

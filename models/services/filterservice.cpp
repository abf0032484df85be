// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/filterservice.h"

namespace om {

FilterService::FilterService(Filter home, QObject *parent)
    : QObject(parent)
    , m_home(std::move(home))
    , m_states{m_home}
{ }

void FilterService::setFilter(const Filter &next)
{
    if (next == filter())
        return;
    m_states.resize(m_at + 1);
    m_states.push_back(next);
    ++m_at;
    Q_EMIT filterChanged(filter());
}

void FilterService::toggle(const QString &field, const QString &value, const QString &dataset)
{
    Filter next = filter();
    next.toggle(field, value, dataset);
    setFilter(next);
}

void FilterService::toggleRange(const QString &field, const std::optional<double> &min, const std::optional<double> &max, const QString &dataset)
{
    Filter next = filter();
    next.toggleRange(field, min, max, dataset);
    setFilter(next);
}

void FilterService::toggleArea(const QString &code)
{
    Filter next = filter();
    next.area = next.area == code ? QString() : code;
    setFilter(next);
}

void FilterService::setPeriod(const Period &period)
{
    Filter next = filter();
    next.period = period;
    setFilter(next);
}

void FilterService::replacePeriod(const Period &period)
{
    if (period == filter().period)
        return;
    m_states.resize(m_at + 1);
    m_states.back().period = period;
    Q_EMIT filterChanged(filter());
}

void FilterService::removeCondition(int index)
{
    Filter next = filter();
    next.remove(index);
    setFilter(next);
}

void FilterService::clear()
{
    setFilter(m_home);
}

void FilterService::stepBack()
{
    Filter next = filter();
    if (!next.conditions.isEmpty())
        next.conditions.removeLast();
    else
        next.area = m_home.area;
    setFilter(next);
}

void FilterService::back()
{
    if (!canGoBack())
        return;
    --m_at;
    Q_EMIT filterChanged(filter());
}

void FilterService::forward()
{
    if (!canGoForward())
        return;
    ++m_at;
    Q_EMIT filterChanged(filter());
}

void SelectionService::select(const QString &dataset, qint64 fid)
{
    if (dataset == m_dataset && fid == m_fid)
        return;
    m_dataset = dataset;
    m_fid = fid;
    Q_EMIT selectionChanged(m_dataset, m_fid);
}

} // namespace om

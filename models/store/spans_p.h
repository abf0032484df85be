// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <algorithm>
#include <utility>
#include <vector>

namespace om::store {

/// A set of fids as disjoint, sorted spans [first, until). Quick to build in ascending order.
class Spans
{
public:
    using Span = std::pair<qint64, qint64>;

    void add(qint64 first, qint64 until)
    {
        if (first >= until)
            return;
        // All spans that touch the new one become one with it.
        const auto from = std::lower_bound(m_spans.begin(), m_spans.end(), first, [](const Span &s, qint64 fid) { return s.second < fid; });
        auto to = from;
        for (; to != m_spans.end() && to->first <= until; ++to) {
            first = std::min(first, to->first);
            until = std::max(until, to->second);
        }
        if (from == to) {
            m_spans.insert(from, {first, until});
        } else {
            *from = {first, until};
            m_spans.erase(from + 1, to);
        }
    }
    void add(std::vector<qint64> fids)
    {
        std::sort(fids.begin(), fids.end());
        for (const qint64 fid : fids)
            add(fid, fid + 1);
    }

    bool contains(qint64 fid) const
    {
        const auto next = after(fid);
        return next != m_spans.begin() && fid < std::prev(next)->second;
    }
    qint64 count() const
    {
        qint64 sum = 0;
        for (const Span &span : m_spans)
            sum += span.second - span.first;
        return sum;
    }
    /// The parts of [first, until) that are in the set.
    std::vector<Span> within(qint64 first, qint64 until) const
    {
        std::vector<Span> parts;
        auto at = after(first);
        if (at != m_spans.begin())
            --at;
        for (; at != m_spans.end() && at->first < until; ++at)
            if (at->second > first)
                parts.emplace_back(std::max(first, at->first), std::min(until, at->second));
        return parts;
    }
    const std::vector<Span> &all() const { return m_spans; }

private:
    std::vector<Span>::const_iterator after(qint64 fid) const
    {
        return std::upper_bound(m_spans.begin(), m_spans.end(), fid, [](qint64 f, const Span &s) { return f < s.first; });
    }

    std::vector<Span> m_spans;
};

} // namespace om::store

// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/geometry.h"

#include <mutex>
#include <vector>

namespace om {

/// Where the rows lie that an import has taken so far, for a map that shows them before anything is stored. Written by the import, read by
/// anyone; a long file is kept to its first two million rows.
class ArrivedPlaces
{
public:
    static constexpr std::size_t most = 2'000'000;

    void add(LonLat place)
    {
        const std::lock_guard lock(m_mutex);
        if (m_places.size() < most)
            m_places.push_back(place);
    }
    std::size_t count() const
    {
        const std::lock_guard lock(m_mutex);
        return m_places.size();
    }
    std::vector<LonLat> places() const
    {
        const std::lock_guard lock(m_mutex);
        return m_places;
    }

private:
    mutable std::mutex m_mutex;
    std::vector<LonLat> m_places;
};

} // namespace om

// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

namespace om {

/// Distinct UTF-8 values in order of appearance, numbered from 1. Open addressing over a hash of eight bytes a step, with a memo of the
/// last value, because a start looks up some ten million of them.
class Dictionary
{
public:
    std::uint32_t code(std::string_view value)
    {
        if (value == m_last)
            return m_lastCode;
        const std::uint64_t hash = hashOf(value);
        if (2 * (m_values.size() + 1) > m_slots.size())
            grow();
        for (std::size_t at = hash & m_mask;; at = (at + 1) & m_mask) {
            Slot &slot = m_slots[at];
            if (slot.code == 0) {
                m_values.emplace_back(value);
                slot = {hash, std::uint32_t(m_values.size())};
            } else if (slot.hash != hash || m_values[slot.code - 1] != value) {
                continue;
            }
            m_lastCode = slot.code;
            m_last = m_values[m_lastCode - 1];
            return m_lastCode;
        }
    }
    const std::deque<std::string> &values() const { return m_values; }
    QStringList texts() const
    {
        QStringList out;
        out.reserve(qsizetype(m_values.size()));
        for (const std::string &v : m_values)
            out.append(QString::fromUtf8(v.data(), qsizetype(v.size())));
        return out;
    }

private:
    struct Slot
    {
        std::uint64_t hash = 0;
        std::uint32_t code = 0;
    };

    static std::uint64_t hashOf(std::string_view value)
    {
        constexpr std::uint64_t odd = 0x9E3779B97F4A7C15; // 2^64 / golden ratio (Knuth, multiplicative hashing)
        std::uint64_t hash = value.size() * odd;
        while (!value.empty()) {
            std::uint64_t chunk = 0;
            const std::size_t n = value.size() < 8 ? value.size() : 8;
            std::memcpy(&chunk, value.data(), n);
            hash = (hash ^ chunk) * odd;
            hash ^= hash >> 29;
            value.remove_prefix(n);
        }
        return hash ^ hash >> 32;
    }

    void grow()
    {
        std::vector<Slot> old(std::max<std::size_t>(64, m_slots.size() * 2));
        old.swap(m_slots);
        m_mask = m_slots.size() - 1;
        for (const Slot &slot : old) {
            if (slot.code == 0)
                continue;
            std::size_t at = slot.hash & m_mask;
            while (m_slots[at].code != 0)
                at = (at + 1) & m_mask;
            m_slots[at] = slot;
        }
    }

    std::deque<std::string> m_values; // a deque keeps its strings in place, so m_last stays valid
    std::vector<Slot> m_slots;
    std::size_t m_mask = 0;
    std::string_view m_last;
    std::uint32_t m_lastCode = 0;
};

} // namespace om

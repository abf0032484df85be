// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "frame/rowsmemo.h"

namespace om {

namespace {

constexpr std::size_t entryBytes = 320; // about what an entry takes beside its rows and its key

} // namespace

std::size_t RowsMemo::bytesOf(const Entry &entry)
{
    return entry.rows->words().size() * sizeof(std::uint64_t) + std::size_t(entry.key.size()) + entryBytes;
}

RowsMemo::Rows RowsMemo::find(const QByteArray &key)
{
    const std::scoped_lock lock(m_mutex);
    const auto found = m_places.constFind(key);
    if (found == m_places.cend())
        return nullptr;
    m_entries.splice(m_entries.begin(), m_entries, *found);
    return m_entries.front().rows;
}

void RowsMemo::keep(const QByteArray &key, const Rows &rows)
{
    Entry entry{key, rows};
    const std::size_t bytes = bytesOf(entry);
    const std::scoped_lock lock(m_mutex);
    if (bytes > m_limit || m_places.contains(key))
        return;
    m_entries.push_front(std::move(entry));
    m_places.insert(key, m_entries.begin());
    m_bytes += bytes;
    while (m_bytes > m_limit) {
        m_bytes -= bytesOf(m_entries.back());
        m_places.remove(m_entries.back().key);
        m_entries.pop_back();
    }
}

std::size_t RowsMemo::bytes() const
{
    const std::scoped_lock lock(m_mutex);
    return m_bytes;
}

} // namespace om

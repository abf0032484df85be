// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "frame/bitmap.h"

#include <QByteArray>
#include <QHash>

#include <concepts>
#include <list>
#include <memory>
#include <mutex>
#include <type_traits>

namespace om {

/// The rows that single conditions hold for, kept beside the frame of which they were asked: what many indicators have in common ("is no test",
/// "closed in time", the community that is chosen) is looked up in its columns once. Bounded in bytes; what was asked for longest ago goes first.
/// Any thread.
class RowsMemo
{
public:
    using Rows = std::shared_ptr<const Bitmap>;
    static constexpr std::size_t defaultBytes = std::size_t(24) << 20; ///< 190 conditions of a million rows

    explicit RowsMemo(std::size_t bytes = defaultBytes)
        : m_limit(bytes)
    { }

    Rows find(const QByteArray &key); ///< nullptr when it is not kept
    void keep(const QByteArray &key, const Rows &rows); ///< nothing when it alone is above the bound
    std::size_t bytes() const;

    /// The rows of `key`, from `make` (a Bitmap) where they are not kept. Two threads may make the same at once.
    template<typename Make>
        requires std::same_as<std::invoke_result_t<Make>, Bitmap>
    Rows of(const QByteArray &key, Make &&make)
    {
        if (Rows known = find(key))
            return known;
        Rows rows = std::make_shared<const Bitmap>(make());
        keep(key, rows);
        return rows;
    }

private:
    struct Entry
    {
        QByteArray key;
        Rows rows;
    };
    static std::size_t bytesOf(const Entry &entry);

    mutable std::mutex m_mutex;
    std::list<Entry> m_entries; ///< asked for last comes first
    QHash<QByteArray, std::list<Entry>::iterator> m_places;
    std::size_t m_limit, m_bytes = 0;
};

} // namespace om

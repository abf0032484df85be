// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/cache.h"
#include "store/connection_p.h"

#include <memory>

namespace om::store {

/// The lock file beside the cache that the one writer process holds while it lives; the kernel drops it when the process dies.
class WriterLock
{
public:
    WriterLock() = default;
    /// CacheLocked when another holds it; CacheReadOnly when the folder cannot be written.
    static WriterLock acquire(const QString &cachePath);
    WriterLock(WriterLock &&other) noexcept { std::swap(m_file, other.m_file); }
    WriterLock &operator=(WriterLock &&other) noexcept
    {
        std::swap(m_file, other.m_file);
        return *this;
    }
    ~WriterLock();

private:
    int m_file = -1;
};

/// A cache file opened by the rules of docs/formats/cache.md ("Opening").
struct CacheFile
{
    WriterLock lock;
    std::unique_ptr<Connection> connection;
    bool isReadOnly = true;
    bool wasUnclean = false; ///< a write-ahead log with content was found: the last writer did not close

    static CacheFile open(const QString &path, Cache::Mode mode);
};

} // namespace om::store

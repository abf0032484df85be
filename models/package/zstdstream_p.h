// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QLatin1StringView>

#include <functional>
#include <memory>

struct ZSTD_CCtx_s;
struct ZSTD_DCtx_s;

namespace om {

/// Entries of data packed as one Zstandard frame (RFC 8878) end with this; an archive keeps them as they are.
constexpr QLatin1StringView PackedSuffix(".zst");

/// Packs bytes into one frame after the other. The same bytes give the same frame with the same version of the library. One thread.
class ZstdPacker
{
public:
    ZstdPacker();
    ~ZstdPacker();

    /// Takes bytes of the frame. Returns what of it is packed by now, often nothing; valid until the next call.
    QByteArrayView add(QByteArrayView bytes);
    /// The rest of the frame; the next bytes begin another one.
    QByteArrayView end();

private:
    QByteArrayView run(QByteArrayView bytes, bool isLast);

    struct Free
    {
        void operator()(ZSTD_CCtx_s *context) const;
    };
    std::unique_ptr<ZSTD_CCtx_s, Free> m_context;
    QByteArray m_packed;
};

/// Unpacks one frame that nobody vouches for: its window is bounded (8 MiB, what level 3 needs of it is 2), nothing may follow it. One thread.
class ZstdUnpacker
{
public:
    using Sink = std::function<Result<void>(QByteArrayView)>;

    ZstdUnpacker();
    ~ZstdUnpacker();

    /// Hands the bytes of the next packed ones to `sink` in pieces of at most 128 KiB; an error of it stops and is handed on. Anything that is not one frame: `damaged`.
    Result<void> add(QByteArrayView packed, const Error &damaged, const Sink &sink);
    bool isWhole() const { return m_isWhole; } ///< the frame has come to its end

private:
    struct Free
    {
        void operator()(ZSTD_DCtx_s *context) const;
    };
    std::unique_ptr<ZSTD_DCtx_s, Free> m_context;
    QByteArray m_buffer;
    bool m_isWhole = false;
};

} // namespace om

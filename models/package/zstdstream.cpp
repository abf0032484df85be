// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "package/zstdstream_p.h"

#include <zstd.h>

namespace om {

namespace {

constexpr int PackingLevel = 3; // four times as quick as deflate at the same size
constexpr int LargestWindowLog = 23;
constexpr int JobBytes = 1 << 20; // packed by another thread while the next are made; the same bytes whenever it comes to it

} // namespace

void ZstdPacker::Free::operator()(ZSTD_CCtx_s *context) const
{
    ZSTD_freeCCtx(context);
}

ZstdPacker::ZstdPacker()
    : m_context(ZSTD_createCCtx())
    , m_packed(qsizetype(ZSTD_CStreamOutSize()), Qt::Uninitialized)
{
    Q_CHECK_PTR(m_context);
    ZSTD_CCtx_setParameter(m_context.get(), ZSTD_c_compressionLevel, PackingLevel);
    ZSTD_CCtx_setParameter(m_context.get(), ZSTD_c_nbWorkers, 1);
    ZSTD_CCtx_setParameter(m_context.get(), ZSTD_c_jobSize, JobBytes);
}

ZstdPacker::~ZstdPacker() = default;

QByteArrayView ZstdPacker::run(QByteArrayView bytes, bool isLast)
{
    ZSTD_inBuffer in{bytes.data(), std::size_t(bytes.size()), 0};
    std::size_t filled = 0;
    for (;;) {
        ZSTD_outBuffer out{m_packed.data(), std::size_t(m_packed.size()), filled};
        const std::size_t left = ZSTD_compressStream2(m_context.get(), &out, &in, isLast ? ZSTD_e_end : ZSTD_e_continue); // fails only without memory
        filled = out.pos;
        if (ZSTD_isError(left) || (isLast ? left == 0 : in.pos == in.size))
            break;
        if (qsizetype(filled) == m_packed.size()) // else the other thread is waited for
            m_packed.resize(m_packed.size() * 2);
    }
    return QByteArrayView(m_packed).first(qsizetype(filled));
}

QByteArrayView ZstdPacker::add(QByteArrayView bytes)
{
    return run(bytes, false);
}

QByteArrayView ZstdPacker::end()
{
    return run({}, true);
}

void ZstdUnpacker::Free::operator()(ZSTD_DCtx_s *context) const
{
    ZSTD_freeDCtx(context);
}

ZstdUnpacker::ZstdUnpacker()
    : m_context(ZSTD_createDCtx())
    , m_buffer(qsizetype(ZSTD_DStreamOutSize()), Qt::Uninitialized)
{
    Q_CHECK_PTR(m_context);
    ZSTD_DCtx_setParameter(m_context.get(), ZSTD_d_windowLogMax, LargestWindowLog);
}

ZstdUnpacker::~ZstdUnpacker() = default;

Result<void> ZstdUnpacker::add(QByteArrayView packed, const Error &damaged, const Sink &sink)
{
    ZSTD_inBuffer in{packed.data(), std::size_t(packed.size()), 0};
    for (bool isFull = false; in.pos < in.size || isFull;) {
        if (m_isWhole) // something follows
            return std::unexpected(damaged);
        ZSTD_outBuffer out{m_buffer.data(), std::size_t(m_buffer.size()), 0};
        const std::size_t left = ZSTD_decompressStream(m_context.get(), &out, &in);
        if (ZSTD_isError(left))
            return std::unexpected(damaged);
        m_isWhole = left == 0;
        isFull = out.pos == out.size && !m_isWhole;
        if (out.pos == 0)
            continue;
        if (auto taken = sink(QByteArrayView(m_buffer).first(qsizetype(out.pos))); !taken)
            return taken;
    }
    return {};
}

} // namespace om

// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "geo/sheet/zippieces_p.h"

#include <zlib.h>

#include <algorithm>
#include <new>

namespace om {

void ZipPieces::End::operator()(z_stream_s *stream) const
{
    inflateEnd(stream);
    delete stream;
}

ZipPieces::ZipPieces(QByteArrayView packed, const ZipMember &entry, QString path, QString name, std::size_t pieceBytes)
    : m_packed(packed)
    , m_entry(entry)
    , m_path(std::move(path))
    , m_name(std::move(name))
    , m_pieceBytes(pieceBytes)
{
    if (entry.method == 0)
        return;
    auto stream = std::make_unique<z_stream>();
    stream->next_in = reinterpret_cast<Bytef *>(const_cast<char *>(packed.data()));
    stream->avail_in = uInt(packed.size());
    if (inflateInit2(stream.get(), -MAX_WBITS) != Z_OK)
        throw std::bad_alloc();
    m_stream.reset(stream.release());
    m_piece = std::make_unique_for_overwrite<char[]>(pieceBytes);
}

std::unexpected<Error> ZipPieces::damaged(const char *what) const
{
    return fail(ErrorCode::FormatDamaged, {m_path, QStringLiteral("%1: %2").arg(m_name, QLatin1StringView(what))});
}

Result<std::string_view> ZipPieces::inflated()
{
    m_stream->next_out = reinterpret_cast<Bytef *>(m_piece.get());
    m_stream->avail_out = uInt(m_pieceBytes);
    const int status = inflate(m_stream.get(), Z_NO_FLUSH);
    if (status != Z_OK && status != Z_STREAM_END)
        return damaged("it is cut or damaged");
    m_isEnded = status == Z_STREAM_END;
    return std::string_view(m_piece.get(), m_pieceBytes - m_stream->avail_out);
}

Result<std::string_view> ZipPieces::next()
{
    std::string_view piece;
    while (piece.empty() && !m_isEnded) { // the last block of a stream may add nothing
        if (m_stream) {
            const auto more = inflated();
            if (!more)
                return more;
            piece = *more;
        } else {
            piece = {m_packed.data() + m_at, std::min(std::size_t(m_packed.size() - m_at), m_pieceBytes)};
            m_at += qsizetype(piece.size());
            m_isEnded = m_at == m_packed.size();
        }
    }
    // The size is a claim: what really comes may never be more.
    m_size += piece.size();
    if (!piece.empty()) // without bytes crc32 would begin anew
        m_crc = quint32(::crc32(m_crc, reinterpret_cast<const Bytef *>(piece.data()), uInt(piece.size())));
    if (m_size > m_entry.unpacked || (m_isEnded && (m_size != m_entry.unpacked || m_crc != m_entry.crc)))
        return damaged("its checksum is wrong");
    return piece;
}

} // namespace om

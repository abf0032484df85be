// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "geo/basemap/gunzip_p.h"

#include <zlib.h>

#include <algorithm>

namespace om {

std::optional<QByteArray> gunzip(QByteArrayView packed, qsizetype most)
{
    z_stream stream{};
    constexpr int gzipOnly = 16;
    if (inflateInit2(&stream, MAX_WBITS + gzipOnly) != Z_OK)
        return std::nullopt;
    stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(packed.data())); // zlib does not write to it
    stream.avail_in = uInt(packed.size());
    QByteArray out;
    int status = Z_OK;
    while (status == Z_OK && out.size() <= most) {
        const qsizetype at = out.size();
        const qsizetype more = std::max<qsizetype>(64 << 10, std::min(at, most + 1 - at)); // doubles, so that a bomb is stopped early
        out.resize(at + more);
        stream.next_out = reinterpret_cast<Bytef *>(out.data() + at);
        stream.avail_out = uInt(more);
        status = inflate(&stream, Z_NO_FLUSH);
        out.resize(at + more - qsizetype(stream.avail_out));
        if (status == Z_OK && stream.avail_in == 0 && stream.avail_out > 0)
            break; // cut
    }
    inflateEnd(&stream);
    if (status != Z_STREAM_END || out.size() > most)
        return std::nullopt;
    return out;
}

} // namespace om

// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <optional>

namespace om {

inline bool isGzip(QByteArrayView bytes)
{
    return bytes.startsWith(QByteArrayView("\x1f\x8b", 2));
}

/// Content of a gzip stream (RFC 1952); nullopt when it is damaged, cut or larger than `most` bytes.
std::optional<QByteArray> gunzip(QByteArrayView packed, qsizetype most);

} // namespace om

// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <cstddef>

namespace om::limits {

// Caps of reliability.md rule 15. They bound what one file may cost, not what a city may have.
inline constexpr qint64 fileBytes = 200LL << 20;
inline constexpr qint64 unpackedBytes = 2LL << 30;
inline constexpr qint64 packRatio = 200; ///< unpacked : packed, looked at only above …
inline constexpr qint64 packRatioFrom = 10LL << 20; ///< … this many unpacked bytes
inline constexpr int zipEntries = 5000;
inline constexpr int columns = 1000;
inline constexpr qint64 rows = 5'000'000;
inline constexpr qint64 cellBytes = 1LL << 20;
inline constexpr int nesting = 32;
inline constexpr std::size_t xmlTokenBytes = 16ULL << 20; ///< one tag or text of a workbook

// The worker process.
inline constexpr quint64 workerMemoryBytes = 2ULL << 30;
inline constexpr int workerCpuSeconds = 60;
inline constexpr int workerSilenceSeconds = 90; ///< without a byte on the pipe
inline constexpr qint64 messageBytes = 64LL << 20; ///< one row with its shape

// Tile files: they are not copied and not read as a whole, so their own size has no cap.
inline constexpr qint64 tileBytes = 16LL << 20; ///< one tile or directory, unpacked
inline constexpr int tileCpuSeconds = 20; ///< for one tile
inline constexpr int tileWaitSeconds = 25; ///< for the answer

} // namespace om::limits

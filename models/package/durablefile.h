// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>

#include <functional>
#include <memory>

class QIODevice;
class QTemporaryFile;

namespace om {

/// Files that are there whole or not at all, also after a power cut: written beside their place, synced, renamed over it, folder synced.
/// A link at the target's name is replaced, never followed. Errors: DiskFull, FileNoPermission, FileMissing (the folder), CacheWrite.

/// A new private (0600) file beside `target`, removed again unless it is put in place.
Result<std::unique_ptr<QTemporaryFile>> openBeside(const QString &target);
/// Readers of a share must see packages; keys are for their owner only.
enum class FileAccess { Owner, Everyone };
Result<void> syncFile(QTemporaryFile &file, const QString &target);
Result<void> putInPlace(QTemporaryFile &file, const QString &target, FileAccess access);

Result<void> writeDurably(const QString &target, const QByteArray &content, FileAccess access);

/// The error of the last system call (errno) on a file that is written.
Error writeError(const QString &path, int systemError);

/// A plain file, opened for reading without following a link at its last part and without waiting on pipes; at most `limit` bytes.
/// FileMissing, FileNoPermission, FileNotPlain, FileTooLarge, FileUnreadable.
Result<QByteArray> readPlain(const QString &path, qint64 limit);
/// The same into an open device, in pieces; `isCancelled` is asked between them (Cancelled). A failed write: as above, naming `targetPath`.
Result<void> copyPlain(const QString &path, qint64 limit, QIODevice &target, const QString &targetPath, const std::function<bool()> &isCancelled);

} // namespace om

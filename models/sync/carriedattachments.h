// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "package/packagereader.h"
#include "sync/source.h"

namespace om {

/// The files of the folder of attachments that rows of the cache name (from = 0), or rows as versions `from`+1 … `to` left them: a text that is the file's
/// path below the folder, or has it between commas. Sorted. Links and hidden files are passed over. Errors of reading the cache; Cancelled.
Result<QStringList> namedAttachments(const Cache &cache, const QString &folder, qint64 from, qint64 to, JobControl &control);

/// The absolute path of an attachment by its name in the cache. FormatUnsafe {name, rule} for one that leads out of the folder.
Result<QString> attachmentPath(const QString &folder, const QString &name);

/// What became of the attachments of a package.
struct AttachmentReport
{
    QStringList added; ///< names
    qint64 present = 0; ///< were here already, the same
    QStringList clashes; ///< another file has that name here; ours stays
};

/// Puts the attachments of a verified package into the folder, each durably and whole; never over a file that is there. All or none: what was added is taken
/// away again when it fails (Cancelled, DiskFull, FileNoPermission, FormatUnsafe, PackageInvalid).
Result<AttachmentReport> takeAttachments(PackageReader &package, const QString &folder, JobControl &control);

} // namespace om

// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/workspace.h"

namespace om {

/// Where the images that records name are described: `t` (when it was taken), `file` (below the workspace's folder of attachments).
inline const QString mediaDataset = QStringLiteral("drone_media");

/// One of two images of a record.
struct PairedImage
{
    QString file; ///< absolute path of a georeferenced picture; not looked at
    QString caption; ///< "Before · 2021-11-03"
};

/// A record's images before and after, of which its card's section `images` names the fields.
struct ImagePair
{
    PairedImage before, after;
};

/// Whether the record's card shows images, and both are named. GUI thread (reads one row).
bool hasImagePair(const Workspace &workspace, const QString &dataset, qint64 fid);

/// The same with their files. NotFound (image, its number) where an image is not described or has no file; FormatUnsafe for a file that lies outside of the
/// attachments. Whether the files exist and what is in them is found out by those who open them.
Result<ImagePair> imagePairOf(const Workspace &workspace, const QString &dataset, qint64 fid);

} // namespace om

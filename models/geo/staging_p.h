// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "geo/sourceformat_p.h"

#include <QTemporaryDir>

#include <future>

namespace om {

/// A private copy of a file and of the parts that belong to it, so that nothing that happens while reading can touch the source. It is
/// deleted with the object.
class Staging
{
public:
    /// Errors of checkSourcePath; FormatDamaged when a part of a Shapefile is missing; FormatUnsafe when a GeoPackage has unfinished
    /// writes beside it; DiskFull.
    /// `isGlance`: of a CSV only the whole lines of its first megabytes.
    static Result<std::unique_ptr<Staging>> of(const QString &path, bool isGlance = false);

    QString folder() const { return m_folder.path(); }
    QString fileName() const { return m_fileName; } ///< in the folder
    /// Of the copy, lower-case hex; reckoned in the background from the start on, waits until it is there. FileUnreadable.
    Result<QString> sha256() const { return m_sha256.get(); }

private:
    Staging() = default;
    QTemporaryDir m_folder;
    QString m_fileName;
    std::shared_future<Result<QString>> m_sha256; ///< ends before its folder
};

} // namespace om

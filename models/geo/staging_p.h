// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "geo/sourceformat_p.h"

#include <QTemporaryDir>

namespace om {

/// A private copy of a file and of the parts that belong to it, so that nothing that happens while reading can touch the source. It is
/// deleted with the object.
class Staging
{
public:
    /// Errors of checkSourcePath; FormatDamaged when a part of a Shapefile is missing; FormatUnsafe when a GeoPackage has unfinished
    /// writes beside it; DiskFull.
    static Result<std::unique_ptr<Staging>> of(const QString &path);

    QString folder() const { return m_folder.path(); }
    QString fileName() const { return m_fileName; } ///< in the folder
    QString sha256() const { return m_sha256; }

private:
    Staging() = default;
    QTemporaryDir m_folder;
    QString m_fileName;
    QString m_sha256;
};

} // namespace om

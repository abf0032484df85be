// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QTemporaryDir>

#include <memory>

namespace om {

/// A file that is made in a hidden folder beside its place and moved there when it is whole. What is not committed is deleted.
class AtomicTarget
{
public:
    static Result<std::unique_ptr<AtomicTarget>> of(const QString &path); ///< FileMissing (folder), FileIsDirectory, FileNoPermission

    QString path() const { return m_path; }
    QString temporaryPath() const; ///< same file name, other folder; further parts may be written beside it

    /// Brings everything that was written to the disk, then to its place; the file itself comes last, after its parts. DiskFull.
    Result<void> commit();

private:
    AtomicTarget(const QString &path, const QString &folderTemplate)
        : m_path(path)
        , m_folder(folderTemplate)
    { }
    QString m_path;
    QTemporaryDir m_folder;
};

} // namespace om

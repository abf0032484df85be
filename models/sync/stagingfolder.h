// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <memory>

class QTemporaryDir;

namespace om {

/// A private folder (0700) in a workspace for packages on their way; gone with the object.
class StagingFolder
{
public:
    static Result<StagingFolder> make(const QString &workspaceFolder);
    StagingFolder(StagingFolder &&) noexcept;
    StagingFolder &operator=(StagingFolder &&) noexcept;
    ~StagingFolder();

    QString filePath(const QString &name) const;

private:
    explicit StagingFolder(std::unique_ptr<QTemporaryDir> folder);
    std::unique_ptr<QTemporaryDir> m_folder;
};

/// Size and SHA-256 (lower-case hex) of a file.
struct Fingerprint
{
    qint64 bytes = 0;
    QString sha256;
};
Result<Fingerprint> fingerprint(const QString &path);

} // namespace om

// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/source.h"

namespace om {

/// A hub that is a folder: index.json, index.sig and the packages beside them. index.sig holds the signature of the index and, behind it,
/// that of the one before: it is replaced first, so that a valid signature lies beside index.json at every moment.
class FolderSource : public SyncSource
{
public:
    explicit FolderSource(const QString &folder);

    QString address() const override { return m_folder; }
    Result<SignedIndex> readIndex() override;
    Result<void> fetch(const QString &file, const QString &targetFile, JobControl &control) override;
    Result<void> put(const QString &file, const QString &sourceFile, JobControl &control) override; ///< makes the folder (not its parents)
    Result<void> writeIndex(const SignedIndex &index) override;

private:
    QString pathOf(const QString &file) const;
    QString m_folder;
};

/// Whether a package may be called so in a hub: lower-case letters, digits, '-', '_' and '.', ending in ".zip"; never a path.
bool isPackageName(const QString &file);

} // namespace om

// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/filehash.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace om {

Result<QString> sourceSha256(const QString &path)
{
    const QFileInfo given(path);
    QStringList files{path};
    if (given.suffix().compare(u"shp", Qt::CaseInsensitive) == 0) {
        files.clear();
        const QDir folder = given.dir();
        const QStringList names = folder.entryList(QDir::Files, QDir::Name);
        for (const QString &name : names)
            if (QFileInfo(name).completeBaseName() == given.completeBaseName())
                files << folder.filePath(name);
    }
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const QString &name : std::as_const(files)) {
        QFile file(name);
        if (!file.open(QIODevice::ReadOnly) || !hash.addData(&file))
            return fail(ErrorCode::FileUnreadable, {name}, file.errorString());
    }
    return QString::fromLatin1(hash.result().toHex());
}

} // namespace om

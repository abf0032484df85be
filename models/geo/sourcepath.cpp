// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "geo/source.h"

#include "geo/plainpath_p.h"
#include "geo/sourceformat_p.h"
#include "geo/sourcelimits_p.h"

#include <QFile>
#include <QRegularExpression>

#include <algorithm>
#include <cerrno>
#include <sys/stat.h>
#include <unistd.h>

namespace om {

Result<qint64> plainFileSize(const QString &path)
{
    // Names that a reader could take for something else than a file: GDAL's virtual folders and connection strings ("PG:…", "WFS:…",
    // URLs), inline XML or JSON, several lines.
    static const QRegularExpression prefix(QStringLiteral("^[A-Za-z][A-Za-z0-9+._-]*:"));
    const bool hasControl = std::ranges::any_of(path, [](QChar c) { return c.category() == QChar::Other_Control; });
    if (path.isEmpty() || hasControl || path.startsWith(u"/vsi", Qt::CaseInsensitive) || path.contains(u'<') || path.startsWith(u'{') ||
        prefix.match(path).hasMatch())
        return fail(ErrorCode::FileNotPlain, {path});

    const QByteArray name = QFile::encodeName(path);
    struct stat status;
    if (::lstat(name.constData(), &status) != 0) {
        const bool isDenied = errno == EACCES;
        return fail(isDenied ? ErrorCode::FileNoPermission : ErrorCode::FileMissing, {path});
    }
    if (S_ISDIR(status.st_mode))
        return fail(ErrorCode::FileIsDirectory, {path});
    if (!S_ISREG(status.st_mode)) // a link too: what it points to is not what the sender named
        return fail(ErrorCode::FileNotPlain, {path});
    if (::access(name.constData(), R_OK) != 0)
        return fail(ErrorCode::FileNoPermission, {path});
    return qint64(status.st_size);
}

Result<void> checkSourcePath(const QString &path)
{
    const auto size = plainFileSize(path);
    if (!size)
        return fail(size);
    if (const auto format = formatOfName(path); !format)
        return fail(format);
    if (*size == 0)
        return fail(ErrorCode::FileEmpty, {path});
    if (*size > limits::fileBytes)
        return fail(ErrorCode::FileTooLarge, {path, QStringLiteral("%1 MB").arg(limits::fileBytes >> 20)});
    return {};
}

} // namespace om

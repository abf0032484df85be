// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "geo/staging_p.h"

#include "base/sha256.h"
#include "geo/source.h"
#include "geo/sourcelimits_p.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace om {

namespace {

/// The file beside `path` with the same name and the extension `suffix` in any letter case; "" = none.
QString sibling(const QFileInfo &path, const QString &suffix)
{
    const QDir folder = path.dir();
    for (const QString &spelling : {suffix, suffix.toUpper()}) {
        const QString candidate = folder.filePath(path.completeBaseName() + u'.' + spelling);
        if (QFileInfo::exists(candidate))
            return candidate;
    }
    return {};
}

constexpr qint64 blockBytes = 1 << 20, glanceBytes = 4 * blockBytes;

/// Copies at most the cap, through a descriptor that does not follow links: what was checked is what is read. `glance`: of a longer file only the
/// whole lines among its first bytes; 0 = all.
Result<void> copyPlain(const QString &from, const QString &to, qint64 glance)
{
    const int descriptor = ::open(QFile::encodeName(from).constData(), O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK);
    if (descriptor < 0)
        return fail(ErrorCode::FileUnreadable, {from});
    struct stat status;
    QFile source;
    if (::fstat(descriptor, &status) != 0 || !S_ISREG(status.st_mode) || !source.open(descriptor, QIODevice::ReadOnly, QFileDevice::AutoCloseHandle)) {
        ::close(descriptor);
        return fail(ErrorCode::FileNotPlain, {from});
    }
    QFile target(to);
    if (!target.open(QIODevice::WriteOnly | QIODevice::NewOnly))
        return fail(ErrorCode::DiskFull, {to});
    qint64 total = 0;
    while (true) {
        QByteArray block = source.read(blockBytes);
        if (block.isEmpty())
            break;
        total += block.size();
        const bool isLast = glance > 0 && total >= glance && !source.atEnd();
        if (isLast)
            block.truncate(block.lastIndexOf('\n') + 1);
        if (total > limits::fileBytes)
            return fail(ErrorCode::FileTooLarge, {from, QStringLiteral("%1 MB").arg(limits::fileBytes >> 20)});
        if (target.write(block) != block.size())
            return fail(ErrorCode::DiskFull, {to});
        if (isLast)
            break;
    }
    if (source.error() != QFileDevice::NoError)
        return fail(ErrorCode::FileUnreadable, {from});
    if (!target.flush())
        return fail(ErrorCode::DiskFull, {to});
    return {};
}

Result<QString> sha256Of(const QStringList &files)
{
    Sha256 hash;
    for (const QString &name : files) {
        QFile file(name);
        if (!file.open(QIODevice::ReadOnly) || !hash.add(file))
            return fail(ErrorCode::FileUnreadable, {name}, file.errorString());
    }
    return hash.hex();
}

} // namespace

Result<std::unique_ptr<Staging>> Staging::of(const QString &path, bool isGlance)
{
    if (auto checked = checkSourcePath(path); !checked)
        return fail(checked);
    const auto format = formatOfName(path);
    if (!format)
        return fail(format);
    const QFileInfo source(path);
    QStringList parts{path}; // in the order of names, as the hash is promised
    if (*format == SourceFormat::Shapefile) {
        parts.clear();
        for (const QString &suffix : {QStringLiteral("cpg"), QStringLiteral("dbf"), QStringLiteral("prj"), QStringLiteral("shp"), QStringLiteral("shx")}) {
            const QString part = suffix == u"shp" ? path : sibling(source, suffix);
            if (part.isEmpty() && (suffix == u"dbf" || suffix == u"shx"))
                return fail(ErrorCode::FormatDamaged,
                            {path, QStringLiteral("its part .%1 is missing; put all parts of the Shapefile into one folder").arg(suffix)});
            if (!part.isEmpty())
                parts << part;
        }
    } else if (*format == SourceFormat::GeoPackage) {
        for (const char *suffix : {"-wal", "-journal"})
            if (QFileInfo::exists(path + QLatin1StringView(suffix)))
                return fail(
                    ErrorCode::FormatUnsafe,
                    {path,
                     QStringLiteral("a file %1 with unfinished changes lies beside it; close the program that has it open").arg(QLatin1StringView(suffix))});
    }

    std::unique_ptr<Staging> staging(new Staging);
    if (!staging->m_folder.isValid())
        return fail(ErrorCode::DiskFull, {QDir::tempPath()});
    staging->m_fileName = source.fileName();
    QStringList copies;
    for (const QString &part : std::as_const(parts)) {
        QString name = QFileInfo(part).fileName();
        if (part != path) // one spelling, so that the reader finds the parts
            name = source.completeBaseName() + u'.' + QFileInfo(part).suffix().toLower();
        copies << staging->m_folder.filePath(name);
        if (auto copied = copyPlain(part, copies.back(), isGlance && *format == SourceFormat::Csv ? glanceBytes : 0); !copied)
            return fail(copied);
    }
    staging->m_sha256 = std::async(std::launch::async, sha256Of, copies);
    return staging;
}

} // namespace om

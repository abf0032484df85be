// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/foldersource.h"

#include "package/durablefile.h"

#include <QDir>
#include <QFileInfo>
#include <QTemporaryFile>
#include <QUrl>

#include <algorithm>
#include <cerrno>

namespace om {

namespace {

constexpr qint64 MaxIndexBytes = 16 << 20;
constexpr qint64 MaxSignatureBytes = 4096;
constexpr qint64 MaxPackageBytes = qint64(2) << 30;

std::unexpected<Error> unsafeName(const QString &file)
{
    return fail(ErrorCode::FormatUnsafe, {file, QStringLiteral("a package of a hub has a plain file name")});
}

} // namespace

bool isPackageName(const QString &file)
{
    const auto isPlain = [](QChar c) { return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || c == u'-' || c == u'_' || c == u'.'; };
    return file.size() <= 100 && file.endsWith(u".zip") && !file.startsWith(u'.') && !file.startsWith(u'-') && std::all_of(file.begin(), file.end(), isPlain);
}

FolderSource::FolderSource(const QString &folder)
    : m_folder(QDir::cleanPath(QFileInfo(folder).absoluteFilePath()))
{ }

QString FolderSource::pathOf(const QString &file) const
{
    return m_folder + u'/' + file;
}

Result<SyncSource::SignedIndex> FolderSource::readIndex()
{
    if (!QFileInfo(m_folder).isDir())
        return fail(ErrorCode::FileMissing, {m_folder});
    if (!QFileInfo::exists(pathOf(QStringLiteral("index.json"))))
        return fail(ErrorCode::NotFound, {QStringLiteral("index"), m_folder});
    // The index first: a signature read later covers it even when a new index came between.
    auto json = readPlain(pathOf(QStringLiteral("index.json")), MaxIndexBytes);
    if (!json)
        return fail(json);
    auto signature = readPlain(pathOf(QStringLiteral("index.sig")), MaxSignatureBytes);
    if (!signature)
        return fail(signature);
    return SignedIndex{std::move(*json), std::move(*signature)};
}

Result<void> FolderSource::fetch(const QString &file, const QString &targetFile, JobControl &control)
{
    if (!isPackageName(file))
        return unsafeName(file);
    QFile target(targetFile);
    errno = 0;
    if (!target.open(QIODevice::WriteOnly | QIODevice::NewOnly, QFile::ReadOwner | QFile::WriteOwner))
        return std::unexpected(writeError(targetFile, errno != 0 ? errno : EIO));
    auto copied = copyPlain(pathOf(file), MaxPackageBytes, target, targetFile, [&] { return control.isCancelled(); });
    if (!copied)
        return copied;
    if (!target.flush())
        return std::unexpected(writeError(targetFile, errno));
    return {};
}

Result<void> FolderSource::put(const QString &file, const QString &sourceFile, JobControl &control)
{
    if (!isPackageName(file))
        return unsafeName(file);
    // Only the last folder: a wrong path or a stick that is not plugged in must not become a tree of folders.
    if (!QFileInfo(m_folder).isDir() && !QDir().mkdir(m_folder))
        return fail(ErrorCode::FileMissing, {m_folder});
    auto target = openBeside(pathOf(file));
    if (!target)
        return fail(target);
    auto copied = copyPlain(sourceFile, MaxPackageBytes, **target, pathOf(file), [&] { return control.isCancelled(); });
    if (!copied)
        return copied;
    return putInPlace(**target, pathOf(file), FileAccess::Everyone);
}

Result<void> FolderSource::writeIndex(const SignedIndex &index)
{
    QByteArray signatures = index.signature;
    if (const auto before = readPlain(pathOf(QStringLiteral("index.sig")), MaxSignatureBytes))
        signatures += before->first(before->indexOf('\n') + 1);
    if (auto written = writeDurably(pathOf(QStringLiteral("index.sig")), signatures, FileAccess::Everyone); !written)
        return written;
    return writeDurably(pathOf(QStringLiteral("index.json")), index.json, FileAccess::Everyone);
}

Result<std::unique_ptr<SyncSource>> openSource(const QString &address)
{
    if (address.isEmpty())
        return fail(ErrorCode::Usage, {QStringLiteral("hub")});
    if (!address.contains(QLatin1String("://")))
        return std::make_unique<FolderSource>(address);
    const QUrl url(address);
    // A host in a file URL would be a share of another machine: those are mounted first.
    if (url.scheme() == u"file" && url.isValid() && url.host().isEmpty() && !url.path().isEmpty())
        return std::make_unique<FolderSource>(url.path(QUrl::FullyDecoded));
    return fail(ErrorCode::Usage, {address}, QStringLiteral("a hub is a folder; http and postgres are not sources yet"));
}

} // namespace om

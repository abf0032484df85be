// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/carriedattachments.h"

#include "base/row.h"
#include "base/sha256.h"
#include "package/durablefile.h"

#include <QDir>
#include <QDirIterator>
#include <QSet>
#include <QTemporaryFile>

#include <algorithm>

namespace om {

namespace {

/// Collects the files that texts name.
class NamedFiles final : public RowSink
{
public:
    explicit NamedFiles(const QString &folder)
    {
        const QDir root(folder);
        for (QDirIterator files(folder, QDir::Files | QDir::NoSymLinks, QDirIterator::Subdirectories); files.hasNext();)
            m_files.insert(root.relativeFilePath(files.next()));
    }

    bool isEmpty() const { return m_files.isEmpty(); }
    void look(const QString &text)
    {
        if (m_files.contains(text)) {
            m_named.insert(text);
            return;
        }
        if (text.contains(u','))
            for (const QStringView part : QStringTokenizer(text, u','))
                if (const QString name = part.trimmed().toString(); m_files.contains(name))
                    m_named.insert(name);
    }
    QStringList names() const
    {
        QStringList out = m_named.values();
        out.sort();
        return out;
    }

    void begin(qint64) override { }
    void setInteger(int, qint64) override { }
    void setReal(int, double) override { }
    void setText(int, std::string_view utf8) override { look(QString::fromUtf8(utf8.data(), qsizetype(utf8.size()))); }
    void setGeometry(QByteArrayView) override { }
    void end() override { }

private:
    QSet<QString> m_files, m_named;
};

Result<void> lookAtRows(const Cache &cache, NamedFiles &files, JobControl &control)
{
    const auto datasets = cache.datasets();
    if (!datasets)
        return fail(datasets);
    for (const DatasetState &dataset : *datasets) {
        if (control.isCancelled())
            return fail(ErrorCode::Cancelled);
        QStringList texts;
        for (const FieldSpec &field : dataset.spec.fields)
            if (field.type == FieldType::Text)
                texts.append(field.name);
        if (texts.isEmpty())
            continue;
        if (auto read = cache.read(dataset.spec.id, texts, false, files); !read)
            return read;
    }
    return {};
}

Result<void> lookAtChanges(const Cache &cache, NamedFiles &files, qint64 from, qint64 to, JobControl &control)
{
    for (qint64 batch = from + 1; batch <= to; ++batch) {
        if (control.isCancelled())
            return fail(ErrorCode::Cancelled);
        const auto changes = cache.changes(batch);
        if (!changes)
            return fail(changes);
        for (const RowChange &change : *changes)
            if (change.after)
                for (const Value &cell : change.after->cells)
                    if (const auto *text = std::get_if<QString>(&cell))
                        files.look(*text);
    }
    return {};
}

Result<bool> isSameFile(const QString &path, const PackageFile &entry)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::FileNoPermission, {path});
    Sha256 sum;
    QByteArray piece(256 * 1024, Qt::Uninitialized);
    for (qint64 got = 0; (got = file.read(piece.data(), piece.size())) > 0;)
        sum.add(QByteArrayView(piece.constData(), got));
    return sum.hex() == entry.sha256;
}

/// Puts one attachment where nothing is yet.
Result<void> put(PackageReader &package, const PackageFile &entry, const QString &path)
{
    auto file = openBeside(path);
    if (!file)
        return fail(file);
    if (auto copied = package.readAttachment(entry, **file, path); !copied)
        return copied;
    if (auto synced = syncFile(**file, path); !synced)
        return synced;
    return putInPlace(**file, path, FileAccess::Everyone);
}

Result<void> take(PackageReader &package, const PackageFile &entry, const QString &folder, AttachmentReport &report)
{
    auto path = attachmentPath(folder, entry.name);
    if (!path)
        return fail(path);
    if (QFileInfo::exists(*path)) {
        const auto same = isSameFile(*path, entry);
        if (!same)
            return fail(same);
        *same ? void(++report.present) : report.clashes.append(entry.name);
        return {};
    }
    if (!QDir().mkpath(QFileInfo(*path).path()))
        return fail(ErrorCode::FileNoPermission, {*path});
    path = attachmentPath(folder, entry.name); // again: now its folder is there, and may be a link
    if (!path)
        return fail(path);
    if (auto done = put(package, entry, *path); !done)
        return done;
    report.added.append(entry.name);
    return {};
}

} // namespace

Result<QStringList> namedAttachments(const Cache &cache, const QString &folder, qint64 from, qint64 to, JobControl &control)
{
    NamedFiles files(folder);
    if (files.isEmpty())
        return QStringList();
    if (auto looked = from == 0 ? lookAtRows(cache, files, control) : lookAtChanges(cache, files, from, to, control); !looked)
        return fail(looked);
    return files.names();
}

Result<QString> attachmentPath(const QString &folder, const QString &name)
{
    const QString path = QDir::cleanPath(folder + u'/' + name);
    const auto isBelow = [](const QString &file, const QString &of) { return file.startsWith(of + u'/'); };
    QFileInfo real(path); // the part of it that is there
    while (!real.exists() && isBelow(real.filePath(), QDir::cleanPath(folder)))
        real = QFileInfo(real.path());
    const QString home = QFileInfo(folder).canonicalFilePath(), found = real.canonicalFilePath();
    if (!isBelow(path, QDir::cleanPath(folder)) || (!home.isEmpty() && found != home && !isBelow(found, home)))
        return fail(ErrorCode::FormatUnsafe, {name, QStringLiteral("it lies outside of the attachments")});
    return path;
}

Result<AttachmentReport> takeAttachments(PackageReader &package, const QString &folder, JobControl &control)
{
    AttachmentReport report;
    for (const PackageFile &entry : package.manifest().files) {
        if (entry.name.isEmpty())
            continue;
        const auto taken = control.isCancelled() ? Result<void>(fail(ErrorCode::Cancelled)) : take(package, entry, folder, report);
        if (!taken) {
            for (const QString &name : std::as_const(report.added))
                QFile::remove(folder + u'/' + name);
            return fail(taken);
        }
    }
    return report;
}

} // namespace om

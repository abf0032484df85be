// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "package/packagewriter.h"

#include "base/sha256.h"
#include "package/durablefile.h"
#include "package/packagereader.h"
#include "package/plainfile_p.h"
#include "package/ziplayout_p.h"
#include "package/zstdstream_p.h"

#include <quazip.h>
#include <quazipfile.h>

#include <QTemporaryFile>

#include <algorithm>
#include <cerrno>

namespace om {

namespace {

constexpr qint64 MaxLinesPerEntry = 50'000;
constexpr qint64 MaxBytesPerEntry = 8 << 20;
constexpr int Stored = 0; // as Z_DEFLATED a method of zip

/// Ids of imported files may be of any script; entry names are plain ASCII.
QString entryName(int number, const QString &dataset)
{
    const QString stem = QStringLiteral("data/%1").arg(number, 5, 10, QLatin1Char('0'));
    const QString named = stem + u'-' + (dataset.isEmpty() ? QStringLiteral("cache") : dataset) + QLatin1String(".jsonl") + PackedSuffix;
    return nameFault(named.toUtf8()).isEmpty() && named.size() < 100 ? named : stem + QLatin1String(".jsonl") + PackedSuffix;
}

} // namespace

struct PackageWriter::State
{
    State(const QString &p, const KeyStore &k, std::unique_ptr<QTemporaryFile> f)
        : path(p)
        , keys(k)
        , file(std::move(f))
        , zip(file.get())
        , entry(&zip)
    {
        zip.setAutoClose(false);
        zip.setUtf8Enabled(true);
        zip.setDataDescriptorWritingEnabled(false);
        zip.setZip64Enabled(false);
    }

    std::unexpected<Error> failed() const { return std::unexpected(writeError(path, errno != 0 ? errno : EIO)); }

    Result<void> begin(const QString &name, int method = Z_DEFLATED)
    {
        QuaZipNewInfo head(name);
        head.dateTime = QDateTime(QDate(1980, 1, 1), QTime(0, 0)); // the same data gives the same bytes
        head.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup | QFile::ReadOther);
        errno = 0;
        if (!entry.open(QIODevice::WriteOnly, head, nullptr, 0, method, method == Z_DEFLATED ? Z_DEFAULT_COMPRESSION : 0))
            return failed();
        return {};
    }

    Result<void> write(QByteArrayView bytes)
    {
        if (bytes.isEmpty())
            return {};
        errno = 0;
        if (entry.write(bytes.data(), bytes.size()) != bytes.size())
            return failed();
        return {};
    }

    Result<void> end()
    {
        errno = 0;
        entry.close();
        if (entry.getZipError() != ZIP_OK)
            return failed();
        return {};
    }

    Result<void> endData()
    {
        if (!isOpen)
            return {};
        isOpen = false;
        if (auto written = write(packer.end()); !written)
            return written;
        PackageFile &data = manifest.files.back();
        data.sha256 = hash.hex();
        unpacked += data.size;
        return end();
    }

    Result<void> addWhole(const QString &name, const QByteArray &content)
    {
        if (auto begun = begin(name); !begun)
            return begun;
        if (auto written = write(content); !written)
            return written;
        return end();
    }

    /// Behind the data, as the order of names wants it.
    Result<void> addIndicators()
    {
        if (indicators.isEmpty())
            return {};
        Sha256 sum;
        sum.add(indicators);
        manifest.files.push_back({IndicatorsEntry, indicators.size(), sum.hex(), {}, indicatorCount});
        return addWhole(IndicatorsEntry, indicators);
    }

    QString path;
    KeyStore keys;
    std::unique_ptr<QTemporaryFile> file;
    QuaZip zip;
    QuaZipFile entry;
    Manifest manifest;
    Sha256 hash;
    ZstdPacker packer;
    bool isOpen = false;
    qint64 unpacked = 0;
    int attachments = 0;
    QByteArray indicators;
    qint64 indicatorCount = 0;
};

PackageWriter::PackageWriter(std::unique_ptr<State> state)
    : m_state(std::move(state))
{ }

PackageWriter::~PackageWriter()
{
    m_state->entry.close();
    m_state->zip.close();
}

Result<std::unique_ptr<PackageWriter>> PackageWriter::create(const QString &path, const Manifest &head, const KeyStore &keys)
{
    const auto own = keys.own();
    if (!own)
        return fail(own);
    auto file = openBeside(path);
    if (!file)
        return fail(file);
    auto state = std::make_unique<State>(path, keys, std::move(*file));
    state->manifest = head;
    state->manifest.files.clear();
    state->manifest.issuer = own->issuer;
    state->manifest.key = own->id;
    errno = 0;
    if (!state->zip.open(QuaZip::mdCreate))
        return state->failed();
    return std::unique_ptr<PackageWriter>(new PackageWriter(std::move(state)));
}

Result<void> PackageWriter::writeLine(const QString &dataset, QByteArrayView line)
{
    State &s = *m_state;
    if (line.size() > MaxLineBytes || line.contains('\n'))
        return fail(ErrorCode::FileTooLarge, {s.path, QStringLiteral("%1 B").arg(MaxLineBytes)});
    const bool isFull = s.isOpen && (s.manifest.files.back().rows >= MaxLinesPerEntry || s.manifest.files.back().size + line.size() + 1 > MaxBytesPerEntry);
    if (!s.isOpen || isFull || s.manifest.files.back().dataset != dataset) {
        if (auto ended = s.endData(); !ended)
            return ended;
        // Three entries are left for the indicators, the manifest and its signature.
        if (qsizetype(s.manifest.files.size()) + 3 >= MaxEntries || s.unpacked + MaxBytesPerEntry + MaxIndicatorsBytes + MaxManifestBytes > MaxUnpackedBytes)
            return fail(ErrorCode::FileTooLarge, {s.path, QStringLiteral("%1 B").arg(MaxUnpackedBytes)});
        const QString name = entryName(int(s.manifest.files.size()) + 1, dataset);
        if (auto begun = s.begin(name, Stored); !begun)
            return begun;
        s.manifest.files.push_back({name, 0, {}, dataset, 0});
        s.isOpen = true;
    }
    for (const QByteArrayView part : {line, QByteArrayView("\n", 1)}) {
        if (auto written = s.write(s.packer.add(part)); !written)
            return written;
        s.hash.add(part);
    }
    s.manifest.files.back().size += line.size() + 1;
    ++s.manifest.files.back().rows;
    return {};
}

Result<void> PackageWriter::addAttachment(const QString &name, const QString &file)
{
    State &s = *m_state;
    if (const QString fault = attachmentNameFault(name); !fault.isEmpty())
        return fail(ErrorCode::FormatUnsafe, {name, fault});
    if (auto ended = s.endData(); !ended)
        return ended;
    QFile source;
    if (auto opened = openPlain(source, file, LinkPolicy::Refuse); !opened)
        return opened;
    if (source.size() > MaxAttachmentBytes)
        return fail(ErrorCode::FileTooLarge, {file, QStringLiteral("%1 B").arg(MaxAttachmentBytes)});
    if (qsizetype(s.manifest.files.size()) + 3 >= MaxEntries || s.unpacked + source.size() + MaxIndicatorsBytes + MaxManifestBytes > MaxUnpackedBytes)
        return fail(ErrorCode::FileTooLarge, {s.path, QStringLiteral("%1 B").arg(MaxUnpackedBytes)});
    PackageFile entry{QStringLiteral("%1%2").arg(AttachmentEntries).arg(++s.attachments, 5, 10, QLatin1Char('0')), 0, {}, {}, 0, name};
    if (auto begun = s.begin(entry.path, Stored); !begun) // images are packed already
        return begun;
    Sha256 sum;
    QByteArray piece(256 * 1024, Qt::Uninitialized);
    for (qint64 got = 0; (got = source.read(piece.data(), piece.size())) != 0;) {
        if (got < 0)
            return fail(ErrorCode::FileUnreadable, {file});
        if (entry.size + got > MaxAttachmentBytes) // it grows while it is read
            return fail(ErrorCode::FileTooLarge, {file, QStringLiteral("%1 B").arg(MaxAttachmentBytes)});
        const QByteArrayView bytes(piece.constData(), got);
        if (auto written = s.write(bytes); !written)
            return written;
        sum.add(bytes);
        entry.size += got;
    }
    entry.sha256 = sum.hex();
    s.unpacked += entry.size;
    s.manifest.files.push_back(std::move(entry));
    return s.end();
}

Result<void> PackageWriter::setIndicators(const QByteArray &json, qint64 count)
{
    if (json.size() > MaxIndicatorsBytes || count > MaxIndicators)
        return fail(ErrorCode::FileTooLarge, {m_state->path, QStringLiteral("%1 B").arg(MaxIndicatorsBytes)});
    m_state->indicators = json;
    m_state->indicatorCount = count;
    return {};
}

Result<Manifest> PackageWriter::finish()
{
    State &s = *m_state;
    if (auto ended = s.endData(); !ended)
        return fail(ended);
    if (auto added = s.addIndicators(); !added)
        return fail(added);
    std::ranges::sort(s.manifest.files, {}, &PackageFile::path);
    const QByteArray json = toJson(s.manifest);
    const auto signature = s.keys.sign(SignDomain::Package, json);
    if (!signature)
        return fail(signature);
    if (auto added = s.addWhole(QStringLiteral("manifest.json"), json); !added)
        return fail(added);
    if (auto added = s.addWhole(QStringLiteral("manifest.sig"), *signature); !added)
        return fail(added);
    errno = 0;
    s.zip.close();
    if (s.zip.getZipError() != ZIP_OK)
        return s.failed();
    if (auto synced = syncFile(*s.file, s.path); !synced)
        return fail(synced);
    // Not valid any more counts as damaged: a writer does not make such a package, so no moment is asked here but its own.
    const auto readBack = PackageReader::open(s.file->fileName(), s.keys, QDateTime::fromString(s.manifest.created, Qt::ISODateWithMs));
    if (!readBack)
        return fail(readBack);
    if (auto put = putInPlace(*s.file, s.path, FileAccess::Everyone); !put)
        return fail(put);
    return (*readBack)->manifest();
}

} // namespace om

// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "package/packagereader.h"

#include "base/sha256.h"
#include "package/durablefile.h"
#include "package/plainfile_p.h"
#include "package/ziplayout_p.h"
#include "package/zstdstream_p.h"

#include <quazip.h>
#include <quazipfile.h>

#include <QCoreApplication>
#include <QHash>

#include <algorithm>
#include <cerrno>
#include <future>

namespace om {

namespace {

constexpr qint64 MaxSignatureBytes = 1000;
constexpr qsizetype BufferBytes = 256 * 1024;
constexpr qint64 MaxHeldBytes = 32 << 20; ///< a writer's entries have 8 MB, or one line of at most 16

bool isArchive(QByteArrayView start)
{
    return start.startsWith("PK\x03\x04") || start.startsWith("PK\x05\x06");
}

} // namespace

struct PackageReader::State
{
    explicit State(const QString &p)
        : path(p)
        , zip(&file)
    {
        zip.setAutoClose(false);
    }

    std::unexpected<Error> bad(const QString &reason) const { return fail(ErrorCode::PackageInvalid, {path, reason}); }

    Result<void> openArchive()
    {
        if (auto opened = openPlain(file, path, LinkPolicy::Follow); !opened)
            return opened;
        auto layout = readZipLayout(file, path);
        if (!layout)
            return fail(layout);
        for (ZipEntry &entry : *layout)
            entries.insert(QString::fromLatin1(entry.name), std::move(entry));
        if (!zip.open(QuaZip::mdUnzip) || zip.getEntriesCount() != entries.size())
            return bad(QCoreApplication::translate("Package", "the archive cannot be read (%1)").arg(zip.getZipError()));
        return {};
    }

    /// Layout and manifest, without a look at the signature.
    Result<void> openUnsigned()
    {
        if (auto opened = openArchive(); !opened)
            return opened;
        const auto json = whole(QStringLiteral("manifest.json"), MaxManifestBytes);
        if (!json)
            return fail(json);
        return readManifest(*json);
    }

    /// Inflates one entry; CRC and size are right when it returns without an error.
    template<typename Sink>
    Result<void> inflate(const QString &name, Sink sink)
    {
        const auto entry = entries.constFind(name);
        if (entry == entries.constEnd())
            return bad(QCoreApplication::translate("Package", "%1 is missing").arg(name));
        QuaZipFile source(&zip);
        if (!zip.setCurrentFile(name, QuaZip::csSensitive) || !source.open(QIODevice::ReadOnly))
            return bad(QCoreApplication::translate("Package", "%1 cannot be read").arg(name));
        QByteArray buffer(BufferBytes, Qt::Uninitialized);
        qint64 total = 0;
        for (;;) {
            const qint64 got = source.read(buffer.data(), buffer.size());
            if (got < 0 || source.getZipError() != UNZ_OK)
                return bad(QCoreApplication::translate("Package", "%1 is damaged").arg(name));
            if (got == 0)
                break;
            const QByteArrayView piece(buffer.constData(), got);
            const bool mayBeAny = name.startsWith(AttachmentEntries); // nothing here looks into it
            if (total == 0 && !mayBeAny && isArchive(piece))
                return bad(QCoreApplication::translate("Package", "%1 is an archive in the archive").arg(name));
            total += got;
            if (total > entry->unpacked)
                return bad(QCoreApplication::translate("Package", "%1 is larger than it says").arg(name));
            if (auto taken = sink(piece); !taken)
                return taken;
        }
        source.close(); // compares the CRC
        if (source.getZipError() != UNZ_OK || total != entry->unpacked)
            return bad(QCoreApplication::translate("Package", "%1 is damaged").arg(name));
        return {};
    }

    Result<QByteArray> whole(const QString &name, qint64 limit)
    {
        if (entries.value(name).unpacked > limit)
            return bad(QCoreApplication::translate("Package", "%1 is too large").arg(name));
        QByteArray content;
        const auto read = inflate(name, [&](QByteArrayView piece) -> Result<void> {
            content += piece;
            return {};
        });
        if (!read)
            return fail(read);
        return content;
    }

    Result<void> readManifest(const QByteArray &json)
    {
        auto parsed = manifestFromJson(json, path);
        if (!parsed)
            return fail(parsed);
        manifest = std::move(*parsed);
        qint64 sum = 0;
        for (const PackageFile &entry : manifest.files) {
            const auto found = entries.constFind(entry.path);
            if (found == entries.constEnd())
                return bad(QCoreApplication::translate("Package", "%1 is missing").arg(entry.path));
            if (!entry.isPacked() && found->unpacked != entry.size)
                return bad(QCoreApplication::translate("Package", "%1 is not as large as the manifest says").arg(entry.path));
            // The caps of the archive's own packing, for what is packed within it.
            if (entry.size > RatioFreeBytes && entry.size / std::max<qint64>(found->unpacked, 1) >= MaxRatio)
                return bad(QCoreApplication::translate("Package", "%1 unpacks to more than %2 times its size").arg(entry.path).arg(MaxRatio));
            sum += entry.size;
        }
        if (sum > MaxUnpackedBytes)
            return bad(QCoreApplication::translate("Package", "unpacks to more than %1 bytes").arg(MaxUnpackedBytes));
        if (sum > RatioFreeBytes && sum / std::max<qint64>(file.size(), 1) >= MaxRatio)
            return bad(QCoreApplication::translate("Package", "unpacks to more than %1 times its size").arg(MaxRatio));
        // Data, manifest and signature: with every named file present, one more can only be a stranger.
        if (entries.size() != qsizetype(manifest.files.size()) + 2)
            return bad(QCoreApplication::translate("Package", "an entry is not in the manifest"));
        return {};
    }

    /// Hands on what is in one entry, its frame unpacked: as many bytes as the manifest says, hashed by nobody.
    template<typename Sink>
    Result<void> unpack(const PackageFile &entry, Sink sink)
    {
        qint64 total = 0;
        const auto take = [&](QByteArrayView piece) -> Result<void> {
            if (total == 0 && entry.isPacked() && isArchive(piece))
                return bad(QCoreApplication::translate("Package", "%1 is an archive in the archive").arg(entry.path));
            total += piece.size();
            if (total > entry.size)
                return bad(QCoreApplication::translate("Package", "%1 is larger than it says").arg(entry.path));
            return sink(piece);
        };
        if (entry.isPacked()) {
            const Error damaged = bad(QCoreApplication::translate("Package", "%1 is damaged").arg(entry.path)).error();
            ZstdUnpacker unpacker;
            if (auto read = inflate(entry.path, [&](QByteArrayView packed) { return unpacker.add(packed, damaged, take); }); !read)
                return read;
            if (!unpacker.isWhole() || total != entry.size)
                return std::unexpected(damaged);
        } else if (auto read = inflate(entry.path, take); !read) {
            return read;
        }
        return {};
    }

    Result<void> compare(const PackageFile &entry, Sha256 &hash) const
    {
        if (hash.hex() != entry.sha256)
            return bad(QCoreApplication::translate("Package", "%1 is not what was signed").arg(entry.path));
        return {};
    }

    /// Hands on one entry in pieces and then compares its hash with the signed one.
    template<typename Sink>
    Result<void> readHashed(const PackageFile &entry, Sink sink)
    {
        Sha256 hash;
        const auto read = unpack(entry, [&](QByteArrayView piece) -> Result<void> {
            hash.add(piece);
            return sink(piece);
        });
        return read ? compare(entry, hash) : read;
    }

    Result<QByteArray> unpacked(const PackageFile &entry)
    {
        QByteArray content;
        content.reserve(entry.size);
        const auto read = unpack(entry, [&content](QByteArrayView piece) -> Result<void> {
            content += piece;
            return {};
        });
        if (!read)
            return fail(read);
        return content;
    }

    /// Hands on the entries that are `wanted`, in their order. One of usual size is unpacked by another thread while the one before it is dealt with, and handed on
    /// whole, its hash compared before; a larger one in pieces, as by readHashed.
    template<typename Wanted, typename Sink>
    Result<void> readAll(Wanted wanted, Sink sink)
    {
        std::vector<const PackageFile *> files;
        for (const PackageFile &entry : manifest.files)
            if (wanted(entry))
                files.push_back(&entry);
        std::future<Result<QByteArray>> ahead; // waits for its thread when it goes
        const auto start = [&](std::size_t at) {
            if (at < files.size() && files[at]->size <= MaxHeldBytes)
                ahead = std::async(std::launch::async, [this, entry = files[at]] { return unpacked(*entry); });
        };
        start(0);
        for (std::size_t at = 0; at < files.size(); ++at) {
            const PackageFile &entry = *files[at];
            const auto hand = [&](QByteArrayView piece) { return sink(entry, piece); };
            if (!ahead.valid()) {
                if (auto read = readHashed(entry, hand); !read)
                    return read;
                start(at + 1);
                continue;
            }
            const Result<QByteArray> content = ahead.get();
            start(at + 1);
            if (!content)
                return fail(content);
            Sha256 hash;
            hash.add(*content);
            if (auto right = compare(entry, hash); !right)
                return right;
            if (auto taken = hand(*content); !taken)
                return taken;
        }
        return {};
    }

    QString path;
    QFile file;
    QuaZip zip;
    QHash<QString, ZipEntry> entries;
    Manifest manifest;
    PublicKey issuer;
};

PackageReader::PackageReader(std::unique_ptr<State> state)
    : m_state(std::move(state))
{ }
PackageReader::~PackageReader() = default;

Result<std::unique_ptr<PackageReader>> PackageReader::open(const QString &path, const KeyStore &keys, const QDateTime &now)
{
    auto state = std::make_unique<State>(path);
    if (auto opened = state->openArchive(); !opened)
        return fail(opened);
    const auto json = state->whole(QStringLiteral("manifest.json"), MaxManifestBytes);
    if (!json)
        return fail(json);
    const auto signature = state->whole(QStringLiteral("manifest.sig"), MaxSignatureBytes);
    if (!signature)
        return fail(signature);
    auto issuer = keys.verify(SignDomain::Package, *json, *signature, path);
    if (!issuer)
        return fail(issuer);
    state->issuer = std::move(*issuer);
    if (auto read = state->readManifest(*json); !read)
        return fail(read);
    if (state->manifest.key != state->issuer.id)
        return state->bad(QCoreApplication::translate("Package", "the manifest names another key than the one that signed it"));
    const QString &until = state->manifest.validUntil;
    if (!until.isEmpty() && now > QDateTime::fromString(until, Qt::ISODateWithMs))
        return state->bad(QCoreApplication::translate("Package", "valid only until %1").arg(until));
    const auto right = state->readAll([](const PackageFile &) { return true; }, [](const PackageFile &, QByteArrayView) -> Result<void> { return {}; });
    if (!right)
        return fail(right);
    return std::unique_ptr<PackageReader>(new PackageReader(std::move(state)));
}

Result<Manifest> PackageReader::peek(const QString &path)
{
    State state(path);
    if (auto read = state.openUnsigned(); !read)
        return fail(read);
    return std::move(state.manifest);
}

Result<std::vector<PackageEntryCheck>> PackageReader::checkEntries(const QString &path)
{
    State state(path);
    if (auto read = state.openUnsigned(); !read)
        return fail(read);
    std::vector<PackageEntryCheck> checks;
    for (const PackageFile &entry : state.manifest.files) {
        const auto right = state.readHashed(entry, [](QByteArrayView) -> Result<void> { return {}; });
        checks.push_back({entry, right ? std::nullopt : std::optional(right.error())});
    }
    return checks;
}

const Manifest &PackageReader::manifest() const
{
    return m_state->manifest;
}

const PublicKey &PackageReader::issuer() const
{
    return m_state->issuer;
}

Result<QByteArray> PackageReader::readIndicators()
{
    QByteArray json;
    for (const PackageFile &entry : m_state->manifest.files) {
        if (entry.path != IndicatorsEntry)
            continue;
        const auto read = m_state->readHashed(entry, [&json](QByteArrayView piece) -> Result<void> {
            json += piece;
            return {};
        });
        if (!read)
            return fail(read);
    }
    return json;
}

Result<void> PackageReader::readAttachment(const PackageFile &entry, QIODevice &target, const QString &targetPath)
{
    return m_state->readHashed(entry, [&](QByteArrayView piece) -> Result<void> {
        errno = 0;
        if (target.write(piece.data(), piece.size()) != piece.size())
            return std::unexpected(writeError(targetPath, errno != 0 ? errno : EIO));
        return {};
    });
}

Result<void> PackageReader::readLines(const LineSink &sink)
{
    QByteArray open; // the line that the last piece did not end
    qint64 lines = 0;
    const PackageFile *current = nullptr;
    const auto endOf = [&]() -> Result<void> {
        if (current && (!open.isEmpty() || lines != current->rows))
            return m_state->bad(QCoreApplication::translate("Package", "%1 has not as many lines as the manifest says").arg(current->path));
        return {};
    };
    const auto isOfLines = [](const PackageFile &entry) { return entry.path != IndicatorsEntry && entry.name.isEmpty(); };
    const auto read = m_state->readAll(isOfLines, [&](const PackageFile &entry, QByteArrayView piece) -> Result<void> {
        if (current != &entry) {
            if (auto ended = endOf(); !ended)
                return ended;
            current = &entry;
            lines = 0;
        }
        for (;;) {
            const qsizetype end = piece.indexOf('\n');
            if (open.size() + (end < 0 ? piece.size() : end) > MaxLineBytes)
                return m_state->bad(QCoreApplication::translate("Package", "%1 holds a line that is too long").arg(entry.path));
            if (end < 0)
                break;
            QByteArrayView line = piece.first(end);
            if (!open.isEmpty()) {
                open += line;
                line = open;
            }
            ++lines;
            if (auto taken = sink(entry, line); !taken)
                return taken;
            open.clear();
            piece = piece.sliced(end + 1);
        }
        open += piece;
        return {};
    });
    return read ? endOf() : read;
}

} // namespace om

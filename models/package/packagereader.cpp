// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "package/packagereader.h"

#include "base/sha256.h"
#include "package/durablefile.h"
#include "package/plainfile_p.h"
#include "package/ziplayout_p.h"

#include <quazip.h>
#include <quazipfile.h>

#include <QCoreApplication>
#include <QHash>

#include <algorithm>
#include <cerrno>

namespace om {

namespace {

constexpr qint64 MaxSignatureBytes = 1000;
constexpr qsizetype BufferBytes = 256 * 1024;

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
            if (total == 0 && !mayBeAny && (piece.startsWith("PK\x03\x04") || piece.startsWith("PK\x05\x06")))
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
        for (const PackageFile &entry : manifest.files) {
            const auto found = entries.constFind(entry.path);
            if (found == entries.constEnd())
                return bad(QCoreApplication::translate("Package", "%1 is missing").arg(entry.path));
            if (found->unpacked != entry.size)
                return bad(QCoreApplication::translate("Package", "%1 is not as large as the manifest says").arg(entry.path));
        }
        // Data, manifest and signature: with every named file present, one more can only be a stranger.
        if (entries.size() != qsizetype(manifest.files.size()) + 2)
            return bad(QCoreApplication::translate("Package", "an entry is not in the manifest"));
        return {};
    }

    /// Hands on one data entry and then compares its hash with the signed one.
    template<typename Sink>
    Result<void> readHashed(const PackageFile &entry, Sink sink)
    {
        Sha256 hash;
        const auto read = inflate(entry.path, [&](QByteArrayView piece) -> Result<void> {
            hash.add(piece);
            return sink(piece);
        });
        if (!read)
            return read;
        if (hash.hex() != entry.sha256)
            return bad(QCoreApplication::translate("Package", "%1 is not what was signed").arg(entry.path));
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
    for (const PackageFile &entry : state->manifest.files) {
        const auto right = state->readHashed(entry, [](QByteArrayView) -> Result<void> { return {}; });
        if (!right)
            return fail(right);
    }
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
    for (const PackageFile &entry : m_state->manifest.files) {
        if (entry.path == IndicatorsEntry || !entry.name.isEmpty())
            continue;
        QByteArray open; // the line that the last piece did not end
        qint64 lines = 0;
        const auto read = m_state->readHashed(entry, [&](QByteArrayView piece) -> Result<void> {
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
        if (!read)
            return read;
        if (!open.isEmpty() || lines != entry.rows)
            return m_state->bad(QCoreApplication::translate("Package", "%1 has not as many lines as the manifest says").arg(entry.path));
    }
    return {};
}

} // namespace om

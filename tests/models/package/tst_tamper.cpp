// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "package/packagereader.h"
#include "package/packagewriter.h"
#include "package/zstdstream_p.h"
#include "rawzip.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

#include <functional>

using namespace om;
using om::test::RawEntry;
using om::test::rawEntry;
using om::test::RawHeader;
using om::test::RawZip;

namespace {

const QDateTime Now(QDate(2022, 1, 1), QTime(0, 0), QTimeZone::utc());

struct Part
{
    QByteArray name, content;
};

RawZip zipOf(const std::vector<Part> &parts, bool isDeflated = true)
{
    RawZip zip;
    for (const Part &part : parts)
        zip.entries.push_back(rawEntry(part.name, part.content, isDeflated));
    return zip;
}

QByteArray packed(const QByteArray &content)
{
    ZstdPacker packer;
    const QByteArray begun = packer.add(content).toByteArray();
    return begun + packer.end().toByteArray();
}

QStringList filesBelow(const QString &folder)
{
    QStringList names;
    QDirIterator files(folder, QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot, QDirIterator::Subdirectories);
    while (files.hasNext())
        names.append(files.next());
    names.sort();
    return names;
}

} // namespace

/// Takes one good package apart and puts it together again wrongly, in every way known to have fooled a reader.
class TestTamper : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        m_keys = std::make_unique<KeyStore>(m_folder.filePath(QStringLiteral("keys")));
        m_other = std::make_unique<KeyStore>(m_folder.filePath(QStringLiteral("other")));
        QVERIFY(m_keys->own(QStringLiteral("Alpha")) && m_other->own(QStringLiteral("Mallory")));
        QVERIFY(QDir(m_folder.path()).mkpath(QStringLiteral("box/inner")));
        m_parts = partsOf(2, *m_keys);
        m_older = partsOf(1, *m_keys);
        QCOMPARE(m_parts.size(), std::size_t(4));
        QCOMPARE(m_parts[1].name, QByteArray("data/00002-ticket.jsonl.zst"));
        m_plain = partsOf(2, *m_keys, Data::Plain);
    }

    void onlyRepackedEqualContentIsTaken()
    {
        // The same entries, packed by another tool: deflated, stored, in another order, with other times. All are the same package.
        QCOMPARE(tryOpen(zipOf(m_parts).bytes()), std::nullopt);
        QCOMPARE(tryOpen(zipOf(m_parts, false).bytes()), std::nullopt);
        QCOMPARE(tryOpen(zipOf({m_parts.rbegin(), m_parts.rend()}).bytes()), std::nullopt);
        RawZip later = zipOf(m_parts);
        for (RawEntry &entry : later.entries)
            entry.both([](RawHeader &h) { h.date = 0x5a21; });
        QCOMPARE(tryOpen(later.bytes()), std::nullopt);
        // The same data as older programs wrote them.
        QVERIFY(m_plain[2].content.contains("\"formatVersion\": 1"));
        QCOMPARE(tryOpen(zipOf(m_plain).bytes()), std::nullopt);
    }

    void tamperedPackagesAreRefused_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<ErrorCode>("code");
        QTest::addColumn<QString>("reason");
        names();
        contents();
        headers();
        layout();
        sizes();
        frames();
        signatures();
    }
    void tamperedPackagesAreRefused()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(ErrorCode, code);
        QFETCH(QString, reason);
        const auto error = tryOpen(bytes);
        QVERIFY2(error.has_value(), "it was accepted");
        const QString all = error->args.join(u' ');
        QVERIFY2(error->code == code && all.contains(reason), qPrintable(errorCodeName(error->code) + u' ' + all));
    }

    void noFlippedBitIsTaken()
    {
        // Every byte of the whole file, one bit each. Stored, because the last bits of deflated data mean nothing.
        const QByteArray good = zipOf(m_parts, false).bytes();
        int refused = 0;
        QList<qsizetype> taken;
        for (qsizetype at = 0; at < good.size(); ++at) {
            QByteArray flipped = good;
            flipped[at] = char(flipped[at] ^ (1 << (at % 8)));
            tryOpen(flipped) ? void(++refused) : void(taken.append(at));
        }
        for (const qsizetype at : taken)
            QVERIFY2(isUntrusted(good, at), qPrintable(QStringLiteral("byte %1 of %2").arg(at).arg(good.size())));
        QVERIFY2(refused > good.size() * 9 / 10, qPrintable(QString::number(refused)));
    }

    void noCutIsTaken()
    {
        const QByteArray good = zipOf(m_parts).bytes();
        for (qsizetype size = 0; size < good.size(); ++size)
            QVERIFY2(tryOpen(good.first(size)).has_value(), qPrintable(QString::number(size)));
    }

private:
    enum class Data { Packed, Plain };
    /// Plain: as a program of format version 1 wrote it.
    std::vector<Part> partsOf(qint64 to, const KeyStore &keys, Data data = Data::Packed)
    {
        Manifest manifest;
        manifest.id = QStringLiteral("6f1f0e4e-6f0b-4f5e-9a3e-0d6f6f6a1b2c");
        manifest.created = QStringLiteral("2021-12-31T08:00:00.000Z");
        manifest.sequence = manifest.to = to;
        manifest.crs = QStringLiteral("EPSG:4490");
        const QString path = m_folder.filePath(QStringLiteral("good.zip"));
        auto writer = PackageWriter::create(path, manifest, keys);
        const QByteArray cache("{\"setting\":\"a\"}"), ticket("{\"row\":[1,\"甲\"]}");
        if (!writer || !(*writer)->writeLine({}, cache) || !(*writer)->writeLine(QStringLiteral("ticket"), ticket))
            return {};
        auto made = (*writer)->finish();
        if (!made)
            return {};
        for (PackageFile &file : made->files)
            if (data == Data::Plain)
                file.path.chop(PackedSuffix.size());
        const QByteArray json = toJson(*made);
        const auto content = [data](const QByteArray &line) { return data == Data::Packed ? packed(line + '\n') : line + '\n'; };
        return {{made->files[0].path.toLatin1(), content(cache)},
                {made->files[1].path.toLatin1(), content(ticket)},
                {"manifest.json", json},
                {"manifest.sig", *keys.sign(SignDomain::Package, json)}};
    }

    /// The error of opening and reading it; nothing but the package itself may have come into being.
    std::optional<Error> tryOpen(const QByteArray &bytes)
    {
        const QString path = m_folder.filePath(QStringLiteral("box/inner/p.zip"));
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            return Error{ErrorCode::Internal, {QStringLiteral("cannot write the test's file")}, {}};
        file.close();
        const QStringList before = filesBelow(m_folder.path());
        int linesBeforeError = 0;
        std::optional<Error> error;
        auto reader = PackageReader::open(path, *m_keys, Now);
        if (!reader)
            error = reader.error();
        else if (auto read = (*reader)->readLines([&](const PackageFile &, QByteArrayView) {
                     ++linesBeforeError;
                     return Result<void>();
                 });
                 !read)
            error = read.error();
        if (error && linesBeforeError > 0)
            return std::nullopt; // refused too late: counts as taken
        if (filesBelow(m_folder.path()) != before)
            return std::nullopt;
        return error;
    }

    void refuse(const QByteArray &name, const RawZip &zip, const char *reason, ErrorCode code = ErrorCode::PackageInvalid)
    {
        QTest::newRow(name.constData()) << zip.bytes() << code << QString::fromUtf8(reason);
    }
    void refuse(const QByteArray &name, const std::vector<Part> &parts, const char *reason, ErrorCode code = ErrorCode::PackageInvalid)
    {
        refuse(name, zipOf(parts), reason, code);
    }
    /// One entry more, unnamed by the manifest, to see that its own fault is found (or that it is a stranger).
    RawZip with(const QByteArray &name, const QByteArray &content = "x") const
    {
        RawZip zip = zipOf(m_parts);
        zip.entries.push_back(rawEntry(name, content));
        return zip;
    }
    RawZip changed(std::size_t entry, const std::function<void(RawEntry &)> &change) const
    {
        RawZip zip = zipOf(m_parts);
        change(zip.entries[entry]);
        return zip;
    }

    void names()
    {
        const std::pair<const char *, const char *> odd[] = {{"../x", "climbs"},
                                                             {"data/../../x", "climbs"},
                                                             {"..", "climbs"},
                                                             {"/etc/x", "absolute"},
                                                             {"//host/x", "absolute"},
                                                             {"c:/x", "drive"},
                                                             {"c:x", "drive"},
                                                             {"data\\x", "backslash"},
                                                             {"..\\x", "backslash"},
                                                             {"data/a\nb", "control"},
                                                             {"data/a\x7f", "control"},
                                                             {"data/\xe2\x80\xaelnosj.x", "direction"},
                                                             {"data/\xe2\x81\xa6x", "direction"},
                                                             {"data/\xb9\xf0\xb3\xc7", "UTF-8"},
                                                             {"data/\xc0\xae\xc0\xae/x", "UTF-8"},
                                                             {"data/桂城", "plain form"},
                                                             {"data/00002-TICKET.jsonl", "plain form"},
                                                             {"MANIFEST.JSON", "plain form"},
                                                             {"data//x", "plain form"},
                                                             {"./x", "plain form"},
                                                             {"data/.x", "plain form"},
                                                             {"data/x.", "plain form"},
                                                             {"data/x ", "plain form"},
                                                             {"data/", "plain form"},
                                                             {"", "no name"},
                                                             {"data/inner.zip", "archive in"},
                                                             {"data/extra.jsonl", "not in the manifest"}};
        for (const auto &[name, reason] : odd)
            refuse("name " + QByteArray(name).toPercentEncoding("/. "), with(name), reason);
        refuse("name with NUL", with(QByteArray("data/a\0b", 8)), "control");
        refuse("name of 300 bytes", with("data/" + QByteArray(295, 'a')), "too long");
        refuse("composed and decomposed", with("data/e\xcc\x81"), "plain form");
    }

    void contents()
    {
        const auto replace = [&](std::size_t i, const QByteArray &content) {
            std::vector<Part> parts = m_parts;
            parts[i].content = content;
            return parts;
        };
        for (std::size_t i = 0; i < m_parts.size(); ++i) {
            const QByteArray &content = m_parts[i].content;
            const QByteArray label = m_parts[i].name;
            const ErrorCode code = i < 2 ? ErrorCode::PackageInvalid : ErrorCode::SignatureInvalid;
            QByteArray flipped = content;
            flipped[content.size() / 2] = char(flipped[content.size() / 2] ^ 1);
            // The claimed key id stands in the signature's first half: another id is an unknown issuer.
            refuse("bit of " + label, replace(i, flipped), "", code);
            refuse("emptied " + label, replace(i, {}), "", code);
            refuse("line feed added to " + label, replace(i, content + '\n'), "", code);
            std::vector<Part> fewer = m_parts;
            fewer.erase(fewer.begin() + qsizetype(i));
            refuse("dropped " + label, fewer, "missing");
            std::vector<Part> renamed = m_parts;
            renamed[i].name += ".x";
            refuse("renamed " + label, renamed, "missing");
            std::vector<Part> twice = m_parts;
            twice.push_back({label, flipped});
            refuse("twice " + label, twice, "twice");
        }
        std::vector<Part> swapped = m_parts;
        std::swap(swapped[0].content, swapped[1].content);
        refuse("contents exchanged", swapped, "");
        refuse("an archive inside", with("data/x.jsonl", "PK\x03\x04"), "not in the manifest");
        refuse("nothing at all", std::vector<Part>(), "cannot be read");
        QTest::newRow("empty file") << QByteArray() << ErrorCode::PackageInvalid << QStringLiteral("too short");
        QTest::newRow("text") << QByteArray(1000, 'x') << ErrorCode::PackageInvalid << QStringLiteral("cut short");
    }

    void headers()
    {
        const auto both = [&](void (*change)(RawHeader &)) { return changed(1, [change](RawEntry &e) { e.both(change); }); };
        refuse("symbolic link", changed(1, [](RawEntry &e) { e.attributes = 0120777u << 16; }), "link");
        refuse("device", changed(1, [](RawEntry &e) { e.attributes = 0060666u << 16; }), "link");
        refuse("named pipe", changed(1, [](RawEntry &e) { e.attributes = 0010666u << 16; }), "link");
        refuse("folder by mode", changed(1, [](RawEntry &e) { e.attributes = 0040755u << 16; }), "link");
        refuse("folder by DOS", changed(1, [](RawEntry &e) { e.attributes = 0x10; }), "folder");
        refuse("volume label", changed(1, [](RawEntry &e) { e.attributes = 0x08; }), "folder");
        refuse("encrypted", both([](RawHeader &h) { h.flags |= 1; }), "encrypted");
        refuse("strongly encrypted", both([](RawHeader &h) { h.flags |= 1 << 6; }), "flags");
        refuse("masked headers", both([](RawHeader &h) { h.flags |= 1 << 13; }), "flags");
        refuse("patch data", both([](RawHeader &h) { h.flags |= 1 << 5; }), "flags");
        refuse("size after the data", both([](RawHeader &h) { h.flags |= 1 << 3; }), "size");
        refuse("BZIP2", both([](RawHeader &h) { h.method = 12; }), "method 12");
        refuse("zstd", both([](RawHeader &h) { h.method = 93; }), "method 93");
        refuse("AES", both([](RawHeader &h) { h.method = 99; }), "method 99");
        refuse("ZIP64", both([](RawHeader &h) { h.needed = 45; }), "needs version 45");
        refuse("Unicode path field", both([](RawHeader &h) { h.extra = QByteArray("\x75\x70\x06\x00\x01....x", 10); }), "extra");
        refuse("extra field in one header", changed(1, [](RawEntry &e) { e.local.extra = QByteArray(4, '\0'); }), "differ");
        refuse("comment of an entry", changed(1, [](RawEntry &e) { e.comment = "c"; }), "comment");
        refuse("other CRC", both([](RawHeader &h) { h.crc ^= 1; }), "damaged");
        refuse("other local name", changed(1, [](RawEntry &e) { e.local.name = "data/00009-ticket.jsonl"; }), "differ");
        refuse("local name climbs", changed(1, [](RawEntry &e) { e.local.name = "../../x"; }), "");
        refuse("other local CRC", changed(1, [](RawEntry &e) { e.local.crc ^= 1; }), "differ");
        refuse("other local size", changed(1, [](RawEntry &e) { e.local.unpacked += 1; }), "differ");
        refuse("other local packed size", changed(1, [](RawEntry &e) { e.local.packed += 1; }), "differ");
        refuse("other local method", changed(1, [](RawEntry &e) { e.local.method = 0; }), "differ");
        refuse("other local flags", changed(1, [](RawEntry &e) { e.local.flags = 1; }), "differ");
        refuse("other local time", changed(1, [](RawEntry &e) { e.local.time = 1; }), "differ");
    }

    void layout()
    {
        RawZip zip = zipOf(m_parts);
        zip.before = "#!/bin/sh\n";
        refuse("bytes in front", zip, "gap");
        zip = zipOf(m_parts);
        zip.beforeDirectory = "x";
        refuse("bytes before the directory", zip, "between");
        zip = zipOf(m_parts);
        zip.afterDirectory = "x";
        refuse("bytes after the directory", zip, "directory");
        zip = zipOf(m_parts);
        zip.after = "x";
        refuse("bytes behind", zip, "follows");
        zip = zipOf(m_parts);
        zip.comment = "hello";
        refuse("comment", zip, "follows");
        zip = zipOf(m_parts);
        zip.comment = QByteArray("PK\5\6", 4) + QByteArray(18, '\0');
        refuse("second end record in the comment", zip, "directory");
        zip = zipOf(m_parts);
        zip.countError = 1;
        refuse("counts one more", zip, "directory");
        zip.countError = -1;
        refuse("counts one less", zip, "directory");
        zip = with("data/x.jsonl");
        zip.entries.back().isInDirectory = false;
        refuse("entry outside the directory", zip, "between");
        zip = with("data/x.jsonl");
        zip.entries.back().isInFile = false;
        zip.entries.back().headerAt = 0;
        refuse("two entries in one place", zip, "overlaps");
        refuse("entry into another", changed(1, [](RawEntry &e) { e.headerAt = 5; }), "overlaps");
        refuse("entry behind the end", changed(3, [](RawEntry &e) { e.headerAt = 1 << 30; }), "overlaps");
        refuse("packed size over the next", changed(1, [](RawEntry &e) { e.both([](RawHeader &h) { h.packed += 40; }); }), "overlaps");
        QTest::newRow("twice in one file") << zipOf(m_parts).bytes() + zipOf(m_parts).bytes() << ErrorCode::PackageInvalid << QStringLiteral("directory");
    }

    void sizes()
    {
        const QByteArray zeros(20'000'000, '\0');
        RawZip bomb = zipOf(m_parts);
        bomb.entries.push_back(rawEntry("data/bomb.jsonl", zeros, true)); // deflate packs zeros about 1000:1
        refuse("bomb", bomb, "times its size");
        RawZip spread = zipOf(m_parts);
        for (int i = 0; i < 4; ++i)
            spread.entries.push_back(rawEntry("data/bomb" + QByteArray::number(i), zeros.first(9'000'000), true));
        refuse("bomb in pieces", spread, "times its size");
        refuse("says 4 GB", changed(1, [](RawEntry &e) { e.both([](RawHeader &h) { h.unpacked = 0xffffffff; }); }), "times its size");
        RawZip many = zipOf(m_parts);
        for (int i = 0; i < 4997; ++i)
            many.entries.push_back(rawEntry("data/x" + QByteArray::number(i), {}));
        refuse("5,001 entries", many, "more than 5000 entries");
        refuse("unpacks to more", changed(1, [](RawEntry &e) { e.both([](RawHeader &h) { h.unpacked -= 1; }); }), "");
        refuse("unpacks to less", changed(1, [](RawEntry &e) { e.both([](RawHeader &h) { h.unpacked += 1; }); }), "");
        RawZip stored = zipOf(m_parts, false);
        stored.entries[1].both([](RawHeader &h) { h.unpacked += 1; });
        refuse("stored with two sizes", stored, "sizes differ");
        std::vector<Part> large = m_parts;
        large[2].content += QByteArray(4'000'001, ' ');
        refuse("large manifest", zipOf(large, false), "too large");
    }

    /// What lies in the packed entries, under hashes and signatures that hold: the issuer's own fault, or a forger's who found the key.
    void frames()
    {
        const auto signedWith = [&](const QByteArray &body, qint64 size, const QString &name = QStringLiteral("data/00001-cache.jsonl.zst")) {
            Manifest manifest = *manifestFromJson(m_parts[2].content, QString());
            manifest.files = {{name, size, QString(64, u'0'), {}, 1}};
            const QByteArray json = toJson(manifest);
            return std::vector<Part>{{name.toLatin1(), body}, {"manifest.json", json}, {"manifest.sig", *m_keys->sign(SignDomain::Package, json)}};
        };
        const QByteArray line("{\"setting\":\"a\"}\n"), good = packed(line);
        refuse("frame with another hash", signedWith(good, line.size()), "not what was signed");
        refuse("frame of more", signedWith(packed(line + line), line.size()), "larger than it says");
        refuse("frame of less", signedWith(good, line.size() + 1), "damaged");
        refuse("frame cut", signedWith(good.chopped(1), line.size()), "damaged");
        refuse("bytes behind the frame", signedWith(good + 'x', line.size()), "damaged");
        refuse("two frames", signedWith(good + packed("x"), line.size() + 1), "damaged");
        refuse("a frame to be skipped first", signedWith(QByteArray("\x50\x2a\x4d\x18\x01\0\0\0x", 9) + good, line.size()), "damaged");
        refuse("no frame", signedWith(line, line.size()), "damaged");
        refuse("deflated in place of a frame", signedWith(qCompress(line), line.size()), "damaged");
        // Frame header with a window of 128 MiB (RFC 8878, 3.1.1.1.2: exponent 17), then a last raw block of a byte.
        refuse("large window", signedWith(QByteArray("\x28\xb5\x2f\xfd\x00\x88\x09\x00\x00x", 10), 1), "damaged");
        refuse("small window, to see that this frame is one", signedWith(QByteArray("\x28\xb5\x2f\xfd\x00\x58\x09\x00\x00x", 10), 1), "not what was signed");
        refuse("frame with a dictionary", signedWith(QByteArray("\x28\xb5\x2f\xfd\x01\x58\x07\x09\x00\x00x", 11), 1), "damaged");
        refuse("archive in a frame", signedWith(packed("PK\x03\x04"), 4), "archive in the archive");
        refuse("bomb in a frame", signedWith(packed(QByteArray(20'000'000, '\0')), 20'000'000), "times its size");
        refuse("bomb that says it is small", signedWith(packed(QByteArray(20'000'000, '\0')), 1000), "larger than it says");
        refuse("says more than all may be", signedWith(good, qint64(3) << 30), "times its size");
    }

    void signatures()
    {
        const auto resigned = [&](QByteArray json, const KeyStore &keys, SignDomain domain = SignDomain::Package) {
            std::vector<Part> parts = m_parts;
            parts[3].content = *keys.sign(domain, json);
            parts[2].content = std::move(json);
            return parts;
        };
        const QByteArray good = m_parts[2].content;
        const auto edited = [&](const QByteArray &what, const QByteArray &with) {
            QByteArray json = good;
            return json.replace(what, with);
        };
        std::vector<Part> parts = m_parts;
        parts[2].content = edited("\"to\": 2", "\"to\": 9");
        refuse("manifest edited", parts, "does not fit", ErrorCode::SignatureInvalid);
        refuse("signed by a stranger", resigned(good, *m_other), "", ErrorCode::IssuerUnknown);
        refuse("signed as an index", resigned(good, *m_keys, SignDomain::Index), "does not fit", ErrorCode::SignatureInvalid);
        parts = m_parts;
        parts[3].content = m_older[3].content;
        refuse("signature of the older package", parts, "does not fit", ErrorCode::SignatureInvalid);
        parts = m_parts;
        parts[2].content = m_older[2].content;
        refuse("manifest of the older package", parts, "does not fit", ErrorCode::SignatureInvalid);
        // The stranger's signature under the name of the trusted key.
        parts = resigned(good, *m_other);
        parts[3].content.replace(m_other->own()->id.toLatin1(), m_keys->own()->id.toLatin1());
        refuse("key id borrowed", parts, "does not fit", ErrorCode::SignatureInvalid);
        // Rightly signed, but against the format: the issuer's own fault is no excuse.
        refuse("names another key", resigned(edited(m_keys->own()->id.toLatin1(), "0123456789abcdef"), *m_keys), "another key");
        refuse("other format", resigned(edited("onemap-package", "other-package"), *m_keys), "not a OneMap package");
        refuse("later format", resigned(edited("\"formatVersion\": 4", "\"formatVersion\": 5"), *m_keys), "format version 5");
        refuse("packed data in an older format", resigned(edited("\"formatVersion\": 4", "\"formatVersion\": 3"), *m_keys), "files");
        refuse("no id", resigned(edited("6f1f0e4e-6f0b-4f5e-9a3e-0d6f6f6a1b2c", "x"), *m_keys), "id is missing");
        refuse("runs backwards", resigned(edited("\"from\": 0", "\"from\": 2"), *m_keys), "to is missing");
        refuse("negative rows", resigned(edited("\"rows\": 1", "\"rows\": -1"), *m_keys), "");
        refuse("more rows than lines", resigned(edited("\"rows\": 1", "\"rows\": 1.5"), *m_keys), "");
        refuse("file twice in the manifest", resigned(edited("data/00002-ticket", "data/00001-cache"), *m_keys), "files");
        refuse("file outside data", resigned(edited("data/00002-ticket.jsonl.zst", "manifest.sig"), *m_keys), "files");
        refuse("no JSON", resigned("{", *m_keys), "manifest");
    }

    /// Bytes that say nothing of the content: maker, internal attributes and permissions of an entry in the directory.
    static bool isUntrusted(const QByteArray &zip, qsizetype at)
    {
        for (qsizetype header = zip.indexOf("PK\x01\x02"); header >= 0; header = zip.indexOf("PK\x01\x02", header + 1)) {
            const bool isMaker = at == header + 4 || at == header + 5;
            const bool isInternal = at == header + 36 || at == header + 37;
            const bool isMode = at >= header + 38 && at < header + 42; // permission bits are never used
            if (isMaker || isInternal || isMode)
                return true;
        }
        return false;
    }

    QTemporaryDir m_folder;
    std::unique_ptr<KeyStore> m_keys, m_other;
    std::vector<Part> m_parts, m_older, m_plain;
};

QTEST_GUILESS_MAIN(TestTamper)
#include "tst_tamper.moc"

// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "package/keystore.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QtTest>

using namespace om;

class TestKeyStore : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void keyIdIsTheHashOfTheRawKey()
    {
        // Public key of RFC 8032, 7.1, test 1; its id by sha256sum of the 32 bytes.
        const QByteArray raw = QByteArray::fromHex("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a");
        const auto key = publicKey(raw, QStringLiteral("桂城"), QStringLiteral("k"));
        QVERIFY(key.has_value());
        QCOMPARE(key->id, QStringLiteral("21fe31dfa154a261"));
        QCOMPARE(toLine(*key), QByteArray("onemap-key ed25519 11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo= 桂城\n"));
        const auto back = publicKeyFromLine(toLine(*key), QStringLiteral("k"));
        QVERIFY(back.has_value());
        QCOMPARE(back->raw, raw);
        QCOMPARE(back->issuer, QStringLiteral("桂城"));
    }

    void refusesOddKeys_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("other kind") << QByteArray("ssh-ed25519 11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo= a\n");
        QTest::newRow("no name") << QByteArray("onemap-key ed25519 11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=\n");
        QTest::newRow("short") << QByteArray("onemap-key ed25519 11qYAYKx a\n");
        QTest::newRow("not base64") << QByteArray("onemap-key ed25519 11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHU*o= a\n");
        QTest::newRow("two lines") << QByteArray("onemap-key ed25519 11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo= a\nb\n");
        QTest::newRow("turned around") << QByteArray("onemap-key ed25519 11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo= a\xe2\x80\xae"
                                                     "b\n");
    }
    void refusesOddKeys()
    {
        QFETCH(QByteArray, line);
        const auto key = publicKeyFromLine(line, QStringLiteral("k"));
        QVERIFY(!key);
        QCOMPARE(key.error().code, ErrorCode::FormatDamaged);
    }

    void ownKeyIsMadeOnceAndPrivate()
    {
        const QTemporaryDir folder;
        const KeyStore keys(folder.filePath(QStringLiteral("keys")));
        QVERIFY(keys.trusted()->empty());
        const auto first = keys.own(QStringLiteral("Alpha"));
        QVERIFY(first.has_value());
        QCOMPARE(first->issuer, QStringLiteral("Alpha"));
        QCOMPARE(keys.own(QStringLiteral("Beta"))->id, first->id);
        QCOMPARE(keys.own()->issuer, QStringLiteral("Alpha"));
        const auto shared = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
        QCOMPARE(QFileInfo(folder.filePath(QStringLiteral("keys/own.key"))).permissions() & shared, QFile::Permissions());
        QVERIFY(QFile::remove(folder.filePath(QStringLiteral("keys/own.pub"))));
        QCOMPARE(keys.own(QStringLiteral("Gamma"))->id, first->id); // the public half follows from the private one
        QCOMPARE(keys.trusted()->size(), std::size_t(1));
        QVERIFY(keys.trusted()->front().isOwn);
    }

    void signaturesHoldForTheirKeyBytesAndPurposeOnly()
    {
        const QTemporaryDir folder;
        const KeyStore alpha(folder.filePath(QStringLiteral("a"))), beta(folder.filePath(QStringLiteral("b")));
        const auto key = alpha.own(QStringLiteral("Alpha"));
        QVERIFY(key && beta.own(QStringLiteral("Beta")));
        const QByteArray bytes("some bytes\0more", 15);
        const auto signature = alpha.sign(SignDomain::Package, bytes);
        QVERIFY(signature.has_value());
        const QString path = QStringLiteral("p");
        QCOMPARE(alpha.verify(SignDomain::Package, bytes, *signature, path)->id, key->id);

        const auto unknown = beta.verify(SignDomain::Package, bytes, *signature, path);
        QCOMPARE(unknown.error().code, ErrorCode::IssuerUnknown);
        QCOMPARE(unknown.error().args, QStringList({path, key->id}));
        QVERIFY(beta.trustLine(toLine(*key), path).has_value());
        QCOMPARE(beta.verify(SignDomain::Package, bytes, *signature, path)->issuer, QStringLiteral("Alpha"));

        QCOMPARE(beta.verify(SignDomain::Index, bytes, *signature, path).error().code, ErrorCode::SignatureInvalid);
        QCOMPARE(beta.verify(SignDomain::Package, bytes + '\n', *signature, path).error().code, ErrorCode::SignatureInvalid);
        // Every bit of the signature counts: 64 bytes, one flipped each time.
        const QByteArray raw = QByteArray::fromBase64(signature->sliced(25).chopped(1));
        QCOMPARE(raw.size(), 64);
        for (int i = 0; i < raw.size(); ++i) {
            QByteArray flipped = raw;
            flipped[i] = char(flipped[i] ^ 1);
            const QByteArray line = signature->first(25) + flipped.toBase64() + '\n';
            QCOMPARE(beta.verify(SignDomain::Package, bytes, line, path).error().code, ErrorCode::SignatureInvalid);
        }
        for (const QByteArray &odd : {QByteArray(), QByteArray("\n"), signature->chopped(1), *signature + *signature, "x" + *signature})
            QCOMPARE(beta.verify(SignDomain::Package, bytes, odd, path).error().code, ErrorCode::SignatureInvalid);
    }

    void aTrustedFileUnderAnotherNameIsRefused()
    {
        const QTemporaryDir folder;
        const KeyStore alpha(folder.filePath(QStringLiteral("a"))), beta(folder.filePath(QStringLiteral("b")));
        QVERIFY(beta.trust(*alpha.own(QStringLiteral("Alpha"))).has_value());
        const QString id = alpha.own()->id;
        QVERIFY(QFile::rename(folder.filePath(QStringLiteral("b/trusted/%1.pub").arg(id)), folder.filePath(QStringLiteral("b/trusted/0000.pub"))));
        QCOMPARE(beta.trusted().error().code, ErrorCode::FormatDamaged);
    }
};

QTEST_GUILESS_MAIN(TestKeyStore)
#include "tst_keystore.moc"

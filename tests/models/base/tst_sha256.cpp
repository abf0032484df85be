// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/sha256.h"

#include <QBuffer>
#include <QTest>

using namespace om;

class Sha256Test : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    /// The examples of FIPS 180-4's companion (NIST, "SHA-256 example values"): "abc", two blocks, a million times "a".
    void examplesOfTheStandard()
    {
        Sha256 hash;
        QCOMPARE(hash.hex(), QStringLiteral("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"));
        hash.add("abc");
        QCOMPARE(hash.hex(), QStringLiteral("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"));
        hash.add("abcdbcdecdefdefgefghfghighijhijkijkl"); // in two pieces
        hash.add("jklmklmnlmnomnopnopq");
        QCOMPARE(hash.hex(), QStringLiteral("248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"));
    }

    void aDeviceIsReadToItsEnd()
    {
        QByteArray bytes(1'000'000, 'a');
        QBuffer device(&bytes);
        QVERIFY(device.open(QIODevice::ReadOnly));
        Sha256 hash;
        QVERIFY(hash.add(device));
        QCOMPARE(hash.hex(), QStringLiteral("cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"));
    }

    void aDeviceThatCannotBeReadIsSaid()
    {
        QBuffer closed;
        Sha256 hash;
        QTest::ignoreMessage(QtWarningMsg, "QIODevice::read (QBuffer): device not open");
        QVERIFY(!hash.add(closed));
    }
};

QTEST_APPLESS_MAIN(Sha256Test)
#include "tst_sha256.moc"

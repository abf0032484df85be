// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/secretstore.h"

#include <QTest>

#include <optional>

using namespace om;

/// Where there is no key ring. (With one the words of QtKeychain decide; a test has no business in the one of its machine.)
class TestSecretStore : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere"); }

    void aKeyLivesAsLongAsTheStore()
    {
        const auto read = [](SecretStore &store, const char *name) {
            std::optional<QString> answer;
            store.read(QLatin1StringView(name), [&](const QString &key) { answer = key; });
            if (answer || !QTest::qWaitFor([&] { return answer.has_value(); }, 20000))
                qFatal("the answer comes later, and it comes");
            return *answer;
        };
        SecretStore store;
        QCOMPARE(read(store, "basemap/one"), QString());
        std::optional<bool> isKept;
        store.write(QStringLiteral("basemap/one"), QStringLiteral("key"), [&](bool kept) { isKept = kept; });
        QTRY_VERIFY_WITH_TIMEOUT(isKept.has_value(), 20000);
        QVERIFY(!*isKept);
        QCOMPARE(read(store, "basemap/one"), QStringLiteral("key"));
        QCOMPARE(read(store, "basemap/other"), QString());
        SecretStore another;
        QCOMPARE(read(another, "basemap/one"), QString());
        bool isGone = false;
        store.remove(QStringLiteral("basemap/one"), [&] { isGone = true; });
        QTRY_VERIFY_WITH_TIMEOUT(isGone, 20000);
        QCOMPARE(read(store, "basemap/one"), QString());
    }
};

QTEST_GUILESS_MAIN(TestSecretStore)
#include "tst_secretstore.moc"

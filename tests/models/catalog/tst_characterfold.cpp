// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/catalog.h"

#include <QTemporaryFile>
#include <QTest>

using namespace om;

class TestCharacterFold : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const auto catalog = Catalog::load();
        QVERIFY(catalog);
        m_fold = catalog->characterFold();
    }

    void spellingsAreOne_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("wanted");
        const auto row = [](const QString &text, const QString &wanted) { QTest::newRow(qPrintable(text)) << text << wanted; };
        for (const char *text : {"石𬒔社区", "石肯社区", "石啃社区", " 石肯社区 "})
            row(QString::fromUtf8(text), QStringLiteral("石𬒔社区"));
        for (const char *text : {"𧒽岗公园", "雷岗公园", "礌岗公园", "虫雷岗公园"})
            row(QString::fromUtf8(text), QStringLiteral("𧒽岗公园"));
        row(QStringLiteral("ＡＢＣ　大厦１号"), QStringLiteral("abc 大厦1号"));
        row(QStringLiteral("City  HALL"), QStringLiteral("city hall"));
        row(QStringLiteral("雷锋路"), QStringLiteral("雷锋路")); // 雷 alone is not the place
        row(QString(QChar(0xe863)), QString(QChar(0x4dae))); // GBK FE9F
        row(QString(QChar(0xe864)), QString(QChar(0x9fbb))); // GBK FEA0, GB 18030-2022
        row(QString(QChar(0xe831)), QString::fromUcs4(U"\U000215D7")); // GBK FE6C
        row(QString(QChar(0xe240)), QString(QChar(0xe240))); // of one font: nobody knows
    }
    void spellingsAreOne()
    {
        QFETCH(QString, text);
        QFETCH(QString, wanted);
        QCOMPARE(m_fold.folded(text), wanted);
        QCOMPARE(m_fold.folded(wanted), wanted);
    }

    void aNameIsLookedForInEverySpelling()
    {
        QCOMPARE(m_fold.spellings(QStringLiteral("桂城")), QStringList{QStringLiteral("桂城")});
        const QStringList stone = m_fold.spellings(QStringLiteral("石肯社区"));
        QCOMPARE(stone, QStringList({QStringLiteral("石肯社区"), QStringLiteral("石𬒔社区"), QStringLiteral("石啃社区")}));
        const QStringList hill = m_fold.spellings(QStringLiteral("𧒽岗"));
        QCOMPARE(QSet<QString>(hill.begin(), hill.end()),
                 (QSet<QString>{QStringLiteral("𧒽岗"), QStringLiteral("雷岗"), QStringLiteral("礌岗"), QStringLiteral("虫雷岗")}));
    }

    void refusesWrongTables_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::newRow("not private") << QByteArray(R"({"private_use": [{"characters": {"4E00": "4E01"}}]})");
        QTest::newRow("to private") << QByteArray(R"({"private_use": [{"characters": {"E000": "E001"}}]})");
        QTest::newRow("no number") << QByteArray(R"({"private_use": [{"characters": {"E000": "x"}}]})");
        QTest::newRow("no source") << QByteArray(R"({"names": [{"name": "a", "also": ["b"]}]})");
        QTest::newRow("no spelling") << QByteArray(R"({"names": [{"name": "a", "also": [], "source": "s"}]})");
        QTest::newRow("empty spelling") << QByteArray(R"({"names": [{"name": "a", "also": [""], "source": "s"}]})");
    }
    void refusesWrongTables()
    {
        QFETCH(QByteArray, json);
        QTemporaryFile file;
        QVERIFY(file.open() && file.write(json) == json.size() && file.flush());
        const auto fold = CharacterFold::read(file.fileName());
        QVERIFY(!fold);
        QCOMPARE(fold.error().code, ErrorCode::SpecInvalid);
    }

private:
    CharacterFold m_fold;
};

QTEST_GUILESS_MAIN(TestCharacterFold)
#include "tst_characterfold.moc"

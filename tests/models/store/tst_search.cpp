// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/cachefixture.h"

#include <QTemporaryDir>

using namespace om;
using namespace fixture;

/// Finding records by their names, as characters, pinyin and initials.
class TestSearch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        auto cache = Cache::open(m_dir->filePath(QStringLiteral("cache.gpkg")), Cache::Mode::Create);
        OM_OK(cache);
        m_cache = std::move(*cache);
        OM_OK(store(*m_cache, shops(),
                    {shop(QStringLiteral("1"), QStringLiteral("千灯湖公园"), 1), shop(QStringLiteral("2"), QStringLiteral("桂城街道A8大厦"), 1),
                     shop(QStringLiteral("3"), QStringLiteral("Dupont Circle Café"), 1), shop(QStringLiteral("4"), QString(), 1),
                     shop(QStringLiteral("5"), QStringLiteral("西安路绿地广场"), 1), shop(QStringLiteral("6"), QStringLiteral("佛山银行"), 1)},
                    WriteMode::Append));
    }

    void finds_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("codes");
        const auto row = [](const char *typed, const char *codes) { QTest::newRow(typed) << QString::fromUtf8(typed) << QString::fromLatin1(codes); };
        row("千灯", "1");
        row("灯湖", "1");
        row("湖灯", "");
        row("qiandenghu", "1");
        row("QianDeng", "1");
        row("dengh", "1");
        row("qdh", "1");
        row("dhgy", "1");
        row("a8", "2");
        row("a8大", "2");
        row("gcjd", "2");
        row("guicheng a8", "2");
        row("jiedaoda", ""); // A8 stands between
        row("jdds", "");
        row("jiedao", "2");
        row("jied", "2");
        row("xian", "5"); // xi an
        row("xianlu", "5");
        row("xianl", "5");
        row("lvdi", "5"); // ü as it is typed; and the transform reads 地 as de
        row("ludi", "5");
        row("lude", "5");
        row("foshan", "6"); // 佛 and 行 are both read in two ways
        row("yinhang", "6");
        row("fushanyinxing", "6");
        row("foshanyinhang", "6");
        row("fushanyinhang", "6");
        row("hangfu", ""); // the ways stand apart
        row("fsyh", "6");
        row("fsyx", "6");
        row("xalldgc", "5");
        row("guangc", "5");
        row("guangchang", "5");
        row("guangchangx", "");
        row("xi'an", "5");
        row("dupont", "3");
        row("cafe", "3");
        row("circle dup", "3");
        row("upont", "");
        row("", "");
        row("\"' OR * ^ NEAR(", "");
        row("-", "");
    }
    void finds()
    {
        QFETCH(QString, typed);
        QFETCH(QString, codes);
        QCOMPARE(find(typed), codes);
    }

    void followsChangesAndUndo()
    {
        OM_OK(store(*m_cache, shops(), {shop(QStringLiteral("1"), QStringLiteral("映月湖"), 1), shop(QStringLiteral("3"), QStringLiteral("Dupont"), 1)},
                    WriteMode::Replace));
        QCOMPARE(find(QStringLiteral("qdh")), QString());
        QCOMPARE(find(QStringLiteral("yyh")), QStringLiteral("1"));
        QCOMPARE(find(QStringLiteral("a8")), QString());
        OM_OK(m_cache->undo(2, {}));
        QCOMPARE(find(QStringLiteral("qdh")), QStringLiteral("1"));
        QCOMPARE(find(QStringLiteral("yyh")), QString());
        QCOMPARE(find(QStringLiteral("a8")), QStringLiteral("2"));
        QCOMPARE(*m_cache->check(), QStringList());
    }

    void limitIsKept()
    {
        OM_OK(store(*m_cache, shops(), {shop(QStringLiteral("7"), QStringLiteral("千灯湖"), 1)}, WriteMode::Append));
        const auto hits = m_cache->search(QStringLiteral("千灯湖"), 1);
        OM_OK(hits);
        QCOMPARE(hits->size(), std::size_t(1));
        QCOMPARE(hits->front().text, QStringLiteral("千灯湖")); // the shorter name fits better
        QCOMPARE(hits->front().dataset, QStringLiteral("shop"));
    }

    void anEarlierIndexIsMadeAnew()
    {
        m_cache.reset();
        const QString path = m_dir->filePath(QStringLiteral("cache.gpkg"));
        for (const char *sql :
             {"INSERT INTO om_search (om_search) VALUES ('delete-all')",
              "INSERT INTO om_search (rowid, name, sound, initials) VALUES ((1 << 40) | 1, 'x', 'qiandenghugongyuan denghugongyuan', 'qdhgy')",
              "DELETE FROM om_schema WHERE step = 3"})
            QCOMPARE(rawText(path, sql), QString());
        auto cache = Cache::open(path, Cache::Mode::Write);
        OM_OK(cache);
        m_cache = std::move(*cache);
        QCOMPARE(find(QStringLiteral("x")), QStringLiteral("2 5 6")); // xia, xi and xing, and nothing of the old
        QCOMPARE(find(QStringLiteral("dengh")), QStringLiteral("1"));
        QCOMPARE(find(QStringLiteral("dupont")), QStringLiteral("3"));
        QCOMPARE(*m_cache->check(), QStringList());
    }

    void aReaderFindsAnUnfinishedIndex()
    {
        m_cache.reset();
        const QString path = m_dir->filePath(QStringLiteral("cache.gpkg"));
        for (const char *sql : {"INSERT INTO om_search (om_search) VALUES ('delete-all')", "UPDATE om_dataset SET is_searchable = 0"}) // the power went here
            QCOMPARE(rawText(path, sql), QString());
        auto cache = Cache::open(path, Cache::Mode::Read);
        OM_OK(cache);
        m_cache = std::move(*cache);
        QCOMPARE(find(QStringLiteral("dengh")), QStringLiteral("1"));
        OM_OK(Cache::open(path, Cache::Mode::Write)); // no lock is left behind
    }

    void besideAWriterAReaderGoesWithoutTheIndex()
    {
        const QString path = m_dir->filePath(QStringLiteral("cache.gpkg"));
        QCOMPARE(rawText(path, "UPDATE om_dataset SET is_searchable = 0"), QString());
        OM_OK(Cache::open(path, Cache::Mode::Read)); // the writer of this test has the lock
    }

private:
    QString find(const QString &typed) const
    {
        const auto hits = m_cache->search(typed, 10);
        if (!hits)
            return errorCodeName(hits.error().code) + hits.error().detail;
        QStringList codes;
        for (const Cache::Hit &hit : *hits)
            if (const auto rows = m_cache->rows(hit.dataset, {hit.fid}); rows && !rows->empty())
                codes << toText(rows->front().row.cells[0]);
        codes.sort();
        return codes.join(u' ');
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<Cache> m_cache;
};

QTEST_GUILESS_MAIN(TestSearch)
#include "tst_search.moc"

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
                     shop(QStringLiteral("3"), QStringLiteral("Dupont Circle Café"), 1), shop(QStringLiteral("4"), QString(), 1)},
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
        OM_OK(store(*m_cache, shops(), {shop(QStringLiteral("5"), QStringLiteral("千灯湖"), 1)}, WriteMode::Append));
        const auto hits = m_cache->search(QStringLiteral("千灯湖"), 1);
        OM_OK(hits);
        QCOMPARE(hits->size(), std::size_t(1));
        QCOMPARE(hits->front().text, QStringLiteral("千灯湖")); // the shorter name fits better
        QCOMPARE(hits->front().dataset, QStringLiteral("shop"));
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

// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/credits.h"
#include "ingest/recipefolder.h"
#include "workbench.h"

#include <QFileInfo>
#include <QTest>

using namespace om;

/// An extract of OpenStreetMap fills the layers of the base map.
class TestOsm : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void monacoFillsTheBaseLayersOnce()
    {
        const QString file = QStringLiteral(OM_SHARED "/data/basemap/monaco.osm.pbf");
        if (!QFileInfo::exists(file))
            QSKIP("the shared data are not here");
        Workbench bench;
        QVERIFY(bench.isSound());
        const auto recipes = readRecipes(QStringLiteral("osm"));
        QVERIFY(recipes);
        QCOMPARE(recipes->size(), std::size_t(4));
        QByteArray before;
        for (int round = 0; round < 2; ++round) {
            for (const Recipe &recipe : *recipes) {
                ImportOptions options = bench.options();
                options.recipe = recipe;
                options.mode = WriteMode::Upsert;
                const ImportReport report = bench.import(file, options);
                QVERIFY2(report.outcome != ImportReport::Outcome::Reject, qPrintable(recipe.dataset));
                QCOMPARE(report.rowsRejected, 0);
                QVERIFY2(report.rowsAccepted > 0, qPrintable(recipe.dataset));
            }
            if (round == 0)
                before = bench.dump();
        }
        QVERIFY(bench.rows(QStringLiteral("base_building")) > 500);
        QCOMPARE(bench.dump(), before); // the same file again changes no row
        // Its contributors are named with each dataset, once, and no more when the rows are gone.
        const QStringList named{QStringLiteral("© OpenStreetMap contributors")};
        auto credits = datasetCredits(bench.cache());
        QCOMPARE(credits.size(), 4);
        for (const Recipe &recipe : *recipes)
            QCOMPARE(credits.value(recipe.dataset), named);
        QVERIFY(bench.cache().undo(1, QStringLiteral("somebody")));
        credits = datasetCredits(bench.cache());
        QCOMPARE(credits.size(), 3);
        QVERIFY(!credits.contains(recipes->front().dataset));
        QVERIFY(bench.rows(QStringLiteral("base_road")) > 500);
        QVERIFY(bench.rows(QStringLiteral("base_green")) > 20);
        // The railway to Nice and the Boulevard des Moulins are there, each as what it is.
        const auto rail = bench.cache().rowsWhere(QStringLiteral("base_road"), QStringLiteral("class"), QStringLiteral("rail"));
        QVERIFY(rail && !rail->empty());
        const auto boulevard = bench.cache().rowsWhere(QStringLiteral("base_road"), QStringLiteral("name"), QStringLiteral("Boulevard des Moulins"));
        QVERIFY(boulevard && !boulevard->empty());
        const Box box = boulevard->front().row.geometry.box();
        QVERIFY2(box.minX > 7.42 && box.maxX < 7.44 && box.minY > 43.73 && box.maxY < 43.75, "Monte-Carlo");
    }

    void brokenExtractsAreRefused_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        const QByteArray head = QByteArray::fromHex("0000000d0a09") + "OSMHeader";
        QTest::newRow("no extract") << QByteArray("hello");
        QTest::newRow("cut in the head") << head;
        QTest::newRow("garbage after the head") << head + QByteArray(5000, '\xff');
        QFile monaco(QStringLiteral(OM_SHARED "/data/basemap/monaco.osm.pbf"));
        if (!monaco.open(QIODevice::ReadOnly))
            return;
        QByteArray bytes = monaco.readAll();
        QTest::newRow("Monaco cut to a half") << bytes.first(bytes.size() / 2);
        for (qsizetype i = bytes.size() / 8; i < bytes.size(); i += 61)
            bytes[i] = char(bytes[i] ^ 1 << i % 8);
        QTest::newRow("Monaco with flipped bits") << bytes;
    }
    void brokenExtractsAreRefused()
    {
        QFETCH(QByteArray, bytes);
        Workbench bench;
        QVERIFY(bench.isSound());
        const auto recipes = readRecipes(QStringLiteral("osm"));
        QVERIFY(recipes);
        ImportOptions options = bench.options();
        options.recipe = recipes->front();
        const ImportReport report = bench.import(bench.file(QStringLiteral("a.osm.pbf"), bytes), options);
        QCOMPARE(report.outcome, ImportReport::Outcome::Reject);
        QVERIFY(report.error);
        QCOMPARE(bench.rows(QStringLiteral("base_building")), -1); // nothing was made
    }

    void aFolderOfRecipesIsReadWhole()
    {
        QVERIFY(!readRecipes(QStringLiteral("no-such-recipe")));
        QTemporaryDir folder;
        QVERIFY(!readRecipes(folder.path())); // empty
    }
};

QTEST_GUILESS_MAIN(TestOsm)
#include "tst_osm.moc"

// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/cachefixture.h"

#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

using namespace om;
using namespace fixture;

/// Making, writing and reading a cache.
class TestCache : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_path = m_dir->filePath(QStringLiteral("cache.gpkg"));
    }

    void newCacheIsEmptyAndSound()
    {
        auto cache = Cache::open(m_path, Cache::Mode::Create);
        OM_OK(cache);
        QCOMPARE((*cache)->version(), 0);
        QVERIFY((*cache)->datasets()->empty());
        QVERIFY((*cache)->history()->empty());
        QVERIFY(!(*cache)->isReadOnly());
        const auto problems = (*cache)->check();
        OM_OK(problems);
        QCOMPARE(*problems, QStringList());
    }

    void rowsComeBackAsWritten()
    {
        auto cache = Cache::open(m_path, Cache::Mode::Create);
        OM_OK(cache);
        Row second = shop(QStringLiteral("b"), QStringLiteral("千灯湖"), 0, 113.2, 23.1, 7);
        second.cells[2] = {};
        second.cells[3] = std::nan("");
        const auto batch = store(**cache, shops(), {shop(QStringLiteral("a"), QStringLiteral("A"), 3), second}, WriteMode::Append);
        OM_OK(batch);
        QCOMPARE(*batch, 1);
        QCOMPARE((*cache)->version(), 1);

        // GeoPackage point: 'GP', version 0, flags 1 (little endian, no envelope), srs 4490 = 0x118a, then WKB.
        const QStringList lines = exactly(**cache, shops());
        QCOMPARE(lines.size(), 3);
        QVERIFY2(
            lines[0].startsWith(QStringLiteral("1 code='a' name='A' staff=3 area=12.5 is_open=1 since='2021-12-31' seen='2021-12-31T06:05:00.000Z' kind='food' "
                                               "src_batch=1 src_row=1 475000018a1100000101000000")),
            qPrintable(lines[0]));
        QVERIFY2(lines[1].startsWith(QStringLiteral("2 code='b' name='千灯湖' is_open=1 since=")), qPrintable(lines[1]));
        QVERIFY(lines[1].contains(QStringLiteral("src_row=7")));
        QCOMPARE(lines[2], QStringLiteral("2 rows, 113.15000000000001 23.030000000000001 113.2 23.100000000000001"));

        const auto rows = (*cache)->rows(QStringLiteral("shop"), {2, 99, 1});
        OM_OK(rows);
        QCOMPARE(rows->size(), std::size_t(2));
        QCOMPARE((*rows)[0].fid, 2);
        QCOMPARE((*rows)[0].sourceRow, 7);
        second.cells[3] = {};
        QVERIFY((*rows)[0].row == second);
        QCOMPARE((*rows)[1].batch, 1);

        const auto found = (*cache)->rowsWhere(QStringLiteral("shop"), QStringLiteral("name"), text(QStringLiteral("千灯湖")));
        OM_OK(found);
        QCOMPARE(found->size(), std::size_t(1));
        QCOMPARE(found->front().fid, 2);
        QCOMPARE((*cache)->rowsWhere(QStringLiteral("shop"), QStringLiteral("staff"), Value{})->size(), std::size_t(1));
        QCOMPARE((*cache)->rowsWhere(QStringLiteral("shop"), QStringLiteral("is_open"), qint64(1), 1)->size(), std::size_t(1));
        OM_FAILS((*cache)->rowsWhere(QStringLiteral("shop"), QStringLiteral("nothing"), Value{}), ErrorCode::FieldUnknown);
        OM_FAILS((*cache)->dataset(QStringLiteral("nothing")), ErrorCode::DatasetUnknown);
        QCOMPARE(*(*cache)->check(), QStringList());
    }

    void polygonsAndLinesAreStoredAsMulti()
    {
        DatasetSpec spec;
        spec.id = QStringLiteral("my_file");
        spec.geometry = GeometryType::Polygon;
        spec.fields = {field("name", FieldType::Text)};
        Geometry square;
        square.type = GeometryType::Polygon;
        square.xy = {0, 0, 2, 0, 2, 1, 0, 1, 0, 0};
        square.rings = {5};
        square.parts = {1};
        auto cache = Cache::open(m_path, Cache::Mode::Create);
        OM_OK(cache);
        OM_OK(store(**cache, spec, {Row{{QStringLiteral("s")}, square, 1}, Row{{QStringLiteral("none")}, {}, 2}}, WriteMode::Append));
        const auto rows = (*cache)->rows(spec.id, {1, 2});
        OM_OK(rows);
        QCOMPARE((*rows)[0].row.geometry.xy, square.xy);
        QVERIFY((*rows)[0].row.geometry.multi);
        QVERIFY((*rows)[1].row.geometry.isNull());
        QVERIFY((*cache)->dataset(spec.id)->extent == (Box{0, 0, 2, 1}));
        QCOMPARE(*(*cache)->check(), QStringList());
    }

    void readGivesOnlyWhatIsAsked()
    {
        auto cache = Cache::open(m_path, Cache::Mode::Create);
        OM_OK(cache);
        std::vector<Row> rows;
        for (int i = 1; i <= 10; ++i)
            rows.push_back(shop(QString::number(i), QStringLiteral("n"), i));
        OM_OK(store(**cache, shops(), rows, WriteMode::Append));
        LineSink sink({QStringLiteral("staff")});
        OM_OK((*cache)->read(QStringLiteral("shop"), {QStringLiteral("staff")}, false, sink, 3, 5));
        QCOMPARE(sink.lines, (QStringList{QStringLiteral("3 staff=3 "), QStringLiteral("4 staff=4 ")}));
        OM_FAILS((*cache)->read(QStringLiteral("shop"), {QStringLiteral("name\" FROM x --")}, false, sink), ErrorCode::FieldUnknown);
    }

    void uncommittedBatchLeavesNothing()
    {
        auto cache = Cache::open(m_path, Cache::Mode::Create);
        OM_OK(cache);
        {
            auto writer = (*cache)->begin({});
            OM_OK(writer);
            OM_OK((*writer)->ensureDataset(shops()));
            OM_OK((*writer)->setSetting(QStringLiteral("k"), QStringLiteral("1")));
            OM_FAILS((*cache)->begin({}), ErrorCode::Usage);
        }
        QCOMPARE((*cache)->version(), 0);
        QVERIFY((*cache)->datasets()->empty());
        QCOMPARE((*cache)->setting(QStringLiteral("k")), QString());
        OM_OK((*cache)->begin({}));
    }

    void wrongRowsAreRefusedAndNothingIsWritten()
    {
        auto cache = Cache::open(m_path, Cache::Mode::Create);
        OM_OK(cache);
        OM_OK(store(**cache, shops(), {shop(QStringLiteral("a"), QStringLiteral("A"), 1)}, WriteMode::Append));
        OM_FAILS(store(**cache, shops(), {shop(QStringLiteral("b"), {}, 1), shop(QStringLiteral("a"), {}, 1)}, WriteMode::Append), ErrorCode::Usage);
        Row bad = shop(QStringLiteral("c"), QStringLiteral("C"), 1);
        bad.cells[0] = {};
        OM_FAILS(store(**cache, shops(), {bad}, WriteMode::Upsert), ErrorCode::Usage);
        bad = shop(QStringLiteral("c"), QStringLiteral("C"), 1);
        bad.cells[2] = QStringLiteral("many");
        OM_FAILS(store(**cache, shops(), {bad}, WriteMode::Append), ErrorCode::Usage);
        QCOMPARE((*cache)->version(), 1);
        QCOMPARE((*cache)->dataset(QStringLiteral("shop"))->rows, 1);
        QCOMPARE(*(*cache)->check(), QStringList());
    }

    void namesThatAreNoIdentifiersAreRefused_data()
    {
        QTest::addColumn<QString>("id");
        for (const char *id : {"", "Shop", "om_batch", "gpkg_contents", "rtree_x", "sqlite_x", "a b", "a\"b", "1a", "店"})
            QTest::newRow(id) << QString::fromUtf8(id);
    }
    void namesThatAreNoIdentifiersAreRefused()
    {
        QFETCH(QString, id);
        auto cache = Cache::open(m_path, Cache::Mode::Create);
        OM_OK(cache);
        DatasetSpec spec = shops();
        spec.id = id;
        OM_FAILS(store(**cache, spec, {}, WriteMode::Append), ErrorCode::SpecInvalid);
        QCOMPARE(*(*cache)->check(), QStringList());
    }

    void newFieldsAreAdded()
    {
        auto cache = Cache::open(m_path, Cache::Mode::Create);
        OM_OK(cache);
        OM_OK(store(**cache, shops(), {shop(QStringLiteral("a"), QStringLiteral("A"), 1)}, WriteMode::Append));
        DatasetSpec wider = shops();
        wider.fields.erase(wider.fields.begin() + 3); // a field never vanishes
        wider.fields.insert(wider.fields.begin() + 1, field("phone", FieldType::Text));
        OM_OK(store(**cache, wider, {Row{{QStringLiteral("a"), QStringLiteral("0757")}, {}, 4}}, WriteMode::Upsert,
                    {QStringLiteral("code"), QStringLiteral("phone")}));
        const auto state = (*cache)->dataset(QStringLiteral("shop"));
        OM_OK(state);
        QCOMPARE(names(state->spec).join(u','), QStringLiteral("code,phone,name,staff,is_open,since,seen,kind,area"));
        const auto rows = (*cache)->rows(QStringLiteral("shop"), {1});
        OM_OK(rows);
        QCOMPARE(toText(rows->front().row.cells[1]), QStringLiteral("0757"));
        QCOMPARE(toText(rows->front().row.cells[2]), QStringLiteral("A")); // untouched
        QCOMPARE(toText(rows->front().row.cells[8]), QStringLiteral("12.5"));
        QVERIFY(!rows->front().row.geometry.isNull()); // an upsert without a shape keeps it
        QCOMPARE(rows->front().batch, 2);
        QCOMPARE(*(*cache)->check(), QStringList());
    }

    void readersSeeCommittedBatchesOnly()
    {
        auto cache = Cache::open(m_path, Cache::Mode::Create);
        OM_OK(cache);
        auto reader = Cache::open(m_path, Cache::Mode::Read);
        OM_OK(reader);
        OM_FAILS((*reader)->begin({}), ErrorCode::CacheReadOnly);
        auto writer = (*cache)->begin({});
        OM_OK(writer);
        OM_OK((*writer)->ensureDataset(shops()));
        QVERIFY((*reader)->datasets()->empty());
        OM_OK((*writer)->commit());
        QCOMPARE((*reader)->datasets()->size(), std::size_t(1));
        QCOMPARE((*reader)->version(), 1);
    }

    void secondWriterIsRefused()
    {
        auto first = Cache::open(m_path, Cache::Mode::Create);
        OM_OK(first);
        OM_FAILS(Cache::open(m_path, Cache::Mode::Write), ErrorCode::CacheLocked);
        first->reset();
        OM_OK(Cache::open(m_path, Cache::Mode::Write));
    }

    /// GDAL reads the cache without a warning and sees what was written.
    void gdalReadsIt()
    {
        const QString ogrinfo = QStandardPaths::findExecutable(QStringLiteral("ogrinfo"));
        if (ogrinfo.isEmpty())
            QSKIP("ogrinfo is not installed");
        {
            auto cache = Cache::open(m_path, Cache::Mode::Create);
            OM_OK(cache);
            OM_OK(store(**cache, shops(), {shop(QStringLiteral("a"), QStringLiteral("A"), 3), shop(QStringLiteral("b"), QStringLiteral("B"), 4, 113.5, 23.5)},
                        WriteMode::Append));
            DatasetSpec years;
            years.id = QStringLiteral("shop_year");
            years.title = QStringLiteral("Shops by year");
            years.fields = {field("code", FieldType::Text), field("year", FieldType::Integer)};
            OM_OK(store(**cache, years, {Row{{QStringLiteral("a"), qint64(2021)}, {}, 1}}, WriteMode::Append));
        }
        QProcess process;
        process.setProcessChannelMode(QProcess::MergedChannels);
        process.start(ogrinfo, {QStringLiteral("-ro"), QStringLiteral("-al"), QStringLiteral("-so"), m_path});
        QVERIFY(process.waitForFinished());
        const QString out = QString::fromUtf8(process.readAll());
        QCOMPARE(process.exitCode(), 0);
        QVERIFY2(!out.contains(QStringLiteral("Warning")) && !out.contains(QStringLiteral("ERROR")), qPrintable(out));
        for (const char *line : {"Layer name: shop\n", "Geometry: Point", "Feature Count: 2", "Extent: (113.150000, 23.030000) - (113.500000, 23.500000)",
                                 "ID[\"EPSG\",4490]", "FID Column = fid", "Geometry Column = geom", "is_open: Integer(Boolean)", "since: Date",
                                 "seen: DateTime", "area: Real", "staff: Integer64", "Layer name: shop_year", "Geometry: None"})
            QVERIFY2(out.contains(QString::fromLatin1(line)), (QByteArray(line) + " is missing in\n" + out.toUtf8()).constData());
    }

private:
    std::unique_ptr<QTemporaryDir> m_dir;
    QString m_path;
};

QTEST_GUILESS_MAIN(TestCache)
#include "tst_cache.moc"

// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/mercator.h"
#include "frame/frame.h"

#include "support/frametable.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>

using namespace om;
using om::test::frameOf;

class TestFrame : public QObject
{
    Q_OBJECT

    const std::vector<FrameBuilder::ColumnPlan> m_plan{{QStringLiteral("code"), ColumnType::Category},
                                                       {QStringLiteral("n"), ColumnType::Integer},
                                                       {QStringLiteral("r"), ColumnType::Real},
                                                       {QStringLiteral("t"), ColumnType::Time},
                                                       {QStringLiteral("name"), ColumnType::Text}};
    const QList<QStringList> m_rows{
        {QStringLiteral("b"), QStringLiteral("7"), QStringLiteral("1.5"), QStringLiteral("2021-06-01T08:00:00Z"), QStringLiteral("桂城")},
        {{}, {}, {}, {}, {}},
        {QStringLiteral("a"), QStringLiteral("-3"), QStringLiteral("0"), QStringLiteral("2021-06-02"), QStringLiteral("𧒽岗")},
        {QStringLiteral("b"), QStringLiteral("x"), QStringLiteral("nan"), QStringLiteral("soon"), QStringLiteral("b")}};

    std::shared_ptr<const Frame> table() const
    {
        return frameOf(QStringLiteral("d"), m_plan, m_rows, {{113.1, 23.0}, {113.2, 23.1}, {-180, 85.05112877980659}});
    }
    static void compare(const Frame &a, const Frame &b)
    {
        QCOMPARE(a.dataset(), b.dataset());
        QCOMPARE(a.version(), b.version());
        QCOMPARE(a.rows(), b.rows());
        QCOMPARE(a.columns().size(), b.columns().size());
        for (std::size_t r = 0; r < a.rows(); ++r) {
            QCOMPARE(a.fids()[r], b.fids()[r]);
            for (std::size_t c = 0; c < a.columns().size(); ++c)
                QCOMPARE(a.columns()[c].text(r), b.columns()[c].text(r));
        }
        const ShapeColumn &s = a.shapes(), &o = b.shapes();
        QCOMPARE(s.type, o.type);
        QVERIFY(std::ranges::equal(s.coords, o.coords) && std::ranges::equal(s.rings, o.rings) && std::ranges::equal(s.parts, o.parts) &&
                std::ranges::equal(s.rowParts, o.rowParts) && std::ranges::equal(s.boxes, o.boxes));
        for (std::size_t r = 0; r < s.lon.size(); ++r)
            QVERIFY((std::isnan(s.lon[r]) && std::isnan(o.lon[r])) || (s.lon[r] == o.lon[r] && s.lat[r] == o.lat[r] && s.x[r] == o.x[r]));
    }

private Q_SLOTS:
    void bitmapCountsAndCombines()
    {
        Bitmap a(130, true);
        QCOMPARE(a.count(), std::size_t(130));
        a.reset(0);
        a.reset(129);
        QCOMPARE(a.count(), std::size_t(128));
        a.invert();
        QCOMPARE(om::test::rowNumbers(a), (QList<int>{1, 130})); // no bit beyond the size
        Bitmap b(130);
        QVERIFY(b.isEmpty());
        b.set(129);
        a &= b;
        QCOMPARE(om::test::rowNumbers(a), QList<int>{130});
        a.andNot(b);
        QVERIFY(a.isEmpty());
        QCOMPARE(Bitmap(0, true).count(), std::size_t(0));
    }

    void cellsOfEachType()
    {
        const auto f = table();
        QCOMPARE(f->rows(), std::size_t(4));
        const Column &code = *f->column(QStringLiteral("code"));
        QCOMPARE(code.dictionary, (QStringList{QStringLiteral("b"), QStringLiteral("a")})); // in order of appearance
        QCOMPARE(std::vector(code.codes.begin(), code.codes.end()), (std::vector<std::uint32_t>{1, 0, 2, 1}));
        QCOMPARE(code.codeOf(QStringLiteral("a")), 2u);
        QCOMPARE(code.codeOf(QStringLiteral("z")), 0u);
        const Column &n = *f->column(QStringLiteral("n"));
        QCOMPARE(n.number(0), 7.0);
        QVERIFY(n.isNull(1));
        QVERIFY2(n.isNull(3), "text that is no number is null");
        QVERIFY(f->column(QStringLiteral("r"))->isNull(3));
        const Column &t = *f->column(QStringLiteral("t"));
        QCOMPARE(t.text(0), QStringLiteral("2021-06-01 08:00"));
        QCOMPARE(t.integers[2], qint64(1622592000)); // 2021-06-02T00:00:00
        QVERIFY(t.isNull(3));
        QCOMPARE(f->column(QStringLiteral("name"))->text(2), QStringLiteral("𧒽岗"));
        QVERIFY(f->column(QStringLiteral("name"))->isNull(1));
        QVERIFY(!f->column(QStringLiteral("nothing")));
        QCOMPARE(f->rowOf(3), std::size_t(2));
        QCOMPARE(f->rowOf(9), f->rows());
    }

    void pointsGoToMercator()
    {
        const auto f = table();
        QCOMPARE(f->shapes().lon[0], 113.1);
        QCOMPARE(f->shapes().x[2], 0.0f); // 180° W
        QVERIFY(std::abs(f->shapes().y[2]) < 1e-6f); // northern edge
        QVERIFY(std::isnan(f->shapes().lon[3])); // no shape given
        // 45° N: y = 0.5 − asinh(tan 45°)/2π = 0.5 − 0.8813735870/6.2831853072 = 0.3597250
        QVERIFY(std::abs(mercatorY(45) - 0.3597250) < 1e-7);
        const LonLat back = lonLatFromMercator(mercatorX(113.1), mercatorY(23.0));
        QVERIFY(std::abs(back.lon - 113.1) < 1e-12 && std::abs(back.lat - 23.0) < 1e-12);
    }

    void polygonsKeepRingsAndParts()
    {
        Geometry two;
        two.type = GeometryType::Polygon;
        two.multi = true;
        two.xy = {0, 0, 2, 0, 2, 2, 0, 2, 0, 0, 0.5, 0.5, 1, 0.5, 1, 1, 0.5, 0.5, 10, 10, 11, 10, 11, 11, 10, 10};
        two.rings = {5, 9, 13};
        two.parts = {2, 3};
        Geometry one;
        one.type = GeometryType::Polygon;
        one.xy = {-1, -1, 0, -1, 0, 0, -1, -1};
        one.rings = {4};
        one.parts = {1};
        const ZoneClock utc;
        const auto make = [&] { return FrameBuilder(QStringLiteral("p"), 1, {}, GeometryType::Polygon, utc); };
        const auto put = [](FrameBuilder &b, qint64 fid, const Geometry &g) {
            b.begin(fid);
            b.setGeometry(toGpkg(g, 4490));
            b.end();
        };
        FrameBuilder whole = make(), first = make(), second = make();
        put(whole, 1, two);
        put(whole, 2, {});
        put(whole, 3, one);
        put(first, 1, two);
        put(second, 2, {});
        put(second, 3, one);
        first.append(std::move(second));
        const auto f = whole.finish();
        const ShapeColumn &s = f->shapes();
        QCOMPARE(std::vector(s.rowParts.begin(), s.rowParts.end()), (std::vector<std::uint32_t>{0, 2, 2, 3}));
        QCOMPARE(std::vector(s.parts.begin(), s.parts.end()), (std::vector<std::uint32_t>{2, 3, 4}));
        QCOMPARE(std::vector(s.rings.begin(), s.rings.end()), (std::vector<std::uint32_t>{5, 9, 13, 17}));
        QCOMPARE(s.coords[0], 0.5);
        QVERIFY(s.boxes[1].isEmpty());
        QCOMPARE(s.boxes[0].minX, 0.5);
        compare(*f, *first.finish());
    }

    void buildersOfSeveralThreadsJoin()
    {
        const ZoneClock utc;
        FrameBuilder first(QStringLiteral("d"), 1, m_plan, GeometryType::None, utc), second(QStringLiteral("d"), 1, m_plan, GeometryType::None, utc);
        for (qsizetype r = 0; r < m_rows.size(); ++r) {
            FrameBuilder &b = r < 2 ? first : second;
            b.begin(r + 1);
            for (qsizetype c = 0; c < 5; ++c)
                b.setText(int(c), m_rows[r][c].toStdString());
            b.end();
        }
        first.append(std::move(second));
        compare(*frameOf(QStringLiteral("d"), m_plan, m_rows), *first.finish());
    }

    void numbersFitTheirColumn()
    {
        const ZoneClock utc;
        FrameBuilder b(QStringLiteral("d"), 1, m_plan, GeometryType::None, utc);
        b.begin(5);
        b.setInteger(0, 42); // a code given as a number
        b.setReal(1, 3.0);
        b.setInteger(2, 4);
        b.setInteger(4, -1);
        b.setInteger(99, 1); // no such column
        b.end();
        b.begin(4);
        b.setReal(1, 3.5); // no whole number
        b.end();
        const auto f = b.finish();
        QCOMPARE(f->columns()[0].text(0), QStringLiteral("42"));
        QCOMPARE(f->columns()[1].number(0), 3.0);
        QVERIFY(f->columns()[1].isNull(1));
        QCOMPARE(f->columns()[2].number(0), 4.0);
        QCOMPARE(f->columns()[4].text(0), QStringLiteral("-1"));
        QCOMPARE(f->rowOf(4), std::size_t(1)); // also when fids do not ascend
    }

    void withReplacesOneColumn()
    {
        const auto f = table();
        auto values = std::make_shared<std::vector<qint64>>(std::vector<qint64>{1, 2, 3, 4});
        Column n;
        n.name = QStringLiteral("n");
        n.type = ColumnType::Integer;
        n.integers = *values;
        const auto changed = f->with(n, values);
        QCOMPARE(changed->column(QStringLiteral("n"))->number(3), 4.0);
        QCOMPARE(changed->columns().size(), f->columns().size());
        QVERIFY(f->column(QStringLiteral("n"))->isNull(3));
    }

    void fileGivesTheSameFrame()
    {
        QTemporaryDir dir;
        const QString file = dir.filePath(QStringLiteral("d.frame"));
        const auto f = table();
        QVERIFY(f->save(file));
        const auto mapped = Frame::map(file);
        QVERIFY(mapped);
        compare(*f, **mapped);
        const auto none = FrameBuilder(QStringLiteral("e"), 3, m_plan, GeometryType::Polygon, ZoneClock()).finish();
        QVERIFY(none->save(file)); // the first one is still mapped: the file is replaced, not overwritten
        compare(*f, **mapped);
        const auto empty = Frame::map(file);
        QVERIFY(empty);
        QCOMPARE((*empty)->rows(), std::size_t(0));
        QCOMPARE((*empty)->version(), qint64(3));
    }

    void damagedFilesAreRefused()
    {
        QTemporaryDir dir;
        const QString file = dir.filePath(QStringLiteral("d.frame")), bad = dir.filePath(QStringLiteral("bad.frame"));
        QCOMPARE(Frame::map(file).error().code, ErrorCode::FileMissing);
        QVERIFY(table()->save(file));
        QFile in(file);
        QVERIFY(in.open(QIODevice::ReadOnly));
        const QByteArray good = in.readAll();
        const auto mapOf = [&bad](const QByteArray &bytes) {
            QFile out(bad);
            if (out.open(QIODevice::WriteOnly | QIODevice::Truncate))
                out.write(bytes);
            out.close();
            return Frame::map(bad);
        };
        for (qsizetype n = 0; n < good.size(); n += 17) { // cut anywhere
            const auto cut = mapOf(good.first(n));
            QVERIFY(!cut);
            QVERIFY(cut.error().code == ErrorCode::CacheDamaged || n == 0);
        }
        QCOMPARE(mapOf(good + "x").error().code, ErrorCode::CacheDamaged);
        QCOMPARE(mapOf(QByteArray(4096, 'S')).error().code, ErrorCode::CacheDamaged);
        int refused = 0;
        for (qsizetype i = 0; i < good.size(); i += 3) { // any one byte changed: refused, or readable to the last cell
            QByteArray flipped = good;
            flipped[i] = char(flipped[i] ^ 0xff);
            const auto f = mapOf(flipped);
            if (!f) {
                ++refused;
                continue;
            }
            for (const Column &c : (*f)->columns())
                for (std::size_t r = 0; r < (*f)->rows(); ++r)
                    c.text(r);
        }
        QVERIFY(refused >= (64 + 200) / 3); // at least all of the head and the table
    }
};

QTEST_GUILESS_MAIN(TestFrame)
#include "tst_frame.moc"

// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "frame/query.h"

#include <QTemporaryDir>
#include <QTest>

using namespace om;

namespace {

constexpr std::size_t many = 70'000;

/// Where the row with this fid lies: strewn over a square degree, as they come; every 50th has no place.
LonLat placeOf(qint64 fid)
{
    return {113 + double(fid * 7'919 % 10'007) / 10'007, 22.5 + double(fid * 104'729 % 9'973) / 9'973};
}

bool hasPlace(qint64 fid)
{
    return fid % 50 != 0;
}

/// Every cell follows from the row's fid; each column has empty cells.
std::shared_ptr<const Frame> frameOf(std::size_t rows, bool isBackwards = false)
{
    static const ZoneClock utc;
    FrameBuilder builder(QStringLiteral("p"), 7,
                         {{QStringLiteral("kind"), ColumnType::Category},
                          {QStringLiteral("n"), ColumnType::Integer},
                          {QStringLiteral("share"), ColumnType::Real},
                          {QStringLiteral("at"), ColumnType::Time},
                          {QStringLiteral("title"), ColumnType::Text},
                          {QStringLiteral("empty"), ColumnType::Text}},
                         GeometryType::Point, utc);
    for (std::size_t i = 1; i <= rows; ++i) {
        const auto fid = qint64(isBackwards ? rows + 1 - i : i);
        builder.begin(fid);
        if (fid % 3)
            builder.setText(0, "k" + std::to_string(fid % 11));
        if (fid % 5)
            builder.setInteger(1, 10 * fid);
        if (fid % 7)
            builder.setReal(2, 0.5 * double(fid));
        if (fid % 11)
            builder.setInteger(3, 1'000 + fid);
        if (fid % 13)
            builder.setText(4, "title " + std::to_string(fid));
        if (hasPlace(fid))
            builder.setGeometry(toGpkg(Geometry::point(placeOf(fid).lon, placeOf(fid).lat), 4490));
        builder.end();
    }
    return builder.finish();
}

void compareRows(const Frame &frame)
{
    const auto &c = frame.columns();
    for (std::size_t row = 0; row < frame.rows(); ++row) {
        const qint64 fid = frame.fids()[row];
        QCOMPARE(c[0].text(row), fid % 3 ? QStringLiteral("k%1").arg(fid % 11) : QString());
        QCOMPARE(c[1].integers[row], fid % 5 ? 10 * fid : nullInteger);
        QCOMPARE(c[2].isNull(row), fid % 7 == 0);
        if (fid % 7)
            QCOMPARE(c[2].reals[row], 0.5 * double(fid));
        QCOMPARE(c[3].integers[row], fid % 11 ? 1'000 + fid : nullInteger);
        QCOMPARE(c[4].text(row), fid % 13 ? QStringLiteral("title %1").arg(fid) : QString());
        QVERIFY(c[5].isNull(row));
        QCOMPARE(std::isnan(frame.shapes().lon[row]), !hasPlace(fid));
        if (hasPlace(fid)) {
            QCOMPARE(frame.shapes().lon[row], placeOf(fid).lon);
            QCOMPARE(frame.shapes().lat[row], placeOf(fid).lat);
        }
        QCOMPARE(frame.rowOf(fid), row);
    }
    QCOMPARE(frame.rowOf(0), frame.rows());
    QCOMPARE(frame.rowOf(qint64(frame.rows()) + 1), frame.rows());
}

class RowOrderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void manyPointsLieInTheOrderOfTheirPlaces()
    {
        const auto frame = frameOf(many);
        QCOMPARE(frame->rows(), many);
        compareRows(*frame);
        // The index runs through the rows as they are; those without a place come last.
        const SpatialIndex &index = frame->index();
        QCOMPARE(index.size(), many - many / 50);
        for (std::size_t at = 0; at < index.size(); ++at)
            QCOMPARE(index.rows[at], std::uint32_t(at));
        for (std::size_t at = 1; at < index.size(); ++at)
            QVERIFY(mortonKey(index.x[at - 1], index.y[at - 1]) <= mortonKey(index.x[at], index.y[at]));
        for (std::size_t row = index.size(); row < many; ++row)
            QCOMPARE(frame->fids()[row], qint64(50 * (row - index.size() + 1)));
    }

    void listsKeepTheOrderOfTheCache()
    {
        for (const auto &frame : {frameOf(many), frameOf(many, true), frameOf(100), frameOf(100, true)}) {
            Bitmap odd(frame->rows());
            for (std::size_t row = 0; row < frame->rows(); ++row)
                if (frame->fids()[row] % 2)
                    odd.set(row);
            const auto rows = frame->rowsByFid(odd);
            QCOMPARE(rows.size(), frame->rows() / 2);
            for (std::size_t i = 0; i < rows.size(); ++i)
                QCOMPARE(frame->fids()[rows[i]], qint64(2 * i + 1));
        }
    }

    void fewRowsStayAsTheyCame()
    {
        const auto frame = frameOf(100);
        for (std::size_t row = 0; row < frame->rows(); ++row)
            QCOMPARE(frame->fids()[row], qint64(row) + 1);
        compareRows(*frameOf(100, true));
    }

    void theOrderIsSaved()
    {
        const QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("p.frame"));
        const auto frame = frameOf(many);
        QVERIFY(frame->save(file));
        const auto mapped = Frame::map(file);
        QVERIFY(mapped);
        QVERIFY(std::ranges::equal((*mapped)->fids(), frame->fids()));
        compareRows(**mapped);
    }

    void anOrderThatLeadsOutOfTheRowsIsNotFollowed()
    {
        const QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("p.frame"));
        const auto frame = frameOf(300, true);
        QVERIFY(frame->save(file));
        // The order of 300 rows that came backwards: 299, 298, … as 32-bit numbers. One of them is made too large.
        std::vector<std::uint32_t> order(300);
        for (std::uint32_t i = 0; i < 300; ++i)
            order[i] = 299 - i;
        QFile out(file);
        QVERIFY(out.open(QIODevice::ReadWrite));
        const qsizetype at = out.readAll().indexOf(QByteArrayView(reinterpret_cast<const char *>(order.data()), 1'200));
        QVERIFY(at > 0);
        const std::uint32_t outside = 300;
        QVERIFY(out.seek(at + 400));
        QCOMPARE(out.write(reinterpret_cast<const char *>(&outside), 4), 4);
        out.close();
        const auto mapped = Frame::map(file);
        QVERIFY(mapped);
        QCOMPARE((*mapped)->rowsByFid(Bitmap(300, true)).size(), std::size_t(299));
        for (qint64 fid = 0; fid <= 301; ++fid)
            QVERIFY((*mapped)->rowOf(fid) <= 300);
    }
};

} // namespace

QTEST_GUILESS_MAIN(RowOrderTest)
#include "tst_roworder.moc"

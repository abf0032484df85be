// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "geo/raster/rasterwriter.h"

#include <QDir>
#include <QFile>
#include <QImage>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace om;

/// Pictures written line by line, and where they lie on the ground: read back by Qt and by gdalinfo.
class RasterWriterTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void pngHasEveryPixelAndItsWorldFile();
    void geoTiffLiesWhereItShould();
    void noMoreThanABandIsAskedFor();
    void cancelledLeavesNothing();
    void failureOfTheRowsIsHandedOn();

private:
    /// The colour of a pixel says where it is.
    static Result<void> gradient(QSize size, int first, int rows, std::span<unsigned char> rgb)
    {
        for (int y = 0; y < rows; ++y) {
            for (int x = 0; x < size.width(); ++x) {
                auto *pixel = &rgb[std::size_t(y * size.width() + x) * 3];
                pixel[0] = static_cast<unsigned char>(x % 256);
                pixel[1] = static_cast<unsigned char>((first + y) % 256);
                pixel[2] = static_cast<unsigned char>((x + first + y) / 256);
            }
        }
        return {};
    }
    static void compare(const QString &path, QSize size)
    {
        const QImage image(path);
        QCOMPARE(image.size(), size);
        for (const QPoint p : {QPoint(0, 0), QPoint(size.width() - 1, 0), QPoint(17, 99), QPoint(255, 100), QPoint(3, size.height() - 1)})
            QCOMPARE(image.pixelColor(p), QColor(p.x() % 256, p.y() % 256, (p.x() + p.y()) / 256));
    }
    static RasterRows rowsOf(QSize size)
    {
        return [size](int first, int rows, std::span<unsigned char> rgb) { return gradient(size, first, rows, rgb); };
    }
};

void RasterWriterTest::pngHasEveryPixelAndItsWorldFile()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a b.png"));
    const QSize size(700, 331);
    const RasterSpec spec{RasterFormat::Png, size, std::array{1000.0, 2.0, 0.0, 5000.0, 0.0, -2.0}, true, 100};
    JobControl control;
    const auto done = writeRaster(path, spec, rowsOf(size), control);
    QVERIFY2(done, done ? "" : qPrintable(done.error().detail));
    compare(path, size);
    QCOMPARE(control.done(), 331);
    QCOMPARE(control.total(), 331);
    QFile world(folder.filePath(QStringLiteral("a b.pgw")));
    QVERIFY(world.open(QIODevice::ReadOnly));
    QList<double> numbers;
    for (const QByteArray &line : world.readAll().trimmed().split('\n'))
        numbers.append(line.toDouble());
    QCOMPARE(numbers, (QList<double>{2, 0, 0, -2, 1001, 4999})); // the middle of the first pixel
    QFile system(folder.filePath(QStringLiteral("a b.prj")));
    QVERIFY(system.open(QIODevice::ReadOnly));
    QVERIFY(system.readAll().contains("WGS_1984_Web_Mercator_Auxiliary_Sphere"));
    QCOMPARE(QDir(folder.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot).size(), 3);
}

void RasterWriterTest::geoTiffLiesWhereItShould()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.tif"));
    const QSize size(600, 520);
    const RasterSpec spec{RasterFormat::GeoTiff, size, std::array{12594000.25, 1.5, 0.0, 2642000.75, 0.0, -1.5}, false, 256};
    JobControl control;
    const auto done = writeRaster(path, spec, rowsOf(size), control);
    QVERIFY2(done, done ? "" : qPrintable(done.error().detail));
    QProcess gdalinfo;
    gdalinfo.start(QStringLiteral("gdalinfo"), {path});
    if (!gdalinfo.waitForStarted())
        QSKIP("gdalinfo is not installed");
    QVERIFY(gdalinfo.waitForFinished());
    const QString text = QString::fromUtf8(gdalinfo.readAllStandardOutput());
    QVERIFY2(text.contains(QStringLiteral("ID[\"EPSG\",3857]")), qPrintable(text));
    const auto corner = [&](const QString &name) {
        static const QString form = QStringLiteral("%1\\s*\\(\\s*([-0-9.]+),\\s*([-0-9.]+)\\)");
        const auto match = QRegularExpression(form.arg(name)).match(text);
        return QPointF(match.captured(1).toDouble(), match.captured(2).toDouble());
    };
    // gdalinfo prints three decimals; 600·1.5 = 900, 520·1.5 = 780.
    QVERIFY((corner(QStringLiteral("Upper Left")) - QPointF(12594000.25, 2642000.75)).manhattanLength() < 0.002);
    QVERIFY((corner(QStringLiteral("Lower Right")) - QPointF(12594900.25, 2641220.75)).manhattanLength() < 0.002);
}

void RasterWriterTest::noMoreThanABandIsAskedFor()
{
    const QTemporaryDir folder;
    const QSize size(64, 1000);
    QList<std::pair<int, int>> asked;
    JobControl control;
    const RasterSpec spec{RasterFormat::Png, size, {}, false, 300};
    QVERIFY(writeRaster(
        folder.filePath(QStringLiteral("a.png")), spec,
        [&](int first, int rows, std::span<unsigned char> rgb) {
            asked.append({first, rows});
            return gradient(size, first, rows, rgb);
        },
        control));
    QCOMPARE(asked, (QList<std::pair<int, int>>{{0, 300}, {300, 300}, {600, 300}, {900, 100}}));
}

void RasterWriterTest::cancelledLeavesNothing()
{
    for (const RasterFormat format : {RasterFormat::Png, RasterFormat::GeoTiff}) {
        const QTemporaryDir folder;
        const QSize size(64, 1000);
        JobControl control;
        const auto done = writeRaster(
            folder.filePath(QStringLiteral("a.png")), {format, size, {}, false, 100},
            [&](int first, int rows, std::span<unsigned char> rgb) {
                if (first == 300)
                    control.cancel();
                return gradient(size, first, rows, rgb);
            },
            control);
        QVERIFY(!done);
        QCOMPARE(done.error().code, ErrorCode::Cancelled);
        QVERIFY(QDir(folder.path()).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot));
    }
}

void RasterWriterTest::failureOfTheRowsIsHandedOn()
{
    const QTemporaryDir folder;
    JobControl control;
    const auto none = [](int, int, std::span<unsigned char>) -> Result<void> { return fail(ErrorCode::DatasetUnknown, {QStringLiteral("x")}); };
    for (const RasterFormat format : {RasterFormat::Png, RasterFormat::GeoTiff}) {
        const auto done = writeRaster(folder.filePath(QStringLiteral("a.png")), {format, QSize(10, 10), {}, false, 100}, none, control);
        QCOMPARE(done.error().code, ErrorCode::DatasetUnknown);
    }
    const auto nowhere = writeRaster(folder.filePath(QStringLiteral("no/a.png")), {RasterFormat::Png, QSize(10, 10), {}, false, 100}, none, control);
    QCOMPARE(nowhere.error().code, ErrorCode::FileMissing);
}

QTEST_GUILESS_MAIN(RasterWriterTest)
#include "tst_rasterwriter.moc"

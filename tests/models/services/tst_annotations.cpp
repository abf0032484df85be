// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/annotationservice.h"
#include "services/bookmarkservice.h"

#include <QFile>
#include <QImage>
#include <QPainter>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace om;

class AnnotationsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    /// A view of 200 × 100 px whose top left is 0.5, 0.5 of the world; a pixel is 1e-6 of it.
    void lieOnTheGround()
    {
        const Viewport view(Box{0.5, 0.5, 0.5 + 200e-6, 0.5 + 100e-6}, QSize(200, 100));
        Scene scene;
        scene.ground = Qt::white;
        scene.panel = Qt::gray;
        scene.ink = Qt::black;
        const std::vector<Annotation> drawn{{Annotation::Kind::Stroke, QStringLiteral("a"), 4, {{0.5 + 20e-6, 0.5 + 20e-6}, {0.5 + 120e-6, 0.5 + 20e-6}}, {}},
                                            {Annotation::Kind::Arrow, QStringLiteral("b"), 4, {{0.5 + 20e-6, 0.5 + 60e-6}, {0.5 + 120e-6, 0.5 + 60e-6}}, {}},
                                            {Annotation::Kind::Note, QStringLiteral("b"), 4, {{0.5 + 140e-6, 0.5 + 90e-6}}, QStringLiteral("n")}};
        QImage image(200, 100, QImage::Format_RGB32);
        image.fill(Qt::yellow);
        QPainter painter(&image);
        drawAnnotations(painter, view, drawn, scene, [](const QString &token) { return token == QLatin1String("a") ? QColor(Qt::red) : QColor(Qt::blue); });
        painter.end();
        QCOMPARE(image.pixelColor(70, 20), QColor(Qt::red));
        QCOMPARE(image.pixelColor(70, 17), QColor(Qt::white)); // its halo
        QCOMPARE(image.pixelColor(70, 60), QColor(Qt::blue));
        QCOMPARE(image.pixelColor(112, 64), QColor(Qt::blue)); // a barb of the arrow's head
        QCOMPARE(image.pixelColor(30, 64), QColor(Qt::yellow)); // none at its tail
        QCOMPARE(annotationAt(drawn, view, {70, 24}, 4), 0);
        QCOMPARE(annotationAt(drawn, view, {70, 60}, 4), 1);
        QCOMPARE(annotationAt(drawn, view, {150, 80}, 4), 2);
        QCOMPARE(annotationAt(drawn, view, {70, 40}, 4), -1);
        QCOMPARE(annotationsFromJson(toJson(drawn)), drawn);
    }

    void brokenFilesAreNoTrouble()
    {
        QTemporaryDir folder;
        for (const QByteArray &text :
             {QByteArray(), QByteArray("{"), QByteArray("[1,2]"), QByteArray(R"({"s":[{"kind":"stroke","points":[["x",1]]},{"kind":"?"}]})")}) {
            const QString file = folder.filePath(QStringLiteral("f.json"));
            QFile out(file);
            QVERIFY(out.open(QIODevice::WriteOnly));
            out.write(text);
            out.close();
            AnnotationService annotations(file);
            annotations.setScene(QStringLiteral("s"));
            QVERIFY(annotations.annotations().empty());
            QVERIFY(BookmarkService(file).bookmarks().empty());
        }
        BookmarkService nowhere(folder.filePath(QStringLiteral("missing/f.json")));
        QSignalSpy failed(&nowhere, &BookmarkService::saveFailed);
        nowhere.add(QStringLiteral("a"), {});
        QCOMPARE(failed.size(), 1);
        QCOMPARE(nowhere.bookmarks().size(), 1u); // of use until the window is closed
    }

    void bookmarksKeepTheirOrder()
    {
        QTemporaryDir folder;
        BookmarkService bookmarks(folder.filePath(QStringLiteral("b.json")));
        for (const char *name : {"a", "b", "c", "d"})
            bookmarks.add(QLatin1String(name), {});
        const auto names = [&] {
            QString all;
            for (const Bookmark &b : bookmarks.bookmarks())
                all += b.name;
            return all;
        };
        bookmarks.move(0, 2);
        QCOMPARE(names(), QStringLiteral("bcad"));
        bookmarks.move(3, 0);
        QCOMPARE(names(), QStringLiteral("dbca"));
        bookmarks.move(3, 4);
        QCOMPARE(names(), QStringLiteral("dbca"));
        bookmarks.rename(1, QStringLiteral("  "));
        bookmarks.rename(0, QStringLiteral(" x "));
        bookmarks.remove(3);
        QCOMPARE(names(), QStringLiteral("xbc"));
    }
};

QTEST_MAIN(AnnotationsTest)
#include "tst_annotations.moc"

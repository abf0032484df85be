// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "geo/raster/rasterwriter.h"
#include "map/swipe.h"
#include "panels/cardpanel.h"
#include "panels/statusline.h"
#include "services/record/imagepair.h"
#include "services/record/record.h"
#include "support/windowbench.h"
#include "sync/carriedattachments.h"

#include <QDir>
#include <QFile>
#include <QLabel>
#include <QToolButton>

using namespace om;

/// A finding with a red picture before and a green one after, and the ticket T1, in the window of support/tinyworkspace.h; others whose pictures are missing, broken,
/// outside of the attachments, or not there at all.
class FindingImagesTest : public QObject
{
    Q_OBJECT

    static QString s(const char *text) { return QString::fromUtf8(text); }
    static constexpr double west = 113.04, east = 113.06, south = 22.99, north = 23.01;

    static void writePicture(const QString &path, uchar red, uchar green)
    {
        constexpr double metres = 40075016.68557849;
        RasterSpec spec;
        spec.format = RasterFormat::GeoTiff;
        spec.size = QSize(64, 64);
        spec.credit = s("Demo images");
        const double side = (mercatorX(east) - mercatorX(west)) * metres / 64;
        spec.ground = {(mercatorX(west) - 0.5) * metres, side, 0, (0.5 - mercatorY(north)) * metres, 0, -side};
        JobControl control;
        const auto fill = [&](int, int, std::span<unsigned char> rgb) -> Result<void> {
            for (std::size_t i = 0; i < rgb.size(); i += 3) {
                rgb[i] = red;
                rgb[i + 1] = green;
                rgb[i + 2] = 0;
            }
            return {};
        };
        QVERIFY(writeRaster(path, spec, fill, control));
    }
    static Geometry square()
    {
        Geometry g;
        g.type = GeometryType::Polygon;
        g.xy = {113.045, 22.995, 113.055, 22.995, 113.055, 23.005, 113.045, 23.005, 113.045, 22.995};
        g.rings = {5};
        g.parts = {1};
        return g;
    }
    static void write(BatchWriter &batch, const Catalog &catalog, const char *dataset, const QStringList &fields, const QList<QStringList> &rows)
    {
        QVERIFY(batch.ensureDataset(*catalog.dataset(s(dataset))));
        QVERIFY(batch.beginRows(s(dataset), fields, WriteMode::Append));
        for (const QStringList &texts : rows) {
            Row row;
            for (const QString &text : texts)
                row.cells.push_back(text.isEmpty() ? Value() : Value(text));
            row.geometry = square();
            QVERIFY(batch.write(row));
        }
        QVERIFY(batch.endRows());
    }
    /// Findings X1 to X5.
    static void addFindings(test::WindowBench &bench)
    {
        const QString folder = bench.tiny.workspace->files().attachments();
        QVERIFY(QDir().mkpath(folder));
        writePicture(folder + s("/before.tif"), 200, 0);
        writePicture(folder + s("/after.tif"), 0, 200);
        writePicture(bench.tiny.workspace->files().folder + s("/outside.tif"), 0, 200);
        QFile broken(folder + s("/broken.tif"));
        QVERIFY(broken.open(QIODevice::WriteOnly) && broken.write("II*\0 and then nothing of the kind", 32) == 32);
        broken.close();
        const auto cache = Cache::open(bench.tiny.workspace->files().cache, Cache::Mode::Write);
        QVERIFY(cache);
        const auto batch = (*cache)->begin({});
        QVERIFY(batch);
        write(**batch, bench.catalog, "drone_media", {s("media_id"), s("t"), s("file")},
              {{s("M1"), s("2021-10-01T08:00:00.000Z"), s("before.tif")},
               {s("M2"), s("2021-12-30T09:00:00.000Z"), s("after.tif")},
               {s("M3"), s("2021-12-30T09:00:00.000Z"), s("gone.tif")},
               {s("M4"), s("2021-12-30T09:00:00.000Z"), s("broken.tif")},
               {s("M5"), s("2021-12-30T09:00:00.000Z"), s("../outside.tif")}});
        write(**batch, bench.catalog, "drone_finding", {s("finding_id"), s("ticket_no"), s("before_media"), s("after_media")},
              {{s("X1"), s("T1"), s("M1"), s("M2")},
               {s("X2"), {}, s("M1"), s("M3")},
               {s("X3"), {}, s("M1"), s("M4")},
               {s("X4"), {}, s("M1"), s("M5")},
               {s("X5"), s("T9"), {}, {}}});
        QVERIFY((*batch)->commit());
        QVERIFY(bench.tiny.workspace->refresh());
        QTRY_VERIFY_WITH_TIMEOUT(bench.tiny.workspace->frames().frames.contains(s("drone_finding")), 30000);
    }
    static QStringList captions(const test::WindowBench &bench)
    {
        QStringList out;
        for (const QLabel *label : bench.map->findChildren<QLabel *>())
            if (label->isVisible() && (label->text().startsWith(s("Before · ")) || label->text().startsWith(s("After · "))))
                out.append(label->text());
        out.sort(); // "after" before "before"
        return out;
    }
    /// The window lives on: the map shows its own again, and the message says what is wrong.
    static void checkRefusal(test::WindowBench &bench, qint64 finding, const QString &words)
    {
        bench.selection.select(s("drone_finding"), finding);
        QVERIFY(bench.window.actions().action(s("record.images")).isEnabled());
        bench.run("record.images");
        const auto message = [&] {
            QStringList texts;
            for (const QLabel *label : bench.window.findChild<StatusLine *>()->findChildren<QLabel *>())
                texts.append(label->text());
            return texts.join(u'\n');
        };
        QTRY_VERIFY2_WITH_TIMEOUT(message().contains(words), qPrintable(message()), 30000);
        QTRY_VERIFY_WITH_TIMEOUT(!bench.map->swipe() && bench.map->isShown(), 30000);
        QVERIFY(!bench.window.actions().action(s("record.images")).isChecked());
    }

private Q_SLOTS:
    void beforeAndAfterSideBySide()
    {
        test::WindowBench bench({s("drone"), s("tickets")}, 2);
        bench.show();
        QVERIFY(!bench.window.actions().action(s("record.images")).isEnabled());
        addFindings(bench);
        bench.selection.select(s("drone_finding"), 1);
        // The button in the card's head.
        auto *card = bench.window.findChild<CardPanel *>();
        QToolButton *button = nullptr;
        for (QToolButton *candidate : card->findChildren<QToolButton *>())
            if (candidate->defaultAction() == &bench.window.actions().action(s("record.images")))
                button = candidate;
        QVERIFY(button && button->isVisible() && button->isEnabled() && !button->accessibleName().isEmpty());
        QTest::mouseClick(button, Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(bench.map->swipe(), 30000);
        QTRY_COMPARE_WITH_TIMEOUT(captions(bench), (QStringList{s("After · 2021-12-30"), s("Before · 2021-10-01")}), 30000);
        // In its own colours: red left of the divider, green right of it; the map has gone there.
        const auto colour = [&](double share) { return bench.map->grab().toImage().pixelColor(int(share * bench.map->width()), bench.map->height() / 4); };
        QTRY_VERIFY_WITH_TIMEOUT(colour(0.4).red() > 180 && colour(0.4).green() < 30, 30000);
        QTRY_VERIFY_WITH_TIMEOUT(colour(0.6).green() > 180 && colour(0.6).red() < 30, 30000);
        QTRY_VERIFY(bench.distanceFromMiddle((west + east) / 2, (south + north) / 2) < 150); // it flies there, to some pixels of 33 m
        QVERIFY(bench.map->scene()->attribution.contains(s("Demo images")));
        QVERIFY(button->isChecked());
        bench.run("filter.step_back"); // Esc
        QTRY_VERIFY(!bench.map->swipe());
        QVERIFY(!button->isChecked());
        QCOMPARE(bench.selection.fid(), 1); // the card stays
        QTRY_VERIFY_WITH_TIMEOUT(bench.map->isShown(), 30000);
        QVERIFY(colour(0.4).red() < 180 || colour(0.4).green() > 30);
        // What has no images takes them away.
        bench.run("record.images");
        QTRY_VERIFY_WITH_TIMEOUT(bench.map->swipe(), 30000);
        bench.selection.select(s("drone_finding"), 5);
        QTRY_VERIFY(!bench.map->swipe());
        QVERIFY(!bench.window.actions().action(s("record.images")).isEnabled());
    }

    void whatCannotBeShownIsToldOnce()
    {
        test::WindowBench bench({s("drone"), s("tickets")}, 2);
        bench.show();
        addFindings(bench);
        checkRefusal(bench, 2, s("gone.tif"));
        checkRefusal(bench, 3, s("broken.tif"));
        checkRefusal(bench, 4, s("outside.tif"));
        // After all of that a sound pair is shown.
        bench.selection.select(s("drone_finding"), 1);
        bench.run("record.images");
        QTRY_VERIFY_WITH_TIMEOUT(bench.map->swipe(), 30000);
    }

    void theCardShowsTheTicketsTrace()
    {
        test::WindowBench bench({s("drone"), s("tickets")}, 2);
        bench.show();
        addFindings(bench);
        const Workspace &workspace = *bench.tiny.workspace;
        const auto record = readRecord(workspace, s("drone_finding"), 1);
        QVERIFY(record);
        QCOMPARE(record->trace.size(), std::size_t(2)); // T1's
        QCOMPARE(record->trace[1].action, s("solved"));
        const auto section = std::ranges::find(record->sections, s("Before and after"), &CardSection::title);
        QVERIFY(section != record->sections.end() && section->facts.size() == 2);
        QCOMPARE(section->facts[0].label, s("Image before"));
        QVERIFY(section->facts[0].value.startsWith(s("2021-10-01")));
        const auto without = readRecord(workspace, s("drone_finding"), 5); // a ticket that the cache has not
        QVERIFY(without && without->trace.empty());
        QVERIFY(std::ranges::none_of(without->sections, [](const CardSection &c) { return c.title == s("Before and after"); }));
        QCOMPARE(ticketOf(workspace, s("drone_finding"), 5), -1);
        QCOMPARE(ticketOf(workspace, s("ticket"), 1), -1);
        bench.selection.select(s("drone_finding"), 1);
        bench.run("record.ticket");
        QCOMPARE(bench.selection.dataset(), s("ticket"));
        QCOMPARE(bench.selection.fid(), ticketOf(workspace, s("drone_finding"), 1));
        QVERIFY(!bench.window.actions().action(s("record.ticket")).isEnabled()); // this is it
    }

    void attachmentsLieInTheirFolder()
    {
        const QTemporaryDir folder;
        QVERIFY(QDir(folder.path()).mkdir(s("attachments")));
        const QString home = folder.filePath(s("attachments"));
        QCOMPARE(*attachmentPath(home, s("drone/a.tif")), home + s("/drone/a.tif"));
        QCOMPARE(*attachmentPath(home, s("drone/../a.tif")), home + s("/a.tif"));
        QCOMPARE(*attachmentPath(home, s("/etc/passwd")), home + s("/etc/passwd")); // never the system's
        for (const char *name : {"../a.tif", "drone/../../a.tif", "..", ""})
            QCOMPARE(attachmentPath(home, s(name)).error().code, ErrorCode::FormatUnsafe);
        QFile secret(folder.filePath(s("secret.tif")));
        QVERIFY(secret.open(QIODevice::WriteOnly));
        QVERIFY(QFile::link(secret.fileName(), home + s("/link.tif")));
        QCOMPARE(attachmentPath(home, s("link.tif")).error().code, ErrorCode::FormatUnsafe);
    }
};

QTEST_MAIN(FindingImagesTest)
#include "tst_findingimages.moc"

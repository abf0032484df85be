// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/gotopopup.h"
#include "panels/searchbox.h"
#include "support/windowbench.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QQuickItem>

using namespace om;

/// Finding a place by its coordinates or its name, and who is named on the map, with keys on the real window.
class TestMapPlaces : public QObject
{
    Q_OBJECT
private:
    /// One more batch behind the window's back, as an import makes it.
    static void write(test::WindowBench &bench, const std::function<Result<void>(BatchWriter &)> &step)
    {
        {
            const auto cache = Cache::open(bench.tiny.workspace->files().cache, Cache::Mode::Write);
            QVERIFY(cache.has_value());
            const auto batch = (*cache)->begin(BatchMeta());
            QVERIFY(batch.has_value());
            QVERIFY(step(**batch));
            QVERIFY((*batch)->commit());
        }
        QVERIFY(bench.tiny.workspace->refresh() && bench.tiny.workspace->load());
    }

private Q_SLOTS:
    /// 113.05, 23.05 as the map services of China write it, worked out by another program from their published formulas.
    void coordinatesOfMapServices()
    {
        test::WindowBench bench;
        bench.show();
        const auto popup = [&] {
            bench.run("map.go_to");
            return bench.window.findChild<GoToPopup *>();
        };
        QTest::keyClicks(popup()->findChild<QLineEdit *>(), QStringLiteral("gcj 113.0554243, 23.0474194"));
        QTest::keyClick(popup()->findChild<QLineEdit *>(), Qt::Key_Return);
        QTRY_VERIFY(bench.distanceFromMiddle(113.05, 23.05) < 3);

        bench.canvas().fitExtent();
        QTRY_VERIFY(bench.distanceFromMiddle(113.05, 23.05) > 1000);
        auto *system = popup()->findChild<QComboBox *>();
        system->setCurrentIndex(system->findData(QStringLiteral("BD09"))); // the figures alone do not say it
        auto *text = popup()->findChild<QLineEdit *>();
        text->clear();
        QTest::keyClicks(text, QStringLiteral("113.0618840, 23.0536553"));
        QTest::keyClick(text, Qt::Key_Return);
        QTRY_VERIFY(bench.distanceFromMiddle(113.05, 23.05) < 3);
    }

    void initialsAndPinyinFlyThere_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::newRow("initials") << "dhxx";
        QTest::newRow("pinyin") << "denghu";
        QTest::newRow("from the middle") << "xiaoxue";
        QTest::newRow("as it is written") << "灯湖";
    }
    void initialsAndPinyinFlyThere()
    {
        QFETCH(QString, typed);
        test::WindowBench bench({QStringLiteral("education"), QStringLiteral("overview")});
        bench.show();
        write(bench, [](BatchWriter &batch) -> Result<void> {
            const QStringList fields{QStringLiteral("school_code"), QStringLiteral("name"), QStringLiteral("community_code"), QStringLiteral("students"),
                                     QStringLiteral("capacity")};
            if (auto ok = batch.beginRows(QStringLiteral("school"), fields, WriteMode::Append); !ok)
                return ok;
            if (auto ok = batch.write(
                    {{QStringLiteral("S9"), QStringLiteral("灯湖小学"), QStringLiteral("A02"), qint64(400), qint64(500)}, Geometry::point(113.17, 22.95), 0});
                !ok)
                return ok;
            return batch.endRows();
        });
        auto *search = bench.window.findChild<SearchBox *>();
        search->setFocus();
        if (typed.front().unicode() > 0x7f)
            search->setText(typed); // no key has it: an input method commits it
        QTest::keyClicks(search, typed.front().unicode() > 0x7f ? QStringLiteral(" ") : typed);
        QTRY_VERIFY(QApplication::activePopupWidget());
        auto *list = qobject_cast<QAbstractItemView *>(QApplication::activePopupWidget());
        QVERIFY(list && list->model()->rowCount() == 1);
        QCOMPARE(list->model()->index(0, 0).data().toString(), QStringLiteral("灯湖小学"));
        QTest::keyClick(list, Qt::Key_Down);
        QTest::keyClick(list, Qt::Key_Return);
        QCOMPARE(bench.selection.dataset(), QStringLiteral("school"));
        QTRY_VERIFY(bench.distanceFromMiddle(113.17, 22.95) < 50);
    }

    /// Those whose rows are shown are named; a layer that is off names nobody.
    void attributionStandsOnTheScreen()
    {
        test::WindowBench bench;
        bench.show();
        auto *words = bench.canvas().rootObject()->findChild<QQuickItem *>(QStringLiteral("attribution"));
        QVERIFY(words && !words->isVisible());
        write(bench, [](BatchWriter &batch) -> Result<void> {
            if (auto ok = batch.setSetting(QStringLiteral("credit.community"), QStringLiteral(R"(["© Surveyors"])")); !ok)
                return ok;
            return batch.setSetting(QStringLiteral("credit.park"), QStringLiteral(R"(["© Gardeners"])"));
        });
        bench.filter.toggleArea(QStringLiteral("A01")); // the next scene
        QTRY_COMPARE_WITH_TIMEOUT(words->property("text").toString(), QStringLiteral("© Surveyors"), 30000);
        QVERIFY(words->isVisible());
        const QRectF place = words->mapRectToScene(words->boundingRect());
        QVERIFY(place.width() > 40 && QRectF(bench.canvas().rect()).contains(place));
        // They are painted there, not only declared.
        const QImage image = bench.canvas().grab(place.toAlignedRect()).toImage();
        QSet<QRgb> colors;
        for (int y = 0; y < image.height(); ++y)
            for (int x = 0; x < image.width(); ++x)
                colors.insert(image.pixel(x, y));
        QVERIFY2(colors.size() > 8, qPrintable(QString::number(colors.size())));
    }
};

QTEST_MAIN(TestMapPlaces)
#include "tst_mapplaces.moc"

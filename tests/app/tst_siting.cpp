// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/sitingpanel.h"
#include "services/planning/sitingservice.h"
#include "sitingactions.h"
#include "support/windowbench.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QToolButton>

using namespace om;

namespace {

/// The panel of a window at work, with what the hand does.
struct Bench : test::WindowBench
{
    Bench()
    {
        show({1920, 1080});
        run("map.siting");
        panel = window.findChild<SitingPanel *>();
    }

    QLabel *label(const char *name) const { return panel->findChild<QLabel *>(QLatin1String(name)); }
    QPushButton *button(const char *name) const { return panel->findChild<QPushButton *>(QLatin1String(name)); }
    QTableView *table(const char *name) const { return panel->findChild<QTableView *>(QLatin1String(name)); }
    QString cell(const char *name, int row, int column) const { return table(name)->model()->index(row, column).data().toString(); }
    QStringList all(const char *name) const
    {
        QStringList texts;
        const QAbstractItemModel *model = table(name)->model();
        for (int row = 0; row < model->rowCount(); ++row)
            for (int column = 0; column < model->columnCount(); ++column)
                texts.append(model->index(row, column).data().toString());
        return texts;
    }
    void clickMap(double lon, double lat) { QTest::mouseClick(&canvas(), Qt::LeftButton, {}, pixelOf(lon, lat)); }

    SitingPanel *panel = nullptr;
};

} // namespace

class TestSiting : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    // The tiny city: North (A01) is 10.25 km × 22.15 km = 227.1 km² with 10,000 people, South (A02) as large with 5,000. One school in the middle of North
    // serves π·0.5² = 0.7854 km²: 0.173 % of all ground, 34.6 of 15,000 people.

    void saysWhoIsServedNow()
    {
        Bench bench;
        QVERIFY(bench.panel && bench.panel->isVisible());
        QCOMPARE(bench.panel->findChild<QComboBox *>(QStringLiteral("kinds"))->currentText(), QStringLiteral("Primary schools"));
        QCOMPARE(bench.label("ground")->text(), QStringLiteral("0.2 %"));
        QCOMPARE(bench.label("people")->text(), QStringLiteral("0.2 %"));
        QCOMPARE(bench.table("communities")->model()->rowCount(), 2);
        QCOMPARE(bench.cell("communities", 0, 0), QStringLiteral("South")); // the least served first
        QCOMPARE(bench.cell("communities", 1, 0), QStringLiteral("North"));
        QCOMPARE(bench.cell("communities", 1, 5), QStringLiteral("9,965")); // 10,000 − 34.6
        // The rows behind "not served": both communities, for there are no blocks; the one with the most people first.
        QCOMPARE(bench.table("gaps")->model()->rowCount(), 2);
        QCOMPARE(bench.cell("gaps", 0, 2), QStringLiteral("9,965"));
        QCOMPARE(bench.cell("gaps", 1, 5), QStringLiteral("North School"));
        QVERIFY(!bench.button("remove")->isEnabled());
    }

    void aCandidateIsPlacedMovedAndRemoved()
    {
        Bench bench;
        const QStringList before = bench.all("communities") + bench.all("gaps");
        const QString people = bench.label("people")->text();
        QVERIFY(bench.window.actions().action(QStringLiteral("tool.siting")).isChecked());
        bench.clickMap(113.05, 22.95);
        QCOMPARE(bench.table("candidates")->model()->rowCount(), 1);
        QCOMPARE(bench.cell("candidates", 0, 0), QStringLiteral("A"));
        QCOMPARE(bench.cell("candidates", 0, 1), QStringLiteral("+35")); // in North: 34.6 people on 0.7854 km²
        QCOMPARE(bench.cell("communities", 0, 0), QStringLiteral("North")); // those that gain first
        QCOMPARE(bench.cell("communities", 0, 4), QStringLiteral("+35"));
        QVERIFY(bench.label("people")->text() != people);

        // Dragged over to South, where half as many live.
        const QPoint from = bench.pixelOf(113.05, 22.95), to = bench.pixelOf(113.15, 22.95);
        QTest::mouseMove(&bench.canvas(), from);
        QTest::mousePress(&bench.canvas(), Qt::LeftButton, {}, from);
        QTest::mouseMove(&bench.canvas(), (from + to) / 2);
        QTest::mouseMove(&bench.canvas(), to);
        QTest::mouseRelease(&bench.canvas(), Qt::LeftButton, {}, to);
        QCOMPARE(bench.table("candidates")->model()->rowCount(), 1);
        QCOMPARE(bench.cell("candidates", 0, 1), QStringLiteral("+17"));
        QCOMPARE(bench.cell("communities", 0, 0), QStringLiteral("South"));

        // A second one elsewhere is B; the better one stands first.
        bench.clickMap(113.05, 23.05);
        QCOMPARE(bench.cell("candidates", 0, 0), QStringLiteral("B"));
        QCOMPARE(bench.cell("candidates", 1, 0), QStringLiteral("A"));
        bench.table("candidates")->selectRow(0);
        QTest::mouseClick(bench.button("remove"), Qt::LeftButton);
        QCOMPARE(bench.table("candidates")->model()->rowCount(), 1);
        QCOMPARE(bench.cell("candidates", 0, 0), QStringLiteral("A"));
        QTest::mouseClick(bench.button("clear"), Qt::LeftButton);
        QCOMPARE(bench.all("communities") + bench.all("gaps"), before); // exactly
        QCOMPARE(bench.label("people")->text(), people);
    }

    void deleteTakesThePinUnderThePointer()
    {
        Bench bench;
        bench.clickMap(113.05, 22.95);
        QTest::mouseMove(&bench.canvas(), bench.pixelOf(113.05, 22.95));
        QTest::keyClick(&bench.canvas(), Qt::Key_Delete);
        QCOMPARE(bench.table("candidates")->model()->rowCount(), 0);
    }

    void aCommunityNarrowsTheBlocks()
    {
        Bench bench;
        bench.table("communities")->selectRow(0); // South
        QCOMPARE(bench.table("gaps")->model()->rowCount(), 1);
        QCOMPARE(bench.cell("gaps", 0, 1), QStringLiteral("South"));
        auto *all = bench.panel->findChild<QToolButton *>(QStringLiteral("all"));
        QTest::mouseClick(all, Qt::LeftButton);
        QCOMPARE(bench.table("gaps")->model()->rowCount(), 2);
    }

    void suggestionsAreTaken()
    {
        Bench bench;
        QTest::mouseClick(bench.button("suggest"), Qt::LeftButton);
        QCOMPARE(bench.table("candidates")->model()->rowCount(), 2); // a place in each community, and nothing is left to suggest
        QCOMPARE(bench.cell("candidates", 0, 1), QStringLiteral("+35"));
        QCOMPARE(bench.cell("candidates", 1, 1), QStringLiteral("+17"));
    }

    void isSavedAsPdfAndXlsx()
    {
        Bench bench;
        bench.clickMap(113.05, 22.95);
        const QTemporaryDir folder;
        auto *actions = bench.window.findChild<SitingActions *>();
        for (const char *name : {"who.pdf", "who.xlsx"}) {
            const QString path = folder.filePath(QLatin1String(name));
            actions->save(path);
            QFile file(path);
            QVERIFY2(file.open(QIODevice::ReadOnly), name);
            QVERIFY(file.size() > 3000);
            QVERIFY(file.read(4) == (path.endsWith(QLatin1String("pdf")) ? QByteArray("%PDF") : QByteArray("PK\x03\x04")));
        }
    }

    void escapeLeavesToolThenPanel()
    {
        Bench bench;
        bench.clickMap(113.05, 22.95);
        bench.run("filter.step_back");
        QVERIFY(bench.window.actions().action(QStringLiteral("tool.pan")).isChecked());
        QVERIFY(bench.panel->isVisible());
        bench.run("filter.step_back");
        QVERIFY(!bench.panel->isVisible());
        QVERIFY(!bench.window.findChild<SitingActions *>()->isOpen());
        QVERIFY(!bench.window.actions().action(QStringLiteral("tool.siting")).isEnabled());
    }
};

QTEST_MAIN(TestSiting)
#include "tst_siting.moc"

// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/linedtable.h"
#include "dialogs/patrol/blindspotdialog.h"
#include "services/drawnplace.h"
#include "support/addedrows.h"
#include "support/windowbench.h"

#include <QPushButton>
#include <QSignalSpy>

using namespace om;

/// The list of blind spots in the window of support/tinyworkspace.h, with four complaints of December at one place that was photographed in October, and four at one
/// that was photographed on the last day.
class PatrolTest : public QObject
{
    Q_OBJECT

    static QString s(const char *text) { return QString::fromUtf8(text); }
    static Geometry square(double lon)
    {
        Geometry g;
        g.type = GeometryType::Polygon;
        g.xy = {lon - 0.005, 22.995, lon + 0.005, 22.995, lon + 0.005, 23.005, lon - 0.005, 23.005, lon - 0.005, 22.995};
        g.rings = {5};
        g.parts = {1};
        return g;
    }
    static void addRows(test::WindowBench &bench)
    {
        std::vector<Row> complaints;
        for (int i = 0; i < 8; ++i)
            complaints.push_back(test::rowOf(s("C%1|%2|passive|complaint|2021-12-20T08:00:00.000Z|0|0").arg(i).arg(s(i < 4 ? "A01" : "A02")),
                                             Geometry::point(i < 4 ? 113.06 : 113.16, 23.0)));
        test::addRows(*bench.tiny.workspace,
                      {{s("drone_media"),
                        s("media_id,t"),
                        {test::rowOf(s("M1|2021-10-01T08:00:00.000Z"), square(113.06)), test::rowOf(s("M2|2021-12-31T08:00:00.000Z"), square(113.16))}},
                       {s("ticket"), s("ticket_no,community_code,discovery_mode,request_type,t_accept,is_test,is_revoked"), complaints}});
    }
    static QStringList chosenTickets(const test::WindowBench &bench)
    {
        QStringList out;
        const auto frame = bench.tiny.workspace->frames().frames.value(s("ticket"));
        const Bitmap rows =
            filterRows(*frame, bench.tiny.workspace->frames().specs.value(s("ticket")), bench.filter.filter(), bench.tiny.workspace->frames().areas, true);
        rows.forEach([&](std::size_t row) { out.append(frame->column(s("ticket_no"))->text(row)); });
        out.sort();
        return out;
    }

private Q_SLOTS:
    void theListOpensTheComplaints()
    {
        test::WindowBench bench({s("drone"), s("tickets")}, 2);
        bench.show();
        addRows(bench);
        bench.run("window.blind_spots");
        auto *dialog = bench.window.findChild<BlindSpotDialog *>();
        QVERIFY(dialog && dialog->isVisible());
        auto *table = dialog->findChild<LinedTable *>();
        QTRY_COMPARE_WITH_TIMEOUT(table->model()->rowCount(), 1, 30000);
        QStringList cells;
        for (int column = 0; column < table->model()->columnCount(); ++column)
            cells.append(table->model()->index(0, column).data().toString());
        QCOMPARE(cells, (QStringList{s("North"), s("4"), s("0"), s("+4"), s("91"), s("2021-10-01"), s("Drone images")}));
        // Under another area there is none.
        bench.filter.toggleArea(s("A02"));
        QTRY_COMPARE_WITH_TIMEOUT(table->model()->rowCount(), 0, 30000);
        bench.filter.toggleArea(s("A02"));
        QTRY_COMPARE_WITH_TIMEOUT(table->model()->rowCount(), 1, 30000);
        QPushButton *open = nullptr;
        for (QPushButton *button : dialog->findChildren<QPushButton *>())
            if (button->text() == s("Show the complaints"))
                open = button;
        QVERIFY(open && open->isEnabled());
        QTest::mouseClick(open, Qt::LeftButton);
        QVERIFY(!dialog->isVisible());
        QCOMPARE(bench.themes.theme().id, s("tickets"));
        QCOMPARE(chosenTickets(bench), (QStringList{s("C0"), s("C1"), s("C2"), s("C3")}));
        QTRY_VERIFY(bench.distanceFromMiddle(113.06, 23.0) < 400); // the map has gone there
    }

    void aPlaceOfTheMapOpensThem()
    {
        test::WindowBench bench({s("drone"), s("tickets")}, 2);
        bench.show();
        addRows(bench);
        const auto drawn = [&] {
            for (const DrawLayer &layer : bench.map->scene()->layers)
                if (layer.dataset == blindSpotDataset && layer.frame->rows() == 1)
                    return layer.frame->fids()[0];
            return qint64(-1);
        };
        QTRY_VERIFY_WITH_TIMEOUT(drawn() >= 0, 30000);
        bench.selection.select(QString(blindSpotDataset), drawn());
        QTRY_COMPARE_WITH_TIMEOUT(bench.filter.filter().conditions.size(), 1, 30000);
        QCOMPARE(chosenTickets(bench), (QStringList{s("C0"), s("C1"), s("C2"), s("C3")}));
        QCOMPARE(bench.selection.fid(), -1); // it is no record
    }
};

QTEST_MAIN(PatrolTest)
#include "tst_patrol.moc"

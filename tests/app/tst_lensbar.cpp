// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/tilebutton.h"
#include "panels/centrepanel.h"
#include "panels/lensbar.h"
#include "panels/tablepanel.h"
#include "support/economy.h"
#include "support/hand.h"
#include "support/windowbench.h"

#include <QToolButton>

using namespace om;

namespace {

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

} // namespace

/// The four economies as lenses of the page of the economy, in the window; what belongs to them is tst_lenses'.
class LensBarTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void oneClickLooksThrough()
    {
        test::WindowBench bench({s("economy"), s("tickets")}, 2);
        test::addEconomy(*bench.tiny.workspace);
        bench.show({1920, 1080});
        auto *bar = bench.window.findChild<LensBar *>();
        const auto tile = [&](const char *kpi) {
            for (const TileButton *button : bench.window.findChildren<TileButton *>())
                if (button->kpi() == s(kpi))
                    return button->accessibleName();
            return QString();
        };
        const auto hasFour = [&] { return tile("enterprise.count").contains(s(" 4")); };
        test::Hand hand;
        QVERIFY(hand.sees([&] { return bar->isVisible() && hasFour(); }, 30));
        QToolButton *metro = nullptr;
        QVERIFY(hand.sees([&] {
            metro = test::named<QToolButton>(*bar, s("Metro"));
            return metro && metro->toolTip().contains(s("within 500 m of a metro station"));
        }));
        hand.click(metro);
        QVERIFY(hand.sees([&] { return tile("enterprise.count").contains(s(" 3")); }));
        TablePanel &table = bench.window.findChild<CentrePanel *>()->table();
        QVERIFY(hand.sees([&] { return table.rows().dataset() == s("building") && table.rows().rowCount() == 1; })); // Tower
        std::size_t drawn = 0;
        QVERIFY(hand.sees([&] { // and the map
            for (const DrawLayer &layer : bench.map->scene()->layers)
                if (layer.id == s("economy.buildings"))
                    drawn = layer.rows.count();
            return drawn == 1;
        }));
        // The chip says it; without it everything is there again, and the bar knows.
        QToolButton *chip = nullptr;
        for (QToolButton *button : bench.window.findChildren<QToolButton *>())
            if (button->isVisible() && button->text().startsWith(s("Metro economy")))
                chip = button;
        hand.click(chip);
        QVERIFY(hand.sees([&] { return hasFour() && test::named<QToolButton>(*bar, s("All"))->isChecked(); }));
        // By keyboard.
        QToolButton *all = test::named<QToolButton>(*bar, s("All"));
        all->setFocus();
        hand.key(all, Qt::Key_Right);
        QVERIFY(hand.sees([&] { return bench.filter.filter().condition(s("lens_headquarters")); }));
        bench.themes.setTheme(s("tickets"));
        QVERIFY(!bar->isVisible());
    }
};

QTEST_MAIN(LensBarTest)
#include "tst_lensbar.moc"

// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/flowchart.h"

#include "catalog/catalog.h"

#include <QHelpEvent>
#include <QSignalSpy>
#include <QTest>
#include <QToolTip>

using namespace om;

/// Ten tickets: A 6 and B 4 run to X 5 and Y 5 as A→X 5, A→Y 1, B→Y 4; of these X to the end E, Y to E 4 and to F 1.
class FlowChartTest : public QObject
{
    Q_OBJECT

    std::optional<Catalog> m_catalog;
    std::unique_ptr<Palette> m_palette;
    std::unique_ptr<FlowChart> m_chart;

    static QString s(const char *text) { return QString::fromUtf8(text); }
    static FlowChart::Group group(const char *name, qint64 count) { return {s(name), count, s("category.1")}; }
    static FlowChart::Ribbon ribbon(std::size_t from, std::size_t to, qint64 count) { return {from, to, count, s("category.1")}; }
    const FlowChart::Item &item(bool isRibbon, std::size_t column, std::size_t at) const
    {
        return *std::ranges::find_if(m_chart->items(), [&](const FlowChart::Item &i) { return i.isRibbon == isRibbon && i.column == column && i.at == at; });
    }
    static double heightOf(const FlowChart::Item &item) { return item.path.elementAt(item.isRibbon ? 7 : 2).y - item.path.elementAt(0).y; }
    /// Just behind its beginning, where ribbons lie side by side.
    static QPoint begin(const FlowChart::Item &ribbon) { return (QPointF(ribbon.path.elementAt(0)) + QPointF(2, heightOf(ribbon) / 2)).toPoint(); }
    QString said() const { return m_chart->accessibleDescription(); }
    QString keyed(std::initializer_list<Qt::Key> keys) const
    {
        for (const Qt::Key key : keys)
            QTest::keyClick(m_chart.get(), key);
        return said();
    }

private Q_SLOTS:
    void initTestCase()
    {
        auto catalog = Catalog::load();
        QVERIFY(catalog);
        m_catalog = std::move(*catalog);
        m_palette = std::make_unique<Palette>(m_catalog->style(s("dark")));
    }
    void init()
    {
        m_chart = std::make_unique<FlowChart>(*m_palette);
        m_chart->resize(600, 240);
        m_chart->setFlow({{group("A", 6), group("B", 4)}, {group("X", 5), group("Y", 5)}, {group("E", 9), group("F", 1)}},
                         {{ribbon(0, 0, 5), ribbon(0, 1, 1), ribbon(1, 1, 4)}, {ribbon(0, 0, 5), ribbon(1, 0, 4), ribbon(1, 1, 1)}});
        m_chart->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_chart.get()));
        m_chart->setFocus();
        QVERIFY(m_chart->hasFocus());
    }

    void heightsAreTheNumbers()
    {
        QCOMPARE(m_chart->items().size(), std::size_t(6 + 6));
        const double unit = heightOf(item(false, 0, 0)) / 6;
        QVERIFY(unit > 20); // 240 px for ten tickets, less the gap and the place of F
        for (const FlowChart::Item &i : m_chart->items())
            QVERIFY(i.path.boundingRect().top() >= -0.5 && i.path.boundingRect().bottom() <= 240.5);
        for (const auto &[column, at, count] : {std::tuple(0, 1, 4), {1, 0, 5}, {1, 1, 5}, {2, 0, 9}, {2, 1, 1}})
            QVERIFY(std::abs(heightOf(item(false, std::size_t(column), std::size_t(at))) - count * unit) < 0.01);
        for (const auto &[at, count] : {std::pair(0, 5), {1, 1}, {2, 4}})
            QVERIFY(std::abs(heightOf(item(true, 0, std::size_t(at))) - count * unit) < 0.01);
    }

    /// Twelve groups of one ticket beside one of a thousand: no bar of theirs would be higher than half a pixel.
    void smallGroupsKeepAPlaceForTheirName()
    {
        std::vector<FlowChart::Group> many{group("big", 1000)};
        std::vector<FlowChart::Ribbon> ribbons{ribbon(0, 0, 1000)};
        for (std::size_t i = 1; i <= 9; ++i) {
            many.push_back(group("small", 1));
            ribbons.push_back(ribbon(0, i, 1));
        }
        m_chart->setFlow({{group("all", 1009)}, many}, {ribbons});
        double bottom = 0;
        for (const FlowChart::Item &i : m_chart->items())
            if (!i.isRibbon && i.column == 1) {
                QVERIFY(i.place.height() >= 17.9);
                QVERIFY(i.place.top() >= bottom && i.path.boundingRect().height() >= 2);
                bottom = i.place.bottom();
            }
        QVERIFY(bottom <= 240.01);
        QSignalSpy chosen(m_chart.get(), &FlowChart::groupChosen);
        QTest::mouseClick(m_chart.get(), Qt::LeftButton, {}, QPoint(595, int(item(false, 1, 9).place.center().y()))); // on its number
        QCOMPARE(chosen.count(), 1);
        QCOMPARE(chosen[0][1].value<std::size_t>(), std::size_t(9));
    }

    void aClickAsksForWhatIsThere()
    {
        QSignalSpy groups(m_chart.get(), &FlowChart::groupChosen), ribbons(m_chart.get(), &FlowChart::ribbonChosen);
        for (const FlowChart::Item &i : m_chart->items()) {
            groups.clear();
            ribbons.clear();
            QTest::mouseClick(m_chart.get(), Qt::LeftButton, {}, i.isRibbon ? begin(i) : i.path.boundingRect().center().toPoint());
            QSignalSpy &own = i.isRibbon ? ribbons : groups;
            QCOMPARE(groups.count() + ribbons.count(), 1);
            QCOMPARE(own.count(), 1);
            QCOMPARE(own[0][0].value<std::size_t>(), i.column);
            QCOMPARE(own[0][1].value<std::size_t>(), i.at);
        }
        groups.clear();
        QTest::mouseClick(m_chart.get(), Qt::LeftButton, {}, item(false, 1, 1).plate.center().toPoint()); // the name in the middle
        QTest::mouseClick(m_chart.get(), Qt::RightButton, {}, item(false, 1, 1).plate.center().toPoint());
        QCOMPARE(groups.count(), 1);
        QCOMPARE(groups[0][1].value<std::size_t>(), std::size_t(1));
    }

    void keysFollowTheFlow()
    {
        QCOMPARE(said(), s("A: 6"));
        QCOMPARE(keyed({Qt::Key_Right}), s("A → X: 5"));
        QCOMPARE(keyed({Qt::Key_Down}), s("A → Y: 1"));
        QCOMPARE(keyed({Qt::Key_Right}), s("Y: 5"));
        QCOMPARE(keyed({Qt::Key_Right}), s("Y → E: 4"));
        QCOMPARE(keyed({Qt::Key_Down, Qt::Key_Right}), s("F: 1"));
        QCOMPARE(keyed({Qt::Key_Right, Qt::Key_Down}), s("F: 1")); // nothing there
        QCOMPARE(keyed({Qt::Key_Left}), s("Y → F: 1"));
        QCOMPARE(keyed({Qt::Key_Left, Qt::Key_Left}), s("A → Y: 1"));
        QCOMPARE(keyed({Qt::Key_Left, Qt::Key_Left, Qt::Key_Up}), s("A: 6"));
        QCOMPARE(keyed({Qt::Key_Down}), s("B: 4"));
        QSignalSpy groups(m_chart.get(), &FlowChart::groupChosen), ribbons(m_chart.get(), &FlowChart::ribbonChosen);
        QTest::keyClick(m_chart.get(), Qt::Key_Return);
        QCOMPARE(groups.count(), 1);
        QCOMPARE(groups[0][1].value<std::size_t>(), std::size_t(1));
        QTest::keyClick(m_chart.get(), Qt::Key_Right);
        QTest::keyClick(m_chart.get(), Qt::Key_Space);
        QCOMPARE(ribbons.count(), 1);
        QCOMPARE(ribbons[0][1].value<std::size_t>(), std::size_t(2));
    }

    void theTipSaysNamesAndNumber()
    {
        const QPoint at = begin(item(true, 0, 2));
        QHelpEvent help(QEvent::ToolTip, at, m_chart->mapToGlobal(at));
        QCoreApplication::sendEvent(m_chart.get(), &help);
        QCOMPARE(QToolTip::text(), s("B → Y: 4"));
    }

    void whatTheMouseIsOnStandsOut()
    {
        m_chart->clearFocus();
        QTest::mouseMove(m_chart.get(), {1, 239});
        const QPoint other = begin(item(true, 0, 0));
        const auto strength = [&] { return m_chart->grab().toImage().pixelColor(other).saturation(); };
        QTest::mouseMove(m_chart.get(), item(false, 1, 1).path.boundingRect().center().toPoint()); // Y: A→X is dimmed
        const int dimmed = strength();
        QTest::mouseMove(m_chart.get(), item(false, 1, 0).path.boundingRect().center().toPoint()); // X: A→X is lit
        QVERIFY(strength() > dimmed + 40);
    }

    void nothingToShow()
    {
        m_chart->setFlow({}, {});
        QCOMPARE(said(), QString());
        QSignalSpy groups(m_chart.get(), &FlowChart::groupChosen);
        QTest::keyClick(m_chart.get(), Qt::Key_Return);
        QTest::mouseClick(m_chart.get(), Qt::LeftButton);
        QCOMPARE(groups.count(), 0);
        QVERIFY(!m_chart->grab().isNull());
    }
};

QTEST_MAIN(FlowChartTest)
#include "tst_flowchart.moc"

// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/viewstate.h"

#include <QTest>

using namespace om;

class ViewStateTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void survivesTheClipboard();
    void refusesOtherTexts();
};

void ViewStateTest::survivesTheClipboard()
{
    ViewState state;
    state.theme = QStringLiteral("tickets");
    state.metric = QStringLiteral("ticket.per_10k");
    state.filter.period = Period::month(2021, 6);
    state.filter.area = QStringLiteral("A01");
    state.filter.toggle(QStringLiteral("source_channel"), QStringLiteral("11"));
    state.place = MapPlace{{0.8143, 0.4341}, 14.5, 30};
    const auto back = viewStateFromText(QStringLiteral("\n") + toText(state) + QStringLiteral(" "));
    QVERIFY(back.has_value());
    QCOMPARE(back->theme, state.theme);
    QCOMPARE(back->metric, state.metric);
    QVERIFY(back->filter == state.filter);
    QCOMPARE(back->place, state.place);
    state.place.reset(); // as older programs wrote it
    QVERIFY(!viewStateFromText(toText(state))->place);
}

void ViewStateTest::refusesOtherTexts()
{
    QVERIFY(!viewStateFromText(QStringLiteral("hello")));
    QVERIFY(!viewStateFromText(QStringLiteral("{\"theme\":\"tickets\"}")));
    QVERIFY(!viewStateFromText({}));
}

QTEST_GUILESS_MAIN(ViewStateTest)
#include "tst_viewstate.moc"

// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "frame/query.h"
#include "support/tinyworkspace.h"
#include "tickets/clockstate.h"

#include <QSignalSpy>
#include <QTest>

using namespace om;

/// The states of tickets are those of the moment that is looked at: they agree with the indicators as of it.
class TestMoment : public QObject
{
    Q_OBJECT

    Catalog m_catalog = Catalog::load().value();
    JobRunner m_jobs{0};
    test::TinyWorkspace m_tiny{m_catalog, m_jobs, 3000};

    std::size_t inState(const char *state)
    {
        const auto tickets = m_tiny.workspace->frames().frames.value(QStringLiteral("ticket"));
        std::size_t count = 0;
        for (std::size_t row = 0; row < tickets->rows(); ++row)
            count += tickets->column(clockStateField)->text(row) == QLatin1StringView(state);
        return count;
    }
    double overdueAsOf(LocalTime asOf)
    {
        Filter filter;
        filter.asOf = asOf;
        return evaluate(m_catalog, *m_catalog.kpi(QStringLiteral("ticket.overdue_open")), m_tiny.workspace->frames(), filter, Comparison::None)
            ->value.value_or(-1);
    }

private Q_SLOTS:
    void statesFollow_data()
    {
        QTest::addColumn<QDate>("date");
        for (const QDate &date : {QDate(2019, 12, 31), QDate(2020, 3, 1), QDate(2021, 2, 15), QDate(2021, 2, 21), QDate(2021, 6, 30)})
            QTest::addRow("%s", date.toString(Qt::ISODate).toLatin1().constData()) << date;
    }
    void statesFollow()
    {
        QFETCH(QDate, date);
        QVERIFY(!m_tiny.error);
        QVERIFY(m_tiny.workspace->load({QStringLiteral("ticket")}));
        const LocalTime asOf = LocalTime::of(date, QTime(12, 0));
        const std::size_t atEnd = inState("overdue");
        const QSignalSpy changed(m_tiny.workspace.get(), &Workspace::framesChanged);
        m_tiny.workspace->setMoment(asOf);
        const qsizetype once = changed.size();
        QVERIFY(once > 0);
        QCOMPARE(m_tiny.workspace->frames().asOf, asOf);
        QCOMPARE(double(inState("overdue")), overdueAsOf(asOf));
        QVERIFY(date.year() > 2019 || inState("overdue") == 0);
        m_tiny.workspace->setMoment(asOf); // nothing is to be done
        QCOMPARE(changed.size(), once);
        QVERIFY(m_tiny.workspace->refresh()); // the moment stays
        QCOMPARE(m_tiny.workspace->frames().asOf, asOf);
        QCOMPARE(double(inState("overdue")), overdueAsOf(asOf));
        m_tiny.workspace->setMoment(LocalTime::null());
        QCOMPARE(inState("overdue"), atEnd);
        QCOMPARE(m_tiny.workspace->frames().asOf, m_tiny.workspace->city().asOf);
    }

    /// T3 of the tiny city: accepted on 11 February 2021, due on the 20th, never done.
    void oneTicketByHand()
    {
        const auto stateAt = [&](QDate date) {
            m_tiny.workspace->setMoment(LocalTime::of(date, QTime(12, 0)));
            const auto tickets = m_tiny.workspace->frames().frames.value(QStringLiteral("ticket"));
            for (std::size_t row = 0; row < tickets->rows(); ++row)
                if (tickets->column(QStringLiteral("ticket_no"))->text(row) == u"T3")
                    return tickets->column(clockStateField)->text(row);
            return QString();
        };
        QVERIFY(m_tiny.workspace->load({QStringLiteral("ticket")}));
        QCOMPARE(stateAt({2021, 2, 12}), QStringLiteral("normal"));
        QCOMPARE(stateAt({2021, 2, 21}), QStringLiteral("overdue"));
    }
};

QTEST_GUILESS_MAIN(TestMoment)
#include "tst_moment.moc"

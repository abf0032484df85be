// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/indicatordialog.h"

#include "services/declarations/owncatalog.h"
#include "services/declarations/ownkpis.h"
#include "services/declarations/receivedkpis.h"
#include "support/addedrows.h"
#include "support/tinyworkspace.h"

#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTest>

using namespace om;

/// Indicators that people make: written with the keyboard, evaluated at once, kept, found on the board of the workspace opened again.
class TestIndicatorDialog : public QObject
{
    Q_OBJECT

    Result<Catalog> m_catalog = fail(ErrorCode::Internal);
    JobRunner m_jobs{0};
    std::unique_ptr<test::TinyWorkspace> m_tiny;
    std::unique_ptr<FilterService> m_filter;
    std::unique_ptr<IndicatorDialog> m_dialog;

    template<typename Field>
    Field *field(const char *name) const
    {
        for (Field *found : m_dialog->findChildren<Field *>())
            if (found->accessibleName() == QLatin1StringView(name))
                return found;
        return nullptr;
    }
    QPushButton *button(const char *text) const
    {
        for (QPushButton *found : m_dialog->findChildren<QPushButton *>())
            if (found->text() == QLatin1StringView(text))
                return found;
        return nullptr;
    }
    void type(const char *name, const char *text)
    {
        auto *line = field<QLineEdit>(name);
        line->clear();
        QTest::keyClicks(line, QLatin1StringView(text));
    }
    bool says(const char *text) const
    {
        return std::ranges::any_of(m_dialog->findChildren<QLabel *>(), [text](const QLabel *label) { return label->text().contains(QString::fromUtf8(text)); });
    }
    const QString &folder() const { return m_tiny->workspace->files().folder; }

private Q_SLOTS:
    void init()
    {
        m_catalog = Catalog::load();
        QVERIFY(m_catalog);
        m_tiny = std::make_unique<test::TinyWorkspace>(*m_catalog, m_jobs);
        QVERIFY(m_tiny->workspace && !m_tiny->error);
        Filter filter;
        filter.period = *Period::parse(QStringLiteral("2021"));
        m_filter = std::make_unique<FilterService>(filter);
        m_dialog = std::make_unique<IndicatorDialog>(*m_tiny->workspace, *m_filter, m_jobs, nullptr);
        m_dialog->setAttribute(Qt::WA_DeleteOnClose, false);
        m_dialog->show();
    }
    void cleanup()
    {
        m_dialog.reset();
        m_tiny.reset();
    }

    /// Of 2021: T1 … T5, three of them of D1.
    void aCountIsMadeAndStandsOnTheBoard()
    {
        type("Title", "Tickets of D1");
        type("Which rows", "t_accept in P and lead_dept = 'D1'");
        QTRY_VERIFY(says("3 rows"));
        QVERIFY(!button("Keep")->isEnabled());
        QVERIFY(says("It needs a title and a definition"));
        type("Definition", "Accepted tickets that D1 leads.");
        QTRY_VERIFY(button("Keep")->isEnabled());
        QTest::mouseClick(button("Keep"), Qt::LeftButton);
        QTest::qWait(400); // longer than a rest of the keyboard: what was done is still said
        QVERIFY(says("Kept."));
        const auto kept = ownKpis(folder());
        QVERIFY(kept);
        QCOMPARE(kept->size(), std::size_t(1));
        QCOMPARE(kept->front().id, QStringLiteral("own.1"));

        std::vector<Error> refused;
        const auto again = loadCatalog(folder(), refused);
        QVERIFY(again && refused.empty());
        QVERIFY(again->theme(QStringLiteral("tickets"))->tiles.contains(QStringLiteral("own.1")));
        const auto value = evaluate(*again, *again->kpi(QStringLiteral("own.1")), m_tiny->workspace->frames(), m_filter->filter());
        QVERIFY(value);
        QCOMPARE(value->value.value_or(-1), 3.0);
    }

    /// The window's filter changes while the dialog is there: of 2020 there is T6.
    void itFollowsTheFilter()
    {
        type("Which rows", "t_accept in P");
        QTRY_VERIFY(says("5 rows"));
        m_filter->setPeriod(*Period::parse(QStringLiteral("2020")));
        QTRY_VERIFY(says("1 rows"));
    }

    /// A result of the text before must not let the next one be kept.
    void aLateResultKeepsNothing()
    {
        JobRunner threads(1);
        IndicatorDialog dialog(*m_tiny->workspace, *m_filter, threads, nullptr);
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        dialog.show();
        const auto line = [&dialog](const char *name) {
            for (QLineEdit *found : dialog.findChildren<QLineEdit *>())
                if (found->accessibleName() == QLatin1StringView(name))
                    return found;
            return static_cast<QLineEdit *>(nullptr);
        };
        QPushButton *keep = nullptr;
        for (QPushButton *found : dialog.findChildren<QPushButton *>())
            keep = found->text() == QStringLiteral("Keep") ? found : keep;
        line("Title")->setText(QStringLiteral("t"));
        line("Definition")->setText(QStringLiteral("d"));
        line("Which rows")->setText(QStringLiteral("t_accept in P"));
        QTRY_VERIFY(keep->isEnabled());
        line("Which rows")->setText(QStringLiteral("t_accept in P and is_test"));
        line("Which rows")->setText(QStringLiteral("t_accept in P and"));
        for (int i = 0; i < 40; ++i) {
            QVERIFY(!keep->isEnabled());
            QTest::qWait(20);
        }
        KpiSpec bad;
        bad.title = bad.definition = QStringLiteral("t");
        bad.dataset = QStringLiteral("ticket");
        bad.aggregate = QStringLiteral("count");
        bad.numerator = QStringLiteral("t_accept in P and");
        QCOMPARE(keepOwnKpi(folder(), bad).error().code, ErrorCode::ExpressionInvalid);
    }

    /// T1 and T5 of the four due ones of 2021 (T4 is due in 2022): 2 of 4.
    void aShareAndAMean()
    {
        auto *kind = field<QComboBox>("What it says");
        QVERIFY(field<QLineEdit>("The number")->isHidden() && field<QLineEdit>("Of which rows")->isHidden());
        kind->setCurrentIndex(kind->findData(QStringLiteral("ratio")));
        QVERIFY(!field<QLineEdit>("Of which rows")->isHidden() && field<QLineEdit>("Unit")->isHidden());
        type("Which rows", "deadline in P and t_dispose <= deadline");
        type("Of which rows", "deadline in P");
        QTRY_VERIFY(says("2 rows · of 4"));
        QVERIFY(says("50 %"));
        kind->setCurrentIndex(kind->findData(QStringLiteral("mean")));
        QTRY_VERIFY(says("It needs a number."));
        type("The number", "(t_dispose - t_accept) / 86400"); // T1 5 days, T2 15, T5 4
        type("Which rows", "t_accept in P");
        field<QSpinBox>("Decimals")->setValue(1);
        QTRY_VERIFY(says("8.0"));
    }

    void whatIsWrongIsSaidAndNotKept()
    {
        type("Title", "Wrong");
        type("Definition", "It is wrong.");
        type("Which rows", "t_accept in");
        QTRY_VERIFY(says("at character"));
        QVERIFY(!button("Keep")->isEnabled());
        type("Which rows", "moon = 1");
        QTRY_VERIFY(says("moon"));
        QVERIFY(!button("Keep")->isEnabled());
        QVERIFY(ownKpis(folder())->empty());
        type("Which rows", "t_accept in P");
        type("Target", "95%");
        QTRY_VERIFY(says("The target is no number."));
        QVERIFY(!button("Keep")->isEnabled());
    }

    void oneIsChangedAndDeleted()
    {
        KpiSpec kpi;
        kpi.title = QStringLiteral("Old");
        kpi.dataset = QStringLiteral("ticket");
        kpi.aggregate = QStringLiteral("count");
        kpi.numerator = QStringLiteral("t_accept in P");
        kpi.definition = QStringLiteral("d");
        kpi.target = 2.5;
        kpi.better = QStringLiteral("lower");
        kpi.smallN = 3;
        QCOMPARE(*keepOwnKpi(folder(), kpi), QStringLiteral("own.1"));
        QCOMPARE(*keepOwnKpi(folder(), kpi), QStringLiteral("own.2"));
        m_dialog = std::make_unique<IndicatorDialog>(*m_tiny->workspace, *m_filter, m_jobs, nullptr);
        m_dialog->setAttribute(Qt::WA_DeleteOnClose, false);
        m_dialog->show();
        field<QComboBox>("Indicator")->setCurrentIndex(1);
        QCOMPARE(field<QLineEdit>("Title")->text(), QStringLiteral("Old"));
        QCOMPARE(field<QLineEdit>("Target")->text(), QStringLiteral("2.5"));
        const KpiSpec asked = m_dialog->asked();
        QCOMPARE(asked.numerator, kpi.numerator);
        QCOMPARE(asked.target, kpi.target);
        QCOMPARE(asked.better, kpi.better);
        QCOMPARE(asked.smallN, kpi.smallN);
        type("Title", "New");
        QTRY_VERIFY(button("Keep")->isEnabled());
        QTest::mouseClick(button("Keep"), Qt::LeftButton);
        QCOMPARE(ownKpis(folder())->front().title, QStringLiteral("New"));
        QCOMPARE(ownKpis(folder())->front().version, 2);
        QTest::mouseClick(button("Delete"), Qt::LeftButton); // asks
        QCOMPARE(ownKpis(folder())->size(), std::size_t(2));
        QTest::mouseClick(button("Delete for good"), Qt::LeftButton);
        QCOMPARE(ownKpis(folder())->size(), std::size_t(1));
        QCOMPARE(ownKpis(folder())->front().id, QStringLiteral("own.2"));
        QCOMPARE(*keepOwnKpi(folder(), kpi), QStringLiteral("own.3")); // an id is not given twice
        // A file that somebody broke is told, and not written over.
        QFile file(folder() + QStringLiteral("/declarations/kpis/own.json"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("{");
        file.close();
        QCOMPARE(keepOwnKpi(folder(), kpi).error().code, ErrorCode::SpecInvalid);
        QCOMPARE(file.size(), 1);
    }

    /// Neither 33 + 23 nor, by a mean of sums, anything else that mixes the levels can be kept; one level can.
    void whatIsNotToBeAddedIsNot()
    {
        test::addRows(*m_tiny->workspace,
                      {{QStringLiteral("service_stat"), QStringLiteral("point_id,month,item,level,accepted,self_service"),
                        test::rowsOf({QStringLiteral("H|2021-01-01|a|street|33|"), QStringLiteral("C|2021-01-01|b|community|23|"),
                                      QStringLiteral("T|2021-01-01|c|self_service||40")})}});
        m_dialog = std::make_unique<IndicatorDialog>(*m_tiny->workspace, *m_filter, m_jobs, nullptr);
        m_dialog->setAttribute(Qt::WA_DeleteOnClose, false);
        m_dialog->show();
        auto *rowsOf = field<QComboBox>("Rows of");
        rowsOf->setCurrentIndex(rowsOf->findData(QStringLiteral("service_stat")));
        auto *kind = field<QComboBox>("What it says");
        kind->setCurrentIndex(kind->findData(QStringLiteral("sum")));
        type("Title", "Both");
        type("Definition", "Both levels.");
        type("Which rows", "month in P");
        type("The number", "accepted");
        QTRY_VERIFY(says("is counted in series that are not added"));
        QVERIFY(!button("Keep")->isEnabled() && !says("56"));
        type("The number", "ifnull(accepted, 0) + ifnull(self_service, 0)");
        QTRY_VERIFY(says("count different things"));
        QVERIFY(!button("Keep")->isEnabled());
        type("The number", "accepted");
        type("Which rows", "month in P and level = 'community'");
        QTRY_VERIFY(says("1 rows"));
        QVERIFY(says("23") && button("Keep")->isEnabled());
    }

    /// One that came in a package is shown with its issuer; what is kept from it is one's own, and theirs stays until it is deleted.
    void oneOfAnotherIssuer()
    {
        KpiSpec theirs;
        theirs.id = QStringLiteral("own.5");
        theirs.title = QStringLiteral("Theirs");
        theirs.definition = QStringLiteral("d");
        theirs.dataset = QStringLiteral("ticket");
        theirs.aggregate = QStringLiteral("count");
        theirs.numerator = QStringLiteral("t_accept in P");
        theirs.version = 4;
        QVERIFY(takeKpis({QStringLiteral("0123456789abcdef"), QStringLiteral("District"), {theirs}}, folder(), *m_catalog));
        m_dialog = std::make_unique<IndicatorDialog>(*m_tiny->workspace, *m_filter, m_jobs, nullptr);
        m_dialog->setAttribute(Qt::WA_DeleteOnClose, false);
        m_dialog->show();
        auto *list = field<QComboBox>("Indicator");
        QCOMPARE(list->itemText(1), QStringLiteral("Theirs (from District)"));
        list->setCurrentIndex(1);
        type("Title", "Mine");
        QPushButton *keep = button("Keep as one of my own");
        QVERIFY(keep);
        QTRY_VERIFY(keep->isEnabled());
        QTest::mouseClick(keep, Qt::LeftButton);
        QCOMPARE(ownKpis(folder())->front().id, QStringLiteral("own.1"));
        QCOMPARE(ownKpis(folder())->front().version, 1);
        QCOMPARE(receivedKpis(folder()).front().kpis.front().title, QStringLiteral("Theirs"));
        QVERIFY(button("Keep"));
        list->setCurrentIndex(2);
        QTest::mouseClick(button("Delete"), Qt::LeftButton);
        QTest::mouseClick(button("Delete for good"), Qt::LeftButton);
        QVERIFY(receivedKpis(folder()).front().kpis.empty());
        QCOMPARE(ownKpis(folder())->size(), std::size_t(1));
    }

    void aFieldIsPutWhereOneWrites()
    {
        auto *line = field<QLineEdit>("Which rows");
        line->setText(QStringLiteral("not "));
        line->setCursorPosition(4);
        auto *names = field<QComboBox>("Fields");
        names->setCurrentIndex(names->findData(QStringLiteral("is_test")));
        Q_EMIT names->activated(names->currentIndex());
        QCOMPARE(line->text(), QStringLiteral("not is_test"));
    }
};

QTEST_MAIN(TestIndicatorDialog)
#include "tst_indicatordialog.moc"

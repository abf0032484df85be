// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/duty/cardlogdialog.h"
#include "dialogs/duty/cardrulesdialog.h"
#include "services/clock/clockrules.h"
#include "services/declarations/ownclock.h"
#include "services/symbologyservice.h"
#include "support/tinyworkspace.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFile>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTableWidget>
#include <QTest>

using namespace om;

/// The form of the card rules and the card log, over the tiny city at 2021-12-31 23:59:59: T4 has a yellow card, T3 a red one and is supervised at level 2.
class TestCardDialogs : public QObject
{
    Q_OBJECT

    JobRunner m_jobs{0};
    Catalog m_catalog = Catalog::load().value();
    std::unique_ptr<test::TinyWorkspace> m_tiny;

    static QString s(const char *text) { return QString::fromUtf8(text); }
    template<typename Widget>
    static Widget *named(const QWidget &in, const char *name)
    {
        for (Widget *found : in.findChildren<Widget *>())
            if (found->accessibleName() == s(name))
                return found;
        return nullptr;
    }
    static QPushButton *button(const QWidget &in, const char *text)
    {
        for (QPushButton *found : in.findChildren<QPushButton *>())
            if (found->text() == s(text))
                return found;
        return nullptr;
    }
    static QStringList lines(const QTableWidget &table)
    {
        QStringList out;
        for (int row = 0; row < table.rowCount(); ++row) {
            QStringList cells;
            for (int column = 0; column < table.columnCount(); ++column)
                cells.append(table.item(row, column)->text());
            out.append(cells.join(u'|'));
        }
        return out;
    }
    static QStringList lines(const QAbstractItemModel &model)
    {
        QStringList out;
        for (int row = 0; row < model.rowCount(); ++row) {
            QStringList cells;
            for (int column = 0; column < model.columnCount(); ++column)
                cells.append(model.index(row, column).data().toString());
            out.append(cells.join(u'|'));
        }
        return out;
    }

private Q_SLOTS:
    void init() { m_tiny = std::make_unique<test::TinyWorkspace>(m_catalog, m_jobs); }

    void aFormWithALookAhead()
    {
        CardRulesDialog dialog(*m_tiny->workspace, m_jobs, nullptr);
        QSignalSpy counted(&dialog, &CardRulesDialog::counted);
        QVERIFY(counted.wait());
        QCOMPARE(dialog.asked(), m_catalog.clock());
        auto *counts = named<QTableWidget>(dialog, "Open tickets that have it");
        QVERIFY(counts);
        QCOMPARE(lines(*counts), (QStringList{s("yellow|1|1"), s("red|1|1"), s("1 or higher|1|1"), s("2|1|1")})); // the tiny city has no code lists
        QVERIFY(!button(dialog, "Keep")->isEnabled() && !button(dialog, "As shipped")->isEnabled()); // nothing is changed, nothing is own

        named<QDoubleSpinBox>(dialog, "Yellow card: share of the limit that is left")->setValue(10); // 36.5 days of 365: T4 has 59 left
        named<QDoubleSpinBox>(dialog, "Level 2: overdue by more than so many limits")->setValue(50);
        QVERIFY(counted.wait());
        QCOMPARE(lines(*counts), (QStringList{s("yellow|1|0"), s("red|1|1"), s("1 or higher|1|1"), s("2|1|0")}));
        QVERIFY(button(dialog, "Keep")->isEnabled());
        button(dialog, "Keep")->click();
        QVERIFY(hasOwnClock(m_tiny->workspace->files().folder));
        QCOMPARE(m_tiny->workspace->clockRules()->spec, dialog.asked());
        QCOMPARE(m_tiny->workspace->clockRules()->spec.rules[0].remainingShare.value_or(0), 0.1);
        QVERIFY(counted.wait());
        QCOMPARE(lines(*counts), (QStringList{s("yellow|0|0"), s("red|1|1"), s("1 or higher|1|1"), s("2|0|0")}));

        button(dialog, "As shipped")->click();
        QVERIFY(!hasOwnClock(m_tiny->workspace->files().folder));
        QCOMPARE(m_tiny->workspace->clockRules()->spec, m_catalog.clock());
        QCOMPARE(dialog.asked(), m_catalog.clock());
    }

    void whatCannotHoldIsNotKept()
    {
        CardRulesDialog dialog(*m_tiny->workspace, m_jobs, nullptr);
        auto *share = named<QDoubleSpinBox>(dialog, "Yellow card: share of the limit that is left"),
             *hours = named<QDoubleSpinBox>(dialog, "Yellow card: time that is left");
        share->setValue(0);
        QVERIFY(button(dialog, "Keep")->isEnabled()); // the hours do
        hours->setValue(0);
        QVERIFY(!button(dialog, "Keep")->isEnabled());
        hours->setValue(6);
        QVERIFY(button(dialog, "Keep")->isEnabled());
        named<QDoubleSpinBox>(dialog, "Level 2: overdue by more than so many limits")->setValue(1); // as level 1
        QVERIFY(!button(dialog, "Keep")->isEnabled());
        button(dialog, "Take the last one away")->click();
        QVERIFY(button(dialog, "Keep")->isEnabled());
        QVERIFY(!button(dialog, "Take the last one away")->isEnabled()); // one level stays
        button(dialog, "Add a level")->click();
        QCOMPARE(dialog.asked().rules.back().code, s("2"));
        QCOMPARE(dialog.asked().rules.back().overdueLimits.value_or(0), 2.0);
        QCOMPARE(dialog.asked().rules.back().urges.value_or(0), 3.0);
    }

    void theLog()
    {
        CardLogDialog dialog(*m_tiny->workspace, m_jobs, nullptr);
        QAbstractItemModelTester tester(const_cast<CardLogModel *>(&dialog.model()));
        const QStringList all{s("2021-12-18 08:00:00|▲ yellow|T4|D1|1|"), s("2021-03-10 08:00:01|■ 2|T3|D2|1|"),   s("2021-03-01 08:00:01|■ 1|T3|D2|1|"),
                              s("2021-02-20 08:00:01|■ red|T3|D2|1|"),    s("2021-02-20 08:00:01|■ red|T2|D1|1|"), s("2021-02-18 12:48:00|▲ yellow|T3|D2|1|"),
                              s("2021-02-18 08:00:00|▲ yellow|T2|D1|1|")};
        QCOMPARE(lines(dialog.model()), all);
        auto *text = named<QLineEdit>(dialog, "Ticket or holder");
        auto *kind = named<QComboBox>(dialog, "Card");
        text->setText(s("d2"));
        QCOMPARE(lines(dialog.model()), (QStringList{all[1], all[2], all[3], all[5]}));
        kind->setCurrentIndex(kind->findData(s("card/red")));
        QCOMPARE(lines(dialog.model()), QStringList(all[3]));

        const QTemporaryDir folder;
        const QString path = folder.filePath(s("log.csv"));
        QVERIFY(dialog.save(path));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(QString::fromUtf8(file.readAll()),
                 s("\ufeff\"Fell due\",\"Card\",\"Ticket\",\"Holder then\",\"Rules no.\",\"Withdrawn\"\r\n\"2021-02-20 "
                   "08:00:01\",\"red\",\"T3\",\"D2\",\"1\",\"\"\r\n"));
        dialog.findChild<QCheckBox *>()->setChecked(true);
        QCOMPARE(dialog.model().rowCount(), 0);
        dialog.findChild<QCheckBox *>()->setChecked(false);

        QSignalSpy chosen(&dialog, &CardLogDialog::rowsChosen);
        auto *table = dialog.findChild<QTableView *>();
        Q_EMIT table->activated(table->model()->index(0, 0));
        QCOMPARE(chosen.size(), 1);
        const auto row = m_tiny->workspace->cache().rowsWhere(s("ticket"), s("ticket_no"), Value(s("T3")), 1);
        QCOMPARE(chosen[0][0].value<QList<qint64>>(), QList<qint64>{row->front().fid});
    }
};

QTEST_MAIN(TestCardDialogs)
#include "tst_carddialogs.moc"

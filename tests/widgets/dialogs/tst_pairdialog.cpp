// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/record/pairdialog.h"

#include "support/dialogbench.h"

#include <QComboBox>
#include <QTest>

using namespace om;

/// The two communities of the tiny workspace, North with 10,000 residents and South with 5,000.
class TestPairDialog : public QObject
{
    Q_OBJECT

    std::unique_ptr<test::DialogBench> m_bench;
    std::unique_ptr<PairDialog> m_dialog;

    static QString s(const char *text) { return QString::fromUtf8(text); }
    /// What both are in a fact, and the difference.
    QStringList fact(const char *label) const
    {
        const QAbstractItemModel &model = *m_dialog->findChild<LinedTable *>()->model();
        for (int row = 0; row < model.rowCount(); ++row)
            if (model.index(row, 1).data().toString().startsWith(s(label)))
                return {model.index(row, 2).data().toString(), model.index(row, 3).data().toString(), model.index(row, 4).data().toString()};
        return {};
    }
    QComboBox *box(const char *name) const
    {
        for (QComboBox *found : m_dialog->findChildren<QComboBox *>())
            if (found->accessibleName() == s(name))
                return found;
        return nullptr;
    }
    void write(const char *line, WriteMode mode = WriteMode::Upsert)
    {
        test::addRows(m_bench->workspace, {{s("community"), s("code,name,population"), {test::rowOf(s(line))}, mode}});
    }
    QString heading(int column) const { return m_dialog->findChild<LinedTable *>()->model()->headerData(column, Qt::Horizontal).toString(); }

private Q_SLOTS:
    void init()
    {
        m_bench = std::make_unique<test::DialogBench>();
        QVERIFY(!m_bench->tiny.error);
        const std::shared_ptr<const Frame> communities = m_bench->workspace.frames().frames.value(s("community"));
        QVERIFY(communities);
        const auto fids = communities->fids();
        QCOMPARE(fids.size(), std::size_t(2));
        m_dialog = std::make_unique<PairDialog>(m_bench->workspace, s("community"), std::vector<qint64>(fids.begin(), fids.end()), fids[0], m_bench->palette,
                                                m_bench->jobs, nullptr);
        m_dialog->show();
    }
    void cleanup()
    {
        m_dialog.reset();
        m_bench.reset();
    }

    void sideBySide()
    {
        QCOMPARE(box("First")->currentText(), s("North"));
        QCOMPARE(box("Second")->currentText(), s("South")); // the other one
        QCOMPARE(fact("Population"), QStringList({s("10,000"), s("5,000"), s("−5,000")}));
        QCOMPARE(fact("District"), QStringList({s("—"), s("—"), s("=")}));
    }

    void chosenByKey()
    {
        box("Second")->setFocus();
        QTest::keyClick(box("Second"), Qt::Key_Up); // North as well
        QCOMPARE(box("Second")->currentText(), s("North"));
        QCOMPARE(fact("Population"), QStringList({s("10,000"), s("10,000"), s("0")}));
    }

    void chosenElsewhere()
    {
        const std::shared_ptr<const Frame> communities = m_bench->workspace.frames().frames.value(s("community"));
        QVERIFY(communities);
        const auto fids = communities->fids();
        m_dialog->setSecond(fids[0]); // is the first: stays
        QCOMPARE(box("Second")->currentText(), s("South"));
        m_dialog->setSecond(999);
        QCOMPARE(box("Second")->currentText(), s("South"));
        box("First")->setCurrentIndex(1);
        m_dialog->setSecond(fids[0]);
        QCOMPARE(box("Second")->currentText(), s("North"));
        QCOMPARE(fact("Population").value(2), s("+5,000"));
    }

    void followsTheData()
    {
        write("A02|Middle|6000");
        QCOMPARE(box("First")->currentText(), s("North"));
        QCOMPARE(box("Second")->currentText(), s("Middle")); // the same one, though it now stands before North
        QCOMPARE(heading(3), s("Middle"));
        QCOMPARE(fact("Population"), QStringList({s("10,000"), s("6,000"), s("−4,000")}));
    }

    void oneThatIsNoLongerThere()
    {
        write("A01|North|10000", WriteMode::Replace); // North alone is left
        QCOMPARE(box("Second")->count(), 1);
        QCOMPARE(box("Second")->currentText(), s("North"));
        QCOMPARE(fact("Population"), QStringList({s("10,000"), s("10,000"), s("0")}));
    }

    void namesThatOccurTwice()
    {
        write("A02|North|5000");
        QCOMPARE(box("First")->currentText(), s("North (A01)"));
        QCOMPARE(box("Second")->currentText(), s("North (A02)"));
        QCOMPARE(heading(2), s("North (A01)"));
        QCOMPARE(heading(3), s("North (A02)"));
        QCOMPARE(fact("Population"), QStringList({s("10,000"), s("5,000"), s("−5,000")}));
    }

    void headingsAreOfTheChosen()
    {
        box("Second")->setEditText(s("Nor")); // while one types
        box("First")->setCurrentIndex(1);
        QCOMPARE(heading(2), s("South"));
        QCOMPARE(heading(3), s("South"));
    }
};

QTEST_MAIN(TestPairDialog)
#include "tst_pairdialog.moc"

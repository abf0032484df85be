// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/record/pairdialog.h"

#include "common/linedtable.h"
#include "support/tinyworkspace.h"

#include <QComboBox>
#include <QTest>

using namespace om;

/// The two communities of the tiny workspace, North with 10,000 residents and South with 5,000.
class TestPairDialog : public QObject
{
    Q_OBJECT

    Result<Catalog> m_catalog = fail(ErrorCode::Internal);
    JobRunner m_jobs{0};
    std::unique_ptr<Palette> m_palette;
    std::unique_ptr<test::TinyWorkspace> m_tiny;
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
    /// Writes a community to the cache, as an import would, and has it read anew.
    void write(const char *code, const char *name, qint64 population, WriteMode mode = WriteMode::Upsert)
    {
        {
            const auto cache = Cache::open(m_tiny->workspace->files().cache, Cache::Mode::Write);
            QVERIFY(cache);
            const auto batch = (*cache)->begin({});
            QVERIFY(batch);
            QVERIFY((*batch)->beginRows(s("community"), {s("code"), s("name"), s("population")}, mode));
            QVERIFY((*batch)->write(Row{{Value(s(code)), Value(s(name)), Value(population)}, {}, 0}));
            QVERIFY((*batch)->endRows());
            QVERIFY((*batch)->commit());
        }
        QVERIFY(m_tiny->workspace->refresh());
    }
    QString heading(int column) const { return m_dialog->findChild<LinedTable *>()->model()->headerData(column, Qt::Horizontal).toString(); }

private Q_SLOTS:
    void init()
    {
        m_catalog = Catalog::load();
        QVERIFY(m_catalog);
        m_tiny = std::make_unique<test::TinyWorkspace>(*m_catalog, m_jobs);
        QVERIFY(m_tiny->workspace && !m_tiny->error);
        m_palette = std::make_unique<Palette>(m_catalog->style(s("dark")));
        const std::shared_ptr<const Frame> communities = m_tiny->workspace->frames().frames.value(s("community"));
        QVERIFY(communities);
        const auto fids = communities->fids();
        QCOMPARE(fids.size(), std::size_t(2));
        m_dialog = std::make_unique<PairDialog>(*m_tiny->workspace, s("community"), std::vector<qint64>(fids.begin(), fids.end()), fids[0], *m_palette, m_jobs,
                                                nullptr);
        m_dialog->show();
    }
    void cleanup()
    {
        m_dialog.reset();
        m_tiny.reset();
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
        const std::shared_ptr<const Frame> communities = m_tiny->workspace->frames().frames.value(s("community"));
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
        write("A02", "Middle", 6000);
        QCOMPARE(box("First")->currentText(), s("North"));
        QCOMPARE(box("Second")->currentText(), s("Middle")); // the same one, though it now stands before North
        QCOMPARE(heading(3), s("Middle"));
        QCOMPARE(fact("Population"), QStringList({s("10,000"), s("6,000"), s("−4,000")}));
    }

    void oneThatIsNoLongerThere()
    {
        write("A01", "North", 10000, WriteMode::Replace); // North alone is left
        QCOMPARE(box("Second")->count(), 1);
        QCOMPARE(box("Second")->currentText(), s("North"));
        QCOMPARE(fact("Population"), QStringList({s("10,000"), s("10,000"), s("0")}));
    }

    void namesThatOccurTwice()
    {
        write("A02", "North", 5000);
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

// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/linedtable.h"
#include "common/palette.h"
#include "dialogs/changesdialog.h"
#include "dialogs/exportdialog.h"
#include "dialogs/pastrowsdialog.h"
#include "dialogs/undodialog.h"
#include "services/symbologyservice.h"
#include "services/themeservice.h"
#include "support/tinyworkspace.h"

#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QTest>

using namespace om;

/// The dialog over three changes of the schools: 1 made all, 2 renamed S1 and brought S2, 3 renamed S1 again.
class ChangesDialogTest : public QObject
{
    Q_OBJECT
private:
    JobRunner m_jobs{0};
    std::optional<Catalog> m_catalog;
    std::unique_ptr<test::TinyWorkspace> m_tiny;
    std::unique_ptr<ThemeService> m_themes;
    std::unique_ptr<Palette> m_palette;
    std::unique_ptr<ChangesDialog> m_dialog;

    Workspace &workspace() { return *m_tiny->workspace; }

    void store(const std::vector<std::pair<const char *, const char *>> &schools)
    {
        const auto cache = Cache::open(workspace().files().cache, Cache::Mode::Write);
        QVERIFY(cache.has_value());
        BatchMeta meta;
        meta.kind = QStringLiteral("import");
        meta.dataset = QStringLiteral("school");
        meta.source = QStringLiteral("/somewhere/schools.csv");
        meta.operatorName = QStringLiteral("clerk");
        const auto writer = (*cache)->begin(meta);
        QVERIFY(writer.has_value());
        QVERIFY((*writer)->beginRows(meta.dataset, {QStringLiteral("school_code"), QStringLiteral("name")}, WriteMode::Upsert));
        for (const auto &[code, name] : schools)
            QVERIFY((*writer)->write(Row{{QString::fromLatin1(code), QString::fromLatin1(name)}, {}, 1}));
        QVERIFY((*writer)->endRows());
        QVERIFY((*writer)->commit());
    }

    QString schools()
    {
        const auto rows = workspace().cache().rows(QStringLiteral("school"), {1, 2, 3});
        QStringList names;
        for (const Cache::StoredRow &row : *rows)
            names << toText(row.row.cells[std::size_t(m_catalog->dataset(QStringLiteral("school"))->fieldIndex(QStringLiteral("name")))]);
        return names.join(u',');
    }

    static LinedTable *table(const QWidget &dialog, const char *name)
    {
        for (LinedTable *view : dialog.findChildren<LinedTable *>())
            if (view->accessibleName() == QLatin1String(name))
                return view;
        return nullptr;
    }
    static QString line(const LinedTable *view, int row)
    {
        QStringList texts;
        for (int column = 0; column < view->model()->columnCount(); ++column)
            texts << view->model()->index(row, column).data().toString();
        return texts.join(u'|');
    }
    static void press(const QWidget &dialog, const char *text)
    {
        for (QPushButton *button : dialog.findChildren<QPushButton *>()) {
            if (button->text() == QString::fromUtf8(text) && button->window() == &dialog) {
                QVERIFY2(button->isEnabled(), text);
                QTest::mouseClick(button, Qt::LeftButton);
                return;
            }
        }
        QFAIL(text);
    }
    LinedTable *batches() { return table(*m_dialog, "Changes of the data"); }
    void choose(qint64 batch)
    {
        batches()->setFocus();
        for (int row = 0; row < batches()->model()->rowCount(); ++row)
            if (batches()->model()->index(row, 0).data().toString().toLongLong() == batch)
                batches()->setCurrentIndex(batches()->model()->index(row, 0));
        QCOMPARE(batches()->currentIndex().siblingAtColumn(0).data().toString(), QString::number(batch));
    }
    template<typename Dialog>
    Dialog *child()
    {
        for (Dialog *dialog : m_dialog->findChildren<Dialog *>())
            if (dialog->isVisible())
                return dialog;
        return nullptr;
    }

private Q_SLOTS:
    void initTestCase()
    {
        auto catalog = Catalog::load();
        QVERIFY(catalog.has_value());
        m_catalog = std::move(*catalog);
    }

    void init()
    {
        m_dialog.reset();
        m_tiny = std::make_unique<test::TinyWorkspace>(*m_catalog, m_jobs);
        QVERIFY(!m_tiny->error);
        m_themes = std::make_unique<ThemeService>(*m_catalog, workspace().symbology(), QStringList{QStringLiteral("overview")}, QStringLiteral("dark"));
        m_palette = std::make_unique<Palette>(m_themes->style());
        store({{"S1", "Second"}, {"S2", "New"}});
        store({{"S1", "Third"}});
        QVERIFY(workspace().refresh());
        m_dialog = std::make_unique<ChangesDialog>(workspace(), m_jobs, *m_palette, nullptr);
        m_dialog->setAttribute(Qt::WA_DeleteOnClose, false);
        m_dialog->show();
    }
    void cleanup() { m_dialog.reset(); }

    void changesAreListedNewestFirst()
    {
        QCOMPARE(batches()->model()->rowCount(), 3);
        QCOMPARE(batches()->currentIndex().row(), 0);
        const QString newest = line(batches(), 0);
        QVERIFY2(newest.startsWith(QLatin1String("3|")) && newest.contains(QLatin1String("|Import|")), qPrintable(newest));
        QVERIFY2(newest.endsWith(QString::fromUtf8("|schools.csv|clerk|+0 ~1 −0||")), qPrintable(newest));
        QVERIFY2(line(batches(), 1).endsWith(QString::fromUtf8("|+1 ~1 −0||")), qPrintable(line(batches(), 1)));
        QVERIFY2(line(batches(), 2).contains(QLatin1String("|Demo data|")), qPrintable(line(batches(), 2)));
    }

    void onlyThoseOfADataset()
    {
        auto *datasets = m_dialog->findChild<QComboBox *>();
        datasets->setCurrentIndex(datasets->findData(QStringLiteral("ticket")));
        QCOMPARE(batches()->model()->rowCount(), 1);
        datasets->setCurrentIndex(datasets->findData(QStringLiteral("school")));
        QCOMPARE(batches()->model()->rowCount(), 3);
    }

    void aChangeIsToldFieldByField()
    {
        LinedTable *changes = table(*m_dialog, "What the change did");
        QCOMPARE(changes->model()->rowCount(), 1);
        QVERIFY2(line(changes, 0).endsWith(QLatin1String("|Third (S1)|Name|Second|Third")), qPrintable(line(changes, 0)));
        choose(2);
        QCOMPARE(changes->model()->rowCount(), 2);
        QVERIFY2(line(changes, 0).endsWith(QLatin1String("|Second (S1)|Name|North School|Second")), qPrintable(line(changes, 0))); // not Third
        QVERIFY2(line(changes, 1).startsWith(QLatin1String("+ new|")) && line(changes, 1).contains(QLatin1String("|New (S2)|||")),
                 qPrintable(line(changes, 1)));
        QTest::keyClick(batches(), Qt::Key_Up); // back to 3 by the keyboard
        QCOMPARE(changes->model()->rowCount(), 1);
    }

    void takingBackIsAChangeOfItsOwn()
    {
        press(*m_dialog, "Take back…");
        QCOMPARE(schools(), QStringLiteral("Second,New"));
        QCOMPARE(batches()->model()->rowCount(), 4);
        QVERIFY2(line(batches(), 0).contains(QLatin1String("|Took back 3|")), qPrintable(line(batches(), 0)));
        QVERIFY2(line(batches(), 1).endsWith(QLatin1String("|by 4")), qPrintable(line(batches(), 1)));
        choose(3);
        for (const QPushButton *button : m_dialog->findChildren<QPushButton *>())
            if (button->text() == QStringLiteral("Take back…"))
                QVERIFY(!button->isEnabled()); // once only
    }

    void whatStandsInTheWayIsShownAndNothingIsDone()
    {
        choose(2);
        press(*m_dialog, "Take back…");
        QPointer dialog(child<UndoDialog>());
        QVERIFY(dialog);
        LinedTable *rows = table(*dialog, "Rows that later changes built on");
        QCOMPARE(rows->model()->rowCount(), 1);
        QCOMPARE(line(rows, 0), QStringLiteral("Third (S1)|Name|North School|Second|Third|3"));
        press(*dialog, "Close");
        QCOMPARE(schools(), QStringLiteral("Third,New"));
        QCOMPARE(workspace().cache().version(), 3);
    }

    void onlyTheRestIsTakenBack()
    {
        choose(2);
        press(*m_dialog, "Take back…");
        QPointer dialog(child<UndoDialog>());
        QVERIFY(dialog);
        press(*dialog, "Take back only the rest");
        QCOMPARE(schools(), QStringLiteral("Third"));
        QVERIFY2(line(batches(), 0).contains(QLatin1String("|Took back a part of 2|")), qPrintable(line(batches(), 0)));
    }

    void theDataAsTheyWere()
    {
        choose(2);
        press(*m_dialog, "Data as it was after this change…");
        QPointer dialog(child<PastRowsDialog>());
        QVERIFY(dialog);
        auto *rows = dialog->findChild<LinedTable *>();
        QCOMPARE(rows->model()->rowCount(), 2);
        QVERIFY2(line(rows, 0).contains(QLatin1String("Second")) && line(rows, 1).contains(QLatin1String("New")), qPrintable(line(rows, 0)));
        QVERIFY(dialog->windowTitle().endsWith(QLatin1String("after change 2")));
        press(*dialog, "Export…");
        const auto *exporting = dialog->findChild<ExportDialog *>();
        QVERIFY(exporting);
        const auto labels = exporting->findChildren<QLabel *>();
        QVERIFY(std::any_of(labels.begin(), labels.end(),
                            [](const QLabel *label) { return label->text().endsWith(QLatin1String("as they stood after change 2")); }));
    }
};

QTEST_MAIN(ChangesDialogTest)
#include "tst_changesdialog.moc"

// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "recordactions.h"
#include "support/windowbench.h"

#include <QFile>
#include <QPrinter>
#include <QTemporaryDir>

using namespace om;

/// The card of the selected record as a page, from the window: of a theme that shows it one by one, and of the overview, which only counts it.
class TestRecordActions : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void isSavedAndPrinted_data()
    {
        QTest::addColumn<QString>("theme");
        QTest::newRow("tickets") << QStringLiteral("tickets");
        QTest::newRow("overview") << QStringLiteral("overview");
    }
    void isSavedAndPrinted()
    {
        QFETCH(QString, theme);
        test::WindowBench bench({theme}, 2);
        bench.show();
        QAction &save = bench.window.actions().action(QStringLiteral("record.save")), &print = bench.window.actions().action(QStringLiteral("record.print"));
        QVERIFY(!save.isEnabled() && !print.isEnabled()); // nothing is selected
        bench.selection.select(QStringLiteral("ticket"), 1);
        QVERIFY(save.isEnabled() && print.isEnabled());
        auto *actions = bench.window.findChild<RecordActions *>();
        const QTemporaryDir folder;
        const auto isPdf = [](const QString &path) {
            QFile file(path);
            return file.open(QIODevice::ReadOnly) && file.read(5) == "%PDF-" && file.size() > 4000;
        };
        const QString saved = folder.filePath(QStringLiteral("card.pdf")), printed = folder.filePath(QStringLiteral("printed.pdf"));
        actions->save(saved);
        QTRY_VERIFY_WITH_TIMEOUT(isPdf(saved), 30000);
        const auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
        printer->setOutputFormat(QPrinter::PdfFormat);
        printer->setOutputFileName(printed);
        actions->print(printer);
        QTRY_VERIFY_WITH_TIMEOUT(isPdf(printed), 30000);
        bench.selection.clear();
        QVERIFY(!save.isEnabled());
    }
};

QTEST_MAIN(TestRecordActions)
#include "tst_recordactions.moc"

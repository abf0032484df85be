// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/import/menddialog.h"
#include "dialogs/qualitydialog.h"
#include "holdingactions.h"
#include "ingest/holdings/arrival.h"

#include "support/windowbench.h"

#include <QLabel>
#include <QPushButton>
#include <QTableWidget>

using namespace om;
using om::test::WindowBench;

/// From the page on the quality of the data over the kept figures down to a refused row and its byte.
class HoldingsTest : public QObject
{
    Q_OBJECT

    static QString cachePath(const WindowBench &bench) { return bench.tiny.workspace->files().cache; }
    /// As an import leaves it: one school more, one row refused.
    static qint64 import(const WindowBench &bench)
    {
        const auto cache = Cache::open(cachePath(bench), Cache::Mode::Write);
        BatchMeta meta;
        meta.kind = QStringLiteral("import");
        meta.dataset = QStringLiteral("school");
        meta.source = QStringLiteral("schools.csv");
        const auto batch = (*cache)->begin(meta);
        if (!(*batch)->beginRows(meta.dataset, {QStringLiteral("school_code"), QStringLiteral("name")}, WriteMode::Append) ||
            !(*batch)->write({{Value(QStringLiteral("S2")), Value(QStringLiteral("Second"))}, {}, 1}) || !(*batch)->endRows() ||
            !(*batch)->quarantine({.batch = (*batch)->batch(),
                                   .file = meta.source,
                                   .row = 2,
                                   .column = QStringLiteral("students"),
                                   .code = QStringLiteral("bad_number"),
                                   .message = QStringLiteral("students: “many” is no whole number"),
                                   .content = QStringLiteral("{\"school_code\":\"S3\",\"name\":\"Third\",\"students\":\"many\"}"),
                                   .mendedBy = 0,
                                   .byte = 48}))
            qFatal("no import");
        return (*batch)->commit().value();
    }
    static QPushButton *keepButton(const QualityDialog &dialog)
    {
        for (QPushButton *button : dialog.findChildren<QPushButton *>())
            if (button->text() == QStringLiteral("Keep these figures"))
                return button;
        return nullptr;
    }
    static bool says(const QWidget &dialog, const QString &text)
    {
        for (const QLabel *label : dialog.findChildren<QLabel *>())
            if (label->text().contains(text))
                return true;
        return false;
    }
    static qint64 fidOf(const WindowBench &bench, const QString &dataset, const QString &field, const QString &value)
    {
        const auto frame = bench.tiny.workspace->frames().frames.value(dataset);
        const Column *column = frame ? frame->column(field) : nullptr;
        for (std::size_t row = 0; column && row < frame->rows(); ++row)
            if (column->text(row) == value)
                return frame->fids()[row];
        return -1;
    }

private Q_SLOTS:
    void figuresAreKeptAndOpened()
    {
        WindowBench bench;
        bench.show();
        const qint64 imported = import(bench);
        QVERIFY(bench.tiny.workspace->refresh());
        bench.run("data.quality");
        auto *dialog = bench.window.findChild<QualityDialog *>();
        QVERIFY(dialog);
        QPushButton *keep = keepButton(*dialog);
        QVERIFY(keep && keep->isEnabled());
        keep->click();
        QVERIFY2(says(*dialog, QStringLiteral("Kept as batch")), "not kept");
        const qint64 version = bench.tiny.workspace->version();
        keep->click();
        QVERIFY(says(*dialog, QStringLiteral("They were kept already")));
        QCOMPARE(bench.tiny.workspace->version(), version);

        QVERIFY(bench.tiny.workspace->load());
        const auto holdings = bench.tiny.workspace->frames().frames.value(holdingDataset);
        QVERIFY(holdings);
        QCOMPARE(holdings->rows(), std::size_t(4)); // communities, schools, tickets, traces
        QCOMPARE(bench.tiny.workspace->cellText(holdingDataset, QStringLiteral("dataset"), QStringLiteral("school")), QStringLiteral("Schools"));

        // the matrix selects the record of the dataset, which leads to its refused rows
        QAction &refused = bench.window.actions().action(QStringLiteral("record.refused"));
        QVERIFY(!refused.isEnabled());
        Q_EMIT dialog->datasetChosen(QStringLiteral("ticket"));
        QCOMPARE(bench.selection.dataset(), holdingDataset);
        QVERIFY(!refused.isEnabled()); // of tickets nothing was delivered
        Q_EMIT dialog->datasetChosen(QStringLiteral("school"));
        QVERIFY(refused.isEnabled());
        const qint64 arrival = fidOf(bench, arrivalDataset, QStringLiteral("arrival_id"), QStringLiteral("school/b%1").arg(imported));
        QVERIFY(arrival >= 0);
        QCOMPARE(refusedBatchOf(*bench.tiny.workspace, arrivalDataset, arrival), imported);
        QCOMPARE(refusedBatchOf(*bench.tiny.workspace, QStringLiteral("ticket"), 1), 0);
        bench.selection.select(arrivalDataset, arrival);
        QVERIFY(refused.isEnabled());
        refused.trigger();
        auto *mend = bench.window.findChild<MendDialog *>();
        QVERIFY(mend);
        auto *table = mend->findChild<QTableWidget *>();
        QCOMPARE(table->rowCount(), 1);
        table->setCurrentCell(0, 2);
        QVERIFY(says(*mend, QStringLiteral("Row 2 begins at byte 48 of the file.")));
    }

    void whoOnlyLooksKeepsNothing()
    {
        WindowBench bench;
        bench.show();
        bench.window.actions().setAllowed([](const QString &) { return false; });
        bench.run("data.quality");
        const auto *dialog = bench.window.findChild<QualityDialog *>();
        QVERIFY(dialog && !keepButton(*dialog)->isEnabled());
    }
};

QTEST_MAIN(HoldingsTest)
#include "tst_holdings.moc"

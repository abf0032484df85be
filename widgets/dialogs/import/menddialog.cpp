// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/import/menddialog.h"

#include "common/palette.h"
#include "dialogs/cells.h"
#include "services/action/changingcache.h"
#include "services/remarktext.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QTableWidget>

#include <map>

namespace om {

namespace {

constexpr std::size_t mostRows = 2000; ///< that are mended here; more are better mended in a table
constexpr int reasonColumn = 1;

/// "staff: “-4” is not 0 or more; uscc: …": what was wrong in each column, in the language of the interface.
QString reasonText(const QString &english)
{
    const QString between = QStringLiteral("; "), after = QStringLiteral(": ");
    QStringList reasons = english.split(between);
    for (QString &reason : reasons) {
        const qsizetype end = reason.indexOf(after);
        const bool hasColumn = end > 0 && !QStringView(reason).first(end).contains(u'“');
        reason = hasColumn ? reason.first(end + after.size()) + remarkText(reason.sliced(end + after.size())) : remarkText(reason);
    }
    return reasons.join(between);
}

} // namespace

MendDialog::MendDialog(Workspace &workspace, JobRunner &jobs, qint64 batch, QWidget *parent)
    : JobDialog(tr("Refused rows"), tr("Try again"), jobs, parent)
    , m_workspace(workspace)
    , m_batch(new QComboBox)
    , m_table(new QTableWidget)
{
    resize(1120, 680);
    auto *save = new QPushButton(tr("Save as a table…"));
    auto *take = new QPushButton(tr("Take a mended table…"));
    auto *row = new QHBoxLayout;
    m_batch->setAccessibleName(tr("Import"));
    row->addWidget(m_batch, 1);
    for (QPushButton *button : {save, take}) {
        button->setAutoDefault(false);
        row->addWidget(button);
    }
    content().addLayout(row);
    prepareTable(*m_table, {});
    m_table->setAccessibleName(tr("Refused rows; cells can be changed"));
    m_table->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed | QAbstractItemView::AnyKeyPressed);
    m_table->setSelectionBehavior(QAbstractItemView::SelectItems);
    content().addWidget(m_table, 1);
    connect(m_table, &QTableWidget::currentCellChanged, this, &MendDialog::sayPlace);
    connect(m_batch, &QComboBox::activated, this, &MendDialog::load);
    connect(save, &QPushButton::clicked, this, &MendDialog::saveTable);
    connect(take, &QPushButton::clicked, this, &MendDialog::takeTable);
    listBatches(batch);
}

qint64 MendDialog::batch() const
{
    return m_batch->currentData().toLongLong();
}

void MendDialog::listBatches(qint64 chosen)
{
    run(
        [path = m_workspace.files().cache](JobControl &) -> Result<std::vector<QuarantinedRow>> {
            const auto cache = Cache::open(path, Cache::Mode::Read);
            return cache ? (*cache)->quarantine() : fail(cache);
        },
        [this, chosen](const Result<std::vector<QuarantinedRow>> &rows) {
            if (!rows) {
                say(rows.error());
                return;
            }
            std::map<qint64, std::pair<QString, int>, std::greater<>> batches; // the newest first
            for (const QuarantinedRow &refused : *rows) {
                batches[refused.batch].first = refused.file;
                ++batches[refused.batch].second;
            }
            m_batch->clear();
            for (const auto &[id, what] : batches)
                m_batch->addItem(tr("%1 · batch %2 · %3 rows").arg(what.first).arg(id).arg(locale().toString(what.second)), id);
            if (const int at = m_batch->findData(chosen); at >= 0)
                m_batch->setCurrentIndex(at);
            setStartEnabled(!batches.empty());
            if (batches.empty()) {
                showTable({});
                say(std::exchange(m_outcome, {}) + tr("No rows are refused."));
            } else {
                load();
            }
        });
}

void MendDialog::load()
{
    run(
        [path = m_workspace.files().cache, id = batch()](JobControl &) -> Result<RefusedTable> {
            const auto cache = Cache::open(path, Cache::Mode::Read);
            return cache ? refusedTable(**cache, id) : fail(cache);
        },
        [this](const Result<RefusedTable> &table) {
            if (!table) {
                say(table.error());
                return;
            }
            showTable(*table);
            const bool isAll = table->rows.size() <= mostRows;
            setStartEnabled(isAll);
            say(std::exchange(m_outcome, {}) +
                (isAll ? tr("Change what is wrong and try again; the file itself stays as it is.")
                       : tr("%1 rows are too many to be mended here: save them as a table, mend it and take it back.")
                             .arg(locale().toString(qint64(table->rows.size())))));
        });
}

void MendDialog::showTable(RefusedTable table)
{
    m_refused = std::move(table);
    QStringList headers;
    for (const FieldSpec &field : m_refused.spec.fields)
        headers << (field.name == quarantineRowColumn ? tr("Row") : field.name == quarantineReasonColumn ? tr("Reason") : field.name);
    m_table->clear();
    m_table->setColumnCount(int(headers.size()));
    m_table->setHorizontalHeaderLabels(headers);
    m_table->setRowCount(int(std::min(mostRows, m_refused.rows.size())));
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const Row &refused = m_refused.rows[std::size_t(row)];
        for (int column = 0; column < m_table->columnCount(); ++column) {
            const QString text = toText(refused.cells[std::size_t(column)]);
            QTableWidgetItem *item = column == reasonColumn ? textCell(reasonText(text), true) : column == 0 ? numberCell(text) : textCell(text);
            if (column > reasonColumn)
                item->setFlags(item->flags() | Qt::ItemIsEditable);
            else if (refused.sourceByte >= 0)
                item->setToolTip(tr("Begins at byte %1 of the file").arg(locale().toString(refused.sourceByte)));
            m_table->setItem(row, column, item);
        }
    }
    m_table->setColumnWidth(0, 64);
    if (m_table->columnCount() > reasonColumn)
        m_table->setColumnWidth(reasonColumn, 280);
}

void MendDialog::sayPlace(int row)
{
    if (row < 0 || std::size_t(row) >= m_refused.rows.size())
        return;
    const Row &refused = m_refused.rows[std::size_t(row)];
    if (refused.sourceByte >= 0)
        say(tr("Row %1 begins at byte %2 of the file.").arg(locale().toString(refused.sourceRow), locale().toString(refused.sourceByte)));
}

RefusedTable MendDialog::mended() const
{
    RefusedTable table = m_refused;
    for (int row = 0; row < m_table->rowCount(); ++row)
        for (int column = reasonColumn + 1; column < m_table->columnCount(); ++column) {
            Value &cell = table.rows[std::size_t(row)].cells[std::size_t(column)];
            if (const QString text = m_table->item(row, column)->text(); text != toText(cell))
                cell = text.isEmpty() ? Value() : Value(text);
        }
    return table;
}

void MendDialog::saveTable()
{
    const QString path =
        QFileDialog::getSaveFileName(this, tr("Save as a table"), QStringLiteral("refused-%1.xlsx").arg(batch()), tr("Tables (*.xlsx *.csv *.gpkg)"));
    if (path.isEmpty())
        return;
    run(
        [cachePath = m_workspace.files().cache, id = batch(), path](JobControl &control) -> Result<qint64> {
            const auto cache = Cache::open(cachePath, Cache::Mode::Read);
            return cache ? exportQuarantine(**cache, id, path, control) : fail(cache);
        },
        [this, path](const Result<qint64> &rows) {
            if (rows)
                say(tr("%1 rows written to %2").arg(locale().toString(*rows), path));
            else
                say(rows.error());
        });
}

void MendDialog::takeTable()
{
    const QString path = QFileDialog::getOpenFileName(this, tr("Take a mended table"), {}, tr("Tables (*.xlsx *.csv *.gpkg)"));
    if (!path.isEmpty())
        retry(path);
}

void MendDialog::start()
{
    retry({});
}

void MendDialog::retry(const QString &path)
{
    ImportOptions options;
    options.operatorName = qEnvironmentVariable("USER");
    options.workerProgram = QCoreApplication::applicationDirPath() + QStringLiteral("/onemap-worker");
    options.timeZone = m_workspace.clock().zone();
    say(tr("Trying the rows again…"));
    run(
        [place = m_workspace.files(), &catalog = m_workspace.catalog(), id = batch(), path, table = path.isEmpty() ? mended() : RefusedTable{},
         options](JobControl &control) {
            const auto cache = openForChange(place);
            if (!cache) {
                ImportReport report;
                report.error = cache.error();
                return report;
            }
            return path.isEmpty() ? retryMended(**cache, catalog, id, table, options, control) : retryQuarantine(**cache, catalog, id, path, options, control);
        },
        [this](const ImportReport &report) { showReport(report); });
}

void MendDialog::showReport(const ImportReport &report)
{
    if (report.error) {
        say(*report.error);
        return;
    }
    if (const auto refreshed = m_workspace.refresh(); !refreshed) {
        say(refreshed.error());
        return;
    }
    m_outcome = tr("%1 rows were taken, %2 are still refused.").arg(locale().toString(report.rowsAccepted), locale().toString(report.rowsRejected)) + u' ';
    listBatches(report.rowsRejected > 0 ? report.batch : 0);
}

} // namespace om

// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/importdialog.h"

#include "common/palette.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QFileDialog>
#include <QFormLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

namespace om {
namespace {

constexpr int shownIssues = 500;

QTableWidgetItem *cell(const QString &text)
{
    auto *item = new QTableWidgetItem(text);
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
    return item;
}

} // namespace

ImportDialog::ImportDialog(Workspace &workspace, JobRunner &jobs, QWidget *parent)
    : JobDialog(tr("Import a file"), tr("Check"), jobs, parent)
    , m_workspace(workspace)
    , m_file(new QLineEdit)
    , m_dataset(new QComboBox)
    , m_mode(new QComboBox)
    , m_encoding(new QComboBox)
    , m_crs(new QComboBox)
    , m_issues(new QTableWidget(0, 4))
{
    resize(880, 640);
    auto *fileRow = new QHBoxLayout;
    auto *browse = new QPushButton(tr("Choose…"));
    browse->setAutoDefault(false);
    fileRow->addWidget(m_file, 1);
    fileRow->addWidget(browse);
    m_dataset->addItem(tr("a dataset of its own, named after the file"), QString());
    for (const DatasetSpec &spec : m_workspace.catalog().datasets())
        m_dataset->addItem(translated(spec.title), spec.id);
    m_mode->addItem(tr("Add rows"), int(WriteMode::Append));
    m_mode->addItem(tr("Update rows with a known key, add the others"), int(WriteMode::Upsert));
    m_mode->addItem(tr("Replace all rows"), int(WriteMode::Replace));
    for (const char *name : {"auto", "UTF-8", "GB18030", "GBK", "Big5", "ISO-8859-1"})
        m_encoding->addItem(QLatin1String(name));
    for (const char *name : {"auto", "EPSG:4490", "EPSG:4326", "EPSG:4547", "EPSG:3857", "GCJ02", "BD09"})
        m_crs->addItem(QLatin1String(name));
    m_crs->setEditable(true);
    auto *form = new QFormLayout;
    form->addRow(tr("File"), fileRow);
    form->addRow(tr("Into"), m_dataset);
    form->addRow(tr("How"), m_mode);
    form->addRow(tr("Encoding"), m_encoding);
    form->addRow(tr("Coordinates"), m_crs);
    content().addLayout(form);
    m_issues->setHorizontalHeaderLabels({tr("Row"), tr("Column"), tr("Reason"), tr("Explanation")});
    m_issues->horizontalHeader()->setStretchLastSection(true);
    m_issues->verticalHeader()->hide();
    m_issues->setAccessibleName(tr("Rows that cannot be taken"));
    content().addWidget(m_issues, 1);

    connect(browse, &QPushButton::clicked, this, [this] {
        choose(QFileDialog::getOpenFileName(this, tr("Import a file"), {},
                                            tr("Tables and layers (*.csv *.xlsx *.geojson *.json *.shp *.gpkg *.kml *.zip);;All files (*)")));
    });
    const auto changed = [this] {
        m_isChecked = false;
        setStartText(tr("Check"));
        setStartEnabled(!m_file->text().isEmpty());
    };
    connect(m_file, &QLineEdit::textChanged, this, changed);
    for (QComboBox *box : {m_dataset, m_mode, m_encoding, m_crs})
        connect(box, &QComboBox::currentTextChanged, this, changed);
    setStartEnabled(false);
    say(tr("Choose a file: it is read and checked first, nothing is written before you commit."));
}

void ImportDialog::choose(const QString &path)
{
    if (!path.isEmpty())
        m_file->setText(path);
}

ImportOptions ImportDialog::options(bool isDryRun) const
{
    ImportOptions options;
    options.dataset = m_dataset->currentData().toString();
    options.mode = WriteMode(m_mode->currentData().toInt());
    options.read.encoding = m_encoding->currentText();
    options.read.crs = m_crs->currentText();
    options.isDryRun = isDryRun;
    options.operatorName = qEnvironmentVariable("USER");
    options.workerProgram = QCoreApplication::applicationDirPath() + QStringLiteral("/onemap-worker");
    options.timeZone = m_workspace.clock().zone();
    return options;
}

void ImportDialog::start()
{
    const bool isDryRun = !m_isChecked;
    say(isDryRun ? tr("Reading and checking the file…") : tr("Writing the rows as one change…"));
    run(
        [cachePath = m_workspace.files().cache, &catalog = m_workspace.catalog(), path = m_file->text(), options = options(isDryRun)](JobControl &control) {
            const auto cache = Cache::open(cachePath, Cache::Mode::Write);
            if (!cache) {
                ImportReport report;
                report.error = cache.error();
                return report;
            }
            return importFile(**cache, catalog, path, options, control);
        },
        [this, isDryRun](const ImportReport &report) {
            showReport(report);
            if (report.outcome == ImportReport::Outcome::Reject || report.error)
                return;
            if (isDryRun) {
                m_isChecked = report.rowsAccepted > 0;
                if (m_isChecked)
                    setStartText(tr("Commit %1 rows").arg(locale().toString(report.rowsAccepted)));
                return;
            }
            m_isChecked = false;
            setStartEnabled(false);
            if (const auto refreshed = m_workspace.refresh(); !refreshed)
                say(refreshed.error());
        });
}

void ImportDialog::showReport(const ImportReport &report)
{
    if (report.error) {
        say(*report.error);
        return;
    }
    QString text = tr("%1 rows = %2 taken + %3 refused.")
                       .arg(locale().toString(report.rowsIn), locale().toString(report.rowsAccepted), locale().toString(report.rowsRejected));
    if (report.batch > 0)
        text += QLatin1Char(' ') + tr("Written as batch %1; it can be taken back from the menu.").arg(report.batch);
    for (const QString &warning : report.warnings)
        text += QLatin1Char('\n') + warning;
    say(text, report.outcome == ImportReport::Outcome::Reject);
    const int rows = int(std::min<std::size_t>(report.issues.size(), shownIssues));
    m_issues->setRowCount(rows);
    for (int row = 0; row < rows; ++row) {
        const RowIssue &issue = report.issues[std::size_t(row)];
        m_issues->setItem(row, 0, cell(QString::number(issue.row)));
        m_issues->setItem(row, 1, cell(issue.column));
        m_issues->setItem(row, 2, cell(issue.code));
        m_issues->setItem(row, 3, cell(issue.message));
    }
}

} // namespace om

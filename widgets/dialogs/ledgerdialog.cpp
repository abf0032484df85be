// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/ledgerdialog.h"

#include "common/heading.h"
#include "dialogs/cells.h"

#include <QHeaderView>
#include <QLabel>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace om {

LedgerDialog::LedgerDialog(Workspace &workspace, const Palette &palette, JobRunner &jobs, QWidget *parent)
    : QDialog(parent)
    , m_workspace(workspace)
    , m_palette(palette)
    , m_jobs(jobs)
    , m_summary(plainLabel(tr("Computing…"), 14))
    , m_table(new QTableWidget)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Published figures"));
    resize(1080, 720);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 16, 24, 16);
    column->setSpacing(12);
    column->addWidget(plainLabel(windowTitle(), 18, true));
    column->addWidget(m_summary);
    prepareTable(*m_table, {tr("State"), tr("Figure"), tr("Printed"), tr("Computed"), tr("Tolerance"), tr("Basis, or why it is not computed")});
    m_table->setAccessibleName(tr("Published figures against computed ones"));
    alignNumbers(*m_table, {3, 4});
    setColumnWidths(*m_table, {104, 232, 152, 136, 96});
    column->addWidget(m_table, 1);
    column->addWidget(plainLabel(tr("Enter opens the rows behind the computed number."), 12, false, "muted"));
    connect(m_table, &QTableWidget::cellActivated, this, [this](int row) {
        if (const LedgerEntry &entry = m_entries[std::size_t(row)]; entry.computed)
            Q_EMIT figureChosen(entry.kpi, entry.filter);
    });
    connect(&workspace, &Workspace::framesChanged, this, &LedgerDialog::reckon);
    reckon();
}

void LedgerDialog::reckon()
{
    if (m_running)
        m_running->cancel();
    FrameSet frames = m_workspace.frames();
    frames.asOf = m_workspace.city().asOf; // what was published is of no other moment, whatever the window looks at
    m_running = m_jobs.run([catalog = &m_workspace.catalog(), frames = std::move(frames),
                            language = m_workspace.language()](JobControl &) { return readLedger(*catalog, frames, language); },
                           this,
                           [this](const Result<std::vector<LedgerEntry>> &entries) {
                               if (entries)
                                   showEntries(*entries);
                               else
                                   m_summary->setText(tr("There are no published figures here: import them into “Published figures”."));
                           });
}

void LedgerDialog::showEntries(const std::vector<LedgerEntry> &entries)
{
    m_entries = entries;
    const auto count = [&](auto is) { return qint64(std::ranges::count_if(entries, is)); };
    const qint64 computed = count([](const LedgerEntry &e) { return e.isOk.has_value(); });
    const qint64 agreeing = count([](const LedgerEntry &e) { return e.isOk.value_or(false); });
    const qint64 quoted = count([](const LedgerEntry &e) { return e.kpi.isEmpty(); });
    m_summary->setText(tr("%1 of %2 computed figures agree with what was printed; %3 are only quoted.")
                           .arg(locale().toString(agreeing), locale().toString(computed), locale().toString(quoted)));
    const int current = m_table->currentRow();
    m_table->setRowCount(int(entries.size()));
    for (int row = 0; row < m_table->rowCount(); ++row)
        setRow(row, entries[std::size_t(row)]);
    m_table->setCurrentCell(std::max(current, 0), 0);
}

void LedgerDialog::setRow(int row, const LedgerEntry &entry)
{
    const KpiSpec *kpi = m_workspace.catalog().kpi(entry.kpi);
    const auto number = [&](double value) { // a large whole number has no decimals, whatever its indicator has
        const bool isWhole = value == std::floor(value);
        const int decimals = kpi ? kpi->decimals : 0;
        return locale().toString(value, 'f', isWhole && std::abs(value) >= 1000 ? 0 : isWhole ? decimals : std::max(decimals, 1));
    };
    QTableWidgetItem *state = textCell(entry.error ? tr("■ no data") : !entry.isOk ? tr("– quoted") : *entry.isOk ? tr("● agrees") : tr("▲ differs"), true);
    if (entry.isOk || entry.error)
        state->setForeground(m_palette.color(entry.error ? "state.overdue.text" : *entry.isOk ? "state.normal.text" : "state.due_soon.text"));
    int column = 0;
    for (QTableWidgetItem *item :
         {state, textCell(entry.title), textCell(entry.printed), numberCell(entry.computed ? number(*entry.computed) : QStringLiteral("–")),
          numberCell(entry.kpi.isEmpty() ? QStringLiteral("–") : u'±' + locale().toString(entry.tolerance, 'f', QLocale::FloatingPointShortest)),
          textCell(entry.error ? errorText(*entry.error) : entry.basis)})
        m_table->setItem(row, column++, item);
    m_table->item(row, column - 1)->setToolTip(entry.basis.toHtmlEscaped());
}

} // namespace om

// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/ledgerdialog.h"

#include "common/heading.h"
#include "common/numbermenu.h"
#include "dialogs/cells.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace om {

namespace {

enum LedgerColumn { State, Figure, Printed, Computed, Tolerance, Reason, Basis };

} // namespace

LedgerDialog::LedgerDialog(Workspace &workspace, const Palette &palette, JobRunner &jobs, const QString &actor, QWidget *parent)
    : QDialog(parent)
    , m_workspace(workspace)
    , m_palette(palette)
    , m_jobs(jobs)
    , m_actor(actor)
    , m_reasons(loadLedgerReasons().value_or(std::vector<LedgerReason>()))
    , m_summary(plainLabel(tr("Computing…"), 14))
    , m_reasonHint(plainLabel({}, 12, false, "muted"))
    , m_reason(new QComboBox)
    , m_note(new QLineEdit)
    , m_keep(new QPushButton(tr("Keep the reason")))
    , m_table(new QTableWidget)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Published figures"));
    resize(1240, 720);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 16, 24, 16);
    column->setSpacing(12);
    column->addWidget(plainLabel(windowTitle(), 18, true));
    column->addWidget(m_summary);
    prepareTable(*m_table, {tr("State"), tr("Figure"), tr("Printed"), tr("Computed"), tr("Tolerance"), tr("Reason"), tr("Basis, or why it is not computed")});
    m_table->setAccessibleName(tr("Published figures against computed ones"));
    alignNumbers(*m_table, {Computed, Tolerance});
    setColumnWidths(*m_table, {160, 232, 152, 136, 96, 168});
    column->addWidget(m_table, 1);
    column->addLayout(reasonLine());
    column->addWidget(m_reasonHint);
    column->addWidget(plainLabel(tr("Enter opens the rows behind the computed number."), 12, false, "muted"));
    connect(m_table, &QTableWidget::cellActivated, this, [this](int row) {
        if (const LedgerEntry &entry = m_entries[std::size_t(row)]; entry.computed)
            Q_EMIT figureChosen(entry.kpi, entry.filter);
    });
    onItemMenu(*m_table, [this](const QModelIndex &index, const QPoint &global) { showMenu(index.row(), global); });
    connect(m_table, &QTableWidget::currentCellChanged, this, &LedgerDialog::showReason);
    connect(&workspace, &Workspace::framesChanged, this, &LedgerDialog::reckon);
    reckon();
}

void LedgerDialog::reckon()
{
    if (m_running)
        m_running->cancel();
    FrameSet frames = m_workspace.frames();
    frames.asOf = m_workspace.city().asOf; // what was published is of no other moment, whatever the window looks at
    m_running = m_jobs.run(
        [catalog = &m_workspace.catalog(), frames = std::move(frames), language = m_workspace.language(), folder = m_workspace.files().folder](JobControl &) {
            return readLedger(*catalog, frames, language,
                              figureReasons(folder).value_or(QHash<QString, FigureReason>())); // a damaged local.db is told elsewhere
        },
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
    const qint64 explained = count([](const LedgerEntry &e) { return stateOf(e) == LedgerState::Explained; });
    m_summary->setText(tr("%1 of %2 computed figures agree with what was printed; of the others %3 are explained; %4 are only quoted.")
                           .arg(locale().toString(agreeing), locale().toString(computed), locale().toString(explained), locale().toString(quoted)));
    const int current = m_table->currentRow();
    m_table->setRowCount(int(entries.size()));
    for (int row = 0; row < m_table->rowCount(); ++row)
        setRow(row, entries[std::size_t(row)]);
    m_table->setCurrentCell(std::max(current, 0), 0);
    showReason();
}

void LedgerDialog::showMenu(int row, const QPoint &global)
{
    const LedgerEntry &entry = m_entries[std::size_t(row)];
    if (!entry.computed)
        return;
    const ShownNumber number{.title = entry.title, .text = m_table->item(row, Computed)->text(), .kpi = entry.kpi, .filter = entry.filter};
    NumberActions actions;
    actions.explain = [this, number] { Q_EMIT explainRequested(number); };
    actions.open = [this, entry] { Q_EMIT figureChosen(entry.kpi, entry.filter); };
    actions.copy = copyText(number, m_workspace.catalog(), filterNames(m_workspace));
    showNumberMenu(*this, global, actions);
}

void LedgerDialog::setRow(int row, const LedgerEntry &entry)
{
    const KpiSpec *kpi = m_workspace.catalog().kpi(entry.kpi);
    const auto number = [&](double value) { // a large whole number has no decimals, whatever its indicator has
        const bool isWhole = value == std::floor(value);
        const int decimals = kpi ? kpi->decimals : 0;
        return locale().toString(value, 'f', isWhole && std::abs(value) >= 1000 ? 0 : isWhole ? decimals : std::max(decimals, 1));
    };
    const auto [text, color] = [&]() -> std::pair<QString, const char *> {
        switch (stateOf(entry)) {
        case LedgerState::Agrees: return {tr("● agrees"), "state.normal.text"};
        case LedgerState::Explained: return {tr("▲ differs, explained"), "state.due_soon.text"};
        case LedgerState::Unexplained: return {tr("■ differs, unexplained"), "state.overdue.text"};
        case LedgerState::NoData: return {tr("○ no data"), "muted"};
        case LedgerState::Quoted: break;
        }
        return {tr("– quoted"), "text"};
    }();
    QTableWidgetItem *state = textCell(text, true);
    state->setForeground(m_palette.color(color));
    int column = 0;
    for (QTableWidgetItem *item :
         {state, textCell(entry.title), textCell(entry.printed), numberCell(entry.computed ? number(*entry.computed) : QStringLiteral("–")),
          numberCell(entry.kpi.isEmpty() ? QStringLiteral("–") : u'±' + locale().toString(entry.tolerance, 'f', QLocale::FloatingPointShortest)),
          textCell(reasonText(entry)), textCell(entry.error ? errorText(*entry.error) : entry.basis)})
        m_table->setItem(row, column++, item);
    m_table->item(row, Basis)->setToolTip(entry.basis.toHtmlEscaped());
    if (entry.reason)
        m_table->item(row, Reason)
            ->setToolTip(tr("%1 · by %2 at %3")
                             .arg(reasonText(entry), entry.reason->actor, m_workspace.clock().fromUtcText(entry.reason->made.toStdString()).toText())
                             .toHtmlEscaped());
}

QString LedgerDialog::reasonText(const LedgerEntry &entry) const
{
    if (!entry.reason)
        return {};
    const auto found = std::ranges::find(m_reasons, entry.reason->reason, &LedgerReason::id);
    const QString title = found == m_reasons.end() ? entry.reason->reason : translated(found->title);
    return entry.reason->note.isEmpty() ? title : QStringLiteral("%1: %2").arg(title, entry.reason->note);
}

QLayout *LedgerDialog::reasonLine()
{
    auto *line = new QHBoxLayout;
    line->setSpacing(8);
    auto *label = plainLabel(tr("Reason of the difference"), 14);
    label->setBuddy(m_reason);
    m_reason->setAccessibleName(label->text());
    m_reason->addItem(tr("none"), QString());
    for (const LedgerReason &reason : m_reasons) {
        m_reason->addItem(translated(reason.title), reason.id);
        m_reason->setItemData(m_reason->count() - 1, translated(reason.definition).toHtmlEscaped(), Qt::ToolTipRole);
    }
    m_note->setPlaceholderText(tr("What is known of it"));
    m_note->setAccessibleName(tr("Note on the reason"));
    m_note->setMaxLength(500);
    m_keep->setAutoDefault(false);
    line->addWidget(label);
    line->addWidget(m_reason);
    line->addWidget(m_note, 1);
    line->addWidget(m_keep);
    connect(m_keep, &QPushButton::clicked, this, &LedgerDialog::keepReason);
    return line;
}

void LedgerDialog::showReason()
{
    const int row = m_table->currentRow();
    const LedgerEntry *entry = row >= 0 && std::size_t(row) < m_entries.size() ? &m_entries[std::size_t(row)] : nullptr;
    const auto refusal = refusalOfExplaining(m_workspace.files().folder);
    const bool isDifference = entry && entry->isOk == false, isAllowed = refusal && refusal->isEmpty();
    for (QWidget *part : std::initializer_list<QWidget *>{m_reason, m_note, m_keep})
        part->setEnabled(isDifference && isAllowed);
    m_reason->setCurrentIndex(std::max(0, entry && entry->reason ? m_reason->findData(entry->reason->reason) : 0));
    m_note->setText(entry && entry->reason ? entry->reason->note : QString());
    m_reasonHint->setText(!refusal           ? errorText(refusal.error())
                              : !isAllowed   ? *refusal
                              : isDifference ? tr("A reason speaks of the number that is computed now; when that changes, the difference is unexplained again.")
                                             : tr("Choose a figure that differs to say why."));
}

void LedgerDialog::keepReason()
{
    const LedgerEntry &entry = m_entries[std::size_t(m_table->currentRow())];
    const auto refusal = explainFigure(m_workspace.files().folder, entry.id, *entry.computed, m_reason->currentData().toString(), m_note->text(), m_actor);
    if (!refusal || !refusal->isEmpty())
        return m_reasonHint->setText(refusal ? *refusal : errorText(refusal.error()));
    reckon();
}

} // namespace om

// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/duty/cardlogdialog.h"

#include "common/heading.h"
#include "services/clock/cardkeeping.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateTime>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>

namespace om {

CardLogDialog::CardLogDialog(Workspace &workspace, JobRunner &jobs, QWidget *parent)
    : QDialog(parent)
    , m_workspace(workspace)
    , m_jobs(jobs)
    , m_model(workspace)
    , m_head(new Heading(tr("Card log")))
    , m_text(new QLineEdit)
    , m_kind(new QComboBox)
    , m_withdrawn(new QCheckBox(tr("Only withdrawn ones")))
    , m_table(new QTableView)
{
    setWindowTitle(tr("Card log"));
    setLocale(QLocale(workspace.language()));
    resize(960, 640);
    auto *box = new QVBoxLayout(this);
    box->setContentsMargins(24, 16, 24, 16);
    box->setSpacing(8);
    box->addWidget(m_head);
    auto *line = new QHBoxLayout;
    m_text->setPlaceholderText(tr("Ticket or holder"));
    m_text->setAccessibleName(m_text->placeholderText());
    m_text->setClearButtonEnabled(true);
    m_kind->setAccessibleName(tr("Card"));
    m_kind->addItem(tr("All cards"), QString());
    line->addWidget(m_text, 1);
    line->addWidget(m_kind);
    line->addWidget(m_withdrawn);
    box->addLayout(line);
    m_table->setModel(&m_model);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setShowGrid(false);
    m_table->setAccessibleName(windowTitle());
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(28);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    for (const auto &[column, width] : {std::pair(0, 168), {1, 152}, {2, 176}, {3, 176}, {4, 88}})
        m_table->setColumnWidth(column, width);
    box->addWidget(m_table, 1);
    auto *foot = new QHBoxLayout;
    auto *csv = new QPushButton(tr("Save as CSV…"));
    auto *close = new QPushButton(tr("Close"));
    for (QPushButton *button : {csv, close})
        button->setAutoDefault(false);
    foot->addWidget(csv);
    foot->addStretch();
    foot->addWidget(close);
    box->addLayout(foot);

    connect(m_text, &QLineEdit::textChanged, this, &CardLogDialog::choose);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &CardLogDialog::choose);
    connect(m_withdrawn, &QCheckBox::toggled, this, &CardLogDialog::choose);
    connect(m_table, &QTableView::activated, this, [this](const QModelIndex &index) { openTicket(index.row()); });
    connect(close, &QPushButton::clicked, this, &QDialog::close);
    connect(csv, &QPushButton::clicked, this, [this] {
        const QString file = QFileDialog::getSaveFileName(this, tr("Save the card log"), tr("Card log") + QStringLiteral(".csv"), tr("CSV files (*.csv)"));
        if (file.isEmpty())
            return;
        const auto saved = save(file);
        m_head->setBasis(saved ? tr("Saved: %1").arg(file) : errorText(saved.error()));
    });
    connect(&m_workspace, &Workspace::framesChanged, this, &CardLogDialog::read);
    m_text->setFocus();
    read();
}

void CardLogDialog::read()
{
    m_jobs.run(
        [what = cardKeeping(m_workspace), file = m_workspace.files().folder + QStringLiteral("/local.db")](JobControl &) {
            if (const auto kept = what ? keepCardLog(*what, QDateTime::currentDateTimeUtc().toString(Qt::ISODate)) : CardsKept(); !kept)
                return Result<std::vector<KeptCard>>(std::unexpected(kept.error()));
            return keptCards(file);
        },
        this, [this](const Result<std::vector<KeptCard>> &cards) { fill(cards); });
}

void CardLogDialog::fill(const Result<std::vector<KeptCard>> &cards)
{
    if (!cards)
        return m_head->setBasis(errorText(cards.error()));
    m_model.setCards(*cards);
    const QString chosen = m_kind->currentData().toString();
    const QSignalBlocker quiet(m_kind);
    while (m_kind->count() > 1)
        m_kind->removeItem(1);
    for (const QStringList kinds = m_model.kinds(); const QString &kind : kinds)
        m_kind->addItem(m_model.kindName(kind), kind);
    m_kind->setCurrentIndex(std::max(0, m_kind->findData(chosen)));
    choose();
    Q_EMIT filled();
}

void CardLogDialog::choose()
{
    m_model.setShown({m_text->text().trimmed(), m_kind->currentData().toString(), m_withdrawn->isChecked()});
    say();
}

void CardLogDialog::say()
{
    const QString all = locale().toString(m_model.all()), shown = locale().toString(m_model.rowCount());
    m_head->setBasis(m_model.all() == 0                        ? tr("No card was given yet, or the tickets are being loaded.")
                         : m_model.rowCount() == m_model.all() ? tr("%1 cards, newest first · Return opens the ticket").arg(all)
                                                               : tr("%1 of %2 cards, newest first").arg(shown, all));
}

void CardLogDialog::openTicket(int row)
{
    const auto found = m_workspace.cache().rowsWhere(QStringLiteral("ticket"), QStringLiteral("ticket_no"), Value(m_model.card(row).ticket), 1);
    if (found && !found->empty())
        Q_EMIT rowsChosen({found->front().fid});
    else
        m_head->setBasis(tr("The data no longer have ticket %1.").arg(m_model.card(row).ticket));
}

Result<void> CardLogDialog::save(const QString &file) const
{
    return saveCardLog(file, m_model.asCsv());
}

} // namespace om

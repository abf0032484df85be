// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/company/policydialog.h"

#include "common/heading.h"
#include "common/linedtable.h"
#include "services/filtertext.h"
#include "services/numbertext.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace om {

PolicyDialog::PolicyDialog(Workspace &workspace, FilterService &filter, const Palette &palette, JobRunner &jobs, QWidget *parent)
    : QDialog(parent)
    , m_workspace(workspace)
    , m_filter(filter)
    , m_jobs(jobs)
    , m_model(jobs)
    , m_basis(plainLabel({}, 12, false, "muted"))
    , m_conditions(plainLabel({}, 14))
    , m_table(new LinedTable(palette, tr("Policies")))
{
    setWindowTitle(tr("Policies for companies"));
    resize(1120, 480);
    auto *column = new QVBoxLayout(this);
    m_basis->setWordWrap(true);
    column->addWidget(m_basis);
    m_table->setModel(&m_model);
    column->addWidget(m_table, 1);
    m_conditions->setWordWrap(true);
    m_conditions->setMinimumHeight(44);
    column->addWidget(m_conditions);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    m_openUnclaimed = buttons->addButton(tr("Show who has not applied"), QDialogButtonBox::ActionRole);
    m_openEligible = buttons->addButton(tr("Show all who are entitled"), QDialogButtonBox::ActionRole);
    m_openUnclaimed->setProperty("tone", "primary");
    for (QPushButton *button : {m_openUnclaimed, m_openEligible, buttons->button(QDialogButtonBox::Close)})
        button->setAutoDefault(false);
    column->addWidget(buttons);
    const auto current = [this]() -> const Line & { return m_lines.at(std::size_t(m_table->currentIndex().row())); };
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::close);
    connect(m_table, &LinedTable::currentRowChanged, this, &PolicyDialog::choose);
    connect(m_table, &LinedTable::activated, this, [this] { m_openUnclaimed->click(); });
    connect(m_openUnclaimed, &QPushButton::clicked, this, [this, current] { openRows(current().unclaimed); });
    connect(m_openEligible, &QPushButton::clicked, this, [this, current] { openRows(current().standing.eligible); });
    connect(&m_filter, &FilterService::filterChanged, this, &PolicyDialog::reckon);
    connect(&m_workspace, &Workspace::framesChanged, this, &PolicyDialog::reckon);
    choose(-1);
}

void PolicyDialog::showEvent(QShowEvent *event)
{
    QDialog::showEvent(event);
    reckon();
}

PolicyDialog::~PolicyDialog()
{
    if (m_running)
        m_running->cancel();
}

void PolicyDialog::reckon()
{
    if (m_running)
        m_running->cancel();
    if (!isVisible())
        return;
    const FrameSet &frames = m_workspace.frames();
    const auto companies = frames.frames.value(companyDataset), policies = frames.frames.value(policyDataset);
    Filter filter;
    filter.area = m_filter.filter().area;
    filter.conditions = m_filter.filter().conditions;
    filter.conditions.removeIf([](const Condition &c) { return c.kind == Condition::Kind::Rows && c.dataset == companyDataset; }); // opened from here
    const QString within = filterText(filter, filterNames(m_workspace));
    m_basis->setText(tr("As of %1 · %2 · rules are evaluated on this workstation over the companies' own fields")
                         .arg(frames.asOf.toText(), within.isEmpty() ? tr("all companies") : within));
    if (!companies || !policies) {
        fill({});
        return;
    }
    m_running = m_jobs.run(
        [frames, filter](JobControl &) {
            const Bitmap counted = filterRows(*frames.frames.value(companyDataset), frames.specs.value(companyDataset), filter, frames.areas, false);
            std::vector<Line> lines;
            for (PolicyStanding &standing : policyStandings(frames, frames.asOf)) {
                standing.eligible &= counted;
                standing.applied &= counted;
                Bitmap unclaimed = standing.isOpen ? standing.unclaimed() : Bitmap(counted.size());
                lines.push_back({std::move(standing), std::move(unclaimed)});
            }
            return lines;
        },
        this,
        [this, companies, policies](std::vector<Line> lines) {
            m_companies = companies;
            m_policies = policies;
            fill(std::move(lines));
        });
}

void PolicyDialog::fill(std::vector<Line> lines)
{
    const int before = m_table->currentIndex().row();
    m_lines = std::move(lines);
    PagedTableModel::Lines texts;
    const auto cell = [this](const char *field, std::size_t row) { return m_workspace.cellText(*m_policies, QString::fromLatin1(field), row); };
    const auto count = [this](const Bitmap &rows) { return countText(qint64(rows.count()), locale()); };
    for (const Line &line : m_lines) {
        const std::size_t row = line.standing.row;
        const QString open = line.standing.isOpen ? tr("open") : tr("closed");
        texts.push_back({cell("name", row), cell("level", row), cell("lead_dept", row), cell("valid_to", row), open, cell("amount", row),
                         line.standing.error ? QStringLiteral("—") : count(line.standing.eligible), count(line.standing.applied), count(line.unclaimed)});
    }
    m_model.setLines({{tr("Policy")},
                      {tr("Level")},
                      {tr("Department")},
                      {tr("Until")},
                      {tr("State")},
                      {tr("Yuan each"), true},
                      {tr("Entitled"), true},
                      {tr("Applied"), true},
                      {tr("Entitled, not applied"), true}},
                     std::move(texts));
    if (!m_lines.empty())
        m_table->setCurrentIndex(m_model.index(std::clamp(before, 0, int(m_lines.size()) - 1), 0));
    choose(m_table->currentIndex().row());
    Q_EMIT reckoned();
}

void PolicyDialog::choose(int row)
{
    const bool isLine = row >= 0 && std::size_t(row) < m_lines.size();
    m_openUnclaimed->setEnabled(isLine && !m_lines[std::size_t(row)].unclaimed.isEmpty());
    m_openEligible->setEnabled(isLine && !m_lines[std::size_t(row)].standing.eligible.isEmpty());
    if (!isLine) {
        m_conditions->setText(m_lines.empty() ? tr("There are no policies in the data") : QString());
        return;
    }
    const PolicyStanding &standing = m_lines[std::size_t(row)].standing;
    const auto cell = [this, &standing](const char *field) { return m_workspace.cellText(*m_policies, QString::fromLatin1(field), standing.row); };
    m_conditions->setText(standing.error ? tr("The rule “%1” cannot be read: %2").arg(cell("rule"), errorText(*standing.error))
                                         : tr("%1 · rule: %2").arg(cell("conditions"), cell("rule")));
}

void PolicyDialog::openRows(const Bitmap &rows)
{
    QList<qint64> fids;
    rows.forEach([&](std::size_t row) { fids.append(m_companies->fids()[row]); });
    Q_EMIT companiesChosen(fids);
}

} // namespace om

// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/import/refusalpanel.h"

#include "common/heading.h"
#include "common/palette.h"
#include "common/verdict.h"
#include "dialogs/cells.h"
#include "services/remarktext.h"

#include <QComboBox>
#include <QPushButton>
#include <QVBoxLayout>

#include <map>

namespace om {

namespace {

constexpr std::size_t mostShown = 500;

} // namespace

RefusalPanel::RefusalPanel(QWidget *parent)
    : QFrame(parent)
    , m_verdict(new Verdict)
    , m_reason(new QComboBox)
    , m_mend(new QPushButton(tr("Mend…")))
    , m_table(new QTableWidget)
{
    setProperty("tone", "card");
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(12, 4, 12, 12);
    auto *heading = new Heading(tr("Rows"));
    m_reason->setAccessibleName(tr("Reason"));
    m_reason->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_mend->setAutoDefault(false);
    heading->addControl(m_verdict);
    heading->addControl(m_reason);
    heading->addControl(m_mend);
    column->addWidget(heading);
    prepareTable(*m_table, {tr("Row"), tr("Column"), tr("Value"), tr("Reason"), tr("Explanation")});
    m_table->setAccessibleName(tr("Rows that cannot be taken, and notes"));
    alignNumbers(*m_table, {0});
    setColumnWidths(*m_table, {56, 96, 96, 128});
    column->addWidget(m_table, 1);
    connect(m_reason, &QComboBox::currentIndexChanged, this, &RefusalPanel::fill);
    connect(m_mend, &QPushButton::clicked, this, [this] { Q_EMIT mendRequested(m_batch); });
    clear();
}

void RefusalPanel::clear()
{
    m_issues.clear();
    m_verdict->say(Verdict::Kind::Open, QStringLiteral("–"));
    m_reason->clear();
    m_mend->setVisible(false);
    fill();
}

void RefusalPanel::show(const ImportReport &report, const DatasetSpec *spec)
{
    m_titles.clear();
    if (spec)
        for (const FieldSpec &field : spec->fields)
            m_titles.insert(field.name, translated(field.title));
    m_issues = report.issues;
    m_batch = report.batch;
    m_mend->setVisible(report.batch > 0 && report.rowsRejected > 0);
    if (report.rowsRejected > 0)
        m_verdict->say(Verdict::Kind::Doubt, tr("%1 refused, kept to be mended").arg(locale().toString(report.rowsRejected)));
    else
        m_verdict->say(Verdict::Kind::Good, tr("none refused"));
    std::map<QString, int> counts;
    for (const RowIssue &issue : m_issues)
        ++counts[issue.code];
    const QSignalBlocker blocker(m_reason);
    m_reason->clear();
    m_reason->addItem(tr("All (%1)").arg(m_issues.size()), QString());
    for (const auto &[code, count] : counts)
        m_reason->addItem(tr("%1 (%2)").arg(issueTitle(code)).arg(count), code);
    fill();
}

void RefusalPanel::fill()
{
    const QString code = m_reason->currentData().toString();
    std::vector<const RowIssue *> shown;
    for (const RowIssue &issue : m_issues)
        if ((code.isEmpty() || issue.code == code) && shown.size() < mostShown)
            shown.push_back(&issue);
    m_table->setRowCount(int(shown.size()));
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const RowIssue &issue = *shown[std::size_t(row)];
        m_table->setItem(row, 0, numberCell(locale().toString(issue.row)));
        m_table->setItem(row, 1, textCell(m_titles.value(issue.column, issue.column)));
        m_table->setItem(row, 2, textCell(remarkText(quotedValue(issue.message))));
        m_table->setItem(row, 3, textCell(issueTitle(issue.code), true));
        m_table->setItem(row, 4, textCell(remarkText(issue.message)));
    }
}

} // namespace om

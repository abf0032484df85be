// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/exchangeview.h"

#include "common/heading.h"
#include "dialogs/cells.h"
#include "services/codebook.h"

#include <QHeaderView>
#include <QLabel>
#include <QTableWidget>
#include <QVBoxLayout>

#include <utility>

namespace om {

namespace {

constexpr int firstDepartment = 5; ///< column

} // namespace

ExchangeView::ExchangeView(const Workspace &workspace, const Palette &palette, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_palette(palette)
    , m_summary(plainLabel({}, 14))
    , m_matrix(new QTableWidget)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    m_summary->setWordWrap(true);
    column->addWidget(m_summary);
    m_matrix->setAccessibleName(tr("Departments and the data they exchange"));
    column->addWidget(m_matrix, 1);
    column->addWidget(plainLabel(tr("● provides · ○ uses · Enter shows the quality of the dataset"), 12, false, "muted"));
    connect(m_matrix, &QTableWidget::cellActivated, this, [this](int row) { Q_EMIT datasetChosen(m_exchange.datasets[std::size_t(row)].dataset); });
}

QString ExchangeView::share(const std::optional<double> &rate, qint64 part, qint64 whole) const
{
    return rate ? tr("%1 % (%2 of %3)").arg(locale().toString(100 * *rate, 'f', 1), locale().toString(part), locale().toString(whole)) : QStringLiteral("–");
}

void ExchangeView::setExchange(Exchange exchange)
{
    m_exchange = std::move(exchange);
    const Exchange &e = m_exchange;
    m_summary->setText(e.departments.isEmpty()
                           ? tr("Nothing was agreed yet: import a table of agreements (dataset, department, role, frequency) into “Data agreements”.")
                           : tr("Agreed datasets delivered: %1 · Deliveries on time: %2 · Datasets shared by two departments or more: %3")
                                 .arg(share(e.deliveredRate(), e.delivered, e.committed), share(e.onTimeRate(), e.onTime, e.expected),
                                      share(e.sharedRate(), e.shared, qint64(e.datasets.size()))));
    QStringList headers{tr("Dataset"), tr("Agreed"), tr("Rows"), tr("Last delivery"), tr("On time")};
    for (const QString &department : e.departments)
        headers << m_workspace.codes().name(QStringLiteral("department"), department);
    m_matrix->clear();
    prepareTable(*m_matrix, headers);
    m_matrix->horizontalHeader()->setStretchLastSection(false);
    setColumnWidths(*m_matrix, {192, 72, 80, 104, 80});
    alignNumbers(*m_matrix, {2, 4});
    for (int column = firstDepartment; column < m_matrix->columnCount(); ++column) {
        m_matrix->horizontalHeaderItem(column)->setTextAlignment(Qt::AlignCenter);
        m_matrix->horizontalHeader()->setSectionResizeMode(column, QHeaderView::ResizeToContents); // names of any length
    }
    m_matrix->setRowCount(int(e.datasets.size()));
    for (int row = 0; row < m_matrix->rowCount(); ++row)
        setRow(row, e.datasets[std::size_t(row)]);
}

void ExchangeView::setRow(int row, const DatasetExchange &entry)
{
    const DatasetSpec spec = m_workspace.frames().specs.value(entry.dataset);
    const QString agreed =
        entry.frequency ? m_workspace.codes().name(QStringLiteral("delivery_frequency"), frequencyCode(*entry.frequency)) : QStringLiteral("–");
    const bool isMissing = !entry.providers.isEmpty() && !entry.isDelivered();
    QTableWidgetItem *rows = numberCell(isMissing ? tr("none") : locale().toString(entry.rows));
    if (isMissing)
        rows->setForeground(m_palette.color("state.overdue.text"));
    QTableWidgetItem *onTime =
        numberCell(entry.periods.expected > 0 ? tr("%1 of %2").arg(entry.periods.onTime).arg(entry.periods.expected) : QStringLiteral("–"));
    if (entry.periods.onTime < entry.periods.expected)
        onTime->setForeground(m_palette.color("state.due_soon.text"));
    int column = 0;
    for (QTableWidgetItem *item : {textCell(spec.title.isEmpty() ? entry.dataset : translated(spec.title), true), textCell(agreed), rows,
                                   textCell(entry.last.isValid() ? entry.last.toString(Qt::ISODate) : QStringLiteral("–")), onTime})
        m_matrix->setItem(row, column++, item);
    for (const QString &department : std::as_const(m_exchange.departments)) {
        const bool provides = entry.providers.contains(department), uses = entry.users.contains(department);
        QTableWidgetItem *item = textCell(provides ? QStringLiteral("●") : uses ? QStringLiteral("○") : QString());
        item->setTextAlignment(Qt::AlignCenter);
        item->setToolTip(provides ? tr("provides") : uses ? tr("uses") : QString());
        item->setData(Qt::AccessibleTextRole, item->toolTip());
        m_matrix->setItem(row, column++, item);
    }
}

} // namespace om

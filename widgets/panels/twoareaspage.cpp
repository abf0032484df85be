// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/twoareaspage.h"

#include "common/heading.h"
#include "panels/sitetableview.h"
#include "services/filtertext.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace om {

TwoAreasPage::TwoAreasPage(const Desk &desk, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_basis(plainLabel({}, 12, false, "muted"))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    auto *keep = new QPushButton(tr("Keep this area to compare"));
    keep->setObjectName(QStringLiteral("keep"));
    keep->setFont(Palette::font(12));
    column->addWidget(keep, 0, Qt::AlignLeft);
    m_basis->setWordWrap(true);
    column->addWidget(m_basis);
    auto *table = new SiteTableView(m_desk.palette, m_rows, QStringLiteral("areas"), tr("Two areas"));
    column->addWidget(table, 1);
    connect(table, &SiteTableView::activated, this, &TwoAreasPage::open);
    connect(&m_desk.themes, &ThemeService::themeChanged, this, &TwoAreasPage::reckon);
    connect(keep, &QPushButton::clicked, this, [this] {
        m_kept = m_now;
        reckon();
    });
}

TwoAreasPage::~TwoAreasPage()
{
    if (m_running)
        m_running->cancel();
}

void TwoAreasPage::setArea(const Filter &now)
{
    m_now = now;
    reckon();
}

void TwoAreasPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    reckon();
}

void TwoAreasPage::reckon()
{
    if (m_running)
        m_running->cancel();
    const FilterNames names = filterNames(m_desk.workspace);
    const auto text = [&](const Filter &filter) {
        const QString words = filterText(filter, names);
        return words.isEmpty() ? tr("whole city") : words;
    };
    m_basis->setText(m_kept ? tr("Kept area: %1. This area: %2.").arg(text(*m_kept), text(m_now))
                            : tr("Keep the area that you see, then choose another one: a community, a lasso or any other condition."));
    if (!m_kept || !isVisible())
        return;
    m_running = m_desk.jobs.run([&catalog = m_desk.workspace.catalog(), frames = m_desk.workspace.frames(), kpis = m_desk.themes.theme().tiles, kept = *m_kept,
                                 now = m_now](JobControl &control) { return areaFigures(catalog, frames, kpis, kept, now, control); },
                                this,
                                [this, kept = *m_kept, now = m_now](Result<std::vector<AreaFigure>> figures) {
                                    if (!figures) {
                                        Q_EMIT failed(figures.error());
                                        return;
                                    }
                                    m_firstShown = kept;
                                    m_secondShown = now;
                                    m_figures = std::make_shared<const std::vector<AreaFigure>>(*std::move(figures));
                                    m_rows.setTable(areaTable(m_desk.workspace, m_figures));
                                });
}

void TwoAreasPage::open(const QModelIndex &index)
{
    const AreaFigure &figure = (*m_figures)[std::size_t(m_rows.entry(index.row()))];
    if (index.column() == m_rows.table().column(QLatin1StringView("first")))
        Q_EMIT rowsRequested(m_firstShown, figure.kpi->id);
    else if (index.column() == m_rows.table().column(QLatin1StringView("second")))
        Q_EMIT rowsRequested(m_secondShown, figure.kpi->id);
}

} // namespace om

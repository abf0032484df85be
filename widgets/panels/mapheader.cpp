// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/mapheader.h"

#include "common/heading.h"
#include "common/segments.h"
#include "services/computable.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QToolButton>

#include <algorithm>

namespace om {

MapHeader::MapHeader(const Desk &desk, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_title(plainLabel({}, 14, true))
    , m_basis(plainLabel({}, 12, false, "muted"))
    , m_metrics(new Segments(this))
{
    setFixedHeight(40);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(16, 0, 16, 0);
    row->setSpacing(16);
    row->addWidget(m_title);
    row->addWidget(m_metrics);
    row->addWidget(m_basis, 1);
    m_basis->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    connect(m_metrics, &Segments::chosen, &m_desk.themes, &ThemeService::setMetric);
    connect(&m_desk.themes, &ThemeService::themeChanged, this, &MapHeader::show);
    connect(&m_desk.themes, &ThemeService::layersChanged, this, &MapHeader::show);
    connect(&m_desk.filter, &FilterService::filterChanged, this, &MapHeader::show);
    show();
}

void MapHeader::setCompareActions(QAction &swipe, QAction &difference, QMenu &dates)
{
    auto *row = static_cast<QHBoxLayout *>(layout());
    const auto add = [&](QToolButton *button) {
        button->setFont(Palette::font(12));
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setFocusPolicy(Qt::TabFocus);
        row->addWidget(button);
    };
    for (QAction *action : {&swipe, &difference}) {
        auto *button = new QToolButton(this);
        button->setDefaultAction(action);
        add(button);
    }
    auto *which = new QToolButton(this);
    which->setText(tr("Date"));
    which->setToolTip(tr("Which date the map is compared with"));
    which->setMenu(&dates);
    which->setPopupMode(QToolButton::InstantPopup);
    add(which);
}

void MapHeader::show()
{
    const ThemeSpec &theme = m_desk.themes.theme();
    const Catalog &catalog = m_desk.workspace.catalog();
    m_title->setText(translated(theme.title));
    QList<Segments::Choice> choices;
    for (const QString &id : theme.metrics)
        if (const KpiSpec *kpi = catalog.kpi(id); kpi && isComputable(catalog, *kpi, m_desk.workspace.frames()))
            choices.append({id, translated(kpi->title)});
    const QString shown = computableMetric(catalog, theme, m_desk.workspace.frames(), m_desk.themes.metric());
    // What was chosen in the symbols of the areas is named here, too.
    if (const KpiSpec *own = catalog.kpi(shown); own && std::ranges::none_of(choices, [&](const Segments::Choice &c) { return c.id == shown; }))
        choices.append({shown, translated(own->title)});
    const bool isColoured = !theme.choropleth.isEmpty() && m_desk.themes.isVisible(theme.choropleth);
    m_metrics->setChoices(choices, shown);
    m_metrics->setVisible(isColoured && choices.size() > 1);
    const KpiSpec *metric = catalog.kpi(shown);
    QStringList basis;
    if (metric && isColoured)
        basis.append(translated(metric->unit));
    if (m_desk.filter.filter().period.isValid())
        basis.append(m_desk.filter.filter().period.text());
    m_basis->setText(basis.join(QStringLiteral(" · ")));
}

} // namespace om

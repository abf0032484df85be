// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/duty/flowview.h"

#include "charts/flowchart.h"
#include "common/heading.h"
#include "common/segments.h"
#include "items/statetoken.h"
#include "services/filtertext.h"

#include <QVBoxLayout>

#include <algorithm>

namespace om {

namespace {

constexpr std::size_t hues = 6; ///< of categories; what comes after them is "other"

bool isState(const FieldFlow::Column &column)
{
    return column.field == clockStateField;
}

} // namespace

FlowView::FlowView(const Workspace &workspace, const Palette &palette, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_head(new Heading(QString()))
    , m_choice(new Segments)
    , m_chart(new FlowChart(palette))
{
    auto *parts = new QVBoxLayout(this);
    parts->setContentsMargins(0, 0, 0, 0);
    parts->setSpacing(4);
    parts->addWidget(m_head);
    parts->addWidget(m_chart, 1);
    m_head->addControl(m_choice);
    connect(m_choice, &Segments::chosen, this, &FlowView::show);
    connect(m_chart, &FlowChart::groupChosen, this,
            [this](std::size_t column, std::size_t group) { Q_EMIT chosen(shown()->kpi->id, partsOf(false, column, group)); });
    connect(m_chart, &FlowChart::ribbonChosen, this,
            [this](std::size_t column, std::size_t ribbon) { Q_EMIT chosen(shown()->kpi->id, partsOf(true, column, ribbon)); });
    connect(m_chart, &FlowChart::menuRequested, this, [this](bool isRibbon, std::size_t column, std::size_t at, const QPoint &global) {
        const FieldFlow &flow = shown()->flow;
        const std::size_t count = isRibbon ? flow.ribbons[column][at].count : flow.columns[column].groups[at].count;
        Q_EMIT menuRequested(shown()->kpi->id, partsOf(isRibbon, column, at), qint64(count), global);
    });
}

void FlowView::showBoard(const DutyBoard &board, const DutySpec &spec)
{
    m_flows = board.flows;
    m_fields = spec.flowFields;
    setVisible(!m_flows.empty());
    if (m_flows.empty())
        return;
    if (!shown())
        m_kpi = m_flows.front().kpi->id;
    QList<Segments::Choice> choices;
    for (const DutyFlow &flow : m_flows)
        choices.append({flow.kpi->id, translated(flow.kpi->title)});
    m_choice->setChoices(choices, m_kpi);
    show(m_kpi);
}

void FlowView::show(const QString &kpi)
{
    m_kpi = kpi;
    const FieldFlow &flow = shown()->flow;
    QStringList titles;
    std::vector<std::vector<FlowChart::Group>> columns;
    for (std::size_t at = 0; at < flow.columns.size(); ++at) {
        const FieldFlow::Column &column = flow.columns[at];
        titles.append(translated(std::ranges::find(m_fields, column.field, &DutySpec::By::field)->title));
        columns.emplace_back();
        for (std::size_t group = 0; group < column.groups.size(); ++group)
            columns.back().push_back({nameOf(part(at, group)), qint64(column.groups[group].count), colorOf(at, group)});
    }
    std::vector<std::vector<FlowChart::Ribbon>> ribbons;
    for (std::size_t at = 0; at < flow.ribbons.size(); ++at) {
        const bool isByEnd = isState(flow.columns[at + 1]); // what came of it says more than whence
        ribbons.emplace_back();
        for (const FieldFlow::Ribbon &r : flow.ribbons[at])
            ribbons.back().push_back({r.from, r.to, qint64(r.count), isByEnd ? colorOf(at + 1, r.to) : colorOf(at, r.from)});
    }
    std::size_t all = 0;
    for (const FieldFlow::Group &group : flow.columns.front().groups)
        all += group.count;
    m_head->setTitle(titles.join(QStringLiteral(" → ")));
    m_head->setBasis(tr("%1 tickets").arg(locale().toString(qint64(all))));
    m_chart->setAccessibleName(titles.join(QStringLiteral(" → ")));
    m_chart->setFlow(std::move(columns), std::move(ribbons));
}

const DutyFlow *FlowView::shown() const
{
    const auto found = std::ranges::find_if(m_flows, [this](const DutyFlow &flow) { return flow.kpi->id == m_kpi; });
    return found == m_flows.end() ? nullptr : &*found;
}

FlowView::Part FlowView::part(std::size_t column, std::size_t group) const
{
    const FieldFlow::Column &of = shown()->flow.columns[column];
    return {of.field, of.groups[group].codes};
}

std::vector<FlowView::Part> FlowView::partsOf(bool isRibbon, std::size_t column, std::size_t at) const
{
    if (!isRibbon)
        return {part(column, at)};
    const FieldFlow::Ribbon &of = shown()->flow.ribbons[column][at];
    return {part(column, of.from), part(column + 1, of.to)};
}

QString FlowView::nameOf(const Part &part) const
{
    const auto &[field, codes] = part;
    if (codes.size() > 1)
        return tr("%1 others").arg(locale().toString(codes.size()));
    const QString &code = codes.front();
    return code.isEmpty() ? tr("(none)") : groupName(m_workspace, QStringLiteral("ticket"), field, code);
}

/// States have colours of their own, which mean the same everywhere; of the other columns only the first tells its groups apart by colour.
QString FlowView::colorOf(std::size_t column, std::size_t group) const
{
    const FieldFlow::Column &of = shown()->flow.columns[column];
    const QStringList &codes = of.groups[group].codes;
    if (isState(of))
        return codes.size() == 1 ? stateToken(codes.front()) : stateToken(QString());
    return column == 0 && group < hues && codes.size() == 1 ? QStringLiteral("category.%1").arg(group + 1) : QStringLiteral("category.other");
}

} // namespace om

// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/lensbar.h"

#include "common/segments.h"
#include "services/lenses/lensfilter.h"

#include <QHBoxLayout>

#include <algorithm>

namespace om {

LensBar::LensBar(const Desk &desk, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_sets(loadLenses().value_or(std::vector<LensSet>()))
    , m_segments(new Segments(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_segments);
    connect(m_segments, &Segments::chosen, this, &LensBar::choose);
    connect(&m_desk.themes, &ThemeService::themeChanged, this, &LensBar::show);
    connect(&m_desk.filter, &FilterService::filterChanged, this, &LensBar::show);
    connect(&m_desk.workspace, &Workspace::framesChanged, this, &LensBar::show);
    show();
}

const LensSet *LensBar::set() const
{
    const auto found = std::ranges::find_if(m_sets, [id = m_desk.themes.theme().id](const LensSet &set) { return set.themes.contains(id); });
    return found == m_sets.end() ? nullptr : &*found;
}

void LensBar::show()
{
    const LensSet *shown = set();
    const auto frame = m_desk.workspace.frames().frames.value(m_desk.themes.theme().dataset);
    QList<Segments::Choice> choices{{QString(), tr("All"), tr("All of them, whichever lens")}};
    if (shown && frame)
        for (const LensSpec &lens : shown->lenses)
            if (frame->column(lens.field()))
                choices.append({lens.field(), translated(lens.label), translated(lens.title) + u'\n' + translated(lens.definition)});
    setVisible(choices.size() > 1);
    m_segments->setAccessibleName(shown ? translated(shown->title) : QString());
    m_segments->setChoices(choices, shown ? lensIn(m_desk.filter.filter(), *shown) : QString());
}

void LensBar::choose(const QString &field)
{
    if (const LensSet *shown = set())
        m_desk.filter.setFilter(throughLens(m_desk.filter.filter(), *shown, field));
}

} // namespace om

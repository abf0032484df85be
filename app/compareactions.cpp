// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "compareactions.h"

#include "actions.h"
#include "map/mapview.h"
#include "panels/centrepanel.h"
#include "panels/mapheader.h"
#include "panels/timeslider.h"
#include "services/basemap/basemapservice.h"

#include <QActionGroup>
#include <QInputDialog>

#include <algorithm>

namespace om {

using Mode = ComparisonService::Mode;
using With = ComparisonService::With;

CompareActions::CompareActions(const Desk &desk, WindowActions &actions, BasemapService &basemaps, MapView &map, CentrePanel &centre, QObject *parent)
    : QObject(parent)
    , m_desk(desk)
    , m_actions(actions)
    , m_basemaps(basemaps)
    , m_map(map)
    , m_comparison(desk.workspace.city().asOf)
{
    const auto action = [this](const char *id) -> QAction & { return m_actions.action(QLatin1String(id)); };
    const auto toggles = [this](Mode mode) { return [this, mode] { m_comparison.setMode(m_comparison.mode() == mode ? Mode::Off : mode); }; };
    for (const char *id : {"compare.swipe", "compare.difference", "compare.basemaps", "compare.absolute", "compare.year_before", "compare.period_before"})
        action(id).setCheckable(true);
    m_actions.on(QStringLiteral("compare.swipe"), toggles(Mode::Swipe));
    m_actions.on(QStringLiteral("compare.difference"), toggles(Mode::Difference));
    m_actions.on(QStringLiteral("compare.basemaps"), [this] { toggleBasemaps(); });
    m_actions.on(QStringLiteral("compare.turn"), [this] { m_map.turnSwipe(); });
    m_actions.on(QStringLiteral("compare.absolute"), [this] { m_comparison.setAbsolute(!m_comparison.isAbsolute()); });
    m_actions.on(QStringLiteral("compare.year_before"), [this] { m_comparison.compareWith(With::YearBefore); });
    m_actions.on(QStringLiteral("compare.period_before"), [this] { m_comparison.compareWith(With::PeriodBefore); });
    m_actions.on(QStringLiteral("compare.period"), [this] { choosePeriod(); });
    m_actions.on(QStringLiteral("compare.moment"), [this] { chooseMoment(); });
    m_actions.addTo(
        m_dates,
        {QStringLiteral("compare.year_before"), QStringLiteral("compare.period_before"), QStringLiteral("compare.period"), QStringLiteral("compare.moment")});
    m_dates.addSeparator();
    m_actions.addTo(m_dates, {QStringLiteral("compare.absolute"), QStringLiteral("compare.turn")});
    m_dates.addSeparator();
    m_actions.addTo(m_dates, {QStringLiteral("compare.basemaps")});
    m_lefts.setTitle(tr("Basemap on the left"));
    m_dates.addMenu(&m_lefts);
    connect(&m_lefts, &QMenu::aboutToShow, this, &CompareActions::fillBasemaps);
    centre.header().setCompareActions(action("compare.swipe"), action("compare.difference"), m_dates);
    m_map.setComparison(m_comparison);
    connect(&m_comparison, &ComparisonService::changed, this, &CompareActions::show);
    show();
    hookPlayback(centre);
}

void CompareActions::hookPlayback(CentrePanel &centre)
{
    PlaybackService &playback = centre.slider().playback();
    playback.waitFor([this] { return m_desk.board.values().filter == m_desk.filter.filter() && m_map.isShown(); });
    const auto caption = [this, &playback] { m_map.setCaption(playback.course() ? captionOf(m_desk.filter.filter().period) : QString()); };
    connect(&playback, &PlaybackService::changed, &m_map, caption);
    connect(&playback, &PlaybackService::changed, &m_map, [this, &playback] { m_map.setClassesLocked(playback.course().has_value()); });
    connect(&m_desk.filter, &FilterService::filterChanged, &m_map, caption);
}

void CompareActions::show()
{
    const auto check = [this](const char *id, bool isChecked) { m_actions.action(QLatin1String(id)).setChecked(isChecked); };
    check("compare.swipe", m_comparison.mode() == Mode::Swipe);
    check("compare.difference", m_comparison.mode() == Mode::Difference);
    check("compare.basemaps", m_comparison.mode() == Mode::Basemaps);
    m_basemaps.setCompared(m_comparison.mode() == Mode::Basemaps);
    check("compare.absolute", m_comparison.isAbsolute());
    check("compare.year_before", m_comparison.with() == With::YearBefore);
    check("compare.period_before", m_comparison.with() == With::PeriodBefore);
}

bool CompareActions::leave()
{
    if (m_comparison.mode() == Mode::Off)
        return false;
    m_comparison.setMode(Mode::Off);
    return true;
}

void CompareActions::fillBasemaps()
{
    m_lefts.clear();
    const auto add = [this](const QString &id) {
        QAction *action = m_lefts.addAction(m_basemaps.title(id), this, [this, id] {
            m_basemaps.setBeside(id);
            m_comparison.setMode(Mode::Basemaps);
        });
        action->setCheckable(true);
        action->setChecked(id == m_basemaps.beside());
    };
    add(QString());
    for (const BasemapEntry &entry : m_basemaps.entries())
        add(entry.id);
}

void CompareActions::toggleBasemaps()
{
    if (m_comparison.mode() == Mode::Basemaps) {
        m_comparison.setMode(Mode::Off);
        return;
    }
    // The same on both sides compares nothing, and a picture is rather compared with another one than with none.
    if (m_basemaps.beside().isEmpty() || m_basemaps.beside() == m_basemaps.chosen()) {
        const auto &entries = m_basemaps.entries();
        const auto other = std::ranges::find_if(entries, [this](const BasemapEntry &entry) { return entry.id != m_basemaps.chosen(); });
        m_basemaps.setBeside(other == entries.end() ? QString() : other->id);
    }
    m_comparison.setMode(Mode::Basemaps);
}

void CompareActions::choosePeriod()
{
    bool isAccepted = false;
    const QString before = m_comparison.other(m_desk.filter.filter()).period.text();
    const QString text = QInputDialog::getText(&m_map, tr("Compare with a period"), tr("2020, 2020-Q4, 2020-12, 2020-W23 or 2020-01-15..2020-03-31"),
                                               QLineEdit::Normal, before, &isAccepted);
    if (const auto period = Period::parse(text); isAccepted && period)
        m_comparison.compareWith(*period);
}

void CompareActions::chooseMoment()
{
    bool isAccepted = false;
    const LocalTime present = m_desk.filter.filter().asOf.isNull() ? m_desk.workspace.city().asOf : m_desk.filter.filter().asOf;
    const QString text = QInputDialog::getText(&m_map, tr("Compare with a moment"), tr("A date such as 2020-12-31: the state at the end of that day"),
                                               QLineEdit::Normal, present.date().addYears(-1).toString(Qt::ISODate), &isAccepted);
    const QDate day = QDate::fromString(text.trimmed(), Qt::ISODate);
    if (isAccepted && day.isValid())
        m_comparison.compareWith(LocalTime::of(day, QTime(23, 59, 59)));
}

} // namespace om

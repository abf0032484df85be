// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/duty/placelist.h"

#include "common/heading.h"
#include "common/numbermenu.h"
#include "common/segments.h"
#include "dialogs/cells.h"

#include <QHeaderView>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace om {

namespace {

constexpr auto hotspotKind = "hotspots", repeatKind = "repeats";

QString id(const char *kind)
{
    return QString::fromLatin1(kind);
}

} // namespace

PlaceList::PlaceList(const Workspace &workspace, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_kind(id(hotspotKind))
    , m_head(new Heading(tr("Places")))
    , m_choice(new Segments)
    , m_all(new QPushButton(tr("Open all")))
    , m_table(new QTableWidget)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(m_head);
    column->addWidget(m_table, 1);
    setFocusProxy(m_table);
    m_all->setAutoDefault(false);
    m_head->addControl(m_choice);
    m_head->addControl(m_all);
    connect(m_choice, &Segments::chosen, this, &PlaceList::show);
    connect(m_table, &QTableWidget::cellClicked, this, &PlaceList::choose);
    connect(m_table, &QTableWidget::cellActivated, this, &PlaceList::choose);
    onItemMenu(*m_table, [this](const QModelIndex &index, const QPoint &global) {
        const bool isHotspot = m_kind == QLatin1String(hotspotKind);
        const QString name = m_table->item(index.row(), isHotspot ? 0 : 1)->text();
        Q_EMIT menuRequested(name, rowsOf(index.row()), isHotspot, index.data().toString(), global);
    });
    connect(m_all, &QPushButton::clicked, this, [this] {
        std::vector<std::uint32_t> rows;
        for (int row = 0; row < m_table->rowCount(); ++row) {
            const auto &of = rowsOf(row);
            rows.insert(rows.end(), of.begin(), of.end());
        }
        std::ranges::sort(rows);
        const auto [last, end] = std::ranges::unique(rows); // a ticket of a hexagon and of its community is one
        rows.erase(last, end);
        Q_EMIT rowsChosen(rows);
    });
}

void PlaceList::showBoard(const DutyBoard &board)
{
    m_tickets = board.tickets;
    m_hotspots = board.hotspots;
    m_repeats = board.repeats;
    const auto counted = [this](const QString &name, std::size_t count) { return name + QStringLiteral(" · ") + locale().toString(qint64(count)); };
    m_choice->setChoices({{id(hotspotKind), counted(tr("Hotspots"), m_hotspots ? m_hotspots->spots.size() : 0)},
                          {id(repeatKind), counted(tr("Repeat places"), m_repeats.size())}},
                         m_kind);
    show(m_kind);
}

void PlaceList::show(const QString &kind)
{
    m_kind = kind;
    m_table->clear();
    m_table->setRowCount(0);
    if (m_kind == QLatin1String(hotspotKind))
        showHotspots();
    else
        showRepeats();
    m_all->setEnabled(m_table->rowCount() > 0);
}

void PlaceList::showHotspots()
{
    m_table->setAccessibleName(tr("Hotspots"));
    prepareTable(*m_table, {tr("Community"), tr("Tickets"), tr("Share"), tr("Expected"), tr("Sigma"), tr("Most often")});
    alignNumbers(*m_table, {1, 2, 3, 4});
    setColumnWidths(*m_table, {152, 64, 64, 72, 64});
    if (!m_hotspots || !m_hotspots->isKnown) {
        m_head->setBasis(m_hotspots ? tr("the weeks before are not known") : QString());
        return;
    }
    m_table->setRowCount(int(m_hotspots->spots.size()));
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const Hotspot &spot = m_hotspots->spots[std::size_t(row)];
        const QString area = m_workspace.areaName(spot.area, true);
        const QString share = locale().toString(100.0 * double(spot.rows.size()) / double(m_hotspots->inWeek), 'f', 1) + QStringLiteral(" %");
        const QString kind = spot.topClass.isEmpty() ? QString() : m_workspace.codeName(QStringLiteral("class_small"), spot.topClass);
        int column = 0;
        for (QTableWidgetItem *item : {textCell(spot.kind == Hotspot::Kind::Cell ? QStringLiteral("⬡ ") + area : tr("all of %1").arg(area), true),
                                       numberCell(locale().toString(qint64(spot.rows.size()))), numberCell(share),
                                       numberCell(locale().toString(spot.expected, 'f', 1)), numberCell(u'+' + locale().toString(spot.significance, 'f', 1)),
                                       textCell(kind + QStringLiteral(" ") + locale().toString(qint64(spot.topClassCount)))})
            m_table->setItem(row, column++, item);
    }
    const QString season = m_hotspots->season ? tr("season × %1").arg(locale().toString(*m_hotspots->season, 'f', 2)) : tr("season not known");
    m_head->setBasis(tr("7 days against 12 weeks · %1").arg(season));
}

void PlaceList::showRepeats()
{
    m_table->setAccessibleName(tr("Repeat places"));
    prepareTable(*m_table, {tr("Times"), tr("Sub-class"), tr("Community"), tr("Last accepted"), tr("Address")});
    alignNumbers(*m_table, {0});
    setColumnWidths(*m_table, {56, 112, 96, 128});
    m_table->setRowCount(int(m_repeats.size()));
    const auto cell = [this](const char *field, std::size_t row) { return m_workspace.cellText(*m_tickets, QString::fromLatin1(field), row); };
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const RepeatPlace &place = m_repeats[std::size_t(row)];
        int column = 0;
        for (QTableWidgetItem *item :
             {numberCell(locale().toString(qint64(place.rows.size()))), textCell(cell("class_small", place.latest), true),
              textCell(cell("community_code", place.latest)), textCell(cell("t_accept", place.latest)), textCell(cell("address", place.latest))})
            m_table->setItem(row, column++, item);
    }
    m_head->setBasis(tr("same sub-class and place, again in the last 7 days"));
}

void PlaceList::choose(int row)
{
    Q_EMIT rowsChosen(rowsOf(row));
}

const std::vector<quint32> &PlaceList::rowsOf(int row) const
{
    return m_kind == QLatin1String(hotspotKind) ? m_hotspots->spots[std::size_t(row)].rows : m_repeats[std::size_t(row)].rows;
}

} // namespace om

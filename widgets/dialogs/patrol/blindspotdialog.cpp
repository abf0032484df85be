// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/patrol/blindspotdialog.h"

#include "common/heading.h"
#include "common/linedtable.h"
#include "services/patrol/patroltext.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <cmath>

namespace om {

BlindSpotDialog::BlindSpotDialog(Workspace &workspace, FilterService &filter, const Palette &palette, JobRunner &jobs, QWidget *parent)
    : QDialog(parent)
    , m_workspace(workspace)
    , m_filter(filter)
    , m_jobs(jobs)
    , m_model(jobs)
    , m_basis(plainLabel({}, 12, false, "muted"))
    , m_table(new LinedTable(palette, tr("Blind spots of the patrol")))
{
    setWindowTitle(tr("Blind spots of the patrol"));
    resize(880, 480);
    auto *column = new QVBoxLayout(this);
    m_basis->setWordWrap(true);
    column->addWidget(m_basis);
    m_table->setModel(&m_model);
    column->addWidget(m_table, 1);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    m_open = buttons->addButton(tr("Show the complaints"), QDialogButtonBox::ActionRole);
    m_openAll = buttons->addButton(tr("Show those of all"), QDialogButtonBox::ActionRole);
    m_open->setProperty("tone", "primary");
    for (QPushButton *button : {m_open, m_openAll, buttons->button(QDialogButtonBox::Close)})
        button->setAutoDefault(false);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::close);
    connect(m_table, &LinedTable::currentRowChanged, this, &BlindSpotDialog::choose);
    connect(m_table, &LinedTable::activated, this, [this] { m_open->click(); });
    connect(m_open, &QPushButton::clicked, this, [this] { openSpots({&m_patrol->spots.at(std::size_t(m_table->currentIndex().row()))}); });
    connect(m_openAll, &QPushButton::clicked, this, [this] {
        std::vector<const BlindSpot *> all;
        for (const BlindSpot &spot : m_patrol->spots)
            all.push_back(&spot);
        openSpots(all);
    });
    connect(&m_filter, &FilterService::filterChanged, this, &BlindSpotDialog::reckon);
    connect(&m_workspace, &Workspace::framesChanged, this, &BlindSpotDialog::reckon);
    choose(-1);
}

BlindSpotDialog::~BlindSpotDialog()
{
    if (m_running)
        m_running->cancel();
}

void BlindSpotDialog::showEvent(QShowEvent *event)
{
    QDialog::showEvent(event);
    reckon();
}

void BlindSpotDialog::hideEvent(QHideEvent *event)
{
    QDialog::hideEvent(event);
    if (m_running)
        m_running->cancel();
    m_patrol.reset();
}

void BlindSpotDialog::reckon()
{
    if (m_running)
        m_running->cancel();
    if (!isVisible())
        return;
    m_running = m_jobs.run(
        [frames = m_workspace.frames(), filter = m_filter.filter()](JobControl &control) -> Result<Patrol> {
            const auto spec = PatrolSpec::load();
            if (spec && !hasPatrol(*spec, frames))
                return fail(ErrorCode::NotFound); // said below
            return spec ? reckonPatrol(*spec, frames, filter, control) : fail(spec);
        },
        this,
        [this](Result<Patrol> patrol) {
            if (!patrol && patrol.error().code == ErrorCode::Cancelled)
                return;
            const bool isMissing = !patrol && patrol.error().code == ErrorCode::NotFound;
            const QString problem = isMissing
                ? tr("The data of this city hold nothing to find blind spots by: that takes communities, complaints, and drone images or "
                     "other looks at the ground.")
                : patrol ? QString()
                         : errorText(patrol.error());
            m_patrol = patrol ? std::optional(*std::move(patrol)) : std::nullopt;
            fill();
            if (!problem.isEmpty())
                m_basis->setText(problem);
            Q_EMIT reckoned();
        });
}

void BlindSpotDialog::fill()
{
    const int before = m_table->currentIndex().row();
    PagedTableModel::Lines texts;
    if (m_patrol) {
        const auto number = [this](auto value) { return locale().toString(qint64(value)); };
        for (const BlindSpot &spot : m_patrol->spots) {
            const SeenCell &cell = m_patrol->cells[spot.cell];
            const auto age = m_patrol->ageDays(cell);
            texts.push_back({m_workspace.areaName(m_patrol->areas.at(qsizetype(cell.area)), true), number(spot.rows.size()), number(spot.before),
                             QStringLiteral("+") + number(spot.rise()), age ? number(std::floor(*age)) : tr("never"),
                             age ? LocalTime{*cell.last}.date().toString(Qt::ISODate) : QString(),
                             age ? translated(m_patrol->spec.looks[cell.source].title) : QString()});
        }
        const QString days = number(m_patrol->spec.days);
        m_basis->setText(
            m_patrol->until.isNull()
                ? tr("The data have no date to look from")
                : tr("Up to %1 · hexagons of %2 m that nobody looked at for %3 days, with %4 complaints at least and %5 more than in the %3 days before")
                      .arg(LocalTime{m_patrol->until.seconds - 1}.toText(), number(std::lround(m_patrol->spec.cellMetres)), days,
                           number(m_patrol->spec.leastCount), number(m_patrol->spec.leastRise)));
    }
    m_model.setLines({{tr("Community")},
                      {tr("Complaints"), true},
                      {tr("Before"), true},
                      {tr("Rise"), true},
                      {tr("Days without a look"), true},
                      {tr("Last look")},
                      {tr("By")}},
                     std::move(texts));
    if (m_model.rowCount() > 0)
        m_table->setCurrentIndex(m_model.index(std::clamp(before, 0, m_model.rowCount() - 1), 0));
    choose(m_table->currentIndex().row());
}

void BlindSpotDialog::choose(int row)
{
    const bool isSpot = m_patrol && row >= 0 && std::size_t(row) < m_patrol->spots.size();
    m_open->setEnabled(isSpot);
    m_openAll->setEnabled(isSpot);
}

void BlindSpotDialog::openSpots(const std::vector<const BlindSpot *> &spots)
{
    Box place;
    for (const BlindSpot *spot : spots) {
        const auto [x, y] = m_patrol->grid.middle(m_patrol->cells[spot->cell].column, m_patrol->cells[spot->cell].line);
        const double half = m_patrol->grid.size / 2;
        place.add(Box{x - half, y - half, x + half, y + half});
    }
    Q_EMIT complaintsChosen(filterOf(*m_patrol, spots, m_filter.filter()), place);
}

} // namespace om

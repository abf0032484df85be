// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/planning/placesdialog.h"

#include "common/heading.h"
#include "common/linedtable.h"
#include "common/segments.h"
#include "report/reportpdf.h"
#include "report/reportxlsx.h"

#include <QDialogButtonBox>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <tuple>

namespace om {

PlacesDialog::PlacesDialog(Workspace &workspace, PlacesSpec spec, const Palette &palette, JobRunner &jobs, QWidget *parent)
    : QDialog(parent)
    , m_workspace(workspace)
    , m_spec(std::move(spec))
    , m_jobs(jobs)
    , m_model(jobs)
    , m_stages(new Segments)
    , m_method(plainLabel({}, 12, false, "muted"))
    , m_said(plainLabel({}, 14))
    , m_table(new LinedTable(palette, tr("Places and pupils by community")))
{
    setWindowTitle(tr("Outlook of school places"));
    resize(1120, 560);
    auto *column = new QVBoxLayout(this);
    QList<Segments::Choice> choices;
    for (const PlacesSpec::Stage &stage : m_spec.stages)
        choices.append({stage.id, translated(stage.title)});
    m_stages->setAccessibleName(tr("School stage"));
    m_stages->setChoices(choices, choices.isEmpty() ? QString() : choices.first().id);
    auto *head = new QHBoxLayout;
    head->addWidget(m_stages);
    head->addStretch(1);
    column->addLayout(head);
    m_method->setWordWrap(true);
    column->addWidget(m_method);
    m_table->setModel(&m_model);
    column->addWidget(m_table, 1);
    m_said->setWordWrap(true);
    column->addWidget(m_said);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    m_show = buttons->addButton(tr("Show the community"), QDialogButtonBox::ActionRole);
    m_show->setProperty("tone", "primary");
    m_save = buttons->addButton(tr("Save…"), QDialogButtonBox::ActionRole);
    for (QPushButton *button : {m_show, m_save, buttons->button(QDialogButtonBox::Close)})
        button->setAutoDefault(false);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::close);
    connect(m_stages, &Segments::chosen, this, [this](const QString &id) {
        const QString area = chosenArea();
        m_stage = std::size_t(std::ranges::find(m_spec.stages, id, &PlacesSpec::Stage::id) - m_spec.stages.begin());
        fill(area);
    });
    connect(m_table, &LinedTable::currentRowChanged, this, &PlacesDialog::choose);
    connect(m_table, &LinedTable::activated, this, [this] { m_show->click(); });
    connect(m_show, &QPushButton::clicked, this, [this] { Q_EMIT areaChosen(chosenArea()); });
    connect(m_save, &QPushButton::clicked, this, &PlacesDialog::askAndSave);
    connect(&m_workspace, &Workspace::framesChanged, this, [this](const QStringList &datasets) {
        const QStringList read = placeDatasets(m_workspace.frames());
        if (std::ranges::any_of(datasets, [&](const QString &id) { return read.contains(id); }))
            reckon();
    });
    choose(-1);
}

PlacesDialog::~PlacesDialog()
{
    if (m_running)
        m_running->cancel();
}

void PlacesDialog::showEvent(QShowEvent *event)
{
    QDialog::showEvent(event);
    reckon();
}

void PlacesDialog::reckon()
{
    if (m_running)
        m_running->cancel();
    if (!isVisible())
        return;
    const FrameSet &frames = m_workspace.frames();
    const QStringList needed = placeDatasets(frames);
    if (!std::ranges::all_of(needed, [&](const QString &id) { return frames.frames.contains(id); })) {
        m_said->setText(tr("The data are being read"));
        return; // the last of them calls again
    }
    using Reckoned = Result<std::pair<PlaceGround, PlaceOutlook>>;
    m_running = m_jobs.run(
        [spec = m_spec, frames](JobControl &) -> Reckoned {
            auto ground = placeGround(spec, frames);
            if (!ground)
                return fail(ground);
            auto outlook = placeOutlook(*ground, placeMethod(*ground), spec.years);
            return std::pair(*std::move(ground), std::move(outlook));
        },
        this,
        [this](Reckoned found) {
            const QString area = chosenArea(); // by what is still shown
            m_said->setText(found ? QString() : errorText(found.error()));
            m_ground.reset();
            if (found)
                std::tie(m_ground, m_outlook) = *std::move(found);
            fill(area);
            Q_EMIT reckoned();
        });
}

void PlacesDialog::fill(const QString &area)
{
    PagedTableModel::Lines lines;
    std::vector<PagedTableModel::Column> columns;
    m_shown = m_ground ? placesTable(m_workspace, *m_ground, m_outlook, m_stage) : PlacesTable();
    m_method->setText(m_ground ? placesMethod(m_workspace, m_outlook, m_stage) : QString());
    for (const ReportColumn &column : m_shown.table.columns)
        columns.push_back({column.title, column.isNumber});
    for (const auto &row : m_shown.table.rows) {
        QStringList line;
        for (const ReportCell &cell : row)
            line.append(cell.text);
        lines.push_back(line);
    }
    m_save->setEnabled(m_ground.has_value());
    m_model.setLines(std::move(columns), std::move(lines));
    const auto kept = std::ranges::find_if(m_shown.areas, [&](std::size_t i) { return !area.isEmpty() && m_ground->areas.at(qsizetype(i)) == area; });
    if (m_model.rowCount() > 0) // the first row is the whole
        m_table->setCurrentIndex(m_model.index(kept == m_shown.areas.end() ? 0 : 1 + int(kept - m_shown.areas.begin()), 0));
    choose(m_table->currentIndex().row());
}

QString PlacesDialog::chosenArea() const
{
    const int row = m_table->currentIndex().row() - 1; // the first is the whole
    return m_ground && row >= 0 && std::size_t(row) < m_shown.areas.size() ? m_ground->areas.at(qsizetype(m_shown.areas[std::size_t(row)])) : QString();
}

void PlacesDialog::choose(int row)
{
    m_show->setEnabled(row > 0 && !chosenArea().isEmpty());
}

void PlacesDialog::askAndSave()
{
    const QString file = QFileDialog::getSaveFileName(this, tr("Save the outlook of school places"), QStringLiteral("places.xlsx"),
                                                      QStringLiteral("XLSX (*.xlsx);;PDF (*.pdf)"));
    if (!file.isEmpty())
        save(file);
}

void PlacesDialog::save(const QString &file)
{
    if (!m_ground)
        return;
    QStringList titles;
    for (const PlacesSpec::Stage &stage : m_spec.stages)
        titles.append(stage.title);
    const bool isPdf = file.endsWith(QLatin1String(".pdf"), Qt::CaseInsensitive);
    m_said->setText(tr("Writing…"));
    m_jobs.run([document = composePlaces(m_workspace, *m_ground, m_outlook, titles), &style = m_workspace.catalog().style(QStringLiteral("light")), file,
                isPdf](JobControl &) { return isPdf ? writeReportPdf(document, style, file) : writeReportXlsx(document, file); },
               this, [this, file](const Result<int> &pages) { m_said->setText(pages ? tr("Saved: %1").arg(file) : errorText(pages.error())); });
}

} // namespace om

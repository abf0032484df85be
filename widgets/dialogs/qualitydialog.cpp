// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/qualitydialog.h"

#include "common/heading.h"
#include "common/segments.h"
#include "dialogs/cells.h"
#include "dialogs/exchangeview.h"
#include "ingest/holdings/keepfigures.h"
#include "services/action/changingcache.h"

#include <QDateTime>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace om {

QualityDialog::QualityDialog(Workspace &workspace, const Palette &palette, JobRunner &jobs, bool mayKeep, QWidget *parent)
    : JobDialog(tr("Quality of the data"), tr("Look again"), jobs, parent)
    , m_workspace(workspace)
    , m_palette(palette)
    , m_datasets(new QTableWidget)
    , m_segments(new Segments)
    , m_pages(new QStackedWidget)
    , m_exchange(new ExchangeView(workspace, palette))
    , m_keep(new QPushButton(tr("Keep these figures")))
    , m_basis(plainLabel({}, 12, false, "muted"))
    , m_fields(new QTableWidget)
{
    resize(1160, 760);
    m_segments->setAccessibleName(tr("What to look at"));
    m_segments->setChoices({{QStringLiteral("datasets"), tr("Datasets")}, {QStringLiteral("departments"), tr("Exchange between departments")}},
                           QStringLiteral("datasets"));
    m_keep->setFont(Palette::font(12));
    m_keep->setAutoDefault(false);
    m_keep->setToolTip(tr("As rows that the tab “Data” counts, lists and draws; one change, which can be taken back"));
    m_keep->setEnabled(mayKeep);
    auto *head = new QHBoxLayout;
    head->addWidget(m_segments);
    head->addStretch(1);
    head->addWidget(m_keep);
    content().addLayout(head);
    connect(m_keep, &QPushButton::clicked, this, &QualityDialog::keep);
    m_pages->addWidget(qualityPage());
    m_pages->addWidget(m_exchange);
    content().addWidget(m_pages, 1);
    connect(m_segments, &Segments::chosen, this, [this](const QString &id) { m_pages->setCurrentIndex(id == QLatin1String("departments")); });
    connect(m_exchange, &ExchangeView::datasetChosen, this, &QualityDialog::showDataset);
    connect(m_exchange, &ExchangeView::datasetChosen, this, &QualityDialog::datasetChosen);
    start();
}

QWidget *QualityDialog::qualityPage()
{
    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    prepareTable(*m_datasets,
                 {tr("Dataset"), tr("Score"), tr("Rows"), tr("Complete"), tr("Correct"), tr("Located"), tr("Freshness"), tr("Refused"), tr("Last change")});
    m_datasets->setAccessibleName(tr("Datasets and their quality"));
    m_datasets->setSelectionMode(QAbstractItemView::SingleSelection);
    alignNumbers(*m_datasets, {1, 2, 3, 4, 5, 7});
    setColumnWidths(*m_datasets, {224, 72, 96, 88, 88, 88, 152, 80});
    column->addWidget(m_datasets, 3);
    m_basis->setWordWrap(true);
    column->addWidget(m_basis);
    prepareTable(*m_fields, {tr("Field"), tr("Filled"), tr("Rows"), tr("Must be filled")});
    m_fields->setAccessibleName(tr("Fields of the dataset"));
    alignNumbers(*m_fields, {1, 2});
    setColumnWidths(*m_fields, {280, 96, 120});
    column->addWidget(m_fields, 2);
    connect(m_datasets, &QTableWidget::currentCellChanged, this, [this](int row) { showFields(row); });
    return page;
}

void QualityDialog::showDataset(const QString &dataset)
{
    const auto found = std::ranges::find(m_all, dataset, &DatasetQuality::dataset);
    if (found == m_all.end())
        return;
    m_segments->setChosen(QStringLiteral("datasets"));
    m_pages->setCurrentIndex(0);
    m_datasets->setCurrentCell(int(found - m_all.begin()), 0);
    m_datasets->setFocus();
}

void QualityDialog::start()
{
    say(tr("Looking at every row…"));
    run(
        [path = m_workspace.files().cache, clock = m_workspace.clock()](JobControl &control) -> Result<DataFigures> {
            const auto cache = Cache::open(path, Cache::Mode::Read);
            if (!cache)
                return fail(cache);
            return dataFigures(**cache, clock, figuresMoment(**cache, clock, QDateTime::currentDateTimeUtc()), control);
        },
        [this](Result<DataFigures> figures) {
            if (!figures) {
                say(figures.error());
                return;
            }
            showAll(std::move(figures->quality));
            m_exchange->setExchange(std::move(figures->exchange));
            say(tr("As of %1. Worst first. “–” = it does not apply.").arg(figures->moment.date().toString(Qt::ISODate)));
        });
}

void QualityDialog::keep()
{
    if (isRunning())
        return;
    say(tr("Looking at every row…"));
    run(
        [place = m_workspace.files(), clock = m_workspace.clock(), &catalog = m_workspace.catalog(),
         who = qEnvironmentVariable("USER")](JobControl &control) -> Result<KeptFigures> {
            const auto cache = openForChange(place);
            if (!cache)
                return fail(cache);
            const auto figures = dataFigures(**cache, clock, figuresMoment(**cache, clock, QDateTime::currentDateTimeUtc()), control);
            return figures ? keepFigures(**cache, catalog, *figures, QStringLiteral("edit"), who) : fail(figures);
        },
        [this](const Result<KeptFigures> &kept) {
            if (!kept) {
                say(kept.error());
                return;
            }
            if (const auto refreshed = m_workspace.refresh(); !refreshed) {
                say(refreshed.error());
                return;
            }
            say(kept->batch == 0 ? tr("They were kept already; nothing has changed since.")
                                 : tr("Kept as batch %1: %2 datasets and %3 deliveries. Where the tab “Data” is missing, it is there from the next start on.")
                                       .arg(kept->batch)
                                       .arg(locale().toString(kept->holdings), locale().toString(kept->arrivals)));
        });
}

QString QualityDialog::percent(const std::optional<double> &share) const
{
    return share ? tr("%1 %").arg(locale().toString(100 * *share, 'f', 1)) : QStringLiteral("–");
}

QString QualityDialog::lampText(const DatasetQuality &quality) const
{
    const QString days = locale().toString(quality.ageDays);
    switch (quality.lamp) {
    case DatasetQuality::Lamp::Fresh: return tr("● fresh, %1 d").arg(days);
    case DatasetQuality::Lamp::Aging: return tr("▲ aging, %1 d").arg(days);
    case DatasetQuality::Lamp::Stale: break;
    }
    return tr("■ stale, %1 d").arg(days);
}

void QualityDialog::showAll(std::vector<DatasetQuality> all)
{
    std::stable_sort(all.begin(), all.end(), [](const DatasetQuality &a, const DatasetQuality &b) { return a.score() < b.score(); });
    m_all = std::move(all);
    m_datasets->setRowCount(int(m_all.size()));
    for (int row = 0; row < m_datasets->rowCount(); ++row) {
        const DatasetQuality &quality = m_all[std::size_t(row)];
        const DatasetSpec spec = m_workspace.frames().specs.value(quality.dataset);
        constexpr const char *tokens[] = {"state.normal.text", "state.due_soon.text", "state.overdue.text"};
        QTableWidgetItem *lamp = textCell(lampText(quality));
        lamp->setForeground(m_palette.color(tokens[int(quality.lamp)]));
        int column = 0;
        for (QTableWidgetItem *item :
             {textCell(spec.title.isEmpty() ? quality.dataset : translated(spec.title), true), numberCell(locale().toString(quality.score(), 'f', 1)),
              numberCell(locale().toString(quality.rows)), numberCell(percent(quality.completeness())), numberCell(percent(quality.passRate())),
              numberCell(percent(quality.matchRate())), lamp, numberCell(locale().toString(quality.refused)),
              textCell(m_workspace.clock().fromUtcText(quality.updated.toStdString()).toText())})
            m_datasets->setItem(row, column++, item);
    }
    m_datasets->setCurrentCell(0, 0);
    showFields(0);
}

void QualityDialog::showFields(int row)
{
    if (row < 0 || std::size_t(row) >= m_all.size())
        return;
    const DatasetQuality &quality = m_all[std::size_t(row)];
    const DatasetSpec spec = m_workspace.frames().specs.value(quality.dataset);
    const auto number = [this](qint64 value) { return locale().toString(value); };
    m_basis->setText(
        tr("Score %1 = mean of those that apply: complete %2 of %3 cells that must be filled; correct %4 of %5 rows received in %6 deliveries; located %7 of "
           "%8 rows; freshness %9.")
            .arg(locale().toString(quality.score(), 'f', 1), number(quality.requiredFilled), number(quality.requiredCells),
                 number(quality.received - quality.refused), number(quality.received), number(quality.batches),
                 quality.hasShapes ? number(quality.located) : QStringLiteral("–"), number(quality.rows), locale().toString(quality.freshness())));
    m_fields->setRowCount(int(quality.fields.size()));
    for (int i = 0; i < m_fields->rowCount(); ++i) {
        const FieldQuality &field = quality.fields[std::size_t(i)];
        const FieldSpec *known = spec.field(field.field);
        const std::optional<double> share = quality.rows > 0 ? std::optional(double(field.filled) / double(quality.rows)) : std::nullopt;
        m_fields->setItem(i, 0, textCell(known ? translated(known->title) : field.field));
        m_fields->setItem(i, 1, numberCell(percent(share)));
        m_fields->setItem(i, 2, numberCell(number(field.filled)));
        m_fields->setItem(i, 3, textCell(field.isRequired ? tr("yes") : QString()));
    }
}

} // namespace om

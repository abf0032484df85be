// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/changesdialog.h"

#include "common/heading.h"
#include "common/linedtable.h"
#include "common/palette.h"
#include "dialogs/changetext.h"
#include "dialogs/pastrowsdialog.h"
#include "dialogs/undodialog.h"
#include "services/action/changingcache.h"

#include <QComboBox>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QSplitter>
#include <QVBoxLayout>

namespace om {
namespace {

constexpr int rowsAtOnce = 200;
constexpr int shownConflicts = 500;

} // namespace

struct ChangesDialog::Page
{
    std::vector<BatchChanges::Part> parts;
    std::vector<RowChange> changes;
    bool empty() const { return changes.empty(); }
};

/// A reader of what one batch did, with a connection of its own; used by one job at a time.
struct ChangesDialog::Source
{
    std::unique_ptr<Cache> cache;
    std::unique_ptr<BatchChanges> changes;

    Result<Page> read(const QString &path, qint64 batch)
    {
        if (!changes) {
            auto opened = Cache::open(path, Cache::Mode::Read);
            if (!opened)
                return fail(opened);
            cache = std::move(*opened);
            auto reader = BatchChanges::open(*cache, batch);
            if (!reader)
                return fail(reader);
            changes = std::move(*reader);
        }
        auto some = changes->read(rowsAtOnce);
        if (!some)
            return fail(some);
        return Page{changes->parts(), std::move(*some)};
    }
};

ChangesDialog::ChangesDialog(Workspace &workspace, JobRunner &jobs, const Palette &palette, QWidget *parent)
    : JobDialog(tr("Changes of the data"), tr("Take back…"), jobs, parent)
    , m_workspace(workspace)
    , m_jobs(jobs)
    , m_palette(palette)
    , m_batches(workspace)
    , m_changes(jobs)
    , m_dataset(new QComboBox)
    , m_count(plainLabel({}, 12, false, "muted"))
    , m_title(plainLabel({}, 14, true))
    , m_batchView(new LinedTable(palette, tr("Changes of the data")))
    , m_changeView(new LinedTable(palette, tr("What the change did")))
    , m_past(new QPushButton(tr("Data as it was after this change…")))
{
    resize(1280, 800);
    auto *head = new QHBoxLayout;
    auto *label = plainLabel(tr("&Dataset"), 12);
    label->setBuddy(m_dataset);
    head->addWidget(label);
    m_dataset->setMinimumWidth(240);
    m_dataset->setAccessibleName(tr("Dataset"));
    m_dataset->addItem(tr("all datasets"), QString());
    if (const auto datasets = workspace.cache().datasets())
        for (const DatasetState &dataset : *datasets)
            m_dataset->addItem(translated(dataset.spec.title), dataset.spec.id);
    head->addWidget(m_dataset);
    head->addWidget(m_count, 1);
    content().addLayout(head);

    m_batchView->setModel(&m_batches);
    m_changeView->setModel(&m_changes);
    auto *below = new QWidget;
    auto *column = new QVBoxLayout(below);
    column->setContentsMargins(0, 8, 0, 0);
    column->setSpacing(8);
    auto *row = new QHBoxLayout;
    row->addWidget(m_title, 1);
    m_past->setFont(Palette::font(12));
    m_past->setAutoDefault(false);
    row->addWidget(m_past);
    column->addLayout(row);
    column->addWidget(m_changeView, 1);
    auto *split = new QSplitter(Qt::Vertical);
    split->addWidget(m_batchView);
    split->addWidget(below);
    split->setChildrenCollapsible(false);
    split->setSizes({360, 280});
    content().addWidget(split, 1);

    connect(m_dataset, &QComboBox::currentIndexChanged, this, [this] { readHistory(); });
    connect(m_batchView, &LinedTable::currentRowChanged, this, &ChangesDialog::showBatch);
    connect(m_past, &QPushButton::clicked, this, &ChangesDialog::openPast);
    connect(&m_changes, &PagedTableModel::failed, this, [this](const Error &error) { say(error); });
    setStartEnabled(false);
    m_past->setEnabled(false);
    m_title->setText(tr("Reading…"));
    say(tr("Every import, synchronisation, edit and undo is listed here and can be taken back."));
    readHistory();
}

const BatchState *ChangesDialog::chosen() const
{
    const int row = m_batchView->currentIndex().row();
    return row < 0 || row >= m_batches.rowCount() ? nullptr : &m_batches.batch(row);
}

void ChangesDialog::readHistory(qint64 chosen)
{
    if (m_reading)
        m_reading->cancel();
    m_reading = m_jobs.run(
        [path = m_workspace.files().cache, dataset = m_dataset->currentData().toString()](JobControl &) -> Result<std::vector<BatchState>> {
            const auto cache = Cache::open(path, Cache::Mode::Read);
            if (!cache)
                return fail(cache);
            return (*cache)->history(dataset);
        },
        this,
        [this, chosen](Result<std::vector<BatchState>> batches) {
            if (!batches) {
                say(batches.error());
                return;
            }
            m_count->setText(tr("%n change(s)", nullptr, int(batches->size())));
            m_batches.setBatches(std::move(*batches));
            const int row = std::max(0, m_batches.rowOf(chosen));
            m_batchView->setCurrentIndex(m_batches.index(row, 0)); // shows it, too
        },
        1); // before what still loads for the map
}

void ChangesDialog::showBatch()
{
    const BatchState *batch = chosen();
    setStartEnabled(batch && batch->undoneBy == 0 && !isRunning());
    m_past->setEnabled(batch);
    if (!batch) {
        m_title->setText(m_batches.rowCount() == 0 ? tr("No changes yet: import a file or synchronise.") : QString());
        m_changes.clear();
        return;
    }
    m_title->setText(tr("What change %1 did: %2").arg(batch->id).arg(BatchTableModel::countsText(*batch, locale())));
    const auto source = std::make_shared<Source>();
    m_changes.setSource(
        {{tr("Change")}, {tr("Dataset")}, {tr("Record")}, {tr("Field")}, {tr("Before")}, {tr("After")}},
        [source, path = m_workspace.files().cache, id = batch->id] { return source->read(path, id); }, [this](const Page &page) { return lines(page); });
}

/// An update has a line for each field that changed; a row that came or went has one.
PagedTableModel::Lines ChangesDialog::lines(const Page &page) const
{
    PagedTableModel::Lines lines;
    for (const RowChange &change : page.changes) {
        const auto part = std::find_if(page.parts.begin(), page.parts.end(), [&](const BatchChanges::Part &p) { return p.spec.id == change.dataset; });
        const DatasetSpec &spec = part->spec;
        const QString dataset = translated(spec.title);
        const QString name = rowName(m_workspace, spec, change.key, change.after ? change.after : change.before);
        if (change.kind == RowChange::Kind::Insert)
            lines.push_back({tr("+ new"), dataset, name, {}, {}, rowText(m_workspace, spec, *change.after)});
        else if (change.kind == RowChange::Kind::Delete)
            lines.push_back({tr("− gone"), dataset, name, {}, rowText(m_workspace, spec, *change.before), {}});
        else
            for (const FieldTexts &field : differingFields(m_workspace, spec, {&change.before, &change.after}))
                lines.push_back({tr("~ changed"), dataset, name, field.field, field.sides[0], field.sides[1]});
    }
    return lines;
}

void ChangesDialog::start()
{
    const BatchState *batch = chosen();
    if (!batch)
        return;
    say(tr("Looking for what stands in the way…"));
    run(
        [path = m_workspace.files().cache, id = batch->id](JobControl &) -> Result<UndoPreview> {
            const auto cache = Cache::open(path, Cache::Mode::Read);
            if (!cache)
                return fail(cache);
            return (*cache)->undoPreview(id, shownConflicts);
        },
        [this](const Result<UndoPreview> &preview) {
            if (!preview)
                say(preview.error());
            else if (preview->isClear())
                takeBack(preview->batch, UndoScope::Whole);
            else
                showRest(*preview);
        });
}

void ChangesDialog::showRest(const UndoPreview &preview)
{
    say(tr("Later changes built on change %1: nothing was taken back yet.").arg(preview.batch));
    auto *dialog = new UndoDialog(m_workspace, preview, m_jobs, m_palette, this);
    connect(dialog, &UndoDialog::restWanted, this, [this, batch = preview.batch] { takeBack(batch, UndoScope::KeepLater); });
    dialog->show();
}

void ChangesDialog::takeBack(qint64 batch, UndoScope scope)
{
    say(tr("Taking change %1 back…").arg(batch));
    run(
        [place = m_workspace.files(), batch, scope](JobControl &control) -> Result<qint64> {
            const auto cache = openForChange(place);
            if (!cache)
                return fail(cache);
            return (*cache)->undo(batch, qEnvironmentVariable("USER"), scope, &control);
        },
        [this, batch, scope](const Result<qint64> &undone) {
            if (!undone) {
                say(undone.error());
                return;
            }
            say(scope == UndoScope::Whole ? tr("Change %1 was taken back; that is change %2.").arg(batch).arg(*undone)
                                          : tr("Change %1 was taken back as far as nothing built on it; that is change %2.").arg(batch).arg(*undone));
            if (const auto refreshed = m_workspace.refresh(); !refreshed)
                say(refreshed.error());
            readHistory(*undone);
        });
}

void ChangesDialog::openPast()
{
    const BatchState *batch = chosen();
    if (!batch)
        return;
    const auto open = [this, id = batch->id](const QString &dataset) { (new PastRowsDialog(m_workspace, dataset, id, m_jobs, m_palette, this))->show(); };
    int dataset = m_dataset->currentIndex(); // 0 = all
    if (dataset == 0)
        dataset = std::max(0, m_dataset->findData(batch->meta.dataset));
    if (dataset > 0) {
        open(m_dataset->itemData(dataset).toString());
        return;
    }
    auto *menu = new QMenu(this); // the change is about several: one is chosen
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (int i = 1; i < m_dataset->count(); ++i)
        menu->addAction(m_dataset->itemText(i), this, [open, id = m_dataset->itemData(i).toString()] { open(id); });
    menu->popup(m_past->mapToGlobal(QPoint(0, m_past->height())));
}

} // namespace om

// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/pastrowsdialog.h"

#include "common/linedtable.h"
#include "dialogs/changetext.h"
#include "dialogs/exportdialog.h"
#include "services/record/fewcompanies.h"
#include "store/pastrows.h"

#include <QVBoxLayout>

namespace om {
namespace {

constexpr int rowsAtOnce = 200;

struct Page
{
    DatasetSpec spec;
    std::vector<Cache::StoredRow> rows;
    bool empty() const { return rows.empty(); }
};

} // namespace

/// A reader with a connection of its own; used by one job at a time.
struct PastRowsDialog::Source
{
    QString path, dataset;
    qint64 batch = 0;
    std::unique_ptr<Cache> cache;
    std::unique_ptr<PastRows> rows;

    Result<Page> read()
    {
        if (!rows) {
            auto opened = Cache::open(path, Cache::Mode::Read);
            if (!opened)
                return fail(opened);
            cache = std::move(*opened);
            auto reader = PastRows::open(*cache, dataset, batch);
            if (!reader)
                return fail(reader);
            rows = std::move(*reader);
        }
        auto some = rows->read(rowsAtOnce);
        if (!some)
            return fail(some);
        return Page{rows->spec(), std::move(*some)};
    }
};

PastRowsDialog::PastRowsDialog(Workspace &workspace, const QString &dataset, qint64 batch, JobRunner &jobs, const Palette &palette, QWidget *parent)
    : JobDialog(tr("%1 after change %2")
                    .arg(workspace.frames().specs.contains(dataset) ? translated(workspace.frames().specs.value(dataset).title) : dataset)
                    .arg(batch),
                tr("Export…"), jobs, parent)
    , m_workspace(workspace)
    , m_jobs(jobs)
    , m_batch(batch)
    , m_source(std::make_shared<Source>())
    , m_rows(jobs)
{
    resize(1280, 720);
    auto *view = new LinedTable(palette, windowTitle());
    view->setModel(&m_rows);
    content().addWidget(view, 1);
    m_source->path = workspace.files().cache;
    m_source->dataset = dataset;
    m_source->batch = batch;
    setStartEnabled(false);
    say(tr("Reading…"));
    connect(&m_rows, &PagedTableModel::pageRead, this, &PastRowsDialog::showCount);
    connect(&m_rows, &PagedTableModel::failed, this, [this](const Error &error) { say(error); });
    m_rows.setSource(
        {}, [source = m_source] { return source->read(); },
        [this](const Page &page) {
            if (m_spec.id.isEmpty()) {
                m_spec = page.spec;
                showColumns();
            }
            PagedTableModel::Lines lines;
            for (const Cache::StoredRow &row : page.rows) {
                QStringList &line = lines.emplace_back();
                const Row shown = withoutFew(m_workspace.frames(), m_spec, row.row);
                for (std::size_t i = 0; i < m_spec.fields.size(); ++i)
                    if (!m_spec.fields[i].isPersonal) // the window does not show what is personal
                        line.append(m_workspace.cellText(m_spec.id, m_spec.fields[i].name, shown.cells[i]));
                if (m_spec.geometry != GeometryType::None)
                    line.append(shapeText(row.row.geometry));
            }
            return lines;
        });
}

void PastRowsDialog::showColumns()
{
    std::vector<PagedTableModel::Column> columns;
    for (const FieldSpec &field : m_spec.fields)
        if (!field.isPersonal)
            columns.push_back({translated(field.title), field.type == FieldType::Integer || field.type == FieldType::Real});
    if (m_spec.geometry != GeometryType::None)
        columns.push_back({tr("Position")});
    m_rows.setColumns(std::move(columns));
    setStartEnabled(true);
}

void PastRowsDialog::showCount()
{
    const QString count = locale().toString(m_rows.rowCount());
    const bool isAll = m_rows.isAtEnd() || m_rows.rowCount() % rowsAtOnce != 0; // only the last page is short
    say(isAll ? tr("%1 rows, as they stood after change %2.").arg(count).arg(m_batch) : tr("The first %1 rows; more come as you scroll.").arg(count));
}

void PastRowsDialog::start()
{
    ExportRequest all;
    all.asOf = m_batch;
    (new ExportDialog(m_workspace, m_spec, std::move(all), m_jobs, this))->show();
}

} // namespace om

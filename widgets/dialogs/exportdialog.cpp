// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/exportdialog.h"

#include "common/heading.h"
#include "ingest/exporter.h"

#include <QComboBox>
#include <QFileDialog>
#include <QLabel>
#include <QVBoxLayout>

namespace om {

ExportDialog::ExportDialog(Workspace &workspace, const QString &dataset, std::vector<qint64> fids, JobRunner &jobs, QWidget *parent)
    : JobDialog(tr("Export rows"), tr("Save…"), jobs, parent)
    , m_workspace(workspace)
    , m_dataset(dataset)
    , m_fids(std::move(fids))
    , m_format(new QComboBox)
{
    resize(480, 240);
    const QString title = translated(m_workspace.frames().specs.value(dataset).title);
    content().addWidget(plainLabel(tr("%1 rows of %2, exactly those of the table").arg(locale().toString(qint64(m_fids.size())), title), 14));
    m_format->addItem(tr("Excel table"), QStringLiteral("xlsx"));
    m_format->addItem(tr("CSV table"), QStringLiteral("csv"));
    m_format->addItem(tr("GeoPackage"), QStringLiteral("gpkg"));
    m_format->addItem(tr("GeoJSON"), QStringLiteral("geojson"));
    m_format->addItem(tr("Shapefile"), QStringLiteral("shp"));
    m_format->addItem(tr("KML"), QStringLiteral("kml"));
    m_format->setAccessibleName(tr("Format"));
    content().addWidget(m_format);
    content().addStretch(1);
}

void ExportDialog::start()
{
    const QString format = m_format->currentData().toString();
    const QString path = QFileDialog::getSaveFileName(this, tr("Export rows"), m_dataset + QLatin1Char('.') + format);
    if (path.isEmpty())
        return;
    const DatasetSpec spec = m_workspace.frames().specs.value(m_dataset);
    QStringList headers;
    for (const FieldSpec &field : spec.fields)
        headers.append(translated(field.title));
    say(tr("Writing…"));
    run(
        [cachePath = m_workspace.files().cache, spec, fids = m_fids, format, path, headers](JobControl &control) -> Result<qint64> {
            const auto cache = Cache::open(cachePath, Cache::Mode::Read);
            if (!cache)
                return fail(cache);
            return exportDataset(**cache, spec, fids, format, path, headers, control);
        },
        [this, path](const Result<qint64> &rows) {
            if (rows)
                say(tr("%1 rows were written to %2").arg(locale().toString(*rows), path));
            else
                say(rows.error());
        });
}

} // namespace om

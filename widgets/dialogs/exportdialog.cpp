// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/exportdialog.h"

#include "base/mercator.h"
#include "common/heading.h"
#include "services/exportnames.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFileDialog>
#include <QFormLayout>
#include <QLabel>
#include <QListWidget>
#include <QVBoxLayout>

namespace om {

namespace {

constexpr QLatin1StringView classCode("gbt_code"); // no field of ours

/// Where the rows of a frame lie; none = no shapes.
std::optional<LonLat> middleOf(const Frame &frame)
{
    const ShapeColumn &shapes = frame.shapes();
    Box box;
    for (const Box &shape : shapes.boxes)
        box.add(shape);
    for (std::size_t row = 0; shapes.boxes.empty() && row < shapes.x.size(); ++row)
        if (shapes.x[row] == shapes.x[row]) // NaN where there is no position
            box.add(double(shapes.x[row]), double(shapes.y[row]));
    if (box.isEmpty())
        return std::nullopt;
    return lonLatFromMercator((box.minX + box.maxX) / 2, (box.minY + box.maxY) / 2);
}

} // namespace

ExportDialog::ExportDialog(Workspace &workspace, const DatasetSpec &spec, ExportRequest rows, JobRunner &jobs, QWidget *parent)
    : JobDialog(tr("Export rows"), tr("Save…"), jobs, parent)
    , m_workspace(workspace)
    , m_spec(spec)
    , m_rows(std::move(rows))
    , m_format(new QComboBox)
    , m_crs(new QComboBox)
    , m_encoding(new QComboBox)
    , m_names(new QCheckBox(tr("Names in place of codes")))
    , m_masks(new QCheckBox(tr("Mobile and identity numbers in free text masked")))
    , m_columns(new QListWidget)
    , m_losses(plainLabel({}, 12, false, "muted"))
{
    resize(560, 640);
    content().addWidget(plainLabel(
        m_rows.asOf
            ? tr("All rows of %1, as they stood after change %2").arg(translated(m_spec.title)).arg(*m_rows.asOf)
            : tr("%1 rows of %2, exactly those of the table").arg(locale().toString(qint64(m_rows.fids ? m_rows.fids->size() : 0)), translated(m_spec.title)),
        14));
    const QHash<QString, QString> titles{{QStringLiteral("csv"), tr("CSV table")},   {QStringLiteral("xlsx"), tr("Excel table")},
                                         {QStringLiteral("gpkg"), tr("GeoPackage")}, {QStringLiteral("geojson"), tr("GeoJSON")},
                                         {QStringLiteral("shp"), tr("Shapefile")},   {QStringLiteral("kml"), tr("KML")},
                                         {QStringLiteral("fgb"), tr("FlatGeobuf")},  {QStringLiteral("dxf"), tr("DXF drawing (CAD)")}};
    for (const ExportFormat &format : exportFormats())
        if (format.hasTables || m_spec.geometry != GeometryType::None)
            m_format->addItem(titles.value(QLatin1StringView(format.id)), QLatin1StringView(format.id));
    m_format->setCurrentIndex(m_format->findData(QStringLiteral("xlsx")));
    m_crs->addItem(tr("CGCS2000, longitude and latitude"), QString());
    m_crs->addItem(tr("WGS 84, longitude and latitude"), QStringLiteral("EPSG:4326"));
    m_crs->addItem(tr("Web Mercator"), QStringLiteral("EPSG:3857"));
    const auto frame = workspace.frames().frames.value(m_spec.id);
    if (const auto middle = frame ? middleOf(*frame) : std::nullopt) {
        m_crs->addItem(tr("Metres (%1)").arg(metricCrs(*middle)), metricCrs(*middle));
        if (hasChineseOffset(*middle)) {
            m_crs->addItem(tr("GCJ-02 (AMap, Tencent)"), QStringLiteral("GCJ02"));
            m_crs->addItem(tr("BD-09 (Baidu)"), QStringLiteral("BD09"));
        }
    }
    m_encoding->addItem(QStringLiteral("UTF-8"), QString());
    m_encoding->addItem(tr("GBK, for old programs"), QStringLiteral("GBK"));
    auto *form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(tr("Format"), m_format);
    form->addRow(tr("Coordinates"), m_crs);
    form->addRow(tr("Encoding"), m_encoding);
    content().addLayout(form);
    m_names->setChecked(true);
    content().addWidget(m_names);
    m_masks->setChecked(true);
    content().addWidget(m_masks);
    content().addWidget(plainLabel(tr("Columns"), 12, true));
    fillColumns();
    content().addWidget(m_columns, 1);
    m_losses->setWordWrap(true);
    content().addWidget(m_losses);
    for (QComboBox *box : {m_format, m_crs, m_encoding})
        connect(box, &QComboBox::currentIndexChanged, this, &ExportDialog::follow);
    connect(m_columns, &QListWidget::itemChanged, this, &ExportDialog::follow);
    follow();
}

void ExportDialog::fillColumns()
{
    m_columns->setAccessibleName(tr("Columns"));
    for (const FieldSpec &field : m_spec.fields) {
        auto *item = new QListWidgetItem(translated(field.title), m_columns);
        item->setData(Qt::UserRole, field.name);
        item->setFlags(Qt::ItemIsUserCheckable | Qt::ItemIsEnabled | Qt::ItemIsSelectable);
        item->setCheckState(field.isPersonal || field.isConfidential ? Qt::Unchecked : Qt::Checked); // they leave the house only when somebody says so
    }
    if (m_spec.field(QStringLiteral("class_small"))) {
        auto *item = new QListWidgetItem(tr("Class code of GB/T 30428.2 (to be verified), as %1").arg(classCode), m_columns);
        item->setData(Qt::UserRole, QString(classCode));
        item->setFlags(Qt::ItemIsUserCheckable | Qt::ItemIsEnabled | Qt::ItemIsSelectable);
        item->setCheckState(Qt::Unchecked);
    }
}

void ExportDialog::follow()
{
    const ExportFormat *format = exportFormat(m_format->currentData().toString());
    m_crs->setEnabled(format->hasCrs && m_spec.geometry != GeometryType::None);
    m_encoding->setEnabled(format->hasEncoding);
    m_names->setEnabled(format->hasAttributes);
    m_masks->setEnabled(format->hasAttributes);
    m_columns->setEnabled(format->hasAttributes);
    const ExportRequest wanted = request();
    const auto spec = exportedSpec(m_spec, wanted);
    m_losses->setText(spec ? exportLosses(*spec, wanted.options).join(u'\n') : QString());
    setStartEnabled(!wanted.columns.isEmpty() || m_spec.fields.empty());
}

ExportRequest ExportDialog::request() const
{
    ExportRequest request = m_rows;
    request.options.format = m_format->currentData().toString();
    if (m_crs->isEnabled())
        request.options.crs = m_crs->currentData().toString();
    if (m_encoding->isEnabled())
        request.options.encoding = m_encoding->currentData().toString();
    for (const FieldSpec &field : m_spec.fields)
        request.options.headers.append(translated(field.title));
    for (int i = 0; i < m_columns->count(); ++i)
        if (m_columns->item(i)->checkState() == Qt::Checked) {
            const QString name = m_columns->item(i)->data(Qt::UserRole).toString();
            if (name == classCode)
                request.classCodeField = name;
            else
                request.columns.append(name);
        }
    request.masksPersonalNumbers = m_masks->isChecked();
    return request;
}

void ExportDialog::start()
{
    ExportRequest wanted = request();
    const QString path = QFileDialog::getSaveFileName(this, tr("Export rows"), m_spec.id + QLatin1Char('.') + wanted.options.format);
    if (path.isEmpty())
        return;
    if (m_names->isEnabled() && m_names->isChecked())
        wanted.names = exportNames(m_workspace, m_spec.id);
    say(tr("Writing…"));
    run(
        [cachePath = m_workspace.files().cache, spec = m_spec, wanted = std::move(wanted), path](JobControl &control) -> Result<qint64> {
            const auto cache = Cache::open(cachePath, Cache::Mode::Read);
            if (!cache)
                return fail(cache);
            return exportDataset(**cache, spec, wanted, path, control);
        },
        [this, path](const Result<qint64> &rows) {
            if (rows)
                say(tr("%1 rows were written to %2").arg(locale().toString(*rows), path));
            else
                say(rows.error());
        });
}

} // namespace om

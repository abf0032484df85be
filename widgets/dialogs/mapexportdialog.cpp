// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/mapexportdialog.h"

#include "common/heading.h"
#include "services/basemap/basemapservice.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QSpinBox>

namespace om {

namespace {

constexpr int titlePx = 160;
constexpr double marginMm = 10;

} // namespace

MapExportDialog::MapExportDialog(Workspace &workspace, const BasemapService &basemaps, SceneRequest request, SceneMaker make, const Viewport &view,
                                 MapFurniture furniture, JobRunner &jobs, QWidget *parent)
    : JobDialog(tr("Save the map"), tr("Save…"), jobs, parent)
    , m_workspace(workspace)
    , m_basemaps(basemaps)
    , m_request(std::move(request))
    , m_make(std::move(make))
    , m_view(view)
    , m_furniture(std::move(furniture))
    , m_factor(new QDoubleSpinBox)
    , m_scale(new QSpinBox)
    , m_legend(new QCheckBox(tr("Legend")))
    , m_title(new QCheckBox(tr("Title, filter and date of the data")))
    , m_worldFile(new QCheckBox(tr("World file beside it (EPSG:3857)")))
{
    setCountsRows(false);
    resize(560, 420);
    m_format = addChoice(tr("Format"),
                         {{tr("PNG picture"), QStringLiteral("png")},
                          {tr("GeoTIFF, for other GIS"), QStringLiteral("tif")},
                          {tr("PDF page, for print"), QStringLiteral("pdf")}});
    m_size = addChoice(tr("Size"),
                       {{tr("As in the window: %1×%2").arg(view.size().width()).arg(view.size().height()), view.size()},
                        {QStringLiteral("1920×1080"), QSize(1920, 1080)},
                        {QStringLiteral("3840×2160 (4K)"), QSize(3840, 2160)},
                        {QStringLiteral("7680×4320 (8K)"), QSize(7680, 4320)}});
    m_factor->setRange(0.5, 16);
    m_factor->setSingleStep(0.5);
    m_factor->setDecimals(1);
    m_factor->setValue(1);
    m_factor->setPrefix(QStringLiteral("× "));
    addRow(tr("Symbols and words"), m_factor);
    m_page = addChoice(tr("Paper"),
                       {{QStringLiteral("A4"), QPageSize::A4},
                        {QStringLiteral("A3"), QPageSize::A3},
                        {QStringLiteral("A2"), QPageSize::A2},
                        {QStringLiteral("A1"), QPageSize::A1},
                        {QStringLiteral("A0"), QPageSize::A0}});
    m_orientation = addChoice(tr("Orientation"), {{tr("Landscape"), QPageLayout::Landscape}, {tr("Portrait"), QPageLayout::Portrait}});
    m_scale->setRange(0, 100'000'000);
    m_scale->setSingleStep(1000);
    m_scale->setPrefix(QStringLiteral("1:"));
    m_scale->setSpecialValueText(tr("As large as fits"));
    addRow(tr("Scale"), m_scale);
    m_look = addChoice(tr("Look"), {{tr("Light, for paper"), QStringLiteral("light")}, {tr("Dark"), QStringLiteral("dark")}});
    m_look->setCurrentIndex(m_look->findData(m_request.style));
    m_title->setChecked(true);
    m_legend->setChecked(true);
    for (QCheckBox *box : {m_title, m_legend, m_worldFile})
        content().addWidget(box);
    content().addStretch(1);
    connect(m_format, &QComboBox::currentIndexChanged, this, &MapExportDialog::showFields);
    connect(m_size, &QComboBox::currentIndexChanged, this, [this] {
        // A larger picture of the same map is not one of smaller words.
        const QSize size = m_size->currentData().toSize();
        m_factor->setValue(std::max(1.0, std::round(2.0 * size.width() / m_view.size().width()) / 2));
    });
    showFields();
}

void MapExportDialog::addRow(const QString &title, QWidget *field)
{
    auto *line = new QWidget;
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    QLabel *label = plainLabel(title, 14);
    label->setFixedWidth(titlePx);
    label->setBuddy(field);
    row->addWidget(label);
    row->addWidget(field, 1);
    field->setAccessibleName(title);
    content().addWidget(line);
}

QComboBox *MapExportDialog::addChoice(const QString &title, const QList<std::pair<QString, QVariant>> &choices)
{
    auto *box = new QComboBox;
    for (const auto &[text, value] : choices)
        box->addItem(text, value);
    addRow(title, box);
    return box;
}

void MapExportDialog::showFields()
{
    const bool isPage = suffix() == u"pdf";
    for (QWidget *field : std::initializer_list<QWidget *>{m_size, m_factor})
        field->parentWidget()->setVisible(!isPage);
    for (QWidget *field : std::initializer_list<QWidget *>{m_page, m_orientation, m_scale})
        field->parentWidget()->setVisible(isPage);
    m_worldFile->setVisible(!isPage);
    if (isPage)
        m_look->setCurrentIndex(0);
}

QString MapExportDialog::suffix() const
{
    return m_format->currentData().toString();
}

MapExport MapExportDialog::asked(const QString &path) const
{
    MapExport what;
    what.path = path;
    what.size = m_size->currentData().toSize();
    what.factor = m_factor->value();
    what.page = QPageLayout(QPageSize(m_page->currentData().value<QPageSize::PageSizeId>()), m_orientation->currentData().value<QPageLayout::Orientation>(),
                            QMarginsF(marginMm, marginMm, marginMm, marginMm), QPageLayout::Millimeter);
    what.furniture = m_furniture;
    if (!m_title->isChecked()) {
        what.furniture.title.clear();
        what.furniture.facts.clear();
    }
    what.furniture.hasLegend = m_legend->isChecked();
    what.hasWorldFile = m_worldFile->isChecked();
    const bool isPage = suffix() == u"pdf";
    what.view = fitted(m_view, isPage ? viewSize(what.page) : viewSize(what.size, what.factor));
    if (isPage && m_scale->value() > 0)
        what.view = scaled(what.view, m_scale->value());
    return what;
}

void MapExportDialog::start()
{
    const QString path = QFileDialog::getSaveFileName(this, tr("Save the map"), QStringLiteral("map.") + suffix());
    if (!path.isEmpty())
        save(path.endsWith(u'.' + suffix(), Qt::CaseInsensitive) ? path : path + u'.' + suffix());
}

void MapExportDialog::save(const QString &path)
{
    say(tr("Drawing…"));
    SceneRequest request = m_request;
    request.style = m_look->currentData().toString();
    request.basemap = m_basemaps.basemap(m_workspace.catalog().style(request.style));
    run([make = m_make, frames = m_workspace.frames(), request = std::move(request),
         what = asked(path)](JobControl &control) { return exportMap(make(frames, request).scene, what, control); },
        [this, path](const Result<QStringList> &done) {
            if (done)
                say((QStringList(tr("Saved: %1").arg(path)) + *done).join(u'\n'));
            else
                say(done.error());
        });
}

} // namespace om

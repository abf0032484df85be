// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/symbologydialog.h"

#include "common/heading.h"
#include "dialogs/breakshistogram.h"
#include "draw/ramp.h"
#include "services/computable.h"
#include "services/record/fewcompanies.h"
#include "services/symbologyservice.h"
#include "services/workspace.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace om {
namespace {

constexpr int settleMs = 60; // typing is not followed letter by letter
constexpr int mostScale = 10'000'000;

struct Choice
{
    const char *id;
    const char *text;
};
constexpr Choice renderers[] = {{"single", QT_TRANSLATE_NOOP("Symbology", "Single symbol")},
                                {"category", QT_TRANSLATE_NOOP("Symbology", "Categories")},
                                {"graduated", QT_TRANSLATE_NOOP("Symbology", "Graduated colours")},
                                {"choropleth", QT_TRANSLATE_NOOP("Symbology", "Areas by indicator")},
                                {"proportional", QT_TRANSLATE_NOOP("Symbology", "Proportional symbols")},
                                {"cluster", QT_TRANSLATE_NOOP("Symbology", "Clusters")},
                                {"heat", QT_TRANSLATE_NOOP("Symbology", "Heat map")},
                                {"hexbin", QT_TRANSLATE_NOOP("Symbology", "Hexagons")},
                                {"squarebin", QT_TRANSLATE_NOOP("Symbology", "Squares")},
                                {"chart", QT_TRANSLATE_NOOP("Symbology", "Pie charts")},
                                {"hotspots", QT_TRANSLATE_NOOP("Symbology", "Hotspots")},
                                {"last_look", QT_TRANSLATE_NOOP("Symbology", "Age of the last look")},
                                {"blind_spots", QT_TRANSLATE_NOOP("Symbology", "Blind spots of the patrol")}};
constexpr Choice methods[] = {{"equal", QT_TRANSLATE_NOOP("Symbology", "Equal intervals")},
                              {"quantile", QT_TRANSLATE_NOOP("Symbology", "Quantiles")},
                              {"jenks", QT_TRANSLATE_NOOP("Symbology", "Natural breaks (Jenks)")},
                              {"manual", QT_TRANSLATE_NOOP("Symbology", "Manual")}};
constexpr Choice ramps[] = {{"ramp.quantity", QT_TRANSLATE_NOOP("Symbology", "Quantity")},
                            {"ramp.bad", QT_TRANSLATE_NOOP("Symbology", "Bad when high")},
                            {"ramp.good", QT_TRANSLATE_NOOP("Symbology", "Good when high")},
                            {"ramp.diverging", QT_TRANSLATE_NOOP("Symbology", "Change")}};
constexpr Choice blends[] = {{"normal", QT_TRANSLATE_NOOP("Symbology", "Normal")},
                             {"multiply", QT_TRANSLATE_NOOP("Symbology", "Multiply")},
                             {"screen", QT_TRANSLATE_NOOP("Symbology", "Screen")},
                             {"darken", QT_TRANSLATE_NOOP("Symbology", "Darken")},
                             {"lighten", QT_TRANSLATE_NOOP("Symbology", "Lighten")}};
constexpr Choice measures[] = {{"count", QT_TRANSLATE_NOOP("Symbology", "Number of rows")},
                               {"density", QT_TRANSLATE_NOOP("Symbology", "Rows per km²")},
                               {"mean", QT_TRANSLATE_NOOP("Symbology", "Mean of a field")}};

template<std::size_t N>
QComboBox *comboOf(const Choice (&choices)[N])
{
    auto *combo = new QComboBox;
    for (const Choice &choice : choices)
        combo->addItem(QCoreApplication::translate("Symbology", choice.text), QString::fromLatin1(choice.id));
    return combo;
}

void choose(QComboBox *combo, const QString &id)
{
    combo->setCurrentIndex(std::max(0, combo->findData(id)));
}

bool isNumber(const FieldSpec &field)
{
    return field.type == FieldType::Integer || field.type == FieldType::Real;
}

bool suits(const QString &renderer, GeometryType geometry, bool isArea)
{
    const bool isPoint = geometry == GeometryType::Point;
    if (renderer == QLatin1String("choropleth"))
        return isArea;
    if (renderer == QLatin1String("proportional"))
        return geometry != GeometryType::Line;
    static const QStringList reckoned{QStringLiteral("chart"), QStringLiteral("hotspots"), QStringLiteral("last_look"), QStringLiteral("blind_spots")};
    if (reckoned.contains(renderer))
        return false; // its parts are declared; offered only where it stands already
    return isPoint || renderer == QLatin1String("single") || renderer == QLatin1String("category") || renderer == QLatin1String("graduated");
}

} // namespace

SymbologyDialog::SymbologyDialog(Workspace &workspace, const FilterService &filter, ThemeService &themes, JobRunner &jobs, const Palette &palette,
                                 const QString &layer, double pixelsPerUnit, QWidget *parent)
    : QDialog(parent)
    , m_workspace(workspace)
    , m_filter(filter)
    , m_themes(themes)
    , m_jobs(jobs)
    , m_palette(palette)
    , m_layer(*workspace.symbology().layer(layer))
    , m_metric(themes.metric())
    , m_pixelsPerUnit(pixelsPerUnit)
    , m_form(new QFormLayout)
    , m_renderer(comboOf(renderers))
    , m_field(new QComboBox)
    , m_kpi(new QComboBox)
    , m_measure(comboOf(measures))
    , m_method(comboOf(methods))
    , m_ramp(comboOf(ramps))
    , m_blend(comboOf(blends))
    , m_classes(new QSpinBox)
    , m_cell(new QSpinBox)
    , m_opacity(new QSpinBox)
    , m_breaks(new QLineEdit)
    , m_histogram(new BreaksHistogram(palette))
    , m_isLocked(new QCheckBox(tr("Keep the class limits when time or filter change")))
    , m_hasLabels(new QCheckBox(tr("Show names")))
    , m_size(new QDoubleSpinBox)
    , m_minScale(new QSpinBox)
    , m_maxScale(new QSpinBox)
    , m_message(plainLabel({}, 12, false, "muted"))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Symbols of “%1”").arg(translated(m_layer.title)));
    resize(480, 640);
    build(*m_form);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    buttons->button(QDialogButtonBox::Ok)->setText(tr("Keep"));
    buttons->button(QDialogButtonBox::Cancel)->setText(tr("Cancel"));
    auto *reset = buttons->addButton(tr("The theme's own"), QDialogButtonBox::ResetRole);
    reset->setAutoDefault(false);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(reset, &QPushButton::clicked, this, [this] {
        fill(*m_workspace.catalog().layer(m_layer.id));
        changed();
    });
    m_message->setWordWrap(true);
    auto *column = new QVBoxLayout(this);
    column->addLayout(m_form);
    column->addWidget(m_message);
    column->addStretch(1);
    column->addWidget(buttons);
    m_later.setSingleShot(true);
    m_later.setInterval(settleMs);
    connect(&m_later, &QTimer::timeout, this, [this] {
        m_workspace.symbology().preview(chosen());
        count();
    });
    fill(m_layer);
    count();
}

SymbologyDialog::~SymbologyDialog() = default;

void SymbologyDialog::build(QFormLayout &form)
{
    m_classes->setRange(2, 9);
    m_cell->setRange(8, 200);
    m_cell->setSuffix(tr(" px"));
    m_opacity->setRange(5, 100);
    m_opacity->setSuffix(tr(" %"));
    m_size->setRange(0.01, 200);
    m_size->setDecimals(2);
    for (QSpinBox *scale : {m_minScale, m_maxScale}) {
        scale->setRange(0, mostScale);
        scale->setSingleStep(5000);
        scale->setPrefix(QStringLiteral("1:"));
        scale->setSpecialValueText(tr("no limit"));
        scale->setGroupSeparatorShown(true);
    }
    const StyleSpec &style = m_palette.style();
    for (int i = 0; i < m_ramp->count(); ++i) {
        const std::vector<QColor> colors = style.ramp(m_ramp->itemData(i).toString());
        QPixmap swatch(80, 12);
        swatch.fill(Qt::transparent);
        QPainter painter(&swatch);
        for (std::size_t c = 0; c < colors.size(); ++c)
            painter.fillRect(QRectF(double(c) * 80 / double(colors.size()), 0, 80.0 / double(colors.size()), 12), colors[c]);
        painter.end();
        m_ramp->setItemIcon(i, QIcon(swatch));
    }
    m_ramp->setIconSize(QSize(80, 12));
    form.addRow(tr("Drawn as"), m_renderer);
    form.addRow(tr("Indicator"), m_kpi);
    form.addRow(tr("Measure"), m_measure);
    form.addRow(tr("Field"), m_field);
    form.addRow(tr("Class method"), m_method);
    form.addRow(tr("Classes"), m_classes);
    form.addRow(tr("Class limits"), m_breaks);
    form.addRow(m_histogram);
    form.addRow(QString(), m_isLocked);
    form.addRow(tr("Colours"), m_ramp);
    form.addRow(tr("Size"), m_size);
    form.addRow(tr("Width of cells"), m_cell);
    form.addRow(tr("Opacity"), m_opacity);
    form.addRow(tr("Blending"), m_blend);
    form.addRow(tr("Drawn from"), m_minScale);
    form.addRow(tr("Drawn up to"), m_maxScale);
    form.addRow(QString(), m_hasLabels);
    for (QComboBox *combo : {m_renderer, m_field, m_kpi, m_measure, m_method, m_ramp, m_blend})
        connect(combo, &QComboBox::currentIndexChanged, this, &SymbologyDialog::changed);
    for (QSpinBox *spin : {m_classes, m_cell, m_opacity, m_minScale, m_maxScale})
        connect(spin, &QSpinBox::valueChanged, this, &SymbologyDialog::changed);
    connect(m_size, &QDoubleSpinBox::valueChanged, this, &SymbologyDialog::changed);
    connect(m_isLocked, &QCheckBox::toggled, this, &SymbologyDialog::changed);
    connect(m_hasLabels, &QCheckBox::toggled, this, &SymbologyDialog::changed);
    connect(m_breaks, &QLineEdit::textEdited, this, [this] {
        choose(m_method, QStringLiteral("manual"));
        changed();
    });
    connect(m_histogram, &BreaksHistogram::breaksEdited, this, &SymbologyDialog::editBreaks);
}

void SymbologyDialog::fillFields(const LayerSpec &layer)
{
    const DatasetSpec dataset = m_workspace.frames().specs.value(m_layer.dataset);
    const QString renderer = m_renderer->currentData().toString();
    const bool wantsNumbers = renderer == QLatin1String("graduated") || renderer == QLatin1String("proportional") || renderer == QLatin1String("hexbin") ||
        renderer == QLatin1String("squarebin");
    const QString own = renderer == QLatin1String("proportional") ? layer.sizeField : layer.field;
    const QString before = m_field->count() > 0 && !m_isFilling ? m_field->currentData().toString() : own;
    const QSignalBlocker quiet(m_field);
    m_field->clear();
    const bool hidesCompanies = isOfSingleCompanies(m_workspace.frames(), dataset) && !m_workspace.showsCompanies();
    for (const FieldSpec &field : dataset.fields)
        if (isNumber(field) == wantsNumbers && !field.isPersonal && !(field.isConfidential && hidesCompanies) &&
            (wantsNumbers || field.type == FieldType::Code || field.type == FieldType::Boolean))
            m_field->addItem(translated(field.title), field.name);
    // What was declared may be an expression or a derived column.
    if (!own.isEmpty() && m_field->findData(own) < 0 && m_layer.renderer == renderer)
        m_field->insertItem(0, own == QLatin1String("clock_state") ? tr("State of the clock") : own, own);
    choose(m_field, m_field->findData(before) >= 0 ? before : own);
}

void SymbologyDialog::fill(const LayerSpec &layer)
{
    m_isFilling = true;
    const DatasetSpec dataset = m_workspace.frames().specs.value(layer.dataset);
    const bool isArea = !dataset.area.isEmpty() && dataset.key == QStringList{dataset.area};
    m_renderer->clear();
    for (const Choice &choice : renderers) {
        const QString id = QString::fromLatin1(choice.id);
        if (id == layer.renderer || suits(id, dataset.geometry, isArea))
            m_renderer->addItem(QCoreApplication::translate("Symbology", choice.text), id);
    }
    choose(m_renderer, layer.renderer);
    m_kpi->clear();
    for (const KpiSpec &kpi : m_workspace.catalog().kpis())
        if ((isComputable(m_workspace.catalog(), kpi, m_workspace.frames()) && !m_workspace.frames().specs.value(kpi.dataset).area.isEmpty()) ||
            kpi.id == layer.kpi)
            m_kpi->addItem(translated(kpi.title), kpi.id);
    choose(m_kpi, layer.id == m_themes.theme().choropleth && !m_themes.metric().isEmpty() ? m_themes.metric() : layer.kpi);
    choose(m_measure, layer.measure.isEmpty() ? QStringLiteral("count") : layer.measure);
    choose(m_method, !layer.method.isEmpty() ? layer.method : layer.breaks.empty() ? QStringLiteral("quantile") : QStringLiteral("manual"));
    m_classes->setValue(layer.breaks.empty() ? layer.classes : int(layer.breaks.size()) + 1);
    showBreaks(layer.breaks);
    m_isLocked->setChecked(layer.isLocked);
    choose(m_ramp, layer.ramp.isEmpty() ? QStringLiteral("ramp.quantity") : layer.ramp);
    m_size->setValue(layer.sizeFactor > 0 ? layer.sizeFactor : layer.symbols.empty() ? 9 : layer.symbols.front().size);
    m_cell->setValue(layer.cellPx);
    m_opacity->setValue(int(std::lround(layer.opacity * 100)));
    choose(m_blend, layer.blend.isEmpty() ? QStringLiteral("normal") : layer.blend);
    m_minScale->setValue(int(layer.minScale));
    m_maxScale->setValue(int(layer.maxScale));
    m_hasLabels->setChecked(!layer.labelField.isEmpty());
    fillFields(layer);
    m_isFilling = false;
    arrange();
}

void SymbologyDialog::setRow(QWidget *field, bool isVisible)
{
    m_form->setRowVisible(field, isVisible);
    if (auto *label = m_form->labelForField(field)) {
        field->setAccessibleName(static_cast<QLabel *>(label)->text());
        static_cast<QLabel *>(label)->setBuddy(field);
    }
}

void SymbologyDialog::arrange()
{
    const QString renderer = m_renderer->currentData().toString();
    const auto is = [&](const char *id) { return renderer == QLatin1String(id); };
    const bool isBins = is("hexbin") || is("squarebin");
    const bool hasClasses = is("graduated") || is("choropleth") || isBins;
    const bool isManual = m_method->currentData() == QLatin1String("manual");
    setRow(m_renderer, true);
    setRow(m_kpi, is("choropleth"));
    setRow(m_measure, isBins);
    setRow(m_field, is("category") || is("graduated") || is("proportional") || is("cluster") || (isBins && m_measure->currentData() == QLatin1String("mean")));
    setRow(m_method, hasClasses);
    setRow(m_classes, hasClasses && !isManual);
    setRow(m_breaks, hasClasses);
    setRow(m_histogram, hasClasses);
    setRow(m_isLocked, hasClasses);
    setRow(m_ramp, hasClasses || is("heat") || is("hotspots") || is("last_look") || is("blind_spots"));
    setRow(m_size, is("proportional") || is("single") || is("category") || is("graduated") || (is("chart") && m_layer.sizeFactor > 0));
    const bool isFactor = is("proportional") || is("chart");
    m_size->setSuffix(isFactor ? tr(" px × √ of the value") : tr(" px"));
    setRow(m_cell, isBins || is("cluster"));
    for (QWidget *field : {static_cast<QWidget *>(m_opacity), static_cast<QWidget *>(m_blend), static_cast<QWidget *>(m_minScale),
                           static_cast<QWidget *>(m_maxScale), static_cast<QWidget *>(m_hasLabels)})
        setRow(field, true);
}

void SymbologyDialog::changed()
{
    if (m_isFilling)
        return;
    fillFields(chosen());
    arrange();
    m_later.start();
}

LayerSpec SymbologyDialog::chosen() const
{
    LayerSpec layer = *m_workspace.catalog().layer(m_layer.id);
    const LayerSpec own = layer;
    const QString renderer = m_renderer->currentData().toString();
    const bool isOther = renderer != own.renderer;
    layer.renderer = renderer;
    const bool isProportional = renderer == QLatin1String("proportional");
    const bool hasClasses = m_form->isRowVisible(m_method);
    if (isOther) {
        // Symbols were declared for another kind of picture: only their outline is kept.
        SymbolSpec like;
        if (!own.symbols.empty() && renderer != QLatin1String("category")) {
            like.stroke = own.symbols.front().stroke;
            like.size = own.symbols.front().size;
        }
        layer.symbols.clear();
        if (!like.stroke.isEmpty() && hasClasses)
            layer.symbols.push_back(like);
        layer.ringField.clear();
        layer.glyphField.clear();
        if (!isProportional)
            layer.sizeField.clear();
    }
    if (m_form->isRowVisible(m_field)) {
        const QString field = m_field->currentData().toString();
        if (isProportional)
            layer.sizeField = field;
        else {
            if (field != own.field && renderer == QLatin1String("category"))
                layer.symbols.clear(); // codes of another field
            layer.field = field;
        }
    }
    if (m_form->isRowVisible(m_kpi))
        layer.kpi = m_kpi->currentData().toString();
    if (m_form->isRowVisible(m_measure))
        layer.measure = m_measure->currentData().toString();
    if (hasClasses) {
        const QString method = m_method->currentData().toString();
        std::vector<double> breaks;
        const QStringList texts = m_breaks->text().split(u';', Qt::SkipEmptyParts);
        for (const QString &text : texts) {
            bool isNumber = false;
            if (const double value = locale().toDouble(text.trimmed(), &isNumber); isNumber)
                breaks.push_back(value);
        }
        std::ranges::sort(breaks);
        const bool isManual = method == QLatin1String("manual");
        layer.breaks = isManual ? breaks : std::vector<double>{};
        layer.method = isManual && own.method.isEmpty() && !own.breaks.empty() ? QString() : method;
        layer.classes = isManual ? own.classes : m_classes->value();
        layer.isLocked = m_isLocked->isChecked();
        const QString ramp = m_ramp->currentData().toString();
        layer.ramp = own.ramp.isEmpty() && ramp == QLatin1String("ramp.quantity") ? own.ramp : ramp;
    }
    if (renderer == QLatin1String("heat"))
        layer.ramp = m_ramp->currentData().toString();
    if (m_form->isRowVisible(m_size)) {
        if (isProportional || renderer == QLatin1String("chart"))
            layer.sizeFactor = m_size->value();
        else if (layer.symbols.empty() || m_size->value() != layer.symbols.front().size) {
            if (layer.symbols.empty() && renderer == QLatin1String("single"))
                layer.symbols.push_back(own.symbols.empty() ? SymbolSpec() : own.symbols.front());
            for (SymbolSpec &symbol : layer.symbols)
                symbol.size = m_size->value();
        }
    }
    layer.cellPx = m_form->isRowVisible(m_cell) ? m_cell->value() : own.cellPx;
    layer.opacity = m_opacity->value() / 100.0;
    const QString blend = m_blend->currentData().toString();
    layer.blend = own.blend.isEmpty() && blend == QLatin1String("normal") ? own.blend : blend;
    layer.minScale = m_minScale->value();
    layer.maxScale = m_maxScale->value();
    const QString name = own.labelField.isEmpty() ? m_workspace.frames().specs.value(own.dataset).label : own.labelField;
    layer.labelField = m_hasLabels->isChecked() ? name : QString();
    return layer;
}

void SymbologyDialog::count()
{
    SceneRequest request = sceneRequest(m_workspace, m_themes, m_filter.filter());
    const LayerSpec layer = chosen();
    if (!layer.kpi.isEmpty())
        request.metric = layer.kpi;
    m_jobs.run([&catalog = m_workspace.catalog(), frames = m_workspace.frames(), request, layer,
                unit = m_pixelsPerUnit](JobControl &) { return classedValues(catalog, frames, request, layer, unit); },
               this,
               [this, layer](const Result<ClassedValues> &classed) {
                   if (chosen() != layer)
                       return; // a newer one is under way
                   m_message->setText(classed ? QString() : errorText(classed.error()));
                   if (!classed)
                       return;
                   if (m_method->currentData() != QLatin1String("manual"))
                       showBreaks(classed->breaks);
                   m_histogram->setValues(classed->values, classed->breaks, classed->colors);
               });
}

void SymbologyDialog::showBreaks(const std::vector<double> &breaks)
{
    QStringList texts;
    for (const double limit : breaks)
        texts.append(locale().toString(limit, 'g', 10));
    m_breaks->setText(texts.join(QStringLiteral("; ")));
}

void SymbologyDialog::editBreaks(const std::vector<double> &breaks)
{
    showBreaks(breaks);
    choose(m_method, QStringLiteral("manual"));
    changed();
}

void SymbologyDialog::done(int result)
{
    if (result == Accepted) {
        if (const auto kept = m_workspace.symbology().keep(chosen()); !kept) {
            m_message->setText(errorText(kept.error()));
            return; // it stays open, so that nothing is lost unseen
        }
    } else {
        m_workspace.symbology().endPreview();
        if (m_layer.id == m_themes.theme().choropleth)
            m_themes.setMetric(m_metric);
    }
    QDialog::done(result);
}

} // namespace om

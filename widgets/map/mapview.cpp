// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "map/mapview.h"

#include "map/hovercard.h"
#include "services/basemapservice.h"
#include "services/workspace.h"

#include <QButtonGroup>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

namespace om {

namespace {

constexpr int toolPx = 32;
constexpr int edgePx = 16;
constexpr int mostFacts = 5;
constexpr double nearZoom = 16;
constexpr int scenePriority = 3000; // before any tile of the scene that it replaces

} // namespace

MapView::MapView(Workspace &workspace, FilterService &filter, SelectionService &selection, ThemeService &themes, JobRunner &jobs, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_filter(filter)
    , m_selection(selection)
    , m_themes(themes)
    , m_jobs(jobs)
    , m_canvas(new MapCanvas(jobs, this))
    , m_card(new HoverCard(this))
    , m_problem(new QLabel(this))
    , m_caption(new QLabel(this))
    , m_tools(new QWidget(this))
    , m_modes(new QButtonGroup(this))
{
    setFocusProxy(m_canvas);
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->setWordWrap(true);
    m_problem->setAlignment(Qt::AlignCenter);
    m_problem->setMargin(48);
    m_caption->setTextFormat(Qt::PlainText);
    m_caption->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_caption->hide();
    addButtons();

    connect(m_canvas, &MapCanvas::picked, this, &MapView::picked);
    connect(m_canvas, &MapCanvas::areaPicked, this, &MapView::areaPicked);
    connect(m_canvas, &MapCanvas::cursorMoved, this, &MapView::cursorMoved);
    connect(m_canvas, &MapCanvas::scaleChanged, this, &MapView::scaleChanged);
    connect(m_canvas, &MapCanvas::shapeDrawn, this, &MapView::shapeDrawn);
    connect(m_canvas, &MapCanvas::hovered, this, [this](const QString &dataset, qint64 fid, const QString &, const QPoint &at) { showCard(dataset, fid, at); });
    connect(&workspace, &Workspace::framesChanged, this, &MapView::rebuild);
    connect(&filter, &FilterService::filterChanged, this, &MapView::filterChanged);
    connect(&themes, &ThemeService::themeChanged, this, &MapView::rebuild);
    connect(&themes, &ThemeService::layersChanged, this, &MapView::rebuild);
    connect(&themes, &ThemeService::styleChanged, this, &MapView::rebuild);
    connect(&selection, &SelectionService::selectionChanged, m_canvas, &MapCanvas::select);

    const QString problem = m_canvas->problem();
    m_problem->setVisible(!problem.isEmpty());
    m_canvas->setVisible(problem.isEmpty());
    m_problem->setText(tr("The map cannot be shown.\nCheck that the package qt6-location-plugins is installed, then start again.\n\n%1").arg(problem));
    m_area = filter.filter().area;
    m_later.setSingleShot(true);
    m_later.setInterval(0);
    connect(&m_later, &QTimer::timeout, this, &MapView::build);
    rebuild();
}

MapView::~MapView()
{
    if (m_building)
        m_building->cancel();
}

void MapView::setBasemaps(BasemapService &basemaps)
{
    m_basemaps = &basemaps;
    connect(&basemaps, &BasemapService::changed, this, &MapView::rebuild);
    connect(&basemaps, &BasemapService::arrived, m_canvas, &MapCanvas::refresh);
    rebuild();
}

void MapView::rebuild()
{
    m_later.start(); // several changes of one moment make one scene
}

void MapView::build()
{
    if (m_building)
        m_building->cancel();
    SceneRequest request = sceneRequest(m_workspace, m_themes, m_filter.filter());
    if (m_basemaps)
        request.basemap = m_basemaps->basemap(m_themes.style());
    m_building = m_jobs.run([&catalog = m_workspace.catalog(), frames = m_workspace.frames(),
                             request = std::move(request)](JobControl &) { return buildScene(catalog, frames, request); },
                            this,
                            [this](BuiltScene built) {
                                m_building.reset();
                                m_canvas->setScene(built.scene);
                                m_card->setColors(*built.scene);
                                colourButtons();
                                if (!built.problems.empty())
                                    Q_EMIT problemsFound(built.problems);
                                if (m_area != m_filter.filter().area) {
                                    m_area = m_filter.filter().area;
                                    m_canvas->fitExtent();
                                }
                                Q_EMIT sceneChanged();
                            },
                            scenePriority);
}

void MapView::filterChanged(const Filter &)
{
    rebuild();
}

void MapView::setCaption(const QString &text)
{
    m_caption->setText(text);
    m_caption->adjustSize();
    m_caption->setVisible(!text.isEmpty());
}

bool MapView::isShown() const
{
    return !m_later.isActive() && !m_building && (m_canvas->isComplete() || !m_canvas->problem().isEmpty());
}

void MapView::showSelection()
{
    const auto frame = m_workspace.frames().frames.value(m_selection.dataset());
    if (!frame || m_selection.fid() < 0)
        return;
    const std::size_t row = frame->rowOf(m_selection.fid());
    if (row >= frame->rows() || frame->shapes().type == GeometryType::None)
        return;
    const ShapeColumn &shapes = frame->shapes();
    if (!shapes.boxes.empty())
        m_canvas->camera().fit(shapes.boxes[row], 120);
    else if (const double x = double(shapes.x[row]), y = double(shapes.y[row]); x == x)
        m_canvas->camera().setView(x, y, std::max(m_canvas->camera().zoom(), nearZoom));
}

void MapView::showCard(const QString &dataset, qint64 fid, const QPoint &at)
{
    const auto frame = m_workspace.frames().frames.value(dataset);
    const DatasetSpec spec = m_workspace.frames().specs.value(dataset);
    const std::size_t row = frame && fid >= 0 ? frame->rowOf(fid) : 0;
    if (!frame || fid < 0 || row >= frame->rows()) {
        m_card->hide();
        return;
    }
    std::vector<HoverCard::Fact> facts;
    if (const CardSpec *card = m_workspace.catalog().card(dataset)) {
        for (const CardSectionSpec &section : card->sections) {
            for (const QString &name : section.fields) {
                const FieldSpec *field = spec.field(name);
                if (!field || name == spec.label || section.kind != QLatin1String("facts") || int(facts.size()) >= mostFacts)
                    continue;
                QString value = m_workspace.cellText(*frame, name, row);
                if (value.isEmpty())
                    continue;
                if (!field->unit.isEmpty())
                    value += QStringLiteral(" ") + translated(field->unit);
                facts.push_back({translated(field->title), value});
            }
        }
    }
    QString title = m_workspace.cellText(*frame, spec.label, row);
    if (spec.key == QStringList{spec.area} && frame->column(spec.area))
        title = m_workspace.areaName(frame->column(spec.area)->text(row));
    for (const DrawLayer &layer : scene()->layers) {
        if (layer.dataset != dataset)
            continue;
        for (const MapLabel &label : layer.labels)
            if (label.row == row && !label.value.isEmpty())
                facts.insert(facts.begin(), {layer.title, label.value + QStringLiteral(" ") + layer.legendTitle});
    }
    if (int(facts.size()) > mostFacts)
        facts.resize(mostFacts);
    m_card->showAt(at, title, facts);
}

QToolButton *MapView::addButton(const QString &glyph, const QString &name)
{
    auto *button = new QToolButton(m_tools);
    button->setText(glyph);
    button->setToolTip(name);
    button->setAccessibleName(name);
    button->setFixedSize(toolPx, toolPx);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    m_tools->layout()->addWidget(button);
    return button;
}

void MapView::addButtons()
{
    auto *column = new QVBoxLayout(m_tools);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    connect(addButton(QStringLiteral("+"), tr("Zoom in")), &QToolButton::clicked, m_canvas, [this] { m_canvas->zoomBy(1); });
    connect(addButton(QStringLiteral("−"), tr("Zoom out")), &QToolButton::clicked, m_canvas, [this] { m_canvas->zoomBy(-1); });
    connect(addButton(QStringLiteral("⌂"), tr("Whole area")), &QToolButton::clicked, m_canvas, &MapCanvas::fitExtent);
    const std::tuple<QString, QString, MapCanvas::Tool> modes[] = {{QStringLiteral("✥"), tr("Pan"), MapCanvas::Tool::Pan},
                                                                   {QStringLiteral("▭"), tr("Select by rectangle"), MapCanvas::Tool::Box},
                                                                   {QStringLiteral("◌"), tr("Select by lasso"), MapCanvas::Tool::Lasso}};
    for (const auto &[glyph, name, tool] : modes) {
        QToolButton *button = addButton(glyph, name);
        button->setCheckable(true);
        button->setChecked(tool == MapCanvas::Tool::Pan);
        m_modes->addButton(button, int(tool));
    }
    connect(m_modes, &QButtonGroup::idClicked, m_canvas, [this](int id) { m_canvas->setTool(MapCanvas::Tool(id)); });
    m_tools->adjustSize();
}

void MapView::colourButtons()
{
    const Scene &s = *scene();
    m_tools->setStyleSheet(QStringLiteral("QToolButton{background:%1;color:%2;border:none;font:16px 'Noto Sans CJK SC'}"
                                          "QToolButton:hover,QToolButton:checked{background:%3}QToolButton:focus{border:2px solid %4}")
                               .arg(s.panel.name(), s.ink.name(), s.line.name(), s.selection.name()));
    m_caption->setStyleSheet(
        QStringLiteral("background:%1;color:%2;font:bold 28px 'Noto Sans CJK SC';padding:2px 12px;border-radius:4px").arg(s.panel.name(), s.ink.name()));
    m_caption->adjustSize();
}

void MapView::resizeEvent(QResizeEvent *)
{
    m_canvas->setGeometry(rect());
    m_problem->setGeometry(rect());
    m_tools->move(width() - m_tools->width() - edgePx, edgePx);
    m_tools->raise();
    m_caption->move(edgePx, edgePx);
    m_caption->raise();
}

} // namespace om

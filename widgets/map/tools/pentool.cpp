// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "map/tools/pentool.h"

#include "map/mapcanvas.h"
#include "services/annotationservice.h"

#include <QLineEdit>
#include <QPainter>

namespace om {

namespace {
constexpr double eraserPx = 6;
constexpr int noteWidthPx = 240;
constexpr int longestNote = 80;
} // namespace

PenTool::PenTool(AnnotationService &annotations, Annotation::Kind kind)
    : m_annotations(annotations)
{
    m_stroke.kind = kind;
}

void PenTool::press(const MapPointer &at)
{
    m_stroke.color = m_annotations.pen().color;
    m_stroke.width = m_annotations.pen().width;
    m_stroke.points = {at.world};
    Q_EMIT changed();
}

void PenTool::move(const MapPointer &at)
{
    if (m_stroke.points.empty())
        return;
    if (m_stroke.kind == Annotation::Kind::Arrow)
        m_stroke.points.resize(1);
    m_stroke.points.push_back(at.world);
    Q_EMIT changed();
}

void PenTool::release(const MapPointer &at)
{
    move(at);
    Annotation stroke = m_stroke;
    cancel();
    const bool isLine = stroke.points.size() > 1 && stroke.points.front() != stroke.points.back();
    if (stroke.kind == Annotation::Kind::Stroke || isLine)
        m_annotations.add(stroke);
}

bool PenTool::cancel()
{
    if (m_stroke.points.empty())
        return false;
    m_stroke.points.clear();
    Q_EMIT changed();
    return true;
}

void PenTool::paint(QPainter &painter, const Viewport &view, const Scene &scene) const
{
    if (!m_stroke.points.empty())
        drawAnnotations(painter, view, {m_stroke}, scene, m_annotations.colors());
}

QString PenTool::status() const
{
    return m_stroke.kind == Annotation::Kind::Arrow ? tr("Drag to where the arrow points") : tr("Draw on the map · Ctrl+Z takes the last stroke back");
}

NoteTool::NoteTool(MapCanvas &canvas, AnnotationService &annotations)
    : m_canvas(canvas)
    , m_annotations(annotations)
    , m_field(new QLineEdit(&canvas))
{
    m_field->setMaxLength(longestNote);
    m_field->setFixedWidth(noteWidthPx);
    m_field->setPlaceholderText(tr("Note; Enter keeps it"));
    m_field->setAccessibleName(tr("Note"));
    m_field->hide();
    m_field->setProperty("tone", "map");
    connect(m_field, &QLineEdit::returnPressed, this, &NoteTool::keep);
}

NoteTool::~NoteTool()
{
    m_field->deleteLater();
}

void NoteTool::click(const MapPointer &at)
{
    keep(); // one that was begun elsewhere
    m_place = at.world;
    m_field->move(std::clamp(int(at.pixel.x()), 0, std::max(0, m_canvas.width() - noteWidthPx)), std::max(0, int(at.pixel.y()) - m_field->sizeHint().height()));
    m_field->clear();
    m_field->show();
    m_field->setFocus(Qt::MouseFocusReason);
}

void NoteTool::keep()
{
    const QString text = m_field->text().trimmed();
    if (!m_field->isHidden() && !text.isEmpty())
        m_annotations.add({Annotation::Kind::Note, m_annotations.pen().color, m_annotations.pen().width, {m_place}, text});
    m_field->clear();
    m_field->hide();
    m_canvas.setFocus(Qt::OtherFocusReason);
}

bool NoteTool::cancel()
{
    if (m_field->isHidden())
        return false;
    m_field->clear();
    m_field->hide();
    m_canvas.setFocus(Qt::OtherFocusReason);
    return true;
}

QString NoteTool::status() const
{
    return tr("Click where the note shall stand");
}

EraserTool::EraserTool(MapCanvas &canvas, AnnotationService &annotations)
    : m_canvas(canvas)
    , m_annotations(annotations)
{ }

void EraserTool::press(const MapPointer &at)
{
    m_isHeld = true;
    move(at);
}

void EraserTool::move(const MapPointer &at)
{
    if (m_isHeld)
        m_annotations.remove(annotationAt(m_annotations.annotations(), m_canvas.camera().viewport(), at.pixel, eraserPx));
}

QString EraserTool::status() const
{
    return tr("Drag over what shall go · Ctrl+Z brings it back");
}

} // namespace om

// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "draw/annotations.h"
#include "map/tools/maptool.h"

class QLineEdit;

namespace om {

class AnnotationService;
class MapCanvas;

/// The presenter's pen: draws a stroke or an arrow with the pen of the service, which keeps it.
class PenTool : public MapTool
{
    Q_OBJECT
public:
    PenTool(AnnotationService &annotations, Annotation::Kind kind);

    bool takesDrags() const override { return true; }
    void press(const MapPointer &at) override;
    void move(const MapPointer &at) override;
    void release(const MapPointer &at) override;
    bool cancel() override;
    void paint(QPainter &painter, const Viewport &view, const Scene &scene) const override;
    QString status() const override;

private:
    AnnotationService &m_annotations;
    Annotation m_stroke;
};

/// Puts a short note where one clicks; Enter keeps it, Esc drops it.
class NoteTool : public MapTool
{
    Q_OBJECT
public:
    NoteTool(MapCanvas &canvas, AnnotationService &annotations);
    ~NoteTool() override;

    Qt::CursorShape cursor() const override { return Qt::IBeamCursor; }
    void click(const MapPointer &at) override;
    bool cancel() override;
    QString status() const override;

private:
    void keep();

    MapCanvas &m_canvas;
    AnnotationService &m_annotations;
    QLineEdit *m_field; ///< child of the canvas
    QPointF m_place; ///< normalised Web Mercator
};

/// Takes annotations away: those that are clicked or dragged over.
class EraserTool : public MapTool
{
    Q_OBJECT
public:
    EraserTool(MapCanvas &canvas, AnnotationService &annotations);

    bool takesDrags() const override { return true; }
    void press(const MapPointer &at) override;
    void move(const MapPointer &at) override;
    void release(const MapPointer &) override { m_isHeld = false; }
    QString status() const override;

private:
    MapCanvas &m_canvas;
    AnnotationService &m_annotations;
    bool m_isHeld = false;
};

} // namespace om

// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "map/tools/measuretool.h"

#include "base/mercator.h"
#include "geo/crs.h"
#include "map/mapcanvas.h"
#include "map/sketch.h"
#include "services/measuretext.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QPainter>

namespace om {

namespace {

constexpr double labelledPx = 64; // a shorter segment has no room for its length

double between(QPointF a, QPointF b)
{
    return distanceM(lonLatFromMercator(a.x(), a.y()), lonLatFromMercator(b.x(), b.y()));
}

} // namespace

MeasureTool::MeasureTool(MapCanvas &canvas, Kind kind)
    : m_canvas(canvas)
    , m_kind(kind)
{ }

void MeasureTool::beginAt(QPointF world)
{
    m_points = {world};
    m_pointer = world;
    m_isDone = false;
    Q_EMIT changed();
}

std::vector<QPointF> MeasureTool::shown() const
{
    std::vector<QPointF> points = m_points;
    if (!m_isDone && !points.empty() && points.back() != m_pointer)
        points.push_back(m_pointer);
    return points;
}

double MeasureTool::lengthM() const
{
    const std::vector<QPointF> points = shown();
    double sum = 0;
    for (std::size_t i = 1; i < points.size(); ++i)
        sum += between(points[i - 1], points[i]);
    if (m_kind == Kind::Area && points.size() > 2)
        sum += between(points.back(), points.front());
    return sum;
}

double MeasureTool::areaM2() const
{
    const std::vector<QPointF> points = shown();
    return m_kind == Kind::Area && points.size() > 2 ? om::areaM2(lonLatShape(points)) : 0;
}

void MeasureTool::click(const MapPointer &at)
{
    if (m_isDone || m_points.empty()) {
        beginAt(at.world);
        return;
    }
    if (m_points.back() != at.world)
        m_points.push_back(at.world);
    m_pointer = at.world;
    Q_EMIT changed();
}

void MeasureTool::move(const MapPointer &at)
{
    m_pointer = at.world;
    if (!m_points.empty() && !m_isDone)
        Q_EMIT changed();
}

bool MeasureTool::doubleClick(const MapPointer &)
{
    m_isDone = m_points.size() > 1; // the click before it has put the last point
    Q_EMIT changed();
    return true;
}

bool MeasureTool::key(const QKeyEvent &event)
{
    if (m_points.empty())
        return false;
    if (event.matches(QKeySequence::Copy)) {
        copy();
        return true;
    }
    if (event.key() == Qt::Key_Backspace) {
        m_isDone = false;
        m_points.pop_back();
        Q_EMIT changed();
        return true;
    }
    if ((event.key() != Qt::Key_Return && event.key() != Qt::Key_Enter) || m_isDone)
        return false;
    m_isDone = m_points.size() > 1;
    Q_EMIT changed();
    return true;
}

bool MeasureTool::cancel()
{
    if (m_points.empty())
        return false;
    m_points.clear();
    m_isDone = false;
    Q_EMIT changed();
    return true;
}

QString MeasureTool::valueText() const
{
    const QString length = lengthText(lengthM());
    return m_kind == Kind::Area ? tr("%1 · outline %2").arg(areaText(areaM2()), length) : length;
}

void MeasureTool::copy() const
{
    QGuiApplication::clipboard()->setText(valueText());
}

void MeasureTool::paint(QPainter &painter, const Viewport &view, const Scene &scene) const
{
    const std::vector<QPointF> points = shown();
    if (points.empty())
        return;
    const QPolygonF line = toPixels(points, view);
    const bool isClosed = m_kind == Kind::Area && line.size() > 2;
    drawSketch(painter, line, isClosed, scene);
    for (const QPolygonF all = toPixels(m_points, view); const QPointF &p : all)
        drawCorner(painter, p, scene);
    for (qsizetype i = 1; i < line.size() && line.size() > 2 && m_kind == Kind::Length; ++i)
        if (QLineF(line[i - 1], line[i]).length() >= labelledPx)
            drawPlate(painter, (line[i - 1] + line[i]) / 2, lengthText(between(points[std::size_t(i) - 1], points[std::size_t(i)])), false, scene);
    if (line.size() > 1)
        drawPlate(painter, isClosed ? line.boundingRect().center() : line.back() - QPointF(0, 22), isClosed ? areaText(areaM2()) : lengthText(lengthM()), true,
                  scene);
}

QString MeasureTool::status() const
{
    if (m_points.empty())
        return m_kind == Kind::Area ? tr("Click along the outline to measure its area") : tr("Click along the line to measure its length");
    return m_isDone ? tr("%1 · Ctrl+C copies").arg(valueText()) : tr("%1 · Enter ends, Backspace takes the last point back").arg(valueText());
}

} // namespace om

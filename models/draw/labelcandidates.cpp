// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "draw/labelcandidates_p.h"

#include "draw/pointpainter_p.h"

#include <QHash>

#include <algorithm>
#include <cmath>

namespace om {

namespace {

constexpr double marginPx = 80; // half of a long name: it may reach into the view from there
constexpr double linePitch = 420; // px between repetitions on a long line
constexpr double hugePx = 1500; // a polygon larger than this is named every gridPx
constexpr double gridPx = 720;
constexpr double leastArea = 300; // px²: two letters
constexpr int leastWidth = 20, leastHeight = 10; // px

class Gatherer
{
public:
    Gatherer(const Scene &scene, const Viewport &view, const LabelRequest &request, LabelSites &sites)
        : m_view(view)
        , m_near(view.grown(marginPx))
        , m_nearPx(-marginPx, -marginPx, view.size().width() + 2 * marginPx, view.size().height() + 2 * marginPx)
        , m_request(request)
        , m_sites(sites)
        , m_scene(scene)
    { }

    void add(int index)
    {
        const DrawLayer &layer = m_scene.layers[std::size_t(index)];
        if (layer.geometry() == GeometryType::Line) {
            addLines(index, layer);
            return;
        }
        for (const MapLabel &label : layer.labels) {
            if (layer.geometry() == GeometryType::Polygon)
                addPolygon(index, layer, label);
            else
                addPoint(index, layer, label);
        }
    }
    std::vector<LabelCandidate> takeSorted()
    {
        std::sort(m_out.begin(), m_out.end(), [this](const LabelCandidate &a, const LabelCandidate &b) {
            const auto key = [this](const LabelCandidate &c) {
                return std::tuple(!c.isSelected, -m_scene.layers[std::size_t(c.layer)].priority, -c.rank, c.layer, c.label->row, c.id);
            };
            return key(a) < key(b);
        });
        return std::move(m_out);
    }

private:
    LabelCandidate candidate(int index, const DrawLayer &layer, const MapLabel &label, qint64 part) const
    {
        LabelCandidate c;
        const qint64 fid = layer.frame->fids()[label.row];
        c.id = qHashMulti(0, layer.id, fid, part);
        c.layer = index;
        c.label = &label;
        c.rank = label.rank;
        c.isSelected = fid == m_request.fid && layer.dataset == m_request.dataset;
        return c;
    }

    void addPoint(int index, const DrawLayer &layer, const MapLabel &label)
    {
        const ShapeColumn &shapes = layer.frame->shapes();
        if (!m_near.contains(double(shapes.x[label.row]), double(shapes.y[label.row])))
            return;
        LabelCandidate c = candidate(index, layer, label, 0);
        c.at = pixelOf(shapes, label.row, m_view);
        c.radius = radiusOf(layer, label.row, m_view) + (layer.rings.empty() ? 0 : 6);
        m_out.push_back(std::move(c));
    }

    void addPolygon(int index, const DrawLayer &layer, const MapLabel &label)
    {
        const Box &box = layer.frame->shapes().boxes[label.row];
        if (box.isEmpty() || !box.intersects(m_near))
            return;
        const double scale = m_view.pixelsPerUnit();
        const double width = (box.maxX - box.minX) * scale, height = (box.maxY - box.minY) * scale;
        LabelCandidate c = candidate(index, layer, label, 0);
        const bool isNeeded = c.isSelected || label.mustShow;
        if (!isNeeded && (width < leastWidth || height < leastHeight))
            return;
        const PolygonSite site = m_sites.site(*layer.frame, label.row);
        c.area = std::max(site.area * scale * scale, isNeeded ? 1.0 : 0.0);
        if (c.area < leastArea && !isNeeded)
            return;
        const auto offer = [&](double x, double y) {
            c.at = m_view.toPixel(x, y);
            if (m_nearPx.contains(c.at))
                m_out.push_back(c);
        };
        offer(site.x, site.y);
        if (std::max(width, height) < hugePx)
            return;
        // From the site on in equal steps, so that the names lie on the ground and not on the screen.
        const double step = gridPx / scale;
        const auto first = [&](double least, double from) { return qint64(std::ceil((least - from) / step)); };
        for (qint64 j = first(std::max(box.minY, m_near.minY), site.y); site.y + double(j) * step <= std::min(box.maxY, m_near.maxY); ++j) {
            for (qint64 i = first(std::max(box.minX, m_near.minX), site.x); site.x + double(i) * step <= std::min(box.maxX, m_near.maxX); ++i) {
                if (i == 0 && j == 0)
                    continue;
                c.id = candidate(index, layer, label, i * 100003 + j).id;
                c.rank = label.rank * 0.5;
                offer(site.x + double(i) * step, site.y + double(j) * step);
            }
        }
    }

    void addLines(int index, const DrawLayer &layer)
    {
        const auto lines = m_sites.lines(layer);
        for (const LabelLine &line : *lines) {
            const double length = line.length() * m_view.pixelsPerUnit();
            if (!line.box.intersects(m_near) || length < leastWidth)
                continue;
            const MapLabel &label = layer.labels[line.label];
            const auto count = std::max<qint64>(1, std::llround(length / linePitch));
            const double stretch = length / double(count);
            const auto start = qHashMulti(0, line.points.front().x(), line.points.front().y());
            qint64 done = -1; // repetitions come in order along the line
            for (std::size_t i = 1; i < line.points.size(); ++i) {
                Box segment;
                segment.add(line.points[i - 1].x(), line.points[i - 1].y());
                segment.add(line.points[i].x(), line.points[i].y());
                if (!segment.intersects(m_near))
                    continue;
                const auto from = std::max(done + 1, qint64(line.lengths[i - 1] * m_view.pixelsPerUnit() / stretch));
                const auto until = std::min(count - 1, qint64(line.lengths[i] * m_view.pixelsPerUnit() / stretch));
                for (qint64 k = from; k <= until; ++k) {
                    LabelCandidate c = candidate(index, layer, label, k + qint64(start & 0xffffff) * 65536);
                    c.lines = lines;
                    c.line = &line;
                    c.along = (double(k) + 0.5) * stretch;
                    c.stretch = stretch;
                    c.rank = length - double(k);
                    m_out.push_back(std::move(c));
                }
                done = std::max(done, until);
            }
        }
    }

    const Viewport &m_view;
    const Box m_near;
    const QRectF m_nearPx;
    const LabelRequest &m_request;
    LabelSites &m_sites;
    const Scene &m_scene;
    std::vector<LabelCandidate> m_out;
};

} // namespace

std::vector<LabelCandidate> labelCandidates(const Scene &scene, const Viewport &view, double denominator, const LabelRequest &request, LabelSites &sites)
{
    Gatherer gatherer(scene, view, request, sites);
    for (int i = 0; i < int(scene.layers.size()); ++i) {
        const DrawLayer &layer = scene.layers[std::size_t(i)];
        if (!layer.labels.empty() && layer.isDrawnAt(denominator) && (layer.labelMaxScale <= 0 || denominator <= layer.labelMaxScale))
            gatherer.add(i);
    }
    return gatherer.takeSorted();
}

void addSymbolObstacles(const Scene &scene, const Viewport &view, double denominator, std::vector<QRectF> &obstacles)
{
    constexpr std::size_t most = 5000;
    for (const DrawLayer &layer : scene.layers) {
        const bool isSymbols = layer.kind == LayerKind::Shapes || layer.kind == LayerKind::Proportional;
        const bool isMark = std::ranges::any_of(layer.symbols, [](const Symbol &s) { return s.shape != SymbolShape::None && s.shape != SymbolShape::Ring; });
        if (!isSymbols || !isMark || layer.geometry() != GeometryType::Point || !layer.isDrawnAt(denominator))
            continue;
        const std::vector<std::uint32_t> rows = rowsNear(layer, view, marginPx);
        if (rows.size() > most)
            continue;
        for (const std::uint32_t row : rows) {
            const double radius = radiusOf(layer, row, view);
            const double r = radius + (layer.rings.empty() ? 1 : 7);
            const QPointF at = pixelOf(layer.frame->shapes(), row, view);
            obstacles.emplace_back(at.x() - r, at.y() - r, 2 * r, 2 * r);
            if (const auto badge = ringBadge(layer, row, at, radius))
                obstacles.push_back(*badge);
        }
    }
}

} // namespace om

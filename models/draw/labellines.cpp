// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "draw/labelsites_p.h"

#include <QHash>

#include <cmath>
#include <map>

namespace om {

namespace {

constexpr double snap = 2e-8; // of the world: some 0.8 m; ends nearer than this meet
constexpr double straightOn = 0.5; // cosine of 60°: a name does not go round a sharper corner
constexpr double mostTurn = 30; // degrees from one character to the next
constexpr double mostBend = 120; // degrees between any two characters
constexpr double stillStraight = 1.3; // px that a line may swerve under a text that is set in one piece
constexpr double steep = 1.4; // tangent of 54°: from here on ideographs stand upright
constexpr double standingAdvance = 1.06; // of an upright ideograph, in sizes of its font

using End = std::pair<std::size_t, bool>; // of a piece: true = its last point
using Node = std::pair<qint64, qint64>;

Node nodeOf(QPointF p)
{
    return {std::llround(p.x() / snap), std::llround(p.y() / snap)};
}

QPointF endOf(const LabelPiece &piece, bool isLast)
{
    return isLast ? piece.points.back() : piece.points.front();
}

/// Unit vector that leaves the piece over one of its ends.
QPointF headingOf(const LabelPiece &piece, bool isLast)
{
    const QPointF d = isLast ? piece.points.back() - piece.points[piece.points.size() - 2] : piece.points[0] - piece.points[1];
    const double length = std::hypot(d.x(), d.y());
    return length > 0 ? d / length : QPointF();
}

/// For each end the end that goes on from it: at every meeting the straightest pairs first.
std::map<End, End> joints(const std::vector<LabelPiece> &pieces)
{
    std::map<Node, std::vector<End>> meetings;
    for (std::size_t i = 0; i < pieces.size(); ++i)
        for (const bool isLast : {false, true})
            meetings[nodeOf(endOf(pieces[i], isLast))].push_back({i, isLast});
    std::map<End, End> next;
    for (const auto &[node, ends] : meetings) {
        std::vector<std::tuple<double, End, End>> pairs;
        for (std::size_t i = 0; i < ends.size(); ++i)
            for (std::size_t j = i + 1; j < ends.size() && ends.size() <= 8; ++j) {
                const double cosine = -QPointF::dotProduct(headingOf(pieces[ends[i].first], ends[i].second), headingOf(pieces[ends[j].first], ends[j].second));
                if (cosine > straightOn && ends[i].first != ends[j].first)
                    pairs.emplace_back(-cosine, ends[i], ends[j]);
            }
        std::sort(pairs.begin(), pairs.end());
        for (const auto &[cosine, a, b] : pairs) {
            if (next.contains(a) || next.contains(b))
                continue;
            next[a] = b;
            next[b] = a;
        }
    }
    return next;
}

LabelLine lineOf(std::size_t label, std::vector<QPointF> points)
{
    LabelLine line;
    line.label = label;
    line.points = std::move(points);
    line.lengths.reserve(line.points.size());
    double length = 0;
    for (std::size_t i = 0; i < line.points.size(); ++i) {
        if (i > 0)
            length += std::hypot(line.points[i].x() - line.points[i - 1].x(), line.points[i].y() - line.points[i - 1].y());
        line.lengths.push_back(length);
        line.box.add(line.points[i].x(), line.points[i].y());
    }
    return line;
}

void joinPieces(std::vector<LabelPiece> &pieces, std::vector<LabelLine> &lines)
{
    const std::map<End, End> next = joints(pieces);
    const auto follow = [&](std::size_t first, bool isReversed) {
        std::vector<QPointF> points;
        std::size_t label = pieces[first].label;
        End leaving{first, !isReversed};
        for (;;) {
            LabelPiece &piece = pieces[leaving.first];
            piece.isUsed = true;
            label = std::min(label, piece.label);
            std::vector<QPointF> part = piece.points;
            if (!leaving.second)
                std::reverse(part.begin(), part.end());
            points.insert(points.end(), part.begin() + (points.empty() ? 0 : 1), part.end());
            const auto it = next.find(leaving);
            if (it == next.end() || pieces[it->second.first].isUsed)
                break;
            leaving = {it->second.first, !it->second.second};
        }
        lines.push_back(lineOf(label, std::move(points)));
    };
    for (std::size_t i = 0; i < pieces.size(); ++i)
        for (const bool isLast : {false, true})
            if (!pieces[i].isUsed && !next.contains({i, isLast}))
                follow(i, isLast);
    for (std::size_t i = 0; i < pieces.size(); ++i) // what is left goes round in a circle
        if (!pieces[i].isUsed)
            follow(i, false);
}

/// Walks a line in px of the viewport.
class Walk
{
public:
    Walk(const LabelLine &line, const Viewport &view, bool isReversed)
        : m_line(line)
        , m_view(view)
        , m_isReversed(isReversed)
    { }
    double length() const { return m_line.length() * m_view.pixelsPerUnit(); }
    QPointF at(double px) const
    {
        const QPointF p = m_line.pointAt((m_isReversed ? length() - px : px) / m_view.pixelsPerUnit());
        return m_view.toPixel(p.x(), p.y());
    }

private:
    const LabelLine &m_line;
    const Viewport &m_view;
    bool m_isReversed;
};

double angleOf(QPointF d)
{
    return std::atan2(d.y(), d.x()) * 180 / std::numbers::pi;
}

bool isStraight(const Walk &walk, double from, double until)
{
    const QPointF a = walk.at(from), d = walk.at(until) - a;
    const double length = std::hypot(d.x(), d.y());
    if (length < (until - from) * 0.97)
        return false;
    for (double s = from; s < until; s += 4) {
        const QPointF p = walk.at(s) - a;
        if (std::abs(p.x() * d.y() - p.y() * d.x()) / length > stillStraight)
            return false;
    }
    return true;
}

/// Characters one by one; each lies on the chord under it, so that small jags do not make it tremble.
std::optional<LinePlace> bentPlace(const Walk &walk, double at, const TextLayout &layout, const LabelFont &font, bool isStanding)
{
    LinePlace place;
    const double advance = font.px * standingAdvance;
    const double width = isStanding ? advance * double(layout.ends.size()) : layout.width;
    double offset = 0;
    double turned = 0, least = 0, most = 0, before = 0;
    QRectF extent;
    std::vector<QPointF> middles;
    for (std::size_t i = 0; i < layout.ends.size(); ++i) {
        const double wide = isStanding ? advance : layout.offsets[i] - (i == 0 ? 0 : layout.offsets[i - 1]);
        const double s = at - width / 2 + offset + wide / 2;
        const double half = std::max(wide, double(font.px)) / 2;
        const QPointF a = walk.at(s - half), b = walk.at(s + half);
        const double angle = angleOf(b - a);
        if (i > 0) {
            const double turn = std::remainder(angle - before, 360.0);
            if (std::abs(turn) > mostTurn)
                return {};
            turned += turn;
        }
        least = std::min(least, turned);
        most = std::max(most, turned);
        before = angle;
        const QPointF middle = (a + b) / 4 + walk.at(s) / 2;
        const double shown = std::remainder(isStanding ? angle - 90 : angle, 360.0);
        middles.push_back(middle);
        place.glyphs.push_back({layout.ends[i], QPointF(), shown, isStanding ? double(font.px) : wide});
        const QRectF box = OrientedBox{middle, QSizeF(wide, font.px * 1.3), shown}.bounds();
        extent = i == 0 ? box : extent.united(box);
        offset += wide;
    }
    place.bend = most - least;
    if (place.bend > mostBend)
        return {};
    place.centre = extent.center();
    place.size = extent.size();
    for (std::size_t i = 0; i < middles.size(); ++i)
        place.glyphs[i].at = middles[i] - place.centre;
    return place;
}

} // namespace

QPointF LabelLine::pointAt(double distance) const
{
    const double s = std::clamp(distance, 0.0, length());
    const auto it = std::lower_bound(lengths.begin(), lengths.end(), s);
    const auto i = std::size_t(std::max<std::ptrdiff_t>(1, it - lengths.begin()));
    const double step = lengths[i] - lengths[i - 1];
    return points[i - 1] + (points[i] - points[i - 1]) * (step > 0 ? (s - lengths[i - 1]) / step : 0);
}

std::vector<LabelLine> joinedLines(const DrawLayer &layer)
{
    const ShapeColumn &shapes = layer.frame->shapes();
    QHash<QString, std::vector<LabelPiece>> names;
    for (std::size_t i = 0; i < layer.labels.size(); ++i) {
        const std::uint32_t row = layer.labels[i].row;
        for (std::uint32_t r = shapes.rowParts[row]; r < shapes.rowParts[row + 1]; ++r) {
            LabelPiece piece{i, {}};
            for (std::uint32_t p = r == 0 ? 0 : shapes.rings[r - 1]; p < shapes.rings[r]; ++p) {
                const QPointF at(shapes.coords[2 * p], shapes.coords[2 * p + 1]);
                if (piece.points.empty() || at != piece.points.back())
                    piece.points.push_back(at);
            }
            if (piece.points.size() > 1)
                names[layer.labels[i].text].push_back(std::move(piece));
        }
    }
    return joinedLines(std::move(names));
}

std::vector<LabelLine> joinedLines(QHash<QString, std::vector<LabelPiece>> names)
{
    std::vector<LabelLine> lines;
    for (auto &pieces : names)
        joinPieces(pieces, lines);
    // A hash has no order of its own; the placement needs one.
    std::sort(lines.begin(), lines.end(), [](const LabelLine &a, const LabelLine &b) {
        return std::tuple(a.label, a.box.minX, a.box.minY, a.length()) < std::tuple(b.label, b.box.minX, b.box.minY, b.length());
    });
    return lines;
}

std::optional<LinePlace> alongLine(const LabelLine &line, const Viewport &view, double at, const TextLayout &layout, const LabelFont &font)
{
    const Walk forward(line, view, false);
    const double length = forward.length();
    const double width = layout.width;
    const double from = at - width / 2, until = at + width / 2;
    if (from < 0 || until > length)
        return {};
    const QPointF d = forward.at(until) - forward.at(from);
    const bool isSteep = std::abs(d.y()) > steep * std::abs(d.x());
    const bool isStanding = isSteep && layout.isUpright;
    // Left to right; downwards for ideographs that stand, upwards for letters on a line with no left and right.
    const bool isVertical = std::abs(d.x()) < 0.1 * std::abs(d.y());
    const bool isReversed = isStanding ? d.y() < 0 : isVertical ? d.y() > 0 : d.x() < 0;
    const Walk walk(line, view, isReversed);
    const double middle = isReversed ? length - at : at;
    if (isStanding) {
        const double tall = font.px * standingAdvance * double(layout.ends.size());
        if (middle - tall / 2 < 0 || middle + tall / 2 > length)
            return {};
        return bentPlace(walk, middle, layout, font, true);
    }
    if (isStraight(walk, middle - width / 2, middle + width / 2)) {
        LinePlace place;
        const QPointF a = walk.at(middle - width / 2), b = walk.at(middle + width / 2);
        place.centre = (a + b) / 2;
        place.size = QSizeF(width + 4, font.px * 1.3);
        place.angle = angleOf(b - a);
        return place;
    }
    if (layout.ends.empty())
        return {};
    return bentPlace(walk, middle, layout, font, false);
}

} // namespace om

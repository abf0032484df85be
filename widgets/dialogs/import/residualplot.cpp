// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/import/residualplot.h"

#include "common/paint.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace om {

namespace {

constexpr std::size_t drawn = 3;
constexpr double room = 12; // px around the outermost cloud

QPointF middleOf(const std::vector<CrsCandidate::Offset> &offsets)
{
    std::vector<double> east, north;
    for (const CrsCandidate::Offset &offset : offsets) {
        east.push_back(offset.eastM);
        north.push_back(offset.northM);
    }
    for (std::vector<double> *values : {&east, &north})
        std::ranges::nth_element(*values, values->begin() + std::ptrdiff_t(values->size() / 2));
    return {east[east.size() / 2], north[north.size() / 2]};
}

} // namespace

ResidualPlot::ResidualPlot(const Palette &palette, QWidget *parent)
    : QWidget(parent)
    , m_palette(palette)
{
    setFixedWidth(184);
    setMinimumHeight(140);
    setCandidates({});
}

void ResidualPlot::setCandidates(std::vector<CrsCandidate> candidates)
{
    std::erase_if(candidates, [](const CrsCandidate &c) { return c.offsets.empty(); });
    setVisible(!candidates.empty());
    if (candidates.size() > drawn)
        candidates.resize(drawn);
    m_candidates = std::move(candidates);
    QStringList clouds;
    for (const CrsCandidate &c : m_candidates) {
        const QPointF middle = middleOf(c.offsets);
        clouds << tr("%1: %2 m east, %3 m north").arg(c.crs, locale().toString(qRound(middle.x())), locale().toString(qRound(middle.y())));
    }
    setAccessibleName(tr("Differences to known places. %1").arg(clouds.join(QStringLiteral("; "))));
    update();
}

double ResidualPlot::reachM() const
{
    double reach = 300;
    for (const CrsCandidate &c : m_candidates) {
        const QPointF middle = middleOf(c.offsets);
        reach = std::max(reach, 1.25 * std::hypot(middle.x(), middle.y()));
    }
    return std::min(reach, 3000.0); // what lies farther is not in question
}

void ResidualPlot::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QPointF origin = QRectF(rect()).center();
    const double scale = (std::min(width(), height()) / 2.0 - room) / reachM();
    painter.setPen(QPen(m_palette.color("line"), 1));
    for (const double ring : {100.0, 300.0, 1000.0})
        if (ring <= reachM()) {
            painter.drawEllipse(origin, ring * scale, ring * scale);
            const QRectF label(origin.x() + 2, origin.y() - ring * scale, 60, 14);
            drawText(painter, label, Qt::AlignLeft | Qt::AlignTop, tr("%1 m").arg(ring), Palette::font(12), m_palette.color("muted"));
        }
    painter.drawLine(QPointF(origin.x() - 6, origin.y()), QPointF(origin.x() + 6, origin.y()));
    painter.drawLine(QPointF(origin.x(), origin.y() - 6), QPointF(origin.x(), origin.y() + 6));
    constexpr const char *tokens[drawn] = {"state.normal", "category.2", "category.1"};
    for (std::size_t i = m_candidates.size(); i-- > 0;) { // the best on top
        const CrsCandidate &c = m_candidates[i];
        QColor color = m_palette.color(tokens[i]);
        color.setAlphaF(0.55f);
        painter.setPen(Qt::NoPen);
        painter.setBrush(color);
        for (const CrsCandidate::Offset &offset : c.offsets)
            if (const QPointF at = origin + QPointF(offset.eastM, -offset.northM) * scale; rect().contains(at.toPoint()))
                painter.drawEllipse(at, 2.0, 2.0);
        const QPointF middle = middleOf(c.offsets);
        const QPointF at = origin + QPointF(middle.x(), -middle.y()) * scale;
        QRectF label(at.x() - 60, at.y() + 8, 120, 16);
        label.moveLeft(std::clamp(label.left(), 0.0, std::max(0.0, width() - label.width())));
        label.moveTop(std::clamp(label.top(), 0.0, std::max(0.0, height() - label.height())));
        drawText(painter, label, Qt::AlignCenter, c.crs, Palette::font(12, true), m_palette.color("text"));
    }
}

} // namespace om

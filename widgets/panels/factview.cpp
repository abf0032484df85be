// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/factview.h"

#include "common/paint.h"

#include <algorithm>
#include <cmath>

namespace om {
namespace {

constexpr int factHeight = 40;
constexpr int barHeight = 24;
constexpr int valuePx = 14;
constexpr double labelHeight = 16, gap = 16;

} // namespace

FactView::FactView(const QModelIndex &section, const Palette &palette, QWidget *parent)
    : QWidget(parent)
    , m_section(section)
    , m_palette(palette)
{
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setAccessibleName(section.data().toString());
    QStringList facts;
    for (int row = 0; row < section.model()->rowCount(section); ++row)
        facts.append(section.model()->index(row, 0, section).data(Qt::AccessibleTextRole).toString());
    setAccessibleDescription(facts.join(QStringLiteral("; ")));
}

bool FactView::isBars() const
{
    const QString kind = m_section.data(CardModel::KindRole).toString();
    return kind == QLatin1String("bars") || kind == QLatin1String("years");
}

std::vector<QRectF> FactView::boxes(double width) const
{
    std::vector<QRectF> out;
    const QFontMetricsF metrics(Palette::font(valuePx));
    const double half = width / 2;
    double top = 0;
    bool isRight = false;
    for (int row = 0, count = m_section.isValid() ? m_section.model()->rowCount(m_section) : 0; row < count; ++row) {
        if (isBars()) {
            out.emplace_back(0, row * barHeight, width, barHeight);
            continue;
        }
        const QString value = m_section.model()->index(row, CardModel::ValueColumn, m_section).data().toString();
        const double room = std::max(half - gap, 1.0);
        if (metrics.horizontalAdvance(value) > room) { // a line of its own, or several
            top += isRight ? factHeight : 0;
            const QRectF text = metrics.boundingRect(QRectF(0, 0, std::max(width - gap, 1.0), 1e6), Qt::TextWordWrap, value);
            out.emplace_back(0, top, width - gap, labelHeight + std::max(text.height(), metrics.height()) + 8);
            top = out.back().bottom();
            isRight = false;
            continue;
        }
        out.emplace_back(isRight ? half : 0, top, room, factHeight);
        top += isRight ? factHeight : 0;
        isRight = !isRight;
    }
    return out;
}

int FactView::heightForWidth(int width) const
{
    double bottom = 0;
    for (const QRectF &box : boxes(width))
        bottom = std::max(bottom, box.bottom());
    return int(std::ceil(bottom));
}

QSize FactView::sizeHint() const
{
    return {400, heightForWidth(400)};
}

void FactView::paintEvent(QPaintEvent *)
{
    if (!m_section.isValid())
        return;
    QPainter painter(this);
    const auto *model = m_section.model();
    const QColor text = m_palette.color("text");
    const QColor muted = m_palette.color("muted");
    const std::vector<QRectF> places = boxes(width());
    for (int row = 0; row < int(places.size()); ++row) {
        const QRectF &box = places[std::size_t(row)];
        const QModelIndex label = model->index(row, CardModel::LabelColumn, m_section);
        const QString value = model->index(row, CardModel::ValueColumn, m_section).data().toString();
        if (isBars()) {
            const QRectF &line = box;
            const double names = std::min(200.0, width() * 0.4);
            drawText(painter, line.adjusted(0, 0, names - line.width() - 8, 0), Qt::AlignLeft | Qt::AlignVCenter, label.data().toString(), Palette::font(12),
                     muted);
            const QRectF track(names, line.top() + 6, std::max(16.0, width() - names - 112), 12);
            painter.fillRect(track, m_palette.color("ground"));
            painter.fillRect(QRectF(track.left(), track.top(), track.width() * label.data(CardModel::ShareRole).toDouble(), track.height()),
                             m_palette.color("ramp.quantity.3"));
            drawText(painter, QRectF(width() - 104, line.top(), 104, line.height()), Qt::AlignRight | Qt::AlignVCenter, value, Palette::font(12, true), text);
            continue;
        }
        drawText(painter, QRectF(box.left(), box.top(), box.width(), labelHeight), Qt::AlignLeft | Qt::AlignVCenter, label.data().toString(), Palette::font(12),
                 muted);
        const QRectF room = box.adjusted(0, labelHeight, 0, 0);
        if (box.width() < width() / 2.0) {
            drawText(painter, QRectF(room.left(), room.top(), room.width(), 20), Qt::AlignLeft | Qt::AlignVCenter, value, Palette::font(valuePx), text);
            continue;
        }
        painter.setFont(Palette::font(valuePx));
        painter.setPen(text);
        painter.drawText(room, Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, value);
    }
}

} // namespace om

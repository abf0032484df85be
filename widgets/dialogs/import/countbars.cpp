// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/import/countbars.h"

#include "common/paint.h"

#include <QPainter>

#include <algorithm>

namespace om {

namespace {

constexpr int rowHeight = 24;

} // namespace

CountBars::CountBars(const Palette &palette, QWidget *parent)
    : QWidget(parent)
    , m_palette(palette)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void CountBars::setCounts(std::vector<Count> counts)
{
    m_counts = std::move(counts);
    QStringList said;
    for (const Count &count : m_counts)
        said << tr("%1: %2").arg(count.name, locale().toString(count.rows));
    setAccessibleName(said.join(QStringLiteral(", ")));
    updateGeometry();
    update();
}

QSize CountBars::sizeHint() const
{
    return {220, rowHeight * int(m_counts.size())};
}

void CountBars::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    qint64 most = 1;
    for (const Count &count : m_counts)
        most = std::max(most, count.rows);
    const double names = width() * 0.3, numbers = width() * 0.3, bars = width() - names - numbers;
    for (std::size_t i = 0; i < m_counts.size(); ++i) {
        const Count &count = m_counts[i];
        const QRectF row(0, double(i) * rowHeight, width(), rowHeight);
        drawText(painter, QRectF(row.x(), row.y(), names - 8, rowHeight), Qt::AlignLeft | Qt::AlignVCenter, count.name, Palette::font(12),
                 m_palette.color("text"));
        const double length = bars * double(count.rows) / double(most);
        painter.fillRect(QRectF(names, row.y() + 8, bars, 8), m_palette.color("raised"));
        painter.fillRect(QRectF(names, row.y() + 8, count.rows > 0 ? std::max(2.0, length) : 0, 8), m_palette.color(count.token));
        drawText(painter, QRectF(names + bars, row.y(), numbers, rowHeight), Qt::AlignRight | Qt::AlignVCenter, locale().toString(count.rows),
                 Palette::font(12, true), m_palette.color("text"));
    }
}

} // namespace om

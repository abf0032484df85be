// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/factview.h"

#include "common/paint.h"

namespace om {
namespace {

constexpr int factHeight = 40;
constexpr int barHeight = 24;

} // namespace

FactView::FactView(const QModelIndex &section, const Palette &palette, QWidget *parent)
    : QWidget(parent)
    , m_section(section)
    , m_palette(palette)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
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

QSize FactView::sizeHint() const
{
    const int facts = m_section.isValid() ? m_section.model()->rowCount(m_section) : 0;
    return {400, isBars() ? facts * barHeight : (facts + 1) / 2 * factHeight};
}

void FactView::paintEvent(QPaintEvent *)
{
    if (!m_section.isValid())
        return;
    QPainter painter(this);
    const auto *model = m_section.model();
    const QColor text = m_palette.color("text");
    const QColor muted = m_palette.color("muted");
    const int count = model->rowCount(m_section);
    for (int row = 0; row < count; ++row) {
        const QModelIndex label = model->index(row, CardModel::LabelColumn, m_section);
        const QString value = model->index(row, CardModel::ValueColumn, m_section).data().toString();
        if (isBars()) {
            const QRectF line(0, row * barHeight, width(), barHeight);
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
        const double half = width() / 2.0;
        const int column = row % 2, pair = row / 2; // two facts a line
        const QRectF box(column * half, pair * factHeight, half - 16, factHeight);
        drawText(painter, QRectF(box.left(), box.top(), box.width(), 16), Qt::AlignLeft | Qt::AlignVCenter, label.data().toString(), Palette::font(12), muted);
        drawText(painter, QRectF(box.left(), box.top() + 16, box.width(), 20), Qt::AlignLeft | Qt::AlignVCenter, value, Palette::font(14), text);
    }
}

} // namespace om

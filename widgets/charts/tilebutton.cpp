// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/tilebutton.h"

#include "common/numbermenu.h"
#include "common/paint.h"

#include <QFontMetrics>
#include <QKeyEvent>

namespace om {
namespace {

struct LampLook
{
    Mark mark;
    const char *color;
};

LampLook lampLook(TileModel::Lamp lamp)
{
    switch (lamp) {
    case TileModel::Lamp::Good: return {Mark::Circle, "state.normal"};
    case TileModel::Lamp::Warn: return {Mark::Triangle, "state.due_soon"};
    case TileModel::Lamp::Bad: return {Mark::Square, "state.overdue"};
    case TileModel::Lamp::None: break;
    }
    return {Mark::None, "muted"};
}

/// As much of a text as wraps into the room, "…" for the rest.
QString shortened(const QString &text, const QFontMetrics &metrics, const QRect &room)
{
    const auto fits = [&](const QString &t) { return metrics.boundingRect(room, Qt::TextWordWrap, t).height() <= room.height(); };
    QString out = text;
    for (qsizetype length = text.size(); length > 0 && !fits(out); --length)
        out = text.left(length - 1).trimmed() + QStringLiteral("…");
    return out;
}

/// The attention strip speaks of clock states: their mark, ground and ink.
struct StripLook
{
    Mark mark;
    const char *ink;
    const char *ground;
};

StripLook stripLook(const QString &kpi)
{
    if (kpi.contains(QLatin1String("overdue")))
        return {Mark::Square, "state.overdue.text", "soft.bad"};
    if (kpi.contains(QLatin1String("due_soon")) || kpi.contains(QLatin1String("cards")))
        return {Mark::Triangle, "state.due_soon.text", "soft.warn"};
    return {Mark::Diamond, "text", "raised"};
}

} // namespace

TileButton::TileButton(const QModelIndex &tile, Size size, const Palette &palette, QWidget *parent)
    : QAbstractButton(parent)
    , m_tile(tile)
    , m_size(size)
    , m_palette(palette)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    onMenu(*this, [this](const std::optional<QPoint> &at) { Q_EMIT menuRequested(kpi(), mapToGlobal(at.value_or(rect().center()))); });
    refresh();
}

QSize TileButton::sizeHint() const
{
    return m_size == Size::Tile ? QSize(176, 112) : QSize(176, 40);
}

void TileButton::refresh()
{
    setAccessibleName(m_tile.data(Qt::AccessibleTextRole).toString());
    setAccessibleDescription(m_tile.data(Qt::AccessibleDescriptionRole).toString());
    setToolTip(m_tile.data(Qt::ToolTipRole).toString().toHtmlEscaped());
    update();
}

void TileButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_size == Size::Tile)
        paintTile(painter);
    else
        paintStrip(painter);
    if (hasFocus())
        drawFocus(painter, rect(), m_palette);
}

void TileButton::paintTile(QPainter &painter)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_palette.color(underMouse() || isDown() ? "hover" : "raised"));
    painter.drawRoundedRect(rect(), 4, 4);
    const QRectF box = QRectF(rect()).adjusted(12, 8, -12, -8);
    const QColor text = m_palette.color("text");
    const QColor muted = m_palette.color("muted");
    painter.drawPixmap(box.topLeft(), m_palette.icon(m_tile.data(TileModel::IconRole).toString(), 16, muted, devicePixelRatioF()));

    const LampLook lamp = lampLook(m_tile.data(TileModel::LampRole).value<TileModel::Lamp>());
    drawMark(painter, QRectF(box.right() - 10, box.top() + 3, 10, 10), lamp.mark, m_palette.color(lamp.color));
    const double titleWidth = box.width() - 22 - 14;
    const QString title = m_tile.data().toString();
    const bool isLong = QFontMetrics(Palette::font(12)).horizontalAdvance(title) > titleWidth;
    if (isLong) { // long names of other languages take a second line from the room above the number
        painter.setFont(Palette::font(12));
        painter.setPen(text);
        painter.drawText(QRectF(box.left() + 22, box.top() - 3, titleWidth, 32), Qt::AlignLeft | Qt::AlignVCenter | Qt::TextWordWrap, title);
    } else {
        drawText(painter, QRectF(box.left() + 22, box.top(), titleWidth, 16), Qt::AlignLeft | Qt::AlignVCenter, title, Palette::font(12), text);
    }

    if (const QString error = m_tile.data(TileModel::ErrorRole).toString(); !error.isEmpty()) {
        drawHatch(painter, QRectF(box.left(), box.top() + 24, box.width(), 26), m_palette.color("line"));
        painter.setFont(Palette::font(12));
        painter.setPen(muted);
        painter.drawText(QRectF(box.left(), box.top() + 56, box.width(), 36), Qt::AlignLeft | Qt::TextWordWrap, error);
        return;
    }
    const bool isSmall = m_tile.data(TileModel::IsSmallRole).toBool();
    const QString value = m_tile.data(TileModel::ValueRole).toString();
    const QString unit = m_tile.data(TileModel::UnitRole).toString();
    const QFont unitFont = Palette::font(12);
    const QFontMetrics unitMetrics(unitFont);
    const double unitWidth = unitMetrics.horizontalAdvance(unit);
    // A unit that has no room beside the number stands below it where no change is told; else the number takes the next size down.
    const QString change = m_tile.data(TileModel::ChangeRole).toString();
    const bool fits = QFontMetrics(Palette::font(28, true)).horizontalAdvance(value) + 6 + unitWidth <= box.width();
    const bool isBelow = !fits && change.isEmpty();
    const QFont big = Palette::font(fits || isBelow ? 28 : 18, true);
    const QRectF line(box.left(), box.top() + (isLong ? 28 : 20), box.width(), isLong ? 32 : 36);
    const int width = drawText(painter, line, Qt::AlignLeft | Qt::AlignVCenter, value, big, isSmall ? muted : text);
    const double baseline = line.top() + (line.height() - QFontMetrics(big).height()) / 2 + QFontMetrics(big).ascent();
    const QRectF changeLine(box.left(), box.bottom() - 36, box.width(), 16);
    drawText(painter, isBelow ? changeLine : QRectF(line.left() + width + 6, baseline - unitMetrics.ascent(), box.width() - width - 5, unitMetrics.height()),
             Qt::AlignLeft | Qt::AlignVCenter, unit, unitFont, muted);
    const double rest = box.width() - width - 6 - (isBelow ? 0 : unitWidth) - 10;
    if (rest >= 28)
        drawSparkline(painter, QRectF(box.right() - std::min(rest, 44.0), line.top() + 8, std::min(rest, 44.0), 20),
                      m_tile.data(TileModel::MonthsRole).value<QList<double>>(), m_palette.color("category.1"));

    const auto verdict = m_tile.data(TileModel::VerdictRole).value<TileModel::Verdict>();
    const QColor verdictColor = verdict == TileModel::Verdict::Worse ? m_palette.color("state.overdue.text")
        : verdict == TileModel::Verdict::Better                      ? m_palette.color("state.normal.text")
                                                                     : text;
    drawText(painter, changeLine, Qt::AlignLeft | Qt::AlignVCenter, change, Palette::font(12), verdictColor);
    // The basis takes two lines where no change is told.
    const QString basis = m_tile.data(TileModel::BasisRole).toString();
    if (change.isEmpty() && !isBelow && QFontMetrics(Palette::font(12)).horizontalAdvance(basis) > box.width()) {
        painter.setFont(Palette::font(12));
        painter.setPen(muted);
        const QRect room(int(box.left()), int(box.bottom()) - 36, int(box.width()), 36);
        painter.drawText(room, Qt::AlignLeft | Qt::AlignBottom | Qt::TextWordWrap, shortened(basis, unitMetrics, room));
    } else {
        drawText(painter, QRectF(box.left(), box.bottom() - 18, box.width(), 16), Qt::AlignLeft | Qt::AlignVCenter, basis, Palette::font(12), muted);
    }
}

void TileButton::paintStrip(QPainter &painter)
{
    const StripLook look = stripLook(kpi());
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_palette.color(underMouse() || isDown() ? "hover" : look.ground));
    painter.drawRoundedRect(rect(), 4, 4);
    const QRectF box = QRectF(rect()).adjusted(12, 0, -12, 0);
    const QColor ink = m_palette.color(look.ink);
    drawMark(painter, QRectF(box.left(), box.center().y() - 6, 12, 12), look.mark, ink);
    const QString value = m_tile.data(TileModel::ValueRole).toString();
    const QString unit = m_tile.data(TileModel::UnitRole).toString();
    const QString title = m_tile.data().toString();
    const int valueWidth = QFontMetrics(Palette::font(18, true)).horizontalAdvance(value);
    const double room = box.width() - valueWidth - 34;
    // A long name in another language matters more than the unit, which the tooltip says, too.
    const QFont titleFont = Palette::font(QFontMetrics(Palette::font(14)).horizontalAdvance(title) <= room ? 14 : 12);
    const int fullUnit = QFontMetrics(Palette::font(12)).horizontalAdvance(unit);
    const int unitWidth = QFontMetrics(titleFont).horizontalAdvance(title) + fullUnit <= room ? fullUnit : 0;
    if (unitWidth > 0)
        drawText(painter, QRectF(box.right() - unitWidth, box.top() + 2, unitWidth + 1, box.height()), Qt::AlignLeft | Qt::AlignVCenter, unit,
                 Palette::font(12), m_palette.color("muted"));
    drawText(painter, QRectF(box.right() - unitWidth - 6 - valueWidth, box.top(), valueWidth + 1, box.height()), Qt::AlignRight | Qt::AlignVCenter, value,
             Palette::font(18, true), ink);
    painter.setFont(titleFont);
    painter.setPen(m_palette.color("text"));
    painter.drawText(box.adjusted(20, 0, -unitWidth - valueWidth - 12, 0), Qt::AlignLeft | Qt::AlignVCenter | Qt::TextWordWrap, title);
}

void TileButton::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

} // namespace om

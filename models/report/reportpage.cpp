// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/reportpage.h"

#include "draw/awaitedbasemap.h"
#include "draw/mapimage.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QLocale>
#include <QPolygonF>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace om {

namespace {

constexpr double headingHeight = 30, sectionGap = 22, rowHeight = 24, tableHead = 26;
constexpr double trendHeight = 220, barHeight = 28;
constexpr double narrow = 400; // a column beside another one: less room for words

double mapHeight(double width)
{
    return std::min(420.0, std::round(width * 0.9));
}

QFont font(int px, bool isBold)
{
    QFont f(QStringLiteral("Noto Sans CJK SC"));
    f.setPixelSize(px);
    f.setBold(isBold);
    return f;
}

/// The next of 1, 2, 2.5, 5 × 10ⁿ, so that an axis of four steps ends on a round number.
double niceStep(double raw)
{
    if (raw <= 0)
        return 1;
    const double power = std::pow(10, std::floor(std::log10(raw)));
    for (const double f : {1.0, 2.0, 2.5, 5.0, 10.0})
        if (f * power >= raw)
            return f * power;
    return 10 * power;
}

constexpr double factGap = 5; // above and below the words of a fact

/// The text with places to break in words that are too long for a line, as addresses of the web and names of files are.
QString breakable(const QString &text)
{
    constexpr int longest = 24;
    QString out;
    int run = 0;
    for (const QChar c : text) {
        run = c.isSpace() || c.script() == QChar::Script_Han ? 0 : run + 1;
        out += c;
        if (run >= longest && !c.isHighSurrogate()) {
            out += QChar(0x200B);
            run = 0;
        }
    }
    return out;
}

QRectF valueBox(const ReportFacts &facts, double width)
{
    return {width * facts.nameShare + 8, 0, width * (1 - facts.nameShare) - 8, 1e6};
}

double factHeight(const ReportFacts &facts, const std::pair<QString, QString> &fact, double width)
{
    const QFontMetricsF metrics(font(12, false));
    return std::max(metrics.height(), metrics.boundingRect(valueBox(facts, width), Qt::TextWordWrap, breakable(fact.second)).height()) + 2 * factGap;
}

double bodyHeight(const ReportSection &section, double width)
{
    if (const auto *table = std::get_if<ReportTable>(&section.body))
        return tableHead + rowHeight * double(table->rows.size());
    if (const auto *bars = std::get_if<ReportBars>(&section.body))
        return barHeight * double(bars->bars.size());
    if (std::holds_alternative<ReportTrend>(section.body))
        return trendHeight;
    if (std::holds_alternative<ReportMap>(section.body))
        return mapHeight(width);
    if (const auto *facts = std::get_if<ReportFacts>(&section.body))
        return std::accumulate(facts->facts.begin(), facts->facts.end(), 0.,
                               [&](double sum, const auto &fact) { return sum + factHeight(*facts, fact, width); });
    const QFontMetricsF metrics(font(14, false));
    return metrics.boundingRect(QRectF(0, 0, width, 1e6), Qt::TextWordWrap, std::get<ReportText>(section.body).text).height();
}

} // namespace

ReportPage::ReportPage(QPainter &painter, const StyleSpec &style, double width)
    : m_painter(painter)
    , m_style(style)
    , m_width(width)
{ }

double ReportPage::height(const ReportSection &section) const
{
    return headingHeight + bodyHeight(section, m_width) + sectionGap;
}

std::size_t ReportPage::rowsThatFit(const ReportTable &table, double room) const
{
    const double left = room - headingHeight - tableHead - sectionGap;
    return left < rowHeight ? 0 : std::min(table.rows.size(), std::size_t(left / rowHeight));
}

void ReportPage::text(const QRectF &box, const QString &text, int px, const QColor &color, Qt::Alignment align, bool isBold)
{
    const QFont f = font(px, isBold);
    m_painter.setFont(f);
    m_painter.setPen(color);
    m_painter.drawText(box, int(align | Qt::AlignVCenter) | Qt::TextSingleLine, QFontMetricsF(f).elidedText(text, Qt::ElideRight, box.width()));
}

void ReportPage::drawTitle(const ReportDocument &document)
{
    const QColor ink = m_style.color(QStringLiteral("text")), muted = m_style.color(QStringLiteral("muted"));
    constexpr double place = 200, smallest = 15;
    const double subtitle = document.subtitle.isEmpty() ? 0 : std::min(QFontMetricsF(font(18, false)).horizontalAdvance(document.subtitle) + 18, m_width / 3);
    const double room = m_width - place - subtitle;
    int px = 28;
    while (px > 18 && QFontMetricsF(font(px, true)).horizontalAdvance(document.title) > room)
        px -= 2;
    double titleWidth = QFontMetricsF(font(px, true)).horizontalAdvance(document.title);
    if (titleWidth <= room) {
        text({0, 0, titleWidth + 4, 40}, document.title, px, ink, Qt::AlignLeft, true);
    } else { // on two lines, then cut
        titleWidth = room;
        m_painter.setFont(font(int(smallest), true));
        m_painter.setPen(ink);
        const QFontMetricsF metrics(m_painter.font());
        m_painter.drawText(QRectF(0, 0, room, 42), Qt::TextWordWrap | Qt::AlignVCenter,
                           metrics.elidedText(breakable(document.title), Qt::ElideRight, room * 1.9));
    }
    text({titleWidth + 14, 4, std::max(0.0, m_width - titleWidth - 14 - place), 36}, document.subtitle, 18, ink);
    text({m_width - place, 0, place, 40}, document.place, 14, ink, Qt::AlignRight, true);
    text({0, 44, m_width / 2, 20}, document.conditions, 12, muted);
    text({m_width / 2, 44, m_width / 2, 20}, QCoreApplication::translate("Report", "Data as of %1").arg(document.asOf), 12, muted, Qt::AlignRight);
    m_painter.fillRect(QRectF(0, 72, m_width, 3), ink);
}

void ReportPage::drawFooter(const ReportDocument &document, double top, int page, int pages)
{
    const QColor muted = m_style.color(QStringLiteral("muted"));
    m_painter.fillRect(QRectF(0, top, m_width, 1), m_style.color(QStringLiteral("line")));
    text({0, top + 6, m_width - 160, 16},
         QCoreApplication::translate("Report", "Version %1 · as of %2 · %3").arg(document.version, document.asOf, document.conditions), 12, muted);
    text({0, top + 24, m_width - 160, 16}, QCoreApplication::translate("Report", "Page check %1 · computed as on the screen").arg(document.check), 12, muted);
    text({m_width - 160, top + 6, 160, 16}, document.notice, 12, m_style.color(QStringLiteral("state.due_soon.text")), Qt::AlignRight, true);
    text({m_width - 160, top + 24, 160, 16}, QStringLiteral("%1 / %2").arg(page).arg(pages), 12, muted, Qt::AlignRight);
}

void ReportPage::draw(const ReportSection &section, double top)
{
    const double titleWidth = QFontMetricsF(font(14, true)).horizontalAdvance(section.title) + 4;
    text({0, top, titleWidth, 22}, section.title, 14, m_style.color(QStringLiteral("text")), Qt::AlignLeft, true);
    text({titleWidth + 8, top, m_width - titleWidth - 8, 22}, section.basis, 12, m_style.color(QStringLiteral("muted")));
    std::visit([&](const auto &body) { drawBody(body, top + headingHeight); }, section.body);
}

void ReportPage::drawBody(const ReportText &body, double top)
{
    m_painter.setFont(font(14, false));
    m_painter.setPen(m_style.color(QStringLiteral("text")));
    m_painter.drawText(QRectF(0, top, m_width, 1e6), Qt::TextWordWrap, body.text);
}

void ReportPage::drawBody(const ReportFacts &facts, double top)
{
    for (const auto &fact : facts.facts) {
        const double height = factHeight(facts, fact, m_width);
        const QFont small = font(12, false);
        const double room = m_width * facts.nameShare;
        m_painter.setFont(small);
        m_painter.setPen(m_style.color(QStringLiteral("muted")));
        m_painter.drawText(QRectF(0, top + factGap, room, height), Qt::TextSingleLine, QFontMetricsF(small).elidedText(fact.first, Qt::ElideRight, room));
        m_painter.setPen(m_style.color(QStringLiteral("text")));
        m_painter.drawText(valueBox(facts, m_width).translated(0, top + factGap), Qt::TextWordWrap, breakable(fact.second));
        top += height;
        m_painter.fillRect(QRectF(0, top - 1, m_width, 1), m_style.color(QStringLiteral("line")));
    }
}

void ReportPage::mark(ReportMark mark, QPointF c)
{
    if (mark == ReportMark::None)
        return;
    m_painter.setRenderHint(QPainter::Antialiasing);
    m_painter.setPen(Qt::NoPen);
    const char *token = mark == ReportMark::Good ? "state.normal" : mark == ReportMark::Near ? "state.due_soon" : "state.overdue";
    m_painter.setBrush(m_style.color(QLatin1String(token)));
    if (mark == ReportMark::Good)
        m_painter.drawEllipse(c, 4.5, 4.5);
    else if (mark == ReportMark::Near)
        m_painter.drawPolygon(QPolygonF{{c.x(), c.y() - 5}, {c.x() + 5, c.y() + 4}, {c.x() - 5, c.y() + 4}});
    else
        m_painter.drawRect(QRectF(c.x() - 4, c.y() - 4, 8, 8));
}

void ReportPage::drawBody(const ReportTable &table, double top)
{
    const QColor ink = m_style.color(QStringLiteral("text")), muted = m_style.color(QStringLiteral("muted")), line = m_style.color(QStringLiteral("line"));
    double shares = 0;
    for (const ReportColumn &column : table.columns)
        shares += column.share;
    constexpr double markRoom = 18;
    const double unit = (m_width - markRoom) / shares;
    const auto eachCell = [&](double y, double h, const auto &draw) {
        double x = 0;
        for (std::size_t i = 0; i < table.columns.size(); ++i) {
            const double w = table.columns[i].share * unit;
            draw(i, QRectF(x + 4, y, w - 8, h), table.columns[i].isNumber ? Qt::AlignRight : Qt::AlignLeft);
            x += w;
        }
    };
    eachCell(top, tableHead, [&](std::size_t i, const QRectF &box, Qt::Alignment align) { text(box, table.columns[i].title, 12, muted, align); });
    m_painter.fillRect(QRectF(0, top + tableHead - 2, m_width, 2), ink);
    double y = top + tableHead;
    for (const auto &row : table.rows) {
        ReportMark rowMark = ReportMark::None;
        eachCell(y, rowHeight, [&](std::size_t i, const QRectF &box, Qt::Alignment align) {
            if (i >= row.size())
                return;
            text(box, row[i].text, row[i].isStrong ? 14 : 12, ink, align, row[i].isStrong);
            if (row[i].mark != ReportMark::None)
                rowMark = row[i].mark;
        });
        mark(rowMark, {m_width - markRoom / 2, y + rowHeight / 2});
        y += rowHeight;
        m_painter.fillRect(QRectF(0, y - 1, m_width, 1), line);
    }
}

void ReportPage::drawBody(const ReportBars &bars, double top)
{
    const QColor ink = m_style.color(QStringLiteral("text"));
    double largest = 0;
    for (const auto &bar : bars.bars)
        largest = std::max(largest, bar.value);
    const bool isNarrow = m_width < narrow;
    const double label = isNarrow ? m_width * 0.42 : 170, numbers = isNarrow ? 116 : 170, share = isNarrow ? 52 : 64;
    double y = top;
    for (const auto &bar : bars.bars) {
        text({0, y, label - 8, barHeight}, bar.label, isNarrow ? 12 : 14, ink);
        const double room = m_width - label - numbers;
        m_painter.fillRect(QRectF(label, y + 8, largest > 0 ? room * bar.value / largest : 0, barHeight - 16),
                           m_style.color(QStringLiteral("ramp.quantity.4")));
        const int px = isNarrow ? 12 : 14;
        text({m_width - numbers + 8, y, numbers - share - 14, barHeight}, bar.text, px, ink, Qt::AlignRight);
        text({m_width - share, y, share, barHeight}, bar.share, px, ink, Qt::AlignRight, true);
        y += barHeight;
    }
}

void ReportPage::drawBody(const ReportTrend &trend, double top)
{
    const QColor ink = m_style.color(QStringLiteral("text")), muted = m_style.color(QStringLiteral("muted"));
    const QLocale locale;
    double largest = 0;
    for (const auto *series : {&trend.values, &trend.yearBefore})
        for (const auto &value : *series)
            largest = std::max(largest, value.value_or(0));
    const double step = niceStep(largest / 4);
    const double axisTop = step * std::max(1.0, std::ceil(largest / step));
    const bool isNarrow = m_width < narrow;
    const double left = isNarrow ? 40 : 52, right = isNarrow ? 4 : 90;
    constexpr double head = 22, foot = 24;
    const QRectF plot(left, top + head, m_width - left - right, trendHeight - head - foot);
    const auto yOf = [&](double value) { return plot.bottom() - plot.height() * value / axisTop; };
    for (double tick = 0; tick <= axisTop + step / 2; tick += step) {
        m_painter.fillRect(QRectF(plot.left(), yOf(tick), plot.width(), 1), m_style.color(QStringLiteral("line")));
        text({0, yOf(tick) - 8, left - 8, 16}, locale.toString(tick, 'f', step < 1 ? 1 : 0), 12, muted, Qt::AlignRight);
    }
    const double slot = plot.width() / 12;
    std::size_t lastMonth = 12;
    for (std::size_t i = 0; i < trend.values.size(); ++i)
        if (trend.values[i])
            lastMonth = i;
    for (std::size_t i = 0; i < 12; ++i) {
        const double x = plot.left() + slot * double(i);
        const bool isLast = i == lastMonth;
        if (i < trend.values.size() && trend.values[i]) {
            const double y = yOf(*trend.values[i]);
            m_painter.fillRect(QRectF(x + slot * 0.2, y, slot * 0.6, plot.bottom() - y),
                               m_style.color(isLast ? QStringLiteral("ramp.quantity.4") : QStringLiteral("ramp.quantity.2")));
            if (isLast)
                text({x - 10, y - 18, slot + 20, 16}, locale.toString(*trend.values[i], 'f', trend.decimals), 12, ink, Qt::AlignHCenter, true);
        }
        if (i < trend.yearBefore.size() && trend.yearBefore[i])
            m_painter.fillRect(QRectF(x + slot * 0.12, yOf(*trend.yearBefore[i]) - 1, slot * 0.76, 2), ink);
        if (!isNarrow)
            text({x, plot.bottom() + 4, slot, 18}, locale.monthName(int(i) + 1, QLocale::ShortFormat), 12, isLast ? ink : muted, Qt::AlignHCenter, isLast);
        else if (i % 3 == 0)
            text({x, plot.bottom() + 4, slot * 3, 18}, locale.monthName(int(i) + 1, QLocale::ShortFormat), 12, muted);
    }
    if (!isNarrow) {
        text({plot.right() + 10, plot.top() + 10, right - 10, 18}, QCoreApplication::translate("Report", "bars %1").arg(trend.first.year()), 12, ink);
        text({plot.right() + 10, plot.top() + 32, right - 10, 18}, QCoreApplication::translate("Report", "ticks %1").arg(trend.first.year() - 1), 12, ink);
    }
    m_painter.setRenderHint(QPainter::Antialiasing);
    for (std::size_t i = 0; i < trend.events.size(); ++i) {
        const QDate day = trend.events[i].day;
        const double x = plot.left() + slot * (day.month() - 1 + double(day.day() - 1) / day.daysInMonth());
        m_painter.setPen(QPen(muted, 1, Qt::DashLine));
        m_painter.drawLine(QPointF(x, plot.top() - 4), QPointF(x, plot.bottom()));
        m_painter.setPen(QPen(ink, 1));
        m_painter.setBrush(m_style.color(QStringLiteral("panel")));
        m_painter.drawEllipse(QPointF(x, plot.top() - 12), 8, 8);
        text({x - 8, plot.top() - 20, 16, 16}, QString::number(i + 1), 12, ink, Qt::AlignHCenter);
    }
}

void ReportPage::drawBody(const ReportMap &map, double top)
{
    const AwaitedScene awaited = awaitBasemap(map.scene, printedRatio); // a tile less is no reason for no report
    const Renderer renderer(awaited.scene);
    MapFurniture furniture;
    furniture.selection = map.selection;
    furniture.hasLegend = furniture.hasNotice = m_width >= narrow; // the page has the notice in its footer
    const QSize size{int(m_width), int(mapHeight(m_width))};
    m_painter.save();
    m_painter.translate(0, top);
    m_painter.setClipRect(QRectF(QPointF(0, 0), QSizeF(size)));
    const Viewport view = fitScene(renderer, size, furniture);
    renderMap(m_painter, renderer, view, furniture);
    m_painter.restore();
}

} // namespace om

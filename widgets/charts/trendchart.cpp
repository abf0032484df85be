// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/trendchart.h"

#include "common/numbermenu.h"
#include "common/paint.h"

#include <QChart>
#include <QChartView>
#include <QKeyEvent>
#include <QLineSeries>
#include <QMouseEvent>
#include <QToolTip>
#include <QValueAxis>

#include <cmath>

namespace om {
namespace {

/// The next round number of the form 1, 2, 2.5 or 5 · 10ⁿ for four steps that reach `greatest`.
double roundStep(double greatest)
{
    if (greatest <= 0)
        return 1;
    const double raw = greatest / 4;
    const double power = std::pow(10, std::floor(std::log10(raw)));
    for (const double factor : {1.0, 2.0, 2.5, 5.0, 10.0})
        if (raw <= factor * power)
            return factor * power;
    return 10 * power;
}

} // namespace

/// The plot itself. It paints what Qt Charts has no element for: names at the line ends, month names, event marks, the chosen month.
class TrendChart::View : public QChartView
{
public:
    View(TrendChart &owner, QChart *chart)
        : QChartView(chart, &owner)
        , m_owner(owner)
    {
        setRenderHint(QPainter::Antialiasing);
        setFrameShape(NoFrame);
        setAttribute(Qt::WA_TransparentForMouseEvents);
        setFocusPolicy(Qt::NoFocus);
        setBackgroundBrush(Qt::NoBrush);
        viewport()->setAutoFillBackground(false);
    }

protected:
    void drawForeground(QPainter *painter, const QRectF &) override
    {
        const SeriesModel &series = m_owner.m_series;
        const Palette &palette = m_owner.m_palette;
        const int months = series.rowCount();
        if (months == 0)
            return;
        const QRectF plot = chart()->plotArea();
        const auto xOf = [&](double month) { return plot.left() + plot.width() * (months > 1 ? month / (months - 1) : 0.5); };
        for (int row = 0; row < months; ++row) {
            const QModelIndex index = series.index(row, SeriesModel::MonthColumn);
            const QDate month = index.data(SeriesModel::MonthRole).toDate();
            if (month == m_owner.m_chosen || row == m_owner.m_hovered) {
                painter->setPen(QPen(palette.color(month == m_owner.m_chosen ? "accent" : "line"), 1));
                painter->drawLine(QPointF(xOf(row), plot.top()), QPointF(xOf(row), plot.bottom()));
            }
            if (row % 2 == 0 || months <= 6)
                drawText(*painter, {xOf(row) - 32, plot.bottom() + 4, 64, 16}, Qt::AlignCenter, index.data().toString(), Palette::font(12),
                         palette.color("muted"));
        }
        drawEvents(*painter, plot, months);
        drawEnds(*painter, plot);
    }

private:
    void drawEvents(QPainter &painter, const QRectF &plot, int months)
    {
        const SeriesModel &series = m_owner.m_series;
        const Palette &palette = m_owner.m_palette;
        const QDate first = series.index(0, 0).data(SeriesModel::MonthRole).toDate();
        int number = 0;
        double taken = plot.left() - 40;
        for (const EventMarker &event : series.events()) {
            ++number;
            const double at = (event.day.year() - first.year()) * 12 + event.day.month() - first.month() + (event.day.day() - 1) / 31.0;
            const double x = std::min(plot.right(), plot.left() + plot.width() * at / std::max(1, months - 1));
            painter.setPen(QPen(palette.color("muted"), 1, Qt::DotLine));
            painter.drawLine(QPointF(x, plot.top() - 2), QPointF(x, plot.bottom()));
            const QRectF disc(x - 7, plot.top() - 18, 14, 14);
            painter.setPen(QPen(palette.color("text"), 1));
            painter.setBrush(palette.color("panel"));
            painter.drawEllipse(disc);
            drawText(painter, disc, Qt::AlignCenter, QString::number(number), Palette::font(12), palette.color("text"));
            // Whole or not at all: a cut name explains nothing, the tool tip of the month does.
            const double room = QFontMetrics(Palette::font(12)).horizontalAdvance(event.title) + 2;
            if (room <= disc.left() - taken - 6)
                drawText(painter, QRectF(disc.left() - room - 4, disc.top(), room, 14), Qt::AlignRight | Qt::AlignVCenter, event.title, Palette::font(12),
                         palette.color("muted"));
            taken = disc.right();
        }
    }

    void drawEnds(QPainter &painter, const QRectF &plot)
    {
        const SeriesModel &series = m_owner.m_series;
        const Palette &palette = m_owner.m_palette;
        const auto *axis = qobject_cast<QValueAxis *>(chart()->axes(Qt::Vertical).value(0));
        if (!axis || axis->max() <= 0)
            return;
        const auto endOf = [&](int column) -> std::optional<double> {
            for (int row = series.rowCount() - 1; row >= 0; --row)
                if (const QVariant value = series.index(row, column).data(SeriesModel::NumberRole); value.isValid())
                    return plot.bottom() - plot.height() * value.toDouble() / axis->max();
            return std::nullopt;
        };
        const auto now = endOf(SeriesModel::ValueColumn);
        auto before = endOf(SeriesModel::YearBeforeColumn);
        const double x = plot.right() + 10;
        const double width = this->width() - x;
        if (now && before && std::abs(*before - *now) < 34)
            *before = *before < *now ? *now - 20 : *now + 36;
        if (now) {
            drawText(painter, {x, *now - 10, width, 20}, Qt::AlignLeft | Qt::AlignVCenter,
                     series.headerData(SeriesModel::ValueColumn, Qt::Horizontal).toString(), Palette::font(14, true), palette.color("text"));
            drawText(painter, {x, *now + 8, width, 16}, Qt::AlignLeft | Qt::AlignVCenter, series.lastChange(), Palette::font(12), palette.color("text"));
        }
        if (before)
            drawText(painter, {x, std::min(*before, plot.bottom()) - 8, width, 16}, Qt::AlignLeft | Qt::AlignVCenter,
                     series.headerData(SeriesModel::YearBeforeColumn, Qt::Horizontal).toString() + QStringLiteral(" ┄┄"), Palette::font(12),
                     palette.color("muted"));
    }

    TrendChart &m_owner;
};

TrendChart::TrendChart(SeriesModel &series, const Palette &palette, QWidget *parent)
    : QWidget(parent)
    , m_series(series)
    , m_palette(palette)
    , m_view(new View(*this, new QChart))
{
    setMinimumHeight(176);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAccessibleName(tr("Trend by month"));
    QChart &chart = *m_view->chart();
    chart.legend()->hide();
    chart.setMargins(QMargins());
    chart.setBackgroundVisible(false);
    chart.setAnimationOptions(QChart::NoAnimation);
    chart.setLocalizeNumbers(true);
    onMenu(*this, [this](const std::optional<QPoint> &at) {
        if (const int month = at ? monthAt(at->x()) : m_hovered; month >= 0)
            Q_EMIT menuRequested(month, mapToGlobal(at.value_or(rect().center())));
    });
    connect(&m_series, &QAbstractItemModel::modelReset, this, &TrendChart::rebuild);
    connect(&m_palette, &Palette::changed, this, &TrendChart::rebuild);
    rebuild();
}

TrendChart::~TrendChart() = default;

void TrendChart::rebuild()
{
    QChart &chart = *m_view->chart();
    chart.setLocale(m_series.locale());
    chart.removeAllSeries();
    const auto axes = chart.axes();
    for (QAbstractAxis *axis : axes) {
        chart.removeAxis(axis);
        delete axis;
    }
    const int months = m_series.rowCount();
    double greatest = 0;
    const auto line = [&](int column, Qt::PenStyle style) {
        auto *points = new QLineSeries;
        for (int row = 0; row < months; ++row) {
            const QVariant value = m_series.index(row, column).data(SeriesModel::NumberRole);
            if (!value.isValid())
                continue;
            points->append(row, value.toDouble());
            greatest = std::max(greatest, value.toDouble());
        }
        points->setPen(QPen(m_palette.color("category.1"), style == Qt::SolidLine ? 2 : 1.5, style, Qt::RoundCap, Qt::RoundJoin));
        chart.addSeries(points);
    };
    line(SeriesModel::YearBeforeColumn, Qt::DashLine);
    line(SeriesModel::ValueColumn, Qt::SolidLine);

    auto *across = new QValueAxis;
    across->setRange(0, std::max(1, months - 1));
    across->setVisible(false);
    auto *up = new QValueAxis;
    const double step = roundStep(greatest);
    up->setRange(0, std::max(step, step * std::ceil(greatest / step)));
    up->setTickType(QValueAxis::TicksDynamic);
    up->setTickInterval(step);
    up->setLabelFormat(step < 1 ? QStringLiteral("%.1f") : QStringLiteral("%.0f"));
    up->setLabelsFont(Palette::font(12));
    up->setLabelsColor(m_palette.color("muted"));
    up->setGridLineColor(m_palette.color("line"));
    up->setLineVisible(false);
    chart.addAxis(across, Qt::AlignBottom);
    chart.addAxis(up, Qt::AlignLeft);
    const auto lines = chart.series();
    for (QAbstractSeries *series : lines) {
        series->attachAxis(across);
        series->attachAxis(up);
    }
    setAccessibleDescription(months ? m_series.lastChange() : QString());
    resizeEvent(nullptr);
    m_view->viewport()->update();
}

void TrendChart::resizeEvent(QResizeEvent *)
{
    m_view->setGeometry(rect());
    // Room for axis texts at the left, event numbers above, month names below and the names of the lines at the right.
    m_view->chart()->setPlotArea(QRectF(48, 20, std::max(32, width() - 48 - 96), std::max(32, height() - 20 - 24)));
}

int TrendChart::monthAt(double x) const
{
    const QRectF plot = m_view->chart()->plotArea();
    const int months = m_series.rowCount();
    if (months == 0 || x < plot.left() - 8 || x > plot.right() + 8)
        return -1;
    return std::clamp(int(std::lround((x - plot.left()) / plot.width() * (months - 1))), 0, months - 1);
}

void TrendChart::setChosenMonth(QDate month)
{
    m_chosen = month;
    m_view->viewport()->update();
}

void TrendChart::mousePressEvent(QMouseEvent *event)
{
    if (const int month = monthAt(event->position().x()); month >= 0 && event->button() == Qt::LeftButton)
        Q_EMIT monthClicked(m_series.index(month, 0).data(SeriesModel::MonthRole).toDate());
}

void TrendChart::mouseMoveEvent(QMouseEvent *event)
{
    m_hovered = monthAt(event->position().x());
    m_view->viewport()->update();
    if (m_hovered < 0)
        return;
    const QDate month = m_series.index(m_hovered, 0).data(SeriesModel::MonthRole).toDate();
    QStringList lines{month.toString(QStringLiteral("yyyy-MM"))};
    for (const int column : {SeriesModel::ValueColumn, SeriesModel::YearBeforeColumn})
        lines.append(m_series.headerData(column, Qt::Horizontal).toString() + QStringLiteral("  ") + m_series.index(m_hovered, column).data().toString());
    for (const EventMarker &marker : m_series.events())
        if (marker.day.year() == month.year() && marker.day.month() == month.month())
            lines.append(marker.day.toString(Qt::ISODate) + QStringLiteral("  ") + marker.title);
    QToolTip::showText(event->globalPosition().toPoint(), lines.join(QLatin1Char('\n')).toHtmlEscaped().replace(QLatin1Char('\n'), QStringLiteral("<br>")),
                       this);
}

void TrendChart::leaveEvent(QEvent *)
{
    m_hovered = -1;
    m_view->viewport()->update();
}

void TrendChart::keyPressEvent(QKeyEvent *event)
{
    const int last = m_series.rowCount() - 1;
    if (last >= 0 && (event->key() == Qt::Key_Left || event->key() == Qt::Key_Right)) {
        m_hovered = std::clamp((m_hovered < 0 ? last : m_hovered) + (event->key() == Qt::Key_Left ? -1 : 1), 0, last);
        m_view->viewport()->update();
    } else if (m_hovered >= 0 && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Space)) {
        Q_EMIT monthClicked(m_series.index(m_hovered, 0).data(SeriesModel::MonthRole).toDate());
    } else {
        QWidget::keyPressEvent(event);
    }
}

} // namespace om

// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/boardpanel.h"

#include "charts/compositionview.h"
#include "charts/rankingview.h"
#include "charts/tileboard.h"
#include "charts/trendchart.h"
#include "common/heading.h"
#include "services/filtertext.h"
#include "services/leftout.h"
#include "services/numbertext.h"
#include "stats/attribution.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QMenu>
#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace om {

BoardPanel::BoardPanel(const Desk &desk, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_heading(new Heading(tr("Indicators"), this))
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    outer->addWidget(scroll);
    auto *content = new QWidget;
    scroll->setWidget(content);
    m_column = new QVBoxLayout(content);
    m_column->setContentsMargins(16, 0, 16, 16);
    m_column->setSpacing(8);
    m_column->addWidget(m_heading);
    m_heading->addControl(plainLabel(tr("Right click = where a number comes from"), 12, false, "muted"));
    for (auto [model, size] : {std::pair(&m_attention, TileButton::Size::Strip), std::pair(&m_tiles, TileButton::Size::Tile)}) {
        auto *board = new TileBoard(*model, size, m_desk.palette, content);
        m_column->addWidget(board);
        connect(board, &TileBoard::tileClicked, this, [this](const QString &kpi) { m_desk.board.showRows(kpi, RowsPart::Numerator); });
        connect(board, &TileBoard::menuRequested, this, &BoardPanel::showMenu);
    }
    m_left = new QWidget(content);
    m_left->setObjectName(QStringLiteral("left_out"));
    auto *left = new QVBoxLayout(m_left);
    left->setContentsMargins(0, 8, 0, 0);
    left->setSpacing(4);
    m_leftText = plainLabel({}, 12, false, "muted");
    m_leftText->setWordWrap(true);
    left->addWidget(m_leftText);
    auto *importing = new QToolButton(m_left);
    importing->setText(tr("Import data…"));
    importing->setFont(Palette::font(12));
    importing->setFocusPolicy(Qt::TabFocus);
    left->addWidget(importing, 0, Qt::AlignLeft);
    m_column->addWidget(m_left);
    connect(importing, &QToolButton::clicked, this, &BoardPanel::importRequested);
    m_column->addStretch(1);
    connect(&m_desk.board, &BoardService::valuesChanged, this, [this] { show(m_desk.board.values()); });
    show(m_desk.board.values());
}

void BoardPanel::show(const BoardValues &values)
{
    const QLocale locale = m_desk.locale();
    m_attention.setTiles(values.attention, locale);
    m_tiles.setTiles(values.tiles, locale);
    const QString text = filterText(values.filter, filterNames(m_desk.workspace));
    m_heading->setBasis(text.isEmpty() ? tr("everything") : text);
    if (values.theme != m_theme || values.charts.size() != m_charts.size())
        buildCharts(values);
    for (std::size_t i = 0; i < m_charts.size(); ++i)
        showChart(m_charts[i], values.charts[i], values);
    showLeft(leftOut(m_desk.workspace.catalog(), m_desk.themes.theme(), m_desk.workspace.frames()));
}

void BoardPanel::showLeft(const QStringList &titles)
{
    QStringList names;
    for (const QString &title : titles)
        names.append(translated(title));
    const bool isChinese = m_desk.workspace.language().startsWith(QLatin1StringView("zh"));
    m_leftText->setText(tr("Not in these data (%1): %2").arg(QString::number(names.size()), names.join(isChinese ? QStringLiteral("、") : QStringLiteral(", "))));
    m_left->setVisible(!names.isEmpty());
}

void BoardPanel::buildCharts(const BoardValues &values)
{
    for (const Chart &chart : m_charts) {
        delete chart.heading;
        delete chart.view;
        delete chart.missing;
        delete chart.ranking;
        delete chart.parts;
        delete chart.series;
    }
    m_charts.clear();
    m_theme = values.theme;
    for (const ChartValue &value : values.charts)
        m_charts.push_back(buildChart(value));
}

BoardPanel::Chart BoardPanel::buildChart(const ChartValue &value)
{
    Chart chart;
    chart.id = value.spec.id;
    chart.heading = new Heading(translated(value.spec.title), this);
    const QString kpi = value.spec.kpi;
    const QString by = value.spec.by;
    if (value.spec.type == QLatin1String("trend")) {
        chart.series = new SeriesModel(this);
        auto *view = new TrendChart(*chart.series, m_desk.palette);
        connect(view, &TrendChart::monthClicked, this, &BoardPanel::toggleMonth);
        chart.view = view;
    } else if (value.spec.type == QLatin1String("ranking")) {
        chart.ranking = new RankingModel(this);
        auto *view = new RankingView(*chart.ranking, m_desk.palette);
        connect(view, &RankingView::groupClicked, this, [this, kpi, by](const QString &code) { toggleGroup(kpi, by, code); });
        chart.view = view;
    } else {
        chart.parts = new CompositionModel(this);
        auto *view = new CompositionView(*chart.parts, m_desk.palette);
        connect(view, &CompositionView::partClicked, this, [this, kpi, by](const QString &code) { toggleGroup(kpi, by, code); });
        chart.view = view;
    }
    chart.view->setAccessibleName(translated(value.spec.title));
    QLabel *missing = plainLabel({}, 12, false, "muted");
    missing->setWordWrap(true);
    chart.missing = missing;
    for (QWidget *widget : {static_cast<QWidget *>(chart.heading), chart.view, chart.missing})
        m_column->insertWidget(m_column->indexOf(m_left), widget);
    return chart;
}

void BoardPanel::showChart(const Chart &chart, const ChartValue &value, const BoardValues &values)
{
    const QLocale locale = m_desk.locale();
    const QString dataset = value.kpi ? value.kpi->dataset : QString();
    const GroupName name = [this, dataset, by = value.spec.by](const QString &code) { return groupName(m_desk.workspace, dataset, by, code); };
    QString basis = value.kpi ? translated(value.kpi->unit) : QString();
    bool isEmpty = true;
    if (chart.series) {
        chart.series->setSeries(value, values.events, locale);
        isEmpty = chart.series->rowCount() == 0;
        basis += QStringLiteral(" · ") + tr("solid this year, dashed the year before");
        const bool isMonth = values.filter.period.isValid() && values.filter.period.kind() == Period::Kind::Month;
        static_cast<TrendChart *>(chart.view)->setChosenMonth(isMonth ? values.filter.period.first() : QDate());
    } else if (chart.ranking) {
        chart.ranking->setRanking(value, name, locale);
        isEmpty = chart.ranking->rowCount() == 0;
        basis = tr("%1 of %2 · click a row = filter").arg(chart.ranking->rowCount()).arg(chart.ranking->groupCount());
        if (chart.ranking->overallShare())
            basis += QStringLiteral(" · ") + tr("line = all together, %1").arg(chart.ranking->overallText());
    } else {
        chart.parts->setParts(value, name, locale);
        isEmpty = chart.parts->rowCount() == 0;
        basis = chart.parts->unit();
    }
    chart.heading->setBasis(basis);
    chart.view->setVisible(!value.error && !isEmpty);
    chart.missing->setVisible(value.error || isEmpty);
    static_cast<QLabel *>(chart.missing)
        ->setText(value.isLoading   ? tr("Loading…")
                      : value.error ? errorText(*value.error)
                                    : tr("Nothing here under this filter. Take a condition away."));
}

void BoardPanel::toggleGroup(const QString &kpi, const QString &field, const QString &code)
{
    const KpiSpec *spec = m_desk.workspace.catalog().kpi(kpi);
    const QString area = spec ? m_desk.workspace.frames().specs.value(spec->dataset).area : QString();
    const Filter &now = m_desk.filter.filter();
    const bool isChosen = field == area
        ? now.area == code
        : std::ranges::any_of(now.conditions, [&](const Condition &c) { return c.kind == Condition::Kind::In && c.field == field && c.values.contains(code); });
    m_desk.board.countGroup(isChosen ? QString() : kpi); // the table lists what the bar counts
    if (field == area)
        m_desk.filter.toggleArea(code);
    else
        m_desk.filter.toggle(field, code, filterScope(m_desk.workspace.frames(), spec ? spec->dataset : QString(), field));
}

void BoardPanel::toggleMonth(QDate month)
{
    const Period asked = Period::month(month.year(), month.month());
    const bool isChosen = m_desk.filter.filter().period == asked;
    m_desk.filter.setPeriod(isChosen ? m_desk.workspace.city().period : asked);
}

const TileValue *BoardPanel::tile(const QString &kpi) const
{
    for (const TileModel *model : {&m_attention, &m_tiles})
        if (const int row = model->rowOf(kpi); row >= 0)
            return &model->tile(row);
    return nullptr;
}

void BoardPanel::showMenu(const QString &kpi, const QPoint &position)
{
    const TileValue *value = tile(kpi);
    if (!value)
        return;
    QMenu menu(this);
    menu.addAction(tr("Where this number comes from"), this, [this, kpi] { Q_EMIT sheetRequested(kpi); });
    if (!value->error) {
        const QLocale locale = m_desk.locale();
        const auto open = [&](const QString &text, const Bitmap &rows, RowsPart part) {
            menu.addAction(text.arg(countText(qint64(rows.count()), locale)), this, [this, kpi, part] { m_desk.board.showRows(kpi, part); });
        };
        open(value->value.denominator ? tr("Open %1 rows of the numerator") : tr("Open %1 rows"), value->value.numerator, RowsPart::Numerator);
        if (value->value.denominator)
            open(tr("Open %1 rows of the denominator"), *value->value.denominator, RowsPart::Denominator);
        if (isAttributable(*value->spec) && value->value.change)
            menu.addAction(tr("Why did it change?…"), this, [this, kpi] { Q_EMIT whyRequested(kpi); });
        menu.addAction(tr("Copy number and definition"), this, [this, kpi] { copyNumber(kpi); });
    }
    menu.exec(position);
}

void BoardPanel::copyNumber(const QString &kpi) const
{
    const TileValue *value = tile(kpi);
    if (!value)
        return;
    const NumberText number = kpiText(*value->spec, value->value.value, m_desk.locale());
    const QString filter = filterText(m_desk.filter.filter(), filterNames(m_desk.workspace));
    QGuiApplication::clipboard()->setText(
        QStringLiteral("%1: %2 %3\n%4\n%5").arg(translated(value->spec->title), number.text, number.unit, translated(value->spec->definition), filter));
}

} // namespace om

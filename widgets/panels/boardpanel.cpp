// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/boardpanel.h"

#include "charts/compositionview.h"
#include "charts/matrixview.h"
#include "charts/rankingview.h"
#include "charts/tileboard.h"
#include "charts/trendchart.h"
#include "common/heading.h"
#include "common/numbermenu.h"
#include "services/filtertext.h"
#include "services/leftout.h"
#include "services/numbertext.h"
#include "stats/attribution.h"

#include <QLabel>
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
    m_leftText->setText(
        tr("Not in these data (%1): %2").arg(QString::number(names.size()), names.join(isChinese ? QStringLiteral("、") : QStringLiteral(", "))));
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
        delete chart.matrix;
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
    const QString kpi = chart.kpi = value.spec.kpi;
    const QString by = chart.by = value.spec.by;
    if (value.spec.type == QLatin1String("trend")) {
        chart.series = new SeriesModel(this);
        auto *view = new TrendChart(*chart.series, m_desk.palette);
        connect(view, &TrendChart::monthClicked, this, &BoardPanel::toggleMonth);
        connect(view, &TrendChart::menuRequested, this, [this, chart](int row, const QPoint &at) { showMonthMenu(chart, row, at); });
        chart.view = view;
    } else if (value.spec.type == QLatin1String("ranking")) {
        chart.ranking = new RankingModel(this);
        auto *view = new RankingView(*chart.ranking, m_desk.palette);
        connect(view, &RankingView::groupClicked, this, [this, kpi, by](const QString &code) { toggleGroup(kpi, by, code); });
        connect(view, &RankingView::menuRequested, this, [this, chart](int row, const QPoint &at) {
            const auto text = [model = chart.ranking, row](RankingModel::Column column) { return model->index(row, column).data().toString(); };
            showGroupMenu(chart, text(RankingModel::NameColumn), text(RankingModel::ValueColumn), {chart.ranking->codeAt(row)}, at);
        });
        chart.view = view;
    } else if (value.spec.type == QLatin1String("matrix")) {
        chart.matrix = new MatrixModel(this);
        auto *view = new MatrixView(*chart.matrix, m_desk.palette);
        const QString columns = value.spec.options.value(QLatin1String("columns")).toString();
        connect(view, &MatrixView::holdingClicked, this,
                [this, by, columns](const QString &dataset) { toggleCell(QStringLiteral("data.datasets"), {{by, dataset}, {columns, {}}}); });
        connect(view, &MatrixView::agreementClicked, this,
                [this, kpi, by, columns](const QString &dataset, const QString &department) { toggleCell(kpi, {{by, dataset}, {columns, department}}); });
        chart.view = view;
    } else {
        chart.parts = new CompositionModel(this);
        auto *view = new CompositionView(*chart.parts, m_desk.palette);
        connect(view, &CompositionView::partClicked, this, [this, kpi, by](const QString &code) { toggleGroup(kpi, by, code); });
        connect(view, &CompositionView::menuRequested, this, [this, chart](int row, const QPoint &at) {
            const QModelIndex part = chart.parts->index(row);
            showGroupMenu(chart, part.data().toString(), part.data(CompositionModel::ValueRole).toString(),
                          part.data(CompositionModel::CodesRole).toStringList(), at);
        });
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
    } else if (chart.matrix) {
        const auto named = [this](const char *list) {
            return [this, list](const QString &code) { return m_desk.workspace.codeName(QLatin1StringView(list), code); };
        };
        chart.matrix->setMatrix(value, {named("dataset"), named("department"), named("freshness")}, locale);
        isEmpty = chart.matrix->rowCount() == 0;
        basis = tr("● provides · ○ uses · colour = freshness · click = open");
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

void BoardPanel::toggleCell(const QString &kpi, const QList<std::pair<QString, QString>> &values)
{
    const KpiSpec *spec = m_desk.workspace.catalog().kpi(kpi);
    Filter next = m_desk.filter.filter();
    const bool isChosen = std::ranges::all_of(values, [&](const auto &value) {
        const Condition *condition = next.condition(value.first);
        return value.second.isEmpty() ? !condition : condition && condition->values == QStringList{value.second};
    });
    for (const auto &[field, value] : values)
        next.conditions.removeIf([&](const Condition &c) { return c.kind == Condition::Kind::In && c.field == field; });
    for (const auto &[field, value] : values)
        if (!isChosen && !value.isEmpty())
            next.toggle(field, value, filterScope(m_desk.workspace.frames(), spec ? spec->dataset : QString(), field));
    m_desk.board.countGroup(isChosen ? QString() : kpi);
    m_desk.filter.setFilter(next);
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
    const NumberText text = kpiText(*value->spec, value->value.value, m_desk.locale());
    ShownNumber number{.title = translated(value->spec->title), .text = text.text + u' ' + text.unit, .kpi = kpi, .filter = m_desk.board.values().filter};
    number.isOfWindow = true;
    NumberActions actions;
    actions.explain = [this, number] { Q_EMIT explainRequested(number); };
    if (!value->error) {
        actions.open = [this, kpi] { m_desk.board.showRows(kpi, RowsPart::Numerator); };
        actions.rows = qint64(value->value.numerator.count());
        if (value->value.denominator) {
            actions.openDenominator = [this, kpi] { m_desk.board.showRows(kpi, RowsPart::Denominator); };
            actions.denominatorRows = qint64(value->value.denominator->count());
        }
        if (isAttributable(*value->spec) && value->value.change)
            actions.why = [this, kpi] { Q_EMIT whyRequested(kpi); };
        actions.copy = copyText(number, m_desk.workspace.catalog(), filterNames(m_desk.workspace));
    }
    showNumberMenu(*this, position, actions);
}

void BoardPanel::showGroupMenu(const Chart &chart, const QString &name, const QString &value, const QStringList &codes, const QPoint &position)
{
    if (const KpiSpec *kpi = m_desk.workspace.catalog().kpi(chart.kpi))
        showPartMenu(*kpi, name, value, groupFilter(m_desk.workspace.frames(), kpi->dataset, m_desk.filter.filter(), chart.by, codes), position);
}

void BoardPanel::showMonthMenu(const Chart &chart, int row, const QPoint &position)
{
    const KpiSpec *kpi = m_desk.workspace.catalog().kpi(chart.kpi);
    const QDate month = chart.series->index(row, 0).data(SeriesModel::MonthRole).toDate();
    if (kpi)
        showPartMenu(*kpi, month.toString(QStringLiteral("yyyy-MM")), chart.series->index(row, SeriesModel::ValueColumn).data().toString(),
                     monthFilter(m_desk.workspace.frames(), *kpi, m_desk.filter.filter(), month), position);
}

void BoardPanel::showPartMenu(const KpiSpec &kpi, const QString &name, const QString &value, const Filter &filter, const QPoint &position)
{
    const ShownNumber number{.title = QStringLiteral("%1 · %2").arg(translated(kpi.title), name),
                             .text = QStringLiteral("%1 %2").arg(value, translated(kpi.unit)).trimmed(),
                             .kpi = kpi.id,
                             .filter = filter};
    const auto open = [this, id = kpi.id, filter](RowsPart part) {
        m_desk.board.countRows(id, part);
        m_desk.filter.setFilter(filter);
    };
    NumberActions actions;
    actions.explain = [this, number] { Q_EMIT explainRequested(number); };
    actions.open = [open] { open(RowsPart::Numerator); };
    if (!kpi.denominator.isEmpty())
        actions.openDenominator = [open] { open(RowsPart::Denominator); };
    actions.copy = copyText(number, m_desk.workspace.catalog(), filterNames(m_desk.workspace));
    showNumberMenu(*this, position, actions);
}

} // namespace om

// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/boardservice.h"

namespace om {

namespace {

constexpr int boardPriority = 3000; // beside the map's scene, before any of its tiles

} // namespace

BoardService::BoardService(Workspace &workspace, FilterService &filter, ThemeService &themes, JobRunner &jobs, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_filter(filter)
    , m_themes(themes)
    , m_jobs(jobs)
{
    m_later.setSingleShot(true);
    m_later.setInterval(0); // one evaluation for the many signals of one click
    connect(&m_later, &QTimer::timeout, this, &BoardService::evaluate);
    connect(&m_filter, &FilterService::filterChanged, this, &BoardService::ask);
    connect(&m_workspace, &Workspace::framesChanged, this, &BoardService::ask);
    connect(&m_themes, &ThemeService::themeChanged, this, [this] {
        m_rowsKpi.clear();
        m_rowsClass.reset();
        ask();
    });
    ask();
}

BoardService::~BoardService()
{
    if (m_running)
        m_running->cancel();
}

void BoardService::ask()
{
    m_later.start();
}

void BoardService::evaluate()
{
    if (m_running)
        m_running->cancel();
    BoardRequest request{&m_themes.theme(), m_filter.filter(), m_rowsKpi, m_rowsPart, m_workspace.language()};
    if (m_rowsClass)
        request.rowsClass = {*m_rowsClass, sceneRequest(m_workspace, m_themes, m_filter.filter())};
    const Catalog &catalog = m_workspace.catalog();
    m_running = m_jobs.run([&catalog, frames = m_workspace.frames(),
                            request = std::move(request)](JobControl &control) { return evaluateBoard(catalog, frames, request, control); },
                           this,
                           [this](BoardValues values) {
                               m_values = std::move(values);
                               Q_EMIT valuesChanged();
                           },
                           boardPriority);
}

void BoardService::showRows(const QString &kpi, RowsPart part)
{
    const TileValue *tile = nullptr;
    for (const auto *tiles : {&m_values.attention, &m_values.tiles})
        for (const TileValue &candidate : *tiles)
            if (candidate.spec->id == kpi && !candidate.error)
                tile = &candidate;

    if (m_rowsKpi == kpi && m_rowsPart == part) {
        showAllRows();
        return;
    }
    countRows(kpi, part);
    if (!tile || !tile->value.frame || (part == RowsPart::Denominator && !tile->value.denominator))
        return;
    const Bitmap &rows = part == RowsPart::Numerator ? tile->value.numerator : *tile->value.denominator;
    const std::size_t count = rows.count();
    if (count == 0 || count > narrowLimit)
        return;
    Condition condition;
    condition.kind = Condition::Kind::Rows;
    condition.dataset = tile->value.frame->dataset();
    rows.forEach([&](std::size_t row) { condition.values.append(QString::number(tile->value.frame->fids()[row])); });
    Filter filter = m_filter.filter();
    filter.conditions.removeIf([&](const Condition &c) { return c.kind == Condition::Kind::Rows && c.dataset == condition.dataset; });
    filter.conditions.append(condition);
    m_filter.setFilter(filter);
}

void BoardService::countRows(const QString &kpi, RowsPart part)
{
    m_rowsKpi = kpi;
    m_rowsPart = part;
    m_rowsClass.reset();
    m_isOfGroup = false;
    ask();
}

void BoardService::countClass(const std::optional<LegendClass> &of, bool isOfFilter)
{
    countRows({}, RowsPart::Numerator);
    m_rowsClass = of;
    m_isOfGroup = of && isOfFilter;
}

void BoardService::countGroup(const QString &kpi)
{
    countRows(kpi, RowsPart::Denominator); // where there is one
    m_isOfGroup = !kpi.isEmpty();
}

void BoardService::showAllRows()
{
    if (!isListing())
        return;
    m_rowsKpi.clear();
    m_rowsClass.reset();
    m_isOfGroup = false;
    Filter filter = m_filter.filter();
    filter.conditions.removeIf([](const Condition &c) { return c.kind == Condition::Kind::Rows; });
    m_filter.setFilter(filter);
    ask();
}

} // namespace om

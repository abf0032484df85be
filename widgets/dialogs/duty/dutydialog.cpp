// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/duty/dutydialog.h"

#include "charts/daycalendar.h"
#include "charts/tileboard.h"
#include "common/heading.h"
#include "common/numbermenu.h"
#include "common/segments.h"
#include "dialogs/cells.h"
#include "dialogs/duty/flowview.h"
#include "dialogs/duty/placelist.h"
#include "services/clock/clockrules.h"
#include "services/filtertext.h"
#include "services/numbertext.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableWidget>

#include <algorithm>
#include <cstdlib>

namespace om {

namespace {

constexpr int mostLines = 500; ///< of a list; its head says how many there are, and opens all of them

/// A click or Return on a row asks for what it stands for.
template<typename Do>
void onRow(QTableWidget &table, QObject *context, Do act)
{
    QObject::connect(&table, &QTableWidget::cellClicked, context, [act](int row) { act(std::size_t(row)); });
    QObject::connect(&table, &QTableWidget::cellActivated, context, [act](int row) { act(std::size_t(row)); });
}

void setRow(QTableWidget &table, int row, std::initializer_list<QTableWidgetItem *> items)
{
    int column = 0;
    for (QTableWidgetItem *item : items)
        table.setItem(row, column++, item);
}

} // namespace

DutyDialog::DutyDialog(Workspace &workspace, FilterService &filter, const Palette &palette, JobRunner &jobs, QWidget *parent)
    : QDialog(parent)
    , m_workspace(workspace)
    , m_filter(filter)
    , m_palette(palette)
    , m_jobs(jobs)
    , m_spec(DutySpec::load(workspace.catalog()))
    , m_basis(plainLabel(tr("Computing…"), 12, false, "muted"))
    , m_days(new DayCalendar(palette))
    , m_places(new PlaceList(workspace))
    , m_flow(new FlowView(workspace, palette))
{
    setWindowTitle(tr("Duty board"));
    setLocale(QLocale(workspace.language()));
    resize(1840, 976);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(24, 16, 24, 16);
    outer->setSpacing(8);
    auto *head = new QHBoxLayout;
    head->addWidget(plainLabel(windowTitle(), 18, true));
    head->addSpacing(16);
    head->addWidget(m_basis, 1);
    head->addWidget(plainLabel(tr("Every number and every line opens its tickets in the table · Esc closes"), 12, false, "muted"));
    outer->addLayout(head);
    auto *columns = new QHBoxLayout;
    columns->setSpacing(24);
    outer->addLayout(columns, 1);
    const auto column = [columns](int stretch) {
        auto *box = new QVBoxLayout;
        box->setSpacing(4);
        columns->addLayout(box, stretch);
        return box;
    };
    const auto list = [](QVBoxLayout *box, Heading *&heading, QTableWidget *&table, const QString &title, const QStringList &headers,
                         std::initializer_list<int> widths, std::initializer_list<int> numbers, int stretch) {
        heading = new Heading(title);
        table = new QTableWidget;
        prepareTable(*table, headers);
        alignNumbers(*table, numbers);
        setColumnWidths(*table, widths);
        table->setAccessibleName(title);
        box->addWidget(heading);
        box->addWidget(table, stretch);
    };
    const auto tiles = [this](QVBoxLayout *box, TileModel &model, TileButton::Size size) {
        auto *board = new TileBoard(model, size, m_palette);
        connect(board, &TileBoard::tileClicked, this, &DutyDialog::openTile);
        connect(board, &TileBoard::menuRequested, this, [this, &model](const QString &kpi, const QPoint &global) {
            const ShownNumber number = numbers().ofTile(model.tile(model.rowOf(kpi)), &model == &m_numbers);
            showMenu(number, number.text, global);
        });
        box->addWidget(board);
    };

    QVBoxLayout *left = column(10);
    list(left, m_holdersHead, m_holders, tr("Overdue by holder"), {tr("Holder"), tr("Overdue"), tr("Supervised"), tr("Longest"), tr("Stage")},
         {168, 72, 80, 80}, {1, 2, 3}, 4);
    list(left, m_dueHead, m_due, tr("Will be overdue"), {tr("Deadline"), tr("Left"), tr("Holder"), tr("Sub-class"), tr("Community"), tr("Ticket")},
         {120, 52, 104, 104, 88}, {1}, 4);
    m_dueChoice = new Segments;
    m_dueHead->addControl(m_dueChoice);
    addOpenAll(*m_dueHead, [this] { openAll(m_board.due.empty() ? std::vector<DueTicket>() : m_board.due[std::size_t(m_dueList)].tickets); });

    left->addWidget(m_places, 4);

    QVBoxLayout *middle = column(10);
    tiles(middle, m_numbers, TileButton::Size::Strip);
    list(middle, m_stagesHead, m_stages, tr("Stages"), {tr("Stage"), tr("Reached"), tr("Here now"), tr("Overdue"), tr("Due soon")}, {184, 88, 88, 88},
         {1, 2, 3, 4}, 5);
    m_daysHead = new Heading(tr("Accepted by day"));
    middle->addWidget(m_daysHead);
    middle->addWidget(m_days);
    middle->addWidget(m_flow, 1);
    middle->addStretch(); // takes the room of a flow that is not there

    QVBoxLayout *right = column(9);
    tiles(right, m_rates, TileButton::Size::Tile);
    list(right, m_leagueHead, m_league, tr("League"), {tr("Place"), tr("Change"), tr("Name"), tr("Value"), tr("Of how many")}, {56, 64, 168, 88}, {0, 3, 4}, 6);
    m_leagueKpiChoice = new Segments;
    m_leagueHead->addControl(m_leagueKpiChoice);
    m_leagueChoice = new Segments;
    m_leagueHead->addControl(m_leagueChoice);
    list(right, m_cardsHead, m_cards, tr("Cards given"), {tr("Since"), tr("Card"), tr("Holder"), tr("Sub-class"), tr("Ticket")}, {120, 88, 104, 104}, {}, 5);
    auto *log = new QPushButton(tr("Card log…"));
    log->setAutoDefault(false);
    m_cardsHead->addControl(log);
    connect(log, &QPushButton::clicked, this, &DutyDialog::cardLogWanted);
    addOpenAll(*m_cardsHead, [this] { openAll(m_board.cards); });
    list(right, m_differencesHead, m_differences, tr("Deadlines that differ"), {tr("Stored"), tr("By the calendar"), tr("Holder"), tr("Ticket")},
         {136, 136, 136}, {}, 2);
    addOpenAll(*m_differencesHead, [this] { openAll(m_board.differences); });

    connect(m_holders, &QTableWidget::cellClicked, this, [this](int row, int at) {
        const DutyHolder &holder = m_board.holders[std::size_t(row)];
        openRows(at == 2 ? holder.supervisedRows : holder.overdue);
    });
    connect(m_holders, &QTableWidget::cellActivated, this, [this](int row) { openRows(m_board.holders[std::size_t(row)].overdue); });
    onRow(*m_due, this, [this](std::size_t row) { openRow(m_board.due[std::size_t(m_dueList)].tickets[row].row); });
    onRow(*m_cards, this, [this](std::size_t row) { openRow(m_board.cards[row].row); });
    onRow(*m_differences, this, [this](std::size_t row) { openRow(m_board.differences[row].row); });
    connect(m_places, &PlaceList::rowsChosen, this, [this](const std::vector<std::uint32_t> &places) {
        Bitmap rows(m_board.tickets->rows());
        for (const std::uint32_t row : places)
            rows.set(row);
        openRows(rows);
    });
    connect(m_stages, &QTableWidget::cellClicked, this, [this](int row, int at) {
        const DutyStage &stage = m_board.stages[std::size_t(row)];
        openRows(at == 1 ? stage.reached : at == 3 ? stage.overdueRows : at == 4 ? stage.dueSoonRows : stage.here);
    });
    connect(m_stages, &QTableWidget::cellActivated, this, [this](int row) { openRows(m_board.stages[std::size_t(row)].here); });
    onRow(*m_league, this, [this](std::size_t row) {
        const League *league = shownLeague();
        openGroups(league->kpi->id, {{league->by, {league->rows[row].code}}});
    });
    connect(m_flow, &FlowView::chosen, this, &DutyDialog::openGroups);
    connect(m_dueChoice, &Segments::chosen, this, [this](const QString &id) {
        m_dueList = id.toInt();
        showDue();
    });
    connect(m_leagueChoice, &Segments::chosen, this, [this](const QString &id) {
        m_leagueBy = id;
        showLeague();
    });
    connect(m_leagueKpiChoice, &Segments::chosen, this, [this](const QString &id) {
        m_leagueKpi = id;
        showLeague();
    });
    connect(m_days, &DayCalendar::dayClicked, this, [this](QDate day) {
        const ShownNumber number = numbers().ofDay(day);
        Q_EMIT kpiChosen(number.kpi, number.filter);
    });
    hookMenus();
    QWidget *before = m_holders; // Tab goes as the eye does, from what is overdue
    for (QWidget *part : std::initializer_list<QWidget *>{m_due, m_places, m_stages, m_days, m_league, m_cards, m_differences}) {
        setTabOrder(before, part);
        before = part;
    }
    m_holders->setFocus();
    connect(&m_workspace, &Workspace::framesChanged, this, &DutyDialog::reckon);
    connect(&m_filter, &FilterService::filterChanged, this, &DutyDialog::reckon);
    reckon();
}

DutyDialog::~DutyDialog()
{
    if (m_running)
        m_running->cancel();
}

Filter DutyDialog::ownFilter() const
{
    Filter filter = m_filter.filter();
    filter.conditions.removeIf([](const Condition &c) { return c.kind == Condition::Kind::Rows; });
    return filter;
}

void DutyDialog::reckon()
{
    if (m_running)
        m_running->cancel();
    if (!m_spec)
        return m_basis->setText(errorText(m_spec.error()));
    if (const LocalTime asOf = m_filter.filter().asOf; !asOf.isNull() && asOf != m_workspace.frames().asOf)
        return; // the states of that moment are on their way
    m_running = m_jobs.run([&catalog = m_workspace.catalog(), frames = m_workspace.frames(), rules = m_workspace.clockRules(), spec = *m_spec,
                            request = DutyRequest{.filter = ownFilter()}, then = stagesThen(m_workspace)](
                               JobControl &control) { return evaluateDuty(catalog, then.of(frames), *rules, spec, request, control); },
                           this, [this](DutyBoard board) { showBoard(std::move(board)); });
}

void DutyDialog::showBoard(DutyBoard board)
{
    m_board = std::move(board);
    const QString filter = filterText(ownFilter(), filterNames(m_workspace));
    m_basis->setText(!m_board.tickets ? tr("There are no tickets with a deadline here, or they are being loaded.")
                                      : tr("as of %1 · %2").arg(m_board.asOf.toText(), filter.isEmpty() ? tr("everything") : filter));
    m_numbers.setTiles(m_board.numbers, locale());
    std::vector<TileValue> rates = m_board.rates;
    std::erase_if(rates, [this](const TileValue &t) { return m_spec->leagueKpis.contains(t.spec->id); }); // the league says more of it
    m_rates.setTiles(std::move(rates), locale());
    QList<Segments::Choice> moments;
    for (std::size_t i = 0; i < m_board.due.size(); ++i) {
        const LocalTime by = m_board.due[i].by;
        const bool isDayEnd = by.time() == QTime(0, 0);
        const QDate date = isDayEnd ? by.date().addDays(-1) : by.date();
        const QString day = locale().dayName(date.dayOfWeek(), QLocale::ShortFormat) + u' ' + date.toString(QStringLiteral("MM-dd"));
        moments.append({QString::number(i),
                        (isDayEnd ? day : day + u' ' + by.time().toString(QStringLiteral("HH:mm"))) + QStringLiteral(" · ") +
                            locale().toString(qint64(m_board.due[i].tickets.size()))});
    }
    m_dueList = std::clamp<qsizetype>(m_dueList, 0, std::max<qsizetype>(0, moments.size() - 1));
    m_dueChoice->setChoices(moments, QString::number(m_dueList));
    QList<Segments::Choice> groups, indicators;
    for (const League &league : m_board.leagues) {
        if (std::ranges::none_of(groups, [&](const Segments::Choice &c) { return c.id == league.by; }))
            groups.append({league.by, translated(std::ranges::find(m_spec->leagueFields, league.by, &DutySpec::By::field)->title)});
        if (std::ranges::none_of(indicators, [&](const Segments::Choice &c) { return c.id == league.kpi->id; }))
            indicators.append({league.kpi->id, translated(league.kpi->title)});
    }
    if (!shownLeague() && !m_board.leagues.empty()) {
        m_leagueBy = m_board.leagues.front().by;
        m_leagueKpi = m_board.leagues.front().kpi->id;
    }
    m_leagueChoice->setChoices(groups, m_leagueBy);
    m_leagueKpiChoice->setChoices(indicators, m_leagueKpi);
    showHolders();
    showDue();
    showStages();
    showCards();
    showDifferences();
    showLeague();
    m_places->showBoard(m_board);
    m_flow->showBoard(m_board, *m_spec);
    m_days->setDays(m_board.days.first, m_board.days.counts);
    Q_EMIT boardChanged();
}

void DutyDialog::showHolders()
{
    qint64 all = 0;
    m_holders->setRowCount(int(m_board.holders.size()));
    for (int row = 0; row < m_holders->rowCount(); ++row) {
        const DutyHolder &h = m_board.holders[std::size_t(row)];
        all += qint64(h.count);
        QTableWidgetItem *count = numberCell(locale().toString(qint64(h.count)));
        count->setForeground(m_palette.color("state.overdue.text"));
        setRow(*m_holders, row,
               {textCell(holderName(h.code), true), count, numberCell(locale().toString(qint64(h.supervised))), numberCell(hours(h.longest)),
                textCell(m_workspace.codeName(QStringLiteral("workflow_stage"), h.stage))});
    }
    if (m_holders->currentRow() < 0 && m_holders->rowCount() > 0)
        m_holders->setCurrentCell(0, 0); // the keyboard is there before the lines are
    m_holdersHead->setBasis(
        tr("%1 tickets with %2 holders · longest in hours of the limit").arg(locale().toString(all), locale().toString(m_holders->rowCount())));
}

void DutyDialog::showDue()
{
    const std::vector<DueTicket> none;
    const auto &tickets = m_board.due.empty() ? none : m_board.due[std::size_t(m_dueList)].tickets;
    m_due->setRowCount(std::min<int>(mostLines, int(tickets.size())));
    for (int row = 0; row < m_due->rowCount(); ++row) {
        const DueTicket &t = tickets[std::size_t(row)];
        setRow(*m_due, row,
               {textCell(t.deadline.toText()), numberCell(hours(t.remainingMinutes)), textCell(holderName(t.holder)), textCell(cell("class_small", t.row)),
                textCell(cell("community_code", t.row)), textCell(cell("ticket_no", t.row))});
    }
    m_dueHead->setBasis(tr("%1 tickets if nothing is done").arg(locale().toString(qint64(tickets.size()))));
}

void DutyDialog::showStages()
{
    m_stages->setRowCount(int(m_board.stages.size()));
    for (int row = 0; row < m_stages->rowCount(); ++row) {
        const DutyStage &stage = m_board.stages[std::size_t(row)];
        const auto number = [this](std::size_t n) { return numberCell(n == 0 ? QStringLiteral("–") : locale().toString(qint64(n))); };
        setRow(*m_stages, row,
               {textCell(m_workspace.codeName(QStringLiteral("workflow_stage"), stage.code), true), number(stage.reachedCount), number(stage.hereCount),
                number(stage.overdue), number(stage.dueSoon)});
        if (stage.overdue > 0)
            m_stages->item(row, 3)->setForeground(m_palette.color("state.overdue.text"));
        if (stage.dueSoon > 0)
            m_stages->item(row, 4)->setForeground(m_palette.color("state.due_soon.text"));
    }
    m_stages->setFixedHeight(m_stages->horizontalHeader()->sizeHint().height() + 28 * m_stages->rowCount() + 4); // no more than it has
    m_stagesHead->setBasis(tr("reached: of the last seven days · here: not closed yet"));
    m_daysHead->setBasis(tr("a year of weeks from Monday; darker or lighter by fifths of the days"));
}

void DutyDialog::showCards()
{
    const auto &rules = m_workspace.clockRules()->spec.rules;
    m_cards->setRowCount(std::min<int>(mostLines, int(m_board.cards.size())));
    for (int row = 0; row < m_cards->rowCount(); ++row) {
        const IssuedCard &card = m_board.cards[std::size_t(row)];
        const CardRule &rule = rules[card.rule];
        const bool isCard = rule.field == u"card";
        const QString name = m_workspace.codeName(isCard ? QStringLiteral("card") : QStringLiteral("supervise_level"), rule.code);
        QTableWidgetItem *kind = textCell((isCard && rule.code == u"yellow" ? QStringLiteral("▲ ") : QStringLiteral("■ ")) + name);
        kind->setForeground(m_palette.color(isCard && rule.code == u"yellow" ? "state.due_soon.text" : "state.overdue.text"));
        setRow(*m_cards, row,
               {textCell(card.moment.toText()), kind,
                textCell(holderName(m_board.tickets->column(QStringLiteral("lead_dept")) ? m_board.tickets->column(QStringLiteral("lead_dept"))->text(card.row)
                                                                                         : QString())),
                textCell(cell("class_small", card.row)), textCell(cell("ticket_no", card.row))});
    }
    m_cardsHead->setBasis(tr("%1 from %2 to %3").arg(locale().toString(qint64(m_board.cards.size())), m_board.cardsFrom.toText(), m_board.cardsUntil.toText()));
}

void DutyDialog::showDifferences()
{
    m_differences->setRowCount(std::min<int>(mostLines, int(m_board.differences.size())));
    for (int row = 0; row < m_differences->rowCount(); ++row) {
        const DeadlineDifference &d = m_board.differences[std::size_t(row)];
        setRow(*m_differences, row,
               {textCell(d.stored.toText()), textCell(d.computed.toText()), textCell(cell("lead_dept", d.row)), textCell(cell("ticket_no", d.row))});
    }
    m_differences->setVisible(!m_board.differences.empty());
    QString basis = m_board.differences.empty()
        ? tr("none: every stored deadline is what limit and calendar say")
        : tr("%1 stored otherwise than limit and calendar say").arg(locale().toString(qint64(m_board.differences.size())));
    if (m_board.unreckoned > 0)
        basis += tr(" · %1 as stored, without a trace").arg(locale().toString(qint64(m_board.unreckoned)));
    m_differencesHead->setBasis(basis);
}

void DutyDialog::showLeague()
{
    const League *league = shownLeague();
    m_league->setRowCount(league ? int(league->rows.size()) : 0);
    if (!league)
        return;
    for (int row = 0; row < m_league->rowCount(); ++row) {
        const LeagueRow &r = league->rows[std::size_t(row)];
        const int change = r.place && r.placeBefore ? *r.placeBefore - *r.place : 0;
        const QString moved = !r.place || !r.placeBefore ? QStringLiteral("–")
            : change == 0                                ? QStringLiteral("=")
                                                         : (change > 0 ? QStringLiteral("▲ ") : QStringLiteral("▼ ")) + QString::number(std::abs(change));
        const NumberText value = numberText(r.value, league->kpi->unit, league->kpi->decimals, locale());
        setRow(*m_league, row,
               {numberCell(r.place ? QString::number(*r.place) : QStringLiteral("–")), textCell(moved),
                textCell(groupName(m_workspace, QStringLiteral("ticket"), league->by, r.code), true), numberCell(value.text + u' ' + value.unit),
                numberCell(locale().toString(qint64(r.rows)))});
        if (!r.place)
            for (int at = 0; at < m_league->columnCount(); ++at)
                m_league->item(row, at)->setForeground(m_palette.color("muted"));
    }
    QStringList basis;
    QStringList sum;
    for (const ComponentWeight &w : league->weights)
        sum.append(QStringLiteral("%1 × %2").arg(locale().toString(w.weight), translated(m_workspace.catalog().kpi(w.component)->title)));
    if (sum.isEmpty())
        basis.append(tr("ties share a place · n ≥ %1").arg(league->kpi->smallN));
    else
        basis.append(sum.join(QStringLiteral(" + ")));
    if (league->withoutValue > 0 && !sum.isEmpty())
        basis.append(tr("%1 lack a rate").arg(league->withoutValue));
    m_leagueHead->setBasis(basis.join(QStringLiteral(" · ")));
}

const League *DutyDialog::shownLeague() const
{
    const auto found = std::ranges::find_if(m_board.leagues, [this](const League &l) { return l.by == m_leagueBy && l.kpi->id == m_leagueKpi; });
    return found == m_board.leagues.end() ? nullptr : &*found;
}

QString DutyDialog::cell(const char *field, std::size_t row) const
{
    return m_workspace.cellText(*m_board.tickets, QString::fromLatin1(field), row);
}

QString DutyDialog::holderName(const QString &code) const
{
    return code.isEmpty() ? tr("(nobody)") : m_workspace.codeName(QStringLiteral("department"), code);
}

QString DutyDialog::hours(qint64 minutes) const
{
    return QStringLiteral("%1:%2").arg(locale().toString(minutes / 60)).arg(minutes % 60, 2, 10, QLatin1Char('0'));
}

void DutyDialog::hookMenus()
{
    const auto hook = [this](QTableWidget *table, auto numberOf) {
        onItemMenu(*table, [this, numberOf](const QModelIndex &index, const QPoint &global) {
            showMenu(numberOf(std::size_t(index.row()), index.column()), index.data().toString(), global);
        });
    };
    hook(m_holders, [this](std::size_t row, int column) { return numbers().ofHolder(row, column); });
    hook(m_due, [this](std::size_t row, int) { return numbers().ofDue(m_board.due[std::size_t(m_dueList)], row); });
    hook(m_stages, [this](std::size_t row, int column) { return numbers().ofStage(row, column); });
    hook(m_cards, [this](std::size_t row, int) { return numbers().ofCard(row); });
    hook(m_differences, [this](std::size_t row, int) { return numbers().ofDifference(row); });
    hook(m_league, [this](std::size_t row, int) { return numbers().ofLeague(*shownLeague(), row); });
    connect(m_days, &DayCalendar::menuRequested, this,
            [this](QDate day, std::uint32_t count, const QPoint &global) { showMenu(numbers().ofDay(day), locale().toString(qint64(count)), global); });
    connect(m_flow, &FlowView::menuRequested, this, [this](const QString &kpi, const std::vector<FlowView::Part> &parts, qint64 count, const QPoint &global) {
        showMenu(numbers().ofParts(kpi, parts), locale().toString(count), global);
    });
    connect(m_places, &PlaceList::menuRequested, this,
            [this](const QString &name, const std::vector<std::uint32_t> &rows, bool isHotspot, const QString &text, const QPoint &global) {
                showMenu(numbers().ofPlace(name, rows, isHotspot), text, global);
            });
}

void DutyDialog::showMenu(ShownNumber number, const QString &text, const QPoint &global)
{
    number.text = text;
    NumberActions actions;
    actions.explain = [this, number] { Q_EMIT explainRequested(number); };
    if (!number.kpi.isEmpty()) {
        actions.open = [this, number] { Q_EMIT kpiChosen(number.kpi, number.filter); };
    } else {
        actions.open = [this, number] { openRows(number.rows); };
        actions.rows = qint64(number.rows.count());
    }
    actions.copy = copyText(number, m_workspace.catalog(), filterNames(m_workspace));
    showNumberMenu(*this, global, actions);
}

void DutyDialog::openTile(const QString &kpi)
{
    const bool isNumber = m_numbers.rowOf(kpi) >= 0;
    const TileModel &model = isNumber ? m_numbers : m_rates;
    Q_EMIT kpiChosen(kpi, numbers().ofTile(model.tile(model.rowOf(kpi)), isNumber).filter);
}

void DutyDialog::openGroups(const QString &kpi, const std::vector<FlowView::Part> &parts)
{
    Q_EMIT kpiChosen(kpi, numbers().ofParts(kpi, parts).filter);
}

void DutyDialog::openRows(const Bitmap &rows)
{
    QList<qint64> fids;
    rows.forEach([&](std::size_t row) { fids.append(m_board.tickets->fids()[row]); });
    Q_EMIT rowsChosen(fids);
}

template<typename Entry>
void DutyDialog::openAll(const std::vector<Entry> &entries)
{
    if (entries.empty())
        return;
    Bitmap rows(m_board.tickets->rows()); // a ticket with two cards is one
    for (const Entry &entry : entries)
        rows.set(entry.row);
    openRows(rows);
}

void DutyDialog::addOpenAll(Heading &heading, const std::function<void()> &open)
{
    auto *button = new QPushButton(tr("Open all"));
    button->setAutoDefault(false);
    heading.addControl(button);
    connect(button, &QPushButton::clicked, this, open);
}

void DutyDialog::openRow(std::size_t row)
{
    Q_EMIT rowsChosen({m_board.tickets->fids()[row]});
}

} // namespace om

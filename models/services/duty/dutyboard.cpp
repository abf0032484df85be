// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/duty/dutyboard.h"

#include "frame/query.h"
#include "services/computable.h"
#include "services/duty/stagesat.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <future>

namespace om {

namespace {

constexpr qint64 daySeconds = 86400;
constexpr int shownWeeks = 53;
constexpr std::size_t splitFrom = 100'000; ///< tickets from which a second thread pays

QString s(const char *text)
{
    return QString::fromLatin1(text);
}

/// Evaluates indicators under one filter; what cannot be computed has no rows.
class Asker
{
public:
    Asker(const Catalog &catalog, const FrameSet &frames, const Filter &filter)
        : m_catalog(catalog)
        , m_frames(frames)
        , m_filter(filter)
    { }

    std::optional<TileValue> tile(const QString &id, const Period &period, Comparison comparison = Comparison::YearBefore) const
    {
        const KpiSpec *kpi = m_catalog.kpi(id);
        if (!kpi || !isComputable(m_catalog, *kpi, m_frames))
            return {};
        Filter filter = m_filter;
        filter.period = period;
        auto value = evaluate(m_catalog, *kpi, m_frames, filter, comparison);
        if (!value)
            return {};
        TileValue out;
        out.spec = kpi;
        out.value = *std::move(value);
        return out;
    }
    Bitmap rows(const char *id, std::size_t size) const
    {
        auto found = tile(s(id), {}, Comparison::None);
        return found ? std::move(found->value.numerator) : Bitmap(size);
    }

private:
    const Catalog &m_catalog;
    const FrameSet &m_frames;
    const Filter &m_filter;
};

const Column *categoryOf(const Frame &frame, const char *name)
{
    const Column *column = frame.column(s(name));
    return column && column->type == ColumnType::Category ? column : nullptr;
}

/// Of the codes of a column that are counted, the most frequent one, of equals the first by its text; "" = none. `counts` by code, [0] = null.
QString mostFrequent(const Column &column, const std::vector<int> &counts)
{
    std::size_t most = 0;
    for (std::size_t code = 1; code < counts.size(); ++code) {
        const auto textOf = [&](std::size_t c) { return column.dictionary[qsizetype(c) - 1]; };
        const bool isMore = counts[code] > 0 && (most == 0 || counts[code] > counts[most] || (counts[code] == counts[most] && textOf(code) < textOf(most)));
        most = isMore ? code : most;
    }
    return most == 0 ? QString() : column.dictionary[qsizetype(most) - 1];
}

std::vector<DutyHolder> holdersOf(const Frame &tickets, const Bitmap &overdue, const Bitmap &supervised)
{
    const Column *lead = categoryOf(tickets, "lead_dept"), *stage = categoryOf(tickets, "stage"), *left = tickets.column(remainingField);
    struct Held
    {
        DutyHolder holder;
        std::vector<int> stages; ///< tickets in each, by its code
    };
    std::vector<Held> byCode(lead ? std::size_t(lead->dictionary.size()) + 1 : 1);
    overdue.forEach([&](std::size_t row) {
        const std::size_t code = lead ? lead->codes[row] : 0;
        auto &[holder, stages] = byCode[code];
        if (holder.count == 0) {
            holder.code = code == 0 ? QString() : lead->dictionary[qsizetype(code) - 1];
            holder.overdue = holder.supervisedRows = Bitmap(tickets.rows());
            stages.resize(stage ? std::size_t(stage->dictionary.size()) + 1 : 0);
        }
        holder.overdue.set(row);
        ++holder.count;
        if (supervised.test(row)) {
            holder.supervisedRows.set(row);
            ++holder.supervised;
        }
        if (left && !left->isNull(row))
            holder.longest = std::max(holder.longest, -left->integers[row]);
        if (stage)
            ++stages[stage->codes[row]];
    });
    std::vector<DutyHolder> out;
    for (auto &[holder, stages] : byCode) {
        if (holder.count == 0)
            continue;
        if (stage)
            holder.stage = mostFrequent(*stage, stages);
        out.push_back(std::move(holder));
    }
    std::ranges::sort(out, [](const DutyHolder &a, const DutyHolder &b) { return a.count != b.count ? a.count > b.count : a.code < b.code; });
    return out;
}

std::vector<DutyStage> stagesOf(const Frame &tickets, const Bitmap &counted, LocalTime asOf)
{
    const Column *stage = categoryOf(tickets, "stage"), *accept = tickets.column(s("t_accept")), *close = tickets.column(s("t_close")),
                 *state = categoryOf(tickets, "clock_state");
    if (!stage || !accept || stage->dictionary.isEmpty())
        return {};
    QStringList codes = stage->dictionary;
    codes.sort();
    std::vector<DutyStage> out;
    for (const QString &code : std::as_const(codes))
        out.push_back({.code = code,
                       .reached = Bitmap(tickets.rows()),
                       .here = Bitmap(tickets.rows()),
                       .overdueRows = Bitmap(tickets.rows()),
                       .dueSoonRows = Bitmap(tickets.rows())});
    std::vector<std::size_t> placeOf{0};
    for (const QString &code : stage->dictionary)
        placeOf.push_back(std::size_t(codes.indexOf(code)));
    constexpr qint64 never = std::numeric_limits<qint64>::max();
    Bitmap recent = *rowsBetween(tickets, *accept, asOf.seconds - 7 * daySeconds + 1, never), open = counted;
    recent &= counted;
    recent.forEach([&](std::size_t row) {
        if (!stage->isNull(row))
            for (std::size_t i = 0; i <= placeOf[stage->codes[row]]; ++i)
                out[i].reached.set(row);
    });
    if (close)
        open.andNot(*rowsBetween(tickets, *close, nullInteger + 1, asOf.seconds + 1));
    const std::uint32_t overdue = state ? state->codeOf(s("overdue")) : 0, dueSoon = state ? state->codeOf(s("due_soon")) : 0;
    open.forEach([&](std::size_t row) {
        if (stage->isNull(row))
            return;
        DutyStage &at = out[placeOf[stage->codes[row]]];
        at.here.set(row);
        if (state && overdue && state->codes[row] == overdue)
            at.overdueRows.set(row);
        if (state && dueSoon && state->codes[row] == dueSoon)
            at.dueSoonRows.set(row);
    });
    for (DutyStage &one : out) {
        one.reachedCount = one.reached.count();
        one.hereCount = one.here.count();
        one.overdue = one.overdueRows.count();
        one.dueSoon = one.dueSoonRows.count();
    }
    return out;
}

DayCounts daysOf(const Frame &tickets, const Bitmap &counted, LocalTime asOf)
{
    DayCounts out;
    const Column *accept = tickets.column(s("t_accept"));
    if (!accept || accept->type != ColumnType::Time || asOf.isNull())
        return out;
    const QDate last = asOf.date(), monday = last.addDays(1 - last.dayOfWeek());
    out.first = monday.addDays(-7 * (shownWeeks - 1));
    Bitmap shown = *rowsBetween(tickets, *accept, LocalTime::of(out.first).seconds, LocalTime::of(last.addDays(1)).seconds);
    shown &= counted;
    out.counts = countByDay(*accept, shown, out.first, int(out.first.daysTo(last)) + 1);
    return out;
}

std::optional<Hotspots> hotspotsOf(const Catalog &catalog, const FrameSet &frames, const Filter &filter)
{
    const KpiSpec *kpi = catalog.kpi(s("ticket.hotspots"));
    const auto rules = HotspotRules::load();
    if (!kpi || !rules || !isComputable(catalog, *kpi, frames))
        return {};
    Filter standing = filter;
    standing.period = Period();
    auto found = findHotspots(*kpi, frames, standing, *rules);
    return found ? std::optional(*std::move(found)) : std::nullopt;
}

std::optional<League> league(const Catalog &catalog, const FrameSet &frames, const Filter &filter, const QString &id, const QString &by)
{
    const KpiSpec *kpi = catalog.kpi(id);
    const auto frame = kpi ? frames.frames.value(kpi->dataset) : nullptr;
    if (!frame || !frame->column(by) || !isComputable(catalog, *kpi, frames))
        return {};
    const auto now = evaluateBy(catalog, *kpi, frames, filter, by);
    if (!now)
        return {};
    std::vector<KpiGroup> before;
    if (filter.period.isValid()) {
        Filter earlier = filter;
        earlier.period = filter.period.previous();
        if (auto groups = evaluateBy(catalog, *kpi, frames, earlier, by))
            before = *std::move(groups);
    }
    League out{kpi, by, leagueOf(*now, before, *kpi), 0, {}};
    out.withoutValue = std::size_t(std::ranges::count_if(*now, [](const KpiGroup &g) { return !g.value && !g.code.isEmpty(); }));
    if (kpi->aggregate == u"composite")
        if (auto weights = weightsOf(catalog, *kpi, frames, filter))
            out.weights = *std::move(weights);
    return out;
}

/// Figures of the groups that count, in whole steps of what is shown.
std::vector<std::pair<qint64, const KpiGroup *>> ranked(const std::vector<KpiGroup> &groups, const KpiSpec &kpi)
{
    std::vector<std::pair<qint64, const KpiGroup *>> out;
    for (const KpiGroup &g : groups)
        if (g.value && !g.code.isEmpty() && !g.isSmall)
            out.emplace_back(qRound64(*g.value * std::pow(10, kpi.decimals)), &g);
    std::ranges::sort(out, [isLow = kpi.better == u"lower"](const auto &a, const auto &b) {
        return a.first != b.first ? (isLow ? a.first < b.first : a.first > b.first) : a.second->code < b.second->code;
    });
    return out;
}

} // namespace

StagesThen stagesThen(const Workspace &workspace)
{
    return {workspace.city().asOf, workspace.files().cache, workspace.traces(), workspace.clock()};
}

FrameSet StagesThen::of(FrameSet frames) const
{
    const auto tickets = frames.frames.value(s("ticket"));
    if (!tickets || !traces || dataStand.isNull() || frames.asOf.isNull() || frames.asOf >= dataStand)
        return frames;
    if (const auto then = withStagesAt(tickets, frames.asOf, cachePath, *traces, clock))
        frames.frames.insert(s("ticket"), *then);
    return frames;
}

LocalTime nextOfficeMoment(const WorkSchedule &work, LocalTime after, QTime at)
{
    if (after.isNull())
        return after;
    for (QDate day = after.date(), end = day.addYears(1); day < end; day = day.addDays(1))
        if (const LocalTime moment = LocalTime::of(day, at); moment > after && work.isWorkDay(day))
            return moment;
    return LocalTime::null();
}

LocalTime endOfFriday(LocalTime after)
{
    if (after.isNull())
        return after;
    const QDate day = after.date();
    return LocalTime::of(day.addDays((Qt::Friday - day.dayOfWeek() + 7) % 7 + 1));
}

std::vector<LeagueRow> leagueOf(const std::vector<KpiGroup> &now, const std::vector<KpiGroup> &before, const KpiSpec &kpi)
{
    const auto placesOf = [](const auto &order, auto &&take) {
        int place = 0;
        for (std::size_t i = 0; i < order.size(); ++i) {
            if (i == 0 || order[i].first != order[i - 1].first)
                place = int(i) + 1;
            take(*order[i].second, place);
        }
    };
    QHash<QString, int> earlier;
    placesOf(ranked(before, kpi), [&](const KpiGroup &g, int place) { earlier.insert(g.code, place); });
    std::vector<LeagueRow> out;
    const auto add = [&](const KpiGroup &g, std::optional<int> place) {
        const auto found = earlier.constFind(g.code);
        out.push_back({g.code, *g.value, g.denominator.value_or(g.numerator), place, found == earlier.cend() ? std::nullopt : std::optional(*found)});
    };
    placesOf(ranked(now, kpi), add);
    std::vector<const KpiGroup *> small;
    for (const KpiGroup &g : now)
        if (g.value && !g.code.isEmpty() && g.isSmall)
            small.push_back(&g);
    std::ranges::sort(small, {}, &KpiGroup::code);
    for (const KpiGroup *g : small)
        add(*g, std::nullopt);
    return out;
}

namespace {

/// The leagues and flows, stopping early when cancelled.
void addGroups(DutyBoard &to, const Catalog &catalog, const FrameSet &frames, const DutySpec &spec, const Filter &filter, const JobControl &control)
{
    for (const QString &id : spec.leagueKpis)
        for (const DutySpec::By &by : spec.leagueFields) {
            if (control.isCancelled())
                return;
            if (auto found = league(catalog, frames, filter, id, by.field))
                to.leagues.push_back(*std::move(found));
        }
    QStringList fields;
    for (const DutySpec::By &field : spec.flowFields)
        fields.append(field.field);
    const Asker ask(catalog, frames, filter);
    for (const QString &id : spec.flowKpis) {
        if (control.isCancelled())
            return;
        const auto found = ask.tile(id, filter.period, Comparison::None);
        if (FieldFlow flow = found ? flowOf(*to.tickets, found->value.numerator, fields, std::size_t(spec.mostGroups)) : FieldFlow(); !flow.columns.empty())
            to.flows.push_back({found->spec, std::move(flow)});
    }
}

/// The moments that the lists of what will be overdue look at.
std::vector<LocalTime> dueMoments(const ClockRules &rules, const DutyRequest &request, LocalTime asOf)
{
    if (request.due)
        return {*request.due};
    const LocalTime evening = nextOfficeMoment(rules.calendar.standard(), asOf, QTime(17, 0));
    if (evening.isNull())
        return {};
    return {evening, endOfFriday(evening)};
}

/// The lists of single tickets.
void addLists(DutyBoard &to, const Frame &tickets, const Asker &ask, const Bitmap &counted, const ClockRules &rules, const DutyRequest &request)
{
    const auto isCounted = [&counted](const auto &entry) { return counted.test(entry.row); };
    to.holders = holdersOf(tickets, ask.rows("ticket.overdue_open", tickets.rows()), ask.rows("ticket.supervised", tickets.rows()));
    for (const LocalTime by : dueMoments(rules, request, to.asOf)) {
        DutyDue due{by, overdueBy(tickets, to.asOf, by)};
        std::erase_if(due.tickets, std::not_fn(isCounted));
        to.due.push_back(std::move(due));
    }
    to.stages = stagesOf(tickets, counted, to.asOf);
    to.cards = cardLog(tickets, rules, to.cardsFrom, to.cardsUntil);
    std::erase_if(to.cards, std::not_fn(isCounted));
    to.differences = deadlineDifferences(tickets, to.asOf);
    std::erase_if(to.differences, std::not_fn(isCounted));
    if (const Column *basis = categoryOf(tickets, "deadline_basis"))
        counted.forEach([&](std::size_t row) { to.unreckoned += basis->text(row).startsWith(u"stored_") ? 1 : 0; });
}

} // namespace

DutyBoard evaluateDuty(const Catalog &catalog, const FrameSet &frames, const ClockRules &rules, const DutySpec &spec, const DutyRequest &request,
                       const JobControl &control)
{
    DutyBoard out;
    out.asOf = frames.asOf;
    out.cardsFrom = request.cardsFrom.isNull() && !out.asOf.isNull() ? LocalTime{out.asOf.seconds - daySeconds} : request.cardsFrom;
    out.cardsUntil = request.cardsUntil.isNull() ? out.asOf : request.cardsUntil;
    const auto frame = frames.frames.value(s("ticket"));
    if (!frame || out.asOf.isNull() || !frame->column(clockStateField))
        return out;
    out.tickets = frame;
    Filter filter = request.filter;
    filter.asOf = LocalTime::null(); // the moment of the frames
    auto groups = std::async(frame->rows() < splitFrom ? std::launch::deferred : std::launch::async,
                             [&] { addGroups(out, catalog, frames, spec, filter, control); }); // fields of their own
    const Asker ask(catalog, frames, filter);
    const Period today = Period::containing(Period::Kind::Day, out.asOf.date());
    const auto add = [](std::vector<TileValue> &into, std::optional<TileValue> tile) {
        if (tile)
            into.push_back(*std::move(tile));
    };
    for (const QString &id : spec.numbers)
        add(out.numbers, ask.tile(id, catalog.kpi(id)->isStock ? Period() : today));
    for (const QString &id : spec.rates)
        add(out.rates, ask.tile(id, filter.period));
    if (!control.isCancelled()) {
        const Bitmap counted = ask.rows("ticket.accepted", frame->rows());
        addLists(out, *frame, ask, counted, rules, request);
        if (!control.isCancelled())
            out.hotspots = hotspotsOf(catalog, frames, filter);
        if (const auto duplicates = DuplicateRules::load())
            out.repeats = repeatPlaces(*frame, counted, LocalTime{out.asOf.seconds - 7 * daySeconds}, out.asOf, *duplicates);
        out.days = daysOf(*frame, counted, out.asOf);
    }
    groups.get();
    return out;
}

} // namespace om

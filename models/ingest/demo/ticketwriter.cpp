// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/demo/ticketwriter.h"

#include "ingest/demo/fixedrows.h"
#include "ingest/demo/formercommunities.h"
#include "ingest/demo/ticketstanding.h"
#include "ingest/demo/ticketstream.h"

#include <algorithm>

namespace om {

namespace {

/// The workflow stage (code list workflow_stage) that the ticket had reached.
QString stageAt(const DemoTicket &t, LocalTime asOf)
{
    const auto reached = [&](LocalTime when) { return !when.isNull() && when <= asOf; };
    const int stage = reached(t.visit) ? 6
        : reached(t.verify)            ? 5
        : reached(t.dispose)           ? 4
        : reached(t.sign)              ? 3
        : reached(t.dispatch)          ? 2
        : reached(t.accept)            ? 1
                                       : 0;
    return QString::number(stage);
}

/// Fills one row of dataset ticket.
class TicketRow
{
public:
    /// `known`: nothing that happens later is written.
    TicketRow(DemoTable &table, const DemoContext &context, const DemoLand &land, const FormerCommunities &former, const TicketJudge &judge, LocalTime known)
        : m_table(table)
        , m_context(context)
        , m_land(land)
        , m_former(former)
        , m_judge(judge)
        , m_known(known)
    { }

    bool write(const DemoTicket &t)
    {
        setWhat(t);
        setWhere(t);
        setTimes(t);
        setOutcome(t);
        return m_table.write();
    }

private:
    void set(const char *field, Value value) { m_table.set(column(field), std::move(value)); }
    void setFlag(const char *field, bool value) { set(field, qint64(value)); }
    void setTime(const char *field, LocalTime t, bool isLimit = false)
    {
        if (!t.isNull() && (isLimit || t <= m_known))
            set(field, m_context.clock.toUtcText(t));
    }
    /// Asked in the same order for every row, so the columns are looked up once.
    int column(const char *field)
    {
        auto it = m_columns.find(field);
        if (it == m_columns.end())
            it = m_columns.insert(field, m_table.column(QLatin1StringView(field)));
        return *it;
    }

    void setWhat(const DemoTicket &t)
    {
        set("ticket_no", t.no);
        set("source_channel", t.series->source);
        set("discovery_mode", t.series->isActive ? QStringLiteral("active") : QStringLiteral("passive"));
        set("request_type", t.request);
        set("object_kind", t.kind->objectKind);
        set("class_big", t.kind->big);
        set("class_small", t.kind->code);
        set("class_code", t.kind->classCode);
        set("title", t.title);
        if (t.reporter != 0)
            set("reporter_hash", QString::number(Prng(t.reporter, "reporter").next(), 16));
        setFlag("is_urgent", t.isUrgent);
        set("priority", t.isUrgent ? QStringLiteral("urgent") : t.urges > 0 ? QStringLiteral("high") : QStringLiteral("normal"));
        set("lead_dept", t.lead);
        if (!t.with.isEmpty())
            set("co_dept", t.with.join(u','));
        set("source_system", t.system);
        setFlag("is_test", t.series->isTest);
        setFlag("is_revoked", t.series->isRevoked);
        if (!t.parent.isEmpty())
            set("parent_no", t.parent);
    }
    void setWhere(const DemoTicket &t)
    {
        set("address", t.address);
        set("community_code", m_former.codeOn(t.accept.date(), m_land, t.community, t.grid));
        set("grid_code", m_land.grids[t.grid].code);
        set("district_code", m_land.districtCode);
        set("loc_quality", t.series->isActive ? QStringLiteral("gps") : QStringLiteral("address"));
        m_table.setPoint(t.at);
    }
    void setTimes(const DemoTicket &t)
    {
        set("limit_value", t.limit);
        set("limit_unit", limitUnitCode(t.unit));
        setTime("t_report", t.report);
        setTime("t_accept", t.accept);
        setTime("deadline", t.deadline, true);
        if (t.series->isRevoked)
            return; // taken back before it was dispatched
        setTime("t_dispatch", t.dispatch);
        setTime("t_sign", t.sign);
        setTime("t_contact", t.contact);
        setTime("t_dispose", t.dispose);
        setTime("t_feedback", t.feedback);
        setTime("t_verify", t.verify);
        setTime("t_close", t.close);
        setTime("t_visit", t.visit);
        if (t.dispatch <= m_known) {
            setTime("sign_limit", t.signLimit, true);
            setTime("contact_limit", t.contactLimit, true);
        }
    }
    void setOutcome(const DemoTicket &t)
    {
        const TicketStanding s = m_judge.at(t, m_known);
        const bool isVisited = !t.series->isRevoked && !t.visit.isNull() && t.visit <= m_known;
        set("stage", t.series->isRevoked ? QStringLiteral("1") : stageAt(t, m_known));
        set("side_state", s.sideState);
        set("pause_min", s.isOpen ? qint64(0) : t.pauseMinutes);
        set("extend_cnt", qint64(t.extensions));
        set("return_cnt", qint64(!t.returned.isNull() && t.returned <= m_known ? t.returns : 0));
        set("rework_cnt", qint64(!t.rework.isNull() && t.rework <= m_known ? t.reworks : 0));
        set("urge_cnt", qint64(!t.urged.isNull() && t.urged <= m_known ? t.urges : 0));
        set("supervise", s.cards.supervise.isEmpty() ? QStringLiteral("0") : s.cards.supervise);
        set("card", s.cards.card.isEmpty() ? QStringLiteral("none") : s.cards.card);
        if (isVisited) {
            set("resolved", t.resolved);
            set("satisfaction", qint64(t.satisfaction));
        }
    }

    DemoTable &m_table;
    const DemoContext &m_context;
    const DemoLand &m_land;
    const FormerCommunities &m_former;
    const TicketJudge &m_judge;
    LocalTime m_known;
    QHash<const char *, int> m_columns; ///< by address of the literal
};

/// Fills the rows of dataset ticket_trace of one ticket.
class TraceRows
{
public:
    /// `known`: nothing that happens later is written; `source`: whose words the steps have, where it has its own.
    TraceRows(DemoTable &table, const DemoContext &context, const TicketPlan &plan, const WorkClock &work, const TicketJudge &judge, LocalTime known,
              const QString &source = {})
        : m_table(table)
        , m_context(context)
        , m_plan(plan)
        , m_work(work)
        , m_judge(judge)
        , m_known(known)
        , m_source(source)
    {
        for (const char *f : {"ticket_no", "seq", "stage", "action", "org", "operator_role", "t", "work_minutes", "limit_minutes"})
            m_columns.push_back(table.column(QLatin1StringView(f)));
    }

    bool write(const DemoTicket &t)
    {
        collect(t);
        LocalTime before;
        qint64 seq = 0;
        for (const Step &s : m_steps) {
            if (s.t > m_known)
                break;
            const qint64 minutes = before.isNull() ? 0
                : t.isRoundTheClock()              ? (s.t.seconds - before.seconds) / 60
                                                   : m_work.minutesUntil(s.t) - m_work.minutesUntil(before);
            const TicketStep &words = *s.words;
            m_table.set(m_columns[0], t.no);
            m_table.set(m_columns[1], ++seq);
            m_table.set(m_columns[2], QString(QLatin1Char(s.stage)));
            m_table.set(m_columns[3], words.action);
            m_table.set(m_columns[4], *s.org);
            m_table.set(m_columns[5], t.series->isActive ? words.roleActive : words.role);
            m_table.set(m_columns[6], m_context.clock.toUtcText(s.t));
            if (!before.isNull())
                m_table.set(m_columns[7], minutes);
            if (s.limit > 0)
                m_table.set(m_columns[8], s.limit);
            if (!m_table.write())
                return false;
            before = s.t;
        }
        return true;
    }

private:
    struct Step
    {
        LocalTime t;
        char stage;
        const TicketStep *words;
        const QString *org;
        qint64 limit;
    };

    void add(LocalTime t, char stage, const TicketStep &words, const QString &org, qint64 limit = 0)
    {
        if (!t.isNull())
            m_steps.push_back({t, stage, &words, &org, limit});
    }
    void collect(const DemoTicket &t)
    {
        m_steps.clear();
        const QString &desk = m_plan.intakeOrg;
        add(t.report, '0', m_report, desk);
        add(t.accept, '1', m_accept, desk, m_plan.limit("accept_min"));
        if (t.series->isRevoked)
            return;
        if (!t.returned.isNull()) {
            add({t.accept.seconds + (t.returned.seconds - t.accept.seconds) / 2}, '2', m_dispatch, desk, m_plan.limit("dispatch_min"));
            add(t.returned, '2', m_return, t.lead);
        }
        add(t.dispatch, '2', m_dispatch, desk, m_plan.limit("dispatch_min"));
        add(t.sign, '3', m_sign, t.lead, t.isUrgent ? m_plan.limit("sign_urgent_min") : m_plan.limit("sign_min"));
        if (!t.series->isActive)
            add(t.contact, '3', m_contact, t.lead, m_plan.limit("contact_min"));
        add(t.urged, '3', m_urge, desk);
        if (!t.rework.isNull()) {
            add({t.sign.seconds + (t.rework.seconds - t.sign.seconds) * 9 / 10}, '3', m_dispose, t.lead);
            add(t.rework, '3', m_rework, desk);
        }
        add(t.granted, !t.sign.isNull() && t.granted >= t.sign ? '3' : '2', m_extend, desk, t.grantedMinutes);
        if (t.pauseMinutes > 0 && m_judge.at(t, m_known).sideState == u"suspended")
            add({t.sign.seconds + 300}, '3', m_suspend, t.lead);
        add(t.check, '3', m_check, t.lead);
        add(t.refly, '4', m_refly, desk);
        const qint64 handling =
            t.isRoundTheClock() ? (t.deadline.seconds - t.dispatch.seconds) / 60 : m_work.minutesUntil(t.deadline) - m_work.minutesUntil(t.dispatch);
        add(t.dispose, '3', m_dispose, t.lead, handling);
        add(t.feedback, '4', m_feedback, t.lead, m_plan.limit("feedback_min"));
        add(t.close, '5', m_close, desk, m_plan.limit("close_min"));
        add(t.visit, '6', m_visit, desk);
        std::stable_sort(m_steps.begin(), m_steps.end(), [](const Step &a, const Step &b) { return a.t < b.t; });
    }

    DemoTable &m_table;
    const DemoContext &m_context;
    const TicketPlan &m_plan;
    const WorkClock &m_work;
    const TicketJudge &m_judge;
    std::vector<int> m_columns;
    std::vector<Step> m_steps;
    LocalTime m_known;
    QString m_source;
    TicketStep step(const char *name) const
    {
        const QString plain = QString::fromLatin1(name);
        return m_plan.steps.value(plain + u':' + m_source, m_plan.steps.value(plain));
    }
    TicketStep m_report = step("report"), m_accept = step("accept"), m_return = step("return"), m_dispatch = step("dispatch"), m_sign = step("sign"),
               m_contact = step("contact"), m_urge = step("urge"), m_rework = step("rework"), m_dispose = step("dispose"), m_feedback = step("feedback"),
               m_close = step("close"), m_visit = step("visit"), m_check = step("check"), m_refly = step("refly"), m_extend = step("extend"),
               m_suspend = step("suspend");
};

/// The declared tickets are part of the volumes: each takes one from its source and year.
void deduct(TicketPlan &plan, TicketStream &stream, const FixedRows &fixed)
{
    for (const QJsonObject &row : fixed.rows()) {
        stream.reserve(row.value(QStringLiteral("ticket_no")).toString());
        for (TicketSeries &s : plan.series)
            if (!s.isTest && !s.isRevoked && s.source == row.value(QStringLiteral("source_channel")).toString() &&
                row.value(QStringLiteral("t_accept")).toString().startsWith(QString::number(s.year)))
                --s.count;
    }
}

/// The tickets that the findings of drones were made into.
std::vector<DemoTicket> foundTickets(const DemoContext &context, const TicketPlan &plan, const DemoLand &land, const WorkClock &work,
                                     const TicketSeries &series)
{
    std::vector<DemoTicket> out;
    Prng prng(context.seed, "drone tickets");
    for (const FoundTicket &f : context.found.all) {
        DemoTicket t;
        t.no = f.no;
        t.series = &series;
        t.kind = plan.classOf(f.classCode);
        if (!t.kind)
            continue;
        t.community = f.community;
        const auto &grids = land.gridsOf[f.community];
        const auto grid = std::ranges::find_if(grids, [&](std::size_t i) { return contains(land.grids[i].polygon, f.at.lon, f.at.lat); });
        t.grid = grid != grids.end() ? *grid : grids.front();
        t.at = f.at;
        t.address = land.addressIn(f.community, prng);
        t.title = f.title;
        t.request = plan.activeRequests.value(0);
        t.lead = f.department;
        t.system = plan.systemOf(series.source, f.accept.date(), prng);
        t.limit = t.kind->limit;
        t.unit = t.kind->unit;
        t.report = f.report;
        t.accept = f.accept;
        t.dispatch = f.dispatch;
        t.deadline = limitEnd(work, f.accept, t.limit, t.unit);
        t.sign = f.sign;
        t.signLimit = limitEnd(work, f.accept, double(plan.limit("sign_min")) / 60, LimitUnit::WorkHour);
        t.check = f.check;
        t.dispose = f.dispose.isNull() ? LocalTime{context.found.known.seconds + 1} : f.dispose; // open as far as is known
        t.feedback = f.feedback;
        t.refly = f.refly;
        t.verify = t.close = f.close;
        out.push_back(std::move(t));
    }
    return out;
}

} // namespace

Result<void> writeTickets(DemoContext &context, const DemoLand &land)
{
    auto plan = readTicketPlan(context.folder, context.scale, land.districtCode);
    if (!plan)
        return fail(plan);
    const auto work = WorkClock::read(context.folder);
    if (!work)
        return fail(work);
    const auto fixed = FixedRows::read(context.folder, QStringLiteral("ticket"));
    const auto fixedTrace = FixedRows::read(context.folder, QStringLiteral("ticket_trace"));
    if (!fixed)
        return fail(fixed);
    if (!fixedTrace)
        return fail(fixedTrace);
    const auto judge = TicketJudge::read(context, *work);
    if (!judge)
        return fail(judge);
    const auto former = FormerCommunities::read(context.folder);
    if (!former)
        return fail(former);
    TicketStream stream(*plan, land, *work, context.seed);
    deduct(*plan, stream, *fixed);

    DemoTable table(context, QStringLiteral("ticket"));
    TicketRow row(table, context, land, *former, *judge, context.asOf);
    stream.run([&](const DemoTicket &t) { return row.write(t); });
    fixed->writeTo(table, land);
    TicketSeries drones;
    drones.source = context.found.source;
    drones.isActive = true;
    const std::vector<DemoTicket> found = foundTickets(context, *plan, land, *work, drones);
    TicketRow foundRow(table, context, land, *former, *judge, context.found.known);
    for (const DemoTicket &t : found)
        foundRow.write(t);
    if (auto ok = table.finish(); !ok)
        return ok;

    // The stream runs a second time, for rows of one dataset are written in one go and a ticket is cheaper to make again than to keep.
    DemoTable trace(context, QStringLiteral("ticket_trace"));
    TraceRows steps(trace, context, *plan, *work, *judge, context.asOf);
    stream.run([&](const DemoTicket &t) { return steps.write(t); });
    fixedTrace->writeTo(trace, land);
    TraceRows foundSteps(trace, context, *plan, *work, *judge, context.found.known, drones.source);
    for (const DemoTicket &t : found)
        foundSteps.write(t);
    return trace.finish();
}

} // namespace om

// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/demo/democompanies.h"

#include "ingest/demo/demowords.h"
#include "ingest/demo/workclock.h"

#include <algorithm>

namespace om {

namespace {

class CompanyServiceWriter
{
public:
    CompanyServiceWriter(DemoContext &context, const std::vector<DemoCompany> &companies, const QJsonObject &json, WorkClock clock)
        : m_context(context)
        , m_companies(companies)
        , m_json(json)
        , m_clock(std::move(clock))
        , m_prng(context.seed, "company service")
    { }

    Result<void> write()
    {
        if (auto ok = writePolicies(); !ok)
            return ok;
        if (auto ok = writeClaims(); !ok)
            return ok;
        if (auto ok = writeIssues(); !ok)
            return ok;
        return writeVisits();
    }

private:
    QJsonObject part(const char *name) const { return m_json.value(QLatin1StringView(name)).toObject(); }
    static QString text(const QJsonObject &json, const char *key) { return json.value(QLatin1StringView(key)).toString(); }
    static double rate(const QJsonObject &json, const char *key) { return json.value(QLatin1StringView(key)).toDouble(); }
    QDate today() const { return m_context.asOf.date(); }

    bool meets(const DemoCompany &company, const QJsonObject &policy) const
    {
        const qint64 young = policy.value(QStringLiteral("young_days")).toInteger();
        return company.isActive && company.flags.contains(text(policy, "flag")) && (!policy.value(QStringLiteral("local")).toBool() || company.isLocal) &&
            (young == 0 || company.founded >= today().addDays(-young));
    }

    Result<void> writePolicies()
    {
        DemoTable policies(m_context, QStringLiteral("policy"));
        for (const QJsonArray all = m_json.value(QStringLiteral("policies")).toArray(); const auto &entry : all) {
            const QJsonObject policy = entry.toObject();
            policies.set(QStringLiteral("policy_id"), text(policy, "id"));
            policies.set(QStringLiteral("name"), text(policy, "name"));
            policies.set(QStringLiteral("level"), text(policy, "level"));
            policies.set(QStringLiteral("lead_dept"), text(policy, "dept"));
            policies.set(QStringLiteral("valid_from"), text(policy, "from"));
            policies.set(QStringLiteral("valid_to"), text(policy, "to"));
            policies.set(QStringLiteral("conditions"), text(policy, "conditions"));
            policies.set(QStringLiteral("rule"), text(policy, "rule"));
            policies.set(QStringLiteral("amount"), rate(policy, "amount"));
            policies.write();
        }
        return policies.finish();
    }

    Result<void> writeClaims()
    {
        DemoTable table(m_context, QStringLiteral("policy_claim"));
        const QJsonObject paying = part("claims");
        const Range approveDays(paying.value(QStringLiteral("approve_days"))), payDays(paying.value(QStringLiteral("pay_days")));
        qint64 number = 0;
        for (const QJsonArray all = m_json.value(QStringLiteral("policies")).toArray(); const auto &entry : all) {
            const QJsonObject policy = entry.toObject();
            const QDate from = QDate::fromString(text(policy, "from"), Qt::ISODate), until = QDate::fromString(text(policy, "to"), Qt::ISODate);
            const qint64 days = from.daysTo(std::min(until, today()));
            for (const DemoCompany &company : m_companies) {
                if (!meets(company, policy) || !m_prng.chance(rate(policy, "claimed")))
                    continue;
                const QDate applied = from.addDays(m_prng.whole(0, days)), approved = applied.addDays(approveDays.whole(m_prng)),
                            paid = approved.addDays(payDays.whole(m_prng));
                table.set(QStringLiteral("claim_no"), numbered(paying.value(QStringLiteral("no")), ++number, 5));
                table.set(QStringLiteral("policy_id"), text(policy, "id"));
                table.set(QStringLiteral("enterprise_id"), company.id);
                table.set(QStringLiteral("community_code"), company.community);
                table.set(QStringLiteral("t_applied"), applied.toString(Qt::ISODate));
                const bool isApproved = m_prng.chance(rate(paying, "approved")) && approved <= today();
                if (isApproved) {
                    table.set(QStringLiteral("t_approved"), approved.toString(Qt::ISODate));
                    table.set(QStringLiteral("amount_approved"), rate(policy, "amount"));
                }
                if (isApproved && m_prng.chance(rate(paying, "paid")) && paid <= today()) {
                    table.set(QStringLiteral("t_paid"), paid.toString(Qt::ISODate));
                    table.set(QStringLiteral("amount_paid"), rate(policy, "amount"));
                }
                table.write();
            }
        }
        return table.finish();
    }

    LocalTime workMoment(QDate month)
    {
        QDate date = month.addDays(m_prng.whole(0, month.daysInMonth() - 1));
        while (!m_clock.isWorkDay(date))
            date = date.addDays(1);
        return m_clock.at(m_clock.minutesUntil(LocalTime::of(date)) + m_prng.whole(1, m_clock.minutesPerDay() - 1));
    }

    Result<void> writeIssues()
    {
        const QJsonObject json = part("issues");
        DemoTable table(m_context, QStringLiteral("company_issue"));
        std::vector<QJsonObject> kinds;
        std::vector<double> weights;
        for (const QJsonArray all = json.value(QStringLiteral("kinds")).toArray(); const auto &kind : all) {
            kinds.push_back(kind.toObject());
            weights.push_back(rate(kinds.back(), "weight"));
        }
        const Chooser chooser(weights);
        const WeightedCodes channels(part("issues").value(QStringLiteral("channels")).toObject()),
            marks(part("issues").value(QStringLiteral("satisfaction")).toObject());
        const Range perMonth(json.value(QStringLiteral("per_month"))), answerHours(json.value(QStringLiteral("answer_hours"))),
            lateDays(json.value(QStringLiteral("late_days")));
        const auto months = json.value(QStringLiteral("months")).toInt();
        std::vector<LocalTime> moments;
        for (int m = 0; m < months; ++m) {
            const QDate first = QDate(today().year(), today().month(), 1).addMonths(m + 1 - months);
            const double grown = std::pow(rate(json, "growth"), double(m) / 12);
            for (auto count = qint64(perMonth.draw(m_prng) * grown * m_context.scale); count > 0; --count)
                if (const LocalTime t = workMoment(first); t < m_context.asOf)
                    moments.push_back(t);
        }
        std::ranges::sort(moments);
        for (std::size_t i = 0; i < moments.size(); ++i) {
            const QJsonObject &kind = kinds[chooser.pick(m_prng)];
            writeIssue(table, numbered(json.value(QStringLiteral("no")), qint64(i) + 1, 5), moments[i], kind, channels, marks, answerHours, lateDays);
        }
        return table.finish();
    }

    void writeIssue(DemoTable &table, const QString &no, LocalTime raised, const QJsonObject &kind, const WeightedCodes &channels, const WeightedCodes &marks,
                    const Range &answerHours, const Range &lateDays)
    {
        const QJsonObject json = part("issues");
        const DemoCompany &company = m_companies[m_prng.below(m_companies.size())];
        const QJsonArray limit = kind.value(QStringLiteral("limit")).toArray();
        const qint64 start = m_clock.minutesUntil(raised), perDay = m_clock.minutesPerDay(), allowed = qint64(limit.at(0).toDouble() * double(perDay));
        const LocalTime promised = m_clock.at(start + allowed);
        const LocalTime answered = m_clock.at(start + qint64(answerHours.draw(m_prng) * 60));
        const bool isOnTime = m_prng.chance(rate(json, "on_time"));
        const LocalTime done =
            m_clock.at(start + (isOnTime ? qint64(double(allowed) * m_prng.between(0.15, 0.98)) : allowed + qint64(lateDays.draw(m_prng) * double(perDay))));
        table.set(QStringLiteral("issue_no"), no);
        table.set(QStringLiteral("title"), anyOf(kind.value(QStringLiteral("titles")), m_prng));
        table.set(QStringLiteral("enterprise_id"), company.id);
        table.set(QStringLiteral("community_code"), company.community);
        table.set(QStringLiteral("industry"), company.industry);
        table.set(QStringLiteral("category"), text(kind, "category"));
        table.set(QStringLiteral("channel"), channels.draw(m_prng));
        table.set(QStringLiteral("lead_dept"), text(kind, "dept"));
        table.setTime(QStringLiteral("t_accept"), raised);
        table.set(QStringLiteral("limit_value"), limit.at(0).toDouble());
        table.set(QStringLiteral("limit_unit"), limit.at(1).toString());
        table.setTime(QStringLiteral("deadline"), promised);
        if (answered <= m_context.asOf)
            table.setTime(QStringLiteral("t_response"), std::min(answered, done));
        if (done <= m_context.asOf) {
            table.setTime(QStringLiteral("t_dispose"), done);
            table.set(QStringLiteral("result"), anyOf(json.value(QStringLiteral("results")), m_prng));
            if (m_prng.chance(rate(json, "asked")))
                table.set(QStringLiteral("satisfaction"), marks.draw(m_prng).toLongLong());
        }
        table.setPoint(company.at);
        table.write();
    }

    Result<void> writeVisits()
    {
        const QJsonObject json = part("visits");
        DemoTable table(m_context, QStringLiteral("company_visit"));
        qint64 number = 0;
        const auto visit = [&](const DemoCompany &company) {
            table.set(QStringLiteral("visit_no"), numbered(json.value(QStringLiteral("no")), ++number, 5));
            table.set(QStringLiteral("enterprise_id"), company.id);
            table.set(QStringLiteral("community_code"), company.community);
            table.set(QStringLiteral("visited"), today().addDays(-m_prng.whole(1, 420)).toString(Qt::ISODate));
            table.set(QStringLiteral("lead_dept"), anyOf(json.value(QStringLiteral("depts")), m_prng));
            table.set(QStringLiteral("topic"), anyOf(json.value(QStringLiteral("topics")), m_prng));
            table.write();
        };
        for (const DemoCompany &company : m_companies)
            if (company.isActive && company.flags.contains(QStringLiteral("is_four_up")) && m_prng.chance(rate(json, "share")))
                for (qint64 times = m_prng.whole(1, 2); times > 0; --times)
                    visit(company);
        for (qint64 i = json.value(QStringLiteral("others")).toInteger() * m_context.scale; i > 0; --i)
            visit(m_companies[m_prng.below(m_companies.size())]);
        return table.finish();
    }

    DemoContext &m_context;
    const std::vector<DemoCompany> &m_companies;
    const QJsonObject m_json;
    WorkClock m_clock;
    Prng m_prng;
};

} // namespace

Result<void> writeCompanyService(DemoContext &context, const std::vector<DemoCompany> &companies)
{
    if (!context.folder.has(QStringLiteral("companies")) || companies.empty())
        return {};
    const auto json = context.folder.read(QStringLiteral("companies"));
    if (!json)
        return fail(json);
    auto clock = WorkClock::read(context.folder);
    if (!clock)
        return fail(clock);
    return CompanyServiceWriter(context, companies, *json, *std::move(clock)).write();
}

} // namespace om

// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/demo/ticketplan.h"

#include <QJsonArray>

#include <algorithm>
#include <iterator>

namespace om {

namespace {

const QStringList &unitCodes()
{
    static const QStringList codes{QStringLiteral("urgent_hour"), QStringLiteral("work_hour"), QStringLiteral("work_day"), QStringLiteral("day")};
    return codes;
}

std::vector<double> numbers(const QJsonValue &json)
{
    std::vector<double> all;
    for (const QJsonArray entries = json.toArray(); const auto &v : entries)
        all.push_back(v.toDouble());
    return all;
}

QHash<QString, double> numbersByName(const QJsonObject &json)
{
    QHash<QString, double> all;
    for (auto it = json.begin(); it != json.end(); ++it)
        if (it->isDouble())
            all.insert(it.key(), it->toDouble());
    return all;
}

QDate date(const QJsonObject &json, const char *key)
{
    return QDate::fromString(json.value(QLatin1StringView(key)).toString(), Qt::ISODate);
}

/// {"code": weight, …} in the order of the codes.
Chooser weighted(const QJsonObject &json, QStringList &codes)
{
    std::vector<double> weights;
    for (auto it = json.begin(); it != json.end(); ++it) {
        codes.append(it.key());
        weights.push_back(it->toDouble());
    }
    return weights.empty() ? Chooser() : Chooser(weights);
}

/// What a code list of the resources says of each code.
QHash<QString, QJsonObject> codeList(const QString &file)
{
    QHash<QString, QJsonObject> all;
    if (const auto json = readJsonObject(file))
        for (const QJsonArray entries = json->value(QStringLiteral("codes")).toArray(); const auto &c : entries)
            all.insert(c.toObject().value(QStringLiteral("code")).toString(), c.toObject());
    return all;
}

TicketClass classFrom(const QJsonObject &json, const QJsonObject &requests, const QHash<QString, QJsonObject> &small, const QHash<QString, QJsonObject> &big,
                      const QString &areaCode)
{
    TicketClass c;
    c.code = json.value(QStringLiteral("code")).toString();
    const QJsonObject listed = small.value(c.code);
    c.big = listed.value(QStringLiteral("parent")).toString();
    c.objectKind = listed.value(QStringLiteral("attributes")).toObject().value(QStringLiteral("object_kind")).toString();
    c.classCode =
        areaCode.left(6) + big.value(c.big).value(QStringLiteral("attributes")).toObject().value(QStringLiteral("number")).toString() + c.code.right(2);
    c.passive = json.value(QStringLiteral("passive")).toDouble();
    c.active = json.value(QStringLiteral("active")).toDouble();
    c.limit = json.value(QStringLiteral("limit")).toDouble();
    c.unit = LimitUnit(std::max<qsizetype>(0, unitCodes().indexOf(json.value(QStringLiteral("unit")).toString())));
    QStringList departments;
    c.departmentChooser = weighted(json.value(QStringLiteral("departments")).toObject(), departments);
    c.departments.assign(departments.begin(), departments.end());
    for (const QJsonArray entries = json.value(QStringLiteral("titles")).toArray(); const auto &t : entries)
        c.titles.append(t.toString());
    c.requestChooser = weighted(requests.value(QStringLiteral("class:") + c.code).toObject(), c.requests);
    return c;
}

void readSeries(const QJsonObject &json, int scale, const QHash<QString, QJsonObject> &channels, TicketPlan &plan)
{
    for (const QJsonArray entries = json.value(QStringLiteral("years")).toArray(); const auto &y : entries) {
        const int year = y.toObject().value(QStringLiteral("year")).toInt();
        for (const QJsonArray sources = y.toObject().value(QStringLiteral("sources")).toArray(); const auto &s : sources) {
            const QJsonObject o = s.toObject();
            TicketSeries series;
            series.year = year;
            series.source = o.value(QStringLiteral("source")).toString();
            series.isActive = channels.value(series.source).value(QStringLiteral("attributes")).toObject().value(QStringLiteral("discovery")).toString() ==
                QLatin1String("active");
            series.count = o.value(QStringLiteral("count")).toInteger() * scale;
            series.months = numbers(o.value(QStringLiteral("months")));
            series.from = date(o, "from");
            series.isTest = o.value(QStringLiteral("mark")).toString() == QLatin1String("test");
            series.isRevoked = o.value(QStringLiteral("mark")).toString() == QLatin1String("revoked");
            plan.series.push_back(series);
        }
    }
    for (const QJsonArray entries = json.value(QStringLiteral("hotspots")).toArray(); const auto &h : entries) {
        const QJsonObject o = h.toObject();
        plan.hotspots.push_back({o.value(QStringLiteral("community")).toString(),
                                 o.value(QStringLiteral("class")).toString(),
                                 date(o, "from"),
                                 date(o, "to"),
                                 o.value(QStringLiteral("count")).toInteger() * scale,
                                 {o.value(QStringLiteral("lon")).toDouble(), o.value(QStringLiteral("lat")).toDouble()}});
    }
    for (const QJsonArray entries = json.value(QStringLiteral("systems")).toArray(); const auto &s : entries) {
        const QJsonObject o = s.toObject();
        plan.systems.push_back({o.value(QStringLiteral("source")).toString(), o.value(QStringLiteral("code")).toString(), date(o, "from"),
                                o.value(QStringLiteral("share")).toDouble(1)});
    }
}

void readHabits(const QJsonObject &json, TicketPlan &plan)
{
    const QJsonObject rates = json.value(QStringLiteral("rates")).toObject();
    plan.rates = numbersByName(rates);
    plan.limits = numbersByName(json.value(QStringLiteral("limits")).toObject());
    plan.satisfaction = Chooser(numbers(rates.value(QStringLiteral("satisfaction"))));
    plan.passiveSpeed = rates.value(QStringLiteral("speed")).toObject().value(QStringLiteral("passive")).toDouble(1);
    plan.activeSpeed = rates.value(QStringLiteral("speed")).toObject().value(QStringLiteral("active")).toDouble(1);
    plan.daySpeed = rates.value(QStringLiteral("speed")).toObject().value(QStringLiteral("day")).toDouble(1);
    const QJsonObject requests = json.value(QStringLiteral("request_types")).toObject();
    plan.passiveRequest = weighted(requests.value(QStringLiteral("passive")).toObject(), plan.passiveRequests);
    plan.activeRequest = weighted(requests.value(QStringLiteral("active")).toObject(), plan.activeRequests);
    const auto weekday = numbers(json.value(QStringLiteral("weekday")));
    std::copy_n(weekday.begin(), std::min(weekday.size(), plan.weekday.size()), plan.weekday.begin());
    plan.holiday = json.value(QStringLiteral("holiday")).toDouble(1);
    const QJsonObject hours = json.value(QStringLiteral("hours")).toObject();
    plan.passiveHour = Chooser(numbers(hours.value(QStringLiteral("passive"))));
    plan.activeHour = Chooser(numbers(hours.value(QStringLiteral("active"))));
    plan.reporters = json.value(QStringLiteral("reporters")).toInteger();
    plan.intakeOrg = json.value(QStringLiteral("intake")).toObject().value(QStringLiteral("org")).toString();
    const QJsonObject steps = json.value(QStringLiteral("steps")).toObject();
    for (auto it = steps.begin(); it != steps.end(); ++it) {
        const QJsonObject o = it->toObject();
        const QString role = o.value(QStringLiteral("role")).toString();
        plan.steps.insert(it.key(), {o.value(QStringLiteral("action")).toString(), role, o.value(QStringLiteral("role_active")).toString(role)});
    }
}

} // namespace

QString limitUnitCode(LimitUnit unit)
{
    return unitCodes().at(int(unit));
}

const TicketClass *TicketPlan::classOf(const QString &code) const
{
    const auto it = std::find_if(classes.begin(), classes.end(), [&](const TicketClass &c) { return c.code == code; });
    return it == classes.end() ? nullptr : &*it;
}

const QString &TicketPlan::systemOf(const QString &source, QDate day, Prng &prng) const
{
    const double u = prng.unit();
    static const QString none;
    for (auto it = systems.rbegin(); it != systems.rend(); ++it)
        if ((it->source == source || it->source == QLatin1String("*")) && it->from <= day && u < it->share)
            return it->code;
    return none;
}

Result<TicketPlan> readTicketPlan(const DemoFolder &folder, int scale, const QString &areaCode)
{
    const auto json = folder.read(QStringLiteral("tickets"));
    if (!json)
        return fail(json);
    const QString generic = QStringLiteral(":/om/codes/");
    const auto channels = codeList(folder.path() + QStringLiteral("/codes/source_channel.json"));
    const auto small = codeList(generic + QStringLiteral("class_small.json")), big = codeList(generic + QStringLiteral("class_big.json"));
    TicketPlan plan;
    readSeries(*json, scale, channels, plan);
    readHabits(*json, plan);
    std::vector<double> passive, active;
    for (const QJsonArray entries = json->value(QStringLiteral("classes")).toArray(); const auto &c : entries) {
        plan.classes.push_back(classFrom(c.toObject(), json->value(QStringLiteral("request_types")).toObject(), small, big, areaCode));
        passive.push_back(plan.classes.back().passive);
        active.push_back(plan.classes.back().active);
        for (const QString &d : plan.classes.back().departments)
            if (d != QLatin1String("@") && std::find(plan.departments.begin(), plan.departments.end(), d) == plan.departments.end())
                plan.departments.push_back(d);
    }
    if (plan.classes.empty() || plan.series.empty() || plan.departments.size() < 2 || plan.satisfaction.isEmpty() || plan.passiveHour.isEmpty() ||
        plan.activeHour.isEmpty() || plan.passiveRequest.isEmpty() || plan.activeRequest.isEmpty())
        return fail(ErrorCode::SpecInvalid,
                    {folder.path(), QStringLiteral("tickets.json"), QStringLiteral("classes, years, hours or request types are missing")});
    plan.passiveClass = Chooser(passive);
    plan.activeClass = Chooser(active);
    return plan;
}

} // namespace om

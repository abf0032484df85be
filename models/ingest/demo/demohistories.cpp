// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/demo/demohistories.h"

#include "ingest/demo/demowords.h"

#include <QDate>

namespace om {

namespace {

/// Tax of the year before of each company that has one.
QHash<QString, qint64> taxesBefore(const std::vector<DemoCompany> &companies, const std::vector<DemoBuilding> &buildings, int year, const Range &growth,
                                   Prng &prng)
{
    QHash<QString, std::vector<const DemoCompany *>> tenants;
    for (const DemoCompany &company : companies)
        if (company.taxYuan > 0 && !company.building.isEmpty() && company.founded <= QDate(year, 12, 31))
            tenants[company.building].push_back(&company);
    QHash<QString, qint64> out;
    for (const DemoBuilding &building : buildings) {
        const auto &of = tenants[building.id];
        std::vector<double> weights;
        for (const DemoCompany *company : of)
            weights.push_back(double(company->taxYuan) * growth.draw(prng));
        const auto parts = of.empty() ? std::vector<std::int64_t>() : apportion(building.taxBeforeYuan, weights);
        for (std::size_t i = 0; i < of.size(); ++i)
            out.insert(of[i]->id, parts[i]);
    }
    return out;
}

} // namespace

Result<void> writeCompanyYears(DemoContext &context, const std::vector<DemoCompany> &companies, const std::vector<DemoBuilding> &buildings,
                               const QJsonObject &economy)
{
    const QJsonObject json = economy.value(QStringLiteral("enterprise_years")).toObject();
    if (json.isEmpty())
        return {};
    Prng prng(context.seed, "years of enterprises");
    const Range growth(json.value(QStringLiteral("growth")));
    const int first = json.value(QStringLiteral("first")).toInt(), present = economy.value(QStringLiteral("tax_year")).toInt();
    const QHash<QString, qint64> before = taxesBefore(companies, buildings, present - 1, growth, prng);
    DemoTable table(context, QStringLiteral("enterprise_year"));
    for (const DemoCompany &company : companies) {
        if (company.taxYuan <= 0)
            continue;
        double tax = double(company.taxYuan), revenue = company.revenueYuan, staff = double(company.staff);
        for (int year = present; year >= first && (year == present || company.founded <= QDate(year, 12, 31)); --year) {
            if (year == present - 1 && before.contains(company.id)) {
                const double then = double(before.value(company.id));
                revenue = std::round(revenue * (tax > 0 ? then / tax : 1) / 1000) * 1000;
                tax = then;
                staff = std::round(staff * growth.draw(prng));
            } else if (year < present) {
                const double share = growth.draw(prng);
                tax = std::round(tax * share);
                revenue = std::round(revenue * share / 1000) * 1000;
                staff = std::round(staff * growth.draw(prng));
            }
            table.set(QStringLiteral("enterprise_id"), company.id);
            table.set(QStringLiteral("year"), qint64(year));
            table.set(QStringLiteral("community_code"), company.community);
            table.set(QStringLiteral("revenue"), revenue);
            table.set(QStringLiteral("tax"), tax);
            table.set(QStringLiteral("staff"), qint64(std::max(1.0, staff)));
            table.write();
        }
    }
    return table.finish();
}

Result<void> writeLicences(DemoContext &context, const std::vector<DemoCompany> &companies, const QJsonObject &economy)
{
    const QJsonObject json = economy.value(QStringLiteral("licences")).toObject();
    if (json.isEmpty())
        return {};
    const QJsonObject kinds = json.value(QStringLiteral("by_industry")).toObject(), issuers = json.value(QStringLiteral("issuers")).toObject();
    const double share = json.value(QStringLiteral("share")).toDouble();
    const int years = json.value(QStringLiteral("years")).toInt();
    const QDate today = context.asOf.date();
    Prng prng(context.seed, "licences");
    DemoTable table(context, QStringLiteral("enterprise_licence"));
    qint64 number = 0;
    for (const DemoCompany &company : companies) {
        const QString kind = kinds.value(company.industry).toString();
        if (kind.isEmpty() || !company.isActive || !prng.chance(share))
            continue;
        const qint64 age = std::max<qint64>(1, std::min<qint64>(company.founded.daysTo(today), years * 365 + 60)); // a few have run out
        const QDate issued = today.addDays(-qint64(double(age) * prng.unit()));
        table.set(QStringLiteral("licence_no"), QStringLiteral("DEMO-%1-%2").arg(kind.toUpper()).arg(++number, 6, 10, QLatin1Char('0')));
        table.set(QStringLiteral("enterprise_id"), company.id);
        table.set(QStringLiteral("community_code"), company.community);
        table.set(QStringLiteral("kind"), kind);
        table.set(QStringLiteral("issuer"), issuers.value(kind).toString());
        table.set(QStringLiteral("issued"), issued.toString(Qt::ISODate));
        table.set(QStringLiteral("valid_to"), issued.addYears(years).addDays(-1).toString(Qt::ISODate));
        table.write();
    }
    return table.finish();
}

} // namespace om

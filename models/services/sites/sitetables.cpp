// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/sites/sitetables.h"

#include "services/company/policystanding.h"
#include "services/filtertext.h"
#include "services/numbertext.h"
#include "services/recordname.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace om {

namespace {

using Make = std::function<SiteCell(std::size_t row)>;

QString tr(const char *text)
{
    return QCoreApplication::translate("om", text);
}

SiteCell words(const QString &text)
{
    return {text};
}

SiteCell nothing()
{
    return {QStringLiteral("—")};
}

SiteCell number(double value, int decimals, const QLocale &locale)
{
    const double rounded = std::round(value * std::pow(10, decimals)) / std::pow(10, decimals);
    return {numberText(rounded, {}, decimals, locale).text, rounded, decimals};
}

/// Whole, with separators and never as 万: the differences matter.
SiteCell whole(double value, const QLocale &locale)
{
    return {countText(qint64(std::llround(value)), locale), std::round(value)};
}

SiteCell sum(const CompanySum &of, const QLocale &locale)
{
    return of.isWithheld ? words(withheldText()) : of.value ? whole(*of.value, locale) : nothing();
}

SiteCell quotient(const std::optional<double> &lq, const IndustryShare &share, const QLocale &locale)
{
    if (!lq)
        return nothing();
    SiteCell cell = number(*lq, 2, locale);
    if (share.isSmall()) {
        cell.isMuted = true;
        cell.text = tr("%1 (n = %2)").arg(cell.text).arg(share.n);
    }
    return cell;
}

SiteCell walk(const std::optional<NearPlace> &place)
{
    if (!place || place->metres > longWalkM)
        return {};
    return words(tr("≤ %1 m").arg(place->metres <= shortWalkM ? shortWalkM : longWalkM));
}

/// Columns with what makes their cells, put together one by one.
struct Builder
{
    std::vector<SiteTable::Column> columns;
    std::vector<Make> makes;

    void add(const char *id, const QString &title, bool isNumber, Make make, const QString &tip = {})
    {
        columns.push_back({QString::fromLatin1(id), title, tip, isNumber});
        makes.push_back(std::move(make));
    }
    SiteTable table(std::size_t rows, int totals = 0)
    {
        const auto cell = [makes = std::move(makes)](int row, int column) { return makes[std::size_t(column)](std::size_t(row)); };
        return {std::move(columns), int(rows), totals, cell};
    }
};

QString codeOf(const Workspace &workspace, const char *field, const QString &code)
{
    return code.isEmpty() ? tr("not known") : groupName(workspace, companyDataset, QString::fromLatin1(field), code);
}

} // namespace

int SiteTable::column(QLatin1StringView id) const
{
    const auto found = std::ranges::find_if(columns, [id](const Column &c) { return c.id == id; });
    return found == columns.end() ? -1 : int(found - columns.begin());
}

QString wantedText(const Workspace &workspace, const SiteWish &wish)
{
    QStringList parts;
    if (!wish.chain.isEmpty())
        parts.append(codeOf(workspace, "chain", wish.chain));
    if (!wish.segment.isEmpty())
        parts.append(codeOf(workspace, "chain_segment", wish.segment));
    return parts.isEmpty() ? tr("Companies") : parts.join(QStringLiteral(" · "));
}

QString siteAreaText(const Workspace &workspace, const Filter &filter)
{
    Filter where = filter;
    where.period = {};
    const QString text = filterText(where, filterNames(workspace));
    return text.isEmpty() ? tr("whole city") : text;
}

QString wishText(const Workspace &workspace, const SiteWish &wish)
{
    const QLocale locale(workspace.language());
    const auto count = [&](double value) { return countText(qint64(std::llround(value)), locale); };
    QStringList parts;
    if (wish.leastVacantM2 > 0)
        parts.append(tr("at least %1 m² vacant").arg(count(wish.leastVacantM2)));
    if (wish.mostMetroM > 0)
        parts.append(tr("at most %1 m to a metro station").arg(count(wish.mostMetroM)));
    if (!wish.chain.isEmpty() || !wish.segment.isEmpty())
        parts.append(tr("chain: %1").arg(wantedText(workspace, wish)));
    if (wish.leastNearby > 0)
        parts.append(tr("at least %1 of its companies within %2 m").arg(count(double(wish.leastNearby)), count(nearbyM)));
    return parts.join(QStringLiteral(" · "));
}

SiteTable candidateTable(const Workspace &workspace, const SiteResult &findings)
{
    const QLocale locale(workspace.language());
    const auto at = [findings](std::size_t row) -> const SiteCandidate & { return findings->candidates[row]; };
    const auto field = [findings, &workspace](const SiteCandidate &c, const QString &name) {
        const auto frame = findings->frames.frames.value(c.premises.dataset);
        return words(frame->column(name) ? workspace.cellText(*frame, name, c.premises.row) : QString());
    };
    const auto metres = [locale](const std::optional<NearPlace> &place) { return place ? whole(place->metres, locale) : nothing(); };
    const auto name = [findings, &workspace](const QString &dataset, const std::optional<NearPlace> &place) {
        return place ? words(recordName(workspace, dataset, findings->frames.frames[dataset]->fids()[place->row])) : nothing();
    };
    Builder out;
    out.add("name", tr("Site"), false, [=, &workspace](std::size_t row) {
        const Premises &p = at(row).premises;
        return words(recordName(workspace, p.dataset, p.fid));
    });
    out.add(
        "vacant", tr("Vacant, m²"), true, [=](std::size_t row) { return whole(at(row).premises.vacantM2, locale); },
        tr("Buildings: leasable less leased area. Carriers: vacant area."));
    out.add(
        "vacancy", tr("Vacancy, %"), true, [=](std::size_t row) { return number(at(row).premises.vacancy() * 100, 1, locale); },
        tr("Vacant area as a share of the leasable area of a building, of the area of a carrier."));
    out.add(
        "metro", tr("Metro, m"), true, [=](std::size_t row) { return metres(at(row).station); },
        tr("Straight line on the ellipsoid from the middle of the site to the nearest station in operation."));
    out.add("metro_walk", tr("Walk to metro"), false, [=](std::size_t row) { return walk(at(row).station); });
    out.add(
        "nearby", tr("%1 within %2 m").arg(wantedText(workspace, findings->wish)).arg(nearbyM), true,
        [=](std::size_t row) { return whole(double(at(row).nearby), locale); }, tr("Companies in business, in or outside of the area."));
    out.add("service", tr("Service point, m"), true, [=](std::size_t row) { return metres(at(row).point); });
    out.add("service_walk", tr("Walk to service point"), false, [=](std::size_t row) { return walk(at(row).point); });
    out.add("kind", tr("Kind"), false, [=, &workspace](std::size_t row) {
        const SiteCandidate &c = at(row);
        const SiteCell kind = field(c, QStringLiteral("kind"));
        return kind.text.isEmpty() ? words(translated(workspace.frames().specs.value(c.premises.dataset).title)) : kind;
    });
    out.add("area", workspace.city().text(workspace.city().communityTerm, workspace.language()), false,
            [=](std::size_t row) { return field(at(row), findings->frames.specs[at(row).premises.dataset].area); });
    out.add("station", tr("Nearest station"), false, [=](std::size_t row) { return name(stationDataset, at(row).station); });
    out.add("point", tr("Nearest service point"), false, [=](std::size_t row) { return name(pointDataset, at(row).point); });
    return out.table(findings->candidates.size());
}

SiteTable mixTable(const Workspace &workspace, const SiteResult &findings)
{
    const QLocale locale(workspace.language());
    const std::size_t shares = findings->mix ? findings->mix->shares.size() : 0;
    const auto at = [findings, shares](std::size_t row) -> const IndustryShare & { return row < shares ? findings->mix->shares[row] : findings->mix->total; };
    Builder out;
    out.add("industry", tr("Industry"), false,
            [=, &workspace](std::size_t row) { return words(row < shares ? codeOf(workspace, "industry", at(row).industry) : tr("All")); });
    out.add("companies", tr("Companies"), true, [=](std::size_t row) { return whole(double(at(row).companies), locale); });
    out.add(
        "lq", tr("LQ by companies"), true, [=](std::size_t row) { return quotient(at(row).lq, at(row), locale); },
        tr("Location quotient: share of the industry among the companies here, divided by its share in the whole city. Grey: fewer than %1 companies.")
            .arg(leastForQuotient));
    out.add("staff", tr("Staff"), true, [=](std::size_t row) { return sum(at(row).staff, locale); }, tr("Of the companies whose staff is known."));
    out.add(
        "staff_lq", tr("LQ by staff"), true, [=](std::size_t row) { return quotient(at(row).staffLq, at(row), locale); },
        tr("The same by staff, of the companies whose staff is known."));
    out.add(
        "tax", tr("Tax, yuan"), true, [=](std::size_t row) { return sum(at(row).tax, locale); },
        tr("Withheld where it is of fewer than three companies or would tell such a figure."));
    out.add(
        "city", tr("Whole city"), true, [=](std::size_t row) { return whole(double(at(row).cityCompanies), locale); },
        tr("Companies in business of the whole city under the same conditions."));
    out.add(
        "n", tr("n"), true, [=](std::size_t row) { return row < shares && at(row).lq ? whole(double(at(row).n), locale) : nothing(); },
        tr("Companies that the quotients rest on: of this area, or of the industry in the whole city, whichever are fewer."));
    return findings->mix ? out.table(shares + 1, 1) : out.table(0);
}

SiteTable gapTable(const Workspace &workspace, const SiteResult &findings)
{
    const QLocale locale(workspace.language());
    const auto at = [findings](std::size_t row) -> const ChainRow & { return findings->gaps.chains[row]; };
    const auto text = [locale](const ChainCell &cell) {
        const QString city = countText(qint64(cell.cityCompanies), locale);
        const SiteCell out = words(cell.isGap() ? tr("gap / %1").arg(city) : tr("%1 / %2").arg(countText(qint64(cell.companies), locale), city));
        return SiteCell{out.text, double(cell.companies)};
    };
    const QString tip = tr("Companies in business here / in the whole city; a gap has none here.");
    Builder out;
    out.add("chain", tr("Chain"), false, [=, &workspace](std::size_t row) { return words(codeOf(workspace, "chain", at(row).chain)); });
    for (qsizetype i = 0; i < findings->gaps.segments.size(); ++i)
        out.add(
            "segment", codeOf(workspace, "chain_segment", findings->gaps.segments[i]), true,
            [=](std::size_t row) { return text(at(row).segments[std::size_t(i)]); }, tip);
    out.add("all", tr("Whole chain"), true, [=](std::size_t row) { return text(at(row).all); }, tip);
    out.add(
        "completeness", tr("Completeness, %"), true, [=](std::size_t row) { return number(at(row).completeness() * 100, 0, locale); },
        tr("Segments with at least one company here, of all segments."));
    return out.table(findings->gaps.chains.size());
}

SiteTable gapList(const Workspace &workspace, const SiteResult &findings)
{
    const QLocale locale(workspace.language());
    const std::size_t segments = std::size_t(findings->gaps.segments.size());
    const auto at = [findings, segments](std::size_t row) -> const ChainRow & { return findings->gaps.chains[row / segments]; };
    const auto cell = [at, segments](std::size_t row) -> const ChainCell & { return at(row).segments[row % segments]; };
    Builder out;
    out.add("chain", tr("Chain"), false, [=, &workspace](std::size_t row) { return words(codeOf(workspace, "chain", at(row).chain)); });
    out.add("segment", tr("Segment"), false,
            [=, &workspace](std::size_t row) { return words(codeOf(workspace, "chain_segment", findings->gaps.segments[qsizetype(row % segments)])); });
    out.add("companies", tr("Companies"), true, [=](std::size_t row) { return whole(double(cell(row).companies), locale); });
    out.add("city", tr("Whole city"), true, [=](std::size_t row) { return whole(double(cell(row).cityCompanies), locale); });
    out.add("gap", tr("Gap"), false, [=](std::size_t row) { return words(cell(row).isGap() ? tr("gap") : QString()); });
    out.add("completeness", tr("Completeness, %"), true, [=](std::size_t row) { return number(at(row).completeness() * 100, 0, locale); });
    return out.table(findings->gaps.chains.size() * segments);
}

} // namespace om

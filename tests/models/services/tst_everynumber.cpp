// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "frame/expression.h"
#include "frame/rowshape.h"
#include "geo/equalarea.h"
#include "geo/shapes.h"
#include "services/boardvalues.h"
#include "services/computable.h"
#include "services/duty/dutyboard.h"
#include "services/filtertext.h"
#include "stats/composite.h"
#include "stats/hotspots.h"

#include "support/randomcity.h"

#include <QJsonDocument>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <set>

using namespace om;

/// Every number opens (domain.md F1): under 1,000 random filters each indicator is reckoned again from the rows that it opens, and each tile, chart, table and
/// list of every board opens as many rows as it says. The city and the filters have a fixed seed (support/randomcity.h).
class TestEveryNumber : public QObject
{
    Q_OBJECT

    static constexpr int states = 1000, dutyStates = 100;
    Result<Catalog> m_catalog = fail(ErrorCode::Internal);
    std::unique_ptr<om::test::RandomCity> m_city;
    ClockRules m_clock;

    const FrameSet &frames() const { return m_city->frames; }
    Result<KpiValue> valueOf(const KpiSpec &kpi, const Filter &filter) const { return evaluate(*m_catalog, kpi, frames(), filter, Comparison::None); }
    Bitmap within(const KpiSpec &kpi, Filter filter) const
    {
        if (kpi.aggregate == u"ground_share") { // what lies elsewhere by its middle may reach into the area
            filter.area.clear();
            filter.conditions.removeIf([](const Condition &c) { return c.kind == Condition::Kind::Within; });
        }
        return filterRows(*frames().frames[kpi.dataset], frames().specs[kpi.dataset], filter, frames().areas, false);
    }
    static bool isSubset(Bitmap rows, const Bitmap &of)
    {
        rows.andNot(of);
        return rows.isEmpty();
    }
    static bool isNear(double a, double b) { return std::abs(a - b) <= 1e-9 * std::max({1.0, std::abs(a), std::abs(b)}); }
    static bool isSame(const std::optional<double> &a, const std::optional<double> &b) { return a.has_value() == b.has_value() && (!a || isNear(*a, *b)); }

    /// What `numeratorSum` and the like say of a row; NaN = nothing. "" = 1.
    std::vector<double> numbers(const KpiSpec &kpi, const QString &expression, const Filter &filter) const
    {
        const Frame &frame = *frames().frames[kpi.dataset];
        if (expression.isEmpty())
            return std::vector<double>(frame.rows(), 1);
        const auto parsed = Expression::parse(expression);
        const auto values = parsed ? parsed->numbers(frame, {filter.period, filter.asOf.isNull() ? frames().asOf : filter.asOf}) : fail(parsed);
        return values ? *values : std::vector<double>();
    }
    static double sumOver(const Bitmap &rows, const std::vector<double> &values)
    {
        double sum = 0;
        rows.forEach([&](std::size_t row) { sum += std::isnan(values[row]) ? 0 : values[row]; });
        return sum;
    }
    static bool isFigure(const QString &sum) { return sum.contains(u'.') && !sum.startsWith(u"P.") && !sum.contains(u' '); }
    /// What area and outlines leave of each community, in the plane of toEqualArea.
    void eachPlot(const Filter &filter, const std::function<void(const Geometry &)> &each) const
    {
        const Frame &communities = *frames().frames[QStringLiteral("community")];
        const QStringList leaves = filter.area.isEmpty() ? QStringList() : frames().areas.leaves(filter.area);
        for (std::size_t row = 0; row < communities.rows(); ++row) {
            Geometry plot = toEqualArea(shapeOf(communities, row));
            if (plot.isNull() || !(filter.area.isEmpty() || leaves.contains(communities.column(QStringLiteral("code"))->text(row))))
                continue;
            for (const Condition &c : filter.conditions)
                if (c.kind == Condition::Kind::Within && !plot.isNull())
                    plot = (c.isNegated ? difference(plot, toEqualArea(madeValid(c.polygon))) : intersection(plot, toEqualArea(madeValid(c.polygon))))
                               .value_or(Geometry());
            if (!plot.isNull())
                each(plot);
        }
    }
    /// A figure of the city where somebody drew: people of the blocks there, km² of the communities there.
    double figureInOutline(const QString &name, const Filter &filter, const Condition &outline) const
    {
        Filter where;
        where.area = filter.area;
        where.conditions = {outline};
        if (name == u"city.population") {
            const Frame &blocks = *frames().frames[QStringLiteral("residential_block")];
            const Column &code = *blocks.column(QStringLiteral("community_code")), &people = *blocks.column(QStringLiteral("population"));
            double sum = 0;
            for (std::size_t row = 0; row < blocks.rows(); ++row) {
                const bool isThere = contains(outline.polygon, blocks.shapes().lon[row], blocks.shapes().lat[row]) != outline.isNegated;
                const bool isOfArea = filter.area.isEmpty() || frames().areas.leaves(filter.area).contains(code.text(row));
                sum += isThere && isOfArea && !people.isNull(row) ? people.number(row) : 0;
            }
            return sum;
        }
        double m2 = 0;
        eachPlot(where, [&](const Geometry &plot) { m2 += planeAreaM2(plot); });
        return m2 / 1e6;
    }
    /// A figure of the city or of another dataset under the same filter.
    double figure(const KpiSpec &kpi, const QString &name, const Filter &filter) const
    {
        const QStringList leaves = frames().areas.leaves(filter.area);
        if (name.startsWith(u"city.")) {
            for (const Condition &c : filter.conditions) {
                if (c.kind == Condition::Kind::Rows && c.dataset == kpi.dataset)
                    return NAN;
                if (c.kind == Condition::Kind::Within && frames().frames[kpi.dataset]->shapes().type != GeometryType::None)
                    return figureInOutline(name, filter, c);
            }
            double sum = filter.area.isEmpty() ? frames().figures.value(name) : 0;
            for (const QString &leaf : filter.area.isEmpty() ? QStringList() : leaves) {
                if (!frames().figures.contains(name + u'@' + leaf))
                    return NAN;
                sum += frames().figures.value(name + u'@' + leaf);
            }
            return sum;
        }
        const QString dataset = name.section(u'.', 0, 0);
        const auto frame = frames().frames[dataset];
        double sum = 0;
        Bitmap rows = filterRows(*frame, frames().specs[dataset], filter, frames().areas, false);
        if (!kpi.denominator.isEmpty())
            rows &= Expression::parse(kpi.denominator)->rows(*frame, {filter.period, filter.asOf.isNull() ? frames().asOf : filter.asOf}).value();
        rows.forEach([&](std::size_t row) {
            const double value = frame->column(name.section(u'.', 1))->number(row);
            sum += std::isnan(value) ? 0 : value;
        });
        return sum;
    }
    static std::optional<double> ratio(double above, double below, double scale)
    {
        return below == 0 || std::isnan(below) || std::isnan(above) ? std::nullopt : std::optional(scale * above / below);
    }

    std::optional<double> variation(const KpiSpec &kpi, const KpiValue &value, const Filter &filter) const
    {
        const auto items = numbers(kpi, kpi.numeratorSum, filter), pupils = numbers(kpi, kpi.denominatorSum, filter);
        const double all = sumOver(value.numerator, pupils), mean = sumOver(value.numerator, items) / all;
        if (value.numerator.isEmpty() || mean <= 0)
            return {};
        double squares = 0; // over pairs, ½ Σ Pᵢ·Pⱼ·(Xᵢ − Xⱼ)²: another way to the same number
        value.numerator.forEach([&](std::size_t i) {
            value.numerator.forEach([&](std::size_t j) { squares += pupils[i] * pupils[j] * std::pow(items[i] / pupils[i] - items[j] / pupils[j], 2) / 2; });
        });
        return kpi.scale * std::sqrt(squares) / all / mean;
    }
    /// The rows of an indicator's numerator in the whole city, wherever the filter looks.
    Bitmap cityRows(const KpiSpec &kpi, Filter filter) const
    {
        filter.area.clear();
        filter.conditions.removeIf([](const Condition &c) { return c.kind == Condition::Kind::Within || c.kind == Condition::Kind::Rows; });
        const Bitmap base = within(kpi, filter);
        const LocalTime asOf = filter.asOf.isNull() ? frames().asOf : filter.asOf;
        return Expression::parse(kpi.numerator)->rows(*frames().frames[kpi.dataset], {filter.period, asOf}, &base).value();
    }
    std::optional<double> completeness(const KpiSpec &kpi, const KpiValue &value, const Filter &filter) const
    {
        const Column &chain = *value.frame->column(kpi.fields[0]), &segment = *value.frame->column(kpi.fields[1]);
        std::set<std::pair<QString, QString>> pairs;
        std::set<QString> chains, segments;
        value.numerator.forEach([&](std::size_t row) { pairs.insert({chain.text(row), segment.text(row)}); });
        cityRows(kpi, filter).forEach([&](std::size_t row) {
            if (chain.isNull(row) || segment.isNull(row))
                return;
            chains.insert(chain.text(row));
            segments.insert(segment.text(row));
        });
        return ratio(double(pairs.size()), double(chains.size() * segments.size()), kpi.scale);
    }
    /// The union of all that is opened, cut once for each community.
    std::optional<double> groundShare(const KpiSpec &kpi, const KpiValue &value, const Filter &filter) const
    {
        std::vector<Geometry> shapes;
        value.numerator.forEach([&](std::size_t row) { shapes.push_back(toEqualArea(shapeOf(*value.frame, row))); });
        const Geometry all = shapes.empty() ? Geometry() : united(shapes).value_or(Geometry());
        double seen = 0, ground = 0;
        eachPlot(filter, [&](const Geometry &plot) {
            ground += planeAreaM2(plot);
            seen += all.isNull() ? 0 : planeAreaM2(intersection(plot, all).value_or(Geometry()));
        });
        return ratio(seen, ground, kpi.scale);
    }

    /// Pieces that are cut and joined in another order have corners that are rounded otherwise.
    static bool isReckoned(const KpiSpec &kpi, const std::optional<double> &a, const std::optional<double> &b)
    {
        return isSame(a, b) ||
            ((kpi.aggregate == u"ground_share" || kpi.numeratorSum == u"city.area_km2") && a && b && std::abs(*a - *b) <= 1e-7 * std::max(1.0, std::abs(*a)));
    }

    /// The value as the rows that the indicator opens give it.
    std::optional<double> reckoned(const KpiSpec &kpi, const KpiValue &value, const Filter &filter) const
    {
        const QString &how = kpi.aggregate;
        if (isSecret(kpi, value, filter))
            return {};
        if (how == u"count")
            return kpi.scale * double(value.numerator.count());
        if (how == u"ratio")
            return ratio(double(value.numerator.count()), double(value.denominator->count()), kpi.scale);
        if (how == u"growth") {
            const KpiSpec &of = *m_catalog->kpi(kpi.of);
            if (!value.denominator || of.aggregate != u"count")
                return {};
            return ratio(double(value.numerator.count()) - double(value.denominator->count()), double(value.denominator->count()), kpi.scale);
        }
        if (how == u"composite") {
            const auto parts = compositeParts(*m_catalog, kpi, frames(), filter);
            std::optional<double> sum = parts ? std::optional(0.0) : std::nullopt;
            for (const CompositePart &part : parts ? *parts : std::vector<CompositePart>()) {
                const auto one = reckoned(*part.kpi, part.value, filter);
                sum = sum && one ? std::optional(*sum + part.weight * *one) : std::nullopt;
            }
            return sum;
        }
        if (how == u"hotspots") {
            const auto found = findHotspots(kpi, frames(), filter, *HotspotRules::load());
            if (!found || !found->isKnown)
                return {};
            double spots = 0;
            for (const Hotspot &spot : found->spots) // of the tickets that are opened, those of this place
                spots += !spot.rows.empty() && std::ranges::all_of(spot.rows, [&](std::uint32_t row) { return value.numerator.test(row); });
            return kpi.scale * spots;
        }
        if (how == u"net")
            return kpi.scale * (double(value.numerator.count()) - double(value.denominator->count()));
        if (how == u"variation")
            return variation(kpi, value, filter);
        if (how == u"quotient")
            return {}; // the filters of this test choose no industries
        if (how == u"completeness")
            return completeness(kpi, value, filter);
        if (how == u"ground_share")
            return groundShare(kpi, value, filter);
        const bool isFigureAbove = isFigure(kpi.numeratorSum), isFigureBelow = isFigure(kpi.denominatorSum);
        const std::vector<double> values = isFigureAbove ? std::vector<double>() : numbers(kpi, kpi.numeratorSum, filter);
        if (how == u"mean" || how == u"median" || how == u"p90") {
            std::vector<double> all;
            value.numerator.forEach([&](std::size_t row) { all.push_back(values[row]); });
            if (all.empty())
                return {};
            std::ranges::sort(all);
            const std::size_t n = all.size();
            if (how == u"mean")
                return kpi.scale * std::accumulate(all.begin(), all.end(), 0.0) / double(n);
            if (how == u"median")
                return kpi.scale * (all[(n - 1) / 2] + all[n / 2]) / 2;
            return kpi.scale * all[std::size_t(std::ceil(0.9 * double(n) - 1e-9)) - 1];
        }
        const double above = isFigureAbove ? figure(kpi, kpi.numeratorSum, filter) : sumOver(value.numerator, values);
        if (how == u"sum") {
            bool isKnown = value.numerator.isEmpty();
            value.numerator.forEach([&](std::size_t row) { isKnown = isKnown || !std::isnan(values[row]); });
            return isKnown ? std::optional(kpi.scale * above) : std::nullopt;
        }
        const double below = isFigureBelow ? figure(kpi, kpi.denominatorSum, filter) : sumOver(*value.denominator, numbers(kpi, kpi.denominatorSum, filter));
        return ratio(above, below, kpi.scale);
    }

    /// Sums of tax that rest on one or two companies above or below the line, or on all below it but one or two, are not told; nor is an area or code that is
    /// not told among all.
    bool isSecret(const KpiSpec &kpi, const KpiValue &value, const Filter &filter) const
    {
        const auto isOfSecrets = [](const QString &sum) { return sum.contains(u"tax") || sum.contains(u"amount_"); };
        const bool isAbove = isOfSecrets(kpi.numeratorSum), isBelow = isOfSecrets(kpi.denominatorSum);
        if (!isAbove && !isBelow)
            return false;
        constexpr double nobody = std::numeric_limits<double>::infinity(); // has a value: nothing to hide
        const auto companiesOf = [&](const Bitmap &rows, const QString &sum) {
            const Column *companies = value.frame->column(QStringLiteral("companies"));
            const auto values = numbers(kpi, sum, filter);
            double count = 0;
            bool isKnown = false;
            rows.forEach([&](std::size_t row) {
                if (std::isnan(values[row]))
                    return;
                isKnown = true;
                count += companies && !companies->isNull(row) ? companies->number(row) : 1;
            });
            return isKnown ? count : nobody;
        };
        const double above = isAbove ? companiesOf(value.numerator, kpi.numeratorSum) : nobody;
        const double below = isBelow ? companiesOf(*value.denominator, kpi.denominatorSum) : nobody;
        if (above < 3 || below < 3)
            return true;
        const double others = below - (std::isinf(above) ? 0 : above);
        if (isAbove && isBelow && others > 0 && others < 3)
            return true;
        const auto isSecretGroup = [&](const Filter &wider, const QString &field, const QString &code) {
            const auto groups = evaluateBy(*m_catalog, kpi, frames(), wider, field);
            return groups && std::ranges::any_of(*groups, [&](const KpiGroup &g) { return g.code == code && g.isWithheld; });
        };
        if (!filter.area.isEmpty()) {
            Filter wider = filter;
            wider.area.clear();
            if (isSecretGroup(wider, frames().specs[kpi.dataset].area, filter.area))
                return true;
        }
        for (qsizetype i = 0; i < filter.conditions.size(); ++i)
            if (const Condition &c = filter.conditions[i]; c.kind == Condition::Kind::In && !c.isNegated && c.values.size() == 1) {
                Filter wider = filter;
                wider.conditions.removeAt(i);
                if ((c.dataset.isEmpty() || c.dataset == kpi.dataset) && isSecretGroup(wider, c.field, c.values.first()))
                    return true;
            }
        return false;
    }

    /// The window's filter after a click on a group.
    Filter clicked(const ChartValue &chart, const QString &code, const Filter &filter) const
    {
        Filter out = filter;
        if (chart.spec.by == frames().specs[chart.kpi->dataset].area)
            out.area = code;
        else
            out.toggle(chart.spec.by, code, filterScope(frames(), chart.kpi->dataset, chart.spec.by));
        return out;
    }
    QString tell(const QString &what, const Filter &filter) const
    {
        return what + u' ' + QString::fromUtf8(QJsonDocument(toJson(filter)).toJson(QJsonDocument::Compact));
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_catalog = Catalog::load();
        QVERIFY(m_catalog);
        m_city = std::make_unique<om::test::RandomCity>(*m_catalog, 20211231u, 480);
        m_clock = {.calendar = {}, .units = m_catalog->limitUnits(), .spec = m_catalog->clock()};
    }

    void everyIndicatorIsItsRows()
    {
        std::set<QString> withValue, withRows;
        int secret = 0;
        for (int state = 0; state < states; ++state) {
            const Filter filter = m_city->filter();
            for (const KpiSpec &kpi : m_catalog->kpis()) {
                const auto value = valueOf(kpi, filter);
                QVERIFY2(value, qPrintable(tell(kpi.id, filter)));
                QCOMPARE(value->isWithheld, isSecret(kpi, *value, filter));
                secret += value->isWithheld;
                QVERIFY2(isReckoned(kpi, value->value, reckoned(kpi, *value, filter)), qPrintable(tell(kpi.id, filter)));
                const Bitmap base = within(kpi, filter);
                QVERIFY2(isSubset(value->numerator, base), qPrintable(tell(kpi.id, filter)));
                QVERIFY2(!value->denominator || isSubset(*value->denominator, base), qPrintable(tell(kpi.id, filter)));
                if (value->value)
                    withValue.insert(kpi.id);
                if (!value->numerator.isEmpty())
                    withRows.insert(kpi.id);
            }
        }
        QVERIFY(secret > 50);
        QStringList empty; // a property of nothing but empty sets says nothing
        for (const KpiSpec &kpi : m_catalog->kpis())
            if (!withValue.contains(kpi.id) || !withRows.contains(kpi.id))
                empty.append(kpi.id);
        QVERIFY2(empty.size() * 10 < qsizetype(m_catalog->kpis().size()), qPrintable(empty.join(u' ')));
    }

    void dueTicketsFallIntoOneClassEach()
    {
        const auto rows = [&](const char *id, const Filter &filter) { return valueOf(*m_catalog->kpi(QLatin1String(id)), filter)->numerator; };
        for (int state = 0; state < states; ++state) {
            const Filter filter = m_city->filter();
            const Bitmap due = rows("ticket.due", filter);
            Bitmap all(due.size());
            std::size_t sum = 0;
            for (const char *id : {"ticket.on_time_closed", "ticket.late_closed", "ticket.late_open"}) {
                const Bitmap one = rows(id, filter);
                all |= one;
                sum += one.count();
            }
            QVERIFY2(all == due, qPrintable(tell(QStringLiteral("one is left out"), filter)));
            QVERIFY2(sum == due.count(), qPrintable(tell(QStringLiteral("one stands twice"), filter)));
            const auto onTime = valueOf(*m_catalog->kpi(QStringLiteral("ticket.on_time_rate")), filter); // K06 agrees with K05
            QCOMPARE(onTime->numerator.count(), rows("ticket.on_time_closed", filter).count());
            QCOMPARE(onTime->denominator->count(), due.count());
        }
    }

    void everyBoardOpensWhatItShows()
    {
        const JobControl control;
        int groups = 0, months = 0;
        for (int state = 0; state < states; ++state) {
            const Filter filter = m_city->filter();
            for (const ThemeSpec &theme : m_catalog->themes()) {
                const BoardValues board = evaluateBoard(*m_catalog, frames(), {&theme, filter, {}, RowsPart::Numerator, QStringLiteral("en")}, control);
                for (const auto *tiles : {&board.attention, &board.tiles})
                    for (const TileValue &tile : *tiles) {
                        QVERIFY2(!tile.error && !tile.isLoading, qPrintable(tell(tile.spec->id, filter)));
                        QVERIFY2(isSame(tile.value.value, valueOf(*tile.spec, filter)->value), qPrintable(tell(tile.spec->id, filter)));
                    }
                // The table: the rows of the indicator that counts it, or of the filter.
                QVERIFY(board.table.frame);
                QCOMPARE(board.table.rows.count(), board.table.count);
                if (board.table.counted)
                    QCOMPARE(double(board.table.count), *valueOf(*board.table.counted, filter)->value);
                // A click on one of the tiles, in turn.
                if (!board.tiles.empty()) {
                    const TileValue &tile = board.tiles[std::size_t(state) % board.tiles.size()];
                    for (const RowsPart part : {RowsPart::Numerator, RowsPart::Denominator}) {
                        if (part == RowsPart::Denominator && !tile.value.denominator)
                            continue;
                        const BoardValues opened = evaluateBoard(*m_catalog, frames(), {&theme, filter, tile.spec->id, part, QStringLiteral("en")}, control);
                        QVERIFY2(opened.table.rows == (part == RowsPart::Numerator ? tile.value.numerator : *tile.value.denominator),
                                 qPrintable(tell(tile.spec->id, filter)));
                    }
                }
                for (const ChartValue &chart : board.charts) {
                    QVERIFY2(!chart.error, qPrintable(tell(chart.spec.id, filter)));
                    // A click on one group, in turn: the indicator under the window's new filter is the number of the group.
                    if (!chart.groups.empty()) {
                        const KpiGroup &group = chart.groups[std::size_t(state) % chart.groups.size()];
                        if (group.code != chart.selected) {
                            const Filter opened = clicked(chart, group.code, filter);
                            QVERIFY2(isSame(valueOf(*chart.kpi, opened)->value, group.value), qPrintable(tell(chart.spec.id + u' ' + group.code, filter)));
                            ++groups;
                        }
                    }
                    if (!chart.months.empty() && !chart.kpi->isStock) {
                        const std::size_t at = std::size_t(state) % chart.months.size();
                        const QDate first = chart.first.addMonths(int(at));
                        Filter opened = filter;
                        opened.period = Period::month(first.year(), first.month());
                        if (chart.months[at]) {
                            QVERIFY2(isSame(valueOf(*chart.kpi, opened)->value, chart.months[at]), qPrintable(tell(chart.spec.id, opened)));
                            ++months;
                        }
                    }
                }
            }
        }
        QVERIFY(groups > 5000);
        QVERIFY(months > 1000);
    }

    void theDutyBoardOpensWhatItShows()
    {
        const JobControl control;
        const auto spec = DutySpec::load(*m_catalog);
        QVERIFY(spec);
        std::size_t spots = 0, repeats = 0, places = 0, ribbons = 0;
        for (int state = 0; state < dutyStates; ++state) {
            DutyRequest request;
            request.filter = m_city->filter();
            request.filter.conditions.removeIf([](const Condition &c) { return c.kind == Condition::Kind::Rows; }); // as the window does
            const Filter &standing = request.filter;
            FrameSet then = frames(); // as Workspace::setMoment has them
            if (!standing.asOf.isNull()) {
                then.asOf = standing.asOf;
                then.frames[QStringLiteral("ticket")] = withClockState(then.frames[QStringLiteral("ticket")], then.asOf, m_clock);
            }
            const auto asked = [&](const KpiSpec &kpi, const Filter &filter) { return evaluate(*m_catalog, kpi, then, filter, Comparison::None); };
            const DutyBoard board = evaluateDuty(*m_catalog, then, m_clock, *spec, request, control);
            const auto stock = [&](const char *id) {
                Filter f = standing;
                f.period = Period();
                return asked(*m_catalog->kpi(QLatin1String(id)), f)->numerator;
            };
            const Bitmap counted = stock("ticket.accepted"), overdue = stock("ticket.overdue_open");
            Bitmap held(counted.size());
            std::size_t sum = 0;
            for (const DutyHolder &holder : board.holders) {
                QCOMPARE(holder.overdue.count(), holder.count);
                QCOMPARE(holder.supervisedRows.count(), holder.supervised);
                QVERIFY(isSubset(holder.supervisedRows, holder.overdue));
                held |= holder.overdue;
                sum += holder.count;
            }
            QVERIFY2(held == overdue && sum == overdue.count(), qPrintable(tell(QStringLiteral("holders"), request.filter)));
            for (const DutyStage &stage : board.stages) {
                QCOMPARE(stage.reached.count(), stage.reachedCount);
                QCOMPARE(stage.here.count(), stage.hereCount);
                QCOMPARE(stage.overdueRows.count(), stage.overdue);
                QCOMPARE(stage.dueSoonRows.count(), stage.dueSoon);
                QVERIFY(isSubset(stage.overdueRows, stage.here) && isSubset(stage.dueSoonRows, stage.here) && isSubset(stage.here, counted));
            }
            const auto areCounted = [&](const auto &entries) { return std::ranges::all_of(entries, [&](const auto &e) { return counted.test(e.row); }); };
            for (const DutyDue &due : board.due)
                QVERIFY(areCounted(due.tickets));
            QVERIFY(areCounted(board.cards) && areCounted(board.differences));
            QVERIFY(board.hotspots);
            Filter week = standing;
            week.period = Period();
            QCOMPARE(board.hotspots->spots.size(), std::size_t(asked(*m_catalog->kpi(QStringLiteral("ticket.hotspots")), week)->value.value_or(0)));
            for (const Hotspot &spot : board.hotspots->spots) {
                QCOMPARE(spot.rows.size(), spot.count);
                QVERIFY(double(spot.count) >= 5 && (double(spot.count) - spot.expected) / std::sqrt(spot.expected) >= 3);
                for (const std::uint32_t row : spot.rows) {
                    const qint64 accepted = board.tickets->column(QStringLiteral("t_accept"))->integers[row];
                    QVERIFY(counted.test(row) && accepted >= board.hotspots->from.seconds && accepted < board.hotspots->until.seconds);
                }
                ++spots;
            }
            for (const RepeatPlace &place : board.repeats) {
                QVERIFY(place.rows.size() >= 3 && std::ranges::all_of(place.rows, [&](std::uint32_t row) { return counted.test(row); }));
                ++repeats;
            }
            for (const League &league : board.leagues)
                for (const LeagueRow &row : league.rows) {
                    Filter one = standing;
                    if (league.by == u"community_code")
                        one.area = row.code;
                    else if (const Condition *now = one.condition(league.by); !now || now->values != QStringList{row.code})
                        one.toggle(league.by, row.code);
                    QVERIFY2(isSame(asked(*league.kpi, one)->value, row.value), qPrintable(tell(league.by + u' ' + row.code, request.filter)));
                    ++places;
                }
            for (const DutyFlow &of : board.flows) {
                const auto &columns = of.flow.columns;
                const auto within = [&](const Filter &f, std::size_t column, std::size_t group) {
                    const QString &field = columns[column].field;
                    return narrowed(f, field, columns[column].groups[group].codes, filterScope(frames(), QStringLiteral("ticket"), field));
                };
                const auto opened = [&](const Filter &f) { return asked(*of.kpi, f)->numerator.count(); };
                for (std::size_t column = 0; column < columns.size(); ++column) {
                    std::size_t all = 0;
                    for (std::size_t group = 0; group < columns[column].groups.size(); ++group) {
                        QVERIFY2(opened(within(standing, column, group)) == columns[column].groups[group].count, qPrintable(tell(of.kpi->id, standing)));
                        all += columns[column].groups[group].count;
                    }
                    QCOMPARE(all, opened(standing));
                }
                for (std::size_t column = 0; column < of.flow.ribbons.size(); ++column) {
                    std::size_t all = 0;
                    for (const FieldFlow::Ribbon &r : of.flow.ribbons[column])
                        all += r.count;
                    QCOMPARE(all, opened(standing));
                    const FieldFlow::Ribbon &one = of.flow.ribbons[column][std::size_t(state) % of.flow.ribbons[column].size()];
                    QVERIFY2(opened(within(within(standing, column, one.from), column + 1, one.to)) == one.count, qPrintable(tell(of.kpi->id, standing)));
                    ++ribbons;
                }
            }
        }
        QVERIFY(spots > 50);
        QVERIFY(repeats > 20);
        QVERIFY(places > 300);
        QVERIFY(ribbons > 200);
        qInfo() << spots << "hotspots," << repeats << "repeat places," << places << "places in leagues," << ribbons << "ribbons";
    }
};

QTEST_GUILESS_MAIN(TestEveryNumber)
#include "tst_everynumber.moc"

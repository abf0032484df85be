// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/coveragespec.h"
#include "catalog/standardspec.h"
#include "services/clock/clockrules.h"
#include "services/filtertext.h"
#include "services/frameloader.h"
#include "stats/kpi.h"

#include <QJsonArray>
#include <QSet>

#include <random>

namespace om::test {

/// Frames of every declared dataset with random rows of a fixed seed: small, but with all codes of the lists, nulls, tests, revoked ones, places and times, and
/// the columns that a workspace derives. Eight communities c0 … c7 in two districts d0, d1; 2020 and 2021; the data stand at the end of 2021.
class RandomCity
{
public:
    RandomCity(const Catalog &catalog, unsigned seed, int tickets)
    {
        frames.asOf = LocalTime::of(QDate(2021, 12, 31), QTime(23, 59, 59));
        for (int i = 0; i < 8; ++i)
            frames.areas.add(community(i), QStringLiteral("d%1").arg(i / 4));
        for (const char *figure : {"city.population", "city.area_km2"})
            for (int i = -1; i < 8; ++i)
                frames.figures.insert(QLatin1String(figure) + (i < 0 ? QString() : u'@' + community(i)), i < 0 ? 80'000 : 10'000);
        for (const DatasetSpec &spec : catalog.datasets()) {
            static const QSet<QString> ofTheirOwn{QStringLiteral("code"), QStringLiteral("published_figure"), QStringLiteral("indicator_weight")};
            if (ofTheirOwn.contains(spec.id))
                continue;
            unsigned stream = seed; // of each dataset, so that one more does not change the others
            for (const QChar c : spec.id)
                stream = stream * 31 + c.unicode();
            m_random.seed(stream);
            frames.specs.insert(spec.id, spec);
            frames.frames.insert(spec.id, frameOf(spec, spec.id == u"ticket" ? tickets : 120));
        }
        const ClockRules clock{.calendar = {}, .units = catalog.limitUnits(), .spec = catalog.clock()};
        m_random.seed(seed);
        auto &ticket = frames.frames[QStringLiteral("ticket")], &issue = frames.frames[QStringLiteral("company_issue")];
        ticket = withClockState(withDuplicates(ticket, *DuplicateRules::load()), frames.asOf, clock);
        issue = withClockState(issue, frames.asOf, clock);
    }

    FrameSet frames;

    int below(int n) { return int(m_random() % unsigned(n)); }
    QString community() { return community(below(8)); }
    static QString community(int i) { return QStringLiteral("c%1").arg(i); }
    QDate day() { return QDate(2020, 1, 1).addDays(below(731)); }

    /// Any of all that a window can be narrowed to: area, time, source, department, class, lasso, chosen rows, moment, and ranges.
    Filter filter()
    {
        Filter f;
        static const QStringList periods{QStringLiteral("2020"),    QStringLiteral("2021"),       QStringLiteral("2021-Q2"), QStringLiteral("2021-12"),
                                         QStringLiteral("2021-06"), QStringLiteral("2020-02-29"), QStringLiteral("2021-W51")};
        if (below(5) > 0)
            f.period = Period::parse(periods[below(int(periods.size()))]).value_or(Period::year(2021));
        if (below(10) == 0)
            f.period = Period::span(QDate(2021, 2, 3), QDate(2021, 9, 17));
        if (below(3) == 0)
            f.area = below(8) == 0 ? QStringLiteral("nowhere") : below(3) == 0 ? QStringLiteral("d%1").arg(below(2)) : community();
        for (const auto &[field, odds] : {std::pair("source_channel", 3), {"lead_dept", 4}, {"class_small", 5}, {"class_big", 5}, {"clock_state", 8}})
            if (below(odds) == 0)
                addCode(f, QLatin1String(field));
        if (below(4) == 0)
            f.conditions.append(lasso());
        if (below(12) == 0) {
            Condition rows;
            rows.kind = Condition::Kind::Rows;
            rows.dataset = QStringLiteral("ticket");
            for (int i = 0; i < 60; ++i)
                rows.values.append(QString::number(1 + below(400)));
            f.conditions.append(rows);
        }
        if (below(8) == 0)
            f.toggleRange(QStringLiteral("satisfaction"), 2, 5);
        if (below(2) == 0)
            f.asOf = LocalTime::of(QDate(2020, 6, 1).addDays(below(580)), QTime(below(24), below(60)));
        return f;
    }

private:
    void addCode(Filter &f, const QString &field)
    {
        const Column &column = *frames.frames[QStringLiteral("ticket")]->column(field);
        f.toggle(field, column.dictionary[below(int(column.dictionary.size()))], filterScope(frames, QStringLiteral("ticket"), field));
        f.conditions.last().isNegated = below(5) == 0;
    }
    /// A triangle somewhere in the city.
    Condition lasso()
    {
        Condition c;
        c.kind = Condition::Kind::Within;
        c.shape = Condition::Shape::Lasso;
        c.polygon.type = GeometryType::Polygon;
        for (int i = 0; i < 3; ++i)
            c.polygon.xy.insert(c.polygon.xy.end(), {lon(), lat()});
        c.polygon.xy.insert(c.polygon.xy.end(), {c.polygon.xy[0], c.polygon.xy[1]});
        c.polygon.rings = {4};
        c.polygon.parts = {1};
        c.isNegated = below(4) == 0;
        return c;
    }
    double lon() { return 113 + 0.08 * below(1000) / 1000; }
    double lat() { return 23 + 0.04 * below(1000) / 1000; }

    static QStringList codesOf(const QString &list)
    {
        QStringList out;
        if (const auto json = readJsonObject(QStringLiteral(":/om/codes/%1.json").arg(list)))
            for (const QJsonArray codes = json->value(QStringLiteral("codes")).toArray(); const auto &code : codes)
                out.append(code.toObject().value(QStringLiteral("code")).toString());
        if (out.isEmpty())
            out = {QStringLiteral("k1"), QStringLiteral("k2"), QStringLiteral("k3")};
        return out;
    }
    QString cell(const DatasetSpec &spec, const FieldSpec &field, int row, const QStringList &codes)
    {
        if (spec.key.contains(field.name) && field.name != spec.area)
            return field.type == FieldType::Text ? QStringLiteral("%1-%2").arg(spec.id).arg(row) : QString::number(row);
        if (field.name.startsWith(u"is_"))
            return below(12) == 0 ? QStringLiteral("1") : QStringLiteral("0");
        if (below(8) == 0)
            return {};
        if (field.name == spec.area || field.name == u"community_code")
            return community();
        switch (field.type) {
        case FieldType::Code: return codes[below(int(codes.size()))];
        case FieldType::Boolean: return QString::number(below(2));
        case FieldType::Integer:
            return QString::number(field.name.contains(u"year") ? 2019 + below(3) : field.name == u"satisfaction" ? 1 + below(5) : below(6));
        case FieldType::Real: return QString::number(below(2000) * (below(3) == 0 ? 1e6 : 0.1), 'f', 1);
        case FieldType::Date: return day().toString(Qt::ISODate);
        case FieldType::DateTime: return QDateTime(day(), QTime(below(24), below(60)), QTimeZone::utc()).toString(Qt::ISODate);
        case FieldType::Text: break;
        }
        return QStringLiteral("t%1").arg(below(9));
    }
    Geometry shape(GeometryType type)
    {
        const double x = lon(), y = lat();
        if (type == GeometryType::Point)
            return Geometry::point(x, y);
        Geometry out;
        out.type = type;
        out.xy = {x, y, x + 0.01, y, x + 0.01, y + 0.01};
        if (type == GeometryType::Polygon)
            out.xy.insert(out.xy.end(), {x, y});
        out.rings = {std::uint32_t(out.pointCount())};
        if (type == GeometryType::Polygon)
            out.parts = {1};
        return out;
    }
    std::shared_ptr<const Frame> frameOf(const DatasetSpec &spec, int rows)
    {
        const ZoneClock utc;
        std::vector<FrameBuilder::ColumnPlan> plan;
        std::vector<QStringList> codes;
        for (const FieldSpec &field : spec.fields) {
            plan.push_back({field.name, columnType(spec, field)});
            codes.push_back(field.type == FieldType::Code ? codesOf(field.codes) : QStringList());
        }
        if (spec.id == u"residential_block") { // derived columns of services/planning/servedcolumns.h
            plan.push_back({QStringLiteral("ground_m2"), ColumnType::Real});
            for (const auto kinds = loadCoverageKinds(); const CoverageKindSpec &kind : *kinds)
                for (const char *what : {"m2", "people"})
                    plan.push_back({QStringLiteral("served_%1_%2").arg(kind.id, QLatin1String(what)), ColumnType::Real});
        }
        if (spec.id == u"enterprise") // of services/company/companycolumns.h
            for (const char *name : {"open_issues", "visits_year", "policies_unclaimed"})
                plan.push_back({QString::fromLatin1(name), ColumnType::Integer});
        if (spec.id == u"drone_flight" || spec.id == u"drone_mission") // of services/drones/zonecolumns.h
            plan.push_back({QStringLiteral("zone_conflict"), ColumnType::Category});
        if (spec.id == u"population_cohort") // of services/education/catchmentcolumns.h
            plan.push_back({QStringLiteral("age"), ColumnType::Integer});
        if (spec.id == u"school_catchment") // of the same
            for (const char *name : {"catchment_children", "catchment_places"})
                plan.push_back({QString::fromLatin1(name), ColumnType::Integer});
        if (spec.id == u"service_point") // of services/opening/openingcolumns.h and services/servicepoints/volumecolumns.h
            for (const char *name : {"is_open", "year_volume"})
                plan.push_back({QString::fromLatin1(name), ColumnType::Integer});
        if (spec.id == u"school") { // of services/education/schoolcolumns.h
            for (const char *name : {"items_met", "items_known", "is_balanced"})
                plan.push_back({QString::fromLatin1(name), ColumnType::Integer});
            for (const auto standard = loadSchoolStandard(); const StandardSpec::Item &item : standard->items)
                for (const char *what : {"item_", "limit_"})
                    plan.push_back({QLatin1String(what) + item.id, ColumnType::Real});
        }
        FrameBuilder builder(spec.id, 1, plan, spec.geometry, utc);
        const int count = spec.id == u"community" ? 8 : rows;
        for (int row = 0; row < count; ++row) {
            builder.begin(row + 1);
            const bool isPiled = spec.id == u"ticket" && row % 8 == 0; // so that there are hotspots and repeat places
            for (std::size_t i = 0; i < spec.fields.size(); ++i) {
                QString text = cell(spec, spec.fields[i], row, codes[i]);
                if (spec.id == u"community" && spec.fields[i].name == spec.area)
                    text = community(row);
                if (isPiled && spec.fields[i].name == spec.time)
                    text = QDateTime(QDate(2021, 12, 25).addDays(below(7)), QTime(12, 0), QTimeZone::utc()).toString(Qt::ISODate);
                if (isPiled && spec.fields[i].name == u"class_small")
                    text = codes[i][row / 8 % 2];
                builder.setText(int(i), text.toStdString());
            }
            for (std::size_t i = spec.fields.size(); i < plan.size(); ++i)
                if (plan[i].type == ColumnType::Category)
                    builder.setText(int(i), row % 3 ? "clear" : "no_fly");
                else
                    builder.setReal(int(i), below(6)); // about as many people as the blocks have
            if (spec.geometry != GeometryType::None && below(15) > 0)
                builder.setGeometry(toGpkg(isPiled ? Geometry::point(113.05 + 0.02 * below(2), 23.02) : shape(spec.geometry), 4490));
            builder.end();
        }
        return builder.finish();
    }

    std::mt19937 m_random;
};

} // namespace om::test

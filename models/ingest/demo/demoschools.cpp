// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/demo/demoschools.h"

#include "geo/shapes.h"
#include "ingest/demo/demowords.h"

#include <algorithm>

namespace om {

namespace {

struct School
{
    QString code, community, name, stage;
    LonLat at;
    bool isPlanned = false, isPublic = true;
    int firstGrade = 1, lastGrade = 6;
    qint64 students = 0, classes = 0, capacity = 0, staff = 0, teachers = 0;
};

/// Communities in turn, the most populous first, so that every school has a neighbourhood of its own.
std::vector<std::size_t> byPopulation(const DemoLand &land)
{
    std::vector<std::size_t> order(land.communities.size());
    for (std::size_t i = 0; i < order.size(); ++i)
        order[i] = i;
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return land.communities[a].population > land.communities[b].population; });
    return order;
}

class SchoolWriter
{
public:
    SchoolWriter(DemoContext &context, const DemoLand &land, const QJsonObject &json)
        : m_json(json)
        , m_land(land)
        , m_table(context, QStringLiteral("school"))
        , m_prng(context.seed, "schools")
    { }

    Result<std::vector<School>> write()
    {
        const auto order = byPopulation(m_land);
        for (const QJsonArray entries = m_json.value(QStringLiteral("groups")).toArray(); const auto &g : entries) {
            const int count = g.toObject().value(QStringLiteral("count")).toInt();
            for (int i = 1; i <= count; ++i)
                writeOne(g.toObject(), i, i > count - g.toObject().value(QStringLiteral("planned")).toInt(), order[std::size_t(m_next++) % order.size()]);
        }
        if (auto ok = m_table.finish(); !ok)
            return fail(ok);
        return std::move(m_schools);
    }

private:
    double rate(const char *key) const { return m_json.value(QLatin1StringView(key)).toDouble(); }
    Range range(const QJsonObject &group, const char *key) const { return Range(group.value(QLatin1StringView(key))); }
    void set(const char *field, Value value) { m_table.set(QLatin1StringView(field), std::move(value)); }

    void writeOne(const QJsonObject &group, int number, bool isPlanned, std::size_t community)
    {
        School s;
        s.code = group.value(QStringLiteral("prefix")).toString() + QStringLiteral("%1").arg(number, 3, 10, QLatin1Char('0'));
        s.community = m_land.communities[community].code;
        s.isPlanned = isPlanned;
        QString name = group.value(QStringLiteral("name")).toString();
        QString alias = numbered(group.value(QStringLiteral("alias")), number);
        const QString more = m_json.value(QStringLiteral("aliases")).toObject().value(s.community).toString();
        if (!more.isEmpty() && !m_usedAliases.contains(more)) {
            m_usedAliases.append(more);
            alias += QStringLiteral("; ") + more;
        }
        set("school_code", s.code);
        s.name = name.replace(QStringLiteral("{n}"), m_json.value(QStringLiteral("numerals")).toArray().at(number - 1).toString());
        s.stage = group.value(QStringLiteral("stage")).toString();
        set("name", s.name);
        set("alias", alias);
        set("stage", s.stage);
        s.isPublic = m_prng.chance(group.value(QStringLiteral("public")).toDouble());
        set("run_by", s.isPublic ? QStringLiteral("public") : QStringLiteral("private"));
        set("status", isPlanned ? QStringLiteral("planned") : QStringLiteral("open"));
        set("community_code", s.community);
        set("address", m_land.addressIn(community, m_prng));
        set("school_year", m_json.value(QStringLiteral("school_year")).toString());
        set("loc_quality", QStringLiteral("manual"));
        s.at = m_land.pointIn(community, m_prng);
        m_table.setPoint(s.at);
        setFigures(group, s);
        m_table.write();
        m_schools.push_back(s);
    }

    void setFigures(const QJsonObject &group, School &s)
    {
        const QJsonArray grades = group.value(QStringLiteral("grades")).toArray();
        s.firstGrade = grades.at(0).toInt();
        s.lastGrade = grades.at(1).toInt();
        const int years = s.lastGrade - s.firstGrade + 1;
        s.classes = std::max<qint64>(years, range(group, "classes").whole(m_prng) / years * years);
        const double size = range(group, "class_size").draw(m_prng);
        double full = range(group, "saturation").draw(m_prng);
        if (m_prng.chance(rate("over_full")))
            full = m_prng.between(1.005, 1.045);
        const auto wanted = qint64(double(s.classes) * size);
        s.capacity = qint64(double(wanted) / full);
        if (s.isPlanned) {
            set("capacity", s.capacity);
            return;
        }
        s.students = wanted;
        double ratio = range(group, "staff_ratio").draw(m_prng);
        if (m_prng.chance(rate("over_limit")))
            ratio = group.value(QStringLiteral("staff_limit")).toDouble() * m_prng.between(1.02, 1.05);
        s.staff = qint64(double(s.students) / ratio);
        s.teachers = qint64(double(s.staff) * range(group, "teacher_share").draw(m_prng));
        set("students", s.students);
        set("classes", s.classes);
        set("capacity", s.capacity);
        set("staff", s.staff);
        set("full_time", s.teachers);
        setTeachers(group, s);
        const QJsonObject perPupil = group.value(QStringLiteral("per_pupil")).toObject();
        for (auto it = perPupil.begin(); it != perPupil.end(); ++it)
            m_table.set(it.key(), std::round(perHead(*it) * double(s.students)));
        set("features", anyOf(m_json.value(QStringLiteral("features")), m_prng));
        if (m_prng.chance(0.6))
            set("honours", anyOf(m_json.value(QStringLiteral("honours")), m_prng));
    }

    /// A figure per pupil within the usual range, now and then below it.
    double perHead(const QJsonValue &json)
    {
        const Range usual(json);
        return m_prng.chance(rate("miss")) ? usual.low * m_prng.between(0.9, 0.98) : usual.draw(m_prng);
    }

    void setTeachers(const QJsonObject &group, const School &s)
    {
        const QJsonObject titles = m_json.value(QStringLiteral("titles")).toObject();
        qint64 left = s.teachers;
        for (auto it = titles.begin(); it != titles.end(); ++it) {
            const auto part = std::min(left, qint64(double(s.teachers) * it->toDouble() * m_prng.between(0.85, 1.1)));
            m_table.set(it.key(), part);
            left -= part;
        }
        set("unrated", left);
        const QJsonObject per100 = group.value(QStringLiteral("per_100")).toObject();
        for (auto it = per100.begin(); it != per100.end(); ++it) {
            const auto count = qint64(std::ceil(perHead(*it) * double(s.students) / 100));
            if (it.key() == QLatin1String("backbone"))
                setBackbone(count);
            else
                m_table.set(it.key(), std::min(count, it.key() == QLatin1String("multimedia_rooms") ? count : s.teachers));
        }
    }

    void setBackbone(qint64 count)
    {
        const QJsonObject split = m_json.value(QStringLiteral("backbone_split")).toObject();
        qint64 left = count;
        for (auto it = split.begin(); it != split.end(); ++it) {
            const auto part = qint64(std::lround(double(count) * it->toDouble()));
            m_table.set(it.key(), part);
            left -= part;
        }
        set("backbone_district", left);
    }

    const QJsonObject &m_json;
    const DemoLand &m_land;
    DemoTable m_table;
    Prng m_prng;
    std::vector<School> m_schools;
    QStringList m_usedAliases;
    int m_next = 0;
};

/// The catchments of the open public schools: for each stage the ground that is nearest to one of them, so that they share out the whole city.
Result<void> writeCatchments(DemoContext &context, const DemoLand &land, const QJsonObject &json, const std::vector<School> &schools)
{
    DemoTable table(context, QStringLiteral("school_catchment"));
    const QJsonObject stages = json.value(QStringLiteral("stages")).toObject();
    for (auto stage = stages.begin(); stage != stages.end(); ++stage) {
        const QJsonArray kinds = stage->toArray();
        std::vector<const School *> among;
        std::vector<LonLat> places;
        for (const School &school : schools)
            if (!school.isPlanned && school.isPublic && kinds.contains(school.stage)) {
                among.push_back(&school);
                places.push_back(school.at);
            }
        if (places.empty())
            continue;
        const auto cells = clippedVoronoi(places, land.outline);
        if (!cells)
            return fail(cells);
        for (std::size_t i = 0; i < cells->size(); ++i) {
            if ((*cells)[i].isNull())
                continue;
            table.set(QStringLiteral("school_code"), among[i]->code);
            table.set(QStringLiteral("name"), json.value(QStringLiteral("name")).toString().replace(QStringLiteral("{school}"), among[i]->name));
            table.set(QStringLiteral("stage"), stage.key());
            table.set(QStringLiteral("year"), json.value(QStringLiteral("year")).toInteger());
            table.set(QStringLiteral("community_code"), among[i]->community);
            table.set(QStringLiteral("note"), json.value(QStringLiteral("note")).toString());
            table.set(QStringLiteral("is_schematic"), qint64(1));
            table.setGeometry((*cells)[i]);
            table.write();
        }
    }
    return table.finish();
}

} // namespace

Result<void> writeSchools(DemoContext &context, const DemoLand &land)
{
    const auto json = context.folder.read(QStringLiteral("schools"));
    if (!json)
        return fail(json);
    const auto schools = SchoolWriter(context, land, *json).write();
    if (!schools)
        return fail(schools);

    if (const QJsonObject catchments = json->value(QStringLiteral("catchments")).toObject(); !catchments.isEmpty())
        if (auto ok = writeCatchments(context, land, catchments, *schools); !ok)
            return ok;
    DemoTable table(context, QStringLiteral("school_year"));
    Prng prng(context.seed, "school years");
    const QJsonArray years = json->value(QStringLiteral("years")).toArray();
    const Range growth(json->value(QStringLiteral("growth")));
    for (const School &s : *schools) {
        if (s.isPlanned)
            continue;
        // The last year is the school's present; those before follow from it backwards.
        double share = 1;
        for (qsizetype y = years.size() - 1; y >= 0; --y) {
            const auto students = qint64(std::lround(double(s.students) * share)), staff = qint64(std::lround(double(s.staff) * share));
            table.set(QStringLiteral("school_code"), s.code);
            table.set(QStringLiteral("year"), qint64(years.at(y).toInt()));
            table.set(QStringLiteral("community_code"), s.community);
            table.set(QStringLiteral("students"), students);
            table.set(QStringLiteral("classes"), s.classes);
            table.set(QStringLiteral("capacity"), s.capacity);
            table.set(QStringLiteral("staff"), staff);
            table.set(QStringLiteral("full_time"), std::min(staff, qint64(std::lround(double(s.teachers) * share))));
            std::vector<double> weights;
            for (int g = s.firstGrade; g <= s.lastGrade; ++g)
                weights.push_back(prng.between(0.95, 1.05));
            const auto parts = apportion(students, weights);
            for (int g = s.firstGrade; g <= s.lastGrade && g <= 9; ++g)
                table.set(QStringLiteral("grade_%1").arg(g), qint64(parts[std::size_t(g - s.firstGrade)]));
            table.write();
            share *= growth.draw(prng);
        }
    }
    return table.finish();
}

} // namespace om

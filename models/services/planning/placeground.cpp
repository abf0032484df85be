// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/planning/placeground.h"

#include <QSet>

#include <algorithm>
#include <cmath>

namespace om {

namespace {

/// Of the schools that have rows of any year, four fifths must have one of a year for it to be the present one: a few always report late.
constexpr qsizetype leastReported = 4, ofSchools = 5;

double numberAt(const Column *column, std::size_t row)
{
    return column ? column->number(row) : std::numeric_limits<double>::quiet_NaN();
}
QString textAt(const Column *column, std::size_t row)
{
    return column ? column->text(row) : QString();
}
const Column *columnOf(const Frame &frame, const char *name)
{
    return frame.column(QString::fromLatin1(name));
}

/// Fills a ground area by area.
class GroundReader
{
public:
    GroundReader(const PlacesSpec &spec, const FrameSet &frames)
        : m_spec(spec)
        , m_frames(frames)
    {
        for (const PlacesSpec::Stage &stage : spec.stages)
            m_out.stages.push_back({stage.id, stage.firstGrade, stage.lastGrade, stage.entryAge});
    }

    PlaceGround read()
    {
        const Frame &areas = *m_frames.frames[communityDataset];
        const Column *code = areas.column(m_frames.specs.value(communityDataset).area);
        for (std::size_t row = 0; row < areas.rows(); ++row)
            if (const QString text = textAt(code, row); !text.isEmpty())
                areaAt(text);
        const LocalTime asOf = m_frames.asOf;
        if (!asOf.isNull())
            m_out.now = asOf.date().year() - (asOf.date().month() < m_spec.startsMonth ? 1 : 0);
        readYears();
        readSchools();
        readChildren();
        return std::move(m_out);
    }

private:
    PlaceGround::Area &areaAt(const QString &code)
    {
        const auto known = m_index.constFind(code);
        if (known != m_index.cend())
            return m_out.of[*known];
        m_index.insert(code, m_out.of.size());
        m_out.areas.append(code);
        PlaceGround::Area area;
        area.places.assign(m_out.stages.size(), 0);
        area.planned = area.pupils = area.places;
        m_out.of.push_back(std::move(area));
        return m_out.of.back();
    }
    /// The area of a code; the one of "" for codes that no community has.
    PlaceGround::Area &knownArea(const QString &code) { return areaAt(m_index.contains(code) ? code : QString()); }

    const PlacesSpec::School *kindOf(const QString &stage) const
    {
        const auto found = std::ranges::find(m_spec.schools, stage, &PlacesSpec::School::stage);
        return found == m_spec.schools.end() ? nullptr : &*found;
    }
    /// Which part of a school belongs to a stage.
    static double partOf(const PlacesSpec::School &school, const PlaceStage &stage)
    {
        const int common = std::min(school.lastGrade, stage.lastGrade) - std::max(school.firstGrade, stage.firstGrade) + 1;
        return double(std::max(0, common)) / double(school.lastGrade - school.firstGrade + 1);
    }

    /// Codes of the open schools of the stages that are looked at.
    QSet<QString> openSchools() const
    {
        const Frame &frame = *m_frames.frames[schoolDataset];
        const Column *code = columnOf(frame, "school_code"), *stage = columnOf(frame, "stage"), *status = columnOf(frame, "status");
        QSet<QString> out;
        for (std::size_t row = 0; row < frame.rows(); ++row)
            if (const QString state = textAt(status, row); kindOf(textAt(stage, row)) && state != u"closed" && state != u"planned")
                out.insert(textAt(code, row));
        return out;
    }

    /// The year of school_year that counts as the present one, as the header says; none where no row has a year.
    std::optional<int> presentYear(const Column &year, const Column *code, std::size_t rows) const
    {
        struct Reported
        {
            std::size_t rows = 0;
            QSet<QString> schools;
        };
        const QSet<QString> open = openSchools();
        std::map<int, Reported> byYear;
        QSet<QString> all;
        for (std::size_t row = 0; row < rows; ++row) {
            if (year.isNull(row))
                continue;
            Reported &of = byYear[int(year.number(row))];
            ++of.rows;
            if (const QString school = textAt(code, row); open.contains(school)) {
                of.schools.insert(school);
                all.insert(school);
            }
        }
        if (!m_frames.asOf.isNull() && !byYear.empty() && byYear.begin()->first <= m_out.now)
            byYear.erase(byYear.upper_bound(m_out.now), byYear.end());
        std::optional<int> most;
        for (auto it = byYear.crbegin(); it != byYear.crend(); ++it) { // the latest first
            if (!all.isEmpty() && it->second.schools.size() * ofSchools >= all.size() * leastReported)
                return it->first;
            if (!most || it->second.rows > byYear.at(*most).rows)
                most = it->first;
        }
        return most;
    }

    /// Pupils by grade of the present year, and first grades of those before.
    void readYears()
    {
        const auto frame = m_frames.frames.value(schoolYearDataset);
        const Column *year = frame ? columnOf(*frame, "year") : nullptr;
        if (!year || m_out.stages.empty())
            return;
        const Column *code = columnOf(*frame, "school_code"), *community = columnOf(*frame, "community_code");
        const std::optional<int> present = presentYear(*year, code, frame->rows());
        if (!present)
            return;
        m_out.now = *present;
        const int lastGrade = std::ranges::max(m_out.stages, {}, &PlaceStage::lastGrade).lastGrade, firstGrade = m_out.stages.front().firstGrade;
        std::vector<const Column *> byGrade(std::size_t(lastGrade) + 1, nullptr);
        for (int grade = 1; grade <= lastGrade; ++grade)
            byGrade[std::size_t(grade)] = frame->column(QStringLiteral("grade_%1").arg(grade));
        for (std::size_t row = 0; row < frame->rows(); ++row) {
            if (year->isNull(row))
                continue;
            const int before = *present - int(year->number(row));
            if (before < 0)
                continue;
            PlaceGround::Area &area = knownArea(textAt(community, row));
            for (int grade = 1; grade <= lastGrade; ++grade) {
                const double pupils = numberAt(byGrade[std::size_t(grade)], row);
                if (std::isnan(pupils))
                    continue;
                if (before == 0) {
                    area.grades[grade] += pupils;
                    m_byGrade[textAt(code, row)][grade] = pupils;
                }
                if (before == 1)
                    m_out.leaversBefore[grade] += pupils;
                if (grade == firstGrade)
                    area.entrants[before] += pupils;
            }
        }
    }

    void readSchools()
    {
        const Frame &frame = *m_frames.frames[schoolDataset];
        const Column *code = columnOf(frame, "school_code"), *stage = columnOf(frame, "stage"), *status = columnOf(frame, "status"),
                     *community = columnOf(frame, "community_code"), *capacity = columnOf(frame, "capacity"), *students = columnOf(frame, "students");
        for (std::size_t row = 0; row < frame.rows(); ++row) {
            const PlacesSpec::School *kind = kindOf(textAt(stage, row));
            const QString state = textAt(status, row);
            if (!kind || state == u"closed")
                continue;
            PlaceGround::Area &area = knownArea(textAt(community, row));
            const bool isPlanned = state == u"planned";
            const auto grades = m_byGrade.value(textAt(code, row));
            for (std::size_t s = 0; s < m_out.stages.size(); ++s) {
                const double part = partOf(*kind, m_out.stages[s]);
                if (const double places = numberAt(capacity, row); !std::isnan(places))
                    (isPlanned ? area.planned : area.places)[s] += places * part;
                if (isPlanned)
                    continue;
                if (!grades.empty()) {
                    for (const auto &[grade, pupils] : grades)
                        if (m_out.stages[s].firstGrade <= grade && grade <= m_out.stages[s].lastGrade)
                            area.pupils[s] += pupils;
                } else if (const double pupils = numberAt(students, row); !std::isnan(pupils)) {
                    area.pupils[s] += pupils * part;
                }
            }
        }
    }

    void readChildren()
    {
        const auto frame = m_frames.frames.value(cohortDataset);
        if (!frame)
            return;
        const Column *community = columnOf(*frame, "community_code"), *born = columnOf(*frame, "birth_year"), *children = columnOf(*frame, "children");
        for (std::size_t row = 0; row < frame->rows(); ++row)
            if (const double number = numberAt(children, row), year = numberAt(born, row); !std::isnan(number) && !std::isnan(year))
                knownArea(textAt(community, row)).children[int(year)] += number;
    }

    const PlacesSpec &m_spec;
    const FrameSet &m_frames;
    PlaceGround m_out;
    QHash<QString, std::size_t> m_index;
    QHash<QString, std::map<int, double>> m_byGrade; ///< of each school
};

} // namespace

QStringList placeDatasets(const FrameSet &frames)
{
    QStringList out{schoolDataset, schoolYearDataset, cohortDataset, communityDataset};
    out.removeIf([&](const QString &id) { return !frames.specs.contains(id); });
    return out;
}

Result<PlaceGround> placeGround(const PlacesSpec &spec, const FrameSet &frames)
{
    for (const QString &id : {schoolDataset, communityDataset})
        if (!frames.frames.contains(id))
            return fail(ErrorCode::DatasetUnknown, {id});
    return GroundReader(spec, frames).read();
}

} // namespace om

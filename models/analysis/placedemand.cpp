// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/placedemand.h"

#include <algorithm>

namespace om {

namespace {

constexpr int meanOfYears = 3;

using Known = std::optional<double>;

/// Children of the stage's ages in a school year; none where a year of birth is missing.
Known childrenOf(const PlaceGround::Area &area, const PlaceStage &stage, int year)
{
    double sum = 0;
    for (int grade = 0; grade < stage.years(); ++grade) {
        const auto found = area.children.find(year - stage.entryAge - grade);
        if (found == area.children.end())
            return {};
        sum += found->second;
    }
    return sum;
}

/// Pupils now for each child now, over the areas whose children are known: others would add pupils without the children that they come from.
Known attendance(const PlaceGround &ground, std::size_t stage)
{
    double children = 0, pupils = 0;
    for (const PlaceGround::Area &area : ground.of)
        if (const Known known = childrenOf(area, ground.stages[stage], ground.now)) {
            children += *known;
            pupils += area.pupils[stage];
        }
    return children > 0 ? Known(pupils / children) : std::nullopt;
}

double atGrade(const std::map<int, double> &grades, int grade)
{
    const auto found = grades.find(grade);
    return found == grades.end() ? 0 : found->second;
}

double meanEntrants(const PlaceGround::Area &area)
{
    double sum = 0, many = 0;
    for (const auto &[ago, pupils] : area.entrants)
        if (ago >= 0 && ago < meanOfYears) {
            sum += pupils;
            ++many;
        }
    return many > 0 ? sum / many : 0;
}

/// Pupils who move up from grade to grade.
class Ladder
{
public:
    explicit Ladder(const PlaceGround &ground)
        : m_ground(ground)
    {
        for (const PlaceGround::Area &area : ground.of)
            for (const auto &[grade, pupils] : area.grades)
                m_all[grade] += pupils;
    }

    /// Of those who left the grade before the stage a year ago the share that is in its first grade now; 1 where that is not known, none for the first stage.
    Known transition(const PlaceStage &stage) const
    {
        if (isFirst(stage))
            return {};
        const double left = atGrade(m_ground.leaversBefore, stage.firstGrade - 1);
        return left > 0 ? atGrade(m_all, stage.firstGrade) / left : 1.0;
    }

    /// Pupils of a grade of the stage in an area, `ahead` years from now.
    double pupils(const PlaceGround::Area &area, const PlaceStage &stage, int grade, int ahead) const
    {
        const int climbed = grade - stage.firstGrade;
        if (ahead <= climbed)
            return atGrade(area.grades, grade - ahead);
        const int entered = ahead - climbed; // years from now in which they came
        if (isFirst(stage))
            return meanEntrants(area);
        const double now = atGrade(m_all, stage.firstGrade);
        const double share = now > 0 ? atGrade(area.grades, stage.firstGrade) / now : 0;
        return share * transition(stage).value_or(1) * leavers(stage.firstGrade - 1, entered - 1);
    }

private:
    bool isFirst(const PlaceStage &stage) const { return stage.firstGrade == m_ground.stages.front().firstGrade; }
    /// Everybody in a grade, `ahead` years from now.
    double leavers(int grade, int ahead) const
    {
        const auto stage = std::ranges::find_if(m_ground.stages, [&](const PlaceStage &s) { return s.firstGrade <= grade && grade <= s.lastGrade; });
        if (stage == m_ground.stages.end())
            return atGrade(m_all, grade); // a grade of no stage: it stays as it is
        const auto known = m_leavers.find({grade, ahead});
        if (known != m_leavers.end())
            return known->second;
        double sum = 0;
        for (const PlaceGround::Area &area : m_ground.of)
            sum += pupils(area, *stage, grade, ahead);
        m_leavers.emplace(std::pair(grade, ahead), sum);
        return sum;
    }

    const PlaceGround &m_ground;
    std::map<int, double> m_all;
    mutable std::map<std::pair<int, int>, double> m_leavers; ///< by grade and years ahead, as they are asked for
};

StageOutlook outlookOf(const PlaceGround &ground, std::size_t s, PlaceMethod method, const Ladder &ladder, int years)
{
    const PlaceStage &stage = ground.stages[s];
    const bool isByChildren = method == PlaceMethod::Cohorts;
    StageOutlook out{stage.id, isByChildren ? attendance(ground, s) : ladder.transition(stage), {}, {}, 0};
    out.total.expected.assign(std::size_t(years), isByChildren && !out.rate ? std::nullopt : Known(0.0));
    for (const PlaceGround::Area &area : ground.of) {
        const bool isInTotal = !isByChildren || !area.children.empty();
        PlaceRow row{area.places[s], area.planned[s], area.pupils[s], {}};
        for (int ahead = 1; ahead <= years; ++ahead) {
            Known expected = 0.0;
            if (isByChildren) {
                const Known children = childrenOf(area, stage, ground.now + ahead);
                expected = children && out.rate ? Known(*children * *out.rate) : std::nullopt;
            } else {
                for (int grade = stage.firstGrade; grade <= stage.lastGrade; ++grade)
                    *expected += ladder.pupils(area, stage, grade, ahead);
            }
            if (Known &sum = out.total.expected[std::size_t(ahead) - 1]; isInTotal)
                sum = sum && expected ? Known(*sum + *expected) : std::nullopt;
            row.expected.push_back(expected);
        }
        if (isInTotal) {
            out.total.places += row.places;
            out.total.planned += row.planned;
            out.total.pupils += row.pupils;
        } else if (row.places > 0 || row.planned > 0 || row.pupils > 0) {
            ++out.leftOut;
        }
        out.areas.push_back(std::move(row));
    }
    return out;
}

} // namespace

std::optional<double> PlaceRow::gap(std::size_t year) const
{
    return year < expected.size() && expected[year] ? Known(*expected[year] - places) : std::nullopt;
}

std::optional<std::size_t> PlaceRow::worst() const
{
    std::optional<std::size_t> out;
    for (std::size_t year = 0; year < expected.size(); ++year)
        if (expected[year] && (!out || *expected[year] > *expected[*out]))
            out = year;
    return out;
}

PlaceMethod placeMethod(const PlaceGround &ground)
{
    bool isAny = false;
    for (const PlaceGround::Area &area : ground.of)
        for (std::size_t stage = 0; stage < ground.stages.size(); ++stage) {
            if (!(area.pupils[stage] > 0))
                continue;
            if (!childrenOf(area, ground.stages[stage], ground.now))
                return PlaceMethod::Grades;
            isAny = true;
        }
    return isAny ? PlaceMethod::Cohorts : PlaceMethod::Grades;
}

PlaceOutlook placeOutlook(const PlaceGround &ground, PlaceMethod method, int years)
{
    PlaceOutlook out{method, ground.now, {}};
    const Ladder ladder(ground);
    for (std::size_t s = 0; s < ground.stages.size(); ++s)
        out.stages.push_back(outlookOf(ground, s, method, ladder, years));
    return out;
}

} // namespace om

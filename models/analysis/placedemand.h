// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <map>
#include <optional>
#include <vector>

namespace om {

// Whether there will be places at school for all children: pure functions, any thread.

/// A stage of schooling: its grades, and the age at which its first one begins.
struct PlaceStage
{
    QString id;
    int firstGrade = 1, lastGrade = 6, entryAge = 6;
    int years() const { return lastGrade - firstGrade + 1; }
};

/// What is known. Lists by area are as long as `areas`.
struct PlaceGround
{
    /// Of one area. NaN never occurs; what is not known is absent.
    struct Area
    {
        std::vector<double> places, planned, pupils; ///< by stage: of open and of planned schools; pupils now
        std::map<int, double> children; ///< who live there, by the year that they are born in
        std::map<int, double> grades; ///< pupils now of the schools there, by grade
        std::map<int, double> entrants; ///< pupils of the very first grade now (0) and so many years ago
    };
    int now = 0; ///< the school year that runs: 2021 began in 2021
    std::vector<PlaceStage> stages; ///< by first grade
    QStringList areas; ///< codes
    std::vector<Area> of;
    std::map<int, double> leaversBefore; ///< pupils of the whole a year before, by grade
};

enum class PlaceMethod {
    Cohorts, ///< children who live there
    Grades, ///< pupils who move up in the schools there
};

/// One area, or all of them together.
struct PlaceRow
{
    double places = 0, planned = 0, pupils = 0;
    std::vector<std::optional<double>> expected; ///< pupils in the years after now

    std::optional<double> gap(std::size_t year) const; ///< expected less places (planned ones left out): above 0 = short
    std::optional<std::size_t> worst() const; ///< the year of the largest gap, the first of equals; none where nothing is known
};

struct StageOutlook
{
    QString stage;
    /// Cohorts: pupils now for each child of the stage's ages now, both of the areas where all these children are known. Grades: of those who left the stage
    /// before a year ago, the share that went on; none for the first stage.
    std::optional<double> rate;
    std::vector<PlaceRow> areas;
    /// Grades: of all areas. Cohorts: of those of which any number of children is known, places and pupils as well; what is expected is unknown in a year in
    /// which that of one of these is.
    PlaceRow total;
    std::size_t leftOut = 0; ///< areas with places or pupils of the stage that are not in the total
};

struct PlaceOutlook
{
    PlaceMethod method = PlaceMethod::Cohorts;
    int now = 0;
    std::vector<StageOutlook> stages;
};

/// Cohorts: expected = rate × children whose ages are those of the stage in that year, where they live. There is one rate, that of now: it stands for all who come
/// from elsewhere or go elsewhere, and stays as it is. A year is unknown for an area without the number of one of the years of birth, and for all while the rate is.
/// Grades: the pupils of each grade move up by one a year. Into the very first grade come as many as on the mean of the last three years; into the first grade of
/// a later stage the share `rate` of all who leave the grade before it, dealt to the areas as that grade is now.
PlaceOutlook placeOutlook(const PlaceGround &ground, PlaceMethod method, int years);

/// Cohorts where each area that has pupils of a stage has all its children of that stage's ages now, and there are pupils at all; else Grades, so that the
/// children of some areas alone do not stand for the whole.
PlaceMethod placeMethod(const PlaceGround &ground);

} // namespace om

// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/geometry.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace om {

// The coordinate detective: which system the figures of a file are in, judged by what is known of the city. It only judges; whoever asks
// decides what a verdict leads to.

/// A file's positions as they are written, before their system is known: a sample spread evenly over the file.
struct PositionSurvey
{
    struct Point
    {
        double x = 0, y = 0; ///< first and second figure; of a line or polygon its anchor
        QString name; ///< "" = none
        std::vector<int> groups; ///< for each of `columns` the place of its value there, −1 = empty
    };
    struct Column ///< one with few values, by which systems may be told apart
    {
        QString name;
        QStringList values;
    };
    qint64 positions = 0; ///< in the whole file
    std::vector<Point> points;
    std::vector<Column> columns;
    std::vector<Geometry> shapes; ///< of a file of few polygons: all of them, as written
};

/// What the city is known by, lon, lat of EPSG:4490. Names are compared as they are: fold them first on both sides.
struct KnownPlaces
{
    struct Named
    {
        QString name;
        LonLat at;
    };
    std::vector<std::vector<Geometry>> layers; ///< sets of areas that do not overlap: communities, towns
    std::vector<Named> points;

    bool isEmpty() const { return layers.empty() && points.empty(); }
};

/// One system that the figures may be in.
struct CrsCandidate
{
    QString crs; ///< "EPSG:n", "GCJ02", "BD09", each with "/yx" when the first figure is the northing; EPSG:4326 stands for EPSG:4490 too
    double sureness = 0; ///< 0…1, of all candidates together 1
    std::optional<double> residualM; ///< median distance to the known places of the same name, or of the outlines
    std::optional<double> inside; ///< share of the points in the city's areas, 0…1
    struct Offset
    {
        double eastM, northM;
    };
    std::vector<Offset> offsets; ///< from the nearest known place of the same name to the point, of each point that has one; 400 at most
    std::optional<double> overlap; ///< of polygons: ground shared with the city's areas, of that covered by either, 0…1
};

struct CrsVerdict
{
    enum class Doubt {
        None, ///< `crs` is the answer
        NoReference, ///< nothing is known of the city
        NothingFits, ///< no system puts the points near the city
        TooFewPoints, ///< under 20 that tell anything
        TooClose ///< the first two candidates fit about equally well
    };
    QString crs; ///< "" = unsure
    Doubt doubt = Doubt::NoReference;
    int points = 0; ///< different positions that the verdict rests on: those in areas or with known names, all of a group with namesakes
    std::vector<CrsCandidate> candidates; ///< best first
};

struct CrsFinding
{
    CrsVerdict whole; ///< of all points as one; still filled in when the groups disagree
    QString column; ///< whose values tell the systems apart; "" = one system (or none) for all
    struct Group
    {
        QString value;
        CrsVerdict verdict;
    };
    std::vector<Group> groups;
};

/// How evidence is weighed, each as the logarithm of odds against chance:
/// - a point of the same (or a similar) name as a known place: by its distance, as a mixture of a good match (half within 60 m, half within
///   300 m, standard deviations) and of chance (anywhere in the city); four in five equal names are held to be good, three in ten similar;
/// - a point outside the city's areas costs odds of 3 : 1, if in some system four in five points lie inside;
/// - polygons that cover what the areas cover: by the mean distance of the outlines, counted as 20 independent looks;
/// - points of one group near those of the same or a similar name in another (when a column splits the file), at a third of the weight.
/// The best system is the verdict with odds of 19 : 1 and at least 20 points. A file is split by a column only when that fits better at
/// odds of 1000 : 1 for each group in another system than most, and two groups at least are sure of different ones.
/// Pure: the same input gives the same answer.
CrsFinding findCrs(const PositionSurvey &survey, const KnownPlaces &known);

} // namespace om

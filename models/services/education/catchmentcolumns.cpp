// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/education/catchmentcolumns.h"

#include "frame/rowshape.h"
#include "geo/crs.h"
#include "geo/shapes.h"
#include "services/derived/derivedcolumns.h"
#include "services/education/schoolcolumns.h"
#include "services/planning/placeground.h"
#include "services/planning/servedcolumns.h"

#include <algorithm>
#include <cmath>

namespace om {

namespace {

/// A piece of a community with what it weighs among its pieces.
struct Piece
{
    Geometry shape;
    Box box;
    double weight = 0;
};

/// Pieces of each community by code: its blocks with residents, or itself.
QHash<QString, std::vector<Piece>> piecesOf(const FrameSet &frames)
{
    QHash<QString, std::vector<Piece>> out;
    const auto add = [&out](const QString &code, Geometry shape, double weight) {
        if (code.isEmpty() || shape.isNull() || !(weight > 0))
            return;
        const Box box = shape.box();
        out[code].push_back({std::move(shape), box, weight});
    };
    const QString area = frames.specs.value(residentialDataset).area;
    if (const auto blocks = frames.frames.value(residentialDataset)) {
        const Column *code = blocks->column(area), *people = blocks->column(QStringLiteral("population"));
        for (std::size_t row = 0; code && people && row < blocks->rows(); ++row)
            add(code->text(row), shapeOf(*blocks, row), people->number(row));
    }
    const auto communities = frames.frames.value(communityDataset);
    const Column *code = communities ? communities->column(QStringLiteral("code")) : nullptr;
    for (std::size_t row = 0; code && row < communities->rows(); ++row)
        if (!out.contains(code->text(row)))
            add(code->text(row), shapeOf(*communities, row), 1);
    return out;
}

/// The stage of places.json that a row's code stands for; null = none.
const PlacesSpec::Stage *stageOf(const PlacesSpec &spec, const QString &code)
{
    const auto found = std::ranges::find(spec.stages, code, &PlacesSpec::Stage::id);
    return found == spec.stages.end() ? nullptr : &*found;
}

int schoolYearAt(const PlacesSpec &spec, LocalTime moment)
{
    return moment.date().year() - (moment.date().month() < spec.startsMonth ? 1 : 0);
}

/// Children of each community that are in the grades of a stage.
QHash<QString, double> childrenOf(const Frame &cohorts, const PlacesSpec::Stage &stage, int schoolYear)
{
    QHash<QString, double> out;
    const Column *community = cohorts.column(QStringLiteral("community_code")), *born = cohorts.column(QStringLiteral("birth_year")),
                 *children = cohorts.column(QStringLiteral("children"));
    const int last = schoolYear - stage.entryAge, first = last - (stage.lastGrade - stage.firstGrade);
    for (std::size_t row = 0; community && born && children && row < cohorts.rows(); ++row)
        if (const double year = born->number(row), count = children->number(row); year >= first && year <= last && !std::isnan(count))
            out[community->text(row)] += count;
    return out;
}

/// Places of each school, by its code.
QHash<QString, double> placesOf(const Frame &schools, const PlacesSpec &spec, const PlacesSpec::Stage &stage)
{
    QHash<QString, double> out;
    const Column *code = schools.column(QStringLiteral("school_code")), *kind = schools.column(QStringLiteral("stage")),
                 *capacity = schools.column(QStringLiteral("capacity"));
    for (std::size_t row = 0; code && kind && capacity && row < schools.rows(); ++row) {
        const auto school = std::ranges::find(spec.schools, kind->text(row), &PlacesSpec::School::stage);
        if (school == spec.schools.end() || capacity->isNull(row))
            continue;
        const int common = std::min(school->lastGrade, stage.lastGrade) - std::max(school->firstGrade, stage.firstGrade) + 1;
        if (common > 0)
            out.insert(code->text(row), capacity->number(row) * common / (school->lastGrade - school->firstGrade + 1));
    }
    return out;
}

/// Of the children of the communities those who live within a shape.
Result<double> childrenWithin(const Geometry &shape, const QHash<QString, double> &children, const QHash<QString, std::vector<Piece>> &pieces)
{
    const Box box = shape.box();
    double sum = 0;
    for (auto it = children.cbegin(); it != children.cend(); ++it) {
        const auto of = pieces.constFind(it.key());
        if (of == pieces.cend())
            continue;
        double all = 0, within = 0;
        for (const Piece &piece : *of) {
            all += piece.weight;
            if (!piece.box.intersects(box))
                continue;
            const auto shared = sharedAreaM2(piece.shape, shape);
            if (!shared)
                return fail(shared);
            const double whole = areaM2(piece.shape);
            within += whole > 0 ? piece.weight * std::min(1.0, *shared / whole) : 0;
        }
        sum += all > 0 ? *it * within / all : 0;
    }
    return sum;
}

} // namespace

QStringList catchmentSources(const FrameSet &frames)
{
    QStringList sources;
    for (const QString &id : {catchmentDataset, schoolDataset, cohortDataset, communityDataset, residentialDataset})
        if (frames.specs.contains(id))
            sources.append(id);
    return sources.value(0) == catchmentDataset ? sources : QStringList();
}

bool lacksCatchmentColumns(const FrameSet &frames)
{
    const auto catchments = frames.frames.value(catchmentDataset);
    return catchments && !catchments->column(catchmentPlacesField);
}

Result<std::shared_ptr<const Frame>> withCatchmentColumns(const FrameSet &frames, JobControl &control)
{
    const auto catchments = frames.frames.value(catchmentDataset);
    if (!catchments)
        return fail(ErrorCode::DatasetUnknown, {catchmentDataset});
    const auto spec = loadPlacesSpec();
    if (!spec)
        return fail(spec);
    const auto schools = frames.frames.value(schoolDataset), cohorts = frames.frames.value(cohortDataset);
    const QHash<QString, std::vector<Piece>> pieces = piecesOf(frames);
    const Column *code = catchments->column(QStringLiteral("school_code")), *stages = catchments->column(QStringLiteral("stage"));
    std::vector<qint64> children(catchments->rows(), nullInteger), places = children;
    QHash<QString, QHash<QString, double>> childrenByStage, placesByStage;
    for (std::size_t row = 0; code && stages && row < catchments->rows(); ++row) {
        if (control.isCancelled())
            return fail(ErrorCode::Cancelled);
        const QString id = stages->text(row);
        const PlacesSpec::Stage *stage = stageOf(*spec, id);
        if (!stage)
            continue;
        if (schools && !placesByStage.contains(id))
            placesByStage.insert(id, placesOf(*schools, *spec, *stage));
        if (const double known = placesByStage.value(id).value(code->text(row), -1); known >= 0)
            places[row] = qint64(std::lround(known));
        if (!cohorts || frames.asOf.isNull() || pieces.isEmpty())
            continue;
        if (!childrenByStage.contains(id))
            childrenByStage.insert(id, childrenOf(*cohorts, *stage, schoolYearAt(*spec, frames.asOf)));
        const Geometry shape = shapeOf(*catchments, row);
        if (shape.isNull())
            continue;
        const auto within = childrenWithin(shape, childrenByStage.value(id), pieces);
        if (!within)
            return fail(within);
        children[row] = qint64(std::lround(*within));
    }
    const auto out = withIntegers(*catchments, catchmentChildrenField, std::move(children));
    return withIntegers(*out, catchmentPlacesField, std::move(places));
}

QStringList cohortSources(const FrameSet &frames)
{
    return frames.specs.contains(cohortDataset) ? QStringList{cohortDataset} : QStringList();
}

bool lacksCohortAge(const FrameSet &frames)
{
    const auto cohorts = frames.frames.value(cohortDataset);
    return cohorts && !cohorts->column(cohortAgeField);
}

Result<std::shared_ptr<const Frame>> withCohortAge(const FrameSet &frames)
{
    const auto cohorts = frames.frames.value(cohortDataset);
    if (!cohorts)
        return fail(ErrorCode::DatasetUnknown, {cohortDataset});
    const Column *born = cohorts->column(QStringLiteral("birth_year"));
    std::vector<qint64> ages(cohorts->rows(), nullInteger);
    for (std::size_t row = 0; born && !frames.asOf.isNull() && row < ages.size(); ++row)
        if (const double year = born->number(row); !std::isnan(year))
            ages[row] = frames.asOf.date().year() - qint64(year);
    return withIntegers(*cohorts, cohortAgeField, std::move(ages));
}

} // namespace om

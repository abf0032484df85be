// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "map/tools/maptools.h"

#include "map/tools/circletool.h"
#include "map/tools/identifytool.h"
#include "map/tools/lassotool.h"
#include "map/tools/measuretool.h"
#include "map/tools/pentool.h"
#include "map/tools/polygontool.h"
#include "map/tools/rectangletool.h"

namespace om {

namespace {

template<typename Tool>
std::unique_ptr<MapTool> make(MapCanvas &canvas, AnnotationService &)
{
    return std::make_unique<Tool>(canvas);
}

template<MeasureTool::Kind kind>
std::unique_ptr<MapTool> makeMeasure(MapCanvas &canvas, AnnotationService &)
{
    return std::make_unique<MeasureTool>(canvas, kind);
}

template<Annotation::Kind kind>
std::unique_ptr<MapTool> makePen(MapCanvas &, AnnotationService &annotations)
{
    return std::make_unique<PenTool>(annotations, kind);
}

template<typename Tool>
std::unique_ptr<MapTool> makeNoting(MapCanvas &canvas, AnnotationService &annotations)
{
    return std::make_unique<Tool>(canvas, annotations);
}

struct ToolEntry
{
    const char *id;
    std::unique_ptr<MapTool> (*make)(MapCanvas &, AnnotationService &);
};
constexpr ToolEntry tools[] = {
    {"tool.identify", &make<IdentifyTool>},
    {"tool.rectangle", &make<RectangleTool>},
    {"tool.circle", &make<CircleTool>},
    {"tool.lasso", &make<LassoTool>},
    {"tool.polygon", &make<PolygonTool>},
    {"tool.length", &makeMeasure<MeasureTool::Kind::Length>},
    {"tool.area", &makeMeasure<MeasureTool::Kind::Area>},
    {"tool.pen", &makePen<Annotation::Kind::Stroke>},
    {"tool.arrow", &makePen<Annotation::Kind::Arrow>},
    {"tool.note", &makeNoting<NoteTool>},
    {"tool.eraser", &makeNoting<EraserTool>},
};

} // namespace

std::unique_ptr<MapTool> makeMapTool(const QString &id, MapCanvas &canvas, AnnotationService &annotations)
{
    for (const ToolEntry &entry : tools)
        if (id == QLatin1String(entry.id))
            return entry.make(canvas, annotations);
    return nullptr;
}

bool usesPen(const QString &id)
{
    return id == QLatin1String("tool.pen") || id == QLatin1String("tool.arrow") || id == QLatin1String("tool.note");
}

} // namespace om

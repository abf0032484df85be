// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "map/maptools.h"

#include "map/circletool.h"
#include "map/lassotool.h"
#include "map/polygontool.h"
#include "map/rectangletool.h"

namespace om {

namespace {

template<typename Tool>
std::unique_ptr<MapTool> make(MapCanvas &canvas)
{
    return std::make_unique<Tool>(canvas);
}

struct ToolEntry
{
    const char *id;
    std::unique_ptr<MapTool> (*make)(MapCanvas &);
};
constexpr ToolEntry tools[] = {
    {"tool.rectangle", &make<RectangleTool>},
    {"tool.circle", &make<CircleTool>},
    {"tool.lasso", &make<LassoTool>},
    {"tool.polygon", &make<PolygonTool>},
};

} // namespace

std::unique_ptr<MapTool> makeMapTool(const QString &id, MapCanvas &canvas)
{
    for (const ToolEntry &entry : tools)
        if (id == QLatin1String(entry.id))
            return entry.make(canvas);
    return nullptr;
}

} // namespace om

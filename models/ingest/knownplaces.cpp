// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/knownplaces.h"

#include "ingest/cachereading.h"

namespace om {

Result<KnownPlaces> knownPlaces(const Cache &cache, const Catalog &catalog, const QString &without)
{
    constexpr qint64 mostRows = 30000;
    KnownPlaces known;
    const auto datasets = cache.datasets();
    if (!datasets)
        return fail(datasets);
    for (const DatasetState &state : *datasets) {
        const DatasetSpec &spec = state.spec;
        if (spec.id == without || !catalog.dataset(spec.id) || spec.geometry == GeometryType::None || state.rows > mostRows)
            continue;
        const bool isLayer = spec.geometry == GeometryType::Polygon && (spec.id == u"community" || spec.id == u"district");
        std::vector<Geometry> areas;
        const auto read =
            eachRow(cache, spec.id, spec.label.isEmpty() ? QStringList() : QStringList{spec.label}, true,
                    [&](qint64, const std::vector<Value> &cells, QByteArrayView gpkg) {
                        auto shape = fromGpkg(gpkg);
                        if (!shape || shape->isNull())
                            return;
                        if (const QString name = cells.empty() ? QString() : catalog.characterFold().folded(toText(cells.front())); !name.isEmpty())
                            known.points.push_back({name, anchor(*shape)});
                        if (isLayer)
                            areas.push_back(*std::move(shape));
                    });
        if (!read)
            return fail(read);
        if (!areas.empty())
            known.layers.push_back(std::move(areas));
    }
    return known;
}

} // namespace om

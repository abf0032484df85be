// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/placefinder.h"

#include "geo/crs.h"
#include "ingest/cachereading.h"

#include <QRegularExpression>

#include <algorithm>

namespace om {

namespace {

constexpr double sameM = 100;

constexpr QLatin1StringView buildings("building"), communities("community");

} // namespace

QString PlaceFinder::doorOf(const QString &address, const CharacterFold &fold)
{
    // What follows the number of a house in China: floor, room, shop. "12号之一" is a door of its own, "12号3楼" is within number 12.
    static const QRegularExpression head(
        QStringLiteral("^(?:\\p{Han}{2,7}?(?:省|自治区))?(?:\\p{Han}{2,6}?市)?(?:\\p{Han}{1,6}?(?:区|县))?(?:\\p{Han}{1,6}?(?:街道|镇|乡))?"));
    static const QRegularExpression door(QStringLiteral("^(.*?\\d+号(?:之[一二三四五六七八九十\\d]+)?)"));
    QString plain;
    const QString folded = fold.folded(address);
    for (const QChar c : folded)
        if (!c.isPunct() && !c.isSpace() && !c.isSymbol())
            plain += c;
    plain.remove(head);
    if (const auto found = door.match(plain); found.hasMatch())
        return found.captured(1);
    const bool isHan = std::any_of(plain.begin(), plain.end(), [](QChar c) { return c.script() == QChar::Script_Han; });
    const bool hasNumber = std::any_of(plain.begin(), plain.end(), [](QChar c) { return c.isDigit(); });
    return !isHan && hasNumber ? plain : QString(); // "2350 Pitts Place SE"
}

void PlaceFinder::add(QHash<QString, Spot> &spots, const QString &name, const LonLat &at)
{
    if (name.isEmpty())
        return;
    const auto known = spots.find(name);
    if (known == spots.end())
        spots.insert(name, {at, true});
    else if (distanceM(known->at, at) > sameM)
        known->isOne = false;
}

std::optional<LonLat> PlaceFinder::spot(const QHash<QString, Spot> &spots, const QString &name)
{
    const auto found = spots.constFind(name);
    return found != spots.cend() && found->isOne ? std::optional(found->at) : std::nullopt;
}

Result<PlaceFinder> PlaceFinder::of(const Cache &cache, const Catalog &catalog, const QString &without)
{
    constexpr qint64 mostRows = 200000;
    PlaceFinder finder;
    finder.m_fold = catalog.characterFold();
    const auto datasets = cache.datasets();
    if (!datasets)
        return fail(datasets);
    for (const DatasetState &state : *datasets) {
        const DatasetSpec &spec = state.spec;
        const bool isBuilding = spec.id == buildings, isCommunity = spec.id == communities;
        const bool hasAddress = spec.field(QStringLiteral("address")) && state.rows <= mostRows;
        if (spec.id == without || !catalog.dataset(spec.id) || spec.geometry == GeometryType::None || spec.key.size() != 1 ||
            (!hasAddress && !isBuilding && !isCommunity))
            continue;
        // Rows that were placed in the middle of their community are no witnesses of an address.
        const bool hasQuality = spec.field(QStringLiteral("loc_quality"));
        QStringList columns{spec.key.front(), spec.label};
        columns << (hasAddress ? QStringLiteral("address") : spec.key.front()) << (hasQuality ? QStringLiteral("loc_quality") : spec.key.front());
        const auto read = eachRow(cache, spec.id, columns, true, [&](qint64, const std::vector<Value> &cells, QByteArrayView gpkg) {
            const auto shape = fromGpkg(gpkg);
            if (!shape || shape->isNull())
                return;
            const LonLat at = anchor(*shape);
            const QString key = toText(cells[0]);
            if (hasAddress && !(hasQuality && toText(cells[3]) == u"community"))
                add(finder.m_doors, doorOf(toText(cells[2]), finder.m_fold), at);
            if (isCommunity)
                add(finder.m_communities, key, at);
            if (isBuilding) {
                add(finder.m_buildings, key, at);
                if (const QString name = finder.m_fold.folded(toText(cells[1])); name.size() >= 3)
                    finder.m_spoken.emplace_back(name, key);
            }
        });
        if (!read)
            return fail(read);
    }
    std::stable_sort(finder.m_spoken.begin(), finder.m_spoken.end(), [](const auto &a, const auto &b) { return a.first.size() > b.first.size(); });
    const QStringList endings = droppedSuffixes(cache) + catalog.characterFold().areaEndings();
    for (const auto &[dataset, index] : {std::pair(buildings, &finder.m_buildingNames), std::pair(communities, &finder.m_communityNames)}) {
        auto names = KeyIndex::of(cache, dataset, catalog.characterFold(), endings);
        if (!names)
            return fail(names);
        *index = *std::move(names);
    }
    return finder;
}

std::optional<PlaceFinder::Found> PlaceFinder::find(const Clues &clues) const
{
    if (const auto at = spot(m_doors, doorOf(clues.address, m_fold)))
        return Found{*at, PlaceLevel::Address};
    if (!clues.building.isEmpty())
        if (const auto at = spot(m_buildings, m_buildingNames.keyOf(clues.building).value_or(QString())))
            return Found{*at, PlaceLevel::Building};
    if (!clues.address.isEmpty()) {
        const QString address = m_fold.folded(clues.address);
        const auto spoken = std::find_if(m_spoken.begin(), m_spoken.end(), [&address](const auto &name) { return address.contains(name.first); });
        if (spoken != m_spoken.end())
            if (const auto at = spot(m_buildings, spoken->second))
                return Found{*at, PlaceLevel::Building};
    }
    if (!clues.community.isEmpty())
        if (const auto at = spot(m_communities, m_communityNames.keyOf(clues.community).value_or(QString())))
            return Found{*at, PlaceLevel::Community};
    return std::nullopt;
}

} // namespace om

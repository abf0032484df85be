// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/catalog.h"
#include "ingest/keyindex.h"

#include <QHash>

#include <optional>

namespace om {

/// How well a row without coordinates was placed; also the codes of the list loc_quality, where a building counts as an address.
enum class PlaceLevel {
    Address, ///< another row with a position has the same address, down to the number of the house
    Building, ///< at the building that the row names, or whose name stands in its address
    Community ///< in the middle of its community
};

/// Places rows that have no coordinates by what the cache knows: addresses of all built-in datasets with positions, buildings, communities.
/// What two places share that are more than 100 m apart tells nothing. Immutable.
class PlaceFinder
{
public:
    /// `without`: a dataset whose rows are no witnesses, the one that is filled.
    static Result<PlaceFinder> of(const Cache &cache, const Catalog &catalog, const QString &without);

    struct Clues
    {
        QString address;
        QString building; ///< key or name
        QString community; ///< key or name
    };
    struct Found
    {
        LonLat at;
        PlaceLevel level;
    };
    std::optional<Found> find(const Clues &clues) const;

    /// An address as it is compared: without province, city, district, street office, punctuation, and what follows the number of the house
    /// ("广东省佛山市南海区桂城街道海五路12号3楼" → "海五路12号"); "" when it has no number.
    static QString doorOf(const QString &address, const CharacterFold &fold);

private:
    struct Spot
    {
        LonLat at;
        bool isOne = true; ///< all that are called so lie here
    };
    static void add(QHash<QString, Spot> &spots, const QString &name, const LonLat &at);
    static std::optional<LonLat> spot(const QHash<QString, Spot> &spots, const QString &name);

    CharacterFold m_fold;
    QHash<QString, Spot> m_doors;
    QHash<QString, Spot> m_buildings; ///< by key
    KeyIndex m_buildingNames;
    std::vector<std::pair<QString, QString>> m_spoken; ///< folded names of buildings of three characters and more, longest first → key
    QHash<QString, Spot> m_communities; ///< by key
    KeyIndex m_communityNames;
};

} // namespace om

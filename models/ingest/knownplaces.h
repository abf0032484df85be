// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/catalog.h"
#include "geo/detect/coordinatedetective.h"
#include "store/cache.h"

namespace om {

/// What a cache knows of its city, for the coordinate detective: the areas of `community` and `district`, and by their names the places of
/// the catalog's datasets that have names, shapes and at most 30,000 rows. A dataset that a file made of itself is no witness, for nobody
/// has vouched for its system; neither is `without`, the one that the new file goes to.
Result<KnownPlaces> knownPlaces(const Cache &cache, const Catalog &catalog, const QString &without);

} // namespace om

// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/maptile.h"

#include <cmath>

namespace om {

Box MapTileId::box() const
{
    const double size = std::exp2(-z);
    return {x * size, y * size, (x + 1) * size, (y + 1) * size};
}

qsizetype MapTile::bytes() const
{
    qsizetype bytes = 256 + pixels.size();
    if (vectors)
        bytes += qsizetype(vectors->xy.size() * sizeof(float) + vectors->rings.size() * sizeof(std::uint32_t) +
                           vectors->features.size() * (sizeof(VectorTile::Feature) + 32));
    return bytes;
}

} // namespace om

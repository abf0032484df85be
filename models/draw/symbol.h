// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QString>

#include <cstdint>
#include <memory>

namespace om {

class SymbolPicture;

enum class SymbolShape : std::uint8_t { None, Circle, Square, Triangle, Diamond, Hexagon, Crown, Pin, Ring };
/// Small = dots: a value that rests on too few rows. Withheld = lines the other way: a value that may not be shown.
enum class Hatch : std::uint8_t { None, NoData, Warn, Vacant, Small, Withheld };
enum class Dash : std::uint8_t { Solid, Dashed, Dotted };

/// A symbol with its colours looked up. `size` in px: diameter of a point, width of a line or outline; of a Ring the radius on the
/// ground in metres. An invalid colour is not drawn. A line's `stroke` is its casing. A polygon with a shape is
/// drawn as that mark alone, at its upper right corner.
struct Symbol
{
    SymbolShape shape = SymbolShape::None;
    std::shared_ptr<const SymbolPicture> picture; ///< drawn inside of the shape; null = none
    QColor fill, stroke, hatchColor;
    double size = 1;
    Hatch hatch = Hatch::None;
    Dash dash = Dash::Solid;
    bool operator==(const Symbol &) const = default;
};

} // namespace om

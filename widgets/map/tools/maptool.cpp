// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "map/tools/maptool.h"

namespace om {

ShapeMode shapeMode(Qt::KeyboardModifiers modifiers)
{
    if (modifiers & Qt::ShiftModifier)
        return ShapeMode::Add;
    return modifiers & Qt::AltModifier ? ShapeMode::Subtract : ShapeMode::Replace;
}

} // namespace om

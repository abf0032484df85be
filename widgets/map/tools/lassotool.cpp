// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "map/tools/lassotool.h"

namespace om {

void LassoTool::draw(const MapPointer &at)
{
    m_corners.push_back(at.world);
}

void LassoTool::release(const MapPointer &at)
{
    finish(Condition::Shape::Lasso, 0, at.modifiers);
}

QString LassoTool::status() const
{
    return tr("Draw around what is wanted · Shift adds, Alt takes away");
}

} // namespace om

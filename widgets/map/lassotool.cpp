// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "map/lassotool.h"

namespace om {

void LassoTool::press(const MapPointer &at)
{
    m_isHeld = true;
    m_corners = {at.world};
}

void LassoTool::move(const MapPointer &at)
{
    if (!m_isHeld)
        return;
    m_corners.push_back(at.world);
    Q_EMIT changed();
}

void LassoTool::release(const MapPointer &at)
{
    finish(Condition::Shape::Lasso, 0, at.modifiers);
}

bool LassoTool::cancel()
{
    m_isHeld = false;
    return SelectTool::cancel();
}

QString LassoTool::status() const
{
    return tr("Draw around what is wanted · Shift adds, Alt takes away");
}

} // namespace om

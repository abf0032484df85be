// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "map/tools/selecttool.h"

namespace om {

/// Narrows the window to a rectangle, upright on the screen: drag from corner to corner.
class RectangleTool : public DragSelectTool
{
    Q_OBJECT
public:
    using DragSelectTool::DragSelectTool;

    void release(const MapPointer &at) override;
    QString status() const override;

protected:
    void draw(const MapPointer &at) override;
};

} // namespace om

// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "map/selecttool.h"

namespace om {

/// Narrows the window to a shape drawn by hand in one stroke.
class LassoTool : public SelectTool
{
    Q_OBJECT
public:
    using SelectTool::SelectTool;

    bool takesDrags() const override { return true; }
    void press(const MapPointer &at) override;
    void move(const MapPointer &at) override;
    void release(const MapPointer &at) override;
    bool cancel() override;
    QString status() const override;

private:
    bool m_isHeld = false;
};

} // namespace om

// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "draw/ramp.h"

#include <algorithm>

namespace om {

std::vector<QColor> rampColors(const std::vector<QColor> &ramp, std::size_t classes)
{
    if (ramp.empty())
        return std::vector<QColor>(classes);
    if (classes <= ramp.size())
        return {ramp.end() - std::ptrdiff_t(classes), ramp.end()};
    std::vector<QColor> colors;
    for (std::size_t i = 0; i < classes; ++i)
        colors.push_back(rampColor(ramp, double(i) / double(classes - 1)));
    return colors;
}

QColor rampColor(const std::vector<QColor> &ramp, double t)
{
    const double at = std::clamp(t, 0.0, 1.0) * double(ramp.size() - 1);
    const std::size_t low = std::min(std::size_t(at), ramp.size() - 1);
    const std::size_t high = std::min(low + 1, ramp.size() - 1);
    const auto f = float(at - double(low));
    const auto mix = [f](float a, float b) { return a + (b - a) * f; };
    return QColor::fromRgbF(mix(ramp[low].redF(), ramp[high].redF()), mix(ramp[low].greenF(), ramp[high].greenF()), mix(ramp[low].blueF(), ramp[high].blueF()));
}

} // namespace om

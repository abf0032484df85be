// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>
#include <string_view>
#include <vector>

namespace om {

/// One figure of a place: its value and the axis that its letter names (E, W → x; N, S → y; 0 = none).
struct PlaceFigure
{
    double value = 0;
    char axis = 0;
    bool isMetres = false;
};

/// The figures of a text one after the other: degrees with minutes and seconds, or plain numbers, each with a letter before or after it.
/// None when anything else stands in it.
std::optional<std::vector<PlaceFigure>> placeFigures(const QString &text);

/// One coordinate of a cell, along axis 'x' or 'y' (0 = either): a number, or degrees written with their signs, words or letters. None also when its
/// letter names the other axis.
std::optional<double> coordinateFrom(std::string_view cell, char axis);

} // namespace om

// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "geo/detect/coordinatedetective.h"

#include <functional>
#include <string>
#include <string_view>

namespace om {

/// Takes an even sample of the positions that go by, however many come: every k-th one, with k doubled whenever the sample is full.
class PositionSampler
{
public:
    /// `columns`: names as the file has them, in its encoding. `leftOut`: those of the figures themselves.
    explicit PositionSampler(std::vector<std::string> columns, const std::vector<int> &leftOut = {});
    PositionSampler() = default;

    bool wantsNext() { return m_positions++ % m_step == 0; } ///< to be asked once for each position
    void add(double x, double y, const std::function<std::string_view(int column)> &cell); ///< one that was wanted
    void addShape(const Geometry &shape); ///< of every polygon; those of a large file are forgotten …
    bool keepsShapes() const { return !m_hasManyShapes; } ///< … from when this is false

    /// What was sampled: the name from the column called so, and the at most eight columns with two to twelve different values.
    PositionSurvey survey(const std::function<QString(const std::string &)> &decode) const;

private:
    struct Taken
    {
        double x, y;
        std::string name;
        std::vector<int> values; ///< for each column, −1 = empty
    };
    struct Column
    {
        std::string name;
        std::vector<std::string> values;
        bool isOpen = true; ///< it has few values so far
    };
    std::vector<Column> m_columns;
    int m_nameColumn = -1;
    qint64 m_positions = 0, m_step = 1;
    std::vector<Taken> m_taken;
    std::vector<Geometry> m_shapes;
    std::size_t m_shapePoints = 0;
    bool m_hasManyShapes = false;
};

} // namespace om

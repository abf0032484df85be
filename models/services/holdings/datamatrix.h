// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stats/kpi.h"

namespace om {

/// Who provides and uses which dataset, as the agreements say, with what is kept of each holding (docs/formats/holdings.md).
struct DataMatrix
{
    enum class Part : std::uint8_t { None, Provides, Uses, Both };
    struct Line
    {
        QString dataset;
        qint64 holding = -1; ///< fid in data_holding, −1 = no figures are kept of it
        std::optional<qint64> rows, refused;
        QString lamp; ///< code of list freshness, "" = not known
        std::optional<double> score;
        bool isMissing = false; ///< a department provides it, and it has no row
        std::vector<Part> parts; ///< of each department
    };
    QStringList departments; ///< codes, sorted
    std::vector<Line> lines; ///< the datasets of most departments first, then by id
};

/// The matrix of some rows of data_delivery; empty without them. Any thread.
DataMatrix dataMatrix(const FrameSet &frames, const Bitmap &agreements);

} // namespace om

// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "frame/frame.h"

#include <QStringList>

namespace om::test {

/// A frame written as a table: one text per cell, "" = null; times as UTC ("2021-06-01T08:00:00Z"), numbers as digits. fids are 1, 2, ….
/// `lonLats`, when given, makes it a point layer.
inline std::shared_ptr<const Frame> frameOf(const QString &dataset, const std::vector<FrameBuilder::ColumnPlan> &columns, const QList<QStringList> &rows,
                                            const std::vector<LonLat> &lonLats = {})
{
    const ZoneClock utc;
    FrameBuilder builder(dataset, 1, columns, lonLats.empty() ? GeometryType::None : GeometryType::Point, utc);
    for (qsizetype r = 0; r < rows.size(); ++r) {
        builder.begin(r + 1);
        for (qsizetype c = 0; c < rows[r].size(); ++c)
            builder.setText(int(c), rows[r][c].toStdString());
        if (std::size_t(r) < lonLats.size())
            builder.setGeometry(toGpkg(Geometry::point(lonLats[std::size_t(r)].lon, lonLats[std::size_t(r)].lat), 4490));
        builder.end();
    }
    return builder.finish();
}

/// Set rows, counted from 1 (= fids of frameOf).
inline QList<int> rowNumbers(const Bitmap &bitmap)
{
    QList<int> out;
    bitmap.forEach([&out](std::size_t row) { out.append(int(row) + 1); });
    return out;
}

} // namespace om::test

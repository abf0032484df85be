// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/scene/scenebuilder.h"

namespace om {

/// One class of a layer's legend, as a question that can be asked again under another filter. A class of numbers is its limits, for limits may move with the
/// filter; every other one is its place.
struct LegendClass
{
    QString layer = {};
    QString title = {}; ///< as people call it: "Open tickets · Overdue"
    LegendEntry::Part part = LegendEntry::Part::None;
    int at = 0;
    std::optional<double> from = {}, until = {}; ///< [from, until)
    double cellMetres = 0; ///< of cells
    bool operator==(const LegendClass &) const = default;
};
LegendClass legendClass(const QString &layer, const QString &title, const LegendEntry &entry);

/// The rows that a class of a legend counts under `request.filter`, with the frame they are of. Of areas, cells and charts with numbers of records: those
/// records. NotFound where it stands for no rows. Any thread.
struct ClassRows
{
    std::shared_ptr<const Frame> frame;
    Bitmap rows;
};
Result<ClassRows> classRows(const Catalog &catalog, const FrameSet &frames, const SceneRequest &request, const LegendClass &of);
/// Of several classes of one layer at once.
Result<std::vector<ClassRows>> classRows(const Catalog &catalog, const FrameSet &frames, const SceneRequest &request, const std::vector<LegendClass> &of);

/// The filter after a click on a class, as every legend means it: its value or range chosen, or taken away again. Unchanged where it is no value of a field.
Filter toggled(Filter filter, const LegendEntry &entry, const QString &dataset);

} // namespace om

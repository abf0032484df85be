// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/filtertext.h"
#include "services/legend/classrows.h"

namespace om {

/// A number as it stands somewhere on the screen, by what it is counted from: an indicator under a filter, a class of a legend, or rows with a sentence that says
/// which. All that is needed to open it (domain.md F1). A value; `frame` is shared.
struct ShownNumber
{
    QString title = {}; ///< with its group or class: "Tickets accepted · North"
    QString text = {}; ///< as shown, with its unit
    QString kpi = {}; ///< "" = none
    Filter filter = {}; ///< under which it counts
    std::optional<LegendClass> legend = {};
    QString definition = {}; ///< of a number that is no indicator
    std::shared_ptr<const Frame> frame = {}; ///< of `rows`; null where an indicator or a class says which they are
    Bitmap rows = {};
    bool isOfWindow = false; ///< its filter is the window's, and it changes with that one
};

/// An indicator's number for one group of a chart, a list or a flow: the filter is narrowed to the group, an area to the area. `codes` several = the rest.
Filter groupFilter(const FrameSet &frames, const QString &dataset, const Filter &filter, const QString &field, const QStringList &codes);

/// An indicator's number for one month of a trend: of a stock as of its end, or of the data where these end before.
Filter monthFilter(const FrameSet &frames, const KpiSpec &kpi, const Filter &filter, QDate month);

/// What a copy of the number says: name and number, definition, filter; a line each.
QString copyText(const ShownNumber &number, const Catalog &catalog, const FilterNames &names);

/// The formula as declared, in the language of conditions (docs/formats/indicator.md): what the engine evaluates, not a retelling.
QString formulaText(const KpiSpec &spec);

} // namespace om

// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "frame/filter.h"

namespace om {

/// What a window shows, as it is copied from one workstation to another: one line of JSON.
struct ViewState
{
    QString theme;
    QString metric; ///< KPI of the choropleth, "" = the theme's own
    Filter filter;
};
QString toText(const ViewState &state);
Result<ViewState> viewStateFromText(const QString &text); ///< Usage when it is no such text

} // namespace om

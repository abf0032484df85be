// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/scenebuilder.h"

namespace om {

// What two maps side by side say. Any thread.

/// "2020 · 47,164 tickets": a date, and how many rows of the theme it has.
QString captionOf(const Catalog &catalog, const FrameSet &frames, const SceneRequest &request, const QString &date);

/// Two maps that lie one on the other show both texts at the same place: whichever part the divider leaves of either, all are named.
void shareAttribution(std::shared_ptr<const Scene> &one, std::shared_ptr<const Scene> &other);

} // namespace om

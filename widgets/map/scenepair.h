// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/scene/scenebuilder.h"

namespace om {

// What two maps side by side show and say. Any thread.

/// "2020 · 47,164 tickets": a date, and how many rows of the theme it has.
QString captionOf(const Catalog &catalog, const FrameSet &frames, const SceneRequest &request, const QString &date);

/// Two maps that lie one on the other show both texts at the same place: whichever part the divider leaves of either, all are named.
void shareAttribution(std::shared_ptr<const Scene> &one, std::shared_ptr<const Scene> &other);

/// The change is shown by the theme's areas, also where they are switched off.
void showAreas(SceneRequest &request, const Catalog &catalog);

/// For two images: leaves the outlines of areas and of the records of one dataset. What is filled or stands on the ground would hide what an image shows of it.
void hideFills(SceneRequest &request, const Catalog &catalog, const QString &dataset);

} // namespace om

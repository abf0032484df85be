// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/pdffile.h"
#include "report/reportdocument.h"
#include "services/record/record.h"
#include "services/scene/scenebuilder.h"

namespace om {

/// The map of a record's page: this record alone of its dataset, drawn as a single thing, over the outlines of the areas, light, as far as 400 m around it; in
/// the symbols of `theme`, or of the first theme that has a layer of such. None where the record has no place. GUI thread; the scene may then
/// be built on any.
struct RecordMap
{
    SceneRequest request;
    Box extent; ///< normalised Web Mercator
};
std::optional<RecordMap> recordMap(const Workspace &workspace, const ThemeSpec &theme, const Record &record);

/// What the record's card says, its way step by step, and where it came from; without a map. GUI thread.
ReportDocument composeRecord(const Workspace &workspace, const Record &record);
/// The same with the map of recordMap, built. Any thread.
ReportDocument withRecordMap(ReportDocument page, const RecordMap &map, const std::shared_ptr<const Scene> &scene, const Record &record);

/// One page, always: what takes more room is drawn smaller, down to half; how much is left out even so stands in the last line. px of
/// pageSize, from the page's top left. Any thread; needs a QGuiApplication.
void drawRecord(QPainter &painter, const StyleSpec &style, const ReportDocument &page);

} // namespace om

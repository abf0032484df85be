// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/recordname.h"

#include "services/workspace.h"

namespace om {

QString recordName(const Workspace &workspace, const QString &dataset, qint64 fid)
{
    const auto frame = workspace.frames().frames.value(dataset);
    const std::size_t row = frame && fid >= 0 ? frame->rowOf(fid) : 0;
    if (!frame || fid < 0 || row >= frame->rows())
        return {};
    const DatasetSpec spec = workspace.frames().specs.value(dataset);
    if (spec.key == QStringList{spec.area})
        if (const Column *area = frame->column(spec.area))
            return workspace.areaName(area->text(row));
    return workspace.cellText(*frame, spec.label, row);
}

} // namespace om

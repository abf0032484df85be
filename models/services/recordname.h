// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace om {

class Workspace;

/// What a record is called: its label field as people read it, an area by its own name; "" when the frame is not loaded or has no such fid.
QString recordName(const Workspace &workspace, const QString &dataset, qint64 fid);

} // namespace om

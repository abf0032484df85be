// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>

namespace om {

class Workspace;

/// What people read in place of the codes of a dataset that is loaded, by field and code, in the language of the workspace: for
/// ExportRequest::names. GUI thread.
QHash<QString, QHash<QString, QString>> exportNames(const Workspace &workspace, const QString &dataset);

} // namespace om

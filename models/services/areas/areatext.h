// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/workspace.h"

namespace om {

/// "2020-07-01 Old Town → Old Town North".
QString areaChangeText(const AreaChange &change);

/// What a comparison goes across, as one line: "Basis changed: …; …"; "" for nothing.
QString basisChangeText(const QList<AreaChange> &changes);

/// The community of a row of a dataset that lies in one, with the other code where it was recorded under a former community: "North (recorded: Old Town)".
QString areaCellText(const Workspace &workspace, const Frame &frame, std::size_t row);

/// Both communities of a row that a change touched, with their codes, and how it was placed: label and text of each; empty for all other rows.
std::vector<std::pair<QString, QString>> areaFacts(const Workspace &workspace, const Frame &frame, std::size_t row);

} // namespace om

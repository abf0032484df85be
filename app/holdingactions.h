// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "panels/desk.h"

namespace om {

class WindowActions;

/// The batch whose refused rows a record leads to: that of a delivery which has some, of a dataset the last delivery that has; 0 = none. Of deliveries that this cache
/// recorded.
qint64 refusedBatchOf(const Workspace &workspace, const QString &dataset, qint64 fid);

/// Hooks the way from the figures of the data down to a refused row: data.quality, whose matrix selects the dataset that is chosen there where its figures
/// are kept, and record.refused, which opens the refused rows of the selected delivery or dataset to be mended. GUI thread; everything handed in outlives the window.
void hookHoldings(const Desk &desk, WindowActions &actions, QWidget *window);

} // namespace om

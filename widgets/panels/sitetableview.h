// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/linedtable.h"
#include "items/sitetablemodel.h"

namespace om {

/// A sortable table of which each number opens something: `activated` by Enter or a double click on its cell.
class SiteTableView : public LinedTable
{
    Q_OBJECT
public:
    SiteTableView(const Palette &palette, SiteTableModel &model, const QString &name, const QString &title);
};

} // namespace om

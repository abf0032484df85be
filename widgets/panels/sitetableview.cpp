// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/sitetableview.h"

#include <QHeaderView>

namespace om {

SiteTableView::SiteTableView(const Palette &palette, SiteTableModel &model, const QString &name, const QString &title)
    : LinedTable(palette, title)
{
    setObjectName(name);
    setModel(&model);
    setMutedRole(SiteTableModel::IsMutedRole);
    setCellsChosen(true);
    horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    horizontalHeader()->setSortIndicatorClearable(true);
    setSortingEnabled(true);
}

} // namespace om

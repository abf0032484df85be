// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "frame/frame.h"

namespace om {

/// The tickets that were merged with one (parent_no).
struct TicketFamily
{
    QString parentNo; ///< what it was merged into; "" = it was not
    std::vector<std::size_t> rows; ///< the parent, where it is here, then its children in order of their numbers; empty where nothing was merged
    std::size_t children = 0; ///< of rows
};

/// Of a ticket that was merged its parent and siblings, else its children. A ticket merged into itself was not. Any thread; looks at every row once.
TicketFamily familyOf(const Frame &tickets, std::size_t row);

} // namespace om

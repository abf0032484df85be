// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/record/record.h"

namespace om {

/// One fact of two records side by side.
struct PairedFact
{
    QString section, label;
    QString first, second; ///< "" = the record has no such fact
    std::optional<double> difference; ///< second − first, of facts that are numbers in both
    bool isSame = false; ///< as people read them
};

/// The facts of both cards, in the order of the first; what only the second has stands at the end of its section. Sections and facts are the same by title and
/// label; of those that stand twice the first counts.
std::vector<PairedFact> pairedFacts(const Record &first, const Record &second);

} // namespace om

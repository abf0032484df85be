// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "frame/frame.h"

#include <QHash>

#include <memory>

namespace om {

struct ClockRules;

/// Within what time the reporter of a ticket of one source is to be contacted (先行联系, K04), from its dispatch on.
struct ContactTerm
{
    double value = 0;
    QString unit; ///< of list limit_unit
    bool operator==(const ContactTerm &) const = default;
};

/// By code of list source_channel: the attributes "contact_value", "contact_unit" of its codes (docs/formats/calendar.md).
using ContactTerms = QHash<QString, ContactTerm>;

/// Fills `contact_limit` where a row has none, was dispatched, and its source has a term; by the office hours of the lead_dept. The frame itself where there is
/// nothing to fill. Any thread.
std::shared_ptr<const Frame> withContactLimits(const std::shared_ptr<const Frame> &tickets, const ClockRules &rules);

} // namespace om

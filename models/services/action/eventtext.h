// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace om {

struct TicketActions;
struct TicketEvent;
class Workspace;

/// What was done, without its free text: "Dispatch · Urban Management". Translated, codes by name.
QString eventText(const Workspace &workspace, const TicketActions &table, const TicketEvent &event);
/// Where it is on its way: "pending", "sent", … Translated.
QString eventStateText(const TicketEvent &event);

} // namespace om

// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QString>

#include <vector>

namespace om {

/// A line of the card log as it is kept. Moments are of the city's wall clock, "2021-06-07 11:30:00"; so they sort as text.
struct KeptCard
{
    QString ticket; ///< ticket_no
    QString field; ///< card, supervise
    QString code; ///< of list card or supervise_level
    QString moment; ///< when it fell due
    QString holder; ///< lead_dept when it was first known; "" = none
    int rules = 1; ///< number of the rules by which it was given (KeptRules)
    QString recorded = {}; ///< UTC, when this workstation first knew
    QString withdrawn = {}; ///< UTC, when later data no longer gave it; "" = it stands
    bool operator==(const KeptCard &) const = default;
};

/// A card as it is reckoned from the data.
struct ReckonedCard
{
    QString ticket, field, code, moment, holder;
    QString disposed = {}; ///< when the ticket was done; "" = it is open
};

/// The rules that cards were given by, numbered as this workspace came to have them.
struct KeptRules
{
    int number = 1;
    QString rules; ///< JSON
    QString since; ///< as of when the data stood; "" = from the beginning
};

/// What there was to do.
struct CardsKept
{
    qint64 added = 0, withdrawn = 0, restored = 0;
    bool operator==(const CardsKept &) const = default;
};

/// Brings the card log of a workspace (tables of its local.db, docs/formats/local.md) up to what was reckoned up to `until`: each card once, whenever and how
/// often one asks. What was kept and is no longer given is marked as withdrawn, never deleted; what is given again stands again. What was given by earlier rules stands: of other rules the log has what fell
/// due since they hold, and for tickets that were open then and had no such card yet the moment from which they hold. `basis` names data and rules: of the
/// same basis nothing is done. All or nothing, durable when it returns; several processes may do it. Errors: those of LocalData::open.
Result<CardsKept> keepCards(const QString &localDb, const std::vector<ReckonedCard> &cards, const QString &rules, const QString &until, const QString &basis,
                            const QString &utc);

/// All that was kept, by moment, ticket and code; none where there is no such file.
Result<std::vector<KeptCard>> keptCards(const QString &localDb);
Result<std::vector<KeptRules>> keptRules(const QString &localDb);
/// Whether the log is of that basis already.
Result<bool> isKept(const QString &localDb, const QString &basis);

} // namespace om

// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "frame/frame.h"

#include <QStringList>

#include <limits>
#include <optional>

namespace om {

// Columns that withDuplicates adds; all null where a ticket has no class, was not accepted, is a test or revoked.
inline const QString firstOfGroupField = QStringLiteral("duplicate_of"); ///< Integer: fid of the first ticket of its group, its own when it is that one
inline const QString isDuplicateField = QStringLiteral("is_duplicate"); ///< Integer: 1 = another ticket came first in its group
inline const QString isRepeatField = QStringLiteral("is_repeat"); ///< Integer: 1 = K15
inline const QString placeTimeField = QStringLiteral("place_time"); ///< Integer: the n-th ticket of its class at its place; null without a position

/// resources/duplicates/rules.json
struct DuplicateRules
{
    /// Two tickets of one class are about one matter when all that is named holds and one came at most `hours` after the other. A distance that is not known
    /// is too far. Without `metres` one of the others is named, and not both.
    struct Link
    {
        bool sameReporter = false;
        bool sameAddress = false;
        std::optional<double> metres;
        double hours = 0;
    };
    /// What a person found against the links, from a workspace's local.db, not from the file.
    struct ByHand
    {
        QString ticket; ///< ticket_no
        QString with; ///< ticket_no of the same matter; "" = a matter of its own
        bool operator==(const ByHand &) const = default;
    };
    QString classField;
    QStringList roughPlaces; ///< codes of loc_quality that are no place of their own, as the middle of a community
    double pileTickets = std::numeric_limits<double>::infinity(), pileShare = 0; ///< a point with so many of the tickets, and this share of them, is no place
    std::vector<Link> links;
    double repeatMetres = 0, repeatDays = 0; ///< K15: so near, and accepted so long after the closing of an earlier ticket of the same reporter and class
    std::vector<ByHand> byHand; ///< in the order they were decided; each starts from the groups as they are by then
    double placeMetres = 0, placeDays = 0; ///< the same place: so near, and accepted at most so long before
    int placeTimes = 3; ///< from so many on a place is named (tickets/repeatplaces.h); the columns do not depend on it

    static Result<DuplicateRules> load(const QString &file = QStringLiteral(":/om/duplicates/rules.json")); ///< SpecInvalid
    QByteArray fingerprint() const; ///< another one for other rules
};

/// Groups tickets that are about one matter (domain.md F10): union-find over the links, in order of acceptance and row, so that the same tickets give the same
/// groups, whatever the order of the links; what was decided by hand comes last. Links chain: the third of a group need only be near to the second. Says nothing
/// about tickets that come later (but that enough of them make a point a pile), so a column is right at any as-of moment after its ticket was
/// accepted. Distances are flat, by the mean latitude. Any thread; 1,000,000 tickets ≤ 3 s (bench-kpi,
/// kpi.duplicates).
std::shared_ptr<const Frame> withDuplicates(const std::shared_ptr<const Frame> &tickets, const DuplicateRules &rules);

/// An address as its key: without spaces, punctuation, case and full width. 0 for one without a letter or digit.
std::uint64_t addressKey(std::string_view utf8);

} // namespace om

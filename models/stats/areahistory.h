// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QList>
#include <QString>
#include <QStringList>

namespace om {

// Derived columns (Category) of datasets whose rows lie in communities, where communities changed; the dataset's own area column is the first or the second of them.
inline const QString recordedAreaField = QStringLiteral("area_recorded"); ///< the code that the source gave
inline const QString todaysAreaField =
    QStringLiteral("area_today"); ///< that of the community of today, or the recorded one where the row cannot be placed; absent where no row is touched
inline const QString areaPlacingField =
    QStringLiteral("area_placing"); ///< how a row that was touched came to it (code list area_placing); null = it was not touched
inline const QString placedByPoint = QStringLiteral("point"), placedByHeir = QStringLiteral("heir"), notPlaced = QStringLiteral("unplaced");

/// What a former community became: one row of the dataset area_change (docs/formats/areas.md). A community that was split has a row for each part; one that gave
/// a part away and lives on has a row for itself, too.
struct AreaChange
{
    QString oldCode, newCode;
    QDate effective; ///< first day of the new community
    QString oldName, newName; ///< as people read them; the code where no name is known
    bool operator==(const AreaChange &) const = default;
};

/// How the communities of a city became those of today. Immutable, any thread.
class AreaHistory
{
public:
    AreaHistory() = default;
    explicit AreaHistory(QList<AreaChange> changes); ///< in any order; those without a code or a day are left out

    const QList<AreaChange> &changes() const { return m_changes; } ///< by day, then code
    bool isEmpty() const { return m_changes.isEmpty(); }
    /// Today's communities that a row of `day` with this code may belong to, sorted; empty = no change touches it, the code is today's. A code that is gone is
    /// followed whatever the day; one that lives on only from a day before its change (an invalid day is not known to be before it).
    QStringList heirs(const QString &code, QDate day) const;
    bool isTouched(const QString &code) const; ///< whether any day may give heirs
    bool operator==(const AreaHistory &) const = default;

private:
    QList<AreaChange> m_changes;
};

} // namespace om

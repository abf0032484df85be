// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "geo/crs.h"
#include "geo/source.h"

#include <map>
#include <string>

namespace om {

/// The coordinate system of each row: one for all, or by the value of a column.
class RowSystems
{
public:
    struct System
    {
        QString crs;
        bool isDegrees = true;
        bool isSwapped = false; ///< the first figure is the northing
        ToCgcs2000 toCgcs2000;
    };
    static Result<RowSystems> of(const Placing &placing); ///< CrsUnknown

    const QString &column() const { return m_column; } ///< "" = one for all
    const System *system(const QString &value) const; ///< null = none is known for it
    QString title() const; ///< for the description: "GCJ02", "BD09, GCJ02 by “source”" (those of the values that are listed)

private:
    QString m_column;
    std::map<QString, System> m_systems; ///< by crs
    QHash<QString, const System *> m_byValue;
    const System *m_others = nullptr;
};

/// Whether the figures of a system, in either order, are degrees.
bool isDegreeSystem(const QString &crs);

} // namespace om

// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "geo/detect/rowsystems_p.h"

#include "geo/ogrgeometry_p.h"

namespace om {

bool isDegreeSystem(const QString &written)
{
    const QString crs = axisOrder(written).crs.toUpper();
    return crs == u"EPSG:4326" || crs == u"EPSG:4490" || crs.startsWith(u"GCJ") || crs.startsWith(u"BD") || isGeographic(crs);
}

Result<RowSystems> RowSystems::of(const Placing &placing)
{
    RowSystems systems;
    systems.m_column = placing.column;
    const auto made = [&systems](const QString &crs) -> Result<const System *> {
        const auto known = systems.m_systems.find(crs);
        if (known != systems.m_systems.end())
            return &known->second;
        auto transformation = ToCgcs2000::from(crs);
        if (!transformation)
            return fail(transformation);
        return &systems.m_systems.emplace(crs, System{crs, isDegreeSystem(crs), axisOrder(crs).isSwapped, *std::move(transformation)}).first->second;
    };
    if (!placing.crs.isEmpty()) {
        const auto others = made(placing.crs);
        if (!others)
            return fail(others);
        systems.m_others = *others;
    }
    for (auto it = placing.crsOf.begin(); it != placing.crsOf.end(); ++it) {
        const auto system = made(it.value());
        if (!system)
            return fail(system);
        systems.m_byValue.insert(it.key(), *system);
    }
    return systems;
}

const RowSystems::System *RowSystems::system(const QString &value) const
{
    return m_column.isEmpty() ? m_others : m_byValue.value(value.trimmed(), m_others);
}

QString RowSystems::title() const
{
    if (m_column.isEmpty())
        return m_others ? m_others->crs : QString();
    QStringList names;
    for (const System *system : m_byValue)
        names << system->crs;
    names.removeDuplicates();
    names.sort();
    return QStringLiteral("%1 by “%2”").arg(names.join(QStringLiteral(", ")), m_column);
}

} // namespace om

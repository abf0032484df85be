// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/derived/derivedtitle.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace om {

QString derivedTitle(const QString &field)
{
    struct Title
    {
        QLatin1StringView field;
        const char *text;
    };
    static constexpr std::array titles{
        Title{QLatin1StringView("clock_state"), QT_TRANSLATE_NOOP("Derived", "State")},
        Title{QLatin1StringView("remaining_min"), QT_TRANSLATE_NOOP("Derived", "Remaining")},
        Title{QLatin1StringView("supervise_level"), QT_TRANSLATE_NOOP("Derived", "Supervision level")},
        Title{QLatin1StringView("open_issues"), QT_TRANSLATE_NOOP("Derived", "Open pain points")},
        Title{QLatin1StringView("visits_year"), QT_TRANSLATE_NOOP("Derived", "Visits in a year")},
        Title{QLatin1StringView("policies_unclaimed"), QT_TRANSLATE_NOOP("Derived", "Policies entitled, not applied")},
        Title{QLatin1StringView("items_met"), QT_TRANSLATE_NOOP("Derived", "Items met")},
        Title{QLatin1StringView("items_known"), QT_TRANSLATE_NOOP("Derived", "Items known")},
        Title{QLatin1StringView("is_balanced"), QT_TRANSLATE_NOOP("Derived", "Enough items met")},
        Title{QLatin1StringView("zone_conflict"), QT_TRANSLATE_NOOP("Derived", "Flight zones")},
        Title{QLatin1StringView("zones_crossed"), QT_TRANSLATE_NOOP("Derived", "Zones flown through")},
        Title{QLatin1StringView("area_recorded"), QT_TRANSLATE_NOOP("Derived", "Community as recorded")},
        Title{QLatin1StringView("area_today"), QT_TRANSLATE_NOOP("Derived", "Community of today")},
        Title{QLatin1StringView("area_placing"), QT_TRANSLATE_NOOP("Derived", "Placed on today's communities")},
    };
    const auto found = std::ranges::find_if(titles, [&](const Title &t) { return t.field == field; });
    return found == titles.end() ? field : QCoreApplication::translate("Derived", found->text);
}

} // namespace om

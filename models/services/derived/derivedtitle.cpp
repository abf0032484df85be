// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/derived/derivedtitle.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace om {

namespace {

struct Title
{
    QLatin1StringView field;
    const char *text;
};

const Title *titleOf(const QString &field)
{
    static constexpr std::array titles{
        Title{QLatin1StringView("clock_state"), QT_TRANSLATE_NOOP("Derived", "State")},
        Title{QLatin1StringView("remaining_min"), QT_TRANSLATE_NOOP("Derived", "Remaining")},
        Title{QLatin1StringView("supervise_level"), QT_TRANSLATE_NOOP("Derived", "Supervision level")},
        Title{QLatin1StringView("open_issues"), QT_TRANSLATE_NOOP("Derived", "Open pain points")},
        Title{QLatin1StringView("visits_year"), QT_TRANSLATE_NOOP("Derived", "Visits in a year")},
        Title{QLatin1StringView("policies_unclaimed"), QT_TRANSLATE_NOOP("Derived", "Policies entitled, not applied")},
        Title{QLatin1StringView("items_met"), QT_TRANSLATE_NOOP("Derived", "Items met")},
        Title{QLatin1StringView("items_known"), QT_TRANSLATE_NOOP("Derived", "Items known")},
        Title{QLatin1StringView("catchment_children"), QT_TRANSLATE_NOOP("Derived", "Children of the stage's age")},
        Title{QLatin1StringView("catchment_places"), QT_TRANSLATE_NOOP("Derived", "Places of the school")},
        Title{QLatin1StringView("age"), QT_TRANSLATE_NOOP("Derived", "Age")},
        Title{QLatin1StringView("year_volume"), QT_TRANSLATE_NOOP("Derived", "Cases in twelve months")},
        Title{QLatin1StringView("is_open"), QT_TRANSLATE_NOOP("Derived", "Open now")},
        Title{QLatin1StringView("is_balanced"), QT_TRANSLATE_NOOP("Derived", "Enough items met")},
        Title{QLatin1StringView("zone_conflict"), QT_TRANSLATE_NOOP("Derived", "Flight zones")},
        Title{QLatin1StringView("zones_crossed"), QT_TRANSLATE_NOOP("Derived", "Zones flown through")},
        Title{QLatin1StringView("area_recorded"), QT_TRANSLATE_NOOP("Derived", "Community as recorded")},
        Title{QLatin1StringView("area_today"), QT_TRANSLATE_NOOP("Derived", "Community of today")},
        Title{QLatin1StringView("area_placing"), QT_TRANSLATE_NOOP("Derived", "Placed on today's communities")},
    };
    const auto *found = std::ranges::find_if(titles, [&](const Title &t) { return t.field == field; });
    return found == titles.end() ? nullptr : found;
}

} // namespace

QString derivedTitle(const QString &field)
{
    const Title *title = titleOf(field);
    return title ? QCoreApplication::translate("Derived", title->text) : field;
}

bool isDerivedField(const QString &field)
{
    return titleOf(field) != nullptr;
}

} // namespace om

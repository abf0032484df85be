// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/sites/premises.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace om {

namespace {

struct Room
{
    const char *dataset, *whole, *taken, *vacant; ///< fields; `taken` or `vacant` is given
};
constexpr std::array rooms{Room{"building", "leasable_m2", "leased_m2", nullptr}, Room{"carrier", "area_m2", nullptr, "vacant_m2"}};

double numberAt(const Frame &frame, const char *field, std::size_t row)
{
    const Column *column = frame.column(QString::fromLatin1(field));
    return column ? column->number(row) : std::nan("");
}

} // namespace

std::vector<Premises> vacantPremises(const FrameSet &frames, const Filter &filter)
{
    std::vector<Premises> out;
    for (const Room &room : rooms) {
        const QString dataset = QString::fromLatin1(room.dataset);
        const auto frame = frames.frames.value(dataset);
        if (!frame || frame->shapes().lon.empty())
            continue;
        filterRows(*frame, frames.specs.value(dataset), filter, frames.areas, false).forEach([&](std::size_t row) {
            const LonLat at{frame->shapes().lon[row], frame->shapes().lat[row]};
            const double whole = numberAt(*frame, room.whole, row);
            const double vacant = room.vacant ? numberAt(*frame, room.vacant, row) : whole - numberAt(*frame, room.taken, row);
            if (vacant > 0 && whole > 0 && !std::isnan(at.lon)) // false where one is not known
                out.push_back({dataset, row, frame->fids()[row], at, vacant, whole});
        });
    }
    std::ranges::sort(out, {}, [](const Premises &p) { return std::tuple(-p.vacantM2, p.dataset, p.fid); });
    return out;
}

Bitmap openPlaces(const Frame &places, LocalTime asOf)
{
    Bitmap out(places.rows(), true);
    const Column *opened = places.column(QStringLiteral("opened"));
    if (!opened || opened->type != ColumnType::Time || asOf.isNull())
        return out;
    for (std::size_t row = 0; row < places.rows(); ++row)
        if (!opened->isNull(row) && opened->integers[row] > asOf.seconds)
            out.reset(row);
    return out;
}

} // namespace om

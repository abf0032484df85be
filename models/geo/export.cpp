// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "geo/export.h"

#include "geo/rowwriter_p.h"

namespace om {

Result<qint64> writeFile(const QString &path, const QString &format, const DatasetSpec &spec, const QStringList &headers, const RowGiver &next)
{
    const auto make = [&]() -> OwnedRowWriter {
        if (format == u"xlsx")
            return makeXlsxWriter(path, spec, headers);
        if (!QStringList{QStringLiteral("csv"), QStringLiteral("gpkg"), QStringLiteral("geojson"), QStringLiteral("shp"), QStringLiteral("kml")}.contains(
                format))
            return fail(ErrorCode::Usage, {QStringLiteral("export format “%1”").arg(format)});
        auto target = AtomicTarget::of(path);
        if (!target)
            return fail(target);
        return format == u"csv" ? makeCsvWriter(*std::move(target), spec, headers) : makeOgrWriter(*std::move(target), format, spec);
    };
    auto writer = make();
    if (!writer)
        return fail(writer);
    qint64 rows = 0;
    while (true) {
        const auto row = next();
        if (!row)
            return fail(row);
        if (!*row)
            break;
        if (auto written = (*writer)->write(**row); !written)
            return fail(written);
        ++rows;
    }
    if (auto finished = (*writer)->finish(); !finished)
        return fail(finished);
    return rows;
}

} // namespace om

// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "geo/sourceformat_p.h"

#include <cpl_error.h>
#include <gdal.h>

#include <memory>

namespace om {

/// Hears everything GDAL says on this thread while it lives. A failure anywhere means that what was read cannot be trusted.
class OgrMessages
{
public:
    OgrMessages();
    ~OgrMessages();
    OgrMessages(const OgrMessages &) = delete;
    OgrMessages &operator=(const OgrMessages &) = delete;

    const QString &failure() const { return m_failure; } ///< the first one, "" = none
    const QStringList &warnings() const { return m_warnings; } ///< distinct, at most 20

private:
    static void CPL_STDCALL hear(CPLErr kind, CPLErrorNum number, const char *text);
    QString m_failure;
    QStringList m_warnings;
};

struct CloseOgrDataset
{
    void operator()(void *dataset) const { GDALClose(dataset); }
};
using OgrDataset = std::unique_ptr<void, CloseOgrDataset>;

/// Sets GDAL up for foreign files (reliability.md rules 10 and 11) and registers the driver of `format` alone.
void prepareOgr(SourceFormat format);

/// The same for tile files: SQLite (of MBTiles), GeoPackage, GeoTIFF and the pictures in tiles.
void prepareTileDrivers();

/// Opens for reading with the one driver of `format`; null = failed, the messages say why.
OgrDataset openOgr(const QString &path, SourceFormat format);

/// First column of the first row of a query, "" = none. GeoPackage only.
QString ogrQuery(const OgrDataset &dataset, const QString &sql);

/// Refuses what is not a plain, sound table of a GeoPackage: FormatUnsafe for views, virtual tables and generated columns,
/// FormatDamaged when SQLite's own check fails.
Result<void> gateGeoPackageLayer(const OgrDataset &dataset, const QString &path, const QString &layer);

} // namespace om

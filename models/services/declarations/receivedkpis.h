// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/catalog.h"
#include "sync/carriedindicators.h"

namespace om {

/// Indicators of one issuer that came in packages: FOLDER/declarations/kpis/own-KEY.json, which Catalog::extend reads as it does one's own. Their ids are
/// own.KEY.1, … with the issuer's key id, so that those of two workspaces never meet.
struct IssuedKpis
{
    QString key, issuer;
    std::vector<KpiSpec> kpis;
};

/// What becomes of an indicator of a package in this workspace.
struct KpiArrival
{
    enum class State {
        New,
        Newer, ///< in place of an older version
        Present, ///< the same is here
        Older, ///< a newer version is here, and stays
        Clash, ///< the same version with another content is here, or something else has the id; what is here stays
        Refused ///< it does not hold here: `reason`
    };
    KpiSpec kpi; ///< with the id that it has here
    State state = State::New;
    QString reason;
    bool isTaken() const { return state == State::New || state == State::Newer; }
};
QString arrivalText(const KpiArrival &arrival); ///< the state in words

/// Those received, one of them by issuer, sorted by key. A file that is no such list is left out; the catalog told it when it was read.
std::vector<IssuedKpis> receivedKpis(const QString &workspaceFolder);
bool isReceived(const QString &kpiId); ///< "own.KEY.1"

/// What would become of each, in the order of the package; nothing is written. `catalog` = of this workspace. SpecInvalid: the issuer's file here is damaged.
Result<std::vector<KpiArrival>> arrivalsOf(const CarriedIndicators &carried, const QString &workspaceFolder, const Catalog &catalog);
/// Puts those that are new or newer in their place: the issuer's file is written whole or not at all, and not when nothing is to be taken. Returns the
/// same as above. And DiskFull, FileNoPermission, FileTooLarge (more than a declaration may hold).
Result<std::vector<KpiArrival>> takeKpis(const CarriedIndicators &carried, const QString &workspaceFolder, const Catalog &catalog);

Result<void> removeReceivedKpi(const QString &workspaceFolder, const QString &id); ///< NotFound

} // namespace om

// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QDate>

namespace om {

/// In which role this workstation acts, and who says so (docs/decisions/0032). Without a grant that holds it is data_staff, who may do nothing to a
/// ticket.
struct WorkstationRole
{
    QString role = QStringLiteral("data_staff");
    QString org; ///< code of the department that a handling unit acts for, "" = none
    QString issuer; ///< name of who granted it, "" = nobody did
    bool isFromCentre = false; ///< another key than the own one signed it
    bool isAlone = true; ///< there is no centre above: this workstation may grant itself a role
    QDate until; ///< last day of the grant; invalid = it has none
    QString refusal; ///< why a grant that is there does not hold, "" = it does, or there is none
    bool operator==(const WorkstationRole &) const = default;
};

/// Reads role.grant in the workspace folder. A grant holds when a trusted key signed it for this workstation's key; one by the own key only while no other
/// key is trusted, that is, while there is no centre above; and not after its last day, by the date `today` of this machine. Makes the own key at first
/// use. Errors: those of KeyStore.
Result<WorkstationRole> readWorkstationRole(const QString &workspaceFolder, QDate today = QDate::currentDate());

/// Signs a grant with this workspace's key for the workstation whose key is `holder` (16 hex digits, "" = this one) and writes it durably to `file`.
/// It holds to the end of `until`, an invalid one for good. Usage when `holder` is no key id.
Result<void> grantRole(const QString &workspaceFolder, const QString &role, const QString &org, const QString &holder, const QString &file, QDate until = {});

/// Where a workspace keeps its grant.
QString roleGrantFile(const QString &workspaceFolder);

} // namespace om

// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/cache.h"

namespace om {

/// One entry of a code list file ({"list", "codes": [{"code", "name", "name_en", "parent"}]}).
struct CodeEntry
{
    QString list, code, parent, name, nameEn;
    qint64 position = 0;
};

/// The code lists of a city: those named in `generic` from ":/om/codes", and all of `folder`/codes; a list of the city replaces a
/// generic one. A city whose `languages` have no Chinese gets English names only.
Result<std::vector<CodeEntry>> cityCodes(const QString &folder, const QStringList &generic, const QStringList &languages);

Result<void> writeCodes(BatchWriter &writer, const DatasetSpec &codeSpec, const std::vector<CodeEntry> &codes);

} // namespace om

// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QHash>
#include <QStringList>

namespace om {

/// What columns are called in the files of departments (resources/columns/names.json). Value type; safe on any thread.
class ColumnNames
{
public:
    static Result<ColumnNames> read(const QString &file); ///< SpecInvalid

    /// Names of a field, those that only its dataset knows first.
    QStringList of(const QString &dataset, const QString &field) const;
    /// Fields that stand for the key of a dataset when a file has no column for it, best first.
    QStringList keyFrom(const QString &dataset) const { return m_keyFrom.value(dataset); }
    /// How names are compared: without case, blanks, underscores, hyphens and what stands in brackets.
    static QString folded(const QString &name);

private:
    using Names = QHash<QString, QStringList>; ///< by field
    Names m_any;
    QHash<QString, Names> m_datasets;
    QHash<QString, QStringList> m_keyFrom;
};

} // namespace om

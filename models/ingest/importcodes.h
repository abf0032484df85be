// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/characterfold.h"
#include "store/cache.h"

#include <QHash>

#include <optional>

namespace om {

/// The code lists of a cache while an import runs: what is known, and what the file brings for lists that it may extend.
class ImportCodes
{
public:
    static Result<ImportCodes> of(const Cache &cache, const CharacterFold &fold);

    bool hasList(const QString &list) const { return m_known.contains(list); }
    /// The code meant by a cell: the code itself or a shown name of it (compared without case and by the folding of
    /// characters); none when the list lacks it.
    std::optional<QString> codeOf(const QString &list, const QString &text) const;
    /// Takes a value as a code of the list, as a new one named as itself when the list lacks it; returns the code.
    QString taken(const QString &list, const QString &text);

    /// Adds the new codes to the cache as rows of the dataset `code` (which is made when absent).
    Result<void> writeNew(BatchWriter &writer, const DatasetSpec &codeSpec) const;
    bool hasNew() const { return !m_new.empty(); }

private:
    struct NewCode
    {
        QString list, code;
        qint64 position;
    };
    CharacterFold m_fold;
    QHash<QString, QHash<QString, QString>> m_known; ///< list → folded code or name → code
    QHash<QString, qint64> m_counts;
    std::vector<NewCode> m_new;
};

} // namespace om

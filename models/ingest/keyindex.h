// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/characterfold.h"
#include "store/cache.h"

#include <QHash>

#include <optional>

namespace om {

/// The rows of one dataset by their key and by what they are called: names, aliases, each with and without the suffixes that people drop
/// ("夏西", "夏西社区"). A name that two rows share tells nothing. Immutable; may be shared by threads.
class KeyIndex
{
public:
    /// `suffixes`: of names, in any language. A dataset that the cache does not hold, or one without a key of one field, has no rows.
    static Result<KeyIndex> of(const Cache &cache, const QString &dataset, const CharacterFold &fold, const QStringList &suffixes);

    bool isEmpty() const { return m_keys.isEmpty(); }
    std::optional<QString> keyOf(const QString &text) const;

private:
    QString withoutSuffix(const QString &folded) const;
    void addName(const QString &name, const QString &key);

    CharacterFold m_fold;
    QStringList m_suffixes; ///< folded, longest first
    QHash<QString, QString> m_keys; ///< folded key → key
    QHash<QString, QString> m_names; ///< folded name → key; "" = of several rows
};

/// What the city drops from the names of its areas, in all its languages (setting "city").
QStringList droppedSuffixes(const Cache &cache);

} // namespace om

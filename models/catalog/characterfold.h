// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QHash>
#include <QStringList>

#include <vector>

namespace om {

/// Makes spellings of one name equal, for comparing only (resources/characters/fold.json): characters of the private use area that older
/// encodings used, wide and compatibility forms (Unicode NFKC), case, runs of blanks, and names that are written in several ways
/// (石𬒔, 石肯). Value type; safe on any thread.
class CharacterFold
{
public:
    static Result<CharacterFold> read(const QString &file); ///< SpecInvalid

    QString folded(const QString &text) const;
    /// The text, and it with a name that it holds in each of its other spellings: what to look for where names are stored as they came.
    QStringList spellings(const QString &text) const;
    /// What people add to the name of an area or leave out (社区居委会): longest first.
    const QStringList &areaEndings() const { return m_areaEndings; }

private:
    QHash<char16_t, QString> m_characters; ///< of the private use area
    struct Spelling
    {
        QString written, name;
    };
    std::vector<Spelling> m_spellings; ///< longest first
    QStringList m_areaEndings;
};

} // namespace om

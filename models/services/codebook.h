// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/city.h"
#include "stats/areahistory.h"
#include "store/cache.h"

#include <QHash>
#include <QString>

namespace om {

/// Names of codes, communities, districts and departments in one language, read from the cache's `code`, `community`, `area_change` (former communities), `district` and
/// `department` datasets; the list `dataset` has besides what the cache holds, by title. A name that is missing in the language falls back to the other one. Immutable after reading.
class CodeBook
{
public:
    static Result<CodeBook> read(const Cache &cache, const QString &language, const City &city);

    QString name(const QString &list, const QString &code) const; ///< the code itself when unknown
    bool hasList(const QString &list) const { return m_names.contains(list); }
    QStringList codes(const QString &list) const; ///< sorted; empty for an unknown list
    bool knows(const QString &list, const QString &codeOrName) const;
    QString code(const QString &list, const QString &codeOrName) const; ///< by name in any language; the text itself when unknown
    /// Codes that carry on what another one of the list counted before (attribute `continues`): new code → old code.
    QHash<QString, QString> continued(const QString &list) const { return m_continued.value(list); }
    QString areaName(const QString &code, bool isShort) const; ///< the code itself when unknown
    bool knowsArea(const QString &codeOrName) const;
    QString areaCode(const QString &codeOrName) const; ///< by full or short name in any language; the text itself when unknown
    QString parentOf(const QString &areaCode) const; ///< district of a community, "" for none
    const AreaHistory &areaHistory() const { return m_history; } ///< of the dataset area_change, with names in this language
    QHash<QString, QString> formerParents() const; ///< former communities that are none of today's → district of an heir
    const QHash<QString, QString> &parents() const { return m_parents; }
    /// "city.population@<code>" and "city.area_km2@<code>" of every area, 0 = not known; "codes.<list>": how many codes a list has
    /// (FrameSet::figures).
    const QHash<QString, double> &figures() const { return m_figures; }

private:
    QHash<QString, QHash<QString, QString>> m_names; ///< list → code → name
    QHash<QString, QHash<QString, QString>> m_codes; ///< list → name in any language → code
    QHash<QString, QHash<QString, QString>> m_continued; ///< list → new code → old code
    QHash<QString, QString> m_areas;
    QHash<QString, QString> m_areaCodes; ///< full or short name in any language → code
    QHash<QString, QString> m_parents; ///< community → district
    QHash<QString, double> m_figures;
    AreaHistory m_history;
    QString m_suffix;

    Result<void> readHistory(const Cache &cache, const QString &language);
};

} // namespace om

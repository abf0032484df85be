// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/characterfold.h"
#include "store/cache.h"

#include <QHash>

#include <optional>

namespace om {

/// A class of another list in the codes of ours; "" = not known.
struct CrossedClass
{
    QString kind, big, small; ///< of the lists object_kind, class_big and class_small
    bool isUnverified = false; ///< by a line that is marked so
};

/// The cross-walk between classes of other lists (GB/T 30428.2, hotlines) and ours: the lines that the program ships, and over them those of the cache's code
/// list class_crosswalk (docs/formats/classes.md). Immutable after reading; any thread.
class ClassCrosswalk
{
public:
    static Result<ClassCrosswalk> of(const Cache &cache, const CharacterFold &fold);

    /// What a code or classification text is here: a line as it is written; one of our own codes or names; digits as GB/T 30428.2 puts them together
    /// (16 = district 6, class 4, number 6 of a component; 10 = district 6, class 4 of an event; 5 or 6 = category 1 or 2, class 4; 4 = class); else the last
    /// known part of a path (市容环境/暴露垃圾). `kind` = code of object_kind that the row has, "" = none: decides between a component and an event of the same digits.
    /// None = nothing of it is known.
    std::optional<CrossedClass> find(const QString &text, const QString &kind) const;

    /// The official code of a ticket: `given` when it is one; else of `small` by its line, for an event with the first six digits of `area` before it (a
    /// component's running number is not known, so its class alone); "" = not known.
    QString codeOf(const QString &given, const QString &small, const QString &area) const;

private:
    struct Line
    {
        QString target;
        bool isUnverified = false;
    };
    struct OwnClass
    {
        QString big, kind; ///< big: of a sub-class
    };
    void addLine(const QString &code, const QString &target, bool isUnverified);
    void addClass(bool isSmall, const QString &code, const QString &parent, const QString &kind, const QStringList &names);
    Result<void> readShipped(const QString &list);
    void addRow(const QString &list, const QStringList &texts, const QString &kind, bool isUnverified);

    std::optional<CrossedClass> known(const QString &folded) const; ///< by a line, or one of our own
    std::optional<CrossedClass> complete(const QString &target, bool isUnverified) const;
    std::optional<CrossedClass> byDigits(const QString &digits, const QString &kind) const;

    CharacterFold m_fold;
    QHash<QString, Line> m_lines; ///< by folded code
    QHash<QString, QString> m_official; ///< our sub-class → "event-0103"
    QHash<QString, OwnClass> m_big, m_small;
    QHash<QString, QString> m_names; ///< folded code or name of ours → code; a sub-class before a big one
};

} // namespace om

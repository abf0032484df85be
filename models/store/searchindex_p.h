// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/datasettable_p.h"

#include <memory>

namespace om::store {

/// What a label is found by: its words, every Han character a word of its own, so that any part is found, and the pinyin syllables and
/// initials of its Han characters, each a word as well.
class LabelReader
{
public:
    LabelReader();
    ~LabelReader();
    struct Words
    {
        QString name, sound, initials;
    };
    Words read(const QString &label);
    /// The condition of FTS5 for what a person typed: all its words, each as a beginning of words, of syllables (pinyinReadings) or as initials.
    /// "" when it has none.
    static QString condition(const QString &typed);

private:
    const QString &syllable(char32_t han);
    struct Transliterator;
    std::unique_ptr<Transliterator> m_transliterator; ///< made when the first Han character comes
};

/// The full-text table om_search over the label fields. Datasets without a label or with more rows than `rowLimit` are left out, because
/// the index would cost more than the rows (tickets are looked up by number and filter instead).
class SearchIndex
{
public:
    static constexpr qint64 rowLimit = 200'000;

    explicit SearchIndex(Connection &connection)
        : m_connection(connection)
    { }

    void put(const DatasetTable &table, qint64 fid, const QString &label); ///< an empty label removes
    void remove(const DatasetTable &table, qint64 fid);
    void addRange(const DatasetTable &table, qint64 firstFid, qint64 untilFid);
    void clear(const DatasetTable &table);
    static QStringList missing(Connection &connection); ///< datasets that ought to be in the index and are not: a cache of an earlier version had another one
    /// Adds them, in a transaction of its own.
    static void fillMissing(Connection &connection);

    struct Hit
    {
        qint64 number, fid;
    };
    std::vector<Hit> find(const QString &typed, int limit);

private:
    Connection &m_connection;
    LabelReader m_reader;
    Statement m_put, m_remove;
};

} // namespace om::store

// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/searchindex_p.h"

#include <unicode/translit.h>

#include <unordered_map>

namespace om::store {

namespace {

constexpr int fidBits = 40;
constexpr qsizetype longestSound = 8; ///< syllables

qint64 rowIdOf(const DatasetTable &table, qint64 fid)
{
    return table.number << fidBits | fid;
}

struct Word
{
    QString text;
    bool isHan;
};

std::vector<Word> wordsOf(const QString &text)
{
    std::vector<Word> words;
    const QString plain = text.normalized(QString::NormalizationForm_KC).toLower();
    bool isOpen = false;
    for (const auto all = plain.toUcs4(); const char32_t c : all) {
        const bool isHan = QChar::script(c) == QChar::Script_Han;
        if (!isHan && !QChar::isLetterOrNumber(c) && !QChar::isMark(c)) {
            isOpen = false;
            continue;
        }
        if (isHan || !isOpen)
            words.push_back({QString(), isHan});
        words.back().text += QString::fromUcs4(&c, 1);
        isOpen = !isHan;
    }
    return words;
}

} // namespace

struct LabelReader::Transliterator
{
    std::unique_ptr<icu::Transliterator> icu;
    std::unordered_map<char32_t, QString> syllables;
};

LabelReader::LabelReader() = default;
LabelReader::~LabelReader() = default;

const QString &LabelReader::syllable(char32_t han)
{
    if (!m_transliterator) {
        UErrorCode code = U_ZERO_ERROR;
        m_transliterator = std::make_unique<Transliterator>();
        m_transliterator->icu.reset(icu::Transliterator::createInstance("Han-Latin; Latin-ASCII", UTRANS_FORWARD, code));
        if (U_FAILURE(code))
            raise(ErrorCode::Internal, {}, QStringLiteral("ICU has no Han-Latin: ") + QString::fromLatin1(u_errorName(code)));
    }
    QString &known = m_transliterator->syllables[han];
    if (known.isNull()) {
        icu::UnicodeString text(static_cast<UChar32>(han));
        m_transliterator->icu->transliterate(text);
        known = QString::fromUtf16(text.getBuffer(), text.length()).trimmed().toLower();
        if (known.isNull())
            known = QLatin1String("");
    }
    return known;
}

LabelReader::Words LabelReader::read(const QString &label)
{
    Words result;
    QStringList run; // syllables of the present run of Han characters
    const auto endRun = [&] {
        for (qsizetype from = 0; from < run.size(); ++from) {
            QString sound, initials;
            for (qsizetype i = from; i < std::min(run.size(), from + longestSound); ++i) {
                sound += run[i];
                initials += run[i].first(1);
            }
            result.sound += sound + u' ';
            result.initials += initials + u' ';
        }
        run.clear();
    };
    for (const Word &word : wordsOf(label)) {
        result.name += word.text + u' ';
        if (!word.isHan) {
            endRun();
            continue;
        }
        const QString &sound = syllable(word.text.toUcs4().constFirst());
        if (!sound.isEmpty())
            run << sound;
    }
    endRun();
    return result;
}

QString LabelReader::condition(const QString &typed)
{
    QStringList phrases;
    for (const QStringList entries = typed.split(u' ', Qt::SkipEmptyParts); const QString &part : entries) {
        QStringList words;
        for (const Word &word : wordsOf(part))
            words << word.text; // letters and digits only, so nothing needs escaping
        if (!words.isEmpty())
            phrases << u'"' + words.join(u' ') + QStringLiteral("\"*");
    }
    return phrases.join(QStringLiteral(" AND "));
}

void SearchIndex::put(const DatasetTable &table, qint64 fid, const QString &label)
{
    if (label.isEmpty()) {
        remove(table, fid);
        return;
    }
    if (!m_put)
        m_put = m_connection.prepare("INSERT OR REPLACE INTO om_search (rowid, name, sound, initials) VALUES (?1, ?2, ?3, ?4)", true);
    const LabelReader::Words words = m_reader.read(label);
    m_put.bind(1, rowIdOf(table, fid)).bind(2, words.name).bind(3, words.sound).bind(4, words.initials).run();
}

void SearchIndex::remove(const DatasetTable &table, qint64 fid)
{
    if (!m_remove)
        m_remove = m_connection.prepare("DELETE FROM om_search WHERE rowid = ?1", true);
    m_remove.bind(1, rowIdOf(table, fid)).run();
}

void SearchIndex::addRange(const DatasetTable &table, qint64 firstFid, qint64 untilFid)
{
    const QByteArray label = quoted(table.spec.label);
    Statement rows = m_connection.prepare("SELECT fid, " + label + " FROM " + table.table() + " WHERE fid >= ?1 AND fid < ?2 AND " + label + " <> ''");
    rows.bind(1, firstFid).bind(2, untilFid);
    while (rows.step())
        put(table, rows.integer(0), rows.string(1));
}

void SearchIndex::clear(const DatasetTable &table)
{
    m_connection.prepare("DELETE FROM om_search WHERE rowid >= ?1 AND rowid < ?2")
        .bind(1, table.number << fidBits)
        .bind(2, (table.number + 1) << fidBits)
        .run();
}

std::vector<SearchIndex::Hit> SearchIndex::find(const QString &typed, int limit)
{
    std::vector<Hit> hits;
    const QString condition = LabelReader::condition(typed);
    if (condition.isEmpty() || limit == 0)
        return hits;
    Statement row = m_connection.prepare("SELECT rowid FROM om_search WHERE om_search MATCH ?1 ORDER BY rank, rowid LIMIT ?2");
    row.bind(1, condition).bind(2, qint64(limit));
    while (row.step())
        hits.push_back({row.integer(0) >> fidBits, row.integer(0) & ((qint64(1) << fidBits) - 1)});
    return hits;
}

} // namespace om::store

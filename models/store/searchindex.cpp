// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/searchindex_p.h"

#include <unicode/translit.h>

#include <unordered_map>

namespace om::store {

namespace {

constexpr int fidBits = 40;
constexpr std::size_t longestSound = 8; ///< syllables
constexpr qint64 gatheredFrom = 10'000; ///< rows at a time from which …
constexpr qint64 gatheredBytes = 32 << 20; ///< … so much of the index is gathered before it is written; FTS5 takes 1 MiB of itself

qint64 rowIdOf(const DatasetTable &table, qint64 fid)
{
    return table.number << fidBits | fid;
}

/// The form in which words are compared.
QString plainForm(const QString &text)
{
    return text.normalized(QString::NormalizationForm_KC).toLower();
}

struct Word
{
    QStringView text; ///< within the plain form
    char32_t han; ///< 0 = a word of other letters and digits
};

std::vector<Word> wordsOf(QStringView plain)
{
    std::vector<Word> words;
    bool isOpen = false;
    for (qsizetype i = 0, size = 1; i < plain.size(); i += size) {
        char32_t c = plain[i].unicode();
        size = 1;
        if (plain[i].isHighSurrogate() && i + 1 < plain.size() && plain[i + 1].isLowSurrogate()) {
            c = QChar::surrogateToUcs4(plain[i], plain[i + 1]);
            size = 2;
        }
        const bool isHan = QChar::script(c) == QChar::Script_Han;
        if (!isHan && !QChar::isLetterOrNumber(c) && !QChar::isMark(c)) {
            isOpen = false;
            continue;
        }
        if (isHan || !isOpen)
            words.push_back({plain.sliced(i, size), isHan ? c : 0});
        else
            words.back().text = {words.back().text.begin(), plain.begin() + i + size};
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
    std::vector<const QString *> run; // syllables of the present run of Han characters
    const auto endRun = [&] {
        for (std::size_t from = 0; from < run.size(); ++from) {
            for (std::size_t i = from; i < std::min(run.size(), from + longestSound); ++i) {
                result.sound += *run[i];
                result.initials += run[i]->front();
            }
            result.sound += u' ';
            result.initials += u' ';
        }
        run.clear();
    };
    const QString plain = plainForm(label);
    for (const Word &word : wordsOf(plain)) {
        result.name += word.text;
        result.name += u' ';
        if (word.han == 0)
            endRun();
        else if (const QString &sound = syllable(word.han); !sound.isEmpty())
            run.push_back(&sound);
    }
    endRun();
    return result;
}

QString LabelReader::condition(const QString &typed)
{
    QStringList phrases;
    for (const QStringList entries = typed.split(u' ', Qt::SkipEmptyParts); const QString &part : entries) {
        QStringList words;
        const QString plain = plainForm(part);
        for (const Word &word : wordsOf(plain))
            words << word.text.toString(); // letters and digits only, so nothing needs escaping
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
    if (untilFid - firstFid >= gatheredFrom)
        m_connection.prepare("INSERT INTO om_search (om_search, rank) VALUES ('hashsize', ?1)").bind(1, gatheredBytes).run();
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

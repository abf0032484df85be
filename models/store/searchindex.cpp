// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/searchindex_p.h"

#include "store/pinyin_p.h"

#include <unicode/translit.h>

#include <algorithm>
#include <unordered_map>

namespace om::store {

namespace {

constexpr int fidBits = 40;
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

constexpr qsizetype longestInitials = 16;

/// No word of a label and no syllable: keeps the last syllable of a run of Han characters from standing beside the first of the next.
constexpr QStringView gap = u"0";

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

/// The syllables of a label, and of characters that are read in two ways the other one.
class Sounds
{
public:
    void add(const QString &syllable, QStringView other)
    {
        m_syllables.push_back({syllable, other.isEmpty() ? QStringView(syllable) : other});
        m_others += other.isEmpty() ? 0 : 1;
        m_isInRun = true;
    }
    void endRun()
    {
        if (m_isInRun)
            m_syllables.push_back({gap, gap});
        m_isInRun = false;
    }
    /// As usual; where there are others, all of them as well, and of two each alone.
    void write(QString &sound, QString &initials) const
    {
        const unsigned ways = m_others == 0 ? 1 : m_others == 2 ? 4 : 2;
        for (unsigned way = 0; way < ways; ++way) {
            unsigned at = 0; // among those that are read in two ways
            for (const auto &[usual, other] : m_syllables) {
                const bool isTwofold = usual != other;
                const bool takesOther = isTwofold && (ways == 4 ? way >> at & 1 : way) != 0;
                at += isTwofold ? 1 : 0;
                const QStringView taken = takesOther ? other : usual;
                (sound += taken) += u' ';
                (initials += taken.first(1)) += u' ';
            }
            if (way + 1 < ways) {
                (sound += gap) += u' ';
                (initials += gap) += u' ';
            }
        }
    }

private:
    std::vector<std::pair<QStringView, QStringView>> m_syllables;
    unsigned m_others = 0;
    bool m_isInRun = false;
};

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
    Sounds sounds;
    const QString plain = plainForm(label);
    for (const Word &word : wordsOf(plain)) {
        (result.name += word.text) += u' ';
        const QString *sound = word.han == 0 ? nullptr : &syllable(word.han);
        if (sound && !sound->isEmpty() && sound->front() <= u'z') // a rare character may have no reading
            sounds.add(*sound, otherSyllable(word.han));
        else
            sounds.endRun();
    }
    sounds.write(result.sound, result.initials);
    return result;
}

QString LabelReader::condition(const QString &typed)
{
    QStringList parts;
    const auto phrase = [](const char *column, const QStringList &words, const char *last) {
        return QLatin1StringView(column) + QStringLiteral(" : \"") + words.join(u' ') + u'"' + QLatin1StringView(last);
    };
    for (const QStringList entries = typed.split(u' ', Qt::SkipEmptyParts); const QString &part : entries) {
        QStringList words;
        const QString plain = plainForm(part);
        for (const Word &word : wordsOf(plain))
            words << word.text.toString(); // letters and digits only, so nothing needs escaping
        if (words.isEmpty())
            continue;
        QStringList ways{phrase("name", words, "*")};
        const QString letters = QString(plain).remove(u'\''); // as xi'an is written
        for (const auto readings = pinyinReadings(letters); const QStringList &syllables : readings)
            ways << phrase("sound", syllables, "*");
        if (letters.size() <= longestInitials && std::ranges::all_of(letters, [](QChar c) { return c >= u'a' && c <= u'z'; }))
            ways << phrase("initials", letters.split(QString(), Qt::SkipEmptyParts), "");
        parts << u'(' + ways.join(QStringLiteral(" OR ")) + u')';
    }
    return parts.join(QStringLiteral(" AND "));
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

QStringList SearchIndex::missing(Connection &connection)
{
    QStringList ids;
    Statement row = connection.prepare("SELECT id FROM om_dataset WHERE is_searchable = 0 AND row_count BETWEEN 1 AND ?1 AND spec ->> '$.label' <> ''");
    row.bind(1, rowLimit);
    while (row.step())
        ids.append(row.string(0));
    return ids;
}

void SearchIndex::fillMissing(Connection &connection)
{
    const QStringList ids = missing(connection);
    if (ids.isEmpty())
        return;
    connection.execute("BEGIN IMMEDIATE");
    try {
        SearchIndex index(connection);
        for (const QString &id : std::as_const(ids)) {
            DatasetTable table = DatasetTable::load(connection, id);
            index.addRange(table, 0, table.nextFid);
            table.isSearchable = true;
            table.save(connection);
        }
        connection.execute("COMMIT");
    } catch (const Failure &) {
        sqlite3_exec(connection.handle(), "ROLLBACK", nullptr, nullptr, nullptr);
        throw;
    }
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

// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "geo/detect/encodingdetective.h"

#include "geo/textdecoding_p.h"

#include <unicode/ucsdet.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <optional>
#include <span>

namespace om {

namespace {

constexpr qsizetype sampleSize = 1 << 20;
constexpr double sure = 0.95;
constexpr double impossible = -1e9;
// Mean of the characters above ASCII, by two bytes each: text that is read rightly has −9 (UTF-16, whose Han block is larger: −11), wrongly
// −11.5 (−15) and less.
constexpr double plausible = -11, plausibleUtf16 = -12.5;

std::uint8_t at(QByteArrayView b, qsizetype i)
{
    return i < b.size() ? std::uint8_t(b[i]) : std::uint8_t(0);
}

/// Share of a class of characters in text, and how many characters share it: the likelihood of one of them.
double likelihood(double share, double characters)
{
    return std::log(share / characters);
}

// Shares in Chinese tables, where ASCII (digits, separators, latin words) and Han characters are about equally frequent. They only have to
// be right within a factor of two: between encodings every character differs by a factor of hundreds.
const double ascii = likelihood(0.5, 97);
const double control = likelihood(1e-6, 32);

/// Adds up the likelihood of a text character by character.
class Likelihood
{
public:
    void addPlain(std::uint8_t c) { m_sum += c >= 0x20 || c == '\t' || c == '\n' || c == '\r' ? ascii : control; }
    void add(double value)
    {
        m_sum += value;
        m_high += value;
        ++m_count;
    }
    void addLong(double value) ///< of four bytes
    {
        add(value / 2);
        add(value / 2);
    }
    double sum(double least = plausible) const { return m_count > 0 && m_high < least * m_count ? impossible : m_sum; }

private:
    double m_sum = 0, m_high = 0;
    int m_count = 0;
};

/// GB 18030: two bytes from 0x81, four bytes with a digit in second place.
double gbLikelihood(QByteArrayView b)
{
    static const double level1 = likelihood(0.44, 3755), level2 = likelihood(0.01, 3008), marks = likelihood(0.04, 682), others = likelihood(0.0095, 14000),
                        four = likelihood(0.0005, 1.5e6);
    Likelihood sum;
    for (qsizetype i = 0; i < b.size();) {
        const std::uint8_t lead = at(b, i);
        if (lead < 0x80) {
            sum.addPlain(lead);
            ++i;
            continue;
        }
        if (i + 1 >= b.size())
            break; // the sample may end within a character
        const std::uint8_t trail = at(b, i + 1);
        if (lead >= 0x81 && lead <= 0xfe && trail >= 0x30 && trail <= 0x39) {
            if (i + 3 < b.size() && (at(b, i + 2) < 0x81 || at(b, i + 3) < 0x30 || at(b, i + 3) > 0x39))
                return impossible;
            sum.addLong(four);
            i += 4;
            continue;
        }
        if (lead < 0x81 || lead > 0xfe || trail < 0x40 || trail == 0x7f || trail == 0xff)
            return impossible;
        const bool isGb2312 = trail >= 0xa1;
        sum.add(!isGb2312                          ? others
                    : lead >= 0xb0 && lead <= 0xd7 ? level1
                    : lead >= 0xd8 && lead <= 0xf7 ? level2
                    : lead >= 0xa1 && lead <= 0xa9 ? marks
                                                   : others);
        i += 2;
    }
    return sum.sum();
}

double big5Likelihood(QByteArrayView b)
{
    static const double level1 = likelihood(0.44, 5401), level2 = likelihood(0.01, 7652), marks = likelihood(0.04, 408), others = likelihood(0.001, 6000);
    Likelihood sum;
    for (qsizetype i = 0; i < b.size();) {
        const std::uint8_t lead = at(b, i);
        if (lead < 0x80) {
            sum.addPlain(lead);
            ++i;
            continue;
        }
        if (i + 1 >= b.size())
            break;
        const std::uint8_t trail = at(b, i + 1);
        const bool isTrail = (trail >= 0x40 && trail <= 0x7e) || (trail >= 0xa1 && trail <= 0xfe);
        if (lead < 0x81 || lead > 0xfe || !isTrail)
            return impossible;
        sum.add(lead >= 0xa4 && lead <= 0xc6 ? level1 : lead >= 0xc9 && lead <= 0xf9 ? level2 : lead >= 0xa1 && lead <= 0xa3 ? marks : others);
        i += 2;
    }
    return sum.sum();
}

double utf16Likelihood(QByteArrayView b, bool isBigEndian)
{
    static const double han = likelihood(0.45, 20902), marks = likelihood(0.04, 500), others = likelihood(0.0099, 40000), pair = likelihood(0.0001, 1e6);
    if (b.size() % 2)
        return impossible;
    Likelihood sum;
    for (qsizetype i = 0; i < b.size(); i += 2) {
        const int unit = isBigEndian ? at(b, i) << 8 | at(b, i + 1) : at(b, i + 1) << 8 | at(b, i);
        if (unit >= 0xd800 && unit <= 0xdbff) {
            const int low = isBigEndian ? at(b, i + 2) << 8 : at(b, i + 3) << 8;
            if (i + 2 < b.size() && (low < 0xdc00 || low > 0xdf00))
                return impossible;
            sum.addLong(pair);
            i += 2;
        } else if (unit == 0 || (unit >= 0xdc00 && unit <= 0xdfff) || unit >= 0xfffe) {
            return impossible;
        } else if (unit < 0x80) {
            sum.addPlain(std::uint8_t(unit));
        } else {
            const bool isMark = (unit >= 0x2010 && unit <= 0x2040) || (unit >= 0x3000 && unit <= 0x303f) || (unit >= 0xff00 && unit <= 0xffef);
            sum.add(unit >= 0x4e00 && unit <= 0x9fa5 ? han : isMark ? marks : others);
        }
    }
    return sum.sum(plausibleUtf16);
}

/// One byte a character: letters with marks stand in words.
double westernLikelihood(QByteArrayView b)
{
    static const double letter = likelihood(0.02, 62), marks = likelihood(0.002, 60), alone = likelihood(0.0005, 62);
    const auto isLetter = [](std::uint8_t c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
    Likelihood sum;
    for (qsizetype i = 0; i < b.size(); ++i) {
        const std::uint8_t c = at(b, i);
        if (c < 0x80)
            sum.addPlain(c);
        else if (c == 0x81 || c == 0x8d || c == 0x8f || c == 0x90 || c == 0x9d)
            return impossible;
        else if (c >= 0xc0 && c != 0xd7 && c != 0xf7)
            sum.add(isLetter(at(b, i + 1)) || (i > 0 && isLetter(at(b, i - 1))) ? letter : alone);
        else
            sum.add(marks);
    }
    return sum.sum();
}

/// Names of ICU's detector for what is neither Chinese nor western.
std::optional<QString> otherEncoding(QByteArrayView b)
{
    UErrorCode status = U_ZERO_ERROR;
    UCharsetDetector *detector = ucsdet_open(&status);
    ucsdet_setText(detector, b.data(), int32_t(b.size()), &status);
    const UCharsetMatch *match = ucsdet_detect(detector, &status);
    QString name;
    if (U_SUCCESS(status) && match && ucsdet_getConfidence(match, &status) >= 50)
        name = QString::fromLatin1(ucsdet_getName(match, &status));
    ucsdet_close(detector);
    return name.isEmpty() || !decodeText(b.toByteArray(), name, {}) ? std::nullopt : std::optional(name);
}

/// Broken UTF-8 is told from another encoding by what is right in it: in other text few bytes are valid UTF-8 by chance.
bool isMostlyUtf8(QByteArrayView raw, bool isCut)
{
    qint64 good = 0, bad = 0;
    for (qsizetype i = 0; i < raw.size();) {
        const qsizetype length = utf8Length(raw, i);
        good += length > 1;
        if (length == 0 && !(isCut && i + 4 > raw.size())) // a sample may end within a character
            ++bad;
        i += std::max<qsizetype>(length, 1);
    }
    return bad == 0 || good > 4 * bad;
}

void add(EncodingVerdict &verdict, QByteArrayView body, const QString &encoding, double sureness)
{
    verdict.candidates.push_back({encoding, sureness, sampleLines(body, encoding)});
}

} // namespace

ByteOrderMark byteOrderMark(QByteArrayView raw)
{
    struct Mark
    {
        QByteArrayView bytes;
        const char *encoding;
    };
    static constexpr std::array marks{Mark{"\xef\xbb\xbf", "UTF-8"}, Mark{QByteArrayView("\xff\xfe\0\0", 4), "UTF-32LE"}, Mark{"\xff\xfe", "UTF-16LE"},
                                      Mark{"\xfe\xff", "UTF-16BE"}, Mark{"\x84\x31\x95\x33", "GB18030"}};
    for (const Mark &mark : marks)
        if (raw.startsWith(mark.bytes))
            return {QString::fromLatin1(mark.encoding), int(mark.bytes.size())};
    return {};
}

EncodingVerdict findEncoding(QByteArrayView raw)
{
    EncodingVerdict verdict;
    if (const ByteOrderMark mark = byteOrderMark(raw); mark.size > 0) {
        verdict.markSize = mark.size;
        verdict.isGuess = false;
        verdict.isSure = true;
        add(verdict, raw.sliced(mark.size), mark.encoding, 1);
        return verdict;
    }
    // A long file may begin with plain columns; the sample is taken from where there is something to tell. Its start is even for UTF-16.
    const auto first = std::ranges::find_if(raw, [](char c) { return std::uint8_t(c) >= 0x80 || c == '\0'; }) - raw.begin();
    const qsizetype from = raw.size() <= sampleSize || first == raw.size() ? 0 : std::max<qsizetype>(0, raw.first(first).lastIndexOf('\n') + 1) / 2 * 2;
    QByteArrayView body = raw.sliced(from, std::min(raw.size() - from, sampleSize));
    const bool hasZero = body.contains('\0');
    if (!hasZero && isMostlyUtf8(body, from + body.size() < raw.size())) {
        verdict.isGuess = false;
        verdict.isSure = true;
        add(verdict, body, QStringLiteral("UTF-8"), 1);
        return verdict;
    }
    struct Likely
    {
        const char *encoding;
        double value;
    };
    // A table in UTF-16 has its separators and line ends, and with them zero bytes.
    const double zeroOdds = hasZero ? 0 : std::log(1e-6);
    std::vector<Likely> likely{{"UTF-16LE", utf16Likelihood(body, false) + zeroOdds}, {"UTF-16BE", utf16Likelihood(body, true) + zeroOdds}};
    if (!hasZero) {
        likely.push_back({"GB18030", gbLikelihood(body)});
        likely.push_back({"Big5", big5Likelihood(body)});
        likely.push_back({"windows-1252", westernLikelihood(body)});
    }
    std::ranges::stable_sort(likely, std::ranges::greater{}, &Likely::value);
    std::erase_if(likely, [](const Likely &l) { return l.value <= impossible; });
    if (likely.empty() && !hasZero)
        likely.push_back({"GB18030", 0}); // broken; reading it names the line
    if (likely.empty()) // a picture or a program is no text in any encoding
        return verdict;
    if (QByteArrayView(likely.front().encoding) == "windows-1252")
        if (const auto other = otherEncoding(body.first(std::min<qsizetype>(body.size(), 1 << 16)));
            other && *other != u"ISO-8859-1" && *other != u"windows-1252" && *other != u"Big5" && !other->startsWith(u"GB") && !other->startsWith(u"UTF"))
            add(verdict, body, *other, 0.5);
    double sum = 0;
    for (const Likely &l : likely)
        sum += std::exp(l.value - likely.front().value);
    const double rest = verdict.candidates.empty() ? 1 : 0.5;
    for (const Likely &l : likely)
        if (const double sureness = rest * std::exp(l.value - likely.front().value) / sum; sureness > 1e-3 || verdict.candidates.size() < 2)
            add(verdict, body, QString::fromLatin1(l.encoding), sureness);
    for (const char *other : {"GB18030", "Big5"}) // to be seen beside the others even when the bytes speak against it
        if (!hasZero && std::ranges::find(verdict.candidates, QLatin1StringView(other), &EncodingCandidate::encoding) == verdict.candidates.end())
            add(verdict, body, QLatin1StringView(other), 0);
    std::ranges::stable_sort(verdict.candidates, std::ranges::greater{}, &EncodingCandidate::sureness);
    verdict.isSure = verdict.candidates.front().sureness >= sure && likely.front().value < 0;
    return verdict;
}

QStringList sampleLines(QByteArrayView raw, const QString &encoding)
{
    constexpr qsizetype lineLength = 200, looked = 1 << 16, most = 3;
    const QString text = decodedLoosely(raw.first(std::min(raw.size(), looked)), encoding);
    QStringList lines, plain;
    for (const auto entries = QStringView(text).split(u'\n'); const QStringView line : entries) {
        const QString shown = line.trimmed().left(lineLength).toString();
        const bool tells = std::ranges::any_of(shown, [](QChar c) { return c.unicode() >= 0x80; });
        if (!shown.isEmpty() && (tells ? lines : plain).size() < most)
            (tells ? lines : plain) << shown;
        if (lines.size() == most)
            break;
    }
    if (lines.isEmpty())
        return plain;
    return lines;
}

} // namespace om

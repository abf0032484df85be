// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "geo/textdecoding_p.h"

#include <unicode/ucnv.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <vector>

namespace om {

namespace {

/// Length of the valid UTF-8 sequence at `i`; 0 = none (overlong forms, surrogates and values above U+10FFFF included).
qsizetype utf8Length(QByteArrayView b, qsizetype i)
{
    const auto at = [&](qsizetype k) { return i + k < b.size() ? std::uint8_t(b[i + k]) : std::uint8_t(0); };
    const auto isTail = [&](qsizetype k) { return (at(k) & 0xc0) == 0x80; };
    const std::uint8_t lead = at(0);
    if (lead < 0x80)
        return 1;
    if (lead >= 0xc2 && lead <= 0xdf)
        return isTail(1) ? 2 : 0;
    if (lead >= 0xe0 && lead <= 0xef) {
        const bool fits = !(lead == 0xe0 && at(1) < 0xa0) && !(lead == 0xed && at(1) > 0x9f);
        return fits && isTail(1) && isTail(2) ? 3 : 0;
    }
    if (lead >= 0xf0 && lead <= 0xf4) {
        const bool fits = !(lead == 0xf0 && at(1) < 0x90) && !(lead == 0xf4 && at(1) > 0x8f);
        return fits && isTail(1) && isTail(2) && isTail(3) ? 4 : 0;
    }
    return 0;
}

qint64 lineOf(QByteArrayView bytes, qsizetype offset)
{
    return 1 + std::count(bytes.begin(), bytes.begin() + offset, '\n');
}

std::unexpected<Error> invalid(const QString &path, const QString &encoding, const QString &where)
{
    return fail(ErrorCode::EncodingInvalid, {path, encoding, where});
}

Result<QByteArray> convert(QByteArrayView raw, const QString &encoding, const QString &path)
{
    UErrorCode status = U_ZERO_ERROR;
    UConverter *from = ucnv_open(encoding.toLatin1().constData(), &status);
    if (U_FAILURE(status))
        return invalid(path, encoding, QStringLiteral("unknown encoding"));
    UConverter *to = ucnv_open("UTF-8", &status);
    ucnv_setToUCallBack(from, UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);
    ucnv_setFromUCallBack(to, UCNV_FROM_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);

    QByteArray result;
    QByteArray block(1 << 16, Qt::Uninitialized);
    std::vector<UChar> pivot(1 << 14);
    UChar *pivotSource = pivot.data();
    UChar *pivotTarget = pivot.data();
    const char *source = raw.data();
    const char *const end = raw.data() + raw.size();
    bool isFirst = true;
    do {
        status = U_ZERO_ERROR;
        char *target = block.data();
        ucnv_convertEx(to, from, &target, block.data() + block.size(), &source, end, pivot.data(), &pivotSource, &pivotTarget, pivot.data() + pivot.size(),
                       isFirst, true, &status);
        result.append(block.constData(), target - block.constData());
        isFirst = false;
    } while (status == U_BUFFER_OVERFLOW_ERROR);
    ucnv_close(from);
    ucnv_close(to);
    if (U_FAILURE(status))
        return invalid(path, encoding, QStringLiteral("line %1").arg(lineOf(result, result.size())));
    return result;
}

/// Zero bytes on one side of every pair only: UTF-16 without a mark. "" = no zero bytes; "binary" otherwise.
QString zeroByteMeaning(QByteArrayView raw)
{
    const QByteArrayView head = raw.first(std::min<qsizetype>(raw.size(), 1 << 16));
    qsizetype even = 0, odd = 0;
    for (qsizetype i = 0; i < head.size(); ++i) {
        if (head[i] == '\0')
            ++(i & 1 ? odd : even);
    }
    if (even == 0 && odd == 0)
        return raw.contains('\0') ? QStringLiteral("binary") : QString();
    if (raw.size() % 2 != 0 || (even > 0 && odd > 0))
        return QStringLiteral("binary");
    // A row of text has its separators and its digits in the low half of the table, so many pairs hold a zero byte.
    if ((even + odd) * 50 < head.size())
        return QStringLiteral("binary");
    return even > 0 ? QStringLiteral("UTF-16BE") : QStringLiteral("UTF-16LE");
}

/// Broken UTF-8 is told from another encoding by what is right in it: in GBK text few byte pairs are valid UTF-8 by chance.
bool isMostlyUtf8(QByteArrayView raw)
{
    qint64 good = 0, bad = 0;
    for (qsizetype i = 0; i < raw.size();) {
        const qsizetype length = utf8Length(raw, i);
        good += length > 1;
        bad += length == 0;
        i += std::max<qsizetype>(length, 1);
    }
    return good > 4 * bad;
}

} // namespace

qint64 firstBadUtf8Line(QByteArrayView bytes)
{
    for (qsizetype i = 0; i < bytes.size();) {
        const qsizetype length = utf8Length(bytes, i);
        if (length == 0)
            return lineOf(bytes, i);
        i += length;
    }
    return 0;
}

Result<DecodedText> decodeText(const QByteArray &raw, const QString &encoding, const QString &path)
{
    struct Mark
    {
        QByteArrayView bytes;
        const char *encoding;
    };
    static constexpr std::array marks{Mark{"\xef\xbb\xbf", "UTF-8"}, Mark{QByteArrayView("\xff\xfe\0\0", 4), "UTF-32LE"}, Mark{"\xff\xfe", "UTF-16LE"},
                                      Mark{"\xfe\xff", "UTF-16BE"}, Mark{"\x84\x31\x95\x33", "GB18030"}};
    const bool isAuto = encoding.isEmpty() || encoding.compare(u"auto", Qt::CaseInsensitive) == 0;
    DecodedText text;
    QByteArrayView body = raw;
    if (!isAuto)
        text.encoding = encoding.toUpper();
    for (const Mark &mark : marks) {
        const QString marked = QString::fromLatin1(mark.encoding);
        if (raw.startsWith(mark.bytes) && (isAuto || marked.startsWith(text.encoding))) {
            body = body.sliced(mark.bytes.size());
            text.encoding = marked;
            break;
        }
    }
    if (text.encoding.isEmpty()) {
        text.encoding = zeroByteMeaning(body);
        if (text.encoding == u"binary")
            return fail(ErrorCode::FormatMismatch, {path, QStringLiteral("text"), QStringLiteral("binary")});
        if (text.encoding.isEmpty()) {
            if (firstBadUtf8Line(body) == 0 || isMostlyUtf8(body)) {
                text.encoding = QStringLiteral("UTF-8");
            } else {
                text.encoding = QStringLiteral("GB18030");
                text.isGuess = true;
            }
        }
    }
    if (text.encoding == u"UTF-8" || text.encoding == u"UTF8") {
        text.encoding = QStringLiteral("UTF-8");
        if (const qint64 line = firstBadUtf8Line(body))
            return invalid(path, text.encoding, QStringLiteral("line %1").arg(line));
        text.utf8 = body.size() == raw.size() ? raw : QByteArray::fromRawData(body.data(), body.size());
    } else {
        // GBK and GB 2312 files of today hold characters of its successor, which reads both.
        const bool isGb = text.encoding == u"GBK" || text.encoding == u"GB2312" || text.encoding == u"CP936";
        auto converted = convert(body, isGb ? QStringLiteral("GB18030") : text.encoding, path);
        if (!converted)
            return fail(converted);
        text.utf8 = *std::move(converted);
    }
    if (text.utf8.contains('\0'))
        return fail(ErrorCode::FormatMismatch, {path, QStringLiteral("text"), QStringLiteral("binary")});
    return text;
}

} // namespace om

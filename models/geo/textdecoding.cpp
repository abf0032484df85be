// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "geo/textdecoding_p.h"

#include <unicode/ucnv.h>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <vector>

namespace om {

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

namespace {

qint64 lineOf(QByteArrayView bytes, qsizetype offset)
{
    return 1 + std::count(bytes.begin(), bytes.begin() + offset, '\n');
}

std::unexpected<Error> invalid(const QString &path, const QString &encoding, const QString &where)
{
    return fail(ErrorCode::EncodingInvalid, {path, encoding, where});
}

/// GBK and GB 2312 files of today hold characters of its successor, which reads both.
QString readAs(const QString &encoding)
{
    return encoding == u"GBK" || encoding == u"GB2312" || encoding == u"CP936" ? QStringLiteral("GB18030") : encoding;
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

} // namespace

qint64 firstBadUtf8Line(QByteArrayView bytes)
{
    if (QUtf8StringView(bytes.data(), bytes.size()).isValidUtf8()) // many bytes at once
        return 0;
    for (qsizetype i = 0; i < bytes.size();) {
        const qsizetype length = utf8Length(bytes, i);
        if (length == 0)
            return lineOf(bytes, i);
        i += length;
    }
    return 0;
}

void CellDecoder::Close::operator()(UConverter *converter) const
{
    ucnv_close(converter);
}

Result<CellDecoder> CellDecoder::of(const QString &encoding, const QString &path)
{
    CellDecoder decoder;
    const QString name = encoding.toUpper();
    if (name == u"UTF-8" || name == u"UTF8")
        return decoder;
    UErrorCode status = U_ZERO_ERROR;
    decoder.m_converter.reset(ucnv_open(readAs(name).toLatin1().constData(), &status));
    if (U_FAILURE(status))
        return invalid(path, name, QStringLiteral("unknown encoding"));
    ucnv_setToUCallBack(decoder.m_converter.get(), UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);
    return decoder;
}

std::optional<QString> CellDecoder::decode(QByteArrayView bytes)
{
    if (std::ranges::all_of(bytes, [](char c) { return std::uint8_t(c) < 0x80; }))
        return QString::fromLatin1(bytes);
    if (!m_converter)
        return QUtf8StringView(bytes.data(), bytes.size()).isValidUtf8() ? std::optional(QString::fromUtf8(bytes)) : std::nullopt;
    m_text.resize(std::max(m_text.size(), std::size_t(bytes.size()) + 1)); // never more units than bytes
    UErrorCode status = U_ZERO_ERROR;
    const int32_t size = ucnv_toUChars(m_converter.get(), m_text.data(), int32_t(m_text.size()), bytes.data(), int32_t(bytes.size()), &status);
    return U_SUCCESS(status) ? std::optional(QString::fromUtf16(m_text.data(), size)) : std::nullopt;
}

QString guessedEncodingWarning(const DecodedText &text)
{
    const auto &candidates = text.candidates;
    const int percent = candidates.empty() ? 0 : int(std::floor(candidates.front().sureness * 100));
    QString warning = QStringLiteral("The text is neither marked nor UTF-8; its encoding is taken as %1 (%2 % sure).").arg(text.encoding).arg(percent);
    if (!text.isSure && candidates.size() > 1)
        warning += QStringLiteral(" It may also be %1: compare the samples and name the encoding.").arg(candidates[1].encoding);
    return warning;
}

QString decodedLoosely(QByteArrayView raw, const QString &encoding)
{
    if (encoding == u"UTF-8")
        return QString::fromUtf8(raw);
    UErrorCode status = U_ZERO_ERROR;
    UConverter *from = ucnv_open(encoding.toLatin1().constData(), &status);
    if (U_FAILURE(status))
        return {};
    std::vector<UChar> text(std::size_t(raw.size()) + 1);
    const int32_t length = ucnv_toUChars(from, text.data(), int32_t(text.size()), raw.data(), int32_t(raw.size()), &status);
    ucnv_close(from);
    return U_FAILURE(status) ? QString() : QString::fromUtf16(text.data(), length);
}

Result<DecodedText> decodeText(const QByteArray &raw, const QString &encoding, const QString &path)
{
    DecodedText text;
    QByteArrayView body = raw;
    if (encoding.isEmpty() || encoding.compare(u"auto", Qt::CaseInsensitive) == 0) {
        EncodingVerdict verdict = findEncoding(raw);
        if (verdict.candidates.empty())
            return fail(ErrorCode::FormatMismatch, {path, QStringLiteral("text"), QStringLiteral("binary")});
        text.encoding = verdict.candidates.front().encoding;
        text.isGuess = verdict.isGuess;
        text.isSure = verdict.isSure;
        text.candidates = std::move(verdict.candidates);
        body = body.sliced(verdict.markSize);
    } else {
        text.encoding = encoding.toUpper();
        if (const ByteOrderMark mark = byteOrderMark(raw); mark.encoding.startsWith(text.encoding)) { // "UTF-16" becomes the one that the mark says
            text.encoding = mark.encoding;
            body = body.sliced(mark.size);
        }
    }
    if (text.encoding == u"UTF-8" || text.encoding == u"UTF8") {
        text.encoding = QStringLiteral("UTF-8");
        if (const qint64 line = firstBadUtf8Line(body))
            return invalid(path, text.encoding, QStringLiteral("line %1").arg(line));
        text.utf8 = body.size() == raw.size() ? raw : QByteArray::fromRawData(body.data(), body.size());
    } else {
        auto converted = convert(body, readAs(text.encoding), path);
        if (!converted)
            return fail(converted);
        text.utf8 = *std::move(converted);
    }
    if (text.utf8.contains('\0'))
        return fail(ErrorCode::FormatMismatch, {path, QStringLiteral("text"), QStringLiteral("binary")});
    return text;
}

} // namespace om

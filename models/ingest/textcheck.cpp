// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/textcheck.h"

#include "ingest/cachereading.h"

#include <unicode/ucnv.h>

#include <QStringDecoder>

#include <algorithm>
#include <map>
#include <memory>

namespace om {

namespace {

struct CloseConverter
{
    void operator()(UConverter *converter) const { ucnv_close(converter); }
};
using Converter = std::unique_ptr<UConverter, CloseConverter>;

/// Strict in both directions.
Converter converter(const char *encoding)
{
    UErrorCode status = U_ZERO_ERROR;
    Converter made(ucnv_open(encoding, &status));
    ucnv_setFromUCallBack(made.get(), UCNV_FROM_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);
    ucnv_setToUCallBack(made.get(), UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);
    return made;
}

/// The bytes of a text; empty when the encoding cannot hold it.
QByteArray bytesIn(const Converter &converter, QStringView text)
{
    UErrorCode status = U_ZERO_ERROR;
    QByteArray bytes(text.size() * 4 + 4, Qt::Uninitialized);
    const int32_t size = ucnv_fromUChars(converter.get(), bytes.data(), int32_t(bytes.size()), text.utf16(), int32_t(text.size()), &status);
    bytes.truncate(U_SUCCESS(status) ? size : 0);
    return bytes;
}

QString textFrom(const Converter &converter, const QByteArray &bytes)
{
    UErrorCode status = U_ZERO_ERROR;
    std::vector<UChar> text(std::size_t(bytes.size()) + 1);
    const int32_t size = ucnv_toUChars(converter.get(), text.data(), int32_t(text.size()), bytes.constData(), int32_t(bytes.size()), &status);
    return U_SUCCESS(status) ? QString::fromUtf16(text.data(), size) : QString();
}

QString fromUtf8(const QByteArray &bytes)
{
    QStringDecoder decode(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString text = decode(bytes);
    return decode.hasError() ? QString() : text;
}

qsizetype hanIn(const QString &text)
{
    return std::ranges::count_if(text, [](QChar c) { return c.script() == QChar::Script_Han; });
}

bool isAbove(QChar c)
{
    return c.unicode() >= 0x80;
}

/// A run of characters above ASCII that one byte each could be in Windows-1252.
bool isWesternDebris(QStringView run)
{
    static thread_local const Converter western = converter("windows-1252"), gb = converter("GB18030");
    if (run.size() < 2)
        return false;
    QByteArray bytes = bytesIn(western, run);
    if (bytes.isEmpty() && std::ranges::all_of(run, [](QChar c) { return c.unicode() < 0x100; })) // controls of ISO 8859-1
        bytes = run.toLatin1();
    if (bytes.isEmpty())
        return false;
    if (const QString utf8 = fromUtf8(bytes); !utf8.isEmpty() && utf8.size() < run.size())
        return true;
    return bytes.size() >= 4 && bytes.size() % 2 == 0 && hanIn(textFrom(gb, bytes)) == bytes.size() / 2;
}

/// Calls `give` with each longest run of characters that fulfil a condition until it returns true.
template<typename Is, typename Give>
bool anyRun(const QString &text, Is is, Give give)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        const qsizetype first = i;
        while (i < text.size() && is(text[i]))
            ++i;
        if (i > first && give(QStringView(text).sliced(first, i - first)))
            return true;
    }
    return false;
}

bool isGbkDebris(const QString &text)
{
    static thread_local const Converter gb = converter("GB18030");
    if (text.contains(QStringLiteral("锟斤拷")))
        return true;
    return anyRun(text, isAbove, [](QStringView run) {
        // Its last character may have lost a byte, so shorter runs are tried, too.
        for (qsizetype size = run.size(); size >= 3 && size + 2 > run.size(); --size)
            if (const QString utf8 = fromUtf8(bytesIn(gb, run.first(size))); hanIn(utf8) >= 2)
                return true;
        return false;
    });
}

} // namespace

QString textDefectName(TextDefect defect)
{
    switch (defect) {
    case TextDefect::Replacement: return QStringLiteral("replacement");
    case TextDefect::PrivateUse: return QStringLiteral("private_use");
    case TextDefect::WesternDebris: return QStringLiteral("western_debris");
    case TextDefect::GbkDebris: break;
    }
    return QStringLiteral("gbk_debris");
}

std::optional<TextDefect> obviousDefect(const QString &text)
{
    bool hasWestern = false, hasPrivate = false;
    for (const QChar c : text) {
        const char16_t unit = c.unicode();
        if (unit == 0xfffd)
            return TextDefect::Replacement;
        hasPrivate = hasPrivate || (unit >= 0xe000 && unit <= 0xf8ff) || (unit >= 0xdb80 && unit <= 0xdbff); // planes 15 and 16
        hasWestern = hasWestern || (unit >= 0x80 && unit <= 0xff);
    }
    if (hasPrivate)
        return TextDefect::PrivateUse;
    if (hasWestern && anyRun(text, isAbove, isWesternDebris))
        return TextDefect::WesternDebris;
    return std::nullopt;
}

std::optional<TextDefect> textDefect(const QString &text)
{
    if (const auto obvious = obviousDefect(text))
        return obvious;
    return isGbkDebris(text) ? std::optional(TextDefect::GbkDebris) : std::nullopt;
}

Result<std::vector<TextFinding>> textFindings(const Cache &cache)
{
    std::vector<TextFinding> findings;
    const auto datasets = cache.datasets();
    if (!datasets)
        return fail(datasets);
    for (const DatasetState &state : *datasets) {
        QStringList fields;
        for (const FieldSpec &field : state.spec.fields)
            if (field.type == FieldType::Text)
                fields << field.name;
        if (fields.isEmpty())
            continue;
        std::map<std::pair<qsizetype, TextDefect>, TextFinding> found;
        const auto read = eachRow(cache, state.spec.id, fields, false, [&](qint64 fid, const std::vector<Value> &cells, QByteArrayView) {
            for (qsizetype i = 0; i < fields.size(); ++i) {
                const auto *text = std::get_if<QString>(&cells[std::size_t(i)]);
                const auto defect = text ? textDefect(*text) : std::nullopt;
                if (!defect)
                    continue;
                TextFinding &finding = found.try_emplace({i, *defect}, TextFinding{state.spec.id, fields[i], *defect, 0, fid, text->left(80)}).first->second;
                ++finding.rows;
            }
        });
        if (!read)
            return fail(read);
        for (auto &[place, finding] : found)
            findings.push_back(std::move(finding));
    }
    return findings;
}

} // namespace om

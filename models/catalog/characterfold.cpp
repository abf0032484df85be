// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/characterfold.h"

#include "catalog/catalog.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>
#include <functional>

namespace om {

namespace {

bool isPrivateUse(char32_t c)
{
    return c >= 0xe000 && c <= 0xf8ff;
}

} // namespace

Result<CharacterFold> CharacterFold::read(const QString &file)
{
    const auto json = readJsonObject(file);
    if (!json)
        return fail(json);
    const auto wrong = [&file](const QString &place, const QString &reason) { return fail(ErrorCode::SpecInvalid, {file, place, reason}); };
    CharacterFold fold;
    for (const QJsonArray entries = json->value(QStringLiteral("private_use")).toArray(); const auto group : entries) {
        const QJsonObject characters = group.toObject().value(QStringLiteral("characters")).toObject();
        for (auto it = characters.begin(); it != characters.end(); ++it) {
            bool isFrom = false, isTo = false;
            const char32_t from = it.key().toUInt(&isFrom, 16), to = it->toString().toUInt(&isTo, 16);
            if (!isFrom || !isTo || !isPrivateUse(from) || to == 0 || to > 0x10ffff || isPrivateUse(to))
                return wrong(QStringLiteral("private_use.") + it.key(), QStringLiteral("hexadecimal numbers are expected, the first of the private use area"));
            fold.m_characters.insert(char16_t(from), QString::fromUcs4(&to, 1));
        }
    }
    for (const QJsonArray entries = json->value(QStringLiteral("names")).toArray(); const auto entry : entries) {
        const QString name = entry.toObject().value(QStringLiteral("name")).toString();
        const QJsonArray also = entry.toObject().value(QStringLiteral("also")).toArray();
        if (name.isEmpty() || also.isEmpty() || entry.toObject().value(QStringLiteral("source")).toString().isEmpty())
            return wrong(QStringLiteral("names.") + name, QStringLiteral("name, also and source are expected"));
        for (const auto written : also)
            fold.m_spellings.push_back({written.toString(), name});
    }
    if (std::ranges::any_of(fold.m_spellings, [](const Spelling &s) { return s.written.isEmpty(); }))
        return wrong(QStringLiteral("names"), QStringLiteral("texts are expected in also"));
    for (const QJsonArray entries = json->value(QStringLiteral("area_endings")).toArray(); const auto ending : entries)
        fold.m_areaEndings << ending.toString();
    std::ranges::stable_sort(fold.m_areaEndings, std::ranges::greater{}, [](const QString &s) { return s.size(); });
    // The longest first: 虫雷岗 holds 雷岗.
    std::ranges::stable_sort(fold.m_spellings, std::ranges::greater{}, [](const Spelling &s) { return s.written.size(); });
    return fold;
}

QString CharacterFold::folded(const QString &text) const
{
    QString plain = text;
    if (std::ranges::any_of(text, [](QChar c) { return isPrivateUse(c.unicode()); })) {
        plain.clear();
        for (const QChar c : text)
            plain += m_characters.value(c.unicode(), QString(c));
    }
    plain = plain.normalized(QString::NormalizationForm_KC).toCaseFolded().simplified();
    for (const Spelling &spelling : m_spellings)
        plain.replace(spelling.written, spelling.name);
    return plain;
}

QStringList CharacterFold::spellings(const QString &text) const
{
    QStringList all{text};
    const QString plain = folded(text);
    for (const Spelling &spelling : m_spellings) {
        if (!plain.contains(spelling.name))
            continue;
        for (const QString &written : {spelling.name, spelling.written})
            if (const QString other = QString(plain).replace(spelling.name, written); !all.contains(other))
                all << other;
    }
    return all;
}

} // namespace om

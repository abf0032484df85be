// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/codes/classcrosswalk.h"

#include "catalog/catalog.h"
#include "ingest/cachereading.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace om {

namespace {

constexpr QLatin1StringView crosswalkList("class_crosswalk");
constexpr QLatin1StringView bigList("class_big");
constexpr QLatin1StringView smallList("class_small");
constexpr qsizetype districtDigits = 6; // of an administrative division, GB/T 2260

bool isDigits(const QString &text)
{
    return !text.isEmpty() && std::ranges::all_of(text, [](QChar c) { return c >= u'0' && c <= u'9'; });
}

/// Whether so many digits are a code of GB/T 30428.2 or its class.
bool isCodeLength(qsizetype size)
{
    return size == 4 || size == 5 || size == 6 || size == 10 || size == 16;
}

} // namespace

Result<ClassCrosswalk> ClassCrosswalk::of(const Cache &cache, const CharacterFold &fold)
{
    ClassCrosswalk book;
    book.m_fold = fold;
    if (const auto shipped = book.readShipped(crosswalkList); !shipped) // lines of the workspace stand over them
        return fail(shipped);
    QSet<QString> present;
    const QStringList columns{QStringLiteral("list"),    QStringLiteral("code"),       QStringLiteral("parent"),       QStringLiteral("name"),
                              QStringLiteral("name_en"), QStringLiteral("attributes"), QStringLiteral("is_unverified")};
    const auto read = eachRow(cache, QStringLiteral("code"), columns, false, [&](qint64, const std::vector<Value> &c, QByteArrayView) {
        const QString list = toText(c[0]);
        if (list != crosswalkList && list != bigList && list != smallList)
            return;
        present.insert(list);
        const QString kind = QJsonDocument::fromJson(toText(c[5]).toUtf8()).object().value(QLatin1StringView("object_kind")).toString();
        book.addRow(list, {toText(c[1]), toText(c[2]), toText(c[3]), toText(c[4])}, kind, toText(c[6]) == u"1");
    });
    if (!read)
        return fail(read);
    for (const QLatin1StringView list : {bigList, smallList})
        if (!present.contains(list))
            if (const auto shipped = book.readShipped(list); !shipped)
                return fail(shipped);
    return book;
}

Result<void> ClassCrosswalk::readShipped(const QString &list)
{
    const auto json = readJsonObject(QStringLiteral(":/om/codes/%1.json").arg(list));
    if (!json)
        return fail(json);
    const bool isUnverified = json->value(QLatin1StringView("is_unverified")).toBool();
    for (const QJsonArray codes = json->value(QLatin1StringView("codes")).toArray(); const auto entry : codes) {
        const QJsonObject object = entry.toObject();
        const auto text = [&object](const char *key) { return object.value(QLatin1StringView(key)).toString(); };
        addRow(list, {text("code"), text("parent"), text("name"), text("name_en")},
               object.value(QLatin1StringView("attributes")).toObject().value(QLatin1StringView("object_kind")).toString(), isUnverified);
    }
    return {};
}

/// `texts`: code, parent, name and English name.
void ClassCrosswalk::addRow(const QString &list, const QStringList &texts, const QString &kind, bool isUnverified)
{
    if (list == crosswalkList)
        addLine(texts[0], texts[1], isUnverified);
    else
        addClass(list == smallList, texts[0], texts[1], kind, texts.mid(2));
}

void ClassCrosswalk::addLine(const QString &code, const QString &target, bool isUnverified)
{
    static const QRegularExpression official(QStringLiteral("\\A(event|component)-[0-9]{4}\\z"));
    if (code.isEmpty())
        return;
    m_official.removeIf([&](const auto &line) { return line.value() == code; }); // a line of the workspace stands for the shipped one
    if (target.isEmpty()) { // takes away what is shipped
        m_lines.remove(m_fold.folded(code));
        return;
    }
    m_lines.insert(m_fold.folded(code), {target, isUnverified});
    if (official.match(code).hasMatch())
        m_official.insert(target, code);
}

void ClassCrosswalk::addClass(bool isSmall, const QString &code, const QString &parent, const QString &kind, const QStringList &names)
{
    (isSmall ? m_small : m_big).insert(code, {parent, kind});
    const QStringList all = QStringList{code} + names;
    for (const QString &name : all)
        if (const QString folded = m_fold.folded(name); !folded.isEmpty() && (isSmall || !m_names.contains(folded)))
            m_names.insert(folded, code);
}

std::optional<CrossedClass> ClassCrosswalk::complete(const QString &target, bool isUnverified) const
{
    if (const auto small = m_small.constFind(target); small != m_small.constEnd()) {
        const QString kind = small->kind.isEmpty() ? m_big.value(small->big).kind : small->kind;
        return CrossedClass{kind, small->big, target, isUnverified};
    }
    if (const auto big = m_big.constFind(target); big != m_big.constEnd())
        return CrossedClass{big->kind, target, {}, isUnverified};
    return std::nullopt; // a line to a class that is not there
}

std::optional<CrossedClass> ClassCrosswalk::known(const QString &folded) const
{
    if (const auto line = m_lines.constFind(folded); line != m_lines.constEnd())
        if (auto crossed = complete(line->target, line->isUnverified))
            return crossed;
    const auto own = m_names.constFind(folded);
    return own == m_names.constEnd() ? std::nullopt : complete(*own, false);
}

std::optional<CrossedClass> ClassCrosswalk::byDigits(const QString &digits, const QString &kind) const
{
    const qsizetype size = digits.size();
    if (!isCodeLength(size))
        return std::nullopt;
    const QString number = size > districtDigits ? digits.mid(districtDigits, 4) : digits.right(4);
    QStringList kinds{QStringLiteral("event"), QStringLiteral("component")};
    if (size > districtDigits)
        kinds = {size == 10 ? kinds[0] : kinds[1]};
    else if (const auto category = m_lines.constFind(QStringLiteral("kind-") + digits.chopped(4)); size > 4 && category != m_lines.constEnd())
        kinds = {category->target};
    else if (!kind.isEmpty())
        kinds = {kind};
    for (const qsizetype length : {4, 2}) {
        QList<CrossedClass> found;
        for (const QString &each : std::as_const(kinds))
            if (const auto line = m_lines.constFind(each + u'-' + number.first(length)); line != m_lines.constEnd())
                if (const auto crossed = complete(line->target, line->isUnverified))
                    found.append(*crossed);
        if (found.size() == 1)
            return found.front();
        if (found.size() > 1) // a component and an event have these digits
            return std::nullopt;
    }
    return kinds.size() == 1 ? std::optional(CrossedClass{kinds.front(), {}, {}, false}) : std::nullopt;
}

std::optional<CrossedClass> ClassCrosswalk::find(const QString &text, const QString &kind) const
{
    static const QRegularExpression between(QStringLiteral("[>/\\\\|→›»—–＞／、-]+"));
    const QString folded = m_fold.folded(text.trimmed());
    if (auto whole = known(folded))
        return whole;
    if (isDigits(folded))
        return byDigits(folded, kind);
    const QStringList parts = folded.split(between, Qt::SkipEmptyParts);
    for (auto part = parts.crbegin(); part != parts.crend(); ++part)
        if (auto crossed = known(part->trimmed()))
            return crossed;
    return std::nullopt;
}

QString ClassCrosswalk::codeOf(const QString &given, const QString &small, const QString &area) const
{
    const QString written = given.trimmed();
    if (isDigits(written) && isCodeLength(written.size()))
        return written;
    const QString official = m_official.value(small);
    const QString number = official.section(u'-', 1);
    const QString district = area.first(std::min(districtDigits, area.size()));
    return official.startsWith(u"event-") && district.size() == districtDigits && isDigits(district) ? district + number : number;
}

} // namespace om

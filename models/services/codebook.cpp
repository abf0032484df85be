// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/codebook.h"

#include "catalog/catalog.h"
#include "store/textrows.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace om {

namespace {

/// The name of the language asked for: Chinese lives in `name`, English in `name_en`.
QString pick(const QString &name, const QString &nameEn, const QString &language)
{
    return language == QLatin1String("en") && !nameEn.isEmpty() ? nameEn : name;
}

} // namespace

Result<CodeBook> CodeBook::read(const Cache &cache, const QString &language, const City &city)
{
    CodeBook book;
    book.m_suffix = city.text(city.dropSuffix, language);
    const auto codes =
        textRows(cache, QStringLiteral("code"),
                 {QStringLiteral("list"), QStringLiteral("code"), QStringLiteral("name"), QStringLiteral("name_en"), QStringLiteral("attributes")});
    if (!codes)
        return fail(codes);
    for (const QStringList &row : *codes) {
        book.m_names[row[0]].insert(row[1], pick(row[2], row[3], language));
        book.m_figures[QStringLiteral("codes.") + row[0]] += 1;
        if (!row[4].isEmpty())
            if (const QString old = QJsonDocument::fromJson(row[4].toUtf8()).object().value(u"continues").toString(); !old.isEmpty())
                book.m_continued[row[0]].insert(row[1], old);
        for (const QString &name : {row[2], row[3]})
            if (!name.isEmpty())
                book.m_codes[row[0]].insert(name, row[1]);
    }
    const auto present = cache.datasets();
    if (!present)
        return fail(present);
    for (const DatasetState &state : *present) {
        const QString list = QStringLiteral("dataset"), name = translated(state.spec.title);
        book.m_names[list].insert(state.spec.id, name);
        book.m_codes[list].insert(name, state.spec.id);
    }
    for (const QString &dataset : {QStringLiteral("department"), QStringLiteral("district"), QStringLiteral("community")}) {
        const bool isArea = dataset != QLatin1String("department");
        const bool hasParent = dataset == QLatin1String("community");
        QStringList columns{QStringLiteral("code"), QStringLiteral("name"), QStringLiteral("name_en")};
        if (isArea)
            columns += {QStringLiteral("population"), QStringLiteral("area_m2")};
        if (hasParent)
            columns.append(QStringLiteral("parent_code"));
        const auto rows = textRows(cache, dataset, columns);
        if (!rows)
            return fail(rows);
        for (const QStringList &row : *rows) {
            (isArea ? book.m_areas : book.m_names[dataset]).insert(row[0], pick(row[1], row[2], language));
            for (const QString &name : {row[1], row[2]})
                if (!name.isEmpty())
                    (isArea ? book.m_areaCodes : book.m_codes[dataset]).insert(name, row[0]);
            if (!isArea)
                continue;
            for (const QString &suffix : city.dropSuffix)
                if (row[1].size() > suffix.size() && row[1].endsWith(suffix))
                    book.m_areaCodes.insert(row[1].chopped(suffix.size()), row[0]);
            book.m_figures.insert(QStringLiteral("city.population@") + row[0], row[3].toDouble());
            book.m_figures.insert(QStringLiteral("city.area_km2@") + row[0], row[4].toDouble() / 1e6);
            if (hasParent)
                book.m_parents.insert(row[0], row[5]);
        }
    }
    if (auto ok = book.readHistory(cache, language); !ok)
        return fail(ok);
    return book;
}

/// Former communities have a name, too, where none of today has their code.
Result<void> CodeBook::readHistory(const Cache &cache, const QString &language)
{
    const auto rows = textRows(
        cache, QStringLiteral("area_change"),
        {QStringLiteral("old_code"), QStringLiteral("new_code"), QStringLiteral("effective"), QStringLiteral("old_name"), QStringLiteral("old_name_en")});
    if (!rows)
        return fail(rows);
    for (const QStringList &row : *rows) {
        if (!m_areas.contains(row[0]) && !row[3].isEmpty())
            m_areas.insert(row[0], pick(row[3], row[4], language));
        for (const QString &name : {row[3], row[4]})
            if (!name.isEmpty() && !m_areaCodes.contains(name))
                m_areaCodes.insert(name, row[0]);
    }
    QList<AreaChange> changes;
    for (const QStringList &row : *rows)
        changes.append({row[0], row[1], QDate::fromString(row[2].left(10), Qt::ISODate), areaName(row[0], false), areaName(row[1], false)});
    m_history = AreaHistory(std::move(changes));
    return {};
}

QHash<QString, QString> CodeBook::formerParents() const
{
    QHash<QString, QString> out;
    for (const AreaChange &change : m_history.changes()) {
        if (m_parents.contains(change.oldCode) || out.contains(change.oldCode))
            continue;
        for (const QStringList heirs = m_history.heirs(change.oldCode, {}); const QString &heir : heirs)
            if (const QString parent = m_parents.value(heir); !parent.isEmpty()) {
                out.insert(change.oldCode, parent);
                break;
            }
    }
    return out;
}

QString CodeBook::name(const QString &list, const QString &code) const
{
    const auto names = m_names.constFind(list);
    return names == m_names.cend() ? code : names->value(code, code);
}

QStringList CodeBook::codes(const QString &list) const
{
    QStringList codes = m_names.value(list).keys();
    codes.sort();
    return codes;
}

bool CodeBook::knows(const QString &list, const QString &codeOrName) const
{
    return m_names.value(list).contains(codeOrName) || m_codes.value(list).contains(codeOrName);
}

QString CodeBook::code(const QString &list, const QString &codeOrName) const
{
    return m_names.value(list).contains(codeOrName) ? codeOrName : m_codes.value(list).value(codeOrName, codeOrName);
}

QString CodeBook::areaName(const QString &code, bool isShort) const
{
    QString name = m_areas.value(code, code);
    if (isShort && !m_suffix.isEmpty() && name.size() > m_suffix.size() && name.endsWith(m_suffix))
        name.chop(m_suffix.size());
    return name;
}

bool CodeBook::knowsArea(const QString &codeOrName) const
{
    return m_areas.contains(codeOrName) || m_areaCodes.contains(codeOrName);
}

QString CodeBook::areaCode(const QString &codeOrName) const
{
    return m_areas.contains(codeOrName) ? codeOrName : m_areaCodes.value(codeOrName, codeOrName);
}

QString CodeBook::parentOf(const QString &areaCode) const
{
    return m_parents.value(areaCode);
}

} // namespace om

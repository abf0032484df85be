// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/importcodes.h"

#include "ingest/cachereading.h"
#include "ingest/recipe.h"

namespace om {

Result<ImportCodes> ImportCodes::of(const Cache &cache, const CharacterFold &fold)
{
    ImportCodes book;
    book.m_fold = fold;
    struct Entry
    {
        QString list, code, name, nameEn;
    };
    std::vector<Entry> entries;
    const QStringList columns{QStringLiteral("list"), QStringLiteral("code"), QStringLiteral("name"), QStringLiteral("name_en")};
    const auto read = eachRow(cache, QStringLiteral("code"), columns, false, [&entries](qint64, const std::vector<Value> &c, QByteArrayView) {
        entries.push_back({toText(c[0]), toText(c[1]), toText(c[2]), toText(c[3])});
    });
    if (!read)
        return fail(read);
    for (const Entry &e : entries) {
        book.m_known[e.list].insert(fold.folded(e.code), e.code);
        ++book.m_counts[e.list];
    }
    if (const QString datasets = QStringLiteral("dataset"); book.m_known.contains(datasets)) { // of a city that names some: those that it holds are known, too
        const auto present = cache.datasets();
        if (!present)
            return fail(present);
        for (const DatasetState &state : *present)
            book.m_known[datasets].insert(fold.folded(state.spec.id), state.spec.id);
    }
    for (const Entry &e : entries) { // after all codes: a name never hides another entry's code
        auto &list = book.m_known[e.list];
        for (const QString &name : {fold.folded(e.name), fold.folded(e.nameEn)})
            if (!name.isEmpty() && !list.contains(name))
                list.insert(name, e.code);
    }
    return book;
}

std::optional<QString> ImportCodes::codeOf(const QString &list, const QString &text) const
{
    const auto known = m_known.constFind(list);
    if (known == m_known.constEnd())
        return std::nullopt;
    const auto code = known->constFind(m_fold.folded(text));
    return code == known->constEnd() ? std::nullopt : std::optional(*code);
}

QString ImportCodes::taken(const QString &list, const QString &text)
{
    if (const auto code = codeOf(list, text))
        return *code;
    m_known[list].insert(m_fold.folded(text), text);
    m_new.push_back({list, text, ++m_counts[list]});
    return text;
}

Result<void> ImportCodes::writeNew(BatchWriter &writer, const DatasetSpec &codeSpec) const
{
    if (m_new.empty())
        return {};
    if (const auto made = writer.ensureDataset(codeSpec); !made)
        return fail(made);
    const QStringList fields{QStringLiteral("list"), QStringLiteral("code"), QStringLiteral("name"), QStringLiteral("position")};
    if (const auto begun = writer.beginRows(codeSpec.id, fields, WriteMode::Upsert); !begun)
        return fail(begun);
    for (const NewCode &c : m_new) {
        const Row row{{c.list, c.code, c.code, c.position}, {}, 0};
        if (const auto written = writer.write(row); !written)
            return fail(written);
    }
    return writer.endRows();
}

} // namespace om

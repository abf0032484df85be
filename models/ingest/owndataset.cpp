// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/owndataset.h"

#include <QFileInfo>

#include <unicode/translit.h>

#include <algorithm>
#include <memory>

namespace om {

namespace {

QString toLatin(const QString &text)
{
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<icu::Transliterator> latin(icu::Transliterator::createInstance("Any-Latin; Latin-ASCII; Lower", UTRANS_FORWARD, status));
    if (U_FAILURE(status) || !latin)
        return text.toLower();
    icu::UnicodeString s(text.utf16(), int32_t(text.size()));
    latin->transliterate(s);
    return QString::fromUtf16(s.getBuffer(), s.length());
}

bool isName(const QString &title)
{
    static const QStringList names{QStringLiteral("name"), QStringLiteral("title"), QStringLiteral("label"),
                                   QStringLiteral("名称"), QStringLiteral("标题"),  QStringLiteral("姓名")};
    return names.contains(title.toCaseFolded());
}

} // namespace

QString asciiId(const QString &name)
{
    QString id;
    for (const QString entries = toLatin(name); const QChar c : entries) {
        const bool isPlain = (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9');
        if (isPlain)
            id += c;
        else if (!id.isEmpty() && !id.endsWith(u'_'))
            id += u'_';
    }
    while (id.endsWith(u'_'))
        id.chop(1);
    if (id.isEmpty() || !id.front().isLetter())
        id.prepend(QLatin1String("d_"));
    id.truncate(60);
    while (id.endsWith(u'_'))
        id.chop(1);
    return id == QLatin1String("d") ? QStringLiteral("data") : id;
}

QString uniqueId(const QString &id, const QStringList &taken)
{
    QString unique = id;
    for (int n = 2; taken.contains(unique); ++n)
        unique = id + u'_' + QString::number(n);
    return unique;
}

DatasetSpec ownDataset(const QString &id, const QString &fileName, const SourceDescription &source)
{
    DatasetSpec spec;
    spec.id = id;
    spec.title = QFileInfo(fileName).completeBaseName();
    spec.geometry = source.geometry;
    // names that the cache's tables use themselves
    QStringList taken{QStringLiteral("fid"), QStringLiteral("geom"), QStringLiteral("rowid"), QStringLiteral("src_batch"), QStringLiteral("src_row")};
    for (const FieldSpec &column : source.fields) {
        FieldSpec field = column;
        field.title = column.title.isEmpty() ? column.name : column.title;
        field.name = uniqueId(asciiId(column.name), taken);
        field.codes.clear();
        if (field.type == FieldType::Code)
            field.type = FieldType::Text;
        field.isRequired = false;
        const bool isAmount = source.amounts.contains(column.name);
        if (isAmount)
            field.type = FieldType::Real;
        taken << field.name;
        if (field.type == FieldType::Text && (spec.label.isEmpty() || (isName(field.title) && !isName(spec.field(spec.label)->title))))
            spec.label = field.name;
        spec.fields.push_back(std::move(field));
        if (isAmount) {
            const FieldSpec &sum = spec.fields.back();
            FieldSpec currency;
            currency.name = uniqueId(sum.name + QStringLiteral("_currency"), taken);
            // A title stays as it is in every language, so it follows that of the column.
            const bool isHan = std::ranges::any_of(sum.title, [](QChar c) { return c.script() == QChar::Script_Han; });
            currency.title = sum.title + (isHan ? QStringLiteral("（币种）") : QStringLiteral(" (currency)"));
            taken << currency.name;
            spec.fields.push_back(std::move(currency));
        }
    }
    return spec;
}

} // namespace om

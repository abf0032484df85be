// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/columnmatch.h"

#include <QRegularExpression>

#include <algorithm>
#include <numeric>

namespace om {

namespace {

constexpr QLatin1StringView classCode("class_code");

/// The fields that the cross-walk of classes fills.
const QStringList &classFields()
{
    static const QStringList fields{QStringLiteral("object_kind"), QStringLiteral("class_big"), QStringLiteral("class_small")};
    return fields;
}

bool isTicketClass(const DatasetSpec &spec, const QString &field)
{
    return classFields().contains(field) && spec.field(classCode);
}

/// Bytes of a name in the table of a Shapefile.
qsizetype dbfSize(const QString &name, const QString &encoding)
{
    if (encoding == u"UTF-8")
        return name.toUtf8().size();
    return std::accumulate(name.begin(), name.end(), qsizetype(0), [](qsizetype sum, QChar c) { return sum + (c.unicode() < 0x80 ? 1 : 2); });
}

struct Candidate
{
    ColumnMatch match;
    double score = 0;
};

/// How much two names have in common when one holds the other: 0 to 1.
double likeness(const QString &a, const QString &b)
{
    const QString &shorter = a.size() <= b.size() ? a : b, &longer = a.size() <= b.size() ? b : a;
    const bool isHan = !shorter.isEmpty() && shorter[0].unicode() >= 0x2E80;
    if (shorter.size() < (isHan ? 2 : 4) || !longer.contains(shorter))
        return 0;
    return double(shorter.size()) / double(longer.size());
}

double factorOf(const QString &column, const FieldSpec &field)
{
    static const QHash<QString, std::pair<QString, double>> units{
        {QStringLiteral("元"), {QStringLiteral("yuan"), 1}},       {QStringLiteral("千元"), {QStringLiteral("yuan"), 1e3}},
        {QStringLiteral("万元"), {QStringLiteral("yuan"), 1e4}},   {QStringLiteral("百万元"), {QStringLiteral("yuan"), 1e6}},
        {QStringLiteral("亿元"), {QStringLiteral("yuan"), 1e8}},   {QStringLiteral("公顷"), {QStringLiteral("m²"), 1e4}},
        {QStringLiteral("ha"), {QStringLiteral("m²"), 1e4}},       {QStringLiteral("亩"), {QStringLiteral("m²"), 10000.0 / 15}},
        {QStringLiteral("万平方米"), {QStringLiteral("m²"), 1e4}}, {QStringLiteral("万㎡"), {QStringLiteral("m²"), 1e4}},
        {QStringLiteral("平方公里"), {QStringLiteral("m²"), 1e6}}, {QStringLiteral("平方千米"), {QStringLiteral("m²"), 1e6}},
        {QStringLiteral("km2"), {QStringLiteral("m²"), 1e6}},      {QStringLiteral("小时"), {QStringLiteral("min"), 60}},
        {QStringLiteral("公里"), {QStringLiteral("m"), 1e3}},      {QStringLiteral("千米"), {QStringLiteral("m"), 1e3}},
        {QStringLiteral("万人"), {QStringLiteral("people"), 1e4}},
    };
    static const QRegularExpression bracket(QStringLiteral("[(（\\[【]([^)）\\]】]*)[)）\\]】]"));
    const auto found = bracket.match(column);
    if (field.unit.isEmpty() || !found.hasMatch())
        return 1;
    QString written = found.captured(1).normalized(QString::NormalizationForm_KC).trimmed();
    written.remove(QStringLiteral("单位"));
    written.remove(u':');
    const auto unit = units.constFind(written.trimmed());
    return unit != units.constEnd() && unit->first == field.unit ? unit->second : 1;
}

std::optional<Candidate> candidate(int column, const SourceDescription &source, const FieldSpec &field, const QStringList &known)
{
    const QString &written = source.fields[std::size_t(column)].name;
    const QString loose = looseName(written), folded = ColumnNames::folded(written);
    const auto is = [&](ColumnMatch::By by, double score) { return Candidate{{column, field.name, by, factorOf(written, field)}, score}; };
    if (folded.isEmpty())
        return std::nullopt;
    if (loose == looseName(field.name))
        return is(ColumnMatch::By::Name, 10);
    const QStringList titles{field.title, translated(field.title)};
    for (const QString &title : titles)
        if (loose == looseName(title) || folded == ColumnNames::folded(title))
            return is(ColumnMatch::By::Title, 9);
    if (const qsizetype at = known.indexOf(folded); at >= 0)
        return is(ColumnMatch::By::Dictionary, 8 - 0.01 * double(at));
    QStringList names = known;
    names << ColumnNames::folded(field.name) << ColumnNames::folded(titles[0]) << ColumnNames::folded(titles[1]);
    double best = 0;
    for (const QString &name : std::as_const(names)) {
        if (source.format == u"Shapefile" && name.size() > folded.size() && name.startsWith(folded) && dbfSize(written, source.encoding) >= 9)
            return is(ColumnMatch::By::Truncated, 7);
        best = std::max(best, likeness(folded, name));
    }
    return best >= 0.5 ? std::optional(is(ColumnMatch::By::Similar, best)) : std::nullopt;
}

} // namespace

QString looseName(const QString &name)
{
    QString out;
    const QString lower = name.toCaseFolded();
    for (const QChar c : lower)
        if (!c.isSpace() && c != u'_' && c != u'-')
            out += c;
    return out;
}

QString matchName(ColumnMatch::By by)
{
    switch (by) {
    case ColumnMatch::By::Name: return QStringLiteral("name");
    case ColumnMatch::By::Title: return QStringLiteral("title");
    case ColumnMatch::By::Dictionary: return QStringLiteral("dictionary");
    case ColumnMatch::By::Truncated: return QStringLiteral("truncated");
    case ColumnMatch::By::Similar: break;
    }
    return QStringLiteral("similar");
}

std::vector<ColumnMatch> matchColumns(const DatasetSpec &spec, const SourceDescription &source, const ColumnNames &names)
{
    std::vector<Candidate> candidates;
    for (const FieldSpec &field : spec.fields) {
        const QStringList known = names.of(spec.id, field.name);
        for (std::size_t i = 0; i < source.fields.size(); ++i)
            if (!source.positionFields.contains(source.fields[i].name))
                if (const auto found = candidate(int(i), source, field, known))
                    candidates.push_back(*found);
    }
    std::stable_sort(candidates.begin(), candidates.end(), [](const Candidate &a, const Candidate &b) { return a.score > b.score; });
    std::vector<ColumnMatch> matches;
    for (const Candidate &c : candidates)
        if (std::none_of(matches.begin(), matches.end(), [&c](const ColumnMatch &m) { return m.column == c.match.column || m.field == c.match.field; }))
            matches.push_back(c.match);
    std::sort(matches.begin(), matches.end(), [](const ColumnMatch &a, const ColumnMatch &b) { return a.column < b.column; });
    return matches;
}

FieldRule ruleFor(const DatasetSpec &spec, const SourceDescription &source, int column, const QString &field)
{
    const FieldSpec &wanted = *spec.field(field);
    FieldRule rule;
    rule.field = field;
    rule.column = source.fields[std::size_t(column)].name;
    rule.factor = factorOf(rule.column, wanted);
    rule.isCrossed = isTicketClass(spec, field) && wanted.type == FieldType::Code && field != u"object_kind"; // 小类 may hold its official code
    if (field == spec.area) {
        rule.keyOf = QStringLiteral("community");
        rule.otherwise = QStringLiteral("=");
    }
    if (source.amounts.contains(rule.column) && (wanted.type == FieldType::Real || wanted.type == FieldType::Integer))
        rule.part = QStringLiteral("amount");
    return rule;
}

void addClassRules(const DatasetSpec &spec, Recipe &recipe)
{
    const auto code = std::ranges::find(recipe.fields, classCode, &FieldRule::field);
    if (code == recipe.fields.end() || code->column.isEmpty())
        return;
    const QString column = code->column;
    for (const QString &field : classFields()) {
        if (!spec.field(field) || std::ranges::contains(recipe.fields, field, &FieldRule::field))
            continue;
        FieldRule rule;
        rule.field = field;
        rule.column = column;
        rule.isCrossed = true;
        rule.otherwise = QString(); // the code itself is kept
        recipe.fields.push_back(std::move(rule));
    }
}

Recipe proposedRecipe(const DatasetSpec &spec, const SourceDescription &source, const ColumnNames &names)
{
    Recipe recipe;
    recipe.dataset = spec.id;
    const std::vector<ColumnMatch> matches = matchColumns(spec, source, names);
    for (const ColumnMatch &match : matches)
        if (match.by != ColumnMatch::By::Similar)
            recipe.fields.push_back(ruleFor(spec, source, match.column, match.field));
    const auto ruleOf = [&recipe](const QString &field) {
        return std::find_if(recipe.fields.begin(), recipe.fields.end(), [&field](const FieldRule &r) { return r.field == field; });
    };
    if (spec.key.size() == 1 && ruleOf(spec.key.front()) == recipe.fields.end())
        for (const QStringList stands = names.keyFrom(spec.id); const QString &field : stands)
            if (const auto found = ruleOf(field); found != recipe.fields.end()) {
                FieldRule key;
                key.field = spec.key.front();
                key.column = found->column;
                recipe.fields.push_back(key);
                break;
            }
    addClassRules(spec, recipe);
    return recipe;
}

QString likelyDataset(const Catalog &catalog, const SourceDescription &source)
{
    QString best;
    std::size_t most = 2;
    for (const DatasetSpec &spec : catalog.datasets()) {
        std::vector<ColumnMatch> matches = matchColumns(spec, source, catalog.columnNames());
        std::erase_if(matches, [](const ColumnMatch &m) { return m.by == ColumnMatch::By::Similar; });
        const auto has = [&matches](const QString &field) {
            return std::any_of(matches.begin(), matches.end(), [&field](const ColumnMatch &m) { return m.field == field; });
        };
        const bool isNamed = has(spec.label) || std::all_of(spec.key.begin(), spec.key.end(), has);
        const bool hasShape = source.geometry == GeometryType::None || source.geometry == spec.geometry;
        if (isNamed && hasShape && matches.size() > most && 2 * matches.size() >= source.fields.size() - std::size_t(source.positionFields.size())) {
            best = spec.id;
            most = matches.size();
        }
    }
    return best;
}

} // namespace om

// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/rowmapper.h"

#include "catalog/catalog.h"
#include "geo/crs.h"
#include "geo/detect/amounttext.h"
#include "ingest/columnmatch.h"

namespace om {

namespace {

int columnIndex(const std::vector<FieldSpec> &columns, const QString &name)
{
    for (const bool loosely : {false, true})
        for (std::size_t i = 0; i < columns.size(); ++i)
            if (loosely ? looseName(columns[i].name) == looseName(name) : columns[i].name == name)
                return int(i);
    return -1;
}

/// Splits "{STREET}, {CITY}" into pairs of a literal text and the column after it.
Result<std::vector<std::pair<QString, int>>> templatePieces(const QString &text, const std::vector<FieldSpec> &columns)
{
    std::vector<std::pair<QString, int>> pieces;
    qsizetype at = 0;
    while (at < text.size()) {
        const qsizetype open = text.indexOf(u'{', at);
        const qsizetype close = open < 0 ? -1 : text.indexOf(u'}', open);
        if (close < 0) {
            pieces.emplace_back(text.mid(at), -1);
            break;
        }
        const QString name = text.mid(open + 1, close - open - 1);
        const int column = columnIndex(columns, name);
        if (column < 0)
            return fail(ErrorCode::NotFound, {QStringLiteral("column"), name});
        pieces.emplace_back(text.mid(at, open - at), column);
        at = close + 1;
    }
    return pieces;
}

TimeForm timeForm(const FieldRule &rule)
{
    const auto zone = rule.zone == u"local" ? TimeForm::Zone::Local : rule.zone == u"utc" ? TimeForm::Zone::Utc : TimeForm::Zone::AsWritten;
    return {rule.date, zone};
}

} // namespace

Result<RowMapper> RowMapper::byRecipe(const DatasetSpec &spec, const std::vector<FieldSpec> &columns, const Recipe &recipe, const ZoneClock &clock,
                                      ImportCodes &book, const Lookups &lookups)
{
    RowMapper mapper(clock, book);
    for (const FieldSpec &c : columns)
        mapper.m_columns.push_back(c.name);
    const QStringList collected = recipe.codesFrom.split(u',', Qt::SkipEmptyParts);
    std::vector<FieldRule> rules = recipe.fields;
    if (recipe.areaFrom == u"position" && !spec.area.isEmpty()) {
        std::erase_if(rules, [&spec](const FieldRule &r) { return r.field == spec.area; });
        FieldRule rule;
        rule.field = spec.area;
        rule.within = QStringLiteral("community");
        rules.push_back(rule);
    }
    if (std::ranges::any_of(rules, &FieldRule::isCrossed)) {
        if (const auto ready = mapper.prepareCrossing(spec, rules, lookups); !ready)
            return fail(ready);
    }
    const auto wrong = [&recipe](const QString &field, const QString &reason) {
        return fail(ErrorCode::RecipeInvalid, {recipe.id, QStringLiteral("fields.%1: %2").arg(field, reason)});
    };
    for (const FieldRule &given : rules) {
        Rule rule{.field = spec.field(given.field),
                  .columns = {},
                  .sum = {},
                  .text = given.text,
                  .pieces = {},
                  .given = given,
                  .form = timeForm(given),
                  .nulls = {},
                  .within = {},
                  .names = {},
                  .collects = collected.contains(given.field)};
        if (!rule.field)
            return wrong(given.field, QStringLiteral("the dataset %1 has no such field").arg(spec.id));
        QStringList names = given.otherColumns;
        if (!given.column.isEmpty())
            names.prepend(given.column);
        if (given.isOptional)
            names.removeIf([&columns](const QString &name) { return columnIndex(columns, name) < 0; });
        for (const QString &name : names)
            rule.columns.push_back(columnIndex(columns, name));
        for (const QString &name : given.sum)
            rule.sum.push_back(columnIndex(columns, name));
        for (const auto &[list, found] : {std::pair(names, rule.columns), std::pair(given.sum, rule.sum)})
            for (std::size_t i = 0; i < found.size(); ++i)
                if (found[i] < 0)
                    return wrong(given.field, QStringLiteral("the file has no column “%1”").arg(list[qsizetype(i)]));
        if (!given.when.isEmpty()) {
            const QString name = given.when.section(u'=', 0, 0);
            rule.whenColumn = columnIndex(columns, name);
            rule.whenValue = foldedValue(given.when.section(u'=', 1));
            if (rule.whenColumn < 0)
                return wrong(given.field, QStringLiteral("the file has no column “%1”").arg(name));
        }
        auto pieces = templatePieces(given.text, columns);
        if (!pieces)
            return wrong(given.field, QStringLiteral("the file has no column “%1”").arg(pieces.error().args.value(1)));
        rule.pieces = std::move(*pieces);
        for (const QString &text : given.nullValues)
            rule.nulls.insert(foldedValue(text));
        if (!given.within.isEmpty()) {
            auto grid = lookups.areas(given.within);
            if (!grid)
                return fail(grid);
            rule.within = *grid;
        }
        if (!given.keyOf.isEmpty()) {
            auto known = lookups.names(given.keyOf);
            if (!known)
                return fail(known);
            if ((*known)->isEmpty())
                mapper.m_warnings << QStringLiteral("“%1” is not in the workspace; values of %2 were taken unchecked").arg(given.keyOf, given.field);
            else
                rule.names = *known;
        }
        mapper.add(std::move(rule));
    }
    return mapper;
}

Result<void> RowMapper::prepareCrossing(const DatasetSpec &spec, std::vector<FieldRule> &rules, const Lookups &lookups)
{
    auto classes = lookups.classes();
    if (!classes)
        return fail(classes);
    m_classes = *std::move(classes);
    const QString kind = QStringLiteral("object_kind"), code = QStringLiteral("class_code");
    std::stable_partition(rules.begin(), rules.end(), [&kind](const FieldRule &rule) { return rule.field == kind; });
    m_kindRule = rules.front().field == kind ? 0 : -1;
    for (const QString &field : {QStringLiteral("class_small"), QStringLiteral("class_big"), kind})
        if (const auto rule = std::ranges::find(rules, field, &FieldRule::field); m_crossedField.isEmpty() && rule != rules.end() && rule->isCrossed)
            m_crossedField = field;
    // What may come to nothing is kept as it was written.
    const auto loose = std::ranges::find_if(rules, [](const FieldRule &rule) { return rule.isCrossed && rule.otherwise; });
    if (loose != rules.end() && spec.field(code) && !std::ranges::contains(rules, code, &FieldRule::field)) {
        FieldRule kept;
        kept.field = code;
        kept.column = loose->column;
        kept.otherColumns = loose->otherColumns;
        kept.isOptional = loose->isOptional;
        rules.push_back(std::move(kept));
    }
    return {};
}

RowMapper RowMapper::inOrder(const DatasetSpec &spec, const SourceDescription &source, const ZoneClock &clock, ImportCodes &book)
{
    RowMapper mapper(clock, book);
    std::size_t field = 0;
    for (std::size_t i = 0; i < source.fields.size(); ++i) {
        mapper.m_columns.push_back(source.fields[i].name);
        const bool isAmount = source.amounts.contains(source.fields[i].name);
        for (const char *part : {"amount", "currency"}) {
            Rule rule;
            rule.field = &spec.fields[field++];
            rule.columns = {int(i)};
            if (isAmount)
                rule.given.part = QString::fromLatin1(part);
            mapper.add(std::move(rule));
            if (!isAmount)
                break;
        }
    }
    return mapper;
}

std::vector<QStringList> RowMapper::targets() const
{
    std::vector<QStringList> targets(m_columns.size());
    for (const bool isCrossed : {false, true}) // what is made of a code stands behind the code
        for (const Rule &rule : m_rules) {
            if (rule.given.isCrossed != isCrossed)
                continue;
            std::vector<int> used = rule.columns;
            used.insert(used.end(), rule.sum.begin(), rule.sum.end());
            for (const auto &piece : rule.pieces)
                if (piece.second >= 0)
                    used.push_back(piece.second);
            for (const int column : used)
                if (QStringList &fields = targets[std::size_t(column)]; !fields.contains(rule.field->name))
                    fields << rule.field->name;
        }
    return targets;
}

void RowMapper::add(Rule rule)
{
    const FieldSpec &field = *rule.field;
    if (field.type == FieldType::Code && !rule.collects && !m_book->hasList(field.codes))
        m_warnings << QStringLiteral("the code list “%1” is not in the workspace; values of %2 were taken unchecked").arg(field.codes, field.name);
    m_fields << field.name;
    m_rules.push_back(std::move(rule));
}

void RowMapper::map(const Row &source, Row &target, RowFindings &findings)
{
    target.cells.assign(m_rules.size(), Value());
    for (std::size_t i = 0; i < m_rules.size(); ++i) {
        const Rule &rule = m_rules[i];
        if (rule.whenColumn >= 0 && foldedValue(toText(source.cells[std::size_t(rule.whenColumn)])) != rule.whenValue)
            continue;
        const QString *column = &rule.field->name;
        Value made;
        const Value *raw = rawValue(rule, source, column, made);
        if (!raw)
            continue;
        if (!rule.given.part.isEmpty())
            raw = amountPart(rule, source, *column, *raw, made, findings);
        if (raw && !rule.given.map.isEmpty())
            raw = mapped(rule, source, *column, *raw, made, findings);
        if (raw && rule.given.isCrossed)
            raw = crossed(rule, source, *column, *raw, made, target, findings);
        if (raw && rule.names && !isNull(*raw))
            raw = keyed(rule, source, *column, *raw, made, findings);
        if (!raw)
            continue;
        const bool isScaled = rule.given.factor != 1 && (rule.field->type == FieldType::Integer || rule.field->type == FieldType::Real);
        auto parsed = parseCell(*raw, isScaled ? FieldType::Real : rule.field->type, rule.form, *m_clock); // half an hour is 30 whole minutes
        if (!parsed) {
            refuse(findings, source, *column, parsed.error().code, parsed.error().message);
            continue;
        }
        Value &cell = target.cells[i];
        cell = std::move(*parsed);
        if (isScaled && !isNull(cell)) {
            const double scaled = std::get<double>(cell) * rule.given.factor;
            cell = rule.field->type == FieldType::Integer ? Value(qint64(std::llround(scaled))) : Value(scaled);
        }
        if (rule.field->type == FieldType::Code && !isNull(cell))
            cell = coded(rule, toText(cell), source, *column, findings);
    }
}

const Value *RowMapper::amountPart(const Rule &rule, const Row &source, const QString &column, const Value &raw, Value &made, RowFindings &findings) const
{
    const QString written = toText(raw);
    const auto amount = amountFrom(written);
    if (!amount && !isNoAmount(written))
        refuse(findings, source, column, QStringLiteral("bad_number"), QStringLiteral("“%1” is no amount").arg(written));
    if (!amount || (rule.given.part == u"currency" && amount->currency.isEmpty()))
        return nullptr;
    made = rule.given.part == u"amount" ? Value(amount->value) : Value(amount->currency);
    return &made;
}

const Value *RowMapper::mapped(const Rule &rule, const Row &source, const QString &column, const Value &raw, Value &made, RowFindings &findings) const
{
    const auto known = rule.given.map.constFind(foldedValue(toText(raw)));
    if (known != rule.given.map.constEnd()) {
        made = known->isEmpty() ? Value() : Value(*known);
        return &made;
    }
    if (!rule.given.otherwise)
        refuse(findings, source, column, QStringLiteral("bad_code"), QStringLiteral("the recipe has no value for “%1”").arg(toText(raw)));
    else if (*rule.given.otherwise != u"=") {
        made = *rule.given.otherwise;
        return &made;
    }
    return &raw;
}

const Value *RowMapper::crossed(const Rule &rule, const Row &source, const QString &column, const Value &raw, Value &made, const Row &target,
                                RowFindings &findings)
{
    const QString written = toText(raw);
    const QString &field = rule.field->name;
    if (m_book->codeOf(rule.field->codes, written)) // one of ours
        return &raw;
    const bool isTold = field == m_crossedField;
    const QString kind = m_kindRule >= 0 && rule.field->name != u"object_kind" ? toText(target.cells[std::size_t(m_kindRule)]) : QString();
    if (const auto found = m_classes->find(written, kind)) {
        const QString code = field == u"object_kind" ? found->kind : field == u"class_big" ? found->big : found->small;
        if (isTold && found->isUnverified)
            ++m_crossed.unverified;
        if (!code.isEmpty()) {
            made = code;
            return &made;
        }
    }
    if (!rule.given.otherwise && !m_book->hasList(rule.field->codes)) // a list that is not here is not checked
        return &raw;
    if (!rule.given.otherwise) {
        refuse(findings, source, column, QStringLiteral("bad_code"), QStringLiteral("the cross-walk has no %1 for “%2”").arg(field, written));
        return nullptr;
    }
    if (isTold) {
        ++m_crossed.unmapped[written];
        findings.notes.push_back({source.sourceRow, column, QStringLiteral("unmapped_class"),
                                  QStringLiteral("the cross-walk has no %1 for “%2”; it stays as the class code").arg(field, written)});
    }
    return nullptr;
}

const Value *RowMapper::keyed(const Rule &rule, const Row &source, const QString &column, const Value &raw, Value &made, RowFindings &findings) const
{
    const QString written = toText(raw);
    if (const auto key = rule.names->keyOf(written)) {
        made = *key;
        return &made;
    }
    const QString message = QStringLiteral("“%1” is the name of no row of %2").arg(written, rule.given.keyOf);
    if (!rule.given.otherwise) {
        refuse(findings, source, column, QStringLiteral("unknown_name"), message);
        return nullptr;
    }
    if (*rule.given.otherwise == u"=") {
        findings.notes.push_back({source.sourceRow, column, QStringLiteral("unknown_name"), message + QStringLiteral("; it stays as it is")});
        return &raw;
    }
    made = rule.given.otherwise->isEmpty() ? Value() : Value(*rule.given.otherwise);
    return &made;
}

const Value *RowMapper::cell(const Rule &rule, const Row &source, int column) const
{
    const Value &v = source.cells[std::size_t(column)];
    if (isNull(v))
        return nullptr;
    if (v.index() == 3 && QStringView(std::get<QString>(v)).trimmed().isEmpty())
        return nullptr;
    if (!rule.nulls.isEmpty() && rule.nulls.contains(foldedValue(toText(v))))
        return nullptr;
    return &v;
}

const Value *RowMapper::rawValue(const Rule &rule, const Row &source, const QString *&column, Value &made) const
{
    for (const int c : rule.columns) {
        column = &m_columns[std::size_t(c)];
        if (const Value *v = cell(rule, source, c))
            return v;
    }
    made = madeValue(rule, source, column);
    return isNull(made) ? nullptr : &made;
}

Value RowMapper::madeValue(const Rule &rule, const Row &source, const QString *&column) const
{
    if (!rule.sum.empty()) {
        double sum = 0;
        bool any = false;
        for (const int c : rule.sum) {
            const Value *summand = cell(rule, source, c);
            const auto number = summand ? parseCell(*summand, FieldType::Real, {}, *m_clock) : Value();
            if (!number) { // named by its column when the whole cell is parsed
                column = &m_columns[std::size_t(c)];
                return *summand;
            }
            if (!isNull(*number)) {
                sum += std::get<double>(*number);
                any = true;
            }
        }
        if (any)
            return sum;
    }
    if (!rule.text.isEmpty()) {
        QString text;
        bool whole = true;
        for (const auto &[literal, c] : rule.pieces) {
            const Value *v = c < 0 ? nullptr : cell(rule, source, c);
            whole = whole && (c < 0 || v);
            text += literal + (v ? toText(*v).trimmed() : QString());
        }
        if (whole)
            return text;
    }
    if (!source.geometry.isNull()) {
        if (rule.within) {
            const LonLat at = anchor(source.geometry);
            if (const QString code = rule.within->areaAt(at.lon, at.lat); !code.isEmpty())
                return code;
        }
        if (rule.given.measure == u"area")
            return areaM2(source.geometry);
        if (rule.given.measure == u"length")
            return lengthM(source.geometry);
    }
    return rule.given.constant.isEmpty() ? Value() : Value(rule.given.constant);
}

Value RowMapper::coded(const Rule &rule, const QString &text, const Row &source, const QString &column, RowFindings &findings)
{
    const QString &list = rule.field->codes;
    if (rule.collects)
        return m_book->taken(list, text);
    if (!m_book->hasList(list))
        return text;
    if (const auto code = m_book->codeOf(list, text))
        return *code;
    refuse(findings, source, column, QStringLiteral("bad_code"), QStringLiteral("“%1” is not in the code list %2").arg(text, list));
    return {};
}

void RowMapper::refuse(RowFindings &findings, const Row &source, const QString &column, const QString &code, const QString &message) const
{
    findings.refusals.push_back({source.sourceRow, column, code, message});
}

} // namespace om

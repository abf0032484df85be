// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"
#include "cli/filteroptions.h"
#include "services/areas/areatext.h"
#include "services/clock/reckoned.h"
#include "services/number/lineage.h"
#include "services/number/shownnumber.h"
#include "services/numbertext.h"
#include "services/record/fewcompanies.h"
#include "stats/composite.h"
#include "stats/yearfigures.h"
#include "tickets/clockstate.h"

#include <CLI/CLI.hpp>

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>

#include <limits>

namespace om {

namespace {

/// Counts change by a percentage, rates by percentage points; both are given in hundredths, as they are printed.
QJsonValue changeOf(const KpiSpec &spec, const KpiValue &value)
{
    if (!value.change)
        return {};
    return *value.change * (isRate(spec) || spec.aggregate == QLatin1String("growth") ? 1 : 100);
}

/// `numerator` and `denominator` are what `rows` lists: of an average the rows that have a value; what these add up to is `sum`.
QJsonObject toJson(const KpiSpec &spec, const KpiValue &value)
{
    static const QStringList averages{QStringLiteral("mean"), QStringLiteral("median"), QStringLiteral("p90")};
    const bool isAverage = averages.contains(spec.aggregate);
    const auto sum = [&value](double number) { return value.isWithheld ? QJsonValue() : QJsonValue(number); };
    QJsonObject json{{QStringLiteral("id"), spec.id},
                     {QStringLiteral("title"), translated(spec.title)},
                     {QStringLiteral("value"), orNull(value.value)},
                     {QStringLiteral("unit"), spec.unit},
                     {QStringLiteral("numerator"), isAverage ? QJsonValue(double(value.numerator.count())) : sum(value.numeratorValue)},
                     {QStringLiteral("denominator"), orNull(value.denominatorValue)},
                     {QStringLiteral("previous"), orNull(value.previous)},
                     {QStringLiteral("change"), changeOf(spec, value)},
                     {QStringLiteral("feast_shift"), value.isFeastShifted},
                     {QStringLiteral("basis_change"), toJson(value.basisChanges)},
                     {QStringLiteral("small_n"), value.isSmall},
                     {QStringLiteral("withheld"), value.isWithheld}};
    if (value.gap != Gap::None)
        json.insert(QStringLiteral("reason"), gapText(value.gap, translated(value.chosen)));
    if (isAverage)
        json.insert(QStringLiteral("sum"), sum(value.numeratorValue));
    return json;
}

/// What a composite is made of.
QJsonArray components(const Catalog &catalog, const KpiSpec &spec, const FrameSet &frames, const Filter &filter)
{
    QJsonArray out;
    if (const auto parts = compositeParts(catalog, spec, frames, filter))
        for (const CompositePart &part : *parts) {
            QJsonObject json = toJson(*part.kpi, part.value);
            json.insert(QStringLiteral("weight"), part.weight);
            out.append(json);
        }
    return out;
}

/// Datasets, versions and batches that the rows of the indicator rest on.
Result<QJsonArray> dataOf(const Workspace &workspace, const KpiSpec &spec, const KpiValue &value, const JobControl &control)
{
    const auto lineages = lineagesOf(workspace.cache(), workspace.frames(), spec, value, control);
    if (!lineages)
        return fail(lineages);
    QJsonArray out;
    for (const DatasetLineage &lineage : *lineages) {
        QJsonArray batches;
        for (const auto &[batch, rows] : lineage.batches)
            batches.append(QJsonObject{{QStringLiteral("batch"), batch.id},
                                       {QStringLiteral("kind"), batch.meta.kind},
                                       {QStringLiteral("source"), batch.meta.source},
                                       {QStringLiteral("sha256"), batch.meta.sha256},
                                       {QStringLiteral("committed"), batch.committed},
                                       {QStringLiteral("rows"), rows}});
        out.append(
            QJsonObject{{QStringLiteral("dataset"), lineage.dataset}, {QStringLiteral("version"), lineage.version}, {QStringLiteral("batches"), batches}});
    }
    return out;
}

/// Names a row as people do: by its key, or by fid where the dataset has none.
QString rowName(const DatasetSpec &spec, const Frame &frame, std::size_t row)
{
    if (spec.key.isEmpty())
        return QString::number(frame.fids()[row]);
    QStringList parts;
    for (const QString &field : spec.key)
        if (const Column *column = frame.column(field))
            parts.append(column->text(row));
    return parts.join(u'|');
}

/// Loads what the indicator reads and the workspace has; what it lacks is named when the indicator is evaluated.
Result<void> loadFor(Workspace &workspace, const KpiSpec &spec)
{
    QStringList present;
    const QStringList needed = datasetsOf(spec);
    if (spec.aggregate == QLatin1String("composite") && workspace.frames().specs.contains(weightDataset))
        present.append(weightDataset);
    for (const QString &dataset : needed)
        if (workspace.frames().specs.contains(dataset)) {
            present.append(dataset);
            if (const YearSpec *years = yearsOf(workspace.frames(), dataset))
                present.append(years->years);
        }
    for (const QStringList others = placeDatasetsOf(spec); const QString &dataset : others)
        if (workspace.frames().specs.contains(dataset))
            present.append(dataset);
    return present.isEmpty() ? Result<void>() : workspace.load(present);
}

Result<Reply> kpi(CommandContext &context, const std::vector<std::string> &ids, const FilterOptions &options)
{
    const auto workspace = context.workspace();
    if (!workspace)
        return fail(workspace);
    const auto filter = options.filter(**workspace);
    if (!filter)
        return fail(filter);
    const Catalog &catalog = (*workspace)->catalog();
    QJsonArray json;
    QList<QStringList> table;
    std::vector<const KpiSpec *> wanted;
    for (const std::string &id : ids) {
        const KpiSpec *spec = catalog.kpi(QString::fromStdString(id));
        if (!spec)
            return fail(ErrorCode::KpiUnknown, {QString::fromStdString(id)});
        wanted.push_back(spec);
    }
    if (ids.empty())
        for (const KpiSpec &spec : catalog.kpis())
            if ((*workspace)->frames().specs.contains(spec.dataset))
                wanted.push_back(&spec);
    for (const KpiSpec *spec : wanted) {
        if (auto ok = loadFor(**workspace, *spec); !ok)
            return fail(ok);
        const auto value = evaluate(catalog, *spec, (*workspace)->frames(), *filter);
        if (!value) {
            if (!ids.empty())
                return fail(value);
            continue; // "all" means all that this workspace can answer
        }
        QJsonObject answer = toJson(*spec, *value);
        if (spec->aggregate == QLatin1String("composite"))
            answer.insert(QStringLiteral("components"), components(catalog, *spec, (*workspace)->frames(), *filter));
        if (!ids.empty()) { // of all at once every dataset would be read for each
            const auto data = dataOf(**workspace, *spec, *value, context.control());
            if (!data)
                return fail(data);
            answer.insert(QStringLiteral("definition"), translated(spec->definition));
            answer.insert(QStringLiteral("formula"), formulaText(*spec));
            answer.insert(QStringLiteral("data"), *data);
        }
        json.append(answer);
        table.append({spec->id, value->value ? QString::number(*value->value, 'f', spec->decimals) : QStringLiteral("—"), translated(spec->unit),
                      translated(spec->title), basisChangeText(value->basisChanges),
                      value->isFeastShifted ? QCoreApplication::translate("Duty", "Spring Festival shift") : QString()});
    }
    return Reply{json, textTable(table)};
}

Result<Reply> rows(CommandContext &context, const std::string &id, const std::string &part, const FilterOptions &options)
{
    const auto workspace = context.workspace();
    if (!workspace)
        return fail(workspace);
    const auto filter = options.filter(**workspace);
    if (!filter)
        return fail(filter);
    const KpiSpec *spec = (*workspace)->catalog().kpi(QString::fromStdString(id));
    if (!spec)
        return fail(ErrorCode::KpiUnknown, {QString::fromStdString(id)});
    if (auto ok = loadFor(**workspace, *spec); !ok)
        return fail(ok);
    const auto value = evaluate((*workspace)->catalog(), *spec, (*workspace)->frames(), *filter, Comparison::None);
    if (!value)
        return fail(value);
    const Bitmap empty(value->frame->rows());
    const Bitmap &bits = part == "denominator" ? value->denominator.value_or(empty) : value->numerator;
    QJsonArray ids;
    QString text;
    const DatasetSpec &dataset = (*workspace)->frames().specs[spec->dataset];
    for (const std::uint32_t row : value->frame->rowsByFid(bits)) {
        const QString name = rowName(dataset, *value->frame, row);
        ids.append(name);
        text += name + u'\n';
    }
    return Reply{QJsonObject{{QStringLiteral("count"), qint64(bits.count())}, {QStringLiteral("ids"), ids}}, text};
}

QJsonValue toJson(const Value &value)
{
    switch (value.index()) {
    case 1: return std::get<qint64>(value);
    case 2: return std::get<double>(value);
    case 3: return std::get<QString>(value);
    default: return {};
    }
}

/// All fields of a stored row, raw (what the clock reckons in the place of what was stored), and beside codes and times what people read.
QJsonObject recordJson(const Workspace &workspace, const DatasetSpec &spec, Cache::StoredRow stored)
{
    stored.row = withoutFew(workspace.frames(), spec, reckonedRow(workspace, spec, stored.fid, std::move(stored.row)));
    QJsonObject json;
    for (std::size_t i = 0; i < spec.fields.size(); ++i) {
        const FieldSpec &field = spec.fields[i];
        const QString text = workspace.cellText(spec.id, field.name, stored.row.cells[i]);
        json.insert(field.name, field.isPersonal ? QJsonValue(text) : toJson(stored.row.cells[i]));
        const QJsonValue shown(text);
        if (shown != json.value(field.name) && !text.isEmpty() && field.type != FieldType::Integer && field.type != FieldType::Real)
            json.insert(field.name + QStringLiteral("_text"), shown);
    }
    json.insert(QStringLiteral("batch"), stored.batch);
    json.insert(QStringLiteral("source_row"), stored.sourceRow);
    return json;
}

Result<Reply> ticketsList(CommandContext &context, const FilterOptions &options, int limit)
{
    const auto workspace = context.workspace();
    if (!workspace)
        return fail(workspace);
    const auto filter = options.filter(**workspace);
    if (!filter)
        return fail(filter);
    const QString id = QStringLiteral("ticket");
    if (auto ok = (*workspace)->load({id}); !ok)
        return fail(ok);
    const FrameSet &frames = (*workspace)->frames();
    const DatasetSpec &spec = frames.specs[id];
    const auto &frame = frames.frames[id];
    const Bitmap bits = filterRows(*frame, spec, *filter, frames.areas, true);
    QJsonArray json;
    QList<QStringList> table;
    static const QStringList columns{QStringLiteral("ticket_no"),   QStringLiteral("t_accept"),       QStringLiteral("source_channel"),
                                     QStringLiteral("class_small"), QStringLiteral("community_code"), QStringLiteral("lead_dept"),
                                     QStringLiteral("clock_state"), QStringLiteral("title")};
    for (const std::uint32_t row : frame->rowsByFid(bits)) {
        if (json.size() >= limit)
            break;
        QJsonObject ticket;
        QStringList line;
        for (const QString &column : columns) {
            line.append((*workspace)->cellText(*frame, column, row));
            ticket.insert(column, line.last());
        }
        json.append(ticket);
        table.append(line);
    }
    return Reply{QJsonObject{{QStringLiteral("count"), qint64(bits.count())}, {QStringLiteral("tickets"), json}}, textTable(table)};
}

Result<Reply> ticketsShow(CommandContext &context, const std::string &number)
{
    const auto workspace = context.workspace();
    if (!workspace)
        return fail(workspace);
    const QString no = QString::fromStdString(number);
    const Cache &cache = (*workspace)->cache();
    const auto &specs = (*workspace)->frames().specs;
    const auto found = cache.rowsWhere(QStringLiteral("ticket"), QStringLiteral("ticket_no"), Value(no), 1);
    if (!found)
        return fail(found);
    if (found->empty())
        return fail(ErrorCode::NotFound, {QStringLiteral("ticket"), no});
    if (auto ok = (*workspace)->load({QStringLiteral("ticket")}); !ok) // the clock's columns
        return fail(ok);
    QJsonObject ticket = recordJson(**workspace, specs[QStringLiteral("ticket")], found->front());
    const auto &frame = (*workspace)->frames().frames[QStringLiteral("ticket")];
    const std::size_t row = frame->rowOf(found->front().fid);
    const QString state = (*workspace)->cellText(*frame, clockStateField, row), remaining = remainingText(**workspace, *frame, row);
    const bool isOther = reckonedCell(**workspace, *frame, row, QStringLiteral("deadline")).has_value();
    for (const QString &field :
         {clockStateField, remainingField, deadlineBasisField, storedDeadlineField, recordedAreaField, todaysAreaField, areaPlacingField})
        if (const Column *column = frame->column(field); column && !column->isNull(row) && (isOther || field != storedDeadlineField))
            ticket.insert(field, column->type == ColumnType::Integer ? QJsonValue(column->integers[row]) : QJsonValue(column->text(row)));
    QJsonObject json{{QStringLiteral("ticket"), ticket}};
    QJsonArray trace;
    QString text = QStringList{ticket.value(QStringLiteral("deadline_text")).toString(), state, remaining}.join(QStringLiteral("  ")) + u'\n';
    const DatasetSpec traceSpec = specs.value(QStringLiteral("ticket_trace"));
    if (!traceSpec.id.isEmpty()) {
        const auto steps = cache.rowsWhere(traceSpec.id, QStringLiteral("ticket_no"), Value(no));
        if (!steps)
            return fail(steps);
        for (const auto &step : *steps) {
            const QJsonObject entry = recordJson(**workspace, traceSpec, step);
            trace.append(entry);
            const auto shown = [&](const char *key) {
                const QString name = QLatin1String(key);
                return entry.value(entry.contains(name + QStringLiteral("_text")) ? name + QStringLiteral("_text") : name).toVariant().toString();
            };
            text += QStringLiteral("%1  %2  %3  %4\n").arg(shown("t"), shown("stage"), shown("org"), shown("action"));
        }
    }
    json.insert(QStringLiteral("trace"), trace);
    return Reply{json, text};
}

} // namespace

void addFigureCommands(CLI::App &app, ChosenCommand &chosen)
{
    auto ids = std::make_shared<std::vector<std::string>>();
    auto kpiFilter = std::make_shared<FilterOptions>();
    CLI::App *kpiCommand = app.add_subcommand("kpi", "Indicators under a filter");
    kpiCommand->add_option("id", *ids, "Indicator ids; none = all");
    kpiFilter->addTo(*kpiCommand);
    kpiCommand->callback([=, &chosen] { chosen.run = [=](CommandContext &c) { return kpi(c, *ids, *kpiFilter); }; });

    auto rowsKpi = std::make_shared<std::string>();
    auto part = std::make_shared<std::string>("numerator");
    auto rowsFilter = std::make_shared<FilterOptions>();
    CLI::App *rowsCommand = app.add_subcommand("rows", "Exactly the rows behind an indicator");
    rowsCommand->add_option("--kpi", *rowsKpi, "Indicator id")->required();
    rowsCommand->add_option("--part", *part, "numerator or denominator")->check(CLI::IsMember({"numerator", "denominator"}));
    rowsFilter->addTo(*rowsCommand);
    rowsCommand->callback([=, &chosen] { chosen.run = [=](CommandContext &c) { return rows(c, *rowsKpi, *part, *rowsFilter); }; });

    CLI::App *tickets = app.add_subcommand("tickets", "Tickets and their traces");
    tickets->require_subcommand(1);
    auto listFilter = std::make_shared<FilterOptions>();
    auto limit = std::make_shared<int>(std::numeric_limits<int>::max());
    CLI::App *list = tickets->add_subcommand("list", "Tickets under a filter");
    listFilter->addTo(*list);
    list->add_option("--limit", *limit, "List at most so many (the count stays whole)")->check(CLI::NonNegativeNumber);
    list->callback([=, &chosen] { chosen.run = [=](CommandContext &c) { return ticketsList(c, *listFilter, *limit); }; });
    auto number = std::make_shared<std::string>();
    CLI::App *show = tickets->add_subcommand("show", "One ticket with its full trace");
    show->add_option("number", *number, "Ticket number")->required();
    show->callback([=, &chosen] { chosen.run = [=](CommandContext &c) { return ticketsShow(c, *number); }; });
}

} // namespace om

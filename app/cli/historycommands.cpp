// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"
#include "store/batchchanges.h"
#include "store/undopreview.h"
#include "sync/operation.h"

#include <CLI/CLI.hpp>

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>

namespace om {

namespace {

QJsonValue jsonOf(const std::optional<Row> &row, const DatasetSpec &spec)
{
    return row ? QJsonValue(rowObject(*row, spec)) : QJsonValue();
}

QString keyText(const std::vector<Value> &key)
{
    QStringList parts;
    for (const Value &value : key)
        parts.append(toText(value));
    return parts.join(u'/');
}

QJsonArray keyJson(const std::vector<Value> &key)
{
    QJsonArray json;
    for (const Value &value : key)
        json.append(std::holds_alternative<qint64>(value) ? QJsonValue(std::get<qint64>(value)) : QJsonValue(toText(value)));
    return json;
}

/// "name: A → A2 → A3" for the fields in which the sides that are there differ; "—" = the row is not there.
QString differences(const DatasetSpec &spec, std::initializer_list<const std::optional<Row> *> sides)
{
    QString lines;
    const auto add = [&](const QString &name, const auto &textOf) {
        QStringList shown, distinct;
        for (const std::optional<Row> *side : sides) {
            shown.append(*side ? textOf(**side) : QStringLiteral("—"));
            if (*side && !distinct.contains(shown.last()))
                distinct.append(shown.last());
        }
        if (distinct.size() > 1)
            lines += QStringLiteral("    %1: %2\n").arg(name, shown.join(QStringLiteral(" → ")));
    };
    for (std::size_t i = 0; i < spec.fields.size(); ++i)
        add(spec.fields[i].name, [i](const Row &row) { return i < row.cells.size() ? toText(row.cells[i]) : QString(); });
    add(QStringLiteral("shape"), [](const Row &row) {
        const auto &xy = row.geometry.xy;
        return xy.size() < 2 ? QString() : QStringLiteral("%1 %2 (%3)").arg(xy[0], 0, 'f', 6).arg(xy[1], 0, 'f', 6).arg(xy.size() / 2);
    });
    return lines;
}

Reply replyOf(const UndoPreview &preview)
{
    QJsonArray datasets, others, conflicts;
    QString text = preview.isClear() ? QCoreApplication::translate("Command", "Batch %1 can be taken back: %2 rows.").arg(preview.batch).arg(preview.rowCount())
                                     : QCoreApplication::translate("Command", "Batch %1 changed %2 rows; later batches built on %3 of them.")
                                           .arg(preview.batch)
                                           .arg(preview.rowCount())
                                           .arg(preview.conflictCount());
    text += u'\n';
    QHash<QString, const DatasetSpec *> specs;
    for (const UndoPreview::Part &part : preview.parts) {
        specs.insert(part.spec.id, &part.spec);
        datasets.append(QJsonObject{{QStringLiteral("id"), part.spec.id},
                                    {QStringLiteral("rows"), part.rows},
                                    {QStringLiteral("conflicts"), part.conflicts},
                                    {QStringLiteral("kept"), part.isKept}});
        text += QStringLiteral("  %1  %2/%3\n").arg(part.spec.id).arg(part.conflicts).arg(part.rows);
    }
    for (const UndoPreview::Other &other : preview.others) {
        others.append(QJsonObject{{QStringLiteral("kind"), other.isSetting ? QStringLiteral("setting") : QStringLiteral("dataset")},
                                  {QStringLiteral("subject"), other.subject},
                                  {QStringLiteral("later"), other.later}});
        text += QStringLiteral("  ") +
            (other.isSetting ? QCoreApplication::translate("Command", "setting %1, changed by batch %2")
                             : QCoreApplication::translate("Command", "dataset %1 and its fields, used by batch %2"))
                .arg(other.subject)
                .arg(other.later) +
            u'\n';
    }
    for (const UndoPreview::Conflict &conflict : preview.conflicts) {
        const DatasetSpec &spec = *specs.value(conflict.dataset);
        conflicts.append(QJsonObject{{QStringLiteral("dataset"), conflict.dataset},
                                     {QStringLiteral("key"), keyJson(conflict.key)},
                                     {QStringLiteral("later"), conflict.later},
                                     {QStringLiteral("before"), jsonOf(conflict.before, spec)},
                                     {QStringLiteral("written"), jsonOf(conflict.written, spec)},
                                     {QStringLiteral("now"), jsonOf(conflict.now, spec)}});
        text += QStringLiteral("  ") +
            QCoreApplication::translate("Command", "%1 %2, changed by batch %3").arg(conflict.dataset, keyText(conflict.key)).arg(conflict.later) + u'\n' +
            differences(spec, {&conflict.before, &conflict.written, &conflict.now});
    }
    return {QJsonObject{{QStringLiteral("batch"), preview.batch},
                        {QStringLiteral("clear"), preview.isClear()},
                        {QStringLiteral("rows"), preview.rowCount()},
                        {QStringLiteral("conflicts"), preview.conflictCount()},
                        {QStringLiteral("settings"), preview.settings},
                        {QStringLiteral("datasets"), datasets},
                        {QStringLiteral("others"), others},
                        {QStringLiteral("conflict_rows"), conflicts}},
            text};
}

struct UndoArguments
{
    qint64 batch = 0;
    bool isDryRun = false;
    bool keepsLater = false;
    int limit = 20;
};

Result<Reply> undo(CommandContext &context, const UndoArguments &arguments)
{
    const qint64 batch = arguments.batch;
    if (arguments.isDryRun) {
        const auto workspace = context.workspace();
        if (!workspace)
            return fail(workspace);
        const auto preview = (*workspace)->cache().undoPreview(batch, arguments.limit);
        if (!preview)
            return fail(preview);
        return replyOf(*preview);
    }
    const auto cache = context.writer();
    if (!cache)
        return fail(cache);
    qint64 kept = 0;
    bool isWhole = true;
    if (arguments.keepsLater) {
        const auto preview = (*cache)->undoPreview(batch, 0);
        if (!preview)
            return fail(preview);
        kept = preview->conflictCount();
        isWhole = preview->isClear();
    }
    const auto undone = (*cache)->undo(batch, CommandContext::operatorName(), arguments.keepsLater ? UndoScope::KeepLater : UndoScope::Whole);
    if (!undone)
        return fail(undone);
    const QString text = isWhole ? QCoreApplication::translate("Command", "Batch %1 was taken back (batch %2).").arg(batch).arg(*undone)
                                 : QCoreApplication::translate("Command", "Batch %1 was taken back (batch %2) except %3 rows that later batches built on.")
                                       .arg(batch)
                                       .arg(*undone)
                                       .arg(kept);
    return Reply{
        QJsonObject{{QStringLiteral("undone"), batch}, {QStringLiteral("batch"), *undone}, {QStringLiteral("whole"), isWhole}, {QStringLiteral("kept"), kept}},
        text + u'\n'};
}

QJsonObject toJson(const BatchState &b)
{
    return {{QStringLiteral("batch"), b.id},
            {QStringLiteral("kind"), b.meta.kind},
            {QStringLiteral("dataset"), b.meta.dataset},
            {QStringLiteral("source"), b.meta.source},
            {QStringLiteral("sha256"), b.meta.sha256},
            {QStringLiteral("recipe"), b.meta.recipe},
            {QStringLiteral("operator"), b.meta.operatorName},
            {QStringLiteral("note"), b.meta.note},
            {QStringLiteral("committed"), b.committed},
            {QStringLiteral("inserted"), b.inserted},
            {QStringLiteral("updated"), b.updated},
            {QStringLiteral("deleted"), b.deleted},
            {QStringLiteral("unchanged"), b.unchanged},
            {QStringLiteral("quarantined"), b.quarantined},
            {QStringLiteral("undoes"), b.undoes ? QJsonValue(b.undoes) : QJsonValue()},
            {QStringLiteral("undone_by"), b.undoneBy ? QJsonValue(b.undoneBy) : QJsonValue()}};
}

QStringList toCells(const BatchState &b)
{
    return {QString::number(b.id),
            b.committed,
            b.meta.kind + (b.undoes ? QStringLiteral(" %1").arg(b.undoes) : QString()),
            b.meta.dataset,
            b.meta.source,
            QStringLiteral("+%1 ~%2 −%3").arg(b.inserted).arg(b.updated).arg(b.deleted),
            b.undoneBy ? QStringLiteral("↩ %1").arg(b.undoneBy) : QString()};
}

struct HistoryArguments
{
    std::string dataset;
    qint64 batch = 0;
    int limit = 20;
};

QString kindName(BatchChanges::Other::Kind kind)
{
    switch (kind) {
    case BatchChanges::Other::Kind::DatasetMade: return QStringLiteral("dataset_made");
    case BatchChanges::Other::Kind::DatasetDropped: return QStringLiteral("dataset_dropped");
    case BatchChanges::Other::Kind::FieldsChanged: return QStringLiteral("fields_changed");
    case BatchChanges::Other::Kind::Setting: break;
    }
    return QStringLiteral("setting");
}

QString kindName(RowChange::Kind kind)
{
    return kind == RowChange::Kind::Insert ? QStringLiteral("insert") : kind == RowChange::Kind::Update ? QStringLiteral("update") : QStringLiteral("delete");
}

Result<Reply> oneBatch(const Cache &cache, const BatchState &state, int limit)
{
    const auto changes = BatchChanges::open(cache, state.id);
    if (!changes)
        return fail(changes);
    QString text = textTable({toCells(state)});
    QJsonArray datasets, others, rows;
    QHash<QString, const DatasetSpec *> specs;
    for (const BatchChanges::Part &part : (*changes)->parts()) {
        specs.insert(part.spec.id, &part.spec);
        datasets.append(QJsonObject{{QStringLiteral("id"), part.spec.id}, {QStringLiteral("rows"), part.rows}});
        text += QStringLiteral("  %1  %2\n").arg(part.spec.id).arg(part.rows);
    }
    for (const BatchChanges::Other &other : (*changes)->others()) {
        others.append(QJsonObject{{QStringLiteral("kind"), kindName(other.kind)},
                                  {QStringLiteral("subject"), other.subject},
                                  {QStringLiteral("before"), other.before},
                                  {QStringLiteral("after"), other.after}});
        text += QStringLiteral("  %1 %2\n").arg(kindName(other.kind), other.subject);
    }
    bool isMore = false;
    while (limit > 0 && !isMore) {
        const auto some = (*changes)->read(limit + 1 - int(rows.size()));
        if (!some)
            return fail(some);
        if (some->empty())
            break;
        for (const RowChange &change : *some) {
            if ((isMore = rows.size() == limit))
                break;
            const DatasetSpec &spec = *specs.value(change.dataset);
            rows.append(QJsonObject{{QStringLiteral("dataset"), change.dataset},
                                    {QStringLiteral("kind"), kindName(change.kind)},
                                    {QStringLiteral("key"), keyJson(change.key)},
                                    {QStringLiteral("before"), jsonOf(change.before, spec)},
                                    {QStringLiteral("after"), jsonOf(change.after, spec)}});
            text += QStringLiteral("  %1 %2 %3\n").arg(kindName(change.kind), change.dataset, keyText(change.key));
            if (change.kind == RowChange::Kind::Update)
                text += differences(spec, {&change.before, &change.after});
        }
    }
    QJsonObject json = toJson(state);
    json[u"datasets"] = datasets;
    json[u"others"] = others;
    json[u"changes"] = rows;
    json[u"more"] = isMore;
    return Reply{json, text + (isMore ? QStringLiteral("  …\n") : QString())};
}

Result<Reply> history(CommandContext &context, const HistoryArguments &arguments)
{
    const auto workspace = context.workspace();
    if (!workspace)
        return fail(workspace);
    const Cache &cache = (*workspace)->cache();
    const auto batches = cache.history(QString::fromStdString(arguments.dataset));
    if (!batches)
        return fail(batches);
    if (arguments.batch > 0) {
        const auto found = std::find_if(batches->begin(), batches->end(), [&](const BatchState &b) { return b.id == arguments.batch; });
        if (found == batches->end())
            return fail(ErrorCode::NotFound, {QStringLiteral("batch"), QString::number(arguments.batch)});
        return oneBatch(cache, *found, arguments.limit);
    }
    QJsonArray json;
    QList<QStringList> table;
    for (const BatchState &b : *batches) {
        json.append(toJson(b));
        table.append(toCells(b));
    }
    return Reply{QJsonObject{{QStringLiteral("batches"), json}}, textTable(table)};
}

} // namespace

void addHistoryCommands(CLI::App &app, ChosenCommand &chosen)
{
    auto u = std::make_shared<UndoArguments>();
    CLI::App *undoCommand = app.add_subcommand("undo", "Takes one batch back exactly");
    undoCommand->add_option("batch", u->batch, "Batch number, see history")->required()->check(CLI::PositiveNumber);
    CLI::Option *dryRun = undoCommand->add_flag("--dry-run", u->isDryRun, "Only says what stands in the way: rows before, as written, now");
    undoCommand->add_flag("--keep-later", u->keepsLater, "Leaves what later batches built on, and takes the rest back")->excludes(dryRun);
    undoCommand->add_option("--limit", u->limit, "Rows that --dry-run shows (20)")->check(CLI::NonNegativeNumber);
    undoCommand->callback([=, &chosen] { chosen.run = [=](CommandContext &c) { return undo(c, *u); }; });

    auto h = std::make_shared<HistoryArguments>();
    CLI::App *historyCommand = app.add_subcommand("history", "All recorded changes, oldest first");
    historyCommand->add_option("--dataset", h->dataset, "Only those of one dataset");
    historyCommand->add_option("--batch", h->batch, "What one batch did: counts and its first changes")->check(CLI::PositiveNumber);
    historyCommand->add_option("--limit", h->limit, "Changes that --batch shows (20)")->check(CLI::NonNegativeNumber);
    historyCommand->callback([=, &chosen] { chosen.run = [=](CommandContext &c) { return history(c, *h); }; });
}

} // namespace om

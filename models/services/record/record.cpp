// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/record/record.h"

#include "base/personaltext.h"
#include "services/action/eventtext.h"
#include "services/action/outboxservice.h"
#include "services/areas/areatext.h"
#include "services/clock/reckoned.h"
#include "services/company/policystanding.h"
#include "services/derived/derivedtitle.h"
#include "services/numbertext.h"
#include "services/opening/openingcolumns.h"
#include "services/record/fewcompanies.h"
#include "services/record/imagepair.h"
#include "services/record/standardsection.h"
#include "services/record/sumsection.h"
#include "services/record/ticketway.h"
#include "tickets/clockstate.h"

#include <QCoreApplication>

#include <algorithm>

namespace om {
namespace {

std::optional<double> numberOf(const Value &value)
{
    if (const auto *integer = std::get_if<qint64>(&value))
        return double(*integer);
    if (const auto *real = std::get_if<double>(&value))
        return *real;
    return std::nullopt;
}

Value cell(const DatasetSpec &spec, const Row &row, const QString &field)
{
    const int index = spec.fieldIndex(field);
    return index < 0 || std::size_t(index) >= row.cells.size() ? Value() : row.cells[std::size_t(index)];
}

/// What stands in the place of a value that is withheld; "" = it is shown.
QString withheld(const Workspace &workspace, const DatasetSpec &spec, const Row &row, const QString &field)
{
    if (isNull(cell(spec, row, field)) || !workspace.isWithheld(spec, field, row))
        return {};
    return isOfSingleCompanies(workspace.frames(), spec) ? QCoreApplication::translate("Record", "not for this role") : withheldText();
}

QString shown(const Workspace &workspace, const DatasetSpec &spec, const Row &row, const QString &field)
{
    if (const QString instead = withheld(workspace, spec, row, field); !instead.isEmpty())
        return instead;
    return workspace.cellText(spec.id, field, cell(spec, row, field));
}

QString fieldLabel(const DatasetSpec &spec, const QString &field)
{
    const FieldSpec *declared = spec.field(field);
    if (!declared)
        return derivedTitle(field);
    return declared->unit.isEmpty() ? translated(declared->title) : QStringLiteral("%1 (%2)").arg(translated(declared->title), translated(declared->unit));
}

Fact fact(const Workspace &workspace, const DatasetSpec &spec, const Row &row, const QString &field)
{
    if (const QString instead = withheld(workspace, spec, row, field); !instead.isEmpty())
        return {fieldLabel(spec, field), instead, {}};
    const Value value = cell(spec, row, field);
    return {fieldLabel(spec, field), isNull(value) ? QStringLiteral("—") : shown(workspace, spec, row, field), numberOf(value)};
}

/// "{name} · {stage}" with the fields of the row; empty fields take their separator with them.
QString fill(const Workspace &workspace, const DatasetSpec &spec, const Row &row, const QString &pattern)
{
    QStringList parts;
    for (const QStringList entries = pattern.split(QStringLiteral(" · ")); const QString &part : entries) {
        QString text = part;
        bool hasValue = !part.contains(QLatin1Char('{'));
        for (const FieldSpec &field : spec.fields) {
            const QString mark = QLatin1Char('{') + field.name + QLatin1Char('}');
            if (!text.contains(mark))
                continue;
            const QString value = shown(workspace, spec, row, field.name);
            hasValue = hasValue || !value.isEmpty();
            text.replace(mark, value);
        }
        if (hasValue)
            parts.append(text);
    }
    return parts.join(QStringLiteral(" · "));
}

/// The yearly figures of the record: "<dataset>.<field>" of a dataset whose first key field points here.
CardSection years(const Workspace &workspace, const DatasetSpec &spec, const Row &row, const CardSectionSpec &declared)
{
    CardSection section{translated(declared.title), declared.kind, {}};
    for (const QString &path : declared.fields) {
        const QString dataset = path.section(QLatin1Char('.'), 0, 0);
        const QString field = path.section(QLatin1Char('.'), 1);
        const auto &specs = workspace.frames().specs;
        const auto child = specs.constFind(dataset);
        if (child == specs.constEnd() || child->key.isEmpty() || spec.key.isEmpty())
            continue;
        const auto rows = workspace.cache().rowsWhere(dataset, child->key.first(), cell(spec, row, spec.key.first()));
        if (!rows)
            continue;
        std::vector<std::pair<QString, const Row *>> sorted;
        for (const auto &stored : *rows)
            sorted.emplace_back(toText(cell(*child, stored.row, child->key.value(1))), &stored.row);
        std::sort(sorted.begin(), sorted.end(), [](const auto &a, const auto &b) { return a.first < b.first; });
        for (const auto &[year, childRow] : sorted) {
            Fact entry = fact(workspace, *child, *childRow, field);
            entry.label = year;
            section.facts.push_back(std::move(entry));
        }
    }
    return section;
}

/// The records of another dataset that name this one, the latest first: "<dataset>.<field>", …; the first field is the label, the others the value.
CardSection related(const Workspace &workspace, const DatasetSpec &spec, const Row &row, const CardSectionSpec &declared)
{
    constexpr std::size_t most = 12;
    CardSection section{translated(declared.title), QStringLiteral("facts"), {}};
    const QString dataset = declared.fields.value(0).section(u'.', 0, 0), key = spec.key.value(0);
    const auto frame = workspace.frames().frames.value(dataset);
    const Column *owner = frame ? frame->column(key) : nullptr;
    const QString first = declared.fields.first().section(u'.', 1);
    const Column *label = frame ? frame->column(first) : nullptr;
    const std::uint32_t self = owner && owner->type == ColumnType::Category ? owner->codeOf(toText(cell(spec, row, key))) : 0;
    if (self == 0 || !label)
        return section;
    const DatasetSpec other = workspace.frames().specs.value(dataset);
    std::vector<std::uint32_t> rows;
    for (std::uint32_t r = 0; r < frame->rows(); ++r)
        if (owner->codes[r] == self)
            rows.push_back(r);
    std::ranges::sort(rows, std::greater(), [&](std::uint32_t r) { return std::pair(label->text(r), frame->fids()[r]); });
    for (std::size_t i = 0; i < std::min(most, rows.size()); ++i) {
        QStringList parts;
        for (qsizetype f = 1; f < declared.fields.size(); ++f) {
            const QString field = declared.fields[f].section(u'.', 1);
            const QString text = workspace.cellText(*frame, field, rows[i]);
            const Column *column = frame->column(field);
            const bool isNumber = column && (column->type == ColumnType::Integer || column->type == ColumnType::Real);
            if (!text.isEmpty()) // a bare number would not say what it is
                parts.append(isNumber ? fieldLabel(other, field) + u' ' + text : text);
        }
        section.facts.push_back({workspace.cellText(*frame, first, rows[i]), parts.join(QStringLiteral(" · ")), {}});
    }
    if (rows.size() > most)
        section.facts.push_back({QStringLiteral("…"), QCoreApplication::translate("Record", "%n more", nullptr, int(rows.size() - most)), {}});
    return section;
}

/// What a company may apply for, and what it has applied for.
CardSection policies(const Workspace &workspace, qint64 fid, const CardSectionSpec &declared)
{
    CardSection section{translated(declared.title), QStringLiteral("facts"), {}};
    const auto text = [](const char *source) { return QCoreApplication::translate("Record", source); };
    const auto yuan = [&](double amount) {
        const NumberText number = numberText(amount, QStringLiteral("yuan"), 0, QLocale(workspace.language()));
        return number.text + u' ' + number.unit;
    };
    for (const CompanyPolicy &policy : policiesOf(workspace.frames(), fid, workspace.frames().asOf)) {
        QString state = text(QT_TRANSLATE_NOOP("Record", "applied, not paid"));
        if (policy.amount > 0)
            state =
                workspace.showsCompanies() ? text(QT_TRANSLATE_NOOP("Record", "paid: %1")).arg(yuan(policy.amount)) : text(QT_TRANSLATE_NOOP("Record", "paid"));
        if (policy.isUnclaimed) {
            state = text(QT_TRANSLATE_NOOP("Record", "entitled, not applied: %1")).arg(yuan(policy.amount));
            if (!policy.until.isNull())
                state += QStringLiteral(" · ") + text(QT_TRANSLATE_NOOP("Record", "until %1")).arg(policy.until.toString(Qt::ISODate));
        }
        section.facts.push_back({policy.name, state, {}});
    }
    return section;
}

/// What the card says of each image that the record names: "2021-11-03 10:12 · Excerpt for comparison · 3.2 cm".
CardSection images(const Workspace &workspace, const DatasetSpec &spec, const Row &row, const CardSectionSpec &declared)
{
    CardSection section{translated(declared.title), QStringLiteral("facts"), {}};
    const DatasetSpec media = workspace.frames().specs.value(mediaDataset);
    for (const QString &field : declared.fields) {
        const Value id = cell(spec, row, field);
        if (isNull(id) || media.key.isEmpty())
            continue;
        const auto found = workspace.cache().rowsWhere(mediaDataset, media.key.first(), id, 1);
        QStringList parts;
        if (found && !found->empty())
            for (const char *name : {"t", "kind", "resolution_cm"}) {
                const FieldSpec *shownField = media.field(QLatin1StringView(name));
                const QString text = shown(workspace, media, found->front().row, QLatin1StringView(name));
                if (shownField && !text.isEmpty())
                    parts.append(shownField->unit.isEmpty() ? text : text + u' ' + translated(shownField->unit));
            }
        section.facts.push_back({fieldLabel(spec, field), parts.isEmpty() ? toText(id) : parts.join(QStringLiteral(" · ")), {}});
    }
    return section;
}

/// The number of the ticket whose trace a card shows: its own key, or what the named field holds.
Value tracedTicket(const DatasetSpec &spec, const Row &row, const CardSectionSpec &declared)
{
    return cell(spec, row, declared.fields.value(0, spec.key.value(0)));
}

void addState(const Workspace &workspace, Record &record)
{
    const auto frame = workspace.frames().frames.value(record.dataset);
    const Column *state = frame ? frame->column(clockStateField) : nullptr;
    const std::size_t row = frame ? frame->rowOf(record.fid) : 0;
    if (!state || row >= frame->rows())
        return;
    record.state = state->text(row);
    record.stateText = workspace.cellText(*frame, clockStateField, row);
    record.remaining = remainingText(workspace, *frame, row);
    record.deadlineRemark = deadlineRemark(*frame, row);
}

/// The facts of a section as the clock reckons them, with what the source stored where it says something else.
CardSection facts(const Workspace &workspace, const DatasetSpec &spec, const Row &stored, const Row &reckoned, const Record &record,
                  const CardSectionSpec &declared)
{
    CardSection section{translated(declared.title), declared.kind, {}};
    const auto frame = workspace.frames().frames.value(record.dataset);
    for (const QString &field : declared.fields) {
        if (!spec.field(field)) { // a derived column, where the city has what it needs
            const std::size_t row = frame && frame->column(field) ? frame->rowOf(record.fid) : 0;
            if (frame && frame->column(field) && row < frame->rows() && !frame->column(field)->isNull(row))
                section.facts.push_back({derivedTitle(field), workspace.cellText(*frame, field, row), {}});
            continue;
        }
        Fact entry = fact(workspace, spec, reckoned, field);
        const QString source = shown(workspace, spec, stored, field);
        if (!source.isEmpty() && source != shown(workspace, spec, reckoned, field))
            entry.value =
                QCoreApplication::translate("Record", "%1 (the source says %2)").arg(entry.value.isEmpty() ? QStringLiteral("—") : entry.value, source);
        if (const QString remark = field == u"deadline" ? record.deadlineRemark : QString(); !remark.isEmpty())
            entry.value += QStringLiteral(" · ") + remark;
        section.facts.push_back(std::move(entry));
        if (const QString now =
                field == openHoursField ? openingText(workspace.frames(), toText(cell(spec, stored, field)), QLocale(workspace.language())) : QString();
            !now.isEmpty())
            section.facts.push_back({derivedTitle(isOpenField), now, {}});
        if (field == u"deadline" && !record.remaining.isEmpty())
            section.facts.push_back({derivedTitle(remainingField), record.remaining, {}});
    }
    return section;
}

/// Both communities of a record that a change of communities touched.
CardSection formerCommunity(const Workspace &workspace, const QString &dataset, qint64 fid)
{
    CardSection section{QCoreApplication::translate("Record", "Change of communities"), QStringLiteral("facts"), {}};
    if (const auto frame = workspace.frames().frames.value(dataset))
        for (const auto &[label, text] : areaFacts(workspace, *frame, frame->rowOf(fid)))
            section.facts.push_back({label, text, {}});
    return section;
}

} // namespace

std::vector<TraceStep> pendingSteps(const Workspace &workspace, const OutboxService &outbox, const QString &ticketNo, int last)
{
    std::vector<TraceStep> steps;
    for (const TicketEvent &event : outbox.eventsOf(ticketNo)) {
        TraceStep step;
        step.seq = ++last;
        step.stage = workspace.codeName(QStringLiteral("workflow_stage"), QString::number(event.stageTo));
        step.action = eventText(workspace, outbox.table(), event);
        step.holder = QStringLiteral("%1 · %2").arg(event.actor, outbox.roleName(event.role));
        step.time = workspace.clock().fromUtcText(event.made.toStdString()).toText();
        step.note = withoutPersonalNumbers(event.text);
        step.isPending = true;
        steps.push_back(std::move(step));
    }
    return steps;
}

Result<Record> readRecord(const Workspace &workspace, const QString &dataset, qint64 fid)
{
    const auto &specs = workspace.frames().specs;
    const auto spec = specs.constFind(dataset);
    if (spec == specs.constEnd())
        return fail(ErrorCode::DatasetUnknown, {dataset});
    const auto rows = workspace.cache().rows(dataset, {fid});
    if (!rows)
        return fail(rows);
    if (rows->empty())
        return fail(ErrorCode::NotFound, {dataset, QString::number(fid)});
    const Row row = reckonedRow(workspace, *spec, fid, rows->front().row);

    Record record{dataset, fid, {}, {}, {}, {}, {}, {}, rows->front().batch, rows->front().sourceRow};
    if (const auto batches = workspace.cache().history(dataset))
        for (const BatchState &batch : *batches)
            if (batch.id == record.batch)
                record.sourceFile = batch.meta.source;
    record.key = toText(cell(*spec, row, spec->key.value(0)));
    const CardSpec *card = workspace.catalog().card(dataset);
    record.title = card && !card->title.isEmpty() ? fill(workspace, *spec, row, card->title) : shown(workspace, *spec, row, spec->label);
    if (record.title.isEmpty() && !spec->key.isEmpty())
        record.title = shown(workspace, *spec, row, spec->key.first());
    record.subtitle = card ? fill(workspace, *spec, row, card->subtitle) : translated(spec->title);
    addState(workspace, record);
    if (!card) {
        CardSection all{QCoreApplication::translate("Record", "Facts"), QStringLiteral("facts"), {}};
        for (const FieldSpec &field : spec->fields)
            if (!isNull(cell(*spec, row, field.name)))
                all.facts.push_back(fact(workspace, *spec, row, field.name));
        record.sections.push_back(std::move(all));
        return record;
    }
    for (const CardSectionSpec &declared : card->sections) {
        if (declared.kind == QLatin1String("trace")) {
            TicketWay way = ticketWay(workspace, tracedTicket(*spec, row, declared));
            record.trace = std::move(way.steps);
            if (!way.held.facts.empty())
                record.sections.push_back(std::move(way.held));
        } else if (declared.kind == QLatin1String("images")) {
            if (CardSection section = images(workspace, *spec, row, declared); !section.facts.empty())
                record.sections.push_back(std::move(section));
        } else if (declared.kind == QLatin1String("years")) {
            if (CardSection section = years(workspace, *spec, row, declared); !section.facts.empty())
                record.sections.push_back(std::move(section));
        } else if (declared.kind == QLatin1String("related") || declared.kind == QLatin1String("policies")) {
            const bool isRelated = declared.kind == QLatin1String("related");
            if (CardSection section = isRelated ? related(workspace, *spec, row, declared) : policies(workspace, fid, declared); !section.facts.empty())
                record.sections.push_back(std::move(section));
        } else if (declared.kind == QLatin1String("sums") || declared.kind == QLatin1String("days")) {
            const auto make = declared.kind == QLatin1String("sums") ? sumSection : daySection;
            if (CardSection section = make(workspace, dataset, fid, declared); !section.facts.empty())
                record.sections.push_back(std::move(section));
        } else if (declared.kind == QLatin1String("standard")) {
            if (CardSection section = standardSection(workspace, dataset, fid, declared); !section.facts.empty())
                record.sections.push_back(std::move(section));
        } else {
            record.sections.push_back(facts(workspace, *spec, rows->front().row, row, record, declared));
        }
    }
    if (CardSection section = formerCommunity(workspace, dataset, fid); !section.facts.empty())
        record.sections.push_back(std::move(section));
    return record;
}

qint64 ticketOf(const Workspace &workspace, const QString &dataset, qint64 fid)
{
    const CardSpec *card = workspace.catalog().card(dataset);
    const auto &specs = workspace.frames().specs;
    const QString tickets = QStringLiteral("ticket");
    if (!card || fid < 0 || dataset == tickets || !specs.contains(dataset) || !specs.contains(tickets))
        return -1;
    const auto traced = std::ranges::find(card->sections, QStringLiteral("trace"), &CardSectionSpec::kind);
    const auto rows = workspace.cache().rows(dataset, {fid});
    if (traced == card->sections.end() || !rows || rows->empty())
        return -1;
    const Value number = tracedTicket(specs[dataset], rows->front().row, *traced);
    if (isNull(number))
        return -1;
    const auto found = workspace.cache().rowsWhere(tickets, specs[tickets].key.value(0), number, 1);
    return found && !found->empty() ? found->front().fid : -1;
}

} // namespace om

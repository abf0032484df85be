// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/outboxpackage.h"

#include "package/packagewriter.h"
#include "sync/operation.h"
#include "sync/packagebuilder.h"

namespace om {

namespace {

Value cellOf(const TicketEvent &e, const QString &field)
{
    const auto text = [](const QString &t) { return t.isEmpty() ? Value() : Value(t); };
    const auto stage = [](int s) { return s < 0 ? Value() : Value(QString::number(s)); };
    if (field == u"event_id")
        return e.id;
    if (field == u"ticket_no")
        return e.ticket;
    if (field == u"action")
        return e.action;
    if (field == u"made")
        return e.made;
    if (field == u"actor")
        return text(e.actor);
    if (field == u"role")
        return text(e.role);
    if (field == u"org")
        return text(e.org);
    if (field == u"stage_from")
        return stage(e.stageFrom);
    if (field == u"stage_to")
        return stage(e.stageTo);
    if (field == u"department")
        return text(e.department);
    if (field == u"level")
        return text(e.level);
    if (field == u"class_small")
        return text(e.classSmall);
    if (field == u"source_channel")
        return text(e.source);
    if (field == u"text")
        return text(e.text);
    if (field == u"data_version")
        return e.dataVersion;
    return {};
}

Row rowOf(const TicketEvent &e, const DatasetSpec &spec)
{
    Row row;
    for (const FieldSpec &field : spec.fields)
        row.cells.push_back(cellOf(e, field.name));
    if (e.place)
        row.geometry = Geometry::point(e.place->lon, e.place->lat);
    return row;
}

} // namespace

Result<Manifest> writeOutboxPackage(const QString &path, const QString &outboxId, qint64 package, const std::vector<TicketEvent> &events,
                                    const DatasetSpec &spec, const SyncPlace &place)
{
    Manifest head;
    head.id = outboxId;
    head.created = events.back().made; // not now: the same events give the same bytes
    head.sequence = package;
    head.from = package - 1;
    head.to = package;
    head.crs = QStringLiteral("EPSG:4490");
    auto writer = PackageWriter::create(path, head, keysOf(place));
    if (!writer)
        return fail(writer);
    if (auto written = (*writer)->writeLine({}, toLine(SpecLine{spec})); !written)
        return fail(written);
    qint64 number = 0;
    for (const TicketEvent &event : events) {
        const RowChange insert{spec.id, RowChange::Kind::Insert, {event.id}, {}, rowOf(event, spec)};
        if (auto written = (*writer)->writeLine(spec.id, toLine(ChangeLine{insert, package, ++number})); !written)
            return fail(written);
    }
    return (*writer)->finish();
}

Result<Manifest> sendOutbox(LocalData &local, const QString &path, const DatasetSpec &spec, const SyncPlace &place, const QString &utc)
{
    const auto package = local.pack();
    if (!package)
        return fail(package);
    if (*package == 0)
        return Manifest();
    auto events = local.events();
    if (!events)
        return fail(events);
    std::erase_if(*events, [&](const TicketEvent &e) { return e.package != *package; });
    auto written = writeOutboxPackage(path, local.id(), *package, *events, spec, place);
    if (!written) {
        if (auto back = local.unpack(*package); !back)
            return fail(back);
        return written;
    }
    if (auto marked = local.markSent(*package, utc); !marked)
        return fail(marked);
    return written;
}

} // namespace om

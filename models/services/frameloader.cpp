// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/frameloader.h"

#include "geo/shapes.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QJsonDocument>

#include <future>

namespace om {

namespace {

constexpr const char *contents = "revocations"; ///< another text where files of an older program lack something
constexpr qint64 splitFrom = 200'000; ///< rows from which a second connection pays

/// Names the state of a dataset: another spec, batch, time zone, cache or rule of its own columns gives another name.
QString sidecarName(const DatasetState &state, const ZoneClock &clock, const DuplicateRules *duplicates, const TraceSource *traces)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(QJsonDocument(toJson(state.spec)).toJson(QJsonDocument::Compact));
    hash.addData(state.updated.toUtf8());
    hash.addData(QByteArray::number(state.rows));
    hash.addData(clock.zone().id());
    if (duplicates)
        hash.addData(duplicates->fingerprint());
    if (traces)
        hash.addData(traces->fingerprint());
    hash.addData(QByteArrayView(contents));
    return QStringLiteral("%1-%2-%3.frame").arg(state.spec.id).arg(state.version).arg(QString::fromLatin1(hash.result().toHex().left(12)));
}

/// Painters, picking and "lies in" all want valid polygons. One of which nothing would be left is kept as it is.
std::optional<Geometry> repaired(const Geometry &polygon)
{
    if (invalidReason(polygon).isEmpty())
        return {};
    Geometry valid = madeValid(polygon);
    return valid.isNull() ? polygon : valid;
}

std::unique_ptr<FrameBuilder> builderFor(const DatasetState &state, const ZoneClock &clock)
{
    std::vector<FrameBuilder::ColumnPlan> plan;
    for (const FieldSpec &field : state.spec.fields)
        plan.push_back({field.name, columnType(state.spec, field)});
    auto builder = std::make_unique<FrameBuilder>(state.spec.id, state.version, std::move(plan), state.spec.geometry, clock);
    if (state.spec.geometry == GeometryType::Polygon)
        builder->setRepair(repaired);
    return builder;
}

Result<std::unique_ptr<FrameBuilder>> readRange(const QString &cachePath, const DatasetState &state, const ZoneClock &clock, qint64 from, qint64 until)
{
    const auto cache = Cache::open(cachePath, Cache::Mode::Read);
    if (!cache)
        return fail(cache);
    QStringList columns;
    for (const FieldSpec &field : state.spec.fields)
        columns.append(field.name);
    auto builder = builderFor(state, clock);
    if (auto ok = (*cache)->read(state.spec.id, columns, state.spec.geometry != GeometryType::None, *builder, from, until); !ok)
        return fail(ok);
    return builder;
}

void removeOlder(const QString &folder, const QString &dataset, const QString &keep)
{
    const QStringList files = QDir(folder).entryList({dataset + QStringLiteral("-*.frame")}, QDir::Files);
    for (const QString &file : files)
        if (file != keep && file.section(u'-', 0, 0) == dataset)
            QFile::remove(folder + u'/' + file);
}

} // namespace

ColumnType columnType(const DatasetSpec &spec, const FieldSpec &field)
{
    switch (field.type) {
    case FieldType::Code: return ColumnType::Category;
    case FieldType::Integer:
    case FieldType::Boolean: return ColumnType::Integer;
    case FieldType::Real: return ColumnType::Real;
    case FieldType::Date:
    case FieldType::DateTime: return ColumnType::Time;
    case FieldType::Text: break;
    }
    const bool isReference = field.name.endsWith(QLatin1String("_code")) || field.name.endsWith(QLatin1String("_id"));
    const bool isOwnKey = spec.key.size() == 1 && spec.key.first() == field.name;
    return field.name == spec.area || (isReference && !isOwnKey) ? ColumnType::Category : ColumnType::Text;
}

Result<std::shared_ptr<const Frame>> loadFrame(const QString &cachePath, const DatasetState &state, const ZoneClock &clock, const QString &folder,
                                               const DuplicateRules *duplicates, const TraceSource *traces)
{
    if (duplicates && !(state.spec.field(duplicates->classField) && state.spec.field(QStringLiteral("t_accept"))))
        duplicates = nullptr;
    const QString name = sidecarName(state, clock, duplicates, traces);
    const QString sidecar = folder + u'/' + name;
    if (QFile::exists(sidecar))
        if (auto frame = Frame::map(sidecar))
            return frame;

    constexpr qint64 end = std::numeric_limits<qint64>::max();
    std::shared_ptr<const Frame> frame;
    auto steps = std::async(traces ? std::launch::async : std::launch::deferred,
                            [&] { return traces ? readClockSteps(cachePath, *traces, clock) : Result<std::map<std::string, ClockSteps, std::less<>>>(); });
    if (state.rows >= splitFrom) {
        const qint64 middle = state.rows / 2;
        auto later = std::async(std::launch::async, [&] { return readRange(cachePath, state, clock, middle, end); });
        auto first = readRange(cachePath, state, clock, 0, middle);
        auto second = later.get();
        if (!first)
            return fail(first);
        if (!second)
            return fail(second);
        (*first)->append(std::move(**second));
        frame = (*first)->finish();
    } else {
        auto all = readRange(cachePath, state, clock, 0, end);
        if (!all)
            return fail(all);
        frame = (*all)->finish();
    }
    frame = withOneRevocation(frame);
    if (duplicates)
        frame = withDuplicates(frame, *duplicates);
    if (traces) {
        const auto told = steps.get();
        if (!told)
            return fail(told);
        frame = withClockSteps(frame, *told);
    }
    if (QDir().mkpath(folder) && frame->save(sidecar))
        removeOlder(folder, state.spec.id, name);
    return frame;
}

} // namespace om

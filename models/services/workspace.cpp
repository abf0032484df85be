// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/workspace_p.h"

#include "catalog/ticketactionspec.h"
#include "ingest/holdings/arrival.h"
#include "ingest/holdings/datafigures.h"
#include "services/action/workstationrole.h"
#include "services/areas/areacolumns.h"
#include "services/clock/clockrules.h"
#include "services/symbologyservice.h"
#include "store/localdata.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QLoggingCategory>
#include <QStandardPaths>

#include <algorithm>
#include <utility>

namespace om {

namespace {

Q_LOGGING_CATEGORY(workspaceLog, "om.services.workspace")

/// A workspace without a city (a bare cache made by an import) still opens: everything it needs has a plain default. Its data stand as
/// they were when the last batch came in; none = no date.
Result<City> plainCity(const Cache &cache)
{
    const auto history = cache.history();
    if (!history)
        return fail(history);
    City city;
    city.languages = {QStringLiteral("en")};
    city.timeZone = "UTC";
    if (!history->empty())
        city.asOf = ZoneClock().fromUtcText(history->back().committed.toStdString());
    return city;
}

/// A cache that was made before a field became confidential, or got its scope, does not know of it.
DatasetSpec withMarks(DatasetSpec spec, const Catalog &catalog)
{
    const DatasetSpec *declared = catalog.dataset(spec.id);
    if (!declared)
        return spec;
    for (FieldSpec &field : spec.fields)
        if (const FieldSpec *same = declared->field(field.name)) {
            field.isConfidential = field.isConfidential || same->isConfidential;
            field.scope = same->scope.isEmpty() ? field.scope : same->scope;
        }
    if (spec.series.isEmpty() && spec.field(declared->series))
        spec.series = declared->series;
    if (spec.units.isEmpty() && spec.field(declared->units))
        spec.units = declared->units;
    return spec;
}

/// Whether a frame is the other with other columns: neither read again nor gone.
bool isSameLoad(const std::shared_ptr<const Frame> &one, const std::shared_ptr<const Frame> &other)
{
    return one && other && one->fids().data() == other->fids().data() && one->rows() == other->rows();
}

/// A dataset's frame with what depends on the moment the city's data stand at. Any thread.
Result<std::shared_ptr<const Frame>> workingFrame(const QString &cachePath, const DatasetState &state, const ZoneClock &clock, const QString &folder,
                                                  LocalTime asOf, const ClockRules &rules, const DuplicateRules &duplicates,
                                                  const std::optional<TraceSource> &traces)
{
    const DatasetSpec &spec = state.spec;
    const bool hasClock = spec.field(QStringLiteral("t_accept")) && spec.field(QStringLiteral("deadline")) && spec.field(QStringLiteral("t_dispose"));
    const bool hasTraces = hasClock && traces && traces->traces.spec.parent == spec.id;
    auto frame = loadFrame(cachePath, state, clock, folder, &duplicates, hasTraces ? &*traces : nullptr);
    if (frame && hasClock)
        return withClockState(*frame, asOf, rules);
    return frame;
}

/// When figures of the data were kept, and whether another dataset has changed since.
std::optional<KeptMoment> keptFigures(const Cache &cache, const ZoneClock &clock, const QHash<QString, DatasetState> &states)
{
    QString kept;
    for (const DatasetState &state : states)
        if (isFigureDataset(state.spec.id))
            kept = std::max(kept, state.updated);
    if (!states.contains(holdingDataset))
        return {};
    const bool isOutdated = std::ranges::any_of(states, [&](const DatasetState &state) { return !isFigureDataset(state.spec.id) && state.updated > kept; });
    return KeptMoment{figuresMoment(cache, clock, QDateTime::fromString(kept, Qt::ISODateWithMs)), isOutdated};
}

} // namespace

Workspace::Place Workspace::place(const QString &workspaceFolder, const QString &cacheFile)
{
    Place place;
    if (!cacheFile.isEmpty()) {
        place.cache = QFileInfo(cacheFile).absoluteFilePath();
        place.folder = workspaceFolder.isEmpty() ? place.cache + QStringLiteral(".d") : QDir(workspaceFolder).absolutePath();
    } else {
        const QString standard = QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + QStringLiteral("/onemap/workspace");
        place.folder = QDir(workspaceFolder.isEmpty() ? standard : workspaceFolder).absolutePath();
        place.cache = place.folder + QStringLiteral("/cache.gpkg");
    }
    return place;
}

/// Duplicates that were grouped by hand. A local.db that cannot be read leaves those that the rules find: nothing else hangs on it.
void Workspace::State::readDecisions()
{
    const QByteArray before = duplicates.fingerprint();
    const auto decisions = decisionsInForce(place.folder + QStringLiteral("/local.db"));
    if (!decisions) {
        qCWarning(workspaceLog).noquote() << errorText(decisions.error());
        return;
    }
    duplicates.byHand.clear();
    for (const DuplicateDecision &decision : *decisions)
        duplicates.byHand.push_back({decision.ticket, decision.other});
    if (duplicates.fingerprint() != before)
        frames.frames.removeIf([](const auto &frame) { return frame.value()->column(firstOfGroupField) != nullptr; });
}

std::optional<TraceSource> Workspace::State::traces() const
{
    const auto found = states.constFind(traceDataset);
    return found == states.cend() ? std::nullopt : std::optional(TraceSource{*found, catalog->clockWords()});
}

Result<void> Workspace::State::loadPlain(const QStringList &datasets)
{
    for (const QString &id : datasets) {
        if (!states.contains(id))
            return fail(ErrorCode::DatasetUnknown, {id});
        if (frames.frames.contains(id))
            continue;
        auto frame = workingFrame(place.cache, states[id], clock, frameFolder(), frames.asOf, *clockRules, duplicates, traces());
        if (!frame)
            return fail(frame);
        frames.frames.insert(id, *frame);
    }
    return {};
}

Result<void> Workspace::State::read()
{
    readDecisions();
    const LocalTime asOfBefore = frames.asOf;
    QHash<QString, QStringList> sourcesBefore;
    for (const Derivation &derived : derivations(derivationSpecs, frames))
        sourcesBefore.insert(derived.dataset, derived.sources);
    const QString json = cache->setting(QStringLiteral("city"));
    const auto found = json.isEmpty() ? plainCity(*cache) : cityFromJson(QJsonDocument::fromJson(json.toUtf8()).object(), place.cache);
    if (!found)
        return fail(found);
    city = *found;
    clock = ZoneClock(QTimeZone(city.timeZone));
    const auto book = CodeBook::read(*cache, language, city);
    if (!book)
        return fail(book);
    codes = *book;
    const auto rules = readClockRules(*cache, *catalog, cards, city);
    if (!rules)
        return fail(rules);
    clockRules = *rules;
    frames.feasts.clear();
    for (const auto &[first, last] : clockRules->calendar.holidays(catalog->movingFeasts()))
        frames.feasts.push_back(Period::span(first, last));
    frames.areas = AreaTree();
    for (auto it = codes.parents().begin(); it != codes.parents().end(); ++it)
        frames.areas.add(it.key(), it.value());
    const QHash<QString, QString> former = codes.formerParents();
    for (auto it = former.begin(); it != former.end(); ++it)
        frames.areas.addFormer(it.key(), it.value());
    if (!frames.areaHistory || *frames.areaHistory != codes.areaHistory()) {
        frames.areaHistory = std::make_shared<const AreaHistory>(codes.areaHistory());
        frames.frames.removeIf([](const auto &frame) { return frame.value()->column(recordedAreaField) != nullptr; });
    }
    frames.asOf = moment.isNull() ? city.asOf : moment;
    frames.figures = codes.figures();
    frames.figures.insert(QStringLiteral("city.population"), city.population);
    frames.figures.insert(QStringLiteral("city.area_km2"), city.areaKm2);
    const auto datasets = cache->datasets();
    if (!datasets)
        return fail(datasets);
    QHash<QString, DatasetState> now;
    bool isOtherClock = false;
    frames.specs.clear();
    for (const DatasetState &state : *datasets) {
        now.insert(state.spec.id, state);
        frames.specs.insert(state.spec.id, withMarks(state.spec, *catalog));
        const auto before = states.constFind(state.spec.id);
        const bool isNew = before == states.cend();
        const bool isChanged = !isNew && (before->version != state.version || before->updated != state.updated);
        if (isChanged)
            frames.frames.remove(state.spec.id);
        isOtherClock = isOtherClock || ((isNew || isChanged) && clockDatasets.contains(state.spec.id));
    }
    // What hangs on others is made anew with them, with datasets that come and go, and with the date.
    QHash<QString, QStringList> sourcesNow;
    for (const Derivation &derived : derivations(derivationSpecs, frames)) {
        sourcesNow.insert(derived.dataset, derived.sources);
        const bool isWhole = std::ranges::all_of(derived.sources, [&](const QString &id) { return frames.frames.contains(id); });
        if (!isWhole || frames.asOf != asOfBefore || sourcesBefore.value(derived.dataset) != derived.sources)
            frames.frames.remove(derived.dataset);
    }
    for (auto it = sourcesBefore.cbegin(); it != sourcesBefore.cend(); ++it)
        if (!sourcesNow.contains(it.key()))
            frames.frames.remove(it.key());
    for (const QString &id : clockDatasets)
        isOtherClock = isOtherClock || (states.contains(id) && !now.contains(id));
    for (auto it = frames.frames.begin(); it != frames.frames.end();) {
        const bool stays = now.contains(it.key()) && !(isOtherClock && (*it)->column(clockStateField));
        it = stays ? std::next(it) : frames.frames.erase(it);
    }
    states = now;
    frames.kept = keptFigures(*cache, clock, states);
    return {};
}

Workspace::Workspace(std::unique_ptr<State> state)
    : m_state(std::move(state))
{ }
Workspace::~Workspace() = default;

Result<std::unique_ptr<Workspace>> Workspace::open(const Place &place, const Catalog &catalog, JobRunner &jobs, const QString &language)
{
    auto state = std::make_unique<State>();
    state->place = place;
    state->catalog = &catalog;
    state->jobs = &jobs;
    state->language = language;
    state->cards = catalog.clock();
    auto kinds = loadCoverageKinds();
    if (!kinds)
        return fail(kinds);
    auto lenses = loadLenses();
    if (!lenses)
        return fail(lenses);
    state->derivationSpecs = {*std::move(kinds), *std::move(lenses)};
    auto cache = Cache::open(place.cache, Cache::Mode::Read);
    if (!cache)
        return fail(cache);
    state->cache = std::move(*cache);
    auto duplicates = DuplicateRules::load();
    if (!duplicates)
        return fail(duplicates);
    state->duplicates = *std::move(duplicates);
    if (auto ok = state->read(); !ok)
        return fail(ok);
    const auto actions = TicketActions::load();
    const auto role = readWorkstationRole(place.folder);
    state->showsCompanies = actions && role && actions->mayDo(role->role, QStringLiteral("company_tax"), false);
    state->symbology = std::make_unique<SymbologyService>(catalog, place.folder + QStringLiteral("/symbology.json"));
    return std::unique_ptr<Workspace>(new Workspace(std::move(state)));
}

SymbologyService &Workspace::symbology() const
{
    return *m_state->symbology;
}

const Workspace::Place &Workspace::files() const
{
    return m_state->place;
}
const Catalog &Workspace::catalog() const
{
    return *m_state->catalog;
}
const City &Workspace::city() const
{
    return m_state->city;
}
const QString &Workspace::language() const
{
    return m_state->language;
}
const ZoneClock &Workspace::clock() const
{
    return m_state->clock;
}
const std::shared_ptr<const ClockRules> &Workspace::clockRules() const
{
    return m_state->clockRules;
}
std::optional<DatasetState> Workspace::traces() const
{
    const auto found = m_state->states.constFind(traceDataset);
    return found == m_state->states.cend() ? std::nullopt : std::optional(*found);
}
Cache &Workspace::cache() const
{
    return *m_state->cache;
}
qint64 Workspace::version() const
{
    return m_state->cache->version();
}
const FrameSet &Workspace::frames() const
{
    return m_state->frames;
}
const CodeBook &Workspace::codes() const
{
    return m_state->codes;
}

Result<void> Workspace::load(const QStringList &datasets)
{
    const QStringList wanted = datasets.isEmpty() ? QStringList(m_state->states.keys()) : datasets;
    if (auto ok = m_state->loadPlain(wanted); !ok)
        return ok;
    for (const Derivation &derived : derivations(m_state->derivationSpecs, m_state->frames)) {
        if (!wanted.contains(derived.dataset) || !derived.isMissing)
            continue;
        if (auto ok = m_state->loadPlain(derived.sources); !ok)
            return ok;
        JobControl control;
        auto frame = derived.make(m_state->frames, control);
        if (!frame)
            return fail(frame);
        m_state->frames.frames.insert(derived.dataset, *frame);
    }
    return {};
}

/// What hangs on a dataset that has come, where it was the last one needed.
void Workspace::deriveAfter(const QString &loaded)
{
    for (const Derivation &derived : derivations(m_state->derivationSpecs, m_state->frames)) {
        if (!derived.sources.contains(loaded) || !derived.isDue(m_state->frames))
            continue;
        m_state->jobs->run([make = derived.make, frames = m_state->frames](JobControl &control) { return make(frames, control); }, this,
                           [this, id = derived.dataset, plain = m_state->frames.frames[derived.dataset]](Result<std::shared_ptr<const Frame>> frame) {
                               // A refresh may have gone ahead of this answer.
                               if (!frame || m_state->frames.frames.value(id) != plain)
                                   return;
                               m_state->frames.frames.insert(id, onBasis(*frame, m_state->states[id].spec, m_state->frames.basis));
                               Q_EMIT framesChanged({id});
                           });
    }
}

void Workspace::loadInBackground(const QStringList &first)
{
    QStringList order;
    for (const QString &id : first)
        if (m_state->states.contains(id) && !order.contains(id))
            order.append(id);
    QStringList rest;
    for (auto it = m_state->states.cbegin(); it != m_state->states.cend(); ++it)
        if (!order.contains(it.key()))
            rest.append(it.key());
    rest.sort();
    int priority = int(order.size() + rest.size());
    for (const auto all = order + rest; const QString &id : all) {
        --priority;
        // The trace is read ticket by ticket from the cache: a frame of it would be seven times the tickets for nothing.
        if (m_state->frames.frames.contains(id) || id == traceDataset)
            continue;
        m_state->jobs->run([path = m_state->place.cache, state = m_state->states[id], clock = m_state->clock, folder = m_state->frameFolder(),
                            asOf = m_state->frames.asOf, rules = m_state->clockRules, duplicates = m_state->duplicates,
                            traces = m_state->traces()](JobControl &) { return workingFrame(path, state, clock, folder, asOf, *rules, duplicates, traces); },
                           this,
                           [this, id, asOf = m_state->frames.asOf, rules = m_state->clockRules,
                            decided = m_state->duplicates.byHand](Result<std::shared_ptr<const Frame>> frame) {
                               if (!frame) {
                                   Q_EMIT loadFailed(frame.error());
                                   return;
                               }
                               // A refresh may have gone ahead of this answer.
                               if (!m_state->states.contains(id) || m_state->states[id].version != (*frame)->version() ||
                                   (rules != m_state->clockRules && (*frame)->column(clockStateField)) ||
                                   (decided != m_state->duplicates.byHand && (*frame)->column(firstOfGroupField)))
                                   return;
                               if (asOf != m_state->frames.asOf && (*frame)->column(clockStateField)) { // the moment was changed meanwhile
                                   loadInBackground({id});
                                   return;
                               }
                               m_state->frames.frames.insert(id, *frame);
                               Q_EMIT framesChanged({id});
                               deriveAfter(id);
                           },
                           priority);
    }
}

void Workspace::setMoment(LocalTime asOf)
{
    State &s = *m_state;
    s.moment = asOf;
    const LocalTime moment = asOf.isNull() ? s.city.asOf : asOf;
    if (moment == s.frames.asOf)
        return;
    s.frames.asOf = moment;
    clockAnew();
}

void Workspace::setCards(const ClockSpec &cards)
{
    State &s = *m_state;
    if (cards == s.cards)
        return;
    s.cards = cards;
    auto rules = *s.clockRules;
    rules.spec = cards;
    s.clockRules = std::make_shared<const ClockRules>(std::move(rules));
    clockAnew();
}

/// What depends on the moment and on the rules of the clock, in the background; until then it stands as it was.
void Workspace::clockAnew()
{
    State &s = *m_state;
    QHash<QString, Derivation::Make> wanted; // what depends on the moment, with what is to be derived of it
    for (auto it = s.frames.frames.cbegin(); it != s.frames.frames.cend(); ++it)
        if ((*it)->column(clockStateField))
            wanted.insert(it.key(), {});
    for (const Derivation &derived : derivations(s.derivationSpecs, s.frames))
        if (s.frames.frames.contains(derived.dataset) && !derived.isMissing)
            wanted.insert(derived.dataset, derived.make);
    for (auto it = wanted.cbegin(); it != wanted.cend(); ++it)
        s.jobs->run(
            [path = s.place.cache, state = s.states[it.key()], clock = s.clock, folder = s.frameFolder(), rules = s.clockRules, duplicates = s.duplicates,
             traces = s.traces(), frames = s.frames, make = it.value(), id = it.key()](JobControl &control) mutable -> Result<std::shared_ptr<const Frame>> {
                // From the stored columns: those that stand now are of another moment.
                auto frame = workingFrame(path, state, clock, folder, frames.asOf, *rules, duplicates, traces);
                if (!frame || !make)
                    return frame;
                frames.frames.insert(id, *std::move(frame));
                return make(frames, control);
            },
            this,
            [this, id = it.key(), moment = s.frames.asOf, rules = s.clockRules,
             before = s.frames.frames[it.key()]](Result<std::shared_ptr<const Frame>> frame) {
                // A refresh, another moment or other rules may have gone ahead of this answer.
                if (!frame || !isSameLoad(m_state->frames.frames.value(id), before) || m_state->frames.asOf != moment || m_state->clockRules != rules)
                    return;
                m_state->frames.frames.insert(id, onBasis(*frame, m_state->states[id].spec, m_state->frames.basis));
                Q_EMIT framesChanged({id});
            });
}

void Workspace::setBasis(AreaBasis basis)
{
    State &s = *m_state;
    if (basis == s.frames.basis)
        return;
    s.frames.basis = basis;
    QStringList changed;
    for (auto it = s.frames.frames.begin(); it != s.frames.frames.end(); ++it)
        if (const auto turned = onBasis(*it, s.states[it.key()].spec, basis); turned != *it) {
            *it = turned;
            changed.append(it.key());
        }
    changed.sort();
    if (!changed.isEmpty())
        Q_EMIT framesChanged(changed);
}

Result<void> Workspace::refresh()
{
    if (auto ok = m_state->read(); !ok)
        return fail(ok);
    loadInBackground({});
    return {};
}

} // namespace om

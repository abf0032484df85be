// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/basemapservice.h"

#include "geo/basemap/tileprocess.h"
#include "services/onlinetiles.h"
#include "store/tilecache.h"
#include "sync/tilefetcher.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSaveFile>

#include <algorithm>

namespace om {

namespace {

constexpr int serverThreads = 4; // tiles of a server that are fetched at once
constexpr int togetherMs = 40; // tiles that come within it are drawn in one go

QString fileOf(const QString &folder)
{
    return folder + QStringLiteral("/basemaps.json");
}

QJsonObject toJson(const OnlineBasemapSpec &spec)
{
    return {{QStringLiteral("url"), spec.url},
            {QStringLiteral("subdomains"), QJsonArray::fromStringList(spec.subdomains)},
            {QStringLiteral("min_zoom"), spec.minZoom},
            {QStringLiteral("max_zoom"), spec.maxZoom},
            {QStringLiteral("attribution"), spec.attribution}};
}

OnlineBasemapSpec serverFromJson(const QJsonObject &json, const QString &id, const QString &title)
{
    OnlineBasemapSpec spec;
    spec.id = id;
    spec.title = title;
    spec.url = json[QLatin1StringView("url")].toString();
    for (const QJsonValue &value : json[QLatin1StringView("subdomains")].toArray())
        spec.subdomains.append(value.toString());
    spec.minZoom = std::clamp(json[QLatin1StringView("min_zoom")].toInt(), 0, MapTileId::mostZoom);
    spec.maxZoom = std::clamp(json[QLatin1StringView("max_zoom")].toInt(18), spec.minZoom, MapTileId::mostZoom);
    spec.attribution = json[QLatin1StringView("attribution")].toString();
    return spec;
}

/// One key serves all basemaps of a service: "tianditu" of "tianditu.vec".
QString keyName(const QString &id)
{
    return QStringLiteral("basemap/") + id.section(u'.', 0, 0);
}

} // namespace

BasemapList BasemapList::read(const QString &folder)
{
    BasemapList list;
    QFile file(fileOf(folder));
    if (!file.open(QIODevice::ReadOnly))
        return list;
    const QJsonObject json = QJsonDocument::fromJson(file.readAll()).object();
    for (const QJsonValue &value : json[QLatin1StringView("entries")].toArray()) {
        const QJsonObject entry = value.toObject();
        BasemapEntry read{
            entry[QLatin1StringView("id")].toString(), entry[QLatin1StringView("title")].toString(), entry[QLatin1StringView("file")].toString(), {}};
        if (const QJsonObject server = entry[QLatin1StringView("server")].toObject(); !server.isEmpty())
            read.online = serverFromJson(server, read.id, read.title);
        list.m_entries.push_back(std::move(read));
    }
    list.chosen = json[QLatin1StringView("chosen")].toString();
    list.opacity = std::clamp(json[QLatin1StringView("opacity")].toDouble(1), 0.0, 1.0);
    return list;
}

Result<void> BasemapList::write(const QString &folder) const
{
    QJsonArray entries;
    for (const BasemapEntry &entry : m_entries) {
        QJsonObject object{{QStringLiteral("id"), entry.id}, {QStringLiteral("title"), entry.title}};
        if (entry.file.isEmpty())
            object.insert(QStringLiteral("server"), toJson(entry.online));
        else
            object.insert(QStringLiteral("file"), entry.file);
        entries.append(object);
    }
    const QJsonObject json{{QStringLiteral("chosen"), chosen}, {QStringLiteral("opacity"), opacity}, {QStringLiteral("entries"), entries}};
    QSaveFile file(fileOf(folder));
    if (!file.open(QIODevice::WriteOnly) || file.write(QJsonDocument(json).toJson()) < 0 || !file.commit())
        return fail(ErrorCode::FileNoPermission, {fileOf(folder)}, file.errorString());
    return {};
}

const BasemapEntry *BasemapList::entry(const QString &id) const
{
    const auto it = std::find_if(m_entries.begin(), m_entries.end(), [&](const BasemapEntry &e) { return e.id == id; });
    return it == m_entries.end() ? nullptr : &*it;
}

Result<QString> BasemapList::addFile(const QString &path)
{
    const QString absolute = QFileInfo(path).absoluteFilePath();
    if (auto checked = checkTilePath(absolute); !checked)
        return fail(checked);
    for (const BasemapEntry &entry : m_entries)
        if (entry.file == absolute)
            return entry.id;
    const QString name = QFileInfo(path).completeBaseName();
    QString id = name;
    for (int n = 2; entry(id); ++n)
        id = name + u'-' + QString::number(n);
    m_entries.push_back({id, name, absolute, {}});
    return id;
}

Result<QString> BasemapList::addServer(const OnlineBasemapSpec &spec)
{
    if (auto checked = checkTileTemplate(spec.url); !checked)
        return fail(checked);
    if (!entry(spec.id))
        m_entries.push_back({spec.id, spec.title, {}, spec});
    return spec.id;
}

void BasemapList::remove(const QString &id)
{
    std::erase_if(m_entries, [&](const BasemapEntry &e) { return e.id == id; });
    if (chosen == id)
        chosen.clear();
}

std::shared_ptr<const Basemap> makeBasemap(const BasemapSpecs &specs, const StyleSpec &style, std::shared_ptr<TilePictures> tiles, double opacity)
{
    auto basemap = std::make_shared<Basemap>();
    const auto set = tiles->tileSet();
    const auto color = [&](const QString &token) { return token.isEmpty() ? QColor() : style.color(token); };
    // Pictures are toned down to lie below the data; vectors have the colours of the look anyway.
    const bool isPicture = set && !set->isVector;
    basemap->opacity = opacity * (isPicture ? style.numbers.value(QStringLiteral("basemap.opacity"), 1) : 1);
    basemap->saturation = style.numbers.value(QStringLiteral("basemap.saturation"), 1);
    basemap->attribution = set ? set->attribution : QString();
    basemap->ink = style.color(QStringLiteral("muted"));
    basemap->halo = style.color(QStringLiteral("map.ground"));
    for (const VectorRuleSpec &spec : specs.rules) {
        VectorRule rule;
        rule.layers = spec.layers;
        rule.kinds = spec.kinds;
        rule.type = spec.geometry;
        rule.fill = color(spec.fill);
        rule.stroke = color(spec.stroke);
        rule.size = spec.size;
        rule.dash = spec.dash == u"dash" ? Dash::Dashed : spec.dash == u"dot" ? Dash::Dotted : Dash::Solid;
        rule.minZoom = spec.minZoom;
        rule.fontPx = spec.fontPx;
        rule.isBold = spec.isBold;
        basemap->rules.push_back(std::move(rule));
    }
    basemap->tiles = std::move(tiles);
    return basemap;
}

BasemapService::BasemapService(const QString &folder, const QString &workerProgram, const QString &language, JobRunner &jobs, QObject *parent)
    : QObject(parent)
    , m_folder(folder)
    , m_worker(workerProgram)
    , m_language(language)
    , m_jobs(jobs)
    , m_list(BasemapList::read(folder))
{
    if (auto specs = loadBasemapSpecs())
        m_specs = *std::move(specs);
    else
        m_problem = specs.error();
    m_later.setSingleShot(true);
    m_later.setInterval(togetherMs);
    connect(&m_later, &QTimer::timeout, this, [this] { Q_EMIT arrived(std::exchange(m_arrived, Box())); });
    open();
}

BasemapService::~BasemapService()
{
    close();
}

QString BasemapService::attribution() const
{
    const auto set = m_tiles ? m_tiles->tileSet() : std::nullopt;
    return set ? set->attribution : QString();
}

void BasemapService::close()
{
    if (!m_tiles)
        return;
    m_tiles->stop();
    // Its threads may still wait for a file or a server: they are joined where nobody waits for it.
    m_jobs.run(
        [tiles = std::exchange(m_tiles, nullptr)](JobControl &) mutable {
            tiles.reset();
            return true;
        },
        this, [](bool) {});
    m_arrived = Box();
}

void BasemapService::open()
{
    close();
    m_problem.reset();
    ++m_round;
    const BasemapEntry *entry = m_list.entry(m_list.chosen);
    if (!entry)
        return;
    if (!entry->file.isEmpty()) {
        fetchWith([worker = m_worker, path = entry->file, language = m_language] { return makeFileSupplier(worker, path, language); }, 1);
    } else if (!entry->online.needsKey()) {
        openServer(*entry, QString());
    } else {
        m_secrets.read(keyName(entry->id), [this, chosen = *entry, round = m_round](const QString &key) {
            if (round != m_round)
                return;
            if (key.isEmpty())
                Q_EMIT keyNeeded(chosen.id);
            else
                openServer(chosen, key);
        });
    }
}

void BasemapService::openServer(const BasemapEntry &entry, const QString &key)
{
    OnlineTiles source;
    source.spec = entry.online;
    source.key = key;
    source.workerProgram = m_worker;
    source.language = m_language;
    m_jobs.run(
        [path = m_folder + QStringLiteral("/tiles.db"), kept = m_kept](JobControl &) {
            const auto opened = kept ? Result<std::shared_ptr<TileCache>>(kept) : TileCache::open(path);
            return opened.value_or(nullptr); // without it tiles are fetched all the same
        },
        this,
        [this, source, round = m_round](const std::shared_ptr<TileCache> &kept) mutable {
            m_kept = kept;
            if (round != m_round)
                return;
            source.cache = kept;
            fetchWith([source] { return source.supplier(); }, serverThreads);
            Q_EMIT changed();
        });
}

void BasemapService::fetchWith(std::function<std::unique_ptr<TileSupplier>()> make, int threads)
{
    const auto here = [this, round = m_round](auto run) {
        QMetaObject::invokeMethod(
            this,
            [this, round, run] {
                if (round == m_round) // words of an earlier choice come too late
                    run();
            },
            Qt::QueuedConnection);
    };
    BasemapTiles::Listener listener;
    listener.opened = [this, here] { here([this] { Q_EMIT changed(); }); };
    listener.arrived = [this, here](const Box &box) {
        here([this, box] {
            m_arrived.add(box);
            if (!m_later.isActive())
                m_later.start();
        });
    };
    listener.failed = [this, here](const Error &error) {
        here([this, error] {
            m_problem = error;
            Q_EMIT failed(error);
            Q_EMIT changed();
        });
    };
    m_tiles = std::make_shared<BasemapTiles>(std::move(make), threads, std::move(listener));
}

qint64 BasemapService::keptBytes() const
{
    return m_kept ? m_kept->bytes() : 0;
}

void BasemapService::clearKept()
{
    if (m_kept)
        m_jobs.run([kept = m_kept](JobControl &) { return kept->clear(); }, this, [this](const Result<void> &) { Q_EMIT changed(); });
}

Result<void> BasemapService::addServer(const OnlineBasemapSpec &spec)
{
    const auto id = m_list.addServer(spec);
    if (!id)
        return fail(id);
    keep();
    choose(*id);
    return {};
}

void BasemapService::setKey(const QString &id, const QString &key)
{
    m_secrets.write(keyName(id), key, [this](bool isKept) {
        if (!isKept)
            Q_EMIT keyNotKept();
    });
    if (id == m_list.chosen)
        open();
}

void BasemapService::keep()
{
    if (const auto written = m_list.write(m_folder); !written)
        Q_EMIT failed(written.error());
}

void BasemapService::choose(const QString &id)
{
    if (id == m_list.chosen)
        return;
    m_list.chosen = id;
    keep();
    open();
    Q_EMIT changed();
}

void BasemapService::setOpacity(double opacity)
{
    m_list.opacity = std::clamp(opacity, 0.0, 1.0);
    keep();
    Q_EMIT changed();
}

Result<void> BasemapService::addFile(const QString &path)
{
    const auto id = m_list.addFile(path);
    if (!id)
        return fail(id);
    keep();
    choose(*id);
    return {};
}

void BasemapService::remove(const QString &id)
{
    const bool wasChosen = id == m_list.chosen;
    m_list.remove(id);
    keep();
    if (wasChosen)
        open();
    Q_EMIT changed();
}

std::shared_ptr<const Basemap> BasemapService::basemap(const StyleSpec &style) const
{
    return m_tiles && m_tiles->tileSet() ? makeBasemap(m_specs, style, m_tiles, m_list.opacity) : nullptr;
}

} // namespace om

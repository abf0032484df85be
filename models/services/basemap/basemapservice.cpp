// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/basemap/basemapservice.h"

#include "services/basemap/onlinetiles.h"
#include "store/tilecache.h"

#include <QFile>

#include <algorithm>

namespace om {

namespace {

constexpr int writeAfterMs = 500;

} // namespace

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
        rule.nameZoom = spec.nameZoom;
        rule.isBold = spec.isBold;
        basemap->rules.push_back(std::move(rule));
    }
    basemap->tiles = std::move(tiles);
    return basemap;
}

BasemapService::BasemapService(const QString &folder, const QString &workerProgram, const QString &language, JobRunner &jobs, QObject *parent)
    : QObject(parent)
    , m_jobs(jobs)
    , m_shared{folder, workerProgram, language, jobs, m_secrets, nullptr}
    , m_list(BasemapList::read(folder))
    , m_main(m_shared)
    , m_other(m_shared)
{
    if (auto specs = loadBasemapSpecs())
        m_specs = *std::move(specs);
    else
        m_problem = specs.error();
    for (BasemapSource *source : {&m_main, &m_other}) {
        connect(source, &BasemapSource::changed, this, &BasemapService::changed);
        connect(source, &BasemapSource::arrived, this, &BasemapService::arrived);
        connect(source, &BasemapSource::failed, this, &BasemapService::failed);
        connect(source, &BasemapSource::keyNeeded, this, &BasemapService::keyNeeded);
    }
    m_writing.setSingleShot(true);
    m_writing.setInterval(writeAfterMs);
    connect(&m_writing, &QTimer::timeout, this, &BasemapService::keep);
    m_main.open(m_list.entry(m_list.chosen));
}

BasemapService::~BasemapService()
{
    if (m_writing.isActive())
        (void)m_list.write(m_shared.folder); // nobody is there any more to be told
}

QString BasemapService::attribution() const
{
    const auto set = m_main.tiles() ? m_main.tiles()->tileSet() : std::nullopt;
    return set ? set->attribution : QString();
}

const std::optional<Error> &BasemapService::problem() const
{
    return m_main.problem() ? m_main.problem() : m_other.problem() ? m_other.problem() : m_problem;
}

QString BasemapService::title(const QString &id) const
{
    const BasemapEntry *entry = m_list.entry(id);
    return entry ? entry->title : tr("No basemap");
}

qint64 BasemapService::keptBytes() const
{
    return m_shared.kept ? m_shared.kept->bytes() : 0;
}

void BasemapService::clearKept()
{
    if (m_shared.kept)
        m_jobs.run([kept = m_shared.kept](JobControl &) { return kept->clear(); }, this, [this](const Result<void> &) { Q_EMIT changed(); });
}

Result<void> BasemapService::addServer(const OnlineBasemapSpec &spec)
{
    const auto id = m_list.addServer(spec);
    if (!id)
        return fail(id);
    if (*id == m_list.chosen)
        m_list.chosen.clear(); // it is opened anew, as it is now
    keep();
    choose(*id);
    return {};
}

void BasemapService::setKey(const QString &id, const QString &key)
{
    m_secrets.write(basemapKeyName(id), key, [this](bool isKept) {
        if (!isKept)
            Q_EMIT keyNotKept();
    });
    if (id == m_list.chosen)
        m_main.open(m_list.entry(id));
    if (m_isCompared && id == m_list.beside)
        m_other.open(m_list.entry(id));
}

void BasemapService::keep()
{
    m_writing.stop();
    if (const auto written = m_list.write(m_shared.folder); !written)
        Q_EMIT failed(written.error());
}

void BasemapService::choose(const QString &id)
{
    if (id == m_list.chosen)
        return;
    m_list.chosen = id;
    keep();
    m_main.open(m_list.entry(id));
    Q_EMIT changed();
}

void BasemapService::setBeside(const QString &id)
{
    if (id == m_list.beside)
        return;
    m_list.beside = id;
    keep();
    if (m_isCompared)
        m_other.open(m_list.entry(id));
    Q_EMIT changed();
}

void BasemapService::setCompared(bool isCompared)
{
    if (isCompared == m_isCompared)
        return;
    m_isCompared = isCompared;
    m_other.open(isCompared ? m_list.entry(m_list.beside) : nullptr);
}

void BasemapService::setOpacity(double opacity)
{
    m_list.opacity = std::clamp(opacity, 0.0, 1.0);
    m_writing.start();
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
    const BasemapEntry *known = m_list.entry(id);
    if (!known)
        return;
    const BasemapEntry entry = *known;
    const bool wasChosen = id == m_list.chosen, wasBeside = id == m_list.beside;
    m_list.remove(id);
    keep();
    if (wasChosen)
        m_main.open(nullptr);
    if (wasBeside)
        m_other.open(nullptr);
    if (entry.file.isEmpty())
        forget(entry);
    Q_EMIT changed();
}

void BasemapService::forget(const BasemapEntry &server)
{
    if (const QString name = unusedKey(m_list, server); !name.isEmpty())
        m_secrets.remove(name);
    m_jobs.run(
        [kept = m_shared.kept, path = m_shared.tilesFile(), id = server.id](JobControl &) -> Result<void> {
            if (kept)
                return OnlineTiles::forget(*kept, id);
            if (!QFile::exists(path))
                return {};
            const auto opened = TileCache::open(path);
            return opened ? OnlineTiles::forget(**opened, id) : fail(opened);
        },
        this,
        [this](const Result<void> &forgotten) {
            if (!forgotten)
                Q_EMIT failed(forgotten.error());
            Q_EMIT changed();
        });
}

std::shared_ptr<const Basemap> BasemapService::madeOf(const BasemapSource &source, const StyleSpec &style) const
{
    return source.tiles() && source.tiles()->tileSet() ? makeBasemap(m_specs, style, source.tiles(), m_list.opacity) : nullptr;
}

} // namespace om

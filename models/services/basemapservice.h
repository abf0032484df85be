// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/basemapspec.h"
#include "jobs/jobrunner.h"
#include "services/basemaptiles.h"
#include "sync/secretstore.h"

#include <QObject>
#include <QTimer>

namespace om {

class TileCache;

/// One background that can be chosen.
struct BasemapEntry
{
    QString id;
    QString title;
    QString file; ///< of a tile file; "" = of a server
    OnlineBasemapSpec online; ///< of a server
    bool operator==(const BasemapEntry &) const = default;
};

/// Backgrounds as a workspace remembers them: `basemaps.json` in its folder. Value type.
class BasemapList
{
public:
    /// A file that is absent or cannot be read gives an empty list.
    static BasemapList read(const QString &folder);
    Result<void> write(const QString &folder) const; ///< FileNoPermission

    const std::vector<BasemapEntry> &entries() const { return m_entries; }
    const BasemapEntry *entry(const QString &id) const;
    /// Id of the entry for a tile file, added when it is new. Errors of checkTilePath.
    Result<QString> addFile(const QString &path);
    /// Id of the entry for a tile server, added when it is new. Errors of checkTileTemplate.
    Result<QString> addServer(const OnlineBasemapSpec &spec);
    void remove(const QString &id);

    QString chosen; ///< "" = none
    double opacity = 1;

private:
    std::vector<BasemapEntry> m_entries;
};

/// The background of a scene from its tiles and how the style wants it. `opacity`: the person's, on top of the style's.
std::shared_ptr<const Basemap> makeBasemap(const BasemapSpecs &specs, const StyleSpec &style, std::shared_ptr<TilePictures> tiles, double opacity);

/// The background of one window: which ones there are, the one chosen, its tiles. GUI thread; files are read elsewhere.
class BasemapService : public QObject
{
    Q_OBJECT
public:
    /// `folder`: of the workspace. `jobs` outlives it.
    BasemapService(const QString &folder, const QString &workerProgram, const QString &language, JobRunner &jobs, QObject *parent = nullptr);
    ~BasemapService() override;

    const std::vector<BasemapEntry> &entries() const { return m_list.entries(); }
    const QString &chosen() const { return m_list.chosen; }
    double opacity() const { return m_list.opacity; }
    QString attribution() const; ///< of the chosen one, once it is open
    const std::optional<Error> &problem() const { return m_problem; } ///< of the chosen one
    const std::vector<OnlineBasemapSpec> &servers() const { return m_specs.online; } ///< declared; not contacted before one is added
    qint64 keptBytes() const; ///< of tiles of servers, in the workspace; 0 before one has been chosen

    void choose(const QString &id); ///< "" = none
    void setOpacity(double opacity);
    Result<void> addFile(const QString &path); ///< and chooses it
    Result<void> addServer(const OnlineBasemapSpec &spec); ///< and chooses it
    void setKey(const QString &id, const QString &key); ///< of a server that said keyNeeded
    void clearKept();
    void remove(const QString &id);

    /// For the next scene in `style`; null = none, not open yet, or it cannot be opened: then the map keeps its own background.
    std::shared_ptr<const Basemap> basemap(const StyleSpec &style) const;

Q_SIGNALS:
    void changed(); ///< list, choice, opacity or what is known of the chosen one: the scene is to be made anew
    void arrived(const om::Box &box); ///< tiles came; normalised Web Mercator
    void failed(const om::Error &error); ///< once for each choice
    void keyNeeded(const QString &id); ///< the chosen server wants a key, and none is known
    void keyNotKept(); ///< there is no key ring: a key that was given holds for this session

private:
    void open();
    void openServer(const BasemapEntry &entry, const QString &key);
    void fetchWith(std::function<std::unique_ptr<TileSupplier>()> make, int threads);
    void close();
    void keep();

    QString m_folder, m_worker, m_language;
    JobRunner &m_jobs;
    BasemapSpecs m_specs;
    BasemapList m_list;
    std::shared_ptr<BasemapTiles> m_tiles;
    std::optional<Error> m_problem;
    SecretStore m_secrets;
    std::shared_ptr<TileCache> m_kept; ///< opened with the first server
    Box m_arrived; ///< not told yet
    QTimer m_later;
    int m_round = 0; ///< counts what was opened: words of an earlier one come too late
};

} // namespace om

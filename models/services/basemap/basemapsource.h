// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/jobrunner.h"
#include "services/basemap/basemaplist.h"
#include "services/basemap/basemaptiles.h"

#include <QObject>
#include <QTimer>

namespace om {

class SecretStore;
class TileCache;

/// What the backgrounds of one workspace share.
struct BasemapSurroundings
{
    QString folder; ///< of the workspace
    QString workerProgram, language;
    JobRunner &jobs;
    SecretStore &secrets;
    std::shared_ptr<TileCache> kept; ///< tiles of servers; opened with the first server
    QString tilesFile() const { return folder + QStringLiteral("/tiles.db"); } ///< of `kept`
};

/// One background that is open: its tiles come from a file or a server. GUI thread; files are read elsewhere.
class BasemapSource : public QObject
{
    Q_OBJECT
public:
    /// `shared` outlives it.
    explicit BasemapSource(BasemapSurroundings &shared, QObject *parent = nullptr);
    ~BasemapSource() override;

    void open(const BasemapEntry *entry); ///< instead of what was open; null = none
    const std::shared_ptr<BasemapTiles> &tiles() const { return m_tiles; } ///< null before it is open
    const std::optional<Error> &problem() const { return m_problem; }

Q_SIGNALS:
    void changed(); ///< it is open, or cannot be opened
    void arrived(const om::Box &box); ///< tiles came; normalised Web Mercator
    void failed(const om::Error &error); ///< once for each one opened
    void keyNeeded(const QString &id); ///< the server wants a key, and none is known

private:
    void openServer(const BasemapEntry &entry, const QString &key);
    void fetchWith(std::function<std::unique_ptr<TileSupplier>()> make, int threads);
    void close();

    BasemapSurroundings &m_shared;
    std::shared_ptr<BasemapTiles> m_tiles;
    std::optional<Error> m_problem;
    Box m_arrived; ///< not told yet
    QTimer m_later;
    int m_round = 0; ///< counts what was opened: words of an earlier one come too late
};

/// Under which name the key of a server is kept: one serves all basemaps of a service, "tianditu" of "tianditu.vec".
QString basemapKeyName(const QString &id);
/// The same of a key that no server of the list needs any more now that `gone` has left it; "" = there is none to be thrown away.
QString unusedKey(const BasemapList &list, const BasemapEntry &gone);

} // namespace om

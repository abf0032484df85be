// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/basemap/basemapsource.h"
#include "sync/secretstore.h"

#include <QObject>
#include <QTimer>

namespace om {

/// The background of a scene from its tiles and how the style wants it. `opacity`: the person's, on top of the style's.
std::shared_ptr<const Basemap> makeBasemap(const BasemapSpecs &specs, const StyleSpec &style, std::shared_ptr<TilePictures> tiles, double opacity);

/// The background of one window: which ones there are, the one chosen, the one it is compared with, their tiles. GUI thread; files are read
/// elsewhere.
class BasemapService : public QObject
{
    Q_OBJECT
public:
    /// `folder`: of the workspace. `jobs` outlives it.
    BasemapService(const QString &folder, const QString &workerProgram, const QString &language, JobRunner &jobs, QObject *parent = nullptr);
    ~BasemapService() override;

    const std::vector<BasemapEntry> &entries() const { return m_list.entries(); }
    const QString &chosen() const { return m_list.chosen; }
    const BasemapEntry *chosenEntry() const { return m_list.entry(m_list.chosen); } ///< null = none
    bool isOpen(const QString &id) const { return (id == m_list.chosen && m_main.tiles()) || (id == m_list.beside && m_other.tiles()); }
    double opacity() const { return m_list.opacity; }
    QString attribution() const; ///< of the chosen one, once it is open
    const std::optional<Error> &problem() const; ///< of the chosen one, else of the one beside
    QString title(const QString &id) const; ///< as people read it; "" = no background
    const QString &beside() const { return m_list.beside; } ///< what the chosen one is compared with
    const std::vector<OnlineBasemapSpec> &servers() const { return m_specs.online; } ///< declared; not contacted before one is added
    qint64 keptBytes() const; ///< of tiles of servers, in the workspace; 0 before one has been chosen

    void choose(const QString &id); ///< "" = none
    void setBeside(const QString &id); ///< "" = none
    void setCompared(bool isCompared); ///< the one beside is open only while it is
    void setOpacity(double opacity); ///< written after a pause, as a slider goes through many
    Result<void> addFile(const QString &path); ///< and chooses it
    Result<void> addServer(const OnlineBasemapSpec &spec); ///< and chooses it; one of the same id is changed
    void setKey(const QString &id, const QString &key); ///< of a server that said keyNeeded
    void clearKept();
    void remove(const QString &id); ///< of a server also its kept tiles, and its key when no other uses it

    /// For the next scene in `style`; null = none, not open yet, or it cannot be opened: then the map keeps its own background.
    std::shared_ptr<const Basemap> basemap(const StyleSpec &style) const { return madeOf(m_main, style); }
    std::shared_ptr<const Basemap> basemapBeside(const StyleSpec &style) const { return madeOf(m_other, style); } ///< likewise

Q_SIGNALS:
    void changed(); ///< list, choice, opacity or what is known of the chosen one: the scene is to be made anew
    void arrived(const om::Box &box); ///< tiles came; normalised Web Mercator
    void failed(const om::Error &error); ///< once for each choice
    void keyNeeded(const QString &id); ///< the chosen server wants a key, and none is known
    void keyNotKept(); ///< there is no key ring: a key that was given holds for this session

private:
    std::shared_ptr<const Basemap> madeOf(const BasemapSource &source, const StyleSpec &style) const;
    void keep();
    void forget(const BasemapEntry &server);

    JobRunner &m_jobs;
    SecretStore m_secrets;
    BasemapSurroundings m_shared;
    BasemapSpecs m_specs;
    BasemapList m_list;
    BasemapSource m_main, m_other;
    std::optional<Error> m_problem; ///< of the declarations
    bool m_isCompared = false;
    QTimer m_writing; ///< runs until what has changed is written
};

} // namespace om

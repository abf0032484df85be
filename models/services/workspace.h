// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/catalog.h"
#include "jobs/jobrunner.h"
#include "services/city.h"
#include "stats/kpi.h"
#include "store/cache.h"

#include <QObject>

namespace om {

class CodeBook;
struct ClockRules;
struct ClockSpec;
class SymbologyService;

/// An opened workspace: its folder, its cache (a read connection of the GUI thread) and the frames over it. Frames are loaded on the job
/// pool, from their sidecar files where these fit the cache's version. Lives on the GUI thread (or the command line's only thread).
class Workspace : public QObject
{
    Q_OBJECT
public:
    struct Place
    {
        QString folder; ///< holds cache.gpkg, local.db, frames/
        QString cache; ///< the cache file; folder/cache.gpkg unless --cache names one
        QString attachments() const { return folder + QStringLiteral("/attachments"); } ///< folder of the files that rows name
    };
    static Place place(const QString &workspaceFolder, const QString &cacheFile);
    static Result<std::unique_ptr<Workspace>> open(const Place &place, const Catalog &catalog, JobRunner &jobs, const QString &language);
    ~Workspace() override;

    const Place &files() const;
    const Catalog &catalog() const;
    const City &city() const;
    const QString &language() const;
    const ZoneClock &clock() const;
    /// Whether the role of this workstation may see the confidential fields of one company; as granted when it was opened (action company_tax of
    /// resources/actions), until the window says otherwise. framesChanged follows.
    bool showsCompanies() const;
    void setShowsCompanies(bool shows);
    /// Whether a confidential cell of that row is not to be shown: its record stands for too few companies, or is one and the role may not see it.
    bool isWithheld(const Frame &frame, const QString &field, std::size_t row) const;
    bool isWithheld(const DatasetSpec &dataset, const QString &field, const Row &row) const;
    /// Calendar, limit units and cards of the tickets; a copy of the pointer may go to other threads.
    const std::shared_ptr<const ClockRules> &clockRules() const;
    std::optional<DatasetState> traces() const; ///< of tickets; none where the cache has no traces
    Cache &cache() const; ///< for reading on this thread
    qint64 version() const;

    /// Frames loaded so far; grows by framesChanged. The value may be copied to other threads.
    const FrameSet &frames() const;
    /// The moment at which the states in the frames are reckoned (the clock of tickets, what hangs on a date), null = as the data stand; FrameSet::asOf is it from
    /// then on. The frames follow on the job pool (framesChanged), or inside the call with a runner without threads.
    void setMoment(LocalTime asOf);
    /// Other cards and levels of supervision than the catalog's, at once; nothing is written (declarations/ownclock.h does). The frames follow as with setMoment.
    void setCards(const ClockSpec &cards);
    /// Which communities rows stand under that were recorded under a former one, in all frames at once (framesChanged) and in those that are loaded from then on.
    void setBasis(AreaBasis basis);
    /// How its layers look where it was changed here; GUI thread.
    SymbologyService &symbology() const;
    /// Names in this language; a copy may go to other threads.
    const CodeBook &codes() const;
    /// Blocks until the named datasets (empty = all) are loaded: for the command line.
    Result<void> load(const QStringList &datasets = {});
    /// Starts loading everything in the background, `first` datasets before the others.
    void loadInBackground(const QStringList &first);
    /// Reopens what a new batch changed; after import, undo and sync.
    Result<void> refresh();

    /// Name of a code: entry of the dataset `code` (list, code), in this language; the code itself when unknown.
    QString codeName(const QString &list, const QString &code) const;
    /// The inverse, for `--filter source_channel=网格员`; the text itself when it is no shown name of the list.
    QString codeOf(const QString &list, const QString &name) const;
    /// Name of a community or district by code; `isShort` drops the usual suffix (map labels).
    QString areaName(const QString &code, bool isShort = false) const;
    QString areaCode(const QString &name) const; ///< by full or short name; the text itself when unknown
    /// Any cell as people read it: codes by name, times in local form, numbers with separators.
    QString cellText(const QString &dataset, const QString &field, const Value &value) const;
    /// The same for a cell of a frame; "•••" where it is withheld.
    QString cellText(const Frame &frame, const QString &field, std::size_t row) const;

Q_SIGNALS:
    void framesChanged(const QStringList &datasets);
    void loadFailed(const om::Error &error);

private:
    struct State;
    explicit Workspace(std::unique_ptr<State> state);
    void deriveAfter(const QString &loaded);
    void clockAnew();
    std::unique_ptr<State> m_state;
};

} // namespace om

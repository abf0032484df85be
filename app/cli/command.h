// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "catalog/catalog.h"
#include "jobs/jobrunner.h"
#include "services/action/changingcache.h"
#include "services/workspace.h"
#include "store/cache.h"

#include <QJsonValue>

#include <functional>
#include <memory>
#include <optional>

namespace CLI {
class App;
}

namespace om {

/// The options that stand before every command.
struct GlobalOptions
{
    std::string workspace;
    std::string cache;
    std::string language;
    bool isJson = false;
};

/// What a command answers: one JSON document, and the same for people. exitCode 3 = done, but some rows were quarantined.
struct Reply
{
    QJsonValue json;
    QString text;
    int exitCode = 0;
};

/// A number that may be missing, as JSON.
inline QJsonValue orNull(const std::optional<double> &value)
{
    return value ? QJsonValue(*value) : QJsonValue();
}

/// What commands work on; everything is opened when first asked for. One thread.
class CommandContext
{
public:
    CommandContext(const GlobalOptions &options, QString language);

    Result<const Catalog *> catalog();
    Result<Workspace *> workspace(); ///< for reading; error when there is no cache yet
    /// The one write connection, where the role of the workspace may; made when absent. Closes the workspace opened before.
    Result<Cache *> writer(DataChange change = DataChange::Own);
    void closeWriter() { m_writer.reset(); }
    void closeWorkspace() { m_workspace.reset(); }
    const std::vector<Error> &refused() const { return m_refused; } ///< declarations of the workspace that were left out
    const Workspace::Place &place() const { return m_place; }
    const QString &language() const { return m_language; }
    JobControl &control() { return m_control; }
    JobRunner &jobs() { return m_jobs; }
    QString workerProgram() const; ///< onemap-worker beside this program
    QTimeZone timeZone(); ///< of the workspace's city, UTC when there is none
    static QString operatorName();

private:
    Workspace::Place m_place;
    QString m_language;
    JobControl m_control;
    JobRunner m_jobs{0};
    std::optional<Catalog> m_catalog;
    std::vector<Error> m_refused;
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<Cache> m_writer;
};

/// The command that the command line named. `needsGui` = it draws (fonts, images); `opensWindow` = it goes on as the window.
struct ChosenCommand
{
    std::function<Result<Reply>(CommandContext &)> run;
    bool needsGui = false;
    bool opensWindow = false;
};

// Each adds its sub-commands to the parser; when one is given, it sets `chosen`.
void addDemoCommand(CLI::App &app, ChosenCommand &chosen);
void addDataCommands(CLI::App &app, ChosenCommand &chosen); ///< info, import, export, quarantine, undo, history, check
void addAtlasCommand(CLI::App &app, ChosenCommand &chosen); ///< atlas
void addBlindSpotsCommand(CLI::App &app, ChosenCommand &chosen); ///< blindspots
void addCoverageCommand(CLI::App &app, ChosenCommand &chosen); ///< coverage
void addWhyCommand(CLI::App &app, ChosenCommand &chosen); ///< why
void addCardsCommand(CLI::App &app, ChosenCommand &chosen); ///< cards
void addDutyCommand(CLI::App &app, ChosenCommand &chosen); ///< duty
void addPlacesCommand(CLI::App &app, ChosenCommand &chosen); ///< places
void addPoliciesCommand(CLI::App &app, ChosenCommand &chosen); ///< policies
void addSitesCommand(CLI::App &app, ChosenCommand &chosen); ///< sites
void addFigureCommands(CLI::App &app, ChosenCommand &chosen); ///< kpi, rows, tickets
void addLedgerCommand(CLI::App &app, ChosenCommand &chosen); ///< ledger
void addOutboxCommands(CLI::App &app, ChosenCommand &chosen); ///< outbox, role
void addRenderCommand(CLI::App &app, ChosenCommand &chosen);
void addReportCommand(CLI::App &app, ChosenCommand &chosen);
void addSyncCommands(CLI::App &app, ChosenCommand &chosen); ///< package, keys, publish, sync

/// A "no" of the role or the workflow: exit status 1, like an error, but nothing went wrong.
Reply refused(const QString &why);

/// Columns padded to equal width for a terminal.
QString textTable(const QList<QStringList> &rows);

} // namespace om

// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/localdata.h"

#include "store/localdata_p.h"

#include <QFile>
#include <QFileInfo>
#include <QUuid>

#include <filesystem>

namespace om {

using namespace store;

namespace {

constexpr qint64 newestFormat = 3; // user_version
constexpr const char *schema =
    "CREATE TABLE outbox (id TEXT NOT NULL, packages INTEGER NOT NULL);"
    "CREATE TABLE event (seq INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE, ticket TEXT NOT NULL, action TEXT NOT NULL, "
    "made TEXT NOT NULL, actor TEXT NOT NULL, role TEXT NOT NULL, org TEXT NOT NULL, stage_from INTEGER NOT NULL, "
    "stage_to INTEGER NOT NULL, department TEXT NOT NULL, level TEXT NOT NULL, class_small TEXT NOT NULL, source TEXT NOT NULL, "
    "text TEXT NOT NULL, lon REAL, lat REAL, data_version INTEGER NOT NULL, "
    "state INTEGER NOT NULL CHECK (state BETWEEN 0 AND 3), settled TEXT NOT NULL, package INTEGER NOT NULL);"
    "CREATE TABLE decision (seq INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE, kind INTEGER NOT NULL CHECK (kind IN (0, 1)), "
    "ticket TEXT NOT NULL, other TEXT NOT NULL, made TEXT NOT NULL, actor TEXT NOT NULL, role TEXT NOT NULL, reason TEXT NOT NULL, "
    "undone TEXT NOT NULL, undone_by TEXT NOT NULL, undone_reason TEXT NOT NULL);"
    "PRAGMA user_version = 1;";
constexpr const char *schemaOfCards = // format 2; steps only go forward
    "CREATE TABLE card (ticket TEXT NOT NULL, field TEXT NOT NULL, code TEXT NOT NULL, moment TEXT NOT NULL, holder TEXT NOT NULL, "
    "rules INTEGER NOT NULL, recorded TEXT NOT NULL, withdrawn TEXT NOT NULL, PRIMARY KEY (ticket, field, code, moment)) WITHOUT ROWID;"
    "CREATE TABLE card_rules (number INTEGER PRIMARY KEY, rules TEXT NOT NULL, since TEXT NOT NULL);"
    "CREATE TABLE card_basis (basis TEXT NOT NULL);"
    "PRAGMA user_version = 2;";
constexpr const char *schemaOfReasons = // format 3
    "CREATE TABLE figure_reason (seq INTEGER PRIMARY KEY AUTOINCREMENT, figure TEXT NOT NULL, computed REAL NOT NULL, reason TEXT NOT NULL, note TEXT NOT "
    "NULL, "
    "made TEXT NOT NULL, actor TEXT NOT NULL, role TEXT NOT NULL);"
    "PRAGMA user_version = 3;";
constexpr const char *eventColumns =
    "id, ticket, action, made, actor, role, org, stage_from, stage_to, department, level, class_small, source, text, lon, lat, "
    "data_version, state, settled, package";
constexpr const char *reasonColumns = "figure, computed, reason, note, made, actor, role";
constexpr const char *decisionColumns = "id, kind, ticket, other, made, actor, role, reason, undone, undone_by, undone_reason";

void makeTables(Connection &connection)
{
    transaction(connection, [&connection] {
        const qint64 format = connection.number("PRAGMA user_version"); // another window may have been quicker
        if (format < 1) {
            connection.execute(schema);
            connection.prepare("INSERT INTO outbox (id, packages) VALUES (?1, 0)").bind(1, QUuid::createUuid().toString(QUuid::WithoutBraces)).run();
        }
        if (format < 2)
            connection.execute(schemaOfCards);
        if (format < 3)
            connection.execute(schemaOfReasons);
    });
}

TicketEvent eventOf(const Statement &row)
{
    TicketEvent e{.id = row.string(0),
                  .ticket = row.string(1),
                  .action = row.string(2),
                  .made = row.string(3),
                  .actor = row.string(4),
                  .role = row.string(5),
                  .org = row.string(6),
                  .stageFrom = int(row.integer(7)),
                  .stageTo = int(row.integer(8)),
                  .department = row.string(9),
                  .level = row.string(10),
                  .classSmall = row.string(11),
                  .source = row.string(12),
                  .text = row.string(13),
                  .dataVersion = row.integer(16),
                  .state = TicketEvent::State(row.integer(17)),
                  .settled = row.string(18),
                  .package = row.integer(19)};
    if (!row.isNull(14) && !row.isNull(15))
        e.place = {row.real(14), row.real(15)};
    return e;
}

DuplicateDecision decisionOf(const Statement &row)
{
    return {.kind = DuplicateDecision::Kind(row.integer(1)),
            .id = row.string(0),
            .ticket = row.string(2),
            .other = row.string(3),
            .made = row.string(4),
            .actor = row.string(5),
            .role = row.string(6),
            .reason = row.string(7),
            .undone = row.string(8),
            .undoneBy = row.string(9),
            .undoneReason = row.string(10)};
}

std::vector<FigureReason> readReasons(Connection &connection, const char *condition)
{
    std::vector<FigureReason> out;
    Statement rows = connection.prepare(QByteArray("SELECT ") + reasonColumns + " FROM figure_reason WHERE " + condition + " ORDER BY seq");
    while (rows.step())
        out.push_back({.figure = rows.string(0),
                       .computed = rows.real(1),
                       .reason = rows.string(2),
                       .note = rows.string(3),
                       .made = rows.string(4),
                       .actor = rows.string(5),
                       .role = rows.string(6)});
    return out;
}

std::vector<DuplicateDecision> readDecisions(Connection &connection, const char *condition)
{
    std::vector<DuplicateDecision> out;
    Statement rows = connection.prepare(QByteArray("SELECT ") + decisionColumns + " FROM decision WHERE " + condition + " ORDER BY seq");
    while (rows.step())
        out.push_back(decisionOf(rows));
    return out;
}

} // namespace

std::unique_ptr<Connection> store::openLocal(const QString &path, int flags)
{
    sqlite3 *handle = nullptr;
    const int code = sqlite3_open_v2(path.toUtf8().constData(), &handle, flags | SQLITE_OPEN_NOMUTEX, nullptr);
    auto connection = std::make_unique<Connection>(path, handle);
    connection->verify(code);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
    sqlite3_busy_timeout(handle, 5000); // another window of the same workspace
    const qint64 format = connection->number("PRAGMA user_version");
    if (format > newestFormat)
        raise(ErrorCode::CacheNewer, {path, QString::number(format), QString::number(newestFormat)});
    return connection;
}

std::unique_ptr<Connection> store::openLocalWritable(const QString &path)
{
    auto connection = openLocal(path, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE);
    connection->execute("PRAGMA journal_mode=WAL");
    connection->execute("PRAGMA synchronous=FULL");
    if (connection->number("PRAGMA user_version") < newestFormat)
        makeTables(*connection);
    return connection;
}

struct LocalData::State
{
    std::unique_ptr<Connection> connection;
    QString id;

    /// Changes exactly one row or none.
    static bool changeOne(Connection &connection, Statement &statement)
    {
        bool isChanged = false;
        transaction(connection, [&] {
            statement.run();
            isChanged = sqlite3_changes(connection.handle()) == 1;
        });
        return isChanged;
    }

    /// Beside its place first: a copy is always a whole one.
    void renewCopy() const
    {
        const QString copy = connection->path() + QStringLiteral(".bak"), next = copy + QStringLiteral(".new");
        QFile::remove(next);
        connection->prepare("VACUUM INTO ?1").bind(1, next).run();
        std::error_code problem;
        std::filesystem::rename(next.toStdU16String(), copy.toStdU16String(), problem);
        if (problem)
            raise(ErrorCode::CacheWrite, {copy}, QString::fromStdString(problem.message()));
    }
};

LocalData::LocalData(std::unique_ptr<State> state)
    : m_state(std::move(state))
{ }
LocalData::~LocalData() = default;

Result<std::unique_ptr<LocalData>> LocalData::open(const QString &path)
{
    return guarded([&] {
        auto state = std::make_unique<State>();
        state->connection = openLocalWritable(path);
        Connection &connection = *state->connection;
        Statement id = connection.prepare("SELECT id FROM outbox");
        if (!id.step() || id.text(0).empty())
            raise(ErrorCode::CacheDamaged, {path, QStringLiteral("no outbox")});
        state->id = id.string(0);
        return std::unique_ptr<LocalData>(new LocalData(std::move(state)));
    });
}

const QString &LocalData::id() const
{
    return m_state->id;
}

Result<std::vector<TicketEvent>> LocalData::events() const
{
    return guarded([&] {
        std::vector<TicketEvent> out;
        Statement rows = m_state->connection->prepare(QByteArray("SELECT ") + eventColumns + " FROM event ORDER BY seq");
        while (rows.step())
            out.push_back(eventOf(rows));
        return out;
    });
}

Result<void> LocalData::add(const TicketEvent &e)
{
    return guarded([&] {
        Connection &connection = *m_state->connection;
        Statement insert = connection.prepare(QByteArray("INSERT INTO event (") + eventColumns +
                                              ") VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, 0, '', 0)");
        int at = 0;
        for (const QString *text : {&e.id, &e.ticket, &e.action, &e.made, &e.actor, &e.role, &e.org})
            insert.bind(++at, *text);
        for (const int stage : {e.stageFrom, e.stageTo})
            insert.bind(++at, qint64(stage));
        for (const QString *text : {&e.department, &e.level, &e.classSmall, &e.source, &e.text})
            insert.bind(++at, *text);
        if (e.place)
            insert.bind(15, e.place->lon).bind(16, e.place->lat);
        insert.bind(17, e.dataVersion);
        transaction(connection, [&insert] { insert.run(); });
    });
}

Result<bool> LocalData::undo(const QString &eventId, const QString &utc)
{
    return guarded([&] {
        Statement change = m_state->connection->prepare("UPDATE event SET state = 3, settled = ?2 WHERE id = ?1 AND state = 0");
        change.bind(1, eventId).bind(2, utc);
        return State::changeOne(*m_state->connection, change);
    });
}

Result<qint64> LocalData::pack()
{
    return guarded([&] {
        Connection &connection = *m_state->connection;
        qint64 package = 0;
        transaction(connection, [&] {
            package = connection.number("SELECT min(package) FROM event WHERE state = 1");
            if (package > 0 || connection.number("SELECT count(*) FROM event WHERE state = 0") == 0)
                return;
            package = connection.number("SELECT packages FROM outbox") + 1;
            connection.prepare("UPDATE event SET state = 1, package = ?1 WHERE state = 0").bind(1, package).run();
            connection.prepare("UPDATE outbox SET packages = ?1").bind(1, package).run();
        });
        return package;
    });
}

Result<void> LocalData::unpack(qint64 package)
{
    return guarded([&] {
        Connection &connection = *m_state->connection;
        transaction(connection, [&] {
            connection.prepare("UPDATE event SET state = 0, package = 0 WHERE state = 1 AND package = ?1").bind(1, package).run();
            connection.prepare("UPDATE outbox SET packages = packages - 1 WHERE packages = ?1").bind(1, package).run();
        });
    });
}

Result<void> LocalData::markSent(qint64 package, const QString &utc)
{
    return guarded([&] {
        Connection &connection = *m_state->connection;
        transaction(connection, [&] {
            connection.prepare("UPDATE event SET state = 2, settled = ?2 WHERE state = 1 AND package = ?1").bind(1, package).bind(2, utc).run();
        });
        m_state->renewCopy();
    });
}

Result<std::vector<DuplicateDecision>> LocalData::decisions() const
{
    return guarded([&] { return readDecisions(*m_state->connection, "1"); });
}

Result<void> LocalData::add(const DuplicateDecision &d)
{
    return guarded([&] {
        Connection &connection = *m_state->connection;
        Statement insert = connection.prepare(QByteArray("INSERT INTO decision (") + decisionColumns + ") VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, '', '', '')");
        insert.bind(1, d.id).bind(2, qint64(d.kind)).bind(3, d.ticket).bind(4, d.other).bind(5, d.made).bind(6, d.actor).bind(7, d.role).bind(8, d.reason);
        transaction(connection, [&insert] { insert.run(); });
    });
}

Result<bool> LocalData::undoDecision(const QString &id, const QString &utc, const QString &actor, const QString &reason)
{
    return guarded([&] {
        Statement change = m_state->connection->prepare("UPDATE decision SET undone = ?2, undone_by = ?3, undone_reason = ?4 WHERE id = ?1 AND undone = ''");
        change.bind(1, id).bind(2, utc).bind(3, actor).bind(4, reason);
        return State::changeOne(*m_state->connection, change);
    });
}

Result<void> LocalData::add(const FigureReason &r)
{
    return guarded([&] {
        Connection &connection = *m_state->connection;
        Statement insert = connection.prepare(QByteArray("INSERT INTO figure_reason (") + reasonColumns + ") VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)");
        insert.bind(1, r.figure).bind(2, r.computed).bind(3, r.reason).bind(4, r.note).bind(5, r.made).bind(6, r.actor).bind(7, r.role);
        transaction(connection, [&insert] { insert.run(); });
    });
}

Result<std::vector<FigureReason>> LocalData::reasons() const
{
    return guarded([&] { return readReasons(*m_state->connection, "1"); });
}

Result<std::vector<FigureReason>> reasonsInForce(const QString &path)
{
    if (!QFileInfo::exists(path))
        return std::vector<FigureReason>();
    return guarded([&] {
        const auto connection = openLocal(path, SQLITE_OPEN_READWRITE); // a reader of a WAL file may have to mend it
        return connection->number("PRAGMA user_version") < 3
            ? std::vector<FigureReason>()
            : readReasons(*connection, "reason <> '' AND seq IN (SELECT max(seq) FROM figure_reason GROUP BY figure)");
    });
}

Result<std::vector<DuplicateDecision>> decisionsInForce(const QString &path)
{
    if (!QFileInfo::exists(path))
        return std::vector<DuplicateDecision>();
    return guarded([&] {
        const auto connection = openLocal(path, SQLITE_OPEN_READWRITE); // a reader of a WAL file may have to mend it
        // Made this very moment by another window: nothing was decided yet.
        return connection->number("PRAGMA user_version") == 0 ? std::vector<DuplicateDecision>() : readDecisions(*connection, "undone = ''");
    });
}

} // namespace om

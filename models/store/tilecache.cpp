// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/tilecache.h"

#include "store/connection_p.h"

#include <QFile>

#include <mutex>

namespace om {

using namespace store;

namespace {

constexpr qint64 rowCost = 64; // bytes of a row beside its tile
constexpr const char *schema = "CREATE TABLE IF NOT EXISTS tile (source TEXT NOT NULL, z INTEGER NOT NULL, x INTEGER NOT NULL, y INTEGER NOT NULL, "
                               "bytes BLOB, fetched INTEGER NOT NULL, used INTEGER NOT NULL, PRIMARY KEY (source, z, x, y));"
                               "CREATE INDEX IF NOT EXISTS tile_used ON tile (used);";

std::unique_ptr<Connection> connectionTo(const QString &path)
{
    sqlite3 *handle = nullptr;
    const int code = sqlite3_open_v2(path.toUtf8().constData(), &handle, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX, nullptr);
    auto connection = std::make_unique<Connection>(path, handle);
    connection->verify(code);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
    sqlite3_busy_timeout(handle, 2000); // another window of the same workspace
    connection->execute("PRAGMA journal_mode=WAL");
    connection->execute("PRAGMA synchronous=OFF"); // what is lost is fetched again
    connection->execute(schema);
    return connection;
}

} // namespace

struct TileCache::State
{
    std::mutex mutex;
    std::unique_ptr<Connection> connection;
    Statement find, touch, put;
    qint64 limit = 0, bytes = 0, clock = 0;

    void prepare()
    {
        find = connection->prepare("SELECT bytes, fetched FROM tile WHERE source = ? AND z = ? AND x = ? AND y = ?", true);
        touch = connection->prepare("UPDATE tile SET used = ? WHERE source = ? AND z = ? AND x = ? AND y = ?", true);
        put = connection->prepare("INSERT OR REPLACE INTO tile (bytes, fetched, used, source, z, x, y) VALUES (?, ?, ?, ?, ?, ?, ?)", true);
        count();
        clock = connection->number("SELECT max(used) FROM tile");
    }
    void count() { bytes = connection->number("SELECT sum(coalesce(length(bytes), 0) + 64) FROM tile"); }

    static void place(Statement &statement, int first, const QString &source, const MapTileId &id)
    {
        statement.bind(first, source).bind(first + 1, qint64(id.z)).bind(first + 2, qint64(id.x)).bind(first + 3, qint64(id.y));
    }

    /// The oldest tenth goes at once, so that not every tile pays for it.
    void shrink()
    {
        while (bytes > limit) {
            const qint64 rows = connection->number("SELECT count(*) FROM tile");
            if (rows == 0)
                break;
            connection->execute("DELETE FROM tile WHERE rowid IN (SELECT rowid FROM tile ORDER BY used LIMIT " + QByteArray::number(rows / 10 + 1) + ")");
            count();
        }
    }
};

TileCache::TileCache(std::unique_ptr<State> state)
    : m_state(std::move(state))
{ }
TileCache::~TileCache() = default;

Result<std::shared_ptr<TileCache>> TileCache::open(const QString &path, qint64 limit)
{
    const auto attempt = [&] {
        return guarded([&] {
            auto state = std::make_unique<State>();
            state->connection = connectionTo(path);
            state->limit = limit;
            state->prepare();
            return std::shared_ptr<TileCache>(new TileCache(std::move(state)));
        });
    };
    auto opened = attempt();
    if (!opened && opened.error().code == ErrorCode::CacheDamaged) { // never one that another window has open
        for (const char *part : {"", "-wal", "-shm"})
            QFile::remove(path + QLatin1StringView(part));
        opened = attempt();
    }
    return opened;
}

std::optional<TileCache::Kept> TileCache::find(const QString &source, const MapTileId &id)
{
    const std::lock_guard lock(m_state->mutex);
    const auto found = guarded([&]() -> std::optional<Kept> {
        Statement &find = m_state->find;
        State::place(find, 1, source, id);
        std::optional<Kept> kept;
        if (find.step())
            kept = Kept{find.blob(0).toByteArray(), find.integer(1)};
        find.reset();
        if (kept) {
            m_state->touch.bind(1, ++m_state->clock);
            State::place(m_state->touch, 2, source, id);
            m_state->touch.run();
        }
        return kept;
    });
    return found ? *found : std::nullopt;
}

void TileCache::put(const QString &source, const MapTileId &id, const QByteArray &bytes, qint64 now)
{
    const std::lock_guard lock(m_state->mutex);
    const auto kept = guarded([&] {
        Statement &put = m_state->put;
        put.bindBlob(1, bytes);
        put.bind(2, now).bind(3, ++m_state->clock);
        State::place(put, 4, source, id);
        put.run();
        m_state->bytes += bytes.size() + rowCost;
        m_state->shrink();
    });
    if (!kept)
        m_state->put.reset();
}

qint64 TileCache::bytes() const
{
    const std::lock_guard lock(m_state->mutex);
    return m_state->bytes;
}

Result<void> TileCache::remove(const QString &source)
{
    const std::lock_guard lock(m_state->mutex);
    return guarded([&] {
        m_state->connection->prepare("DELETE FROM tile WHERE source = ?").bind(1, source).run();
        m_state->count();
    });
}

Result<void> TileCache::clear()
{
    const std::lock_guard lock(m_state->mutex);
    return guarded([&] {
        m_state->connection->execute("DELETE FROM tile");
        m_state->connection->execute("VACUUM");
        m_state->count();
    });
}

} // namespace om

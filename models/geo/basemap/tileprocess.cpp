// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "geo/basemap/tileprocess.h"

#include "geo/basemap/tileformat_p.h"
#include "geo/plainpath_p.h"
#include "geo/sandbox_p.h"
#include "geo/sourcelimits_p.h"
#include "geo/wire_p.h"

#include <QDeadlineTimer>
#include <QFileInfo>
#include <QProcess>

namespace om {

Result<void> checkTilePath(const QString &path)
{
    const auto size = plainFileSize(path);
    if (!size)
        return fail(size);
    if (const auto format = tileFormatOfName(path); !format)
        return fail(format);
    if (*size == 0)
        return fail(ErrorCode::FileEmpty, {path});
    for (const char *suffix : {"-wal", "-journal"})
        if (QFileInfo::exists(path + QLatin1StringView(suffix)))
            return fail(
                ErrorCode::FormatUnsafe,
                {path, QStringLiteral("a file %1 with unfinished changes lies beside it; close the program that has it open").arg(QLatin1StringView(suffix))});
    return {};
}

struct TileProcess::State
{
    QString path; ///< as people know it
    QString inside; ///< as the child knows it
    QProcess process;
    WireSplitter splitter;
    QByteArray log;
    MapTileSet set;

    static constexpr qsizetype maxLog = 4096;

    ~State()
    {
        if (process.state() != QProcess::NotRunning) {
            process.kill();
            process.waitForFinished();
        }
    }

    std::unexpected<Error> crashed(const QString &why)
    {
        process.kill();
        log.append(process.readAllStandardError().left(maxLog - log.size()));
        return fail(ErrorCode::WorkerCrashed, {path}, why + u'\n' + QString::fromUtf8(log));
    }

    /// The next message, its content copied.
    Result<std::pair<WireKind, QByteArray>> next()
    {
        const QDeadlineTimer deadline(limits::tileWaitSeconds * 1000);
        while (true) {
            if (const auto message = splitter.next())
                return std::pair{message->kind, message->content.toByteArray()};
            if (splitter.isDamaged())
                return crashed(QStringLiteral("malformed message"));
            const QByteArray bytes = process.readAllStandardOutput();
            log.append(process.readAllStandardError().left(maxLog - log.size()));
            if (!bytes.isEmpty()) {
                splitter.append(bytes);
                continue;
            }
            if (process.state() == QProcess::NotRunning) {
                if (log.startsWith("bwrap:"))
                    return fail(ErrorCode::SandboxMissing, {QString::fromUtf8(log).trimmed()});
                return crashed(QStringLiteral("exit status %1").arg(process.exitCode()));
            }
            if (deadline.hasExpired()) {
                process.kill();
                return fail(ErrorCode::WorkerTimeout, {path, QString::number(limits::tileWaitSeconds)});
            }
            process.waitForReadyRead(200);
        }
    }

    Error failure(QByteArrayView content, const QString &name)
    {
        auto error = errorFromWire(content);
        if (!error)
            return crashed(QStringLiteral("malformed message")).error();
        error->args.replaceInStrings(inside, path);
        if (inside.isEmpty() && !error->args.isEmpty())
            error->args.first() = name;
        return *std::move(error);
    }

    Result<MapTile> ask(const QByteArray &question, const QString &name)
    {
        if (process.state() == QProcess::NotRunning)
            return fail(ErrorCode::WorkerCrashed, {path});
        process.write(question);
        process.waitForBytesWritten(limits::tileWaitSeconds * 1000);
        const auto message = next();
        if (!message)
            return fail(message);
        const auto &[kind, content] = *message;
        if (kind == WireKind::Failure)
            return std::unexpected(failure(content, name));
        auto tile = kind == WireKind::Tile ? tileFromWire(content) : std::nullopt;
        if (!tile)
            return crashed(QStringLiteral("malformed message"));
        return *std::move(tile);
    }
};

TileProcess::TileProcess(std::unique_ptr<State> state)
    : m_state(std::move(state))
{ }
TileProcess::~TileProcess() = default;

Result<std::unique_ptr<TileProcess>> TileProcess::start(const QString &workerProgram, const QString &path, const QString &language)
{
    auto state = std::make_unique<State>();
    state->path = path;
    if (!path.isEmpty()) {
        if (auto checked = checkTilePath(path); !checked)
            return fail(checked);
        state->inside = QString::fromLatin1(sandboxFolder) + u'/' + QFileInfo(path).fileName();
    }
    if (!QFileInfo(workerProgram).isExecutable())
        return fail(ErrorCode::SandboxMissing, {QStringLiteral("the program %1 is missing").arg(workerProgram)});
    const QString shown = path.isEmpty() ? QString() : QFileInfo(path).absoluteFilePath();
    const QStringList command = sandboxCommand(workerProgram, shown, {QStringLiteral("tiles"), state->inside, language}, state->inside);
    if (command.isEmpty())
        return fail(ErrorCode::SandboxMissing, {QStringLiteral("the program bwrap (package bubblewrap) is missing")});
    state->process.start(command.first(), command.mid(1), QIODevice::ReadWrite | QIODevice::Unbuffered);
    if (!state->process.waitForStarted())
        return fail(ErrorCode::SandboxMissing, {state->process.errorString()});

    const auto hello = state->next();
    if (!hello)
        return fail(hello);
    if (hello->first != WireKind::Hello || !isWireHello(hello->second))
        return state->crashed(QStringLiteral("malformed message"));
    const auto described = state->next();
    if (!described)
        return fail(described);
    if (described->first == WireKind::Failure)
        return std::unexpected(state->failure(described->second, path));
    const auto set = described->first == WireKind::TileSet ? tileSetFromWire(described->second) : std::nullopt;
    if (!set)
        return state->crashed(QStringLiteral("malformed message"));
    state->set = *set;
    if (state->set.title.isEmpty() && !path.isEmpty())
        state->set.title = QFileInfo(path).completeBaseName();
    return std::unique_ptr<TileProcess>(new TileProcess(std::move(state)));
}

const MapTileSet &TileProcess::tileSet() const
{
    return m_state->set;
}

bool TileProcess::isAlive() const
{
    return m_state->process.state() != QProcess::NotRunning;
}

Result<MapTile> TileProcess::tile(const MapTileId &id)
{
    return m_state->ask(askTile(id), m_state->path);
}

Result<MapTile> TileProcess::decode(const QByteArray &bytes, bool isVector, const QString &name)
{
    return m_state->ask(askDecode(bytes, isVector), name);
}

} // namespace om

// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "geo/worker.h"

#include "geo/basemap/tilereader_p.h"
#include "geo/ogrdataset_p.h"
#include "geo/sourcelimits_p.h"
#include "geo/wire_p.h"

#include <sys/resource.h>
#include <sys/time.h>
#include <unistd.h>

#include <cerrno>
#include <new>
#include <optional>

namespace om {

namespace {

void limit(int resource, rlim_t value)
{
    const rlimit both{value, value};
    ::setrlimit(__rlimit_resource_t(resource), &both);
}

void limitThisProcess()
{
#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__) // a sanitizer reserves terabytes of addresses
    limit(RLIMIT_AS, limits::workerMemoryBytes);
#endif
    limit(RLIMIT_FSIZE, 0); // it has nothing to write but the pipe
    limit(RLIMIT_NOFILE, 64);
    limit(RLIMIT_CORE, 0); // a core would hold the file's content
}

/// Writes messages to a file descriptor in large blocks.
class PipeSink : public SourceSink
{
public:
    explicit PipeSink(int descriptor)
        : m_descriptor(descriptor)
    { }

    bool describe(const SourceDescription &description) override { return send(toWire(description)); }
    bool row(Row &&row) override
    {
        appendToWire(m_buffer, row);
        return isRoomLeft();
    }
    bool rejected(const RowIssue &issue, const QString &content) override { return send(toWire(issue, content)); }
    bool noted(const RowIssue &issue) override { return send(toWire(issue)); }

    /// Asks whoever reads the pipe.
    std::optional<Placing> place(const PositionSurvey &survey, const QString &stated) override
    {
        if (!send(toWire(survey, stated)) || !flush())
            return std::nullopt;
        WireSplitter answers;
        QByteArray block(4096, Qt::Uninitialized);
        while (!answers.isDamaged()) {
            const ssize_t size = ::read(STDIN_FILENO, block.data(), std::size_t(block.size()));
            if (size < 0 && errno == EINTR)
                continue;
            if (size <= 0)
                return std::nullopt; // nobody listens any more
            answers.append(block.first(size));
            if (const auto answer = answers.next())
                return answer->kind == WireKind::Placed ? placingFromWire(answer->content).value_or(std::nullopt) : std::nullopt;
        }
        return std::nullopt;
    }

    bool send(const QByteArray &message)
    {
        m_buffer.append(message);
        return isRoomLeft();
    }

    bool flush()
    {
        const char *from = m_buffer.constData();
        qsizetype left = m_buffer.size();
        while (left > 0) {
            const ssize_t written = ::write(m_descriptor, from, std::size_t(left));
            if (written < 0 && errno == EINTR)
                continue;
            if (written <= 0)
                return false; // nobody listens any more
            from += written;
            left -= written;
        }
        m_buffer.resize(0);
        return true;
    }

private:
    bool isRoomLeft() { return m_buffer.size() < (256 << 10) || flush(); }

    int m_descriptor;
    QByteArray m_buffer;
};

/// Processor time from now on; the limit is on the sum of all that was used.
void limitCpuFromNow(int seconds)
{
    rusage used{};
    ::getrusage(RUSAGE_SELF, &used);
    const rlimit soft{rlim_t(used.ru_utime.tv_sec + used.ru_stime.tv_sec + 1 + seconds), RLIM_INFINITY};
    ::setrlimit(RLIMIT_CPU, &soft);
}

QByteArray answer(const WireSplitter::Message &message, TileReader *reader, const QString &language)
{
    if (message.kind == WireKind::AskTile) {
        const auto id = askedTile(message.content);
        if (!id || !reader)
            return {};
        const auto tile = reader->tile(*id);
        return tile ? toWire(*tile) : toWire(tile.error());
    }
    const auto encoded = message.kind == WireKind::AskDecode ? askedDecode(message.content) : std::nullopt;
    if (!encoded)
        return {};
    const auto tile = decodeTile(encoded->bytes, encoded->isVector, language);
    return tile ? toWire(*tile) : toWire(Error{ErrorCode::FormatDamaged, {QString(), tile.error()}, {}});
}

int serveTiles(const QString &path, const QString &language, PipeSink &sink)
{
    limitCpuFromNow(limits::tileCpuSeconds);
    prepareTileDrivers();
    std::unique_ptr<TileReader> reader;
    if (!path.isEmpty()) {
        auto opened = openTileFile(path, language);
        if (!opened) {
            sink.send(toWire(opened.error()));
            return sink.flush() ? 0 : 1;
        }
        reader = *std::move(opened);
    }
    sink.send(toWire(reader ? reader->tileSet() : MapTileSet()));
    if (!sink.flush())
        return 1;
    WireSplitter asked;
    QByteArray block(64 << 10, Qt::Uninitialized);
    while (true) {
        const ssize_t size = ::read(STDIN_FILENO, block.data(), std::size_t(block.size()));
        if (size < 0 && errno == EINTR)
            continue;
        if (size <= 0)
            return 0; // whoever asked has gone
        asked.append(block.first(size));
        while (const auto message = asked.next()) {
            limitCpuFromNow(limits::tileCpuSeconds);
            const QByteArray reply = answer(*message, reader.get(), language);
            if (reply.isEmpty())
                return 2;
            sink.send(reply);
            if (!sink.flush())
                return 1;
        }
        if (asked.isDamaged())
            return 2;
    }
}

} // namespace

QStringList workerArguments(const QString &path, const ReadOptions &options)
{
    QStringList arguments{
        path, options.layer, options.encoding, options.crs, options.lonField, options.latField, options.crsColumn, QString::number(options.glanceRows)};
    for (auto it = options.crsOf.begin(); it != options.crsOf.end(); ++it)
        arguments << it.key() << it.value();
    return arguments;
}

int runWorker(const QStringList &arguments)
{
    const bool isForTiles = arguments.size() == 3 && arguments[0] == u"tiles";
    if (!isForTiles && (arguments.size() < 8 || arguments.size() % 2 != 0))
        return 2;
    // Libraries that print go to standard error; only messages go into the pipe.
    const int pipe = ::dup(STDOUT_FILENO);
    if (pipe < 0 || ::dup2(STDERR_FILENO, STDOUT_FILENO) < 0)
        return 2;
    limitThisProcess();
    PipeSink sink(pipe);
    sink.send(wireHello());
    sink.flush();

    if (isForTiles) {
        try {
            return serveTiles(arguments[1], arguments[2], sink);
        } catch (const std::bad_alloc &) {
            return 1; // seen as a crash
        }
    }
    limit(RLIMIT_CPU, limits::workerCpuSeconds);
    ReadOptions options{arguments[1], arguments[2], arguments[3], arguments[6], {}, arguments[4], arguments[5], arguments[7].toLongLong()};
    for (qsizetype i = 8; i + 1 < arguments.size(); i += 2)
        options.crsOf.insert(arguments[i], arguments[i + 1]);
    try {
        const auto summary = readSourceHere(arguments[0], options, sink);
        sink.send(summary ? toWire(*summary) : toWire(summary.error()));
    } catch (const std::bad_alloc &) {
        sink.send(toWire(Error{ErrorCode::FileTooLarge, {arguments[0], QStringLiteral("%1 MB of memory").arg(limits::workerMemoryBytes >> 20)}, {}}));
    }
    return sink.flush() ? 0 : 1;
}

} // namespace om

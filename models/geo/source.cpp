// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "geo/source.h"

#include "geo/sandbox_p.h"
#include "geo/sourcelimits_p.h"
#include "geo/staging_p.h"
#include "geo/wire_p.h"
#include "geo/worker.h"

#include <QDeadlineTimer>
#include <QFileInfo>
#include <QProcess>

#include <csignal>

namespace om {

namespace {

/// One run of the worker, seen from outside.
class WorkerRun
{
public:
    WorkerRun(const QString &path, const Staging &staging, SourceSink &sink)
        : m_path(path)
        , m_staging(staging)
        , m_sink(sink)
    { }
    ~WorkerRun()
    {
        if (m_process.state() != QProcess::NotRunning) {
            m_process.kill();
            m_process.waitForFinished();
        }
    }

    Result<SourceSummary> run(const QStringList &command)
    {
        m_process.setProgram(command.first());
        m_process.setArguments(command.mid(1));
        m_process.start(QIODevice::ReadWrite);
        if (!m_process.waitForStarted())
            return fail(ErrorCode::SandboxMissing, {m_process.errorString()});

        QDeadlineTimer silence(limits::workerSilenceSeconds * 1000);
        while (!m_summary) {
            const QByteArray bytes = m_process.readAllStandardOutput();
            m_log.append(m_process.readAllStandardError().left(maxLog - m_log.size()));
            if (!bytes.isEmpty()) {
                m_splitter.append(bytes);
                if (auto taken = takeMessages(); !taken)
                    return fail(taken);
                silence.setRemainingTime(limits::workerSilenceSeconds * 1000);
                continue;
            }
            if (m_process.state() == QProcess::NotRunning)
                return endedEarly();
            if (silence.hasExpired())
                return fail(ErrorCode::WorkerTimeout, {m_path, QString::number(limits::workerSilenceSeconds)});
            m_process.waitForReadyRead(200);
        }
        return account();
    }

private:
    static constexpr qsizetype maxLog = 4096;

    std::unexpected<Error> crashed(const QString &why) const { return fail(ErrorCode::WorkerCrashed, {m_path}, why + u'\n' + QString::fromUtf8(m_log)); }

    std::unexpected<Error> endedEarly()
    {
        m_log.append(m_process.readAllStandardError().left(maxLog - m_log.size()));
        const int status = m_process.exitStatus() == QProcess::NormalExit ? m_process.exitCode() : 128 + m_process.exitCode();
        if (!m_isGreeted && m_log.startsWith("bwrap:"))
            return fail(ErrorCode::SandboxMissing, {QString::fromUtf8(m_log).trimmed()});
        if (status == 128 + SIGXCPU || status == 128 + SIGKILL)
            return fail(ErrorCode::WorkerTimeout, {m_path, QString::number(limits::workerCpuSeconds)});
        return crashed(QStringLiteral("exit status %1").arg(status));
    }

    Result<void> takeMessages()
    {
        while (const auto message = m_splitter.next()) {
            if (m_summary)
                return crashed(QStringLiteral("a message after the last one"));
            if (auto taken = take(*message); !taken)
                return taken;
        }
        if (m_splitter.isDamaged())
            return crashed(QStringLiteral("malformed message"));
        return {};
    }

    Result<void> take(const WireSplitter::Message &message)
    {
        const auto malformed = [this] { return crashed(QStringLiteral("malformed message")); };
        if (m_isGreeted == (message.kind == WireKind::Hello))
            return malformed();
        if (!m_isDescribed && message.kind != WireKind::Hello && message.kind != WireKind::Describe && message.kind != WireKind::Failure &&
            message.kind != WireKind::Survey)
            return malformed();
        bool goesOn = true;
        switch (message.kind) {
        case WireKind::Hello:
            m_isGreeted = isWireHello(message.content);
            if (!m_isGreeted)
                return malformed();
            break;
        case WireKind::Describe: {
            auto description = descriptionFromWire(message.content);
            if (!description || m_isDescribed)
                return malformed();
            m_isDescribed = true;
            m_cells = description->fields.size();
            translate(description->warnings);
            auto sha256 = m_staging.sha256();
            if (!sha256)
                return fail(sha256);
            description->sha256 = *std::move(sha256);
            goesOn = m_sink.describe(*description);
            break;
        }
        case WireKind::Survey: {
            const auto asked = surveyFromWire(message.content);
            if (!asked || m_isDescribed || m_isSurveyed) // each costs time: one for a file
                return malformed();
            m_isSurveyed = true;
            m_process.write(toWire(m_sink.place(asked->survey, asked->stated)));
            break;
        }
        case WireKind::Row: {
            if (!rowFromWire(message.content, m_cells, m_row))
                return malformed();
            ++m_given;
            goesOn = m_sink.row(std::move(m_row)); // what the sink leaves is used again
            break;
        }
        case WireKind::Rejected: {
            const auto rejected = rejectedFromWire(message.content);
            if (!rejected)
                return malformed();
            ++m_rejected;
            goesOn = m_sink.rejected(rejected->issue, rejected->content);
            break;
        }
        case WireKind::Noted: {
            const auto issue = notedFromWire(message.content);
            if (!issue)
                return malformed();
            goesOn = m_sink.noted(*issue);
            break;
        }
        case WireKind::Summary:
            m_summary = summaryFromWire(message.content);
            if (!m_summary)
                return malformed();
            break;
        case WireKind::TileSet: // words of a worker that serves tiles
        case WireKind::Tile:
        case WireKind::AskTile:
        case WireKind::AskDecode:
        case WireKind::Placed: return malformed();
        case WireKind::Failure: {
            auto error = errorFromWire(message.content);
            if (!error)
                return malformed();
            translate(error->args);
            return std::unexpected(*std::move(error));
        }
        }
        if (!goesOn)
            return fail(ErrorCode::Cancelled);
        return {};
    }

    /// The worker knows the file only as its copy.
    void translate(QStringList &texts) const { texts.replaceInStrings(QString::fromLatin1(sandboxFolder) + u'/' + m_staging.fileName(), m_path); }

    Result<SourceSummary> account()
    {
        SourceSummary summary = *std::move(m_summary);
        if (summary.rowsGiven != m_given || summary.rowsRejected != m_rejected || summary.rowsRead != m_given + m_rejected)
            return crashed(QStringLiteral("the rows do not add up"));
        translate(summary.warnings);
        return summary;
    }

    const QString &m_path;
    const Staging &m_staging;
    SourceSink &m_sink;
    QProcess m_process;
    WireSplitter m_splitter;
    QByteArray m_log;
    bool m_isGreeted = false, m_isSurveyed = false, m_isDescribed = false;
    std::size_t m_cells = 0;
    Row m_row;
    qint64 m_given = 0, m_rejected = 0;
    std::optional<SourceSummary> m_summary;
};

} // namespace

Result<SourceSummary> readSource(const QString &workerProgram, const QString &path, const ReadOptions &options, SourceSink &sink)
{
    const auto staging = Staging::of(path, options.glanceRows > 0);
    if (!staging)
        return fail(staging);
    if (!QFileInfo(workerProgram).isExecutable())
        return fail(ErrorCode::SandboxMissing, {QStringLiteral("the program %1 is missing").arg(workerProgram)});
    const QString inside = QString::fromLatin1(sandboxFolder) + u'/' + (*staging)->fileName();
    const QStringList command = sandboxCommand(workerProgram, (*staging)->folder(), workerArguments(inside, options));
    if (command.isEmpty())
        return fail(ErrorCode::SandboxMissing, {QStringLiteral("the program bwrap (package bubblewrap) is missing")});
    return WorkerRun(path, **staging, sink).run(command);
}

} // namespace om

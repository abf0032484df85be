// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/tilefetcher.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QEventLoop>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QTimer>
#include <QUrl>

#include <algorithm>
#include <array>
#include <span>

namespace om {

namespace {

constexpr std::array waitsMs{0, 300, 1500}; // before each attempt
constexpr int quietMs = 15000;

// Places of the numbers in a template: as of XYZ servers, then as WMTS names them; the row from the south, as of TMS, has a minus.
constexpr std::array zoomPlaces{QLatin1StringView("{z}"), QLatin1StringView("{TileMatrix}")};
constexpr std::array columnPlaces{QLatin1StringView("{x}"), QLatin1StringView("{TileCol}")};
constexpr std::array rowPlaces{QLatin1StringView("{y}"), QLatin1StringView("{TileRow}")};
constexpr QLatin1StringView rowFromSouth("{-y}");

bool holdsAny(const QString &url, std::span<const QLatin1StringView> places)
{
    return std::ranges::any_of(places, [&url](QLatin1StringView place) { return url.contains(place); });
}

void fill(QString &url, std::span<const QLatin1StringView> places, int number)
{
    for (const QLatin1StringView place : places)
        url.replace(place, QString::number(number));
}

} // namespace

Result<void> checkTileTemplate(const QString &url)
{
    const QUrl parsed(url);
    const bool isHttp = parsed.scheme() == u"http" || parsed.scheme() == u"https";
    for (const std::span<const QLatin1StringView> places : {std::span(zoomPlaces), std::span(columnPlaces), std::span(rowPlaces)})
        if (!holdsAny(url, places) && !(places.front() == rowPlaces.front() && url.contains(rowFromSouth)))
            return fail(ErrorCode::Usage, {QStringLiteral("%1: %2 is missing").arg(url, places.front())});
    if (!isHttp)
        return fail(ErrorCode::Usage, {QStringLiteral("%1: http:// or https:// is missing").arg(url)});
    return {};
}

struct TileFetcher::State
{
    OnlineBasemapSpec spec;
    QString key;
    QNetworkAccessManager network;
    QDeadlineTimer quiet{0};
    Error lastError; ///< while it is left alone
    QEventLoop loop; ///< all waiting is done in it
    std::atomic_bool isStopped = false;
    std::shared_ptr<std::atomic_bool> hasGiven;

    void pause(int ms)
    {
        if (ms == 0 || isStopped)
            return;
        QTimer timer;
        timer.setSingleShot(true);
        QObject::connect(&timer, &QTimer::timeout, &loop, &QEventLoop::quit);
        timer.start(ms);
        loop.exec();
    }

    /// What the network says of it, without the address: that may hold the key.
    QString detailOf(const QNetworkReply &reply) const
    {
        QString text = reply.errorString();
        const QUrl url = reply.url();
        for (const QString &secret :
             {url.toString(), url.toDisplayString(), url.toString(QUrl::FullyEncoded), key, QString::fromLatin1(QUrl::toPercentEncoding(key))})
            if (!secret.isEmpty())
                text.replace(secret, QStringLiteral("…"));
        return text;
    }

    QUrl address(const MapTileId &id) const
    {
        QString text = spec.url;
        const QStringList &subdomains = spec.subdomains;
        text.replace(QStringLiteral("{s}"), subdomains.isEmpty() ? QString() : subdomains[(id.x + id.y) % subdomains.size()]);
        fill(text, zoomPlaces, id.z);
        fill(text, columnPlaces, id.x);
        fill(text, rowPlaces, id.y);
        text.replace(rowFromSouth, QString::number((1 << id.z) - 1 - id.y));
        text.replace(QStringLiteral("{key}"), QString::fromLatin1(QUrl::toPercentEncoding(key)));
        return QUrl(text, QUrl::StrictMode);
    }

    struct Outcome
    {
        QByteArray bytes;
        bool isDone = false;
        bool isWorthRepeating = false;
        bool isMissing = false; ///< only this tile is refused
        QString reply; ///< of a server that replies: what it said
        QString detail;
    };

    Outcome attempt(const QUrl &url)
    {
        QNetworkRequest request(url);
        request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
        request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
        request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
        request.setHeader(QNetworkRequest::UserAgentHeader, QStringLiteral("OneMap/") + QCoreApplication::applicationVersion());
        const std::unique_ptr<QNetworkReply> reply(network.get(request));
        QObject::connect(reply.get(), &QNetworkReply::finished, &loop, &QEventLoop::quit);
        bool isTooLarge = false;
        QObject::connect(reply.get(), &QNetworkReply::downloadProgress, reply.get(), [&reply, &isTooLarge](qint64 received, qint64 total) {
            if (std::max(received, total) <= mostBytes)
                return;
            isTooLarge = true;
            reply->abort();
        });
        if (!reply->isFinished() && !isStopped)
            loop.exec();
        const int status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
        if (status == 404 || status == 204)
            return {{}, true, false, false, {}, {}};
        if (isTooLarge || reply->bytesAvailable() > mostBytes) // a quick reply ends before its progress is told
            return {{}, false, true, false, QStringLiteral("> %1 MB").arg(mostBytes >> 20), {}};
        if (status == 200 && reply->error() == QNetworkReply::NoError) {
            *hasGiven = true;
            return {reply->readAll(), true, false, false, {}, {}};
        }
        const bool isMissing = *hasGiven && (status == 400 || status == 403 || status == 410);
        // 401 and 403 stay as they are however often one asks; so does a redirection.
        const bool isRefused = status >= 300 && status < 500 && status != 408 && status != 429;
        return {{},
                false,
                !isRefused,
                isMissing,
                status > 0 && status != 200 ? QStringLiteral("HTTP %1").arg(status) : QString(), // one cut off says nothing
                detailOf(*reply)};
    }
};

TileFetcher::TileFetcher(const OnlineBasemapSpec &spec, const QString &key, int timeoutMs, std::shared_ptr<std::atomic_bool> hasGiven)
    : m_state(std::make_unique<State>())
{
    m_state->spec = spec;
    m_state->key = key;
    m_state->hasGiven = hasGiven ? std::move(hasGiven) : std::make_shared<std::atomic_bool>(false);
    m_state->network.setTransferTimeout(timeoutMs);
}

TileFetcher::~TileFetcher() = default;

void TileFetcher::stop()
{
    m_state->isStopped = true;
    QMetaObject::invokeMethod(&m_state->loop, &QEventLoop::quit, Qt::QueuedConnection);
}

Result<QByteArray> TileFetcher::fetch(const MapTileId &id)
{
    const QUrl url = m_state->address(id);
    if (!m_state->quiet.hasExpired())
        return std::unexpected(m_state->lastError);
    for (const int wait : waitsMs) {
        m_state->pause(wait);
        State::Outcome outcome = m_state->attempt(url);
        if (m_state->isStopped)
            return fail(ErrorCode::Cancelled);
        if (outcome.isDone)
            return std::move(outcome.bytes);
        if (outcome.isMissing)
            return fail(ErrorCode::NotFound, {url.host(), outcome.reply}, outcome.detail);
        m_state->lastError = outcome.reply.isEmpty() ? Error{ErrorCode::ServerUnreachable, {url.host()}, outcome.detail}
                                                     : Error{ErrorCode::ServerRefused, {url.host(), outcome.reply}, outcome.detail};
        if (!outcome.isWorthRepeating)
            break;
    }
    m_state->quiet.setRemainingTime(quietMs);
    return std::unexpected(m_state->lastError);
}

} // namespace om

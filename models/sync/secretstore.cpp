// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/secretstore.h"

#include <qt6keychain/keychain.h>

namespace om {

namespace {

constexpr QLatin1StringView service("onemap");

} // namespace

SecretStore::SecretStore(QObject *parent)
    : QObject(parent)
{ }

void SecretStore::read(const QString &name, const std::function<void(const QString &)> &done)
{
    if (const auto known = m_session.constFind(name); known != m_session.cend()) {
        QMetaObject::invokeMethod(this, [done, key = *known] { done(key); }, Qt::QueuedConnection);
        return;
    }
    auto *job = new QKeychain::ReadPasswordJob(service, this); // deletes itself
    job->setKey(name);
    connect(job, &QKeychain::Job::finished, this, [this, job, name, done] {
        const QString key = job->error() == QKeychain::NoError ? job->textData() : QString();
        if (!key.isEmpty())
            m_session.insert(name, key);
        done(key);
    });
    job->start();
}

void SecretStore::write(const QString &name, const QString &key, const std::function<void(bool)> &done)
{
    m_session.insert(name, key);
    auto *job = new QKeychain::WritePasswordJob(service, this);
    job->setKey(name);
    job->setTextData(key);
    connect(job, &QKeychain::Job::finished, this, [job, done] { done(job->error() == QKeychain::NoError); });
    job->start();
}

void SecretStore::remove(const QString &name, const std::function<void()> &done)
{
    m_session.remove(name);
    auto *job = new QKeychain::DeletePasswordJob(service, this);
    job->setKey(name);
    if (done)
        connect(job, &QKeychain::Job::finished, this, [done] { done(); });
    job->start();
}

} // namespace om

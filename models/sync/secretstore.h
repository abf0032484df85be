// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QObject>

#include <functional>

namespace om {

/// Keys of services in the system's key ring (Secret Service, KWallet), never in a file of ours. The only user of QtKeychain. Where
/// there is no key ring a key lives as long as the object. GUI thread; answers come later, on the same thread.
class SecretStore : public QObject
{
    Q_OBJECT
public:
    explicit SecretStore(QObject *parent = nullptr);

    /// `done(key)`; empty when there is none.
    void read(const QString &name, const std::function<void(const QString &)> &done);
    /// `done(isKept)`: false = there is no key ring, it holds for this session only.
    void write(const QString &name, const QString &key, const std::function<void(bool)> &done);
    void remove(const QString &name, const std::function<void()> &done = {}); ///< one that is not there is no failure

private:
    QHash<QString, QString> m_session;
};

} // namespace om

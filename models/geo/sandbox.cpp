// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "geo/sandbox_p.h"

#include <QFileInfo>
#include <QStandardPaths>

namespace om {

QStringList sandboxCommand(const QString &worker, const QString &shown, const QStringList &arguments, const QString &inside)
{
    const QString bwrap = QStandardPaths::findExecutable(QStringLiteral("bwrap"), {QStringLiteral("/usr/bin"), QStringLiteral("/bin")});
    if (bwrap.isEmpty())
        return {};
    QStringList command{bwrap,
                        QStringLiteral("--unshare-all"),
                        QStringLiteral("--die-with-parent"),
                        QStringLiteral("--new-session"),
                        QStringLiteral("--cap-drop"),
                        QStringLiteral("ALL"),
                        QStringLiteral("--clearenv"),
                        QStringLiteral("--setenv"),
                        QStringLiteral("LC_ALL"),
                        QStringLiteral("C.UTF-8"),
                        QStringLiteral("--setenv"),
                        QStringLiteral("TZ"),
                        QStringLiteral("UTC"),
                        QStringLiteral("--dev"),
                        QStringLiteral("/dev"),
                        QStringLiteral("--ro-bind"),
                        QStringLiteral("/usr"),
                        QStringLiteral("/usr")};
    for (const char *name : {"/bin", "/lib", "/lib64"}) { // links into /usr on Debian
        const QFileInfo place(QString::fromLatin1(name));
        if (place.isSymLink())
            command << QStringLiteral("--symlink") << place.readSymLink() << place.filePath();
        else if (place.exists())
            command << QStringLiteral("--ro-bind") << place.filePath() << place.filePath();
    }
    // What the loader needs, and nothing else of /etc.
    for (const char *name : {"/etc/ld.so.cache", "/etc/alternatives"})
        command << QStringLiteral("--ro-bind-try") << QString::fromLatin1(name) << QString::fromLatin1(name);
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__) // their run-time reads /proc/self/maps
    command << QStringLiteral("--ro-bind") << QStringLiteral("/proc") << QStringLiteral("/proc");
#endif
    const QString program = QStringLiteral("/onemap-worker");
    command << QStringLiteral("--ro-bind") << QFileInfo(worker).canonicalFilePath() << program;
    if (!shown.isEmpty())
        command << QStringLiteral("--ro-bind") << shown << inside;
    command << QStringLiteral("--chdir") << QStringLiteral("/") << QStringLiteral("--") << program;
    return command + arguments;
}

} // namespace om

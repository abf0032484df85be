// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "language.h"

#include "services/city.h"
#include "store/cache.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonDocument>
#include <QLibraryInfo>
#include <QLocale>

// A resource inside a static library must be named once by code that is linked in; the macro has to stand outside of namespaces.
static void initTranslations()
{
    Q_INIT_RESOURCE(om_i18n);
}

namespace om {

namespace {

QString languageOfEnvironment()
{
    const QString name = qEnvironmentVariable("LC_ALL", qEnvironmentVariable("LC_MESSAGES", qEnvironmentVariable("LANG")));
    if (name.startsWith(QLatin1String("zh")))
        return QStringLiteral("zh_CN");
    return name.startsWith(QLatin1String("en")) ? QStringLiteral("en") : QString();
}

QString languageOfWorkspace(const QString &cachePath)
{
    if (!QFileInfo::exists(cachePath))
        return {};
    const auto cache = Cache::open(cachePath, Cache::Mode::Read);
    if (!cache)
        return {};
    const auto city = cityFromJson(QJsonDocument::fromJson((*cache)->setting(QStringLiteral("city")).toUtf8()).object(), cachePath);
    return city ? city->languages.value(0) : QString();
}

} // namespace

Language::Language(const QString &asked, const QString &cachePath)
    : m_asked(asked)
{
    initTranslations();
    follow(cachePath);
}

void Language::follow(const QString &cachePath)
{
    QString id = m_asked;
    if (id.isEmpty())
        id = languageOfEnvironment();
    if (id.isEmpty())
        id = languageOfWorkspace(cachePath);
    id = id == QLatin1String("en") ? id : QStringLiteral("zh_CN");
    if (id == m_id)
        return;
    m_id = id;
    install();
}

void Language::install()
{
    QCoreApplication::removeTranslator(&m_program);
    QCoreApplication::removeTranslator(&m_qt);
    QLocale::setDefault(QLocale(m_id));
    if (m_qt.load(QStringLiteral("qtbase_") + m_id, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&m_qt);
    if (m_program.load(QStringLiteral(":/om/i18n/onemap_") + m_id))
        QCoreApplication::installTranslator(&m_program);
}

} // namespace om

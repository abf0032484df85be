// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"

#include "services/declarations/owncatalog.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QJsonObject>

namespace om {

CommandContext::CommandContext(const GlobalOptions &options, QString language)
    : m_place(Workspace::place(QString::fromStdString(options.workspace), QString::fromStdString(options.cache)))
    , m_language(std::move(language))
{ }

Result<const Catalog *> CommandContext::catalog()
{
    if (!m_catalog) {
        auto loaded = loadCatalog(m_place.folder, m_refused);
        if (!loaded)
            return fail(loaded);
        m_catalog = std::move(*loaded);
    }
    return &*m_catalog;
}

Result<Workspace *> CommandContext::workspace()
{
    if (!m_workspace) {
        const auto specs = catalog();
        if (!specs)
            return fail(specs);
        auto opened = Workspace::open(m_place, **specs, m_jobs, m_language);
        if (!opened)
            return fail(opened);
        m_workspace = std::move(*opened);
    }
    return m_workspace.get();
}

Result<Cache *> CommandContext::writer(DataChange change)
{
    if (!m_writer) {
        m_workspace.reset();
        const QString folder = QFileInfo(m_place.cache).absolutePath();
        if (!QDir().mkpath(folder))
            return fail(ErrorCode::FileNoPermission, {folder});
        auto opened = openForChange(m_place, change, Cache::Mode::Create);
        if (!opened)
            return fail(opened);
        m_writer = std::move(*opened);
    }
    return m_writer.get();
}

QString CommandContext::workerProgram() const
{
    return QCoreApplication::applicationDirPath() + QStringLiteral("/onemap-worker");
}

QTimeZone CommandContext::timeZone()
{
    if (!QFileInfo::exists(m_place.cache))
        return QTimeZone::utc();
    const auto opened = workspace();
    return opened ? (*opened)->clock().zone() : QTimeZone::utc();
}

QString CommandContext::operatorName()
{
    const QString name = qEnvironmentVariable("USER", qEnvironmentVariable("LOGNAME"));
    return name.isEmpty() ? QStringLiteral("unknown") : name;
}

Reply refused(const QString &why)
{
    return {QJsonObject{{QStringLiteral("error"), QJsonObject{{QStringLiteral("code"), QStringLiteral("refused")}, {QStringLiteral("message"), why}}}},
            why + u'\n', 1};
}

QString textTable(const QList<QStringList> &rows)
{
    // East Asian wide characters take two columns of a terminal.
    const auto width = [](const QString &text) {
        int columns = 0;
        const QList<uint> characters = text.toUcs4();
        for (const char32_t c : characters)
            columns += c >= 0x1100 &&
                    (c <= 0x115f || (c >= 0x2e80 && c <= 0xa4cf) || (c >= 0xac00 && c <= 0xd7a3) || (c >= 0xf900 && c <= 0xfaff) ||
                     (c >= 0xfe30 && c <= 0xfe6f) || (c >= 0xff00 && c <= 0xff60) || (c >= 0x20000 && c <= 0x3fffd))
                ? 2
                : 1;
        return columns;
    };
    QList<int> widths;
    for (const QStringList &row : rows)
        for (qsizetype i = 0; i < row.size(); ++i) {
            if (i == widths.size())
                widths.append(0);
            widths[i] = qMax(widths[i], width(row[i]));
        }
    QString out;
    for (const QStringList &row : rows) {
        for (qsizetype i = 0; i < row.size(); ++i) {
            out += row[i];
            if (i + 1 < row.size())
                out += QString(widths[i] - width(row[i]) + 2, u' ');
        }
        out += u'\n';
    }
    return out;
}

} // namespace om

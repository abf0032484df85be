// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QTranslator>

namespace om {

/// The language of the interface and its installed translations: what was asked for, else the language of the environment when it is one
/// of ours, else the first language of the workspace, else Chinese. Lives as long as the program.
class Language
{
public:
    Language(const QString &asked, const QString &cachePath);
    void follow(const QString &cachePath); ///< chooses again, now that this cache is there
    const QString &id() const { return m_id; }

private:
    void install();
    QString m_asked, m_id;
    QTranslator m_program, m_qt;
};

} // namespace om

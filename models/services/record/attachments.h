// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <vector>

namespace om {

/// What a row names as its attachment.
struct Attachment
{
    enum class Kind {
        Document, ///< a plain file here, of a kind that is looked at: picture, PDF, office document, text, sound, film
        OtherFile, ///< a plain file here of another kind (a program, an archive, a page): never opened
        Web, ///< an address: told, never opened
        Missing, ///< no such file here
        Unsafe ///< leads out of the folder of attachments
    };
    QString name; ///< as the row has it
    Kind kind = Kind::Missing;
    QString path = {}; ///< absolute, of files that are here
};

/// What a cell names: one name, or several with commas between them. Looks at the files of `folder`, opens none.
std::vector<Attachment> attachmentsOf(const QString &folder, const QString &cell);

/// Its name, and in a few words what keeps it from being opened.
QString attachmentText(const Attachment &attachment);

} // namespace om

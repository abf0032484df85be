// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/record/attachments.h"

#include "sync/carriedattachments.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>
#include <array>

namespace om {

namespace {

constexpr std::array documents{"png", "jpg",  "jpeg", "gif", "bmp", "webp", "tif", "tiff", "heic", "pdf", "ofd", "txt", "csv", "doc", "docx", "xls", "xlsx",
                               "ppt", "pptx", "wps",  "et",  "dps", "odt",  "ods", "odp",  "mp3",  "wav", "m4a", "amr", "mp4", "mov", "avi",  "mkv"};

QString said(const char *text)
{
    return QCoreApplication::translate("Record", text);
}

Attachment attachmentOf(const QString &folder, const QString &name)
{
    if (name.contains(QLatin1String("://")))
        return {name, Attachment::Kind::Web};
    const auto path = attachmentPath(folder, name);
    if (!path)
        return {name, Attachment::Kind::Unsafe};
    const QFileInfo file(*path);
    if (!file.isFile() || file.isSymLink())
        return {name, Attachment::Kind::Missing};
    const QString suffix = file.suffix().toLower();
    const bool isDocument = std::ranges::any_of(documents, [&](const char *known) { return suffix == QLatin1StringView(known); });
    return {name, isDocument ? Attachment::Kind::Document : Attachment::Kind::OtherFile, file.absoluteFilePath()};
}

} // namespace

std::vector<Attachment> attachmentsOf(const QString &folder, const QString &cell)
{
    std::vector<Attachment> out;
    const QString whole = cell.trimmed();
    if (whole.isEmpty())
        return out;
    if (Attachment one = attachmentOf(folder, whole); !one.path.isEmpty() || !whole.contains(u','))
        return {std::move(one)};
    for (const QStringList names = whole.split(u',', Qt::SkipEmptyParts); const QString &name : names)
        if (!name.trimmed().isEmpty())
            out.push_back(attachmentOf(folder, name.trimmed()));
    return out;
}

QString attachmentText(const Attachment &attachment)
{
    switch (attachment.kind) {
    case Attachment::Kind::Document: return attachment.name;
    case Attachment::Kind::OtherFile: return said(QT_TRANSLATE_NOOP("Record", "%1 (of a kind that is not opened from here)")).arg(attachment.name);
    case Attachment::Kind::Web: return said(QT_TRANSLATE_NOOP("Record", "%1 (address)")).arg(attachment.name);
    case Attachment::Kind::Missing: return said(QT_TRANSLATE_NOOP("Record", "%1 (no file of it here)")).arg(attachment.name);
    case Attachment::Kind::Unsafe: return said(QT_TRANSLATE_NOOP("Record", "%1 (outside of the attachments)")).arg(attachment.name);
    }
    return attachment.name;
}

} // namespace om

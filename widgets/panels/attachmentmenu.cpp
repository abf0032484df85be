// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/attachmentmenu.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QFileInfo>
#include <QGuiApplication>
#include <QUrl>

namespace om {

AttachmentMenu::AttachmentMenu(const std::vector<Attachment> &attachments, QWidget *parent)
    : QMenu(parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setAccessibleName(tr("Attachments"));
    const auto copy = [this](const QString &title, const QString &text) {
        connect(addAction(title), &QAction::triggered, this, [this, text] {
            QGuiApplication::clipboard()->setText(text);
            Q_EMIT told(tr("Copied: %1").arg(text));
        });
    };
    for (const Attachment &attachment : attachments) {
        const QString shown = attachmentText(attachment).replace(u'&', QLatin1String("&&"));
        switch (attachment.kind) {
        case Attachment::Kind::Document:
            connect(addAction(tr("Open %1").arg(shown)), &QAction::triggered, this, [this, attachment] { open(attachment); });
            break;
        case Attachment::Kind::OtherFile: copy(tr("Copy the place of %1").arg(shown), attachment.path); break;
        case Attachment::Kind::Web: copy(tr("Copy %1").arg(shown), attachment.name); break;
        case Attachment::Kind::Missing:
        case Attachment::Kind::Unsafe: addAction(shown)->setEnabled(false); break;
        }
    }
}

void AttachmentMenu::offer(const QPoint &at)
{
    popup(at, actions().value(0));
    setActiveAction(actions().value(0));
}

void AttachmentMenu::open(const Attachment &attachment)
{
    const QFileInfo file(attachment.path); // may have gone since the card was opened
    if (!file.isFile() || file.isSymLink())
        Q_EMIT told(tr("There is no file of %1 any more").arg(attachment.name));
    else
        Q_EMIT told(QDesktopServices::openUrl(QUrl::fromLocalFile(attachment.path)) ? tr("Opened: %1").arg(attachment.name)
                                                                                    : tr("No program opens %1").arg(attachment.name));
}

} // namespace om

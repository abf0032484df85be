// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/record/attachments.h"

#include <QMenu>

namespace om {

/// What can be done with the attachments of a step: a document is opened with the program that the system has for it, of an address and of other files the text
/// is copied; of what is not here it is said. Deletes itself when it closes.
class AttachmentMenu : public QMenu
{
    Q_OBJECT
public:
    AttachmentMenu(const std::vector<Attachment> &attachments, QWidget *parent);
    void offer(const QPoint &at); ///< opens at a place of the screen, its first entry chosen

Q_SIGNALS:
    void told(const QString &message);

private:
    void open(const Attachment &attachment);
};

} // namespace om

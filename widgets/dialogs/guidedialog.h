// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QTextBrowser;

namespace om {

/// The user guide of the program (docs/guide, compiled in) in one language. Nothing but these pages is read: no file, no network.
class GuideDialog : public QDialog
{
    Q_OBJECT
public:
    GuideDialog(const QString &language, QWidget *parent);
    void showPage(const QString &page); ///< "time.md"; an unknown one shows the first page

private:
    QString m_folder;
    QTextBrowser *m_text;
};

} // namespace om

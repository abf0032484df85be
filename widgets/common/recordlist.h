// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

#include <vector>

class QLabel;
class QListWidget;

namespace om {

class Palette;

/// A small list that pops up to choose one of several records from: icon of the dataset, name, and a note at the right. Up and Down move,
/// Enter or a click chooses, Esc or a click elsewhere closes it. Plain text only. GUI thread.
class RecordList : public QFrame
{
    Q_OBJECT
public:
    struct Entry
    {
        QString dataset;
        qint64 fid = -1;
        QString name;
        QString note; ///< name of the dataset, a distance
    };

    RecordList(const Palette &palette, QWidget *parent);
    /// Shows the entries near a point of the screen; `title` says what they are.
    void showAt(const QPoint &global, const QString &title, std::vector<Entry> entries);
    const std::vector<Entry> &entries() const { return m_entries; }

Q_SIGNALS:
    void chosen(const QString &dataset, qint64 fid);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void choose(int row);

    const Palette &m_palette;
    std::vector<Entry> m_entries;
    QLabel *m_title;
    QListWidget *m_list;
};

} // namespace om

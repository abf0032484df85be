// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/viewstate.h"

#include <QObject>

#include <vector>

namespace om {

/// A named view.
struct Bookmark
{
    QString name;
    ViewState view;
};

/// The named views of a workspace, in the order in which the reader has put them: kept in one JSON file of the workspace's folder, never in
/// the data. Every change is written at once (atomically). GUI thread.
class BookmarkService : public QObject
{
    Q_OBJECT
public:
    /// Reads `file`; a missing or broken one gives none (a broken one is replaced by the next change).
    explicit BookmarkService(QString file, QObject *parent = nullptr);

    const std::vector<Bookmark> &bookmarks() const { return m_bookmarks; }
    void add(const QString &name, const ViewState &view);
    void rename(int index, const QString &name); ///< an empty name changes nothing
    void remove(int index);
    void move(int from, int to); ///< nothing when either is out of range

Q_SIGNALS:
    void bookmarksChanged();
    void saveFailed(const om::Error &error);

private:
    void save();

    QString m_file;
    std::vector<Bookmark> m_bookmarks;
};

} // namespace om

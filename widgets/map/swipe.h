// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "map/mapcanvas.h"

#include <QPointer>

class QLabel;

namespace om {

class SwipeHandle;

/// A second map over the first one from a divider on: left (or above) the first, right (or below) the second, with the same camera. Each
/// side is a whole map, so names, picking and cards are its own; only what lies on its side is seen of it. The first map is `under`; all
/// parts are children of its parent. GUI thread.
class Swipe : public QObject
{
    Q_OBJECT
public:
    Swipe(MapCanvas &under, JobRunner &jobs, QWidget *parent);
    ~Swipe() override;

    MapCanvas &canvas() { return *m_canvas; } ///< the second map
    bool holds(const QPoint &at) const; ///< whether that place of the parent shows the second map
    void setScene(std::shared_ptr<const Scene> scene);
    void setCaptions(const QString &first, const QString &second); ///< what each side shows
    double position() const { return m_position; } ///< share of the width (or height) that the first map has
    void setPosition(double share);
    Qt::Orientation orientation() const { return m_orientation; }
    void setOrientation(Qt::Orientation orientation); ///< Vertical = the divider stands
    void place(); ///< after the parent was resized

Q_SIGNALS:
    void orientationChanged();

private:
    void follow(MapCamera &from, MapCamera &to);

    MapCanvas &m_under;
    QWidget *m_parent;
    QPointer<QWidget> m_window; ///< shows its part of the second map
    MapCanvas *m_canvas;
    QPointer<SwipeHandle> m_handle;
    QPointer<QLabel> m_captions[2];
    double m_position = 0.5;
    Qt::Orientation m_orientation = Qt::Vertical;
    bool m_isFollowing = false;
};

} // namespace om

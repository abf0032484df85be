// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "draw/renderer.h"
#include "jobs/jobrunner.h"

#include <QImage>
#include <QQuickItem>

#include <functional>

namespace om {

class MapCamera;

/// A picture above the tiles that is drawn for the view as a whole (names, outlines of the selected or hovered record): made on the job
/// pool, moved along with the map until a new one is there. GUI thread.
class OverlayItem : public QQuickItem
{
    Q_OBJECT
public:
    using Draw = std::function<void(QPainter &, const Viewport &)>; ///< called on the pool; must own what it uses

    explicit OverlayItem(QQuickItem *parent = nullptr);
    ~OverlayItem() override;

    void setUp(MapCamera &camera, JobRunner &jobs);
    /// Draws anew for the present view; an empty function clears at once.
    void draw(Draw draw, int priority);
    bool isEmpty() const { return m_pieces.empty(); }

protected:
    void itemChange(ItemChange change, const ItemChangeData &data) override;
    QSGNode *updatePaintNode(QSGNode *node, UpdatePaintNodeData *) override;

private:
    struct Piece
    {
        QRectF place;
        QImage image;
    };
    static std::vector<Piece> cut(const QImage &image, double ratio);

    MapCamera *m_camera = nullptr; ///< outlives the item
    JobRunner *m_jobs = nullptr;
    Draw m_draw; ///< of the picture that is shown or being made; empty = none
    int m_priority = 0;
    std::vector<Piece> m_pieces; ///< parts of the picture that are not empty, placed in px of m_view
    Viewport m_view;
    quint64 m_serial = 0;
    std::shared_ptr<JobControl> m_job;
};

} // namespace om

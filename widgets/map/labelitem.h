// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "draw/renderer.h"
#include "jobs/jobrunner.h"

#include <QElapsedTimer>
#include <QImage>
#include <QQuickItem>
#include <QTimer>

#include <map>

namespace om {

class MapCamera;

/// The names of the map. They are placed and drawn on the job pool for the view and a margin around it, in pieces that lie on the ground:
/// while the hand pans, pieces move along, new ones are added before they come into view and no other is touched; a new scale or bearing
/// is shown when all of its pieces are there. GUI thread, which does no more than hand on finished pictures, a few each frame.
class LabelItem : public QQuickItem
{
    Q_OBJECT
    /// Boxes in px of the view that names keep off when the hand rests.
    Q_PROPERTY(QList<QRectF> furniture MEMBER m_furniture NOTIFY furnitureChanged)
public:
    static constexpr int piecePx = 256;

    explicit LabelItem(QQuickItem *parent = nullptr);
    ~LabelItem() override;

    void setUp(MapCamera &camera, JobRunner &jobs);
    void setRenderer(std::shared_ptr<const Renderer> renderer);
    void select(const QString &dataset, qint64 fid); ///< the record that is named first; fid −1 = none
    /// What is placed for the present scale lies on the screen.
    bool isComplete() const;
    const LabelPlacement &placement() const { return m_shown->placement; }
    const Viewport &frame() const { return m_shown->frame; } ///< the view that `placement` was made for
    int piecesDrawn() const { return m_drawn; } ///< since the start, for tests

Q_SIGNALS:
    void furnitureChanged();
    void completed(); ///< labels of the present view are there

protected:
    void itemChange(ItemChange change, const ItemChangeData &data) override;
    QSGNode *updatePaintNode(QSGNode *node, UpdatePaintNodeData *) override;

private:
    class Node;
    struct Piece
    {
        std::vector<PlacedLabel> labels; ///< in it or partly in it, by id
        QPoint corner; ///< px of the frame
        QRect place; ///< of the image, px of the frame: no more than has ink, for what is transparent costs as much to composite
        QImage image; ///< null = empty
        quint64 serial = 0; ///< changes with the picture
    };
    using Place = std::pair<qint64, qint64>; // column and line of the ground's pieces
    struct Picture
    {
        Viewport frame; ///< its corner lies on a corner of a piece
        LabelPlacement placement;
        std::map<Place, Piece> pieces;
        double ratio = 0;
        int drawn = 0; ///< pieces that could not be taken over
    };
    static Picture make(const Renderer &renderer, const Viewport &frame, Place first, const LabelRequest &request, const Picture *before, double ratio,
                        quint64 serial);
    /// `view` and at least `margin` px around it in whole pieces of the ground; `first` is the piece in its corner.
    static Viewport frameOf(const Viewport &view, int margin, Place &first);

    void follow();
    void refresh(bool isResting);
    bool isCurrent() const; ///< scale, bearing and ratio of what is shown are the camera's
    bool covers(int margin) const;

    MapCamera *m_camera = nullptr; ///< outlives the item
    JobRunner *m_jobs = nullptr;
    std::shared_ptr<const Renderer> m_renderer;
    QString m_dataset;
    qint64 m_fid = -1;
    QList<QRectF> m_furniture;
    std::shared_ptr<const Picture> m_shown = std::make_shared<Picture>();
    std::shared_ptr<JobControl> m_job;
    bool m_isStale = false; ///< scene or selection changed since the last start
    bool m_isUploaded = true;
    QElapsedTimer m_sinceStart;
    QTimer m_again;
    quint64 m_serial = 0;
    int m_drawn = 0;
};

} // namespace om

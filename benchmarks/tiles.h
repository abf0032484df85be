// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "draw/renderer.h"

#include <QPainter>
#include <QThreadPool>

#include <chrono>

namespace om::bench {

/// Draws the tiles of `view` as the map does, on all threads; returns the milliseconds until the last one is there.
/// `details` = simplified shapes kept from the scene before, as the map keeps them.
inline double redraw(const std::shared_ptr<const Scene> &scene, const Viewport &view, const std::shared_ptr<ShapeDetails> &details)
{
    constexpr int tile = 512;
    const auto start = std::chrono::steady_clock::now();
    const Renderer renderer(scene, details);
    QThreadPool pool;
    for (int y = 0; y < view.size().height(); y += tile) {
        for (int x = 0; x < view.size().width(); x += tile) {
            pool.start([&renderer, view, x, y] {
                const QSize size = QSize(tile, tile).boundedTo(view.size() - QSize(x, y));
                QImage image(size, QImage::Format_RGB32);
                QPainter painter(&image);
                renderer.draw(painter, Viewport(view.toWorld(QPointF(x + size.width() / 2.0, y + size.height() / 2.0)), view.pixelsPerUnit(), size));
            });
        }
    }
    pool.waitForDone();
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
}

} // namespace om::bench

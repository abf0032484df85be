// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "draw/scene.h"
#include "draw/viewport.h"

#include <QPainter>

#include <map>
#include <mutex>

namespace om {

/// Pictures of the point symbols of a layer whose sizes are those of its symbols, each drawn once for every eighth of a pixel that it may
/// lie at (a sixteenth off at most): putting one down takes a tenth of the time of drawing a symbol, and looks the same. Any thread.
class SymbolStamps
{
public:
    struct Stamp
    {
        QPoint corner; ///< device pixels from the pixel that the place lies in
        QImage image; ///< null = nothing to be seen
    };

    SymbolStamps(const DrawLayer &layer, const QColor &ground); ///< `layer` outlives it
    /// Whether the symbols of `layer` can be stamped on `painter`: an image, neither turned nor scaled but by its ratio of pixels.
    static bool suit(const DrawLayer &layer, const QPainter &painter);
    /// Draws the symbols of `rows` in their order.
    void draw(QPainter &painter, const Viewport &view, const std::vector<std::uint32_t> &rows);

private:
    struct Key
    {
        double ratio, opacity;
        std::size_t kind; ///< symbol, letter and place within a pixel
        auto operator<=>(const Key &) const = default;
    };
    const Stamp &stamp(const Key &key);
    Stamp make(const Key &key) const;

    const DrawLayer &m_layer;
    QColor m_ground;
    std::size_t m_letters; ///< of each symbol
    std::mutex m_mutex;
    std::map<Key, Stamp> m_stamps;
};

} // namespace om

// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QColor>
#include <QImage>

#include <map>
#include <memory>
#include <mutex>

class QPainter;
class QSvgRenderer;

namespace om {

/// A picture of the icon set in one colour. Shared by threads; keeps what it drew at each size.
class SymbolPicture
{
public:
    /// `svg` says in black where ink is. Null when it is no SVG.
    static std::shared_ptr<const SymbolPicture> make(const QByteArray &svg, const QColor &ink);
    ~SymbolPicture();

    /// Into `box`: pixels on a screen or image, lines on a device that takes vectors.
    void draw(QPainter &painter, const QRectF &box) const;
    const QColor &ink() const { return m_ink; }

private:
    SymbolPicture(std::unique_ptr<QSvgRenderer> svg, const QColor &ink);
    QImage image(int px) const;

    std::unique_ptr<QSvgRenderer> m_svg; // not for several threads at once
    QColor m_ink;
    mutable std::mutex m_mutex;
    mutable std::map<int, QImage> m_images; // by width in device pixels
};

} // namespace om

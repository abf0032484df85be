// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "draw/symbolpicture.h"

#include <QPaintEngine>
#include <QPainter>
#include <QSvgRenderer>

#include <cmath>

namespace om {

std::shared_ptr<const SymbolPicture> SymbolPicture::make(const QByteArray &svg, const QColor &ink)
{
    QByteArray coloured = svg;
    coloured.replace("#000", ink.name().toLatin1());
    auto renderer = std::make_unique<QSvgRenderer>(coloured);
    if (!renderer->isValid())
        return nullptr;
    return std::shared_ptr<const SymbolPicture>(new SymbolPicture(std::move(renderer), ink));
}

SymbolPicture::SymbolPicture(std::unique_ptr<QSvgRenderer> svg, const QColor &ink)
    : m_svg(std::move(svg))
    , m_ink(ink)
{ }

SymbolPicture::~SymbolPicture() = default;

QImage SymbolPicture::image(int px) const
{
    const std::lock_guard lock(m_mutex);
    QImage &image = m_images[px];
    if (image.isNull()) {
        image = QImage(px, px, QImage::Format_ARGB32_Premultiplied);
        image.fill(Qt::transparent);
        QPainter painter(&image);
        m_svg->render(&painter);
    }
    return image;
}

void SymbolPicture::draw(QPainter &painter, const QRectF &box) const
{
    const bool isVector = painter.paintEngine()->type() == QPaintEngine::Pdf || painter.paintEngine()->type() == QPaintEngine::SVG ||
        painter.paintEngine()->type() == QPaintEngine::Picture;
    if (isVector) {
        const std::lock_guard lock(m_mutex);
        m_svg->render(&painter, box);
        return;
    }
    const double ratio = painter.device()->devicePixelRatioF();
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawImage(box, image(std::max(1, int(std::ceil(box.width() * ratio)))));
}

} // namespace om

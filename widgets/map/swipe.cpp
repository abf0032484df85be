// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "map/swipe.h"

#include "map/swipehandle.h"

#include <QLabel>

#include <algorithm>

namespace om {

namespace {

constexpr int gapPx = 16;

} // namespace

Swipe::Swipe(MapCanvas &under, JobRunner &jobs, QWidget *parent)
    : QObject(parent)
    , m_under(under)
    , m_parent(parent)
    , m_window(new QWidget(parent))
    , m_canvas(new MapCanvas(jobs, m_window))
    , m_handle(new SwipeHandle(parent))
{
    for (auto &caption : m_captions) {
        caption = new QLabel(parent);
        caption->setTextFormat(Qt::PlainText);
        caption->setAttribute(Qt::WA_TransparentForMouseEvents);
    }
    connect(m_handle, &SwipeHandle::movedTo, this, &Swipe::setPosition);
    connect(m_handle, &SwipeHandle::movedBy, this, [this](double share) { setPosition(m_position + share); });
    connect(&m_under.camera(), &MapCamera::moved, this, [this] { follow(m_under.camera(), m_canvas->camera()); });
    connect(&m_canvas->camera(), &MapCamera::moved, this, [this] { follow(m_canvas->camera(), m_under.camera()); });
    place();
    follow(m_under.camera(), m_canvas->camera());
    for (QWidget *part : std::initializer_list<QWidget *>{m_window, m_handle, m_captions[0], m_captions[1]})
        part->show();
}

Swipe::~Swipe()
{
    delete m_window;
    delete m_handle;
    for (const auto &caption : m_captions)
        delete caption;
}

void Swipe::follow(MapCamera &from, MapCamera &to)
{
    if (m_isFollowing)
        return;
    m_isFollowing = true;
    to.show(from.viewport());
    m_isFollowing = false;
}

bool Swipe::holds(const QPoint &at) const
{
    const QWidget *window = m_window;
    return window && window->geometry().contains(at);
}

void Swipe::setScene(std::shared_ptr<const Scene> scene)
{
    const Viewport view = m_under.camera().viewport();
    m_canvas->setScene(std::move(scene));
    m_canvas->camera().show(view); // a first scene is fitted, here it is the other map's view
    const Scene &s = *m_canvas->scene();
    m_handle->setColors(s.selection, s.panel, s.ink);
    for (const auto &caption : m_captions) {
        caption->setStyleSheet(
            QStringLiteral("background:%1;color:%2;font:bold 18px 'Noto Sans CJK SC';padding:2px 12px;border-radius:4px").arg(s.panel.name(), s.ink.name()));
        caption->adjustSize();
    }
    place();
}

void Swipe::setCaptions(const QString &first, const QString &second)
{
    m_captions[0]->setText(first);
    m_captions[1]->setText(second);
    for (const auto &caption : m_captions)
        caption->adjustSize();
    place();
}

void Swipe::setPosition(double share)
{
    m_position = std::clamp(share, 0.0, 1.0);
    place();
}

void Swipe::setOrientation(Qt::Orientation orientation)
{
    if (orientation == m_orientation)
        return;
    m_orientation = orientation;
    m_handle->setOrientation(orientation);
    place();
    Q_EMIT orientationChanged();
}

void Swipe::place()
{
    const QRect all = m_parent->rect();
    const bool isVertical = m_orientation == Qt::Vertical;
    const int at = int(std::lround(m_position * (isVertical ? all.width() : all.height())));
    m_window->setGeometry(isVertical ? all.adjusted(at, 0, 0, 0) : all.adjusted(0, at, 0, 0));
    m_canvas->setGeometry(isVertical ? QRect(QPoint(-at, 0), all.size()) : QRect(QPoint(0, -at), all.size()));
    constexpr int half = SwipeHandle::thickness / 2;
    m_handle->setGeometry(isVertical ? QRect(at - half, 0, 2 * half, all.height()) : QRect(0, at - half, all.width(), 2 * half));
    QLabel &first = *m_captions[0], &second = *m_captions[1];
    if (isVertical) {
        first.move(std::max(gapPx, at - gapPx - first.width()), gapPx);
        second.move(at + gapPx, gapPx);
    } else {
        first.move(gapPx, std::max(gapPx, at - gapPx - first.height()));
        second.move(gapPx, at + gapPx);
    }
    m_handle->raise();
    first.raise();
    second.raise();
}

} // namespace om

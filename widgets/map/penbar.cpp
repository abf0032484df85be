// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "map/penbar.h"

#include "services/annotationservice.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QPainter>
#include <QToolButton>

namespace om {

namespace {

constexpr int buttonPx = 32;
constexpr int iconPx = 20;
constexpr int colors = 6; // categories of the style
constexpr double widths[] = {2, 4, 8};

QString token(int category)
{
    return QStringLiteral("category.%1").arg(category);
}

QIcon disc(const QColor &color, double diameter, qreal ratio)
{
    QPixmap pixmap(QSizeF(iconPx * ratio, iconPx * ratio).toSize());
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawEllipse(QPointF(iconPx / 2.0, iconPx / 2.0), diameter / 2, diameter / 2);
    return pixmap;
}

} // namespace

PenBar::PenBar(AnnotationService &annotations, QWidget *parent)
    : QWidget(parent)
    , m_annotations(annotations)
    , m_colors(new QButtonGroup(this))
    , m_widths(new QButtonGroup(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    const auto add = [this, row](QButtonGroup *group, int id, const QString &name) {
        auto *button = new QToolButton(this);
        button->setProperty("tone", "map");
        button->setCheckable(true);
        button->setFixedSize(buttonPx, buttonPx);
        button->setIconSize({iconPx, iconPx});
        button->setToolTip(name);
        button->setAccessibleName(name);
        button->setFocusPolicy(Qt::TabFocus);
        group->addButton(button, id);
        row->addWidget(button);
    };
    for (int i = 1; i <= colors; ++i)
        add(m_colors, i, tr("Colour %1").arg(i));
    const QString names[] = {tr("Thin"), tr("Medium"), tr("Thick")};
    for (int i = 0; i < 3; ++i)
        add(m_widths, i, names[i]);
    connect(m_colors, &QButtonGroup::idClicked, this, [this](int id) { m_annotations.setPen({token(id), m_annotations.pen().width}); });
    connect(m_widths, &QButtonGroup::idClicked, this, [this](int id) { m_annotations.setPen({m_annotations.pen().color, widths[id]}); });
    connect(&m_annotations, &AnnotationService::penChanged, this, &PenBar::paintButtons);
    paintButtons();
    adjustSize();
    hide();
}

void PenBar::paintButtons()
{
    const auto &color = m_annotations.colors();
    for (int i = 1; i <= colors; ++i) {
        m_colors->button(i)->setIcon(disc(color(token(i)), 16, devicePixelRatioF()));
        m_colors->button(i)->setChecked(token(i) == m_annotations.pen().color);
    }
    for (int i = 0; i < 3; ++i) {
        m_widths->button(i)->setIcon(disc(color(m_annotations.pen().color), 4 + widths[i] * 1.5, devicePixelRatioF()));
        m_widths->button(i)->setChecked(widths[i] == m_annotations.pen().width);
    }
}

} // namespace om

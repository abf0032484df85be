// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/heading.h"

#include "common/palette.h"

#include <QHBoxLayout>
#include <QLabel>

namespace om {

QLabel *plainLabel(const QString &text, int px, bool isBold, const char *tone)
{
    auto *label = new QLabel;
    label->setTextFormat(Qt::PlainText);
    label->setText(text);
    label->setFont(Palette::font(px, isBold));
    if (tone)
        label->setProperty("tone", tone);
    return label;
}

Heading::Heading(const QString &title, QWidget *parent)
    : QWidget(parent)
    , m_title(plainLabel(title, 14, true))
    , m_basis(plainLabel({}, 12, false, "muted"))
    , m_row(new QHBoxLayout(this))
{
    setFixedHeight(32);
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(8);
    m_row->addWidget(m_title);
    m_row->addWidget(m_basis, 1);
    // A long basis gives way to the controls instead of pushing them out.
    m_basis->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
}

void Heading::setTitle(const QString &title)
{
    m_title->setText(title);
}

void Heading::setBasis(const QString &basis)
{
    m_basis->setText(basis);
    m_basis->setToolTip(basis.toHtmlEscaped());
}

void Heading::addControl(QWidget *control)
{
    m_row->addWidget(control);
}

} // namespace om

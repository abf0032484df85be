// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/segments.h"

#include "common/palette.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QToolButton>

#include <algorithm>

namespace om {

namespace {

class SegmentButton : public QToolButton
{
public:
    SegmentButton(const Segments::Choice &choice, QWidget *parent)
        : QToolButton(parent)
        , m_text(choice.text)
        , m_tip(choice.tip)
    {
        setText(m_text);
        setAccessibleName(m_text);
        setAccessibleDescription(m_tip);
        setFont(Palette::font(12));
        setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    }
    QSize sizeHint() const override { return {around() + fontMetrics().horizontalAdvance(m_text), QToolButton::sizeHint().height()}; }
    QSize minimumSizeHint() const override
    {
        constexpr int least = 52;
        return {std::min(least, sizeHint().width()), sizeHint().height()};
    }

protected:
    void resizeEvent(QResizeEvent *event) override
    {
        QToolButton::resizeEvent(event);
        // The hint has room to spare beside the text, which a chosen one, in bold, may need.
        setText(fontMetrics().elidedText(m_text, Qt::ElideRight, width() - around() / 2));
        setToolTip(!m_tip.isEmpty() ? m_tip : text() == m_text ? QString() : m_text);
    }

private:
    int around() const { return QToolButton::sizeHint().width() - fontMetrics().horizontalAdvance(text()); } ///< what the style adds

    const QString m_text, m_tip;
};

} // namespace

Segments::Segments(QWidget *parent)
    : QWidget(parent)
    , m_row(new QHBoxLayout(this))
    , m_group(new QButtonGroup(this))
{
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(0);
    m_group->setExclusive(true);
    connect(m_group, &QButtonGroup::idClicked, this, [this](int index) { Q_EMIT chosen(m_choices[index].id); });
}

void Segments::setChoices(const QList<Choice> &choices, const QString &chosen)
{
    const auto isSame = [](const Choice &a, const Choice &b) { return a.id == b.id && a.text == b.text && a.tip == b.tip; };
    if (!std::equal(choices.begin(), choices.end(), m_choices.begin(), m_choices.end(), isSame)) {
        const auto old = m_group->buttons();
        for (QAbstractButton *button : old)
            delete button;
        m_choices = choices;
        for (int i = 0; i < choices.size(); ++i) {
            auto *button = new SegmentButton(choices[i], this);
            button->setCheckable(true);
            button->setProperty("tone", "segment");
            button->setFocusPolicy(Qt::TabFocus);
            m_group->addButton(button, i);
            m_row->addWidget(button);
        }
    }
    setChosen(chosen);
}

void Segments::setChosen(const QString &id)
{
    for (int i = 0; i < m_choices.size(); ++i)
        if (m_choices[i].id == id)
            m_group->button(i)->setChecked(true);
}

} // namespace om

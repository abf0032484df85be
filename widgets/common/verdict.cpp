// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/verdict.h"

#include "common/palette.h"

#include <QStyle>

namespace om {

void setTone(QWidget &widget, const char *tone)
{
    widget.setProperty("tone", tone);
    widget.style()->unpolish(&widget);
    widget.style()->polish(&widget);
}

Verdict::Verdict(QWidget *parent)
    : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setFont(Palette::font(12));
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    say(Kind::Open, QStringLiteral("–"));
}

void Verdict::say(Kind kind, const QString &text)
{
    constexpr const char16_t *marks[] = {u"○ ", u"● ", u"▲ ", u"■ "};
    constexpr const char *tones[] = {"muted", "good", "doubt", "bad"};
    setText(QString(QStringView(marks[int(kind)])) + text);
    setTone(*this, tones[int(kind)]);
}

} // namespace om

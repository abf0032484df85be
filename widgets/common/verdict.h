// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

namespace om {

/// A judgement in a few words: a mark whose shape says how it stands, and a soft ground. Plain text.
class Verdict : public QLabel
{
    Q_OBJECT
public:
    enum class Kind {
        Open, ///< nothing is known yet
        Good,
        Doubt, ///< it goes on, but should be looked at
        Bad ///< it cannot go on like this
    };
    explicit Verdict(QWidget *parent = nullptr);
    void say(Kind kind, const QString &text);
};

/// Changes the tone of a widget (see Palette::styleSheet) after it was shown.
void setTone(QWidget &widget, const char *tone);

} // namespace om

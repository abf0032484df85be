// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/number/shownnumber.h"

#include <QModelIndex>
#include <QPoint>

#include <functional>
#include <optional>

class QAbstractItemView;
class QMenu;
class QWidget;

namespace om {

/// What a place where a number stands can do with it; what is not set is not offered.
struct NumberActions
{
    std::function<void()> explain; ///< definition, formula, filter, data and batches
    std::function<void()> open; ///< its rows; of a rate those of the numerator
    std::optional<qint64> rows; ///< how many, where that is known before
    std::function<void()> openDenominator;
    std::optional<qint64> denominatorRows;
    std::function<void()> why; ///< what brought its change about
    std::vector<std::pair<QString, std::function<void()>>> more; ///< what only this place offers
    QString copy; ///< what a copy says (copyText)
};

/// The one menu of a number, wherever it stands.
void fillNumberMenu(QMenu &menu, const NumberActions &actions, const QLocale &locale);
/// Shows it and waits for the choice; nothing when `actions` has nothing.
void showNumberMenu(QWidget &parent, const QPoint &global, const NumberActions &actions);

/// Asks for the menu of what `widget` shows: right click (with the place in it), or Menu key, Shift+F10 or Alt+Return on what is current (without one). Such a
/// key goes no further. The filter that does it belongs to `widget`.
void onMenu(QWidget &widget, std::function<void(const std::optional<QPoint> &at)> ask);
/// The same for the items of a view: the one under the mouse, or the current one. `global` = where the menu belongs.
void onItemMenu(QAbstractItemView &view, std::function<void(const QModelIndex &index, const QPoint &global)> ask);

} // namespace om

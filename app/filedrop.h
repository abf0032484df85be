// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <functional>

class QWidget;

namespace om {

/// Lets one file of this computer be dropped anywhere on a window.
class FileDrop : public QObject
{
    Q_OBJECT
public:
    FileDrop(QWidget &window, std::function<void(const QString &path)> take);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    std::function<void(const QString &)> m_take;
};

} // namespace om

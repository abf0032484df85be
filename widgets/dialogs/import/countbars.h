// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/palette.h"

#include <QWidget>

namespace om {

/// A few counts that add up, each with its name and a bar.
class CountBars : public QWidget
{
    Q_OBJECT
public:
    struct Count
    {
        QString name;
        qint64 rows = 0;
        const char *token = "muted"; ///< colour of its bar
    };
    CountBars(const Palette &palette, QWidget *parent);
    void setCounts(std::vector<Count> counts);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Palette &m_palette;
    std::vector<Count> m_counts;
};

} // namespace om

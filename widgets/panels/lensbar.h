// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/lensspec.h"
#include "panels/desk.h"

#include <QWidget>

namespace om {

class Segments;

/// The lenses of the theme's page, of which one or none is looked through: a condition of the filter, so that map, tiles, charts and lists follow. Not there
/// where the theme has none, or its data cannot tell.
class LensBar : public QWidget
{
    Q_OBJECT
public:
    explicit LensBar(const Desk &desk, QWidget *parent = nullptr);

private:
    void show();
    void choose(const QString &field); ///< "" = none
    const LensSet *set() const; ///< of the theme; null = none

    Desk m_desk;
    const std::vector<LensSet> m_sets; ///< the workspace has told if they cannot be read
    Segments *m_segments;
};

} // namespace om

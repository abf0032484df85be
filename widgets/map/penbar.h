// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QButtonGroup;

namespace om {

class AnnotationService;

/// Colours and widths of the pen, shown over the map while one draws. GUI thread; the service outlives it.
class PenBar : public QWidget
{
    Q_OBJECT
public:
    PenBar(AnnotationService &annotations, QWidget *parent);
    void paintButtons(); ///< after a change of look

private:
    AnnotationService &m_annotations;
    QButtonGroup *m_colors;
    QButtonGroup *m_widths;
};

} // namespace om

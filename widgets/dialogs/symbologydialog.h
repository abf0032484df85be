// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/palette.h"
#include "jobs/jobrunner.h"
#include "services/filterservice.h"
#include "services/scene/scenebuilder.h"

#include <QDialog>
#include <QTimer>

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QSpinBox;

namespace om {

class BreaksHistogram;

/// How one layer is drawn: every change shows on the map at once, and is kept in the workspace with OK. Not modal. Deletes itself when
/// closed; everything handed in outlives it.
class SymbologyDialog : public QDialog
{
    Q_OBJECT
public:
    /// `pixelsPerUnit` = scale of the map, for the cells of bins.
    SymbologyDialog(Workspace &workspace, const FilterService &filter, ThemeService &themes, JobRunner &jobs, const Palette &palette, const QString &layer,
                    double pixelsPerUnit, QWidget *parent);
    ~SymbologyDialog() override;

    /// The layer as the controls say.
    LayerSpec chosen() const;

protected:
    void done(int result) override;

private:
    void build(QFormLayout &form);
    void fill(const LayerSpec &layer);
    void fillFields(const LayerSpec &layer);
    void arrange(); ///< shows the rows that the renderer takes
    void changed();
    void count(); ///< histogram and limits, on the job pool
    void editBreaks(const std::vector<double> &breaks);
    void showBreaks(const std::vector<double> &breaks);
    void setRow(QWidget *field, bool isVisible);

    Workspace &m_workspace;
    const FilterService &m_filter;
    ThemeService &m_themes;
    JobRunner &m_jobs;
    const Palette &m_palette;
    LayerSpec m_layer; ///< as it was opened
    QString m_metric; ///< of the theme as it was opened
    double m_pixelsPerUnit;
    QFormLayout *m_form;
    QComboBox *m_renderer, *m_field, *m_kpi, *m_measure, *m_method, *m_ramp, *m_blend;
    QSpinBox *m_classes, *m_cell, *m_opacity;
    QLineEdit *m_breaks;
    BreaksHistogram *m_histogram;
    QCheckBox *m_isLocked, *m_hasLabels;
    QDoubleSpinBox *m_size;
    QSpinBox *m_minScale, *m_maxScale;
    QLabel *m_message;
    QTimer m_later;
    bool m_isFilling = false;
};

} // namespace om

// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dialogs/jobdialog.h"
#include "report/mapexport.h"
#include "services/scene/scenebuilder.h"

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QSpinBox;

namespace om {

class BasemapService;

/// Saves the map as it is seen now: PNG or GeoTIFF of a chosen size, or a page of PDF. Drawn on the job pool.
class MapExportDialog : public JobDialog
{
    Q_OBJECT
public:
    /// `make` = as the window makes its scene of `request`; `view` = the window's. The map has the background chosen in `basemaps`, which
    /// outlive the dialog.
    MapExportDialog(Workspace &workspace, const BasemapService &basemaps, SceneRequest request, SceneMaker make, const Viewport &view, MapFurniture furniture,
                    JobRunner &jobs, QWidget *parent);

    /// What the fields ask for, to be written to `path`.
    MapExport asked(const QString &path) const;
    void save(const QString &path); ///< starts; as the button does once a file is chosen

private:
    void start() override;
    QComboBox *addChoice(const QString &title, const QList<std::pair<QString, QVariant>> &choices);
    void addRow(const QString &title, QWidget *field);
    void showFields();
    QString suffix() const;

    Workspace &m_workspace;
    const BasemapService &m_basemaps;
    SceneRequest m_request;
    SceneMaker m_make;
    Viewport m_view;
    MapFurniture m_furniture;
    QComboBox *m_format, *m_size, *m_page, *m_orientation, *m_look;
    QDoubleSpinBox *m_factor;
    QSpinBox *m_scale;
    QCheckBox *m_legend, *m_title, *m_worldFile;
};

} // namespace om

// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "windowsession.h"

#include "mainwindow.h"
#include "map/graphicsbackend.h"
#include "services/filterservice.h"
#include "services/themeservice.h"

#include <QApplication>
#include <QFileInfo>
#include <QMessageBox>
#include <QSettings>

namespace om {

namespace {

int showError(const Error &error)
{
    QMessageBox box(QMessageBox::Critical, QStringLiteral("OneMap"), QString());
    box.setTextFormat(Qt::PlainText);
    box.setText(errorText(error));
    box.setDetailedText(error.detail);
    box.exec();
    return 1;
}

/// The city's own tabs, or all whose dataset the cache has.
QStringList offeredThemes(const Workspace &workspace)
{
    QStringList ids;
    for (const ThemeSpec &theme : workspace.catalog().themes()) {
        const QStringList &wanted = workspace.city().themes;
        if ((wanted.isEmpty() || wanted.contains(theme.id)) && workspace.frames().specs.contains(theme.dataset))
            ids.append(theme.id);
    }
    return ids.isEmpty() && !workspace.catalog().themes().empty() ? QStringList{workspace.catalog().themes().front().id} : ids;
}

Filter homeFilter(const City &city)
{
    Filter filter;
    filter.period = city.period;
    filter.area = city.center;
    return filter;
}

/// What the first theme shows is loaded before the rest.
QStringList firstDatasets(const Catalog &catalog, const ThemeSpec &theme)
{
    QStringList datasets;
    for (const ThemeLayer &layer : theme.layers)
        if (const LayerSpec *spec = layer.isVisible ? catalog.layer(layer.layer) : nullptr)
            datasets.append(spec->dataset);
    for (const QString &id : theme.tiles)
        if (const KpiSpec *kpi = catalog.kpi(id))
            datasets.append(kpi->dataset);
    return datasets;
}

} // namespace

int runWindow(QApplication &application, const Workspace::Place &place, const QString &language)
{
    const auto catalog = Catalog::load();
    if (!catalog)
        return showError(catalog.error());
    JobRunner jobs(qMax(2, QThread::idealThreadCount()));
    const auto workspace = Workspace::open(place, *catalog, jobs, language);
    if (!workspace)
        return showError(workspace.error());
    const QSettings settings(place.folder + QStringLiteral("/window.ini"), QSettings::IniFormat);
    ThemeService themes(*catalog, offeredThemes(**workspace), settings.value(QStringLiteral("style"), QStringLiteral("dark")).toString());
    FilterService filter(homeFilter((*workspace)->city()));
    SelectionService selection;
    MainWindow window(**workspace, filter, selection, themes, jobs);
    (*workspace)->loadInBackground(firstDatasets(*catalog, themes.theme()));
    window.show();
    return application.exec();
}

} // namespace om

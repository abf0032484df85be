// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/themeservice.h"

namespace om {

ThemeService::ThemeService(const Catalog &catalog, const SymbologyService &symbology, const QStringList &themes, const QString &style, QObject *parent)
    : QObject(parent)
    , m_catalog(catalog)
    , m_style(style)
{
    for (const QString &id : themes) {
        const ThemeSpec *theme = catalog.theme(id);
        if (!theme)
            continue;
        m_themes.push_back(theme);
        Look &look = m_looks[id];
        for (const ThemeLayer &layer : theme->layers)
            look.visible.insert(layer.layer, layer.isVisible);
        if (const LayerSpec *areas = symbology.layer(theme->choropleth))
            look.metric = areas->kpi;
    }
    Q_ASSERT(!m_themes.empty());
    m_theme = m_themes.front();
    connect(&symbology, &SymbologyService::layerChanged, this, [this, &symbology](const QString &layer) { followSymbology(symbology, layer); });
}

void ThemeService::followSymbology(const SymbologyService &symbology, const QString &layer)
{
    const LayerSpec *spec = symbology.layer(layer);
    for (const ThemeSpec *theme : m_themes) {
        if (!spec || theme->choropleth != layer || m_looks[theme->id].metric == spec->kpi)
            continue;
        m_looks[theme->id].metric = spec->kpi;
        if (theme == m_theme)
            Q_EMIT layersChanged();
    }
}

void ThemeService::setTheme(const QString &id)
{
    for (const ThemeSpec *theme : m_themes) {
        if (theme->id == id && theme != m_theme) {
            m_theme = theme;
            Q_EMIT themeChanged(id);
            return;
        }
    }
}

bool ThemeService::isVisible(const QString &layer) const
{
    return m_looks[m_theme->id].visible.value(layer, false);
}

void ThemeService::setVisible(const QString &layer, bool visible)
{
    if (isVisible(layer) == visible)
        return;
    m_looks[m_theme->id].visible.insert(layer, visible);
    Q_EMIT layersChanged();
}

QString ThemeService::metric() const
{
    return m_looks[m_theme->id].metric;
}

void ThemeService::setMetric(const QString &kpi)
{
    if (metric() == kpi)
        return;
    m_looks[m_theme->id].metric = kpi;
    Q_EMIT layersChanged();
}

const StyleSpec &ThemeService::style() const
{
    return m_catalog.style(m_style);
}

void ThemeService::setStyle(const QString &id)
{
    if (id == m_style)
        return;
    m_style = id;
    Q_EMIT styleChanged(id);
}

} // namespace om

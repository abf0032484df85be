// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/symbologyservice.h"

#include <QHash>
#include <QObject>

namespace om {

/// The current theme (tab), which of its layers are on, the KPI that colours the areas, and the look (dark or light).
class ThemeService : public QObject
{
    Q_OBJECT
public:
    /// `themes` = ids offered, in tab order (those of the city that have data). `symbology` outlives it: the indicator of an area layer that
    /// is changed there is the theme's choice from then on, also of the next start.
    ThemeService(const Catalog &catalog, const SymbologyService &symbology, const QStringList &themes, const QString &style, QObject *parent = nullptr);

    const std::vector<const ThemeSpec *> &themes() const { return m_themes; }
    const ThemeSpec &theme() const { return *m_theme; }
    void setTheme(const QString &id);

    bool isVisible(const QString &layer) const;
    void setVisible(const QString &layer, bool visible); ///< remembered for each theme

    QString metric() const; ///< KPI of the choropleth in the current theme
    void setMetric(const QString &kpi);

    const StyleSpec &style() const;
    void setStyle(const QString &id); ///< dark, light

Q_SIGNALS:
    void themeChanged(const QString &id);
    void layersChanged();
    void styleChanged(const QString &id);

private:
    void followSymbology(const SymbologyService &symbology, const QString &layer);

    struct Look
    {
        QHash<QString, bool> visible;
        QString metric;
    };
    const Catalog &m_catalog;
    std::vector<const ThemeSpec *> m_themes;
    const ThemeSpec *m_theme = nullptr;
    QHash<QString, Look> m_looks;
    QString m_style;
};

} // namespace om

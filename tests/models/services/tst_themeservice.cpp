// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/themeservice.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace om;

/// The indicator of the areas: one choice, made in the header or in the symbols, that outlives a restart.
class ThemeServiceTest : public QObject
{
    Q_OBJECT
private:
    std::optional<Catalog> m_catalog;
    const QStringList m_themes{QStringLiteral("tickets"), QStringLiteral("overview")};
    const QString m_areas = QStringLiteral("tickets.areas"), m_own = QStringLiteral("ticket.per_10k"), m_other = QStringLiteral("ticket.overdue_open");

private Q_SLOTS:
    void initTestCase()
    {
        auto catalog = Catalog::load();
        QVERIFY(catalog.has_value());
        m_catalog = std::move(*catalog);
        QCOMPARE(m_catalog->layer(m_areas)->kpi, m_own);
    }

    void changedIndicatorIsTheChoiceAfterARestart()
    {
        const QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("symbology.json"));
        {
            SymbologyService symbology(*m_catalog, file);
            const ThemeService themes(*m_catalog, symbology, m_themes, QStringLiteral("dark"));
            QSignalSpy told(&themes, &ThemeService::layersChanged);
            QCOMPARE(themes.metric(), m_own);
            LayerSpec layer = *m_catalog->layer(m_areas);
            layer.kpi = m_other;
            QVERIFY(symbology.keep(layer).has_value());
            QCOMPARE(themes.metric(), m_other);
            QCOMPARE(told.count(), 1);
        }
        SymbologyService symbology(*m_catalog, file);
        ThemeService themes(*m_catalog, symbology, m_themes, QStringLiteral("dark"));
        QCOMPARE(themes.metric(), m_other);
        themes.setTheme(QStringLiteral("overview"));
        QVERIFY(symbology.reset(m_areas).has_value());
        themes.setTheme(QStringLiteral("tickets"));
        QCOMPARE(themes.metric(), m_own);
    }

    void otherChangesLeaveTheHeadersChoice()
    {
        SymbologyService symbology(*m_catalog, QString());
        ThemeService themes(*m_catalog, symbology, m_themes, QStringLiteral("dark"));
        themes.setMetric(m_other);
        LayerSpec dots = *m_catalog->layer(QStringLiteral("tickets.dots"));
        dots.opacity = 0.5;
        symbology.preview(dots);
        QCOMPARE(themes.metric(), m_other);
    }
};

QTEST_GUILESS_MAIN(ThemeServiceTest)
#include "tst_themeservice.moc"

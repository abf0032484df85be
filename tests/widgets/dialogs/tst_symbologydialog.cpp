// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/breakshistogram.h"
#include "dialogs/symbologydialog.h"
#include "services/symbologyservice.h"
#include "support/tinyworkspace.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QTest>

using namespace om;

/// The dialog on a workspace of two areas: what is chosen shows at once, and is kept or forgotten.
class SymbologyDialogTest : public QObject
{
    Q_OBJECT
private:
    JobRunner m_jobs{0};
    std::optional<Catalog> m_catalog;
    std::unique_ptr<test::TinyWorkspace> m_tiny;
    std::unique_ptr<FilterService> m_filter;
    std::unique_ptr<ThemeService> m_themes;
    std::unique_ptr<Palette> m_palette;
    const QString m_layer = QStringLiteral("tickets.areas");

    SymbologyService &symbology() { return m_tiny->workspace->symbology(); }
    QPointer<SymbologyDialog> open()
    {
        QPointer dialog(new SymbologyDialog(*m_tiny->workspace, *m_filter, *m_themes, m_jobs, *m_palette, m_layer, 1e6, nullptr));
        dialog->show();
        return dialog;
    }
    static QComboBox *combo(const QDialog &dialog, const QString &name)
    {
        for (QComboBox *box : dialog.findChildren<QComboBox *>())
            if (box->accessibleName() == name)
                return box;
        return nullptr;
    }
    static void press(const QDialog &dialog, QDialogButtonBox::ButtonRole role)
    {
        auto *buttons = dialog.findChild<QDialogButtonBox *>();
        for (QAbstractButton *button : buttons->buttons())
            if (buttons->buttonRole(button) == role)
                QTest::mouseClick(button, Qt::LeftButton);
    }

private Q_SLOTS:
    void initTestCase()
    {
        auto catalog = Catalog::load();
        QVERIFY(catalog.has_value());
        m_catalog = std::move(*catalog);
        m_tiny = std::make_unique<test::TinyWorkspace>(*m_catalog, m_jobs);
        QVERIFY(!m_tiny->error);
        Filter home;
        home.period = Period::year(2021);
        m_filter = std::make_unique<FilterService>(home);
        m_themes = std::make_unique<ThemeService>(*m_catalog, m_tiny->workspace->symbology(), QStringList{QStringLiteral("overview")}, QStringLiteral("dark"));
        m_palette = std::make_unique<Palette>(m_themes->style());
    }

    void aChoiceShowsAtOnceAndCancelForgetsIt()
    {
        const auto dialog = open();
        QComboBox *method = combo(*dialog, QStringLiteral("Class method"));
        QVERIFY(method);
        method->setCurrentIndex(method->findData(QStringLiteral("equal")));
        QTRY_COMPARE(symbology().layer(m_layer)->method, QStringLiteral("equal"));
        QTRY_COMPARE(symbology().layer(m_layer)->breaks.size(), std::size_t(0));
        press(*dialog, QDialogButtonBox::RejectRole);
        QTRY_VERIFY(!dialog);
        QCOMPARE(*symbology().layer(m_layer), *m_catalog->layer(m_layer));
    }

    void keepStaysAndTheThemesOwnComesBack()
    {
        auto dialog = open();
        combo(*dialog, QStringLiteral("Blending"))->setCurrentIndex(1); // multiply
        press(*dialog, QDialogButtonBox::AcceptRole);
        QTRY_VERIFY(!dialog);
        QCOMPARE(symbology().layer(m_layer)->blend, QStringLiteral("multiply"));
        QVERIFY(symbology().isChanged(m_layer));
        dialog = open();
        press(*dialog, QDialogButtonBox::ResetRole);
        press(*dialog, QDialogButtonBox::AcceptRole);
        QTRY_VERIFY(!dialog);
        QVERIFY(!symbology().isChanged(m_layer));
    }

    void aLimitMovedByKeyboardMakesTheMethodManual()
    {
        const auto dialog = open();
        QComboBox *method = combo(*dialog, QStringLiteral("Class method"));
        auto *histogram = dialog->findChild<BreaksHistogram *>();
        histogram->setValues({0, 25, 100}, {50}, {});
        histogram->setFocus();
        QTest::keyClick(histogram, Qt::Key_Up); // by 1 % of the span
        QCOMPARE(method->currentData().toString(), QStringLiteral("manual"));
        QCOMPARE(dialog->chosen().breaks, (std::vector<double>{51}));
        QVERIFY(histogram->accessibleName().contains(QStringLiteral("51")));
        press(*dialog, QDialogButtonBox::RejectRole);
        QTRY_VERIFY(!dialog);
    }
};

QTEST_MAIN(SymbologyDialogTest)
#include "tst_symbologydialog.moc"

// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/palette.h"
#include "dialogs/attributiondialog.h"
#include "services/symbologyservice.h"
#include "services/themeservice.h"
#include "support/tinyworkspace.h"

#include <QComboBox>
#include <QLabel>
#include <QSignalSpy>
#include <QTableWidget>
#include <QTest>

using namespace om;

/// Why the tickets of the tiny workspace rose from one to five.
class AttributionDialogTest : public QObject
{
    Q_OBJECT
private:
    JobRunner m_jobs{0};
    std::optional<Catalog> m_catalog;
    std::unique_ptr<test::TinyWorkspace> m_tiny;
    std::unique_ptr<ThemeService> m_themes;
    std::unique_ptr<Palette> m_palette;
    std::unique_ptr<AttributionDialog> m_dialog;

    void open(const char *kpi, const char *period)
    {
        Filter filter;
        if (*period)
            filter.period = *Period::parse(QString::fromLatin1(period));
        m_dialog = std::make_unique<AttributionDialog>(*m_catalog->kpi(QString::fromLatin1(kpi)), filter, *m_tiny->workspace, *m_palette, m_jobs, nullptr);
        m_dialog->setAttribute(Qt::WA_DeleteOnClose, false);
        m_dialog->setLocale(QLocale::English);
        m_dialog->show();
    }
    QComboBox *box(const char *name) const
    {
        for (QComboBox *found : m_dialog->findChildren<QComboBox *>())
            if (found->accessibleName() == QLatin1String(name))
                return found;
        return nullptr;
    }
    void splitBy(const char *field) const { box("Split by")->setCurrentIndex(box("Split by")->findData(QString::fromLatin1(field))); }
    QTableWidget *table() const { return m_dialog->findChild<QTableWidget *>(); }
    QString line(int row) const
    {
        QStringList texts;
        for (int column = 0; column < 4; ++column)
            texts << table()->item(row, column)->text();
        return texts.join(u'|');
    }
    bool says(const QString &text) const
    {
        for (const QLabel *label : m_dialog->findChildren<QLabel *>())
            if (label->text().contains(text))
                return true;
        return false;
    }

private Q_SLOTS:
    void initTestCase()
    {
        auto catalog = Catalog::load();
        QVERIFY(catalog.has_value());
        m_catalog = std::move(*catalog);
        m_tiny = std::make_unique<test::TinyWorkspace>(*m_catalog, m_jobs);
        QVERIFY(!m_tiny->error);
        m_themes = std::make_unique<ThemeService>(*m_catalog, m_tiny->workspace->symbology(), QStringList{QStringLiteral("overview")}, QStringLiteral("dark"));
        m_palette = std::make_unique<Palette>(m_themes->style());
    }

    void aCountInParts()
    {
        open("ticket.accepted", "2021");
        splitBy("community_code");
        QVERIFY(says(QStringLiteral("1 → 5: +400.0 %")));
        QCOMPARE(table()->rowCount(), 4);
        QCOMPARE(line(0), QStringLiteral("Before|1||"));
        QCOMPARE(line(1), QStringLiteral("North|1|3|+200.0 %")); // T6 against T1, T2, T3
        QCOMPARE(line(2), QStringLiteral("South|0|2|+200.0 %")); // T4, T5
        QCOMPARE(line(3), QStringLiteral("Now||5|+400.0 %"));
        splitBy("lead_dept");
        QCOMPARE(line(1), QStringLiteral("D1|1|3|+200.0 %")); // T1, T2, T4
        QVERIFY(says(QStringLiteral("all of them add up")));
        QCOMPARE(box("Compared with")->count(), 1); // before a year lies the year before
    }

    void aRowAsksForItsGroup()
    {
        open("ticket.accepted", "2021");
        splitBy("community_code");
        QSignalSpy spy(m_dialog.get(), &AttributionDialog::groupChosen);
        table()->setFocus();
        table()->setCurrentCell(2, 0);
        QTest::keyClick(table(), Qt::Key_Return);
        QCOMPARE(spy.count(), 1);
        QCOMPARE(spy.front(), QVariantList({QStringLiteral("ticket.accepted"), QStringLiteral("community_code"), QStringLiteral("A02")}));
        table()->setCurrentCell(3, 0); // the total is no group
        QTest::keyClick(table(), Qt::Key_Return);
        QCOMPARE(spy.count(), 1);
    }

    void aRateInPoints()
    {
        // Due in 2020: T6, on time: 100 %. Due in 2021: T1, T2, T3, T5, of which T1 and T5 on time: 50 %.
        // North: weights 1 → ¾, rates 100 → 33.3, middle of all 75: mix −¼ (66.7 − 75) = 2.1, rate ⅞ · −66.7 = −58.3. South: ¼ (100 − 75) = 6.3.
        open("ticket.on_time_rate", "2021");
        splitBy("community_code");
        QVERIFY(says(QStringLiteral("100.0 % → 50.0 %: −50.00 pp")));
        QCOMPARE(line(1), QStringLiteral("North|100.0 %|33.3 %|−56.25 pp"));
        QCOMPARE(table()->item(1, 3)->toolTip(), QStringLiteral("+2.08 pp by its weight, −58.33 pp by its own rate"));
        QCOMPARE(line(2), QStringLiteral("South|–|100.0 %|+6.25 pp"));
    }

    void monthsHaveAPeriodBefore()
    {
        open("ticket.accepted", "2021-03");
        splitBy("community_code");
        QVERIFY(says(QStringLiteral("0 → 1: +1"))); // March 2020 had none
        QCOMPARE(box("Compared with")->count(), 2);
        box("Compared with")->setCurrentIndex(1);
        QVERIFY(says(QStringLiteral("2 → 1: −50.0 %"))); // February: T2, T3
    }

    void withoutAPeriodThereIsNothing()
    {
        open("ticket.accepted", "");
        QVERIFY(says(QStringLiteral("nothing to compare with")));
        QCOMPARE(table()->rowCount(), 0);
    }

    void cleanup() { m_dialog.reset(); }
};

QTEST_MAIN(AttributionDialogTest)
#include "tst_attributiondialog.moc"

// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/import/importdialog.h"
#include "dialogs/import/menddialog.h"
#include "services/symbologyservice.h"
#include "services/themeservice.h"
#include "support/tinyworkspace.h"

#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QPushButton>
#include <QTableWidget>
#include <QTest>

using namespace om;

namespace {

/// Three schools in GBK as a department writes them: names of communities, a column that is only similar, and one pupil too few.
/// 学校代码,学校名称,所属社区,在校生数,备注 / S2,东校,North,120,x / S3,西校,South,-5,y / S4,中校,Nowhere,80,z
const QByteArray schools = QByteArray::fromHex("d1a7d0a3b4fac2eb2cd1a7d0a3c3fbb3c62ccbf9caf4c9e7c7f82cd4dad0a3c9facafd2cb1b8d7a20a"
                                               "53322cb6abd0a32c4e6f7274682c3132302c780a"
                                               "53332ccef7d0a32c536f7574682c2d352c790a"
                                               "53342cd6d0d0a32c4e6f77686572652c38302c7a0a");

} // namespace

/// The page of verdicts on a file, and the table of what it refused.
class ImportDialogTest : public QObject
{
    Q_OBJECT
private:
    JobRunner m_jobs{0};
    std::optional<Catalog> m_catalog;
    std::unique_ptr<test::TinyWorkspace> m_tiny;
    std::unique_ptr<ThemeService> m_themes;
    std::unique_ptr<Palette> m_palette;

    QString file(const QString &name, const QByteArray &content)
    {
        QFile out(m_tiny->workspace->files().folder + u'/' + name);
        return out.open(QIODevice::WriteOnly) && out.write(content) == content.size() ? out.fileName() : QString();
    }
    std::unique_ptr<ImportDialog> open()
    {
        auto dialog = std::make_unique<ImportDialog>(*m_tiny->workspace, *m_palette, m_jobs, nullptr);
        dialog->setAttribute(Qt::WA_DeleteOnClose, false);
        dialog->show();
        return dialog;
    }
    template<typename Widget>
    static Widget *named(const QWidget &dialog, const QString &name)
    {
        for (Widget *widget : dialog.findChildren<Widget *>())
            if (widget->accessibleName() == name)
                return widget;
        return nullptr;
    }
    static QPushButton *primary(const QWidget &dialog)
    {
        for (QPushButton *button : dialog.findChildren<QPushButton *>())
            if (button->property("tone").toString() == u"primary")
                return button;
        return nullptr;
    }
    static bool says(const QWidget &dialog, const QString &text)
    {
        const auto labels = dialog.findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(), [&text](const QLabel *label) { return label->text().contains(text); });
    }
    static QStringList column(const QTableWidget &table, int column)
    {
        QStringList texts;
        for (int row = 0; row < table.rowCount(); ++row)
            texts << (table.item(row, column) ? table.item(row, column)->text() : QStringLiteral("?"));
        return texts;
    }
    Value cell(const QString &school, const QString &field)
    {
        const auto rows = m_tiny->workspace->cache().rowsWhere(QStringLiteral("school"), QStringLiteral("school_code"), school);
        return rows && rows->size() == 1 ? rows->front().row.cells[std::size_t(m_catalog->dataset(QStringLiteral("school"))->fieldIndex(field))]
                                         : Value(QStringLiteral("not one row"));
    }

private Q_SLOTS:
    void initTestCase()
    {
        auto catalog = Catalog::load();
        QVERIFY(catalog.has_value());
        m_catalog = std::move(*catalog);
    }
    void init()
    {
        m_tiny = std::make_unique<test::TinyWorkspace>(*m_catalog, m_jobs);
        QVERIFY(!m_tiny->error);
        m_themes = std::make_unique<ThemeService>(*m_catalog, m_tiny->workspace->symbology(), QStringList{QStringLiteral("overview")}, QStringLiteral("dark"));
        m_palette = std::make_unique<Palette>(m_themes->style());
    }

    void aFileIsJudgedCommittedAndRemembered()
    {
        const auto dialog = open();
        QVERIFY(!primary(*dialog)->isEnabled());
        const qint64 before = m_tiny->workspace->version();
        dialog->choose(file(QStringLiteral("schools_202112.csv"), schools));
        QVERIFY(says(*dialog, QStringLiteral("● GB18030")));
        QVERIFY(says(*dialog, QStringLiteral("becomes: Schools")));
        QVERIFY(says(*dialog, QStringLiteral("▲ 4 of 5 columns used")));
        auto *columns = named<QTableWidget>(*dialog, QStringLiteral("Columns of the file and the fields that they go to"));
        QVERIFY(columns);
        QCOMPARE(column(*columns, 0),
                 QStringList(
                     {QStringLiteral("学校代码"), QStringLiteral("学校名称"), QStringLiteral("所属社区"), QStringLiteral("在校生数"), QStringLiteral("备注")}));
        QCOMPARE(column(*columns, 4),
                 QStringList({QStringLiteral("by the dictionary"), QStringLiteral("by the dictionary"), QStringLiteral("by the dictionary"),
                              QStringLiteral("by the dictionary"), QStringLiteral("left out")}));
        auto *rows = named<QTableWidget>(*dialog, QStringLiteral("Rows that cannot be taken, and notes"));
        QCOMPARE(column(*rows, 2), QStringList({QStringLiteral("-5"), QStringLiteral("Nowhere")}));
        QCOMPARE(column(*rows, 3), QStringList({QStringLiteral("out of range"), QStringLiteral("unknown name")}));
        QCOMPARE(m_tiny->workspace->version(), before); // nothing is written yet

        // the column that was left out, to the features of the school
        auto *choice = qobject_cast<QComboBox *>(columns->cellWidget(4, 2));
        QVERIFY(choice);
        choice->setCurrentIndex(choice->findData(QStringLiteral("features")));
        Q_EMIT choice->activated(choice->currentIndex());
        QVERIFY(says(*dialog, QStringLiteral("● 5 of 5 columns used")));
        QCOMPARE(primary(*dialog)->text(), QStringLiteral("Commit 2 rows"));
        QTest::mouseClick(primary(*dialog), Qt::LeftButton);
        QVERIFY(says(*dialog, QStringLiteral("3 rows = 2 taken + 1 refused.")));
        QCOMPARE(m_tiny->workspace->version(), before + 1);
        QCOMPARE(cell(QStringLiteral("S2"), QStringLiteral("name")), Value(QStringLiteral("东校")));
        QCOMPARE(cell(QStringLiteral("S2"), QStringLiteral("community_code")), Value(QStringLiteral("A01"))); // North
        QCOMPARE(cell(QStringLiteral("S2"), QStringLiteral("features")), Value(QStringLiteral("x")));
        QVERIFY(QFile::exists(m_tiny->workspace->files().folder + QStringLiteral("/recipes/schools.json")));

        // next month
        const auto again = open();
        QByteArray next = schools;
        next.replace("S2", "S5").replace("S3", "S6").replace("S4", "S7");
        again->choose(file(QStringLiteral("schools_202201.csv"), next));
        QVERIFY(says(*again, QStringLiteral("A file like it was read before, by “schools”: 5 of 5 columns are the same.")));
        QVERIFY(says(*again, QStringLiteral("● 5 of 5 columns used")));
        QTest::mouseClick(primary(*again), Qt::LeftButton);
        QCOMPARE(cell(QStringLiteral("S5"), QStringLiteral("features")), Value(QStringLiteral("x")));
    }

    void everyVerdictCanBeChanged()
    {
        const auto dialog = open();
        dialog->choose(file(QStringLiteral("schools.csv"), schools));
        auto *into = named<QComboBox>(*dialog, QStringLiteral("Into"));
        into->setCurrentIndex(into->findData(QString()));
        Q_EMIT into->activated(into->currentIndex());
        QCOMPARE(primary(*dialog)->text(), QStringLiteral("Commit 3 rows")); // a dataset of its own has no rules
        into->setCurrentIndex(into->findData(QStringLiteral("ticket")));
        Q_EMIT into->activated(into->currentIndex());
        QVERIFY(says(*dialog, QStringLiteral("■ ")));
        QVERIFY(!primary(*dialog)->isEnabled());
        into->setCurrentIndex(into->findData(QStringLiteral("?")));
        Q_EMIT into->activated(into->currentIndex());
        QCOMPARE(primary(*dialog)->text(), QStringLiteral("Commit 2 rows"));
        auto *encoding = named<QComboBox>(*dialog, QStringLiteral("Encoding"));
        encoding->setCurrentIndex(encoding->findData(QStringLiteral("UTF-8")));
        Q_EMIT encoding->activated(encoding->currentIndex());
        QVERIFY(!primary(*dialog)->isEnabled()); // the bytes are no UTF-8, which is said
        QVERIFY(says(*dialog, QStringLiteral("UTF-8")));
    }

    void placesAreToldBeforeAnythingIsStored()
    {
        const auto dialog = open();
        std::vector<std::vector<LonLat>> told;
        connect(dialog.get(), &ImportDialog::placesArrived, this, [&told](const QString &, const std::vector<LonLat> &places) { told.push_back(places); });
        const qint64 before = m_tiny->workspace->version();
        dialog->choose(file(QStringLiteral("spots.csv"), "name,lon,lat\na,113.1,23.01\nb,,\nc,113.2,23.02\n"));
        QCOMPARE(m_tiny->workspace->version(), before);
        QVERIFY(told.front().empty()); // what an earlier file had is gone
        QCOMPARE(told.back().size(), 2U); // the row without a position has no place
        QCOMPARE(told.back()[0].lon, 113.1);
        QCOMPARE(told.back()[1].lat, 23.02);
    }

    void refusedRowsAreMended()
    {
        const auto dialog = open();
        dialog->choose(file(QStringLiteral("schools.csv"), schools));
        QTest::mouseClick(primary(*dialog), Qt::LeftButton);
        QCOMPARE(cell(QStringLiteral("S3"), QStringLiteral("students")), Value(QStringLiteral("not one row")));
        MendDialog mend(*m_tiny->workspace, m_jobs, 0, nullptr);
        mend.setAttribute(Qt::WA_DeleteOnClose, false);
        mend.show();
        auto *table = named<QTableWidget>(mend, QStringLiteral("Refused rows; cells can be changed"));
        QVERIFY(table);
        QCOMPARE(table->rowCount(), 1);
        QCOMPARE(table->item(0, 0)->text(), QStringLiteral("2"));
        QVERIFY(!(table->item(0, 1)->flags() & Qt::ItemIsEditable)); // the reason
        int pupils = -1;
        for (int column = 0; column < table->columnCount(); ++column)
            if (table->horizontalHeaderItem(column)->text() == QStringLiteral("在校生数"))
                pupils = column;
        QCOMPARE(table->item(0, pupils)->text(), QStringLiteral("-5"));
        table->item(0, pupils)->setText(QStringLiteral("50"));
        QTest::mouseClick(primary(mend), Qt::LeftButton);
        QVERIFY(says(mend, QStringLiteral("1 rows were taken, 0 are still refused. No rows are refused.")));
        QCOMPARE(cell(QStringLiteral("S3"), QStringLiteral("students")), Value(qint64(50)));
        QCOMPARE(cell(QStringLiteral("S3"), QStringLiteral("community_code")), Value(QStringLiteral("A02"))); // as the first import was read
        QVERIFY(m_tiny->workspace->cache().quarantine()->empty());
    }
};

QTEST_MAIN(ImportDialogTest)
#include "tst_importdialog.moc"

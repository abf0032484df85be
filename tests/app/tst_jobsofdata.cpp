// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/linedtable.h"
#include "dialogs/import/countbars.h"
#include "dialogs/import/importdialog.h"
#include "dialogs/packagedialog.h"
#include "geo/export.h"
#include "support/addedrows.h"
#include "support/hand.h"
#include "support/windowbench.h"
#include "sync/packagebuilder.h"

#include <QComboBox>
#include <QDragEnterEvent>
#include <QLabel>
#include <QMimeData>
#include <QPushButton>
#include <QTableWidget>
#include <QToolButton>

#include <cmath>

using namespace om;

namespace {

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

constexpr int schoolCount = 300;

/// Spread evenly over both communities of the tiny city by the golden ratio.
LonLat placeOf(int school)
{
    return {113.0 + 0.2 * std::fmod(school * 0.6180339887, 1.0), 22.9 + 0.2 * (school + 0.5) / schoolCount};
}

/// A department's shapefile of schools: names in GBK, positions in GCJ-02, which no file says of itself. Number 0 has `first` pupils, all others 100; the last
/// one is number `count` − 1.
Result<qint64> writeSchools(const QString &path, int count, qint64 first)
{
    DatasetSpec spec;
    spec.id = s("schools");
    spec.geometry = GeometryType::Point;
    for (const char *name : {"编号", "校名", "社区", "学生数"}) {
        FieldSpec field;
        field.name = field.title = s(name);
        field.type = name == QByteArray("学生数") ? FieldType::Integer : FieldType::Text;
        spec.fields.push_back(field);
    }
    ExportOptions options;
    options.format = s("shp");
    options.crs = s("GCJ02");
    options.encoding = s("GBK");
    int next = 0;
    const auto written = writeFile(path, spec, options, [&]() -> Result<std::optional<Row>> {
        if (next == count)
            return std::nullopt;
        const int i = next++;
        const LonLat at = placeOf(i);
        return Row{
            {s("N%1").arg(i), s("学校%1").arg(i), at.lon < 113.1 ? s("North") : s("South"), i == 0 ? first : qint64(100)}, Geometry::point(at.lon, at.lat), 0};
    });
    const QString stem = path.chopped(4);
    QFile::remove(stem + s(".cpg")); // as departments hand them over
    QFile::remove(stem + s(".prj"));
    return written;
}

void drop(QWidget &onto, const QString &path)
{
    QMimeData file;
    file.setUrls({QUrl::fromLocalFile(path)});
    const QPoint at = onto.rect().center();
    QDragEnterEvent enter(at, Qt::CopyAction, &file, Qt::LeftButton, {});
    QCoreApplication::sendEvent(&onto, &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent dropped(at, Qt::CopyAction, &file, Qt::LeftButton, {});
    QCoreApplication::sendEvent(&onto, &dropped);
    QVERIFY(dropped.isAccepted());
}

bool says(const QWidget &dialog, const char *text)
{
    const auto labels = dialog.findChildren<QLabel *>();
    return std::ranges::any_of(labels, [text](const QLabel *label) { return label->text().contains(s(text)); });
}

} // namespace

/// The jobs of data staff, domain.md §2.15, whole.
class JobsOfDataTest : public QObject
{
    Q_OBJECT

    static std::optional<Row> school(const test::WindowBench &bench, const QString &code)
    {
        const auto rows = bench.tiny.workspace->cache().rowsWhere(s("school"), s("school_code"), code);
        return rows && rows->size() == 1 ? std::optional(rows->front().row) : std::nullopt;
    }
    static Value cell(const test::WindowBench &bench, const QString &code, const char *field)
    {
        const auto row = school(bench, code);
        return row ? row->cells[std::size_t(bench.catalog.dataset(s("school"))->fieldIndex(s(field)))] : Value(s("not one row"));
    }
    static ImportDialog *page(const test::WindowBench &bench) { return test::opened<ImportDialog>(bench.window); }
    static bool counts(const test::WindowBench &bench, const char *text)
    {
        return page(bench) && page(bench)->findChild<CountBars *>()->accessibleName().contains(s(text));
    }

private Q_SLOTS:
    /// A department's GBK shapefile in GCJ-02: dropped → encoding and system are proposed → what it changes is shown → committed; next month in one click.
    void aDepartmentsFileEachMonth()
    {
        test::WindowBench bench({s("overview")}, 2);
        bench.show();
        const QTemporaryDir folder;
        const QString january = folder.filePath(s("schools_202201.shp")), february = folder.filePath(s("schools_202202.shp"));
        QVERIFY(writeSchools(january, schoolCount, 80));
        QVERIFY(writeSchools(february, schoolCount + 1, 90));
        test::Hand hand;
        drop(bench.canvas(), january);
        QVERIFY(hand.sees([&] { return counts(bench, "new: 300"); }, 30));
        QVERIFY(says(*page(bench), "● GB"));
        const auto *systems = test::named<QTableWidget>(*page(bench), s("Systems that it may be in"));
        QVERIFY(systems && systems->rowCount() > 1);
        QCOMPARE(systems->item(0, 0)->text(), s("GCJ02"));
        QVERIFY(!school(bench, s("N0"))); // nothing is written yet
        hand.key(test::named<QComboBox>(*page(bench), s("How")), Qt::Key_Down); // known ones are updated, others added
        QVERIFY(hand.sees([&] { return test::named<QPushButton>(*page(bench), s("Commit 300 rows")); }, 30));
        hand.click(test::named<QPushButton>(*page(bench), s("Commit 300 rows")));
        QVERIFY(hand.sees([&] { return says(*page(bench), "300 rows = 300 taken + 0 refused. Written"); }, 30));
        QCOMPARE(hand.clicks(), 1);
        QCOMPARE(cell(bench, s("N0"), "name"), Value(s("学校0")));
        QCOMPARE(cell(bench, s("N0"), "students"), Value(qint64(80)));
        QCOMPARE(cell(bench, s("N0"), "community_code"), Value(s("A01")));
        for (const int i : {0, 7, schoolCount - 1}) {
            const Geometry at = school(bench, s("N%1").arg(i))->geometry;
            QVERIFY(distanceM({at.xy[0], at.xy[1]}, placeOf(i)) < 1);
        }
        hand.click(test::named<QPushButton>(*page(bench), s("Close")));
        QVERIFY(hand.sees([&] { return !page(bench); }));

        // Next month: as it was read before. One pupil figure has changed, one school is new.
        test::Hand month;
        drop(bench.canvas(), february);
        QVERIFY(month.sees([&] { return counts(bench, "new: 1, changed: 1, the same: 299, removed: 0, refused: 0"); }, 30));
        QVERIFY(says(*page(bench), "A file like it was read before"));
        month.click(test::named<QPushButton>(*page(bench), s("Commit 301 rows")));
        QVERIFY(month.sees([&] { return says(*page(bench), "301 rows = 301 taken + 0 refused. Written"); }, 30));
        QCOMPARE(month.clicks(), 1);
        QCOMPARE(month.keys(), 0);
        QCOMPARE(cell(bench, s("N0"), "students"), Value(qint64(90)));
        QCOMPARE(cell(bench, s("N300"), "name"), Value(s("学校300")));
    }

    /// The district's package, brought on a stick: verified, applied, conflicts listed, taken back. In the district school S1 has 960 pupils and there is a
    /// school S2; here S1 has 950.
    void theDistrictsPackage()
    {
        test::WindowBench bench({s("overview")}, 2);
        JobRunner inline0(0);
        test::TinyWorkspace district(bench.catalog, inline0);
        test::addRows(*district.workspace,
                      {{s("school"), s("school_code,name,community_code,students"), test::rowsOf({s("S1|North School|A01|960"), s("S2|South School|A02|500")}),
                        WriteMode::Upsert}});
        const QTemporaryDir folder;
        const QString file = folder.filePath(s("base.zip"));
        const SyncPlace there{district.workspace->files().folder}, here{bench.tiny.workspace->files().folder};
        {
            JobControl control;
            const auto cache = Cache::open(district.workspace->files().cache, Cache::Mode::Write);
            QVERIFY(cache);
            const auto made = createPackage(**cache, file, 0, there, control);
            QVERIFY2(made, made ? "" : qPrintable(errorText(made.error())));
        }
        QVERIFY(keysOf(here).trust(*keysOf(there).own())); // once, by telephone
        bench.show();
        test::Hand hand;
        drop(bench.canvas(), file);
        const auto dialog = [&] { return test::opened<PackageDialog>(bench.window); };
        QVERIFY(hand.sees([&] { return dialog() && says(*dialog(), "All checks hold"); }, 20));
        QVERIFY(says(*dialog(), ": trusted"));
        auto *parts = test::named<LinedTable>(*dialog(), s("Parts of the package"));
        QVERIFY(parts && parts->model()->rowCount() >= 4);
        QVERIFY(!school(bench, s("S2")));
        hand.click(test::named<QPushButton>(*dialog(), s("Apply")));
        QVERIFY(hand.sees([&] { return says(*dialog(), "1 were changed here, too"); }, 20));
        QCOMPARE(hand.clicks(), 1);
        auto *conflicts = test::named<LinedTable>(*dialog(), s("Records that were changed here, too"));
        QVERIFY(conflicts);
        QStringList line;
        for (int column = 0; column < conflicts->model()->columnCount(); ++column)
            line.append(conflicts->model()->index(0, column).data().toString());
        QCOMPARE(conflicts->model()->rowCount(), 1);
        QCOMPARE(line.first(5), QStringList({s("Schools"), s("North School (S1)"), s("Pupils"), s("950"), s("960")}));
        QCOMPARE(cell(bench, s("S1"), "students"), Value(qint64(950))); // ours was kept
        QCOMPARE(cell(bench, s("S2"), "students"), Value(qint64(500)));
        hand.click(test::named<QPushButton>(*dialog(), s("Close")));
        QVERIFY(hand.sees([&] { return !dialog(); }));

        test::Hand back;
        back.choose(test::named<QToolButton>(bench.window, s("Menu")), s("Take the last change of the data back"));
        QVERIFY(back.sees([&] { return !school(bench, s("S2")); }, 20));
        QCOMPARE(back.clicks(), 2);
        QCOMPARE(cell(bench, s("S1"), "students"), Value(qint64(950)));
    }
};

QTEST_MAIN(JobsOfDataTest)
#include "tst_jobsofdata.moc"

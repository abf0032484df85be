// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workbench.h"

#include <QCryptographicHash>
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

#include <unistd.h>

using namespace om;

namespace {

const QByteArray schools = "school_code,name,Pupils,school year,founder\n"
                           "s1,First School,100,2021,Ann\n"
                           "s2,Second School,,2021,Ben\n";

QStringList codes(const ImportReport &report)
{
    QStringList codes;
    for (const RowIssue &i : report.issues)
        codes << QStringLiteral("%1:%2:%3").arg(i.row).arg(i.column, i.code);
    return codes;
}

} // namespace

class TestImporter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_bench = std::make_unique<Workbench>();
        QVERIFY(m_bench->isSound());
    }

    void matchesColumnsByNameAndTitle()
    {
        const ImportReport report = m_bench->import(m_bench->file(QStringLiteral("schools.csv"), schools), m_bench->options(QStringLiteral("school")));
        QVERIFY2(!report.error, report.error ? qPrintable(errorText(*report.error) + report.error->detail) : "");
        QCOMPARE(report.outcome, ImportReport::Outcome::AcceptReport);
        QCOMPARE(report.rowsIn, 2);
        QCOMPARE(report.rowsAccepted, 2);
        QCOMPARE(report.inserted, 2);
        QVERIFY(report.warnings.join(u'\n').contains(QStringLiteral("“founder”")));
        QCOMPARE(m_bench->cell(QStringLiteral("school"), QStringLiteral("school_code"), QStringLiteral("s1"), QStringLiteral("students")), Value(qint64(100)));
        QCOMPARE(m_bench->cell(QStringLiteral("school"), QStringLiteral("school_code"), QStringLiteral("s2"), QStringLiteral("students")), Value());
        QCOMPARE(m_bench->cell(QStringLiteral("school"), QStringLiteral("school_code"), QStringLiteral("s1"), QStringLiteral("school_year")),
                 Value(QStringLiteral("2021")));
        const auto history = m_bench->cache().history();
        QVERIFY(history);
        QCOMPARE(history->back().id, report.batch);
        QCOMPARE(history->back().meta.source, QStringLiteral("schools.csv"));
        // sha256sum of the text above
        QCOMPARE(history->back().meta.sha256, QString::fromLatin1(QCryptographicHash::hash(schools, QCryptographicHash::Sha256).toHex()));
    }

    void refusesRowsAndKeepsThem()
    {
        const QByteArray text = "school_code,name,students\n"
                                "s1,First,10\n"
                                "s2,Second,many\n" // 2: no number
                                ",Third,1\n" // 3: no key
                                "s4,,1\n" // 4: no name
                                "s1,Again,1\n" // 5: key of row 1
                                "s6,Sixth,6\n";
        const ImportReport report = m_bench->import(m_bench->file(QStringLiteral("bad.csv"), text), m_bench->options(QStringLiteral("school")));
        QCOMPARE(report.outcome, ImportReport::Outcome::AcceptReport);
        QCOMPARE(report.rowsIn, 6);
        QCOMPARE(report.rowsAccepted, 2);
        QCOMPARE(report.rowsRejected, 4);
        QCOMPARE(codes(report),
                 QStringList({QStringLiteral("2:students:bad_number"), QStringLiteral("3:school_code:missing_key"), QStringLiteral("4:name:missing_value"),
                              QStringLiteral("5:school_code:duplicate_key")}));
        const auto kept = m_bench->cache().quarantine();
        QVERIFY(kept);
        QCOMPARE(kept->size(), std::size_t(4));
        QCOMPARE(kept->front().file, QStringLiteral("bad.csv"));
        QCOMPARE(kept->front().row, 2);
        QCOMPARE(text.sliced(kept->front().byte).split('\n').first(), QByteArray("s2,Second,many"));
        QCOMPARE(text.sliced(kept->back().byte).split('\n').first(), QByteArray("s1,Again,1"));
        QCOMPARE(kept->front().column, QStringLiteral("students"));
        QCOMPARE(kept->front().code, QStringLiteral("bad_number"));
        QCOMPARE(QJsonDocument::fromJson(kept->front().content.toUtf8()).object().value(QStringLiteral("students")).toString(), QStringLiteral("many"));
        const QJsonObject json = toJson(report);
        QCOMPARE(json.value(QStringLiteral("outcome")).toString(), QStringLiteral("accept_report"));
        QCOMPARE(json.value(QStringLiteral("rows_in")).toInt(), 6);
        QCOMPARE(json.value(QStringLiteral("issues")).toArray().at(0).toObject().value(QStringLiteral("row")).toInt(), 2);
    }

    void appendsUpsertsAndReplaces()
    {
        const QString path = m_bench->file(QStringLiteral("schools.csv"), "school_code,name\ns1,First\ns2,Second\n");
        ImportOptions options = m_bench->options(QStringLiteral("school"));
        QCOMPARE(m_bench->import(path, options).inserted, 2);
        const QByteArray before = m_bench->dump();

        const ImportReport again = m_bench->import(path, options);
        QCOMPARE(again.outcome, ImportReport::Outcome::Reject);
        QCOMPARE(again.batch, 0);
        QCOMPARE(again.rowsRejected, 2);
        QCOMPARE(codes(again), QStringList({QStringLiteral("1:school_code:existing_key"), QStringLiteral("2:school_code:existing_key")}));
        QCOMPARE(m_bench->dump(), before);

        options.mode = WriteMode::Upsert;
        const ImportReport same = m_bench->import(path, options);
        QCOMPARE(same.inserted + same.updated + same.deleted, 0);
        QCOMPARE(same.unchanged, 2);
        QCOMPARE(m_bench->dump(), before);

        const QString newer = m_bench->file(QStringLiteral("newer.csv"), "school_code,name\ns2,Second renamed\ns3,Third\n");
        const ImportReport merged = m_bench->import(newer, options);
        QCOMPARE(merged.inserted, 1);
        QCOMPARE(merged.updated, 1);
        QCOMPARE(m_bench->rows(QStringLiteral("school")), 3);

        options.mode = WriteMode::Replace;
        const ImportReport replaced = m_bench->import(newer, options);
        QCOMPARE(replaced.deleted, 1);
        QCOMPARE(replaced.unchanged, 2);
        QCOMPARE(m_bench->rows(QStringLiteral("school")), 2);

        QVERIFY(m_bench->cache().undo(replaced.batch, {}));
        QVERIFY(m_bench->cache().undo(merged.batch, {}));
        QCOMPARE(m_bench->dump(), before);
    }

    void leavesNoTraceOfADryRunOrACancel()
    {
        const QByteArray before = m_bench->dump();
        const QString path = m_bench->file(QStringLiteral("schools.csv"), schools);
        ImportOptions options = m_bench->options(QStringLiteral("school"));
        options.isDryRun = true;
        const ImportReport report = m_bench->import(path, options);
        QCOMPARE(report.rowsAccepted, 2);
        QCOMPARE(report.batch, 0);
        QCOMPARE(m_bench->dump(), before);
        QVERIFY(m_bench->cache().history()->empty());

        JobControl control;
        control.cancel();
        const ImportReport cancelled = importFile(m_bench->cache(), *m_bench->catalog, path, m_bench->options(QStringLiteral("school")), control);
        QCOMPARE(cancelled.outcome, ImportReport::Outcome::Reject);
        QVERIFY(cancelled.error);
        QCOMPARE(cancelled.error->code, ErrorCode::Cancelled);
        QCOMPARE(m_bench->dump(), before);
        QVERIFY(m_bench->cache().history()->empty());
    }

    void makesADatasetOfItsOwn()
    {
        const QByteArray text = R"({"type": "FeatureCollection", "features": [
            {"type": "Feature", "properties": {"名称": "甲", "n": 1}, "geometry": {"type": "Polygon", "coordinates": [[[113,23],[113.1,23],[113.1,23.1],[113,23]]]}},
            {"type": "Feature", "properties": {"名称": "乙", "n": 2}, "geometry": {"type": "MultiPolygon", "coordinates": [[[[113,24],[113.1,24],[113.1,24.1],[113,24]]]]}}]})";
        const QString path = m_bench->file(QStringLiteral("公园 2021.geojson"), text);
        const ImportReport report = m_bench->import(path, m_bench->options());
        QVERIFY2(!report.error, report.error ? qPrintable(errorText(*report.error) + report.error->detail) : "");
        QCOMPARE(report.dataset, QStringLiteral("gong_yuan_2021"));
        const auto state = m_bench->cache().dataset(report.dataset);
        QVERIFY(state);
        QCOMPARE(state->rows, 2);
        QCOMPARE(state->spec.title, QStringLiteral("公园 2021"));
        QCOMPARE(state->spec.geometry, GeometryType::Polygon);
        QCOMPARE(state->spec.label, QStringLiteral("ming_cheng"));
        QCOMPARE(state->spec.fields.at(0).title, QStringLiteral("名称"));
        QCOMPARE(state->spec.field(QStringLiteral("n"))->type, FieldType::Integer);
        const auto rows = m_bench->cache().rows(report.dataset, {1, 2});
        QVERIFY(rows && rows->size() == 2);
        QVERIFY(rows->at(0).row.geometry.multi && rows->at(1).row.geometry.multi);
        QCOMPARE(m_bench->import(path, m_bench->options()).dataset, QStringLiteral("gong_yuan_2021_2"));
    }

    void followsARecipe()
    {
        const QString path = m_bench->file(QStringLiteral("calls.csv"),
                                           "NO,KIND,OPENED,CLOSED,MIN,LON,LAT,TEST\n"
                                           "1,Noise,2021-07-01T08:00:00Z,2021-07-01T09:00:00Z,2,113.15,23.03,no\n"
                                           "2,noise,2021-07-02T08:00:00Z,,0.5,113.16,23.04,no\n"
                                           "3,Litter,2021-07-03T08:00:00Z,2021-07-02T08:00:00Z,1,113.16,23.04,no\n" // closed before it came
                                           "4,Litter,2021-07-03T08:00:00Z,,1,113.16,23.04,yes\n");
        const auto recipe = recipeFromJson(QJsonDocument::fromJson(R"({"id": "calls", "dataset": "ticket", "lon": "LON", "lat": "LAT", "crs": "EPSG:4326",
            "skipWhere": "TEST=yes", "codesFrom": "class_small", "fields": {"ticket_no": {"text": "T-{NO}"}, "class_small": "KIND",
            "t_accept": {"column": "OPENED", "zone": "local"}, "t_dispose": {"column": "CLOSED", "zone": "local"}, "pause_min": {"column": "MIN", "factor": 60}}})")
                                               .object(),
                                           QStringLiteral("calls.json"));
        QVERIFY(recipe);
        ImportOptions options = m_bench->options();
        options.recipe = *recipe;
        options.timeZone = QTimeZone("Asia/Shanghai");
        const ImportReport report = m_bench->import(path, options);
        QVERIFY2(!report.error, report.error ? qPrintable(errorText(*report.error) + report.error->detail) : "");
        QCOMPARE(report.rowsAccepted, 2);
        QCOMPARE(codes(report), QStringList({QStringLiteral("3:t_dispose:bad_order"), QStringLiteral("4:TEST:skipped_by_recipe")}));
        const QString ticket = QStringLiteral("ticket"), no = QStringLiteral("ticket_no");
        QCOMPARE(m_bench->cell(ticket, no, QStringLiteral("T-1"), QStringLiteral("t_accept")), Value(QStringLiteral("2021-07-01T00:00:00.000Z")));
        QCOMPARE(m_bench->cell(ticket, no, QStringLiteral("T-1"), QStringLiteral("pause_min")), Value(qint64(120)));
        QCOMPARE(m_bench->cell(ticket, no, QStringLiteral("T-2"), QStringLiteral("pause_min")), Value(qint64(30))); // half an hour
        QCOMPARE(m_bench->cell(ticket, no, QStringLiteral("T-2"), QStringLiteral("class_small")), Value(QStringLiteral("Noise"))); // as first written
        const auto known = m_bench->cache().rowsWhere(QStringLiteral("code"), QStringLiteral("list"), QStringLiteral("class_small"));
        QVERIFY(known);
        QCOMPARE(known->size(), std::size_t(2)); // Noise, Litter
    }

    void reportsWhatIsNoRow()
    {
        // rows of nothing but separators, as a sheet with empty formatted lines gives them; twins; one place for very many
        QByteArray text = "name,note,lon_wgs84,lat_wgs84\nA,x,113.1,23.1\n,,,\n , ,,\nA,x,113.1,23.1\nA,y,113.1,23.1\n";
        ImportReport report = m_bench->import(m_bench->file(QStringLiteral("t.csv"), text), m_bench->options());
        QVERIFY2(!report.error, report.error ? qPrintable(errorText(*report.error)) : "");
        QCOMPARE(report.rowsIn, 5);
        QCOMPARE(report.rowsAccepted, 3);
        QCOMPARE(codes(report), QStringList({QStringLiteral("2::empty_row"), QStringLiteral("3::empty_row"), QStringLiteral("4::duplicate_row")}));
        QVERIFY(report.piles.empty());
        QCOMPARE(m_bench->cache().quarantine(report.batch)->size(), std::size_t(2));

        text = "name,lon_wgs84,lat_wgs84\n";
        for (int i = 0; i < 400; ++i)
            text += "n" + QByteArray::number(i) + (i % 4 == 2 ? ",113.15,23.03\n" : ",113." + QByteArray::number(100 + i) + ",23.1\n");
        report = m_bench->import(m_bench->file(QStringLiteral("hall.csv"), text), m_bench->options());
        QCOMPARE(report.piles.size(), std::size_t(1));
        QCOMPARE(report.piles.front().rows, 100);
        QCOMPARE(report.piles.front().firstRow, 3);
        QVERIFY(report.warnings.join(u' ').contains(QStringLiteral("100 rows lie at one place (113.150000, 23.030000; the first is row 3)")));
        QCOMPARE(toJson(report).value(QStringLiteral("piles")).toArray().first().toObject().value(QStringLiteral("rows")).toInt(), 100);
    }

    void holdsRowsAgainstTheRulesOfTheirDataset()
    {
        const QString path =
            m_bench->file(QStringLiteral("e.csv"), "enterprise_id,name,uscc,staff\n1,A,11000000000000000U,5\n2,B,11000000000000000W,5\n3,C,,-1\n");
        const ImportReport report = m_bench->import(path, m_bench->options(QStringLiteral("enterprise")));
        QCOMPARE(codes(report), QStringList({QStringLiteral("2:uscc:bad_check_character"), QStringLiteral("3:staff:out_of_range")}));
        QCOMPARE(report.rowsAccepted, 1);
    }

    void saysWhatAFileLacks()
    {
        const ImportReport report = m_bench->import(m_bench->file(QStringLiteral("k.csv"), "title,address\nA,B\n"), m_bench->options(QStringLiteral("ticket")));
        QVERIFY(report.error);
        QCOMPARE(report.error->code, ErrorCode::FormatMismatch);
        QVERIFY(report.error->args.value(2).contains(QStringLiteral("ticket_no")));
    }

    void profilesTheColumns()
    {
        const QString path = m_bench->file(QStringLiteral("p.csv"), "校名,学校代码,在校生数,lng,lat,别的\n一小,s1,,113.1,23.1,x\n二小,s2,20,,,\n");
        const ImportReport report = m_bench->import(path, m_bench->options(QStringLiteral("school")));
        QVERIFY2(!report.error, report.error ? qPrintable(errorText(*report.error)) : "");
        QStringList columns;
        for (const ColumnProfile &c : report.columns)
            columns << c.name + u'=' + c.fields.join(u'+') + u':' + QString::number(c.filled) + u':' + c.sample;
        QCOMPARE(columns,
                 QStringList({QStringLiteral("校名=name:2:一小"), QStringLiteral("学校代码=school_code:2:s1"), QStringLiteral("在校生数=students:1:20"),
                              QStringLiteral("lng=geom:1:113.1"), QStringLiteral("lat=geom:1:23.1"), QStringLiteral("别的=:1:x")}));
        QCOMPARE(report.recipe.fields.size(), std::size_t(3));
        QVERIFY(report.warnings.contains(QStringLiteral("column “别的” belongs to no field of school and was left out")));
    }

    void checksCodesAgainstKnownLists()
    {
        const QString lists = m_bench->file(QStringLiteral("codes.csv"), "list,code,name\nschool_stage,p,Primary\nschool_stage,j,Junior\n");
        QCOMPARE(m_bench->import(lists, m_bench->options(QStringLiteral("code"))).rowsAccepted, 2);
        const QString path = m_bench->file(QStringLiteral("s.csv"), "school_code,name,stage\na,A,p\nb,B,JUNIOR\nc,C,z\n");
        const ImportReport report = m_bench->import(path, m_bench->options(QStringLiteral("school")));
        QCOMPARE(codes(report), QStringList{QStringLiteral("3:stage:bad_code")});
        QCOMPARE(m_bench->cell(QStringLiteral("school"), QStringLiteral("school_code"), QStringLiteral("b"), QStringLiteral("stage")),
                 Value(QStringLiteral("j")));
    }

    void upsertIntoAnOwnDatasetComparesWholeRows()
    {
        const QString path = m_bench->file(QStringLiteral("plain.csv"), "a,b\n1,x\n2,y\n");
        ImportOptions options = m_bench->options();
        options.mode = WriteMode::Upsert;
        QCOMPARE(m_bench->import(path, options).inserted, 2);
        const ImportReport again = m_bench->import(path, options);
        QVERIFY(!again.error);
        QCOMPARE(again.dataset, QStringLiteral("plain"));
        QCOMPARE(again.inserted, 0);
        QCOMPARE(again.unchanged, 2);
        const ImportReport more = m_bench->import(m_bench->file(QStringLiteral("plain.csv"), "a,b\n1,x\n2,z\n"), options);
        QCOMPARE(more.inserted, 1); // (2, z) is another row than (2, y): without a key nothing says that it replaces it
        QCOMPARE(more.unchanged, 1);
    }

    void refusesMistakesOfTheCaller()
    {
        const QString path = m_bench->file(QStringLiteral("schools.csv"), schools);
        QCOMPARE(m_bench->import(path, m_bench->options(QStringLiteral("nowhere"))).error->code, ErrorCode::DatasetUnknown);
        ImportOptions options = m_bench->options();
        options.mode = WriteMode::Upsert;
        options.recipe = Recipe{};
        options.recipe->id = QStringLiteral("r");
        options.recipe->dataset = QStringLiteral("school");
        FieldRule rule;
        rule.field = QStringLiteral("school_code");
        rule.column = QStringLiteral("NOT_THERE");
        options.recipe->fields = {rule};
        const ImportReport report = m_bench->import(path, options);
        QCOMPARE(report.error->code, ErrorCode::RecipeInvalid);
        QVERIFY(report.error->args.value(1).contains(QStringLiteral("NOT_THERE")));
        QVERIFY(m_bench->cache().history()->empty());
    }

    void refusesMalformedFiles_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("empty csv") << QStringLiteral("a.csv") << QByteArray();
        QTest::newRow("header only") << QStringLiteral("b.csv") << QByteArray("a,b\n");
        QTest::newRow("empty geojson") << QStringLiteral("c.geojson") << QByteArray();
        QTest::newRow("truncated geojson")
            << QStringLiteral("d.geojson")
            << QByteArray("{\"type\": \"FeatureCollection\", \"features\": [{\"type\": \"Feature\", \"properties\": {\"a\": 1}, \"geom");
        QTest::newRow("a picture named csv") << QStringLiteral("e.csv")
                                             << QByteArray::fromHex("89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489");
        QTest::newRow("text named gpkg") << QStringLiteral("f.gpkg") << QByteArray("a,b\n1,2\n");
        QTest::newRow("noise named shp") << QStringLiteral("g.shp") << QByteArray::fromHex("0000270affffffffdeadbeef00112233445566778899aabbccddeeff");
        QTest::newRow("noise named xlsx") << QStringLiteral("h.xlsx") << QByteArray("PK\x03\x04 but no archive");
        QTest::newRow("open quote") << QStringLiteral("i.csv") << QByteArray("a,b\n1,\"two\n3,4\n");
        QTest::newRow("unknown extension") << QStringLiteral("j.exe") << QByteArray("MZ\x90");
    }
    void refusesMalformedFiles()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, content);
        m_bench->import(m_bench->file(QStringLiteral("schools.csv"), schools), m_bench->options(QStringLiteral("school")));
        refused(m_bench->file(name, content));
    }
    void refusesWhatIsNoFile()
    {
        m_bench->import(m_bench->file(QStringLiteral("schools.csv"), schools), m_bench->options(QStringLiteral("school")));
        refused(m_bench->folder.path());
        refused(m_bench->folder.filePath(QStringLiteral("missing.csv")));
        QVERIFY(QDir(m_bench->folder.path()).mkdir(QStringLiteral("folder.csv")));
        refused(m_bench->folder.filePath(QStringLiteral("folder.csv")));
    }
    void refusesWhatMayNotBeRead()
    {
        if (geteuid() == 0)
            QSKIP("root may read every file");
        const QString path = m_bench->file(QStringLiteral("closed.csv"), schools);
        QVERIFY(QFile::setPermissions(path, {}));
        refused(path);
    }

private:
    /// One clear error, and the cache as it was.
    void refused(const QString &path)
    {
        const QByteArray before = m_bench->dump();
        const auto batches = m_bench->cache().history()->size();
        const ImportReport report = m_bench->import(path, m_bench->options());
        QCOMPARE(report.outcome, ImportReport::Outcome::Reject);
        QVERIFY(report.error);
        QVERIFY(report.error->code != ErrorCode::Internal);
        QVERIFY(!errorText(*report.error).isEmpty());
        QCOMPARE(report.batch, 0);
        QCOMPARE(report.rowsIn, report.rowsAccepted + report.rowsRejected);
        QCOMPARE(m_bench->dump(), before);
        QCOMPARE(m_bench->cache().history()->size(), batches);
    }
    std::unique_ptr<Workbench> m_bench;
};

QTEST_GUILESS_MAIN(TestImporter)
#include "tst_importer.moc"

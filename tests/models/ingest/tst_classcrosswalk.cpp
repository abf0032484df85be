// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Classes of other lists (GB/T 30428.2, hotlines) on their way in and out. The numbers of sub-classes are made up here: the program ships none.
#include "workbench.h"

#include "ingest/codes/classcrosswalk.h"
#include "ingest/columnmatch.h"
#include "ingest/exporter.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace om;

class TestClassCrosswalk : public QObject
{
    Q_OBJECT

    std::unique_ptr<Workbench> m_bench;
    static QString ticket() { return QStringLiteral("ticket"); }
    static QString text(const char *utf8) { return QString::fromUtf8(utf8); }

    ClassCrosswalk classes() const { return ClassCrosswalk::of(m_bench->cache(), m_bench->catalog->characterFold()).value(); }
    /// "kind big small", "!" behind when it is to be verified, "none".
    static QString found(const ClassCrosswalk &classes, const char *code, const char *kind = "")
    {
        const auto crossed = classes.find(text(code), QLatin1String(kind));
        return crossed
            ? QStringLiteral("%1 %2 %3").arg(crossed->kind, crossed->big, crossed->small).trimmed() + (crossed->isUnverified ? QStringLiteral("!") : QString())
            : QStringLiteral("none");
    }
    ImportReport import(const char *name, const QByteArray &content, const QString &dataset, WriteMode mode = WriteMode::Append)
    {
        ImportOptions options = m_bench->options(dataset);
        options.mode = mode;
        return m_bench->import(m_bench->file(QLatin1String(name), content), options);
    }
    /// Lines of the cross-walk as people bring them: a table of codes.
    bool addLines(const QByteArray &lines)
    {
        const ImportReport report = import("lines.csv", "list,code,name,parent,is_unverified\n" + lines, QStringLiteral("code"), WriteMode::Upsert);
        return !report.error && report.rowsRejected == 0;
    }
    QString cell(const char *no, const char *field)
    {
        return toText(m_bench->cell(ticket(), QStringLiteral("ticket_no"), QString::fromLatin1(no), QLatin1String(field)));
    }
    QString classOf(const char *no)
    {
        return QStringList{cell(no, "object_kind"), cell(no, "class_big"), cell(no, "class_small"), cell(no, "class_code")}.join(u'|');
    }
    static QStringList issues(const ImportReport &report, const char *code)
    {
        QStringList rows;
        for (const RowIssue &issue : report.issues)
            if (issue.code == QLatin1String(code))
                rows << QString::number(issue.row);
        return rows;
    }

private Q_SLOTS:
    void init()
    {
        m_bench = std::make_unique<Workbench>();
        QVERIFY(m_bench->isSound());
    }

    /// As shipped: big classes only, each to be verified; no sub-class has a number.
    void whatIsShipped()
    {
        const ClassCrosswalk shipped = classes();
        QCOMPARE(found(shipped, "4406050404"), QStringLiteral("event E04!"));
        QCOMPARE(found(shipped, "4406050201000017"), QStringLiteral("component C02!"));
        QCOMPARE(found(shipped, "4406050904"), QStringLiteral("event")); // its form says so, its class is not known
        QCOMPARE(found(shipped, "0404"), QStringLiteral("none")); // there are components 04 and events 04
        QCOMPARE(found(shipped, "0404", "event"), QStringLiteral("event E04!"));
        QCOMPARE(found(shipped, "0404", "component"), QStringLiteral("component C04!"));
        QCOMPARE(found(shipped, "0601"), QStringLiteral("event E06!")); // components have no 06
        QCOMPARE(found(shipped, "10404"), QStringLiteral("none")); // nobody said what category 1 is
        QCOMPARE(found(shipped, "123"), QStringLiteral("none"));
        QCOMPARE(found(shipped, "12345678"), QStringLiteral("none"));
    }

    void ownCodesNamesAndPaths()
    {
        const ClassCrosswalk shipped = classes();
        QCOMPARE(found(shipped, "E0101"), QStringLiteral("event E01 E0101"));
        QCOMPARE(found(shipped, "暴露垃圾"), QStringLiteral("event E01 E0101"));
        QCOMPARE(found(shipped, "exposed  RUBBISH"), QStringLiteral("event E01 E0101"));
        QCOMPARE(found(shipped, "城市管理/市容环境/暴露垃圾"), QStringLiteral("event E01 E0101"));
        QCOMPARE(found(shipped, "公用设施 ＞ 井盖缺损"), QStringLiteral("component C01 C0101"));
        QCOMPARE(found(shipped, "市容环境—天外来物"), QStringLiteral("event E01"));
        QCOMPARE(found(shipped, "天外来物"), QStringLiteral("none"));
        QCOMPARE(found(shipped, ""), QStringLiteral("none"));
    }

    void linesOfTheWorkspace()
    {
        QVERIFY(addLines("class_crosswalk,event-0103,暴露垃圾,E0101,0\n"
                         "class_crosswalk,component-0103,井盖缺损,C0101,1\n"
                         "class_crosswalk,kind-1,部件,component,0\n"
                         "class_crosswalk,垃圾清运,热线,E0101,0\n"
                         "class_crosswalk,event-0999,nowhere,E9999,0\n"));
        const ClassCrosswalk own = classes();
        QCOMPARE(found(own, "4406050103"), QStringLiteral("event E01 E0101"));
        QCOMPARE(found(own, "4406050103000001"), QStringLiteral("component C01 C0101!"));
        QCOMPARE(found(own, "0103"), QStringLiteral("none")); // both have it
        QCOMPARE(found(own, "0103", "event"), QStringLiteral("event E01 E0101"));
        QCOMPARE(found(own, "10103"), QStringLiteral("component C01 C0101!"));
        QCOMPARE(found(own, "城乡建设/市容环卫/垃圾清运"), QStringLiteral("event E01 E0101"));
        QCOMPARE(found(own, "4406050999"), QStringLiteral("event")); // its line leads to no class
        QCOMPARE(found(own, "4406050404"), QStringLiteral("event E04!")); // as shipped
        QVERIFY(addLines("class_crosswalk,event-04,other,E05,0\nclass_crosswalk,event-06,none,,0\n"));
        QCOMPARE(found(classes(), "4406050404"), QStringLiteral("event E05")); // the line of the workspace stands over the one shipped…
        QCOMPARE(found(classes(), "4406050601"), QStringLiteral("event")); // …and one without a class takes it away
    }

    void theCodeThatIsWritten()
    {
        QVERIFY(addLines("class_crosswalk,event-0103,x,E0101,0\nclass_crosswalk,component-0203,x,C0101,0\n"));
        const ClassCrosswalk own = classes();
        const QString area = text("440605011049");
        QCOMPARE(own.codeOf({}, text("E0101"), area), QStringLiteral("4406050103"));
        QCOMPARE(own.codeOf({}, text("E0101"), {}), QStringLiteral("0103"));
        QCOMPARE(own.codeOf({}, text("E0101"), text("A01")), QStringLiteral("0103"));
        QCOMPARE(own.codeOf({}, text("C0101"), area), QStringLiteral("0203")); // nobody knows the component's number
        QCOMPARE(own.codeOf({}, text("E0102"), area), QString());
        QCOMPARE(own.codeOf(text("4406059999"), text("E0101"), area), QStringLiteral("4406059999")); // as it came
        QCOMPARE(own.codeOf(text("006"), text("E0101"), area), QStringLiteral("4406050103")); // no code of the standard
    }

    /// A column of codes goes to the code itself, and by the cross-walk to what stands for it here.
    void aColumnOfCodesIsMapped()
    {
        QVERIFY(addLines("class_crosswalk,event-0103,暴露垃圾,E0101,0\nclass_crosswalk,event-04,突发事件,E04,1\nclass_crosswalk,热线垃圾,x,E0102,0\n"));
        const ImportReport report = import("codes.csv",
                                           "工单编号,标题,国标代码\n"
                                           "T1,a,4406050103\n" // whole
                                           "T2,b,4406050407\n" // its big class alone
                                           "T3,c,4406050807\n" // an event
                                           "T4,d,4406050807\n"
                                           "T5,e,热线垃圾\n"
                                           "T6,f,\n"
                                           "T7,g,天外来物\n",
                                           ticket());
        QVERIFY2(!report.error, report.error ? qPrintable(errorText(*report.error) + report.error->detail) : "");
        QCOMPARE(report.rowsAccepted, 7); // none is lost
        QCOMPARE(classOf("T1"), QStringLiteral("event|E01|E0101|4406050103"));
        QCOMPARE(classOf("T2"), QStringLiteral("event|E04||4406050407"));
        QCOMPARE(classOf("T3"), QStringLiteral("event|||4406050807"));
        QCOMPARE(classOf("T5"), QStringLiteral("event|E01|E0102|热线垃圾"));
        QCOMPARE(classOf("T6"), QStringLiteral("|||"));
        QCOMPARE(classOf("T7"), QStringLiteral("|||天外来物"));
        QCOMPARE(issues(report, "unmapped_class"), (QStringList{QStringLiteral("2"), QStringLiteral("3"), QStringLiteral("4"), QStringLiteral("7")}));
        const QString warnings = report.warnings.join(u'\n');
        QVERIFY2(warnings.contains(text("3 class codes have no line in the cross-walk and stay as they are: 4406050807 (2), 4406050407 (1), 天外来物 (1)")),
                 qPrintable(warnings));
        QVERIFY2(warnings.contains(text("1 rows have their class by lines of the cross-walk that are marked “to be verified”")), qPrintable(warnings)); // T2
        for (const ColumnProfile &column : report.columns)
            if (column.name == text("国标代码"))
                QCOMPARE(column.fields, (QStringList{text("class_code"), text("object_kind"), text("class_big"), text("class_small")}));
        // The reading is remembered with the rest of the recipe.
        const auto again = recipeFromJson(toJson(report.recipe), {});
        QVERIFY(again);
        QCOMPARE(toJson(*again), toJson(report.recipe));
    }

    /// What the file says of its own wins: only what no column tells comes from the code.
    void otherColumnsAreNotOverruled()
    {
        QVERIFY(addLines("class_crosswalk,event-0103,x,E0101,0\nclass_crosswalk,component-0103,x,C0101,0\n"
                         "class_small,E0102,积存渣土,E01,0\nclass_small,E0101,暴露垃圾,E01,0\nclass_small,C0101,井盖缺损,C01,0\n"
                         "object_kind,event,事件,,0\nobject_kind,component,部件,,0\n"));
        const ImportReport report = import("both.csv",
                                           "工单编号,标题,案件类型,小类,国标代码\n"
                                           "T1,a,事件,积存渣土,4406050103\n" // the name, not the code
                                           "T2,b,部件,0103,\n" // a number where a name should be, read by the kind of the row
                                           "T3,c,事件,天外来物,\n",
                                           ticket());
        QCOMPARE(report.rowsAccepted, 2);
        QCOMPARE(cell("T1", "class_small"), QStringLiteral("E0102"));
        QCOMPARE(cell("T2", "class_small"), QStringLiteral("C0101"));
        QCOMPARE(issues(report, "bad_code"), QStringList{QStringLiteral("3")}); // refused and kept in the quarantine, as ever
        QCOMPARE(m_bench->cache().quarantine()->size(), std::size_t(1));
    }

    void aRecipeAsksForIt()
    {
        const auto read = [](const char *fields) {
            return recipeFromJson(QJsonDocument::fromJson(QByteArray(R"({"id": "r", "dataset": "ticket", "fields": )") + fields + "}").object(), {});
        };
        const auto recipe = read(R"({"ticket_no": "NO", "title": "T", "class_small": {"column": "K", "crosswalk": true, "otherwise": ""}})");
        QVERIFY(recipe);
        ImportOptions options = m_bench->options();
        options.recipe = *recipe;
        const ImportReport report = m_bench->import(m_bench->file(QStringLiteral("r.csv"), "NO,T,K\nT1,a,市容环境/暴露垃圾\nT2,b,4406059999\n"), options);
        QCOMPARE(report.rowsAccepted, 2);
        QCOMPARE(classOf("T1"), QStringLiteral("||E0101|市容环境/暴露垃圾")); // what came is kept, whether it is known or not
        QCOMPARE(classOf("T2"), QStringLiteral("|||4406059999"));
        QVERIFY(!read(R"({"ticket_no": "NO", "title": {"column": "K", "crosswalk": true}})"));
        QVERIFY(!read(R"({"ticket_no": "NO", "class_small": {"column": "K", "crosswalk": true, "otherwise": "E0101"}})"));
    }

    void codesGoOutInTheirOwnColumn()
    {
        QVERIFY(addLines("class_crosswalk,event-0103,x,E0101,0\n"));
        QCOMPARE(import("t.csv", "工单编号,标题,国标代码\nT1,a,热线\nT2,b,4406050807\n", ticket()).rowsAccepted, 2);
        QCOMPARE(import("u.csv", "ticket_no,title,class_small\nT3,c,E0101\n", ticket()).rowsAccepted, 1);
        const auto state = m_bench->cache().dataset(ticket());
        QVERIFY(state);
        ExportRequest request;
        request.options.format = QStringLiteral("csv");
        request.columns = {QStringLiteral("ticket_no"), QStringLiteral("class_code")};
        request.classCodeField = QStringLiteral("gbt_code");
        JobControl control;
        const QString out = m_bench->folder.filePath(QStringLiteral("out.csv"));
        QCOMPARE(exportDataset(m_bench->cache(), state->spec, request, out, control).value_or(-1), 3);
        QFile file(out);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray written = file.readAll().replace("\r", "").replace("\xEF\xBB\xBF", "");
        QCOMPARE(written, QByteArray("ticket_no,class_code,gbt_code,lon,lat\nT1,热线,,,\nT2,4406050807,4406050807,,\nT3,,0103,,\n"));
        request.classCodeField = QStringLiteral("title");
        QCOMPARE(exportedSpec(state->spec, request).error().code, ErrorCode::Usage);
        request.classCodeField = QStringLiteral("a b");
        QCOMPARE(exportedSpec(state->spec, request).error().code, ErrorCode::Usage);
        request.classCodeField = QStringLiteral("gbt_code");
        request.columns.clear();
        QCOMPARE(exportedSpec(*m_bench->catalog->dataset(QStringLiteral("school")), request).error().code, ErrorCode::Usage);
    }
};

QTEST_GUILESS_MAIN(TestClassCrosswalk)
#include "tst_classcrosswalk.moc"

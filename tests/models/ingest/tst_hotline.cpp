// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/filecheck.h"
#include "ingest/recipefolder.h"
#include "workbench.h"

#include <QStringEncoder>
#include <QTest>

using namespace om;

/// A list of tickets as a 12345 platform exports it: by the shipped recipe, without any other help.
class TestHotline : public QObject
{
    Q_OBJECT

    std::unique_ptr<Workbench> m_bench;

    QString cell(const char *no, const char *field)
    {
        return toText(m_bench->cell(QStringLiteral("ticket"), QStringLiteral("ticket_no"), QString::fromLatin1(no), QLatin1String(field)));
    }
    QString cells(const char *no, std::initializer_list<const char *> fields)
    {
        QStringList out;
        for (const char *field : fields)
            out << cell(no, field);
        return out.join(u'|');
    }
    ImportReport import(const char *name, const QString &text)
    {
        QStringEncoder gbk("GB18030");
        const auto recipes = readRecipes(QStringLiteral("12345"));
        ImportOptions options = m_bench->options();
        options.recipe = recipes->front();
        options.mode = WriteMode::Upsert;
        return m_bench->import(m_bench->file(QString::fromUtf8(name), gbk.encode(text)), options);
    }

    /// What was wrong with it, "" = nothing.
    static QString faults(const ImportReport &report)
    {
        QStringList out;
        if (report.error)
            out << errorText(*report.error);
        for (const RowIssue &issue : report.issues)
            out << QStringLiteral("%1 %2 %3").arg(QString::number(issue.row), issue.column, issue.code);
        return out.join(u'\n');
    }

private Q_SLOTS:
    void init()
    {
        m_bench = std::make_unique<Workbench>();
        QVERIFY(m_bench->isSound());
        const auto recipes = readRecipes(QStringLiteral("12345"));
        QVERIFY2(recipes, recipes ? "" : qPrintable(errorText(recipes.error())));
        QCOMPARE(recipes->size(), std::size_t(1));
        const ImportReport communities =
            m_bench->import(m_bench->file(QStringLiteral("c.csv"), "code,name,full_name\n440605011101,夏西,夏西社区\n440605011102,桂园,桂园社区\n"),
                            m_bench->options(QStringLiteral("community")));
        QVERIFY(!communities.error && communities.rowsAccepted == 2);
    }

    void wordsBecomeCodesAndCallersStayOutside()
    {
        const ImportReport report =
            import("工单导出.csv",
                   QStringLiteral("工单编号,来电人,联系电话,诉求来源,诉求类型,归口分类,工单标题,事发地址,所属社区,主办单位,受理时间,派单时间,办理期限,办结时间,"
                                  "工单状态,是否解决,满意度,退单次数\n"
                                  "H1,张三,13800138000,市民热线,投诉类,噪声扰民,夜间施工,桂澜路1号,夏西居委会,城管办,2021/6/7 9:05:00,2021/6/7 9:30:00,"
                                  "2021/6/14 9:05:00,2021/6/9 17:20:00,已办结,已解决,非常满意,0\n"
                                  "H2,李四,13900139000,微信,求决类,道路积水,桂平路积水,不详,桂园,市政办,2021/6/8 10:00:00,,,,办理中,,,\n"
                                  "H3,王五,,市民热线,咨询,政策咨询,如何办证,无,石头村,,2021/6/8 11:00:00,,,,已撤单,,未评价,\n"));
        QVERIFY2(!report.error && report.rowsRejected == 0, qPrintable(faults(report)));
        QCOMPARE(report.rowsAccepted, 3);
        QCOMPARE(cells("H1", {"request_type", "stage", "resolved", "satisfaction", "community_code", "class_code", "discovery_mode", "return_cnt"}),
                 QStringLiteral("complaint|4|Y|5|440605011101|噪声扰民|passive|0"));
        QCOMPARE(cells("H2", {"request_type", "stage", "resolved", "satisfaction", "community_code", "address"}), QStringLiteral("help|3|||440605011102|"));
        QCOMPARE(cells("H3", {"request_type", "stage", "is_revoked", "satisfaction", "community_code"}), QStringLiteral("consult||1||石头村"));
        QCOMPARE(cell("H1", "is_revoked"), QString());
        const QByteArray all = m_bench->dump();
        for (const char *personal : {"张三", "13800138000", "李四", "王五"})
            QVERIFY2(!all.contains(personal), personal);
    }

    void nextMonthsListUpdates()
    {
        QCOMPARE(faults(import("a.csv", QStringLiteral("工单编号,受理时间,工单状态,满意度\nH1,2021/6/7 9:05:00,待签收,\n"))), QString());
        const ImportReport report =
            import("b.csv", QStringLiteral("工单编号,受理时间,工单状态,满意度\nH1,2021/6/7 9:05:00,办理中,\nH2,2021/7/1 8:00:00,已受理,凑合\n"));
        QCOMPARE(report.updated, 1);
        QCOMPARE(cell("H1", "stage"), QStringLiteral("3"));
        QCOMPARE(report.rowsRejected, 1); // a grade that nobody knows is no number: set aside, not guessed
        QCOMPARE(report.issues.front().column, QStringLiteral("满意度"));
    }

    void theWindowKnowsItsKind()
    {
        const auto check = [this](const char *name, const QString &text) {
            JobControl control;
            return checkFile(m_bench->cache(), *m_bench->catalog, m_bench->file(QString::fromUtf8(name), text.toUtf8()), m_bench->options(),
                             m_bench->folder.path(), control);
        };
        const FileCheck known = check("a.csv", QStringLiteral("工单编号,受理时间,工单状态,满意度,备注\nH1,2021/6/7 9:05:00,待签收,满意,x\n"));
        QVERIFY(known.remembered && known.remembered->isShipped);
        QCOMPARE(known.remembered->recipe.id, QStringLiteral("12345"));
        QCOMPARE(known.remembered->columnsSame, 4);
        QCOMPARE(known.remembered->columnsNew, 1);
        QCOMPARE(faults(known.report), QString());
        QCOMPARE(known.report.rowsAccepted, 1);
        QVERIFY(!check("b.csv", QStringLiteral("工单编号,受理时间\nH1,2021/6/7 9:05:00\n")).remembered); // a list of tickets of any kind
    }

    void aFileThatIsNoListOfTicketsIsRefused()
    {
        const ImportReport report = import("x.csv", QStringLiteral("姓名,电话\n张三,13800138000\n"));
        QVERIFY(report.error);
        QCOMPARE(m_bench->rows(QStringLiteral("ticket")), -1);
    }
};

QTEST_GUILESS_MAIN(TestHotline)
#include "tst_hotline.moc"

// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/columnmatch.h"

#include <QTest>

using namespace om;

namespace {

SourceDescription source(const QStringList &columns, const QString &format = QStringLiteral("CSV"), const QString &encoding = QStringLiteral("UTF-8"))
{
    SourceDescription description;
    description.format = format;
    description.encoding = encoding;
    for (const QString &column : columns)
        description.fields.emplace_back().name = column;
    return description;
}

} // namespace

/// Which column of a department's file is which field of a dataset.
class TestColumnMatch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_catalog); }

    void matchesOneColumn_data()
    {
        QTest::addColumn<QString>("column");
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("by");
        QTest::addColumn<double>("factor");
        const auto row = [](const char *column, const char *field, const char *by, double factor = 1) {
            QTest::newRow(column) << QString::fromUtf8(column) << QString::fromLatin1(field) << QString::fromLatin1(by) << factor;
        };
        row("uscc", "uscc", "name");
        row("Community-Code", "community_code", "name");
        row("Registered capital", "registered_capital", "name"); // but for the blank
        row("Unified social credit code", "uscc", "title");
        row("统一社会信用代码", "uscc", "dictionary");
        row("  企业名称 ", "name", "dictionary");
        row("注册资本", "registered_capital", "dictionary");
        row("注册资本(万元)", "registered_capital", "dictionary", 10000);
        row("注册资本（单位：亿元）", "registered_capital", "dictionary", 1e8);
        row("注册资金（元）", "registered_capital", "dictionary", 1);
        row("从业人数(万人)", "staff", "dictionary", 10000);
        row("所属社区", "community_code", "dictionary");
        row("企业经营地址", "address", "similar"); // holds 经营地址, 4 of 6 characters
        row("完全不同", "", "");
        row("地", "", "");
    }
    void matchesOneColumn()
    {
        QFETCH(QString, column);
        QFETCH(QString, field);
        QFETCH(QString, by);
        QFETCH(double, factor);
        const auto matches = matchColumns(*m_catalog->dataset(QStringLiteral("enterprise")), source({column}), m_catalog->columnNames());
        QCOMPARE(matches.size(), std::size_t(field.isEmpty() ? 0 : 1));
        if (matches.empty())
            return;
        QCOMPARE(matches.front().field, field);
        QCOMPARE(matchName(matches.front().by), by);
        QCOMPARE(matches.front().factor, factor);
    }

    void repairsTheNamesOfAShapefile()
    {
        // ten bytes: five characters in GBK, three in UTF-8
        const DatasetSpec &spec = *m_catalog->dataset(QStringLiteral("enterprise"));
        const auto match = [&](const QString &column, const QString &format, const QString &encoding) {
            const auto matches = matchColumns(spec, source({column}, format, encoding), m_catalog->columnNames());
            return matches.empty() ? QString() : matches.front().field + u':' + matchName(matches.front().by);
        };
        const QString cut = QStringLiteral("统一社会信");
        QCOMPARE(match(cut, QStringLiteral("Shapefile"), QStringLiteral("GB18030")), QStringLiteral("uscc:truncated"));
        QVERIFY(!match(cut, QStringLiteral("CSV"), QStringLiteral("UTF-8")).endsWith(QStringLiteral("truncated"))); // nothing cuts it there
        QCOMPARE(match(QStringLiteral("统一社"), QStringLiteral("Shapefile"), QStringLiteral("UTF-8")), QStringLiteral("uscc:truncated"));
        QVERIFY(!match(QStringLiteral("统一"), QStringLiteral("Shapefile"), QStringLiteral("UTF-8")).endsWith(QStringLiteral("truncated"))); // six bytes
        QCOMPARE(match(QStringLiteral("registered"), QStringLiteral("Shapefile"), QStringLiteral("UTF-8")), QStringLiteral("registered_address:truncated"));
    }

    void givesAFieldOnce()
    {
        SourceDescription file = source({QStringLiteral("名称"), QStringLiteral("企业名称"), QStringLiteral("lon"), QStringLiteral("lat")});
        file.positionFields = {QStringLiteral("lon"), QStringLiteral("lat")};
        const auto matches = matchColumns(*m_catalog->dataset(QStringLiteral("enterprise")), file, m_catalog->columnNames());
        const auto sure = std::count_if(matches.begin(), matches.end(), [](const ColumnMatch &m) { return m.by != ColumnMatch::By::Similar; });
        QCOMPARE(sure, 1);
        const auto name = std::find_if(matches.begin(), matches.end(), [](const ColumnMatch &m) { return m.field == u"name"; });
        QVERIFY(name != matches.end());
        QCOMPARE(name->column, 1); // the dataset's own name wins over the general one
        QVERIFY(std::none_of(matches.begin(), matches.end(), [](const ColumnMatch &m) { return m.column > 1; })); // positions are no fields
    }

    void proposesARecipe()
    {
        SourceDescription file = source({QStringLiteral("企业名称"), QStringLiteral("统一社会信用代码"), QStringLiteral("注册资金"), QStringLiteral("所属社区"),
                                         QStringLiteral("企业经营地址")});
        file.amounts = {QStringLiteral("注册资金")};
        const Recipe recipe = proposedRecipe(*m_catalog->dataset(QStringLiteral("enterprise")), file, m_catalog->columnNames());
        QCOMPARE(recipe.dataset, QStringLiteral("enterprise"));
        QHash<QString, FieldRule> rules;
        for (const FieldRule &rule : recipe.fields)
            rules.insert(rule.field, rule);
        QCOMPARE(rules.size(), 5); // a column that is only similar is not taken without being asked
        QVERIFY(!rules.contains(QStringLiteral("address")));
        QCOMPARE(rules.value(QStringLiteral("registered_capital")).part, QStringLiteral("amount"));
        QCOMPARE(rules.value(QStringLiteral("community_code")).keyOf, QStringLiteral("community"));
        QCOMPARE(rules.value(QStringLiteral("enterprise_id")).column, QStringLiteral("统一社会信用代码")); // the file has no number of its own
    }

    void guessesTheDataset()
    {
        QCOMPARE(likelyDataset(*m_catalog, source({QStringLiteral("学校名称"), QStringLiteral("学段"), QStringLiteral("在校生数"), QStringLiteral("班级数")})),
                 QStringLiteral("school"));
        QCOMPARE(
            likelyDataset(*m_catalog, source({QStringLiteral("工单编号"), QStringLiteral("受理时间"), QStringLiteral("主办单位"), QStringLiteral("小类")})),
            QStringLiteral("ticket"));
        QCOMPARE(likelyDataset(*m_catalog, source({QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c")})), QString());
    }

    /// A name in the dictionary that no dataset has would never be found.
    void dictionaryNamesFieldsThatExist()
    {
        for (const DatasetSpec &spec : m_catalog->datasets())
            for (const QStringList stands = m_catalog->columnNames().keyFrom(spec.id); const QString &field : stands)
                QVERIFY2(spec.field(field), qPrintable(spec.id + u'.' + field));
        QCOMPARE(ColumnNames::folded(QStringLiteral("注册 资本（万元）")), QStringLiteral("注册资本"));
        QVERIFY(m_catalog->columnNames().of(QStringLiteral("school"), QStringLiteral("name")).contains(QStringLiteral("校名")));
        QVERIFY(m_catalog->columnNames().of(QStringLiteral("school"), QStringLiteral("name")).contains(QStringLiteral("名称")));
    }

private:
    Result<Catalog> m_catalog = Catalog::load();
};

QTEST_GUILESS_MAIN(TestColumnMatch)
#include "tst_columnmatch.moc"

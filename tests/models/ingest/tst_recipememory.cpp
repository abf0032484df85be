// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/recipememory.h"

#include <QFile>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

using namespace om;

namespace {

Recipe recipe(const QByteArray &json)
{
    const auto read = recipeFromJson(QJsonDocument::fromJson(json).object(), QStringLiteral("r.json"));
    return read ? *read : Recipe{};
}

SourceDescription source(const QString &format, const QStringList &columns)
{
    SourceDescription description;
    description.format = format;
    for (const QString &column : columns)
        description.fields.emplace_back().name = column;
    return description;
}

} // namespace

/// Recipes that a workspace keeps, so that next month's file is taken as the last one was.
class TestRecipeMemory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesWhatItReads_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::newRow("plain") << QByteArray(R"({"id": "a", "dataset": "park", "fields": {"name": "名称"}})");
        QTest::newRow("everything") << QByteArray(
            R"({"id": "b", "dataset": "ticket", "encoding": "GB18030", "crs": "EPSG:4547/yx", "layer": "s", "mode": "upsert",
            "lon": "X", "lat": "Y", "crs_by": {"column": "src", "map": {"a": "GCJ02", "b": "BD09"}}, "skipWhere": "T=1", "areaFrom": "position",
            "codesFrom": ["class_small", "lead_dept"], "made_for": {"format": "CSV", "columns": ["A", "B"]}, "fields": {
            "ticket_no": {"text": "T-{NO}"}, "title": {"column": ["A", "B"], "null": ["N/A", "-"]}, "pause_min": {"sum": ["M", "N"], "factor": 60},
            "class_small": {"column": "K", "map": {"x": "y"}, "otherwise": "="}, "community_code": {"column": "C", "keyOf": "community", "otherwise": ""},
            "district_code": {"within": "district"}, "address": {"constant": "here"}, "t_accept": {"column": "T", "date": "MM/dd/yyyy", "zone": "local"},
            "limit_value": {"column": "S", "part": "amount"}}})");
    }
    void writesWhatItReads()
    {
        QFETCH(QByteArray, json);
        const Recipe first = recipe(json);
        QVERIFY(!first.id.isEmpty());
        const auto second = recipeFromJson(toJson(first), QStringLiteral("again"));
        QVERIFY2(second, second ? "" : qPrintable(second.error().args.join(u' ')));
        QCOMPARE(*second, first);
    }

    void findsTheOneThatFits()
    {
        const QTemporaryDir folder;
        const auto keep = [&](const QByteArray &json) { return rememberRecipe(folder.path(), recipe(json)).has_value(); };
        QVERIFY(!rememberedRecipe(folder.filePath(QStringLiteral("absent")), source(QStringLiteral("CSV"), {QStringLiteral("a")})));
        QVERIFY(keep(
            R"({"id": "five", "dataset": "park", "made_for": {"format": "CSV", "columns": ["a", "b", "c", "d", "e"]}, "fields": {"name": "a", "alias": "b"}})"));
        QVERIFY(keep(R"({"id": "three", "dataset": "school", "made_for": {"format": "CSV", "columns": ["a", "b", "c"]}, "fields": {"name": "c"}})"));
        QFile broken(folder.filePath(QStringLiteral("broken.json")));
        QVERIFY(broken.open(QIODevice::WriteOnly) && broken.write("{") == 1);
        broken.close();

        const QStringList five{QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c"), QStringLiteral("d"), QStringLiteral("e")};
        auto found = rememberedRecipe(folder.path(), source(QStringLiteral("CSV"), five));
        QVERIFY(found);
        QCOMPARE(found->recipe.id, QStringLiteral("five"));
        QCOMPARE(found->columnsSame, 5);
        QCOMPARE(found->columnsNew, 0);
        // 4 of 5 columns are enough when those that are used are there; a new one is told
        found = rememberedRecipe(folder.path(), source(QStringLiteral("CSV"), five.mid(0, 4) + QStringList{QStringLiteral("new")}));
        QCOMPARE(found->recipe.id, QStringLiteral("five"));
        QCOMPARE(found->columnsSame, 4);
        QCOMPARE(found->columnsNew, 1);
        // without column b the first cannot be used, the second can
        found = rememberedRecipe(folder.path(),
                                 source(QStringLiteral("CSV"), {QStringLiteral("a"), QStringLiteral("c"), QStringLiteral("d"), QStringLiteral("e")}));
        QVERIFY(!found); // of three columns two are less than four in five
        found = rememberedRecipe(folder.path(), source(QStringLiteral("CSV"), five.mid(0, 3)));
        QCOMPARE(found->recipe.id, QStringLiteral("three")); // 3 of 5 are less than four in five
        QVERIFY(!rememberedRecipe(folder.path(), source(QStringLiteral("XLSX"), five)));
        QVERIFY(!rememberedRecipe(folder.path(), source(QStringLiteral("CSV"), {QStringLiteral("x"), QStringLiteral("y")})));
    }

    void writesInPlaceOfTheOld()
    {
        const QTemporaryDir folder;
        const QString below = folder.filePath(QStringLiteral("recipes"));
        Recipe r = recipe(R"({"id": "市监 网点", "dataset": "park", "made_for": {"format": "CSV", "columns": ["a"]}, "fields": {"name": "a"}})");
        const auto path = rememberRecipe(below, r);
        QVERIFY(path);
        QVERIFY(QFile::exists(*path));
        r.crs = QStringLiteral("GCJ02");
        QCOMPARE(*rememberRecipe(below, r), *path);
        QCOMPARE(rememberedRecipe(below, source(QStringLiteral("CSV"), {QStringLiteral("a")}))->recipe.crs, QStringLiteral("GCJ02"));
        for (const char *id : {"../a", "a/b", "", ".hidden"}) {
            r.id = QString::fromLatin1(id);
            QVERIFY2(!rememberRecipe(below, r), id);
        }
    }

    void namesItAfterTheFile()
    {
        QCOMPARE(recipeIdFor(QStringLiteral("/a/网点_202112.zip")), QStringLiteral("wang_dian"));
        QCOMPARE(recipeIdFor(QStringLiteral("tickets 2021-12.csv")), QStringLiteral("tickets"));
        QCOMPARE(recipeIdFor(QStringLiteral("工单（2021年12月）.xlsx")), QStringLiteral("gong_dan"));
        QCOMPARE(recipeIdFor(QStringLiteral("2021.csv")), QStringLiteral("d_2021"));
    }
};

QTEST_APPLESS_MAIN(TestRecipeMemory)
#include "tst_recipememory.moc"

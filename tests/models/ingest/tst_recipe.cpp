// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/catalog.h"
#include "ingest/recipe.h"

#include <QDir>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

using namespace om;

class TestRecipe : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsEveryKey()
    {
        const auto recipe = recipeFromJson(json(R"({"id": "r", "dataset": "ticket", "encoding": "GBK", "crs": "GCJ02", "layer": "l", "mode": "upsert",
            "lon": "X", "lat": "Y", "skipWhere": "A=b", "areaFrom": "position", "codesFrom": ["stage", "card"],
            "fields": {"ticket_no": "NO", "t_accept": {"column": ["A", "B"], "date": "d.M.yyyy", "zone": "local", "null": ["0"]},
                       "pause_min": {"sum": ["S", "T"], "factor": 60}, "stage": {"column": "C", "map": {" Open ": "1"}, "otherwise": "="}}})"),
                                           QStringLiteral("r.json"));
        QVERIFY(recipe);
        QCOMPARE(recipe->dataset, QStringLiteral("ticket"));
        QCOMPARE(recipe->encoding + recipe->crs + recipe->layer + recipe->mode, QStringLiteral("GBKGCJ02lupsert"));
        QCOMPARE(recipe->lonField + recipe->latField, QStringLiteral("XY"));
        QCOMPARE(recipe->codesFrom, QStringLiteral("stage,card"));
        QCOMPARE(recipe->fields.size(), std::size_t(4));
        const auto rule = [&](const char *field) {
            for (const FieldRule &r : recipe->fields)
                if (r.field == QLatin1String(field))
                    return r;
            return FieldRule{};
        };
        QCOMPARE(rule("ticket_no").column, QStringLiteral("NO"));
        QCOMPARE(rule("t_accept").otherColumns, QStringList{QStringLiteral("B")});
        QCOMPARE(rule("t_accept").date + rule("t_accept").zone, QStringLiteral("d.M.yyyylocal"));
        QCOMPARE(rule("pause_min").sum.size(), 2);
        QCOMPARE(rule("pause_min").factor, 60.0);
        QCOMPARE(rule("stage").map.value(QStringLiteral("open")), QStringLiteral("1"));
        QCOMPARE(rule("stage").otherwise.value_or(QString()), QStringLiteral("="));
        QVERIFY(!rule("ticket_no").otherwise);
    }

    void namesThePlaceOfAMistake_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("place");
        const auto row = [](const char *name, const char *text, const char *place) { QTest::newRow(name) << QByteArray(text) << QString::fromLatin1(place); };
        row("no dataset", R"({"id": "r", "fields": {"a": "A"}})", "dataset: it is missing");
        row("unknown key", R"({"id": "r", "dataset": "d", "fields": {"a": "A"}, "colour": "red"})", "colour: no such key");
        row("unknown key of a field", R"({"id": "r", "dataset": "d", "fields": {"a": {"colum": "A"}}})", "fields.a.");
        row("zone", R"({"id": "r", "dataset": "d", "fields": {"a": {"column": "A", "zone": "mars"}}})", "fields.a.zone: ");
        row("number", R"({"id": "r", "dataset": "d", "fields": {"a": {"column": "A", "factor": "2"}}})", "fields.a.factor: a number");
        row("map", R"({"id": "r", "dataset": "d", "fields": {"a": {"column": "A", "map": {"x": 1}}}})", "fields.a.map.x: ");
        row("mode", R"({"id": "r", "dataset": "d", "mode": "merge", "fields": {"a": "A"}})", "mode: ");
        row("half a position", R"({"id": "r", "dataset": "d", "lon": "X", "fields": {"a": "A"}})", "lon: ");
        row("no fields", R"({"id": "r", "dataset": "d", "fields": {}})", "fields: it is empty");
    }
    void namesThePlaceOfAMistake()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, place);
        const auto recipe = recipeFromJson(json(text), QStringLiteral("r.json"));
        QVERIFY(!recipe);
        QCOMPARE(recipe.error().code, ErrorCode::RecipeInvalid);
        QVERIFY2(recipe.error().args.value(1).startsWith(place), qPrintable(recipe.error().args.value(1)));
    }

    void namesTheLineOfBrokenJson()
    {
        QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("r.json")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("{\n\"id\": \"r\",\n\"dataset\" \"d\"\n}");
        file.close();
        const auto recipe = readRecipe(file.fileName());
        QVERIFY(!recipe);
        QVERIFY2(recipe.error().args.value(1).startsWith(QStringLiteral("line 3: ")), qPrintable(recipe.error().args.value(1)));
        QCOMPARE(readRecipe(folder.filePath(QStringLiteral("none.json"))).error().code, ErrorCode::FileMissing);
    }

    /// Every recipe that is shipped is sound and speaks of fields that exist.
    void readsTheBuiltInRecipes()
    {
        const auto catalog = Catalog::load();
        QVERIFY(catalog);
        int count = 0;
        for (const QString &city : {QStringLiteral("washington"), QStringLiteral("nanhai")}) {
            const QDir folder(QStringLiteral(":/om/demo/") + city);
            for (const QString &name : folder.entryList({QStringLiteral("*.json")}, QDir::Files)) {
                if (name == u"city.json" || name == u"steps.json")
                    continue;
                const auto recipe = readRecipe(folder.filePath(name));
                QVERIFY2(recipe, qPrintable(name + (recipe ? QString() : recipe.error().args.join(u' '))));
                const DatasetSpec *spec = catalog->dataset(recipe->dataset);
                QVERIFY2(spec, qPrintable(name));
                for (const FieldRule &rule : recipe->fields)
                    QVERIFY2(spec->field(rule.field), qPrintable(name + u' ' + rule.field));
                ++count;
            }
        }
        QCOMPARE(count, 15);
    }

private:
    static QJsonObject json(const QByteArray &text) { return QJsonDocument::fromJson(text).object(); }
};

QTEST_GUILESS_MAIN(TestRecipe)
#include "tst_recipe.moc"

// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/catalog.h"
#include "catalog/jsonplace.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace om;

/// What a workspace declares besides (tests/data/clinics/declarations), and what is refused of it.
class TestOwnSpecs : public QObject
{
    Q_OBJECT

    static QString s(const char *text) { return QString::fromUtf8(text); }
    /// Expressions that hold "bad" are wrong.
    static QString check(const QString &expression) { return expression.contains(u"bad") ? QStringLiteral("bad at character 1") : QString(); }
    static void put(const QTemporaryDir &folder, const char *name, const QByteArray &text)
    {
        const QString path = folder.filePath(s(name));
        QDir().mkpath(QFileInfo(path).path());
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
    }
    static QString kpi(const char *more)
    {
        return QStringLiteral(
                   "{\n \"id\": \"k\",\n \"kpis\": [\n  {\"id\": \"own.one\", \"title\": \"One\", \"dataset\": \"ticket\", \"aggregate\": \"count\",\n"
                   "   \"definition\": \"d\"},\n  {\"title\": \"Two\", \"aggregate\": \"count\", \"definition\": \"d\",\n   %1}\n ]\n}\n")
            .arg(s(more));
    }

private Q_SLOTS:
    void placesHaveLines()
    {
        const QByteArray json =
            "{\n  \"id\": \"a\",\n  \"kpis\": [\n    {\"id\": \"b\"},\n    {\n      \"id\": \"c \\\" ] }\",\n      \"target\": 3\n    }\n  ]\n}";
        QCOMPARE(lineOfPlace(json, u"id"), 2);
        QCOMPARE(lineOfPlace(json, u"kpis[0].id"), 4);
        QCOMPARE(lineOfPlace(json, u"kpis[1]"), 5);
        QCOMPARE(lineOfPlace(json, u"kpis[1].target"), 7);
        QCOMPARE(lineOfPlace(json, u"kpis[1].missing"), 5); // what should have held it
        QCOMPARE(lineOfPlace(json, u"nowhere"), 1);
        QCOMPARE(lineOfPlace("{\"a\": [1, 2", u"a[1]"), 1); // not whole
        QCOMPARE(lineOfPlace("", u"a"), 1);
        QCOMPARE(lineOfPlace("]]]", u"a"), 1);
        QCOMPARE(lineOfByte(json, json.size()), 10);
    }

    void aThemeOfJsonAlone()
    {
        auto catalog = Catalog::load();
        QVERIFY(catalog);
        const std::size_t themes = catalog->themes().size();
        const auto refused = catalog->extend(QStringLiteral(OM_TEST_DATA "/clinics/declarations"), check);
        QVERIFY2(refused.empty(), refused.empty() ? "" : qPrintable(errorText(refused.front())));
        QCOMPARE(catalog->themes().size(), themes + 1);
        const ThemeSpec *theme = catalog->theme(s("clinics"));
        QVERIFY(theme && catalog->isOwn(*theme) && !catalog->isOwn(catalog->themes().front()));
        QCOMPARE(theme->icon, s("layers"));
        QVERIFY(catalog->dataset(s("clinic")) && catalog->kpi(s("clinic.count")) && catalog->layer(s("clinics.points")) && catalog->card(s("clinic")) &&
                catalog->report(s("health")));
        QVERIFY(catalog->extend(s("/nowhere"), check).empty());
        // The same again: every id is taken, and nothing is added.
        QCOMPARE(catalog->extend(QStringLiteral(OM_TEST_DATA "/clinics/declarations"), check).size(), std::size_t(6));
        QCOMPARE(catalog->themes().size(), themes + 1);
    }

    void whatIsWrongIsRefusedWithItsLine_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("place");
        QTest::addColumn<QString>("reason");
        const auto row = [](const char *name, const char *file, const QString &text, const char *place, const char *reason) {
            QTest::newRow(name) << s(file) << text << s(place) << s(reason);
        };
        row("no JSON", "kpis/a.json", s("{\n \"id\": \"k\",\n \"kpis\": [,]\n}"), "line 3", "illegal value");
        row("a list", "kpis/a.json", s("[]"), "line 1", "it is no JSON object");
        row("unknown key", "kpis/a.json", kpi("\"id\": \"own.two\", \"dataset\": \"ticket\", \"colour\": 1"), "line 7, kpis[1].colour", "");
        row("wrong type", "kpis/a.json", kpi("\"id\": \"own.two\", \"dataset\": \"ticket\", \"target\": \"much\""), "line 7, kpis[1].target", "");
        row("missing key", "kpis/a.json", kpi("\"id\": \"own.two\""), "line 6, kpis[1].dataset", "");
        row("dataset", "kpis/a.json", kpi("\"id\": \"own.two\", \"dataset\": \"moon\""), "line 7, kpis[1].dataset", "there is no dataset “moon”");
        row("expression", "kpis/a.json", kpi("\"id\": \"own.two\", \"dataset\": \"ticket\", \"numerator\": \"bad =\""), "line 7, kpis[1].numerator",
            "bad at character 1");
        row("id taken", "kpis/a.json", kpi("\"id\": \"ticket.accepted\", \"dataset\": \"ticket\""), "line 7, kpis[1].id", "the id “ticket.accepted” is taken");
        row("id twice", "kpis/a.json", kpi("\"id\": \"own.one\", \"dataset\": \"ticket\""), "line 7, kpis[1].id", "the id “own.one” is taken");
        row("layer", "themes/a.json", s("{\"id\": \"t\", \"title\": \"T\", \"dataset\": \"ticket\",\n\"layers\": [{\"layer\": \"moon.craters\"}]}"),
            "line 2, layers[0].layer", "there is no layer “moon.craters”");
        row("tile", "themes/a.json", s("{\"id\": \"t\", \"title\": \"T\", \"dataset\": \"ticket\",\n\"tiles\": [\"ticket.accepted\",\n \"own.none\"]}"),
            "line 3, tiles[1]", "there is no indicator “own.none”");
        row("icon", "themes/a.json", s("{\"id\": \"t\", \"title\": \"T\", \"dataset\": \"ticket\", \"icon\": \"rocket\"}"), "line 1, icon",
            "there is no icon “rocket”");
        row("card", "cards/a.json", s("{\"id\": \"moon\", \"title\": \"T\"}"), "line 1, id", "there is no dataset “moon”");
        row("report", "reports/a.json", s("{\"id\": \"r\", \"title\": \"R\", \"sections\": [{\"kind\": \"kpis\", \"kpis\": [\"no\"]}]}"),
            "line 1, sections[0].kpis[0]", "there is no indicator “no”");
        row("background", "layers/a.json",
            s("{\"id\": \"l\", \"layers\": [{\"id\": \"base.mine\", \"title\": \"M\", \"dataset\": \"ticket\", \"renderer\": \"single\"}]}"),
            "line 1, layers[0].id", "");
    }
    void whatIsWrongIsRefusedWithItsLine()
    {
        QFETCH(QString, file);
        QFETCH(QString, text);
        QFETCH(QString, place);
        QFETCH(QString, reason);
        auto catalog = Catalog::load();
        QVERIFY(catalog);
        const std::size_t kpis = catalog->kpis().size(), themes = catalog->themes().size(), layers = catalog->layers().size();
        const QTemporaryDir folder;
        put(folder, qPrintable(file), text.toUtf8());
        put(folder, "kpis/good.json",
            R"({"id": "g", "kpis": [{"id": "own.good", "title": "G", "dataset": "ticket", "aggregate": "count", "definition": "d"}]})");
        const auto refused = catalog->extend(folder.path(), check);
        QCOMPARE(refused.size(), std::size_t(1));
        QCOMPARE(refused[0].code, ErrorCode::SpecInvalid);
        QVERIFY(refused[0].args[0].endsWith(file));
        QCOMPARE(refused[0].args[1], place);
        if (!reason.isEmpty())
            QCOMPARE(refused[0].args[2], reason);
        // The rest works, and nothing of the wrong file was taken.
        QVERIFY(catalog->kpi(s("own.good")) && !catalog->kpi(s("own.two")));
        QCOMPARE(catalog->kpis().size(), kpis + 1);
        QCOMPARE(catalog->themes().size(), themes);
        QCOMPARE(catalog->layers().size(), layers);
    }
};

QTEST_GUILESS_MAIN(TestOwnSpecs)
#include "tst_ownspecs.moc"

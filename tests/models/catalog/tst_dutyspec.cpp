// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/dutyspec.h"

#include "catalog/catalog.h"

#include <QTemporaryDir>
#include <QTest>

using namespace om;

class TestDutySpec : public QObject
{
    Q_OBJECT

    Result<Catalog> m_catalog = fail(ErrorCode::Internal);
    QTemporaryDir m_folder;

private Q_SLOTS:
    void initTestCase()
    {
        m_catalog = Catalog::load();
        QVERIFY(m_catalog);
    }

    void theShippedBoard()
    {
        const auto spec = DutySpec::load(*m_catalog);
        QVERIFY2(spec, spec ? "" : qPrintable(spec.error().args.join(u' ')));
        QCOMPARE(spec->numbers.size(), 7);
        QCOMPARE(spec->leagueFields.size(), 2);
        const DatasetSpec &ticket = *m_catalog->dataset(QStringLiteral("ticket"));
        for (const QList<DutySpec::By> fields = spec->leagueFields + spec->flowFields; const DutySpec::By &by : fields)
            QVERIFY2(ticket.field(by.field) || by.field == u"clock_state", qPrintable(by.field));
    }

    void errorsNameTheirPlace_data()
    {
        QTest::addColumn<QString>("json");
        QTest::addColumn<QString>("place");
        const auto row = [](const char *name, const char *json, const char *place) {
            QTest::newRow(name) << QString::fromLatin1(json) << QString::fromLatin1(place);
        };
        row("unknown indicator", R"({"numbers": ["ticket.open", "ticket.opne"]})", "numbers");
        row("of another dataset", R"({"rates": ["school.count"]})", "rates");
        row("no title", R"({"league": {"by": [{"field": "lead_dept"}]}})", "league.by[0].title");
        row("field twice", R"({"flow": {"most_groups": 5, "fields": [{"field": "stage", "title": "A"}, {"field": "stage", "title": "B"}]}})",
            "flow.fields[1].field");
        row("one group", R"({"flow": {"most_groups": 1}})", "flow.most_groups");
        row("no most_groups", R"({"flow": {}})", "flow.most_groups");
        row("unknown key", R"({"number": []})", "number");
        row("wrong type", R"({"numbers": "ticket.open"})", "numbers");
    }
    void errorsNameTheirPlace()
    {
        QFETCH(QString, json);
        QFETCH(QString, place);
        const QString path = m_folder.filePath(QStringLiteral("duty.json"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(json.toUtf8());
        file.close();
        const auto spec = DutySpec::load(*m_catalog, path);
        QVERIFY(!spec);
        QCOMPARE(spec.error().code, ErrorCode::SpecInvalid);
        QCOMPARE(spec.error().args.mid(0, 2), (QStringList{path, place}));
    }
};

QTEST_GUILESS_MAIN(TestDutySpec)
#include "tst_dutyspec.moc"

// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/operation.h"

#include <QtTest>

using namespace om;

namespace {

DatasetSpec spec()
{
    DatasetSpec s;
    s.id = QStringLiteral("school");
    s.title = QStringLiteral("Schools");
    s.geometry = GeometryType::Point;
    s.key = {QStringLiteral("no")};
    s.fields = {{QStringLiteral("no"), QStringLiteral("No."), FieldType::Text, {}, {}, {}, false, false},
                {QStringLiteral("pupils"), QStringLiteral("Pupils"), FieldType::Integer, {}, {}, {}, false, false},
                {QStringLiteral("share"), QStringLiteral("Share"), FieldType::Real, {}, {}, {}, false, false}};
    return s;
}

Row row(const QString &no, qint64 pupils, double share, const Geometry &shape = {})
{
    return {{no, pupils, share}, shape, 0};
}

} // namespace

class TestOperation : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void changesComeBackWithTheirTypes_data()
    {
        QTest::addColumn<int>("kind");
        QTest::newRow("insert") << int(RowChange::Kind::Insert);
        QTest::newRow("update") << int(RowChange::Kind::Update);
        QTest::newRow("delete") << int(RowChange::Kind::Delete);
    }
    void changesComeBackWithTheirTypes()
    {
        QFETCH(int, kind);
        ChangeLine line;
        line.version = 17;
        line.number = 3;
        line.change.dataset = QStringLiteral("school");
        line.change.kind = RowChange::Kind(kind);
        line.change.key = {QStringLiteral("桂\"\\\n\t\x01")};
        if (line.change.kind != RowChange::Kind::Insert)
            line.change.before = row(QStringLiteral("a"), 9007199254740993, 5.0, Geometry::point(113.1, 23.0));
        if (line.change.kind != RowChange::Kind::Delete)
            line.change.after = row(QStringLiteral("桂\"\\\n\t\x01"), -1, 0.1, Geometry::point(113.2, 23.0));
        const DatasetSpec s = spec();
        const auto back = packageLine(toLine(line), &s, QStringLiteral("p"));
        QVERIFY2(back.has_value(), toLine(line).constData());
        const auto &change = std::get<ChangeLine>(*back);
        QCOMPARE(change.version, 17);
        QCOMPARE(change.number, 3);
        QVERIFY(change.change.key == line.change.key);
        QVERIFY(change.change.before == line.change.before); // 2^53 + 1 is no double; 5.0 is no integer
        QVERIFY(change.change.after == line.change.after);
    }

    void aShapeIsSentOnceAndCanBeTakenAway()
    {
        ChangeLine line;
        line.version = line.number = 1;
        line.change = {QStringLiteral("school"),
                       RowChange::Kind::Update,
                       {QStringLiteral("a")},
                       row(QStringLiteral("a"), 1, 1, Geometry::point(113, 23)),
                       row(QStringLiteral("a"), 2, 1, Geometry::point(113, 23))};
        const DatasetSpec s = spec();
        QVERIFY(!toLine(line).contains("newShape"));
        QVERIFY(std::get<ChangeLine>(*packageLine(toLine(line), &s, {})).change.after == line.change.after);
        line.change.after->geometry = {};
        QVERIFY(std::get<ChangeLine>(*packageLine(toLine(line), &s, {})).change.after == line.change.after);
    }

    void rowsOfABaseAreWrittenAsTheyAreRead()
    {
        QByteArray written;
        RowLineWriter rows(spec(), [&](QByteArrayView line) -> Result<void> {
            written = line.toByteArray();
            return {};
        });
        rows.begin(7);
        rows.setText(0, "S\"1");
        rows.setReal(2, 2.5);
        rows.setGeometry(toGpkg(Geometry::point(113, 23), 4490));
        rows.end();
        QVERIFY(rows.outcome().has_value());
        QVERIFY2(written.startsWith("{\"row\":[\"S\\\"1\",null,2.5],\"shape\":\""), written.constData());
        const DatasetSpec s = spec();
        const auto back = packageLine(written, &s, {});
        QVERIFY(back.has_value());
        QVERIFY(std::get<RowLine>(*back).row == (Row{{QStringLiteral("S\"1"), {}, 2.5}, Geometry::point(113, 23), 0}));
        rows.begin(8);
        rows.end();
        QCOMPARE(written, QByteArray("{\"row\":[null,null,null]}")); // nothing is left of the row before
    }

    void declarationsAndSettingsComeBack()
    {
        const auto declared = packageLine(toLine(SpecLine{spec()}), nullptr, {});
        QVERIFY(declared.has_value());
        QVERIFY(std::get<SpecLine>(*declared).spec == spec());
        const auto setting = packageLine(toLine(SettingLine{QStringLiteral("city"), QStringLiteral("{\"a\":1}")}), nullptr, {});
        QVERIFY(setting.has_value());
        QCOMPARE(std::get<SettingLine>(*setting).json, QStringLiteral("{\"a\":1}"));
    }

    void linesThatDoNotFitAreRefused_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::newRow("no JSON") << QByteArray("{");
        QTest::newRow("no row") << QByteArray("{}");
        QTest::newRow("too many cells") << QByteArray("{\"row\":[\"a\",1,1,1]}");
        QTest::newRow("half a pupil") << QByteArray("{\"row\":[\"a\",1.5,1]}");
        QTest::newRow("list as a cell") << QByteArray("{\"row\":[[],1,1]}");
        QTest::newRow("shape no base64") << QByteArray("{\"row\":[\"a\",1,1],\"shape\":\"*\"}");
        QTest::newRow("shape no WKB") << QByteArray("{\"row\":[\"a\",1,1],\"shape\":\"AAAA\"}");
        QTest::newRow("unknown operation") << QByteArray("{\"op\":\"drop\",\"version\":1,\"n\":1,\"key\":[\"a\"],\"old\":[\"a\",1,1]}");
        QTest::newRow("no key") << QByteArray("{\"op\":\"delete\",\"version\":1,\"n\":1,\"old\":[\"a\",1,1]}");
        QTest::newRow("no old values") << QByteArray("{\"op\":\"delete\",\"version\":1,\"n\":1,\"key\":[\"a\"]}");
        QTest::newRow("no new values") << QByteArray("{\"op\":\"update\",\"version\":1,\"n\":1,\"key\":[\"a\"],\"old\":[\"a\",1,1]}");
        QTest::newRow("no version") << QByteArray("{\"op\":\"delete\",\"n\":1,\"key\":[\"a\"],\"old\":[\"a\",1,1]}");
    }
    void linesThatDoNotFitAreRefused()
    {
        QFETCH(QByteArray, line);
        const DatasetSpec s = spec();
        const auto read = packageLine(line, &s, QStringLiteral("p"));
        QVERIFY(!read);
        QCOMPARE(read.error().code, ErrorCode::PackageInvalid);
        QCOMPARE(read.error().args.value(0), QStringLiteral("p"));
    }

    void operationsHaveUuidsThatBothSidesCompute()
    {
        // Python: uuid.uuid5(uuid.UUID('6f1f0e4e-6f0b-4f5e-9a3e-0d6f6f6a1b2c'), '17/3')
        QCOMPARE(operationId(QStringLiteral("6f1f0e4e-6f0b-4f5e-9a3e-0d6f6f6a1b2c"), 17, 3), QStringLiteral("d0932002-b9ee-5c74-8486-84e009d3877c"));
    }
};

QTEST_GUILESS_MAIN(TestOperation)
#include "tst_operation.moc"

// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workbench.h"

#include "ingest/exporter.h"

#include <QTest>

using namespace om;

namespace {

ExportRequest csv(std::optional<std::vector<qint64>> fids = {})
{
    ExportRequest request;
    request.fids = std::move(fids);
    request.options.format = QStringLiteral("csv");
    return request;
}

} // namespace

class TestExporter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesAllRowsOrThoseAskedFor()
    {
        Workbench bench;
        QVERIFY(bench.isSound());
        QByteArray text = "code,label\n";
        for (int i = 1; i <= 10000; ++i) // more than two chunks
            text += "k" + QByteArray::number(i) + ",row " + QByteArray::number(i) + "\n";
        const ImportReport report = bench.import(bench.file(QStringLiteral("many.csv"), text), bench.options());
        QVERIFY2(!report.error, report.error ? qPrintable(errorText(*report.error)) : "");
        const auto state = bench.cache().dataset(report.dataset);
        QVERIFY(state);
        JobControl control;
        const QString all = bench.folder.filePath(QStringLiteral("all.csv"));
        const auto written = exportDataset(bench.cache(), state->spec, csv(), all, control);
        QVERIFY2(written, written ? "" : qPrintable(errorText(written.error())));
        QCOMPARE(*written, 10000);
        const QList<QByteArray> lines = read(all);
        QCOMPARE(lines.size(), 10001);
        QVERIFY(lines[1].contains("k1,row 1"));
        QVERIFY(lines[10000].contains("k10000,row 10000"));

        const QString some = bench.folder.filePath(QStringLiteral("some.csv"));
        QCOMPARE(exportDataset(bench.cache(), state->spec, csv(std::vector<qint64>{9, 3}), some, control).value_or(-1), 2);
        QVERIFY(read(some)[1].contains("k9,"));
        QVERIFY(read(some)[2].contains("k3,"));
    }

    void columnsAndNamesAreChosen()
    {
        Workbench bench;
        const ImportReport report = bench.import(bench.file(QStringLiteral("few.csv"), "code,kind,label\na,1,x\nb,2,y\nc,9,z\n"), bench.options());
        const auto state = bench.cache().dataset(report.dataset);
        QVERIFY(state);
        JobControl control;
        ExportRequest request = csv();
        request.columns = {QStringLiteral("label"), QStringLiteral("kind")};
        request.names[QStringLiteral("kind")] = {{QStringLiteral("1"), QStringLiteral("城管")}, {QStringLiteral("2"), QStringLiteral("环保")}};
        request.options.headers = {QStringLiteral("CODE"), QStringLiteral("KIND"), QStringLiteral("LABEL")};
        const QString path = bench.folder.filePath(QStringLiteral("out.csv"));
        QCOMPARE(exportDataset(bench.cache(), state->spec, request, path, control).value_or(-1), 3);
        QCOMPARE(read(path), (QList<QByteArray>{"LABEL,KIND", "x,城管", "y,环保", "z,9"}));
        request.columns = {QStringLiteral("nothing")};
        QCOMPARE(exportDataset(bench.cache(), state->spec, request, path, control).error().code, ErrorCode::FieldUnknown);
    }

    void personalNumbersInFreeTextAreMasked()
    {
        Workbench bench;
        // The third column is text, the second a number that looks like one of a person.
        const ImportReport report =
            bench.import(bench.file(QStringLiteral("few.csv"), "code,phone,note\na,13800138000,call 138-0013-8000\nb,2,none\n"), bench.options());
        const auto state = bench.cache().dataset(report.dataset);
        QVERIFY(state);
        JobControl control;
        ExportRequest request = csv();
        request.columns = {QStringLiteral("phone"), QStringLiteral("note")};
        const QString path = bench.folder.filePath(QStringLiteral("out.csv"));
        QCOMPARE(exportDataset(bench.cache(), state->spec, request, path, control).value_or(-1), 2);
        QVERIFY(read(path)[1].endsWith("call 138-0013-8000"));
        request.masksPersonalNumbers = true;
        QCOMPARE(exportDataset(bench.cache(), state->spec, request, path, control).value_or(-1), 2);
        QVERIFY(read(path)[1].endsWith("call 138-****-8000"));
        QVERIFY(read(path)[2].endsWith("none"));
        // A field that tells rows apart in any dataset holds numbers of records.
        DatasetSpec keyed = state->spec;
        keyed.key = {QStringLiteral("note")};
        QCOMPARE(exportDataset(bench.cache(), keyed, request, path, control).value_or(-1), 2);
        QVERIFY(read(path)[1].endsWith("call 138-0013-8000"));
    }

    void leavesNoFileWhenItFails()
    {
        Workbench bench;
        const ImportReport report = bench.import(bench.file(QStringLiteral("few.csv"), "a,b\nx,y\n"), bench.options());
        const auto state = bench.cache().dataset(report.dataset);
        QVERIFY(state);
        JobControl control;
        control.cancel();
        const QString path = bench.folder.filePath(QStringLiteral("out.csv"));
        const auto cancelled = exportDataset(bench.cache(), state->spec, csv(), path, control);
        QVERIFY(!cancelled);
        QCOMPARE(cancelled.error().code, ErrorCode::Cancelled);
        QVERIFY(!QFile::exists(path));
        DatasetSpec unknown;
        unknown.id = QStringLiteral("nowhere");
        JobControl other;
        QCOMPARE(exportDataset(bench.cache(), unknown, csv(), path, other).error().code, ErrorCode::DatasetUnknown);
    }

private:
    static QList<QByteArray> read(const QString &path)
    {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            return {};
        return file.readAll().trimmed().replace("\r\n", "\n").replace("\xEF\xBB\xBF", "").split('\n');
    }
};

QTEST_GUILESS_MAIN(TestExporter)
#include "tst_exporter.moc"

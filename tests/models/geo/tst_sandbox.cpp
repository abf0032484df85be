// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "collectingsink.h"

#include "geo/sandbox_p.h"
#include "geo/wire_p.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace om;

namespace {

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

/// `printf` arguments that reproduce the bytes.
QByteArray octal(const QByteArray &bytes)
{
    QByteArray text;
    for (const char c : bytes)
        text += "\\0" + QByteArray::number(std::uint8_t(c), 8);
    return "printf '%b' '" + text + "'\n";
}

/// A listener on the loopback of the test's own network.
class Listener
{
public:
    Listener()
    {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t size = sizeof address;
        m_isGood = ::bind(m_socket, reinterpret_cast<sockaddr *>(&address), size) == 0 && ::listen(m_socket, 1) == 0 &&
            ::getsockname(m_socket, reinterpret_cast<sockaddr *>(&address), &size) == 0;
        m_port = ntohs(address.sin_port);
    }
    ~Listener() { ::close(m_socket); }
    bool isGood() const { return m_isGood; }
    int port() const { return m_port; }

private:
    int m_socket = ::socket(AF_INET, SOCK_STREAM, 0);
    bool m_isGood = false;
    int m_port = 0;
};

} // namespace

/// What a worker could do that was taken over by the file it reads. The shell plays it: it is started in the worker's place, and the
/// "file" is its script.
class TestSandbox : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    const QString m_shell = QStringLiteral("/usr/bin/bash");

    QByteArray inside(const QByteArray &script)
    {
        write(m_folder.filePath(QStringLiteral("s.csv")), script);
        const QStringList command = sandboxCommand(m_shell, m_folder.path(), {QStringLiteral("/in/s.csv")});
        QProcess process;
        process.start(command.first(), command.mid(1));
        process.waitForFinished();
        return process.readAllStandardOutput().trimmed();
    }

    ErrorCode outcome(const QByteArray &script, CollectingSink &sink)
    {
        const QString path = m_folder.filePath(QStringLiteral("w.csv"));
        write(path, script);
        const auto summary = readSource(m_shell, path, {}, sink);
        return summary ? ErrorCode::Internal : summary.error().code;
    }

private Q_SLOTS:
    void thereIsNothingToRead()
    {
        QCOMPARE(inside("for f in /etc/passwd /etc/hostname /root /home /tmp /var /proc/1 /sys /run; do [ -e $f ] && echo $f; done"), QByteArray());
        QCOMPARE(inside("echo /in/*"), QByteArray("/in/s.csv"));
        qputenv("OM_SECRET", "password");
        const QByteArray environment = inside("export -p | grep -v -e OLDPWD -e PWD -e SHLVL");
        QVERIFY2(!environment.contains("OM_SECRET") && !environment.contains("HOME="), environment.constData());
    }

    void thereIsNothingToWrite()
    {
        QCOMPARE(inside("for f in /in/x /in/s.csv /usr/x /usr/bin/x /onemap-worker; do (echo x >> $f) 2>/dev/null && echo $f; done"), QByteArray());
    }

    void thereIsNoNetwork()
    {
        const Listener listener;
        QVERIFY(listener.isGood());
        const QByteArray connect = "(exec 3<>/dev/tcp/127.0.0.1/" + QByteArray::number(listener.port()) + ") 2>/dev/null && echo connected";
        QCOMPARE(inside(connect), QByteArray());
        QProcess outside; // the same words do connect without the sandbox
        outside.start(m_shell, {QStringLiteral("-c"), QString::fromLatin1(connect)});
        outside.waitForFinished();
        QCOMPARE(outside.readAllStandardOutput().trimmed(), QByteArray("connected"));
    }

    void crashesAreNamed_data()
    {
        QTest::addColumn<QByteArray>("script");
        QTest::addColumn<ErrorCode>("code");
        const QByteArray hello = octal(wireHello());
        SourceDescription description;
        description.fields.resize(1);
        const QByteArray describe = octal(toWire(description));
        Row row;
        row.cells.resize(1);
        Row outside = row;
        outside.geometry = Geometry::point(500, 0);
        Row wide;
        wide.cells.resize(2);
        SourceSummary one{.rowsRead = 1, .rowsGiven = 1, .rowsRejected = 0, .warnings = {}};
        PositionSurvey survey;
        survey.columns = {{QStringLiteral("source"), {QStringLiteral("a"), QStringLiteral("b")}}};
        survey.points = {{1, 2, QStringLiteral("x"), {1}}};
        const QByteArray ask = octal(toWire(survey, {}));
        PositionSurvey wrongGroup = survey, nowhere = survey;
        wrongGroup.points[0].groups = {2};
        nowhere.points[0].x = std::nan("");
        const auto add = [](const char *tag, const QByteArray &script, ErrorCode code) { QTest::newRow(tag) << script << code; };
        add("segmentation fault", "kill -SEGV $$", ErrorCode::WorkerCrashed);
        add("abort after hello", hello + "kill -ABRT $$", ErrorCode::WorkerCrashed);
        add("cpu limit", hello + "kill -XCPU $$", ErrorCode::WorkerTimeout);
        add("ends without a word", "exit 0", ErrorCode::WorkerCrashed);
        add("no hello", describe, ErrorCode::WorkerCrashed);
        add("hello twice", hello + hello, ErrorCode::WorkerCrashed);
        add("rows before description", hello + octal(toWire(row)), ErrorCode::WorkerCrashed);
        add("unknown kind", hello + octal(QByteArray("\x63\0\0\0\0", 5)), ErrorCode::WorkerCrashed);
        add("endless length", hello + octal(QByteArray("\x02\xff\xff\xff\xff", 5)), ErrorCode::WorkerCrashed);
        add("cut message", hello + describe + octal(toWire(row).chopped(1)), ErrorCode::WorkerCrashed);
        add("wrong number of cells", hello + describe + octal(toWire(wide)), ErrorCode::WorkerCrashed);
        add("place off the earth", hello + describe + octal(toWire(outside)), ErrorCode::WorkerCrashed);
        add("rows do not add up", hello + describe + octal(toWire(row)) + octal(toWire(row)) + octal(toWire(one)), ErrorCode::WorkerCrashed);
        add("floods of words", "while :; do echo words words words; done", ErrorCode::WorkerCrashed);
        add("survey after description", hello + describe + ask, ErrorCode::WorkerCrashed);
        add("surveys without end", hello + ask + ask, ErrorCode::WorkerCrashed);
        add("survey of no such group", hello + octal(toWire(wrongGroup, {})), ErrorCode::WorkerCrashed);
        add("survey of no place", hello + octal(toWire(nowhere, {})), ErrorCode::WorkerCrashed);
        add("answers its own question", hello + octal(toWire(std::optional<Placing>())), ErrorCode::WorkerCrashed);
        add("sound with a survey", hello + ask + describe + octal(toWire(row)) + octal(toWire(one)), ErrorCode::Internal);
        add("sound", hello + describe + octal(toWire(row)) + octal(toWire(one)), ErrorCode::Internal);
    }
    void crashesAreNamed()
    {
        QFETCH(QByteArray, script);
        QFETCH(ErrorCode, code);
        CollectingSink sink;
        QCOMPARE(errorCodeName(outcome(script, sink)), errorCodeName(code));
    }

    /// One row after the other over one stream, read into the same memory.
    void rowsComeAsTheyWent()
    {
        Row full, poor;
        full.sourceRow = 7;
        full.cells = {qint64(-1), 0.1, QStringLiteral("桂城𬒔é"), Value()};
        full.geometry = {GeometryType::Line, true, {113.1, 23.0, 113.2, 23.1, 113.3, 23.0, 113.4, 23.1}, {2, 4}, {}};
        poor.sourceRow = 8;
        poor.cells = {Value(), QString(), qint64(1) << 62, QStringLiteral("x")};
        Row point = poor;
        point.geometry = Geometry::point(-180, 90);
        QByteArray stream;
        for (const Row *row : {&full, &poor, &point, &full})
            appendToWire(stream, *row);
        WireSplitter splitter;
        splitter.append(stream);
        Row back;
        for (const Row *row : {&full, &poor, &point, &full}) {
            const auto message = splitter.next();
            QVERIFY(message && message->kind == WireKind::Row && rowFromWire(message->content, 4, back));
            QCOMPARE(back.cells, row->cells);
            QCOMPARE(back.sourceRow, row->sourceRow);
            QVERIFY(row->geometry.isNull() ? back.geometry.isNull() : back.geometry == row->geometry);
        }
        QVERIFY(!splitter.next());
        QVERIFY(!splitter.isDamaged());
    }

    /// Whatever bytes come, the decoders answer no or give something sound.
    void decodersTakeAnyBytes()
    {
        quint32 state = 1;
        const auto random = [&state] { return state = state * 1664525 + 1013904223; };
        SourceDescription description;
        description.layers = {QStringLiteral("a"), QStringLiteral("b")};
        description.fields.resize(3);
        Row row;
        row.cells = {qint64(1), 2.5, QStringLiteral("x")};
        row.geometry = Geometry::point(1, 2);
        PositionSurvey survey;
        survey.positions = 7;
        survey.columns = {{QStringLiteral("source"), {QStringLiteral("a"), QStringLiteral("b")}}};
        survey.points = {{1.5, 2.5, QStringLiteral("x"), {1}}, {3, 4, {}, {-1}}};
        survey.shapes = {Geometry::point(5, 6)};
        const Placing placing{QStringLiteral("GCJ02"), QStringLiteral("source"), {{QStringLiteral("a"), QStringLiteral("BD09")}}};
        const QList<QByteArray> seeds{toWire(description).mid(5),
                                      toWire(row).mid(5),
                                      toWire(RowIssue{1, {}, {}, {}}, QStringLiteral("{}")).mid(5),
                                      toWire(survey, QStringLiteral("EPSG:4326")).mid(5),
                                      toWire(std::optional(placing)).mid(5),
                                      toWire(SourceSummary()).mid(5),
                                      toWire(Error{ErrorCode::Usage, {QStringLiteral("x")}, {}}).mid(5)};
        for (int round = 0; round < 20000; ++round) {
            QByteArray bytes = seeds[qsizetype(random() >> 8) % seeds.size()];
            for (int i = 0; i < 3; ++i)
                bytes[qsizetype(random() >> 8) % bytes.size()] = char(random() >> 16);
            bytes.truncate(qsizetype(random() >> 8) % (bytes.size() + 1));
            descriptionFromWire(bytes);
            if (const auto made = rowFromWire(bytes, 3))
                QCOMPARE(made->cells.size(), std::size_t(3));
            rejectedFromWire(bytes);
            summaryFromWire(bytes);
            errorFromWire(bytes);
            if (const auto made = surveyFromWire(bytes))
                for (const PositionSurvey::Point &point : made->survey.points)
                    QCOMPARE(point.groups.size(), made->survey.columns.size());
            placingFromWire(bytes);
        }
        const auto back = surveyFromWire(toWire(survey, QStringLiteral("EPSG:4326")).mid(5));
        QVERIFY(back && back->stated == u"EPSG:4326" && back->survey.positions == 7);
        QCOMPARE(back->survey.columns[0].values, survey.columns[0].values);
        QCOMPARE(back->survey.points[0].name, QStringLiteral("x"));
        QCOMPARE(back->survey.points[0].groups, (std::vector<int>{1}));
        QCOMPARE(back->survey.points[1].groups, (std::vector<int>{-1}));
        QCOMPARE(back->survey.shapes, survey.shapes);
        const auto answer = placingFromWire(toWire(std::optional(placing)).mid(5));
        QVERIFY(answer && *answer);
        QCOMPARE((*answer)->column, placing.column);
        QCOMPARE((*answer)->crsOf, placing.crsOf);
        QVERIFY(!*placingFromWire(toWire(std::optional<Placing>()).mid(5)));
        QCOMPARE(*rowFromWire(seeds[1], 3), row);
    }
};

QTEST_GUILESS_MAIN(TestSandbox)
#include "tst_sandbox.moc"

// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/clock/reckoned.h"

#include "services/measuretext.h"
#include "services/record/record.h"
#include "support/tinyworkspace.h"

#include <QTest>

using namespace om;

/// What the card of a ticket says of its clock, at 2021-12-31 23:59:59 in a city without office hours. Each ticket has 6 hours around the clock, a stored
/// deadline of noon on 2022-01-05 and a stored red card:
///
///   no  accepted          due               disposed          so the card
///   N1  12-31 20:00       01-01 02:00       –                 yellow: 2 h (and a second) are left, less than 4 h
///   N2  12-31 08:00       12-31 14:00       –                 red: overdue by 9 h 59 min (and 59 s)
///   N3  12-31 08:00       12-31 14:00       12-31 13:00       none: done in time, though the warning fell due at 10:00
///   N4  12-31 08:00       12-31 14:00       12-31 15:00       red: done late
///   N5  12-31 19:59       its own           –                 no limit: the stored deadline stands; 12 h are left on N5's of 01-01 12:00
class TestReckoned : public QObject
{
    Q_OBJECT

    Result<Catalog> m_catalog = fail(ErrorCode::Internal);
    JobRunner m_jobs{0};
    std::unique_ptr<test::TinyWorkspace> m_tiny;

    static QString s(const char *text) { return QString::fromUtf8(text); }
    static Value cell(const char *text) { return *text ? Value(s(text)) : Value(); }

    static Result<void> write(Cache &cache)
    {
        auto batch = cache.begin({s("edit"), {}, {}, {}, {}, {}, {}});
        if (!batch)
            return fail(batch);
        if (auto ok = (*batch)->beginRows(s("ticket"),
                                          {s("ticket_no"), s("title"), s("t_accept"), s("deadline"), s("t_dispose"), s("limit_value"), s("limit_unit"),
                                           s("card"), s("is_test"), s("is_revoked")},
                                          WriteMode::Upsert);
            !ok)
            return ok;
        const auto ticket = [&](const char *no, const char *accepted, const char *deadline, const char *disposed, Value limit, const char *card) {
            return (*batch)->write({{cell(no), cell(no), cell(accepted), cell(deadline), cell(disposed), limit, isNull(limit) ? Value() : cell("urgent_hour"),
                                     cell(card), qint64(0), qint64(0)},
                                    Geometry::point(113.05, 23.0),
                                    0});
        };
        for (auto ok : {ticket("N1", "2021-12-31T20:00:00.000Z", "2022-01-05T12:00:00.000Z", "", 6.0, "red"),
                        ticket("N2", "2021-12-31T08:00:00.000Z", "2022-01-05T12:00:00.000Z", "", 6.0, "red"),
                        ticket("N3", "2021-12-31T08:00:00.000Z", "2022-01-05T12:00:00.000Z", "2021-12-31T13:00:00.000Z", 6.0, "red"),
                        ticket("N4", "2021-12-31T08:00:00.000Z", "2022-01-05T12:00:00.000Z", "2021-12-31T15:00:00.000Z", 6.0, ""),
                        ticket("N5", "2021-12-31T19:59:00.000Z", "2022-01-01T12:00:00.000Z", "", Value(), "")})
            if (!ok)
                return ok;
        if (auto ok = (*batch)->endRows(); !ok)
            return ok;
        const auto done = (*batch)->commit();
        return done ? Result<void>() : fail(done);
    }

    static Record record(const Workspace &workspace, const char *no)
    {
        const auto rows = workspace.cache().rowsWhere(s("ticket"), s("ticket_no"), Value(s(no)), 1);
        const auto found = rows && !rows->empty() ? readRecord(workspace, s("ticket"), rows->front().fid) : Result<Record>(fail(ErrorCode::NotFound));
        return found ? *found : Record();
    }
    static QString valueOf(const Record &record, const char *label)
    {
        for (const CardSection &section : record.sections)
            for (const Fact &fact : section.facts)
                if (fact.label == s(label))
                    return fact.value;
        return s("no such fact");
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_catalog = Catalog::load();
        QVERIFY(m_catalog);
        m_tiny = std::make_unique<test::TinyWorkspace>(*m_catalog, m_jobs);
        QVERIFY(m_tiny->workspace && !m_tiny->error);
        const auto cache = Cache::open(m_tiny->workspace->files().cache, Cache::Mode::Write);
        QVERIFY(cache);
        const auto written = write(**cache);
        QVERIFY2(written, written ? "" : qPrintable(errorText(written.error())));
        QVERIFY(m_tiny->workspace->refresh());
    }

    void storedStandsUntilTheFrameIsLoaded()
    {
        const auto bare = Workspace::open(m_tiny->workspace->files(), *m_catalog, m_jobs, s("en"));
        QVERIFY(bare && (*bare)->frames().frames.isEmpty());
        const Record shown = record(**bare, "N1");
        QCOMPARE(valueOf(shown, "Deadline"), s("2022-01-05 12:00"));
        QVERIFY(shown.remaining.isEmpty());
    }

    void cardSaysWhatTheClockReckons_data()
    {
        QTest::addColumn<QString>("deadline");
        QTest::addColumn<QString>("remaining");
        QTest::addColumn<QString>("card");
        const QString noRest = s("no such fact");
        QTest::newRow("N1") << s("2022-01-01 02:00 (the source says 2022-01-05 12:00)") << s("2 h left") << s("yellow (the source says red)");
        QTest::newRow("N2") << s("2021-12-31 14:00 (the source says 2022-01-05 12:00)") << s("overdue by 9 h 59 min") << s("red");
        QTest::newRow("N3") << s("2021-12-31 14:00 (the source says 2022-01-05 12:00)") << noRest << s("— (the source says red)");
        QTest::newRow("N4") << s("2021-12-31 14:00 (the source says 2022-01-05 12:00)") << noRest << s("red");
        QTest::newRow("N5") << s("2022-01-01 12:00") << s("12 h left") << s("—");
        QTest::newRow("T6") << s("2020-05-15 08:00") << noRest << s("—"); // done in time, nothing stored
    }
    void cardSaysWhatTheClockReckons()
    {
        QFETCH(QString, deadline);
        QFETCH(QString, remaining);
        QFETCH(QString, card);
        const Record shown = record(*m_tiny->workspace, QTest::currentDataTag());
        QCOMPARE(valueOf(shown, "Deadline"), deadline);
        QCOMPARE(valueOf(shown, "Remaining"), remaining);
        QCOMPARE(shown.remaining, remaining == u"no such fact" ? QString() : remaining);
        QCOMPARE(valueOf(shown, "Card"), card);
    }

    void durationsAreHoursAndMinutes()
    {
        QCOMPARE(durationText(0), s("0 min"));
        QCOMPARE(durationText(-59), s("59 min"));
        QCOMPARE(durationText(60), s("1 h"));
        QCOMPARE(durationText(200), s("3 h 20 min"));
        QCOMPARE(durationText(-1500 * 60), s("1,500 h"));
    }
};

QTEST_GUILESS_MAIN(TestReckoned)
#include "tst_reckoned.moc"

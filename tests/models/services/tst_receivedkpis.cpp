// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Indicators that go from one workspace to another in signed packages.
#include "services/declarations/receivedkpis.h"

#include "package/packagewriter.h"
#include "services/declarations/owncatalog.h"
#include "services/declarations/ownkpis.h"
#include "support/tinyworkspace.h"
#include "sync/packageapplier.h"
#include "sync/packages.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace om;

class TestReceivedKpis : public QObject
{
    Q_OBJECT

    using State = KpiArrival::State;

    Catalog m_catalog = Catalog::load().value();
    JobRunner m_jobs{0};
    JobControl m_control;
    QTemporaryDir m_packages;
    std::unique_ptr<test::TinyWorkspace> m_a, m_b;

    static QString folder(const test::TinyWorkspace &workspace) { return workspace.workspace->files().folder; }
    static SyncPlace place(const test::TinyWorkspace &workspace) { return {folder(workspace)}; }
    static std::unique_ptr<Cache> cache(const test::TinyWorkspace &workspace)
    {
        return Cache::open(workspace.workspace->files().cache, Cache::Mode::Write).value();
    }
    QString file(const char *name) const { return m_packages.filePath(QLatin1String(name)); }
    QString keyOfA() const { return KeyStore(folder(*m_a) + QStringLiteral("/keys")).own()->id; }
    QString idHere(const char *number) const { return QStringLiteral("own.%1.%2").arg(keyOfA(), QLatin1String(number)); }
    QString fileHere() const { return folder(*m_b) + QStringLiteral("/declarations/kpis/own-%1.json").arg(keyOfA()); }

    static KpiSpec kpi(const char *title, const char *numerator)
    {
        KpiSpec kpi;
        kpi.title = QString::fromUtf8(title);
        kpi.definition = QStringLiteral("What is counted.");
        kpi.dataset = QStringLiteral("ticket");
        kpi.aggregate = QStringLiteral("count");
        kpi.numerator = QString::fromUtf8(numerator);
        return kpi;
    }
    static QByteArray content(const QString &path)
    {
        QFile read(path);
        return read.open(QIODevice::ReadOnly) ? read.readAll() : QByteArray();
    }
    static bool put(const QString &path, const QByteArray &bytes)
    {
        QFile write(path);
        return write.open(QIODevice::WriteOnly) && write.write(bytes) == bytes.size();
    }
    /// Packs what A has of its own, without data.
    Result<PackageReport> pack(const QString &path) { return createIndicatorPackage(*cache(*m_a), path, *ownKpis(folder(*m_a)), place(*m_a)); }
    /// Verifies and takes a package into B; the states in the order of the package.
    Result<std::vector<State>> take(const QString &path)
    {
        const auto report = applyPackageFile(*cache(*m_b), path, place(*m_b), m_control);
        if (!report)
            return fail(report);
        const auto arrivals = takeKpis(report->indicators, folder(*m_b), m_catalog);
        if (!arrivals)
            return fail(arrivals);
        std::vector<State> states;
        for (const KpiArrival &arrival : *arrivals)
            states.push_back(arrival.state);
        return states;
    }
    /// A package that A signed, with this in place of its indicators.
    Result<Manifest> forge(const QString &path, const QByteArray &json, qint64 count)
    {
        Manifest head;
        head.id = QStringLiteral("0123abcd-0123-4123-8123-0123456789ab");
        head.created = QStringLiteral("2021-06-07T00:00:00Z");
        head.sequence = 1;
        head.to = 1;
        head.crs = QStringLiteral("EPSG:4490");
        auto writer = PackageWriter::create(path, head, KeyStore(folder(*m_a) + QStringLiteral("/keys")));
        if (!writer)
            return fail(writer);
        if (auto set = (*writer)->setIndicators(json, count); !set)
            return fail(set);
        return (*writer)->finish();
    }
    static QByteArray listed(const QJsonArray &kpis) { return QJsonDocument(QJsonObject{{"id", "kpis.own"}, {"kpis", kpis}}).toJson(); }
    static QJsonObject member(QJsonObject kpi, const char *key, const QJsonValue &value)
    {
        kpi.insert(QLatin1String(key), value);
        return kpi;
    }

private Q_SLOTS:
    void init()
    {
        m_a = std::make_unique<test::TinyWorkspace>(m_catalog, m_jobs);
        m_b = std::make_unique<test::TinyWorkspace>(m_catalog, m_jobs);
        QVERIFY(m_a->workspace && m_b->workspace);
        const auto key = KeyStore(folder(*m_a) + QStringLiteral("/keys")).own(QStringLiteral("Data centre"));
        QVERIFY(key);
        QVERIFY(KeyStore(folder(*m_b) + QStringLiteral("/keys")).trust(*key));
    }

    /// A share of 121 % that came in a package, or that somebody wrote into a file, is refused with its reason; the one beside it is taken.
    void whatIsNotToBeAddedIsNotTaken()
    {
        KpiSpec mixed = kpi("Done by oneself", "month in P and level = 'self_service'");
        mixed.dataset = QStringLiteral("service_stat");
        mixed.aggregate = QStringLiteral("sum_ratio");
        mixed.numeratorSum = QStringLiteral("self_service");
        mixed.denominator = QStringLiteral("month in P and level = 'street'");
        mixed.denominatorSum = QStringLiteral("accepted");
        KpiSpec both = kpi("Both levels", "month in P");
        both.dataset = mixed.dataset;
        both.aggregate = QStringLiteral("sum");
        both.numeratorSum = QStringLiteral("accepted");
        const QString differ = QStringLiteral("“self_service” and “accepted” count different things, which are neither added nor divided");
        const QString series = QStringLiteral("“accepted” is counted in series that are not added: the rows need a condition like level = '…'");
        QVERIFY(keepOwnKpi(folder(*m_a), mixed));
        QVERIFY(keepOwnKpi(folder(*m_a), both));
        QVERIFY(keepOwnKpi(folder(*m_a), kpi("Good", "t_accept in P")));

        std::vector<Error> refused; // of the own file
        const auto own = loadCatalog(folder(*m_a), refused);
        QVERIFY(own && own->kpi(QStringLiteral("own.3")) && !own->kpi(QStringLiteral("own.1")) && !own->kpi(QStringLiteral("own.2")));
        QCOMPARE(refused.size(), std::size_t(2));
        QCOMPARE(refused[0].code, ErrorCode::SpecInvalid);
        QVERIFY(refused[0].args[1].endsWith(QStringLiteral("kpis[0].numerator_sum")));
        QCOMPARE(refused[0].args[2], differ);
        QCOMPARE(refused[1].args[2], series);

        QVERIFY(pack(file("mixed.zip")));
        const auto report = applyPackageFile(*cache(*m_b), file("mixed.zip"), place(*m_b), m_control);
        QVERIFY(report);
        const auto arrivals = takeKpis(report->indicators, folder(*m_b), m_catalog);
        QVERIFY(arrivals);
        QCOMPARE(arrivals->size(), std::size_t(3));
        QCOMPARE((*arrivals)[0].state, State::Refused);
        QCOMPARE((*arrivals)[0].reason, differ);
        QCOMPARE((*arrivals)[1].reason, series);
        QCOMPARE((*arrivals)[2].state, State::New);
        const auto taken = receivedKpis(folder(*m_b));
        QCOMPARE(taken.front().kpis.size(), std::size_t(1));

        // A file of its own that somebody wrote by hand is refused whole, as for any other fault.
        QVERIFY(QDir().mkpath(folder(*m_b) + QStringLiteral("/declarations/kpis")));
        QVERIFY(put(folder(*m_b) + QStringLiteral("/declarations/kpis/mine.json"),
                    R"({"id": "k", "kpis": [{"id": "mine.share", "title": "M", "dataset": "service_stat", "aggregate": "sum_ratio", "definition": "d",
                     "numerator": "level = 'self_service'", "numerator_sum": "self_service", "denominator": "level = 'street'", "denominator_sum": "accepted"}]})"));
        refused.clear();
        const auto theirs = loadCatalog(folder(*m_b), refused);
        QVERIFY(theirs && !theirs->kpi(QStringLiteral("mine.share")));
        QCOMPARE(refused.size(), std::size_t(1));
        QCOMPARE(refused[0].args[2], differ);
    }

    /// Of 2021 there are T1 … T5, three of them of D1.
    void itIsCountedInAnotherWorkspace()
    {
        QCOMPARE(*keepOwnKpi(folder(*m_a), kpi("Tickets of D1", "t_accept in P and lead_dept = 'D1'")), QStringLiteral("own.1"));
        const auto made = createPackage(*cache(*m_a), file("base.zip"), 0, place(*m_a), m_control, {.indicators = *ownKpis(folder(*m_a))});
        QVERIFY(made);
        QCOMPARE(made->rows, 2 + 6 + 2 + 1); // communities, tickets, trace, school: the indicator is no row
        QCOMPARE(made->indicators.kpis.size(), std::size_t(1));
        const auto verified = verifyPackage(file("base.zip"), place(*m_b));
        QVERIFY(verified);
        QCOMPARE(verified->indicators.issuer, QStringLiteral("Data centre"));
        QCOMPARE(verified->indicators.kpis.front().title, QStringLiteral("Tickets of D1"));
        QVERIFY(!QFile::exists(fileHere()));

        QCOMPARE(*take(file("base.zip")), std::vector<State>{State::New});
        std::vector<Error> refused;
        const auto catalog = loadCatalog(folder(*m_b), refused);
        QVERIFY(catalog && refused.empty());
        const KpiSpec *here = catalog->kpi(idHere("1"));
        QVERIFY(here);
        QCOMPARE(here->title, QStringLiteral("Tickets of D1"));
        QCOMPARE(here->basis, QStringLiteral("From Data centre"));
        QVERIFY(catalog->theme(QStringLiteral("tickets"))->tiles.contains(here->id));
        Filter filter;
        filter.period = *Period::parse(QStringLiteral("2021"));
        const auto value = evaluate(*catalog, *here, m_b->workspace->frames(), filter);
        QVERIFY(value);
        QCOMPARE(value->value.value_or(-1), 3.0);
        // Applied again: neither the cache nor the file is written.
        const QByteArray before = content(fileHere());
        const qint64 version = cache(*m_b)->version();
        QCOMPARE(*take(file("base.zip")), std::vector<State>{State::Present});
        QCOMPARE(content(fileHere()), before);
        QCOMPARE(cache(*m_b)->version(), version);
    }

    /// A stop between the data and the indicators: the next apply finds the data done and takes the indicators.
    void whatAStopLeftOutIsTakenTheNextTime()
    {
        QVERIFY(keepOwnKpi(folder(*m_a), kpi("One", "t_accept in P")));
        QVERIFY(createPackage(*cache(*m_a), file("base.zip"), 0, place(*m_a), m_control, {.indicators = *ownKpis(folder(*m_a))}));
        QVERIFY(applyPackageFile(*cache(*m_b), file("base.zip"), place(*m_b), m_control)); // and no takeKpis
        QCOMPARE(*take(file("base.zip")), std::vector<State>{State::New});
    }

    /// Without data, a package goes to whom it likes: B follows another publisher.
    void indicatorsAloneTouchNoCache()
    {
        test::TinyWorkspace other(m_catalog, m_jobs);
        QVERIFY(KeyStore(folder(*m_b) + QStringLiteral("/keys")).trust(*KeyStore(folder(other) + QStringLiteral("/keys")).own()));
        QVERIFY(createPackage(*cache(other), file("other.zip"), 0, place(other), m_control));
        QVERIFY(applyPackageFile(*cache(*m_b), file("other.zip"), place(*m_b), m_control));
        const SyncOrigin origin = syncOrigin(*cache(*m_b));
        const qint64 version = cache(*m_b)->version();
        QVERIFY(!origin.id.isEmpty());

        QCOMPARE(pack(file("none.zip")).error().code, ErrorCode::Usage);
        QVERIFY(keepOwnKpi(folder(*m_a), kpi("One", "t_accept in P")));
        QVERIFY(pack(file("kpis.zip")));
        const auto inspected = inspectPackage(*cache(*m_b), file("kpis.zip"), place(*m_b));
        QVERIFY(inspected && !inspected->refusal && !inspected->isApplied);
        QVERIFY(inspected->report.manifest.isOfIndicatorsAlone());
        QCOMPARE(*take(file("kpis.zip")), std::vector<State>{State::New});
        QCOMPARE(cache(*m_b)->version(), version);
        QCOMPARE(syncOrigin(*cache(*m_b)).id, origin.id);
        QCOMPARE(syncOrigin(*cache(*m_b)).version, origin.version);
    }

    void aPackageWithoutThemHasNoPlaceForThem()
    {
        QVERIFY(createPackage(*cache(*m_a), file("base.zip"), 0, place(*m_a), m_control));
        Manifest manifest = *PackageReader::peek(file("base.zip"));
        QVERIFY(!manifest.hasIndicators());
        QVERIFY(toJson(manifest).contains("\"formatVersion\": 4")); // for its data
        QVERIFY(!content(file("base.zip")).contains("declarations/"));
        // As older programs wrote it: the first format has no place for them, and the second no sense without.
        for (PackageFile &file : manifest.files)
            file.path.remove(QStringLiteral(".zst"));
        QVERIFY(toJson(manifest).contains("\"formatVersion\": 1"));
        QByteArray second = toJson(manifest).replace("\"formatVersion\": 1", "\"formatVersion\": 2");
        QCOMPARE(manifestFromJson(second, {}).error().code, ErrorCode::PackageInvalid);
        manifest.files.push_back({IndicatorsEntry, 10, QString(64, u'0'), {}, 1});
        QVERIFY(manifestFromJson(toJson(manifest), {}));
        QByteArray first = toJson(manifest).replace("\"formatVersion\": 2", "\"formatVersion\": 1");
        QCOMPARE(manifestFromJson(first, {}).error().code, ErrorCode::PackageInvalid);
        manifest.files.back().size = MaxIndicatorsBytes + 1;
        QCOMPARE(manifestFromJson(toJson(manifest), {}).error().code, ErrorCode::PackageInvalid);
    }

    void aNewerVersionTakesItsPlaceAndAnOlderDoesNot()
    {
        KpiSpec one = kpi("Old title", "t_accept in P");
        one.id = *keepOwnKpi(folder(*m_a), one);
        QVERIFY(pack(file("v1.zip")));
        one.title = QStringLiteral("New title");
        QVERIFY(keepOwnKpi(folder(*m_a), one));
        QVERIFY(pack(file("v2.zip")));
        QCOMPARE(*take(file("v1.zip")), std::vector<State>{State::New});
        QCOMPARE(*take(file("v2.zip")), std::vector<State>{State::Newer});
        QCOMPARE(receivedKpis(folder(*m_b)).front().kpis.front().title, QStringLiteral("New title"));
        QCOMPARE(*take(file("v1.zip")), std::vector<State>{State::Older});
        QCOMPARE(receivedKpis(folder(*m_b)).front().kpis.front().title, QStringLiteral("New title"));
        QCOMPARE(receivedKpis(folder(*m_b)).front().kpis.size(), std::size_t(1));
    }

    /// The same id and version with another content: what is here stays, and the others are taken.
    void aClashIsToldAndOverwritesNothing()
    {
        KpiSpec one = kpi("One", "t_accept in P");
        QVERIFY(keepOwnKpi(folder(*m_a), one));
        QVERIFY(pack(file("one.zip")));
        QVERIFY(take(file("one.zip")));
        QVERIFY(put(fileHere(), content(fileHere()).replace("\"One\"", "\"Mine\"")));
        QVERIFY(keepOwnKpi(folder(*m_a), kpi("Two", "t_accept in P")));
        QVERIFY(pack(file("two.zip")));
        QCOMPARE(*take(file("two.zip")), (std::vector<State>{State::Clash, State::New}));
        const auto here = receivedKpis(folder(*m_b));
        QCOMPARE(here.size(), std::size_t(1));
        QCOMPARE(here.front().kpis[0].title, QStringLiteral("Mine"));
        QCOMPARE(here.front().kpis[1].title, QStringLiteral("Two"));
    }

    void thoseOfTwoWorkspacesNeverMeet()
    {
        QCOMPARE(*keepOwnKpi(folder(*m_a), kpi("Theirs", "t_accept in P")), QStringLiteral("own.1"));
        QCOMPARE(*keepOwnKpi(folder(*m_b), kpi("Ours", "t_accept in P")), QStringLiteral("own.1"));
        QVERIFY(pack(file("kpis.zip")));
        QCOMPARE(*take(file("kpis.zip")), std::vector<State>{State::New});
        std::vector<Error> refused;
        const auto catalog = loadCatalog(folder(*m_b), refused);
        QVERIFY(catalog && refused.empty());
        QCOMPARE(catalog->kpi(QStringLiteral("own.1"))->title, QStringLiteral("Ours"));
        QCOMPARE(catalog->kpi(idHere("1"))->title, QStringLiteral("Theirs"));
        QCOMPARE(ownKpis(folder(*m_b))->size(), std::size_t(1)); // what was received does not go on in B's own packages
        QVERIFY(isReceived(idHere("1")) && !isReceived(QStringLiteral("own.1")));
        QVERIFY(removeReceivedKpi(folder(*m_b), idHere("1")));
        QCOMPARE(removeReceivedKpi(folder(*m_b), idHere("1")).error().code, ErrorCode::NotFound);
        QCOMPARE(removeReceivedKpi(folder(*m_b), QStringLiteral("own.1")).error().code, ErrorCode::NotFound);
    }

    /// What does not hold in the other workspace is told by itself and takes no other with it.
    void aBrokenOneIsRefusedByItself()
    {
        KpiSpec expression = kpi("Bad expression", "t_accept in P and"), dataset = kpi("Bad dataset", "x > 1"), of = kpi("Bad of", "t_accept in P"),
                good = kpi("Good", "t_accept in P");
        expression.id = QStringLiteral("own.1");
        dataset.id = QStringLiteral("own.2");
        dataset.dataset = QStringLiteral("moon");
        of.id = QStringLiteral("own.3");
        of.of = QStringLiteral("own.4");
        good.id = QStringLiteral("own.4");
        QVERIFY(createIndicatorPackage(*cache(*m_a), file("kpis.zip"), {expression, dataset, of, good}, place(*m_a)));
        const auto report = verifyPackage(file("kpis.zip"), place(*m_b));
        QVERIFY(report);
        const auto arrivals = arrivalsOf(report->indicators, folder(*m_b), m_catalog);
        QVERIFY(arrivals);
        QVERIFY(arrivals->at(1).reason.contains(QStringLiteral("moon")));
        QVERIFY(!QFile::exists(fileHere())); // looking writes nothing
        QCOMPARE(*take(file("kpis.zip")), (std::vector<State>{State::Refused, State::Refused, State::Refused, State::New}));
        QCOMPARE(receivedKpis(folder(*m_b)).front().kpis.size(), std::size_t(1));
        std::vector<Error> refused;
        QVERIFY(loadCatalog(folder(*m_b), refused)->kpi(idHere("4")));
        QVERIFY(refused.empty());
    }

    /// Signed by a trusted key, and yet not what the window writes: the whole package is refused and nothing is changed.
    void aHostileListRefusesThePackage_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<int>("count");
        KpiSpec spec = kpi("One", "t_accept in P");
        spec.id = QStringLiteral("own.1");
        const QJsonObject good = kpiToJsonOf(spec);
        QTest::newRow("no JSON") << QByteArray("{") << 1;
        QTest::newRow("another count") << listed({good}) << 2;
        QTest::newRow("unknown key") << listed({member(good, "script", "x")}) << 1;
        QTest::newRow("built-in id") << listed({member(good, "id", "ticket.due")}) << 1;
        QTest::newRow("path in the id") << listed({member(good, "id", "own.../x")}) << 1;
        QTest::newRow("somebody else's id") << listed({member(good, "id", "own.0123456789abcdef.1")}) << 1;
        QTest::newRow("twice") << listed({good, good}) << 2;
        QTest::newRow("turned around") << listed({member(good, "title", QString(QChar(0x202e)) + QStringLiteral("x"))}) << 1;
        QTest::newRow("line break") << listed({member(good, "definition", "a\nb")}) << 1;
        QTest::newRow("tag character") << listed({member(good, "unit", QString::fromUcs4(U"\U000e0041"))}) << 1;
        QTest::newRow("long") << listed({member(good, "definition", QString(5000, u'x'))}) << 1;
        QTest::newRow("decimals") << listed({member(good, "decimals", 1'000'000'000)}) << 1;
        QTest::newRow("version 0") << listed({member(good, "version", 0)}) << 1;
    }
    void aHostileListRefusesThePackage()
    {
        QFETCH(QByteArray, json);
        QFETCH(int, count);
        QVERIFY(forge(file("bad.zip"), json, count));
        QCOMPARE(verifyPackage(file("bad.zip"), place(*m_b)).error().code, ErrorCode::PackageInvalid);
        const qint64 version = cache(*m_b)->version();
        QCOMPARE(take(file("bad.zip")).error().code, ErrorCode::PackageInvalid);
        QCOMPARE(cache(*m_b)->version(), version);
        QVERIFY(!QDir(folder(*m_b)).exists(QStringLiteral("declarations")));
    }

    void whatWouldBeRefusedIsNotSigned()
    {
        KpiSpec bad = kpi("One\xe2\x80\xae", "t_accept in P");
        bad.id = QStringLiteral("own.1");
        QCOMPARE(createIndicatorPackage(*cache(*m_a), file("bad2.zip"), {bad}, place(*m_a)).error().code, ErrorCode::PackageInvalid);
        QVERIFY(!QFile::exists(file("bad2.zip")));
        QCOMPARE(forge(file("bad2.zip"), QByteArray(MaxIndicatorsBytes + 1, ' '), 1).error().code, ErrorCode::FileTooLarge);
        QCOMPARE(forge(file("bad2.zip"), QByteArray(10, ' '), MaxIndicators + 1).error().code, ErrorCode::FileTooLarge);
    }

    void everyFlippedByteIsNoticed()
    {
        QVERIFY(keepOwnKpi(folder(*m_a), kpi("One", "t_accept in P")));
        QVERIFY(pack(file("kpis.zip")));
        const QByteArray good = content(file("kpis.zip"));
        const auto signedOnes = *ownKpis(folder(*m_a));
        qsizetype accepted = 0;
        for (qsizetype at = 0; at < good.size(); at += 3) {
            QByteArray bad = good;
            bad[at] = char(bad[at] ^ 4);
            QVERIFY(put(file("flipped.zip"), bad));
            const auto verified = verifyPackage(file("flipped.zip"), place(*m_b));
            if (verified) { // padding of what is packed, and who made the archive, say nothing
                QCOMPARE(toJson(verified->indicators.kpis), toJson(signedOnes));
                ++accepted;
            }
        }
        QVERIFY2(accepted * 3 * 10 < good.size(), qPrintable(QString::number(accepted))); // of every third byte
    }

    /// Saved views and packages name an id for ever.
    void anIdIsNeverGivenAgain()
    {
        const KpiSpec one = kpi("One", "t_accept in P");
        QCOMPARE(*keepOwnKpi(folder(*m_a), one), QStringLiteral("own.1"));
        QCOMPARE(*keepOwnKpi(folder(*m_a), one), QStringLiteral("own.2"));
        QVERIFY(removeOwnKpi(folder(*m_a), QStringLiteral("own.2")));
        QCOMPARE(*keepOwnKpi(folder(*m_a), one), QStringLiteral("own.3"));
        QVERIFY(removeOwnKpi(folder(*m_a), QStringLiteral("own.1")));
        QVERIFY(removeOwnKpi(folder(*m_a), QStringLiteral("own.3")));
        QVERIFY(ownKpis(folder(*m_a))->empty());
        QCOMPARE(*keepOwnKpi(folder(*m_a), one), QStringLiteral("own.4"));
        std::vector<Error> refused;
        QVERIFY(loadCatalog(folder(*m_a), refused)->kpi(QStringLiteral("own.4")));
        QVERIFY(refused.empty());
        // A file of before has no such number: the highest that is there counts.
        const QString path = folder(*m_a) + QStringLiteral("/declarations/kpis/own.json");
        QByteArray text = content(path);
        QVERIFY(text.contains("\"last\": 4"));
        QVERIFY(put(path, text.replace("    \"last\": 4,\n", "").replace("4\"", "7\"").replace("    ],\n    \"last\": 4\n", "    ]\n")));
        QCOMPARE(*keepOwnKpi(folder(*m_a), one), QStringLiteral("own.8"));
    }

private:
    static QJsonObject kpiToJsonOf(const KpiSpec &spec)
    {
        return QJsonDocument::fromJson(toJson(std::vector<KpiSpec>{spec})).object().value(QLatin1StringView("kpis")).toArray().first().toObject();
    }
};

QTEST_GUILESS_MAIN(TestReceivedKpis)
#include "tst_receivedkpis.moc"

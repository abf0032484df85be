// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/demo/demochains.h"

#include <QTemporaryDir>
#include <QTest>

using namespace om;

/// Which companies the links of a chain join, on a handful of them.
class TestDemoChains : public QObject
{
    Q_OBJECT

    Catalog m_catalog = Catalog::load().value();

    static DemoCompany company(const char *id, const char *chain, const char *segment, double lon, bool isActive = true)
    {
        DemoCompany out;
        out.id = QString::fromLatin1(id);
        out.chain = QString::fromLatin1(chain);
        out.segment = QString::fromLatin1(segment);
        out.community = QStringLiteral("A01");
        out.at = {lon, 23.0};
        out.isActive = isActive;
        return out;
    }

    /// "from>to" of all links, in order.
    QStringList linksOf(const std::vector<DemoCompany> &companies, const QJsonObject &json)
    {
        const QTemporaryDir folder;
        const auto cache = Cache::open(folder.filePath(QStringLiteral("cache.gpkg")), Cache::Mode::Create);
        BatchMeta meta;
        meta.kind = QStringLiteral("demo");
        const auto batch = cache ? (*cache)->begin(meta) : fail(cache);
        JobControl control;
        if (!batch)
            return {errorText(batch.error())};
        DemoContext context{.catalog = m_catalog,
                            .batch = **batch,
                            .folder = DemoFolder(folder.path()),
                            .clock = ZoneClock(),
                            .asOf = {},
                            .control = control,
                            .filled = {},
                            .rows = {}};
        if (const auto written = writeChainLinks(context, companies, json); !written)
            return {errorText(written.error())};
        if (const auto done = (*batch)->commit(); !done)
            return {errorText(done.error())};
        QStringList out;
        for (qint64 fid = 1; fid <= context.rows.value(QStringLiteral("chain_link")); ++fid) {
            const auto stored = (*cache)->rows(QStringLiteral("chain_link"), {fid});
            const auto &cells = stored->front().row.cells;
            const DatasetSpec &spec = *m_catalog.dataset(QStringLiteral("chain_link"));
            const auto cell = [&](const char *field) { return toText(cells[std::size_t(spec.fieldIndex(QLatin1StringView(field)))]); };
            out.append(QStringLiteral("%1>%2 %3 %4>%5").arg(cell("from_id"), cell("to_id"), cell("chain"), cell("from_segment"), cell("to_segment")));
        }
        return out;
    }

private Q_SLOTS:
    void eachIsJoinedWithTheNearestInTheMiddle()
    {
        const QJsonObject json{{QStringLiteral("up"), 2}, {QStringLiteral("middle"), 2}, {QStringLiteral("down"), 1}};
        QCOMPARE(linksOf({company("U1", "chips", "up", 113.00), company("U2", "chips", "up", 113.09), company("U3", "chips", "up", 113.01),
                          company("M1", "chips", "middle", 113.02), company("M2", "chips", "middle", 113.08), company("M3", "chips", "middle", 113.001),
                          company("D0", "chips", "down", 113.07, false), company("D1", "chips", "down", 113.07)},
                         json),
                 (QStringList{QStringLiteral("U1>M1 chips up>middle"), QStringLiteral("U2>M2 chips up>middle"), QStringLiteral("M2>D1 chips middle>down")}));
    }

    void nothingWithoutAMiddle()
    {
        const QJsonObject json{{QStringLiteral("up"), 2}, {QStringLiteral("middle"), 2}, {QStringLiteral("down"), 2}};
        QCOMPARE(linksOf({}, json), QStringList());
        QCOMPARE(linksOf({company("U1", "jade", "up", 113), company("D1", "jade", "down", 113.1), company("N", "", "", 113)}, json), QStringList());
        // Chains do not meet.
        QCOMPARE(linksOf({company("U1", "jade", "up", 113), company("M1", "film", "middle", 113)}, json), QStringList());
    }
};

QTEST_GUILESS_MAIN(TestDemoChains)
#include "tst_demochains.moc"

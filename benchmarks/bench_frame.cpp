// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Loading, filtering and grouping one million tickets in memory. usage: bench-frame [--rows N]
#include "benchmarks/framepeer.h"
#include "benchmarks/measure.h"
#include "benchmarks/ticketframe.h"
#include "frame/expression.h"
#include "frame/query.h"

#include <QTemporaryDir>

using namespace om;

namespace {

/// Takes rows and drops them: what the giver itself costs.
class NoSink : public RowSink
{
public:
    void begin(qint64) override { }
    void setInteger(int, qint64) override { }
    void setReal(int, double) override { }
    void setText(int, std::string_view) override { }
    void setGeometry(QByteArrayView) override { }
    void end() override { }
};

} // namespace

int main(int argc, char **argv)
{
    const std::size_t rows = bench::rowsOf(argc, argv);
    bench::Report report;
    report.time("frame.build.giver", 2, [rows] {
        NoSink sink;
        bench::TicketRows(rows).give(sink);
    });
    std::shared_ptr<const Frame> frame;
    report.time("frame.build.with_giver", 2, [&] { frame = bench::ticketFrame(rows); });

    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("ticket.frame"));
    bool isGood = true;
    report.time("frame.save", 3, [&] { isGood = isGood && frame->save(file); });
    report.time("frame.map", 7, [&] { isGood = isGood && Frame::map(file); });
    const auto mapped = Frame::map(file);
    if (!isGood || !mapped) {
        std::fputs("the frame file could not be written or read\n", stderr);
        return 1;
    }

    const Frame &f = **mapped;
    DatasetSpec spec;
    spec.id = QStringLiteral("ticket");
    spec.area = QStringLiteral("community_code");
    spec.time = QStringLiteral("t_accept");
    AreaTree areas;
    Filter filter;
    filter.period = Period::year(2021);
    filter.toggle(QStringLiteral("source_channel"), QStringLiteral("11"));
    Bitmap filtered;
    report.time("frame.filter", 15, [&] { filtered = filterRows(f, spec, filter, areas, true); });

    const auto predicate = Expression::parse(QStringLiteral("deadline in P and deadline <= T and not is_test and not is_revoked and t_dispose <= deadline"));
    const Expression::Context context{filter.period, LocalTime::of(QDate(2021, 12, 31))};
    report.time("frame.predicate", 15, [&] { isGood = isGood && predicate->rows(f, context); });

    const Bitmap all(f.rows(), true);
    const auto panel = [&](const Bitmap &which) {
        for (const char *by : {"community_code", "class_big", "lead_dept"})
            isGood = isGood && !groupBy(*f.column(QLatin1StringView(by)), which).counts.empty();
        isGood = isGood && !countByDay(*f.column(QStringLiteral("t_accept")), which, QDate(2020, 1, 1), 731).empty();
    };
    report.time("frame.panel.four_groupings", 15, [&] { panel(all); });
    Condition place;
    place.kind = Condition::Kind::Within;
    place.polygon.type = GeometryType::Polygon;
    place.polygon.xy = {113.14, 23.0, 113.18, 23.0, 113.18, 23.04, 113.14, 23.04, 113.14, 23.0};
    place.polygon.rings = {5};
    place.polygon.parts = {1};
    Filter lasso;
    lasso.period = Period::span(QDate(2021, 3, 1), QDate(2021, 5, 29));
    lasso.conditions = {place};
    report.time("frame.panel.place_and_90_days", 15, [&] { // another polygon each time: nothing is known of it from before
        for (std::size_t i = 0; i < lasso.conditions[0].polygon.xy.size(); i += 2)
            lasso.conditions[0].polygon.xy[i] += 1e-5;
        panel(filterRows(f, spec, lasso, areas, true));
    });
    const bench::PanelPeer sqlite = bench::measureSqlite(f);
    report.addPeer("frame.panel.four_groupings", sqlite.name.constData(), sqlite.fourGroupings);
    report.addPeer("frame.panel.place_and_90_days", sqlite.name.constData(), sqlite.placeAndDays);
    report.time("frame.days", 15, [&] { isGood = isGood && !countByDay(*f.column(QStringLiteral("t_accept")), filtered, QDate(2021, 1, 1), 365).empty(); });
    report.time("frame.cells", 7, [&] { isGood = isGood && !cellCounts(f.index(), all, 16).empty(); });
    report.print();
    return isGood ? 0 : 1;
}

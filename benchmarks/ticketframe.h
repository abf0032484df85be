// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "frame/frame.h"

#include <QDateTime>
#include <QTimeZone>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <random>
#include <string>
#include <string_view>

namespace om::bench {

/// Gives rows of synthetic tickets to a sink as the cache would: UTC texts, codes, GeoPackage points. The same seed gives the same rows.
class TicketRows
{
public:
    static std::vector<FrameBuilder::ColumnPlan> plan()
    {
        using enum ColumnType;
        std::vector<FrameBuilder::ColumnPlan> out;
        for (const char *name : {"community_code", "source_channel", "class_big", "lead_dept", "discovery_mode", "resolved", "side_state"})
            out.push_back({QString::fromLatin1(name), Category});
        for (const char *name : {"satisfaction", "is_test", "is_revoked", "pause_min", "rework_cnt", "return_cnt", "urge_cnt"})
            out.push_back({QString::fromLatin1(name), Integer});
        for (const char *name :
             {"t_report", "t_accept", "t_dispatch", "t_sign", "sign_limit", "t_contact", "contact_limit", "t_dispose", "deadline", "t_visit", "t_close"})
            out.push_back({QString::fromLatin1(name), Time});
        out.push_back({QStringLiteral("title"), Text});
        out.push_back({QStringLiteral("parent_no"), Text});
        out.push_back({QStringLiteral("stage"), Category});
        return out;
    }

    explicit TicketRows(std::size_t rows, unsigned seed = 20240601)
        : m_rows(rows)
        , m_random(seed)
    { }

    void give(RowSink &sink)
    {
        const qint64 start = QDateTime(QDate(2020, 1, 1), QTime(0, 0), QTimeZone::utc()).toSecsSinceEpoch();
        for (std::size_t i = 0; i < m_rows; ++i) {
            sink.begin(qint64(i) + 1);
            setCodes(sink);
            const qint64 accept = start + qint64(double(i) / double(m_rows) * 730 * 86400);
            setTimes(sink, accept);
            sink.setText(25, "Road surface damaged near the crossing");
            sink.setText(27, std::to_string(below(7)));
            const double lon = 113.11 + spread() * 0.15, lat = 22.98 + spread() * 0.1;
            sink.setGeometry(toGpkg(Geometry::point(lon, lat), 4490));
            sink.end();
        }
    }

private:
    unsigned below(unsigned n) { return unsigned(m_random() % n); }
    double spread() { return double(m_random() >> 11) / double(1ull << 53); }

    void setCodes(RowSink &sink)
    {
        static const std::array<std::string, 4> sources{"11", "12", "21", "22"};
        const unsigned source = below(4);
        sink.setText(0, "440605011" + std::to_string(100 + below(45)));
        sink.setText(1, sources[source]);
        sink.setText(2, "E0" + std::to_string(1 + below(6)));
        sink.setText(3, "D" + std::to_string(below(30)));
        sink.setText(4, source < 2 ? "passive" : "active");
        sink.setText(5, below(10) ? "Y" : "N");
        sink.setText(6, "none");
        sink.setInteger(7, 1 + below(5));
        sink.setInteger(8, below(200) == 0);
        sink.setInteger(9, below(100) == 0);
        sink.setInteger(10, 0);
        sink.setInteger(11, below(50) == 0);
        sink.setInteger(12, below(40) == 0);
        sink.setInteger(13, below(60) == 0);
    }
    void setTimes(RowSink &sink, qint64 accept)
    {
        const qint64 dispose = accept + 3600 + below(6 * 86400);
        const qint64 times[] = {accept - 600,   accept,  accept + 900,       accept + 3600,   accept + 14400,     accept + 7200,
                                accept + 86400, dispose, accept + 5 * 86400, dispose + 86400, dispose + 2 * 86400};
        for (std::size_t t = 0; t < std::size(times); ++t)
            if (t != 7 || below(50) != 0)
                setTime(sink, int(14 + t), times[t]);
    }
    void setTime(RowSink &sink, int column, qint64 seconds)
    {
        const std::chrono::sys_seconds moment{std::chrono::seconds(seconds)};
        const auto day = std::chrono::floor<std::chrono::days>(moment);
        const std::chrono::year_month_day date(day);
        const std::chrono::hh_mm_ss clock(moment - day);
        char text[48];
        const int n = std::snprintf(text, sizeof text, "%04d-%02u-%02uT%02d:%02d:%02d.000Z", int(date.year()), unsigned(date.month()), unsigned(date.day()),
                                    int(clock.hours().count()), int(clock.minutes().count()), int(clock.seconds().count()));
        sink.setText(column, {text, std::size_t(n)});
    }

    std::size_t m_rows;
    std::mt19937_64 m_random;
};

/// --rows N of the command line, 1,000,000 without it.
inline std::size_t rowsOf(int argc, char **argv)
{
    for (int i = 1; i + 1 < argc; ++i)
        if (std::string_view(argv[i]) == "--rows")
            return std::size_t(std::max(1ll, std::atoll(argv[i + 1])));
    return 1'000'000;
}

inline std::shared_ptr<const Frame> ticketFrame(std::size_t rows)
{
    const ZoneClock clock(QTimeZone("Asia/Shanghai"));
    FrameBuilder builder(QStringLiteral("ticket"), 1, TicketRows::plan(), GeometryType::Point, clock);
    builder.reserve(rows);
    TicketRows(rows).give(builder);
    return builder.finish();
}

} // namespace om::bench

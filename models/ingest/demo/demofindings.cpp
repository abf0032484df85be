// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/demo/demofindings.h"

#include "ingest/demo/demoimages.h"
#include "ingest/demo/demowords.h"

#include <QDir>

#include <algorithm>

namespace om {

namespace {

constexpr qint64 minute = 60, hour = 3600, day = 86400;

/// One row of drone_media.
struct Media
{
    QString id, flight, kind, scene, file;
    std::size_t community = 0;
    LocalTime t;
    double heightM = 0;
    Geometry ground;
};

struct Finding
{
    QString id, evidence, before, after;
    const DemoFlight *flight = nullptr;
    double confidence = 0;
    bool isConfirmed = false, isRefuted = false;
    LocalTime found, checked, mended, again, closed; ///< null = has not come
    Geometry shape;
    QString ticket;
};

Geometry polygonOf(const Box &box)
{
    return om::polygonOf({{box.minX, box.minY}, {box.maxX, box.minY}, {box.maxX, box.maxY}, {box.minX, box.maxY}});
}

class FindingWriter
{
public:
    FindingWriter(DemoContext &context, const DemoLand &land, const QJsonObject &json, const std::vector<DemoFlight> &flights, Prng &prng)
        : m_context(context)
        , m_land(land)
        , m_json(json)
        , m_flights(flights)
        , m_prng(prng)
        , m_mediaPrng(context.seed, "drone media")
        , m_known(ZoneClock().fromUtcText(json.value(QStringLiteral("known_until")).toString().toStdString()))
    { }

    Result<void> write()
    {
        survey();
        for (const DemoFlight &f : m_flights)
            m_media.push_back({QStringLiteral("P") + f.id.mid(1), f.id, QStringLiteral("orthophoto"), f.scene, {}, f.community, f.end, height(), f.seen});
        for (qint64 i = 1; i <= part("findings").value(QStringLiteral("count")).toInteger(); ++i)
            m_findings.push_back(find(i));
        if (auto ok = illustrate(); !ok)
            return ok;
        dispatch();
        if (auto ok = writeMedia(); !ok)
            return ok;
        return writeRows();
    }

private:
    QJsonObject part(const char *name) const { return m_json.value(QLatin1StringView(name)).toObject(); }
    double height() { return std::round(Range(part("media").value(QStringLiteral("height_m"))).draw(m_mediaPrng)); }
    LocalTime known(LocalTime t) const { return t <= m_known ? t : LocalTime::null(); }
    /// The same moment, or the next at which people and drones are out.
    static LocalTime byDay(LocalTime t)
    {
        constexpr qint64 morning = 8 * hour + 30 * minute, evening = 17 * hour + 30 * minute;
        const qint64 day0 = LocalTime::of(t.date()).seconds, within = t.seconds - day0;
        if (within >= morning && within <= evening)
            return t;
        return {day0 + (within < morning ? 0 : day) + morning + within % hour};
    }
    static LocalTime later(LocalTime t, qint64 seconds) { return t.isNull() ? t : LocalTime{t.seconds + seconds}; }

    /// Blocks about the middles of communities, photographed by hand one after the other.
    void survey()
    {
        const QJsonObject json = part("surveys");
        const QDate from = QDate::fromString(json.value(QStringLiteral("from")).toString(), Qt::ISODate),
                    to = QDate::fromString(json.value(QStringLiteral("to")).toString(), Qt::ISODate);
        const Range side(json.value(QStringLiteral("side_m")));
        std::vector<std::size_t> order(m_land.communities.size());
        for (std::size_t i = 0; i < order.size(); ++i)
            order[i] = i;
        m_mediaPrng.shuffle(order);
        const qint64 count = json.value(QStringLiteral("count")).toInteger(), days = from.daysTo(to);
        for (qint64 i = 0; i < count && !order.empty(); ++i) {
            const std::size_t community = order[std::size_t(i) % order.size()];
            const LonLat middle = m_land.communities[community].anchor;
            const double east = side.draw(m_mediaPrng) / 2, north = side.draw(m_mediaPrng) / 2;
            const LonLat low = shifted(middle, -east, -north), high = shifted(middle, east, north);
            const LocalTime t{LocalTime::of(from.addDays(count > 1 ? i * days / (count - 1) : 0)).seconds + m_mediaPrng.whole(9 * hour, 16 * hour)};
            m_media.push_back(
                {idOf("S", i + 1, 3), {}, QStringLiteral("survey"), {}, {}, community, t, height(), polygonOf(Box{low.lon, low.lat, high.lon, high.lat})});
            m_surveys.push_back(t);
        }
    }

    Finding find(qint64 i)
    {
        const QJsonObject json = part("findings");
        const Range areas(json.value(QStringLiteral("area_m2")));
        const QString evidence[] = {QStringLiteral("satellite"), QStringLiteral("drone"), QStringLiteral("drone"), QStringLiteral("ground")};
        Finding out;
        // Of flights after the city's own data end: their tickets are no part of its published totals.
        const auto late = std::ranges::find_if(m_flights, [&](const DemoFlight &flight) { return flight.end > m_context.asOf; });
        const auto first = std::size_t(late - m_flights.begin()) % m_flights.size();
        const DemoFlight &f = m_flights[first + m_prng.below(m_flights.size() - first)];
        out.flight = &f;
        out.shape = patch(shifted(f.target, m_prng.between(-150, 150), m_prng.between(-150, 150)), areas.draw(m_prng), m_prng);
        while (!liesIn(out.shape, m_land.communities[f.community].polygon))
            out.shape = patch(m_land.pointIn(f.community, m_prng), areas.draw(m_prng), m_prng);
        const double u = m_prng.unit(), confirmed = json.value(QStringLiteral("confirmed")).toDouble();
        out.isConfirmed = u < confirmed;
        out.isRefuted = !out.isConfirmed && u < confirmed + json.value(QStringLiteral("refuted")).toDouble();
        out.id = idOf("X", i, 3);
        out.evidence = evidence[m_prng.below(4)];
        out.confidence = std::round(m_prng.between(55, 99)) / 100;
        out.found = {f.end.seconds + m_prng.whole(10, 90) * minute};
        const LocalTime checked = byDay({out.found.seconds + m_prng.whole(4 * hour, 2 * day)});
        if (out.isConfirmed || out.isRefuted)
            out.checked = known(checked);
        out.isConfirmed = out.isConfirmed && !out.checked.isNull(); // what is not checked yet is not known
        out.isRefuted = out.isRefuted && !out.checked.isNull();
        if (!out.isConfirmed || !m_prng.chance(0.7))
            return out;
        const LocalTime mended = byDay({checked.seconds + m_prng.whole(6 * hour, 5 * day)}), again = byDay({mended.seconds + m_prng.whole(6 * hour, 2 * day)});
        out.mended = known(mended);
        out.again = known(again);
        if (m_prng.chance(0.85))
            out.closed = known(byDay({again.seconds + m_prng.whole(hour, day)}));
        return out;
    }

    /// The first confirmed findings get a picture before and one after.
    Result<void> illustrate()
    {
        const QJsonObject json = part("images");
        const double side = json.value(QStringLiteral("side_m")).toDouble();
        const QString folder = QStringLiteral("drone");
        if (!m_context.attachments.isEmpty() && !QDir().mkpath(m_context.attachments + u'/' + folder))
            return fail(ErrorCode::FileNoPermission, {m_context.attachments});
        qint64 left = json.value(QStringLiteral("findings")).toInteger();
        for (Finding &finding : m_findings) {
            if (!finding.isConfirmed || left-- <= 0 || m_surveys.empty())
                continue;
            DemoImage image;
            image.ground = squareAround(anchor(finding.shape), side);
            image.px = json.value(QStringLiteral("px")).toInt();
            image.seed = m_mediaPrng.next();
            image.credit = json.value(QStringLiteral("credit")).toString();
            image.scene = finding.flight->scene;
            for (const bool isAfter : {false, true}) {
                QString &media = isAfter ? finding.after : finding.before;
                media = finding.id + (isAfter ? QStringLiteral("-2") : QStringLiteral("-1"));
                const LocalTime t = isAfter ? finding.flight->end : m_surveys[m_mediaPrng.below(m_surveys.size())];
                const QString file = QStringLiteral("%1/%2.tif").arg(folder, media);
                m_media.push_back({media, isAfter ? finding.flight->id : QString(), QStringLiteral("excerpt"), finding.flight->scene, file,
                                   finding.flight->community, t, height(), polygonOf(image.ground)});
                image.light = m_mediaPrng.between(0.9, 1.05);
                image.change = isAfter ? finding.shape : Geometry();
                if (m_context.attachments.isEmpty())
                    continue;
                if (auto ok = writeDemoImage(m_context.attachments + u'/' + file, image, m_context.control); !ok)
                    return ok;
            }
        }
        return {};
    }

    /// Each finding is sent to a department as a ticket: checked on the ground, mended, flown over again, closed.
    void dispatch()
    {
        FoundTickets &out = m_context.found;
        out.source = QStringLiteral("23");
        out.known = m_known;
        QHash<QString, QJsonObject> scenes;
        for (const QJsonArray entries = m_json.value(QStringLiteral("scenes")).toArray(); const auto &s : entries)
            scenes.insert(s.toObject().value(QStringLiteral("code")).toString(), s.toObject());
        for (std::size_t i = 0; i < m_findings.size(); ++i) {
            Finding &finding = m_findings[i];
            const QJsonObject scene = scenes.value(finding.flight->scene), what = scene.value(QStringLiteral("ticket")).toObject();
            FoundTicket t;
            t.report = finding.found;
            t.accept = later(t.report, m_prng.whole(2, 10) * minute);
            t.dispatch = later(t.accept, m_prng.whole(5, 20) * minute);
            t.sign = later(t.dispatch, m_prng.whole(10, 120) * minute);
            t.check = finding.checked;
            t.dispose = finding.isRefuted ? later(finding.checked, m_prng.whole(10, 40) * minute) : finding.mended;
            t.feedback = later(t.dispose, m_prng.whole(10, 60) * minute);
            t.refly = finding.again;
            t.close = finding.isRefuted ? later(t.feedback, m_prng.whole(20, 240) * minute) : finding.closed;
            for (LocalTime *time : {&t.accept, &t.dispatch, &t.sign, &t.dispose, &t.feedback, &t.close})
                *time = known(*time);
            if (!t.accept.isNull()) // else it is on its way
                finding.ticket = t.no = t.accept.date().toString(QStringLiteral("yyMMdd")) + idOf("-9", qint64(i) + 1, 3);
            t.classCode = what.value(QStringLiteral("class")).toString();
            t.title = what.value(QStringLiteral("title")).toString();
            t.department = scene.value(QStringLiteral("department")).toString();
            t.community = finding.flight->community;
            t.at = anchor(finding.shape);
            if (!t.no.isEmpty())
                out.all.push_back(std::move(t));
        }
    }

    Result<void> writeMedia()
    {
        const double resolution = part("media").value(QStringLiteral("resolution_cm_per_m")).toDouble();
        DemoTable table(m_context, QStringLiteral("drone_media"));
        std::ranges::stable_sort(m_media, {}, &Media::t);
        for (Media &m : m_media) {
            table.set(QStringLiteral("media_id"), m.id);
            table.set(QStringLiteral("flight_id"), orNull(m.flight));
            table.set(QStringLiteral("kind"), m.kind);
            table.set(QStringLiteral("scene"), orNull(m.scene));
            table.set(QStringLiteral("community_code"), m_land.communities[m.community].code);
            table.setTime(QStringLiteral("t"), m.t);
            table.set(QStringLiteral("height_m"), m.heightM);
            table.set(QStringLiteral("resolution_cm"), std::round(m.heightM * resolution * 10) / 10);
            table.set(QStringLiteral("file"), orNull(m.file));
            table.setGeometry(std::move(m.ground));
            table.write();
        }
        return table.finish();
    }

    Result<void> writeRows()
    {
        DemoTable table(m_context, QStringLiteral("drone_finding"));
        for (Finding &f : m_findings) {
            table.set(QStringLiteral("finding_id"), f.id);
            table.set(QStringLiteral("flight_id"), f.flight->id);
            table.set(QStringLiteral("scene"), f.flight->scene);
            table.set(QStringLiteral("evidence"), f.evidence);
            table.set(QStringLiteral("community_code"), m_land.communities[f.flight->community].code);
            table.set(QStringLiteral("confidence"), f.confidence);
            table.set(QStringLiteral("check_result"),
                      f.isConfirmed     ? QStringLiteral("confirmed")
                          : f.isRefuted ? QStringLiteral("refuted")
                                        : QStringLiteral("pending"));
            for (const auto &[field, t] :
                 {std::pair("found_t", f.found), {"checked_t", f.checked}, {"rectify_t", f.mended}, {"refly_t", f.again}, {"closed_t", f.closed}})
                if (!t.isNull())
                    table.setTime(QLatin1StringView(field), t);
            table.set(QStringLiteral("ticket_no"), orNull(f.ticket));
            table.set(QStringLiteral("before_media"), orNull(f.before));
            table.set(QStringLiteral("after_media"), orNull(f.after));
            table.setGeometry(std::move(f.shape));
            table.write();
        }
        return table.finish();
    }

    static Value orNull(const QString &text) { return text.isEmpty() ? Value() : Value(text); }

    DemoContext &m_context;
    const DemoLand &m_land;
    const QJsonObject &m_json;
    const std::vector<DemoFlight> &m_flights;
    Prng &m_prng;
    Prng m_mediaPrng;
    LocalTime m_known;
    std::vector<Media> m_media;
    std::vector<LocalTime> m_surveys;
    std::vector<Finding> m_findings;
};

} // namespace

Result<void> writeFindings(DemoContext &context, const DemoLand &land, const QJsonObject &json, const std::vector<DemoFlight> &flights, Prng &prng)
{
    return FindingWriter(context, land, json, flights, prng).write();
}

} // namespace om

// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tickets/neighbours.h"

#include "catalog/catalog.h"
#include "catalog/specreader.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>
#include <numeric>
#include <tuple>
#include <unordered_map>

namespace om {

namespace {

constexpr qint64 hour = 3600, day = 86400;
constexpr std::uint32_t none = std::numeric_limits<std::uint32_t>::max();

/// What the rules ask of a ticket; only those that count, in order of acceptance and row.
struct Ticket
{
    qint64 accept = 0, close = nullInteger;
    double x = NAN, y = NAN; ///< metres
    std::uint64_t reporter = 0, address = 0; ///< 0 = not known
    std::uint32_t kind = 0;
    std::uint32_t row = 0;
};

bool isNear(const Ticket &a, const Ticket &b, double metres)
{
    const double dx = a.x - b.x, dy = a.y - b.y;
    return dx * dx + dy * dy <= metres * metres; // false where one is NaN
}

std::uint64_t hashOf(std::string_view bytes)
{
    std::uint64_t hash = 14695981039346656037u; // FNV-1a
    for (const char c : bytes)
        hash = (hash ^ std::uint8_t(c)) * 1099511628211u;
    return hash;
}

/// The bytes of a text cell, or what a category's code stands for.
class Texts
{
public:
    Texts(const Frame &frame, const char *name, std::uint64_t (*key)(std::string_view))
        : m_column(frame.column(QString::fromLatin1(name)))
        , m_key(key)
    {
        if (m_column && m_column->type == ColumnType::Category)
            for (const QString &value : m_column->dictionary)
                m_known.push_back(key(value.toStdString()));
    }
    std::uint64_t operator[](std::size_t row) const
    {
        if (!m_column || m_column->isNull(row))
            return 0;
        if (m_column->type == ColumnType::Category)
            return m_known[m_column->codes[row] - 1];
        if (m_column->type != ColumnType::Text)
            return 0;
        const auto from = m_column->offsets[row], until = m_column->offsets[row + 1];
        return m_key({m_column->bytes.data() + from, until - from});
    }

private:
    const Column *m_column;
    std::uint64_t (*m_key)(std::string_view);
    std::vector<std::uint64_t> m_known;
};

/// Of `counting` rows those that lie at one point with so many others of them that it stands for a place that was not known, as a city hall does. Rows of one
/// point follow each other along the index' curve.
Bitmap rowsInPiles(const Frame &frame, const Bitmap &counting, const DuplicateRules &rules)
{
    Bitmap out(frame.rows());
    const SpatialIndex &index = frame.index();
    const double fewest = std::max(rules.pileTickets, rules.pileShare * double(counting.count()));
    for (std::size_t from = 0, until = 0; from < index.size(); from = until) {
        std::size_t count = 0;
        for (; until < index.size() && index.x[until] == index.x[from] && index.y[until] == index.y[from]; ++until)
            count += counting.test(index.rows[until]);
        if (double(count) >= fewest)
            for (std::size_t at = from; at < until; ++at)
                out.set(index.rows[at]);
    }
    return out;
}

std::vector<Ticket> ticketsOf(const Frame &frame, const DuplicateRules &rules)
{
    const Column *kind = frame.column(rules.classField), *accept = frame.column(QStringLiteral("t_accept")), *close = frame.column(QStringLiteral("t_close"));
    if (!kind || kind->type != ColumnType::Category || !accept || accept->type != ColumnType::Time)
        return {};
    const Column *isTest = frame.column(QStringLiteral("is_test")), *isRevoked = frame.column(QStringLiteral("is_revoked"));
    const auto isSet = [](const Column *column, std::size_t row) { return column && column->type == ColumnType::Integer && column->integers[row] == 1; };
    const Texts reporters(frame, "reporter_hash", hashOf), addresses(frame, "address", addressKey);
    const ShapeColumn &shapes = frame.shapes();
    const bool hasPlaces = shapes.lat.size() == frame.rows();
    const Column *quality = frame.column(QStringLiteral("loc_quality"));
    std::vector<bool> isRough{false}; // by code
    if (quality && quality->type == ColumnType::Category)
        for (const QString &value : quality->dictionary)
            isRough.push_back(rules.roughPlaces.contains(value));
    Bitmap counting(frame.rows());
    for (std::size_t row = 0; row < frame.rows(); ++row)
        if (kind->codes[row] != 0 && accept->integers[row] != nullInteger && !isSet(isTest, row) && !isSet(isRevoked, row))
            counting.set(row);
    const Bitmap isPiled = rowsInPiles(frame, counting, rules);
    double sum = 0;
    std::size_t known = 0;
    for (const double lat : shapes.lat)
        if (!std::isnan(lat)) {
            sum += lat;
            ++known;
        }
    constexpr double degree = 6371008.8 * std::numbers::pi / 180; // of the mean sphere
    const double east = degree * std::cos(known ? sum / double(known) * std::numbers::pi / 180 : 0);
    std::vector<Ticket> out;
    out.reserve(frame.rows());
    counting.forEach([&](std::size_t row) {
        Ticket t{.accept = accept->integers[row], .kind = kind->codes[row], .row = std::uint32_t(row)};
        t.close = close && close->type == ColumnType::Time ? close->integers[row] : nullInteger;
        t.reporter = reporters[row];
        t.address = addresses[row];
        if (hasPlaces && !isPiled.test(row) && !(isRough.size() > 1 && isRough[quality->codes[row]])) {
            t.x = shapes.lon[row] * east;
            t.y = shapes.lat[row] * degree;
        }
        out.push_back(t);
    });
    std::ranges::sort(out, {}, [fids = frame.fids()](const Ticket &t) { return std::pair(t.accept, fids[t.row]); });
    return out;
}

/// Calls `found(earlier, later)` for all pairs of tickets of one class and one key (0 = none) that are at most `seconds` apart.
template<typename Key, typename Found>
void forPairs(const std::vector<Ticket> &tickets, Key key, qint64 seconds, Found found)
{
    struct Entry
    {
        std::uint64_t key;
        std::uint32_t kind, at;
    };
    std::vector<Entry> entries;
    for (std::size_t i = 0; i < tickets.size(); ++i)
        if (const std::uint64_t k = key(tickets[i]); k != 0)
            entries.push_back({k, tickets[i].kind, std::uint32_t(i)});
    std::ranges::sort(entries, {}, [](const Entry &e) { return std::tuple(e.kind, e.key, e.at); });
    for (std::size_t i = 1; i < entries.size(); ++i)
        for (std::size_t j = i; j-- > 0 && entries[j].key == entries[i].key && entries[j].kind == entries[i].kind;) {
            if (tickets[entries[i].at].accept - tickets[entries[j].at].accept > seconds)
                break;
            found(entries[j].at, entries[i].at);
        }
}

/// Calls `found(earlier, later)` for all pairs of tickets of one class that are at most `metres` and `seconds` apart: cells of that size, each against itself
/// and its eight neighbours.
template<typename Found>
void forNearPairs(const std::vector<Ticket> &tickets, double metres, qint64 seconds, Found found)
{
    struct Entry
    {
        std::uint32_t kind;
        std::int32_t line, column;
        std::uint32_t at;
        auto cell() const { return std::tuple(kind, line, column); }
    };
    std::vector<Entry> entries;
    for (std::size_t i = 0; i < tickets.size(); ++i)
        if (const Ticket &t = tickets[i]; !std::isnan(t.x) && !std::isnan(t.y))
            entries.push_back({t.kind, std::int32_t(std::floor(t.y / metres)), std::int32_t(std::floor(t.x / metres)), std::uint32_t(i)});
    std::ranges::sort(entries, {}, [](const Entry &e) { return std::tuple_cat(e.cell(), std::tuple(e.at)); });
    struct Place ///< of each entry, so that candidates are read in a row
    {
        qint64 accept;
        double x, y;
    };
    std::vector<Place> places;
    places.reserve(entries.size());
    for (const Entry &e : entries)
        places.push_back({tickets[e.at].accept, tickets[e.at].x, tickets[e.at].y});
    const auto firstSince = [&](std::size_t from, qint64 accept) {
        const auto cell = entries[from].cell();
        while (from < entries.size() && entries[from].cell() == cell && places[from].accept < accept) {
            std::size_t step = 1; // doubled as long as it stays within
            while (from + step < entries.size() && entries[from + step].cell() == cell && places[from + step].accept < accept)
                step *= 2;
            from += std::max<std::size_t>(1, step / 2);
        }
        return from;
    };
    // Cells come in order, so that where each of the three lines of neighbours begins only moves on.
    std::size_t begins[3] = {0, 0, 0};
    const double squared = metres * metres;
    for (std::size_t own = 0; own < entries.size(); ++own) {
        const Entry &e = entries[own];
        const Place &later = places[own];
        for (int line = -1; line <= 1; ++line) {
            std::size_t &begin = begins[line + 1];
            const auto first = std::tuple(e.kind, e.line + line, e.column - 1), last = std::tuple(e.kind, e.line + line, e.column + 1);
            while (begin < entries.size() && entries[begin].cell() < first)
                ++begin;
            for (std::size_t i = begin; i < entries.size() && entries[i].cell() <= last; ++i) {
                const double dx = places[i].x - later.x, dy = places[i].y - later.y;
                if (later.accept - places[i].accept > seconds) // on to the first of the cell that is not too long ago: a place may have thousands
                    i = firstSince(i, later.accept - seconds) - 1;
                else if (entries[i].at < e.at && dx * dx + dy * dy <= squared)
                    found(entries[i].at, e.at);
            }
        }
    }
}

/// Sets of which the earliest member stands for all.
class Groups
{
public:
    explicit Groups(std::size_t size)
        : m_first(size)
    {
        std::iota(m_first.begin(), m_first.end(), 0);
    }
    std::uint32_t first(std::uint32_t of)
    {
        while (m_first[of] != of)
            of = m_first[of] = m_first[m_first[of]];
        return of;
    }
    void join(std::uint32_t a, std::uint32_t b)
    {
        a = first(a);
        b = first(b);
        m_first[std::max(a, b)] = std::min(a, b);
    }

private:
    std::vector<std::uint32_t> m_first;
};

/// Changes the groups as was decided by hand; `heads` names the first ticket of each one's group, before and after. Decisions are few, so each looks at all.
void regroup(const Frame &frame, const std::vector<Ticket> &all, const std::vector<DuplicateRules::ByHand> &byHand, std::vector<std::uint32_t> &heads)
{
    const Column *numbers = frame.column(QStringLiteral("ticket_no"));
    if (!numbers || numbers->type != ColumnType::Text)
        return;
    std::unordered_map<std::string, std::uint32_t> places; // of the tickets that are named
    for (const DuplicateRules::ByHand &decision : byHand)
        for (const QString &no : {decision.ticket, decision.with})
            places.emplace(no.toStdString(), none);
    for (std::uint32_t i = 0; i < all.size(); ++i) {
        const std::size_t row = all[i].row;
        const auto from = numbers->offsets[row], until = numbers->offsets[row + 1];
        if (const auto found = places.find(std::string(numbers->bytes.data() + from, until - from)); found != places.end())
            found->second = i;
    }
    for (const DuplicateRules::ByHand &decision : byHand) {
        const std::uint32_t ticket = places[decision.ticket.toStdString()];
        if (ticket == none)
            continue; // it is not in the data (any more)
        const std::uint32_t head = heads[ticket];
        if (decision.with.isEmpty()) {
            std::uint32_t rest = none; // the first of those that stay together
            for (std::uint32_t i = 0; i < heads.size(); ++i)
                if (heads[i] == head && i != ticket)
                    heads[i] = rest = std::min(rest, i);
            heads[ticket] = ticket;
        } else if (const std::uint32_t with = places[decision.with.toStdString()]; with != none) {
            const auto [first, second] = std::minmax(head, heads[with]);
            std::ranges::replace(heads, std::uint32_t(second), std::uint32_t(first));
        }
    }
}

std::shared_ptr<const Frame> withColumn(const Frame &frame, const QString &name, std::vector<qint64> values)
{
    const auto owner = std::make_shared<const std::vector<qint64>>(std::move(values));
    Column column;
    column.name = name;
    column.type = ColumnType::Integer;
    column.integers = *owner;
    return frame.with(std::move(column), owner);
}

} // namespace

std::uint64_t addressKey(std::string_view utf8)
{
    std::string kept;
    kept.reserve(utf8.size());
    const auto keep = [&kept](char32_t c) {
        if (c >= U'A' && c <= U'Z')
            c += 32;
        if ((c >= U'a' && c <= U'z') || (c >= U'0' && c <= U'9'))
            kept.push_back(char(c));
    };
    for (std::size_t i = 0; i < utf8.size();) {
        const auto byte = [&](std::size_t at) { return at < utf8.size() ? std::uint8_t(utf8[at]) : std::uint8_t(0); };
        const std::size_t length = byte(i) < 0x80 ? 1 : byte(i) < 0xE0 ? 2 : byte(i) < 0xF0 ? 3 : 4;
        const char32_t wide = length == 3 ? char32_t((byte(i) & 15) << 12 | (byte(i + 1) & 63) << 6 | (byte(i + 2) & 63)) : 0;
        const bool isPunctuation = (wide >= 0x2000 && wide <= 0x206F) || (wide >= 0x3000 && wide <= 0x303F);
        if (length == 1)
            keep(char32_t(byte(i)));
        else if (wide >= 0xFF01 && wide <= 0xFF5E)
            keep(wide - 0xFEE0); // its ASCII form
        else if (!isPunctuation)
            kept.append(utf8.substr(i, length));
        i += length;
    }
    return kept.empty() ? 0 : hashOf(kept);
}

Result<DuplicateRules> DuplicateRules::load(const QString &file)
{
    const auto json = readJsonObject(file);
    if (!json)
        return fail(json);
    DuplicateRules out;
    SpecReader in(*json, file);
    QString note;
    in.text("note", note);
    in.text("class", out.classField, true);
    in.strings("rough_places", out.roughPlaces);
    const auto positive = [](SpecReader &r, const char *key, double value) {
        if (!(value > 0))
            r.fail(QLatin1String(key), QStringLiteral("must be above 0"));
    };
    in.object("pile", [&](SpecReader &r) {
        r.number("tickets", out.pileTickets);
        r.number("share", out.pileShare);
        positive(r, "tickets", out.pileTickets);
    });
    in.list("links", [&](SpecReader &r) {
        Link link;
        r.boolean("same_reporter", link.sameReporter);
        r.boolean("same_address", link.sameAddress);
        r.number("metres", link.metres);
        r.number("hours", link.hours);
        positive(r, "hours", link.hours);
        if (link.metres)
            positive(r, "metres", *link.metres);
        else if (link.sameReporter == link.sameAddress)
            r.fail(QStringLiteral("metres"), QStringLiteral("a link without a distance names the reporter or the address"));
        out.links.push_back(link);
    });
    const auto reach = [&](const char *key, double &metres, double &days, int *times) {
        in.object(key, [&](SpecReader &r) {
            r.number("metres", metres);
            r.number("days", days);
            if (times)
                r.integer("times", *times);
            positive(r, "metres", metres);
            positive(r, "days", days);
            if (times && *times < 2)
                r.fail(QStringLiteral("times"), QStringLiteral("must be 2 or more"));
        });
    };
    reach("repeat", out.repeatMetres, out.repeatDays, nullptr);
    reach("place", out.placeMetres, out.placeDays, &out.placeTimes);
    if (!(out.repeatMetres > 0 && out.placeMetres > 0))
        in.fail(QStringLiteral("repeat"), QStringLiteral("repeat and place are missing"));
    if (auto ok = in.finish(); !ok)
        return fail(ok);
    return out;
}

QByteArray DuplicateRules::fingerprint() const
{
    QByteArray text = QStringLiteral("%1|%2|%3 %4").arg(classField, roughPlaces.join(u',')).arg(pileTickets).arg(pileShare).toUtf8();
    for (const Link &link : links)
        text += QStringLiteral("|%1 %2 %3 %4").arg(link.sameReporter).arg(link.sameAddress).arg(link.metres.value_or(-1)).arg(link.hours).toLatin1();
    for (const ByHand &decision : byHand)
        text += (u'|' + decision.ticket + u'=' + decision.with).toUtf8();
    return text + QStringLiteral("|%1 %2 %3 %4").arg(repeatMetres).arg(repeatDays).arg(placeMetres).arg(placeDays).toLatin1();
}

std::shared_ptr<const Frame> withDuplicates(const std::shared_ptr<const Frame> &tickets, const DuplicateRules &rules)
{
    const std::vector<Ticket> all = ticketsOf(*tickets, rules);
    Groups groups(all.size());
    qint64 longest = 0; // that a ticket was open
    for (const Ticket &t : all)
        longest = std::max(longest, t.close == nullInteger ? 0 : t.close - t.accept);
    const auto repeatSeconds = qint64(rules.repeatDays * day), placeSeconds = qint64(rules.placeDays * day);
    // One walk over what is near each other serves all rules but those of an address, which reach further.
    double metres = std::max(rules.repeatMetres, rules.placeMetres);
    qint64 seconds = std::max(repeatSeconds + longest, placeSeconds);
    std::vector<const DuplicateRules::Link *> near;
    for (const DuplicateRules::Link &link : rules.links) {
        const auto within = qint64(link.hours * hour);
        if (link.metres && !link.sameAddress) {
            near.push_back(&link);
            metres = std::max(metres, *link.metres);
            seconds = std::max(seconds, within);
            continue;
        }
        forPairs(
            all, [&link](const Ticket &t) { return link.sameAddress ? t.address : t.reporter; }, within,
            [&](std::uint32_t earlier, std::uint32_t later) {
                const Ticket &a = all[earlier], &b = all[later];
                if ((!link.metres || isNear(a, b, *link.metres)) && (!link.sameReporter || (a.reporter != 0 && a.reporter == b.reporter)))
                    groups.join(earlier, later);
            });
    }
    std::vector<qint64> first(tickets->rows(), nullInteger), isDuplicate(first), isRepeat(first), placeTime(first);
    for (const Ticket &t : all) {
        isRepeat[t.row] = 0;
        if (!std::isnan(t.x) && !std::isnan(t.y))
            placeTime[t.row] = 1;
    }
    forNearPairs(all, metres, seconds, [&](std::uint32_t earlier, std::uint32_t later) {
        const Ticket &a = all[earlier], &b = all[later];
        const qint64 after = b.accept - a.accept;
        const bool sameReporter = a.reporter != 0 && a.reporter == b.reporter;
        for (const DuplicateRules::Link *link : near)
            if (after <= qint64(link->hours * hour) && (!link->sameReporter || sameReporter) && isNear(a, b, *link->metres))
                groups.join(earlier, later);
        if (sameReporter && a.close != nullInteger && b.accept >= a.close && b.accept - a.close <= repeatSeconds && isNear(a, b, rules.repeatMetres))
            isRepeat[b.row] = 1;
        placeTime[b.row] += after <= placeSeconds && isNear(a, b, rules.placeMetres);
    });
    std::vector<std::uint32_t> heads(all.size());
    for (std::uint32_t i = 0; i < all.size(); ++i)
        heads[i] = groups.first(i);
    if (!rules.byHand.empty())
        regroup(*tickets, all, rules.byHand, heads);
    for (std::uint32_t i = 0; i < all.size(); ++i) {
        const std::uint32_t head = heads[i];
        first[all[i].row] = tickets->fids()[all[head].row];
        isDuplicate[all[i].row] = head != i;
    }

    auto out = withColumn(*tickets, firstOfGroupField, std::move(first));
    out = withColumn(*out, isDuplicateField, std::move(isDuplicate));
    out = withColumn(*out, isRepeatField, std::move(isRepeat));
    return withColumn(*out, placeTimeField, std::move(placeTime));
}

TicketNeighbours neighboursOf(const Frame &tickets, std::size_t row, const DuplicateRules &rules)
{
    TicketNeighbours out;
    const std::vector<Ticket> all = ticketsOf(tickets, rules);
    const auto self = std::ranges::find(all, row, &Ticket::row);
    if (self == all.end())
        return out;
    const auto within = qint64(rules.placeDays * day);
    const Column *head = tickets.column(firstOfGroupField);
    for (const Ticket &t : all) {
        if (t.kind == self->kind && std::abs(t.accept - self->accept) <= within && isNear(t, *self, rules.placeMetres)) {
            out.samePlace.push_back(t.row);
            if (t.row == row)
                out.time = out.samePlace.size();
        }
        if (head && head->integers[t.row] == head->integers[row])
            out.sameMatter.push_back(t.row);
    }
    return out;
}

} // namespace om

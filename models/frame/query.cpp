// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "frame/query.h"

#include "base/mercator.h"
#include "frame/scan_p.h"

#include <QSet>

#include <algorithm>

namespace om {

void AreaTree::add(const QString &code, const QString &parent)
{
    if (!parent.isEmpty() && code != parent && !m_children.contains(parent, code))
        m_children.insert(parent, code);
}

QString AreaTree::parent(const QString &code) const
{
    return m_children.key(code);
}

QStringList AreaTree::leaves(const QString &code) const
{
    QStringList out;
    QStringList open{code};
    QSet<QString> seen; // data from outside may hold a ring of parents
    while (!open.isEmpty()) {
        const QString next = open.takeLast();
        if (seen.contains(next))
            continue;
        seen.insert(next);
        const QStringList children = m_children.values(next);
        if (children.isEmpty())
            out.append(next);
        open += children;
    }
    out.sort();
    return out;
}

namespace {

Bitmap codesAmong(const Column &c, const QStringList &values)
{
    std::vector<std::uint8_t> mask(std::size_t(c.dictionary.size()) + 1, 0);
    for (const QString &value : values)
        if (const std::uint32_t code = c.codeOf(value); code != 0 || value.isEmpty())
            mask[code] = 1;
    return scanMask(c.codes, mask);
}

Bitmap textsAmong(const Column &c, const QStringList &values, std::size_t rows)
{
    std::vector<std::string> wanted;
    for (const QString &value : values)
        wanted.push_back(value.toStdString());
    return scan(rows, nullptr, [&](std::size_t i) { return std::ranges::find(wanted, textView(c, i)) != wanted.end(); });
}

Bitmap numbersAmong(const Column &c, const QStringList &values, std::size_t rows)
{
    Bitmap out(rows);
    for (const QString &value : values) {
        bool isNumber = false;
        const double wanted = value.toDouble(&isNumber);
        if (value.isEmpty())
            out |= scan(rows, nullptr, [&](std::size_t i) { return c.isNull(i); });
        else if (c.type == ColumnType::Time) {
            if (const auto period = Period::parse(value))
                out |= scanRange(c.integers, period->from().seconds, period->until().seconds);
        } else if (isNumber) {
            out |= c.type == ColumnType::Integer ? scanRange(c.integers, ceilInteger(wanted), qint64(std::floor(wanted)) + 1)
                                                 : scan(rows, nullptr, [&](std::size_t i) { return c.reals[i] == wanted; });
        }
    }
    return out;
}

Bitmap valuesAmong(const Column &c, const QStringList &values, std::size_t rows)
{
    switch (c.type) {
    case ColumnType::Category: return codesAmong(c, values);
    case ColumnType::Text: return textsAmong(c, values, rows);
    default: return numbersAmong(c, values, rows);
    }
}

Bitmap between(const Column &c, const std::optional<double> &min, const std::optional<double> &max, std::size_t rows)
{
    if (c.type == ColumnType::Integer || c.type == ColumnType::Time)
        return scanRange(c.integers, min ? ceilInteger(*min) : nullInteger + 1, max ? ceilInteger(*max) : std::numeric_limits<qint64>::max());
    const double low = min.value_or(-std::numeric_limits<double>::infinity());
    const double high = max.value_or(std::numeric_limits<double>::infinity());
    const auto isIn = [low, high](double v) { return v >= low && v < high; };
    if (c.type == ColumnType::Real)
        return scan(rows, nullptr, [&](std::size_t i) { return isIn(c.reals[i]); });
    if (c.type == ColumnType::Text)
        return scan(rows, nullptr, [&](std::size_t i) {
            bool isNumber = false;
            const double value = c.text(i).toDouble(&isNumber);
            return isNumber && isIn(value);
        });
    std::vector<std::uint8_t> mask{0};
    for (const QString &code : c.dictionary) {
        bool isNumber = false;
        const double value = code.toDouble(&isNumber);
        mask.push_back(isNumber && isIn(value));
    }
    return scanMask(c.codes, mask);
}

/// Chunks of the spatial order that no edge of the polygon comes near lie inside or outside as a whole; only the others are looked at row by row.
Bitmap within(const Frame &frame, const Geometry &polygon, const Bitmap &among)
{
    const ShapeColumn &shapes = frame.shapes();
    const SpatialIndex &index = frame.index();
    Bitmap out(frame.rows());
    if (polygon.type != GeometryType::Polygon)
        return out;
    std::vector<Box> edges;
    std::size_t start = 0;
    for (const std::uint32_t end : polygon.rings) {
        for (std::size_t i = start, j = end - 1; i < end; j = i++) {
            Box edge;
            edge.add(mercatorX(polygon.xy[2 * i]), mercatorY(polygon.xy[2 * i + 1]));
            edge.add(mercatorX(polygon.xy[2 * j]), mercatorY(polygon.xy[2 * j + 1]));
            edges.push_back(edge);
        }
        start = end;
    }
    const Box box = polygon.box();
    const auto isInside = [&](std::size_t row) {
        return box.contains(shapes.lon[row], shapes.lat[row]) && contains(polygon, shapes.lon[row], shapes.lat[row]);
    };
    constexpr double slack = 1e-9; // more than the places of the index are rounded by
    for (std::size_t chunk = 0; chunk < index.boxes.size(); ++chunk) {
        const Box &c = index.boxes[chunk];
        const Box wide{c.minX - slack, c.minY - slack, c.maxX + slack, c.maxY + slack};
        const bool isCut = std::ranges::any_of(edges, [&](const Box &edge) { return edge.intersects(wide); });
        const std::size_t first = chunk * SpatialIndex::chunkRows;
        const auto rows = index.rows.subspan(first, std::min(SpatialIndex::chunkRows, index.size() - first));
        if (!isCut && !isInside(rows.front()))
            continue;
        for (const std::uint32_t row : rows)
            if (among.test(row) && (!isCut || isInside(row)))
                out.set(row);
    }
    return out;
}

/// Rows of one condition, right for the rows `among`; none when the condition does not touch this dataset.
std::optional<Bitmap> conditionRows(const Frame &frame, const DatasetSpec &spec, const Condition &condition, const Bitmap &among)
{
    if (!condition.dataset.isEmpty() && condition.dataset != spec.id)
        return {};
    Bitmap out;
    switch (condition.kind) {
    case Condition::Kind::In:
    case Condition::Kind::Range: {
        const Column *c = frame.column(condition.field);
        if (!c)
            return {};
        out = condition.kind == Condition::Kind::In ? valuesAmong(*c, condition.values, frame.rows()) : between(*c, condition.min, condition.max, frame.rows());
        break;
    }
    case Condition::Kind::Within:
        if (frame.shapes().type == GeometryType::None)
            return {};
        out = within(frame, condition.polygon, among);
        break;
    case Condition::Kind::Rows:
        out = Bitmap(frame.rows());
        for (const QString &fid : condition.values)
            if (const std::size_t row = frame.rowOf(fid.toLongLong()); row < frame.rows())
                out.set(row);
        break;
    }
    if (condition.isNegated)
        out.invert();
    return out;
}

} // namespace

Bitmap filterRows(const Frame &frame, const DatasetSpec &spec, const Filter &filter, const AreaTree &areas, bool withPeriod)
{
    Bitmap out(frame.rows(), true);
    if (!filter.area.isEmpty() && !spec.area.isEmpty())
        if (const Column *area = frame.column(spec.area))
            out &= valuesAmong(*area, areas.leaves(filter.area), frame.rows());
    if (withPeriod && filter.period.isValid() && !spec.time.isEmpty())
        if (const Column *time = frame.column(spec.time); time && time->type == ColumnType::Time)
            out &= scanRange(time->integers, filter.period.from().seconds, filter.period.until().seconds);
    for (const bool isPlace : {false, true}) // places last, on what the others leave
        for (const Condition &condition : filter.conditions)
            if ((condition.kind == Condition::Kind::Within) == isPlace)
                if (const auto rows = conditionRows(frame, spec, condition, out))
                    out &= *rows;
    return out;
}

} // namespace om

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

void AreaTree::addFormer(const QString &code, const QString &parent)
{
    m_former.insert(code);
    add(code, parent);
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

QStringList AreaTree::present(const QString &code) const
{
    QStringList out = leaves(code);
    out.removeIf([this](const QString &leaf) { return m_former.contains(leaf); });
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
    return scan(rows, [&](std::size_t i) { return std::ranges::find(wanted, textView(c, i)) != wanted.end(); });
}

Bitmap numbersAmong(const Column &c, const QStringList &values, std::size_t rows)
{
    Bitmap out(rows);
    for (const QString &value : values) {
        bool isNumber = false;
        const double wanted = value.toDouble(&isNumber);
        if (value.isEmpty())
            out |= scan(rows, [&](std::size_t i) { return c.isNull(i); });
        else if (c.type == ColumnType::Time) {
            if (const auto period = Period::parse(value))
                out |= scanRange(c.integers, period->from().seconds, period->until().seconds);
        } else if (isNumber) {
            out |= c.type == ColumnType::Integer ? scanRange(c.integers, ceilInteger(wanted), qint64(std::floor(wanted)) + 1)
                                                 : scan(rows, [&](std::size_t i) { return c.reals[i] == wanted; });
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
        return scan(rows, [&](std::size_t i) { return isIn(c.reals[i]); });
    if (c.type == ColumnType::Text)
        return scan(rows, [&](std::size_t i) {
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

void appendText(QByteArray &key, const QString &text)
{
    const QByteArray utf8 = text.toUtf8();
    key.append(QByteArray::number(utf8.size())).append(':').append(utf8);
}

/// What a condition, negated or not, asks of a frame, in a form that no other one has.
QByteArray keyOf(const Condition &condition)
{
    QByteArray key("filter ");
    key.append(QByteArray::number(int(condition.kind)));
    appendText(key, condition.field);
    for (const QString &value : condition.values)
        appendText(key, value);
    for (const auto &limit : {condition.min, condition.max})
        key.append(limit ? QByteArray::number(*limit, 'g', 17) : QByteArray("-")).append(' ');
    const auto append = [&key](const auto &values) { key.append(reinterpret_cast<const char *>(values.data()), qsizetype(values.size() * sizeof values[0])); };
    key.append(QByteArray::number(int(condition.polygon.type))).append(' ').append(QByteArray::number(condition.polygon.xy.size())).append(' ');
    append(condition.polygon.xy);
    append(condition.polygon.rings);
    return key;
}

/// Chunks of the spatial order that no edge of the polygon comes near lie inside or outside as a whole; only the others are looked at row by row.
Bitmap within(const Frame &frame, const Geometry &polygon)
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
            if (!isCut || isInside(row))
                out.set(row);
    }
    return out;
}

/// Rows that a condition names, negated or not.
Bitmap namedRows(const Frame &frame, const Condition &condition)
{
    const Column *c = frame.column(condition.field);
    switch (condition.kind) {
    case Condition::Kind::In: return valuesAmong(*c, condition.values, frame.rows());
    case Condition::Kind::Range: return between(*c, condition.min, condition.max, frame.rows());
    case Condition::Kind::Within: return within(frame, condition.polygon);
    case Condition::Kind::Rows: break;
    }
    Bitmap out(frame.rows());
    for (const QString &fid : condition.values)
        if (const std::size_t row = frame.rowOf(fid.toLongLong()); row < frame.rows())
            out.set(row);
    return out;
}

/// Whether a condition narrows this dataset.
bool touches(const Condition &condition, const Frame &frame, const DatasetSpec &spec)
{
    if (!condition.dataset.isEmpty() && condition.dataset != spec.id)
        return false;
    switch (condition.kind) {
    case Condition::Kind::In:
    case Condition::Kind::Range: return frame.column(condition.field) != nullptr;
    case Condition::Kind::Within: return frame.shapes().type != GeometryType::None;
    case Condition::Kind::Rows: break;
    }
    return true;
}

} // namespace

RowsMemo::Rows rowsBetween(const Frame &frame, const Column &column, qint64 from, qint64 until)
{
    const QByteArray key = "between " + QByteArray::number(from) + ' ' + QByteArray::number(until) + ' ' + column.name.toUtf8();
    const bool hasIntegers = column.type == ColumnType::Integer || column.type == ColumnType::Time;
    return frame.memo().of(key, [&] { return hasIntegers ? scanRange(column.integers, from, until) : Bitmap(frame.rows()); });
}

namespace {

/// Rows that stand for fewer than leastCompanies, or for nobody knows how many, under a condition on what is confidential of them: which of them it names would tell
/// it (docs/decisions/0033).
Bitmap secretRows(const Frame &frame, const DatasetSpec &spec, const Condition &condition)
{
    Bitmap out(frame.rows());
    const FieldSpec *field = spec.field(condition.field);
    const Column *units = field && field->isConfidential && !spec.units.isEmpty() ? frame.column(spec.units) : nullptr;
    for (std::size_t row = 0; units && row < frame.rows(); ++row)
        if (units->isNull(row) || units->number(row) < leastCompanies)
            out.set(row);
    return out;
}

} // namespace

Bitmap filterRows(const Frame &frame, const DatasetSpec &spec, const Filter &filter, const AreaTree &areas, bool withPeriod)
{
    Bitmap out(frame.rows(), true);
    const auto narrow = [&](const Condition &condition) {
        const RowsMemo::Rows rows = frame.memo().of(keyOf(condition), [&] { return namedRows(frame, condition); });
        if (condition.isNegated)
            out.andNot(*rows);
        else
            out &= *rows;
    };
    if (!filter.area.isEmpty() && !spec.area.isEmpty() && frame.column(spec.area)) {
        Condition area;
        area.field = spec.area;
        area.values = areas.leaves(filter.area);
        narrow(area);
    }
    if (withPeriod && filter.period.isValid() && !spec.time.isEmpty())
        if (const Column *time = frame.column(spec.time); time && time->type == ColumnType::Time)
            out &= *rowsBetween(frame, *time, filter.period.from().seconds, filter.period.until().seconds);
    for (const Condition &condition : filter.conditions)
        if (touches(condition, frame, spec)) {
            narrow(condition);
            out.andNot(secretRows(frame, spec, condition));
        }
    return out;
}

} // namespace om

// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/rowchecks.h"

#include "ingest/cachereading.h"

#include <cmath>

namespace om {

namespace {

QString typeName(GeometryType type)
{
    switch (type) {
    case GeometryType::Point: return QStringLiteral("point");
    case GeometryType::Line: return QStringLiteral("line");
    case GeometryType::Polygon: return QStringLiteral("polygon");
    case GeometryType::None: break;
    }
    return QStringLiteral("shape");
}

size_t hashOf(const Value &cell, size_t seed)
{
    switch (cell.index()) {
    case 1: return qHash(std::get<qint64>(cell), seed);
    case 2: return qHash(std::get<double>(cell), seed);
    case 3: return qHash(std::get<QString>(cell), seed);
    default: return qHash(u'\0', seed);
    }
}

RowIssue issue(const Row &row, const QString &column, const char *code, const QString &message)
{
    return {row.sourceRow, column, QString::fromLatin1(code), message};
}

} // namespace

RowChecks::RowChecks(const DatasetSpec &spec, const RuleSpec *rules, const QStringList &fields, const Box &extent)
    : m_spec(spec)
    , m_fields(fields)
    , m_extent(extent)
{
    for (const FieldSpec &f : spec.fields)
        if (f.isRequired || spec.key.contains(f.name))
            m_required.push_back({int(fields.indexOf(f.name)), f.name, spec.key.contains(f.name)});
    for (const QString &k : spec.key)
        m_key.push_back(int(fields.indexOf(k)));
    if (rules)
        m_values.emplace(*rules, fields);
}

void RowChecks::check(Row &row, bool sourceHasShapes, RowFindings &findings)
{
    checkCells(row, sourceHasShapes, findings);
    if (m_stages)
        m_stages->check(row, findings);
    if (!findings.refusals.empty())
        return; // a refused row does not take its key away from a later, better one
    if (m_key.empty())
        checkTwin(row, findings);
    else
        checkKey(row, findings);
}

void RowChecks::checkCells(Row &row, bool sourceHasShapes, RowFindings &findings)
{
    checkRequired(row, findings);
    checkShape(row, sourceHasShapes, findings);
    if (m_values)
        m_values->check(row, findings);
}

void RowChecks::checkRequired(const Row &row, RowFindings &findings) const
{
    for (const Required &r : m_required) {
        if (r.cell >= 0 && !isNull(row.cells[std::size_t(r.cell)]))
            continue;
        // a cell that was refused for its value is not missing, too
        if (findings.refusals.empty())
            findings.refusals.push_back(issue(row, r.field, r.isKey ? "missing_key" : "missing_value", QStringLiteral("it must have a value")));
    }
}

void RowChecks::checkKey(const Row &row, RowFindings &findings)
{
    std::vector<Value> parts;
    QStringList shown;
    for (const int c : m_key) {
        parts.push_back(c < 0 ? Value() : row.cells[std::size_t(c)]);
        shown << toText(parts.back());
    }
    const QString key = keyText(parts);
    const QString column = m_spec.key.join(u',');
    if (m_existing.contains(key))
        findings.refusals.push_back(issue(row, column, "existing_key", QStringLiteral("“%1” is in the workspace already").arg(shown.join(u','))));
    else if (m_seen.contains(key))
        findings.refusals.push_back(issue(row, column, "duplicate_key", QStringLiteral("“%1” stands in an earlier row of the file").arg(shown.join(u','))));
    else
        m_seen.insert(key);
}

void RowChecks::checkTwin(const Row &row, RowFindings &findings)
{
    size_t seed = 0;
    for (const Value &cell : row.cells)
        seed = hashOf(cell, seed);
    for (const double coordinate : row.geometry.xy)
        seed = qHash(coordinate, seed);
    const auto first = m_rowsSeen.constFind(seed);
    if (first == m_rowsSeen.constEnd())
        m_rowsSeen.insert(seed, row.sourceRow);
    else
        findings.notes.push_back(issue(row, {}, "duplicate_row", QStringLiteral("it is the same as row %1").arg(*first)));
}

void RowChecks::checkShape(Row &row, bool sourceHasShapes, RowFindings &findings) const
{
    Geometry &g = row.geometry;
    if (m_spec.geometry == GeometryType::None) {
        g = {};
        return;
    }
    if (g.isNull()) {
        if (sourceHasShapes)
            findings.notes.push_back(issue(row, {}, "no_geometry", QStringLiteral("it has no position")));
        return;
    }
    if (g.type != m_spec.geometry) {
        findings.refusals.push_back(
            issue(row, {}, "bad_geometry", QStringLiteral("a %1 is expected, this is a %2").arg(typeName(m_spec.geometry), typeName(g.type))));
        return;
    }
    const Box box = g.box();
    if (box.isEmpty() || !std::isfinite(box.minX + box.maxX + box.minY + box.maxY) || box.minX < -180 || box.maxX > 180 || box.minY < -90 || box.maxY > 90) {
        findings.refusals.push_back(issue(row, {}, "bad_geometry", QStringLiteral("the coordinates are impossible")));
        return;
    }
    if (!m_extent.isEmpty() && !m_extent.intersects(box))
        findings.notes.push_back(issue(row, {}, "out_of_area", QStringLiteral("the position lies outside the city")));
    g.multi = g.type != GeometryType::Point || g.pointCount() > 1;
}

} // namespace om

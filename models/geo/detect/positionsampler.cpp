// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "geo/detect/positionsampler_p.h"

#include "geo/columnguess_p.h"

#include <algorithm>

namespace om {

namespace {

constexpr std::size_t sampleSize = 4000;
constexpr std::size_t mostValues = 12, mostColumns = 8, mostShapes = 300, mostShapePoints = 60000;
constexpr std::size_t longestValue = 100;

/// How likely a column holds the names of things; 0 = not at all.
int nameRank(const std::string &column)
{
    const QString name = QString::fromUtf8(column.data(), qsizetype(column.size())).trimmed().toLower();
    static const QStringList exact{QStringLiteral("name"), QStringLiteral("名称"), QStringLiteral("标题"), QStringLiteral("title"), QStringLiteral("label")};
    if (exact.contains(name))
        return 3;
    if (name.endsWith(u"名称") || name.endsWith(u"name"))
        return 2;
    return name.endsWith(u"名") ? 1 : 0;
}

} // namespace

PositionSampler::PositionSampler(std::vector<std::string> columns, const std::vector<int> &leftOut)
{
    int best = 0;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const bool isFigure = std::ranges::find(leftOut, int(i)) != leftOut.end();
        if (const int rank = nameRank(columns[i]); rank > best && !isFigure) {
            best = rank;
            m_nameColumn = int(i);
        }
        m_columns.push_back({std::move(columns[i]), {}, !isFigure});
    }
}

void PositionSampler::add(double x, double y, const std::function<std::string_view(int column)> &cell)
{
    Taken taken{x, y, m_nameColumn >= 0 ? std::string(trimmed(cell(m_nameColumn))) : std::string(), std::vector<int>(m_columns.size(), -1)};
    for (std::size_t i = 0; i < m_columns.size(); ++i) {
        Column &column = m_columns[i];
        const std::string_view value = column.isOpen ? trimmed(cell(int(i))) : std::string_view();
        if (value.empty())
            continue;
        const auto known = std::ranges::find(column.values, value);
        taken.values[i] = int(known - column.values.begin());
        if (known != column.values.end())
            continue;
        column.isOpen = column.values.size() < mostValues && value.size() <= longestValue;
        if (column.isOpen)
            column.values.emplace_back(value);
    }
    m_taken.push_back(std::move(taken));
    if (m_taken.size() < sampleSize)
        return;
    for (std::size_t i = 1; 2 * i < m_taken.size(); ++i)
        m_taken[i] = std::move(m_taken[2 * i]);
    m_taken.resize((m_taken.size() + 1) / 2);
    m_step *= 2;
}

void PositionSampler::addShape(const Geometry &shape)
{
    m_shapePoints += shape.pointCount();
    m_hasManyShapes = m_hasManyShapes || m_shapePoints > mostShapePoints || m_shapes.size() >= mostShapes;
    if (m_hasManyShapes)
        m_shapes.clear();
    else
        m_shapes.push_back(shape);
}

PositionSurvey PositionSampler::survey(const std::function<QString(const std::string &)> &decode) const
{
    PositionSurvey survey;
    survey.positions = m_positions;
    survey.shapes = m_shapes;
    std::vector<std::size_t> kept;
    for (std::size_t i = 0; i < m_columns.size() && kept.size() < mostColumns; ++i) {
        const Column &column = m_columns[i];
        if (!column.isOpen || column.values.size() < 2 || int(i) == m_nameColumn)
            continue;
        kept.push_back(i);
        QStringList values;
        for (const std::string &value : column.values)
            values << decode(value);
        survey.columns.push_back({decode(column.name), values});
    }
    survey.points.reserve(m_taken.size());
    for (const Taken &taken : m_taken) {
        PositionSurvey::Point point{taken.x, taken.y, decode(taken.name), {}};
        for (const std::size_t i : kept)
            point.groups.push_back(taken.values[i]);
        survey.points.push_back(std::move(point));
    }
    return survey;
}

} // namespace om

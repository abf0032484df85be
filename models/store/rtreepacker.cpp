// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/rtreepacker_p.h"

#include <QtEndian>

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <numeric>

namespace om::store {

namespace {

constexpr std::size_t cellBytes = 24;
constexpr std::size_t headBytes = 4;

/// Boxes are kept as 32-bit floats and must not become smaller by that.
float roundedDown(double value)
{
    const float rounded = float(value);
    return double(rounded) > value ? std::nextafterf(rounded, -std::numeric_limits<float>::infinity()) : rounded;
}

float roundedUp(double value)
{
    const float rounded = float(value);
    return double(rounded) < value ? std::nextafterf(rounded, std::numeric_limits<float>::infinity()) : rounded;
}

/// Place of a point of a 2^16 × 2^16 grid along the Hilbert curve (the well-known xy2d iteration).
quint32 hilbert(quint32 x, quint32 y)
{
    quint32 place = 0;
    for (quint32 s = 1u << 15; s > 0; s >>= 1) {
        const quint32 rx = (x & s) != 0, ry = (y & s) != 0;
        place += s * s * ((3 * rx) ^ ry);
        if (ry == 0) {
            if (rx == 1) {
                x = 0xffff - x;
                y = 0xffff - y;
            }
            std::swap(x, y);
        }
    }
    return place;
}

struct Placed
{
    quint32 place, cell;
};

/// Sorts by place, eleven bits at a time (a radix sort): several times quicker than comparing where an import brings millions.
void sortByPlace(std::vector<Placed> &order)
{
    constexpr int digitBits = 11, digits = 3;
    constexpr quint32 digitMask = (1u << digitBits) - 1;
    std::vector<Placed> sorted(order.size());
    for (int digit = 0; digit < digits; ++digit) {
        std::array<std::size_t, digitMask + 1> at{};
        const auto digitOf = [shift = digit * digitBits](const Placed &placed) { return placed.place >> shift & digitMask; };
        for (const Placed &placed : order)
            ++at[digitOf(placed)];
        std::exclusive_scan(at.begin(), at.end(), at.begin(), std::size_t(0));
        for (const Placed &placed : order)
            sorted[at[digitOf(placed)]++] = placed;
        order.swap(sorted);
    }
}

/// The index' own tables are closed to SQL under the defensive mode that every connection has otherwise.
class DefenceLifted
{
public:
    explicit DefenceLifted(Connection &connection)
        : m_connection(connection)
    {
        set(0);
    }
    ~DefenceLifted() { set(1); }
    DefenceLifted(const DefenceLifted &) = delete;
    DefenceLifted &operator=(const DefenceLifted &) = delete;

private:
    void set(int isDefensive) { sqlite3_db_config(m_connection.handle(), SQLITE_DBCONFIG_DEFENSIVE, isDefensive, nullptr); }
    Connection &m_connection;
};

} // namespace

void RtreePacker::put(qint64 fid, const Box &box)
{
    const std::size_t index = std::size_t(fid - m_first);
    if (index >= m_cells.size())
        m_cells.resize(index + 1, Cell{});
    m_cells[index] = box.isEmpty() ? Cell{} : Cell{fid, roundedDown(box.minX), roundedUp(box.maxX), roundedDown(box.minY), roundedUp(box.maxY)};
}

void RtreePacker::write(Connection &connection, const DatasetTable &table)
{
    const std::size_t rows = m_cells.size();
    std::erase_if(m_cells, [](const Cell &cell) { return cell.id == 0; });
    if (m_cells.empty())
        return;
    Box all;
    for (const Cell &cell : m_cells)
        all.add(Box{cell.minX, cell.minY, cell.maxX, cell.maxY});
    const auto grid = [](double value, double low, double high) { return high > low ? quint32((value - low) / (high - low) * 65535) : 0u; };
    std::vector<Placed> order(m_cells.size());
    for (std::size_t i = 0; i < m_cells.size(); ++i) {
        const Cell &cell = m_cells[i];
        order[i] = {hilbert(grid((double(cell.minX) + cell.maxX) / 2, all.minX, all.maxX), grid((double(cell.minY) + cell.maxY) / 2, all.minY, all.maxY)),
                    quint32(i)};
    }
    sortByPlace(order);
    std::vector<Cell> level(m_cells.size());
    for (std::size_t i = 0; i < order.size(); ++i)
        level[i] = m_cells[order[i].cell];
    m_cells = {};
    order = {};

    const DefenceLifted lifted(connection);
    const QByteArray name = "\"rtree_" + table.spec.id.toLatin1() + "_geom_";
    const std::size_t nodeBytes = std::size_t(connection.number("SELECT length(data) FROM " + name + "node\" WHERE nodeno = 1"));
    const std::size_t capacity = std::min<std::size_t>(51, (nodeBytes - headBytes) / cellBytes); // 51 = RTREE_MAXCELLS of SQLite
    Statement putNode = connection.prepare("INSERT OR REPLACE INTO " + name + "node\" (nodeno, data) VALUES (?1, ?2)", true);
    Statement putRow = connection.prepare("INSERT INTO " + name + "rowid\" (rowid, nodeno) VALUES (?1, ?2)", true);
    Statement putParent = connection.prepare("INSERT INTO " + name + "parent\" (nodeno, parentnode) VALUES (?1, ?2)", true);

    std::vector<qint64> nodeOfRow(rows); // by fid - first; 0 = no shape
    qint64 nextNode = 2; // 1 is the root
    for (quint16 depth = 0;; ++depth) {
        const bool isRoot = level.size() <= capacity;
        std::vector<Cell> above;
        // Evenly full nodes: no last node with a single cell.
        const std::size_t nodes = (level.size() + capacity - 1) / capacity;
        for (std::size_t n = 0; n < nodes; ++n) {
            const std::size_t from = level.size() * n / nodes, until = level.size() * (n + 1) / nodes;
            const qint64 node = isRoot ? 1 : nextNode++;
            QByteArray data(qsizetype(nodeBytes), '\0');
            qToBigEndian<quint16>(isRoot ? depth : 0, data.data());
            qToBigEndian<quint16>(quint16(until - from), data.data() + 2);
            Cell box = level[from];
            box.id = node;
            char *out = data.data() + headBytes;
            for (std::size_t i = from; i < until; ++i) {
                const Cell &cell = level[i];
                qToBigEndian<qint64>(cell.id, out);
                qToBigEndian(std::bit_cast<quint32>(cell.minX), out + 8);
                qToBigEndian(std::bit_cast<quint32>(cell.maxX), out + 12);
                qToBigEndian(std::bit_cast<quint32>(cell.minY), out + 16);
                qToBigEndian(std::bit_cast<quint32>(cell.maxY), out + 20);
                out += cellBytes;
                box.minX = std::min(box.minX, cell.minX);
                box.maxX = std::max(box.maxX, cell.maxX);
                box.minY = std::min(box.minY, cell.minY);
                box.maxY = std::max(box.maxY, cell.maxY);
                if (depth == 0)
                    nodeOfRow[std::size_t(cell.id - m_first)] = node;
                else
                    putParent.bind(1, cell.id).bind(2, node).run();
            }
            putNode.bind(1, node).bindBlob(2, data).run();
            above.push_back(box);
        }
        if (isRoot)
            break;
        level = std::move(above);
    }
    for (std::size_t i = 0; i < nodeOfRow.size(); ++i)
        if (nodeOfRow[i] != 0)
            putRow.bind(1, m_first + qint64(i)).bind(2, nodeOfRow[i]).run();
}

} // namespace om::store

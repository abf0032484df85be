// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/recordtablemodel.h"

#include "tickets/clockstate.h"

#include <algorithm>
#include <numeric>

namespace om {
namespace {

std::string_view bytesOf(const om::Column &column, std::uint32_t row)
{
    return {column.bytes.data() + column.offsets[row], std::size_t(column.offsets[row + 1] - column.offsets[row])};
}

/// Places of a dictionary's entries in the order of their texts, so that categories compare as numbers.
std::vector<std::uint32_t> dictionaryRanks(const QStringList &dictionary)
{
    std::vector<std::uint32_t> order(std::size_t(dictionary.size()));
    std::iota(order.begin(), order.end(), 0U);
    std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) { return dictionary[a] < dictionary[b]; });
    std::vector<std::uint32_t> ranks(order.size() + 1, 0);
    for (std::uint32_t place = 0; place < order.size(); ++place)
        ranks[order[place] + 1] = place;
    return ranks;
}

template<typename Key>
void sortBy(std::vector<std::uint32_t> &rows, Qt::SortOrder order, const Key &key)
{
    if (order == Qt::AscendingOrder)
        std::stable_sort(rows.begin(), rows.end(), [&](std::uint32_t a, std::uint32_t b) { return key(a) < key(b); });
    else
        std::stable_sort(rows.begin(), rows.end(), [&](std::uint32_t a, std::uint32_t b) { return key(b) < key(a); });
}

} // namespace

std::vector<std::uint32_t> sortedRows(const Frame &frame, const Bitmap &rows, const QString &field, Qt::SortOrder order)
{
    std::vector<std::uint32_t> result = frame.rowsByFid(rows);
    const om::Column *column = field.isEmpty() ? nullptr : frame.column(field);
    if (!column)
        return result;
    const auto nulls = std::stable_partition(result.begin(), result.end(), [&](std::uint32_t row) { return !column->isNull(row); });
    std::vector<std::uint32_t> last(nulls, result.end());
    result.erase(nulls, result.end());
    switch (column->type) {
    case ColumnType::Category: {
        const auto ranks = dictionaryRanks(column->dictionary);
        sortBy(result, order, [&](std::uint32_t row) { return ranks[column->codes[row]]; });
        break;
    }
    case ColumnType::Integer:
    case ColumnType::Time: sortBy(result, order, [&](std::uint32_t row) { return column->integers[row]; }); break;
    case ColumnType::Real: sortBy(result, order, [&](std::uint32_t row) { return column->reals[row]; }); break;
    case ColumnType::Text: sortBy(result, order, [&](std::uint32_t row) { return bytesOf(*column, row); }); break;
    }
    result.insert(result.end(), last.begin(), last.end());
    return result;
}

RecordTableModel::RecordTableModel(JobRunner &jobs, CellText text, QObject *parent)
    : QAbstractTableModel(parent)
    , m_jobs(jobs)
    , m_text(std::move(text))
{ }

void RecordTableModel::setRows(std::shared_ptr<const Frame> frame, Bitmap rows, const std::vector<Column> &columns, const QString &sort)
{
    const bool isOtherTable = !frame || !m_frame || frame->dataset() != m_frame->dataset();
    const QString sortedBy = m_sortColumn >= 0 ? m_columns[std::size_t(m_sortColumn)].field : QString();
    beginResetModel();
    if (m_sorting)
        m_sorting->cancel();
    m_frame = std::move(frame);
    m_rows = std::move(rows);
    m_order.clear();
    m_columns.clear();
    for (const Column &column : columns)
        if (m_frame && m_frame->column(column.field))
            m_columns.push_back(column);
    // The reader's own order survives a new filter, not a new table.
    const bool isDescending = sort.startsWith(QLatin1Char('-'));
    QString field = isDescending ? sort.mid(1) : sort;
    Qt::SortOrder order = isDescending ? Qt::DescendingOrder : Qt::AscendingOrder;
    if (!isOtherTable && !sortedBy.isEmpty()) {
        field = sortedBy;
        order = m_sortOrder;
    }
    m_sortColumn = -1;
    for (std::size_t i = 0; i < m_columns.size(); ++i)
        if (m_columns[i].field == field)
            m_sortColumn = int(i);
    m_sortOrder = order;
    if (m_frame)
        m_order = sortedRows(*m_frame, m_rows, {}, Qt::AscendingOrder);
    endResetModel();
    if (m_sortColumn >= 0)
        this->sort(m_sortColumn, m_sortOrder);
}

void RecordTableModel::sort(int column, Qt::SortOrder order)
{
    if (!m_frame || column < 0 || std::size_t(column) >= m_columns.size())
        return;
    m_sortColumn = column;
    m_sortOrder = order;
    if (m_sorting)
        m_sorting->cancel();
    m_sorting = m_jobs.run(
        [frame = m_frame, rows = m_rows, field = m_columns[std::size_t(column)].field, order](JobControl &) { return sortedRows(*frame, rows, field, order); },
        this,
        [this](std::vector<std::uint32_t> sortedOrder) {
            Q_EMIT layoutAboutToBeChanged({}, QAbstractItemModel::VerticalSortHint);
            const QModelIndexList before = persistentIndexList();
            QList<qint64> fids;
            for (const QModelIndex &index : before)
                fids.append(fid(index.row()));
            m_order = std::move(sortedOrder);
            for (qsizetype i = 0; i < before.size(); ++i)
                changePersistentIndex(before[i], index(rowOf(fids[i]), before[i].column()));
            Q_EMIT layoutChanged({}, QAbstractItemModel::VerticalSortHint);
            Q_EMIT this->sorted();
        });
}

qint64 RecordTableModel::fid(int row) const
{
    return m_frame->fids()[m_order[std::size_t(row)]];
}

int RecordTableModel::rowOf(qint64 fid) const
{
    const std::size_t row = m_frame ? m_frame->rowOf(fid) : 0;
    if (!m_frame || row >= m_frame->rows() || !m_rows.test(row))
        return -1;
    const auto found = std::find(m_order.begin(), m_order.end(), std::uint32_t(row));
    return found == m_order.end() ? -1 : int(found - m_order.begin());
}

int RecordTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_order.size());
}

int RecordTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_columns.size());
}

QVariant RecordTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const std::size_t row = m_order[std::size_t(index.row())];
    const QString &field = m_columns[std::size_t(index.column())].field;
    const om::Column *column = m_frame->column(field);
    const bool isNumber = column->type == ColumnType::Integer || column->type == ColumnType::Real;
    switch (role) {
    case Qt::DisplayRole: return m_text(*m_frame, field, row);
    case FidRole: return m_frame->fids()[row];
    case IsNumberRole: return isNumber;
    case StateRole: return field == clockStateField ? column->text(row) : QString();
    case Qt::TextAlignmentRole: return QVariant::fromValue((isNumber ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    default: return {};
    }
}

QVariant RecordTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || std::size_t(section) >= m_columns.size())
        return {};
    if (role == Qt::DisplayRole)
        return m_columns[std::size_t(section)].title;
    if (role == Qt::TextAlignmentRole && m_frame) {
        const ColumnType type = m_frame->column(m_columns[std::size_t(section)].field)->type;
        const bool isNumber = type == ColumnType::Integer || type == ColumnType::Real;
        return QVariant::fromValue((isNumber ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    }
    return {};
}

} // namespace om

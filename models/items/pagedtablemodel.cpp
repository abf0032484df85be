// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/pagedtablemodel.h"

namespace om {

PagedTableModel::PagedTableModel(JobRunner &jobs, QObject *parent)
    : QAbstractTableModel(parent)
    , m_jobs(jobs)
{ }

PagedTableModel::~PagedTableModel()
{
    if (m_job)
        m_job->cancel();
}

void PagedTableModel::begin(std::vector<Column> columns)
{
    if (m_job)
        m_job->cancel();
    m_job.reset();
    beginResetModel();
    m_columns = std::move(columns);
    m_lines.clear();
    m_fetch = {};
    m_isLoading = m_isAtEnd = false;
    endResetModel();
}

void PagedTableModel::setLines(std::vector<Column> columns, Lines lines)
{
    begin(std::move(columns));
    append(std::move(lines), true);
}

void PagedTableModel::setColumns(std::vector<Column> columns)
{
    beginResetModel();
    m_columns = std::move(columns);
    endResetModel();
}

void PagedTableModel::clear()
{
    begin({});
    m_isAtEnd = true;
}

void PagedTableModel::append(Lines lines, bool isAtEnd)
{
    m_isLoading = false;
    m_job.reset();
    m_isAtEnd = isAtEnd;
    if (!lines.empty()) {
        beginInsertRows({}, rowCount(), rowCount() + int(lines.size()) - 1);
        m_lines.insert(m_lines.end(), std::make_move_iterator(lines.begin()), std::make_move_iterator(lines.end()));
        endInsertRows();
    }
    Q_EMIT pageRead();
    if (lines.empty() && !isAtEnd)
        fetchMore({}); // a page of which nothing is shown
}

void PagedTableModel::stop(const Error &error)
{
    m_isLoading = false;
    m_isAtEnd = true;
    m_job.reset();
    Q_EMIT failed(error);
}

int PagedTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_lines.size());
}

int PagedTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_columns.size());
}

QVariant PagedTableModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || std::size_t(index.row()) >= m_lines.size())
        return {};
    switch (role) {
    case Qt::DisplayRole: return m_lines[std::size_t(index.row())].value(index.column());
    case Qt::ToolTipRole: return m_lines[std::size_t(index.row())].value(index.column()).toHtmlEscaped();
    case Qt::TextAlignmentRole: return int(Qt::AlignVCenter | (m_columns[std::size_t(index.column())].isNumber ? Qt::AlignRight : Qt::AlignLeft));
    default: return {};
    }
}

QVariant PagedTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || std::size_t(section) >= m_columns.size())
        return {};
    if (role == Qt::DisplayRole)
        return m_columns[std::size_t(section)].title;
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignVCenter | (m_columns[std::size_t(section)].isNumber ? Qt::AlignRight : Qt::AlignLeft));
    return {};
}

bool PagedTableModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && m_fetch && !m_isLoading && !m_isAtEnd;
}

void PagedTableModel::fetchMore(const QModelIndex &parent)
{
    if (canFetchMore(parent))
        m_fetch();
}

} // namespace om

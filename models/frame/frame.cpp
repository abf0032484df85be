// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "frame/frame.h"

#include "base/value.h"
#include "frame/scan_p.h"

#include <algorithm>

namespace om {

bool Column::isNull(std::size_t row) const
{
    switch (type) {
    case ColumnType::Category: return codes[row] == 0;
    case ColumnType::Integer:
    case ColumnType::Time: return integers[row] == nullInteger;
    case ColumnType::Real: return std::isnan(reals[row]);
    case ColumnType::Text: return offsets[row] == offsets[row + 1];
    }
    return true;
}

QString Column::text(std::size_t row) const
{
    if (isNull(row))
        return {};
    switch (type) {
    case ColumnType::Category: return dictionary[qsizetype(codes[row]) - 1];
    case ColumnType::Integer: return QString::number(integers[row]);
    case ColumnType::Time: return LocalTime{integers[row]}.toText();
    case ColumnType::Real: return toText(Value(reals[row]));
    case ColumnType::Text: {
        const std::string_view view = textView(*this, row);
        return QString::fromUtf8(view.data(), qsizetype(view.size()));
    }
    }
    return {};
}

double Column::number(std::size_t row) const
{
    if (type == ColumnType::Real)
        return reals[row];
    if ((type == ColumnType::Integer || type == ColumnType::Time) && integers[row] != nullInteger)
        return double(integers[row]);
    return std::numeric_limits<double>::quiet_NaN();
}

std::uint32_t Column::codeOf(const QString &value) const
{
    return std::uint32_t(dictionary.indexOf(value) + 1);
}

std::size_t Frame::rowOf(qint64 fid) const
{
    if (m_byFid.empty()) {
        const auto found = std::ranges::lower_bound(m_fids, fid);
        return found == m_fids.end() || *found != fid ? rows() : std::size_t(found - m_fids.begin());
    }
    // The order of a mapped frame is not checked as a whole.
    const auto fidOf = [this](std::uint32_t row) { return row < rows() ? m_fids[row] : std::numeric_limits<qint64>::max(); };
    const auto found = std::ranges::lower_bound(m_byFid, fid, {}, fidOf);
    return found == m_byFid.end() || *found >= rows() || m_fids[*found] != fid ? rows() : *found;
}

std::vector<std::uint32_t> Frame::rowsByFid(const Bitmap &among) const
{
    std::vector<std::uint32_t> out;
    out.reserve(among.count());
    if (m_byFid.empty())
        among.forEach([&](std::size_t row) { out.push_back(std::uint32_t(row)); });
    else
        std::ranges::copy_if(m_byFid, std::back_inserter(out), [&](std::uint32_t row) { return row < among.size() && among.test(row); });
    return out;
}

const Column *Frame::column(const QString &name) const
{
    const auto found = std::ranges::find(m_columns, name, &Column::name);
    return found == m_columns.end() ? nullptr : &*found;
}

std::shared_ptr<const Frame> Frame::with(Column column, std::shared_ptr<const void> keepAlive) const
{
    auto copy = std::make_shared<Frame>(*this);
    const auto same = std::ranges::find(copy->m_columns, column.name, &Column::name);
    if (same == copy->m_columns.end())
        copy->m_columns.push_back(std::move(column));
    else
        *same = std::move(column);
    copy->m_storage.push_back(std::move(keepAlive));
    copy->m_memo = std::make_shared<RowsMemo>(); // what held for the column that was replaced does not for this one
    return copy;
}

} // namespace om

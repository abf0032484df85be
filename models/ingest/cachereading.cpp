// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/cachereading.h"

namespace om {

namespace {

class CellReader : public RowSink
{
public:
    using Give = std::function<void(qint64, const std::vector<Value> &, QByteArrayView)>;
    CellReader(std::size_t columns, const Give &give)
        : m_cells(columns)
        , m_give(give)
    { }

    void begin(qint64 fid) override
    {
        m_fid = fid;
        m_gpkg.clear();
        std::fill(m_cells.begin(), m_cells.end(), Value());
    }
    void setInteger(int column, qint64 value) override { m_cells[std::size_t(column)] = value; }
    void setReal(int column, double value) override { m_cells[std::size_t(column)] = value; }
    void setText(int column, std::string_view utf8) override { m_cells[std::size_t(column)] = QString::fromUtf8(utf8.data(), qsizetype(utf8.size())); }
    void setGeometry(QByteArrayView gpkg) override { m_gpkg = gpkg.toByteArray(); }
    void end() override { m_give(m_fid, m_cells, m_gpkg); }

private:
    qint64 m_fid = 0;
    std::vector<Value> m_cells;
    QByteArray m_gpkg;
    const Give &m_give;
};

} // namespace

Result<void> eachRow(const Cache &cache, const QString &dataset, const QStringList &columns, bool withGeometry,
                     const std::function<void(qint64, const std::vector<Value> &, QByteArrayView)> &give)
{
    if (!hasDataset(cache, dataset))
        return {};
    CellReader reader(std::size_t(columns.size()), give);
    return cache.read(dataset, columns, withGeometry, reader);
}

bool hasDataset(const Cache &cache, const QString &dataset)
{
    return cache.dataset(dataset).has_value();
}

Result<AreaGrid> areasOf(const Cache &cache, const QString &dataset)
{
    std::vector<AreaGrid::Area> areas;
    const auto state = cache.dataset(dataset);
    if (state && state->spec.key.size() == 1) {
        const auto read = eachRow(cache, dataset, state->spec.key, true, [&areas](qint64, const std::vector<Value> &cells, QByteArrayView gpkg) {
            auto shape = fromGpkg(gpkg);
            if (shape && !shape->isNull())
                areas.push_back({toText(cells.front()), std::move(*shape)});
        });
        if (!read)
            return fail(read);
    }
    return AreaGrid(std::move(areas));
}

QString keyText(const std::vector<Value> &parts)
{
    QString key;
    for (const Value &part : parts) {
        if (isNull(part))
            return {};
        key += toText(part) + QChar(0x1f); // unit separator: no part can hold it unnoticed
    }
    return key;
}

} // namespace om

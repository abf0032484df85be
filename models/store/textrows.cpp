// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/textrows.h"

namespace om {

namespace {

/// Collects a few text columns of a small dataset.
class TextRows : public RowSink
{
public:
    explicit TextRows(int columns)
        : m_columns(columns)
    { }
    std::vector<QStringList> rows;

    void begin(qint64) override
    {
        rows.emplace_back();
        rows.back().resize(m_columns);
    }
    void setInteger(int column, qint64 value) override { rows.back()[column] = QString::number(value); }
    void setReal(int column, double value) override { rows.back()[column] = QString::number(value, 'g', 17); }
    void setText(int column, std::string_view utf8) override { rows.back()[column] = QString::fromUtf8(utf8.data(), qsizetype(utf8.size())); }
    void setGeometry(QByteArrayView) override { }
    void end() override { }

private:
    int m_columns;
};

} // namespace

Result<std::vector<QStringList>> textRows(const Cache &cache, const QString &dataset, const QStringList &columns)
{
    TextRows sink(int(columns.size()));
    if (!cache.dataset(dataset))
        return sink.rows;
    if (auto ok = cache.read(dataset, columns, false, sink); !ok)
        return fail(ok);
    return sink.rows;
}

} // namespace om

// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/demo/demotable.h"

#include <QFile>

namespace om {

bool DemoFolder::has(const QString &name) const
{
    return QFile::exists(m_path + u'/' + name + QStringLiteral(".json"));
}

Result<QJsonObject> DemoFolder::read(const QString &name) const
{
    return readJsonObject(m_path + u'/' + name + QStringLiteral(".json"));
}

DemoTable::DemoTable(DemoContext &context, const QString &dataset, const QStringList &fields)
    : m_context(context)
    , m_spec(context.catalog.dataset(dataset))
{
    if (!m_spec) {
        m_error = Error{ErrorCode::DatasetUnknown, {dataset}, {}};
        return;
    }
    QStringList names = fields;
    if (names.isEmpty())
        for (const FieldSpec &f : m_spec->fields)
            names.append(f.name);
    for (int i = 0; i < names.size(); ++i)
        m_columns.insert(names.at(i), i);
    m_row.cells.resize(std::size_t(names.size()));
    if (auto ok = context.batch.ensureDataset(*m_spec); !ok) {
        keep(ok.error());
        return;
    }
    // Into an empty dataset rows are only appended, which is quicker; else the dataset becomes exactly what is written.
    const WriteMode mode = context.filled.contains(dataset) ? WriteMode::Replace : WriteMode::Append;
    if (auto ok = context.batch.beginRows(dataset, names, mode); !ok)
        keep(ok.error());
}

int DemoTable::column(const QString &field) const
{
    return m_columns.value(field, -1);
}

void DemoTable::set(const QString &field, Value value)
{
    const int i = column(field);
    if (i < 0)
        return keep({ErrorCode::FieldUnknown, {m_spec ? m_spec->id : QString(), field}, {}});
    set(i, std::move(value));
}

qint64 DemoTable::integer(const QString &field) const
{
    const int at = column(field);
    const auto *value = at < 0 ? nullptr : std::get_if<qint64>(&m_row.cells[std::size_t(at)]);
    return value ? *value : 0;
}

void DemoTable::setTime(const QString &field, LocalTime t)
{
    set(field, t.isNull() ? Value() : Value(m_context.clock.toUtcText(t)));
}

bool DemoTable::write()
{
    if (!m_error && m_written % 4096 == 0 && m_context.control.isCancelled())
        keep({ErrorCode::Cancelled, {}, {}});
    if (!m_error) {
        m_row.sourceRow = ++m_written;
        if (auto ok = m_context.batch.write(m_row); !ok)
            keep(ok.error());
    }
    std::fill(m_row.cells.begin(), m_row.cells.end(), Value());
    m_row.geometry = {};
    return !m_error;
}

Result<void> DemoTable::finish()
{
    if (m_error)
        return std::unexpected(*m_error);
    m_context.rows[m_spec->id] += m_written;
    return m_context.batch.endRows();
}

void DemoTable::keep(const Error &error)
{
    if (!m_error)
        m_error = error;
}

} // namespace om

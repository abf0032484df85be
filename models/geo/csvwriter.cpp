// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "geo/columnguess_p.h"
#include "geo/ogrgeometry_p.h"
#include "geo/rowwriter_p.h"

#include <QFile>

#include <algorithm>

namespace om {

namespace {

/// Spreadsheet programs compute what begins like this (and its full-width forms).
bool looksLikeFormula(const QString &text)
{
    return !text.isEmpty() && QStringView(u"=+-@\t\r＝＋－＠").contains(text.front()) && !numberFrom(text.toStdString());
}

QByteArray cellText(const QString &text)
{
    QByteArray bytes = text.toUtf8();
    if (looksLikeFormula(text))
        bytes.prepend('\'');
    const bool needsQuotes =
        std::ranges::any_of(bytes, [](char c) { return QByteArrayView(",;\"\t\r\n").contains(c); }) || bytes.startsWith(' ') || bytes.endsWith(' ');
    if (!needsQuotes)
        return bytes;
    return '"' + bytes.replace('"', "\"\"") + '"';
}

class CsvWriter : public RowWriter
{
public:
    CsvWriter(std::unique_ptr<AtomicTarget> target, const DatasetSpec &spec)
        : m_target(std::move(target))
        , m_spec(spec)
        , m_file(m_target->temporaryPath())
    { }

    Result<void> begin(const QStringList &headers)
    {
        if (!m_file.open(QIODevice::WriteOnly))
            return fail(ErrorCode::FileNoPermission, {m_target->path()});
        QByteArray line("\xef\xbb\xbf");
        for (const QString &title : headers)
            line += cellText(title) + ',';
        return writeLine(line);
    }

    Result<void> write(const Row &row) override
    {
        QByteArray line;
        for (std::size_t i = 0; i < m_spec.fields.size(); ++i) {
            const Value value = i < row.cells.size() ? row.cells[i] : Value();
            line += (std::holds_alternative<QString>(value) ? cellText(std::get<QString>(value)) : toText(value).toUtf8()) + ',';
        }
        if (m_spec.geometry == GeometryType::Point) {
            const bool isPlaced = row.geometry.xy.size() >= 2;
            for (std::size_t i = 0; i < 2; ++i)
                line += (isPlaced ? toText(row.geometry.xy[i]).toUtf8() : QByteArray()) + ',';
        } else if (m_spec.geometry != GeometryType::None) {
            line += cellText(wktFrom(row.geometry)) + ',';
        }
        return writeLine(line);
    }

    Result<void> finish() override
    {
        if (!m_file.flush())
            return full();
        m_file.close();
        return m_target->commit();
    }

private:
    std::unexpected<Error> full() const { return fail(ErrorCode::DiskFull, {m_target->path()}, m_file.errorString()); }

    Result<void> writeLine(QByteArray &line)
    {
        line.chop(1);
        line += "\r\n";
        if (m_file.write(line) != line.size())
            return full();
        return {};
    }

    std::unique_ptr<AtomicTarget> m_target;
    const DatasetSpec m_spec;
    QFile m_file;
};

} // namespace

QStringList tableHeaders(const DatasetSpec &spec, const QStringList &headers)
{
    QStringList titles = headers;
    if (titles.isEmpty())
        for (const FieldSpec &field : spec.fields)
            titles << field.name;
    const QStringList shape = spec.geometry == GeometryType::None ? QStringList()
        : spec.geometry == GeometryType::Point                    ? QStringList{QStringLiteral("lon"), QStringLiteral("lat")}
                                                                  : QStringList{QStringLiteral("WKT")};
    for (QString name : shape) {
        while (titles.contains(name, Qt::CaseInsensitive))
            name += u'_';
        titles << name;
    }
    return titles;
}

OwnedRowWriter makeCsvWriter(std::unique_ptr<AtomicTarget> target, const DatasetSpec &spec, const QStringList &headers)
{
    auto writer = std::make_unique<CsvWriter>(std::move(target), spec);
    if (auto begun = writer->begin(tableHeaders(spec, headers)); !begun)
        return fail(begun);
    return writer;
}

} // namespace om

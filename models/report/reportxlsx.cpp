// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/reportxlsx.h"

#include "geo/sheetwriter.h"

#include <QCoreApplication>

namespace om {

namespace {

SheetCell typed(const ReportCell &cell)
{
    const SheetCell sheet = cell.number ? SheetCell::real(*cell.number, cell.decimals) : SheetCell::text(cell.text);
    return cell.isStrong ? sheet.bold() : sheet;
}

SheetCell orEmpty(const std::vector<std::optional<double>> &values, std::size_t i, int decimals)
{
    return i < values.size() && values[i] ? SheetCell::real(*values[i], decimals) : SheetCell::empty();
}

void write(SheetWriter &out, const ReportTable &table)
{
    QStringList titles;
    for (const ReportColumn &column : table.columns)
        titles.append(column.title);
    out.addHeader(titles);
    for (const auto &row : table.rows) {
        std::vector<SheetCell> cells;
        for (const ReportCell &cell : row)
            cells.push_back(typed(cell));
        out.addRow(cells);
    }
}

void write(SheetWriter &out, const ReportTrend &trend)
{
    out.addHeader({QCoreApplication::translate("Report", "Month"), QString::number(trend.first.year()), QString::number(trend.first.year() - 1)});
    for (std::size_t i = 0; i < 12; ++i)
        out.addRow({SheetCell::integer(qint64(i) + 1), orEmpty(trend.values, i, trend.decimals), orEmpty(trend.yearBefore, i, trend.decimals)});
}

void write(SheetWriter &out, const ReportFacts &facts)
{
    for (const auto &[name, value] : facts.facts)
        out.addRow({SheetCell::text(name), SheetCell::text(value)});
}

void write(SheetWriter &out, const ReportBars &bars)
{
    out.addHeader(
        {QCoreApplication::translate("Report", "Name"), QCoreApplication::translate("Report", "Value"), QCoreApplication::translate("Report", "Share")});
    for (const auto &bar : bars.bars)
        out.addRow({SheetCell::text(bar.label), SheetCell::real(bar.value), SheetCell::text(bar.share)});
}

} // namespace

Result<int> writeReportXlsx(const ReportDocument &document, const QString &path)
{
    const auto out = SheetWriter::create(path);
    if (!out)
        return fail(out);
    int sheets = 0;
    for (const ReportSection &section : document.sections) {
        std::visit(
            [&](const auto &body) {
                if constexpr (requires { write(**out, body); }) {
                    (*out)->addSheet(section.title);
                    write(**out, body);
                    ++sheets;
                }
            },
            section.body);
    }
    (*out)->addSheet(QCoreApplication::translate("Report", "Basis"));
    const auto fact = [&](const QString &name, const QString &value) { (*out)->addRow({SheetCell::text(name), SheetCell::text(value)}); };
    fact(document.title, document.subtitle);
    fact(QCoreApplication::translate("Report", "Place"), document.place);
    fact(QCoreApplication::translate("Report", "Version"), document.version);
    fact(QCoreApplication::translate("Report", "As of"), document.asOf);
    fact(QCoreApplication::translate("Report", "Filter"), document.conditions);
    fact(QCoreApplication::translate("Report", "Check"), document.check);
    fact(QCoreApplication::translate("Report", "Notice"), document.notice);
    for (const ReportSection &section : document.sections)
        if (!section.basis.isEmpty())
            fact(section.title, section.basis);
    if (auto ok = (*out)->close(); !ok)
        return fail(ok);
    return sheets + 1;
}

} // namespace om

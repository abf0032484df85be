// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/reportpdf.h"

#include "report/reportpage.h"

#include <QPdfWriter>
#include <QSaveFile>

namespace om {

namespace {

constexpr int dpi = 96 * 4;
constexpr double scale = dpi / 96.0;
constexpr double margin = 48, pageWidth = 794, pageHeight = 1123; // A4 at 96 dpi
constexpr double width = pageWidth - 2 * margin;

/// What stands on one page: sections with their tops. Long tables are cut between rows.
struct Placed
{
    ReportSection section;
    double top;
};

std::vector<std::vector<Placed>> paginate(const ReportDocument &document, const ReportPage &page)
{
    std::vector<std::vector<Placed>> pages(1);
    const double bottom = pageHeight - 2 * margin - ReportPage::footerHeight;
    double y = ReportPage::titleHeight;
    const auto nextPage = [&] {
        pages.emplace_back();
        y = 0;
    };
    for (const ReportSection &whole : document.sections) {
        ReportSection section = whole;
        while (true) {
            const double needed = page.height(section);
            if (y + needed <= bottom || (y == 0 && !std::holds_alternative<ReportTable>(section.body))) {
                pages.back().push_back({section, y});
                y += needed;
                break;
            }
            auto *table = std::get_if<ReportTable>(&section.body);
            const std::size_t fit = table ? page.rowsThatFit(*table, bottom - y) : 0;
            if (fit >= 3) {
                ReportSection first = section;
                auto &rows = std::get<ReportTable>(first.body).rows;
                rows.resize(fit);
                table->rows.erase(table->rows.begin(), table->rows.begin() + std::ptrdiff_t(fit));
                pages.back().push_back({std::move(first), y});
            }
            nextPage();
        }
    }
    return pages;
}

} // namespace

Result<int> writeReportPdf(const ReportDocument &document, const StyleSpec &style, const QString &path)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return fail(ErrorCode::FileNoPermission, {path}, file.errorString());
    int count = 0;
    {
        QPdfWriter writer(&file);
        writer.setPageSize(QPageSize(QPageSize::A4));
        writer.setPageMargins(QMarginsF(0, 0, 0, 0));
        writer.setResolution(dpi);
        writer.setTitle(document.title);
        writer.setCreator(QStringLiteral("OneMap"));
        QPainter painter;
        if (!painter.begin(&writer))
            return fail(ErrorCode::FileUnreadable, {path});
        painter.scale(scale, scale);
        painter.translate(margin, margin);
        ReportPage page(painter, style, width);
        const auto pages = paginate(document, page);
        count = int(pages.size());
        for (int i = 0; i < count; ++i) {
            if (i > 0)
                writer.newPage();
            else
                page.drawTitle(document);
            for (const Placed &placed : pages[std::size_t(i)])
                page.draw(placed.section, placed.top);
            page.drawFooter(document, pageHeight - 2 * margin - ReportPage::footerHeight, i + 1, count);
        }
    }
    if (!file.commit())
        return fail(ErrorCode::DiskFull, {path}, file.errorString());
    return count;
}

} // namespace om

// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/reportpdf.h"

#include "report/pdffile.h"
#include "report/reportpage.h"

namespace om {

namespace {

constexpr double width = pageSize.width() - 2 * pageMargin, height = pageSize.height() - 2 * pageMargin;

/// What stands on one page: sections with their tops. Long tables are cut between rows.
struct Placed
{
    ReportSection section;
    double top;
};

std::vector<std::vector<Placed>> paginate(const ReportDocument &document, const ReportPage &page)
{
    std::vector<std::vector<Placed>> pages(1);
    const double bottom = height - ReportPage::footerHeight;
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
    int count = 0;
    const auto written = writePdf(path, document.title, [&](QPainter &painter, const std::function<void()> &newPage) -> Result<void> {
        painter.translate(pageMargin, pageMargin);
        ReportPage page(painter, style, width);
        const auto pages = paginate(document, page);
        count = int(pages.size());
        for (int i = 0; i < count; ++i) {
            if (i > 0)
                newPage();
            else
                page.drawTitle(document);
            for (const Placed &placed : pages[std::size_t(i)])
                page.draw(placed.section, placed.top);
            page.drawFooter(document, height - ReportPage::footerHeight, i + 1, count);
        }
        return {};
    });
    if (!written)
        return fail(written);
    return count;
}

} // namespace om

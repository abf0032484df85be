// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/profile.h"
#include "report/reportpage.h"

namespace om {

namespace {

constexpr double gap = 16, sideWidth = 240;

} // namespace

void drawProfile(QPainter &painter, const StyleSpec &style, const ReportDocument &page, int number, int count)
{
    const double width = pageSize.width() - 2 * pageMargin, height = pageSize.height() - 2 * pageMargin;
    painter.save();
    painter.translate(pageMargin, pageMargin);
    ReportPage whole(painter, style, width);
    whole.drawTitle(page);
    whole.drawFooter(page, height - ReportPage::footerHeight, number, count);
    ReportPage main(painter, style, width - gap - sideWidth);
    if (!page.sections.empty())
        main.draw(page.sections.front(), ReportPage::titleHeight);
    painter.translate(width - sideWidth, 0);
    ReportPage side(painter, style, sideWidth);
    double top = ReportPage::titleHeight;
    for (std::size_t i = 1; i < page.sections.size(); ++i) {
        const double needed = side.height(page.sections[i]);
        if (top + needed > height - ReportPage::footerHeight)
            break; // a page is one page
        side.draw(page.sections[i], top);
        top += needed;
    }
    painter.restore();
}

Result<int> writeProfilesPdf(const std::vector<std::pair<const ProfileSeries *, QString>> &pages, const StyleSpec &style, const QString &path,
                             JobControl &control)
{
    const auto written = writePdf(path, {}, [&](QPainter &painter, const std::function<void()> &newPage) -> Result<void> {
        for (std::size_t i = 0; i < pages.size(); ++i) {
            if (control.isCancelled())
                return fail(ErrorCode::Cancelled);
            control.report(qint64(i), qint64(pages.size()));
            if (i > 0)
                newPage();
            drawProfile(painter, style, pages[i].first->page(pages[i].second), int(i) + 1, int(pages.size()));
        }
        return {};
    });
    if (!written)
        return fail(written);
    return int(pages.size());
}

} // namespace om

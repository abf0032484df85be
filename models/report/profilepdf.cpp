// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/profile.h"
#include "report/reportpage.h"

#include <QPdfWriter>
#include <QSaveFile>

namespace om {

namespace {

constexpr double margin = 48, gap = 16, sideWidth = 240;
constexpr int dpi = 96 * 4;

} // namespace

void drawProfile(QPainter &painter, const StyleSpec &style, const ReportDocument &page, int number, int count)
{
    const double width = profileSize.width() - 2 * margin, height = profileSize.height() - 2 * margin;
    painter.save();
    painter.translate(margin, margin);
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
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return fail(ErrorCode::FileNoPermission, {path}, file.errorString());
    {
        QPdfWriter writer(&file);
        writer.setPageSize(QPageSize(QPageSize::A4));
        writer.setPageMargins(QMarginsF(0, 0, 0, 0));
        writer.setResolution(dpi);
        writer.setCreator(QStringLiteral("OneMap"));
        QPainter painter;
        if (!painter.begin(&writer))
            return fail(ErrorCode::FileUnreadable, {path});
        painter.scale(dpi / 96.0, dpi / 96.0);
        for (std::size_t i = 0; i < pages.size(); ++i) {
            if (control.isCancelled())
                return fail(ErrorCode::Cancelled);
            control.report(qint64(i), qint64(pages.size()));
            if (i > 0)
                writer.newPage();
            drawProfile(painter, style, pages[i].first->page(pages[i].second), int(i) + 1, int(pages.size()));
        }
    }
    if (!file.commit())
        return fail(ErrorCode::DiskFull, {path}, file.errorString());
    return int(pages.size());
}

} // namespace om

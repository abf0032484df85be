// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/reportdocument.h"

#include <QPainter>

namespace om {

/// Draws the sections of a report in px at 96 dpi (mockups' scale: 12/14/18/28 px = 9/10.5/13.5/21 pt). Each draw… takes the painter at
/// the section's top left and returns nothing; the height it needs is asked before.
class ReportPage
{
public:
    ReportPage(QPainter &painter, const StyleSpec &style, double width);

    double height(const ReportSection &section) const; ///< whole, heading included
    void draw(const ReportSection &section, double top);
    void drawTitle(const ReportDocument &document);
    static constexpr double titleHeight = 96;
    void drawFooter(const ReportDocument &document, double top, int page, int pages);
    static constexpr double footerHeight = 44;

    /// The part of a table's rows that fits `room`; the rest goes to the next page with the same heading.
    std::size_t rowsThatFit(const ReportTable &table, double room) const;

private:
    void text(const QRectF &box, const QString &text, int px, const QColor &color, Qt::Alignment align = Qt::AlignLeft, bool isBold = false);
    void drawBody(const ReportText &text, double top);
    void drawBody(const ReportFacts &facts, double top);
    void drawBody(const ReportTable &table, double top);
    void drawBody(const ReportTrend &trend, double top);
    void drawBody(const ReportBars &bars, double top);
    void drawBody(const ReportMap &map, double top);
    void mark(ReportMark mark, QPointF centre);

    QPainter &m_painter;
    const StyleSpec &m_style;
    double m_width;
};

} // namespace om

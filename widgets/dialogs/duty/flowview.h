// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/palette.h"
#include "services/duty/dutyboard.h"
#include "services/workspace.h"

#include <QWidget>

namespace om {

class FlowChart;
class Heading;
class Segments;

/// How tickets flow from field to field (source → holder → result) on a duty board, of one of its indicators at a time. Hidden while there is no flow. A
/// group or ribbon asks for its tickets.
class FlowView : public QWidget
{
    Q_OBJECT
public:
    FlowView(const Workspace &workspace, const Palette &palette, QWidget *parent = nullptr);
    void showBoard(const DutyBoard &board, const DutySpec &spec);

    using Part = std::pair<QString, QStringList>; ///< field and codes

Q_SIGNALS:
    void chosen(const QString &kpi, const std::vector<om::FlowView::Part> &parts); ///< the indicator's rows that are in all parts
    void menuRequested(const QString &kpi, const std::vector<om::FlowView::Part> &parts, qint64 count, const QPoint &global);

private:
    void show(const QString &kpi);
    const DutyFlow *shown() const; ///< null = none
    Part part(std::size_t column, std::size_t group) const;
    std::vector<Part> partsOf(bool isRibbon, std::size_t column, std::size_t at) const; ///< of a group, or of both ends of a ribbon
    QString nameOf(const Part &part) const;
    QString colorOf(std::size_t column, std::size_t group) const;

    const Workspace &m_workspace;
    std::vector<DutyFlow> m_flows;
    QList<DutySpec::By> m_fields;
    QString m_kpi;
    Heading *m_head;
    Segments *m_choice;
    FlowChart *m_chart;
};

} // namespace om

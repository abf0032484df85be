// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "items/sitetablemodel.h"
#include "panels/desk.h"
#include "services/sites/areafigures.h"

#include <QWidget>

class QLabel;

namespace om {

/// The indicators of the window's theme in two areas side by side: one that was kept, and the one that is shown now. Reckoned on the job pool.
class TwoAreasPage : public QWidget
{
    Q_OBJECT
public:
    explicit TwoAreasPage(const Desk &desk, QWidget *parent = nullptr);
    ~TwoAreasPage() override;
    void setArea(const Filter &now);

protected:
    void showEvent(QShowEvent *event) override;

Q_SIGNALS:
    void rowsRequested(const om::Filter &filter, const QString &kpi);
    void failed(const om::Error &error);

private:
    void reckon();
    void open(const QModelIndex &index);

    Desk m_desk;
    Filter m_now, m_firstShown, m_secondShown; ///< shown: those that the figures in the table are of
    std::optional<Filter> m_kept;
    std::shared_ptr<const std::vector<AreaFigure>> m_figures;
    std::shared_ptr<JobControl> m_running;
    SiteTableModel m_rows;
    QLabel *m_basis;
};

} // namespace om

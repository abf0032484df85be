// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "items/sitetablemodel.h"
#include "panels/desk.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QPushButton;
class QSpinBox;
class QStackedWidget;
class QToolButton;

namespace om {

class Segments;
class TwoAreasPage;

/// Where a company could settle, for the filter of the window: sites with room to let, industries against the whole city, gaps of the industry chains,
/// and two areas side by side. Sites are ticked into a shortlist. A number opens its rows. Reckoned on the job pool, while it is seen. Lies over the board.
class SiteSearchPanel : public QWidget
{
    Q_OBJECT
public:
    explicit SiteSearchPanel(const Desk &desk, QWidget *parent = nullptr);
    ~SiteSearchPanel() override;

    SiteResult findings() const { return m_findings; } ///< null = not yet
    std::vector<int> shortlist() const; ///< ticked candidates as they are shown
    void putBack(); ///< what the window was narrowed to before rows were opened from here, where it still shows them

Q_SIGNALS:
    void closeRequested();
    void reckoned();
    void rowsRequested(const om::Filter &filter, const QString &kpi);
    void recordRequested(const QString &dataset, qint64 fid);
    void saveRequested();
    void failed(const om::Error &error);

protected:
    void paintEvent(QPaintEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void buildHead();
    void buildCandidates();
    void buildWish(QWidget *page);
    void fillChains();
    SiteWish wish() const;
    Filter asked(); ///< what the window is narrowed to, without what was opened from here
    void reckon();
    void drop(); ///< what was reckoned from rows that nobody looks at any more; what is ticked stays
    void showFindings(SiteFindings found);
    void tellTicks();
    void openCandidate(const QModelIndex &index);
    void openIndustry(const QModelIndex &index);
    void openChain(const QModelIndex &index);
    void openRows(const Filter &filter, const QString &kpi);

    Desk m_desk;
    SiteResult m_findings;
    std::shared_ptr<JobControl> m_running;
    std::optional<Filter> m_opened; ///< put into the window from here; while it stays, `m_asked` is meant
    Filter m_asked;
    bool m_isFilling = false, m_isOpening = false;

    SiteTableModel m_candidates, m_mix, m_gaps;
    QToolButton *m_close;
    QLabel *m_basis, *m_ticks;
    Segments *m_pages;
    QStackedWidget *m_stack;
    TwoAreasPage *m_areas;
    QSpinBox *m_vacant, *m_nearby;
    QComboBox *m_metro, *m_chain, *m_segment;
    QPushButton *m_save, *m_tickAll, *m_clear;
};

} // namespace om

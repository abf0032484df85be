// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "panels/desk.h"

#include <QWidget>

class QComboBox;
class QDoubleSpinBox;
class QLabel;
class QPushButton;
class QStandardItemModel;
class QToolButton;

namespace om {

class Dumbbell;
class Heading;
class LinedTable;
class SitingService;
struct ReportTable;

/// Who is served by one kind of facility, and who would be: totals before and after, candidates by what they bring, communities, and the blocks that
/// nothing serves. A community narrows the blocks to its own; a block is shown on the map. Lies over the board.
class SitingPanel : public QWidget
{
    Q_OBJECT
public:
    SitingPanel(const Desk &desk, SitingService &siting, QWidget *parent = nullptr);
    void fillKinds(const QString &theme); ///< those of the theme first, and shows the first

Q_SIGNALS:
    void closeRequested();
    void placingRequested(); ///< candidates are to be put on the map
    void saveRequested(bool isPdf);
    void blockChosen(const QString &dataset, qint64 fid);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void buildHead(QWidget *parent);
    void buildFigures();
    void buildCandidates();
    void buildPlaces();
    void showPresent();
    void showPlanned();
    void showCommunities();
    void showGaps();
    void chooseCandidate(int row);
    QPushButton *button(const QString &text, const QString &name, bool isPrimary = false);

    struct Figure
    {
        QLabel *before, *after, *gain;
    };

    Desk m_desk;
    SitingService &m_siting;
    QComboBox *m_kinds;
    QToolButton *m_close;
    QLabel *m_basis;
    Figure m_ground{}, m_people{};
    Heading *m_candidateHead, *m_communityHead, *m_gapHead;
    QStandardItemModel *m_candidateRows, *m_communityRows, *m_gapRows;
    LinedTable *m_candidateTable, *m_communityTable, *m_gapTable;
    Dumbbell *m_dumbbell;
    QDoubleSpinBox *m_size;
    QPushButton *m_remove, *m_suggest, *m_clear, *m_pdf, *m_xlsx;
    QToolButton *m_all; ///< blocks of all communities again
    QString m_area; ///< whose blocks are listed; "" = all
    std::vector<QString> m_areas; ///< code of each row of communities
    std::vector<std::size_t> m_blocks; ///< of each row of gaps
    std::vector<std::size_t> m_shown; ///< candidate of each row
    bool m_isFilling = false;
};

} // namespace om
